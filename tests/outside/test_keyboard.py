"""One day at the desk by the keyboard alone, its presses counted: each task has a bar of its own.

A press is one key or one chord (Ctrl+Enter, Tab, the space bar); letters typed into a field are not counted,
for they are the same in any program. Nothing here has a mouse; the assistive client only looks.
"""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

from tests.outside.person import Person, until
from tests.outside.print_queue import print_queue
from tests.outside.test_day import (
    HEAD,
    POST,
    SCHOOL,
    begins,
    finishes_first_run,
    pastes,
    types_the_facts,
    unlocks,
    walks,
    words_of,
)

pytestmark = pytest.mark.outside

ADDRESS = "7 Sample Street\nMillbrook\nMB1 5QQ"
BARS = {  # presses: what a good way takes, and one Tab or two for a page that changes
    "first run, with the recovery sheet saved": 15,
    "address of the school": 15,
    "concern, from the picture to the walk": 46,
    "walk of an abusive post, to the saved concern": 28,
    "letter, from the concern to final": 5,
    "print, to the school’s printer": 3,
    "letter put down as sent": 13,
    "Concerns, through the menus": 6,
    "search, to the concern found": 2,
    "help with the page, and back": 2,
    "governors’ summary, from Home to issued": 5,
    "backup to a second place": 29,
    "backup now": 3,
    "undo": 5,
}
NAMES = ("Oakes", "Tranter", "Shah", "clown")


class Counted:
    """What each task of the day took."""

    def __init__(self, person: Person) -> None:
        self.person = person
        self.taken: dict[str, int] = {}

    @contextmanager
    def task(self, name: str) -> Iterator[None]:
        """Count the presses of one task."""
        before = self.person.presses
        yield
        self.taken[name] = self.person.presses - before

    def tell(self) -> None:
        """Print a line a task."""
        for name, taken in self.taken.items():
            print(f"{taken:3} presses (at most {BARS[name]}): {name}")

    def too_many(self) -> list[str]:
        """Return the tasks that took more than their bar."""
        return [name for name, taken in self.taken.items() if taken > BARS[name]]


def stands_on(person: Person, identifier: str) -> None:
    """Wait until the keyboard is there by itself."""
    until(f"the keyboard on {identifier}", lambda: (person.sees(identifier) or {"focused": False})["focused"])


def pages_of(paper: Path) -> list[Image.Image]:
    """Return the pages of a PDF in grey, as another program draws them.

    A dot is 4 mm: half a millimetre does not count, and no page is taken for another or for a blank one.
    """
    stem = paper.with_name(f"{paper.name}-page")
    subprocess.run(["pdftoppm", "-r", "50", "-gray", str(paper), str(stem)], check=True)
    pages = []
    for each in sorted(paper.parent.glob(f"{stem.name}*.pgm")):
        with Image.open(each) as page:
            pages.append(page.reduce(8))
    return pages


def looks_the_same(printed: Path, saved: Path) -> None:
    """Compare what the printer was given, which is drawn in dots, with the PDF."""
    for one, other in zip(pages_of(printed), pages_of(saved), strict=True):
        ink = ImageStat.Stat(ImageChops.invert(other)).mean[0]
        apart = ImageStat.Stat(ImageChops.difference(one, other)).mean[0]
        assert apart < ink / 2, f"{apart:.1f} of {ink:.1f} grey levels"


def backups_in(place: Path) -> list[Path]:
    """Return the backups in a second place: each is named after its moment."""
    return list(place.glob("*/20*"))


