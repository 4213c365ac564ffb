"""A picture is covered up by keyboard alone, burnt into a copy, and that very copy is shown."""

import io
from dataclasses import replace
from pathlib import Path

import PIL.Image
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView, Facts, PartGiven
from conduct_desk.policy.exhibits import Custody
from conduct_desk.policy.vocabulary import Part, Role, Source
from conduct_desk.ui.choosers import Answered
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.pages.cover_page import CoverPage
from conduct_desk.ui.png import png_image
from conduct_desk.ui.veil import Veil
from conduct_desk.ui.widgets.cover_tools import NOT_READ
from conduct_desk.ui.widgets.covered_card import OTHERS
from conduct_desk.ui.widgets.dots_edit import DotsEdit
from conduct_desk.ui.widgets.plain_label import PlainLabel
from tests.conftest import SchoolDay
from tests.ui.widgets.test_exhibit_viewer import PDF


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Where a copy is saved."""
    return tmp_path / "covered.png"


@pytest.fixture
def page(
    desk: Desk, a_case: CaseView, at_once: Jobs, school_day: SchoolDay, place: Path, qtbot: QtBot
) -> CoverPage:
    veil = Veil(desk.privacy)
    choosers = Answered(save_as=[place])
    shown = CoverPage(desk.exhibits, desk.cases, desk.drafts, at_once, school_day.clock, choosers, veil)
    veil.setParent(shown)
    qtbot.addWidget(shown)
    shown.resize(1100, 700)
    shown.show()
    shown.open_cover(a_case.case_id, a_case.exhibits[0].exhibit_id)
    return shown


def press(page: CoverPage, name: str) -> None:
    QApplication.processEvents()  # rows that were just made are shown once they are laid out
    button = page.findChild(QAbstractButton, name)
    assert button is not None and button.isVisible()
    button.click()


def tab_to(page: CoverPage, name: str) -> None:
    """Walk there with Tab, as a hand without a mouse does."""
    for _ in range(60):
        focused = QApplication.focusWidget()
        if focused is not None and focused.objectName() == name:
            return
        QTest.keyClick(focused or page, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never reaches {name}")


def press_focused() -> None:
    """Press the button that has the keyboard."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Space)


def test_the_keyboard_alone_covers_a_picture_and_saves_the_copy(
    page: CoverPage, desk: Desk, qtbot: QtBot
) -> None:
    with qtbot.waitActive(page):
        page.activateWindow()
    tab_to(page, "new_box_button")
    press_focused()
    view = page._stage.view
    assert view.hasFocus()
    for key, shift in ((Qt.Key.Key_Left, False), (Qt.Key.Key_Up, False), (Qt.Key.Key_Right, True)):
        QTest.keyClick(
            view, key, Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        )
    (drawn,) = page.boxes.of_page()
    tab_to(page, "save_covered_button")
    press_focused()

    (copy,) = desk.exhibits.copies(page._case_id)
    assert copy.boxes == (drawn,)
    assert page._heading.text() == OTHERS
    assert page._card.buttons["done_button"].hasFocus()


def test_what_is_shown_after_saving_is_the_very_copy_black_in_the_box_and_untouched_around_it(
    page: CoverPage, desk: Desk
) -> None:
    page.boxes.add((32, 32, 128, 80))
    press(page, "save_covered_button")

    (copy,) = desk.exhibits.copies(page._case_id)
    kept = png_image(desk.exhibits.copy_png(copy.copy_id))
    before = png_image(desk.exhibits.picture(page._exhibit_id))
    assert page._stage.copy._image == kept
    assert all(kept.pixelColor(x, y).name() == "#000000" for x in (32, 80, 127) for y in (32, 79))
    outside = [(10, 10), (31, 40), (128, 40), (60, 31), (60, 80), (before.width() - 1, before.height() - 1)]
    assert [kept.pixelColor(*at) for at in outside] == [before.pixelColor(*at) for at in outside]
    assert page._stage.copy.isVisible() and page._stage.view.isHidden()


def test_a_number_that_is_typed_is_snapped_outward_in_the_picture_and_in_its_field(page: CoverPage) -> None:
    page.boxes.add((32, 32, 128, 80))
    left, wide = page.findChild(DotsEdit, "box_left_edit"), page.findChild(DotsEdit, "box_width_edit")
    assert left is not None and wide is not None

    left.setText("50")
    QTest.keyClick(left, Qt.Key.Key_Return)

    assert page.boxes.of_page() == ((48, 32, 160, 80),)
    assert (left.text(), wide.text()) == ("48", "112")
    QTest.keyClick(left, Qt.Key.Key_Up)
    assert page.boxes.of_page() == ((64, 32, 176, 80),)
    left.setText("")
    QTest.keyClick(left, Qt.Key.Key_Return)
    assert left.text() == "64"
    assert left.accessibleName() == "Box 1: from the left, in dots"


