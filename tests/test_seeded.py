"""Seven defects are written into every catalog that ships: each is found at its line, and nothing else is."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.build import compose
from briefing.content.prose import without_fields
from briefing.errors import BriefingError, Place
from briefing.language.catalog import Catalog, read_catalog
from briefing.language.check import catalogued
from briefing.tags import SHIPPED
from tests.test_build import project

LANGUAGES = [lang for lang in SHIPPED if lang in catalogued(Path(__file__).parents[1] / "content")]
HEADLINE = "the longest headline"


def other_placeholder(words: str) -> str:
    return words.replace("{share_drop}", "{gap_2023}")


def turned_digits(words: str) -> str:
    """26 becomes 62: what the article says of 17 dollars."""
    return words.replace("17", "71").replace("١٧", "٧١")


def moved_point(words: str) -> str:
    """33亿 becomes 3.3亿: the decimal sign moves by one digit."""
    return re.sub(r"(\d)([.,٫])(\d)", r"\1\3\2", words)


def dropped_sentence(words: str) -> str:
    return re.sub(r"(?<=[.。])\s*[^.。]+[.。]$", "", words)


def other_term(words: str) -> str:
    return "Alphabet"


def odd_character(words: str) -> str:
    return f"{words[:-1]}𓀀{words[-1]}"


def twice_as_long(words: str) -> str:
    again = re.sub(r"[^\w ]|[_0-9]", "", without_fields(words)).strip()
    return f"{words} {again}"


DEFECTS: dict[str, tuple[Callable[[str], str], str]] = {
    "briefing/summary/messages/share/text": (other_placeholder, "lacks {share_drop} and adds {gap_2023}"),
    "corrections/corrections/arc_cost/article": (turned_digits, "lacks 17 and adds 71"),
    "sources/readcai/title": (moved_point, "the translation lacks 1270000000 and adds 1"),
    "app_rankings/topics/scope/text/scope": (dropped_sentence, "sentences, "),
    "model_race/tables/rivals/rows/gemini/vendor": (other_term, "`谷歌` is not translated as"),
    "sources/article/note": (odd_character, "no font has 𓀀 (U+13000)"),
    HEADLINE: (twice_as_long, "too high in the"),
}


def longest_headline(catalog: Catalog) -> str:
    """The path of the headline of a topic that takes most room."""
    headlines = [path for path in catalog.messages if re.fullmatch(r"\w+/topics/\w+/headline", path)]
    return max(headlines, key=lambda path: len(without_fields(catalog.messages[path].translation)))


def seed(file: Path, path: str, defect: Callable[[str], str], words: str) -> None:
    text, seeded = file.read_text("utf-8"), defect(words)
    assert seeded != words, path
    entry = re.compile(rf'(msgctxt "{re.escape(path)}"\n(?:msgid|")[^\0]*?)msgstr (?:"[^\n]*"\n)+')
    text, count = entry.subn(lambda one: f'{one[1]}msgstr "{seeded}"\n', text, count=1)
    assert count == 1, path
    file.write_text(text, "utf-8")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_seeded_defect_is_found_at_its_line_and_nothing_else_is(root: Path, tmp_path: Path, lang: str) -> None:
    changed = project(root, tmp_path)
    file, name = changed / f"content/locale/{lang}.po", f"content/locale/{lang}.po"
    catalog = read_catalog(file, lang, name)
    told: dict[str, str] = {}
    for path, (defect, message) in DEFECTS.items():
        real = longest_headline(catalog) if path == HEADLINE else path
        seed(file, real, defect, catalog.messages[real].translation)
        told[real] = message
    with pytest.raises(BriefingError) as raised:
        compose(changed, [lang])
    places = {path: message.place for path, message in read_catalog(file, lang, name).messages.items()}
    found: dict[Place, list[str]] = {}
    for problem in raised.value.problems:
        found.setdefault(problem.place, []).append(problem.message)
    assert found.keys() == {places[path] for path in told}
    for path, message in told.items():
        assert any(message in one for one in found[places[path]]), (path, found[places[path]])


def test_the_catalogs_that_ship_have_no_problems(root: Path) -> None:
    assert {rendering.name.split(".")[1] for rendering in compose(root, every_catalog=True).renderings} >= {
        "zh",
        *LANGUAGES,
    }
