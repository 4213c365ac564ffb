"""The sheet that the school prints, folds and puts into one of its envelopes."""

import re
from types import ModuleType

import pypdfium2  # type: ignore[import-untyped]
import pytest

from conduct_desk.paper.address import LEFT
from conduct_desk.paper.test_fold import SAMPLE, make_test_fold
from conduct_desk.policy.envelopes import EVER, ZONES, Envelope, Window

DPMM = 4  # dots to the mm of the page that is looked at
WITH_A_WINDOW = [envelope for envelope in Envelope if envelope is not Envelope.PLAIN]


def ink(pdf: bytes, window: Window) -> int:
    """Return how many dots of a part of the printed sheet are not white."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        page = document[0].render(scale=DPMM * 25.4 / 72).to_pil().convert("L")
    finally:
        document.close()
    box = (window.left, window.top, window.right, window.bottom)
    part = page.crop(tuple(round(each * DPMM) for each in box))
    return sum(part.histogram()[:200])


@pytest.mark.parametrize("envelope", Envelope, ids=lambda envelope: envelope.name)
def test_it_is_one_page_that_names_its_envelope_and_says_what_to_do(
    papers: ModuleType, envelope: Envelope
) -> None:
    pages = papers.pages_of(make_test_fold(envelope))

    assert len(pages) == 1
    text = papers.text_of(make_test_fold(envelope))
    assert envelope.value in text
    assert "100 %" in text
    assert all(line in text for line in SAMPLE)
    assert ("Fold here" in text) == bool(ZONES[envelope].folds)


@pytest.mark.parametrize("envelope", WITH_A_WINDOW, ids=lambda envelope: envelope.name)
def test_the_address_is_inside_the_frame_that_always_shows(papers: ModuleType, envelope: Envelope) -> None:
    zone = ZONES[envelope]
    shown = [
        box
        for box in papers.glyphs_of(make_test_fold(envelope))
        if LEFT - 1 < box[1] < zone.always.right and zone.blank.top < box[2] < zone.blank.bottom
    ]

    assert "".join(box[0] for box in shown) == re.sub(r"\s", "", "".join(SAMPLE))
    assert all(zone.always.top < box[2] and box[4] < zone.always.bottom for box in shown)


@pytest.mark.parametrize("envelope", WITH_A_WINDOW, ids=lambda envelope: envelope.name)
def test_stripes_begin_where_nothing_may_ever_show(envelope: Envelope) -> None:
    blank, always = ZONES[envelope].blank, ZONES[envelope].always
    pdf = make_test_fold(envelope)

    beyond = (
        Window(20, blank.top - 4, 90, blank.top - 1),
        Window(20, blank.bottom + 1, 90, blank.bottom + 4),
        Window(blank.right + 1, 50, blank.right + 4, 80),
    )
    between = (
        Window(20, blank.top + 1, 90, always.top - 1),
        Window(20, always.bottom + 1, 90, blank.bottom - 1),
        Window(always.right + 1, always.top, blank.right - 1, always.bottom),
    )
    assert all(ink(pdf, each) > 200 for each in beyond)
    assert all(ink(pdf, each) == 0 for each in between)


def test_the_line_to_measure_is_as_long_as_it_says() -> None:
    pdf = make_test_fold(Envelope.DL_UK)

    assert ink(pdf, Window(135.5, 59.5, 184.5, 60.5)) > 45 * DPMM
    assert ink(pdf, Window(128, 57, 134.5, 63)) == 0
    assert ink(pdf, Window(185.5, 57, 190, 63)) == 0
    assert ink(pdf, Window(134.5, 58.2, 135.5, 59.2)) > 0
    assert ink(pdf, Window(184.5, 58.2, 185.5, 59.2)) > 0


def test_the_fold_marks_are_where_each_envelope_is_folded() -> None:
    for envelope in WITH_A_WINDOW:
        pdf = make_test_fold(envelope)
        assert all(ink(pdf, Window(192, fold - 0.5, 206, fold + 0.5)) > 10 for fold in ZONES[envelope].folds)


def test_without_a_window_there_is_nothing_to_frame_and_the_address_goes_on_the_envelope(
    papers: ModuleType,
) -> None:
    pdf = make_test_fold(Envelope.PLAIN)

    assert ink(pdf, Window(EVER.left, EVER.top, 24, EVER.bottom)) == 0
    assert "Write name and address on the envelope" in papers.text_of(pdf)


def test_the_sheet_is_the_same_every_time() -> None:
    assert make_test_fold(Envelope.C5) == make_test_fold(Envelope.C5)
