"""A draft is built in spite of what a catalog lacks: each such text in another language, marked, and listed."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from briefing.build import Outcome, build, compose
from briefing.cli import main
from briefing.compose.brief import compose_brief
from briefing.content.read import read_content
from briefing.editions import read_editions
from briefing.errors import BriefingError
from briefing.language.check import check_language
from briefing.language.furniture import speaking
from briefing.language.localize import Edition, localize
from briefing.products import Look
from briefing.text import Line
from briefing.theme.theme import Theme
from briefing.typeset.fonts import Fonts
from tests.render.pdf.told import told
from tests.test_build import deck_words, edit, project
from tests.test_finished import bare, read

SHARE, RELEASES = "model_race/topics/share/headline", "model_race/topics/releases/headline"
SORA, SCORES, COST = (f"model_race/topics/{topic}/headline" for topic in ("sora", "arc_scores", "arc_cost"))
LEADERS = "app_rankings/topics/leaders/headline"


Defect = Callable[[str], str]


def reworded(change: Defect) -> Defect:
    """What changes the translations of an entry alone."""
    return lambda entry: re.sub(r'(?<=msgstr).*(?:\n".*)*', lambda made: change(made[0]), entry)


DEFECTS: Mapping[str, tuple[Defect, str]] = {
    SHARE: (
        reworded(lambda made: made.replace("{share_drop}", "{gap_2023}")),
        "the translation lacks {share_drop} and adds {gap_2023}",
    ),
    RELEASES: (lambda entry: f"#, fuzzy\n{entry}", "is marked fuzzy"),
    SORA: (lambda entry: "", f"no ja translation of {SORA}"),
    SCORES: (reworded(lambda made: ' ""'), "is empty"),
    COST: (reworded(lambda made: made.replace("factor}", "factor:loud}")), "has the unknown style `loud`"),
    LEADERS: (lambda entry: entry.replace('msgid "', 'msgid "旧'), "is stale"),
}
"""What is done to the entry of each path, and what is told of it."""


def change(file: Path, path: str, defect: Defect) -> None:
    """The entry of a path as the defect makes it."""
    text = file.read_text("utf-8")
    (entry,) = re.findall(rf'(?:#.*\n)*msgctxt "{re.escape(path)}"\n(?:.+\n)+', text)
    assert defect(entry) != entry
    file.write_text(text.replace(entry, defect(entry)), "utf-8")


@pytest.fixture(scope="module")
def unfinished(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real project with six kinds of unfinished headlines in its Japanese catalog."""
    folder = project(root, tmp_path_factory.mktemp("unfinished"))
    for path, (defect, _) in DEFECTS.items():
        change(folder / "content/locale/ja.po", path, defect)
    return folder


@pytest.fixture(scope="module")
def draft(unfinished: Path) -> Outcome:
    return build(unfinished, ["ja"], draft=True)


@pytest.fixture(scope="module")
def finished(root: Path) -> Edition:
    """The real content in English and Japanese."""
    content = read_content(root / "content", root)
    return localize(content, check_language(content, root / "content", ("en", "ja")), ("en", "ja"))


def test_without_the_option_the_same_is_told_and_nothing_is_written(
    unfinished: Path, draft: Outcome, tmp_path: Path
) -> None:
    with pytest.raises(BriefingError) as raised:
        build(unfinished, ["ja"], out=tmp_path / "out")
    assert set(raised.value.problems) == set(draft.lacking)
    assert not (tmp_path / "out").exists()


def test_a_draft_lists_each_text_that_it_lacks_with_file_and_line(draft: Outcome) -> None:
    assert len(draft.lacking) == len(DEFECTS)
    for path, (_, message) in DEFECTS.items():
        (one,) = [one for one in draft.lacking if path in one.message]
        assert message in one.message
        assert one.place.file == ("content/model_race.yaml" if path == SORA else "content/locale/ja.po")
        assert one.place.line > 1


def test_slide_and_page_show_the_missing_texts_in_english_and_marked(draft: Outcome, finished: Edition) -> None:
    for words in (read(file.path) for file in draft.files):
        assert len(re.findall(r"\[en\]", words)) >= len(DEFECTS)
        for path in DEFECTS:
            english, japanese = (line.plain for line in finished.texts[path])
            assert bare(f"[en] {english}") in words
            assert bare(japanese) not in words


def test_what_is_finished_is_untouched_in_a_draft(draft: Outcome, built: dict[str, Path]) -> None:
    (deck,) = [file.path for file in draft.files if file.path.suffix == ".pptx"]
    pairs = list(zip(deck_words(built["ai-2024.ja.pptx"]), deck_words(deck), strict=True))
    assert len(pairs) > 1000
    assert [new for old, new in pairs if old != new and "[en]" not in new] == []


def test_a_draft_of_a_complete_language_is_the_same_file(root: Path, built: dict[str, Path], tmp_path: Path) -> None:
    outcome = build(root, ["ja"], out=tmp_path, draft=True)
    assert outcome.lacking == ()
    for file in outcome.files:
        assert file.path.read_bytes() == built[file.path.name].read_bytes(), file.path.name


