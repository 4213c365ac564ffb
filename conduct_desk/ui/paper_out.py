"""A paper on its way out of the desk: into a PDF file, or onto the printer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from conduct_desk.errors import DeskError
from conduct_desk.policy.vocabulary import TakenOut
from conduct_desk.ui.printing import count_pages, print_pdf
from conduct_desk.ui.saving import save_file

if TYPE_CHECKING:
    from conduct_desk.ui.choosers import Choosers
    from conduct_desk.ui.jobs import Jobs


DATES_FILE = "Conduct Desk dates.ics"


@dataclass(frozen=True)
class Paper:
    """A finished PDF and the name that its file or print job gets (a case reference, never a person)."""

    pdf: bytes
    file_name: str  # 'Letter 2026-27-004.pdf'


class PaperOut:
    """Asks where to, makes the PDF off the window's thread, and says how it went.

    `told` gets one sentence when it is done, `refused` the DeskError when it is not. `taken`, where a
    paper has one, enters the copy in the chronology: once it is written, and before the file has its name.
    """

    def __init__(
        self,
        choosers: Choosers,
        jobs: Jobs,
        *,
        told: Callable[[str], None],
        refused: Callable[[DeskError], None],
    ) -> None:
        self._choosers = choosers
        self._jobs = jobs
        self._told = told
        self._refused = refused

    def save(
        self,
        parent: QWidget,
        make: Callable[[], Paper],
        file_name: str,
        title: str,
        taken: Callable[[TakenOut], None] = lambda _how: None,
    ) -> None:
        """Ask for a place, then write there what `make` returns."""
        self._save(parent, make, file_name, title, taken, lambda _place: "")

    def open_copy(
        self,
        parent: QWidget,
        make: Callable[[], Paper],
        file_name: str,
        title: str,
        taken: Callable[[TakenOut], None] = lambda _how: None,
    ) -> None:
        """Ask for a place, write the paper there, and have the PC's own program open that very file.

        No other program ever opens anything of the log: only a copy that she has saved herself.
        """

        def opened(place: Path) -> str:
            is_open = self._choosers.open_file(place)
            return " and opened" if is_open else " but no program here opens it. Open it from its folder"

        self._save(parent, make, file_name, title, taken, opened)

    def _save(
        self,
        parent: QWidget,
        make: Callable[[], Paper],
        file_name: str,
        title: str,
        taken: Callable[[TakenOut], None],
        then: Callable[[Path], str],
    ) -> None:
        """Write a paper where she says; `then` does what comes after it and returns the words for that."""
        place = self._choosers.save_pdf(parent, title, file_name)
        if place is None:
            return

        def work() -> None:
            save_file(place, make().pdf, lambda: taken(TakenOut.SAVED))

        def done(_none: None) -> None:
            self._told(f"Saved as ‘{place.name}’{then(place)}")

        self._jobs.run(work, done, self._refused, words="Saving the PDF")

    def save_dates(self, parent: QWidget, make: Callable[[], bytes], taken: Callable[[], None]) -> None:
        """Ask for a place, then write there the calendar file that `make` returns."""
        place = self._choosers.save_calendar(parent, "Save the dates for a calendar", DATES_FILE)
        if place is None:
            return

        def work() -> str:
            save_file(place, make(), taken)
            return f"Saved as ‘{place.name}’. Open that file to put the dates into your calendar"

        self._jobs.run(work, self._told, self._refused, words="Saving the dates")

    def print_out(
        self,
        parent: QWidget,
        make: Callable[[], Paper],
        taken: Callable[[TakenOut], None] = lambda _how: None,
    ) -> None:
        """Make the paper, ask for a printer, and send its pages there."""

        def ask(paper: Paper) -> None:
            name = paper.file_name.removesuffix(".pdf")
            printer = self._choosers.printer(parent, name, count_pages(paper.pdf))
            if printer is None:
                return

            def work() -> str:
                print_pdf(paper.pdf, printer)
                to_file = printer.outputFileName()
                taken(TakenOut.SAVED if to_file else TakenOut.PRINTED)
                return "Saved as a PDF file" if to_file else f"Sent to {printer.printerName()}"

            self._jobs.run(work, self._told, self._refused, words="Printing")

        self._jobs.run(make, ask, self._refused, words="Making the pages")
