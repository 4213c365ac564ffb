"""Trying the program where it stands: a log, an exhibit, a letter, its page drawn; then all of it is gone.

A packed program can lack a file that is first wanted weeks later, or quietly take the system's Qt for its
own. So every package is asked for this before it is given away, and a school can ask its own: --self-test.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from pkgutil import walk_packages
from threading import Timer
from typing import TYPE_CHECKING

from conduct_desk import __version__
from conduct_desk.errors import DeskError
from conduct_desk.loaded import loaded

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from conduct_desk.desk import Desk

PATIENCE = 180  # seconds for all of it: a slow computer looks through every file as it is first opened
WELL, FAILED, LATE = 0, 1, 3  # exit codes
PASSPHRASE = "made up for one trial"  # noqa: S105  (of a log that is gone a moment later)
STORY, WRITTEN_TO = "foul-post", "Gemma Ollerton"  # one of resources/practice, all made up
PHOTO, ON_IT = "phone.heic", "Ashby Mill School"  # in resources/self_test
WIDTH = 595  # px of the page that is drawn: one for each point of A4
HALF = 128  # of 255: less is dark
LEAST_INK, MOST_INK = 0.01, 0.2  # of a page with a letter on it
LEAST_PARTS = 300  # modules of ours; a package that lists none would pass unseen

Say = Callable[[str], None]


class NotAsItShouldBe(Exception):
    """A step came out wrong; the text says how, in words of ours."""


def self_test(say: Say, patience: float = PATIENCE) -> int:
    """Take every step and say how each went; return the exit code.

    Wants a QApplication. 0: all is well. 1: a step failed. Once `patience` (seconds) has run out, the whole
    process ends with 3. What is no DeskError is a bug and is raised.
    """
    say(f"Conduct Desk {__version__} tries itself in a folder of its own. No log of yours is opened.")
    place = tempfile.TemporaryDirectory(prefix="conduct-desk-trial-", ignore_cleanup_errors=True)
    with place as folder, Trial(Path(folder)) as trial, _ended_when_late(patience, say):
        for words, step in trial.steps():
            say(f"{words}:")
            try:
                found = step()
            except (DeskError, NotAsItShouldBe) as error:
                say(f"  NOT WELL: {error.told if isinstance(error, DeskError) else error}")
                return FAILED
            say(f"  well{found and ': '}{found}")
    say("All is well.")
    return WELL


def choose_platform() -> None:
    """Let Qt draw into memory where there is no screen, as on a machine that makes packages."""
    has_screen = sys.platform in ("win32", "darwin") or {"DISPLAY", "WAYLAND_DISPLAY"} & os.environ.keys()
    if not has_screen:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@contextmanager
def _ended_when_late(patience: float, say: Say) -> Iterator[None]:
    def end() -> None:
        say(f"  NOT WELL: not done after {patience:g} seconds")
        os._exit(LATE)  # it may hang in a library that hears nothing

    watch = Timer(patience, end)
    watch.daemon = True
    watch.start()
    try:
        yield
    finally:
        watch.cancel()


class Trial:
    """One trial in one folder: what its steps hand on to each other."""

    def __init__(self, folder: Path) -> None:
        """Begin with nothing."""
        self._folder = folder / "Conduct Desk"
        self._desk: Desk | None = None
        self._case_id = self._letter_id = 0
        self._pdf = b""

    def __enter__(self) -> Trial:
        return self

    def __exit__(self, *_: object) -> None:
        if self._desk is not None:
            self._desk.keeping.close()

    @property
    def desk(self) -> Desk:
        """Return the log that was opened for the trial."""
        if self._desk is None:
            raise NotAsItShouldBe("no log is open")
        return self._desk

    def steps(self) -> Iterator[tuple[str, Callable[[], str]]]:
        """Yield what is tried, in order, with the words for it. A step returns what is worth saying of it."""
        yield "Every part of the program is there", self.parts
        yield "A window is drawn", self.window
        yield "The letters and signs of the screen are there", self.signs
        yield "The time in England is known", self.time
        yield "A new case log is written", self.new_log
        yield "A picture is taken in, and comes out as it went in", self.exhibit
        yield "A photograph from a phone opens, and its words are read", self.photo
        yield "A letter is written and made final", self.letter
        yield "Its first page is drawn", self.draw
        yield "The log is closed and opened with its passphrase", self.open_again
        yield "The parts of Qt in use are those of the program", self.own_parts

    def parts(self) -> str:
        """Load every module of ours, and with them what they want of the libraries."""
        import conduct_desk

        reads_words = find_spec("tesserocr") is not None  # an extra; the program works without it
        not_now = ("__main__",) if reads_words else ("__main__", ".recognising")
        names = [each.name for each in walk_packages(conduct_desk.__path__, "conduct_desk.")]
        for name in (each for each in names if not each.endswith(not_now)):
            import_module(name)
        _expect(len(names) >= LEAST_PARTS, f"only {len(names)} modules were found")
        return f"{len(names)} modules{'' if reads_words else '; words in pictures are not read'}"

    def window(self) -> str:
        """Show the opening window until it was painted."""
        from PySide6.QtCore import QEventLoop
        from PySide6.QtGui import QGuiApplication

        from conduct_desk.ui.opening import OpeningWindow

        window, loop = OpeningWindow(), QEventLoop()
        window.painted.connect(loop.quit)
        window.show()
        loop.exec()
        window.close()
        return QGuiApplication.platformName()

    def signs(self) -> str:
        """Load the bundled font and draw an icon."""
        from PySide6.QtGui import QFontDatabase

        from conduct_desk.ui import look

        look.load_fonts()
        _expect(look.FAMILY in QFontDatabase.families(), "the font is not there")
        sign = look.icon("house", "accent", 32).pixmap(32, 32).toImage()
        _expect(any(sign.pixelColor(x, 16).alpha() for x in range(sign.width())), "a sign is not drawn")
        return ""

    def time(self) -> str:
        """Tell a summer's noon; Windows has no tables of the world's clocks, so that we bring them."""
        from datetime import UTC, datetime

        from conduct_desk.clock import spoken_time

        told = spoken_time(datetime(2026, 7, 1, 11, 5, tzinfo=UTC))
        _expect(told == "12:05pm", f"it says {told} for 12:05pm")
        return ""

    def new_log(self) -> str:
        """Start a log, and record the first concern of the practice stories in it."""
        from conduct_desk.clock import Clock
        from conduct_desk.desk.door import Door

        self._desk, _ = Door(self._folder, Clock()).start_new(
            school_name="Ashby Mill Primary School", head_name="Alex Morton", passphrase=PASSPHRASE,
            tell=lambda _: None,
        )  # fmt: skip
        return ""

    def exhibit(self) -> str:
        """Take in a picture, which another process decodes, and walk the concern to its end."""
        from conduct_desk.desk.practice_steps import Teller
        from conduct_desk.desk.practice_stories import stories

        teller = Teller(self.desk, stories()[STORY])
        record, decide = teller.story.steps[:2]
        teller.take(record)
        self._case_id = teller.case_id
        self._look_at_exhibit()
        teller.take(decide)
        return ""

    def _look_at_exhibit(self) -> None:
        from conduct_desk import paths

        kept = self.desk.exhibits.of_case(self._case_id)
        _expect(len(kept) == 1, f"{len(kept)} exhibits are kept and not one")
        was = (paths.resources() / "practice" / "clown.png").read_bytes()
        _expect(self.desk.exhibits.original(kept[0].exhibit_id) == was, "it comes out changed")
        _expect(self.desk.exhibits.picture(kept[0].exhibit_id)[:4] == b"\x89PNG", "it cannot be shown")

    def photo(self) -> str:
        """Open a picture as iPhones take them, and read it: a package has its own libraries for both."""
        from conduct_desk import paths
        from conduct_desk.evidence.intake import safe_copy
        from conduct_desk.evidence.reading import is_available, read_words

        photo = (paths.resources() / "self_test" / PHOTO).read_bytes()
        _expect(safe_copy(photo)[:4] == b"\x89PNG", "it cannot be shown")
        if not is_available():
            return "words in pictures are not read"
        words = read_words(photo)[0]
        _expect(ON_IT in words, f"it reads {words!r}")
        return ""

    def letter(self) -> str:
        """Write the letter that asks for the removal, and make it final."""
        from conduct_desk.policy.vocabulary import LetterKind

        letters = self.desk.letters
        self.desk.school.amend(
            address=("Mill Lane", "ASHBY MILL", "AM1 2PS"), telephone="01632 960 117", contact="Mrs Lyle"
        )
        started = letters.start(self._case_id, LetterKind.REMOVAL)
        letters.amend(started.letter_id, address=("2 Mill Row", "ASHBY MILL", "AM1 2PT"))
        self._letter_id = letters.issue(started.letter_id).letter_id
        self._pdf = letters.pdf(self._letter_id)
        return f"{len(self._pdf):,} bytes"

    def draw(self) -> str:
        """Draw the first page of the letter as the preview and the printer get it."""
        from PySide6.QtCore import QSize

        from conduct_desk.ui.printing import OpenPdf

        paper = OpenPdf(self._pdf)
        _expect(paper.is_whole, "its PDF cannot be read")
        _expect(WRITTEN_TO in paper.text(), "the name on it is not there")
        size = paper.document.pagePointSize(0)
        image = paper.document.render(0, QSize(WIDTH, round(WIDTH * size.height() / size.width())))
        dark = ink(image)
        _expect(LEAST_INK <= dark <= MOST_INK, f"{dark:.1%} of it is dark")
        return f"{dark:.1%} of it is dark, as a page of words is"

    def open_again(self) -> str:
        """Close the log, open it, and find the exhibit and the letter as they were."""
        from conduct_desk.clock import Clock
        from conduct_desk.desk.door import Door

        self.desk.keeping.close()
        self._desk = None
        self._desk = Door(self._folder, Clock()).unlock(PASSPHRASE, lambda _: None)
        self._look_at_exhibit()
        _expect(self.desk.letters.pdf(self._letter_id) == self._pdf, "the letter comes out changed")
        return ""

    def own_parts(self) -> str:
        """Look where Qt was loaded from: a package that lacks a part may find another's elsewhere."""
        import PySide6

        home = Path(str(PySide6.__file__)).resolve().parents[1]
        parts = [path for path in loaded() if path.name.lower().startswith(("qt6", "libqt6"))]
        strange = sorted({path.name for path in parts if not path.resolve().is_relative_to(home)})
        _expect(not strange, f"from somewhere else on this computer: {', '.join(strange)}")
        return f"{len(parts)} of them" if parts else "not listed on this kind of computer"


def ink(image: QImage) -> float:
    """Return how much of a picture is dark when it lies on white paper, from 0 to 1."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage, QPainter

    sheet = QImage(image.size(), QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.white)
    painter = QPainter(sheet)
    painter.drawImage(0, 0, image)  # what QtPdf draws is see-through where nothing is printed
    painter.end()
    grey = sheet.convertToFormat(QImage.Format.Format_Grayscale8)
    return sum(grey.pixelColor(x, y).red() < HALF for x, y in _points(grey)) / len(_points(grey))


def _points(image: QImage) -> list[tuple[int, int]]:
    return [(x, y) for y in range(0, image.height(), 2) for x in range(0, image.width(), 2)]


def _expect(is_so: bool, else_say: str) -> None:  # noqa: FBT001  (what is expected comes first, as in assert)
    if not is_so:
        raise NotAsItShouldBe(else_say)
