"""All keys changed at once: the sheet is lost, or a new headteacher comes."""

from collections.abc import Callable
from pathlib import Path

import pytest

from conduct_desk.caselog import chronology, exhibit_rows, keys
from conduct_desk.desk import Desk
from conduct_desk.desk.door import Door
from conduct_desk.desk.holder_views import Ended, HolderRole
from conduct_desk.desk.rekeying import NewKeys
from conduct_desk.desk.views import CaseView, Changed
from conduct_desk.errors import DeskError, SheetMistyped, WrongKey
from tests.conftest import PICTURE

NEW_HEAD, NEW_WORDS = "Adaeze Brown", "orchard velvet canyon"
Unlock = Callable[[str], Desk]


@pytest.fixture
def unlock(door: Door, told: list[Changed]) -> Unlock:
    """Open the log again with a passphrase."""
    return lambda words: door.unlock(words, told.append)


def carried_out(desk: Desk, made: NewKeys) -> Ended:
    """Type the two groups back, close the desk, and carry the change out."""
    change = made.check({number: made.sheet.groups[number - 1].lower() for number in made.questions})
    desk.keeping.close()
    return change.carry_out()


def everything(desk: Desk) -> tuple[object, ...]:
    """Return the concerns, the fingerprints of their pictures as they open, and the chronology."""
    with desk.cases._opened.reading() as session:
        said = [(entry.seq, entry.at, entry.by, entry.what) for entry in chronology.lines(session, None)]
        chronology.verify(session)
    return (
        desk.cases.get(1),
        [desk.exhibits.original(each.exhibit_id) for each in desk.exhibits.of_case(1)],
        said,
    )


def test_a_new_head_opens_all_of_it_and_nobody_from_before_opens_anything(
    desk: Desk, a_case: CaseView, door: Door, unlock: Unlock, passphrase: str, told: list[Changed]
) -> None:
    desk.key_holders.add("Jo Okafor", HolderRole.DEPUTY, "copper thistle harbour", own=passphrase)
    old_sheet = desk.keeping.sheet().groups
    before = everything(desk)
    old_files = {each.name for each in (door.folder / "exhibits").iterdir()}

    made = desk.key_holders.hand_over(NEW_HEAD, NEW_WORDS, own=passphrase)
    assert made.left_out == ("Mary Ashworth", "Jo Okafor") and made.old_backups == ()
    ended = carried_out(desk, made)

    assert ended.is_done
    for old in (passphrase, "copper thistle harbour"):
        with pytest.raises(WrongKey):
            unlock(old)
    with pytest.raises(WrongKey):
        door.unlock_with_sheet(" ".join(old_sheet), told.append)
    theirs = unlock(NEW_WORDS)
    after = everything(theirs)
    assert after[:2] == before[:2]
    assert after[2][: len(before[2])] == before[2]  # type: ignore[index, arg-type]
    assert after[2][len(before[2])][2:] == ("Mary Ashworth", "Handed the keys over to a new headteacher")  # type: ignore[index, arg-type]
    assert theirs.school.get().head_name == NEW_HEAD and theirs.keeping.holder == NEW_HEAD
    assert [each.name for each in theirs.key_holders.list()] == [NEW_HEAD]
    assert not theirs.keeping.sheet_check().is_due
    assert not old_files & {each.name for each in (door.folder / "exhibits").iterdir()}
    theirs.keeping.close()
    door.unlock_with_sheet(" ".join(made.sheet.groups), told.append).keeping.close()


def test_a_lost_sheet_is_followed_by_a_new_one_and_the_head_keeps_her_passphrase(
    desk: Desk, a_case: CaseView, door: Door, unlock: Unlock, passphrase: str, told: list[Changed]
) -> None:
    desk.key_holders.add("Jo Okafor", HolderRole.DEPUTY, "copper thistle harbour", own=passphrase)
    lost = desk.keeping.sheet().groups

    made = desk.key_holders.new_sheet(passphrase)
    assert made.left_out == ("Jo Okafor",) and made.sheet.groups != lost
    assert b"%PDF" in made.sheet.pdf[:8]
    assert carried_out(desk, made).is_done

    with pytest.raises(WrongKey):
        door.unlock_with_sheet(" ".join(lost), told.append)
    with pytest.raises(WrongKey):
        unlock("copper thistle harbour")
    again = unlock(passphrase)
    assert again.keeping.holder == "Mary Ashworth" and again.keeping.sheet().groups == made.sheet.groups
    assert again.school.get().head_name == "Mary Ashworth"
    again.keeping.close()


def test_nothing_changes_until_two_groups_of_the_new_paper_are_typed_back(
    desk: Desk, unlock: Unlock, passphrase: str
) -> None:
    made = desk.key_holders.new_sheet(passphrase)
    old = desk.keeping.sheet().groups
    with pytest.raises(SheetMistyped):
        made.check({number: old[number - 1] for number in made.questions})
    with pytest.raises(SheetMistyped):
        made.check({})
    desk.keeping.close()

    unlock(passphrase).keeping.close()


