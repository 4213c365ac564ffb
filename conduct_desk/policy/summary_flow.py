"""How what came in, was closed and is open bound each other from term to term: a second quick look.

Like the pencil's sums it is no proof of anything, and spares the check what it would refuse for certain.
"""

from collections.abc import Iterable, Mapping

from conduct_desk.policy.counting import CAME_IN, CLOSED, OPEN, Cell
from conduct_desk.policy.known import Known, Options

MOST = 1 << 40  # more concerns than any school has: no limit
ROUNDS = 3  # over the terms; more hardly ever finds more

Edition = tuple[int, int]
Key = tuple[str, int, int]  # CAME_IN, OPEN or the closed ones, of an edition
ALL_CLOSED = "closed"


class Flow:
    """The least and the greatest number of each, as far as they follow from one another."""

    def __init__(self, before: Mapping[Edition, Edition], options: Options) -> None:
        """Take which edition each goes on from, and how strict the check is."""
        self._before = before
        self._options = options

    def leaves_few(self, editions: Iterable[Edition], known: Iterable[Known]) -> bool:
        """Say whether a number is left with too few values, given all that is printed."""
        bounds: dict[Key, tuple[int, int]] = {}
        for each in known:
            key = _key(each)
            if key is not None:
                low, high = bounds.get(key, (0, MOST))
                least, most = each.least or 0, MOST if each.most is None else each.most
                bounds[key] = max(low, least), min(high, most)
        in_order = sorted(editions)
        for _ in range(ROUNDS):
            for edition in in_order:
                self._narrow(edition, bounds)
        return any(self._is_few(*each) for each in bounds.values())

    def _narrow(self, edition: Edition, bounds: dict[Key, tuple[int, int]]) -> None:
        """Narrow one term: what was open before and came in is what was closed and what is open."""
        number, version = edition
        before = self._before.get(edition)
        last: Key = (OPEN, *before) if before else (OPEN, -1, 0)
        inward: list[Key] = [last, (CAME_IN, number, 0)]
        outward: list[Key] = [(ALL_CLOSED, number, version), (OPEN, number, version)]
        bounds.setdefault((OPEN, -1, 0), (0, 0))
        for side, others in ((inward, outward), (outward, inward)):
            least = sum(bounds.get(each, (0, MOST))[0] for each in others)
            most = min(MOST, sum(bounds.get(each, (0, MOST))[1] for each in others))
            for key, other in (side, side[::-1]):
                low, high = bounds.get(key, (0, MOST))
                low_other, high_other = bounds.get(other, (0, MOST))
                bounds[key] = max(low, least - high_other), min(high, most - low_other)

    def _is_few(self, low: int, high: int) -> bool:
        if low == high:
            return 0 < low < self._options.threshold
        return high - low + 1 < self._options.least_values


def _key(known: Known) -> Key | None:
    """Return which number a printed figure speaks of, None for one of part of the closed ones or of more."""
    cells = list(known.weights)
    if len(cells) == 1 and cells[0].what in (CAME_IN, OPEN):
        return cells[0].what, cells[0].period, cells[0].version
    first = cells[0]
    is_all = len(cells) == len(CLOSED) and all(
        Cell(first.period, first.version, what) in known.weights for what in CLOSED
    )
    return (ALL_CLOSED, first.period, first.version) if is_all else None
