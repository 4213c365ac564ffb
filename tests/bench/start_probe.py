"""Runs the program and says when a person first sees each thing (monotonic seconds, a line each, in a file).

Usage: python start_probe.py SAID FOLDER PASSPHRASE, or: python start_probe.py SAID bare

The passphrase is given as soon as its field can be used. With "gaps" for a passphrase none is given: the
longest time is said then in which the window answered nothing while everything else was fetched.
"""

import sys
import time
from pathlib import Path

SAID = Path(sys.argv[1])
TICK = 2  # ms between two looks whether the window answers


def seen(what: str, figure: float | None = None) -> None:
    """Say that something is on the screen now, or a figure."""
    with SAID.open("a", encoding="utf-8") as file:
        file.write(f"{what} {time.monotonic() if figure is None else figure:.4f}\n")


def bare() -> None:
    """Show a PySide6 window with one label: the floor."""
    from PySide6.QtWidgets import QApplication, QLabel

    app = QApplication([])
    window = QLabel("Conduct Desk")
    window.resize(420, 180)
    window.show()
    app.exec()


def watch_gaps() -> None:
    """Measure the longest time without an answer from here until everything is fetched, and say it."""
    from PySide6.QtCore import QCoreApplication, Qt, QTimer

    from conduct_desk.ui.fetching import Fetching

    app = QCoreApplication.instance()
    assert app is not None
    (fetching,) = app.findChildren(Fetching)
    last, worst = time.monotonic(), 0.0
    timer = QTimer(app)
    timer.setTimerType(Qt.TimerType.PreciseTimer)

    def tick() -> None:
        nonlocal last, worst
        now = time.monotonic()
        worst, last = max(worst, now - last), now
        if fetching.is_done:
            timer.stop()
            seen("gap", worst)

    timer.timeout.connect(tick)
    timer.start(TICK)


def program(folder: str, passphrase: str) -> None:
    """Start the real program, and unlock it as soon as it lets us."""
    from PySide6.QtCore import QTimer

    from conduct_desk import __main__ as start
    from conduct_desk.ui import opening

    was_made = opening.OpeningWindow.__init__

    def made(window: opening.OpeningWindow) -> None:
        was_made(window)
        window.painted.connect(first_seen)

    def first_seen() -> None:
        seen("opening")
        watch_pages()

    def watch_pages() -> None:
        from conduct_desk.ui.pages.unlock_page import UnlockPage
        from conduct_desk.ui.widgets.page import DeskPage

        was_shown = DeskPage.showEvent

        def shown(page: DeskPage, event: object) -> None:
            was_shown(page, event)  # type: ignore[arg-type]  # the very event that came
            QTimer.singleShot(0, page, lambda: on_screen(page))

        def on_screen(page: DeskPage) -> None:
            seen(page.key)
            if not isinstance(page, UnlockPage):
                return
            if passphrase == "gaps":
                watch_gaps()
                return
            page._steps[0].fields["passphrase"].set_text(passphrase)
            page._unlock_button.click()

        DeskPage.showEvent = shown  # type: ignore[method-assign,assignment]  # the probe stands between

    opening.OpeningWindow.__init__ = made  # type: ignore[method-assign,assignment]  # the probe stands between
    sys.argv = ["conduct-desk", "--log", folder]
    start.main()


if sys.argv[2] == "bare":
    bare()
else:
    program(sys.argv[2], sys.argv[3])
