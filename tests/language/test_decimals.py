"""Our decimals against ICU's, over many locales: what ICU writes, we write."""

from decimal import Decimal

import pytest
from babel import Locale
from icu4py.messageformat import MessageFormat

from briefing.language.decimals import format_compact, format_decimal, format_percent, plural_index, with_sign

LOCALES = (
    "en", "en-GB", "zh", "zh-TW", "ja", "ko", "fr", "de", "es", "it", "pt-BR", "ru", "pl", "ar", "ar-EG", "he", "hi",
    "tr", "vi", "id", "th", "nl", "sv",
)  # fmt: skip
VALUES = (
    "0.5", "1", "12", "999", "1234.5", "9999", "12345", "99950", "150000", "999999", "1000000", "59980000",
    "2200000000", "3300000000", "33400000000", "1000000000000", "1500000000000",
)  # fmt: skip
RATIOS = ("0.265", "0.26", "14", "0.005", "1", "-0.12")
HALF_UP = ".## rounding-mode-half-up"
NEWER_CLDR = {
    ("compact-short", "en-GB"): VALUES[4:],  # 1k, 1m, 2.2bn instead of 1K, 1M, 2.2B
    ("compact-short", "it"): VALUES[4:10],  # thousands are shortened too: 1,23K
}
"""The cells in which ICU 78 (CLDR 48) has other data than Babel 2.18 (CLDR 47)."""


def _icu(locale: str, skeleton: str, value: str) -> str:
    return _bare(MessageFormat(f"{{v, number, ::{skeleton}}}", locale).format({"v": float(value)}))


def _bare(written: str) -> str:
    """Without what differs by design: direction marks, the kind of minus, apostrophes."""
    return written.translate({0x61C: None, 0x200E: None, 0x200F: None, 0x2212: "-", 0x27: None})


def _locale(tag: str) -> Locale:
    return Locale.parse(tag.replace("-", "_"))


@pytest.mark.parametrize("tag", LOCALES)
@pytest.mark.parametrize(("skeleton", "length"), [("compact-short", "short"), ("compact-long", "long")])
def test_compact_decimals_are_icus(tag, skeleton, length):
    ours = {value: _bare(str(format_compact(Decimal(value), _locale(tag), 2, length))) for value in VALUES}
    icus = {value: _icu(tag, f"{skeleton} {HALF_UP}", value) for value in VALUES}
    differing = {value: (ours[value], icus[value]) for value in VALUES if ours[value] != icus[value]}
    assert tuple(differing) == NEWER_CLDR.get((skeleton, tag), ()), differing


@pytest.mark.parametrize("tag", LOCALES)
def test_decimals_are_icus(tag):
    ours = {value: _bare(format_decimal(Decimal(value), _locale(tag), 2)) for value in VALUES}
    assert ours == {value: _icu(tag, HALF_UP, value) for value in VALUES}


@pytest.mark.parametrize("tag", LOCALES)
def test_percentages_are_icus(tag):
    locale = _locale(tag)
    values = {ratio: Decimal(ratio) * 100 for ratio in RATIOS}
    ours = {ratio: _bare(with_sign(str(format_percent(one, locale, 1)), one, locale)) for ratio, one in values.items()}
    assert ours == {ratio: _icu(tag, "percent .# scale/100 rounding-mode-half-up", ratio) for ratio in RATIOS}


@pytest.mark.parametrize(
    ("tag", "forms"),
    [("zh_Hans", [0, 0, 0, 0]), ("en", [0, 1, 1, 1]), ("fr", [0, 2, 2, 2]), ("ru", [0, 1, 2, 0]), ("ar", [1, 2, 4, 4])],
)
def test_plural_forms_stand_in_gettexts_order(tag, forms):
    assert [plural_index(Decimal(number), Locale.parse(tag)) for number in (1, 2, 11, 21)] == forms
