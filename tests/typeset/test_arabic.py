"""Arabic letters in their shapes."""

from unicodedata import name, normalize

import pytest

from briefing.typeset.arabic import joined
from tests.typeset.shipped import shipped

LAM, ALEFS = "ل", "اأإآ"


@pytest.mark.parametrize(
    ("text", "shapes"),
    [
        ("بب", ["INITIAL", "FINAL"]),
        ("ببب", ["INITIAL", "MEDIAL", "FINAL"]),
        ("دب", ["ISOLATED", "ISOLATED"]),
        ("ب ب", ["ISOLATED", "", "ISOLATED"]),
        ("ب\u200eب", None),
    ],
)
def test_a_letter_takes_its_shape_from_its_neighbours(text, shapes):
    made = joined(text)
    if shapes is not None:
        found = [
            next((one for one in ("INITIAL", "MEDIAL", "FINAL", "ISOLATED") if one in name(char)), "") for char in made
        ]
        assert found == shapes
    assert normalize("NFKC", made) == text


@pytest.mark.parametrize("alef", ALEFS)
def test_lam_and_alef_are_one_character(alef):
    assert len(joined(LAM + alef)) == 1
    assert len(joined(f"س{LAM}{alef}م")) == 3
    assert normalize("NFKC", joined(f"س{LAM}{alef}م")) == f"س{LAM}{alef}م"


@pytest.mark.parametrize("text", ["OpenAI 26%", "٢٫٢", "豆包", "«» ، ؟", ""])
def test_what_is_no_arabic_letter_stays_as_it_is(text):
    assert joined(text) == text


def test_every_shipped_text_keeps_its_letters_in_order_and_loses_one_for_each_lam_with_alef():
    texts = [words.plain for words, _ in shipped("ar")]
    assert sum(map(len, texts)) > 20_000
    for text in texts:
        made = joined(text)
        assert normalize("NFKC", made) == normalize("NFKC", text)
        assert len(made) == len(text) - sum(text.count(LAM + alef) for alef in ALEFS)