def test_a_deputy_who_becomes_the_head_may_keep_her_passphrase(
    desk: Desk, unlock: Unlock, passphrase: str
) -> None:
    desk.key_holders.add("Jo Okafor", HolderRole.DEPUTY, "copper thistle harbour", own=passphrase)
    made = desk.key_holders.hand_over("Jo Okafor", "copper thistle harbour", own=passphrase)
    assert made.left_out == ("Mary Ashworth",)
    assert carried_out(desk, made).is_done
    theirs = unlock("copper thistle harbour")
    assert [(each.name, each.role) for each in theirs.key_holders.list()] == [("Jo Okafor", "Headteacher")]
    theirs.keeping.close()


def test_keys_are_handed_over_only_by_whoever_has_one(desk: Desk, passphrase: str) -> None:
    calls: tuple[tuple[Callable[[], NewKeys], str], ...] = (
        (lambda: desk.key_holders.hand_over(NEW_HEAD, NEW_WORDS, own="not hers"), "own"),
        (lambda: desk.key_holders.hand_over(" ", NEW_WORDS, own=passphrase), "name"),
        (lambda: desk.key_holders.hand_over(NEW_HEAD, "short", own=passphrase), "passphrase"),
        (lambda: desk.key_holders.hand_over(NEW_HEAD, passphrase, own=passphrase), "passphrase"),
        (lambda: desk.key_holders.new_sheet("not hers"), "own"),
    )
    for call, field in calls:
        with pytest.raises(DeskError) as refused:
            call()
        assert refused.value.field == field


def test_a_change_that_fails_leaves_everything_as_it_was(
    desk: Desk, a_case: CaseView, door: Door, unlock: Unlock, passphrase: str
) -> None:
    made = desk.key_holders.new_sheet(passphrase)
    change = made.check({number: made.sheet.groups[number - 1] for number in made.questions})
    ended = change.carry_out()  # the desk is still open and holds the folder
    assert not ended.is_done and "in another window" in ended.words[0]
    desk.keeping.close()

    (door.folder / "swap.json").mkdir()  # the order cannot be written
    assert not change.carry_out().is_done
    (door.folder / "swap.json").rmdir()

    assert not list(door.folder.glob(".next-*"))
    again = unlock(passphrase)
    assert again.exhibits.of_case(a_case.case_id)
    again.keeping.close()


def test_what_was_missing_or_damaged_is_said_and_goes_along(
    desk: Desk, a_case: CaseView, door: Door, unlock: Unlock, passphrase: str
) -> None:
    from conduct_desk.policy.vocabulary import Source

    desk.exhibits.keep(a_case.case_id, PICTURE.read_bytes() + b"\0", "again.png", Source.PASTED)
    with desk.cases._opened.reading() as session:
        gone, damaged = exhibit_rows.files(session)
    (door.folder / "exhibits" / gone).unlink()
    (door.folder / "exhibits" / damaged).write_bytes(b"not what was kept")

    ended = carried_out(desk, desk.key_holders.new_sheet(passphrase))

    assert ended.is_done and "2 exhibits were missing or damaged" in ended.words[-1]
    assert (door.folder / "exhibits" / damaged).read_bytes() == b"not what was kept"
    again = unlock(passphrase)
    assert again.keeping.sweep() == 1
    again.keeping.close()


def test_folders_with_older_logs_are_counted(desk: Desk, door: Door, passphrase: str) -> None:
    (door.folder / "kept-2026-11-23-084000").mkdir()
    assert desk.key_holders.new_sheet(passphrase).old_logs == 1


def test_progress_is_told_while_exhibits_are_written_anew(
    desk: Desk, a_case: CaseView, passphrase: str
) -> None:
    made = desk.key_holders.new_sheet(passphrase)
    change = made.check({number: made.sheet.groups[number - 1] for number in made.questions})
    desk.keeping.close()
    said: list[tuple[int, int]] = []
    change.carry_out(lambda done, total: said.append((done, total)))
    assert said == [(0, 1), (1, 1)]


def is_kept(path: Path) -> bool:
    return path.is_file() and (path.stat().st_size > 0 or not path.name.endswith("-journal"))


def test_nothing_in_plain_text_and_nothing_of_the_old_root_is_left(
    desk: Desk, a_case: CaseView, door: Door, passphrase: str
) -> None:
    old = keys.sheet_groups(desk.key_holders._root)
    carried_out(desk, desk.key_holders.hand_over(NEW_HEAD, NEW_WORDS, own=passphrase))

    left = {each.relative_to(door.folder).as_posix() for each in door.folder.rglob("*") if is_kept(each)}
    assert {each for each in left if not each.startswith("exhibits/")} == {
        "case-log.db", "keys.json", "keys.json.bak", "conduct-desk.lock",
    }  # fmt: skip
    content = b"".join((Path(door.folder) / each).read_bytes() for each in left)
    assert b"useless clown" not in content and old[0].encode() not in content
