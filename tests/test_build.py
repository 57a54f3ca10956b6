"""The whole line on the real content: its files, the same bytes every time, one number changed everywhere."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
from pptx import Presentation

from briefing.build import build, compose
from briefing.errors import BriefingError
from tests.conftest import EDITIONS

NAMES = [f"ai-2024.{edition}.{suffix}" for edition in ("zh", "en", "zh+en") for suffix in ("pptx", "pdf")]


def project(root: Path, folder: Path) -> Path:
    """A copy of the real project that a test may change."""
    shutil.copytree(root / "content", folder / "content")
    return folder


def edit(path: Path, before: str, after: str) -> None:
    text = path.read_text("utf-8")
    assert text.count(before) == 1, f"{before!r} stands {text.count(before)} times in {path.name}"
    path.write_text(text.replace(before, after), "utf-8")


def deck_words(path: Path) -> list[str]:
    """Every text of a deck: slides, notes, and the charts' workbooks cell by cell."""
    found = []
    for slide in Presentation(str(path)).slides:
        for paragraph in slide._element.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}p"):
            found.append("".join(paragraph.itertext()))
        found += slide.notes_slide.notes_text_frame.text.split("\n") if slide.has_notes_slide else []
    with zipfile.ZipFile(path) as package:
        for name in sorted(package.namelist()):
            if name.endswith(".xlsx"):
                sheet = openpyxl.load_workbook(io.BytesIO(package.read(name))).active
                found += [str(cell) for row in sheet.iter_rows(values_only=True) for cell in row]
    return found


def brief_words(path: Path) -> list[str]:
    with pypdfium2.PdfDocument(path) as pdf:
        lines = (line for page in pdf for line in page.get_textpage().get_text_range().splitlines())
        return [re.sub(r"\s", "", line) for line in lines]


def words(path: Path) -> list[str]:
    return deck_words(path) if path.suffix == ".pptx" else brief_words(path)


def test_a_build_makes_the_editions_that_the_briefing_names(root: Path) -> None:
    assert [rendering.name for rendering in compose(root).renderings] == NAMES


def test_every_file_is_there(built: dict[str, Path]) -> None:
    assert set(built) == {f"ai-2024.{edition}.{suffix}" for edition in EDITIONS for suffix in ("pptx", "pdf")}
    assert all(path.stat().st_size > 50_000 for path in built.values())


def test_two_builds_in_two_processes_give_the_same_bytes(built: dict[str, Path], root: Path, tmp_path: Path) -> None:
    script = "import sys; from briefing.cli import main; sys.exit(main(sys.argv[1:]))"
    wanted = [f"--lang={edition}" for edition in EDITIONS]
    subprocess.run(
        [sys.executable, "-c", script, "build", *wanted, "--project", str(root), "--out", str(tmp_path)],
        check=True,
        env={"PYTHONHASHSEED": "7", "TZ": "Asia/Shanghai", "PYTHONPATH": str(root)},
    )
    for name, path in built.items():
        assert (tmp_path / name).read_bytes() == path.read_bytes(), name


def test_one_changed_number_changes_what_uses_it_and_nothing_else(
    built: dict[str, Path], root: Path, tmp_path: Path
) -> None:
    changed = project(root, tmp_path)
    edit(changed / "content/model_race.yaml", "y2023: 50, y2024: 34", "y2023: 50, y2024: 33")
    after = {one.path.name: one.path for one in build(changed).files}
    assert list(after) == NAMES
    for name in NAMES:
        pairs = list(zip(words(built[name]), words(after[name]), strict=True))
        differing = [(old, new) for old, new in pairs if old != new]
        assert len(differing) > 5, name
        for old, new in differing:
            assert re.sub(r"\d+", "#", old) == re.sub(r"\d+", "#", new), name
            assert {"34", "16", "10"} & set(re.findall(r"\d+", old)), (name, old)
        assert not [new for _, new in pairs if re.search(r"\b34 ?%|−16\b", new)], name


def test_every_mistake_is_told_in_one_run_and_nothing_is_written(root: Path, tmp_path: Path) -> None:
    changed = project(root, tmp_path)
    catalog = changed / "content/locale/en.po"
    text = catalog.read_text("utf-8")
    entry = re.search(r'msgctxt "model_race/topics/sora/headline"\n(?:.*\n)+?\n', text)
    assert entry, "the catalog has that entry"
    catalog.write_text(text.replace(entry[0], ""), "utf-8")
    section = changed / "content/model_race.yaml"
    source = section.read_text("utf-8")
    key = re.search(r"\n  arc_scores:\n    label: .*\n    headline: (.*)\n", source)
    assert key, "the topic is there"
    section.write_text(source.replace(key[1], "o3" + "在测试上的得分远远高于以前的任何一个模型" * 4), "utf-8")
    edit(section, "highlight: openai, second: anthropic", "highlihgt: openai, second: anthropic")
    edit(section, "{llm_share.anthropic.y2024}\n    takeaway", "{llm_share.antropic.y2024}\n    takeaway")
    with pytest.raises(BriefingError) as raised:
        build(changed)
    told = [str(problem) for problem in raised.value.problems]
    expected = [
        ("content/model_race.yaml:", "highlihgt", "highlight"),
        ("content/model_race.yaml:", "llm_share.antropic.y2024", "llm_share.anthropic.y2024"),
        ("model_race/topics/sora/headline",),
        ("content/model_race.yaml:", "title of model_race/arc_scores", "too high"),
    ]
    for fragments in expected:
        found = [one for one in told if all(fragment in one for fragment in fragments)]
        assert found, (fragments, told)
    assert not (changed / "out").exists()


