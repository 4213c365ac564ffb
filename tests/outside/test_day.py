"""The ways of a day at the desk in the real program, and a whole day by assistive technology alone."""

import re
import subprocess
from collections import Counter
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


def begins(person: Person, *, env: dict[str, str] | None = None) -> None:
    """Start the program for the first time."""
    person.start(env=env)
    person.waits_for("first_run_page.new_button", patience=60)
    person.activates()


def finishes_first_run(person: Person, sheet: Path) -> None:
    """Come from the first page to Home: names, passphrase, recovery sheet."""
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


def sets_up(person: Person, sheet: Path) -> None:
    """Come through the first run."""
    begins(person)
    finishes_first_run(person, sheet)


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
    person.fills("facts_page.posted_on_day_edit", "yesterday")
    person.goes_and_presses("facts_page.told_head_on_today_button")
    person.fills("facts_page.reporter_1_name_edit", "Priya Shah")
    person.fills("facts_page.words_edit", "Mr Tranter is a useless clown.")
    person.keys("ctrl+Return")


def answers(person: Person, question: str, *, is_yes: bool) -> None:
    """Choose yes or no by one key from where the keyboard is put."""
    person.waits_for(f"decision_page.{question}_yes_radio")
    person.chooses(
        f"decision_page.{question}_{'yes' if is_yes else 'no'}_radio", "space" if is_yes else "Down"
    )


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
        answers(person, question, is_yes=question == "fair_comment" and not is_foul)
        person.keys("ctrl+Return")
    if is_foul:
        answers(person, "legal_advice", is_yes=False)
        person.keys("ctrl+Return")
        answers(person, "proportionate", is_yes=True)
        person.goes_and_presses("decision_page.proportionate_choice_1")
        person.fills("decision_page.proportionate_reason_edit", "A talk has not been tried.")
        person.keys("ctrl+Return")
    person.waits_for("check_page.save_button")


def writes_the_letter(person: Person) -> None:
    """Type the addresses that the first letter asks for, and make the letter final."""
    person.goes_and_presses(person.called("Write the letter: Write to the author"))
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


def faults_of_the_page(person: Person, page: str) -> list[str]:
    """Return what an assistive client could not tell apart or name on the page that is shown."""
    nodes = person.everything()
    nameless = [f"{page}: no name: {n['role']} {n['id']}" for n in nodes if n["focusable"] and not n["name"]]
    ours = Counter(n["id"] for n in nodes if re.fullmatch(r"[a-z_]+\.\w+", n["id"]))
    return nameless + [f"{page}: twice: {name}" for name, count in ours.items() if count > 1]


