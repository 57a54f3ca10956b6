from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

import pytest
from lxml import etree

from briefing.document.deck import Deck
from briefing.render.pptx.package import render_pptx
from tests.render.pptx.sample import deck as sample

EDITIONS = (("zh",), ("en",), ("zh", "en"), ("ar-XB", "zh"))
"""The last one runs from right to left, with its first language's words left out."""
Parts = Mapping[str, etree._Element]


@pytest.fixture(scope="session", params=EDITIONS, ids="+".join)
def deck(request: pytest.FixtureRequest) -> Deck:
    return sample(request.param)


@pytest.fixture(scope="session")
def file(deck: Deck) -> bytes:
    return render_pptx(deck)


@pytest.fixture(scope="session")
def parts(file: bytes) -> Parts:
    """Every XML part by its name in the package."""
    with zipfile.ZipFile(io.BytesIO(file)) as package:
        return {
            name: etree.fromstring(package.read(name))
            for name in package.namelist()
            if name.endswith((".xml", ".rels"))
        }
