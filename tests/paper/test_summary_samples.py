"""The summaries that the tests print are such as a school could issue: they add up, and give nobody away."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest

from conduct_desk.policy.counting import Far
from conduct_desk.policy.summary import Breakdown, Count, Summary, TermFigures, Window
from tests.attacks.attacker import Attacker
from tests.attacks.printed import Paper, from_figures
from tests.paper.summaries import NAME, SUMMARIES, broken_down, term, told
from tests.paper.summary_schools import ISSUED


def number(count: Count) -> range:
    """Return what a printed number may be."""
    if count.number is not None:
        return range(count.number, count.number + 1)
    return range(1, 5) if count.label.startswith("fewer") else range(1_000)


def disagrees(one: range, other: range) -> bool:
    """Say whether two printed numbers cannot be the same."""
    return one.stop <= other.start or other.stop <= one.start


def together(*counts: range) -> range:
    """Return what the sum of printed numbers may be."""
    return range(sum(each.start for each in counts), sum(each.stop - 1 for each in counts) + 1)


def wrong(shown: Summary) -> Iterator[str]:
    """Yield what does not add up in a summary, its earlier terms among it."""
    columns = (*shown.earlier, shown.this)
    for before, now in zip((None, *columns), columns, strict=False):
        if before or not shown.earlier:
            yield from _movement(before, now)
        if now.far:
            yield from _rows(now.term_name, [each.count for each in now.far], now.closed)
            alone = [each.count for each in now.far if each.words == Far.LEFT_ALONE]
            yield from (f"{now.term_name}: left alone" for each in alone if each != now.left_alone)
    for table in filter(None, (shown.far, shown.matter)):
        yield from _table(shown.this, table)


def _movement(before: TermFigures | None, now: TermFigures) -> Iterator[str]:
    """Yield where open is not what was open before, and logged, less closed."""
    was_open = number(before.still_open) if before else range(1)
    if disagrees(
        together(was_open, number(now.came_in)), together(number(now.closed), number(now.still_open))
    ):
        yield f"{now.term_name}: still open"
    if disagrees(number(now.closed), together(number(now.left_alone), range(1_000))):
        yield f"{now.term_name}: more left alone than closed"


def _rows(name: str, rows: Sequence[Count], total: Count) -> Iterator[str]:
    if disagrees(together(*map(number, rows)), number(total)):
        yield f"{name}: rows"


def _table(this: TermFigures, table: Breakdown) -> Iterator[str]:
    yield from _rows(table.span, [each.count for each in table.rows], table.total)
    if table.window is Window.TERM and table.total != this.closed:
        yield f"{table.span}: total"


def read(*papers: Summary) -> list[Paper]:
    """Return papers as the enemy has them in hand."""
    return [from_figures(each) for each in papers]


@pytest.mark.parametrize("name", ISSUED)
def test_every_summary_that_is_printed_here_adds_up(name: str) -> None:
    for shown in ISSUED[name]:
        assert list(wrong(shown)) == []
    newest = {each.term_name: each.this for each in ISSUED[name]}
    assert SUMMARIES[name].earlier == tuple(newest.values())[:-1][-5:]


@pytest.mark.parametrize("name", ISSUED)
def test_nobody_is_given_away_by_it_and_all_that_the_school_issued_before(name: str) -> None:
    assert Attacker(read(*ISSUED[name]), knows_a_rule=True).attack() == []


@pytest.mark.parametrize("numbers", [(18, 15, None, 6), (11, 10, None, 5), (60, 57, None, 21)])
def test_a_summary_from_which_a_few_open_ones_follow_would_be_noticed(
    numbers: tuple[int | None, ...],
) -> None:
    assert Attacker(read(told(term(NAME, *numbers)))).attack()


def test_a_summary_that_does_not_add_up_would_be_noticed() -> None:
    sixty = SUMMARIES["sixty"]
    far = broken_down((Far.LEFT_ALONE, 15), (Far.ONE_APPROACH, 29), ("All others", 14))

    assert list(wrong(replace(sixty, this=term(NAME, 60, 57, 9, 15), far=None, matter=None))) == [
        f"{NAME}: still open"
    ]
    assert list(wrong(replace(sixty, far=far))) == [f"{NAME}: total"]
    assert list(wrong(told(term(NAME, 12, 5, 7, 6)))) == [f"{NAME}: more left alone than closed"]
    assert list(wrong(told(term(NAME, 59, 59, 0, 15), far=far))) == [
        f"{NAME}: rows",
        f"{NAME}: total",
    ]
