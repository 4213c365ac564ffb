"""Holders open the log with their passphrases; nobody else does."""

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pyrage  # type: ignore[import-untyped]
import pytest

from conduct_desk.caselog import keys
from conduct_desk.caselog.keys import KeyFile
from conduct_desk.errors import LogDamaged, LogMissing, NotSaved, WrongKey

ROOT = bytes(range(16))


@pytest.fixture(scope="module")
def patel() -> KeyFile:
    empty = keys.new_keys(ROOT, "0123456789abcdef")
    return keys.add_slot(empty, ROOT, holder="Mrs Patel", passphrase="a long autumn walk", role="Headteacher")


def test_the_passphrase_opens_and_says_who_is_there(patel: KeyFile) -> None:
    slot, root = keys.open_slot(patel, "a long autumn walk")

    assert (slot.holder, slot.role, root) == ("Mrs Patel", "Headteacher", ROOT)
    assert patel.holders == ("Mrs Patel",)


def test_another_passphrase_does_not(patel: KeyFile) -> None:
    with pytest.raises(WrongKey, match="does not open"):
        keys.open_slot(patel, "a long autumn wall")


def test_head_and_deputy_each_have_their_own(patel: KeyFile) -> None:
    both = keys.add_slot(patel, ROOT, holder="Mr Lund", passphrase="snow on the field")

    assert keys.open_slot(both, "snow on the field")[0].holder == "Mr Lund"
    assert both.holders == ("Mrs Patel", "Mr Lund")


def test_the_same_letters_composed_differently_are_the_same_passphrase(patel: KeyFile) -> None:
    written = keys.add_slot(
        keys.new_keys(ROOT, "ab"), ROOT, holder="Mrs Patel", passphrase="caf\u00e9 au lait"
    )

    assert keys.open_slot(written, "cafe\u0301 au lait")[1] == ROOT


@pytest.mark.parametrize("change", [{"holder": "Mr Lund"}, {"role": "Chair"}, {"passes": 4}])
def test_a_slot_that_was_doctored_opens_nothing(patel: KeyFile, change: dict[str, str | int]) -> None:
    doctored = replace(patel, slots=(replace(patel.slots[0], **change),))  # type: ignore[arg-type]

    with pytest.raises(WrongKey):
        keys.open_slot(doctored, "a long autumn walk")


def test_a_slot_of_another_log_opens_nothing_here(patel: KeyFile) -> None:
    with pytest.raises(WrongKey):
        keys.open_slot(replace(patel, log_id="fedcba9876543210"), "a long autumn walk")


def test_a_slot_with_another_root_is_passed_over(patel: KeyFile) -> None:
    foreign = keys.add_slot(replace(patel, slots=()), bytes(16), holder="Mr Lund", passphrase="snow")

    with pytest.raises(WrongKey):
        keys.open_slot(foreign, "snow")


def test_the_key_file_knows_its_own_root(patel: KeyFile) -> None:
    assert patel.fits(ROOT)
    assert not patel.fits(keys.new_root())


def test_every_log_has_its_own_root_and_name() -> None:
    assert keys.new_root() != keys.new_root()
    assert keys.new_log_id() != keys.new_log_id()
    assert keys.db_key(ROOT) != keys.db_key(bytes(16))
    assert len(keys.db_key(ROOT)) == 32


def test_the_exhibits_identity_is_one_that_age_reads() -> None:
    written = keys.exhibit_identity(ROOT)

    assert str(pyrage.x25519.Identity.from_str(written)) == written


def test_keys_are_written_twice_and_read_back(patel: KeyFile, tmp_path: Path) -> None:
    keys.write_keys(tmp_path, patel)

    assert keys.read_keys(tmp_path) == patel
    assert (tmp_path / "keys.json").read_bytes() == (tmp_path / "keys.json.bak").read_bytes()
    assert (tmp_path / "keys.json").stat().st_size < 1000
    assert sorted(file.name for file in tmp_path.iterdir()) == ["keys.json", "keys.json.bak"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights to a file otherwise")
def test_only_this_user_may_read_the_keys(patel: KeyFile, tmp_path: Path) -> None:
    keys.write_keys(tmp_path, patel)

    assert (tmp_path / "keys.json").stat().st_mode & 0o077 == 0


def _cut_off(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:100])


