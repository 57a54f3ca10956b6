"""Strict YAML 1.2, and what it says to people who write none."""

import datetime as dt
from decimal import Decimal

import pytest

from briefing.content.values import Located
from briefing.content.yaml import MAX_BYTES, MAX_DEPTH, MAX_NODES, load
from briefing.errors import BriefingError, Place

TEXTS = [
    "no",
    "yes",
    "on",
    "12:30",
    "010",
    "1_000",
    "1e3",
    "0x1F",
    "+1",
    ".5",
    "5.",
    "=",
    "True",
    "2024-Q4",
    "2024-11",
    "中文",
]
VALUES = {
    "12": Decimal(12),
    "-3.20": Decimal("-3.20"),
    "20.00": Decimal("20.00"),
    "true": True,
    "false": False,
    "null": None,
    "~": None,
    "": None,
    "2024-02-29": dt.date(2024, 2, 29),
    "'12'": "12",
    '"true"': "true",
    "''": "",
    "[1, x]": [Decimal(1), "x"],
    "{b: {c: d}}": {"b": {"c": "d"}},
    ">-\n  one\n  two": "one two",
}
REFUSED = {
    "alias": ("a: *x", 1, 4, "aliases"),
    "anchor": ("a: &x 1", 1, 4, "anchors"),
    "anchored key": ("&x a: 1", 1, 1, "anchors"),
    "tag": ("a: !!python/object/apply:os.getcwd []", 1, 4, "tags"),
    "merge key": ("<<: {a: 1}", 1, 1, "merge keys"),
    "duplicate key": ("a: 1\nb: 2\na: 3", 3, 1, "the key `a` stands here a second time"),
    "complex key": ("? [1, 2]\n: 3", 1, 3, "a key must be a word"),
    "directive": ("%YAML 1.1\n---\na: 1", 1, 1, "directives"),
    "second document": ("a: 1\n---\nb: 2", 2, 1, "a second document"),
    "no date": ("a: 2024-02-30", 1, 4, "2024-02-30 is in no calendar"),
    "depth": ("[" * 99 + "]" * 99, 1, MAX_DEPTH + 1, "nested more than"),
    "size": ("a: " + "x" * MAX_BYTES, 0, 0, "the file is larger than"),
    "nodes": ("- [1]\n" * (MAX_NODES // 2 + 1), MAX_NODES // 2 + 1, 3, "the file has more than"),
    "byte-order mark": ("\ufeffa: 1", 1, 1, "a byte-order mark, U+FEFF"),
    "control character": ("a: 1\nb: x\x07y", 2, 5, "a control character, U+0007"),
    "escaped control character": (r'a: "x\x07y"', 1, 4, "a control character, U+0007"),
    "bidi override": ("a: x\u202ey", 1, 5, "turns the direction of writing, U+202E"),
    "escaped bidi override": (r'a: "x\u202ey"', 1, 4, "turns the direction of writing, U+202E"),
    "lone surrogate": ("a: \ud800", 1, 4, "half a character"),
    "escaped lone surrogate": (r'a: "\ud800"', 1, 7, "this is no YAML"),
    "line separator": ("a: x\u2028y", 1, 5, "an invisible line break"),
    "brace before text": ("a: {share} 之后", 1, 4, "text that begins with a brace must be quoted"),
    "brace in a list": ("a:\n  - {share}之后", 2, 5, "text that begins with a brace must be quoted"),
    "brace in braces": ("a: {b: x{share}, c: 1}", 1, 4, "a brace opens and is not closed"),
    "colon in text": ("a: b: c", 1, 5, "a colon followed by a space"),
    "backquote": ("a: `x`", 1, 4, "text can't begin with this sign"),
    "tab": ("a:\n\tb: 1", 2, 1, "a tab stands where spaces are expected"),
    "open quotation mark": ("a: 1\nb: 'x\nc: y", 2, 4, "a quotation mark opens here and never closes"),
    "open brace": ("a: {b: 1\nc: 2", 1, 4, "a brace opens and is not closed"),
    "key without colon": ("a: 1\nb\nc: 2", 2, 1, "a key without its colon"),
    "words after quotes": ("a: 'x' y", 1, 8, "this does not continue the mapping"),
}  # fmt: skip


@pytest.mark.parametrize("written", TEXTS)
def test_what_other_versions_of_yaml_convert_stays_text(written):
    assert load(f"a: {written}", "f.yaml", "f").value == {"a": written}


@pytest.mark.parametrize(("written", "value"), VALUES.items())
def test_a_value_is_what_it_looks_like(written, value):
    found = load(f"a: {written}", "f.yaml", "f").value["a"]
    assert found == value
    assert str(found) == str(value)


@pytest.mark.parametrize(("text", "line", "column", "message"), REFUSED.values(), ids=REFUSED.keys())
def test_what_is_refused_is_told_where_it_stands(text, line, column, message):
    with pytest.raises(BriefingError) as error:
        load(text, "f.yaml", "f")
    (problem,) = error.value.problems
    assert problem.place == Place("f.yaml", line, column)
    assert message in problem.message
    assert problem.hint


def test_all_problems_of_a_file_are_told_together():
    with pytest.raises(BriefingError) as error:
        load("a: &x 1\nb: \u202e\na: 2\nc: {d: 1\n", "f.yaml", "f")
    assert [problem.place.line for problem in error.value.problems] == [1, 2, 3, 4]


def test_a_text_knows_its_path_and_its_place():
    tree = load("topics:\n  share:\n    points: [x, '{y}']\n", "content/race.yaml", "race")
    text = tree.value["topics"]["share"]["points"][1]
    assert isinstance(text, Located)
    assert (text.path, text.place) == ("race/topics/share/points/1", Place("content/race.yaml", 3, 17))
    assert tree.key(("topics", "share")) == Place("content/race.yaml", 2, 3)
    assert tree.at(("topics", "share", "points", 7)) == Place("content/race.yaml", 3, 13)


def test_equal_texts_are_equal_strings_however_they_are_composed():
    assert load("cafe\u0301: e\u0301", "f.yaml", "f").value == {"caf\u00e9": "\u00e9"}


def test_columns_count_characters_also_after_wide_ones():
    assert load("{谷歌: 𝒳, b: c}", "f.yaml", "f").value["b"].place == Place("f.yaml", 1, 12)


def test_a_key_can_be_read_as_another_or_not_at_all():
    tree = load("headlin: x\nrest: y", "f.yaml", "f", {("headlin",): "headline", ("rest",): None})
    assert tree.value == {"headline": "x"}
    assert tree.value["headline"].path == "f/headline"
