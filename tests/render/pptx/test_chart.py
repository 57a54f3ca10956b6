"""Native charts: what is written in their XML and in their workbooks is what was decided."""

from __future__ import annotations

import io
import subprocess
import zipfile
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from lxml import etree

from briefing.charts.chart import Chart
from briefing.document.deck import ChartBlock
from briefing.drawing import Box
from briefing.render.pptx.chart import chart_xml
from briefing.render.pptx.chart_axes import tick_format
from briefing.render.pptx.column import Column
from briefing.render.pptx.columns import columns
from briefing.render.pptx.look import Look
from briefing.render.pptx.ooxml import CHART, DRAWING
from briefing.render.pptx.workbook import labelled, workbook
from tests.judges import program
from tests.render.pptx.sample_charts import BILINGUAL, CHARTS, COMMAND, STYLE, THEME, axis, words

A, C = f"{{{DRAWING}}}", f"{{{CHART}}}"
C15 = "{http://schemas.microsoft.com/office/drawing/2012/chart}"
LOOK = Look(THEME, BILINGUAL)
KINDS = pytest.mark.parametrize("chart", CHARTS.values(), ids=CHARTS)


def drawn(chart: Chart) -> tuple[etree._Element, tuple[Column, ...]]:
    made = columns(chart)
    block = ChartBlock("Chart", Box(48, 162, 568, 304), chart, Box(142, 30, 284, 152), STYLE)
    return etree.fromstring(chart_xml(LOOK, block, made).encode()), made


def sheet(chart: Chart) -> openpyxl.worksheet.worksheet.Worksheet:
    return openpyxl.load_workbook(io.BytesIO(workbook(chart, columns(chart)))).active


def text(element: etree._Element) -> str:
    return "\n".join("".join(one.text or "" for one in row.iter(f"{A}t")).strip() for row in element.iter(f"{A}p"))


@KINDS
def test_the_axis_has_the_bounds_and_the_step_that_were_decided(chart: Chart) -> None:
    axis = drawn(chart)[0].find(f".//{C}valAx")
    whole = Decimal(100) if chart.stacking == "percent" else Decimal(1)
    said = [
        Decimal(axis.find(path).get("val")) for path in (f"{C}scaling/{C}min", f"{C}scaling/{C}max", f"{C}majorUnit")
    ]
    assert said == [chart.axis.low / whole, chart.axis.high / whole, chart.axis.step / whole]
    assert axis.find(f"{C}delete").get("val") == ("0" if chart.axis.visible else "1")
    assert (axis.find(f"{C}majorGridlines") is not None) == chart.axis.visible


@KINDS
def test_axes_cross_axes_that_exist_and_have_positive_ids(chart: Chart) -> None:
    root = drawn(chart)[0]
    ids = [one.get("val") for kind in ("catAx", "valAx") for one in root.iterfind(f".//{C}{kind}/{C}axId")]
    assert len(set(ids)) == len(ids)
    assert all(int(one) > 0 for one in ids)
    assert {one.get("val") for one in root.iter(f"{C}crossAx")} <= set(ids)
    groups = [one for kind in ("barChart", "lineChart") for one in root.iterfind(f".//{C}{kind}/{C}axId")]
    assert {one.get("val") for one in groups} == set(ids)


@KINDS
def test_the_plot_area_is_set_by_hand(chart: Chart) -> None:
    place = drawn(chart)[0].find(f".//{C}plotArea/{C}layout/{C}manualLayout")
    assert place.find(f"{C}layoutTarget").get("val") == "inner"
    shares = [float(place.find(f"{C}{name}").get("val")) for name in "xywh"]
    assert shares == pytest.approx([142 / 568, 30 / 304, 284 / 568, 152 / 304], abs=1e-6)


@KINDS
def test_series_show_the_values_in_their_order_and_nothing_for_missing_ones(chart: Chart) -> None:
    root, made = drawn(chart)
    for series, column in zip(root.iter(f"{C}ser"), made, strict=True):
        cached = {int(one.get("idx")): Decimal(one.find(f"{C}v").text) for one in series.find(f"{C}val").iter(f"{C}pt")}
        assert cached == {index: value for index, value in enumerate(column.values) if value is not None}
    shown = {(column.series.key, column.part): column.values for column in made}
    for series in chart.series:
        part = "high" if chart.kind == "range" else "value"
        assert shown[series.key, part] == tuple(point.high for point in series.points)
        if chart.kind == "range":
            assert shown[series.key, "low"] == tuple(point.low for point in series.points)


@KINDS
def test_the_workbook_holds_what_the_chart_shows(chart: Chart) -> None:
    root, book = drawn(chart)[0], sheet(chart)
    references = list(root.iter(f"{C}f", f"{C15}f"))
    assert references
    for reference in references:
        first, _, last = reference.text.removeprefix("Sheet1!").replace("$", "").partition(":")
        cells = book[f"{first}:{last or first}"]
        values = [row[0].value for row in cells]
        cache = reference.getnext()
        cached = {int(one.get("idx")): one.find(f"{C}v").text for one in cache.iter(f"{C}pt")}
        for index, value in enumerate(values):
            if value is None:
                assert index not in cached
            elif cache.tag == f"{C}numCache":
                assert Decimal(str(value)) == Decimal(cached[index])
            else:
                assert value == cached[index]


