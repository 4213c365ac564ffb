"""Work that takes more than a moment, done beside the window."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

from conduct_desk.errors import DeskError

T = TypeVar("T")


class _Result(QObject):
    """Carries one result back to the window's thread."""

    done = Signal(object)
    failed = Signal(object)
    ended = Signal(object)


class _Work(QRunnable):
    def __init__(self, work: Callable[[], Any], result: _Result) -> None:
        super().__init__()
        self._work = work
        self._result = result

    def run(self) -> None:
        """Do it, and send whatever came of it to the window."""
        try:
            value = self._work()
        except DeskError as error:
            self._result.failed.emit(error)
        except Exception as bug:  # noqa: BLE001  (carried to the window, where it reaches the crash page)
            self._result.failed.emit(bug)
        else:
            self._result.done.emit(value)
        self._result.ended.emit(self._result)


class _Call(QObject):
    """Calls back on the window's thread, and not at all when the page that asked is gone."""

    def __init__(
        self,
        done: Callable[[Any], None],
        failed: Callable[[DeskError], None],
        owner: QObject | None,
        result: _Result,
    ) -> None:
        super().__init__(owner)
        self._done = done
        self._failed = failed
        self.owner = owner
        self.is_wanted = True
        result.done.connect(self.finish)
        result.failed.connect(self.fail)

    @Slot(object)
    def finish(self, value: object) -> None:
        """Hand the result over."""
        if self.is_wanted:
            self._done(value)

    @Slot(object)
    def fail(self, error: Exception) -> None:
        """Hand a sentence over; a bug goes to the crash page as it would from the window's thread."""
        if isinstance(error, DeskError):
            if self.is_wanted:
                self._failed(error)
        elif self.is_wanted:
            sys.excepthook(type(error), error, error.__traceback__)


class Jobs(QObject):
    """Runs work on a small pool of threads; `at_once` runs it there and then, for tests and small things."""

    busy_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None, *, at_once: bool = False) -> None:
        super().__init__(parent)
        self._at_once = at_once
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(2)
        self._running: dict[_Result, _Call] = {}  # Qt would drop a result that nobody holds
        self._is_over = False

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[DeskError], None],
        *,
        words: str = "",
        owner: QObject | None = None,
    ) -> None:
        """Do `work` and call `done` with its result, or `failed` with the sentence it raised.

        `owner`: when this object is gone, nobody is called back. `words` say what is going on. After `end`
        nothing is begun, and nobody called back.
        """
        if self._is_over:
            return
        if self._at_once:
            try:
                value = work()
            except DeskError as error:
                failed(error)
            else:
                done(value)
            return
        result = _Result()
        result.setProperty("words", words)
        call = _Call(done, failed, owner, result)
        self._running[result] = call
        self.busy_changed.emit(self.is_busy)
        result.ended.connect(self._forget)
        self._pool.start(_Work(work, result))

    @property
    def is_at_once(self) -> bool:
        """Say whether work is done before `run` returns."""
        return self._at_once

    @property
    def is_busy(self) -> bool:
        """Say whether work is going on."""
        return bool(self._running)

    def let_go(self, *, keep: QObject) -> None:
        """Call nobody back any more but `keep`: the windows that asked are going; the work itself goes on."""
        for call in self._running.values():
            call.is_wanted = call.is_wanted and call.owner is keep

    def wait(self, milliseconds: int = 30_000) -> bool:
        """Wait until all work is done (leaving the program); its results are still delivered by Qt."""
        return self._pool.waitForDone(milliseconds)

    def end(self) -> None:
        """Wait until all work is done, and begin no more: its log is closed next, and then Qt goes."""
        self._is_over = True
        self.wait()

    @Slot(object)
    def _forget(self, result: _Result) -> None:
        self._running.pop(result, None)
        if not self._running:
            self.busy_changed.emit(self.is_busy)
