"""Opening the log with the computer's own sign-in: chosen, honest, and never instead of the passphrase."""

import json
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.errors import PasswordDeleteError, PasswordSetError

from conduct_desk.caselog import chronology, keys
from conduct_desk.desk import Desk, sign_in
from conduct_desk.desk.door import Door
from conduct_desk.desk.holder_views import HolderRole
from conduct_desk.desk.views import Changed
from conduct_desk.errors import DeskError, WrongKey
from tests.conftest import SchoolDay


class Store(KeyringBackend):
    """A store in memory, as safe as the system's own."""

    priority = 5

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}
        self.refuses = False

    def get_password(self, service: str, username: str) -> str | None:
        if self.refuses:
            raise PasswordSetError
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.refuses:
            raise PasswordSetError
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError


@pytest.fixture
def store() -> Iterator[Store]:
    """The store of this computer, empty."""
    was = keyring.get_keyring()
    store = Store()
    keyring.set_keyring(store)
    yield store
    keyring.set_keyring(was)


@pytest.fixture
def turned_on(desk: Desk, store: Store, passphrase: str) -> Desk:
    """A log that the sign-in opens."""
    desk.key_holders.turn_on_sign_in(passphrase)
    return desk


def test_whoever_is_signed_in_opens_the_log_in_the_holders_name(
    turned_on: Desk, store: Store, door: Door, told: list[Changed]
) -> None:
    assert [each.has_sign_in for each in turned_on.key_holders.list()] == [True]
    assert turned_on.key_holders.sign_in_state().holder == "Mary Ashworth"
    ((service, _),) = store.kept
    assert service == "Conduct Desk"
    turned_on.keeping.close()

    again = door.unlock_with_sign_in(told.append)

    assert again.keeping.holder == "Mary Ashworth"
    with again.cases._opened.reading() as session:
        said = chronology.lines(session, None)[-1]
    assert (said.by, said.what) == ("Mary Ashworth", "Opened the case log with the sign-in to this computer")
    again.keeping.close()


def test_the_passphrase_is_asked_once_in_thirty_days(
    turned_on: Desk, school_day: SchoolDay, door: Door, told: list[Changed], passphrase: str
) -> None:
    turned_on.keeping.close()
    school_day.wait(days=29)
    door.unlock_with_sign_in(told.append).keeping.close()
    school_day.wait(days=1)
    now = sign_in.state(door.folder, school_day.clock.today())
    assert now.is_on and not now.may_open and "once a month" in now.why_not
    with pytest.raises(sign_in.SignInRefused, match="once a month"):
        door.unlock_with_sign_in(told.append)

    door.unlock(passphrase, told.append).keeping.close()

    door.unlock_with_sign_in(told.append).keeping.close()


def test_a_clock_that_was_put_back_does_not_help(
    turned_on: Desk, school_day: SchoolDay, door: Door, told: list[Changed]
) -> None:
    turned_on.keeping.close()
    school_day.wait(days=-1)
    with pytest.raises(sign_in.SignInRefused):
        door.unlock_with_sign_in(told.append)


@pytest.mark.parametrize("day", ["", "soon", "2026-11-22"])
def test_a_day_that_was_written_over_opens_nothing(
    turned_on: Desk, door: Door, told: list[Changed], day: str
) -> None:
    turned_on.keeping.close()
    for name in ("keys.json", "keys.json.bak"):
        data = json.loads((door.folder / name).read_bytes())
        data["slots"][1]["proven_on"] = day
        data.pop("sha256", None)
        (door.folder / name).write_text(json.dumps(data))
    with pytest.raises(sign_in.SignInRefused):
        door.unlock_with_sign_in(told.append)


def test_another_holders_passphrase_does_not_make_it_younger(
    turned_on: Desk, school_day: SchoolDay, door: Door, told: list[Changed], passphrase: str
) -> None:
    turned_on.key_holders.add("Jo Okafor", HolderRole.DEPUTY, "copper thistle harbour", own=passphrase)
    turned_on.keeping.close()
    school_day.wait(days=20)
    door.unlock("copper thistle harbour", told.append).keeping.close()
    slot = keys.read_keys(door.folder).sign_in
    assert slot is not None and slot.proven_on == "2026-11-23"


def test_it_ends_with_a_new_passphrase_with_its_holder_and_when_turned_off(
    desk: Desk, store: Store, passphrase: str
) -> None:
    holders = desk.key_holders
    holders.turn_on_sign_in(passphrase)
    holders.turn_off_sign_in()
    assert not holders.sign_in_state().is_on and not store.kept
    holders.turn_off_sign_in()  # twice does nothing more

    holders.turn_on_sign_in(passphrase)
    holders.change_passphrase(passphrase, "silver meadow anchor")
    assert not holders.sign_in_state().is_on and not store.kept

    holders.add("Jo Okafor", HolderRole.DEPUTY, "copper thistle harbour", own="silver meadow anchor")
    holders.turn_on_sign_in("copper thistle harbour")
    holders.take_out("Jo Okafor", own="silver meadow anchor")
    assert not holders.sign_in_state().is_on and not store.kept


def test_a_change_of_all_keys_turns_it_off(turned_on: Desk, store: Store, passphrase: str) -> None:
    made = turned_on.key_holders.new_sheet(passphrase)
    change = made.check({number: made.sheet.groups[number - 1] for number in made.questions})
    turned_on.keeping.close()
    assert change.carry_out().is_done and not store.kept


def test_a_store_that_forgot_or_does_not_answer_leads_back_to_the_passphrase(
    turned_on: Desk, store: Store, door: Door, told: list[Changed], passphrase: str
) -> None:
    turned_on.keeping.close()
    kept = dict(store.kept)
    for trouble in ({}, dict.fromkeys(kept, "something else")):
        store.kept = trouble
        with pytest.raises(sign_in.SignInRefused) as refused:
            door.unlock_with_sign_in(told.append)
        assert "passphrase" in refused.value.next_step
    store.kept, store.refuses = kept, True
    with pytest.raises(sign_in.SignInRefused):
        door.unlock_with_sign_in(told.append)
    door.unlock(passphrase, told.append).keeping.close()


def test_a_store_that_does_not_take_it_changes_nothing(desk: Desk, store: Store, passphrase: str) -> None:
    store.refuses = True
    with pytest.raises(sign_in.SignInRefused):
        desk.key_holders.turn_on_sign_in(passphrase)
    assert not desk.key_holders.sign_in_state().is_on


@pytest.mark.parametrize("poor", [fail.Keyring, null.Keyring])
def test_it_is_offered_only_where_there_is_a_real_store(
    desk: Desk, store: Store, passphrase: str, poor: type[KeyringBackend]
) -> None:
    assert desk.key_holders.sign_in_offered()
    keyring.set_keyring(poor())
    assert desk.key_holders.sign_in_offered() == ""
    with pytest.raises(DeskError, match="no safe store"):
        desk.key_holders.turn_on_sign_in(passphrase)


def test_only_who_types_a_passphrase_turns_it_on(desk: Desk, store: Store) -> None:
    with pytest.raises(WrongKey) as refused:
        desk.key_holders.turn_on_sign_in("not a passphrase of it")
    assert refused.value.field == "own" and not store.kept


def test_a_log_without_it_or_without_keys_says_so(desk: Desk, door: Door, tmp_path: Path) -> None:
    today = door.clock.today()
    assert not sign_in.state(door.folder, today).is_on
    assert not sign_in.state(tmp_path / "nowhere", today).is_on
