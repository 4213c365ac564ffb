"""What a reader of all summaries together could work out is found, and nothing else is refused."""

from collections.abc import Iterable
from dataclasses import replace
from random import Random

import pytest

from conduct_desk.policy.counting import (
    CAME_IN,
    CLOSED,
    KEPT_BACK,
    LEFT_ALONE,
    OPEN,
    Cell,
    Far,
    Matter,
    closed_as,
)
from conduct_desk.policy.disclosure import (
    Breach,
    BreachKind,
    Budget,
    Knowledge,
    Known,
    Options,
    Span,
    TooMuchWork,
    breach,
    span,
)
from conduct_desk.policy.known import Weights
from tests.policy.every_possibility import breaches, every_possibility, span_of
from tests.policy.small_worlds import MOST, a_short_history, a_world

AUTUMN, SPRING, SUMMER = range(3)


def came_in(*terms: int) -> Weights:
    """Concerns that came in, in one term or several."""
    return {Cell(term, 0, CAME_IN): 1 for term in terms}


def closed(*terms: int, as_: Iterable[str] = CLOSED) -> Weights:
    """Concerns that were closed, all of them or in certain ways."""
    return {Cell(term, 0, what): 1 for term in terms for what in as_}


def still_open(term: int) -> Weights:
    """Concerns not yet closed at the end of a term."""
    return {Cell(term, 0, OPEN): 1}


def is_(number: int, weights: Weights) -> Known:
    """A number as it is printed."""
    return Known(weights, number, number)


def fewer_than_5(weights: Weights) -> Known:
    """A small number as it is printed."""
    return Known(weights, 1, 4)


def table(headings: Iterable[Far | Matter], numbers: Iterable[int], *terms: int) -> list[Known]:
    """A table as it is printed: the headings, and then the rest in one row."""
    rows = [closed_as(heading) for heading in headings]
    rest = [what for what in CLOSED if not any(what in row for row in rows)]
    return [is_(number, closed(*terms, as_=row)) for row, number in zip([*rows, rest], numbers, strict=True)]


def read(terms: int, *printed: Known) -> Knowledge:
    """What a reader knows after so many terms: how the numbers hang together, and what was printed."""
    ties = []
    for term in range(terms):
        weights = {**still_open(term), **closed(term), Cell(term, 0, CAME_IN): -1}
        ties.append(is_(0, weights if term == 0 else {**weights, Cell(term - 1, 0, OPEN): -1}))
    cells = frozenset(Cell(term, 0, what) for term in range(terms) for what in (CAME_IN, OPEN, *CLOSED))
    views = [frozenset(came_in(*range(terms)))]
    views += [frozenset({*still_open(term), *closed(*range(term + 1))}) for term in range(terms)]
    secret = frozenset(cell for cell in cells if cell.what == KEPT_BACK)
    totals = tuple(closed(term) for term in range(terms))
    return Knowledge((*ties, *printed), cells, tuple(views), secret, totals)


def rule(found: Breach | None) -> BreachKind | None:
    """The rule that was broken."""
    return None if found is None else found.rule


# The oracles of the summaries' design


def test_four_concerns_one_heading_covered_and_the_others_none_give_the_covered_one_away() -> None:
    cells = [Cell(AUTUMN, 0, what) for what in "abc"]
    printed = (is_(4, dict.fromkeys(cells, 1)), is_(0, {cells[1]: 1}), is_(0, {cells[2]: 1}))
    knowledge = Knowledge(printed, frozenset(cells), (frozenset(cells),))

    found = breach(knowledge)

    assert found == Breach(BreachKind.SMALL, frozenset(cells[:1]), Span(4, 4))
    assert span(knowledge, {cells[0]: 1}) == Span(4, 4)


def test_six_in_autumn_and_nine_in_the_year_to_date_give_spring_away() -> None:
    autumn, year = is_(6, came_in(AUTUMN)), is_(9, came_in(AUTUMN, SPRING))

    assert breach(read(2, autumn)) is None
    assert breach(read(2, autumn, year)) == Breach(BreachKind.SMALL, frozenset(came_in(SPRING)), Span(3, 3))


def test_three_times_fewer_than_five_and_twelve_together_are_four_each() -> None:
    terms = [fewer_than_5(came_in(term)) for term in range(3)]

    assert rule(breach(read(3, *terms, is_(12, came_in(0, 1, 2))))) is BreachKind.SMALL
    assert rule(breach(read(3, *terms, is_(11, came_in(0, 1, 2))))) is BreachKind.FEW_VALUES
    assert breach(read(3, *terms, is_(9, came_in(0, 1, 2)))) is None
    assert span(read(3, *terms, is_(9, came_in(0, 1, 2))), came_in(SPRING)) == Span(1, 4)


