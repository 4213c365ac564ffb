"""Types on the facts page of the real program until it is killed; started by test_typing.py.

Reads lines "FOLDER PASSPHRASE" from stdin. For each it forks a head who opens the log, types a letter every
few hundredths of a second and never pauses, and says of each key when it was pressed and what stood there.
"""

import json
import os
import random
import sys
import time
from pathlib import Path

import conduct_desk.paper.letter
import conduct_desk.ui.workspace
from conduct_desk.app import Program
from conduct_desk.clock import Clock
from conduct_desk.desk.door import Door
from conduct_desk.ui.road import FACTS

LETTERS = "abcdefghijklmnopqrstuvwxyz "
BETWEEN = (15, 90)  # ms: nobody types as fast without a pause
SETTLED = 300  # ms
STAY = (
    conduct_desk.paper.letter,
    conduct_desk.ui.workspace,
)  # held: imported before the fork, where it takes a second but once


def say(**told: object) -> None:
    """Tell the test at once: what is in a buffer when the kill comes was never said."""
    os.write(1, json.dumps(told).encode() + b"\n")


def type_until_killed(folder: str, passphrase: str) -> None:
    """Be the head."""
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtGui import QTextCursor
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QWidget

    app = QApplication([])
    program = Program(app, QWidget(), folder, is_practice=False)
    program.begin()
    program._lay_out(Door(Path(folder), Clock()).unlock(passphrase, program._notices.tell))
    workspace = program._window._workspace
    assert workspace is not None
    workspace.journeys.go_to(1, FACTS)
    edit = workspace.pages.facts._form.words_edit
    edit.setFocus()
    edit.moveCursor(QTextCursor.MoveOperation.End)
    before = len(edit.toPlainText())
    kept = workspace.pages.facts._keeper.kept
    kept.connect(lambda _: say(kept=time.monotonic()))
    pressed = 0

    def press() -> None:
        nonlocal pressed
        QTest.keyClicks(edit, random.choice(LETTERS), Qt.KeyboardModifier.NoModifier)  # noqa: S311
        pressed += 1
        say(pressed=pressed, at=time.monotonic(), text=edit.toPlainText()[before:])
        QTimer.singleShot(random.randint(*BETWEEN), app, press)  # noqa: S311

    # Nobody presses a key before the page can be seen.
    QTimer.singleShot(SETTLED, app, press)
    app.exec()


def main() -> None:
    """Serve the test."""
    for line in iter(sys.stdin.readline, ""):
        folder, passphrase = line.rstrip("\n").split("\t")
        child = os.fork()
        if child == 0:
            type_until_killed(folder, passphrase)
        say(child=child)
        os.waitpid(child, 0)
        say(gone=True)


if __name__ == "__main__":
    main()
