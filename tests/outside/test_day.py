"""A whole day at the desk in the real program: by the keyboard alone, and by assistive technology alone."""

import subprocess
from pathlib import Path

import pytest

from tests.outside.person import Person, until

pytestmark = pytest.mark.outside

TOP = Path(__file__).resolve().parents[2]
POST = TOP / "resources" / "practice" / "clown.png"
PASSPHRASE = "harvest lantern gravel"
SCHOOL, HEAD = "Hollow Lane Primary School", "Mrs A Green"


def words_of(pdf: Path) -> str:
    """Return the words of a PDF as another program reads them."""
    return subprocess.run(
        ["pdftotext", "-layout", str(pdf), "-"], capture_output=True, text=True, check=True
    ).stdout


def sets_up(person: Person, sheet: Path) -> None:
    """Come through the first run: names, passphrase, recovery sheet."""
    person.start()
    person.waits_for("first_run_page.new_button", patience=60)
    person.activates()
    person.goes_and_presses("first_run_page.new_button")
    person.fills("first_run_page.school_name_edit", SCHOOL)
    person.fills("first_run_page.head_name_edit", HEAD)
    person.keys("Return")
    person.fills("first_run_page.passphrase_edit", PASSPHRASE, is_hidden=True)
    person.fills("first_run_page.again_edit", PASSPHRASE, is_hidden=True)
    person.keys("Return")
    person.waits_for("first_run_page.sheet_save_button", patience=60)
    person.goes_and_presses("first_run_page.sheet_save_button")
    person.saves_as(sheet)
    person.goes_and_presses("first_run_page.finish_button")
    person.waits_for("home_page.paste_button", patience=60)


def unlocks(person: Person) -> None:
    """Start the program again and open the log."""
    person.start()
    person.waits_for("unlock_page.passphrase_edit", patience=60)
    person.activates()
    person.fills("unlock_page.passphrase_edit", PASSPHRASE, is_hidden=True)
    person.keys("Return")
    person.waits_for("home_page.paste_button", patience=60)


def pastes(person: Person, picture: Path) -> None:
    """Paste a picture, and say that it shows no child in such a way."""
    person.copies_picture(picture)
    person.keys("ctrl+v")
    person.goes_and_presses("gate_page.no_button")
    person.waits_for("evidence_page.continue_button")


def types_the_facts(person: Person) -> None:
    """Type who wrote what about whom, and when she was told."""
    person.fills("facts_page.platform_combo", "Facebook")
    person.fills("facts_page.place_edit", "Year 4 parents group")
    person.fills("facts_page.author_1_name_edit", "Gemma Oakes")
    person.keys("Tab", "Down", "Down")  # Select a role, Parent or carer: the order of the list is shown there
    person.fills("facts_page.reporter_1_name_edit", "Priya Shah")
    person.goes_and_presses("facts_page.posted_on_yesterday_button")
    person.goes_and_presses("facts_page.told_head_on_today_button")
    person.fills("facts_page.words_edit", "Mr Tranter is a useless clown.")
    person.keys("ctrl+Return")


def test_a_case_from_the_first_click_to_the_printed_letter_by_keyboard_alone(
    person: Person, tmp_path: Path
) -> None:
    sheet, letter_pdf, draft_pdf, summary = (
        tmp_path / f"{name}.pdf" for name in ("sheet", "letter", "printed", "summary")
    )
    sets_up(person, sheet)
    assert "Recovery sheet" in words_of(sheet)
    assert SCHOOL in words_of(sheet)
    assert person.sees("home_page.sheet_check_button") is None

    pastes(person, POST)
    person.waits_for("evidence_page.exhibit_1_button")
    person.keys("ctrl+Return")
    person.shows_heading("Stop and check")
    person.keys("alt+n", "ctrl+Return")
    person.shows_heading("facts")
    person.picture(tmp_path / "facts.png")
    types_the_facts(person)