def test_two_windows_give_away_what_only_one_of_them_covers() -> None:
    year, without_autumn = is_(11, came_in(0, 1, 2)), is_(9, came_in(1, 2))

    assert rule(breach(read(3, year, without_autumn))) is BreachKind.SMALL
    assert span(read(3, year, without_autumn), came_in(AUTUMN)) == Span(2, 2)
    assert breach(read(3, year, is_(6, came_in(1, 2)))) is None


def test_rolling_windows_give_away_how_the_term_that_left_differs_from_the_term_that_came() -> None:
    first, second = is_(12, came_in(0, 1, 2)), is_(13, came_in(1, 2, 3))

    assert breach(read(4, first, second)) is None
    assert rule(breach(read(4, first, second, fewer_than_5(came_in(0))))) is None
    assert span(read(4, first, second, fewer_than_5(came_in(0))), came_in(3)) == Span(2, 5)
    pinned = breach(read(4, first, second, is_(8, came_in(1, 2))))
    assert pinned is not None
    assert pinned.span in (Span(4, 4), Span(5, 5))


def test_a_table_may_not_say_that_nothing_was_kept_back() -> None:
    whole = [Far.LEFT_ALONE, Far.ONE_APPROACH, Far.MORE]

    assert rule(breach(read(1, is_(20, came_in(0)), *table(whole, (5, 5, 10, 0), 0)))) is BreachKind.SECRET
    assert breach(read(1, is_(20, came_in(0)), *table(whole, (5, 5, 5, 5), 0))) is None


def test_two_tables_of_one_term_cross_and_are_looked_at_together() -> None:
    far = table([Far.LEFT_ALONE, Far.ONE_APPROACH], (0, 20, 6), 0)
    people, facts = table([Matter.PEOPLE], (21, 5), 0), table([Matter.FACTS], (20, 6), 0)

    assert breach(read(1, *far, *people)) is None
    crossed = read(1, *far, *facts)
    both = dict.fromkeys(set(closed_as(Far.ONE_APPROACH)) & set(closed_as(Matter.FACTS)), 1)
    assert span(crossed, {Cell(0, 0, what): 1 for what in both}) == Span(14, 20)


def test_among_many_small_terms_two_that_are_small_together_are_found() -> None:
    terms = [fewer_than_5(came_in(term)) for term in range(8)]
    together = is_(20, came_in(*range(8)))

    assert breach(read(8, *terms, together)) is None
    assert rule(breach(read(8, *terms, together, is_(16, came_in(*range(2, 8)))))) is not None
    wide = [Known(came_in(term), 0, 4) for term in range(8)]
    found = breach(read(8, *wide, together, is_(16, came_in(*range(2, 8)))), Options(insider=False))
    assert found is not None
    assert (found.rule, found.span) == (BreachKind.SMALL, Span(4, 4))


# A correction


def corrected(*printed: Known) -> Knowledge:
    """One term that was issued and corrected: each way of closing twice, the newer in the views."""
    old, new = ([Cell(0, version, what) for what in "abcd"] for version in (0, 1))
    return Knowledge(
        printed, frozenset({*old, *new}), (frozenset(new),), changes=dict(zip(new, old, strict=True))
    )


def version(number: int, what: str) -> Weights:
    """Some ways of closing as one version counts them."""
    return {Cell(0, number, each): 1 for each in what}


def test_a_correction_by_one_names_the_concern_that_was_coded_otherwise() -> None:
    total = [is_(40, version(each, "abcd")) for each in (0, 1)]

    found = breach(corrected(*total, is_(20, version(0, "ab")), is_(21, version(1, "ab"))))

    assert found is not None
    assert found.rule is BreachKind.CHANGE
    assert found.span in (Span(1, 1), Span(-1, -1))
    assert breach(corrected(*total, is_(20, version(0, "ab")), is_(20, version(1, "ab")))) is None
    assert breach(corrected(*total, is_(20, version(0, "ab")), is_(25, version(1, "ab")))) is None
    assert (
        rule(breach(corrected(*total, is_(20, version(0, "ab")), is_(17, version(1, "ab")))))
        is BreachKind.CHANGE
    )


def test_changes_that_are_large_each_may_differ_by_one() -> None:
    up = [is_(10, version(0, "ab")), is_(16, version(1, "ab"))]
    down = [is_(30, version(0, "cd")), is_(25, version(1, "cd"))]

    found = breach(corrected(*up, *down))

    assert found is not None
    assert (found.rule, found.span) == (BreachKind.CHANGE, Span(1, 1))


