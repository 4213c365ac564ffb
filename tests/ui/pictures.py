"""The pictures of docs/pictures, made from the program as it is and a school that is made up.

    python -m tests.ui.pictures               makes them all anew in docs/pictures
    python -m tests.ui.pictures FOLDER        makes them there

The log holds the practice concerns, told at a desk in earnest; it is Tuesday 15 December 2026.
"""

from __future__ import annotations

import io
import os
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")  # what the offscreen screen cannot do

from PIL import Image, ImageDraw, ImageFont
from PySide6.QtCore import QBuffer, QIODevice, QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from conduct_desk import paths
from conduct_desk.clock import Clock
from conduct_desk.desk import Desk
from conduct_desk.desk.door import Door
from conduct_desk.desk.practice import HEAD, SCHOOL, PracticeClock, fill, term_of
from conduct_desk.desk.practice_stories import YEAR, read_story
from conduct_desk.desk.practice_stories import folder as practice_folder
from conduct_desk.desk.views import Facts, PartGiven
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.vocabulary import Kind, LetterKind, Part, Role, Source, Stage, Value
from conduct_desk.ui import look
from conduct_desk.ui.appearance import Appearance
from conduct_desk.ui.choosers import Answered
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.road import CASE
from conduct_desk.ui.tokens import Theme
from conduct_desk.ui.workspace import Workspace
from tests.ui.fits import settle
from tests.ui.full_desk import USUAL, answer

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "pictures"
SIZE = (1366, 768)  # px: the usual laptop
MOST = 200_000  # bytes of one picture
COLOURS = 200  # of one picture: what is drawn has few, and the smooth edges of letters
FIRST = datetime(2026, 9, 1, 9, tzinfo=UTC)  # when the school began its log
NOW = datetime(2026, 12, 15, 8, 40, tzinfo=UTC)  # the morning after the last day of the stories, moved a week
AUTHOR = "Lena Marsh"
POSTED = (
    "Mrs Tranter is a liar and a bully and",
    "should not be let near a school.",
    "Pass it on, everybody.",
)
LETTERS = str(paths.resources() / "fonts" / "SourceSans3_400Regular.ttf")
PASSPHRASE = "harvest lantern gravel"


def a_school(folder: Path) -> Desk:
    """Start a log in a folder that holds the practice concerns as concerns of its own, and a new one."""
    days = PracticeClock(Clock(lambda: NOW))
    days.stands_at = FIRST
    desk, _ = Door(folder, days.clock).start_new(
        school_name=SCHOOL.name, head_name=HEAD, passphrase=PASSPHRASE, tell=lambda _: None
    )
    fill(desk.cases._opened, desk, days)
    terms = map(term_of, read_story(practice_folder() / f"{YEAR}.toml")["term"])  # on their own days
    desk.terms.set(
        [replace(each, name=f"{each.name.split(' (')[0]} {each.first_day.year}") for each in terms]
    )
    _log_a_new_one(desk)
    return desk


def _log_a_new_one(desk: Desk) -> None:
    """Log this morning's concern, decided and with nothing done yet."""
    case_id = desk.cases.open().case_id
    held = io.BytesIO()
    a_post().save(held, "PNG")
    desk.exhibits.keep(case_id, held.getvalue(), "Screenshot 2026-12-14 at 21.40.png", Source.PASTED)
    yesterday = NOW.date() - timedelta(days=1)
    parts = (PartGiven(Part.AUTHOR, Role.PARENT, AUTHOR), PartGiven(Part.REPORTER, Role.PARENT, "Anita Rowe"))
    desk.cases.set_facts(
        case_id,
        Facts(
            platform="Facebook", kind=Kind.NETWORKING, place="Ashby Mill Families", parts=parts,
            posted_on=yesterday, told_head_on=NOW.date(), told_staff_on=NOW.date(), words=" ".join(POSTED),
        ),
    )  # fmt: skip
    said = {**USUAL, "abusive": Answer("abusive", Value.YES, chosen=("Staff",))}
    questions = desk.decisions.walk().questions
    desk.decisions.answer(case_id, [answer(each, said.get(each, Value.NO)) for each in questions])
    desk.decisions.save(case_id, desk.decisions.suggestions(case_id))


