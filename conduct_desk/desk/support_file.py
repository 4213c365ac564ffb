"""The support file: what helps whoever looks after the program, and names nobody."""

import platform
import shutil
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta

from conduct_desk import __version__
from conduct_desk.caselog import place, self_check
from conduct_desk.caselog.self_check import SelfCheck
from conduct_desk.desk.opened import Opened
from conduct_desk.errors import DeskError, PlaceUnsafe
from conduct_desk.logs import Diagnostics, HardEnd

MOST_LINES = 200  # of the diagnostic log
PLACES = {"LOCAL": "on this computer", "SECOND": "in the second place", "STICK": "in one file"}
MEGABYTE = 1024 * 1024


class SupportFile:
    """Versions, a look over the log, and the last lines of the diagnostic log, as one plain text."""

    def __init__(self, opened: Opened) -> None:
        """Stand on an unlocked log."""
        self._opened = opened

    def text(self, window: str = "") -> str:
        """Return the whole text; `window` is what the windows say of themselves (Qt, the screen). Long.

        It holds counts, times and names of parts of the program: no word of the log, no person, no folder.
        """
        return "\n".join((*self._head(window), "", *self._log(), "", *self._diagnostics())) + "\n"

    def _head(self, window: str) -> Iterator[str]:
        yield "Conduct Desk support file. It names nobody: no person, no word of a post, no folder of yours."
        yield f"Made {_at(self._opened.clock.now())}"
        yield f"Conduct Desk {__version__}, Python {platform.python_version()}"
        yield f"{platform.system()} {platform.release()}, {platform.machine()}, {8 * _pointer()} bit"
        if window:
            yield window

    def _log(self) -> Iterator[str]:
        yield "The case log"
        yield f"  folder: {self._folder()}"
        try:
            with self._opened.reading() as session:
                found = self_check.look_over(session)
        except DeskError as error:
            yield f"  cannot be read: {type(error).__name__}"
            return
        yield from self._found(found)
        yield f"  exhibits missing: {self._opened.found.exhibits_missing}"
        yield f"  copies by a synchronising program: {self._opened.found.foreign_copies}"
        yield f"  clock: {_at(self._opened.clock.now())}"

    def _found(self, found: SelfCheck) -> Iterator[str]:
        yield f"  engine: {found.engine}"
        for name, value, is_right in found.settings:
            yield f"  {name}: {value}{'' if is_right else '  NOT AS IT SHOULD BE'}"
        yield f"  file: {found.file_words}; chronology: {found.chain_words}; {found.seconds:.1f} s"
        yield "  rows: " + ", ".join(f"{name} {count}" for name, count in found.rows)
        made = dict(found.newest_backups)
        for key, words in PLACES.items():
            age = _age(self._opened.clock.now() - made[key]) if key in made else "none"
            yield f"  newest backup {words}: {age}"

    def _folder(self) -> str:
        folder = self._opened.log.folder
        try:
            place.check_place(folder)
            kind = "on this computer’s own disk"
        except PlaceUnsafe:
            kind = "in a place that is not safe for it"
        try:
            usage = shutil.disk_usage(folder)
        except OSError:
            return f"{kind}, free space not known"
        return f"{kind}, {usage.free // MEGABYTE} MB free of {usage.total // MEGABYTE}"

    def _diagnostics(self) -> Iterator[str]:
        folder = self._opened.log.folder
        if hard := HardEnd(folder).told():
            yield "Where the program stood when it ended unexpectedly"
            yield from (f"  {line}" for line in hard)
            yield ""
        yield f"The last {MOST_LINES} lines of the diagnostic log"
        yield from (f"  {line}" for line in Diagnostics(folder).last_lines(MOST_LINES))


def _at(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M} UTC"


def _age(age: timedelta) -> str:
    return f"{age.days} days ago" if age.days else f"{age.seconds // 3600} hours ago"


def _pointer() -> int:
    return sys.maxsize.bit_length() // 8 + 1
