"""The school's terms, by which days are counted and summaries issued."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from conduct_desk.caselog import settings
from conduct_desk.desk.opened import Opened, terms
from conduct_desk.desk.views import TermView
from conduct_desk.errors import DeskError
from conduct_desk.policy.calendar import Term
from conduct_desk.policy.days_off import DaysOff, days_off
from conduct_desk.policy.term_dates import check_calendar, look_again


@dataclass(frozen=True)
class CalendarView:
    """One school year as due dates see it. Terms and bank holidays are known to their last day, if any."""

    first_day: date
    last_day: date
    days_off: tuple[DaysOff, ...]
    five_days: str  # “Mon 30 Nov”, with what is skipped on the way
    terms_to: date | None
    bank_holidays_to: date | None


class Terms:
    """Term dates, as the head typed them."""

    def __init__(self, opened: Opened) -> None:
        """Stand on an unlocked log."""
        self._opened = opened

    def all(self) -> tuple[TermView, ...]:
        """Return the terms in date order; empty while none are set."""
        with self._opened.reading() as session:
            return tuple(map(_view, terms(session)))

    def set(self, terms: Sequence[TermView]) -> None:
        """Replace the terms. Raises DeskError with what is wrong with them, one sentence a line."""
        typed = sorted((_term(view) for view in terms), key=lambda term: term.first_day)
        wrong = check_calendar(typed)
        if wrong:
            raise DeskError("\n".join(wrong), field="terms")
        with self._opened.writing("school") as writing:
            settings.write(writing.session, "terms", [_kept(term) for term in typed])
            writing.enter("Set the term dates", terms=[term.name for term in typed])

    def look_again(self) -> tuple[str, ...]:
        """Return plain sentences about school years that are unusual but possible, as they are kept."""
        with self._opened.reading() as session:
            calendar = self._opened.calendar(session)
        return look_again(calendar.terms, calendar.bank_holidays)

    def current(self) -> TermView | None:
        """Return the term whose reporting window holds today, or None while no terms are set."""
        with self._opened.reading() as session:
            term = self._opened.calendar(session).term_of(self._opened.clock.today())
        return _view(term) if term else None

    def ahead(self) -> CalendarView:
        """Return the days of this school year that do not count, and when five school days from today end."""
        today = self._opened.clock.today()
        with self._opened.reading() as session:
            calendar = self._opened.calendar(session)
        began = calendar.school_year(today)
        first, last = date(began, 9, 1), date(began + 1, 8, 31)
        return CalendarView(
            first_day=first,
            last_day=last,
            days_off=days_off(calendar, first, last),
            five_days=calendar.due(today, 5).words,
            terms_to=max((term.last_day for term in calendar.terms), default=None),
            bank_holidays_to=calendar.bank_holidays_to,
        )

    def is_known(self, day: date) -> bool:
        """Say whether terms are set for this day, so that a due date on it can be trusted."""
        with self._opened.reading() as session:
            return self._opened.calendar(session).is_known(day)


def _term(view: TermView) -> Term:
    if (view.half_term_first is None) != (view.half_term_last is None):
        raise DeskError(f"{view.name}: enter both days of half-term, or neither", field="terms")
    half_term = (view.half_term_first, view.half_term_last)
    return Term(
        " ".join(view.name.split()),
        view.first_day,
        view.last_day,
        (half_term[0], half_term[1]) if half_term[0] and half_term[1] else None,
        frozenset(view.closures),
    )


def _view(term: Term) -> TermView:
    first, last = term.half_term or (None, None)
    return TermView(term.name, term.first_day, term.last_day, first, last, tuple(sorted(term.closures)))


def _kept(term: Term) -> dict[str, object]:
    """Return a term as the log's settings keep it: JSON with ISO dates."""
    return {
        "name": term.name,
        "days": [term.first_day.isoformat(), term.last_day.isoformat()],
        "half_term": [day.isoformat() for day in term.half_term or ()],
        "closures": sorted(day.isoformat() for day in term.closures),
    }
