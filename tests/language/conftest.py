"""A small content folder with an English catalog, to be changed by a test and read."""

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from briefing.content.model import Content
from briefing.content.read import read_content

BRIEFING = """
id: small
language: zh
editions: [zh, en, zh+en]
date: 2024-12-31
title: 人工智能
subtitle: '2024'
kind: 简报
summary:
  headline: 份额在变
  messages: {}
sections: [race]
"""
SOURCES = """
menlo: {publisher: Menlo Ventures, title: The State of AI, language: en, status: checked}
tower: {publisher: Sensor Tower, title: 应用市场, status: not_found}
"""
GLOSSARY = """
names: [OpenAI, GPT-4o, Sensor Tower]
terms:
  企业份额: {en: enterprise share}
"""
FACTS = """
title: 模型
headline: 模型
facts:
  share: {value: 34, unit: percent, period: 2024, source: menlo}
  drop: {value: 16, unit: points, period: 2024, source: menlo}
  multiple: {value: 14, unit: times, period: 2024, source: menlo}
  downloads: {value: 2200000000, unit: downloads, period: 2024-01/2024-08, source: tower, evidence: reported}
  features: {value: 4, unit: count, period: 2024-05, source: tower, evidence: reported}
  growth: {value: 26, unit: percent, period: 2024-01/2024-08, source: tower, evidence: reported}
topics:
  one:
    label: OpenAI
"""


@dataclass(slots=True)
class Small:
    """A folder of one topic: its headline and its one paragraph, and the messages of its catalog."""

    folder: Path
    headline: str = "份额为{share}"
    paragraph: str = "份额降了{drop}。"
    messages: dict[str, tuple[str, str]] = field(default_factory=dict)

    def content(self) -> Content:
        """The files written and read."""
        files = {"briefing": BRIEFING, "sources": SOURCES, "glossary": GLOSSARY, "race": FACTS + self._topic()}
        for stem, text in files.items():
            (self.folder / f"{stem}.yaml").write_text(text, encoding="utf-8")
        return read_content(self.folder)

    def catalog(self, *extra: str) -> Path:
        """The catalog written, with the small folder's own messages and any entries after them."""
        messages = {
            "briefing/title": ("人工智能", "Artificial intelligence"),
            "briefing/kind": ("简报", "Brief"),
            "briefing/summary/headline": ("份额在变", "Shares are changing"),
            "sources/tower/title": ("应用市场", "App market"),
            "race/title": ("模型", "Models"),
            "race/headline": ("模型", "Models"),
            "race/topics/one/headline": (self.headline, "A share of {share}"),
            "race/topics/one/text/first": (self.paragraph, "The share fell by {drop}."),
            **self.messages,
        }
        entries = (f'msgctxt "{path}"\nmsgid "{one[0]}"\nmsgstr "{one[1]}"\n' for path, one in messages.items())
        file = self.folder / "locale" / "en.po"
        file.parent.mkdir(exist_ok=True)
        file.write_text("\n".join([*entries, *extra]), encoding="utf-8")
        return file

    def _topic(self) -> str:
        return f"    headline: '{self.headline}'\n    text:\n      first: '{self.paragraph}'\n"


@pytest.fixture
def small(tmp_path: Path) -> Small:
    """A folder named content."""
    folder = tmp_path / "content"
    folder.mkdir()
    return Small(folder)