def test_a_day_pressed_by_assistive_technology_alone(person: Person, tmp_path: Path) -> None:
    faults: list[str] = []

    def looks(page: str) -> None:
        faults.extend(faults_of_the_page(person, page))
        person.picture(tmp_path / f"{page}.png")

    note = person.log_folder / "conduct-desk-crash.txt"  # of a hard end of the real desk, for its next start
    note.parent.mkdir(parents=True)
    note.write_text("Fatal Python error")
    person.copies_picture(POST)
    person.start("--practice")
    person.waits_for("home_page.paste_button", patience=60)
    looks("home")
    person.presses_on("home_page.paste_button")
    person.waits_for("gate_page.no_button")
    looks("gate")
    person.presses_on("gate_page.no_button")
    person.waits_for("evidence_page.exhibit_1_button")
    looks("evidence")
    person.presses_on("evidence_page.continue_button")
    person.presses_on("decision_page.none_of_these_check")
    looks("stop")
    person.presses_on("decision_page.continue_button")

    person.writes("facts_page.author_1_name_edit", "Gemma Oakes")
    person.writes("facts_page.reporter_1_name_edit", "Priya Shah")
    person.presses_on("facts_page.posted_on_yesterday_button")
    looks("facts")
    person.presses_on("facts_page.continue_button")

    person.presses_on("decision_page.quick_button")
    looks("ours")
    person.presses_on("decision_page.continue_button")
    person.waits_for("decision_page.child_in_words_check")
    person.presses_on("decision_page.none_of_these_check")
    looks("children")
    person.presses_on("decision_page.continue_button")
    person.presses_on("decision_page.abusive_check")
    person.presses_on("decision_page.abusive_choice_1")
    looks("words")
    person.presses_on("decision_page.continue_button")
    person.presses_on("decision_page.inaccurate_yes_radio")
    person.writes("decision_page.inaccurate_statement_1_quote_edit", "Homework that nobody explained.")
    looks("statements")
    person.presses_on("decision_page.inaccurate_no_radio")
    for question in ("inaccurate", "belongs_to_procedure", "otherwise_unacceptable", "fair_comment"):
        person.presses_on(f"decision_page.{question}_no_radio")
        person.presses_on("decision_page.continue_button")
    person.presses_on("decision_page.legal_advice_no_radio")
    looks("advice")
    person.presses_on("decision_page.continue_button")
    person.presses_on("decision_page.proportionate_yes_radio")
    person.presses_on("decision_page.proportionate_choice_1")
    person.writes("decision_page.proportionate_reason_edit", "A talk has not been tried.")
    looks("first_step")
    person.presses_on("decision_page.continue_button")
    person.waits_for("check_page.save_button")
    looks("check")
    person.presses_on("check_page.save_button")
    person.waits_for("case_page.close_button")
    looks("case")

    person.presses_on(person.called("Write the letter: Write to the author"))
    person.writes("letter_page.address_edit", "7 Sample Street\nMillbrook")
    person.reads("Draft saved")
    looks("letter")
    person.presses_on("letter_page.later_button")
    person.presses_on("case_page.close_button")
    person.waits_for("close_page.close_button")
    looks("closing")
    for place, shown in (
        ("concerns", "concerns_page.search_edit"),
        ("letters", "letters_page.drafts_table"),
        ("governors", "summary_page.save_button"),
        ("settings", "settings_page.terms_button"),
        ("help", "help_page.search_edit"),
        ("home", "home_page.paste_button"),
    ):
        person.presses_on(f"rail.{place}_button")
        person.waits_for(shown)
        looks(place)
    person.presses_on(person.called("Check and record"))
    person.waits_for("follow_up_page.record_button")
    looks("follow_up")
    person.activates()
    assert person.leave() == ""
    assert note.read_text() == "Fatal Python error"
    assert not faults, "\n".join(faults)


def test_the_nothing_wrong_walk_is_short(person: Person) -> None:
    person.start("--practice")
    person.waits_for("home_page.paste_button", patience=60)
    person.activates()
    person.keys("ctrl+n")
    person.shows_heading("Stop and check")
    person.presses = pages = 0

    def page_done(*keys: str) -> None:
        nonlocal pages
        person.keys(*keys)
        pages += 1

    page_done("alt+n", "ctrl+Return")  # stop and check
    person.waits_for("evidence_page.told_check")
    person.goes_and_presses("evidence_page.told_check")
    page_done("ctrl+Return")
    person.shows_heading("What was posted, where and by whom")
    person.goes_and_presses("facts_page.authors_not_known_check")
    page_done("ctrl+Return")
    on_the_walk = person.presses
    for heading in ("Is it for this policy?", "Children first", "The words"):
        person.shows_heading(heading)
        page_done("alt+n", "ctrl+Return")
    for question in ("inaccurate", "belongs_to_procedure", "otherwise_unacceptable", "fair_comment"):
        answers(person, question, is_yes=question == "fair_comment")
        page_done("ctrl+Return")
    person.waits_for("check_page.save_button")
    assert person.presses - on_the_walk <= 2 * 7
    assert pages <= 10
    page_done("ctrl+Return")  # Save this concern
    person.shows_heading("Concern 20")
    person.reads("Leave it alone, and close the concern")
