"""One concern: what to do next, how it ends, and all that was done."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView, Facts, PartGiven
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.holds import Hold, Word
from conduct_desk.policy.offices import Office
from conduct_desk.policy.vocabulary import ActionKind, LetterKind, Outcome, Part, Role, Stage, Value
from conduct_desk.ui import look
from conduct_desk.ui.choosers import Answered
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.letter_words import TITLES
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.pages.case_page import CasePage
from conduct_desk.ui.tokens import Theme
from conduct_desk.ui.widgets.growing_edit import GrowingEdit
from conduct_desk.ui.widgets.two_columns import TwoColumns
from tests.conftest import SchoolDay, WalkThrough


@pytest.fixture
def a_saved_case(desk: Desk, a_case: CaseView, walk_through: WalkThrough) -> CaseView:
    """A foul post about a member of staff, of which it is not yet known whether it is true."""
    foul = Answer("foul", Value.YES, chosen=("Staff",))
    walk_through(a_case.case_id, foul=foul, inaccurate=Value.NOT_YET_KNOWN)
    return desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id))


@pytest.fixture
def a_child_case(desk: Desk, a_case: CaseView, walk_through: WalkThrough) -> CaseView:
    """A post in which a child can be known: letters wait for the safeguarding lead."""
    walk_through(a_case.case_id, child_in_words=Value.YES)
    return desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id))


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, at_once: Jobs, notices: Notices, school_day: SchoolDay) -> CasePage:
    made = CasePage(
        desk.cases, desk.actions, desk.decisions, desk.gates, desk.governors, desk.support, desk.closing,
        desk.letters, desk.people, desk.school, desk.linking, desk.mirroring,
        desk.drafts, at_once, notices, school_day.clock, Answered(),
    )  # fmt: skip
    qtbot.addWidget(made)
    made.resize(1100, 760)
    made.show()
    return made


def press(page: CasePage, name: str) -> None:
    QApplication.processEvents()
    button = page.findChild(QPushButton, name)
    assert button is not None, name
    button.click()


def choose(page: CasePage, button: str, name: str) -> None:
    found = page.findChild(QPushButton, button)
    assert found is not None
    next(entry for entry in found.menu().actions() if entry.objectName() == name).trigger()


def shown(page: CasePage, words: str) -> bool:
    QApplication.processEvents()
    return any(words in each.text() and each.isVisible() for each in page.findChildren(QLabel))


def label(page: CasePage, name: str) -> str:
    found = page.findChild(QLabel, name)
    assert found is not None
    return found.text()


def an_action(case: CaseView, kind: ActionKind) -> int:
    return next(action.action_id for action in case.actions if action.kind is kind)


def note(page: CasePage, name: str, words: str) -> None:
    edit = page.findChild(GrowingEdit, name)
    assert edit is not None
    edit.setPlainText(words)


def test_a_letter_that_is_to_be_written_is_one_press_away(
    qtbot: QtBot, a_saved_case: CaseView, page: CasePage
) -> None:
    page.open_case(a_saved_case.case_id)
    with qtbot.waitSignal(page.letter_asked) as asked:
        press(page, f"action_{an_action(a_saved_case, ActionKind.WRITE_LETTER)}_button")
    assert asked.args[:2] == [a_saved_case.case_id, LetterKind.REMOVAL.value]
    assert asked.args[2] == a_saved_case.parts[0].person.person_id


def test_what_is_to_be_found_out_leads_to_its_question(
    qtbot: QtBot, a_saved_case: CaseView, page: CasePage
) -> None:
    page.open_case(a_saved_case.case_id)
    with qtbot.waitSignal(page.change_asked) as asked:
        press(page, f"action_{an_action(a_saved_case, ActionKind.FIND_OUT)}_button")
    assert asked.args == [a_saved_case.case_id, "facts"]


def test_the_number_to_ring_stands_beside_what_is_to_be_done(
    desk: Desk, a_case: CaseView, walk_through: WalkThrough, page: CasePage
) -> None:
    desk.school.set_office(Office.LOCAL_AUTHORITY, "Duty desk", "01744 960 300", "")
    walk_through(a_case.case_id, danger=Value.YES)
    desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id))

    page.open_case(a_case.case_id)

    assert shown(page, "Ring Duty desk, local authority: 01744 960 300.")


def test_the_deputys_number_stands_beside_that_of_the_safeguarding_lead(
    desk: Desk, a_child_case: CaseView, page: CasePage
) -> None:
    desk.school.set_office(Office.SAFEGUARDING_LEAD, "Priya Shah", "01744 960 201", "")
    desk.school.set_office(Office.DEPUTY_SAFEGUARDING_LEAD, "Tom Reid", "01744 960 202", "")

    page.open_case(a_child_case.case_id)

    assert shown(page, "Ring Priya Shah, safeguarding lead: 01744 960 201")
    assert shown(page, "Ring Tom Reid, deputy safeguarding lead: 01744 960 202")


def test_a_head_who_is_the_safeguarding_lead_is_not_told_to_ring_herself(
    desk: Desk, a_child_case: CaseView, page: CasePage
) -> None:
    desk.school.amend(head_is_safeguarding_lead=True)

    page.open_case(a_child_case.case_id)

    assert shown(page, "You are the safeguarding lead.")
    assert not shown(page, "Mary Ashworth, safeguarding lead")


def test_what_was_done_is_recorded_with_a_note(desk: Desk, a_child_case: CaseView, page: CasePage) -> None:
    call = an_action(a_child_case, ActionKind.TELL_FAMILY)
    page.open_case(a_child_case.case_id)
    press(page, f"action_{call}_button")
    note(page, "ask_note_edit", "Told them at the gate")
    press(page, "ask_give_button")

    case = desk.cases.get(a_child_case.case_id)
    done = next(a for a in case.actions if a.action_id == call)
    assert done.done_on is not None
    assert any("Told them at the gate" in line.what for line in desk.cases.chronology(case.case_id))


def test_what_stops_everything_stands_first_with_the_one_button_that_lifts_it(
    qtbot: QtBot, desk: Desk, a_child_case: CaseView, page: CasePage
) -> None:
    page.open_case(a_child_case.case_id)
    assert shown(page, "Waits for the safeguarding lead")
    with qtbot.waitSignal(page.word_asked) as asked:
        press(page, "safeguarding_word_button")
    assert asked.args == [a_child_case.case_id, "SAFEGUARDING"]

    today = desk.cases.get(a_child_case.case_id).opened_at.date()
    desk.gates.say(
        a_child_case.case_id,
        Hold.SAFEGUARDING,
        Word.MAY_WRITE,
        said_by="Mrs Birch",
        said_on=today,
        note="Yes",
    )
    page.refresh()
    QApplication.processEvents()
    assert not shown(page, "Waits for the safeguarding lead")


def test_their_word_is_asked_for_once_and_the_row_only_records_that_they_were_told(
    desk: Desk, a_child_case: CaseView, page: CasePage
) -> None:
    page.open_case(a_child_case.case_id)
    QApplication.processEvents()
    asking = [
        b for b in page.findChildren(QPushButton) if b.text() == "Record what they said" and b.isVisible()
    ]
    tell = an_action(a_child_case, ActionKind.TELL_SAFEGUARDING_LEAD)
    row = page.findChild(QPushButton, f"action_{tell}_button")
    assert [button.objectName() for button in asking] == ["safeguarding_word_button"]
    assert row is not None and row.text() == "Told, no answer yet"

    press(page, f"action_{tell}_button")
    press(page, "ask_give_button")

    done = next(a for a in desk.cases.get(a_child_case.case_id).actions if a.action_id == tell)
    assert done.done_on is not None
    assert shown(page, "Waits for the safeguarding lead")


def test_larger_text_stacks_the_columns_of_a_concern_that_is_on_the_screen(
    a_saved_case: CaseView, page: CasePage, drawn: QApplication
) -> None:
    page.open_case(a_saved_case.case_id)
    columns = page.findChild(TwoColumns, "columns")
    assert columns is not None and not columns.is_stacked
    try:
        look.apply(drawn, Theme.LIGHT, 150)
        QApplication.processEvents()
        assert columns.is_stacked
    finally:
        look.apply(drawn, Theme.LIGHT, 100)


def test_a_letter_that_is_held_has_no_button(desk: Desk, a_child_case: CaseView, page: CasePage) -> None:
    page.open_case(a_child_case.case_id)
    held = [
        a for a in a_child_case.actions
        if a.kind is ActionKind.WRITE_LETTER
        and a.letter_kind
        and desk.gates.held_for(a.case_id, a.letter_kind)
    ]  # fmt: skip
    assert held
    assert not any(page.findChild(QPushButton, f"action_{a.action_id}_button") for a in held)
    said = [label.text() for label in page.findChildren(QLabel)]
    assert not any(words.startswith("Wait: ") and held[0].why == words for words in said)  # the tag says it


def test_who_is_asked_for_advice_that_holds_nothing_up_can_be_heard_or_only_asked(
    qtbot: QtBot, desk: Desk, a_case: CaseView, walk_through: WalkThrough, page: CasePage
) -> None:
    walk_through(a_case.case_id, discriminatory=Value.YES, legal_advice=Value.NOT_YET_KNOWN)
    case = desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id))
    asked_for = an_action(case, ActionKind.SEEK_LEGAL_ADVICE)
    page.open_case(case.case_id)
    with qtbot.waitSignal(page.word_asked) as asked:
        press(page, f"action_{asked_for}_button")
    assert asked.args == [case.case_id, "ADVICE"]
    press(page, f"second_action_{asked_for}_button")
    note(page, "ask_note_edit", "Left a message")
    press(page, "ask_give_button")
    assert desk.actions.get(asked_for).done_on is not None


def test_what_was_done_for_staff_stands_in_their_register_too(
    desk: Desk, facts: Facts, a_case: CaseView, walk_through: WalkThrough, page: CasePage
) -> None:
    subject = PartGiven(Part.SUBJECT, Role.STAFF, "Tom Dunn")
    desk.cases.set_facts(a_case.case_id, replace(facts, parts=(*facts.parts, subject)))
    walk_through(a_case.case_id, foul=Answer("foul", Value.YES, chosen=("Staff",)))
    case = desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id))
    page.open_case(case.case_id)
    press(page, f"action_{an_action(case, ActionKind.SUPPORT_STAFF)}_button")
    note(page, "ask_note_edit", "Offered him cover on Friday")
    press(page, "ask_give_button")
    assert [line.what for line in desk.support.of(case.case_id)] == ["Offered him cover on Friday"]
    assert shown(page, "Offered him cover on Friday")


def test_a_family_is_told_at_once_and_written_to_when_the_safeguarding_lead_agrees(
    qtbot: QtBot, desk: Desk, a_child_case: CaseView, page: CasePage, school_day: SchoolDay
) -> None:
    telling = an_action(a_child_case, ActionKind.TELL_FAMILY)
    page.open_case(a_child_case.case_id)
    assert page.findChild(QPushButton, f"action_{telling}_button") is not None
    assert page.findChild(QPushButton, f"second_action_{telling}_button") is None

    today = school_day.clock.today()
    desk.gates.say(
        a_child_case.case_id, Hold.SAFEGUARDING, Word.MAY_WRITE, said_by="Helen Voss", said_on=today
    )
    page.open_case(a_child_case.case_id)
    with qtbot.waitSignal(page.letter_asked) as asked:
        press(page, f"second_action_{telling}_button")
    assert asked.args[1] == LetterKind.FAMILY.value


def test_an_earlier_concern_of_the_same_author_is_linked_and_one_press_away(
    qtbot: QtBot, desk: Desk, a_saved_case: CaseView, facts: Facts, walk_through: WalkThrough, page: CasePage
) -> None:
    desk.cases.close(a_saved_case.case_id, Outcome.REMOVED_BY_AUTHOR)
    again = desk.cases.open().case_id
    desk.cases.set_facts(again, facts)
    walk_through(again, foul=Answer("foul", Value.YES, chosen=("Staff",)))
    desk.decisions.save(again, desk.decisions.suggestions(again))
    page.open_case(again)
    assert shown(page, "The same post, the same author · removed by the author")
    with qtbot.waitSignal(page.concern_asked) as asked:
        press(page, f"linked_{a_saved_case.case_id}_button")
    assert asked.args == [a_saved_case.case_id]


def test_a_person_is_one_press_away(qtbot: QtBot, a_saved_case: CaseView, page: CasePage) -> None:
    page.open_case(a_saved_case.case_id)
    author = next(each.person for each in a_saved_case.parts if each.part is Part.AUTHOR)
    with qtbot.waitSignal(page.person_asked) as asked:
        press(page, f"author_{author.person_id}_person_button")
    assert asked.args == [author.person_id]


def test_a_closed_concern_is_reopened_with_a_reason_and_keeps_its_closing(
    desk: Desk, a_saved_case: CaseView, page: CasePage
) -> None:
    desk.cases.close(a_saved_case.case_id, Outcome.REMOVED_BY_AUTHOR)
    page.open_case(a_saved_case.case_id)
    assert label(page, "place_label").startswith("Closed 23 November 2026: Removed by the author")

    press(page, "reopen_button")
    press(page, "ask_give_button")
    assert desk.cases.get(a_saved_case.case_id).stage is Stage.CLOSED  # a reason is needed
    note(page, "ask_note_edit", "It was posted again.")
    press(page, "ask_give_button")
    assert desk.cases.get(a_saved_case.case_id).stage is Stage.OPEN
    press(page, "closures_button")
    assert shown(page, "It was posted again.")


def test_closing_has_a_page_of_its_own(qtbot: QtBot, a_saved_case: CaseView, page: CasePage) -> None:
    page.open_case(a_saved_case.case_id)
    with qtbot.waitSignal(page.close_asked):
        press(page, "close_button")


def test_the_reasons_are_saved_as_a_pdf(
    desk: Desk, a_saved_case: CaseView, at_once: Jobs, notices: Notices, school_day: SchoolDay,
    qtbot: QtBot, tmp_path: Path,
) -> None:  # fmt: skip
    boxes = Answered(save_as=[tmp_path / "reasons.pdf"])
    page = CasePage(
        desk.cases, desk.actions, desk.decisions, desk.gates, desk.governors, desk.support, desk.closing,
        desk.letters, desk.people, desk.school, desk.linking, desk.mirroring,
        desk.drafts, at_once, notices, school_day.clock, boxes,
    )  # fmt: skip
    qtbot.addWidget(page)
    page.show()
    page.open_case(a_saved_case.case_id)
    choose(page, "reasons_button", "reasons_save_action")
    assert (tmp_path / "reasons.pdf").read_bytes().startswith(b"%PDF")
    assert boxes.offered == ["Reasons 2026-27-001.pdf"]
    assert shown(page, "Saved as ‘reasons.pdf’")


@pytest.mark.parametrize("name", ["reply", "support", "own_post", "hand_over", "sheet", "ledger"])
def test_what_is_needed_more_rarely_is_in_one_menu(
    qtbot: QtBot, a_saved_case: CaseView, page: CasePage, name: str
) -> None:
    page.open_case(a_saved_case.case_id)
    with qtbot.waitSignal(getattr(page, f"{name}_asked")) as asked:
        choose(page, "more_button", f"{name}_action")
    assert asked.args == [a_saved_case.case_id]


def test_a_note_joins_the_history(desk: Desk, a_saved_case: CaseView, page: CasePage) -> None:
    page.open_case(a_saved_case.case_id)
    note(page, "note_edit", "Mrs Rao rang <again>")
    press(page, "note_button")
    assert "Mrs Rao rang <again>" in desk.cases.chronology(a_saved_case.case_id)[0].what
    QApplication.processEvents()
    assert any("Mrs Rao rang <again>" in w.text() for w in page.findChildren(QLabel))
    assert desk.drafts.all() == ()


def test_every_letter_with_a_wording_can_be_asked_for(
    qtbot: QtBot, a_saved_case: CaseView, page: CasePage
) -> None:
    page.open_case(a_saved_case.case_id)
    button = page.findChild(QPushButton, "letter_button")
    assert button is not None
    asked: list[str] = []
    page.letter_asked.connect(lambda _case, kind, _whom: asked.append(kind))
    first = [action.text() for action in button.menu().actions() if action.text()]
    assert "Ask for removal" in first[:2] and first[-1] == "All others"
    for action in entries(button.menu()):
        action.trigger()
    assert sorted(asked) == sorted(TITLES)


def entries(menu: QMenu) -> list[QAction]:
    """Return what a menu and the menus in it can do."""
    found = []
    for action in menu.actions():
        inner = action.menu()
        found += entries(inner) if isinstance(inner, QMenu) else [action]
    return [action for action in found if action.text()]


def test_what_is_also_useful_is_folded_away_and_leads_to_its_letter(
    qtbot: QtBot, desk: Desk, a_saved_case: CaseView, page: CasePage
) -> None:
    page.open_case(a_saved_case.case_id)
    fold = page._form.useful_fold
    assert fold.isVisible() and not fold.is_open
    assert LetterKind.CHAIR in desk.letters.useful(a_saved_case.case_id)
    press(page, "useful_button")
    assert shown(page, "Tell the chair of governors")

    with qtbot.waitSignal(page.letter_asked) as asked:
        press(page, "useful_chair_button")

    assert asked.args == [a_saved_case.case_id, "chair", None]
    desk.letters.start(a_saved_case.case_id, LetterKind.CHAIR)
    page.refresh()
    assert page.findChild(QPushButton, "useful_chair_button") is None  # it is among the letters now


def test_an_author_who_is_not_certain_is_called_likely(
    desk: Desk, a_saved_case: CaseView, page: CasePage
) -> None:
    parts = tuple(replace(part, is_likely=part.part is Part.AUTHOR) for part in a_saved_case.facts.parts)
    desk.cases.set_facts(a_saved_case.case_id, replace(a_saved_case.facts, parts=parts))
    page.open_case(a_saved_case.case_id)
    assert shown(page, "Likely author · parent")
    press(page, "facts_button")
    assert shown(page, "Kelly Marsh, parent (likely)")


def test_the_adviser_is_briefed_from_the_row_that_asks_for_advice(
    qtbot: QtBot, desk: Desk, a_case: CaseView, walk_through: WalkThrough, page: CasePage
) -> None:
    advice = Answer("legal_advice", Value.YES, chosen=("It is discriminatory",))
    walk_through(a_case.case_id, foul=Answer("foul", Value.YES, chosen=("Staff",)), legal_advice=advice)
    case = desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id))
    page.open_case(case.case_id)
    action = an_action(case, ActionKind.SEEK_LEGAL_ADVICE)

    with qtbot.waitSignal(page.letter_asked) as asked:
        named(page, f"third_action_{action}_button", "Write the brief").click()

    assert asked.args == [case.case_id, "adviser", None]


def test_whoever_keeps_children_safe_is_handed_a_sheet(
    qtbot: QtBot, desk: Desk, a_child_case: CaseView, page: CasePage
) -> None:
    page.open_case(a_child_case.case_id)
    action = an_action(a_child_case, ActionKind.TELL_SAFEGUARDING_LEAD)

    with qtbot.waitSignal(page.letter_asked) as asked:
        named(page, f"second_action_{action}_button", "Write the sheet").click()

    assert asked.args == [a_child_case.case_id, "safeguarding", None]


def named(page: CasePage, name: str, words: str) -> QPushButton:
    """Return the button of that name, which says these words."""
    found = page.findChild(QPushButton, name)
    assert found is not None and found.text() == words
    return found


def test_a_closed_concern_lies_open_with_how_it_ended_and_what_was_done(
    desk: Desk, a_saved_case: CaseView, page: CasePage
) -> None:
    support = an_action(a_saved_case, ActionKind.SUPPORT_STAFF)
    desk.actions.done(support, "Met at break.")
    desk.cases.close(a_saved_case.case_id, Outcome.REMOVED_BY_AUTHOR)

    page.open_case(a_saved_case.case_id)

    assert page._form.closures_fold.is_open and page._form.done_fold.is_open
    assert page._form.next_section.isHidden()
    assert shown(page, "Done 23 November 2026")
    assert shown(page, "Not done: it ended when the concern was closed")
    button = page.findChild(QPushButton, "done_button")
    assert button is not None and button.text() == "Done (1), not done (4)"


def test_the_days_of_a_concern_are_on_a_line(a_saved_case: CaseView, page: CasePage) -> None:
    page.open_case(a_saved_case.case_id)
    assert page._form.history_box.line.days.isVisible()
    assert shown(page, "Today, Monday 23 November 2026")


def test_how_like_concerns_were_handled_is_looked_up_only_when_it_is_asked_for(
    a_saved_case: CaseView, page: CasePage
) -> None:
    page.open_case(a_saved_case.case_id)
    assert not shown(page, "No closed concern is like it")
    press(page, "mirror_button")
    assert shown(page, "No closed concern is like it. From 3 on, they are shown side by side.")


@pytest.fixture
def real_page(qtbot: QtBot, desk: Desk, notices: Notices, school_day: SchoolDay) -> CasePage:
    """The page as it is in the program: what stands beside the work comes a moment later."""
    made = CasePage(
        desk.cases, desk.actions, desk.decisions, desk.gates, desk.governors, desk.support, desk.closing,
        desk.letters, desk.people, desk.school, desk.linking, desk.mirroring,
        desk.drafts, Jobs(notices), notices, school_day.clock, Answered(),
    )  # fmt: skip
    qtbot.addWidget(made)
    made.resize(1100, 760)
    return made


def test_what_there_is_to_do_is_there_before_what_stands_beside_it(
    qtbot: QtBot, a_saved_case: CaseView, real_page: CasePage
) -> None:
    form = real_page._form
    real_page.open_case(a_saved_case.case_id)
    real_page.show()

    assert form.next_list.isVisible()
    assert form.side_column.isHidden() and form.linked_box.isHidden() and form.history_box.isHidden()

    qtbot.waitUntil(lambda: form.history_box.isVisible())
    assert form.side_column.isVisible() and form.linked_box.isVisible()
    edit = form.history_box.note_edit
    assert edit.accessibleIdentifier() == "case_page.note_edit"


def test_news_of_a_concern_is_shown_in_a_turn_of_its_own_and_only_where_it_is_seen(
    qtbot: QtBot, a_saved_case: CaseView, real_page: CasePage, notices: Notices
) -> None:
    real_page.open_case(a_saved_case.case_id)
    real_page.show()
    qtbot.waitUntil(lambda: real_page._form.history_box.isVisible())
    heading = real_page._form.heading_label
    heading.setText("")

    notices.changed.emit("letter", a_saved_case.case_id)
    real_page.hide()  # what told it led on to another page
    qtbot.waitUntil(lambda: real_page._news.is_done)
    assert not heading.text()

    real_page.show()
    notices.changed.emit("letter", a_saved_case.case_id)
    assert not heading.text()
    qtbot.waitUntil(lambda: heading.text() == f"Concern {a_saved_case.reference}")
