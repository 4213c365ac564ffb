"""What can still be read of a damaged log is saved: rows, exhibits, chronology; what was lost is said."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlmodel import col, select

from conduct_desk.caselog import chronology, connection, keys, salvage, search
from conduct_desk.caselog import tables as t
from conduct_desk.caselog.log import LOG_FILE, Log, open_log
from conduct_desk.caselog.pages import Pages, UnreadableError, record
from conduct_desk.caselog.salvage import Saved
from conduct_desk.caselog.salvaged_links import NO_NAME, NOT_READ
from conduct_desk.clock import Clock
from conduct_desk.errors import LogDamaged, LogMissing
from conduct_desk.policy import vocabulary as v
from conduct_desk.policy.found_in import FoundIn

ACase = Callable[..., t.CaseRow]
Damage = Callable[..., list[int]]
PAGE = 4096


@pytest.fixture
def filled(log: Log, root: bytes, a_case: ACase) -> Log:
    """A log with sixty concerns, some words in each, and two exhibits; closed."""
    keys.write_keys(log.folder, keys.new_keys(root, log.log_id))
    with log.writing() as session:
        for number in range(1, 61):
            case, person = (
                a_case(number, f"concern{number} at the gate. " * 20),
                t.PersonRow(name=f"P{number}"),
            )
            session.add_all([case, person])
            session.flush()
            assert case.id is not None
            assert person.id is not None
            session.add(
                t.PartRow(case_id=case.id, person_id=person.id, part=v.Part.AUTHOR, role=v.Role.PARENT)
            )
            search.index(session, case.id, {FoundIn.POST: case.words})
            for what in ("Opened", "Answered", "Saved"):
                chronology.record(
                    session, at=log.clock.now(), by="Mrs Patel", case_id=case.id, what=f"{what} {number}"
                )
    log.close()
    return log


@pytest.fixture
def damage(filled: Log, root: bytes) -> Damage:
    """Spoil the leaf pages of a table; the answer says which pages it has, and spoils those asked for."""

    def spoil(table: str, *which: int) -> list[int]:
        path = filled.folder / LOG_FILE
        raw = connection.connect(path, keys.db_key(root), mode="ro")
        asked = "SELECT rootpage FROM sqlite_master WHERE name = ?"
        (first,) = raw.execute(asked, (table,)).fetchone()
        raw.close()
        pages = Pages(path, keys.db_key(root))
        pages.table(first)
        leaves = sorted(n for n in pages.seen if pages.page(n)[0] == 0x0D)
        content = bytearray(path.read_bytes())
        for each in which:
            content[(leaves[each] - 1) * PAGE + 99] ^= 1
        path.write_bytes(content)
        return leaves

    return spoil


def save(filled: Log, root: bytes, clock: Clock) -> tuple[Saved, Log]:
    held = keys.read_keys(filled.folder)
    done = salvage.salvage(filled.folder, root, held, by="Mrs Patel", clock=clock, written_by="9.9")
    return done, open_log(filled.folder, root, by="Mrs Patel", clock=clock, root_is_proven=True)


def test_a_whole_log_is_saved_whole(filled: Log, root: bytes, clock: Clock) -> None:
    done, log = save(filled, root, clock)

    with log.reading() as session:
        assert len(session.exec(select(t.CaseRow)).all()) == 60
        assert chronology.head(session)[0] == 181
        assert search.find(session, "concern33").case_ids == (33,)
    log.close()
    assert (done.rows_lost, done.exhibits_lost) == (0, 0)


def test_a_lost_page_of_words_leaves_the_chain_and_its_printed_codes_as_they_are(
    filled: Log, root: bytes, clock: Clock, damage: Damage
) -> None:
    log = open_log(filled.folder, root, by="", clock=clock)
    with log.reading() as session:
        codes = [chronology.code_at(session, seq) for seq in range(1, 181)]
    log.close()
    damage("event_body", 2)

    done, log = save(filled, root, clock)

    with log.reading() as session:
        assert [chronology.code_at(session, seq) for seq in range(1, 181)] == codes
        last = chronology.lines(session, None)[-1]
        assert chronology.verify(session) == 181
    log.close()
    assert last.what == chronology.SAVED_FROM_DAMAGE
    lost = last.detail["words_lost"]
    assert isinstance(lost, int) and 5 < lost < 60
    assert last.detail["erased"] and done.rows_lost == lost


def test_after_a_gap_in_the_chain_everything_readable_is_entered_again_with_its_moment_and_code(
    filled: Log, root: bytes, clock: Clock, damage: Damage
) -> None:
    log = open_log(filled.folder, root, by="", clock=clock)
    with log.reading() as session:
        before = chronology.lines(session, None)
        codes = {entry.seq: chronology.code_at(session, entry.seq) for entry in before}
    log.close()
    leaves = damage("event", 3)

    done, log = save(filled, root, clock)

    with log.reading() as session:
        after = chronology.lines(session, None)
        again = [entry for entry in after if chronology.SALVAGED in entry.detail]
        said = [entry.detail[chronology.SALVAGED] for entry in again]
        found = {
            each["seq"]: chronology.salvaged_code(session, each["seq"])  # type: ignore[index]
            for each in said
            if each["hash"]  # type: ignore[index]
        }
        assert chronology.verify(session) == len(before) + 1
        assert chronology.salvaged_code(session, 1) == "", "it was taken over as it was"
    log.close()
    assert len(leaves) > 4
    assert [(e.at, e.by, e.case_id, e.what) for e in after[:-1]] == [
        (e.at, e.by, e.case_id, e.what) for e in before
    ]
    assert 60 < len(again) < 180
    assert found == {seq: codes[seq] for seq in found} and len(found) > 60
    assert len(said) - len(found) > 5, "of those on the bad page only the words are known"
    assert done.rows_lost == 0


def test_a_lost_concern_gets_a_row_that_says_so_under_its_own_reference(
    filled: Log, root: bytes, clock: Clock, damage: Damage
) -> None:
    damage("case", 4)

    done, log = save(filled, root, clock)

    with log.reading() as session:
        made_up = session.exec(select(t.CaseRow).where(col(t.CaseRow.words) == NOT_READ)).all()
        assert session.connection().exec_driver_sql("PRAGMA foreign_key_check").all() == []
        assert len(session.exec(select(t.CaseRow)).all()) == 60
    log.close()
    assert made_up
    assert [case.reference for case in made_up] == [f"2026-27/{case.id:03}" for case in made_up]
    assert done.rows_lost == len(made_up)


def test_lost_people_get_their_names_back_and_no_number_is_given_twice(
    filled: Log, root: bytes, clock: Clock, damage: Damage
) -> None:
    damage("person", 0)

    _, log = save(filled, root, clock)

    with log.writing() as session:
        people = session.exec(select(t.PersonRow)).all()
        person = t.PersonRow(name="New")
        session.add(person)
        session.flush()
        assert person.id == 61
    log.close()
    assert [(each.id, each.name, each.address) for each in people] == [(n, f"P{n}", []) for n in range(1, 61)]


def test_people_whose_names_are_lost_too_are_said_to_be_not_read(
    filled: Log, root: bytes, clock: Clock, damage: Damage
) -> None:
    raw = connection.connect(filled.folder / LOG_FILE, keys.db_key(root), mode="ro")
    (names,) = raw.execute("SELECT rootpage FROM sqlite_master WHERE name = 'ix_person_name'").fetchone()
    raw.close()
    damage("person", 0)
    content = bytearray((filled.folder / LOG_FILE).read_bytes())
    content[(names - 1) * PAGE + 99] ^= 1
    (filled.folder / LOG_FILE).write_bytes(content)

    _, log = save(filled, root, clock)

    with log.reading() as session:
        assert session.exec(select(t.PersonRow.name)).all() == [NO_NAME] * 60
    log.close()


def test_the_page_that_says_where_the_tables_begin_is_not_needed(
    filled: Log, root: bytes, clock: Clock
) -> None:
    content = bytearray((filled.folder / LOG_FILE).read_bytes())
    content[100:200] = bytes(100)  # on the first page, behind the salt
    (filled.folder / LOG_FILE).write_bytes(content)

    done, log = save(filled, root, clock)

    with log.reading() as session:
        assert len(session.exec(select(t.CaseRow)).all()) == 60
    log.close()
    assert done.rows_lost == 0


def test_exhibits_come_along_and_lost_ones_are_counted(
    log: Log, root: bytes, clock: Clock, a_case: ACase
) -> None:
    keys.write_keys(log.folder, keys.new_keys(root, log.log_id))
    kept = [log.exhibits.keep(f"picture {n}".encode()) for n in range(3)]
    with log.writing() as session:
        session.add(a_case(1))
        session.flush()
        for number, each in enumerate(kept):
            session.add(
                t.ExhibitRow(
                    case_id=1, number=number, name="post.png", media_type="image/png", size=each.size,
                    width=1, height=1, fingerprint=each.fingerprint, source=v.Source.PASTED, file=each.file,
                    kept_at=clock.now(), kept_by="Mrs Patel",
                )
            )  # fmt: skip
    log.close()
    (log.folder / "exhibits" / kept[1].file).unlink()
    (log.folder / "exhibits" / kept[2].file).write_bytes(b"junk")

    done, again = save(log, root, clock)

    assert again.exhibits.open_bytes(kept[0].file, kept[0].fingerprint) == b"picture 0"
    again.close()
    assert (done.exhibits, done.exhibits_lost) == (1, 2)
    assert (done.kept_as / "exhibits" / kept[0].file).is_file(), "the damaged log keeps its own"


def test_without_hard_links_exhibits_are_copied(
    filled: Log, root: bytes, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def refuse(*_: object) -> None:
        raise OSError("this disk knows no second names")

    (tmp_path / "one").write_bytes(b"picture")
    monkeypatch.setattr(salvage.os, "link", refuse)  # type: ignore[attr-defined]

    salvage._link(tmp_path / "one", tmp_path / "two")

    assert (tmp_path / "two").read_bytes() == b"picture"


def test_when_nothing_opens_the_head_is_told_and_the_folder_stays(
    filled: Log, root: bytes, clock: Clock
) -> None:
    (filled.folder / LOG_FILE).write_bytes(bytes(PAGE * 5))
    before = sorted(p.name for p in filled.folder.iterdir())
    held = keys.read_keys(filled.folder)

    with pytest.raises(LogDamaged, match="Nothing in the file"):
        salvage.salvage(filled.folder, root, held, by="", clock=clock)
    assert sorted(p.name for p in filled.folder.iterdir()) == before

    (filled.folder / LOG_FILE).unlink()
    with pytest.raises(LogMissing):
        salvage.salvage(filled.folder, root, held, by="", clock=clock)


def test_saving_twice_keeps_what_the_first_time_said(
    filled: Log, root: bytes, clock: Clock, damage: Damage
) -> None:
    damage("event", 1)
    _, log = save(filled, root, clock)
    log.close()
    damage("event", 0)

    _, log = save(filled, root, clock)

    with log.reading() as session:
        entries = chronology.lines(session, None)
        assert chronology.verify(session) == len(entries)
    log.close()
    assert [entry.what for entry in entries].count(chronology.SAVED_FROM_DAMAGE) == 2
    assert any("salvaged_before" in entry.detail.get(chronology.SALVAGED, {}) for entry in entries)  # type: ignore[operator]
    assert len(list(filled.folder.glob("damaged-*"))) == 2


def test_rows_are_read_as_the_engine_reads_them(tmp_path: Path, root: bytes) -> None:
    path, key = tmp_path / "any.db", keys.db_key(root)
    raw = connection.connect(path, key, mode="rwc")
    raw.execute("CREATE TABLE any_values (a, b)")
    some = (
        None,
        0,
        1,
        -1,
        127,
        -129,
        40_000,
        -(2**31),
        2**40,
        2**62,
        -(2**63),
        1.5,
        "Łucja",
        b"\0",
        "x" * 9_000,
    )
    rows = {n: (value, "y" * (n * 700 % 12_000)) for n, value in enumerate(some, start=-3)}
    for rowid, row in rows.items():
        raw.execute("INSERT INTO any_values (rowid, a, b) VALUES (?, ?, ?)", (rowid, *row))
    raw.close()

    pages = Pages(path, key)

    assert pages.table(2).rows == rows
    assert list(pages.leaves()) == []
    with pytest.raises(UnreadableError):
        pages.page(pages.count + 1)
    with pytest.raises(UnreadableError):
        record(b"\x02\x0a")  # a kind that no file has
    with pytest.raises(UnreadableError):
        record(b"\x02\x7f")  # more than there is


def test_nothing_that_was_damaged_gets_lost_with_the_saving(
    filled: Log, root: bytes, clock: Clock, damage: Damage, tmp_path: Path
) -> None:
    damage("case_text", 1)
    shutil.copytree(filled.folder, tmp_path / "as it was")

    done, log = save(filled, root, clock)
    with log.reading() as session:
        assert search.find(session, "2026-27/033").case_ids or search.find(session, "concern33").case_ids
    log.close()

    for name in (LOG_FILE, "keys.json"):
        assert (done.kept_as / name).read_bytes() == (tmp_path / "as it was" / name).read_bytes()
    assert done.rows_lost == 0
