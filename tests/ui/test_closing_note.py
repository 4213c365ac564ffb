"""Whoever closes the program reads why it has not gone yet, and that nothing is lost by switching off."""

from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from conduct_desk.ui.closing_note import OPENS_AGAIN, SWITCH_OFF, WORDS, ClosingNote


def words_on(note: ClosingNote) -> list[str]:
    labels = sorted(note.findChildren(QLabel), key=lambda label: label.y())
    return [each.text() for each in labels if each.isVisible()]


def test_it_comes_after_a_moment_and_says_that_everything_is_saved(qapp: QApplication, qtbot: QtBot) -> None:
    note = ClosingNote(qapp)
    qtbot.addWidget(note)
    note.wait()
    assert not note.isVisible()
    note._timer.setInterval(0)

    qtbot.waitUntil(note.isVisible)

    assert words_on(note) == [WORDS, SWITCH_OFF] and "switch the computer off" in SWITCH_OFF
    button = note.findChild(QPushButton, "close_now_button")
    assert button is not None
    with qtbot.waitSignal(note.impatient):
        button.click()


def test_whoever_starts_the_program_meanwhile_reads_at_once_that_it_opens_again(
    qapp: QApplication, qtbot: QtBot
) -> None:
    note = ClosingNote(qapp)
    qtbot.addWidget(note)
    note.wait()

    note.come_forward()
    assert words_on(note) == [WORDS, OPENS_AGAIN, SWITCH_OFF]

    note.over()
    note.wait()
    note._timer.setInterval(0)
    qtbot.waitUntil(note.isVisible)
    assert OPENS_AGAIN not in words_on(note), "that was the other time"
    note.over()
