"""One unlocked log with all that its drawers share: the clock, the rules, and who hears of a change."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import TypeVar

from conduct_desk.caselog import case_text, cases, chronology, drafts, search, settings
from conduct_desk.caselog.kept import KeptCase, Session
from conduct_desk.caselog.log import Log
from conduct_desk.caselog.patient_reading import read_patiently
from conduct_desk.caselog.taken_out import TakenOutCase, TakenOutLetter, TakenOutPerson
from conduct_desk.clock import SCHOOL_ZONE, Clock
from conduct_desk.desk.rule_files import bank_holidays, rules
from conduct_desk.desk.views import Changed
from conduct_desk.errors import DeskError, NotSaved
from conduct_desk.policy.calendar import SchoolCalendar, Term
from conduct_desk.policy.rules import Rules
from conduct_desk.policy.vocabulary import Stage

Tell = Callable[[Changed], None]
T = TypeVar("T")


@dataclass
class Writing:
    """One verb under way: its session, its moment, who does it, and the case that it is about."""

    session: Session
    at: datetime
    by: str
    case_id: int | None
    is_gone: bool = False  # the verb takes the case out of the log

    def enter(self, what: str, note: str = "", **detail: object) -> None:
        """Add a chronology entry: `what` is a sentence without names, `note` what the head typed."""
        words = {**detail, case_text.NOTE: note} if note else detail
        chronology.record(self.session, at=self.at, by=self.by, case_id=self.case_id, what=what, detail=words)

    @property
    def case(self) -> int:
        """The case's id, in a verb that is about one."""
        if self.case_id is None:
            raise LookupError("this writing is about no case")
        return self.case_id


@dataclass
class Found:
    """What looking through the log's folder after the start has found."""

    exhibits_missing: int = 0
    foreign_copies: int = 0  # files beside the log that look like another computer's copies of it
    failed_openings: tuple[datetime, ...] = ()  # before this opening, but for slips just before it


@dataclass
class PutOff:
    """What waits while a practice log is being filled: the cases whose words are indexed at the end."""

    cases: set[int] | None = None  # None: nothing waits, as in every other log


@dataclass
class Waiting:
    """What was thrown away since the log was unlocked and can still be put back, by its number."""

    cases: dict[int, TakenOutCase] = field(default_factory=dict, repr=False)
    letters: dict[int, TakenOutLetter] = field(default_factory=dict, repr=False)
    people: dict[int, TakenOutPerson] = field(default_factory=dict, repr=False)  # by the entry that went

    def forget(self) -> None:
        """Let go of all of it."""
        for each in (self.cases, self.letters, self.people):
            each.clear()


@dataclass
class InForce:
    """The rules in force: those shipped, in the school's own words once it has brought its policy in."""

    rules: Rules


