"""Concerns that belong together on the page of one: seen, opened, linked by hand, and taken away again."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView, Facts
from conduct_desk.policy.links import LinkKind
from conduct_desk.ui.undoing import TakenAway
from conduct_desk.ui.widgets.linked_box import SHOWN, LinkedBox
from conduct_desk.ui.widgets.wrapping_link import WrappingLink

Another = Callable[[], CaseView]


@pytest.fixture
def another(desk: Desk, facts: Facts, walk_through: Callable[..., None]) -> Another:
    """Another saved concern of somebody else."""

    def make(**said: object) -> CaseView:
        case_id = desk.cases.open().case_id
        own: dict[str, object] = {"parts": (), "words": "Something else.", "authors_not_known": True}
        desk.cases.set_facts(case_id, replace(facts, **{**own, **said}))  # type: ignore[arg-type]
        walk_through(case_id)
        return desk.decisions.save(case_id, desk.decisions.suggestions(case_id))

    return make


@pytest.fixture
def box(qtbot: QtBot, desk: Desk, a_case: CaseView, drawn: QApplication) -> Iterator[LinkedBox]:
    made = LinkedBox()
    qtbot.addWidget(made)
    made.use(desk.linking)
    made.resize(420, 600)
    made.show()
    made.open_case(a_case.case_id)
    made.refresh()
    yield made


def shown(box: LinkedBox, words: str) -> bool:
    QApplication.processEvents()
    return any(words in each.text() for each in box.findChildren(QLabel) if each.isVisible())


def press(box: LinkedBox, name: str) -> None:
    QApplication.processEvents()
    button = box.findChild(QPushButton, name)
    assert button is not None and button.isVisible(), name
    button.click()


def test_where_nothing_belongs_together_it_says_so(box: LinkedBox) -> None:
    assert shown(box, "No other concern is about the same post, author or person.")


def test_a_link_is_made_with_a_reason_and_taken_away_with_an_undo(
    desk: Desk, a_case: CaseView, another: Another, box: LinkedBox, qtbot: QtBot
) -> None:
    other = another()
    press(box, "link_concern_button")
    assert box.reference.edit.hasFocus() or not box.isActiveWindow()
    press(box, "linked_save_button")
    assert shown(box, "Select why they belong together")
    box.why.choose(LinkKind.WENT_ON.value)
    press(box, "linked_save_button")
    assert shown(box, "Enter the reference of the other concern")
    box.reference.set_text(other.reference)
    press(box, "linked_save_button")
    assert shown(box, "Enter why they belong together")
    box.note.set_text("The same group, next day.")

    press(box, "linked_save_button")

    assert shown(box, "The thread went on · still open. The same group, next day.")
    with qtbot.waitSignal(box.taken_away) as gone:
        press(box, f"unlink_{other.case_id}_button")
    taken = gone.args[0]
    assert isinstance(taken, TakenAway) and taken.words == "Took a link away"
    assert desk.linking.of(a_case.case_id) == ()
    taken.put_back()
    assert desk.linking.of(a_case.case_id)[0].by_hand == "The same group, next day."


def test_what_was_typed_stays_until_it_is_cancelled(box: LinkedBox) -> None:
    press(box, "link_concern_button")
    box.reference.set_text("2026-27/999")
    box.why.choose(LinkKind.OTHER.value)
    press(box, "linked_save_button")
    assert shown(box, "No concern has that reference.") and box.reference.text() == "2026-27/999"
    press(box, "linked_cancel_button")
    assert box.reference.text() == "" and not box.reference.isVisible()


def test_many_are_folded_to_the_first_few(
    desk: Desk, a_case: CaseView, facts: Facts, another: Callable[..., CaseView], box: LinkedBox
) -> None:
    for _ in range(SHOWN + 1):
        another(words=facts.words)
    box.refresh()
    assert (
        len([each for each in box.findChildren(QPushButton) if each.text().startswith("Concern ")]) == SHOWN
    )
    press(box, "more_linked_button")
    QApplication.processEvents()
    visible = [each for each in box.findChildren(QPushButton) if each.isVisible()]
    assert len([each for each in visible if each.text().startswith("Concern ")]) == SHOWN + 1


def offered(box: LinkedBox) -> list[str]:
    QApplication.processEvents()
    links = box.findChildren(WrappingLink)
    return [each.words for each in links if each.isVisible() and each.objectName().startswith("offered_")]


def test_the_other_concern_is_chosen_from_a_list_that_names_nobody(
    desk: Desk, a_case: CaseView, another: Callable[..., CaseView], box: LinkedBox
) -> None:
    lamp = another(words="The lamp at the crossing is broken.")
    gate = another(words="Nobody locks the gate.")
    desk.cases.catch_up()
    press(box, "link_concern_button")
    assert [each.split(" · ")[0] for each in offered(box)] == [gate.reference, lamp.reference]
    box.reference.set_text("windmill")
    assert offered(box) == [] and shown(box, "No saved concern has that.")
    box.reference.set_text("lamp")
    assert len(offered(box)) == 1

    press(box, f"offered_{lamp.case_id}_button")

    assert box.reference.text() == lamp.reference and offered(box) == []
    assert not shown(box, "No saved concern has that.")
    box.why.choose(LinkKind.WENT_ON.value)
    box.note.set_text("The same group, next day.")
    press(box, "linked_save_button")
    assert shown(box, "The thread went on")


def test_what_was_typed_to_find_a_concern_is_gone_on_the_next_one(another: Another, box: LinkedBox) -> None:
    other, third = another(), another()
    press(box, "link_concern_button")
    box.reference.set_text(other.reference[:4])
    box.open_case(other.case_id)
    assert box.reference.text() == "" and offered(box) == []
    press(box, "link_concern_button")
    assert [each.split(" · ")[0] for each in offered(box)] == [third.reference]
