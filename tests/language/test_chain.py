"""What a language borrows: from the catalogs of its wider tags, or from the content itself."""

import pytest

from briefing.errors import BriefingError
from briefing.language.check import check_language
from briefing.language.localize import localize

HEADLINE = "race/topics/one/headline"


def edition(small, lang):
    """The small folder in a language; `messages` of the fixture are its English catalog."""
    content = small.content()
    small.catalog()
    return localize(content, check_language(content, small.folder, (lang,)), (lang,))


def own_catalog(small, lang, path, source, words):
    """A catalog of one message."""
    file = small.folder / "locale" / f"{lang}.po"
    file.parent.mkdir(exist_ok=True)
    file.write_text(f'msgctxt "{path}"\nmsgid "{source}"\nmsgstr "{words}"\n', "utf-8")


@pytest.mark.parametrize(
    ("lang", "headline", "title"),
    [
        ("en-AU", "A share of 34%", "Models"),
        ("zh-CN", "份额为34%", "模型"),
        ("zh-Hans", "份额为34%", "模型"),
    ],
)
def test_a_language_without_a_catalog_borrows_every_text(small, lang, headline, title):
    one = edition(small, lang)
    assert [line.plain for line in one.texts[HEADLINE]] == [headline]
    assert [line.plain for line in one.texts["race/title"]] == [title]
    assert {line.lang for words in one.texts.values() for line in words} == {lang, "en"}, "en: Menlo's own title"


@pytest.mark.parametrize(
    ("lang", "said", "rest"), [("en-AU", "{share}, mate", "Models"), ("zh-CN", "为{share}", "模型")]
)
def test_its_own_catalog_goes_before_what_it_borrows(small, lang, said, rest):
    own_catalog(small, lang, HEADLINE, small.headline, said)
    one = edition(small, lang)
    assert [line.plain for line in one.texts[HEADLINE]] == [said.replace("{share}", "34%")]
    assert [line.plain for line in one.texts["race/title"]] == [rest]


@pytest.mark.parametrize("lang", ["zh-Hant", "zh-TW", "fr"])
def test_no_other_language_does_without_a_catalog(small, lang):
    with pytest.raises(BriefingError, match=rf"there is no catalog content/locale/{lang}\.po"):
        edition(small, lang)


def test_a_mistake_in_its_own_catalog_is_told_there(small):
    own_catalog(small, "zh-CN", HEADLINE, small.headline, "为{drop}")
    with pytest.raises(
        BriefingError, match=r"content/locale/zh-CN\.po:2: .*lacks \{share\} and adds \{drop\}"
    ) as raised:
        edition(small, "zh-CN")
    assert len(raised.value.problems) == 1
