"""The real program with a watchdog at its window: how long it let her wait, and what it was doing then.

Usage: python -m tests.outside.watched REPORT [the program's own options]

A timer on the window's own thread ticks every few milliseconds, as a key press would be answered; a second
thread looks at the first one's frames while no tick comes. Each wait is written to REPORT as one JSON object
a line: when it began (seconds of the machine's monotonic clock), how long it was, how much of that the
processor worked for the thread and how much the thread stood ready in the queue for one (milliseconds), and
the places that it was seen at, with how often; where only the loop itself was seen, Qt was laying out and
painting. Nothing of this is in the program.
"""

import json
import sys
import threading
import time
from collections import Counter
from pathlib import Path
from types import CodeType
from typing import TextIO

from PySide6 import QtWidgets
from PySide6.QtCore import QObject, Qt, QTimer

from conduct_desk import __main__ as program

EVERY = 4  # ms between two ticks
LOOKS = 0.004  # s between two looks at a thread that does not answer
TELLS = 12.0  # ms: a shorter wait is none
DEEPEST = 4  # places of ours that a wait is named by


class Watchdog(QObject):
    """Ticks on the window's thread, and writes down each wait."""

    def __init__(self, report: TextIO) -> None:
        super().__init__()
        self._report = report
        self._thread = threading.main_thread().ident or 0
        self._queue = Path(f"/proc/self/task/{threading.main_thread().native_id}/schedstat")
        self._seen: Counter[str] = Counter()
        self._last, self._worked, self._queued = time.monotonic(), 0.0, 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def begin(self) -> None:
        """Watch from now on, from the thread of the window."""
        self._last, (self._worked, self._queued) = time.monotonic(), self._spent()
        self._timer.start(EVERY)
        threading.Thread(target=self._look, name="watchdog", daemon=True).start()

    def _tick(self) -> None:
        began, self._last = self._last, time.monotonic()
        waited = (self._last - began) * 1000 - EVERY
        worked, queued = self._worked, self._queued
        self._worked, self._queued = self._spent()
        seen, self._seen = self._seen, Counter()
        if waited < TELLS:
            return
        found = {
            "at": began, "waited": waited, "worked": self._worked - worked, "queued": self._queued - queued,
            "seen": seen.most_common(3),
        }  # fmt: skip
        self._report.write(json.dumps(found) + "\n")
        self._report.flush()

    def _spent(self) -> tuple[float, float]:
        """Return the milliseconds that this thread has worked, and has stood in the queue for a processor."""
        worked, queued, _ = self._queue.read_text("ascii").split()
        return int(worked) / 1e6, int(queued) / 1e6

    def _look(self) -> None:
        while True:
            time.sleep(LOOKS)
            if (time.monotonic() - self._last) * 1000 > EVERY + TELLS / 2:
                self._seen[named(places_of(self._thread))] += 1


def places_of(thread: int) -> list[tuple[CodeType, int]]:
    """Return where a thread is, innermost first. No frame is kept: it would keep a painter from its end."""
    frame, places = sys._current_frames().get(thread), []
    while frame is not None:
        places.append((frame.f_code, frame.f_lineno or 0))
        frame = frame.f_back
    return places


def named(places: list[tuple[CodeType, int]]) -> str:
    """Return the innermost place and the nearest of ours on the way to it."""
    found: list[str] = []
    for code, line in places:
        of = Path(code.co_filename)
        if len(found) <= DEEPEST and (not found or "conduct_desk" in of.parts):
            found.append(f"{of.parent.name}/{of.stem}.{code.co_name}:{line}")
    return " < ".join(found)


class Watched(QtWidgets.QApplication):
    """The application, watched from its first event to its last."""

    def exec(self) -> int:  # type: ignore[override]  # Qt's own belongs to the class
        """Run until the program ends."""
        with Path(REPORT).open("w", encoding="utf-8") as report:
            watchdog = Watchdog(report)
            watchdog.begin()
            return super().exec()


if __name__ == "__main__":
    REPORT = sys.argv.pop(1)
    QtWidgets.QApplication = Watched  # type: ignore[misc]
    sys.exit(program.main())
