"""Boxes are snapped as they will be burnt in, and every change is undone and redone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from conduct_desk.evidence.covering import SNAP as BURNT_SNAP
from conduct_desk.ui.models.cover_boxes import SNAP, CoverBoxes, snapped

PHONE = QSize(1080, 1925)
Box = tuple[int, int, int, int]


@pytest.fixture
def boxes(drawn: QApplication) -> CoverBoxes:
    made = CoverBoxes()
    made.begin()
    made.turn_to(1, PHONE)
    return made


@given(st.tuples(*[st.integers(-50, 2100)] * 4))
def test_a_box_grows_outward_to_whole_squares_and_stays_in_the_picture(drawn: Box) -> None:
    left, top, right, bottom = snapped(drawn, PHONE)

    assert 0 <= left < right <= 1080 and 0 <= top < bottom <= 1925
    assert left % SNAP == 0 and top % SNAP == 0
    assert right % SNAP == 0 or right == 1080
    assert bottom % SNAP == 0 or bottom == 1925
    inside = max(0, drawn[0]), max(0, drawn[1]), min(1080, drawn[2]), min(1925, drawn[3])
    if inside[0] < inside[2] and inside[1] < inside[3]:
        assert left <= inside[0] and top <= inside[1] and right >= inside[2] and bottom >= inside[3]


def test_what_is_shown_is_snapped_as_what_is_burnt_in() -> None:
    assert SNAP == BURNT_SNAP


def test_each_change_can_be_undone_and_redone(boxes: CoverBoxes) -> None:
    boxes.add((100, 100, 300, 130))
    assert boxes.of_page() == ((96, 96, 304, 144),)
    boxes.move(2, 0)
    boxes.move(1, 1)
    assert boxes.of_page() == ((144, 112, 352, 160),)
    boxes.widen(0)
    assert boxes.of_page() == ((0, 112, 1080, 160),)
    boxes.remove(0)
    assert boxes.of_page() == ()

    for seen in (((0, 112, 1080, 160),), ((144, 112, 352, 160),), ((96, 96, 304, 144),), ()):
        boxes.undo_stack.undo()
        assert boxes.of_page() == seen
    boxes.undo_stack.redo()
    assert boxes.of_page() == ((96, 96, 304, 144),)


def test_a_box_stops_at_the_edge_and_keeps_its_size_in_squares(boxes: CoverBoxes) -> None:
    boxes.add((1000, 1900, 1080, 1925))
    for _ in range(4):
        boxes.move(1, 1)
    assert boxes.of_page() == ((992, 1888, 1080, 1925),)
    boxes.move(-1, 0)
    assert boxes.of_page() == ((976, 1888, 1072, 1925),)
    boxes.grow(-20, -20)
    assert boxes.of_page() == ((976, 1888, 992, 1904),)


def test_each_page_has_its_own_boxes_and_a_draft_keeps_them_all(boxes: CoverBoxes) -> None:
    boxes.add((0, 0, 16, 16))
    boxes.turn_to(3, PHONE)
    boxes.add((32, 32, 48, 48))
    words = boxes.words()

    again = CoverBoxes()
    again.begin(words)
    again.turn_to(1, PHONE)
    assert again.of_page() == ((0, 0, 16, 16),)
    again.turn_to(3, PHONE)
    assert again.of_page() == ((32, 32, 48, 48),)
    again.remove(0)
    again.turn_to(1, PHONE)
    again.remove(0)
    assert again.words() == ""


def test_several_are_covered_as_one_change_and_none_twice(boxes: CoverBoxes) -> None:
    boxes.add((0, 0, 16, 16))
    boxes.add_all([(0, 0, 16, 16), (32, 0, 48, 16), (64, 0, 80, 16)])
    assert len(boxes.of_page()) == 3

    boxes.undo_stack.undo()

    assert boxes.of_page() == ((0, 0, 16, 16),)
