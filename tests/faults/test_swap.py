"""The plug is pulled while another log takes the place of this one: exactly one of the two opens."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlmodel import select

from conduct_desk.caselog import keys, swap
from conduct_desk.caselog.log import create_log, open_log
from conduct_desk.caselog.tables import SettingRow
from conduct_desk.clock import Clock
from conduct_desk.errors import DeskError
from tests.faults.changing import Changer, changer
from tests.faults.conftest import rounds, show

KEPT = "kept-2026-11-23-084000"
ROOTS = {"old": bytes(16), "new": bytes([1] * 16)}
pytestmark = [pytest.mark.faults, pytest.mark.skipif(sys.platform == "win32", reason="kills by signal")]


@pytest.fixture
def logs(tmp_path: Path) -> Path:
    """Two logs with keys of their own, some exhibits each, and a word that tells which is which."""
    for word, root in ROOTS.items():
        folder, key_file = tmp_path / word, keys.new_keys(root, f"{word:0<16}")
        log = create_log(
            folder,
            root,
            log_id=key_file.log_id,
            by="Mrs Patel",
            clock=Clock(),
            before=lambda folder=folder, held=key_file: keys.write_keys(folder, held),  # type: ignore[misc]
        )
        files = [log.exhibits.keep(word.encode() * 500).file for _ in range(8)]
        with log.writing() as session:
            session.add(SettingRow(key="which", value={"word": word, "files": files}))
        log.close()
    return tmp_path


@pytest.fixture
def server() -> Iterator[Changer]:
    with changer() as started:
        yield started


def which(folder: Path) -> str:
    """Say which of the two logs is there, whole; it is an error if neither is, or parts of both."""
    held = keys.read_keys(folder)
    (word,) = [word for word, root in ROOTS.items() if held.fits(root)]
    opened = []
    for root in ROOTS.values():
        try:
            opened.append(open_log(folder, root, by="Mrs Patel", clock=Clock()))
        except DeskError:
            continue
    (log,) = opened
    try:
        with log.reading() as session:
            said = session.exec(select(SettingRow)).one().value
        assert said["word"] == word, "its keys are those of the other one"
        for file in said["files"]:
            assert log.exhibits.open_bytes(file) == word.encode() * 500
        assert len(list((folder / "exhibits").iterdir())) == len(said["files"])
    finally:
        log.close()
    return word


@pytest.mark.parametrize("keep_as", [KEPT, ""])
def test_a_swap_that_is_killed_leaves_exactly_one_of_the_two(
    logs: Path, server: Changer, keep_as: str
) -> None:
    times, found = rounds(10, 100), {"old": 0, "new": 0}
    again = 0
    for number in range(-2, times):  # the first two are let run, and timed
        folder = logs / f"round{number}"
        shutil.copytree(logs / "old", folder)
        ready = swap.make_ready(folder)
        shutil.copytree(logs / "new", ready, dirs_exist_ok=True)
        order = {"folder": str(folder), "ready": ready.name, "keep_as": keep_as}
        if number < 0:
            server.longest = 0
            assert server.change(kill=False, what="swap", **order)
            continue
        server.change(kill=True, what="swap", **order)
        was_ordered = swap.is_under_way(folder)
        while swap.is_under_way(folder) and again < times:  # killed again while it is carried on
            again += 1
            server.change(kill=True, what="carry on", folder=str(folder))
        swap.carry_on(folder)
        swap.clear_left_overs(folder)
        word = which(folder)
        found[word] += 1
        assert word == "new" or not was_ordered
        if word == "new" and keep_as:
            assert which(folder / KEPT) == "old"
        assert not list(folder.glob(".next-*"))
        shutil.rmtree(folder)

    kept = "the other kept" if keep_as else "the other erased"
    show(
        8,
        f"{times} swaps of a log killed at random moments, {again} killed again while carried on ({kept}): "
        f"{found['old']} the old one, {found['new']} the new one, 0 both or neither",
    )
    assert sum(found.values()) == times
