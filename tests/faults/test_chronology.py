"""Promise 12: the past cannot be changed unseen, and can be lawfully erased."""

import hashlib
import json
import random
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from conduct_desk.caselog import chronology, connection, disposals, keys, search
from conduct_desk.caselog.log import LOG_FILE, Log, create_log, open_log
from conduct_desk.clock import Clock
from conduct_desk.desk import Desk
from conduct_desk.desk.closing_views import ClosingGiven
from conduct_desk.desk.disposal_views import DisposalGiven
from conduct_desk.desk.door import Door
from conduct_desk.desk.views import Facts, PartGiven
from conduct_desk.errors import LogDamaged
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.closing import HoldReason
from conduct_desk.policy.vocabulary import LetterKind, Outcome, Part, Role, Source, Value
from tests.conftest import PICTURE, SchoolDay, WalkThrough
from tests.faults.conftest import rounds, show
from tests.faults.full_case import hits, put_in

pytestmark = pytest.mark.faults

NINE = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
CLOCK = Clock(lambda: NINE)
ENTRIES, CASES = 24, 3
ROOT = bytes(range(16))
LOG_ID = "0123456789abcdef"


@dataclass(frozen=True)
class Printed:
    """What stands at the foot of a paper that somebody has kept, and the folders it can be held against."""

    number: int
    code: str
    folder: Path  # the log as it is when the insider sits down
    older: Path  # the log as it was some entries before the paper was printed


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Printed:
    """A log of some entries in which a paper was printed, and then some more happened."""
    place = tmp_path_factory.mktemp("insider")
    log = create_log(place / "log", ROOT, log_id=LOG_ID, by="Mrs Patel", clock=CLOCK)
    for number in range(1, ENTRIES - 6):
        _enter(log, number)
    log.close()
    shutil.copytree(place / "log", place / "older")
    log = open_log(place / "log", ROOT, by="Mrs Patel", clock=CLOCK)
    for number in range(ENTRIES - 6, ENTRIES + 1):
        _enter(log, number)
    with log.reading() as session:
        number, code = chronology.head(session)
    for after in range(ENTRIES + 1, ENTRIES + 4):
        _enter(log, after)
    log.close()
    return Printed(number, code, place / "log", place / "older")


def _enter(log: Log, number: int, what: str = "") -> None:
    with log.writing() as session:
        chronology.record(
            session,
            at=NINE + timedelta(minutes=number),
            by="Mrs Patel",
            case_id=1 + number % CASES,
            what=what or f"Step {number}",
            detail={"note": f"What was said the {number}. time"},
        )


