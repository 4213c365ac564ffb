"""The main journey as Orca speaks it, from the locked log to a letter; kept as it was read for sense.

The focus moves by AT-SPI: keys of xdotool and Orca’s own listening to keys block each other.
"""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from conduct_desk.caselog import keys
from conduct_desk.desk.door import Door
from tests.conftest import SchoolDay
from tests.outside.person import TOP, Person, until
from tests.outside.reader import Reader

pytestmark = [pytest.mark.outside, pytest.mark.long]

GOLDEN = Path(__file__).with_name("spoken.txt")
POST = TOP / "resources" / "practice" / "clown.png"
PASSPHRASE = "harvest lantern gravel"
VARIES = (  # what depends on how long it took, and what it is called here
    (re.compile(r"\b\d{1,2}:\d\d(?=[ap]m\b)"), "H:MM"),
    (re.compile(r"\bShow \d+ earlier"), "Show N earlier"),
    (re.compile(r"Not backed up yet|Backed up today at H:MM[ap]m"), "Backed up, or not yet"),
    (re.compile(r"\b[0-9a-f]{4} [0-9a-f]{4}\b"), "ffff ffff"),
)


class Journey:
    """A head who hears the program, and what she heard."""

    def __init__(self, person: Person, reader: Reader) -> None:
        self.person = person
        self._reader = reader
        self.heard: list[str] = []
        self.unsaid: list[str] = []  # what was reached and not named

    def arrives(self, place: str, shown: str, begins: str = "") -> None:
        """Write down what is said by itself as a page comes up; of what she hurried through, nothing.

        `begins`: how the page's own words begin, where she came by others that Orca had begun to say.
        """
        self.person.waits_for(shown, patience=60)
        self.heard += ["", f"== {place} =="]
        at = len(self.heard)
        said = self._hears()
        own = next((number for number, line in enumerate(said) if line.startswith(begins)), 0)
        del self.heard[at : at + own]

    def _hears(self, patience: float = 10.0) -> list[str]:
        said = [normalised(line) for line in self._reader.said(patience=patience)]
        self.heard += said
        return said

    def goes_through(self, page: str, *, only: str = "", most: int = 99) -> None:
        """Go to every control of the page that takes the keyboard, and write down what is said at each.

        But to no list to choose from: Qt lets an assistive client put the keyboard on no combo box.
        """
        nodes = self.person.everything()
        ours = [n for n in nodes if n["id"].startswith(f"{page}.") and n["focusable"] and n["enabled"]]
        ours = [node for node in ours if node["role"] != "combo box"]
        for node in ours[:most]:
            if re.search(only, node["id"]):
                self.goes_to(node["id"])

    def goes_to(self, identifier: str) -> None:
        """Move the keyboard to one control."""
        node = self.person.waits_for(identifier)
        if node["focused"]:
            return
        self.person.hands.ask("focus", id=identifier)
        if not self._hears():
            self.unsaid.append(identifier)

    def presses(self, identifier: str) -> None:
        """Go to a control and press it, and write down what is said."""
        self.goes_to(identifier)
        self.person.presses_on(identifier)
        self._hears(patience=3.0)


def normalised(line: str) -> str:
    """Return what was said without moments, counts and marks that vary."""
    for varies, words in VARIES:
        line = varies.sub(words, line)
    return line


@pytest.fixture
def journey(person: Person, tmp_path: Path) -> Iterator[Journey]:
    """Return a head at her locked log, with Orca speaking, on a Monday morning in November."""
    keys.MEMORY_KIB, keys.PASSES = 64, 1
    desk, _ = Door(person.log_folder, SchoolDay().clock).start_new(
        school_name="Hollow Lane Primary School", head_name="Mrs A Green", passphrase=PASSPHRASE,
        tell=lambda _: None,
    )  # fmt: skip
    desk.keeping.close()
    reader = Reader(tmp_path / "reader")
    person.start(module=("tests.outside.standing_clock",))
    person.waits_for("unlock_page.passphrase_edit", patience=120)
    person.activates()
    try:
        yield Journey(person, reader)
    finally:
        reader.close()


def unlocks(journey: Journey) -> None:
    """Hear the locked log, and open it."""
    journey.arrives("Unlock", "unlock_page.passphrase_edit")
    journey.goes_through("unlock_page")
    journey.person.writes("unlock_page.passphrase_edit", PASSPHRASE)
    journey.person.presses_on("unlock_page.unlock_button")
    journey.arrives("Home", "home_page.paste_button")
    journey.goes_through("rail")
    journey.goes_through("home_page")


