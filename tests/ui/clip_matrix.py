"""Every page in every window, text size, theme and scaling of the screen: what is cut off is printed.

    python -m tests.ui.clip_matrix            the whole of it, two programs side by side
    python -m tests.ui.clip_matrix 1.5        on a screen of that scaling alone
    python -m tests.ui.clip_matrix 1.5 130    and in that text size alone

The themes differ in colours alone (`test_tokens.py` holds them to it): all three are gone through on a screen
at 1, and one each on the others; with `every-theme` at the end, all three everywhere. It ends with 1 where
something is wrong. The whole takes about ten minutes of two processors, with every theme twice that.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import monotonic

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")  # what the offscreen screen cannot do

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QWidget

from conduct_desk.caselog import keys
from conduct_desk.ui import look
from conduct_desk.ui.appearance import Appearance
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.tokens import TEXT_SCALES, THEMES, Theme
from tests.ui.every_window import every_window
from tests.ui.fits import closed_again, cut_off, opened_up
from tests.ui.full_desk import full_desk

SIZES = ((900, 600), (1093, 560), (1366, 728), (1920, 1040))
SCALINGS = ("1", "1.25", "1.5", "2")  # QT_SCALE_FACTOR
AT_ONCE = 2
WRONG = 3  # what a program ends with when something is cut off; 1 is a fault of its own
EVERY_THEME = "every-theme"


def faults(window: QWidget) -> tuple[int, list[str]]:
    """Look at what is shown in each size, as it is and with all of it opened up; say how often and what."""
    window.setUpdatesEnabled(False)  # where everything stands is asked, not how it looks
    looked, bad = 0, []
    for state in ("", ", opened up"):
        if state and not opened_up(window):
            break
        for size in SIZES:
            window.resize(*size)
            found = cut_off(window)
            if window.size().toTuple() != size:
                found.append(f"the window is {window.width()} × {window.height()}")
            bad += [f"{size[0]} × {size[1]}{state}: {what}" for what in found]
            looked += 1
    closed_again(window)
    return looked, bad


def look_at_all(scale: int, theme: Theme) -> int:
    """Print what is cut off in one text size in one theme; return how many faults there are."""
    keys.MEMORY_KIB, keys.PASSES = 64, 1  # opening with a passphrase takes its time on purpose
    app, looked, wrong = QApplication([]), 0, 0
    look.load_fonts()
    with tempfile.TemporaryDirectory() as folder, full_desk(Path(folder)) as full:
        kept = QSettings(str(Path(folder) / "look.ini"), QSettings.Format.IniFormat)
        appearance = Appearance(app, kept)
        appearance.choose(theme, scale)
        for name, window in every_window(full, Jobs(at_once=True), Notices(), appearance):
            more, bad = faults(window)
            looked, wrong = looked + more, wrong + len(bad)
            for what in bad:
                _say(f"{theme}, {scale} %, {name}, {what}")
    _say(f"looked at {looked}, wrong {wrong}")
    return wrong


def themes_on(scaling: str, *, every: bool) -> tuple[str, ...]:
    """Return the names of the themes to go through on a screen of a scaling."""
    names = tuple(theme.name for theme in THEMES)
    return names if every or scaling == "1" else (names[SCALINGS.index(scaling) % len(names)],)


def _one(scaling: str, scale: int, theme: str) -> bool:
    """Look at all of it in a program of its own; the scaling of a screen is given when Qt starts."""
    began = monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.clip_matrix", "--here", str(scale), theme],
        env={**os.environ, "QT_SCALE_FACTOR": scaling}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    words = done.stdout + (done.stderr if done.returncode not in (0, WRONG) else "")
    for line in words.splitlines():
        _say(f"screen at {scaling}: {line}")
    _say(
        f"screen at {scaling}, {scale} %, {theme}: {monotonic() - began:.0f} s, ended with {done.returncode}"
    )
    return done.returncode == 0


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def main(arguments: list[str]) -> int:
    """Go through all of it, or through the scaling and the text size given."""
    if arguments[:1] == ["--here"]:
        return WRONG if look_at_all(int(arguments[1]), Theme[arguments[2]]) else 0
    every = arguments[-1:] == [EVERY_THEME]
    given = arguments[:-1] if every else arguments
    scales = [int(each) for each in given[1:2]] or TEXT_SCALES
    wanted = [
        (scaling, scale, theme)
        for scaling in given[:1] or SCALINGS
        for scale in scales
        for theme in themes_on(scaling, every=every)
    ]
    with ThreadPoolExecutor(AT_ONCE) as programs:
        went = programs.map(lambda each: _one(*each), wanted)
        return 0 if all(list(went)) else 1


if __name__ == "__main__":
    code = main(sys.argv[1:])
    sys.stdout.flush()
    os._exit(code)  # Qt takes down what is left of the windows in an order of its own
