"""Which words are parted, and where."""

import pytest

from briefing.typeset.hyphens import hyphenated, parted


@pytest.mark.parametrize(
    ("lang", "unit", "halves"),
    [
        ("fr", "téléchargements, ", ["télécharge-ments, ", "téléchar-gements, ", "télé-chargements, "]),
        ("fr", "l’entreprise", ["l’entre-prise"]),
        ("fr", "animal", ["ani-mal"]),
        ("fr", "midi", []),
        ("fr", "OpenAI", []),
        ("fr", "Anthropic", []),
        ("fr", "25\xa0sessions", []),
        ("fr", "té\xadléchargements", []),
        ("de", "Wirtschaft", ["Wirt-schaft"]),
        ("de", "DeepSeek", []),
        ("en", "representation", []),
        ("zh", "representation", []),
        ("ar", "representation", []),
    ],
)
def test_words_of_six_letters_are_parted_but_no_names_figures_or_english_ones(lang, unit, halves):
    assert [f"{first[:-1]}-{second}" for first, second in parted(unit, lang)] == halves
    assert all(first.endswith("\xad") for first, _ in parted(unit, lang))


@pytest.mark.parametrize(
    ("lang", "expected"), [("fr", True), ("pt-BR", True), ("uk", True), ("en-GB", False), ("ja", False)]
)
def test_english_and_scripts_without_dictionaries_keep_their_words(lang, expected):
    assert hyphenated(lang) is expected
