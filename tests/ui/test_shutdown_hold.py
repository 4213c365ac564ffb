"""A shutdown waits for the last backup of the day, and for nothing else."""

import sys

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from conduct_desk.ui import shutdown_hold
from conduct_desk.ui.closing_note import WORDS, ClosingNote
from conduct_desk.ui.shutdown_hold import ShutdownHold


class Asking:
    """Stands where Qt tells what the system asks: whether the session may end."""

    def __init__(self) -> None:
        self.was_refused = False

    def cancel(self) -> None:
        self.was_refused = True


def may_end(hold: ShutdownHold) -> bool:
    asking = Asking()
    hold.asked(asking)  # type: ignore[arg-type]
    return not asking.was_refused


def test_windows_is_told_why_and_waits_only_so_long(qapp: QApplication, qtbot: QtBot) -> None:
    told: list[tuple[int, str]] = []
    window = QWidget()
    qtbot.addWidget(window)
    hold = ShutdownHold(qapp, window, lambda handle, words: told.append((handle, words)))
    assert may_end(hold), "nothing is under way"

    hold.begin("The last backup is being made.")
    assert not may_end(hold)
    hold.end()
    assert may_end(hold)

    handle = int(window.winId())
    assert told == [(handle, "The last backup is being made."), (handle, "")]
    hold.end()
    assert len(told) == 2, "it is let go once"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows is held up")
def test_another_system_is_never_held_up(qapp: QApplication, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    hold = ShutdownHold(qapp, window)
    hold.begin("The last backup is being made.")
    assert may_end(hold)


def test_the_note_of_the_closing_backup_holds_it_up_while_it_waits(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(shutdown_hold, "windows", lambda: lambda _handle, words: told.append(words))
    note = ClosingNote(qapp)
    qtbot.addWidget(note)

    note.wait()
    assert told == [WORDS] and not note.isVisible()
    note.over()
    assert told == [WORDS, ""]