def begins(journey: Journey) -> None:
    """Paste a post, answer the gate and what stops a concern."""
    person = journey.person
    person.copies_picture(POST)
    person.presses_on("home_page.paste_button")
    journey.arrives("New concern", "gate_page.no_button")
    journey.goes_through("gate_page")
    person.presses_on("gate_page.no_button")
    journey.arrives("Evidence", "evidence_page.exhibit_1_button")
    journey.goes_through("evidence_page")
    person.presses_on("evidence_page.continue_button")
    journey.arrives("Stop and check", "decision_page.none_of_these_check")
    journey.goes_through("decision_page")
    journey.presses("decision_page.allegation_check")
    journey.goes_to("decision_page.allegation_choice_1")
    journey.presses("decision_page.allegation_check")
    journey.presses("decision_page.none_of_these_check")
    person.presses_on("decision_page.continue_button")
    journey.arrives("What was posted", "facts_page.author_1_name_edit")
    journey.goes_through("facts_page", only="place|reporter_1|author_1|posted_on|words|continue")
    person.writes("facts_page.author_1_name_edit", "Gemma Oakes")
    person.writes("facts_page.reporter_1_name_edit", "Priya Shah")
    person.writes("facts_page.words_edit", "Mr Tranter is a useless clown.")
    journey.presses("facts_page.posted_on_yesterday_button")
    person.presses_on("facts_page.continue_button")


def walks(journey: Journey) -> None:
    """Hear the walk, an error of it, and the page that is checked."""
    person = journey.person
    journey.arrives("Is it ours?", "decision_page.quick_button")
    person.presses_on("decision_page.quick_button")
    person.presses_on("decision_page.continue_button")
    person.waits_for("decision_page.child_in_words_check")
    person.presses_on("decision_page.none_of_these_check")
    person.presses_on("decision_page.continue_button")
    journey.arrives("The words", "decision_page.abusive_check", "The words")
    journey.presses("decision_page.abusive_check")
    person.presses_on("decision_page.abusive_choice_1")
    person.presses_on("decision_page.continue_button")
    journey.arrives("A question of the walk", "decision_page.inaccurate_yes_radio", "Does it state")
    journey.presses("decision_page.continue_button")  # with nothing chosen
    journey.goes_through("decision_page")
    for question in ("inaccurate", "belongs_to_procedure", "otherwise_unacceptable", "fair_comment"):
        person.presses_on(f"decision_page.{question}_no_radio")
        person.presses_on("decision_page.continue_button")
    person.presses_on("decision_page.legal_advice_no_radio")
    person.presses_on("decision_page.continue_button")
    journey.arrives("First step", "decision_page.proportionate_yes_radio", "Does it need a step")
    person.presses_on("decision_page.proportionate_yes_radio")
    person.presses_on("decision_page.proportionate_choice_1")
    journey.goes_to("decision_page.proportionate_reason_edit")
    person.writes("decision_page.proportionate_reason_edit", "A talk has not been tried.")
    person.presses_on("decision_page.continue_button")
    journey.arrives("Check", "check_page.save_button")
    journey.goes_through("check_page")
    person.presses_on("check_page.save_button")
    journey.arrives("The concern", "case_page.close_button")
    journey.goes_through("case_page")


def writes(journey: Journey) -> None:
    """Hear the letter with its preview and its remarks."""
    person = journey.person
    journey.presses(person.called("Write the letter: Write to the author"))
    journey.arrives("The letter", "letter_page.address_edit")
    journey.goes_through("letter_page")
    journey.presses("letter_page.issue_button")  # with no address
    person.writes("letter_page.address_edit", "7 Sample Street\nMillbrook\nMB1 5QQ")
    journey.goes_to("letter_page.issue_button")
    until("the draft saved", lambda: any("saved" in n["name"] for n in person.everything()))


def looks_around(journey: Journey) -> None:
    """Hear the other rooms."""
    person = journey.person
    for place, name, shown in (  # one page of each room
        ("concerns", "Concerns", "concerns_page.search_edit"),
        ("governors", "Governors’ summary", "summary_page.save_button"),
        ("settings", "Settings", "settings_page.terms_button"),
        ("help", "Help", "help_page.search_edit"),
        ("home", "Home again", "home_page.paste_button"),
    ):
        person.presses_on(f"rail.{place}_button")
        journey.arrives(name, shown)
        journey.goes_through(shown.partition(".")[0], most=30)


def test_orca_speaks_the_main_journey_as_it_was_agreed(journey: Journey, tmp_path: Path) -> None:
    """With WRITE_GOLDEN=1 in the environment it is written anew: read it before it is kept."""
    try:
        unlocks(journey)
        begins(journey)
        walks(journey)
        writes(journey)
        looks_around(journey)
    finally:
        heard = "\n".join(journey.heard).strip() + "\n"
        (tmp_path / "spoken.txt").write_text(heard, encoding="utf-8")
    if os.environ.get("WRITE_GOLDEN"):
        GOLDEN.write_text(heard, encoding="utf-8")

    assert not journey.unsaid
    assert heard == GOLDEN.read_text(encoding="utf-8")
