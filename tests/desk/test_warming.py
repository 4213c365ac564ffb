"""What is fetched beside the window is all that the first paper waits for."""

import subprocess
import sys


def test_the_checks_of_the_first_letter_and_of_the_first_summary_are_there_before_they_are_asked() -> None:
    asked = (
        "import sys; from conduct_desk.desk.warming import fetch_papers; fetch_papers();"
        "print({'conduct_desk.paper.letter', 'conduct_desk.paper.summary_check'} <= sys.modules.keys())"
    )

    said = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True).stdout

    assert said.strip() == "True"
