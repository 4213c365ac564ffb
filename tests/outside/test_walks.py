"""The walk of two hard concerns by assistive technology alone: no mouse, no eyes, every question heard."""

import tomllib
from pathlib import Path

import pytest

from tests.outside.person import Person, until

pytestmark = pytest.mark.outside

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
WALK = tomllib.loads((RESOURCES / "policy" / "walk.toml").read_text("utf-8"))
TICKED = {
    "stop": ("danger", "indecent_image", "allegation", "conflict", "school_replied"),
    "children": ("child_in_words", "child_in_pictures", "other_risk"),
    "words": ("foul", "abusive", "discriminatory", "threatening"),
}
ASKED = ("inaccurate", "belongs_to_procedure", "otherwise_unacceptable", "fair_comment")
ANSWERS = {"yes": "Yes", "no": "No", "not_yet_known": "Not yet known"}


def hears_ticks(person: Person, page: str) -> None:
    """Hold that a page of ticks says its heading, and each thing with what it means and where it stands."""
    heading, none = WALK["pages"][page]["title"], WALK["pages"][page]["none_label"]
    person.shows_heading(heading)
    for key in TICKED[page]:
        question = WALK["questions"][key]
        tick = person.waits_for(f"decision_page.{key}_check")
        assert (tick["role"], tick["name"]) == ("check box", question["text"])
        assert tick["description"] == question["hint"] and not tick["checked"]
        assert heading in [group["name"] for group in person.hears_around(f"decision_page.{key}_check")]
        unknown = person.waits_for(f"decision_page.{key}_not_yet_known_check")
        assert question["name"] in unknown["name"]
    assert person.waits_for("decision_page.none_of_these_check")["name"] == none


def hears_question(person: Person, key: str) -> None:
    """Hold that one question says its three answers, what each means, and the question around them."""
    question = WALK["questions"][key]
    person.waits_for(f"decision_page.{key}_yes_radio")
    for answer, words in ANSWERS.items():
        radio = person.waits_for(f"decision_page.{key}_{answer}_radio")
        assert radio["role"] == "radio button" and not radio["checked"]
        assert radio["name"].split(":")[0] == words
        assert radio["description"] == question["unknown" if answer == "not_yet_known" else answer]
        groups = person.hears_around(f"decision_page.{key}_{answer}_radio")
        assert question["text"] in [group["name"] for group in groups]


def answers(person: Person, key: str, answer: str, *, reason: str = "", choice: int = 0) -> None:
    """Answer one question that stands alone on its page, and go on."""
    hears_question(person, key)
    person.presses_on(f"decision_page.{key}_{answer}_radio")
    if choice:
        person.presses_on(f"decision_page.{key}_choice_{choice}")
    if reason:
        person.writes(f"decision_page.{key}_reason_edit", reason)
    person.presses_on("decision_page.continue_button")


def begins(person: Person, picture: str) -> None:
    """Start the practice log and paste what was posted."""
    person.copies_picture(RESOURCES / "practice" / picture)
    person.start("--practice")
    person.waits_for("home_page.paste_button", patience=60)
    person.presses_on("home_page.paste_button")
    person.presses_on("gate_page.no_button")
    person.waits_for("evidence_page.exhibit_1_button")
    person.presses_on("evidence_page.continue_button")


def records(person: Person, author: str, words: str) -> None:
    """Write down who wrote what."""
    person.writes("facts_page.author_1_name_edit", author)
    person.writes("facts_page.words_edit", words)
    person.presses_on("facts_page.posted_on_yesterday_button")
    person.presses_on("facts_page.continue_button")
    person.presses_on("decision_page.quick_button")
    person.presses_on("decision_page.continue_button")


def said(person: Person) -> str:
    """Return every name and text that can be read now."""
    return "\n".join(f"{node['name']}\n{node['text']}\n{node['description']}" for node in person.everything())


def letters(person: Person) -> list[str]:
    """Return what each button that writes a letter is called, of those that can be pressed."""
    nodes = [node for node in person.everything() if node["focusable"] and node["enabled"]]
    return [node["name"] for node in nodes if node["name"].startswith("Write the letter")]


def test_discriminatory_words_that_point_to_a_child(person: Person) -> None:
    begins(person, "group-chat.png")
    hears_ticks(person, "stop")
    person.presses_on("decision_page.none_of_these_check")
    person.presses_on("decision_page.continue_button")
    records(person, "Wayne Cutmore", "Those Polish kids are dragging the whole class down.")

    hears_ticks(person, "children")
    person.presses_on("decision_page.child_in_words_check")
    person.reads(WALK["questions"]["child_in_words"]["yes"])  # the safeguarding lead decides first
    person.presses_on("decision_page.continue_button")
    hears_ticks(person, "words")
    for word in ("abusive", "discriminatory"):
        person.presses_on(f"decision_page.{word}_check")
        person.presses_on(f"decision_page.{word}_choice_2")  # staff
        group = person.hears_around(f"decision_page.{word}_choice_2")[0]
        assert group["name"] == "Whom is it aimed at?"
    person.presses_on("decision_page.continue_button")
    for key in ASKED:
        answers(person, key, "no")
    answers(person, "legal_advice", "yes", choice=7)  # it is discriminatory
    answers(person, "proportionate", "yes", choice=2, reason="It is too serious for a word at the gate.")

    person.waits_for("check_page.save_button")
    heard = said(person)
    assert "safeguarding lead" in heard
    assert "Do not ask those who are demeaned to answer online." in heard
    person.presses_on("check_page.save_button")
    person.waits_for("case_page.close_button")
    person.reads("Waits for the safeguarding lead")
    # Nobody is written to before the safeguarding lead's word, but the member of staff is told at once.
    assert all("the member of staff" in name for name in letters(person))
    person.activates()
    assert person.leave() == ""


def test_an_allegation_locks_every_letter(person: Person) -> None:
    begins(person, "clown.png")
    hears_ticks(person, "stop")
    person.presses_on("decision_page.allegation_check")
    until("the stop notice", lambda: "designated officer" in said(person))
    person.presses_on("decision_page.allegation_choice_1")  # somebody who works in school
    assert person.hears_around("decision_page.allegation_choice_1")[0]["name"] == "Whom is it about?"
    person.presses_on("decision_page.continue_button")
    records(person, "Bethan Crowle", "She got hold of my boy’s arm so hard it marked him.")

    hears_ticks(person, "children")
    person.presses_on("decision_page.child_in_words_check")
    person.presses_on("decision_page.continue_button")
    hears_ticks(person, "words")
    person.presses_on("decision_page.none_of_these_check")
    person.presses_on("decision_page.continue_button")
    answers(person, "inaccurate", "no")
    answers(person, "belongs_to_procedure", "yes", choice=4)
    answers(person, "otherwise_unacceptable", "yes", choice=2, reason="It names somebody who is accused.")
    answers(person, "fair_comment", "no")
    answers(person, "legal_advice", "yes", choice=2)
    answers(person, "proportionate", "yes", choice=2, reason="No more than the name, and only when we may.")

    person.waits_for("check_page.save_button")
    heard = said(person)
    assert "designated officer" in heard
    assert "Do not print or repeat the name of a teacher who is accused." in heard
    person.presses_on("check_page.save_button")
    person.waits_for("case_page.close_button")
    person.reads("Waits for the designated officer")
    assert letters(person) == []
    person.activates()
    assert person.leave() == ""
