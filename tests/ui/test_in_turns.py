"""Parts of a page come one after the other, and what the head does comes in between."""

from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from conduct_desk.ui.in_turns import InTurns


def test_each_part_has_a_turn_of_its_own(qtbot: QtBot, qapp: QObject) -> None:
    done: list[str] = []
    turns = InTurns(qapp, at_once=False)

    def first() -> None:
        done.append("first")
        QTimer.singleShot(0, qapp, lambda: done.append("a press"))

    turns.begin(first, lambda: done.append("second"), lambda: done.append("third"))
    assert not done and not turns.is_done
    qtbot.waitUntil(lambda: turns.is_done)

    assert done.index("a press") < done.index("third")
    assert [each for each in done if each != "a press"] == ["first", "second", "third"]


def test_what_is_left_is_done_when_all_is_needed(qapp: QObject) -> None:
    done: list[int] = []
    turns = InTurns(qapp, at_once=False)
    turns.begin(lambda: done.append(1), lambda: done.append(2))

    turns.finish()

    assert done == [1, 2]


def test_what_was_begun_for_another_concern_is_dropped(qtbot: QtBot, qapp: QObject) -> None:
    done: list[int] = []
    turns = InTurns(qapp, at_once=False)
    turns.begin(lambda: done.append(1))
    turns.begin(lambda: done.append(2))
    qtbot.waitUntil(lambda: bool(done))
    turns.begin(lambda: done.append(3))
    turns.drop()
    qapp.processEvents()  # type: ignore[attr-defined]  # it is the application

    assert done == [2]


def test_work_at_once_is_done_in_the_same_turn(qapp: QObject) -> None:
    done: list[int] = []

    InTurns(qapp, at_once=True).begin(lambda: done.append(1), lambda: done.append(2))

    assert done == [1, 2]
