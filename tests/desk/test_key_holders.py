"""Who can open the log: two at a school as a rule, each with a passphrase of their own."""

from collections.abc import Callable

import pytest

from conduct_desk.caselog import chronology, keys
from conduct_desk.desk import Desk
from conduct_desk.desk.door import Door
from conduct_desk.desk.holder_views import HolderRole
from conduct_desk.desk.views import CaseView, Changed
from conduct_desk.errors import DeskError, NotSaved, WrongKey
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.vocabulary import DecisionMaker, Value
from tests.conftest import SchoolDay

DEPUTY, DEPUTYS = "Jo Okafor", "copper thistle harbour"
Unlock = Callable[[str], Desk]


@pytest.fixture
def with_deputy(desk: Desk, passphrase: str) -> Desk:
    """The log of a school where the deputy has a key too."""
    desk.key_holders.add(DEPUTY, HolderRole.DEPUTY, DEPUTYS, own=passphrase)
    return desk


@pytest.fixture
def unlock(door: Door, told: list[Changed]) -> Unlock:
    """Open the log again with a passphrase."""
    return lambda words: door.unlock(words, told.append)


def lines(desk: Desk) -> list[tuple[str, str]]:
    """Return who did what, of the whole log."""
    with desk.cases._opened.reading() as session:
        return [(entry.by, entry.what) for entry in chronology.lines(session, None)]


def test_a_deputy_gets_a_key_of_her_own(with_deputy: Desk, unlock: Unlock) -> None:
    shown = with_deputy.key_holders.list()
    assert [(each.name, each.role, each.is_here) for each in shown] == [
        ("Mary Ashworth", "Headteacher", True),
        (DEPUTY, "Deputy headteacher", False),
    ]
    assert lines(with_deputy)[-1] == ("Mary Ashworth", "Gave somebody else a key to the case log")
    with_deputy.keeping.close()

    hers = unlock(DEPUTYS)

    assert hers.keeping.holder == DEPUTY
    assert [each.is_here for each in hers.key_holders.list()] == [False, True]
    hers.keeping.close()


def test_a_decision_that_waits_for_the_deputy_is_saved_with_her_own_key(
    with_deputy: Desk, a_case: CaseView, walk_through: Callable[..., None], unlock: Unlock
) -> None:
    case_id = a_case.case_id
    with_deputy.decisions.answer(case_id, [Answer("conflict", Value.YES)])
    walk_through(case_id, foul=Value.YES, conflict=Value.YES)
    with_deputy.gates.hand_over(case_id, DecisionMaker.DEPUTY, DEPUTY, "The post is about me.")
    with pytest.raises(DeskError) as refused:
        with_deputy.decisions.save(case_id, with_deputy.decisions.suggestions(case_id))
    assert refused.value.field == "decision_maker"
    with_deputy.keeping.close()

    hers = unlock(DEPUTYS)
    hers.decisions.save(case_id, hers.decisions.suggestions(case_id))

    with hers.cases._opened.reading() as session:
        said = chronology.lines(session, case_id)[-1]
    assert said.by == DEPUTY
    assert hers.gates.of(case_id).has_decided
    hers.keeping.close()


@pytest.mark.parametrize("name", ["mary  ashworth", "MARY ASHWORTH"])
def test_a_name_twice_is_refused(desk: Desk, passphrase: str, name: str) -> None:
    with pytest.raises(DeskError) as refused:
        desk.key_holders.add(name, HolderRole.DEPUTY, DEPUTYS, own=passphrase)
    assert refused.value.field == "name"


@pytest.mark.parametrize(
    ("name", "typed", "own", "field"),
    [
        (" ", DEPUTYS, "", "name"), (DEPUTY, "short", "", "passphrase"), (DEPUTY, DEPUTYS, "wrong", "own"),
        (DEPUTY, "harvest lantern gravel", "", "passphrase"),
    ],
)  # fmt: skip
def test_what_cannot_be_a_key_is_refused_beside_its_field(
    desk: Desk, passphrase: str, name: str, typed: str, own: str, field: str
) -> None:
    with pytest.raises(DeskError) as refused:
        desk.key_holders.add(name, HolderRole.DEPUTY, typed, own=own or passphrase)
    assert refused.value.field == field
    assert len(desk.key_holders.list()) == 1


def test_a_passphrase_is_changed_by_whoever_knows_it(with_deputy: Desk, unlock: Unlock) -> None:
    with_deputy.key_holders.change_passphrase(DEPUTYS, "silver meadow anchor")
    assert lines(with_deputy)[-1][1] == "Changed a passphrase of the case log"
    with pytest.raises(WrongKey):
        with_deputy.key_holders.change_passphrase(DEPUTYS, "walnut ferry window")
    with_deputy.keeping.close()

    with pytest.raises(WrongKey):
        unlock(DEPUTYS)
    hers = unlock("silver meadow anchor")
    assert hers.keeping.holder == DEPUTY
    hers.keeping.close()


