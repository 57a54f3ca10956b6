import pytest

from briefing.errors import BriefingError
from briefing.tags import PSEUDO, SHIPPED, edition_name, language, parse_edition, reads


def test_an_edition_names_one_language_or_two():
    assert parse_edition("zh") == ("zh",)
    assert parse_edition("fr+ja") == ("fr", "ja")
    assert edition_name(parse_edition("zh+en")) == "zh+en"


@pytest.mark.parametrize("name", ["", "xx", "zh+zh", "zh+en+ja", "zh_CN", "zh-en", "zh+", "../zh"])
def test_no_other_edition_is_accepted(name):
    with pytest.raises(BriefingError):
        parse_edition(name)


@pytest.mark.parametrize("tag", [*SHIPPED, *PSEUDO, "ar-EG", "zh-Hant", "de", "he", "ko", "sr-Latn", "pt-BR"])
def test_babel_knows_every_language_and_its_direction(tag):
    from briefing.language.decimals import locale_of

    assert tag == "ar-XB" or locale_of(tag).text_direction == language(tag).direction


@pytest.mark.parametrize(
    ("tag", "babel", "ooxml", "pdf", "script", "parents"),
    [
        ("zh", "zh_Hans", "zh-CN", "zh-CN", "Hans", ()),
        ("en", "en", "en-US", "en", "Latn", ()),
        ("ja", "ja", "ja-JP", "ja", "Jpan", ()),
        ("fr", "fr", "fr-FR", "fr", "Latn", ()),
        ("ar", "ar", "ar-SA", "ar", "Arab", ()),
        ("ar-EG", "ar_EG", "ar-EG", "ar-EG", "Arab", ("ar-Arab", "ar")),
        ("zh-TW", "zh_Hant_TW", "zh-TW", "zh-TW", "Hant", ("zh-Hant",)),
        ("zh-Hant", "zh_Hant", "zh-TW", "zh-Hant", "Hant", ()),
        ("zh-CN", "zh_Hans_CN", "zh-CN", "zh-CN", "Hans", ("zh-Hans", "zh")),
        ("pt-BR", "pt_BR", "pt-BR", "pt-BR", "Latn", ("pt-Latn", "pt")),
    ],
)
def test_a_tag_says_script_region_and_what_it_may_borrow_from(tag, babel, ooxml, pdf, script, parents):
    one = language(tag)
    assert (one.babel, one.ooxml, one.pdf, one.script, one.parents) == (babel, ooxml, pdf, script, parents)


@pytest.mark.parametrize(
    ("tag", "other", "so"),
    [("zh", "zh", True), ("zh-CN", "zh", True), ("zh", "zh-CN", False), ("zh-TW", "zh", False), ("en", "zh", False)],
)
def test_a_language_reads_its_own_words_and_those_it_may_borrow(tag, other, so):
    assert reads(tag, other) is so
