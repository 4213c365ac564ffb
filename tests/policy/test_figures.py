"""A term in figures: nobody can be picked out of them, by reading or by subtraction."""

from collections.abc import Sequence
from datetime import date
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conduct_desk.policy.calendar import SchoolCalendar, Term, school_year_of
from conduct_desk.policy.figures import CaseFigure, sum_up
from conduct_desk.policy.masking import FEWER, NONE, NOT_SHOWN, mask, mask_total
from conduct_desk.policy.vocabulary import Finding, Outcome

OCTOBER = date(2026, 10, 8)
FOUL = frozenset({Finding.FOUL})
DEBATE = frozenset({Finding.LEGITIMATE_DEBATE})


def _removed(contact: int | None = 1) -> CaseFigure:
    return CaseFigure(FOUL, Outcome.REMOVED_BY_AUTHOR, OCTOBER, date(2026, 10, 12), contact)


def _left_alone() -> CaseFigure:
    return CaseFigure(DEBATE, Outcome.LEFT_ALONE_DEBATE, OCTOBER, OCTOBER)


def _open() -> CaseFigure:
    return CaseFigure(FOUL, None, OCTOBER)


@pytest.mark.parametrize(("count", "label"), [(0, NONE), (1, FEWER), (4, FEWER), (5, "5"), (12, "12")])
def test_a_headline_count_below_five_is_covered(count: int, label: str) -> None:
    assert mask_total(count).label == label


def test_a_term_with_two_concerns_breaks_nothing_down(calendar: SchoolCalendar, autumn: Term) -> None:
    summary = sum_up([_removed(), _left_alone()], autumn, calendar)

    assert (summary.logged, summary.left_alone) == (FEWER, NOT_SHOWN)
    assert {line.count for line in (*summary.findings, *summary.outcomes)} == {NOT_SHOWN}
    assert all(bar.height is None for bar in summary.bars)
    assert len(summary.notes) == 1
    assert summary.notes[0].startswith("Fewer than 5 concerns were logged")


def test_a_quiet_term_says_none_and_needs_no_notes(calendar: SchoolCalendar, autumn: Term) -> None:
    summary = sum_up([], autumn, calendar)

    assert (summary.logged, summary.left_alone) == (NONE, NONE)
    assert summary.measures == ()
    assert summary.notes == ()


def test_a_busy_term_prints_what_is_safe(calendar: SchoolCalendar, autumn: Term) -> None:
    summary = sum_up([*[_removed()] * 6, *[_left_alone()] * 7], autumn, calendar)
    found = {line.words: line.count for line in summary.findings}

    assert (summary.logged, summary.left_alone) == ("13", "7")
    assert found["Foul, abusive, discriminatory or threatening"] == "6"
    assert found["Factually incorrect"] == NONE
    assert [bar.height for bar in summary.bars] == [6, 0, 0, 0, 0, 7]
    assert summary.notes == (
        "One concern can have several findings, so these do not add up to the number logged.",
    )


def test_the_one_small_count_takes_another_with_it(calendar: SchoolCalendar, autumn: Term) -> None:
    summary = sum_up([*[_removed()] * 9, *[_left_alone()] * 6, _open()], autumn, calendar)
    ended = {line.words: line for line in summary.outcomes}

    assert ended["Still open"].count == NOT_SHOWN
    assert ended["Looked at and left alone"].count == summary.left_alone == NOT_SHOWN
    assert ended["Removed or corrected"].count == "9"
    assert summary.notes[0].startswith("Small numbers")


def test_a_concern_of_the_holidays_is_counted_in_the_term_before(
    calendar: SchoolCalendar, autumn: Term, spring: Term
) -> None:
    boxing_day = CaseFigure(DEBATE, None, date(2026, 12, 26))

    assert sum_up([boxing_day], autumn, calendar).logged == FEWER
    assert sum_up([boxing_day], spring, calendar).logged == NONE
    assert sum_up([boxing_day], autumn, calendar).last_day == date(2027, 1, 3)


def test_the_first_and_last_day_of_a_report_belong_to_it(calendar: SchoolCalendar, autumn: Term) -> None:
    days = (date(2026, 8, 31), date(2026, 9, 1), date(2027, 1, 3), date(2027, 1, 4))
    inside = [sum_up([CaseFigure(FOUL, None, day)] * 5, autumn, calendar).logged for day in days]

    assert inside == [NONE, "5", "5", NONE]


