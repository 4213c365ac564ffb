"""A long screenshot stands in columns that leave nothing out and show what overlaps."""

import pytest

from conduct_desk.paper.band import ROOM
from conduct_desk.paper.picture_parts import COLUMNS, MOST_PARTS, OVERLAP, lay

ROOMS = (500.0, 640.0)


@pytest.mark.parametrize(
    ("width", "height"), [(1080, 2340), (1170, 2532), (1920, 1080), (4000, 300), (60, 40), (640, 640)]
)
def test_what_fits_a_page_is_whole_and_keeps_its_shape(width: int, height: int) -> None:
    laid = lay(width, height, ROOM, ROOMS)

    ((strip,),) = laid.pages
    assert (strip.start, strip.again) == (0, 0)
    assert strip.high == laid.high <= ROOMS[0]
    assert strip.left >= 0
    assert strip.left + laid.wide <= ROOM + 0.01
    assert laid.wide / laid.high == pytest.approx(width / height)


def test_a_small_picture_is_not_blown_up() -> None:
    assert lay(60, 40, ROOM, ROOMS).wide == 60


@pytest.mark.parametrize("height", [2900, 3600, 5000, 6700, 8000, 9100, 20_000, 64_000, 110_000])
def test_a_long_one_is_shown_from_its_top_to_its_foot(height: int) -> None:
    laid = lay(1080, height, ROOM, ROOMS)

    seen = 0.0
    for at, page in enumerate(laid.pages):
        room = ROOMS[min(at, 1)]
        assert 1 <= len(page) <= COLUMNS
        for strip in page:
            assert strip.start == pytest.approx(seen - strip.again)
            assert strip.again == (pytest.approx(OVERLAP * room) if seen else 0)
            assert strip.again < strip.high <= room + 0.01
            assert strip.left >= 0
            assert strip.left + laid.wide <= ROOM + 0.01
            seen = strip.start + strip.high
    assert seen == pytest.approx(laid.high)
    assert laid.columns <= MOST_PARTS
    assert laid.wide / laid.high == pytest.approx(1080 / height)


def test_the_columns_of_the_last_page_are_alike() -> None:
    laid = lay(1080, 8000, ROOM, ROOMS)

    heights = [strip.high - strip.again for strip in laid.pages[-1]]
    assert heights == pytest.approx([heights[0]] * len(heights), abs=0.1)


def test_even_a_thread_of_dots_ends() -> None:
    assert lay(2, 50_000_000, ROOM, ROOMS).columns <= MOST_PARTS


def test_a_long_one_of_few_dots_is_whole() -> None:
    laid = lay(60, 200, ROOM, ROOMS)

    ((strip,),) = laid.pages
    assert (laid.wide, laid.high) == (60, 200)
    assert strip.left == pytest.approx((ROOM - 60) / 2)
