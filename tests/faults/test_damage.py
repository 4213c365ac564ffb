"""Anything in the log or its backups is changed by chance: it is noticed before an altered word is shown."""

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from random import Random

import pytest
from sqlmodel import Session

from conduct_desk.caselog import backups, chronology, keys, readable, salvage, search
from conduct_desk.caselog import tables as t
from conduct_desk.caselog.log import LOG_FILE, create_log, open_log
from conduct_desk.clock import Clock
from conduct_desk.errors import DeskError
from conduct_desk.policy import vocabulary as v
from conduct_desk.policy.found_in import FoundIn
from tests.faults.conftest import rounds, show
from tests.faults.random_logs import NINE, contents, random_log

pytestmark = pytest.mark.faults
ROOT, PASSPHRASE, PAGE = bytes(range(16)), "a b", 4096
CLOCK = Clock(lambda: NINE)
Harm = Callable[[bytearray, Random], None]


def _flip(content: bytearray, random: Random) -> None:
    content[random.randrange(len(content))] ^= 1 << random.randrange(8)


def _zero(content: bytearray, random: Random) -> None:
    start, size = random.randrange(len(content)), random.choice((1, 16, 512, PAGE))
    content[start : start + size] = bytes(len(content[start : start + size]))


def _scribble(content: bytearray, random: Random) -> None:
    start = random.randrange(len(content))
    content[start : start + 64] = random.randbytes(len(content[start : start + 64]))


def _cut(content: bytearray, random: Random) -> None:
    whole = random.randrange(len(content)) // PAGE * PAGE
    del content[random.choice((random.randrange(len(content)), whole)) :]


