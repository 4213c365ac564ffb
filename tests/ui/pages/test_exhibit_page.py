"""One exhibit on its page: looked at, described, compared, saved after a warning, and led on from."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.closing_views import ClosingGiven
from conduct_desk.desk.exhibit_views import Origin
from conduct_desk.desk.views import CaseView
from conduct_desk.policy.exhibits import Capture, Custody
from conduct_desk.policy.vocabulary import Grade, Outcome, Source
from conduct_desk.ui.choosers import Answered
from conduct_desk.ui.exhibit_words import grade_words, like_words
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.pages.exhibit_page import SAME, ExhibitPage
from conduct_desk.ui.veil import Veil
from conduct_desk.ui.widgets.exhibit_facts import LOCKED
from tests.conftest import PICTURE, SchoolDay

MONDAY = date(2026, 11, 23)
FILM = b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom" + bytes(64)


@pytest.fixture
def places(tmp_path: Path) -> list[Path]:
    """Where she saves, one after the other."""
    return [tmp_path / "Exhibit.png"]


@pytest.fixture
def choosers(places: list[Path]) -> Answered:
    return Answered(save_as=places)


@pytest.fixture
def page(
    desk: Desk, a_case: CaseView, at_once: Jobs, notices: Notices, school_day: SchoolDay, choosers: Answered,
    qtbot: QtBot,
) -> ExhibitPage:  # fmt: skip
    veil = Veil(desk.privacy)
    shown = ExhibitPage(
        desk.exhibits, desk.cases, desk.drafts, at_once, notices, school_day.clock, choosers, veil
    )
    veil.setParent(shown)
    qtbot.addWidget(shown)
    shown.open_exhibit(a_case.case_id, a_case.exhibits[0].exhibit_id)
    shown.show()
    return shown


def press(page: ExhibitPage, name: str) -> None:
    button = page.findChild(QAbstractButton, name)
    assert button is not None
    button.click()


def choose(page: ExhibitPage, name: str) -> None:
    """Choose an entry of the menu."""
    action = next(a for a in page._column.acts._menu.actions() if a.objectName() == f"{name}_action")
    assert action.isVisible()
    action.trigger()


def done(desk: Desk, page: ExhibitPage) -> list[Custody]:
    return [line.what for line in desk.exhibits.detail(page._exhibit_id).custody]


def test_it_says_what_it_is_and_that_the_original_is_kept(page: ExhibitPage, a_case: CaseView) -> None:
    (exhibit,) = a_case.exhibits
    assert page._heading.text() == "Exhibit 1"
    assert page._place.text() == f"Concern {a_case.reference}"
    facts = page._column.facts
    assert facts._badge.text() == LOCKED
    assert facts._facts["What it is"].text().startswith("Picture (PNG), ")
    assert "Mary Ashworth (pasted)" in facts._facts["Kept"].text()
    assert facts.fingerprint_label.text().replace(" ", "") == exhibit.fingerprint
    assert facts.like_notice.isHidden()


def test_its_fingerprint_is_copied_as_other_programs_write_it(page: ExhibitPage, a_case: CaseView) -> None:
    press(page, "copy_fingerprint_button")

    assert QGuiApplication.clipboard().text() == a_case.exhibits[0].fingerprint
    QGuiApplication.clipboard().clear()


def test_an_exhibit_that_is_not_in_the_concern_is_not_shown(page: ExhibitPage, a_case: CaseView) -> None:
    with pytest.raises(LookupError):
        page.open_exhibit(a_case.case_id, 4711)


def test_the_picture_is_blurred_again_when_she_leaves(page: ExhibitPage) -> None:
    page._viewer.show_button.click()
    assert not page._viewer.is_blurred

    page.hide()

    assert page._viewer.is_blurred


def test_going_on_to_cover_it_leaves_the_picture_to_be_seen(page: ExhibitPage, qtbot: QtBot) -> None:
    page._viewer.show_button.click()
    with qtbot.waitSignal(page.cover_asked) as asked:
        press(page, "cover_button")

    page.hide()

    assert asked.args == [page._case_id, page._exhibit_id]
    assert not page._viewer.is_blurred


def test_where_it_came_from_is_written_down(page: ExhibitPage, desk: Desk) -> None:
    form = page._column.origin
    press(page, "origin_button")
    form.asked["grade"].write(grade_words(Grade.SUPPLIED))
    form._day.set_day(MONDAY)
    for key, words in (("captured_at", "7:20pm"), ("captured_by", "Anita Rao"), ("device", "her phone")):
        form.asked[key].write(words)
    form.asked["shows_address"].write("yes")

    press(page, "save_origin_button")

    assert desk.exhibits.detail(page._exhibit_id).origin == Origin(
        Grade.SUPPLIED, MONDAY, "7:20pm", "Anita Rao", "her phone", shows=frozenset([Capture.ADDRESS])
    )
    assert Custody.DESCRIBED in done(desk, page)
    assert page._news.words()
    assert Grade.SUPPLIED.value in page._column.origin_fold.button.text()
    assert desk.drafts.read(f"exhibit:{page._exhibit_id}", page._case_id) is None


def test_a_day_that_is_none_is_said_beside_it_and_nothing_is_lost(page: ExhibitPage, desk: Desk) -> None:
    form = page._column.origin
    form.asked["device"].write("her phone")
    for typed in (("31", "2", "2026"), ("1", "12", "2027")):
        form._day.set_typed(typed)
        press(page, "save_origin_button")
        assert form.step.summary.sentences()
    assert desk.exhibits.detail(page._exhibit_id).origin == Origin()

    page.save_typing()
    page.open_exhibit(page._case_id, page._exhibit_id)

    assert form.asked["device"].read() == "her phone"
    assert page._column.origin_fold.is_open


def test_each_grade_says_what_a_letter_may_say(page: ExhibitPage) -> None:
    tiles = page._column.origin._grade.tiles
    assert [words[0] for words in tiles] == ["A", "B", "C", "D"]
    assert all("letter" in tile.hint.lower() for tile in tiles.values())


def test_it_is_compared_with_its_fingerprint(page: ExhibitPage, desk: Desk) -> None:
    choose(page, "check_exhibit")
    assert page._news.words() == SAME

    for file in (desk.exhibits._opened.log.folder / "exhibits").iterdir():
        file.unlink()
    choose(page, "check_exhibit")

    assert page._news.words() == ""
    assert "not there" in page._summary.sentences()[0]


def test_the_original_is_saved_only_after_it_was_said_what_that_means(
    page: ExhibitPage, desk: Desk, places: list[Path], choosers: Answered, a_case: CaseView
) -> None:
    place = places[0]
    choose(page, "save_original")
    assert not place.exists() and "not encrypted" in page._column.acts._sure._label.text()
    press(page, "sure_yes_button")

    assert place.read_bytes() == PICTURE.read_bytes()
    assert choosers.offered == [f"Exhibit 1 of {a_case.reference.replace('/', '-')}.png"]
    assert Custody.SAVED in done(desk, page)
    assert "not encrypted" in page._news.words()


def test_a_recording_is_played_by_the_pc_from_a_copy_that_she_saved(
    page: ExhibitPage, desk: Desk, places: list[Path], choosers: Answered
) -> None:
    film = desk.exhibits.keep(page._case_id, FILM, "clip.mp4", Source.CHOSEN)
    page.open_exhibit(page._case_id, film.exhibit_id)
    assert not page._column.acts.cover_button.isVisible()

    press(page, "play_button")
    assert choosers.opened == []
    press(page, "sure_yes_button")

    assert choosers.opened == places[:1] or choosers.opened[0].read_bytes() == FILM
    assert choosers.opened[0].read_bytes() == FILM
    assert Custody.OPENED_OUTSIDE in done(desk, page)
    assert "Delete that file" in page._news.words()


def test_cancel_leaves_the_keyboard_where_it_was_asked(page: ExhibitPage, desk: Desk, qtbot: QtBot) -> None:
    film = desk.exhibits.keep(page._case_id, FILM, "clip.mp4", Source.CHOSEN)
    page.open_exhibit(page._case_id, film.exhibit_id)
    with qtbot.waitActive(page):
        page.activateWindow()
    page._column.acts.play_button.setFocus()
    press(page, "play_button")

    press(page, "sure_no_button")

    assert page._column.acts.play_button.hasFocus()


def test_looks_are_folded_in_the_list_of_what_was_done(page: ExhibitPage) -> None:
    for _ in range(3):
        page._viewer.show_button.click()
        page._viewer.blur()
    page.refresh()
    press(page, "custody_button")
    custody = page._column.custody
    before = custody._lines._lines.count()

    assert custody.looks_button.text() == "Show the 3 times it was looked at"
    custody.looks_button.click()

    assert custody._lines._lines.count() == before + 3


def test_covered_copies_are_listed_saved_and_printed(
    page: ExhibitPage, desk: Desk, places: list[Path], choosers: Answered, tmp_path: Path
) -> None:
    copy = desk.exhibits.cover(page._exhibit_id, [(10, 10, 60, 40)])
    choosers._print_to.append(tmp_path / "printed.pdf")
    page.refresh()
    press(page, "copies_button")
    assert not page._column.copies._likenesses[copy.copy_id].pixmap().isNull()

    place = places[0]
    press(page, "save_copy_1_button")
    press(page, "print_copy_1_button")

    assert place.read_bytes() == desk.exhibits.copy_png(copy.copy_id)
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF")
    assert choosers.offered[0].endswith("covered 1.png")


def test_in_a_closed_concern_it_is_shared_but_not_changed(
    page: ExhibitPage, desk: Desk, walk_through: Callable[..., None]
) -> None:
    walk_through(page._case_id)
    desk.decisions.save(page._case_id, desk.decisions.suggestions(page._case_id))
    desk.closing.close(page._case_id, ClosingGiven(Outcome.LEFT_ALONE_DEBATE, review_on=date(2026, 11, 24)))

    page.refresh()

    offered = [a.objectName() for a in page._column.acts._menu.actions() if a.isVisible()]
    assert "remove_exhibit_action" not in offered and "save_original_action" in offered
    assert page._column.acts.cover_button.isVisible()  # whoever asks what is held about them asks then
    assert page._column.origin.save_button.isHidden()


def test_an_isolated_exhibit_is_neither_shown_nor_saved_nor_covered(page: ExhibitPage, desk: Desk) -> None:
    desk.exhibits.isolate(page._exhibit_id, "It may be indecent.")

    page.refresh()

    assert not page._viewer.view.has_picture and not page._viewer.show_button.isVisible()
    offered = [a.objectName() for a in page._column.acts._menu.actions() if a.isVisible()]
    assert offered == ["check_exhibit_action", "isolate_action"]
    assert not page._column.acts.cover_button.isVisible()


def test_what_cannot_be_drawn_or_covered_leaves_no_empty_place(page: ExhibitPage, desk: Desk) -> None:
    film = desk.exhibits.keep(page._case_id, FILM, "clip.mp4", Source.CHOSEN)

    page.open_exhibit(page._case_id, film.exhibit_id)

    column = page._column
    assert not page._viewer.isVisible() and column.instead_card.isVisible()
    assert "kept sealed" in column._instead.text()
    assert not column.copies_fold.isVisible() and column.words_fold.isVisible()

    desk.exhibits.isolate(film.exhibit_id, "It may be indecent.")
    page.refresh()
    assert "isolated" in column._instead.text() and not column.words_fold.isVisible()

    page.open_exhibit(page._case_id, desk.exhibits.of_case(page._case_id)[0].exhibit_id)
    assert page._viewer.isVisible() and not column.instead_card.isVisible()
    assert column.copies_fold.button.text() == "Covered copies: none yet"


def test_several_that_look_the_same_are_named_in_one_list() -> None:
    like = [("2026-27/001", 2), ("2026-27/001", 3), ("2026-27/001", 7), ("2026-27/002", 1)]

    assert (
        like_words(like[:2], "2026-27/001")
        == "It looks like exhibits 2 and 3, though the bytes differ. Is it the same picture?"
    )
    assert like_words(like, "2026-27/001") == (
        "It looks like exhibits 2, 3 and 7 and exhibit 1 of concern 2026-27/002, though the bytes differ. "
        "Is it the same picture?"
    )


def test_one_that_looks_the_same_is_named(page: ExhibitPage, desk: Desk) -> None:
    twin = PICTURE.read_bytes() + b"\0"
    kept = desk.exhibits.keep(page._case_id, twin, "again.png", Source.CHOSEN)

    page.refresh()

    assert page._column.facts._like.text() == (
        f"It looks like exhibit {kept.number}, though the bytes differ. Is it the same picture?"
    )
    assert page._column.facts.like_notice.isVisible()


def test_each_control_has_a_name_that_a_screen_reader_says(page: ExhibitPage) -> None:
    for fold in (page._column.origin_fold, page._column.copies_fold, page._column.custody_fold):
        fold.unfold()
    page.name_controls()

    buttons = [button for button in page.findChildren(QPushButton) if button.isVisible()]
    nameless = [b.objectName() for b in buttons if not (b.accessibleName() or b.text())]

    assert nameless == [] and all(b.accessibleIdentifier() for b in buttons)
