"""The papers about the program say what the program does, figure by figure, and name nobody."""

import re
from datetime import date

import sqlcipher3

from conduct_desk.caselog import keys, thinning
from conduct_desk.caselog import sheet as recovery
from conduct_desk.clock import Clock
from conduct_desk.desk import Desk
from conduct_desk.desk.data_protection import sheet_without_a_log
from conduct_desk.desk.door import Door
from conduct_desk.desk.rule_files import closing_rules
from conduct_desk.desk.security_words import MINUTES_AFTER_A_CHANGE
from conduct_desk.desk.views import CaseView
from conduct_desk.paper.impact_parts import ImpactAssessment, ImpactStep, Risk
from conduct_desk.paper.rich_text import impact_as_rich_text
from conduct_desk.ui import backing_up
from tests.conftest import WalkThrough
from tests.paper.conftest import fonts_of, pages_of, text_of

DAY = date(2026, 11, 23)


def test_the_sheet_has_two_pages_and_is_the_same_each_time() -> None:
    pdf = sheet_without_a_log(DAY)

    assert len(pages_of(pdf)) == 2
    assert pdf == sheet_without_a_log(DAY) and all(fonts_of(pdf).values())


def test_the_figures_of_the_sheet_are_those_that_the_program_works_by() -> None:
    text = text_of(sheet_without_a_log(DAY))

    assert f"Argon2id ({keys.MEMORY_KIB // 1024} MiB, {keys.PASSES} passes, {keys.LANES} lane)" in text
    assert f"{8 * recovery.ROOT_BYTES} random bits" in text
    assert f"All of {thinning.ALL_OF.days} days, then the last of each of {thinning.DAYS} days" in text
    assert f"{MINUTES_AFTER_A_CHANGE} minutes after a change" in text
    assert backing_up.AFTER_A_CHANGE == MINUTES_AFTER_A_CHANGE * 60_000
    for kind, period in closing_rules().periods.items():
        assert f"{kind}: {period.years} year" in text


def test_the_ciphers_of_the_sheet_are_those_of_a_real_log() -> None:
    """The compatibility that a log is pinned to says which they are: the engine is asked."""
    connection = sqlcipher3.connect(":memory:")
    connection.execute(f"PRAGMA key = \"x'{'7' * 64}'\"")
    connection.execute("PRAGMA cipher_compatibility = 4")
    (page_check,) = connection.execute("PRAGMA cipher_hmac_algorithm").fetchone()
    connection.close()
    text = text_of(sheet_without_a_log(DAY))

    assert page_check == "HMAC_SHA512" and "HMAC-SHA-512 on every page" in text
    assert "AES-256-GCM seal the root" in text


def test_every_file_in_the_folder_of_a_log_stands_on_the_sheet(
    desk: Desk, door: Door, a_case: CaseView
) -> None:
    text = text_of(desk.data_protection.security_sheet())
    told_in_other_words = {
        "keys.json.bak": "keys.json",
        "conduct-desk-crash.txt": "conduct-desk.log",
        "failed-openings.txt": "failed openings",
        "backup-places.json": "second place",
    }
    there = {path.name for path in door.folder.iterdir()}

    assert {"case-log.db", "exhibits", "keys.json"} <= there
    for name in there:
        assert told_in_other_words.get(name, name) in text, name


def test_the_sheet_of_a_log_tells_its_own_settings_and_names_nobody(
    desk: Desk, school_day: Clock, a_case: CaseView
) -> None:
    desk.privacy.set_lock_after(20)

    pdf = desk.data_protection.security_sheet()

    text = text_of(pdf)
    assert "By itself after 20 minutes (from 2 to 30)" in text and "This log: 1 holder." in text
    assert len(pages_of(pdf)) == 2
    for word in ("Ashworth", "Marsh", "clown"):
        assert not re.search(rf"\b{word}\b", text)


def test_the_assessment_tells_what_the_log_knows_and_marks_what_it_does_not(
    desk: Desk, a_case: CaseView, walk_through: WalkThrough
) -> None:
    assert "On the day of this paper: no concern yet." in text_of(desk.data_protection.impact_assessment())
    walk_through(a_case.case_id)
    desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id))

    pdf = desk.data_protection.impact_assessment()

    text = text_of(pdf)
    assert "1 concern, 1 of them open." in text and "1 person holds a key to it." in text
    assert "Have the officer confirm the basis" in text and text.count("For the school:") >= 10
    order = [
        text.index(f" {number} ") for number in ("1. Why", "2. What", "3. Who", "4. Whether", "7. Outcome")
    ]
    assert order == sorted(order)
    for word in ("Ashworth", "Marsh", "clown"):
        assert not re.search(rf"\b{word}\b", text)
    assert pdf == desk.data_protection.impact_assessment()


def test_the_assessment_to_change_has_every_word_of_the_printed_one(desk: Desk) -> None:
    text = text_of(desk.data_protection.impact_assessment())
    rich = desk.data_protection.impact_assessment_to_change()

    assert rich.startswith(b"{\\rtf1") and rich.count(b"{") == rich.count(b"}")
    plain = re.sub(r"\\u(-?\d+)\?", lambda found: chr(int(found[1]) % 65536), rich.decode("ascii"))
    for step in steps_of(desk):
        for part in step.parts:
            words = part.what if isinstance(part, Risk) else part.question
            assert words in plain and " ".join(words.split()) in text


def test_words_of_a_school_are_no_commands_in_rich_text() -> None:
    school = "St {\\par Ŵ} Thomas\n\x07ÿ😀"
    rich = impact_as_rich_text(ImpactAssessment(school, DAY, "1", "", steps=(), signers=())).decode("ascii")

    assert r"St \{\\par \u372?\} Thomas\line \u255?\u-10179?\u-8704?" in rich


def steps_of(desk: Desk) -> tuple[ImpactStep, ...]:
    return desk.data_protection._assessed().steps