def test_versions_of_versions_are_compared_as_well() -> None:
    first, second, third = ([Cell(0, at, what) for what in "ab"] for at in range(3))
    printed = [
        is_(number, dict.fromkeys(each, 1)) for number, each in ((9, first), (15, second), (10, third))
    ]
    newer = {**dict(zip(second, first, strict=True)), **dict(zip(third, second, strict=True))}
    knowledge = Knowledge(
        tuple(printed), frozenset({*first, *second, *third}), (frozenset(third),), changes=newer
    )

    assert breach(knowledge) == Breach(BreachKind.CHANGE, knowledge.cells, Span(1, 1))


# Somebody who knows of one concern


def test_who_knows_of_one_of_three_is_told_no_more() -> None:
    hidden = Knowledge((Known(came_in(0), 0, 2),), frozenset(came_in(0)), (frozenset(came_in(0)),))

    assert rule(breach(hidden)) is BreachKind.INSIDER
    assert breach(hidden, Options(insider=False)) is None
    assert breach(Knowledge((fewer_than_5(came_in(0)),), hidden.cells, hidden.views)) is None


def test_who_knows_of_one_heading_is_not_told_another() -> None:
    cells = [Cell(0, 0, what) for what in "abcd"]
    ab, cd = dict.fromkeys(cells[:2], 1), dict.fromkeys(cells[2:], 1)
    knowledge = Knowledge(
        (Known({**ab, cells[2]: 1}, 0, 2), Known({cells[2]: 1, cells[3]: 2}, 0, 8)),
        frozenset(cells),
        (frozenset(cells),),
    )

    assert rule(breach(knowledge)) is BreachKind.INSIDER
    assert breach(knowledge, Options(insider=False)) is None
    assert cd.keys() < knowledge.cells


def test_who_knows_of_a_concern_that_was_open_and_then_closed_takes_it_out_of_both_numbers() -> None:
    later = Cell(SPRING, 0, LEFT_ALONE)
    known = read(2, is_(3, {**still_open(AUTUMN), later: 1}))
    by_cell = replace(known, views=(), sums=())
    step = [frozenset(came_in(AUTUMN)), frozenset(still_open(AUTUMN)), frozenset({later})]

    assert breach(by_cell) is None
    assert rule(breach(replace(by_cell, lives=(tuple(step),)))) is BreachKind.INSIDER
    assert (
        rule(breach(replace(by_cell, lives=((*step[:2], frozenset(closed(SPRING))),)))) is BreachKind.INSIDER
    )
    assert breach(replace(by_cell, lives=((step[0], step[2]),))) is None


def test_nobody_knows_of_a_concern_in_a_term_that_had_none() -> None:
    early, late, first = (Cell(term, 0, what) for term, what in ((0, OPEN), (1, LEFT_ALONE), (0, CAME_IN)))
    both, none = is_(3, {early: 1, late: 1}), is_(0, {first: 1})
    views = tuple(frozenset({cell}) for cell in (early, late, first))
    life = tuple(frozenset({cell}) for cell in (first, early, late))
    busy = Knowledge((both,), frozenset((early, late, first)), views, lives=(life,))

    assert rule(breach(busy)) is BreachKind.INSIDER
    assert breach(replace(busy, known=(both, none))) is None


# Every possibility


@pytest.mark.parametrize("first", range(0, 320, 40))
def test_in_small_worlds_the_check_says_what_every_possibility_says(first: int) -> None:
    for seed in range(first, first + 40):
        knowledge, options = a_world(seed)
        possible = every_possibility(knowledge, MOST)

        found, all_there_are = breach(knowledge, options), breaches(knowledge, possible, options)

        assert (found is None) == (not all_there_are), seed
        if found is not None and possible:
            assert found.rule in all_there_are, seed
        if (
            found is not None
            and possible
            and not knowledge.sums
            and found.rule in (BreachKind.ONE, BreachKind.SMALL)
        ):
            assert found.span == span_of(dict.fromkeys(found.cells, 1), possible), seed


@pytest.mark.parametrize("first", range(0, 72, 9))
def test_in_short_histories_the_check_says_what_everything_that_can_have_happened_says(first: int) -> None:
    for seed in range(first, first + 9):
        knowledge, options, possible = a_short_history(seed)

        found, all_there_are = breach(knowledge, options), breaches(knowledge, possible, options)

        assert (found is None) == (not all_there_are), seed
        assert found is None or not possible or found.rule in all_there_are, seed