def test_a_day_by_the_keyboard_alone_stays_under_its_presses(person: Person, tmp_path: Path) -> None:
    counted = Counted(person)
    sheet, second = tmp_path / "sheet.pdf", tmp_path / "second"
    second.mkdir()
    with print_queue(tmp_path / "cups") as queue:
        begins(person, env=queue.env)
        with counted.task("first run, with the recovery sheet saved"):
            finishes_first_run(person, sheet)
        assert "Recovery sheet" in words_of(sheet) and SCHOOL in words_of(sheet)
        assert person.sees("home_page.sheet_check_button") is None

        with counted.task("address of the school"):
            person.keys("ctrl+5")
            person.goes_and_presses("settings_page.school_button")
            person.fills("settings_page.address_edit", "Hollow Lane\nMillbrook\nMB1 4HL")
            person.fills("settings_page.telephone_edit", "01632 960123")
            person.goes_and_presses("settings_page.save_button")
            person.reads("Saved")
        person.picture(tmp_path / "settings.png")
        person.keys("ctrl+1")
        with counted.task("concern, from the picture to the walk"):
            pastes(person, POST)
            person.waits_for("evidence_page.exhibit_1_button")
            person.keys("ctrl+Return")
            person.shows_heading("Stop and check")
            person.keys("alt+n", "ctrl+Return")
            types_the_facts(person)
        with counted.task("walk of an abusive post, to the saved concern"):
            walks(person, is_foul=True)
            person.keys("ctrl+Return")
            person.shows_heading("Concern 20")
        with counted.task("letter, from the concern to final"):
            row = person.called("Write the letter: Write to the author")
            stands_on(person, row)
            person.keys("space")
            stands_on(person, "letter_page.address_edit")
            person.types(ADDRESS)
            person.reads("Nothing stands in the way.")
            person.keys("ctrl+Return")
            person.waits_for("letter_page.print_button")
        with counted.task("print, to the school’s printer"):
            person.keys("ctrl+p")
            until("the print box", lambda: any(n["role"] == "dialog" for n in person.everything()))
            person.keys("Return")
            printed = queue.printed()
        letter = tmp_path / "letter.pdf"
        person.picture(tmp_path / "printed.png")
        person.keys("ctrl+shift+s")
        person.saves_as(letter)
        words = words_of(letter)
        assert SCHOOL in words and "MB1 4HL" in words and HEAD in words
        assert "Gemma Oakes" in words and "7 Sample Street" in words
        looks_the_same(printed, letter)
        with counted.task("letter put down as sent"):
            person.goes_and_presses("letter_page.sent_post_radio")
            person.goes_and_presses("letter_page.record_button")
            person.shows_heading("Concern 20")
        person.goes_and_presses("case_page.later_button")  # the next check is not for today
        assert person.called("Check and record")
        person.picture(tmp_path / "case.png")
        with counted.task("Concerns, through the menus"):
            person.keys("alt+f", "Right", "Right", "Down", "Down", "Return")
            person.waits_for("concerns_page.search_edit")
        person.keys("ctrl+1")
        with counted.task("search, to the concern found"):
            person.keys("ctrl+f")
            stands_on(person, "concerns_page.search_edit")
            person.types("Oakes")
            person.reads("1 concern found")
            person.keys("Return")
            person.shows_heading("Concern 20")
        with counted.task("help with the page, and back"):
            person.keys("F1")
            person.is_on("help_page")
            person.keys("alt+Left")
            person.shows_heading("Concern 20")
        person.keys("ctrl+1")
        with counted.task("governors’ summary, from Home to issued"):
            person.keys("ctrl+4")
            person.reads("Nothing in your words points at anybody.")
            person.keys("ctrl+Return")
            stands_on(person, "summary_page.sure_no_button")
            person.keys("shift+Tab", "space")
            person.reads("is kept. Save or print it now or later.")
            stands_on(person, "summary_page.save_button")
        summary = tmp_path / "summary.pdf"
        person.keys("space")
        person.saves_as(summary)
        assert SCHOOL in words_of(summary)
        assert not [name for name in NAMES if name in words_of(summary)]
        with counted.task("backup to a second place"):
            person.keys("ctrl+5")
            person.goes_and_presses("settings_page.backups_button")
            person.goes_and_presses("backups_page.second_place_button")
            person.fills("file_chooser.name_edit", str(second))
            person.keys("Return")
            until("a backup there", lambda: backups_in(second))
            person.reads("Everything in it was opened and compared.", patience=60)
        person.picture(tmp_path / "backup.png")
        before = backups_in(second)
        with counted.task("backup now"):
            person.goes_and_presses("backups_page.back_up_button")
            until("one more backup", lambda: len(backups_in(second)) > len(before))
            person.reads("Backed up ")
        with counted.task("undo"):
            person.goes_and_presses("backups_page.stop_using_button")
            person.reads("The second place is not used any more.")
            person.keys("ctrl+z")
            person.reads("The second place is used again.")
        counted.tell()
        person.picture(tmp_path / "end.png")
        assert person.leave() == ""
        unlocks(person)
        assert person.called("Check the sheet")
        assert person.called("Check and record")
        assert person.leave() == ""
    said = (person.log_folder / "conduct-desk.log").read_text("utf-8")
    assert not [name for name in (*NAMES, "Green", "Hollow") if name in said]
    assert counted.too_many() == []
