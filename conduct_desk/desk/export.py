"""Taking everything out of the log in formats that any program reads, so that nobody is locked in."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeGuard

from conduct_desk import __version__
from conduct_desk.caselog import chronology, keys
from conduct_desk.caselog.whole import blobs, read_whole
from conduct_desk.clock import SCHOOL_ZONE, spoken_date
from conduct_desk.desk.discarding import let_go_of_all
from conduct_desk.desk.export_csv import table as csv_table
from conduct_desk.desk.export_evidence import EvidenceOut, dashed
from conduct_desk.desk.export_folder import NewFolder, check_target, safe_name
from conduct_desk.desk.export_record import WholeLog, records
from conduct_desk.desk.export_views import Exported, ExportStep, Tell, nobody
from conduct_desk.desk.export_words import HELD, NAME, NO_SHAPE, READ_ME, UNREAD
from conduct_desk.desk.history import History
from conduct_desk.desk.issuing import anchor
from conduct_desk.desk.school import school
from conduct_desk.errors import DeskError, NotSaved, WrongKey

if TYPE_CHECKING:
    from conduct_desk.caselog.whole import Row, WholeTable
    from conduct_desk.desk.opened import Opened

_MOST_NAMED = 60  # characters listed one by one
_EVERY = 10  # concerns or exhibits between two words of progress


class Export:
    """The way out: everything that one log holds, in a new folder that anybody can read."""

    def __init__(self, opened: Opened) -> None:
        """Stand on an unlocked log."""
        self._opened = opened

    @property
    def is_possible(self) -> bool:
        """Say whether there is anything to take out: not in a practice log, which is nobody's record."""
        return not self._opened.is_practice

    def everything(
        self, place: Path, passphrase: str, tell: Tell = nobody, wanted: Callable[[], bool] = lambda: True
    ) -> Exported:
        """Write a new folder with all of the log into `place`, unencrypted; return where it lies. Long.

        The passphrase is asked for again, whoever sits there. `tell` hears of each step; as soon as `wanted`
        says no, it stops. Raises WrongKey (field: passphrase), NotSaved or DeskError (field: place): then
        there is no folder. What cannot be read is listed in it and stops nothing.
        """
        if not self.is_possible:
            raise DeskError(
                "These are practice concerns, so there is nothing to take out.",
                next_step="Open your own case log first.",
            )
        check_target(place, self._opened.log.folder)
        tell(ExportStep("Checking the passphrase"))
        self._check(passphrase)
        let_go_of_all(self._opened)
        self._enter("Began to take everything out of the log, readable by anybody")
        day = self._opened.clock.now().astimezone(SCHOOL_ZONE)
        with NewFolder(place, f"{NAME} {day:%Y-%m-%d %H%M}") as folder:
            work = _Work(self._opened, folder, tell, wanted, day)
            done = work.do()
        work.evidence.enter()
        with suppress(NotSaved):  # it lies there whole, and its beginning is entered
            self._enter(
                "Took everything out of the log, readable by anybody",
                cases=done.cases, exhibits=done.exhibits, papers=done.papers, unread=done.unread,
            )  # fmt: skip
        return done

    def _check(self, passphrase: str) -> None:
        try:
            keys.open_slot(keys.read_keys(self._opened.log.folder), passphrase)
        except WrongKey as wrong:
            self._enter("Somebody wanted to take everything out and did not know the passphrase")
            raise WrongKey(
                "That passphrase does not open this case log",
                next_step="Check Caps Lock and try again.",
                field="passphrase",
            ) from wrong

    def _enter(self, what: str, **detail: object) -> None:
        with self._opened.writing("school") as writing:
            writing.enter(what, note="", **detail)


