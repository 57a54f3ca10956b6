"""Terms are found however they are spaced, capitalised or prefixed."""

import pytest

from briefing.content.model import Glossary
from briefing.language.terms import other_terms

GLOSSARY = Glossary(
    names=frozenset(),
    terms={
        "企业份额": {"en": "enterprise share", "fr": "part en entreprise", "ar": "حصة الشركات"},
        "人工智能": {"en": "AI", "fr": "IA"},
        "通用人工智能": {"en": "AGI"},
        "原文": {"ar": "المقال", "ja": "元記事", "fr": "l’article"},
    },
)


@pytest.mark.parametrize(
    ("source", "words", "lang"),
    [
        ("企业份额", "Enterprise share", "en"),
        ("企业份额", "La part\u00a0en\u202fentreprise", "fr"),
        ("企业份额", "OpenAI’s enterprise shares", "en"),
        ("通用人工智能", "AGI", "en"),
        ("原文说", "وللمقال رأي", "ar"),
        ("原文说", "يقول المقال", "ar"),
        ("企业份额", "والحصة للشركات: حصة الشركات", "ar"),
        ("企业份额", "حِصّة الشركات", "ar"),
        ("原文说", "元 記事によれば", "ja"),
        ("原文说", "de l'article", "fr"),
        ("原文说", "the article", "en"),
    ],
)
def test_a_term_is_kept(source, words, lang):
    assert list(other_terms(source, words, lang, GLOSSARY)) == []


@pytest.mark.parametrize(
    ("source", "words", "lang"),
    [
        ("企业份额", "business share", "en"),
        ("人工智能", "We aim to say more", "en"),
        ("通用人工智能与人工智能", "AGI", "en"),
        ("原文说", "يقول النص", "ar"),
        ("原文说", "原文によれば", "ja"),
    ],
)
def test_another_word_than_the_term_is_found(source, words, lang):
    (finding,) = other_terms(source, words, lang, GLOSSARY)
    assert "is not translated as" in finding.message
