"""School days, terms and due dates: what an ordinary follow-up counts by."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from conduct_desk.clock import short_day
from conduct_desk.policy.reading import Data, Section

DAY = timedelta(days=1)
SATURDAY = 5
SUMMER = range(5, 9)  # months in which a summer term ends
AUGUST = 8
NOTICE = 120 * DAY  # how long before the known bank holidays end the school hears of it


@dataclass(frozen=True)
class Term:
    """One term: both ends are days on which pupils or staff are in school.

    `half_term` is its first and last day off; `closures` are training days and other days without pupils.
    """

    name: str
    first_day: date
    last_day: date
    half_term: tuple[date, date] | None = None
    closures: frozenset[date] = frozenset()

    def is_half_term(self, day: date) -> bool:
        """Say whether a day falls in this term's half-term break."""
        return self.half_term is not None and self.half_term[0] <= day <= self.half_term[1]


@dataclass(frozen=True)
class Due:
    """A due date and the words it is shown with: "Mon 2 Nov (half-term skipped)"."""

    on: date
    words: str


@dataclass(frozen=True)
class BankHolidays:
    """The bank holidays of England, and the last day up to which they are known."""

    days: frozenset[date]
    runs_to: date


@dataclass(frozen=True)
class SchoolCalendar:
    """The terms the school has given and the bank holidays.

    Outside the dates covered by its terms (and while there are none) every Monday to Friday that is not a
    bank holiday counts as a school day, and due dates say so. `bank_holidays_to` is the last day up to
    which bank holidays are known; due dates after it say so too.
    """

    terms: tuple[Term, ...] = ()
    bank_holidays: frozenset[date] = frozenset()
    bank_holidays_to: date | None = None

    def is_known(self, day: date) -> bool:
        """Say whether the school's own terms cover a day."""
        return bool(self.terms) and self._in_order[0].first_day <= day <= self._in_order[-1].last_day

    def is_weekend(self, day: date) -> bool:
        """Say whether a day is a Saturday or Sunday."""
        return day.weekday() >= SATURDAY

    def is_working_day(self, day: date) -> bool:
        """Say whether offices such as the local authority's are open: Monday to Friday, no bank holiday."""
        return not self.is_weekend(day) and day not in self.bank_holidays

    def is_school_day(self, day: date) -> bool:
        """Say whether pupils are in school; where no terms are known, whether it is a working day."""
        return self.is_working_day(day) and self.why_closed(day) is None

    def add_school_days(self, day: date, days: int) -> date:
        """Return the day that is so many school days after a day, which itself does not count."""
        while days > 0:
            day += DAY
            days -= self.is_school_day(day)
        return day

    def add_working_days(self, day: date, days: int) -> date:
        """Return the day that is so many working days after a day, holidays of the school or not."""
        while days > 0:
            day += DAY
            days -= self.is_working_day(day)
        return day

    def due(self, day: date, days: int) -> Due:
        """Return when something is due in so many school days, and what was skipped on the way."""
        on = self.add_school_days(day, days)
        notes = [*self._skipped(day, on), *self._terms_unknown(on), *self.bank_holidays_unknown(on)]
        return Due(on, f"{short_day(on)} ({', '.join(notes)})" if notes else short_day(on))

    def term_of(self, day: date) -> Term | None:
        """Return the term that reports a day: the one it falls in, or the one before its holiday."""
        return next((term for term in self.terms if _within(day, self.reporting_window(term))), None)

    def reporting_window(self, term: Term) -> tuple[date, date]:
        """Return the first and last day that a term reports, so that windows partition the year.

        From its first day to the day before the next term begins, so that a post made in the holidays
        belongs to exactly one report.
        """
        after = [other.first_day for other in self._in_order if other.first_day > term.first_day]
        return term.first_day, min(after) - DAY if after else _year_end(term)

    def school_year(self, day: date) -> int:
        """Return the calendar year in which the school year of a day began.

        By law it begins with the first term that starts after July (Education Act 1996, section 579); a day
        that no term reports goes by 1 September.
        """
        term = self.term_of(day)
        return year_of_term(term) if term else school_year_of(day).first_day.year

    def bank_holidays_end(self, today: date) -> date | None:
        """Return the last day to which bank holidays are known, once it is 120 days away or less."""
        end = self.bank_holidays_to
        return end if end is not None and today >= end - NOTICE else None

    def week_of(self, day: date) -> int | None:
        """Return the week of its term that a day is in (from 1, half-term not counted), None in holidays."""
        term = next((term for term in self.terms if term.first_day <= day <= term.last_day), None)
        if term is None or term.is_half_term(day):
            return None
        first = _monday(term.first_day)
        fridays = (first + 4 * DAY + n * 7 * DAY for n in range((_monday(day) - first).days // 7 + 1))
        return sum(
            not (term.is_half_term(friday - 4 * DAY) and term.is_half_term(friday)) for friday in fridays
        )

    @property
    def _in_order(self) -> list[Term]:
        return sorted(self.terms, key=lambda term: term.first_day)

    def why_closed(self, day: date) -> str | None:
        """Return why pupils are not in school on a working day that the terms cover, None when they are."""
        if not self.is_known(day):
            return None
        term = next((term for term in self.terms if term.first_day <= day <= term.last_day), None)
        if term is None:
            return "holidays"
        if term.is_half_term(day):
            return "half-term"
        return "day without pupils" if day in term.closures else None

    def _skipped(self, day: date, on: date) -> list[str]:
        """Return what was skipped, in a word or two; single days go unsaid beside a whole break."""
        days = days_between(day, on)
        why = {self.why_closed(each) for each in days if self.is_working_day(each)}
        breaks = [name for name in ("half-term", "holidays") if name in why]
        singles = ["day without pupils"] if "day without pupils" in why else []
        if any(each in self.bank_holidays for each in days):
            singles.append("bank holiday")
        names = breaks or singles
        return [f"{' and '.join(names)} skipped"] if names else []

    def _terms_unknown(self, on: date) -> list[str]:
        return [] if self.is_known(on) else ["term dates not set"]

    def bank_holidays_unknown(self, on: date) -> list[str]:
        """Return the note that a due date carries when it lies after the last known bank holidays."""
        is_unknown = self.bank_holidays_to is not None and on > self.bank_holidays_to
        return ["bank holidays not known"] if is_unknown else []


def school_year_of(day: date) -> Term:
    """Return the whole school year around a day as if it were one term, for a school without term dates.

    1 September to 31 August; by law the year begins with the first term after July (Education Act 1996,
    section 579), which in practice is this.
    """
    start = day.year if day.month >= 9 else day.year - 1
    return Term("This school year", date(start, 9, 1), date(start + 1, 8, 31))


def year_of_term(term: Term) -> int:
    """Return the calendar year in which a term's school year began: a term starting after July begins one."""
    return term.first_day.year if term.first_day.month >= AUGUST else term.first_day.year - 1


def days_between(first: date, last: date) -> list[date]:
    """Return the days after one day and before another."""
    return [first + n * DAY for n in range(1, (last - first).days)]


def months_after(day: date, months: int) -> date:
    """Return the same day so many months later, or the last day of that month when it is shorter.

    Source: the Information Commissioner's way of counting the month for a request for personal data.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def read_bank_holidays(data: Data) -> BankHolidays:
    """Return the bank holidays written in england-bank-holidays.toml; raises DeskError with a sentence."""
    section = Section(data, file="england-bank-holidays.toml")
    days = [row.day("on") for _, row in section.rows("holidays", "bank holiday")]
    runs_to = section.day("runs_to")
    if max(days) > runs_to:
        raise section.wrong("‘runs_to’ is before the last bank holiday.", "Set it to the end of that year.")
    return BankHolidays(frozenset(days), runs_to)


def _within(day: date, window: tuple[date, date]) -> bool:
    return window[0] <= day <= window[1]


def _monday(day: date) -> date:
    return day - day.weekday() * DAY


def _year_end(term: Term) -> date:
    """Return the last day reported by a term that none is known to follow.

    A summer term reports up to 31 August; any other its holiday, which lasts 3 weeks at the most.
    """
    if term.last_day.month in SUMMER:
        return max(term.last_day, date(term.last_day.year, 8, 31))
    return term.last_day + 21 * DAY