@dataclass
class _Work:
    """One export under way."""

    opened: Opened
    folder: NewFolder
    tell: Tell
    wanted: Callable[[], bool]
    day: datetime
    unread: list[str] = field(default_factory=list)
    exhibits: int = 0
    papers: int = 0
    evidence: EvidenceOut = field(init=False)

    def __post_init__(self) -> None:
        self.evidence = EvidenceOut(self.opened, self.folder, self._say)

    def do(self) -> Exported:
        """Write every file, then the notes on them, and finish."""
        self._say("Reading the log")
        self.opened.catch_up()
        with self.opened.reading() as session:
            tables = read_whole(session)
            seq, code = chronology.head(session)
            name = school(session, self.opened.rules.policy).name
        log = WholeLog({table.name: table for table in tables}, self.opened.rules, self._thumbnails(tables))
        for table in tables:
            rows = [[row[column] for column in table.columns] for row in table.rows]
            self.folder.put(f"Tables/{table.name}.csv", csv_table(table.columns, rows))
            if table.unread:
                rows_ = "row" if table.unread == 1 else "rows"
                self.unread.append(f"{table.unread} {rows_} of the table “{table.name}”")
        self._exhibits(log)
        self._papers(log)
        missing = self._case_log(log, name, anchor(seq, code))
        self.folder.put("chronology.json", History(self.opened).export_chain(with_words=True))
        self._notes(name, missing)
        self._say("Comparing what was written")
        cases = len(log.rows("case"))
        files = self.folder.files + 1  # the list of fingerprints
        target = self.folder.finish()
        return Exported(target, cases, self.exhibits, self.papers, files, self.folder.size, len(self.unread))

    def _say(self, words: str, done: int = 0, of: int = 0) -> None:
        if not self.wanted():
            raise DeskError("Nothing was taken out: you stopped it.", next_step="The case log is unharmed.")
        self.tell(ExportStep(words, done, of))

    def _thumbnails(self, tables: tuple[WholeTable, ...]) -> dict[int, bytes]:
        """Return the small pictures that were made when each exhibit was kept, apart from everything else."""
        numbers = [row["id"] for table in tables if table.name == "exhibit" for row in table.rows]
        return {
            number: self._blob("exhibit", "thumbnail", number) for number in numbers if _is_number(number)
        }

    def _blob(self, table: str, column: str, number: int) -> bytes:
        try:
            with self.opened.reading() as session:
                return blobs(session, table, column, number) or b""
        except DeskError:
            return b""

    def _exhibits(self, log: WholeLog) -> None:
        self.evidence.do(log)
        self.exhibits = self.evidence.exhibits
        self.unread += self.evidence.unread

    def _papers(self, log: WholeLog) -> None:
        """Write every letter that was made final and every summary, to the byte."""
        self._say("Copying the letters and summaries")
        references = {row["id"]: str(row["reference"]) for row in log.rows("case")}
        taken = set[str]()
        for row in log.rows("letter"):
            if row["issued_at"]:
                called = f"{dashed(references.get(row['case_id'], ''))} letter {row['id']}"
                self._paper("Letters", "letter", row, safe_name(f"{called}.pdf", taken))
        for row in log.rows("edition"):
            called = f"Summary {row['id']} of {str(row['issued_at'])[:10]}"
            self._paper("Summaries", "edition", row, safe_name(f"{called}.pdf", taken))

    def _paper(self, folder: str, table: str, row: Row, name: str) -> None:
        number = row["id"]
        pdf = self._blob(table, "pdf", number) if isinstance(number, int) else b""
        if pdf:
            self.folder.put(f"{folder}/{name}", pdf)
            self.papers += 1
        else:
            self.unread.append(f"{folder}/{name}")

    def _case_log(self, log: WholeLog, name: str, code: str) -> tuple[str, ...]:
        """Write the log as a PDF; return the characters that its letters lack."""
        from conduct_desk.paper.log_record import LogRecord, make_log_record, missing_characters

        told = records(log)
        paper = LogRecord(name, self.day.date(), told, (), code)
        missing = missing_characters(paper)
        notes = [f"Everything that the case log of {name} held on {spoken_date(self.day.date())}."]
        if missing:
            notes.append(f"{NO_SHAPE} {_named(missing)}")
        paper = LogRecord(name, self.day.date(), told, tuple(notes), code)

        def turned(done: int) -> None:
            if done % _EVERY == 1:
                self._say("Setting the pages of the case log", done, len(told))

        self.folder.put("Case log.pdf", make_log_record(paper, turned))
        return missing

    def _notes(self, name: str, missing: tuple[str, ...]) -> None:
        told = READ_ME.format(
            school=name, day=spoken_date(self.day.date()), version=__version__,
            signs=f"\n{NO_SHAPE} {_named(missing)}\n" if missing else "",
        )  # fmt: skip
        self.folder.put("Read me first.txt", _text(told))
        if self.evidence.held:
            self.folder.put("What stays in the log.txt", _text("\n".join([HELD, "", *self.evidence.held])))
        if self.unread:
            self.folder.put("What could not be read.txt", _text("\n".join([UNREAD, "", *self.unread])))


def _is_number(value: object) -> TypeGuard[int]:
    return isinstance(value, int)


def _named(characters: tuple[str, ...]) -> str:
    """Return characters with their numbers, by which anybody can look them up."""
    shown = [f"{each} (U+{ord(each):04X})" for each in characters[:_MOST_NAMED]]
    more = len(characters) - len(shown)
    return ", ".join(shown) + (f" and {more} more" if more > 0 else "")


def _text(words: str) -> bytes:
    """Return words as a text file that Windows opens as it should."""
    return ("\ufeff" + words.replace("\n", "\r\n")).encode("utf-8", "backslashreplace")
