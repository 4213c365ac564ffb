"""Clearing away what Python no longer needs: on the window's thread, nothing left of a closed desk."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from conduct_desk.ui.clearing import YOUNG, Clearing, leave_out, let_go
from conduct_desk.ui.jobs import Jobs


class Ring:
    """Something that holds itself, as pages hold each other."""

    def __init__(self, cleared_on: list[int]) -> None:
        self.itself = self
        weakref.finalize(self, lambda: cleared_on.append(threading.get_ident()))


@pytest.fixture
def clearing() -> Iterator[Clearing]:
    clears = Clearing()
    yield clears
    clears.end()


def test_work_beside_the_window_never_takes_the_windows_things_apart(
    clearing: Clearing, qtbot: QtBot, qapp: QObject
) -> None:
    cleared_on: list[int] = []
    rings = [Ring(cleared_on) for _ in range(50)]
    rings.clear()
    jobs = Jobs(clearing)
    with qtbot.waitSignal(jobs.busy_changed, check_params_cb=lambda is_busy: not is_busy):
        jobs.run(lambda: [[[]] for _ in range(200_000)], lambda _: None, lambda _: None)
    assert set(cleared_on) <= {threading.get_ident()}, "a slow computer's window may have cleared by now"

    kept = [[number] for number in range(YOUNG + 1)]
    clearing.clear()
    assert len(cleared_on) == 50 and len(kept) > YOUNG
    assert set(cleared_on) == {threading.get_ident()}


def test_locking_looks_at_nothing_that_was_there_before_the_log(clearing: Clearing, qapp: QObject) -> None:
    leave_out()
    left_out, cleared_on = gc.get_freeze_count(), list[int]()
    assert left_out > len(gc.get_objects()), "what is looked at is the lesser part"
    desk = Ring(cleared_on)
    gc.collect()  # it is old by now
    del desk

    let_go()
    assert len(cleared_on) == 1
    assert gc.get_freeze_count() == left_out


def test_python_clears_by_itself_again_afterwards(qapp: QObject) -> None:
    clearing = Clearing()
    assert not gc.isenabled()
    clearing.end()
    assert gc.isenabled()
