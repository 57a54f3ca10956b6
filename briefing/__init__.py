"""One content folder becomes a PowerPoint deck and a PDF brief, in one language or two.

The library's entrance is `briefing.build`: `build` writes the files, `compose` only makes them ready.
"""
