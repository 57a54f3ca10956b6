"""The real brief in the languages that turn or part what they print: what it says is read back as it was composed."""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import pypdfium2
import pytest

from briefing.compose.brief import compose_brief
from briefing.document.brief import Brief, Heading, Prose
from briefing.render.pdf.file import render_pdf
from briefing.tags import language
from briefing.text import UNMARKED, Line
from briefing.theme.theme import Theme
from briefing.typeset.arabic import joined
from briefing.typeset.bidi import turns
from briefing.typeset.fonts import Fonts
from tests.judges import program
from tests.render.pdf.reader import File, Node
from tests.render.pdf.told import stretches, told
from tests.typeset.linecheck import HYPHEN
from tests.typeset.shipped import finished

Made = dict[tuple[str, ...], tuple[Brief, bytes]]


@pytest.fixture(scope="module")
def made(theme: Theme, fonts: Fonts) -> Made:
    """Briefs with their files, by their languages, each made when it is first asked for."""

    class Files(dict[tuple[str, ...], tuple[Brief, bytes]]):
        def __missing__(self, languages: tuple[str, ...]) -> tuple[Brief, bytes]:
            brief = compose_brief(finished(*languages), theme, fonts)
            return self.setdefault(languages, (brief, render_pdf(brief, fonts)))

    return Files()


def without_figures(node: Node) -> Iterator[tuple[str, str]]:
    """What is read aloud, but for the labels of figures and the dots of sources: these are read by other words."""
    for kid in (node.actual,) if node.actual and node.text else node.kids:
        if isinstance(kid, str):
            yield node.lang, kid
        elif kid.type != "Figure":
            yield from without_figures(kid)


@pytest.mark.parametrize("languages", [("ja",), ("fr",), ("ar",), ("ar", "en")], ids="+".join)
def test_the_tree_says_what_was_composed(made: Made, languages: tuple[str, ...]) -> None:
    brief, data = made[languages]
    file = File(data)
    assert file.problems == []
    composed = ((language(one.lang).pdf, one.plain) for one in told(brief, labels=False) if one.plain)
    assert loose(without_figures(file.tree)) == loose(composed)


def loose(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Without blanks, hyphens of parted words and marks of direction."""
    return [(lang, re.sub(f"[\xa0{HYPHEN}]", "", text.translate(UNMARKED))) for lang, text in stretches(pairs)]


def test_every_turned_text_has_its_logical_words_in_the_tree(made: Made) -> None:
    brief, data = made["ar",]
    actual = Counter(node.actual for node in File(data).tree.walk() if node.actual)
    lines = [
        one for one in paragraphs(brief) if not any(span.mark in ("note", "struck") or span.href for span in one.spans)
    ]
    assert len(lines) > 30
    assert [one.plain for one in lines if one.plain.translate(UNMARKED) not in actual] == []
    assert not any(char in text for text in actual for char in "\u200e\u200f\u061c")


def paragraphs(brief: Brief) -> list[Line]:
    """The running texts and headings that turn."""
    blocks = [block for block in brief.blocks if isinstance(block, Prose | Heading)]
    lines = [styled.words for block in blocks for styled in block.paragraph.lines]
    return [one for one in lines if turns(one.plain, one.lang)]


def by_pdfium(data: bytes, _: Path) -> str:
    with pypdfium2.PdfDocument(data) as pdf:
        return "".join(page.get_textpage().get_text_range() for page in pdf)


def by_poppler(data: bytes, folder: Path) -> str:
    path = folder / "file.pdf"
    path.write_bytes(data)
    command = [program("pdftotext", "poppler-utils"), "-enc", "UTF-8", path, "-"]
    return subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout


READERS = [by_pdfium, by_poppler]
_ARABIC = re.compile("[\u0620-\u065f]+")


def bare(words: str) -> str:
    """Without blanks, marks of direction, and the brackets and quotes that poppler turns round."""
    return re.sub(r"[\s()«»\[\]]", "", words.translate(UNMARKED))


@pytest.mark.parametrize("read", READERS)
def test_readers_find_every_arabic_word_with_its_letters_in_order(made: Made, read, tmp_path: Path) -> None:
    brief, data = made["ar",]
    words = Counter(word for one in paragraphs(brief) for word in _ARABIC.findall(one.plain))
    assert sum(words.values()) > 2000
    assert sum(len(joined(word)) < len(word) for word in words) > 50, "words with lam and alef as one sign"
    assert words - Counter(_ARABIC.findall(read(data, tmp_path))) == Counter()


@pytest.mark.parametrize("read", READERS)
def test_readers_find_whole_texts_that_are_arabic_alone(made: Made, read, tmp_path: Path) -> None:
    brief, data = made["ar",]
    found = bare(read(data, tmp_path))
    alone = [one for one in paragraphs(brief) if not re.search("[A-Za-z0-9]", one.plain) and len(one.plain) < 80]
    assert len(alone) > 4
    assert [one.plain for one in alone if bare(one.plain) not in found] == []


@pytest.mark.parametrize(("read", "hyphen"), [(by_pdfium, "\ufffe(?:\r\n)?"), (by_poppler, f"{HYPHEN}\n")])
def test_readers_join_the_words_that_were_parted(made: Made, read, hyphen: str, tmp_path: Path) -> None:
    """pdfium gives U+FFFE for every hyphen at a line's end, whether of the word or not."""
    brief, data = made["fr",]
    text, parted = read(data, tmp_path), sum(glyph.text == HYPHEN for page in File(data).pages for glyph in page)
    halves = re.findall(rf"(\w+)(?:{hyphen})(\w+)", text)
    said = "".join(one.plain for one in told(brief))
    assert parted > 8
    assert len(halves) >= parted - 1
    assert [pair for pair in halves if "".join(pair) not in said and "-".join(pair) not in said] == []
