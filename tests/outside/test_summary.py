"""The governors' summary from Home to an issued edition, by the keyboard alone and counted."""

from pathlib import Path

import pytest

from tests.outside.person import Person, until
from tests.outside.test_day import sets_up

pytestmark = pytest.mark.outside

CLEAN = "Nothing in your words points at anybody."
DOING = "All families hear at the start of term whom to speak to when they are worried."


def opens(person: Person, sheet: Path) -> None:
    """Start a new log and stand on Home."""
    sets_up(person, sheet)
    person.keys("ctrl+1")
    person.waits_for("home_page.paste_button")


def stands_on(person: Person, identifier: str) -> None:
    """Wait until the keyboard is there."""
    until(f"the keyboard on {identifier}", lambda: (person.sees(identifier) or {"focused": False})["focused"])


def issues(person: Person) -> None:
    """Press Ctrl+Enter, and say that it is meant although the year goes on."""
    person.keys("ctrl+Return")
    stands_on(person, "summary_page.sure_no_button")
    person.keys("shift+Tab", "space")
    person.waits_for("summary_page.correct_button")


def test_her_words_are_written_checked_and_corrected_by_keyboard(person: Person, tmp_path: Path) -> None:
    opens(person, tmp_path / "sheet.pdf")
    person.keys("ctrl+4")
    person.reads(CLEAN)
    nameless = [
        (node["role"], node["id"]) for node in person.everything() if node["focusable"] and not node["name"]
    ]
    assert nameless == []

    person.fills("summary_page.doing_edit", "We spoke to the parents of Year 4.")
    person.reads("stands in the way.")
    person.picture(tmp_path / "writing.png")
    person.keys("ctrl+Return")
    person.reads("There is a problem")
    person.goes_and_presses("summary_page.remark_1_go_button")
    stands_on(person, "summary_page.doing_edit")
    person.keys("ctrl+a")
    person.types(DOING)
    person.reads(CLEAN)
    person.goes_and_presses("summary_page.learned_button")
    person.goes_and_presses("summary_page.learned_1_check")
    person.tabs_to("summary_page.question_combo")
    person.keys("Down")
    until("a question", lambda: (person.sees("summary_page.question_edit") or {"text": ""})["text"])
    person.reads("Draft saved")
    person.goes_and_presses("summary_page.words_button")
    person.reads("All families hear at the start of term")

    issues(person)
    person.goes_and_presses("summary_page.correct_button")
    stands_on(person, "summary_page.doing_edit")
    person.fills("summary_page.doing_edit", f"{DOING} Staff know it too.")
    person.reads(CLEAN)
    person.keys("ctrl+Return")
    person.reads("It takes the place of the edition of")
    person.goes_and_presses("summary_page.ledger_button")
    person.goes_and_presses("summary_page.save_ledger_button")
    person.saves_as(tmp_path / "ledger.pdf")
    assert person.leave() == ""
