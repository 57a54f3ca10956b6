"""A folder of files as content."""

import pytest

from briefing.content.read import read_content
from briefing.content.values import Located
from briefing.errors import BriefingError

M = "model_race"


def test_content_holds_everything_by_name(project):
    content = read_content(project.folder, project.root)
    assert content.briefing.editions == ["zh", "en", "zh+en"]
    assert list(content.sections) == [M]
    assert (list(content.tables), list(content.timelines)) == (["llm_share"], ["releases"])
    assert content.corrections is not None
    assert "plus_price" in content.corrections.corrections


def test_texts_are_found_by_their_paths_in_the_order_of_the_files(project):
    texts = read_content(project.folder, project.root).texts
    assert all(isinstance(text, Located) and text.path == path for path, text in texts.items())
    assert texts["model_race/tables/llm_share/rows/google/title"] == "谷歌"
    assert texts["model_race/timelines/releases/lanes/openai/events/sora_demo/label"] == "Sora演示"
    assert texts["corrections/corrections/plus_price/article"] == "原文称~~30美元~~"
    files = list(dict.fromkeys(path.partition("/")[0] for path in texts))
    assert files == ["briefing", M, "corrections", "sources"]


def test_names_of_sources_in_other_languages_are_not_translated(project):
    texts = read_content(project.folder, project.root).texts
    assert "sources/openai/title" not in texts
    assert "sources/openai/note" in texts
    changed = project.content(("sources", "title: Sora, language: en", "title: Sora, language: zh")).texts
    assert "sources/openai/title" in changed


def test_corrections_and_glossary_may_be_absent(project):
    (project.folder / "corrections.yaml").unlink()
    names = "names: [OpenAI, Anthropic, Sora, o3, o1]"
    assert names in (project.folder / "glossary.yaml").read_text(encoding="utf-8")
    content = project.content()
    assert content.corrections is None


@pytest.mark.parametrize("name", ["briefing", "sources"])
def test_a_missing_file_is_told_by_its_name(project, name):
    (project.folder / f"{name}.yaml").unlink()
    with pytest.raises(BriefingError, match=f"content/{name}.yaml: there is no file content/{name}.yaml"):
        read_content(project.folder, project.root)


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"title: \xff", "content/model_race.yaml:1:8: byte 0xff is no UTF-8"),
        ("title: 模\n型".encode() + b"\x80", "content/model_race.yaml:2:2: byte 0x80 is no UTF-8"),
        ("title: 模型".encode("gbk"), "is no UTF-8"),
        (b"", "tables is expected here, not nothing\n  hint: write lines such as `title: …`"),
        (b"- a", "content/model_race.yaml:1:1: a mapping with keys such as"),
    ],
)  # fmt: skip
def test_a_file_that_holds_something_else_is_told(project, raw, message):
    (project.folder / "model_race.yaml").write_bytes(raw)
    with pytest.raises(BriefingError) as error:
        read_content(project.folder, project.root)
    (problem,) = error.value.problems
    assert message in str(problem)


def test_a_folder_in_place_of_a_file_is_told(project):
    (project.folder / "glossary.yaml").unlink()
    (project.folder / "glossary.yaml").mkdir()
    with pytest.raises(BriefingError, match=r"content/glossary.yaml: the file can't be read"):
        read_content(project.folder, project.root)


def test_no_message_speaks_of_the_library_behind_it(project):
    changes = [
        (M, "headline: 差距缩小", "headline: [1]"),
        (M, "unit: percent", "unit: [x]"),
        (M, "period: 2024\n", "period: {}\n"),
    ]
    problems = project.problems(*changes)
    assert len(problems) == 3
    assert not [word for word in ("pydantic", "Input", "Located", "http", "validator") if word in "\n".join(problems)]