@KINDS
def test_every_label_stands_in_the_chart_and_its_value_in_a_cell(chart: Chart) -> None:
    root, made = drawn(chart)
    for series, column in zip(root.iter(f"{C}ser"), made, strict=True):
        labels = {int(one.find(f"{C}idx").get("val")): one for one in series.iter(f"{C}dLbl")}
        assert set(labels) == {index for index, said in enumerate(column.labels) if said}
        for index, label in labels.items():
            assert all(one.plain in text(label) for one in column.labels[index])
            assert label.find(f".//{A}bodyPr").get("wrap") == "none"
        fields = [one for one in series.iter(f"{A}fld") if one.get("type") == "CELLRANGE"]
        assert bool(fields) == (column in labelled(made))


@KINDS
def test_hollow_and_hatched_marks_differ_by_form(chart: Chart) -> None:
    root, made = drawn(chart)
    for series, column in zip(root.iter(f"{C}ser"), made, strict=True):
        own = {int(one.find(f"{C}idx").get("val")): one for one in series.iterfind(f"{C}dPt")}
        for index, point in enumerate(column.series.points):
            if column.helper or point.form == "solid" or point.high is None:
                continue
            fill = "pattFill" if point.form == "hatched" else "solidFill"
            surface = next(
                one for one in own[index].iter(f"{C}spPr") if one.getparent().tag in (f"{C}dPt", f"{C}marker")
            )
            assert surface.find(f"{A}{fill}") is not None
            assert surface.find(f"{A}ln/{A}solidFill") is not None


def test_a_slope_has_its_names_and_changes_as_labels_in_both_languages() -> None:
    root = drawn(CHARTS["slope"])[0]
    labels = [[text(one) for one in series.iter(f"{C}dLbl")] for series in root.iter(f"{C}ser")]
    assert labels[0] == ["OpenAI  50", "34  −16 个百分点\n−16 points"]
    assert labels[2] == ["谷歌 Google  7"]
    assert labels[3] == ["2024 年值未能核实，不绘\n2024 not verified, so not drawn"]


def test_a_range_is_its_low_value_painted_over_its_high_one() -> None:
    root, made = drawn(CHARTS["range"])
    assert [column.part for column in made] == ["high", "low", "missing"]
    assert root.find(f".//{C}barChart/{C}overlap").get("val") == "100"
    assert [one.get("val") for one in root.iter(f"{C}dLblPos")] == ["outEnd"] * 4


def test_labels_of_lines_that_end_close_to_each_other_are_moved_apart() -> None:
    labels = [one for one in drawn(CHARTS["slope"])[0].iter(f"{C}dLbl") if one.find(f".//{C}manualLayout") is not None]
    assert labels
    assert {one.find(f".//{C}manualLayout/{C}x").get("val") for one in labels} == {"0"}


def test_ticks_in_words_are_no_number_format() -> None:
    assert tick_format(CHARTS["range"].axis) is None
    assert tick_format(CHARTS["columns"].axis) == "#,##0"
    assert tick_format(CHARTS["line"].axis) == '"$"#,##0'


def test_ticks_below_zero_have_the_minus_that_the_labels_have() -> None:
    ticks = [words("−10%"), words("0%"), words("10%")]
    assert tick_format(axis("-10", "10", "10", ticks, True)) == '#,##0"%";"−"#,##0"%"'


def test_series_that_only_carry_labels_have_axes_that_are_unseen_but_there() -> None:
    root = drawn(CHARTS["columns"])[0]
    for unseen in [*root.iter(f"{C}catAx")][1:] + [*root.iter(f"{C}valAx")][1:]:
        assert unseen.find(f"{C}delete").get("val") == "0"
        assert unseen.find(f"{C}tickLblPos").get("val") == "none"
        assert unseen.find(f"{C}spPr/{A}ln/{A}noFill") is not None


@KINDS
def test_under_columns_stands_why_one_is_missing_and_a_dash_in_its_place(chart: Chart) -> None:
    if chart.kind != "column":
        return
    names = [one.findtext(f"{C}v") for one in next(drawn(chart)[0].iter(f"{C}cat")).iter(f"{C}pt")]
    absent = {(column.series.key, index): label for column in columns(chart) if column.helper
              for index, label in enumerate(column.labels)}  # fmt: skip
    for series in chart.series:
        for index, point in enumerate(series.points):
            assert all(reason.plain in names[index] for reason in point.missing)
            assert [one.plain for one in absent.get((series.key, index), ())] == (
                ["—"] if point.missing and chart.stacking == "clustered" else []
            )


def test_the_legend_names_no_helper_series() -> None:
    root = drawn(CHARTS["columns"])[0]
    assert root.find(f".//{C}legend") is not None
    names = [one.find(f"{C}tx") for one in root.iter(f"{C}ser")]
    assert [one.find(f"{C}v") is not None for one in names] == [False, False, True, True]


def test_letters_that_look_like_a_formula_stay_letters() -> None:
    data = workbook(CHARTS["bars"], columns(CHARTS["bars"]))
    cell = openpyxl.load_workbook(io.BytesIO(data)).active["A4"]
    assert (cell.value.split("\n")[0], cell.data_type) == (COMMAND, "s")
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        assert b"<f>" not in book.read("xl/worksheets/sheet1.xml")


def test_calc_opens_the_workbook(tmp_path: Path) -> None:
    (tmp_path / "book.xlsx").write_bytes(workbook(CHARTS["range"], columns(CHARTS["range"])))
    calc, profile = program("soffice", "LibreOffice"), f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [calc, profile, "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1"]
    subprocess.run([*command, "--outdir", tmp_path, tmp_path / "book.xlsx"], check=True, capture_output=True)
    written = (tmp_path / "book.csv").read_text("utf-8")
    assert "20,17" in written
    assert "17～20" in written
