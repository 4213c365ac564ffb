"""What is written can be read in every theme."""

import re

import pytest

from conduct_desk.ui.style_sheet import style_sheet
from conduct_desk.ui.tokens import LIGHT, THEMES, Theme, contrast, faint_pairs


@pytest.mark.parametrize("theme", THEMES, ids=str)
def test_everything_written_stands_out_from_its_ground(theme: Theme) -> None:
    assert faint_pairs(THEMES[theme]) == []


def test_a_colour_that_is_too_pale_is_named() -> None:
    from dataclasses import replace

    assert any("muted on bg" in pair for pair in faint_pairs(replace(LIGHT, muted="#B8BEC6")))


def test_black_on_white_is_the_greatest_contrast() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#777777") == pytest.approx(1)


def test_the_themes_differ_in_colours_alone() -> None:
    """What fits in one fits in all: the matrix of windows goes by that."""
    plain = {
        re.sub(r"(?i)#[0-9A-F]{6}(?:[0-9A-F]{2})?\b|-on-(dark|light)", "", style_sheet(tokens, round))
        for tokens in THEMES.values()
    }
    assert len(plain) == 1
