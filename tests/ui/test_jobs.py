"""Long work is done beside the window, and its result comes back to the window's thread."""

import sys
import threading
from types import TracebackType

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from conduct_desk.errors import DeskError, NotSaved
from conduct_desk.ui.jobs import Jobs


def test_the_result_of_long_work_arrives_on_the_windows_thread(qtbot: QtBot) -> None:
    jobs, came = Jobs(), []
    jobs.run(
        lambda: threading.current_thread().name,
        lambda worker: came.append((worker, threading.current_thread().name)),
        lambda _: None,
    )
    qtbot.waitUntil(lambda: came != [])
    worker, here = came[0]
    assert worker != here
    assert here == threading.current_thread().name
    qtbot.waitUntil(lambda: not jobs.is_busy)


def test_a_sentence_raised_in_the_work_reaches_the_page(qtbot: QtBot) -> None:
    jobs = Jobs()
    said: list[DeskError] = []

    def work() -> None:
        raise NotSaved("The disk is full.", next_step="Free some space.")

    jobs.run(work, lambda _: None, said.append)
    qtbot.waitUntil(lambda: said != [])
    assert said[0].next_step == "Free some space."
    qtbot.waitUntil(lambda: not jobs.is_busy)


def test_a_page_that_was_closed_is_not_called_back(qtbot: QtBot) -> None:
    jobs, page, may_end = Jobs(), QObject(), threading.Event()
    came: list[object] = []
    jobs.run(may_end.wait, came.append, came.append, owner=page)
    import shiboken6

    shiboken6.delete(page)
    may_end.set()
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert came == []


def test_a_bug_in_the_work_reaches_the_crash_page(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    jobs, seen = Jobs(), []

    def hook(kind: type[BaseException], _error: BaseException, _trace: TracebackType | None) -> None:
        seen.append(kind)

    monkeypatch.setattr(sys, "excepthook", hook)
    jobs.run(lambda: 1 // 0, lambda _: None, lambda _: None)
    qtbot.waitUntil(lambda: seen != [])
    assert seen == [ZeroDivisionError]
    qtbot.waitUntil(lambda: not jobs.is_busy)


def test_leaving_waits_for_what_is_under_way_and_begins_nothing_more(qtbot: QtBot) -> None:
    # A page that had changed asked for work behind the closed log, and its result came to nobody.
    jobs, gate, done = Jobs(), threading.Event(), list[str]()

    def work() -> None:
        gate.wait()
        done.append("under way")

    jobs.run(work, lambda _: None, lambda _: None)
    gate.set()

    jobs.end()
    assert done == ["under way"]
    jobs.run(lambda: done.append("behind the closed log"), lambda _: None, lambda _: None)

    assert jobs.wait()
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert done == ["under way"]
