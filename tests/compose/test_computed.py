"""A value that was computed says so, wherever it is printed, and the source line says what its star means."""

import pytest

from briefing.charts.plan import plan_chart
from briefing.compose.brief import compose_brief
from briefing.compose.computed import shows_computed
from briefing.compose.deck import compose_deck
from briefing.compose.drawn import figure_source
from briefing.content.figure import ChartFigure
from briefing.text import COMPUTED, plain
from tests.charts.kinds import EDITIONS, FONTS, THEME, chart, content, edition

TOPICS = {key: topic for section in content().sections.values() for key, topic in section.topics.items()}
STARRED = {"derived_bar", "derived_ranking"}


@pytest.mark.parametrize("name", EDITIONS)
@pytest.mark.parametrize("topic", TOPICS)
def test_a_star_is_explained_once_where_one_is_printed_and_nowhere_else(topic: str, name: str) -> None:
    figure = TOPICS[topic].figure
    assert shows_computed(edition(name), figure) == (topic in STARRED)
    if figure is not None:
        assert plain(figure_source(edition(name), TOPICS[topic])).count(COMPUTED) == (topic in STARRED) * len(
            edition(name).languages
        )


def test_the_star_stands_behind_computed_values_alone() -> None:
    labels = [plain(point.label) for point in chart("derived_bar", "en").series[0].points]
    assert labels == ["62", "53*", "48*", "41"]


def test_rankings_and_tables_print_the_star_before_the_ring() -> None:
    deck, _ = compose_deck(edition("en"), THEME, FONTS)
    slide = next(slide for slide in deck.slides if slide.key.endswith("/derived_ranking"))
    assert {"62%", "53%*", "48%*○", "41%"} <= set(words(slide))
    brief = compose_brief(edition("en"), THEME, FONTS)
    assert {"53%*", "48%*○"} <= set(words(brief))


def test_a_figure_that_only_repeats_another_is_not_computed() -> None:
    facts = content().facts
    assert facts["computing_again"].kind == facts["computing.alpha.chips"].kind == "actual"
    figure = ChartFigure(chart="bar", table="gross", rows=["alpha", "delta"])
    assert not shows_computed(edition("en"), figure)
    assert plan_chart(edition("en"), "t", figure)


def words(matter: object) -> list[str]:
    """Every text in what was composed, however deep."""
    if hasattr(matter, "spans"):
        return [matter.plain]
    if isinstance(matter, tuple | list):
        return [one for part in matter for one in words(part)]
    slots = getattr(matter, "__slots__", ())
    return [one for slot in slots for one in words(getattr(matter, slot))]
