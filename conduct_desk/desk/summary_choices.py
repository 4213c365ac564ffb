"""Which terms a governors' summary can be issued of today, and what each would take in."""

from datetime import date, datetime

from conduct_desk.caselog import chronology
from conduct_desk.caselog.issued import came_back
from conduct_desk.caselog.kept import Session
from conduct_desk.clock import spoken_date
from conduct_desk.desk.opened import school_day_of
from conduct_desk.desk.summary_editions import Edition, History
from conduct_desk.desk.summary_periods import Days, begun, days_of, end_of, window
from conduct_desk.desk.summary_views import SummaryChoice
from conduct_desk.errors import PaperRefused
from conduct_desk.policy.calendar import SchoolCalendar, Term

_NOT_KNOWN = (
    "If a summary was shared that is not in the list of editions, its numbers are not known here: keep to "
    "that paper, and issue no other of the same term."
)
CAME_BACK = {
    chronology.BROUGHT_BACK: f"This log was brought back from a backup. {_NOT_KNOWN}",
    chronology.SAVED_FROM_DAMAGE: f"This log was saved from damage, and parts may be lost. {_NOT_KNOWN}",
}
NEXT = "the next summary"  # while the dates of its term are not known


class Choices:
    """The terms that have begun, held against the summaries that were issued."""

    def __init__(self, session: Session, calendar: SchoolCalendar, issued: History, now: datetime) -> None:
        self._session = session
        self._calendar = calendar
        self._issued = issued
        self._now = now
        self._terms = begun(calendar, school_day_of(now))

    def all(self) -> tuple[SummaryChoice, ...]:
        """Return the terms, newest first."""
        return tuple(self._choice(term) for term in reversed(self._terms))

    def days(self, term_name: str) -> Days:
        """Return the days that a new summary of a term covers.

        Raises PaperRefused when it was issued, or counted in a later one; LookupError for an unknown name.
        """
        term = next((each for each in self._terms if each.name == term_name), None)
        if term is None:
            raise LookupError(term_name)
        if edition := self._edition_of(term):
            raise PaperRefused(
                f"The summary of this term was issued on {spoken_date(edition.issued_on)}.",
                next_step="Open it. If something in it was wrong, issue a correction of it.",
            )
        if later := self._taken_in_by(term):
            raise PaperRefused(
                f"The concerns of this term are counted in the summary of {later.period.term_name}.",
                next_step="Open that one.",
            )
        return self._days(term)

    def counting(self, case_id: int, opened_on: date) -> str:
        """Return the term whose summary counts a concern: the one that has, or the first one that will."""
        if counted := self._issued.term_counting(case_id):
            return counted
        open_ones = [each for each in reversed(self.all()) if each.can_issue and each.last_day >= opened_on]
        if open_ones:
            return open_ones[0].term_name
        today = school_day_of(self._now)
        ahead = sorted((each.first_day, each.name) for each in self._calendar.terms if each.first_day > today)
        return ahead[0][1] if ahead else NEXT

    def _choice(self, term: Term) -> SummaryChoice:
        if edition := self._edition_of(term):
            period, note = edition.period, self._after_issue(term)
            return SummaryChoice(
                term.name, period.first_day, period.last_day, edition.edition_id, can_issue=False, note=note
            )
        if later := self._taken_in_by(term):
            note = f"Its concerns are counted in the summary of {later.period.term_name}."
            return SummaryChoice(term.name, *window(self._calendar, term), can_issue=False, note=note)
        days = self._days(term)
        notes = (self._taking_in(days), CAME_BACK.get(came_back(self._session) or "", ""))
        return SummaryChoice(term.name, days.first_day, days.last_day, note=" ".join(filter(None, notes)))

    def _edition_of(self, term: Term) -> Edition | None:
        """Return the newest edition that reports a term, by its name, or by its days where it had another."""
        first, last = window(self._calendar, term)
        names = {each.name for each in self._terms}
        found = None
        for edition in self._issued.newest:
            period = edition.period
            is_named = period.term_name == term.name and period.first_day <= last and period.last_day >= first
            is_nameless = period.term_name not in names and first <= period.middle <= last
            found = edition if is_named or is_nameless else found
        return found

    def _taken_in_by(self, term: Term) -> Edition | None:
        """Return the first edition that counted everything up to the end of a term's days."""
        end = end_of(window(self._calendar, term)[1])
        return next((each for each in self._issued.newest if each.period.cut_off >= end), None)

    def _days(self, term: Term) -> Days:
        newest = self._issued.periods
        return days_of(self._session, self._calendar, term, self._now, newest[-1] if newest else None)

    def _after_issue(self, term: Term) -> str:
        """Return what to do about what is logged after a summary; empty where the next term counts it."""
        if term in self._calendar.terms:
            return ""
        return "Enter the term dates, so that what is logged from now on is counted in a summary as well."

    def _taking_in(self, days: Days) -> str:
        """Return what a summary takes in besides its own term."""
        before = [each for each in self._terms if each.first_day < days.term.first_day]
        left = [each.name for each in before if not self._edition_of(each) and not self._taken_in_by(each)]
        left = [name for name in left if name != days.term.name]
        if left:
            names = " and ".join(filter(None, [", ".join(left[:-1]), left[-1]]))
            were = "was" if len(left) == 1 else "were"
            return f"It takes in {names}, which {were} not issued."
        if days.first_day < window(self._calendar, days.term)[0]:
            return f"It takes in what was logged before the term as well, from {spoken_date(days.first_day)}."
        return ""