def _from_the_future(file: Path) -> None:
    file.write_text(json.dumps({"format": "conduct-desk-keys-9"}))


def _doctor(file: Path, **change: object) -> None:
    data = json.loads(file.read_text())
    data["slots"][0].update(change)
    del data["sha256"]  # whoever doctors a file can leave it out, as an older program did
    file.write_text(json.dumps(data))


def _greedy(file: Path) -> None:
    _doctor(file, memory_kib=1 << 40)


def _not_hex(file: Path) -> None:
    _doctor(file, salt="salt")


def _without_lanes(file: Path) -> None:
    _doctor(file, lanes=0)


def _held_by_nobody(file: Path) -> None:
    _doctor(file, holder=["Mrs Patel"])


def _another_name(file: Path) -> None:
    file.write_text(file.read_text().replace("Mrs Patel", "Mr  Patel"))


@pytest.mark.parametrize(
    "damage",
    [
        Path.unlink, _cut_off, _from_the_future, _greedy, _not_hex, _without_lanes, _held_by_nobody,
        _another_name,
    ],
)  # fmt: skip
def test_the_spare_copy_serves_when_the_first_is_gone_or_damaged(
    patel: KeyFile, tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    keys.write_keys(tmp_path, patel)
    damage(tmp_path / "keys.json")

    assert keys.read_keys(tmp_path) == patel


def test_with_both_damaged_the_sheet_is_the_way(patel: KeyFile, tmp_path: Path) -> None:
    keys.write_keys(tmp_path, patel)
    for name in ("keys.json", "keys.json.bak"):
        _cut_off(tmp_path / name)

    with pytest.raises(LogDamaged) as refused:
        keys.read_keys(tmp_path)

    assert "recovery sheet" in refused.value.next_step


def test_without_keys_the_sheet_is_the_way(tmp_path: Path) -> None:
    with pytest.raises(LogMissing) as refused:
        keys.read_keys(tmp_path)

    assert "recovery sheet" in refused.value.next_step


def test_the_door_does_not_wait_for_the_database_to_be_loaded() -> None:
    # It costs a second; a passphrase can be asked for before that.
    look = "import sys; from conduct_desk.caselog import keys, place; print('sqlalchemy' in sys.modules)"

    said = subprocess.run([sys.executable, "-c", look], check=True, capture_output=True, text=True)

    assert said.stdout == "False\n"


def test_a_new_passphrase_takes_the_place_of_the_old(patel: KeyFile, tmp_path: Path) -> None:
    both = keys.add_slot(patel, ROOT, holder="Mr Lund", passphrase="snow on the field")
    keys.write_keys(tmp_path, both)

    keys.change_passphrase(tmp_path, both, old="a long autumn walk", new="a short spring run")

    changed = keys.read_keys(tmp_path)
    assert keys.open_slot(changed, "a short spring run")[0].holder == "Mrs Patel"
    assert keys.open_slot(changed, "snow on the field")[0].holder == "Mr Lund"
    with pytest.raises(WrongKey):
        keys.open_slot(changed, "a long autumn walk")


def test_a_passphrase_that_could_not_be_written_changes_nothing(patel: KeyFile, tmp_path: Path) -> None:
    keys.write_keys(tmp_path, patel)
    (tmp_path / "keys.json").unlink()
    (tmp_path / "keys.json").mkdir()  # stands in the way of the new file

    with pytest.raises(NotSaved):
        keys.change_passphrase(tmp_path, patel, old="a long autumn walk", new="a short spring run")

    assert keys.read_keys(tmp_path) == patel


MONDAY = date(2026, 11, 23)


def test_the_computers_sign_in_opens_a_slot_of_its_own(patel: KeyFile, tmp_path: Path) -> None:
    keys.write_keys(tmp_path, keys.add_sign_in(patel, ROOT, holder="Mrs Patel", secret="s" * 43, on=MONDAY))
    both = keys.read_keys(tmp_path)

    slot, root = keys.open_sign_in(both, "s" * 43)

    assert (slot.holder, slot.proven_on, root) == ("Mrs Patel", "2026-11-23", ROOT)
    assert both.holders == ("Mrs Patel",) and both.sign_in == slot
    with pytest.raises(WrongKey):
        keys.open_slot(both, "s" * 43)
    with pytest.raises(WrongKey):
        keys.open_sign_in(both, "a long autumn walk")


def test_the_day_of_a_sign_in_slot_cannot_be_moved(patel: KeyFile) -> None:
    both = keys.add_sign_in(patel, ROOT, holder="Mrs Patel", secret="s" * 43, on=MONDAY)
    later = replace(both.slots[1], proven_on="2027-11-23")

    for doctored in (later, replace(later, proven_on="")):
        with pytest.raises(WrongKey):
            keys.open_sign_in(replace(both, slots=(both.slots[0], doctored)), "s" * 43)


def test_there_is_one_sign_in_slot_and_it_goes_with_its_holder(patel: KeyFile) -> None:
    two = keys.add_slot(patel, ROOT, holder="Mr Lund", passphrase="snow on the field")
    both = keys.add_sign_in(two, ROOT, holder="Mrs Patel", secret="one", on=MONDAY)
    both = keys.add_sign_in(both, ROOT, holder="Mr Lund", secret="two", on=MONDAY)

    assert len(both.slots) == 3 and both.sign_in is not None
    assert both.without(holder="Mr Lund") == patel
    assert both.without(sign_in=True) == two and patel.sign_in is None


def test_a_new_passphrase_turns_the_sign_in_off(patel: KeyFile, tmp_path: Path) -> None:
    both = keys.add_sign_in(patel, ROOT, holder="Mrs Patel", secret="s" * 43, on=MONDAY)
    keys.write_keys(tmp_path, both)

    keys.change_passphrase(tmp_path, both, old="a long autumn walk", new="a short spring run")

    assert keys.read_keys(tmp_path).sign_in is None


def test_lists_inside_backups_have_a_key_of_their_own() -> None:
    assert len(keys.seal_key(ROOT)) == 32
    assert keys.seal_key(ROOT) not in (keys.db_key(ROOT), keys.seal_key(bytes(16)))


def test_chance_damage_of_the_key_file_is_noticed_and_the_spare_serves(
    patel: KeyFile, tmp_path: Path
) -> None:
    keys.write_keys(tmp_path, patel)
    whole = (tmp_path / "keys.json").read_bytes()

    for place in range(len(whole)):
        (tmp_path / "keys.json").write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert keys.read_keys(tmp_path) == patel


def test_key_file_and_spare_are_made_the_same_again(patel: KeyFile, tmp_path: Path) -> None:
    two = keys.add_slot(patel, ROOT, holder="Mr Lund", passphrase="snow on the field")
    keys.write_keys(tmp_path, two)
    spare = (tmp_path / "keys.json.bak").read_bytes()
    keys.write_keys(tmp_path, patel)
    first = (tmp_path / "keys.json").read_bytes()

    (tmp_path / "keys.json.bak").write_bytes(spare)  # taking a holder out was cut off half way
    keys.even_out(tmp_path)
    assert (tmp_path / "keys.json.bak").read_bytes() == first

    (tmp_path / "keys.json").unlink()
    keys.even_out(tmp_path)
    assert (tmp_path / "keys.json").read_bytes() == first

    keys.even_out(tmp_path)
    assert (tmp_path / "keys.json").read_bytes() == first
