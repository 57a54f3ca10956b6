"""What a topic can show: the closed union of figures, as their entries stand in the files."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Discriminator, Tag

from briefing.content.values import Evidence, Key, Model, Period, Quotation, SourceKey, Text


class Reference(Model):
    """A line across a chart at the value of a fact."""

    fact: str
    label: Text


class Annotation(Model):
    """A remark on one point of a chart."""

    row: Key
    column: Key
    text: Text


class ChartFigure(Model):
    """A chart of one table: `columns` are its series (all of them when left out).

    `sums`: the rows of a waterfall that are totals. `lines`: the columns of a combination that are lines.
    `totals`: what all values of a category are together is printed too.
    `panels`: each row has a small chart of its own, all on one scale.
    Each row of a scatter or bubble chart is a point: its columns say where across, where upward, and how large.
    """

    chart: Literal[
        "bar", "column", "line", "slope", "range", "waterfall", "combination", "area", "pie", "doughnut",
        "dot", "scatter", "bubble",
    ]  # fmt: skip
    table: Key
    columns: list[Key] | None = None
    rows: list[Key] | None = None
    stacking: Literal["clustered", "stacked", "percent"] = "clustered"
    highlight: Key | None = None
    second: Key | None = None
    sort: bool = False
    multiples_of: str | None = None
    multiples_label: Text | None = None
    reference: Reference | None = None
    scale: Literal["linear", "log"] = "linear"
    annotations: dict[Key, Annotation] = {}
    sums: list[Key] = []
    lines: list[Key] = []
    totals: bool = False
    panels: bool = False

    @property
    def is_plane(self) -> bool:
        """Whether its rows are points between two value axes, so that each column has a scale of its own."""
        return self.chart in ("scatter", "bubble")

    @property
    def runs(self) -> bool:
        """Whether its rows are series that run through the columns: lines, and areas under lines."""
        return self.chart in ("line", "slope", "area")


class Band(Model):
    """The part of a timeline that the headline talks about."""

    period: Period
    label: Text


class TimelineFigure(Model):
    """A timeline; the highlighted lane is drawn in the accent."""

    timeline: Key
    highlight: Key | None = None
    band: Band | None = None


class KeyFigure(Model):
    """One big number: of a fact, with its growth and the forecast for the whole period."""

    fact: str
    title: Text
    growth: str | None = None
    growth_label: Text | None = None
    forecast: str | None = None
    forecast_label: Text | None = None
    fact_label: Text | None = None


class KeyFigures(Model):
    """Two to four big numbers, each with its own unit and scale."""

    key_figures: dict[Key, KeyFigure]


class RankingFigure(Model):
    """A table sorted by one column, with an inline bar for each of its values."""

    ranking: Key
    by: Key
    columns: list[Key] | None = None
    highlight: Key | None = None


class TableFigure(Model):
    """A table as it stands."""

    table: Key
    columns: list[Key] | None = None
    highlight: Key | None = None


class MatrixFigure(Model):
    """A matrix."""

    matrix: Key


class QuoteFact(Model):
    """A figure that stands under a quotation."""

    fact: str
    label: Text


class QuoteFigure(Model):
    """A quotation. `verbatim_in`: the only language in which it may stand in quotation marks."""

    quote: Quotation
    verbatim_in: str = "zh"
    by: Text
    source: SourceKey
    evidence: Evidence = "confirmed"
    facts: dict[Key, QuoteFact] = {}


class Step(Model):
    """A step: what it is called, what is done, and when."""

    title: Text
    text: Text | None = None
    when: Text | None = None


class ProcessFigure(Model):
    """Two to six steps, one after the other; the highlighted one is drawn in the accent."""

    steps: dict[Key, Step]
    highlight: Key | None = None


_FIGURES: tuple[str, ...] = ("chart", "timeline", "key_figures", "ranking", "matrix", "quote", "steps", "table")


def _figure_kind(value: object) -> str | None:
    keys = value if isinstance(value, dict) else getattr(type(value), "model_fields", ())
    return next((kind for kind in _FIGURES if kind in keys), None)


Figure = Annotated[
    Annotated[ChartFigure, Tag("chart")]
    | Annotated[TimelineFigure, Tag("timeline")]
    | Annotated[KeyFigures, Tag("key_figures")]
    | Annotated[RankingFigure, Tag("ranking")]
    | Annotated[MatrixFigure, Tag("matrix")]
    | Annotated[QuoteFigure, Tag("quote")]
    | Annotated[ProcessFigure, Tag("steps")]
    | Annotated[TableFigure, Tag("table")],
    Discriminator(_figure_kind),
]