def drafted(folder: Path, name: str, theme: Theme, fonts: Fonts) -> Edition:
    """The edition of a draft."""
    (one,) = read_editions(folder, [name], Look(theme, theme, fonts), draft=True).sound
    return one


def lines(edition: Edition) -> list[Line]:
    """Every text but the names of sources that are in a language of their own."""
    return [line for path, words in edition.texts.items() if path in edition.content.texts for line in words]


@pytest.mark.parametrize(
    ("name", "catalogs", "mark"),
    [
        ("de", ("en",), "[en] "),
        ("zh-Hant", ("en",), "[en] "),
        ("de", (), "[zh] "),
        ("en", (), "[zh] "),
    ],
)
def test_without_any_catalog_every_text_falls_back_and_one_line_tells(
    root: Path, tmp_path: Path, theme: Theme, fonts: Fonts, name: str, catalogs: tuple[str, ...], mark: str
) -> None:
    folder = project(root, tmp_path)
    keep_catalogs(folder, catalogs)
    edition = drafted(folder, name, theme, fonts)
    marked = [line for line in lines(edition) if line.plain.startswith(mark)]
    assert len(marked) > 500
    assert {f"[{line.lang}] " for line in marked} <= {mark, f"[{name}] "}, "figures alone are written as usual"
    rest = [line.plain for line in lines(edition) if not line.plain.startswith(mark)]
    assert [words for words in rest if re.search(r"[㐀-鿿]", words)] == []
    (one,) = read_editions(folder, [name], Look(theme, theme, fonts), draft=True).lacking
    assert one.message == f"there is no catalog content/locale/{name}.po"


def keep_catalogs(folder: Path, kept: tuple[str, ...]) -> None:
    for file in (folder / "content/locale").glob("*.po"):
        if file.stem not in kept:
            file.unlink()


@pytest.mark.parametrize("lang", ["zh-Hant", "zh-TW", "zh-Hant+ja"])
def test_simplified_chinese_never_stands_in_for_traditional(root: Path, tmp_path: Path, lang: str) -> None:
    folder = project(root, tmp_path)
    keep_catalogs(folder, ("ja",))
    with pytest.raises(BriefingError, match="Simplified and Traditional Chinese do not stand in for each other"):
        build(folder, [lang], draft=True)
    assert not (folder / "out").exists()


def test_each_language_of_a_pair_falls_back_by_itself(
    root: Path, finished: Edition, theme: Theme, fonts: Fonts
) -> None:
    content = finished.content
    french = localize(content, check_language(content, root / "content", ("fr",)), ("fr",))
    both = drafted(root, "fr+de", theme, fonts)
    pairs = {path: words for path, words in both.texts.items() if len(words) == 2 and path in content.texts}
    assert len(pairs) > 500
    for path, (first, second) in pairs.items():
        assert (first.lang, first.plain) == ("fr", french.texts[path][0].plain)
        english = finished.texts[path][0].plain
        assert second.plain.replace("[en] ", "") == english


def test_the_products_own_words_fall_back_to_english_and_are_marked(root: Path, theme: Theme, fonts: Fonts) -> None:
    draft = read_editions(root, ["de"], Look(theme, theme, fonts), draft=True)
    with speaking(draft.words):
        (brief,) = (compose_brief(one, theme, fonts) for one in draft.sound)
    said = [line.plain for line in told(brief)]
    assert "[en] Key points" in said
    assert "Key points" not in said


def test_a_word_of_the_products_that_cannot_be_filled_in_is_told_and_another_stands_in(
    root: Path, tmp_path: Path
) -> None:
    folder = project(root, tmp_path)
    change(
        folder / "content/locale/fr.po",
        "furniture/unit/USD",
        lambda entry: entry.replace('r[1] "{number}', 'r[1] "{numbr}'),
    )
    with pytest.raises(BriefingError, match=r"content/locale/fr\.po:\d+: the fr word for furniture/unit/USD: ") as told:
        compose(folder, ["fr"])
    ready = compose(folder, ["fr"], draft=True)
    assert ready.lacking == told.value.problems
    assert len(ready.renderings) == 2


def test_a_mistake_in_the_content_stops_a_draft_too(root: Path, tmp_path: Path) -> None:
    folder = project(root, tmp_path)
    edit(folder / "content/model_race.yaml", "title: 企业大模型使用份额\n", "titel: 企业大模型使用份额\n")
    with pytest.raises(BriefingError, match="unknown key `titel`"):
        build(folder, ["ja"], draft=True)


def test_the_command_prints_what_a_draft_lacks_and_returns_0(
    unfinished: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["build", "--project", str(unfinished), "--lang", "ja", "--format", "pptx", "--out", str(tmp_path)]
    assert main([*arguments, "--draft"]) == 0
    printed = capsys.readouterr()
    assert printed.err.count("content/locale/ja.po:") >= len(DEFECTS) - 1
    assert "a draft: 6 problems left open" in printed.err
    assert "ai-2024.ja.pptx" in printed.out
