"""The drawers of the desk: fetched when somebody asks for one, and one of each."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

from conduct_desk.desk import Desk, Drawer
from conduct_desk.desk.laying_out import lay_out

TOP = Path(__file__).parents[2]
HOME_ALONE = """
import sys
import conduct_desk.desk.laying_out, conduct_desk.desk.home
import conduct_desk.ui.workspace, conduct_desk.ui.pages.home_page
late = [n for n in sys.modules if n.startswith(("conduct_desk.desk.letter", "conduct_desk.ui.pages."))]
print(late)
"""


def test_what_home_does_without_is_not_fetched_before_it() -> None:
    done = subprocess.run([sys.executable, "-c", HOME_ALONE], cwd=TOP, capture_output=True, text=True)
    assert done.stdout.strip() == "['conduct_desk.ui.pages.home_page']", done.stdout + done.stderr


def test_every_drawer_can_be_pulled_out_and_stays_the_same(desk: Desk) -> None:
    names = [name for name, each in vars(Desk).items() if isinstance(each, Drawer)]
    assert len(names) > 30
    for name in names:
        assert getattr(desk, name) is getattr(desk, name), name


def test_two_who_ask_at_once_get_one_drawer(desk: Desk) -> None:
    """A drawer remembers what is unsaved: two of a kind would each know half of it."""
    for _ in range(20):
        fresh, start = lay_out(desk._opened, desk._root), Barrier(4)

        def pull(fresh: Desk = fresh, start: Barrier = start) -> object:
            start.wait()
            return fresh.drafts

        with ThreadPoolExecutor(4) as several:
            pulled = [each.result() for each in [several.submit(pull) for _ in range(4)]]
        assert len(set(map(id, pulled))) == 1
