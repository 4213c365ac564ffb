"""Envelopes: what their windows show of the sheet, wherever it has slid to."""

import pytest

from conduct_desk.policy.envelopes import C5, DIN, EVER, UK, UK_HIGH, UK_LOW, ZONES, Envelope, Stock, Window


@pytest.mark.parametrize(
    ("stock", "top", "bottom"),
    [(UK, 57, 81), (UK_HIGH, 55, 79), (UK_LOW, 60, 84), (DIN, 50, 84)],
    ids=["18 mm up", "20 mm up", "15 mm up", "the large one"],
)
def test_each_window_of_a_dl_always_shows_the_same_strip(stock: Stock, top: float, bottom: float) -> None:
    assert stock.always() == Window(20, top, 100, bottom)


@pytest.mark.parametrize("stock", [UK, UK_HIGH, UK_LOW, DIN])
def test_no_window_of_a_dl_ever_shows_more_than_what_is_kept_blank(stock: Stock) -> None:
    assert EVER.around(stock.ever()) == EVER


def test_whichever_dl_the_school_has_four_lines_are_shown() -> None:
    assert ZONES[Envelope.DL_ANY].always == Window(20, 60, 100, 79)


def test_a_c5_moves_further_and_so_keeps_more_blank() -> None:
    zone = ZONES[Envelope.C5]

    assert C5.always() == zone.always == Window(20, 67, 91, 88.5)
    assert C5.ever() == Window(1, 53.5, 110, 102)
    assert zone.blank == Window(1, 39, 115, 102)
    assert zone.folds == (148.5,)


@pytest.mark.parametrize("envelope", Envelope)
def test_the_address_ends_inside_what_is_shown_and_the_words_begin_below_what_ever_is(
    envelope: Envelope,
) -> None:
    zone = ZONES[envelope]

    assert zone.always.top + 18 < zone.foot < zone.always.bottom
    assert zone.body > zone.blank.bottom
    assert zone.blank.around(zone.always) == zone.blank.around(EVER) == zone.blank


def test_a_sheet_for_a_dl_is_folded_in_three_and_one_without_a_window_as_one_likes() -> None:
    assert all(ZONES[each].folds == (99, 198) for each in (Envelope.DL_UK, Envelope.DL_ANY, Envelope.DL_DIN))
    assert ZONES[Envelope.PLAIN].folds == ()
