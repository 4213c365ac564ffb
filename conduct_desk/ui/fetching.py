"""Importing what the desk needs while she reads or types her passphrase."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from threading import Thread

from PySide6.QtCore import QObject, QTimer

WAIT = 50  # milliseconds between two looks at the thread


class Fetching(QObject):
    """Fetches the log's and the printer's libraries in a thread, and then the pages, one between two events.

    The pages come in the thread of the window: they are classes of Qt, and making one in another thread
    while the window is drawn can end the program.
    """

    def __init__(self, parent: QObject) -> None:
        """Begin at once."""
        super().__init__(parent)
        self._thread = Thread(target=_fetch_parts_of_desk, daemon=True, name="heavy imports")
        self._names: Iterator[str] = iter(())
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)
        self._timer.start(WAIT)
        self._thread.start()

    @property
    def is_done(self) -> bool:
        """Say whether everything was fetched."""
        return not self._timer.isActive()

    def _go_on(self) -> None:
        if self._thread.is_alive():
            return
        if self._timer.interval():
            self._names = iter(_pages())
            self._timer.setInterval(0)
        name = next(self._names, "")
        if name:
            import_module(name)
        else:
            self._timer.stop()


def _fetch_parts_of_desk() -> None:
    from conduct_desk.desk.warming import fetch_heavy_parts

    fetch_heavy_parts()


def _pages() -> list[str]:
    """Return the modules of widgets and pages, and last the one that has them all."""
    from conduct_desk.ui import pages, widgets

    rooms = [(package.__name__, package.__path__) for package in (widgets, pages)]
    found = [f"{name}.{each.name}" for name, path in rooms for each in iter_modules(path)]
    return [*found, "conduct_desk.ui.workspace"]
