"""Looking at the post again on its day."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.views import ActionView, CaseView
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.vocabulary import ActionKind, LetterKind, Outcome, Seen, SentHow, Value
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.pages.follow_up_page import FollowUpPage
from conduct_desk.ui.widgets.choice_tile import RadioTile
from conduct_desk.ui.widgets.growing_edit import GrowingEdit
from conduct_desk.ui.widgets.picture_offer import chosen
from tests.conftest import PICTURE, SchoolDay, WalkThrough, in_the_way


@pytest.fixture
def a_check(desk: Desk, a_case: CaseView, school_day: SchoolDay, walk_through: WalkThrough) -> ActionView:
    """The check that follows a letter asking for removal, on its day."""
    walk_through(a_case.case_id, foul=Answer("foul", Value.YES, chosen=("Staff",)))
    desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id))
    letter = desk.letters.start(a_case.case_id, LetterKind.REMOVAL)
    desk.school.amend(address=("1 School Lane", "St Helens", "WA10 1AA"), telephone="01744 000000")
    words = letter.body
    for blank in in_the_way(desk.letters, letter):
        assert blank  # what is still missing is filled in below
    desk.letters.amend(
        letter.letter_id, address=("2 High Street", "St Helens"), salutation="Dear Ms Marsh",
        body=words.replace("[", "").replace("]", ""),
    )  # fmt: skip
    desk.letters.issue(letter.letter_id)
    desk.letters.sent(letter.letter_id, school_day.clock.today(), SentHow.POST)
    school_day.go_to(24, 11)
    actions = desk.cases.get(a_case.case_id).actions
    return next(a for a in actions if a.kind is ActionKind.CHECK_POST and a.done_on is None)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, at_once: Jobs, school_day: SchoolDay) -> FollowUpPage:
    made = FollowUpPage(desk.actions, desk.cases, desk.exhibits, desk.drafts, at_once, school_day.clock)
    qtbot.addWidget(made)
    made.resize(1100, 760)
    made.show()
    return made


OTHER_PICTURE = PICTURE.with_name("trip.png")


def press(page: FollowUpPage, name: str) -> None:
    QApplication.processEvents()
    button = page.findChild(QPushButton, name) or page.findChild(RadioTile, name)
    assert button is not None, name
    button.click()


def test_nothing_is_recorded_before_something_is_selected(
    qtbot: QtBot, a_check: ActionView, page: FollowUpPage
) -> None:
    page.open_action(a_check.case_id, a_check.action_id)
    assert not any(tile.isChecked() for tile in page.findChildren(RadioTile))
    with qtbot.assertNotEmitted(page.recorded):
        press(page, "record_button")
    assert any(label.text() == "Select what you see" for label in page.findChildren(QLabel))


def test_a_post_that_is_still_up_is_looked_at_again(
    qtbot: QtBot, desk: Desk, a_check: ActionView, page: FollowUpPage
) -> None:
    page.open_action(a_check.case_id, a_check.action_id)
    press(page, "still_up_radio")
    note = page.findChild(GrowingEdit, "note_edit")
    assert note is not None
    note.setPlainText("Seen from the office computer.")
    with qtbot.waitSignal(page.recorded) as recorded:
        press(page, "record_button")

    case = desk.cases.get(a_check.case_id)
    done = next(a for a in case.actions if a.action_id == a_check.action_id)
    assert recorded.args == [case.case_id]
    assert (done.seen, done.done_on) == (Seen.STILL_UP, date(2026, 11, 24))
    assert any(a.kind is ActionKind.CHECK_POST and a.done_on is None for a in case.actions)


def test_a_half_typed_check_is_there_after_a_crash(
    desk: Desk, a_check: ActionView, page: FollowUpPage
) -> None:
    page.open_action(a_check.case_id, a_check.action_id)
    press(page, "removed_radio")
    page.save_typing()
    page.open_action(a_check.case_id, a_check.action_id)
    tile = page.findChild(RadioTile, "removed_radio")
    assert tile is not None and tile.isChecked()


def test_going_back_records_nothing(
    qtbot: QtBot, desk: Desk, a_check: ActionView, page: FollowUpPage
) -> None:
    page.open_action(a_check.case_id, a_check.action_id)
    press(page, "removed_radio")
    with qtbot.waitSignal(page.back_asked):
        press(page, "back_button")
    assert desk.actions.get(a_check.action_id).done_on is None


def test_six_things_can_be_seen(a_check: ActionView, page: FollowUpPage) -> None:
    page.open_action(a_check.case_id, a_check.action_id)
    assert [tile.text() for tile in page.findChildren(RadioTile)] == [seen.value for seen in Seen]


def test_a_picture_of_what_is_seen_is_kept_after_its_question(
    desk: Desk, a_check: ActionView, page: FollowUpPage, tmp_path: Path
) -> None:
    later = tmp_path / "later.png"
    later.write_bytes(OTHER_PICTURE.read_bytes())
    page.open_action(a_check.case_id, a_check.action_id)
    page.offer(chosen([later]))
    assert len(desk.exhibits.of_case(a_check.case_id)) == 1  # nothing is read before the answer
    press(page, "no_button")
    assert len(desk.exhibits.of_case(a_check.case_id)) == 2
    assert any("Kept as exhibit 2" in label.text() for label in page.findChildren(QLabel))


def test_a_picture_that_may_be_indecent_is_left_alone(
    desk: Desk, a_check: ActionView, page: FollowUpPage
) -> None:
    page.open_action(a_check.case_id, a_check.action_id)
    page.offer(chosen([OTHER_PICTURE]))
    press(page, "yes_button")
    assert len(desk.exhibits.of_case(a_check.case_id)) == 1
    assert any("left out" in line.what for line in desk.cases.chronology(a_check.case_id))
    press(page, "close_gate_button")
    press(page, "removed_radio")
    press(page, "record_button")
    assert desk.actions.get(a_check.action_id).seen is Seen.REMOVED


def test_the_question_is_not_answered_by_recording(
    desk: Desk, a_check: ActionView, page: FollowUpPage
) -> None:
    page.open_action(a_check.case_id, a_check.action_id)
    press(page, "removed_radio")
    page.offer(chosen([OTHER_PICTURE]))
    page.record()
    assert desk.actions.get(a_check.action_id).done_on is None


def test_the_answer_of_the_author_is_one_press_away(
    qtbot: QtBot, a_check: ActionView, page: FollowUpPage
) -> None:
    page.open_action(a_check.case_id, a_check.action_id)
    with qtbot.waitSignal(page.reply_asked) as asked:
        press(page, "reply_button")
    assert asked.args == [a_check.case_id]


def test_the_next_step_says_what_was_left_out_below_it(a_check: ActionView, page: FollowUpPage) -> None:
    page.open_action(a_check.case_id, a_check.action_id)
    words = [label.text() for label in page.findChildren(QLabel)]
    assert words.index("Contact with the author") + 1 == words.index("Done")
    assert "Needs first: legal advice." in words


def test_a_closed_concern_is_looked_at_again_and_offers_to_reopen(
    qtbot: QtBot, desk: Desk, a_check: ActionView, page: FollowUpPage, school_day: SchoolDay
) -> None:
    desk.actions.check(a_check.action_id, Seen.REMOVED)
    desk.cases.close(a_check.case_id, Outcome.REMOVED_BY_AUTHOR)
    school_day.go_to(1, 12)
    actions = desk.cases.get(a_check.case_id).actions
    recheck = next(a for a in actions if a.kind is ActionKind.CHECK_POST and a.done_on is None)
    page.open_action(recheck.case_id, recheck.action_id)
    press(page, "reposted_radio")
    with qtbot.waitSignal(page.reopening_offered) as offered:
        press(page, "record_button")
    assert offered.args == [recheck.case_id]


def test_a_closed_concern_says_that_it_keeps_no_picture_before_one_is_pasted(
    qtbot: QtBot, desk: Desk, a_check: ActionView, page: FollowUpPage, school_day: SchoolDay
) -> None:
    desk.actions.check(a_check.action_id, Seen.REMOVED)
    desk.cases.close(a_check.case_id, Outcome.REMOVED_BY_AUTHOR)
    school_day.go_to(1, 12)
    actions = desk.cases.get(a_check.case_id).actions
    recheck = next(a for a in actions if a.kind is ActionKind.CHECK_POST and a.done_on is None)
    page.open_action(recheck.case_id, recheck.action_id)
    paste, reopen = (page.findChild(QPushButton, name) for name in ("paste_button", "reopen_button"))
    assert paste is not None and not paste.isVisible()
    assert reopen is not None and reopen.isVisible()

    with qtbot.waitSignal(page.reopen_asked) as asked:
        reopen.click()

    assert asked.args == [recheck.case_id]
