"""The files of the real content in every language that ships, judged by programs of others and read back by them."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path
from zipfile import ZipFile

import pypdfium2
import pytest
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE, PP_PLACEHOLDER
from pptx.shapes.base import BaseShape
from pptx.shapes.group import GroupShape

from briefing.compose.brief import compose_brief
from briefing.language.localize import Edition
from briefing.text import RING
from briefing.theme.theme import Theme
from briefing.typeset.fonts import Fonts
from tests.conftest import EDITIONS
from tests.judges import program
from tests.render.pdf.reader import File, letters
from tests.render.pdf.told import stretches, told_stretches
from tests.verapdf.fixture import Verapdf, verapdf

__all__ = ["verapdf"]


def test_every_brief_is_pdf_ua_1_and_pdf_a_2a(
    built: dict[str, Path], pseudo: dict[str, Path], verapdf: Verapdf
) -> None:
    briefs = [path for path in (*built.values(), pseudo["ai-2024.ar-XB.pdf"]) if path.suffix == ".pdf"]
    assert len(briefs) == len(EDITIONS) + 1
    verdicts = verapdf(briefs)
    assert len(verdicts) == 2 * len(briefs)
    assert {verdict.flavour for verdict in verdicts} == {"ua1", "2a"}
    assert all(verdict.checks > 10_000 for verdict in verdicts)
    assert not [verdict for verdict in verdicts if verdict.failed]


FIGURES = {
    "zh": (
        "50% 34% 12% 24% 7% 16个百分点 17～20美元 26～27美元 3.4～4倍 75.7% 87.5% 14倍 22亿次 33亿次 20亿美元 33亿美元 "
        "26% 51% 5998万 25次 4分钟 1.5小时 60秒 20秒 200美元 20美元 19.99 49.9元 15次 9次"
    ),
    "en": (
        "50% 34% 12% 24% 7% 16_points US$17–20 US$26–27 3.4–4_times 75.7% 87.5% 14_times 2.2_billion_downloads "
        "3.3_billion_downloads US$2_billion US$3.3_billion 26% 51% 59.98_million 25_sessions 4_minutes 1.5_hours "
        "60_seconds 20_seconds US$200 US$20 19.99 RMB_49.9"
    ),
    "ja": (
        "50% 34% 12% 24% 7% 16ポイント 17～20ドル 26～27ドル 3.4～4倍 75.7% 87.5% 14倍 22億回 33億回 20億ドル 33億ドル "
        "26% 51% 5998万 25回 4分 1.5時間 60秒 20秒 200ドル 20ドル 19.99ドル 49.9元 15件 9件"
    ),
    "fr": (
        "50_% 34_% 12_% 24_% 7_% 16_points 17–20_dollars 26–27_dollars 3,4–4_fois 75,7_% 87,5_% 14_fois "
        "2,2_milliards_de_téléchargements 3,3_milliards_de_téléchargements 2_milliards_de_dollars "
        "3,3_milliards_de_dollars 26_% 51_% 59,98_millions 25_sessions 4_minutes 1,5_heure 60_secondes 20_secondes "
        "200_dollars 20_dollars 19,99_dollars 49,9_yuans"
    ),
    "ar": (
        "50% 34% 12% 24% 7% 16_نقطة_مئوية 17–20_دولارا 26–27_دولارا 3.4–4_أضعاف 75.7% 87.5% 14_ضعفا 2.2_مليار_تنزيل "
        "3.3_مليار_تنزيل 2_مليار_دولار 3.3_مليار_دولار 26% 51% 59.98_مليون 25_جلسة 4_دقائق 1.5_ساعة 60_ثانية 20_ثانية "
        "200_دولار 20_دولارا 19.99_دولار 49.9_يوان"
    ),
}
"""What section B of the briefing must print, as each language writes it, all spaces and marks of direction aside."""


def bare(words: str) -> str:
    return re.sub(r"[\s\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]", "", words)


def figures(edition: str) -> list[str]:
    return [figure.replace("_", "") for lang in edition.split("+") for figure in FIGURES[lang].split()]


def read(path: Path) -> str:
    if path.suffix == ".pdf":
        with pypdfium2.PdfDocument(path) as pdf:
            return bare("".join(page.get_textpage().get_text_range() for page in pdf))
    slides = Presentation(str(path)).slides
    parts = ["".join(slide._element.itertext()) for slide in slides]
    return bare(
        "".join([*parts, *(slide.notes_slide.notes_text_frame.text for slide in slides if slide.has_notes_slide)])
    )


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_figure_of_the_article_is_written_as_the_language_writes_it(built: dict[str, Path], edition: str) -> None:
    words = read(built[f"ai-2024.{edition}.pptx"]) + read(built[f"ai-2024.{edition}.pdf"])
    assert [figure for figure in figures(edition) if figure not in words] == []


@pytest.mark.parametrize("edition", EDITIONS)
def test_poppler_reads_the_brief_as_it_was_written(built: dict[str, Path], edition: str) -> None:
    command = [program("pdftotext", "poppler-utils"), "-enc", "UTF-8", built[f"ai-2024.{edition}.pdf"], "-"]
    told = bare(subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout)
    assert "\ufffd" not in told
    assert [figure for figure in figures(edition)[:4] if figure not in told] == []


def every(shapes: Iterable[BaseShape]) -> Iterator[BaseShape]:
    """The shapes and those in groups."""
    for shape in shapes:
        yield shape
        if isinstance(shape, GroupShape):
            yield from every(shape.shapes)


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_chart_of_the_deck_is_native_with_its_workbook(built: dict[str, Path], edition: str) -> None:
    slides = Presentation(str(built[f"ai-2024.{edition}.pptx"])).slides
    shapes = [shape for slide in slides for shape in every(slide.shapes)]
    charts = [shape.chart for shape in shapes if shape.has_chart]
    assert len(charts) >= 8
    assert all(chart.part.chart_workbook.xlsx_part for chart in charts)
    assert not [shape for shape in shapes if shape.shape_type == MSO_SHAPE_TYPE.PICTURE]


@pytest.mark.parametrize("name", EDITIONS)
def test_the_tree_of_every_brief_says_what_was_composed(
    built: dict[str, Path], editions: dict[str, Edition], theme: Theme, fonts: Fonts, name: str
) -> None:
    file = File(built[f"ai-2024.{name}.pdf"].read_bytes())
    assert file.problems == []
    assert stretches(file.tree.leaves()) == told_stretches(compose_brief(editions[name], theme, fonts))


@pytest.mark.parametrize("edition", ["ar", "ar+en"])
def test_the_letters_printed_from_the_right_are_those_that_are_read(built: dict[str, Path], edition: str) -> None:
    tree = File(built[f"ai-2024.{edition}.pdf"].read_bytes()).tree
    told = [node for node in tree.walk() if node.actual and node.printed]
    assert len(told) > 500
    for node in told:
        read, printed = (letters(re.sub("[()\\[\\]«»]", "|", bare(words))) for words in (node.actual, node.printed))
        assert printed == read, node.actual


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_slide_with_a_ring_says_what_it_means(built: dict[str, Path], edition: str) -> None:
    ringed = 0
    for slide in Presentation(str(built[f"ai-2024.{edition}.pptx"])).slides:
        sources = [shape for shape in slide.shapes if shape.name.startswith("source")]
        told = "".join(shape.text_frame.text for shape in sources)
        if "".join(slide._element.itertext()).count(RING) > told.count(RING):
            ringed += 1
            assert RING in told, slide.shapes.title.text_frame.text
    assert ringed > 8


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_date_stands_on_the_cover_alone(built: dict[str, Path], edition: str) -> None:
    slides = Presentation(str(built[f"ai-2024.{edition}.pptx"])).slides
    dated = [
        (index, shape.text_frame.text)
        for index, slide in enumerate(slides)
        for shape in slide.placeholders
        if shape.placeholder_format.type == PP_PLACEHOLDER.DATE
    ]
    assert [index for index, _ in dated] == [0]
    assert "2026" in dated[0][1]


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_properties_say_what_the_deck_is_and_how_many_slides_it_has(built: dict[str, Path], edition: str) -> None:
    path = built[f"ai-2024.{edition}.pptx"]
    read = Presentation(str(path))
    said = read.core_properties
    assert all((said.title, said.subject, said.keywords, said.category, said.language, said.identifier))
    assert said.created == said.modified
    with ZipFile(path) as package:
        application = package.read("docProps/app.xml").decode()
    count = len(read.slides)
    assert f"<Slides>{count}</Slides><Notes>{count}</Notes>" in application
