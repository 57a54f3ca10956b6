"""The contract between composing and rendering: a deck of slides and a brief of flowing blocks, all decided.

Units: points, origin top left of the slide or page, y down. Every string is finished, every style resolved.
"""
