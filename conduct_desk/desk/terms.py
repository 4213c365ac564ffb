"""The school's terms, and the governors' summary of one of them."""

import hashlib
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date

from conduct_desk.caselog import chronology, editions, issued, settings
from conduct_desk.caselog.figures import Figure
from conduct_desk.caselog.kept import Session
from conduct_desk.desk.home import counted_in
from conduct_desk.desk.issuing import anchor, refuse_practice
from conduct_desk.desk.opened import Opened, school_day_of, terms
from conduct_desk.desk.school import school
from conduct_desk.desk.views import EditionView, TermView
from conduct_desk.errors import DeskError
from conduct_desk.policy.calendar import SchoolCalendar, Term, school_year_of
from conduct_desk.policy.figures import CaseFigure, TermSummary, sum_up
from conduct_desk.policy.term_dates import check_calendar, look_again
from conduct_desk.policy.vocabulary import TakenOut


class Terms:
    """Term dates, and the summaries printed from them."""

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

    def is_known(self, day: date) -> bool:
        """Say whether terms are set for this day, so that a due date on it can be trusted."""
        with self._opened.reading() as session:
            return self._opened.calendar(session).is_known(day)

    def reportable(self) -> tuple[str, ...]:
        """Return the names of terms that have begun, newest first; "This school year" while none are set."""
        today = self._opened.clock.today()
        with self._opened.reading() as session:
            begun = [term.name for term in terms(session) if term.first_day <= today]
        return tuple(reversed(begun)) or (school_year_of(today).name,)

    def figures(self, term_name: str) -> TermSummary:
        """Return a term's figures as the summary prints them, small counts covered."""
        with self._opened.reading() as session:
            return self._sum_up(session, term_name)

    def preview(self, term_name: str) -> bytes:
        """Return the summary of a term as PDF, written nowhere. Long."""
        with self._opened.reading() as session:
            summary = self._sum_up(session, term_name)
            return self._printed(session, summary, at="")

    def issue(self, term_name: str) -> EditionView:
        """Print the summary for good: PDF, SHA-256, figures and chronology code are kept. Long.

        Raises PaperRefused on a practice desk.
        """
        refuse_practice(self._opened)
        with self._opened.writing("edition") as writing:
            summary = self._sum_up(writing.session, term_name)
            seq, code = chronology.head(writing.session)
            pdf = self._printed(writing.session, summary, at=anchor(seq, code))
            fingerprint = hashlib.sha256(pdf).hexdigest()
            edition_id = editions.add(
                writing.session,
                term_name=summary.term_name,
                first_day=summary.first_day,
                last_day=summary.last_day,
                issued_at=writing.at,
                pdf=pdf,
                fingerprint=fingerprint,
                figures=_plain(asdict(summary)),
                anchor_seq=seq,
                anchor_code=code,
            )
            writing.enter(issued.SUMMARY, edition_id=edition_id, fingerprint=fingerprint)
            row = editions.read(writing.session, edition_id)
        return EditionView(row.id, row.term_name, row.issued_at, row.fingerprint)

    def taken_out(self, term_name: str, how: TakenOut) -> None:
        """Enter in the chronology that a copy of the summary was saved or printed."""
        with self._opened.writing("edition") as writing:
            writing.enter(f"{how}: the governors’ summary", term=term_name)

    def pdf(self, edition_id: int) -> bytes:
        """Return an issued summary, byte for byte. Raises LogDamaged for a forged one."""
        with self._opened.reading() as session:
            pdf = editions.pdf(session, edition_id)
            issued.check_summary(session, edition_id, pdf)
        return pdf

    def editions(self) -> tuple[EditionView, ...]:
        """Return the issued summaries, newest first."""
        with self._opened.reading() as session:
            rows = editions.newest_first(session)
        return tuple(EditionView(row.id, row.term_name, row.issued_at, row.fingerprint) for row in rows)

    def _sum_up(self, session: Session, term_name: str) -> TermSummary:
        calendar = self._opened.calendar(session)
        year = school_year_of(self._opened.clock.today())
        named = {term.name: term for term in (*calendar.terms, *(() if calendar.terms else (year,)))}
        term = named[term_name]
        figures = [_figure(row, calendar) for row in counted_in(session, calendar, term)]
        return sum_up(figures, term, calendar)

    def _printed(self, session: Session, summary: TermSummary, *, at: str) -> bytes:
        from conduct_desk.paper.summary import SummaryPaper, make_summary
        from conduct_desk.paper.summary_before import as_summary

        told = school(session, self._opened.rules.policy)
        paper = SummaryPaper(
            school_name=told.name,
            crest=told.crest,
            made_on=self._opened.clock.today(),
            summary=as_summary(summary),
            anchor=at,
            is_practice=self._opened.is_practice,
        )
        return make_summary(paper)


def _figure(row: Figure, calendar: SchoolCalendar) -> CaseFigure:
    return CaseFigure(
        findings=row.findings,
        outcome=row.outcome,
        opened_on=school_day_of(row.opened_at),
        closed_on=school_day_of(row.closed_at) if row.closed_at else None,
        first_contact_school_days=_school_days(row, calendar),
    )


def _school_days(row: Figure, calendar: SchoolCalendar) -> int | None:
    """Count the school days from telling the head to the first letter; the day of telling does not count."""
    if row.first_sent_on is None:
        return None
    start = row.told_head_on or school_day_of(row.opened_at)
    days = range(start.toordinal() + 1, row.first_sent_on.toordinal() + 1)
    return sum(calendar.is_school_day(date.fromordinal(day)) for day in days)


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


def _plain(value: object) -> object:
    """Return figures as JSON can say them."""
    if isinstance(value, dict):
        return {str(key): _plain(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(each) for each in value]
    return value.isoformat() if isinstance(value, date) else value
