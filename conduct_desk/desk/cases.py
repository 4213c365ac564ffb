"""Opening, reading, finding, closing and reopening concerns."""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import asdict, replace
from datetime import date
from enum import Enum

from conduct_desk.caselog import (
    actions,
    case_text,
    cases,
    chronology,
    governors_told,
    letters,
    links,
    people,
    support_rows,
    words_given,
)
from conduct_desk.caselog.kept import Session
from conduct_desk.desk.case_list import ALL, Narrowed, Order
from conduct_desk.desk.closing import Closing
from conduct_desk.desk.closing_views import ClosingGiven
from conduct_desk.desk.discarding import put_back, set_down
from conduct_desk.desk.facts_checked import checked
from conduct_desk.desk.folded import folded
from conduct_desk.desk.home import home, with_waits
from conduct_desk.desk.home_views import HomeView
from conduct_desk.desk.isolating import refuse_to_lose
from conduct_desk.desk.list_out import ListOut, list_out, list_taken
from conduct_desk.desk.listing import listed, meant, searched
from conduct_desk.desk.opened import Opened, case_to_change, terms
from conduct_desk.desk.reasons import reasons, reasons_taken
from conduct_desk.desk.shown import case_view, facts_of, standing_answers
from conduct_desk.desk.views import (
    ActionView,
    CaseLine,
    CaseView,
    ChronologyLine,
    Facts,
    SearchResult,
)
from conduct_desk.errors import DeskError, NotSaved
from conduct_desk.policy.answers import stops
from conduct_desk.policy.calendar import SchoolCalendar, Term
from conduct_desk.policy.vocabulary import Outcome, Stage, Stop, TakenOut

HAS_TO_STAY = frozenset({Stop.ALLEGATION, Stop.CONFLICT})  # nobody throws away what is about themselves


