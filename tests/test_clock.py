"""Days as they stand in narrow places."""

from datetime import date

from conduct_desk.clock import near_day


def test_a_day_of_this_half_year_needs_no_year_and_one_of_last_year_has_it() -> None:
    today = date(2026, 11, 23)
    assert near_day(date(2026, 11, 13), today) == "Fri 13 Nov"
    assert near_day(date(2027, 1, 5), today) == "Tue 5 Jan"
    assert near_day(date(2025, 12, 14), today) == "Sun 14 Dec 2025"