@dataclass(frozen=True)
class Opened:
    """An unlocked log. One verb is one `writing`: all of it is on the disk afterwards, or nothing."""

    log: Log
    clock: Clock
    tell: Tell
    is_practice: bool = False
    found: Found = field(default_factory=Found)
    put_off: PutOff = field(default_factory=PutOff)
    waiting: Waiting = field(default_factory=Waiting, repr=False)
    # Two, for a search waits for the one and not for whatever is read ahead; closing waits for both.
    catching_up: threading.RLock = field(default_factory=threading.RLock, repr=False, compare=False)
    reading_ahead: threading.RLock = field(default_factory=threading.RLock, repr=False, compare=False)
    in_force: InForce = field(default_factory=lambda: InForce(rules()))
    # Drafts that go with what this thread writes.
    spent: threading.local = field(default_factory=threading.local, repr=False, compare=False)
    shared: threading.local = field(default_factory=threading.local, repr=False, compare=False)

    @property
    def rules(self) -> Rules:
        """The school's policy, walk, clocks and wording."""
        return self.in_force.rules

    @contextmanager
    def writing(self, noun: str, case_id: int | None = None) -> Iterator[Writing]:
        """Write in one transaction, and tell what changed once it is saved.

        Words that leave the case leave the search index in it; what is new waits for `catch_up`.
        """
        with self.log.writing() as session:
            under_way = Writing(session, self.clock.now(), self.log.by, case_id)
            yield under_way
            for place, of_case in getattr(self.spent, "drafts", ()):
                drafts.discard(session, place, of_case)
            if under_way.case_id is not None and not under_way.is_gone:
                self._index(session, under_way.case_id)
        self.tell(Changed(noun, under_way.case_id))

    def _index(self, session: Session, case_id: int) -> None:
        if self.put_off.cases is None:
            case_text.keep_up(session, case_id)
        else:
            self.put_off.cases.add(case_id)

    def catch_up(self) -> bool:
        """Index what was written since; before a search, and as soon as nobody presses anything. May be long.

        What the disk does not take waits for the next time, at the latest until the log is opened again: then
        it returns False.
        """
        try:
            while self._caught_up_with_one():
                pass  # whoever searches or closes the log waits for one concern at most
        except NotSaved:
            return False
        return True

    def _caught_up_with_one(self) -> bool:
        with self.catching_up:  # nobody closes the log meanwhile
            if not self.log.is_open or not self.is_behind():
                return False
            with self.log.writing() as session:
                return case_text.catch_up(session)

    def is_behind(self) -> bool:
        """Say whether something that was saved waits for the index."""
        with self.reading() as session:
            return bool(search.behind(session))

    @contextmanager
    def putting_off(self) -> Iterator[None]:
        """Index the words of all cases once, at the end of many writes; for a log that is thrown away."""
        self.put_off.cases = set()
        yield
        waiting, self.put_off.cases = self.put_off.cases, None
        with self.log.writing() as session:
            for case_id in sorted(waiting):
                case_text.index(session, case_id)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Read one unchanging state of the log."""
        shared: Session | None = getattr(self.shared, "session", None)
        if shared is not None:
            yield shared
            return
        with self.log.reading() as session:
            yield session

    def read_patiently(self, read: Callable[[Session], T]) -> T:
        """Return what a long `read` finds in one state of the log; it begins again when a save comes."""
        shared: Session | None = getattr(self.shared, "session", None)
        return read(shared) if shared is not None else read_patiently(self.log, read)

    @contextmanager
    def one_reading(self) -> Iterator[None]:
        """Let all that this thread reads in the block be one reading, in which a row is looked up once.

        For a page that asks many verbs at a time. Nothing may be written in it: raises RuntimeError then.
        """
        if getattr(self.shared, "session", None) is not None:
            yield
            return
        with self.log.reading() as session:
            self.shared.session = session
            try:
                yield
            finally:
                del self.shared.session

    def calendar(self, session: Session) -> SchoolCalendar:
        """Return the school's calendar as its terms stand now."""
        holidays = bank_holidays()
        return SchoolCalendar(terms(session), holidays.days, holidays.runs_to)


def terms(session: Session) -> tuple[Term, ...]:
    """Return the terms as the head set them, in date order; empty while there are none."""
    return tuple(_term(kept) for kept in settings.read(session, "terms", []))


def _term(kept: dict[str, object]) -> Term:
    def days(key: str) -> list[date]:
        found = kept[key]
        return [date.fromisoformat(str(day)) for day in found] if isinstance(found, list) else []

    half_term = days("half_term")
    first, last = days("days")
    return Term(
        str(kept["name"]),
        first,
        last,
        (half_term[0], half_term[1]) if half_term else None,
        frozenset(days("closures")),
    )


def school_day_of(moment: datetime) -> date:
    """Return the calendar day in England of a moment."""
    return moment.astimezone(SCHOOL_ZONE).date()


def midnight(day: date) -> datetime:
    """Return the moment at which a day begins in England."""
    return datetime.combine(day, time(), SCHOOL_ZONE)


def case_to_change(session: Session, case_id: int) -> KeptCase:
    """Return a case that may be changed. Raises DeskError when it is closed."""
    case = cases.read(session, case_id)
    if case.stage is Stage.CLOSED:
        raise DeskError("This concern is closed.", next_step="Reopen it, then change it.")
    return case