def test_the_whole_line_is_covered_and_undone_by_keys(page: CoverPage, a_case: CaseView) -> None:
    page.boxes.add((32, 32, 128, 80))
    press(page, "whole_line_button")
    whole = (0, 32, a_case.exhibits[0].width, 80)
    assert page.boxes.of_page() == (whole,)

    QTest.keyClick(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.boxes.of_page() == ((32, 32, 128, 80),)
    QTest.keyClick(page, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert page.boxes.of_page() == (whole,)


def test_a_copy_in_which_nothing_is_covered_is_asked_about_once_more(page: CoverPage, desk: Desk) -> None:
    press(page, "save_covered_button")
    assert desk.exhibits.copies(page._case_id) == ()

    press(page, "sure_yes_button")

    assert len(desk.exhibits.copies(page._case_id)) == 1


def test_boxes_that_are_in_no_copy_yet_are_there_again_later(page: CoverPage) -> None:
    page.boxes.add((32, 32, 128, 80))
    press(page, "back_button")

    page.open_cover(page._case_id, page._exhibit_id)
    assert page.boxes.of_page() == ((32, 32, 128, 80),)
    press(page, "save_covered_button")
    press(page, "done_button")
    page.open_cover(page._case_id, page._exhibit_id)

    assert page.boxes.of_page() == ()


def test_boxes_that_are_in_a_copy_are_nothing_to_carry_on_with(page: CoverPage, desk: Desk) -> None:
    page.boxes.add((16, 16, 48, 48))
    page.save_typing()
    assert desk.drafts.all()
    page.save()
    page.hide()  # away to another page, not by “Done”
    page.save_typing()
    assert not desk.drafts.all()


def test_more_is_covered_after_the_copy_was_looked_at(page: CoverPage, desk: Desk) -> None:
    page.boxes.add((32, 32, 128, 80))
    press(page, "save_covered_button")
    press(page, "cover_more_button")
    page.boxes.add((32, 96, 128, 128))
    press(page, "save_covered_button")

    first, second = desk.exhibits.copies(page._case_id)
    assert (len(first.boxes), len(second.boxes)) == (1, 2)


def test_the_copy_leaves_the_log_as_a_file(page: CoverPage, desk: Desk, place: Path) -> None:
    page.boxes.add((32, 32, 128, 80))
    press(page, "save_covered_button")

    press(page, "save_file_button")

    (copy,) = desk.exhibits.copies(page._case_id)
    assert place.read_bytes() == desk.exhibits.copy_png(copy.copy_id)
    assert page._news.words()


def test_a_page_of_a_pdf_is_covered_where_it_was_drawn(page: CoverPage, desk: Desk) -> None:
    kept = desk.exhibits.keep(page._case_id, PDF, "post.pdf", Source.CHOSEN)
    page.open_cover(page._case_id, kept.exhibit_id)
    page.boxes.add((0, 0, 64, 64))
    page._stage.tools.next_page_button.click()
    assert page.boxes.of_page() == ()
    page.boxes.add((160, 96, 320, 144))
    assert page._stage.acts.save_button.text() == "Save a covered copy of page 2"

    press(page, "save_covered_button")

    (copy,) = desk.exhibits.copies(page._case_id)
    assert copy.page == 2 and copy.boxes == ((160, 96, 320, 144),)
    assert (copy.width, copy.height) == page._stage.copy._image.size().toTuple()
    press(page, "done_button")
    page.open_cover(page._case_id, kept.exhibit_id)
    assert page.boxes.of_page() == ((0, 0, 64, 64),)  # that page is in no copy yet


def test_looking_at_it_here_is_written_down_too_and_it_is_blurred_on_leaving(
    page: CoverPage, desk: Desk
) -> None:
    lines = [line.what for line in desk.exhibits.detail(page._exhibit_id).custody]
    assert lines.count(Custody.LOOKED_AT) == 1

    page.hide()

    assert page._veil.is_hidden(page._exhibit_id)


def test_what_may_have_to_be_covered_is_found_in_its_words_and_accepted(
    page: CoverPage, desk: Desk, facts: Facts
) -> None:
    pytest.importorskip("tesserocr", reason="the reader of words is an extra")
    about = PartGiven(Part.SUBJECT, Role.STAFF, "Mr Tranter")
    desk.cases.set_facts(page._case_id, replace(facts, parts=(about,)))
    page.open_cover(page._case_id, page._exhibit_id)
    said = [label.text() for label in page._side.suggestions.findChildren(QPushButton)]
    assert said == []
    assert NOT_READ in _words_of(page)

    press(page, "find_button")

    offered = page._side.suggestions.open_boxes()
    assert offered
    press(page, "cover_suggestion_1_button")
    assert len(page.boxes.of_page()) == 1
    assert page._side.suggestions.open_boxes() == offered[1:]


def test_each_control_has_a_name_and_the_picture_says_how_it_is_worked(page: CoverPage) -> None:
    page.boxes.add((32, 32, 128, 80))
    controls = [
        each for kind in (QPushButton, DotsEdit) for each in page.findChildren(kind) if each.isVisible()
    ]

    nameless = [
        each.objectName()
        for each in controls
        if not (each.accessibleName() or (isinstance(each, QPushButton) and each.text()))
    ]

    assert nameless == []
    assert all(each.accessibleIdentifier().startswith("cover_page.") for each in controls)
    assert "Arrow keys" in page._stage.view.accessibleDescription()


def _words_of(page: CoverPage) -> str:
    return " ".join(label.text() for label in page._side.findChildren(PlainLabel))


def test_a_photo_of_a_phone_says_that_it_may_keep_faint_traces(
    page: CoverPage, desk: Desk, a_case: CaseView
) -> None:
    label = page.findChild(PlainLabel, "spreads_label")
    assert label is not None and not label.isVisible()  # a screenshot that was saved whole

    out = io.BytesIO()
    PIL.Image.new("RGB", (64, 64), "white").save(out, "WEBP", quality=60)
    photo = desk.exhibits.keep(a_case.case_id, out.getvalue(), "photo.webp", Source.CHOSEN)
    page.open_cover(a_case.case_id, photo.exhibit_id)

    assert label.isVisible() and "faint traces" in label.text()