@pytest.mark.parametrize("first", range(0, 320, 80))
def test_in_small_worlds_spans_are_those_of_every_possibility(first: int) -> None:
    for seed in range(first, first + 80):
        knowledge, _ = a_world(seed)
        by = Random(seed)  # noqa: S311 -- the same sums each time
        weights = {cell: by.choice((-1, 0, 1, 1, 2)) for cell in sorted(knowledge.cells)}
        possible = every_possibility(knowledge, MOST)

        if not possible:
            with pytest.raises(ValueError, match="nothing fits"):
                span(knowledge, weights)
        else:
            assert span(knowledge, weights) == span_of(weights, possible), seed


def test_the_small_worlds_hold_every_kind_of_breach_and_safe_ones() -> None:
    kinds = [rule(breach(*a_world(seed))) for seed in range(480)]

    for kind in (None, *(each for each in BreachKind if each is not BreachKind.TOO_MUCH_WORK)):
        assert kinds.count(kind) >= 3, kind


# Its bounds


def test_what_is_not_shown_at_all_has_no_upper_limit() -> None:
    assert breach(read(2)) is None
    assert span(read(2), came_in(SPRING)) == Span(0, None)
    with pytest.raises(ValueError, match="no least value"):
        span(read(2), {Cell(0, 0, CAME_IN): -1})


def test_figures_that_cannot_all_be_true_are_not_safe() -> None:
    for printed in (
        [is_(6, came_in(0)), is_(7, came_in(0))],
        [is_(6, came_in(0)), is_(7, closed(0))],
        [is_(7, {Cell(0, 0, CAME_IN): 2})],
    ):
        assert rule(breach(read(1, *printed))) is BreachKind.CONTRADICTION


def test_beyond_its_bound_the_check_does_not_guess() -> None:
    far, matter = table([Far.MORE], (12, 23), 0), table([Matter.FACTS], (13, 22), 0)
    printed = (is_(40, came_in(0)), *far, *matter)

    assert breach(read(1, *printed)) is None
    assert rule(breach(read(1, *printed), Options(work=3))) is BreachKind.TOO_MUCH_WORK
    with pytest.raises(TooMuchWork):
        span(read(1, *printed), closed(0, as_=closed_as(Matter.FACTS)), Options(work=0))


def test_a_question_takes_as_much_from_the_budget_when_its_answer_is_known_already() -> None:
    knowledge, budget = read(1, is_(40, came_in(0)), *table([Far.MORE], (12, 23), 0)), Budget(10**9)

    assert breach(knowledge, budget=budget) is None
    taken = 10**9 - budget.left
    assert breach(knowledge, budget=budget) is None

    assert 0 < 2 * taken == 10**9 - budget.left
    assert rule(breach(knowledge, budget=Budget(0))) is BreachKind.TOO_MUCH_WORK


def test_halves_are_no_concerns() -> None:
    one, other = Cell(0, 0, "one"), Cell(0, 0, "other")
    knowledge = Knowledge((is_(21, {one: 2, other: 3}),), frozenset({one, other}), (frozenset({one, other}),))

    assert span(knowledge, {one: 1}) == Span(0, 9)
    assert span(knowledge, {other: 1}) == Span(1, 7)
    assert breach(knowledge) is None


def test_a_rule_that_lets_exactly_one_through_cannot_be_set() -> None:
    with pytest.raises(ValueError, match="three"):
        Options(threshold=2)
    with pytest.raises(ValueError, match="three"):
        Options(least_values=2)


@pytest.mark.parametrize("number", [60, 100_000, 10**12])
def test_large_numbers_cost_no_more_than_small_ones(number: int) -> None:
    third = number // 3
    terms = [
        known
        for term in range(6)
        for known in (
            is_(number, came_in(term)),
            *table([Far.ONE_APPROACH, Far.MORE], (third, third, third - 7), term),
            *table([Matter.FACTS, Matter.PEOPLE], (third, third - 7, third), term),
        )
    ]

    assert breach(read(6, *terms), Options(work=300)) is None


def test_left_alone_may_be_shown_for_a_year_where_it_is_too_small_for_a_term() -> None:
    year = is_(7, closed(0, 1, 2, as_=[LEFT_ALONE]))
    terms = [is_(12, came_in(term)) for term in range(3)]

    assert breach(read(3, *terms, year)) is None
    assert rule(breach(read(3, *terms, year, is_(5, closed(0, 1, as_=[LEFT_ALONE]))))) is BreachKind.SMALL
