"""What is fetched beside the window is all that a press and the first paper wait for."""

import subprocess
import sys


def fetched(does: str, then: str) -> str:
    """Fetch in a program that has fetched nothing yet, and return what it says then."""
    asked = f"import sys; from conduct_desk.desk import Desk, warming; warming.{does}; print({then})"
    said = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True).stdout
    return said.strip()


def test_the_checks_of_the_first_letter_and_of_the_first_summary_are_there_before_they_are_asked() -> None:
    missing = (
        "{f'conduct_desk.paper.{each}' for each in ('wording', 'letter', 'summary_check')} - {*sys.modules}"
    )

    assert fetched("fetch_papers()", missing) == "set()"


def test_no_press_waits_for_a_drawer_of_the_desk_to_be_fetched() -> None:
    assert fetched("fetch_desk(Desk.modules())", "{*Desk.modules()} - {*sys.modules}") == "set()"
    assert fetched("fetch_log()", "'conduct_desk.desk.rekeying' in sys.modules") == "False"
