"""Of old backups the last one of each day, week and month stays; of the last two days all of them."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from conduct_desk.caselog.thinning import ALL_OF, DAYS, MONTHS, WEEKS, to_keep

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
MOMENT = st.timedeltas(timedelta(days=-1000), timedelta(days=400)).map(lambda time: NOON + time)
MOMENTS = st.lists(MOMENT, max_size=60)


def test_all_of_the_last_two_days_stay() -> None:
    half_hours = [NOON - timedelta(minutes=30 * number) for number in range(96)]
    assert to_keep(half_hours, NOON) == set(half_hours)


def test_of_a_day_last_week_the_last_one_stays() -> None:
    morning, evening = NOON - timedelta(days=5, hours=3), NOON - timedelta(days=5)
    assert to_keep([NOON, morning, evening], NOON) == {NOON, evening}


def test_after_three_years_of_school_days_some_thirty_are_left() -> None:
    kept: set[datetime] = set()
    now = datetime(2024, 1, 1, 16, 0, tzinfo=UTC)
    for day in range(3 * 365):
        now = datetime(2024, 1, 1, 16, 0, tzinfo=UTC) + timedelta(days=day)
        if now.weekday() < 5:
            kept = set(to_keep({*kept, now, now - timedelta(hours=4)}, now))

    months = {(moment.year, moment.month) for moment in kept}
    assert len(months) == MONTHS
    assert DAYS <= len(kept) <= DAYS + WEEKS + MONTHS + 6
    assert now - min(kept) > timedelta(days=240)


def test_a_backup_made_while_the_clock_was_wrong_takes_nothing_away() -> None:
    years_ahead = NOON + timedelta(days=3650)
    days = [NOON - timedelta(days=number) for number in range(10)]
    assert to_keep([years_ahead, *days], NOON) == {years_ahead, *days}


@given(MOMENTS, MOMENT)
def test_what_stays_was_there_and_stays_the_next_time(moments: list[datetime], now: datetime) -> None:
    kept = to_keep(moments, now)
    assert kept <= set(moments)
    assert to_keep(kept, now) == kept
    assert {moment for moment in moments if moment > now - ALL_OF} <= kept


@given(MOMENTS.filter(bool), MOMENT)
def test_the_newest_one_always_stays(moments: list[datetime], now: datetime) -> None:
    assert max(moments) in to_keep(moments, now)


@given(MOMENTS, st.timedeltas(timedelta(), timedelta(days=400)))
def test_nothing_that_went_would_have_stayed_later(moments: list[datetime], later: timedelta) -> None:
    """Thinning every day keeps what thinning once, late, would have kept of the same backups."""
    at = max(moments, default=NOON)
    kept = to_keep(moments, at)
    assert to_keep(moments, at + later) == to_keep(kept, at + later)
