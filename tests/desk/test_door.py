"""Getting in: starting a log, unlocking it, and what is said when it does not open."""

import subprocess
import sys

import pytest

from conduct_desk.clock import Clock
from conduct_desk.desk import Desk
from conduct_desk.desk.door import Door
from conduct_desk.desk.views import Changed
from conduct_desk.errors import DeskError, LogInUse, LogMissing, SheetMistyped, WrongKey


def test_an_empty_folder_has_no_log_and_misses_none(door: Door) -> None:
    state = door.state()

    assert (state.has_log, state.is_missing, state.holders) == (False, False, ())
    assert not door.folder.exists()


def test_a_started_log_names_its_holder_before_it_is_unlocked(desk: Desk, door: Door) -> None:
    state = door.state()

    assert state.has_log and not state.is_missing
    assert state.holders == ("Mary Ashworth",)
    assert desk.keeping.holder == "Mary Ashworth"


@pytest.mark.parametrize(
    ("field", "given"), [("school_name", "  "), ("head_name", ""), ("passphrase", "too short")]
)
def test_nothing_is_started_without_school_head_and_a_long_passphrase(
    door: Door, field: str, given: str, passphrase: str, told: list[Changed]
) -> None:
    typed = {"school_name": "St Thomas", "head_name": "Mary Ashworth", "passphrase": passphrase}

    with pytest.raises(DeskError) as refused:
        door.start_new(**{**typed, field: given}, tell=told.append)

    assert refused.value.field == field
    assert not door.folder.exists()


def test_a_wrong_passphrase_is_noted_and_told_at_the_next_unlock(
    desk: Desk, door: Door, passphrase: str, told: list[Changed]
) -> None:
    case_id = desk.cases.open().case_id
    desk.keeping.close()

    for _ in range(2):
        with pytest.raises(WrongKey):
            door.unlock("harvest lantern grovel", told.append)
    again = door.unlock(passphrase, told.append)

    assert again.cases.get(case_id).reference == "2026-27/001"
    assert "could not, 2 times" in whole_chronology(again)
    assert not (door.folder / "failed-openings.txt").exists()
    again.keeping.close()


def whole_chronology(desk: Desk) -> str:
    from conduct_desk.caselog import chronology

    with desk.cases._opened.reading() as session:
        return "\n".join(entry.what for entry in chronology.lines(session, None))


def test_the_recovery_sheet_opens_it_and_gives_a_new_passphrase(
    desk: Desk, door: Door, passphrase: str, told: list[Changed]
) -> None:
    groups = desk.keeping.sheet().groups
    desk.keeping.close()

    by_sheet = door.unlock_with_sheet(" ".join(groups), told.append)
    door.set_passphrase(by_sheet, "marble kettle sparrow")
    by_sheet.keeping.close()

    door.unlock("marble kettle sparrow", told.append).keeping.close()
    with pytest.raises(WrongKey):
        door.unlock(passphrase, told.append)


def test_the_recovery_sheet_opens_a_log_whose_key_file_is_gone(
    desk: Desk, door: Door, told: list[Changed]
) -> None:
    groups = desk.keeping.sheet().groups
    desk.keeping.close()
    for name in ("keys.json", "keys.json.bak"):
        (door.folder / name).unlink()

    assert door.state().has_log
    by_sheet = door.unlock_with_sheet("".join(groups), told.append)

    assert by_sheet.school.get().name == "St Thomas Primary School"
    by_sheet.keeping.close()


def test_a_mistyped_group_is_named(desk: Desk, door: Door, told: list[Changed]) -> None:
    groups = list(desk.keeping.sheet().groups)
    groups[3] = groups[3][:-1] + ("2" if groups[3][-1] != "2" else "3")

    with pytest.raises(SheetMistyped) as refused:
        door.unlock_with_sheet(" ".join(groups), told.append)

    assert refused.value.field == "group_4"


def test_a_log_that_is_open_cannot_be_opened_twice(
    desk: Desk, door: Door, passphrase: str, told: list[Changed]
) -> None:
    with pytest.raises(LogInUse):
        door.unlock(passphrase, told.append)


def test_a_missing_log_is_said_to_be_missing_and_none_is_made(
    desk: Desk, door: Door, passphrase: str, told: list[Changed]
) -> None:
    desk.keeping.close()
    (door.folder / "case-log.db").rename(door.folder / "elsewhere")

    assert door.state().is_missing
    with pytest.raises(LogMissing):
        door.unlock(passphrase, told.append)
    assert not (door.folder / "case-log.db").exists()


def test_the_door_can_be_seen_without_waiting_for_the_log(door: Door) -> None:
    probe = (
        "import sys, conduct_desk.desk.door, conduct_desk.desk.views;"
        "print([m for m in ('sqlmodel', 'sqlalchemy', 'reportlab', 'PIL') if m in sys.modules])"
    )

    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


def test_deriving_the_key_waits_for_no_library_of_the_log(desk: Desk, door: Door) -> None:
    desk.keeping.close()
    probe = (
        "import sys\n"
        "from pathlib import Path\n"
        "from conduct_desk.clock import Clock\n"
        "from conduct_desk.desk.door import Door\n"
        "from conduct_desk.errors import WrongKey\n"
        "try:\n"
        "    Door(Path(sys.argv[1]), Clock()).unlock('not hers', print)\n"
        "except WrongKey:\n"
        "    print([m for m in ('sqlmodel', 'sqlalchemy') if m in sys.modules])"
    )

    asked = [sys.executable, "-c", probe, str(door.folder)]
    done = subprocess.run(asked, capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


def test_a_closed_desk_does_nothing_more(desk: Desk, school_day: object) -> None:
    desk.keeping.close()

    with pytest.raises(RuntimeError):
        desk.cases.home()


def test_the_practice_log_is_filled_and_leaves_nothing_behind(told: list[Changed]) -> None:
    from conduct_desk.desk.door import open_practice

    practice = open_practice(Clock(), told.append)
    folder = practice.cases._opened.log.folder
    lines = practice.cases.list()
    home = practice.cases.home()

    assert practice.is_practice
    assert len(lines) == 13 and sum(line.exhibits for line in lines) == 10
    assert home.interrupted and home.needs_you and not home.sheet_check.is_due
    practice.keeping.close()
    assert not folder.exists()
