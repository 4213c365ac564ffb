"""Term dates as a head types them: what is wrong with them, and what looks unusual."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from conduct_desk.clock import spoken_date
from conduct_desk.policy.calendar import DAY, SATURDAY, SchoolCalendar, Term, year_of_term

LONGEST_TERM = 20 * 7  # days; longer than any term, so a year was mistyped
TERMS_OF_A_YEAR = 3
PUPIL_DAYS = range(180, 201)  # 190 is usual


def check_calendar(terms: Sequence[Term]) -> tuple[str, ...]:
    """Return plain sentences saying what is wrong with the terms as typed; empty when they can be used."""
    in_order = sorted(terms, key=lambda term: term.first_day)
    return (
        *_check_names(in_order),
        *(sentence for term in in_order for sentence in _check_term(term)),
        *(
            f"{after.name} begins on {spoken_date(after.first_day)}, but {before.name} goes on to "
            f"{spoken_date(before.last_day)}."
            for before, after in pairwise(in_order)
            if after.first_day <= before.last_day
        ),
    )


def look_again(terms: Sequence[Term], bank_holidays: frozenset[date] = frozenset()) -> tuple[str, ...]:
    """Return plain sentences about school years that are unusual but possible; nothing is refused.

    A year of which not all three terms are known yet is not counted.
    """
    calendar = SchoolCalendar(tuple(terms), bank_holidays)
    sentences = []
    for start in sorted({year_of_term(term) for term in terms}):
        own = [term for term in terms if year_of_term(term) == start]
        year = f"The school year {start}-{(start + 1) % 100:02}"
        days = sum(_pupil_days(calendar, term) for term in own)
        if len(own) >= TERMS_OF_A_YEAR and days not in PUPIL_DAYS:
            sentences.append(f"{year} has {days} school days. Most have about 190.")
    return tuple(sentences)


def _check_names(terms: Sequence[Term]) -> Iterator[str]:
    names = [term.name.strip() for term in terms]
    if not all(names):
        yield "Each term needs a name, such as Autumn term 2026."
    for name in dict.fromkeys(name for name in names if name and names.count(name) > 1):
        yield f"Two terms are called {name}."


def _check_term(term: Term) -> Iterator[str]:
    if term.last_day < term.first_day:
        yield f"{term.name} ends before it begins."
        return
    if (term.last_day - term.first_day).days >= LONGEST_TERM:
        yield f"{term.name} is longer than 20 weeks. Check the years."
    for which, day in (("first", term.first_day), ("last", term.last_day)):
        if day.weekday() >= SATURDAY:
            yield f"The {which} day of {term.name} is a {day:%A}."
    yield from _check_half_term(term)
    for day in sorted(term.closures):
        if not term.first_day <= day <= term.last_day:
            yield f"{spoken_date(day)} is a day without pupils, but is not inside {term.name}."


def _check_half_term(term: Term) -> Iterator[str]:
    if term.half_term is None:
        return
    first, last = term.half_term
    if last < first:
        yield f"The half-term of {term.name} ends before it begins."
    elif not term.first_day < first <= last < term.last_day:
        yield f"The half-term of {term.name} is not inside the term."


def _pupil_days(calendar: SchoolCalendar, term: Term) -> int:
    length = (term.last_day - term.first_day).days + 1
    return sum(calendar.is_school_day(term.first_day + n * DAY) for n in range(length))