class Insider:
    """Somebody with the passphrase, a SQLCipher shell and time, who knows how the chain is made."""

    def __init__(self, folder: Path, chance: random.Random) -> None:
        self._folder, self.chance = folder, chance
        self.raw = connection.connect(folder / LOG_FILE, keys.db_key(ROOT), mode="rw")
        self.raw.execute("PRAGMA synchronous = OFF")
        self.raw.execute("BEGIN")
        for (name,) in self.raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            self.raw.execute(f"DROP TRIGGER {name}")

    def one(self, last: int = ENTRIES) -> int:
        """Return the number of one entry up to the printed one."""
        return self.chance.randint(1, last)

    def ask(self, question: str, *values: Any) -> Any:
        """Return the first row of an answer."""
        return self.raw.execute(question, values).fetchone()

    def do(self, statement: str, *values: Any) -> None:
        """Change something."""
        self.raw.execute(statement, values)

    def rewrite(self, seq: int, change: Callable[[dict[str, Any]], None], *, is_new: bool = True) -> None:
        """Write other words in place of an entry's, with a commit that fits them."""
        salt, body = self.ask("SELECT salt, body FROM event_body WHERE seq = ?", seq)
        said = json.loads(body)
        change(said)
        if said == json.loads(body):
            said["what"] += " or so"
        words = json.dumps(said, ensure_ascii=False)
        self.do("UPDATE event_body SET body = ?, case_id = ? WHERE seq = ?", words, said["case_id"], seq)
        if is_new:
            commit = hashlib.sha256(salt + words.encode()).hexdigest()
            self.do('UPDATE event SET "commit" = ? WHERE seq = ?', commit, seq)

    def renumber(self, start: int, by: int) -> None:
        """Move every entry from `start` on by so many numbers."""
        for table in ("event", "event_body"):
            self.do(f"UPDATE {table} SET seq = -seq WHERE seq >= ?", start)  # noqa: S608 - two fixed names
            self.do(f"UPDATE {table} SET seq = -seq + ? WHERE seq < 0", by)  # noqa: S608 - two fixed names

    def chain_anew(self) -> None:
        """Number and hash the whole chain again, so that it holds together in itself."""
        prev = chronology.BEGINNING
        for place, (seq,) in enumerate(self.raw.execute("SELECT seq FROM event ORDER BY seq").fetchall(), 1):
            if seq != place:
                self.do("UPDATE event SET seq = ? WHERE seq = ?", place, seq)
                self.do("UPDATE event_body SET seq = ? WHERE seq = ?", place, seq)
            at, commit = self.ask('SELECT at, "commit" FROM event WHERE seq = ?', place)
            now = hashlib.sha256(f"{prev}\n{place}\n{at}\n{commit}".encode()).hexdigest()
            self.do("UPDATE event SET prev = ?, hash = ? WHERE seq = ?", prev, now, place)
            prev = now

    def swap(self, table: str, one: int, other: int) -> None:
        """Let two rows change places."""
        for before, after in ((one, -1), (other, one), (-1, other)):
            self.do(f"UPDATE {table} SET seq = ? WHERE seq = ?", after, before)  # noqa: S608 - a fixed name


def edit(insider: Insider, *, anew: bool) -> None:
    """Put other words in an entry."""
    insider.rewrite(insider.one(), lambda said: said.update(what="Nothing was done"), is_new=anew)


def edit_a_note(insider: Insider, *, anew: bool) -> None:
    """Change one letter of what the head typed."""

    def change(said: dict[str, Any]) -> None:
        note = said["detail"]["note"]
        at = insider.chance.randrange(len(note))
        said["detail"]["note"] = note[:at] + insider.chance.choice("abcxyz") + note[at + 1 :]

    insider.rewrite(insider.one(), change, is_new=anew)


def change_who(insider: Insider, *, anew: bool) -> None:
    """Say that somebody else did it."""
    insider.rewrite(insider.one(), lambda said: said.update(by="Mr Dunn"), is_new=anew)


def delete(insider: Insider, *, anew: bool) -> None:
    """Take an entry out with its words."""
    seq = insider.one()
    insider.do("DELETE FROM event WHERE seq = ?", seq)
    insider.do("DELETE FROM event_body WHERE seq = ?", seq)
    if anew and insider.chance.random() < 0.5:  # and close the gap
        insider.renumber(seq + 1, -1)


def delete_words(insider: Insider, *, anew: bool) -> None:
    """Take only its words out, as if they had been disposed of."""
    seq = insider.one()
    insider.do("DELETE FROM event_body WHERE seq = ?", seq)
    if anew and seq < ENTRIES:
        insider.rewrite(
            insider.chance.randint(seq + 1, ENTRIES), lambda said: said["detail"].update(erased=[seq])
        )


def insert(insider: Insider, *, anew: bool) -> None:
    """Put an entry between two others."""
    seq = insider.one()
    insider.renumber(seq, 1)
    at, salt = insider.ask("SELECT at FROM event WHERE seq = ?", seq + 1)[0], insider.chance.randbytes(16)
    body = json.dumps({"by": "Mrs Patel", "case_id": 1, "what": "Rang the author", "detail": {}})
    commit = hashlib.sha256(salt + body.encode()).hexdigest()
    insider.do('INSERT INTO event (seq, at, prev, "commit", hash) VALUES (?, ?, ?, ?, ?)',
               seq, at, "0" * 64, commit, commit)  # fmt: skip
    insider.do("INSERT INTO event_body (seq, case_id, salt, body) VALUES (?, 1, ?, ?)", seq, salt, body)
    if not anew:
        insider.do(
            "UPDATE event SET prev = COALESCE((SELECT hash FROM event WHERE seq = ?), prev) WHERE seq = ?",
            seq - 1,
            seq,
        )


