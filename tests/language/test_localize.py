import pytest

from briefing.language.check import check_language
from briefing.language.draft import draft_catalog
from briefing.language.localize import localize
from briefing.text import Line, Span, plain


def edition(small, *languages):
    content = small.content()
    small.catalog()
    return localize(content, check_language(content, small.folder, languages), languages)


def headline(small, lang):
    return edition(small, lang).texts["race/topics/one/headline"]


def test_fields_are_written_as_each_language_writes_them(small):
    lines = edition(small, "zh", "en").texts["race/topics/one/text/first"]
    assert [line.plain for line in lines] == ["份额降了16个百分点。", "The share fell by 16 points."]


def test_a_text_alike_in_both_languages_has_one_line(small):
    both = edition(small, "zh", "en")
    assert both.texts["race/topics/one/label"] == (Line("zh", (Span("OpenAI"),)),)
    assert both.number("share") == (Line("zh", (Span("34%"),)),)
    assert plain(both.number("drop"), " / ") == "16个百分点 / 16 points"


def test_the_second_language_may_lead(small):
    assert [line.lang for line in edition(small, "en", "zh").texts["race/headline"]] == ["en", "zh"]


def test_marks_become_spans(small):
    small.headline = "**份额{share}**，~~不升~~反降"
    small.messages["race/topics/one/headline"] = (small.headline, "**A share of {share}**, ~~up~~ down")
    assert headline(small, "zh")[0].spans == (
        Span("份额34%", "strong"),
        Span("，"),
        Span("不升", "struck"),
        Span("反降"),
    )


@pytest.mark.parametrize(
    ("paragraph", "written"),
    [
        ("份额{share}。", "份额34%。"),
        ("下载{downloads}。", "下载22亿次○。"),
        ("下载{downloads}，增{growth}。", "下载22亿次，增26%○。"),
        ("发布{features}项功能。", "发布4项○功能。"),
        ("下载{downloads}，份额{share}，增{growth}。", "下载22亿次○，份额34%，增26%○。"),
    ],
)
def test_a_ring_follows_the_last_of_a_run_of_reported_figures(small, paragraph, written):
    small.paragraph = paragraph
    small.messages["race/topics/one/text/first"] = (paragraph, "{downloads} {growth} {share}")
    content = small.content()
    line = localize(content, {}, ("zh",)).texts["race/topics/one/text/first"][0]
    assert line.plain == written
    assert [span.mark for span in line.spans].count("ring") == written.count("○")


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("下载{downloads}，增{growth}了", "下载22亿次，增26%了○"),
        ("下载{downloads}，份额{share}", "下载22亿次○，份额34%"),
    ],
)
def test_a_headline_of_reported_figures_alone_ends_with_the_ring(small, words, written):
    small.headline = words
    assert localize(small.content(), {}, ("zh",)).texts["race/topics/one/headline"][0].plain == written


def test_names_of_foreign_sources_are_printed_as_they_are(small):
    both = edition(small, "zh", "en")
    assert both.text(both.content.sources["menlo"].title) == (Line("en", (Span("The State of AI"),)),)
    assert plain(both.text(both.content.sources["tower"].title), "/") == "应用市场/App market"


def test_furniture_takes_texts_line_by_line(small):
    both = edition(small, "zh", "en")
    sources = both.text(both.content.sources["tower"].title)
    assert plain(both.word("source_line", sources=sources, count=1), " / ") == "来源：应用市场 / Source: App market"
    assert plain(both.word("missing")) == "—"
    assert both.word("reading/hollow")[0].spans[0] == Span("空心", "strong")


def test_an_edition_knows_the_facts_of_a_text(small):
    small.headline = "{share}与{drop}、{share}"
    one = localize(small.content(), {}, ("zh",))
    assert [fact.name for fact in one.facts_in(one.content.texts["race/topics/one/headline"])] == ["share", "drop"]


def test_each_language_of_a_draft_fills_its_own_line_into_a_word(small):
    content = small.content()
    small.catalog()
    english = check_language(content, small.folder, ("en",))["en"]
    borrowed = draft_catalog(content, "fr", None, [english])
    both = localize(content, {"fr": borrowed, "en": english}, ("fr", "en"))
    sources = both.text(both.content.sources["tower"].title)
    said = [line.plain for line in both.word("source_line", sources=sources, count=1)]
    assert said == ["Source\N{NO-BREAK SPACE}: [en] App market", "Source: App market"]