def test_findings_overlap_so_a_small_one_need_not_take_another_with_it(
    calendar: SchoolCalendar, autumn: Term
) -> None:
    wrong_too = CaseFigure(FOUL | {Finding.INACCURATE}, None, OCTOBER)
    summary = sum_up([*[_open()] * 7, wrong_too], autumn, calendar)

    assert [line.count for line in summary.findings][:2] == ["8", FEWER]


def test_without_term_dates_the_school_year_is_summed_up(no_terms: SchoolCalendar) -> None:
    summary = sum_up([_removed()] * 8, school_year_of(OCTOBER), no_terms)

    assert (summary.term_name, summary.logged) == ("This school year", "8")
    assert (summary.first_day, summary.last_day) == (date(2026, 9, 1), date(2027, 8, 31))


@pytest.mark.parametrize(
    ("cases", "measures"),
    [
        (
            [_removed(0), _removed(2)],
            [
                "Every author whom the school contacted heard from it within 2 school days.",
                "Every concern is closed.",
            ],
        ),
        (
            [_removed(0), _removed(3), _open()],
            [
                "Not every author whom the school contacted heard from it within 2 school days.",
                "Not every concern is closed yet.",
            ],
        ),
        ([_left_alone()], ["Every concern is closed."]),
    ],
)
def test_how_the_school_kept_its_own_clock_is_said_of_all_concerns_together(
    calendar: SchoolCalendar, autumn: Term, cases: Sequence[CaseFigure], measures: list[str]
) -> None:
    assert list(sum_up(cases, autumn, calendar).measures) == measures


def test_every_ending_and_every_finding_has_its_line(calendar: SchoolCalendar, autumn: Term) -> None:
    for outcome in Outcome:
        summary = sum_up([CaseFigure(FOUL, outcome, OCTOBER)] * 5, autumn, calendar)
        assert [line.count for line in summary.outcomes].count("5") == 1
    for finding in Finding:
        summary = sum_up([CaseFigure(frozenset({finding}), None, OCTOBER)] * 5, autumn, calendar)
        assert [line.count for line in summary.findings].count("5") == 1


@pytest.mark.parametrize(
    ("counts", "total", "is_partition", "labels"),
    [
        ([4, 4], 8, True, [NOT_SHOWN, NOT_SHOWN]),
        ([4, 4, 0], 8, True, [NOT_SHOWN, NOT_SHOWN, NOT_SHOWN]),
        ([3, 3, 0], 6, True, [FEWER, FEWER, NONE]),
        ([4, 0, 9], 13, True, [NOT_SHOWN, NONE, NOT_SHOWN]),
        ([4, 0, 5], 9, False, [NOT_SHOWN, NONE, NOT_SHOWN]),
        ([4, 0, 9], 9, False, [FEWER, NONE, "9"]),
        ([6, 7], 13, True, ["6", "7"]),
        ([0, 0], 0, True, [NONE, NONE]),
        ([2, 0], 2, True, [NOT_SHOWN, NOT_SHOWN]),
    ],
)
def test_counts_are_covered_until_subtraction_gives_nothing_away(
    counts: list[int], total: int, *, is_partition: bool, labels: list[str]
) -> None:
    assert [each.label for each in mask(counts, total, is_partition=is_partition)] == labels


def _could_be(label: str, total: int) -> range:
    """Return what a reader could take a printed count for."""
    if label == NONE:
        return range(1)
    if label == FEWER:
        return range(1, 5)
    return range(total + 1) if label == NOT_SHOWN else range(int(label), int(label) + 1)


@settings(max_examples=150, deadline=None, database=None)
@given(st.lists(st.integers(0, 9), min_size=2, max_size=4))
def test_no_covered_ending_can_be_worked_out_from_the_printed_paper(counts: list[int]) -> None:
    total = sum(counts)
    if 0 < total < 5:
        return
    labels = [each.label for each in mask(counts, total, is_partition=True)]
    possible = [
        values for values in product(*(_could_be(label, total) for label in labels)) if sum(values) == total
    ]

    for at, label in enumerate(labels):
        if label in (FEWER, NOT_SHOWN):
            assert len({values[at] for values in possible}) >= 3
