"""Every way in which a catalog can be wrong is told with its line."""

import pytest

from briefing.errors import BriefingError, Place, Problem
from briefing.language.check import check_language, examine_language
from briefing.language.faithful import is_invariant
from briefing.language.furniture import shipped, speaking, word, words_of

HEADLINE = "race/topics/one/headline"


def problems(small, *extra):
    content = small.content()
    small.catalog(*extra)
    try:
        check_language(content, small.folder, ("zh", "en"))
    except BriefingError as error:
        return [str(problem) for problem in error.problems]
    return []


def test_a_full_catalog_has_no_problems(small):
    assert problems(small) == []


def test_the_contents_own_language_needs_no_catalog(small):
    assert check_language(small.content(), small.folder, ("zh",))["zh"].messages == {}


def test_a_missing_catalog_is_named(small):
    with pytest.raises(BriefingError, match=r"content/locale/en\.po: there is no catalog content/locale/en\.po"):
        check_language(small.content(), small.folder, ("en",))


def test_a_language_without_the_products_words_is_told_how_to_get_them(small):
    small.catalog().rename(small.folder / "locale/de.po")
    (problem,) = examine_language(small.content(), small.folder, ("de",))[1]
    assert str(problem).startswith("content/locale/de.po: the product has no words in de\n")
    assert "briefing lang add de" in problem.hint


def test_each_word_of_the_product_that_a_language_lacks_is_told(small):
    file = small.catalog('msgctxt "furniture/source"\nmsgid "Source"\nmsgstr "Quelle"\n')
    file.rename(small.folder / "locale/de.po")
    told = [str(problem) for problem in examine_language(small.content(), small.folder, ("de",))[1]]
    assert any(one.startswith("content/locale/de.po: no de word for furniture/sources: Sources\n") for one in told)
    assert len(told) == len(shipped("en")) - 1


def test_a_project_may_bring_the_products_words_and_change_them(small):
    content = small.content()
    small.catalog('msgctxt "furniture/source"\nmsgid "Source"\nmsgstr "Origin"\n')
    catalog = check_language(content, small.folder, ("en",))["en"]
    assert words_of("en", catalog)["source"] == ("Origin",)
    with speaking({"en": words_of("en", catalog)}):
        assert word("en", "source") == "Origin"
    assert word("en", "source") == "Source"


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ("Tabelle", "the field {number} is missing"),
        ("{number} {x}", "there is no field {x}"),
        ("{number.__class__}", "a brace belongs to a {field}"),
        ("{number", "a brace belongs to a {field}"),
    ],
)
def test_a_field_that_a_word_of_the_product_does_not_know_is_told(small, written, fault):
    content = small.content()
    small.catalog(f'msgctxt "furniture/table"\nmsgid "Table {{number}}"\nmsgstr "{written}"\n')
    (problem,) = examine_language(content, small.folder, ("en",))[1]
    assert (problem.place.file, problem.message) == (
        "content/locale/en.po",
        f"the en word for furniture/table: {fault}",
    )


def test_a_missing_translation_names_the_text_in_its_file(small):
    small.headline = "份额为{share}"
    content = small.content()
    file = small.catalog()
    file.write_text(file.read_text(encoding="utf-8").replace(HEADLINE, "race/topics/two/headline"), encoding="utf-8")
    with pytest.raises(BriefingError) as caught:
        check_language(content, small.folder, ("en",))
    missing, obsolete = sorted(map(str, caught.value.problems), reverse=True)
    assert missing.startswith(f"{content.texts[HEADLINE].place}: no en translation of {HEADLINE}")
    assert obsolete.startswith("content/locale/en.po:26: there is no text race/topics/two/headline")


@pytest.mark.parametrize(
    ("translation", "message"),
    [
        (("份额为{share}", ""), "is empty"),
        (("份额为{drop}", "A drop of {drop}"), "is stale: the text now reads 份额为{share}"),
        (("份额为{share}", "A share of {drop}"), "the translation lacks {share} and adds {drop}"),
        (("份额为{share}", "{share}, {share}"), "the translation adds {share}"),
        (("份额为{share}", "A share of {share"), "a brace is not closed"),
        (("份额为{share}", "A **share of {share}"), "** opens and does not close"),
        (("份额为{share}", "A share of {share:loud}"), "{share} has the unknown style `loud`"),
        (("份额为{share}", "{share}, not 50%"), "the figure 50 stands bare"),
        (("份额为{share}", "{share} in May 2024"), "the translation adds 5, 2024"),
        (("份额为{share}", "A share of {share}。"), "full-width `。` in English"),
        (("份额为{share}", 'The \\"share\\" is {share}'), "a straight quotation mark"),
        (("份额为{share}", "A share of {share}%"), "{share} brings `%` along"),
    ],
)
def test_a_wrong_translation_names_its_line(small, translation, message):
    small.messages[HEADLINE] = translation
    assert next(one for one in problems(small) if message in one).startswith("content/locale/en.po:26: ")