class Cases:
    """The concerns of one log. Every verb is blocking and safe to call from any thread."""

    def __init__(self, opened: Opened) -> None:
        """Stand on an unlocked log."""
        self._opened = opened
        self._closing = Closing(opened)

    def open(self) -> CaseView:
        """Open a new case: stage Being recorded, its reference ("2026-27/004") already given."""
        with self._opened.writing("case") as writing:
            year = school_year(self._opened.clock.today(), terms(writing.session))
            writing.case_id = cases.open_case(writing.session, school_year=year, at=writing.at, by=writing.by)
            reference = cases.read(writing.session, writing.case_id).reference
            writing.enter("Opened the concern", reference=reference)
        return self.get(writing.case)

    def get(self, case_id: int) -> CaseView:
        """Return one case, whole."""
        with self._opened.reading() as session:
            walk = self._opened.rules.walk
            return case_view(session, case_id, walk=walk, today=self._opened.clock.today())

    def stage(self, case_id: int) -> Stage:
        """Return how far a case is: a row, where `get` reads all that belongs to it."""
        with self._opened.reading() as session:
            return cases.read(session, case_id).stage

    def one_reading(self) -> AbstractContextManager[None]:
        """Let all that a page reads in the block be one reading; nothing may be written in it."""
        return self._opened.one_reading()

    def set_facts(self, case_id: int, facts: Facts) -> CaseView:
        """Write the facts page as it now stands.

        Raises DeskError with `field` set to the Facts field that it is about: a date in the future, or
        dates out of order (posted, then told to staff, then told to the head).
        """
        facts = checked(facts, self._opened.clock.today())
        with self._opened.reading() as session:
            before = facts_of(session, case_id)
        if _is_same(facts, before):
            return self.get(case_id)
        with self._opened.writing("case", case_id) as writing:
            case_to_change(writing.session, case_id)
            columns = {key: value for key, value in vars(facts).items() if key != "parts"}
            cases.amend(writing.session, case_id, **columns)
            people.set_parts(writing.session, case_id, (people.Named(**vars(part)) for part in facts.parts))
            writing.enter("Recorded the facts", facts=_plain(facts))
        return self.get(case_id)

    def home(self) -> HomeView:
        """Return what needs the head today, and this term in four numbers."""
        return home(self._opened)

    def with_waits(self, few: Sequence[ActionView]) -> tuple[ActionView, ...]:
        """Return the actions of some rows of Home with whose word each waits for."""
        return with_waits(self._opened, few)

    def list(
        self,
        narrowed: Narrowed = ALL,
        order: Order = Order.NEWEST,
        after: CaseLine | None = None,
        limit: int = 50,
    ) -> tuple[CaseLine, ...]:
        """Return concerns page by page; `after` is the last line already shown, as it was shown."""
        return listed(self._opened, narrowed, order, after, limit)

    def search(
        self,
        text: str,
        narrowed: Narrowed = ALL,
        order: Order = Order.NEWEST,
        after: CaseLine | None = None,
        limit: int = 50,
    ) -> SearchResult:
        """Find concerns by any words in them (from two letters on), page by page as `list` does."""
        return searched(self._opened, text, narrowed, order, after, limit)

    def meant(self, text: str) -> str:
        """Return what was probably meant by words that nothing holds, "" where nothing is near.

        Long in a large log: call it through jobs.
        """
        return meant(self._opened, text)

    def catch_up(self) -> None:
        """Make what was saved findable now, not when it is first looked for. Long: call it through jobs."""
        self._opened.catch_up()

    def is_behind(self) -> bool:
        """Say whether a list that was narrowed or searched just now may lack what was saved last."""
        return self._opened.is_behind()

    @contextmanager
    def while_open(self) -> Iterator[bool]:
        """Say whether the log is open, and let nobody lock it in the block. For work beside the window."""
        with self._opened.reading_ahead:
            yield self._opened.log.is_open

    def table(self, text: str, narrowed: Narrowed, order: Order) -> ListOut:
        """Return a list, or the hits of a search, as a table for spreadsheets. Long: call through jobs."""
        return list_out(self._opened, text, narrowed, order)

    def table_taken(self, taken: ListOut) -> None:
        """Enter in the chronology that such a table was saved."""
        list_taken(self._opened, taken)

    def discard(self, case_id: int, *, can_come_back: bool = False) -> None:
        """Throw away a concern that is still being recorded; its exhibits go too, the chronology says so.

        With `can_come_back`, `put_back` undoes it until the log is locked; then the last of it goes. Raises
        DeskError when the concern was already saved, or others were told of it.
        """
        with self._opened.writing("case", case_id) as writing:
            case = cases.read(writing.session, case_id)
            if case.stage is not Stage.BEING_RECORDED:
                raise DeskError(
                    "This concern is saved, so it cannot be discarded.",
                    next_step="Close it with an outcome.",
                )
            if _is_known_to_others(writing.session, case_id):
                raise DeskError(
                    "Others know of this concern, so it cannot be discarded.",
                    next_step="Save it, then close it with an outcome.",
                )
            if not HAS_TO_STAY.isdisjoint(
                stops(standing_answers(writing.session, case_id, self._opened.rules.walk))
            ):
                raise DeskError(
                    "With this answer on its first page, a concern cannot be discarded.",
                    next_step="Save it, then close it; or change the answer, if it was a mistake.",
                )
            refuse_to_lose(writing.session, case_id)
            if can_come_back:
                set_down(self._opened, writing, case.reference)
                return
            linked = links.forget(writing.session, case_id)
            files, erased = cases.take_out(writing.session, case_id)
            writing.is_gone = True
            writing.enter(f"Discarded {case.reference} before it was saved", erased=(*linked, *erased))
        for file in files:
            with suppress(NotSaved):  # the concern is gone; the next start takes its file
                self._opened.log.exhibits.discard(file)

    def put_back(self, case_id: int) -> CaseView:
        """Put back a concern that was thrown away since the log was unlocked; another raises LookupError."""
        put_back(self._opened, case_id)
        return self.get(case_id)

    def close(self, case_id: int, outcome: Outcome, note: str = "") -> CaseView:
        """Close a concern with its outcome, the rest as proposed. Raises as Closing.close does."""
        return self._closing.close(case_id, ClosingGiven(outcome, note))

    def reopen(self, case_id: int, reason: str) -> CaseView:
        """Reopen a closed concern; the old closing is kept. Raises DeskError as Closing.reopen does."""
        return self._closing.reopen(case_id, reason)

    def reasons(self, case_id: int) -> bytes:
        """Return "Why we did what we did" as PDF, one page that names nobody. Long: call through jobs."""
        return reasons(self._opened, case_id)

    def reasons_taken(self, case_id: int, how: TakenOut) -> None:
        """Enter in the chronology that a copy of that page was saved or printed."""
        reasons_taken(self._opened, case_id, how)

    def chronology(self, case_id: int) -> tuple[ChronologyLine, ...]:
        """Return what was done in the case, newest first, with what was typed at the time."""
        with self._opened.reading() as session:
            entries = chronology.lines(session, case_id)
        return tuple(_chronology_line(entry) for entry in folded(entries))

    def note(self, case_id: int, text: str) -> None:
        """Add a note to the chronology. Raises DeskError when it is empty."""
        if not text.strip():
            raise DeskError("Enter a note", field="note")
        with self._opened.writing("case", case_id) as writing:
            cases.read(writing.session, case_id)
            writing.enter("Added a note", text.strip())


def school_year(today: date, terms: tuple[Term, ...]) -> str:
    """Return the school year of a day, "2026-27": as the law and the terms have it."""
    start = SchoolCalendar(terms).school_year(today)
    return f"{start}-{(start + 1) % 100:02}"


def _chronology_line(entry: chronology.Entry) -> ChronologyLine:
    note = str(entry.detail.get(case_text.NOTE, ""))
    return ChronologyLine(entry.seq, entry.at, entry.by, f"{entry.what}. {note}" if note else entry.what)


def _is_known_to_others(session: Session, case_id: int) -> bool:
    """Say whether anybody was told already, or written to, or something was done about it."""
    if any(each.done_on for each in actions.of_case(session, case_id)):
        return True
    if any(each.issued_at for each in letters.of_case(session, case_id)):
        return True
    return any(each.of_case(session, case_id) for each in (governors_told, words_given, support_rows))


def _is_same(facts: Facts, before: Facts) -> bool:
    """Say whether nothing was changed, not even which of two people of one name is meant."""
    if facts != before:
        return False
    pairs = zip(facts.parts, before.parts, strict=True)
    return not any(now.is_another or now.person_id not in (None, was.person_id) for now, was in pairs)


def _plain(facts: Facts) -> dict[str, object]:
    """Return the facts as the chronology's body keeps them: JSON, enum words by name, dates as ISO."""

    def plain(value: object) -> object:
        if isinstance(value, Enum):
            return value.name
        if isinstance(value, date):
            return value.isoformat()
        return value

    columns = {key: plain(value) for key, value in asdict(replace(facts, parts=())).items() if key != "parts"}
    parts = [[part.part.name, part.role.name, part.name] for part in facts.parts]
    return {**columns, "parts": parts}
