"""Marks of the wrong script are found in each language, and its own are left alone."""

import pytest

from briefing.language.furniture import FOLDER, furniture
from briefing.language.punctuation import punctuation
from briefing.tags import SHIPPED


@pytest.mark.parametrize(
    ("lang", "words", "message"),
    [
        ("zh", "份额,降了", "half-width `,` beside a Chinese character"),
        ("zh", "用 token计", "a typed space"),
        ("zh", "增长５%", "full-width `５`"),
        ("zh", "他说「好」", "`「` is no quotation mark"),
        ("zh-Hant", "他說“好”", "`“` is no quotation mark"),
        ("zh-TW", "他說“好”", "`“` is no quotation mark"),
        ("ja", "減った，", "`，` in Japanese"),
        ("ja", "モデル(人工)", "half-width `(` beside a Japanese character"),
        ("ja", "増えた.", "half-width `.`"),
        ("ja", "Google の", "a typed space between Japanese and Latin letters"),
        ("ja", "“無限”とは", "`“` is no quotation mark"),
        ("ja", "ﾓﾃﾞﾙ", "half-width `ﾓ`"),
        ("ko", "“좋다", "`“` is no quotation mark"),
        ("en", "Share。", "full-width `。` in English"),
        ("en", "«Share»", "`«` is no quotation mark"),
        ("en", "The 'share'", "a straight quotation mark"),
        ("fr", "Résultat: oui", "no space before `:`"),
        ("fr", "C’est {share}; enfin", "no space before `;`"),
        ("fr", "Dit-il «oui »", "no space inside `«`"),
        ("fr", "« oui»", "no space inside `»`"),
        ("fr", "la “part”", "`“` is no quotation mark"),
        ("fr", "l'article", "a straight quotation mark"),
        ("de", "“ja”", "`”` is no quotation mark"),
        ("ru", "“да”", "`“` is no quotation mark"),
        ("ar", "قال, نعم", "`,` in Arabic script"),
        ("ar", "Google, Meta", "`,` in Arabic script"),
        ("ar", "{share}; نعم", "`;` in Arabic script"),
        ("ar", "ماذا?", "`?` in Arabic script"),
        ("ar", "الحصة。", "full-width `。`"),
        ("ar", "\u200fالحصة", "the invisible character U+200F"),
        ("en", "A\u200bB", "the invisible character U+200B"),
        ("en", "A\u200dB", "the invisible character U+200D"),
        ("zh", "份\u00ad额", "the invisible character U+00AD"),
    ],
)
def test_a_mark_of_another_script_is_found(lang, words, message):
    assert any(message in one.message for one in punctuation(words, lang))


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("zh", "原文称“闭源模型”（Menlo）占{share:plain}，1,234个；见https://a.b/?c=d"),
        ("zh-Hant", "原文稱「閉源模型」。"),
        ("ja", "元記事は「無制限」（12 Days of OpenAI）とし、1,234件、{share:plain}。"),
        ("ko", "점유율은 {share}입니다(2024년)."),
        ("en", "The share “of {share:plain}”: 1,234, isn’t it? (Yes.)"),
        (
            "fr",
            "L’article\u202f: «\u202fla “part” de {share:plain}\u00a0» ; à 10:30, n’est-ce pas ?! Voir https://a.b/?c=d",
        ),
        ("fr-CA", "L’article: oui"),
        ("de", "Er sagt „ja“: 1.234,5"),
        ("ar", "قال «نعم»، 1,234 و{share:plain}؛ ماذا؟"),
        ("fa", "می\u200cشود"),
        ("hi", "क्\u200dष"),
    ],
)
def test_what_a_language_writes_is_left_alone(lang, words):
    assert list(punctuation(words, lang)) == []


def test_every_finding_says_what_to_write():
    (french,) = punctuation("la “part", "fr")
    assert french.hint == "quote with « », and open and close each"
    (arabic,) = punctuation("قال, نعم", "ar")
    assert arabic.hint == "write ، ؛ ؟"


@pytest.mark.parametrize("lang", [lang for lang in SHIPPED if (FOLDER / f"{lang}.po").exists()])
def test_the_products_own_words_are_written_as_their_language_writes(lang):
    texts = [text for forms in furniture(lang).values() for text in forms]
    assert [(text, *finding) for text in texts for finding in punctuation(text, lang)] == []
