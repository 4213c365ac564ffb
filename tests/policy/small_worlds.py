"""Small worlds of figures, made by chance from a number: for what is to hold whatever is printed."""

from random import Random

from conduct_desk.policy.counting import Cell
from conduct_desk.policy.disclosure import Knowledge, Known, Options
from conduct_desk.policy.known import Weights

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
