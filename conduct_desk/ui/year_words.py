"""The strip of the year in words: for its tip, for a screen reader, and for the key below it."""

from datetime import date

from conduct_desk.clock import spoken_date
from conduct_desk.desk.year import YearView, YearWeek
from conduct_desk.policy.calendar import Term


def year_heading(year: YearView) -> str:
    """Return the heading over the strip: "School year 2026 to 2027"."""
    return f"School year {year.first_day.year} to {year.last_day.year}"


def summary_words(year: YearView) -> str:
    """Return the whole strip in one sentence or two."""
    logged, checks = year.logged, sum(week.checks for week in year.weeks)
    still_open = sum(week.still_open for week in year.weeks)
    first = f"{_count(logged, 'concern')} logged since {spoken_date(year.first_day)}"
    opened = f", {still_open} still open" if logged else ""
    ahead = f" {_count(checks, 'check')} of posts still to make." if checks else " No check of a post is due."
    return f"{first}{opened}.{ahead}"


def week_words(week: YearWeek, year: YearView) -> str:
    """Return one week: when it begins, where it lies, and what is in it."""
    here = (
        "This week"
        if week.first_day <= year.today <= week.last_day
        else f"Week of {spoken_date(week.first_day)}"
    )
    parts = [where_words(week, year.terms)]
    if week.logged:
        opened = f", {week.still_open} still open" if week.still_open else ""
        parts.append(f"{_count(week.logged, 'concern')}{opened}")
    if week.checks:
        parts.append(f"{_count(week.checks, 'check')} due")
    if week.is_empty:
        parts.append("nothing")
    return f"{here}: {'; '.join(part for part in parts if part)}"


def where_words(week: YearWeek, terms: tuple[Term, ...]) -> str:
    """Return the term or holiday that a week's Wednesday lies in; empty while no terms are known."""
    if not terms:
        return ""
    middle = date.fromordinal(week.first_day.toordinal() + 2)
    term = next((each for each in terms if each.first_day <= middle <= each.last_day), None)
    if term is None:
        return "holidays"
    return "half-term" if term.is_half_term(middle) else term.name


def press_words(week: YearWeek) -> str:
    """Return what pressing a week leads to."""
    if week.only is not None and not week.checks:
        return "Press to open the concern"
    if week.logged:
        return "Press to list its concerns"
    return "Press to see the links to look at" if week.checks else ""


def _count(number: int, what: str) -> str:
    if number == 0:
        return f"No {what}"
    return f"{number} {what}{'' if number == 1 else 's'}"
