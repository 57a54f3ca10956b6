"""Pseudo-languages change every word of ours and nothing else."""

import re

import pytest

from briefing.content.prose import fields, without_fields, without_names
from briefing.content.read import read_content
from briefing.language.catalog import read_catalog
from briefing.language.pseudo import pseudo_text

NAMES = ("OpenAI", "GPT-4o", "ChatGPT Pro")


@pytest.mark.parametrize(
    ("words", "accented"),
    [
        ("Share", "[Šĥåŕé öñé]"),
        ("**Up** to {share:plain}", "[**Ûþ** ţö {share:plain} öñé]"),
        ("OpenAI’s GPT-4o", "[OpenAI’š GPT-4o öñé ţŵö]"),
        ("see https://a.b/c?d=e.", "[šéé https://a.b/c?d=e. öñé ţŵö ţĥŕéé]"),
        ("OpenAI", "OpenAI"),
        ("{share} → {gap}", "{share} → {gap}"),
        ("ChatGPT Pro, 2024", "ChatGPT Pro, 2024"),
    ],
)
def test_every_word_but_names_fields_marks_and_addresses_gets_accents(words, accented):
    assert pseudo_text(words, "en-XA", NAMES) == accented


@pytest.mark.parametrize(
    ("words", "turned"),
    [
        ("No share", "\u202eNo\u202c \u202eshare\u202c"),
        ("It’s {share} of GPT-4o", "\u202eIt’s\u202c {share} \u202eof\u202c GPT-4o"),
        ("OpenAI", "OpenAI"),
    ],
)
def test_every_word_is_set_from_right_to_left_by_itself(words, turned):
    assert pseudo_text(words, "ar-XB", NAMES) == turned


def has_words(form, names):
    return re.search("[a-z]", without_names(without_fields(form), names))


def test_every_text_that_ships_grows_by_30_percent_and_keeps_its_fields_and_names(root):
    names = read_content(root / "content", root).glossary.names
    messages = read_catalog(root / "content/locale/en.po", "en", "en.po").messages.values()
    forms = [form for message in messages for form in message.translations if has_words(form, names)]
    assert len(forms) > 700
    for form in forms:
        accented = pseudo_text(form, "en-XA", names)
        assert [field[:2] for field in fields(accented)] == [field[:2] for field in fields(form)]
        own, other = (len(re.sub(r"\{[^}]*\}", "", words)) for words in (form, accented))
        assert other >= 1.3 * own, accented