def test_a_deputy_who_leaves_opens_nothing_any_more(
    with_deputy: Desk, passphrase: str, unlock: Unlock
) -> None:
    with_deputy.key_holders.take_out(DEPUTY, own=passphrase)
    assert [each.name for each in with_deputy.key_holders.list()] == ["Mary Ashworth"]
    with_deputy.keeping.close()

    with pytest.raises(WrongKey):
        unlock(DEPUTYS)


def test_nobody_takes_away_the_last_key_or_their_own(with_deputy: Desk, passphrase: str) -> None:
    with pytest.raises(DeskError, match="their own"):
        with_deputy.key_holders.take_out("Mary Ashworth", own=passphrase)
    with pytest.raises(DeskError, match="their own"):
        with_deputy.key_holders.take_out(DEPUTY, own=DEPUTYS)
    with_deputy.key_holders.take_out(DEPUTY, own=passphrase)
    with pytest.raises(DeskError, match="last key"):
        with_deputy.key_holders.take_out("Mary Ashworth", own=passphrase)


def test_a_key_that_could_not_be_entered_is_not_given(desk: Desk, passphrase: str) -> None:
    folder = desk.key_holders._opened.log.folder
    (folder / "keys.json").rename(folder / "away")
    (folder / "keys.json").mkdir()  # stands in the way

    with pytest.raises(NotSaved):
        desk.key_holders.add(DEPUTY, HolderRole.DEPUTY, DEPUTYS, own=passphrase)

    assert "Gave somebody else a key to the case log" not in [what for _, what in lines(desk)]
    (folder / "keys.json").rmdir()
    (folder / "away").rename(folder / "keys.json")
    assert len(desk.key_holders.list()) == 1


def test_the_sheet_gives_the_head_a_new_passphrase_and_leaves_the_deputy_hers(
    with_deputy: Desk, door: Door, told: list[Changed], unlock: Unlock, passphrase: str
) -> None:
    groups = with_deputy.keeping.sheet().groups
    with_deputy.keeping.close()
    by_sheet = door.unlock_with_sheet(" ".join(groups), told.append)
    door.set_passphrase(by_sheet, "marble kettle sparrow")
    assert [each.name for each in by_sheet.key_holders.list()] == [DEPUTY, "Mary Ashworth"]
    by_sheet.keeping.close()

    with pytest.raises(WrongKey):
        unlock(passphrase)
    unlock(DEPUTYS).keeping.close()


def test_keys_of_another_log_that_lie_here_by_mistake_are_no_holders(
    desk: Desk, door: Door, told: list[Changed]
) -> None:
    groups, folder = desk.keeping.sheet().groups, door.folder
    desk.keeping.close()
    other = keys.new_root()
    foreign = keys.new_keys(other, "ab")
    keys.write_keys(folder, keys.add_slot(foreign, other, holder="Nobody", passphrase="x", role="Deputy"))

    by_sheet = door.unlock_with_sheet(" ".join(groups), told.append)
    door.set_passphrase(by_sheet, "marble kettle sparrow")

    assert [each.name for each in by_sheet.key_holders.list()] == ["Mary Ashworth"]
    by_sheet.keeping.close()


def test_a_log_without_its_keys_has_no_holders_to_show(desk: Desk, door: Door, passphrase: str) -> None:
    for name in ("keys.json", "keys.json.bak"):
        (door.folder / name).unlink()
    assert desk.key_holders.list() == ()
    with pytest.raises(WrongKey):
        desk.key_holders.add(DEPUTY, HolderRole.DEPUTY, DEPUTYS, own=passphrase)


# --- the sheet, once a year ---
def test_the_sheet_is_looked_for_again_after_a_year(
    desk: Desk, school_day: SchoolDay, unlock: Unlock, passphrase: str
) -> None:
    def give_groups(at: Desk) -> None:
        groups = at.keeping.sheet().groups
        at.keeping.check_sheet({place: groups[place - 1] for place in at.keeping.sheet_questions()})

    desk.keeping.close()
    again = unlock(passphrase)
    assert again.keeping.sheet_check().is_due and not again.keeping.sheet_check().is_yearly
    give_groups(again)
    assert not again.keeping.sheet_check().is_due

    school_day.wait(days=365)
    assert not again.keeping.sheet_check().is_due
    school_day.wait(days=1)

    due = again.keeping.sheet_check()
    assert due.is_due and due.is_yearly and "a year" in due.why
    give_groups(again)
    assert not again.keeping.sheet_check().is_due
    again.keeping.close()
