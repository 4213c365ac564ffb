"""Importing what the desk needs while she reads or types her passphrase."""

from collections.abc import Callable, Iterator
from importlib import import_module
from pkgutil import iter_modules
from threading import Thread

from PySide6.QtCore import QObject, QTimer

from conduct_desk.ui.clearing import leave_out

WAIT = 50  # milliseconds between two looks at the thread
# What Home needs, in pieces: in one go the window answered nothing for a tenth of a second. What a piece
# imports stands before it.
HOME = tuple(
    f"conduct_desk.ui.{name}"
    for name in (
        "catching_up", "letter_words", "action_words", "case_journeys", "widgets.exhibit_viewer",
        "exhibit_journeys", "gate_journeys", "key_journeys", "record_journeys", "journeys", "menu_bar",
        "home_watch", "page_uses", "paper_out", "stop_sheet_out", "pages_of_desk", "rail", "workspace",
        "widgets.year_strip", "forms.ui_home_page", "needs_rows", "reminder_words", "pages.home_page",
    )
)  # fmt: skip
HOME_FIRST = 200  # milliseconds until the other pages come: Home is drawn before them
LATER = 1500  # milliseconds until what only papers need comes: who types at once has her desk before that


class Fetching(QObject):
    """Fetches what opening the log and Home need, and then everything else, a little between two events.

    Libraries come in a thread. The pages come in the thread of the window: they are classes of Qt, and making
    one in another thread while the window is drawn can end the program. While somebody waits for the log to
    be opened, nothing is fetched that she does not wait for.
    """

    def __init__(
        self,
        parent: QObject,
        *,
        is_busy: Callable[[], bool] = lambda: False,
        is_open: Callable[[], bool] = lambda: False,
    ) -> None:
        """Begin at once. `is_busy` says whether work goes on beside the window, `is_open` whether a log is.

        Until one is open, somebody waits for such work, and something of a log may be in memory by it.
        """
        super().__init__(parent)
        self._is_busy, self._is_open, self._was_open = is_busy, is_open, False
        self._steps = self._fetched()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)
        self._timer.start(next(self._steps))

    @property
    def is_done(self) -> bool:
        """Say whether everything was fetched."""
        return not self._timer.isActive()

    def _go_on(self) -> None:
        self._was_open = self._was_open or self._is_busy() or self._is_open()
        if not self._was_open:  # else something of a log would stay with it
            leave_out()  # what is fetched stays: looking through it took the window a tenth of a second
        if (wait := next(self._steps, None)) is None:
            self._timer.stop()
        elif wait != self._timer.interval():
            self._timer.setInterval(wait)

    def _fetched(self) -> Iterator[int]:
        """Fetch one thing after the other; yield the milliseconds that the window has to itself between."""
        yield from _beside(_fetch_log)
        for name in HOME:
            import_module(name)
            yield 0
        while self._is_busy() and not self._is_open():
            yield WAIT
        yield HOME_FIRST
        yield from _beside(_fetch_desk)
        for name in _pages():
            import_module(name)
            yield 0
        yield LATER
        yield from _beside(_fetch_papers)


def _beside(fetch: Callable[[], None]) -> Iterator[int]:
    """Fetch in a thread, and yield until it is done."""
    thread = Thread(target=fetch, daemon=True, name="heavy imports")
    thread.start()
    while thread.is_alive():
        yield WAIT


def _fetch_log() -> None:
    from conduct_desk.desk.warming import fetch_log

    fetch_log()


def _fetch_desk() -> None:
    from conduct_desk.desk import Desk
    from conduct_desk.desk.warming import fetch_desk

    fetch_desk(Desk.modules())


def _fetch_papers() -> None:
    from conduct_desk.desk.warming import fetch_papers

    fetch_papers()


def _pages() -> list[str]:
    """Return the modules of widgets, of what leads from page to page, and of pages: each finds its parts."""
    from conduct_desk import ui
    from conduct_desk.ui import pages, widgets

    rooms = [(package.__name__, package.__path__) for package in (widgets, ui, pages)]
    return [f"{name}.{each.name}" for name, path in rooms for each in iter_modules(path) if not each.ispkg]
