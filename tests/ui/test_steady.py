"""A whole day of windows does not use up None."""

import subprocess
import sys

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from conduct_desk.ui.steady import FAR_FROM_ZERO, TURN, steady


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None cannot be freed there")
def test_a_hundred_thousand_calls_leave_none_alive(qtbot: QtBot) -> None:
    steady()
    timer = QTimer()

    for _ in range(100_000):
        timer.stop()

    assert sys.getrefcount(None) > FAR_FROM_ZERO // 2


READ_BY_NOBODY = """
import linecache
import conduct_desk.ui.opening
import conduct_desk.app, conduct_desk.ui.widgets.paper_view
import PySide6.QtPdf, PySide6.QtNetwork
from conduct_desk.desk.warming import fetch_log
fetch_log()
read = [name for name in linecache.cache if name.endswith(".py")]
print([name for name in read if "sqlalchemy" in name or "pydantic" in name or "conduct_desk" in name])
"""


def test_no_source_is_read_to_learn_what_a_module_is_about() -> None:
    # It was read by whoever imported, half imported or not: now and then the program could not begin.
    said = subprocess.run([sys.executable, "-c", READ_BY_NOBODY], capture_output=True, text=True, check=True)

    assert said.stdout.strip() == "[]"


def test_what_goes_on_beside_the_window_lets_it_in_soon() -> None:
    assert sys.getswitchinterval() == pytest.approx(TURN)