@pytest.mark.parametrize(
    ("comment", "told"),
    [
        ("", "it has 1 sentence, the source text has 2"),
        ("# sentences: 1\n", ""),
        ("# sentences: 3\n", "its comment says 3"),
    ],
)
def test_a_dropped_sentence_is_found_unless_the_translator_counts_as_well(small, comment, told):
    small.paragraph = "份额降了{drop}。差距也缩小了。"
    small.messages["race/topics/one/text/first"] = (small.paragraph, "The share fell by {drop}.")
    content, file = small.content(), small.catalog()
    text, entry = file.read_text(encoding="utf-8"), 'msgctxt "race/topics/one/text/first"'
    file.write_text(text.replace(entry, comment + entry), encoding="utf-8")
    problems = examine_language(content, small.folder, ("en",))[1]
    assert [told in one.message for one in problems] == ([True] if told else [])


@pytest.mark.parametrize(("words", "found"), [("A share of {share}", True), ("OpenAI has a share of {share}", False)])
def test_a_lost_name_is_found(small, words, found):
    small.headline = "OpenAI份额为{share}"
    small.messages[HEADLINE] = (small.headline, words)
    assert any("lacks OpenAI" in one for one in problems(small)) is found


def test_a_fuzzy_translation_is_a_problem(small):
    small.messages[HEADLINE] = ("份额为{share}", "A share of {share}")
    content = small.content()
    file = small.catalog()
    marked = f'#, fuzzy\nmsgctxt "{HEADLINE}"'
    file.write_text(file.read_text(encoding="utf-8").replace(f'msgctxt "{HEADLINE}"', marked), encoding="utf-8")
    with pytest.raises(BriefingError, match=r"en\.po:27: .* is marked fuzzy"):
        check_language(content, small.folder, ("en",))


@pytest.mark.parametrize("source", ["份额为{share}", "x"], ids=["for the same text", "for another"])
def test_a_path_stands_in_a_catalog_once(small, source):
    small.messages["briefing/kind"] = ("简报", "")
    empty, told = problems(small, f'msgctxt "{HEADLINE}"\nmsgid "{source}"\nmsgstr "y"\n')
    assert "is empty" in empty
    assert told.startswith(
        f"content/locale/en.po:34: a second message for {HEADLINE}\n  hint: the first stands in line 26;"
    )


@pytest.mark.parametrize("broken", ["msgctxt broken", 'msgstr "not closed', 'msgid "two" "texts"', "<<<<<<< HEAD"])
def test_a_broken_catalog_names_its_line(small, broken):
    assert [one.splitlines()[0] for one in problems(small, broken)] == ["content/locale/en.po:33: no line of a catalog"]


def test_entries_in_the_wrong_order_name_their_line(small):
    assert any(one.startswith("content/locale/en.po:33: ") for one in problems(small, 'msgid "a"', 'msgid "b"'))


def test_a_glossary_term_is_translated_as_the_glossary_says(small):
    small.headline = "企业份额为{share}"
    small.messages[HEADLINE] = (small.headline, "{share} of business use")
    assert any("`企业份额` is not translated as `enterprise share`" in one for one in problems(small))


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("份额为{share},降", "half-width `,`"),
        ("份额为 {share}", "a typed space"),
        ("份额增长{multiple}", "states a multiple as a change"),
        ("份额下降了{multiple}", "states a multiple as a change"),
        ("份额为{multiple}倍", "brings `倍` along"),
        ("下载{downloads}次", "brings `亿次` along"),
        ("每token{share}", "{share} runs together"),
    ],
)
def test_chinese_that_is_wrong_names_its_place(small, words, message):
    small.headline = words
    found = [one for one in problems(small) if message in one]
    assert found
    assert found[0].startswith("content/race.yaml:")


@pytest.mark.parametrize(
    ("words", "invariant"),
    [
        ("OpenAI", True),
        ("2024", True),
        ("OpenAI, 2023–2024", True),
        ("OpenAI，2024", False),
        ("模型", False),
        ("{share}", False),
    ],
)
def test_names_years_and_signs_need_no_translation(words, invariant):
    assert is_invariant(words, ["OpenAI"]) is invariant


def test_messages_of_texts_that_could_not_be_read_are_no_problem(small):
    content = small.content()
    small.messages["race/topics/two/headline"] = ("另一个", "Another one")
    small.catalog()
    elsewhere = Problem(Place("content/race.yaml", 4), "a topic can't be read", "mend it")
    assert examine_language(content, small.folder, ("en",), [elsewhere])[1] == ()
    assert len(examine_language(content, small.folder, ("en",))[1]) == 1


def test_only_a_name_in_latin_letters_is_the_same_in_every_language():
    names = ["OpenAI", "GPT-4o", "混元standard-256k"]
    assert is_invariant("OpenAI, GPT-4o", names)
    assert not is_invariant("混元standard-256k", names)


@pytest.mark.parametrize("field", ["{numbr}", "{number", "{number!r}"])
def test_a_word_of_the_products_that_cannot_be_filled_in_is_told_in_the_catalog(small, field):
    content = small.content()
    small.catalog(f'msgctxt "furniture/unit/points"\nmsgid "{{number}} point"\nmsgstr "{field} points"\n')
    _, problems = examine_language(content, small.folder, ("en",))
    (problem,) = problems
    assert problem.place.file == "content/locale/en.po"
    assert problem.message.startswith("the en word for furniture/unit/points: ")
