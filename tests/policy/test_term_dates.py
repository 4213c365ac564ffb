"""Term dates as a head types them, with the mistakes heads make."""

from dataclasses import replace
from datetime import date

import pytest

from conduct_desk.policy.calendar import SchoolCalendar, Term
from conduct_desk.policy.term_dates import check_calendar, look_again


def test_a_real_year_has_nothing_wrong(calendar: SchoolCalendar) -> None:
    assert check_calendar(calendar.terms) == ()
    assert look_again(calendar.terms, calendar.bank_holidays) == ()


def test_one_term_is_enough_to_begin_with(autumn: Term) -> None:
    assert check_calendar([autumn]) == ()
    assert look_again([autumn]) == ()


def test_a_term_without_half_term_is_accepted(autumn: Term) -> None:
    assert check_calendar([replace(autumn, half_term=None)]) == ()


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"name": " "}, "Each term needs a name, such as Autumn term 2026."),
        ({"last_day": date(2026, 8, 28)}, "Autumn term 2026 ends before it begins."),
        ({"last_day": date(2027, 12, 17)}, "Autumn term 2026 is longer than 20 weeks. Check the years."),
        ({"first_day": date(2026, 8, 30)}, "The first day of Autumn term 2026 is a Sunday."),
        ({"last_day": date(2026, 12, 19)}, "The last day of Autumn term 2026 is a Saturday."),
        (
            {"half_term": (date(2026, 10, 30), date(2026, 10, 26))},
            "The half-term of Autumn term 2026 ends before it begins.",
        ),
        (
            {"half_term": (date(2027, 10, 25), date(2027, 10, 29))},
            "The half-term of Autumn term 2026 is not inside the term.",
        ),
        (
            {"closures": frozenset({date(2027, 10, 23)})},
            "23 October 2027 is a day without pupils, but is not inside Autumn term 2026.",
        ),
    ],
)
def test_a_slip_in_a_term_gets_its_sentence(autumn: Term, change: dict[str, object], sentence: str) -> None:
    assert check_calendar([replace(autumn, **change)]) == (sentence,)  # type: ignore[arg-type]


def test_two_terms_may_not_overlap_or_share_a_name(autumn: Term, spring: Term) -> None:
    early = replace(spring, first_day=date(2026, 12, 18))
    twin = replace(spring, name=autumn.name)

    assert check_calendar([early, autumn]) == (
        "Spring term 2027 begins on 18 December 2026, but Autumn term 2026 goes on to 18 December 2026.",
    )
    assert check_calendar([autumn, twin]) == ("Two terms are called Autumn term 2026.",)


@pytest.mark.parametrize(("closed", "is_pointed_out"), [(11, False), (12, True)])
def test_ten_days_either_way_of_190_are_usual(
    calendar: SchoolCalendar, closed: int, *, is_pointed_out: bool
) -> None:
    *others, summer = calendar.terms
    open_days = [date(2027, 6, 7 + 7 * week + day) for week in range(3) for day in range(5)]
    shorter = replace(summer, closures=summer.closures | frozenset(open_days[:closed]))

    assert bool(look_again([*others, shorter], calendar.bank_holidays)) is is_pointed_out


def test_a_year_far_from_190_days_is_pointed_out_but_not_refused(calendar: SchoolCalendar) -> None:
    *others, summer = calendar.terms
    short = replace(summer, last_day=date(2027, 6, 25), closures=frozenset())

    assert check_calendar([*others, short]) == ()
    assert look_again([*others, short], calendar.bank_holidays) == (
        "The school year 2026-27 has 174 school days. Most have about 190.",
    )


def test_a_term_that_begins_in_august_begins_the_school_year(calendar: SchoolCalendar) -> None:
    autumn, *others = calendar.terms
    early = replace(autumn, first_day=date(2026, 8, 27))

    assert look_again([early, *others], calendar.bank_holidays) == ()


def test_a_term_inside_another_is_refused_with_both_its_days(autumn: Term) -> None:
    inside = Term("Extra weeks", date(2026, 10, 5), date(2026, 10, 16))

    assert check_calendar([autumn, inside]) == (
        "Extra weeks begins on 5 October 2026, but Autumn term 2026 goes on to 18 December 2026.",
    )
