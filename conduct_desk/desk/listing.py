"""Reading the list of concerns: page by page, narrowed, or by the words that are in them."""

from datetime import date, timedelta

from conduct_desk.caselog import case_list, search
from conduct_desk.caselog.case_list import Wanted
from conduct_desk.caselog.kept import Session
from conduct_desk.desk.case_list import Narrowed, Order
from conduct_desk.desk.home import midnight
from conduct_desk.desk.opened import Opened
from conduct_desk.desk.shown import line_view
from conduct_desk.desk.views import CaseLine, SearchResult
from conduct_desk.policy.calendar import school_year_of

DAY = timedelta(days=1)


def listed(
    opened: Opened, narrowed: Narrowed, order: Order, after: CaseLine | None, limit: int
) -> tuple[CaseLine, ...]:
    """Return the next concerns of a list, after the last line that is shown."""
    with opened.reading() as session:
        rows = case_list.lines(
            session,
            _wanted(opened, session, narrowed),
            oldest_first=order is Order.OLDEST,
            after=after.case_id if after else None,
            limit=limit,
        )
    return tuple(map(line_view, rows))


def searched(
    opened: Opened, text: str, narrowed: Narrowed, order: Order, after: CaseLine | None, limit: int
) -> SearchResult:
    """Return the next concerns that hold what was typed, after the last line that is shown."""
    with opened.reading() as session:
        found = search.find(session, text, search.MOST)
        rows = case_list.lines(
            session,
            _wanted(opened, session, narrowed),
            oldest_first=order is Order.OLDEST,
            after=after.case_id if after else None,
            limit=limit + 1,
            only=found.case_ids,
        )
        near = "" if found.case_ids else search.nearest_word(session, text)
    return SearchResult(tuple(map(line_view, rows[:limit])), len(rows) > limit, near)


def _wanted(opened: Opened, session: Session, narrowed: Narrowed) -> Wanted:
    days = narrowed.days
    if narrowed.this_term:
        term = term_days(opened, session)
        days = (max(days[0], term[0]), min(days[1], term[1])) if days else term
    return Wanted(
        narrowed.stage,
        narrowed.findings,
        (midnight(days[0]), midnight(days[1] + DAY)) if days else None,
        narrowed.safeguarding,
        narrowed.with_evidence,
    )


def term_days(opened: Opened, session: Session) -> tuple[date, date]:
    """Return the first and last day that are reported in the term of today; of the school year without it."""
    today, calendar = opened.clock.today(), opened.calendar(session)
    term = calendar.term_of(today)
    if term is not None:
        return calendar.reporting_window(term)
    year = school_year_of(today)
    return year.first_day, year.last_day