def reorder(insider: Insider, *, anew: bool) -> None:
    """Let two entries change places, with their words or without."""
    one = insider.one()
    other = insider.chance.choice([seq for seq in range(1, ENTRIES + 1) if seq != one])
    insider.swap("event_body", one, other)
    if anew:
        insider.swap("event", one, other)


def back_date(insider: Insider, *, anew: bool) -> None:
    """Say that it was done earlier."""
    del anew
    seq = insider.one()
    moment = NINE - timedelta(seconds=insider.chance.randint(1, 10**6))
    insider.do("UPDATE event SET at = ? WHERE seq = ?", moment.strftime("%Y-%m-%dT%H:%M:%S.%fZ"), seq)


def move_to_another_case(insider: Insider, *, anew: bool) -> None:
    """Let an entry stand in another concern."""
    seq = insider.one()
    (case,) = insider.ask("SELECT case_id FROM event_body WHERE seq = ?", seq)
    other = 1 + case % CASES
    if anew:
        insider.rewrite(seq, lambda said: said.update(case_id=other))
    else:
        insider.do("UPDATE event_body SET case_id = ? WHERE seq = ?", other, seq)


def truncate(insider: Insider, *, anew: bool) -> None:
    """Cut the end off, from the printed entry or an earlier one on; then go on as if nothing had been."""
    seq = insider.one()
    insider.do("DELETE FROM event WHERE seq >= ?", seq)
    insider.do("DELETE FROM event_body WHERE seq >= ?", seq)
    for more in range(seq, insider.chance.randint(seq, ENTRIES + 4)) if anew else ():
        body = json.dumps({"by": "Mrs Patel", "case_id": 1, "what": f"Step {more}", "detail": {}})
        salt = insider.chance.randbytes(16)
        commit = hashlib.sha256(salt + body.encode()).hexdigest()
        insider.do('INSERT INTO event (seq, at, prev, "commit", hash) VALUES (?, ?, ?, ?, ?)',
                   more, "2026-11-23T09:30:00.000000Z", "0" * 64, commit, commit)  # fmt: skip
        insider.do("INSERT INTO event_body (seq, case_id, salt, body) VALUES (?, 1, ?, ?)", more, salt, body)


def salt_again(insider: Insider, *, anew: bool) -> None:
    """Hide the same words under another salt."""
    seq, salt = insider.one(), insider.chance.randbytes(16)
    (body,) = insider.ask("SELECT body FROM event_body WHERE seq = ?", seq)
    insider.do("UPDATE event_body SET salt = ? WHERE seq = ?", salt, seq)
    if anew:
        commit = hashlib.sha256(salt + body.encode()).hexdigest()
        insider.do('UPDATE event SET "commit" = ? WHERE seq = ?', commit, seq)


def a_digest(insider: Insider, *, anew: bool) -> None:
    """Change one letter of a digest, which re-hashing cannot put right without the words."""
    columns = ["commit"] if anew else ["prev", "commit", "hash"]
    seq, column = insider.one(), insider.chance.choice(columns)
    (was,) = insider.ask(f'SELECT "{column}" FROM event WHERE seq = ?', seq)  # noqa: S608 - a fixed name
    at = insider.chance.randrange(64)
    other = (
        was[:at]
        + insider.chance.choice([each for each in "0123456789abcdef" if each != was[at]])
        + was[at + 1 :]
    )
    insider.do(f'UPDATE event SET "{column}" = ? WHERE seq = ?', other, seq)  # noqa: S608 - a fixed name


WAYS = (
    edit, edit_a_note, change_who, delete, delete_words, insert, reorder, back_date, move_to_another_case,
    truncate, salt_again, a_digest,
)  # fmt: skip


