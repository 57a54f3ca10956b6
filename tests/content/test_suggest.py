"""What somebody may have meant."""

import pytest

from briefing.content.suggest import closest

KNOWN = ("gap_2024", "gap_2023", "share_drop", "headline", "highlight", "haiku_factor")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("gap_2032", "gap_2023"),
        ("gap_2042", "gap_2024"),
        ("gap2024", "gap_2024"),
        ("share_dorp", "share_drop"),
        ("highlihgt", "highlight"),
        ("headlin", "headline"),
        ("hiaku_factor", "haiku_factor"),
        ("zzz", None),
    ],
)
def test_the_word_with_the_fewest_slips_is_meant(written, meant):
    assert closest(written, KNOWN) == meant
