"""The real program, left alone; started by test_locking.py. Usage: python locker.py FOLDER PASSPHRASE CANARY.

Types on the facts page, lets the clocks of the idle watch go on for ten minutes, looks at what is left in the
windows, unlocks, and prints what it saw as JSON.
"""

import gc
import json
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QToolTip, QWidget

from conduct_desk.app import Program
from conduct_desk.clock import Clock
from conduct_desk.desk import Desk
from conduct_desk.desk.door import Door
from conduct_desk.ui.pages.unlock_page import UnlockPage
from conduct_desk.ui.road import FACTS
from conduct_desk.ui.undoing import TakenAway
from conduct_desk.ui.widgets.page import DeskPage


class Removed:
    """What was taken away and may be put back, until the log is locked."""

    def __init__(self) -> None:
        self.held: list[object] = []  # so that it is counted


def words_on(app: QApplication) -> str:
    """Return every word in every control of every window, shown or hidden."""
    said: list[str] = []
    for top in app.topLevelWidgets():
        for control in [top, *top.findChildren(QWidget)]:
            said += [control.accessibleName(), control.accessibleDescription(), control.toolTip()]
            if isinstance(control, QLabel | QLineEdit):
                said.append(control.text())
            elif isinstance(control, QPlainTextEdit):
                said.append(control.toPlainText())
    return "\n".join(said)


def main(folder: str, passphrase: str, canary: str) -> int:
    """Be a head who is called away."""
    app = QApplication([])
    program = Program(app, QWidget(), folder, is_practice=False)
    program.begin()
    window, told = program._window, dict[str, object]()
    gone = [0.0]
    idle = program._locking.idle
    idle._steady = lambda: time.monotonic() + gone[0]
    idle._wall = lambda: time.time() + gone[0]

    def when(true: Callable[[], object], then: Callable[[], None]) -> None:
        if true():
            then()
        else:
            QTimer.singleShot(20, app, lambda: when(true, then))

    def type_and_go() -> None:
        program._lay_out(Door(Path(folder), Clock()).unlock(passphrase, program._notices.tell))
        assert window._workspace is not None
        window._workspace.journeys.go_to(1, FACTS)
        window._workspace.pages.home.taken_away.emit(
            TakenAway("Removed something", partial(print, Removed()))
        )
        told["waiting_before"] = sum(isinstance(each, Removed) for each in gc.get_objects())
        edit = window._workspace.pages.facts._form.words_edit
        edit.setPlainText(f"{canary} said it")
        QToolTip.showText(edit.mapToGlobal(edit.rect().center()), f"{canary} said it", edit)
        told["seen_before"] = canary in words_on(app)
        leave_alone()

    def leave_alone() -> None:
        for _ in range(12):  # as the timer does, without the waiting
            gone[0] += 49
            idle.look()
        told["warned"] = window.lock_bar.words()
        gone[0] += 20
        idle.look()
        page = window._stack.currentWidget()
        assert isinstance(page, UnlockPage)
        told["covered_at_once"] = True
        when(lambda: page._unlock_button.isEnabled(), lambda: QTimer.singleShot(200, app, look))

    def look() -> None:
        gc.collect()
        told["seen_after"] = canary in words_on(app)
        alive = gc.get_objects()
        pages = [type(each).__name__ for each in alive if isinstance(each, DeskPage)]
        told["pages"], told["desks"] = pages, sum(isinstance(each, Desk) for each in alive)
        told["waiting"] = sum(isinstance(each, Removed) for each in alive)
        told["title"] = window.windowTitle()
        local = Path(folder).with_name(f"{Path(folder).name} backups")
        told["backups"] = len(list(local.glob("*/*/case-log.db")))
        page = window._stack.currentWidget()
        assert isinstance(page, UnlockPage)
        page._steps[0].fields["passphrase"].set_text(passphrase)
        page._unlock_button.click()
        when(lambda: window._workspace is not None, come_back)

    def come_back() -> None:
        assert window._workspace is not None
        pages = window._workspace.pages
        told["is_back"] = window._workspace.shown is pages.facts
        told["typing"] = pages.facts._form.words_edit.toPlainText()
        sys.stdout.write(json.dumps(told) + "\n")
        sys.stdout.flush()
        window.close()

    QTimer.singleShot(0, app, type_and_go)
    QTimer.singleShot(60_000, app, lambda: app.exit(9))
    return app.exec()


sys.exit(main(*sys.argv[1:]))
