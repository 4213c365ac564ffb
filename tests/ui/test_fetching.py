"""What the desk needs is fetched while she types: libraries beside the window, pages in its own thread."""

import gc
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from conduct_desk.ui.fetching import Fetching

TOP = Path(__file__).parents[2]
WATCHED = """
import gc, sys, threading
from importlib.abc import MetaPathFinder

class Watch(MetaPathFinder):
    def find_spec(self, name, path, target=None):
        who.setdefault(threading.current_thread() is threading.main_thread(), set()).add(name)

who = {}
sys.meta_path.insert(0, Watch())
from PySide6.QtWidgets import QApplication
from conduct_desk.ui.fetching import Fetching
app = QApplication([])
fetching = Fetching(app)
while not fetching.is_done:
    app.processEvents()
print(sorted(name for name in who[False] if name.startswith(("conduct_desk.ui", "PySide6"))))
print({"reportlab", "sqlalchemy"} <= who[False], "conduct_desk.ui.workspace" in sys.modules)
print(gc.get_freeze_count() > 50_000)
"""

PIECES = """
import sys
from PySide6.QtWidgets import QApplication
app = QApplication([])
import conduct_desk.app
from conduct_desk.ui.fetching import HOME, _fetch_log
_fetch_log()
for name in HOME:
    before = set(sys.modules)
    __import__(name)
    print(name, len(set(sys.modules) - before))
"""
MOST_AT_ONCE = 12  # modules: the window answers nothing while a piece is imported


def test_what_home_needs_comes_in_small_pieces() -> None:
    """In two pieces it kept her waiting for a tenth of a second, while she typed her passphrase."""
    env = {"QT_QPA_PLATFORM": "offscreen", "PATH": "/usr/bin:/bin", "HOME": "/nonexistent"}
    said = subprocess.run(
        [sys.executable, "-c", PIECES], cwd=TOP, env=env, capture_output=True, text=True, timeout=120
    )
    pieces = {name: int(count) for name, count in map(str.split, said.stdout.splitlines())}

    assert {"conduct_desk.ui.workspace", "conduct_desk.ui.pages.home_page"} <= set(pieces), said.stderr
    assert max(pieces.values()) <= MOST_AT_ONCE, pieces


def test_no_page_is_made_beside_the_thread_that_draws_the_window() -> None:
    """Once it was, and a start ended in the operating system's arms.

    What was fetched is left out of the clearing: the window waited a tenth of a second for that.
    """
    env = {"QT_QPA_PLATFORM": "offscreen", "PATH": "/usr/bin:/bin", "HOME": "/nonexistent"}
    said = subprocess.run(
        [sys.executable, "-c", WATCHED], cwd=TOP, env=env, capture_output=True, text=True, timeout=120
    )
    assert said.stdout.split("\n")[:3] == ["[]", "True True", "True"], said.stdout + said.stderr


def test_nothing_of_a_log_that_is_opened_meanwhile_is_left_out_of_the_clearing(
    qapp: QObject, qtbot: QtBot
) -> None:
    before = gc.get_freeze_count()
    fetching = Fetching(qapp, is_open=lambda: True)
    qtbot.waitUntil(lambda: fetching.is_done, timeout=60_000)

    assert gc.get_freeze_count() <= before, "no clearing would ever find it"
