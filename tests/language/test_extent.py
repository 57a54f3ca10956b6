"""Sentences are counted in every script, and lengths are judged by what is usual."""

import pytest

from briefing.language.extent import is_unlikely, letter_count, sentence_count, usual_ratio

NAMES = frozenset({"OpenAI", "Character.AI", "o3"})


@pytest.mark.parametrize(
    ("lang", "words", "count"),
    [
        ("zh", "份额降了。差距缩小了！为什么？", 3),
        ("zh", "份额", 1),
        ("zh", "原文说“已经受阻。”报道没有这么说……它只说放缓。", 2),
        ("zh", "**两档价格写反：**Plus每月{plus}，Pro每月{pro}", 1),
        ("ja", "減った。「そうか。」差は3.5ポイント。", 3),
        ("en", "It fell by 3.5 points. Character.AI grew. o3 did not.", 3),
        ("en", "It fell, see No. 3. {firms} cut prices!", 2),
        ("en", "The article asks “why?” and goes on. “It fell.” Then it rose.", 3),
        ("en", "Mr. Altman of the U.S. disagrees (vs. Dr. Chollet).", 1),
        ("en", "It cost less than Menlo’s. The rest follows.", 2),
        ("fr", "La part baisse ! Pourquoi ? «\u202fParce que.\u202f» Bien.", 4),
        ("de", "Am 20. Dezember war es so weit. Danach nicht.", 2),
        ("ar", "انخفضت الحصة. لماذا؟ لأن OpenAI تراجعت.", 3),
        ("hi", "हिस्सा घटा। क्यों? पता नहीं।", 3),
    ],
)
def test_sentences_are_counted(lang, words, count):
    assert sentence_count(words, lang, NAMES) == count


def test_fields_and_names_have_no_letters():
    assert letter_count("OpenAI’s {share} fell", NAMES) == 5


def test_a_catalog_of_few_long_texts_has_no_usual_ratio():
    assert usual_ratio([(30, 90)] * 19) is None
    assert usual_ratio([(30, 90)] * 20 + [(5, 50)] * 99) == 3


@pytest.mark.parametrize(
    ("here", "there", "unlikely"),
    [
        (20, 60, False),
        (20, 35, False),
        (20, 120, True),
        (100, 300, False),
        (100, 200, True),
        (100, 420, True),
        (9, 90, False),
        (12, 75, True),
        (12, 6, False),
    ],
)
def test_a_length_far_from_the_usual_one_is_unlikely_the_sooner_the_longer_the_text(here, there, unlikely):
    assert is_unlikely(here, there, 3.0) is unlikely
