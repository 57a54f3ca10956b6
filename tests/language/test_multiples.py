"""Multiples said as changes are found, multiples said as multiples are not."""

from decimal import Decimal

import pytest

from briefing.content.model import Fact
from briefing.errors import Place
from briefing.language.multiples import multiples


def fact(name, unit):
    return Fact(name, Decimal(14), Decimal(14), unit, "2024", (), "actual", "confirmed", "article", Place("f.yaml"))


FACTS = {name: fact(name, unit) for name, unit in (("multiple", "times"), ("growth", "percent"))}


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("zh", "用量增长{multiple}"),
        ("zh", "飙升了14倍"),
        ("zh", "价格下降2.5倍"),
        ("zh-Hant", "用量增長了14倍"),
        ("ja", "利用は14倍増えた"),
        ("ja", "{multiple}の増加"),
        ("ja", "価格は3倍も下落"),
    ],
)
def test_a_multiple_said_as_a_change_is_found(lang, words):
    assert len(list(multiples(words, lang, FACTS))) == 1


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("zh", "用量增长{growth}"),
        ("zh", "用量增至原来的{multiple}"),
        ("zh", "是上一代的14倍，增长很快"),
        ("ja", "利用は14倍に増えた"),
        ("ja", "{multiple}になった"),
        ("en", "Use grew to 14 times"),
    ],
)
def test_a_multiple_of_what_was_is_no_change(lang, words):
    assert list(multiples(words, lang, FACTS)) == []
