"""An ordinary letter from the check of the answers to the final PDF, by keyboard alone and counted."""

from pathlib import Path

import pytest

from tests.outside.person import Person, until
from tests.outside.test_day import pastes, sets_up, types_the_facts, walks

pytestmark = pytest.mark.outside

POST = Path(__file__).resolve().parents[1] / "fixtures" / "post.png"
MOST = 12  # presses: from the check page to a letter that is final
ADDRESS = "7 Sample Street\nMillbrook\nMB1 5QQ"


def knows_the_school(person: Person) -> None:
    """Enter once what every letter has at its top."""
    person.keys("ctrl+5")
    person.fills("settings_page.address_edit", "Hollow Lane\nMillbrook\nMB1 4HL")
    person.fills("settings_page.telephone_edit", "01632 960123")
    person.goes_and_presses("settings_page.save_button")


def test_an_ordinary_letter_takes_at_most_twelve_presses_from_the_check_page(
    person: Person, tmp_path: Path
) -> None:
    sets_up(person, tmp_path / "sheet.pdf")
    knows_the_school(person)
    person.keys("ctrl+1")
    pastes(person, POST)
    person.waits_for("evidence_page.exhibit_1_button")
    person.keys("ctrl+Return")
    person.shows_heading("Stop and check")
    person.keys("alt+n", "ctrl+Return")
    types_the_facts(person)
    walks(person, is_foul=True)
    before = person.presses

    person.keys("ctrl+Return")  # save this concern
    row = person.called("Write the letter: Write to the author")
    until("the keyboard on it", lambda: (person.sees(row) or {"focused": False})["focused"])
    person.keys("space")
    person.waits_for("letter_page.address_edit")
    until(
        "the keyboard in the address",
        lambda: (person.sees("letter_page.address_edit") or {"focused": False})["focused"],
    )
    person.types(ADDRESS)
    person.reads("Nothing stands in the way.")
    person.picture(tmp_path / "letter.png")
    person.keys("ctrl+Return")  # this is final

    person.waits_for("letter_page.print_button")
    person.reads("The letter is final, and kept as it is.")
    taken = person.presses - before
    print(f"{taken} presses from the check page to a final letter")
    assert taken <= MOST
    assert person.leave() == ""
