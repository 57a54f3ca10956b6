import pytest

from briefing.errors import BriefingError
from briefing.language.tags import LANGUAGES, edition_name, language, parse_edition


def test_an_edition_names_one_language_or_two():
    assert parse_edition("zh") == ("zh",)
    assert edition_name(parse_edition("zh+en")) == "zh+en"


@pytest.mark.parametrize("name", ["", "xx", "zh+zh", "zh+en+ja", "fr", "zh-en", "zh+"])
def test_no_other_edition_is_accepted(name):
    with pytest.raises(BriefingError):
        parse_edition(name)


@pytest.mark.parametrize("tag", LANGUAGES)
def test_babel_knows_every_language_of_the_table(tag):
    from briefing.language.decimals import locale_of

    assert locale_of(tag).text_direction == language(tag).direction
