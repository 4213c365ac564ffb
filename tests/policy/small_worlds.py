"""Small worlds of figures, made by chance from a number: for what is to hold whatever is printed."""

from collections.abc import Iterator
from random import Random

from conduct_desk.policy.counting import CAME_IN, OPEN, Cell
from conduct_desk.policy.disclosure import Knowledge, Known, Options
from conduct_desk.policy.known import Life, Weights

WAYS = ("one way", "other way")  # in which concerns are closed
MOST = 7  # all cells together, so that every possibility can be written out


def a_world(seed: int) -> tuple[Knowledge, Options]:
    """Return a handful of cells with a truth behind them, figures that fit it, and how strict to be."""
    by = Random(seed)  # noqa: S311 -- the same worlds each time
    is_corrected = by.random() < 0.3
    groups = [by.randint(1, 3)] * 2 if is_corrected else [by.randint(1, 3) for _ in range(by.randint(1, 3))]
    cells = [Cell(period, 0, f"{at}") for period, size in enumerate(groups) for at in range(size)][:6]
    truth = {cell: by.choice((0, 0, 1, 1, 2, 3)) for cell in cells}
    while sum(truth.values()) > MOST:
        truth[by.choice(cells)] = 0
    total = dict.fromkeys(cells, 1)
    known = [Known(total, None, MOST)]
    for _ in range(by.randint(0, 4)):
        known.append(_printed(by, _sum(by, cells), truth))
    if by.random() < 0.4:
        known.append(Known(total, sum(truth.values()), sum(truth.values())))
    if by.random() < 0.03:
        known.append(Known(_sum(by, cells), 2, 1 + by.randint(0, 1)))
    views = [frozenset(each for each in cells if by.random() < 0.8) for _ in range(by.randint(1, 2))]
    secret = frozenset(cell for cell in cells if by.random() < 0.1)
    sums = [
        {cell: by.choice((1, 1, 2)) for cell in cells if by.random() < 0.5} for _ in range(by.randint(0, 1))
    ]
    changes = {}
    if is_corrected:
        half = len(cells) // 2
        changes = dict(zip(cells[half:], cells[:half], strict=True))
        known += [
            _printed(by, dict.fromkeys(each, 1), truth)
            for each in (cells[half:], cells[:half], cells[1::half])
        ]
    knowledge = Knowledge(
        tuple(known), frozenset(cells), tuple(views), secret, tuple(each for each in sums if each), changes
    )
    return knowledge, Options(
        3 if is_corrected else by.choice((3, 4, 5, 5)), by.choice((3, 3, 3, 4)), by.random() < 0.6
    )


def _printed(by: Random, weights: Weights, truth: dict[Cell, int]) -> Known:
    value = sum(each * truth[cell] for cell, each in weights.items())
    least, most = by.choice(((0, 0), (0, 0), (0, 2), (1, 1), (2, 3), (None, 1), (1, None)))
    return Known(weights, None if least is None else value - least, None if most is None else value + most)


def _sum(by: Random, cells: list[Cell]) -> dict[Cell, int]:
    """Return a sum of some periods or of some cells; now and then a difference, or one counted twice."""
    if by.random() < 0.5:
        periods = {by.choice(cells).period for _ in range(2)}
        return {cell: 1 for cell in cells if cell.period in periods}
    return {cell: by.choice((1, 1, 1, 1, -1, 2)) for cell in cells if by.random() < 0.5}


def a_short_history(seed: int) -> tuple[Knowledge, Options, list[dict[Cell, int]]]:
    """Return a term or two of a small school, and everything that can have happened there.

    Concerns come in, are closed in one of two ways or stay open; the first term may have been corrected.
    """
    by = Random(seed)  # noqa: S311 -- the same histories each time
    is_corrected, most = by.random() < 0.3, by.choice((3, 4, 4, 5))
    terms = [(0, 0), (0, 1)] if is_corrected else [(0, 0), (1, 0)]
    possible = list(_histories(most, is_corrected=is_corrected))
    truth = by.choice(possible)
    cells = sorted(truth)
    known = [Known({cell: 1 for cell in cells if cell.what == CAME_IN}, None, most)]
    for number, version in terms:
        weights = {Cell(number, version, what): 1 for what in (*WAYS, OPEN)} | {Cell(number, 0, CAME_IN): -1}
        known.append(Known(weights if not number else {**weights, Cell(0, 0, OPEN): -1}, 0, 0))
    if is_corrected:
        known.append(Known({Cell(0, 1, OPEN): 1, Cell(0, 0, OPEN): -1}, 0, 0))
    for _ in range(by.randint(0, 3)):
        known.append(_printed(by, dict.fromkeys(by.sample(cells, by.choice((1, 1, 2, 3))), 1), truth))
    closed = {term: frozenset(Cell(*term, what) for what in WAYS) for term in terms}
    open_ = {term: frozenset({Cell(*term, OPEN)}) for term in terms}
    views = [frozenset(cell for cell in cells if cell.what == CAME_IN)]
    views += [closed[term] | open_[term] for term in (terms if is_corrected else terms[:1])]
    came_in = [frozenset({Cell(number, 0, CAME_IN)}) for number in range(2)]
    first, second = terms
    lives: list[Life]
    if is_corrected:
        lives = [(came_in[0], closed[first], closed[second]), (came_in[0], open_[first], open_[second])]
    else:
        views.append(closed[first] | closed[second] | open_[second])
        lives = [(came_in[0], closed[first])]
        lives += [(came_in[0], open_[first], each) for each in (closed[second], open_[second])]
        lives += [(came_in[1], each) for each in (closed[second], open_[second])]
    changes = {Cell(0, 1, what): Cell(0, 0, what) for what in WAYS} if is_corrected else {}
    secret = frozenset(cell for cell in cells if cell.what == WAYS[1] and by.random() < 0.1)
    sums = tuple(dict.fromkeys(closed[term], 1) for term in terms)
    knowledge = Knowledge(tuple(known), frozenset(cells), tuple(views), secret, sums, changes, tuple(lives))
    fits = [each for each in possible if all(_holds(one, each) for one in known)]
    return knowledge, Options(by.choice((3, 5))), fits


def _histories(most: int, *, is_corrected: bool) -> Iterator[dict[Cell, int]]:
    """Yield every history of so many concerns at most."""
    for came_in in range(most + 1):
        for one, other in _shares(came_in):
            still = came_in - one - other
            first = {CAME_IN: came_in, WAYS[0]: one, WAYS[1]: other, OPEN: still}
            cells = {Cell(0, 0, what): number for what, number in first.items()}
            if is_corrected:
                for again in range(one + other + 1):
                    new = {WAYS[0]: again, WAYS[1]: one + other - again, OPEN: still}
                    yield cells | {Cell(0, 1, what): number for what, number in new.items()}
                continue
            for later in range(most - came_in + 1):
                for one_later, other_later in _shares(later + still):
                    left = later + still - one_later - other_later
                    new = {CAME_IN: later, WAYS[0]: one_later, WAYS[1]: other_later, OPEN: left}
                    yield cells | {Cell(1, 0, what): number for what, number in new.items()}


def _shares(number: int) -> Iterator[tuple[int, int]]:
    return ((one, other) for one in range(number + 1) for other in range(number + 1 - one))


def _holds(known: Known, each: dict[Cell, int]) -> bool:
    value = sum(by * each[cell] for cell, by in known.weights.items())
    return (known.least is None or known.least <= value) and (known.most is None or value <= known.most)
