"""The loop: a catalog goes out, the content changes, the catalog comes back; nothing is lost, nothing is mistaken."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from briefing.errors import BriefingError
from briefing.language.furniture import FOLDER
from briefing.tags import SHIPPED
from briefing.translation.catalogs import add, status, update
from briefing.translation.entries import read_file
from tests.judges import program

HEADLINE = "kinds/topics/slope/headline"
SLOPE = (
    "  slope: {label: 斜率图, headline: 份额一年间此消彼长, text: {one: 见图。}, "
    "figure: {chart: slope, table: share, highlight: alpha, second: beta}}\n"
)


def problems(error: pytest.ExceptionInfo[BriefingError]) -> list[str]:
    return [str(one) for one in error.value.problems]


def test_a_new_catalog_has_every_text_and_the_products_own_words(project):
    (one,) = add(project.folder, ["de"])
    paths = [entry.path for entry in project.catalog("de").entries]
    own = [entry.path for entry in read_file(FOLDER / "en.po", "en.po").entries]
    assert (one.messages, one.translated, one.missing) == (len(paths), 0, len(paths))
    assert paths[: paths.index(own[0])][:2] == ["briefing/title", "briefing/subtitle"]
    assert paths[-len(own) :] == own
    assert HEADLINE in paths
    assert "kinds/tables/share/rows/alpha/title" not in paths, "Alpha is a name, the same in every language"


@pytest.mark.parametrize("lang", [lang for lang in SHIPPED if (FOLDER / f"{lang}.po").exists() and lang != "zh"])
def test_the_products_own_words_come_translated_into_a_shipped_language(project, lang):
    project.path("en").unlink()
    add(project.folder, [lang])
    own = [one for one in project.catalog(lang).entries if one.path.startswith("furniture/")]
    assert len(own) > 150
    assert [one.path for one in own if not one.translated or one.fuzzy] == []


def test_a_project_in_a_language_that_does_not_ship_gets_the_products_words_alone(project):
    briefing = project.folder / "content/briefing.yaml"
    written = briefing.read_text("utf-8").replace("language: zh", "language: de").replace("[zh, en, zh+en]", "[de]")
    briefing.write_text(written, "utf-8")
    (one,) = add(project.folder, ["de"])
    assert one.messages == len(read_file(FOLDER / "en.po", "en.po").entries)
    assert {entry.path.partition("/")[0] for entry in project.catalog("de").entries} == {"furniture"}


def test_a_regional_language_takes_the_words_of_its_parent(project):
    add(project.folder, ["en-GB"])
    assert project.entry("furniture/contents", "en-GB").translations == ("Contents",)


def test_an_existing_catalog_keeps_every_translation_and_nothing_is_fuzzy(project):
    before = {one.path: one.translations for one in project.catalog().entries}
    (one,) = update(project.folder)
    after = {one.path: one.translations for one in project.catalog().entries}
    assert after.items() >= before.items()
    assert (one.fuzzy, one.missing, one.obsolete, one.problems) == (0, 0, 0, ())


def test_a_second_update_changes_no_byte(project):
    add(project.folder, ["ja", "ar"])
    update(project.folder)
    once = {lang: project.path(lang).read_bytes() for lang in ("en", "ja", "ar")}
    update(project.folder)
    assert {lang: project.path(lang).read_bytes() for lang in once} == once


def test_one_changed_headline_is_one_fuzzy_message_in_each_catalog(root: Path, project):
    content = project.folder / "content"
    shutil.rmtree(content)
    shutil.copytree(root / "content", content)
    update(project.folder)
    langs = [file.stem for file in sorted((content / "locale").glob("*.po"))]
    assert {"ar", "en", "fr", "ja"} <= set(langs)
    text = "OpenAI的企业份额一年降了{share_drop}，Anthropic翻倍至{llm_share.anthropic.y2024}"
    project.edit(f"headline: {text}", f"headline: 一年间，{text}", "content/model_race.yaml")
    update(project.folder)
    for lang in langs:
        assert project.fuzzy(lang) == ["model_race/topics/share/headline"]
        entry = project.entry("model_race/topics/share/headline", lang)
        assert entry.previous == (text,)
        assert entry.translations != ("",)


def test_a_changed_text_is_told_with_its_previous_one_until_it_is_translated(project):
    project.edit("headline: 份额一年间此消彼长", "headline: 份额两年间此消彼长")
    update(project.folder)
    project.edit("headline: 份额两年间此消彼长", "headline: 份额三年间此消彼长")
    update(project.folder)
    text = project.path().read_text("utf-8")
    assert project.fuzzy() == [HEADLINE]
    assert f'#| msgid "份额一年间此消彼长"\nmsgctxt "{HEADLINE}"\nmsgid "份额三年间此消彼长"\n' in text


def test_a_change_that_is_undone_makes_the_message_sound_again(project):
    update(project.folder)
    before = project.path().read_bytes()
    project.edit("headline: 份额一年间此消彼长", "headline: 份额两年间此消彼长")
    update(project.folder)
    project.edit("headline: 份额两年间此消彼长", "headline: 份额一年间此消彼长")
    update(project.folder)
    assert project.path().read_bytes() == before


def test_topics_in_another_order_make_nothing_fuzzy(project):
    update(project.folder)
    before = {one.path: one.translations for one in project.catalog().entries}
    project.edit(SLOPE, "")
    project.edit("  percent_column: {label", SLOPE + "  percent_column: {label")
    update(project.folder)
    after = {one.path: one.translations for one in project.catalog().entries}
    assert project.fuzzy() == []
    assert after == before
    assert list(after) != list(before)


def test_a_removed_topic_is_kept_as_obsolete_and_returns_with_its_translation(project):
    update(project.folder)
    before, translation = project.path().read_bytes(), project.entry(HEADLINE).translations
    project.edit(SLOPE, "")
    (gone,) = update(project.folder)
    assert (gone.obsolete, gone.problems) == (3, ())
    assert HEADLINE not in {one.path for one in project.catalog().entries}
    assert f'#~ msgstr "{translation[0]}"' in project.path().read_text("utf-8")
    project.edit("  line: {label", SLOPE + "  line: {label")
    (back,) = update(project.folder)
    assert (back.obsolete, back.fuzzy, back.missing) == (0, 0, 0)
    assert project.path().read_bytes() == before


def test_a_removed_fuzzy_message_returns_as_fuzzy(project):
    project.edit("headline: 份额一年间此消彼长", "headline: 份额两年间此消彼长")
    update(project.folder)
    changed = SLOPE.replace("一年间", "两年间")
    project.edit(changed, "")
    update(project.folder)
    assert '#~| msgid "份额一年间此消彼长"' in project.path().read_text("utf-8")
    project.edit("  line: {label", changed + "  line: {label")
    update(project.folder)
    assert project.fuzzy() == [HEADLINE]
    assert project.entry(HEADLINE).previous == ("份额一年间此消彼长",)


def test_a_new_text_is_offered_the_translation_of_a_similar_one(project):
    project.edit("  line: {label", SLOPE.replace("  slope:", "  again:").replace("一年间", "两年间") + "  line: {label")
    update(project.folder)
    new = project.entry("kinds/topics/again/headline")
    assert new.translations == ("",)
    assert f"similar: 份额一年间此消彼长 = {project.entry(HEADLINE).translations[0]}" in new.notes


def test_what_translators_and_their_tools_write_stays(project):
    update(project.folder)
    project.edit_catalog(
        f'msgctxt "{HEADLINE}"', f'# The client prefers this.\n#, max-length:80, fuzzy\nmsgctxt "{HEADLINE}"'
    )
    project.edit_catalog(
        '"Language: en\\n"', '"Last-Translator: A. Bee <a@example.org>\\n"\n"Language: en\\n"\n"X-Generator: Poedit\\n"'
    )
    project.edit_catalog('msgid ""\nmsgstr ""\n"Project', '# House style: British.\nmsgid ""\nmsgstr ""\n"Project')
    project.edit("headline: 份额一年间此消彼长", "headline: 份额两年间此消彼长")
    update(project.folder)
    entry, file = project.entry(HEADLINE), project.catalog()
    assert entry.remarks == ("The client prefers this.",)
    assert entry.flags == {"fuzzy", "max-length:80"}
    assert file.remarks == ("House style: British.",)
    assert file.header["Last-Translator"] == "A. Bee <a@example.org>"
    assert file.header["X-Generator"] == "Poedit"


def test_a_translation_of_a_name_stays(project):
    alpha = "kinds/tables/share/rows/alpha/title"
    with project.path().open("a", encoding="utf-8") as file:
        file.write(f'\nmsgctxt "{alpha}"\nmsgid "Alpha"\nmsgstr "Alpha Inc."\n')
    update(project.folder)
    assert project.entry(alpha).translations == ("Alpha Inc.",)


def test_two_messages_for_one_text_become_one_and_the_other_is_kept(project):
    with project.path().open("a", encoding="utf-8") as file:
        file.write(f'\nmsgctxt "{HEADLINE}"\nmsgid "份额一年间此消彼长"\nmsgstr "Another one"\n')
    (one,) = update(project.folder)
    assert project.entry(HEADLINE).translations != ("Another one",)
    assert [entry.translations for entry in project.catalog().obsolete] == [("Another one",)]
    assert one.problems == ()


def test_plural_forms_that_a_tool_counted_otherwise_are_fuzzy(project):
    add(project.folder, ["pl"])
    text = project.path("pl").read_text("utf-8")
    head = text.index('"Plural-Forms:')
    text = text[:head] + '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"' + text[text.index("\n", head) :]
    text = text.replace('msgstr[2] ""\n', "").replace('msgstr[3] ""\n', "")
    downloads = '"{number} downloads"\nmsgstr[0] ""\nmsgstr[1] ""'
    assert text.count(downloads) == 1
    text = text.replace(downloads, '"{number} downloads"\nmsgstr[0] "{number} raz"\nmsgstr[1] "{number} razy"')
    project.path("pl").write_text(text, "utf-8")
    update(project.folder, ["pl"])
    entry = project.entry("furniture/unit/downloads", "pl")
    assert entry.translations == ("{number} raz", "{number} razy", "{number} razy", "{number} razy")
    assert entry.fuzzy


@pytest.mark.parametrize("lang", ["en", "ja", "fr", "ar", "ru", "zh-Hant"])
def test_msgfmt_accepts_every_catalog(project, lang, tmp_path):
    msgfmt = program("msgfmt", "gettext")
    if lang != "en":
        add(project.folder, [lang])
    update(project.folder)
    project.edit("headline: 份额一年间此消彼长", "headline: 份额两年间此消彼长")
    project.edit("headline: 月活持续增长", "headline: '月活增长到{share.alpha.y2024}'")
    project.edit_catalog('msgstr "{share.alpha.y2024}"', 'msgstr "{share.alpha.y2024:short}"')
    update(project.folder)
    arguments = [msgfmt, "--check", "-o", str(tmp_path / "out.mo"), str(project.path(lang))]
    told = subprocess.run(arguments, capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stderr


def test_msgfmt_accepts_the_projects_own_catalogs(root: Path, tmp_path: Path):
    msgfmt = program("msgfmt", "gettext")
    for file in [*sorted((root / "content/locale").glob("*.po")), *sorted(FOLDER.glob("*.po"))]:
        told = subprocess.run([msgfmt, "--check", "-o", str(tmp_path / "out.mo"), str(file)], capture_output=True)
        assert told.returncode == 0, told.stderr.decode()


def test_the_projects_own_catalogs_are_complete(root: Path):
    assert [(one.lang, one.fuzzy, one.missing, one.problems) for one in status(root)] == [
        (file.stem, 0, 0, ()) for file in sorted((root / "content/locale").glob("*.po"))
    ]


@pytest.mark.parametrize(
    ("tags", "told"),
    [
        (["en"], "content/locale/en.po: there is a catalog already\n  hint: `briefing lang update en`"),
        (["xx"], "content/locale/xx.po: unknown language `xx`"),
        (["../en"], "content/locale/../en.po: unknown language `../en`"),
        (["zh"], "content/locale/zh.po: the content is written in zh"),
        (["en-XA"], "content/locale/en-XA.po: en-XA is made from English"),
    ],
)
def test_a_catalog_that_cannot_be_added_says_why_and_none_is_written(project, tags, told):
    with pytest.raises(BriefingError) as error:
        add(project.folder, ["de", *tags])
    assert [one.startswith(told) for one in problems(error)] == [True]
    assert not project.path("de").exists()


def test_a_project_without_catalogs_is_told_how_to_get_one(project):
    project.path().unlink()
    for action in (update, status):
        with pytest.raises(BriefingError, match=r"content/locale: there is no catalog\n.*`briefing lang add ja`"):
            action(project.folder)
    with pytest.raises(BriefingError, match=r"there is no catalog content/locale/ja\.po\n.*`briefing lang add ja`"):
        update(project.folder, ["ja"])


def test_faulty_content_leaves_the_catalogs_alone(project):
    before = project.path().read_bytes()
    project.edit("chart: slope", "chart: slop")
    with pytest.raises(BriefingError):
        update(project.folder)
    assert project.path().read_bytes() == before


@pytest.mark.parametrize("field", ["PO-Revision-Date: yesterday", "Plural-Forms: nplurals=INTEGER; plural=0;"])
def test_a_header_that_cannot_be_read_is_told(project, field):
    project.edit_catalog('"Language: en\\n"', f'"Language: en\\n"\n"{field}\\n"')
    with pytest.raises(BriefingError, match=r"content/locale/en\.po:1: the catalog's header can't be read"):
        update(project.folder)
