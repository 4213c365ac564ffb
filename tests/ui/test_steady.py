"""A whole day of windows does not use up None."""

import sys

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from conduct_desk.ui.steady import FAR_FROM_ZERO, steady


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None cannot be freed there")
def test_a_hundred_thousand_calls_leave_none_alive(qtbot: QtBot) -> None:
    steady()
    timer = QTimer()

    for _ in range(100_000):
        timer.stop()

    assert sys.getrefcount(None) > FAR_FROM_ZERO // 2
