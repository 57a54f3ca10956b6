from __future__ import annotations

import pytest

from briefing.document.brief import Brief
from briefing.render.pdf.file import render_pdf
from briefing.theme.assets import assets_folder
from briefing.theme.read import read_theme
from briefing.typeset.fonts import Fonts, load_fonts
from tests.render.pdf.sample import EDITIONS, sample
from tests.verapdf.fixture import verapdf

__all__ = ["verapdf"]


@pytest.fixture(scope="session")
def fonts() -> Fonts:
    return load_fonts(read_theme(assets_folder()).fonts, assets_folder() / "fonts")


@pytest.fixture(scope="session", params=EDITIONS, ids="+".join)
def brief(request: pytest.FixtureRequest) -> Brief:
    """The sample in each edition; its table is long enough for several pages."""
    return sample(request.param, rows=24)


@pytest.fixture(scope="session")
def file(brief: Brief, fonts: Fonts) -> bytes:
    return render_pdf(brief, fonts)
