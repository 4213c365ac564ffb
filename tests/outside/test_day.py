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
    person.shows_heading("What was posted, where and by whom")
    person.fills("facts_page.platform_combo", "Facebook")
    person.fills("facts_page.place_edit", "Year 4 parents group")
    person.fills("facts_page.author_1_name_edit", "Gemma Oakes")
    person.tabs_to("facts_page.author_1_role_combo")
    person.keys("Down")
    person.fills("facts_page.reporter_1_name_edit", "Priya Shah")
    person.goes_and_presses("facts_page.posted_on_yesterday_button")
    person.goes_and_presses("facts_page.told_head_on_today_button")
    person.fills("facts_page.words_edit", "Mr Tranter is a useless clown.")
    person.keys("ctrl+Return")


def walks(person: Person, *, is_foul: bool) -> None:
    """Answer every page of the walk with the fewest keys; “foul” is about a member of staff."""
    person.shows_heading("Is it for this policy?")
    person.keys("alt+n", "ctrl+Return")
    person.shows_heading("Children first")
    person.keys("alt+n", "ctrl+Return")
    person.shows_heading("The words")
    if is_foul:
        person.goes_and_presses("decision_page.foul_check")
        person.goes_and_presses(person.called("Staff"))
    else:
        person.keys("alt+n")
    person.keys("ctrl+Return")
    for question in ("inaccurate", "belongs_to_procedure", "otherwise_unacceptable", "fair_comment"):
        person.waits_for(f"decision_page.{question}_yes_radio")
        is_fair = question == "fair_comment" and not is_foul
        person.keys("space" if is_fair else "Down", "ctrl+Return")
    person.waits_for("check_page.save_button")


def writes_the_letter(person: Person) -> None:
    """Type the addresses that the first letter asks for, and make the letter final."""
    person.goes_and_presses(person.called("Write the letter"))
    person.fills("letter_page.school_address_edit", "Hollow Lane\nMillbrook\nMB1 4HL")
    person.fills("letter_page.telephone_edit", "01632 960123")
    person.goes_and_presses("letter_page.school_button")
    person.fills("letter_page.address_edit", "7 Sample Street\nMillbrook\nMB1 5QQ")
    person.goes_and_presses("letter_page.issue_button")
    person.waits_for("letter_page.print_button")


def prints_to_a_file(person: Person) -> Path:
    """Press Ctrl+P and Enter: on a PC without a printer that makes a PDF in the person’s own folder."""
    person.keys("ctrl+p")
    until("the print box", lambda: any(n["role"] == "dialog" for n in person.everything()))
    person.keys("Return")
    found: Path = until("a printed PDF", lambda: next(person.home.rglob("*.pdf"), None))
    return found


def test_a_case_from_the_first_click_to_the_printed_letter_by_keyboard_alone(
    person: Person, tmp_path: Path
) -> None:
    sheet, letter, summary = (tmp_path / f"{name}.pdf" for name in ("sheet", "letter", "summary"))
    sets_up(person, sheet)
    assert "Recovery sheet" in words_of(sheet)
    assert SCHOOL in words_of(sheet)
    assert person.sees("home_page.sheet_check_button") is None

    pastes(person, POST)
    person.waits_for("evidence_page.exhibit_1_button")
    person.keys("ctrl+Return")
    person.shows_heading("Stop and check")
    person.keys("alt+n", "ctrl+Return")
    types_the_facts(person)
    walks(person, is_foul=True)
    person.goes_and_presses("check_page.save_button")
    person.shows_heading("Concern 20")

    writes_the_letter(person)
    printed = prints_to_a_file(person)
    person.picture(tmp_path / "printed.png")
    person.goes_and_presses("letter_page.save_button")
    person.saves_as(letter)
    for paper in (printed, letter):
        words = words_of(paper)
        assert SCHOOL in words and "MB1 4HL" in words
        assert "Gemma Oakes" in words and "7 Sample Street" in words
        assert HEAD in words

    person.goes_and_presses("letter_page.sent_post_radio")
    person.goes_and_presses("letter_page.record_button")
    person.shows_heading("Concern 20")
    person.picture(tmp_path / "case.png")
    assert person.called("Check and record")

    person.keys("ctrl+4")
    person.goes_and_presses("summary_page.save_button")
    person.saves_as(summary)
    words = words_of(summary)
    assert SCHOOL in words
    assert not [name for name in ("Oakes", "Tranter", "Shah", "clown") if name in words]
    assert person.leave() == ""

    unlocks(person)
    assert person.called("Check the sheet")
    person.picture(tmp_path / "home.png")
    person.keys("ctrl+f")
    person.types("Oakes")
    person.waits_for("concerns_page.concerns_table")
    person.reads("1 ")
    person.keys("Return")
    person.picture(tmp_path / "found.png")
    assert person.leave() == ""
    said = (person.log_folder / "conduct-desk.log").read_text("utf-8")
    assert not [name for name in ("Oakes", "Tranter", "Shah", "clown", "Green", "Hollow") if name in said]