def test_a_catalog_in_progress_stops_the_check_and_no_edition_without_it(root: Path, tmp_path: Path) -> None:
    changed = project(root, tmp_path)
    edit(changed / "content/briefing.yaml", "editions: [zh, en, zh+en]", "editions: [zh]")
    names = [rendering.name for rendering in compose(changed, every_catalog=True).renderings]
    assert [name for name in names if ".zh." in name or ".en." in name] == [*NAMES[:2], *NAMES[2:4]]
    edit(changed / "content/locale/en.po", 'msgstr "AI in 2024"', 'msgstr ""')
    assert [rendering.name for rendering in compose(changed).renderings] == NAMES[:2]
    with pytest.raises(BriefingError) as raised:
        compose(changed, every_catalog=True)
    assert ["is empty" in problem.message for problem in raised.value.problems] == [True]


def test_a_mistake_in_one_catalog_does_not_hide_what_does_not_fit_in_another_edition(
    root: Path, tmp_path: Path
) -> None:
    changed = project(root, tmp_path)
    edit(changed / "content/locale/en.po", 'msgstr "AI in 2024"', 'msgstr ""')
    edit(changed / "content/briefing.yaml", "title: 人工智能2024\n", "title: 人工智能2024𓀀\n")
    with pytest.raises(BriefingError) as raised:
        compose(changed)
    told = [problem.message for problem in raised.value.problems]
    assert any("is stale" in one for one in told)
    assert any("no font has 𓀀" in one for one in told)


def test_a_catalog_named_after_no_language_is_told(root: Path, tmp_path: Path) -> None:
    changed = project(root, tmp_path)
    shutil.copy(changed / "content/locale/en.po", changed / "content/locale/english.po")
    with pytest.raises(BriefingError, match=r"content/locale/english\.po: `english` is no language"):
        compose(changed, every_catalog=True)


@pytest.mark.parametrize(
    ("name", "before", "after", "told"),
    [
        ("briefing", "editions: [zh, en, zh+en]", "editions: [zh, xx+en]", "unknown language `xx`"),
        ("briefing", "language: zh\n", "language: xx\n", "unknown language `xx`"),
        (
            "sources",
            "in the Enterprise'\n  language: en\n  date: '2024",
            "in the Enterprise'\n  language: xx\n  date: '2024",
            "`menlo-2024` is in an unknown language, `xx`",
        ),
        ("model_race", "    label: 企业份额此消彼长\n", "", "`share` has no `label`"),
        ("model_race", "    label: 企业份额此消彼长", "    label:", "text is expected here, not nothing"),
        ("model_race", "    title: 企业大模型使用份额\n", "", "`llm_share` has no `title`"),
        (
            "model_race",
            "takeaway: 两家的差距由{gap_2023}",
            "takeaway: 两家的差距由{gap_2032}",
            "there is no fact `gap_2032`",
        ),
        (
            "model_race",
            "takeaway: 两家的差距由{gap_2023}",
            "takeaway: 两家的差距由{gap_2023:loud}",
            "there is no style `loud`",
        ),
        ("model_race", "survey: Menlo Ventures的调研", "survey: Menlo Ventures的2次调研", "bare figure in the text: 2"),
        ("model_race", "y2023: 50, y2024: 34", "y2023: red, y2024: 34", "text stands in a column of figures"),
        ("model_race", "y2023: 50, y2024: 34", "y2023: 50, y2024: 34%", "text stands in a column of figures"),
        ("model_race", "y2023: 50, y2024: 34", "y2023: .nan, y2024: 34", "text stands in a column of figures"),
    ],
)
def test_a_mistake_of_the_content_leads_to_no_other(
    root: Path, tmp_path: Path, name: str, before: str, after: str, told: str
) -> None:
    changed = project(root, tmp_path)
    edit(changed / f"content/{name}.yaml", before, after)
    with pytest.raises(BriefingError) as raised:
        compose(changed)
    (problem,) = raised.value.problems
    assert told in problem.message
    assert problem.place.line


def test_a_build_imports_nothing_heavy_that_it_does_not_need(root: Path, tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from briefing.build import build;"
        f"build(Path({str(root)!r}), out=Path({str(tmp_path)!r})); print(*sys.modules)"
    )
    told = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True, cwd=root)
    loaded = set(told.stdout.split())
    assert {"briefing.render.pptx.package", "briefing.render.pdf.file"} <= loaded
    heavy = {"matplotlib", "numpy", "pikepdf", "fontTools", "uniseg", "icu4py", "openpyxl", "reportlab.platypus"}
    assert not heavy & loaded
