"""Runs the program and says when a person first sees each thing (monotonic seconds, one line each).

Usage: python start_probe.py FOLDER PASSPHRASE, or: python start_probe.py bare
"""

import sys
import time


def seen(what: str) -> None:
    """Say that something is on the screen now."""
    sys.stdout.write(f"{what} {time.monotonic():.4f}\n")
    sys.stdout.flush()


def bare() -> None:
    """Show a PySide6 window with one label: the floor."""
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication, QLabel

    class Window(QLabel):
        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            seen("window")
            QTimer.singleShot(0, app.quit)

    app = QApplication([])
    window = Window("Conduct Desk")
    window.show()
    app.exec()


def program(folder: str, passphrase: str) -> None:
    """Start the real program, unlock it as soon as it lets us, and leave when Home is there."""
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
            if isinstance(page, UnlockPage):
                page._steps[0].fields["passphrase"].set_text(passphrase)
                page._unlock_button.click()
            elif page.key == "home_page":
                QTimer.singleShot(0, page.window().close)

        DeskPage.showEvent = shown  # type: ignore[method-assign,assignment]  # the probe stands between

    opening.OpeningWindow.__init__ = made  # type: ignore[method-assign,assignment]  # the probe stands between
    sys.argv = ["conduct-desk", "--log", folder]
    start.main()


if sys.argv[1] == "bare":
    bare()
else:
    program(sys.argv[1], sys.argv[2])
