"""A real file manager with its window on a folder, and a hand that drags the first file out of it."""

import os
import subprocess
import time
from pathlib import Path

from tests.outside.person import Person, until

PLACE, SIZE = (920, 440), (420, 300)  # px: at the bottom right of the screen, beside the zone at the top
# Where the first file of the list lies below the frame's top: under title, menu, path and headings, which are
# as high as the fonts of the computer make them. One that misses drags nothing.
DOWN = (117, 104, 130, 92, 143)  # px
ROUNDS = 3


class FileManager:
    """pcmanfm with settings of its own: a plain list, no side pane."""

    def __init__(self, home: Path) -> None:
        self._env = {**os.environ, "HOME": str(home), "XDG_CONFIG_HOME": str(home / "files")}
        settings = home / "files" / "pcmanfm" / "default"
        settings.mkdir(parents=True)
        (settings / "pcmanfm.conf").write_text(
            f"[ui]\nwin_width={SIZE[0]}\nwin_height={SIZE[1]}\nmaximized=0\nside_pane_mode=hidden;places\n"
            "view_mode=list\nshow_statusbar=0\ntoolbar=\n"
        )
        self._process: subprocess.Popen[bytes] | None = None
        self._window = ""

    def opens(self, folder: Path) -> None:
        """Open a window on a folder with one file."""
        self._process = subprocess.Popen(
            ["pcmanfm", "-n", str(folder)], env=self._env,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip
        search = ["xdotool", "search", "--onlyvisible", "--class", "pcmanfm"]
        found = until(
            "the window of the file manager",
            lambda: subprocess.run(search, capture_output=True, text=True).stdout.split(),
        )
        self._window = found[-1]

    def close(self) -> None:
        """Close it."""
        if self._process is not None:
            self._process.kill()
            self._process.wait(10)

    def drags_to(self, head: Person, target: str, *, until_sees: str) -> None:
        """Drag the file onto the zone that a button of the program lies in; again, should it have slipped."""
        for down in DOWN * ROUNDS:
            box = head.waits_for(target)["box"]
            self._to_the_front()
            # Left of the button is the zone itself.
            _drag((PLACE[0] + 70, PLACE[1] + down), (box[0] - 30, box[1] + box[3] // 2))
            try:
                until(f"{until_sees} after the drop", lambda: head.sees(until_sees), patience=5)
            except AssertionError:
                continue
            return
        raise AssertionError(f"{len(DOWN) * ROUNDS} drags did not bring {until_sees}")

    def _to_the_front(self) -> None:
        subprocess.run(["xdotool", "windowmove", self._window, *map(str, PLACE)], check=True, timeout=20)
        subprocess.run(["xdotool", "windowactivate", "--sync", self._window], check=True, timeout=20)


def _drag(start: tuple[int, int], end: tuple[int, int]) -> None:
    """Press, move in small steps as a hand does, and let go where both programs have agreed on the drop."""
    _hand("mousemove", *start)
    _hand("mousedown", 1)
    steps = 24
    for at in range(1, steps + 1):
        _hand("mousemove", *(a + (b - a) * at // steps for a, b in zip(start, end, strict=True)))
        time.sleep(0.03)  # a hand that jumps is no drag
    for nudge in (1, 0, 1, 0):
        _hand("mousemove", end[0] + nudge, end[1])
        time.sleep(0.15)  # the other program answers each move
    _hand("mouseup", 1)


def _hand(*does: object) -> None:
    subprocess.run(["xdotool", *map(str, does)], check=True, timeout=20)
