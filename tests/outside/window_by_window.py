"""Every page and box of the program in a real window, one after another, for an assistive client to look at.

Usage: python -m tests.outside.window_by_window FOLDER
Shows the first, writes its name in a line, and goes on to the next at each line that comes, to the last.
"""

import os
import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QSettings, QSocketNotifier, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from conduct_desk.caselog import keys
from conduct_desk.ui import look
from conduct_desk.ui.appearance import Appearance
from conduct_desk.ui.choosers import Choosers
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.notices import Notices
from tests.ui.every_window import every_window
from tests.ui.fits import closed_again, opened_up
from tests.ui.full_desk import full_desk

SETTLED = 150  # ms after which a window has laid itself out


def states(folder: Path, appearance: Appearance) -> Iterator[str]:
    """Show each page as it is, and with all that folds open and everything wrong said; give its name."""
    with full_desk(folder) as full:
        for name, window in every_window(full, Jobs(at_once=True), Notices(), appearance):
            window.resize(1366, 728)
            window.activateWindow()
            yield name
            if opened_up(window):
                yield f"{name}, opened up"
                closed_again(window)


def boxes() -> Iterator[str]:
    """Show each kind of box that asks for a file, a folder or a printer; give its name."""
    choosers = Choosers()
    for name, ask in (
        ("box for evidence", lambda: choosers.evidence(None)),
        ("box for a folder", lambda: choosers.folder(None, "Choose a folder")),
        ("box for saving", lambda: choosers.save_pdf(None, "Save the letter", "Letter.pdf")),
        ("box for printing", lambda: choosers.printer(None, "Letter", 1)),
    ):
        QTimer.singleShot(0, ask)
        yield name
        box = QApplication.activeModalWidget()
        if box is not None:
            box.close()


def end(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Say what went wrong, and end."""
    sys.__excepthook__(kind, error, trace)
    sys.stderr.flush()
    os._exit(1)


def main(folder: Path) -> int:
    """Show them all."""
    sys.excepthook = end  # else whoever waits for the next line waits for ever
    keys.MEMORY_KIB, keys.PASSES = 64, 1
    app = QApplication(["conduct-desk"])
    QGuiApplication.setApplicationDisplayName("Conduct Desk")
    look.load_fonts()
    appearance = Appearance(app, QSettings(str(folder / "look.ini"), QSettings.Format.IniFormat))
    appearance.apply()
    shown = chain(states(folder, appearance), boxes())

    def go_on() -> None:
        sys.stdin.readline()
        show()

    def show() -> None:
        name = next(shown, None)
        QTimer.singleShot(SETTLED, app, lambda: tell(name))

    def tell(name: str | None) -> None:
        sys.stdout.write(f"{name or ''}\n")
        sys.stdout.flush()
        if name is None:
            app.quit()

    lines = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    lines.activated.connect(go_on)
    QTimer.singleShot(0, app, show)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
