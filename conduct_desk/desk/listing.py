"""Reading the list of concerns: page by page, narrowed, or by the words that are in them."""

from dataclasses import replace
from datetime import date

from conduct_desk.caselog import case_list, case_text, nearby, search
from conduct_desk.caselog.case_list import By, Place, Sorted, Wanted
from conduct_desk.caselog.kept import Session
from conduct_desk.desk.case_list import ALL, Narrowed, Order
from conduct_desk.desk.opened import Opened
from conduct_desk.desk.shown import line_view
from conduct_desk.desk.views import CaseLine, SearchResult
from conduct_desk.policy.calendar import school_year_of

_SORTED = {
    Order.NEWEST: Sorted(By.NUMBER),
    Order.OLDEST: Sorted(By.NUMBER, backwards=True),
    Order.WHERE: Sorted(By.PLATFORM),
    Order.WHERE_BACK: Sorted(By.PLATFORM, backwards=True),
    Order.FOUND: Sorted(By.FINDING),
    Order.FOUND_BACK: Sorted(By.FINDING, backwards=True),
    Order.STANDING: Sorted(By.STANDING),
    Order.STANDING_BACK: Sorted(By.STANDING, backwards=True),
    Order.CHECK: Sorted(By.CHECK),
    Order.CHECK_BACK: Sorted(By.CHECK, backwards=True),
    Order.EVIDENCE: Sorted(By.EVIDENCE),
    Order.EVIDENCE_BACK: Sorted(By.EVIDENCE, backwards=True),
}


def listed(
    opened: Opened, narrowed: Narrowed, order: Order, after: CaseLine | None, limit: int
) -> tuple[CaseLine, ...]:
    """Return the next concerns of a list, after the last line that is shown."""
    if narrowed != ALL or order not in (Order.NEWEST, Order.OLDEST):
        opened.catch_up()
    with opened.reading() as session:
        wanted = _wanted(opened, session, narrowed)
        rows = case_list.lines(session, wanted, _SORTED[order], _place(after), limit)
    return tuple(map(line_view, rows))


def searched(
    opened: Opened, text: str, narrowed: Narrowed, order: Order, after: CaseLine | None, limit: int
) -> SearchResult:
    """Return the next concerns that hold what was typed, after the last line that is shown."""
    if not search.typed_match(text):
        return SearchResult(())
    is_whole = opened.catch_up()
    with opened.reading() as session:
        wanted = replace(_wanted(opened, session, narrowed), typed=text)
        # All that are counted are found by one question: asking twice is what takes the time.
        newest = case_list.newest(session, wanted, search.MOST + 1) if after is None else []
        if after is None and order is Order.NEWEST:
            rows = case_list.of_ids(session, newest[:limit])
        else:
            rows = case_list.lines(session, wanted, _SORTED[order], _place(after), limit)
        parts = search.parts_of(session, text, [row.case_id for row in rows])
    lines = (replace(line_view(row), found_in=parts.get(row.case_id, ())) for row in rows)
    return SearchResult(tuple(lines), min(len(newest), search.MOST), len(newest) > search.MOST, is_whole)


def meant(opened: Opened, text: str) -> str:
    """Return what was typed with each doubtful word replaced by the nearest known one; "" without one."""
    opened.catch_up()
    return nearby.meant(opened.reading, text)


def index_anew(opened: Opened) -> None:
    """Make a log that an older Conduct Desk wrote findable in all the ways of this one. Long, and once."""
    with opened.reading() as session:
        if search.is_current(session):
            return
    with opened.log.writing() as session:
        case_text.index_anew(session)


def _place(after: CaseLine | None) -> Place | None:
    return Place(after.case_id, after) if after else None


def _wanted(opened: Opened, session: Session, narrowed: Narrowed) -> Wanted:
    days = narrowed.days
    if narrowed.this_term:
        term = term_days(opened, session)
        days = (max(days[0], term[0]), min(days[1], term[1])) if days else term
    return Wanted(
        stage=narrowed.stage,
        findings=narrowed.findings,
        days=days,
        safeguarding=narrowed.safeguarding,
        with_evidence=narrowed.with_evidence,
    )


def term_days(opened: Opened, session: Session) -> tuple[date, date]:
    """Return the first and last day that are reported in the term of today; of the school year without it."""
    today, calendar = opened.clock.today(), opened.calendar(session)
    term = calendar.term_of(today)
    if term is not None:
        return calendar.reporting_window(term)
    year = school_year_of(today)
    return year.first_day, year.last_day