def a_post() -> Image.Image:
    """Draw a post as a telephone shows it; nobody in it is real."""
    drawn = Image.new("RGB", (900, 560), "white")
    pen = ImageDraw.Draw(drawn)
    large, small = (ImageFont.truetype(LETTERS, size) for size in (34, 26))
    pen.rectangle((0, 0, 900, 96), fill="#2F5D8C")
    pen.text((32, 28), "Ashby Mill Families", font=large, fill="white")
    pen.ellipse((32, 132, 112, 212), fill="#C0C8D0")
    pen.text((136, 136), AUTHOR, font=large, fill="#111")
    pen.text((136, 180), "Yesterday at 21:12", font=small, fill="#666")
    for at, line in enumerate(POSTED):
        pen.text((32, 248 + 50 * at), line, font=large, fill="#111")
    pen.line((32, 440, 868, 440), fill="#CCC", width=2)
    pen.text((32, 464), "14 people like this · 6 comments", font=small, fill="#666")
    return drawn


def every_picture(window: Workspace, desk: Desk, appearance: Appearance) -> Iterator[str]:
    """Bring each page to the screen and yield the name of its picture."""
    pages, journeys = window.pages, window.journeys
    journeys.go_to_place("home")
    yield "home.png"
    cases = [desk.cases.get(line.case_id) for line in desk.cases.list(limit=40)]
    begun = next(case for case in cases if case.stage is Stage.BEING_RECORDED)
    journeys.go_to(begun.case_id, desk.decisions.walk().pages[2].key)
    yield "question.png"
    new = next(case for case in cases if case.stage is Stage.OPEN)
    journeys.go_to(new.case_id, CASE)
    yield "case.png"
    appearance.choose(Theme.DARK, 100)
    yield "case-dark.png"
    appearance.choose(Theme.LIGHT, 100)
    pages.case.letter_asked.emit(new.case_id, LetterKind.REMOVAL, None)
    pages.letter._form.address_edit.setPlainText("7 Sample Street\nAshby Mill\nAM1 4QQ")
    pages.letter._live.refresh()
    yield "letter.png"
    journeys.go_to_place("governors")
    pages.summary._form.words_box.doing.set_text("All families hear at the start of term whom to speak to.")
    pages.summary._live.refresh()
    yield "summary.png"
    pages.exhibit.cover_asked.emit(new.case_id, new.exhibits[0].exhibit_id)
    for box in ((16, 128, 400, 216), (32, 240, 208, 288)):
        pages.cover.boxes.add(box)
    yield "cover.png"


def save(window: QWidget, path: Path) -> int:
    """Write what a window shows, in as few colours as do; return the size of the file in bytes."""
    for _ in range(20):
        settle()
        QTest.qWait(60)  # ms: a paper is drawn a moment after it was made
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    window.grab().save(held, "PNG")
    with Image.open(io.BytesIO(bytes(held.data().data()))) as drawn:
        drawn.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)
    size = path.stat().st_size
    sys.stdout.write(f"{path.name}: {size // 1000} kB\n")
    return size


def main(folder: Path) -> int:
    """Make every picture; return 1 where one has become too heavy."""
    app = QApplication([])
    look.load_fonts()
    with tempfile.TemporaryDirectory() as home:
        appearance = Appearance(app, QSettings(f"{home}/look.ini", QSettings.Format.IniFormat))
        appearance.choose(Theme.LIGHT, 100)
        desk = a_school(Path(home) / "Conduct Desk")
        clock = Clock(lambda: NOW)
        window = Workspace(desk, clock, Jobs(at_once=True), Notices(), Answered(), appearance)
        window.resize(*SIZE)
        window.show()
        heavy = [
            name for name in every_picture(window, desk, appearance) if save(window, folder / name) > MOST
        ]
        window.hide()
        window.let_go()
        desk.keeping.close()
    sys.stdout.writelines(f"{name} is more than {MOST // 1000} kB\n" for name in heavy)
    return 1 if heavy else 0


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1]) if sys.argv[1:] else FOLDER))