def _swap(content: bytearray, random: Random) -> None:
    size = PAGE if len(content) >= 2 * PAGE else 16
    one, other = (random.randrange(len(content) // size) * size for _ in range(2))
    content[one : one + size], content[other : other + size] = (
        content[other : other + size],
        content[one : one + size],
    )


HARMS: tuple[Harm, ...] = (_flip, _flip, _zero, _scribble, _cut, _swap)


@contextmanager
def harmed(path: Path, harm: Harm, random: Random) -> Iterator[bool]:
    """Let a file be damaged for a while; says whether that changed anything."""
    whole = path.read_bytes()
    content = bytearray(whole)
    harm(content, random)
    path.write_bytes(content)
    yield content != whole
    path.write_bytes(whole)


def read_all(folder: Path) -> dict[str, object]:
    """Unlock with the passphrase, as the head does, and return all that is in the log."""
    held = keys.read_keys(folder)
    slot, root = keys.open_slot(held, PASSPHRASE)
    assert held.holders == (slot.holder,)
    open_log(folder, root, by=slot.holder, clock=CLOCK, root_is_proven=True).close()
    return contents(folder, root)


def test_every_chance_change_is_noticed_before_an_altered_word_is_shown(tmp_path: Path) -> None:
    random, times, folder = Random(5), rounds(300, 10_000), tmp_path / "log"  # noqa: S311  # chance
    log = random_log(folder, ROOT, random)
    while not list((folder / "exhibits").iterdir()):
        log.exhibits.keep(b"nobody wants this one")
    log.close()
    still = backups.still_of(folder, ROOT)
    backup = backups.make(still, folder, ROOT, tmp_path / "place", at=NINE).path
    truth, counts = read_all(folder), backups.check(backup, ROOT)
    wanted = {name.removeprefix("exhibit ") for name in truth if name.startswith("exhibit ")}
    live = [folder / LOG_FILE] * 6 + [folder / keys.KEYS_FILE, folder / keys.SPARE_FILE]
    live += [folder / "exhibits" / name for name in wanted]
    kept = [backup / LOG_FILE, *backup.iterdir(), *(backup.parent / "exhibits").iterdir()]

    found: Counter[str] = Counter()
    for _ in range(times):
        is_live = random.random() < 0.75
        target = random.choice(live if is_live else kept)
        with harmed(target, random.choice(HARMS), random) as is_changed:
            try:
                same = read_all(folder) == truth if is_live else backups.check(backup, ROOT) == counts
            except DeskError as noticed:
                assert noticed.sentence and noticed.next_step
                found["noticed"] += 1
            else:
                assert same, f"altered words of {target.name} were shown"
                found["no effect on any word" if is_changed else "no change"] += 1

    plain = noticed_by_plain_sqlite(folder, tmp_path / "plain.db", random, min(times, 1000))
    without = found["no effect on any word"] + found["no change"]
    show(
        5,
        f"{times} chance changes of log and backups: {found['noticed']} noticed before any altered word was "
        f"shown, {without} without effect on any word, 0 altered words shown; plain SQLite with the same "
        f"rows noticed {plain['noticed']} of {plain['noticed'] + plain['silent']}",
    )
    assert found.total() == times
    assert read_all(folder) == truth


def noticed_by_plain_sqlite(folder: Path, path: Path, random: Random, times: int) -> Counter[str]:
    """Put the same rows into a plain SQLite file, harm it in the same ways, and see what it says."""
    from conduct_desk.caselog import connection

    with (
        closing(connection.connect(folder / LOG_FILE, keys.db_key(ROOT), mode="ro")) as raw,
        closing(sqlite3.connect(path)) as plain,
    ):
        for name, sql in raw.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'case_fts%' "
            "AND name NOT LIKE 'sqlite_%' AND sql NOT LIKE '%VIRTUAL%'"
        ).fetchall():
            rows = raw.execute(f'SELECT * FROM "{name}"').fetchall()  # noqa: S608  # our own table
            plain.execute(sql)
            marks = ",".join("?" * len(rows[0])) if rows else ""
            plain.executemany(f'INSERT INTO "{name}" VALUES ({marks})', rows) if rows else None  # noqa: S608
        plain.commit()
    truth, found = _plain_rows(path), Counter[str]()
    for _ in range(times):
        with harmed(path, random.choice(HARMS), random):
            try:
                same = _plain_rows(path) == truth
            except (sqlite3.Error, UnicodeDecodeError):
                found["noticed"] += 1
            else:
                found["no effect" if same else "silent"] += 1
    return found


def _plain_rows(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as plain:
        names = [row[0] for row in plain.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return [
            repr((name, plain.execute(f'SELECT * FROM "{name}"').fetchall()))  # noqa: S608  # our own table
            for name in sorted(names)
        ]


# --- one bad page ---
def a_school_log(folder: Path, cases: int) -> keys.KeyFile:
    """Make the log of a school of some years: letters with their PDFs, exhibits, answers, a chronology."""
    random = Random(9)  # noqa: S311  # chance
    held = keys.add_slot(keys.new_keys(ROOT, "ab" * 8), ROOT, holder="Mrs Patel", passphrase=PASSPHRASE)
    log = create_log(
        folder,
        ROOT,
        log_id=held.log_id,
        by="Mrs Patel",
        clock=CLOCK,
        before=lambda: keys.write_keys(folder, held),
    )
    with log.writing() as session:
        for number in range(1, cases + 1):
            _a_concern(session, number, random)
    log.close()
    return held


def _a_concern(session: Session, number: int, random: Random) -> None:
    case = t.CaseRow(
        reference=f"2026-27/{number:03}",
        school_year="2026-27",
        number=number,
        stage=v.Stage.OPEN,
        opened_at=NINE,
        opened_by="Mrs Patel",
        decision_maker=v.DecisionMaker.HEADTEACHER,
        words=f"concern{number} was told at the gate. " * 8,
    )
    person = t.PersonRow(name=f"Parent {number}", address=[f"{number} Mill Row", "Anytown"])
    session.add_all([case, person])
    session.flush()
    assert case.id is not None
    assert person.id is not None
    part = t.PartRow(case_id=case.id, person_id=person.id, part=v.Part.AUTHOR, role=v.Role.PARENT)
    letter = t.LetterRow(
        case_id=case.id,
        kind=v.LetterKind.REMOVAL,
        state=v.LetterState.ISSUED,
        body="Take it down. " * 30,
        dated_on=NINE.date(),
        pdf=random.randbytes(30_000),
    )
    session.add_all([part, letter, *_answers(case.id)])
    for _ in range(10):
        chronology.record(
            session,
            at=NINE,
            by="Mrs Patel",
            case_id=case.id,
            what="Answered",
            detail={"note": "why " * 9},
        )
    search.index(session, case.id, {FoundIn.POST: case.words})


def _answers(case_id: int) -> list[t.AnswerRow]:
    return [
        t.AnswerRow(
            case_id=case_id,
            question=f"q{n}",
            value=v.Value.NO,
            reason="As she said. " * 5,
            by="Mrs P",
            at=NINE,
        )
        for n in range(5)
    ]


def test_one_bad_page_costs_what_lay_on_it_and_no_more(tmp_path: Path) -> None:
    random, times, folder = Random(7), rounds(25, 400), tmp_path / "log"  # noqa: S311  # chance
    held = a_school_log(folder, 120)
    path, key = folder / LOG_FILE, keys.db_key(ROOT)
    whole = readable.read(path, key)
    known = {name: set(map(_words, rows)) for name, rows in whole.tables.items()}
    pages, shares = path.stat().st_size // PAGE, []

    for _ in range(times):
        number = random.randrange(pages)
        with harmed(path, lambda content, rnd, at=number: _scribble_on(content, rnd, at), random):  # type: ignore[misc]
            read = readable.read(path, key)
        for name, rows in read.tables.items():
            assert set(map(_words, rows)) <= known[name], "an altered row came out"
        shares.append(read.count / whole.count)

    good = sum(share >= 0.998 for share in shares)
    average = sum(shares) / len(shares)
    show(
        5,
        f"one bad page in a log of {whole.count} rows, {times} times: {average:.2%} of the rows saved on "
        f"average, at least 99.8 % in {good} of {times}, {min(shares):.2%} at worst",
    )
    assert average >= 0.998
    into_a_new_log(folder, held, random)


def _words(row: readable.Record) -> str:
    """Return a row to compare; of people whose row is lost the name comes back from an index, and no more."""
    is_person = "also_known_as" in row
    return repr((row["id"], row["name"]) if is_person else row)


def _scribble_on(content: bytearray, random: Random, page: int) -> None:
    content[page * PAGE + 16 : page * PAGE + 80] = random.randbytes(64)


def into_a_new_log(folder: Path, held: keys.KeyFile, random: Random) -> None:
    """Save the rows of a log with one bad page into a new one, and open that."""
    path = folder / LOG_FILE
    content = bytearray(path.read_bytes())
    _scribble_on(content, random, len(content) // PAGE // 2)
    path.write_bytes(content)

    done = salvage.salvage(folder, ROOT, held, by="Mrs Patel", clock=CLOCK)

    log = open_log(folder, ROOT, by="Mrs Patel", clock=CLOCK, root_is_proven=True)
    with log.reading() as session:
        assert chronology.verify(session) > 1
        assert chronology.lines(session, None)[-1].detail["rows"] == done.rows
        assert search.find(session, "concern60").case_ids
    log.close()
    assert (done.kept_as / LOG_FILE).read_bytes() == content
