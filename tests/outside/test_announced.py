"""What changed by itself on the screen is said aloud too: a screen reader hears of it without moving."""

import subprocess
from pathlib import Path

import pytest

from tests.outside.person import TOP, Person, until

pytestmark = pytest.mark.outside

POST = TOP / "resources" / "practice" / "clown.png"


class Ear:
    """Everything that was announced since the program began."""

    def __init__(self, person: Person) -> None:
        self._person = person
        self._heard: list[str] = []

    def hears(self, words: str) -> None:
        """Wait until an announcement says these words; what came before is forgotten."""

        def said() -> bool:
            self._heard += self._person.hands.ask("heard") or []
            return any(words in line for line in self._heard)

        until(f"“{words}” announced", said)
        self._heard.clear()


def leaves_the_edit_menu(person: Person) -> None:
    """Open the Edit menu by the mouse and leave it by Escape, as who looks for a key does."""

    def is_open() -> bool:
        return any(node["name"].startswith("Select all") for node in person.everything())

    where = next(node["box"] for node in person.everything() if node["name"].replace("&", "") == "Edit")
    middle = [str(where[0] + where[2] // 2), str(where[1] + where[3] // 2)]
    subprocess.run(["xdotool", "mousemove", *middle, "click", "1"], check=True)
    until("the menu", is_open)
    person.keys("Escape")
    until("no menu", lambda: not is_open())


def test_what_is_saved_found_made_and_undone_is_announced(person: Person, tmp_path: Path) -> None:
    ear = Ear(person)
    person.copies_picture(POST)
    person.start("--practice")
    person.waits_for("home_page.paste_button", patience=60)

    person.presses_on("home_page.paste_button")
    person.presses_on("gate_page.no_button")
    person.waits_for("evidence_page.exhibit_1_button")
    reference = person.waits_for("evidence_page.reference_label")["name"].removeprefix("Concern ")
    person.presses_on("evidence_page.remove_1_button")
    ear.hears("Removed exhibit 1")
    person.presses_on(person.called("Undo: removed exhibit 1"))
    ear.hears("Undone: removed exhibit 1")
    person.activates()
    person.presses_on("evidence_page.remove_1_button")
    ear.hears("Removed exhibit 1")
    leaves_the_edit_menu(person)
    person.keys("ctrl+z")
    ear.hears("Undone: removed exhibit 1")

    person.presses_on("evidence_page.continue_button")
    person.presses_on("decision_page.allegation_check")
    ear.hears("Do this now.")
    person.presses_on("decision_page.none_of_these_check")
    person.presses_on("decision_page.continue_button")
    person.presses_on("facts_page.posted_on_yesterday_button")
    ear.hears(" 20")  # the date that yesterday was

    person.presses_on("rail.governors_button")
    person.writes("summary_page.doing_edit", "All families hear whom to speak to.")
    ear.hears("Draft saved")
    person.activates()
    person.goes_and_presses("summary_page.save_button")
    person.saves_as(tmp_path / "summary.pdf")
    ear.hears("Saved as ‘summary.pdf’")

    person.presses_on("rail.concerns_button")
    person.writes("concerns_page.search_edit", reference)
    ear.hears("1 concern found")
    assert person.leave() == ""
