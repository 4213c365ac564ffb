"""A printed code is held against the log, an odd clock is noticed, and the chain can be checked elsewhere."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from conduct_desk.caselog import chronology
from conduct_desk.desk import Desk
from conduct_desk.desk.door import Door
from conduct_desk.desk.history_views import CodeFit
from conduct_desk.desk.views import CaseView
from conduct_desk.errors import DeskError
from tests.conftest import PASSPHRASE, SchoolDay

VERIFIER = Path(__file__).resolve().parents[2] / "resources" / "verify" / "verify_chronology.py"
WHOLE, BROKEN, DIFFERS, TOO_SHORT, UNREADABLE = range(5)


def _head(desk: Desk) -> tuple[int, str]:
    with desk.history._opened.reading() as session:
        return chronology.head(session)


def test_the_code_of_a_paper_fits_for_ever_in_any_spelling(desk: Desk, a_case: CaseView) -> None:
    number, code = _head(desk)
    desk.cases.note(a_case.case_id, "Rang the author.")

    for typed in (code, code.lower(), " ".join(code), f"{code[:5]}-{code[5:10]} {code[10:]}\n"):
        found = desk.history.check_code(number, typed)
        assert found.fit is CodeFit.FITS
        assert found.at is not None
    assert f"The first {number} entries are those" in found.meaning
    assert f"The log now has {number + 1}." in found.meaning


def test_what_can_be_no_code_is_refused_by_name(desk: Desk) -> None:
    for number, code, field in ((1, "BCD", "code"), (1, "A" * 20, "code"), (0, "B" * 20, "number")):
        with pytest.raises(DeskError) as refused:
            desk.history.check_code(number, code)
        assert refused.value.field == field
    with pytest.raises(DeskError, match="There is no 0 or A or E in a code"):
        desk.history.check_code(1, "BCDFG HJKMN PQRST AE0WX")


def test_another_code_does_not_fit_and_a_later_one_is_not_there(desk: Desk, a_case: CaseView) -> None:
    number, code = _head(desk)
    other = code[:-1] + next(letter for letter in chronology.CODE_LETTERS if letter != code[-1])

    differs = desk.history.check_code(number, other)
    beyond = desk.history.check_code(number + 5, code)

    assert (differs.fit, beyond.fit) == (CodeFit.DIFFERS, CodeFit.NOT_THERE)
    assert "the past was changed" in differs.meaning
    assert f"the log ends at entry {number}" in beyond.meaning
    assert "backup" in beyond.next_step


def test_words_that_were_erased_since_are_named(desk: Desk, a_case: CaseView) -> None:
    number, code = _head(desk)
    desk.cases.discard(a_case.case_id)
    after, _ = _head(desk)

    found = desk.history.check_code(number, code)

    assert found.fit is CodeFit.FITS
    assert (
        f"The words of 3 of them are gone: disposed of, or discarded, as entry {after} says." in found.meaning
    )


def test_a_code_of_a_log_that_was_damaged_since_proves_no_more_than_that(desk: Desk) -> None:
    old = "ab" * 32
    with desk.history._opened.writing("school") as writing:
        was = {"seq": 70, "at": "", "hash": old}
        writing.enter("Opened the case log", salvaged=was)

    found = desk.history.check_code(70, chronology.code_of(old))

    assert found.fit is CodeFit.SALVAGED
    assert "can no longer prove" in found.meaning
    assert desk.history.check_code(70, "B" * 20).fit is CodeFit.NOT_THERE


def test_a_past_that_was_changed_is_named_whatever_the_code(desk: Desk, a_case: CaseView) -> None:
    number, code = _head(desk)
    with desk.history._opened.log.standing_still() as raw:
        raw.execute("DROP TRIGGER event_body_stays")
        raw.execute(
            "UPDATE event_body SET body = replace(body, 'Opened', 'Closed') WHERE seq = ?", (number - 2,)
        )

    found = desk.history.check_code(number, code)

    assert found.fit is CodeFit.BROKEN
    assert f"at entry {number - 2}" in found.meaning


def test_a_clock_that_went_back_is_said_once_and_forgotten_at_the_next_opening(
    desk: Desk, door: Door, a_case: CaseView, school_day: SchoolDay
) -> None:
    assert desk.history.clock_went_back() is None
    school_day.wait(seconds=-90)
    desk.cases.note(a_case.case_id, "A clock set right.")
    assert desk.history.clock_went_back() is None

    school_day.wait(days=-3)
    desk.cases.note(a_case.case_id, "A clock gone wrong.")

    notice = desk.history.clock_went_back()
    assert notice is not None
    assert notice.sentence == "The clock of this PC went back by 3 days"
    assert "It then said 20 November 2026, 8:38am." in notice.detail
    desk.keeping.close()
    school_day.wait(days=4)
    again = door.unlock(PASSPHRASE, lambda _: None)
    assert again.history.clock_went_back() is None
    again.keeping.close()


def test_a_clock_that_went_back_before_the_opening_is_said_too(
    desk: Desk, door: Door, school_day: SchoolDay
) -> None:
    desk.keeping.close()
    school_day.go_to(23, 11, 2016)
    door.note_failed_opening()

    again = door.unlock(PASSPHRASE, lambda _: None)

    notice = again.history.clock_went_back()
    assert notice is not None
    assert notice.sentence == "The clock of this PC went back by 10 years"
    again.keeping.close()


@pytest.mark.parametrize("with_words", [False, True])
def test_a_saved_chain_is_verified_by_python_alone(
    desk: Desk, a_case: CaseView, tmp_path: Path, with_words: bool
) -> None:
    number, code = _head(desk)
    desk.cases.discard(a_case.case_id)
    desk.history.chain_taken(with_words=with_words)
    whole = desk.history.export_chain(with_words=with_words)
    assert (b"Opened the case log" in whole) is with_words

    answer, said = _verify(tmp_path, whole, str(number), code.lower())

    assert answer == WHOLE
    assert f"entries 1 to {number} are those that stood there" in said
    newest, its_code = _head(desk)
    assert f"Newest: {newest} {its_code[:5]} " in said
    assert ("Erased, and said to be so by entry" in said) is with_words
    assert _verify(tmp_path, whole)[0] == WHOLE
    assert _verify(tmp_path, whole, str(number), "B" * 20)[0] == DIFFERS
    assert _verify(tmp_path, whole, str(newest + 1), code)[0] == TOO_SHORT
    for wrong in (("0", code), ("x", code), ("1", "short"), ("1",)):
        assert _verify(tmp_path, whole, *wrong)[0] == UNREADABLE


def test_the_verifier_finds_what_was_changed_in_a_saved_chain(
    desk: Desk, a_case: CaseView, tmp_path: Path
) -> None:
    whole = json.loads(desk.history.export_chain(with_words=True))
    for change in (_other_words, _other_moment, _gone, _moved, _no_words, _later, _other_link, _no_number):
        said = json.loads(json.dumps(whole))
        change(said["entries"])
        answer, words = _verify(tmp_path, json.dumps(said).encode())
        assert (answer, "does not hold together" in words) == (BROKEN, True), change.__name__
    for junk in (b"", b"[]", b"{}", b'{"format": "another"}', b"\xff", json.dumps([whole]).encode()):
        assert _verify(tmp_path, junk)[0] == UNREADABLE
    empty = json.dumps({**whole, "entries": []}).encode()
    assert _verify(tmp_path, empty)[0] == WHOLE
    assert _verify(tmp_path, empty, "1", "B" * 20)[0] == TOO_SHORT


def test_the_verifier_is_short_and_needs_nothing_of_ours() -> None:
    lines = VERIFIER.read_text(encoding="utf-8").splitlines()

    assert len(lines) <= 200
    imports = {line.split()[1] for line in lines if line.startswith(("import ", "from "))}
    assert imports <= set(sys.stdlib_module_names)


def _verify(place: Path, content: bytes, *typed: str) -> tuple[int, str]:
    """Run the verifier as somebody without our program would: no site packages, no surroundings."""
    file = place / "chain.json"
    file.write_bytes(content)
    command = [sys.executable, "-I", "-S", str(VERIFIER), str(file), *typed]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.stderr == ""
    return done.returncode, done.stdout


def _other_words(entries: list[dict[str, Any]]) -> None:
    entries[2]["body"] = entries[2]["body"].replace("O", "0", 1)


def _other_moment(entries: list[dict[str, Any]]) -> None:
    entries[1]["at"] = "2020-01-01T00:00:00.000000Z"


def _gone(entries: list[dict[str, Any]]) -> None:
    del entries[1]


def _moved(entries: list[dict[str, Any]]) -> None:
    entries[1], entries[2] = entries[2], entries[1]


def _no_words(entries: list[dict[str, Any]]) -> None:
    del entries[1]["body"]


def _later(entries: list[dict[str, Any]]) -> None:
    """Let an entry say of a later one that it was erased."""
    del entries[-1]["body"]


def _other_link(entries: list[dict[str, Any]]) -> None:
    entries[3]["prev"] = "0" * 64


def _no_number(entries: list[dict[str, Any]]) -> None:
    entries[0]["seq"] = True
