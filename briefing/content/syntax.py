"""Errors of the YAML parser, told to somebody who writes content and not YAML."""

from __future__ import annotations

import re

import yaml

from briefing.errors import Place, Problem

_QUOTE = "put the text in quotes: 'like this'"
_BRACE = re.compile(r"[:-]\s+(\{[^}]{0,200}\}?)")
_CAUSES = (
    (
        "block sequence entries are not allowed",
        "a list can't begin in the line of its key",
        "begin it below, or " + _QUOTE,
    ),
    ("found unexpected ':'", "a colon stands where a comma or the end is expected", _QUOTE),
    ("expected whitespace or line break", "text can't begin like this", _QUOTE),
    ("mapping values are not allowed", "a colon followed by a space stands inside unquoted text", _QUOTE),
    ("cannot start any token", "text can't begin with this sign", _QUOTE),
    (
        "found unexpected end of stream",
        "a quotation mark opens here and never closes",
        "close it; write a quotation mark inside quotes twice",
    ),
    (
        "expected ',' or '}'",
        "a brace opens and is not closed, or a comma is missing",
        "close it; inside braces, text that holds { } [ ] or a comma must be in quotes",
    ),
    (
        "expected ',' or ']'",
        "a bracket opens and is not closed, or a comma is missing",
        "close it; inside brackets, text that holds { } [ ] or a comma must be in quotes",
    ),
    (
        "could not find expected ':'",
        "a key without its colon stands here",
        "write `key: value`, with a space after the colon",
    ),
    (
        "did not find expected '-' indicator",
        "this line does not continue the list above",
        "indent it like the other lines of the list",
    ),
    (
        "did not find expected key",
        "this does not continue the mapping above",
        "indent it like the keys above, and " + _QUOTE,
    ),
    (
        "found unknown escape character",
        "a backslash stands before a sign that it can't escape",
        "use single quotes: 'like this'",
    ),
    ("did not find expected alphabetic or numeric character", "* and & can't begin a text", _QUOTE),
    ("expected node content", "a value is expected here, not this sign", "a comma may be too many; " + _QUOTE),
    ("expected <document start>", "this line does not belong to what stands above", "write `key: value` lines only"),
    ("found undefined tag handle", "! can't begin a text", _QUOTE),
    ("found duplicate", "this directive stands here twice", "delete the line"),
)
_BEGUN_EARLIER = ("found unexpected end of stream", "expected ','", "could not find expected ':'")


def explained(error: yaml.YAMLError, text: str, file: str) -> Problem:
    """The problem behind a parser's error."""
    marked = error if isinstance(error, yaml.MarkedYAMLError) else yaml.MarkedYAMLError(problem=str(error))
    said, mark = marked.problem or "", marked.problem_mark
    if mark is None or any(cause in said for cause in _BEGUN_EARLIER):
        mark = marked.context_mark or mark
    place = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)
    return _seen(text, place) or next(
        (Problem(place, message, hint) for start, message, hint in _CAUSES if start in said),
        Problem(place, f"this is no YAML: {said}", _QUOTE),
    )


def _seen(text: str, place: Place) -> Problem | None:
    """What the line shows better than the parser can tell: a tab, or a text that begins with a `{fact}`."""
    lines = text.split("\n")
    written = lines[place.line - 1] if 0 < place.line <= len(lines) else ""
    if written[place.column - 1 : place.column] == "\t":
        return Problem(place, "a tab stands where spaces are expected", "indent with spaces")
    opening = next((one for one in _BRACE.finditer(written) if one.end() <= place.column), None)
    if opening is None or ": " in opening[1]:
        return None
    start = Place(place.file, place.line, opening.start(1) + 1)
    return Problem(start, "text that begins with a brace must be quoted", "put quotes around the whole text: '{…} …'")