def _is_found(folder: Path, printed: Printed) -> bool:
    """Open the log as anybody would, and hold the paper against it."""
    try:
        log = open_log(folder, ROOT, by="Mrs Patel", clock=CLOCK)
    except LogDamaged:
        return True
    try:
        with log.reading() as session:
            chronology.verify(session)
            return chronology.code_at(session, printed.number) != printed.code
    except LogDamaged:
        return True
    finally:
        log.close()


def _without_guards_again(folder: Path, source: Path) -> None:
    """Put the guards back that the insider took away, as a careful one would."""
    raw = connection.connect(folder / LOG_FILE, keys.db_key(ROOT), mode="rw")
    model = connection.connect(source / LOG_FILE, keys.db_key(ROOT), mode="rw")
    found = model.execute("SELECT sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    raw.execute("PRAGMA synchronous = OFF")
    for (statement,) in found:
        raw.execute(statement)
    raw.close()
    model.close()


def test_every_tampering_by_an_insider_is_found_with_one_earlier_print(
    printed: Printed, tmp_path: Path
) -> None:
    tries = rounds(60, 1000)
    assert not _is_found(printed.folder, printed)
    missed = []
    for number in range(tries):
        chance = random.Random(number)  # noqa: S311 - the same tamperings every time
        way, anew = WAYS[number % len(WAYS)], number // len(WAYS) % 2 == 1
        folder = tmp_path / "tampered"
        shutil.copytree(printed.folder, folder)
        insider = Insider(folder, chance)
        try:
            way(insider, anew=anew)
            if anew:
                insider.chain_anew()
            insider.raw.execute("COMMIT")
        finally:
            insider.raw.close()
        _without_guards_again(folder, printed.folder)
        if not _is_found(folder, printed):
            missed.append((number, way.__name__, anew))
        shutil.rmtree(folder)

    show(
        12,
        f"{tries:,} tamperings by an insider with the key, {tries - len(missed):,} found given one print",
    )
    assert missed == []


def test_an_older_log_put_back_is_found_however_it_goes_on(printed: Printed, tmp_path: Path) -> None:
    tries = rounds(6, 40)
    missed = []
    for more in range(tries):
        folder = tmp_path / f"older {more}"
        shutil.copytree(printed.older, folder)
        log = open_log(folder, ROOT, by="Mrs Patel", clock=CLOCK)
        for number in range(more):
            _enter(log, number, "Something else")
        log.close()
        if not _is_found(folder, printed):
            missed.append(more)

    show(12, f"{tries} older logs put back and gone on with, {tries - len(missed)} found")
    assert missed == []


def test_after_disposal_no_word_is_left_in_any_page_and_the_chain_is_whole(tmp_path: Path) -> None:
    """Every field of a concern takes a word of its own; pages are decrypted one by one, free ones too."""
    tries, fields, left = rounds(4, 40), 0, []
    key = keys.db_key(ROOT)
    for number in range(tries):
        folder = tmp_path / f"log {number}"
        chance = random.Random(number)  # noqa: S311 - the same concerns every time
        log = create_log(folder, ROOT, log_id=LOG_ID, by="Mrs Patel", clock=CLOCK)
        stays = put_in(log, 1)
        gone = [put_in(log, case, bystander=stays.person_id) for case in range(2, 2 + chance.randint(1, 5))]
        chance.shuffle(gone)
        for full in gone:
            assert len(hits(folder / LOG_FILE, key, full.words)) == len(full.words)
            _dispose(log, full.case_id, full.reference)
            fields += len(full.words)
        words = [word for full in gone for word in full.words]
        left += hits(folder / LOG_FILE, key, words)
        assert len(hits(folder / LOG_FILE, key, stays.words)) == len(stays.words)
        with log.reading() as session:
            assert chronology.verify(session) == 1 + 2 * len(gone)
            assert not any(search.find(session, word).case_ids for word in words[::7])
        with suppress(FileNotFoundError):
            assert (folder / f"{LOG_FILE}-journal").read_bytes() == b""
        assert sorted(each.name for each in (folder / "exhibits").rglob("*") if each.is_file()) == sorted(
            stays.files
        )
        log.close()

    show(12, f"{fields:,} words of disposed concerns looked for in every decrypted page, {len(left)} found")
    assert left == []


def _dispose(log: Log, case_id: int, reference: str) -> None:
    with log.writing() as session:
        erased = disposals.erase(session, case_id)
        chronology.record(
            session, at=NINE, by="Mrs Patel", case_id=None, what=f"Disposed of {reference}",
            detail={chronology.ERASED: erased.seqs},
        )  # fmt: skip
    disposals.clear_files(log)


def test_a_concern_that_was_worked_on_leaves_nothing_behind_anywhere(
    desk: Desk, facts: Facts, walk_through: WalkThrough, school_day: SchoolDay, door: Door
) -> None:
    """The same through the desk: every kind of paper, register and note, a joined name, a hold, a backup."""
    words = _a_whole_concern(desk, facts, walk_through)
    (case,) = desk.cases.list()
    tomorrow = school_day.clock.today() + timedelta(days=1)
    desk.closing.close(case.case_id, ClosingGiven(Outcome.LEFT_ALONE_DEBATE, "zqclosenote", "zqlesson",
                                                  review_on=tomorrow))  # fmt: skip
    held = desk.disposal.hold(case.case_id, HoldReason.OTHER, "zqholdnote")
    desk.disposal.lift(held.holds[0].hold_id, "zqliftednote")
    desk.drafts.save("note", {"note_edit": "zqdraft"}, case.case_id)
    words += ["zqclosenote", "zqlesson", "zqholdnote", "zqliftednote", "zqdraft"]
    path, key = door.folder / LOG_FILE, keys.db_key(desk.keeping._root)
    before = hits(path, key, words)
    assert sorted(before) == sorted(words)
    school_day.wait(days=2)

    desk.disposal.dispose(case.case_id, DisposalGiven(case.reference, "Tom Green", tomorrow))

    left = hits(path, key, words)
    show(12, f"{len(words)} words of a concern that went through the whole desk, {len(left)} left")
    assert left == []
    assert [each for each in (door.folder / "exhibits").rglob("*") if each.is_file()] == []
    for word in words:
        assert desk.cases.search(word).lines == ()
        assert desk.people.search(word) == ()


def _a_whole_concern(desk: Desk, facts: Facts, walk_through: WalkThrough) -> list[str]:
    """Go through a concern by the desk's own verbs; returns the words that were typed."""
    parts = (
        PartGiven(Part.AUTHOR, Role.PARENT, "Zqauthor Zqsurname"),
        PartGiven(Part.REPORTER, Role.PARENT, "Zqreporter Marsh"),
        PartGiven(Part.SUBJECT, Role.STAFF, "Zqteacher Hall"),
    )
    case_id = desk.cases.open().case_id
    desk.exhibits.keep(case_id, PICTURE.read_bytes(), "zqpicture.png", Source.PASTED)
    desk.cases.set_facts(
        case_id, replace(facts, parts=parts, words="zqposted", place="zqplace", link="https://zqlink.example")
    )
    walk_through(case_id, foul=Answer("foul", Value.YES, "zqreason"))
    desk.decisions.save(case_id, desk.decisions.suggestions(case_id))
    person = desk.people.search("Zqauthor")[0]
    desk.people.amend(person.person_id, name="Zqrenamed Zqsurname", address=("1 Zqstreet", "Anytown"))
    letter = desk.letters.start(case_id, LetterKind.REMOVAL)
    desk.letters.amend(letter.letter_id, address=("1 Zqstreet",), body="zqletterbody, take it down.")
    desk.cases.note(case_id, "zqnote")
    desk.governors.tell(case_id, "Zqgovernor", "zqtold", "zqwhy", desk.letters.get(letter.letter_id).dated_on)
    return [
        "zqauthor", "zqsurname", "zqreporter", "zqteacher", "zqpicture", "zqposted", "zqplace", "zqlink",
        "zqreason", "zqrenamed", "zqstreet", "zqletterbody", "zqnote", "zqgovernor", "zqtold", "zqwhy",
    ]  # fmt: skip
