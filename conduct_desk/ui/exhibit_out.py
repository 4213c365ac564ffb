"""An exhibit on its way out of the desk: its original, a covered copy, a copy for the PC's own player."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from conduct_desk.ui.printing import print_picture

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from conduct_desk.desk.exhibit_views import CoveredCopy
    from conduct_desk.desk.exhibits import Exhibits
    from conduct_desk.desk.views import ExhibitView
    from conduct_desk.errors import DeskError
    from conduct_desk.ui.choosers import Choosers
    from conduct_desk.ui.jobs import Jobs

LEAVES = (
    "The copy that you save lies outside the case log: it is not encrypted, and whoever opens the folder can "
    "open it. A photo can tell the place where it was taken, and with which phone. "
    "Delete it when it is not needed any more."
)
PLAYER = (
    "It is not played here. A copy is saved where you choose, outside the case log and not encrypted, and "
    "this computer’s own player opens that copy. Afterwards, delete it and empty the recycle bin."
)
NOT_KNOWN = "file"


def original_name(exhibit: ExhibitView, reference: str) -> str:
    """Return the name offered for an original: “Exhibit 2 of 2026-27-004.jpg”, never a person's."""
    ending = PurePath(exhibit.name).suffix.lower()
    if not ending[1:].isalnum() or len(ending) > 6:
        ending = f".{exhibit.media_type.rpartition('/')[2]}" if "/" in exhibit.media_type else NOT_KNOWN
    return f"Exhibit {exhibit.number} of {reference.replace('/', '-')}{ending}"


def copy_name(copy: CoveredCopy, number: int, reference: str) -> str:
    """Return the name offered for a covered copy."""
    return f"Exhibit {number} of {reference.replace('/', '-')} covered {copy.number}.png"


class ExhibitOut:
    """Asks where to, writes off the window's thread, and says how it went."""

    def __init__(
        self,
        exhibits: Exhibits,
        choosers: Choosers,
        jobs: Jobs,
        *,
        told: Callable[[str], None],
        refused: Callable[[DeskError], None],
    ) -> None:
        self._exhibits, self._choosers, self._jobs = exhibits, choosers, jobs
        self._told, self._refused = told, refused

    def save_original(self, parent: QWidget, exhibit: ExhibitView, reference: str) -> None:
        """Ask for a place and write the untouched bytes there."""
        name = original_name(exhibit, reference)
        place = self._choosers.save_original(parent, "Save the original", name)
        if place is None:
            return
        self._jobs.run(
            lambda: self._exhibits.original_into(exhibit.exhibit_id, place),
            lambda _none: self._told(f"Saved as ‘{place.name}’, the same to the byte. It is not encrypted."),
            self._refused, words="Saving the original", owner=parent,
        )  # fmt: skip

    def open_outside(self, parent: QWidget, exhibit: ExhibitView, reference: str) -> None:
        """Ask for a place, write a copy there, and have this PC's own player open that very copy."""
        name = original_name(exhibit, reference)
        place = self._choosers.save_original(parent, "Save a copy to be played", name)
        if place is None:
            return

        def work() -> None:
            self._exhibits.original_into(exhibit.exhibit_id, place)
            self._exhibits.opened_outside(exhibit.exhibit_id)

        def done(_none: None) -> None:
            opened = self._choosers.open_file(place)
            then = "and opened" if opened else "but no program here plays it"
            self._told(f"Saved as ‘{place.name}’ {then}. Delete that file afterwards.")

        self._jobs.run(work, done, self._refused, words="Saving a copy to be played", owner=parent)

    def save_copy(self, parent: QWidget, copy: CoveredCopy, number: int, reference: str) -> None:
        """Ask for a place and write a covered copy there."""
        name = copy_name(copy, number, reference)
        place = self._choosers.save_picture(parent, "Save the covered copy", name)
        if place is None:
            return
        self._jobs.run(
            lambda: self._exhibits.copy_into(copy.copy_id, place),
            lambda _none: self._told(f"Saved as ‘{place.name}’."),
            self._refused, words="Saving the covered copy", owner=parent,
        )  # fmt: skip

    def print_copy(self, parent: QWidget, copy: CoveredCopy, number: int, reference: str) -> None:
        """Ask for a printer and print a covered copy, a long one on several pages."""
        name = copy_name(copy, number, reference).removesuffix(".png")
        printer = self._choosers.printer(parent, name, 1)
        if printer is None:
            return

        def work() -> str:
            print_picture(self._exhibits.copy_png(copy.copy_id), printer)
            self._exhibits.copy_printed(copy.copy_id)
            return "Saved as a PDF file" if printer.outputFileName() else f"Sent to {printer.printerName()}"

        self._jobs.run(work, self._told, self._refused, words="Printing", owner=parent)
