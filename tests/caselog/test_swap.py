"""Another log takes the place of this one: wherever it is cut off, one whole log stands there afterwards."""

import shutil
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from conduct_desk.caselog import disk, swap
from conduct_desk.errors import LogDamaged, NotSaved

KEPT = "kept-2026-11-23-084000"
OLD = {
    "case-log.db": b"old log",
    "case-log.db-journal": b"",
    "keys.json": b"old keys",
    "keys.json.bak": b"old keys",
    "exhibits/aa": b"old picture",
    "backup-places.json": b"where the backups are",
}
NEW = {
    "case-log.db": b"new log",
    "keys.json": b"new keys",
    "keys.json.bak": b"new keys",
    "exhibits/aa": b"old picture",
    "exhibits/bb": b"new picture",
}


class PulledError(Exception):
    """The plug was pulled."""


def write(folder: Path, content: dict[str, bytes]) -> None:
    for name, part in content.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(part)


def everything(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def a_folder(tmp_path: Path, present: dict[str, bytes]) -> tuple[Path, Path]:
    folder = tmp_path / "log"
    write(folder, present)
    ready = swap.make_ready(folder)
    write(ready, NEW)
    return folder, ready


def pull_the_plug_after(patch: pytest.MonkeyPatch, steps: int) -> Callable[[], int]:
    """Let so many changes of the folder happen, and no more; the answer counts them."""
    done = 0

    def counted(real: Callable[..., Any]) -> Callable[..., Any]:
        def step(*args: Any, **named: Any) -> Any:
            nonlocal done
            if done == steps:
                raise PulledError
            done += 1
            return real(*args, **named)

        return step

    patch.setattr(disk, "put_in_place", counted(disk.put_in_place))
    patch.setattr(shutil, "rmtree", counted(shutil.rmtree))
    patch.setattr(Path, "unlink", counted(Path.unlink))
    return lambda: done


def run_until_cut(folder: Path, ready: Path, keep_as: str, steps: int) -> bool:
    """Return whether the swap ended by itself."""
    with pytest.MonkeyPatch.context() as patch:
        pull_the_plug_after(patch, steps)
        try:
            swap.put_in_force(folder, ready, keep_as=keep_as)
        except PulledError:
            return False
    return True


@pytest.mark.parametrize("keep_as", [KEPT, ""])
@pytest.mark.parametrize("lacks", [(), ("case-log.db",), ("keys.json", "keys.json.bak"), ("exhibits/aa",)])
def test_cut_off_after_any_step_there_is_exactly_the_old_log_or_exactly_the_new_one(
    tmp_path: Path, keep_as: str, lacks: tuple[str, ...]
) -> None:
    present = {name: part for name, part in OLD.items() if name not in lacks}
    pieces = {name: part for name, part in present.items() if name != "backup-places.json"}
    seen = set()
    for steps in range(100):
        folder, ready = a_folder(tmp_path / str(steps), present)
        is_done = run_until_cut(folder, ready, keep_as, steps)
        was_ordered = is_done or swap.is_under_way(folder)

        for again in range(3):  # the plug is pulled again while it is carried on
            with pytest.MonkeyPatch.context() as patch, suppress(PulledError):
                pull_the_plug_after(patch, again)
                swap.carry_on(folder)
        swap.carry_on(folder)
        swap.clear_left_overs(folder)

        there = {n: part for n, part in everything(folder).items() if not n.startswith(disk.TEMPORARY)}
        kept = {n.removeprefix(f"{KEPT}/"): part for n, part in there.items() if n.startswith(KEPT)}
        now = {name: part for name, part in there.items() if not name.startswith(KEPT)}
        places = {"backup-places.json": OLD["backup-places.json"]}
        assert now == ((NEW | places) if was_ordered else present)
        assert kept == (pieces if was_ordered and keep_as else {})
        seen.add(was_ordered)
        if is_done:
            break
    assert seen == {True, False}
    assert steps > 9


def test_what_was_being_made_ready_without_an_order_goes(tmp_path: Path) -> None:
    folder, ready = a_folder(tmp_path, OLD)

    swap.carry_on(folder)
    swap.clear_left_overs(folder)

    assert not ready.exists()
    assert everything(folder) == OLD


def test_a_damaged_order_is_not_carried_out_and_loses_nothing(tmp_path: Path) -> None:
    folder, ready = a_folder(tmp_path, OLD)
    run_until_cut(folder, ready, KEPT, 4)
    order = (folder / swap.ORDER).read_bytes()
    before = everything(folder)
    for place in range(len(order)):
        (folder / swap.ORDER).write_bytes(order[:place] + bytes([order[place] ^ 1]) + order[place + 1 :])
        with pytest.raises(LogDamaged, match="half way"):
            swap.carry_on(folder)
        swap.clear_left_overs(folder)
        assert {n: p for n, p in everything(folder).items() if n != swap.ORDER} == {
            n: p for n, p in before.items() if n != swap.ORDER
        }

    backup = swap.make_ready(folder)
    write(backup, {"case-log.db": b"from a backup", "keys.json": b"its keys"})
    swap.put_in_force(folder, backup, keep_as="kept-2026-11-24-080000")

    after = everything(folder)
    assert after["case-log.db"] == b"from a backup" and after["keys.json"] == b"its keys"
    assert set(before.values()) - {order} <= set(after.values()), (
        "the old and the half-moved new log are there"
    )
    assert not swap.is_under_way(folder)


def test_the_order_leads_out_of_the_folder_for_nobody(tmp_path: Path) -> None:
    folder, ready = a_folder(tmp_path, OLD)
    swap._write(folder, swap.Order(ready.name, "../elsewhere", erase=True))

    with pytest.raises(LogDamaged):
        swap.carry_on(folder)


def test_a_disk_that_refuses_half_way_says_that_it_is_finished_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, ready = a_folder(tmp_path, OLD)
    real, moved = disk.put_in_place, []

    def refuse(source: Path, target: Path) -> None:
        moved.append(target)
        if len(moved) == 4:
            raise PermissionError(13, "no")
        real(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(disk, "put_in_place", refuse)
        with pytest.raises(NotSaved, match="not finished") as refused:
            swap.put_in_force(folder, ready, keep_as=KEPT)
    assert "opened the next time" in refused.value.next_step
    swap.carry_on(folder)

    assert (folder / "case-log.db").read_bytes() == b"new log"


def test_nothing_is_put_in_force_that_is_no_log_or_over_what_is_kept(tmp_path: Path) -> None:
    folder, ready = a_folder(tmp_path, OLD)
    (folder / KEPT).mkdir()

    with pytest.raises(ValueError, match="must be new"):
        swap.put_in_force(folder, ready, keep_as=KEPT)
    with pytest.raises(ValueError, match="no log"):
        swap.put_in_force(folder, swap.make_ready(folder), keep_as="kept-x")
    assert swap.name_for(folder, "kept", datetime(2026, 11, 23, 8, 40, tzinfo=UTC)) == f"{KEPT}-2"
    assert swap.name_for(folder, "damaged", datetime(2026, 11, 23, 8, 40, tzinfo=UTC)) == KEPT.replace(
        "kept", "damaged"
    )
