"""Covering small numbers, so that nobody can be picked out of a governors' paper."""

from collections.abc import Sequence
from dataclasses import dataclass

SMALL = 5  # counts below this are covered; nothing at all is safe to print
NONE = "none"
FEWER = "fewer than 5"
NOT_SHOWN = "not shown"
LEAST_VALUES = 3  # a covered count must leave a reader at least so many possibilities


@dataclass(frozen=True)
class Masked:
    """A count as printed. `height` is the number itself where it may be shown, else None."""

    label: str
    height: int | None


def mask_total(count: int) -> Masked:
    """Return a headline count as printed: "none", "fewer than 5", or the number."""
    return Masked(FEWER, None) if 0 < count < SMALL else _shown(count)


def mask(counts: Sequence[int], total: int, *, is_partition: bool) -> tuple[Masked, ...]:
    """Return counts as printed beside a total, so that no covered one follows by subtraction.

    `is_partition`: each case is in exactly one count (outcomes), so that they add up to the total;
    otherwise a case may be in several (findings), and they add up to the total at least. While the total
    itself is small nothing is broken down. Where covering the small counts is not enough, the smallest
    other one is covered as well, and all of them read alike.
    """
    if 0 < total < SMALL:
        return tuple(Masked(NOT_SHOWN, None) for _ in counts)
    hidden = {at for at, count in enumerate(counts) if 0 < count < SMALL}
    label = FEWER
    if hidden and not _is_safe(counts, total, hidden, is_partition=is_partition):
        label = NOT_SHOWN
        others = [at for at in range(len(counts)) if at not in hidden]
        hidden.update(sorted(others, key=lambda at: (counts[at] == 0, counts[at]))[:1])
    return tuple(Masked(label, None) if at in hidden else _shown(count) for at, count in enumerate(counts))


def _is_safe(counts: Sequence[int], total: int, hidden: set[int], *, is_partition: bool) -> bool:
    """Say whether every covered count, known to be 1 to 4, could still be any of several numbers."""
    left = total - sum(count for at, count in enumerate(counts) if at not in hidden)
    others = len(hidden) - 1
    least = max(1, left - others * (SMALL - 1))
    most = min(SMALL - 1, left - others) if is_partition else SMALL - 1
    return most - least + 1 >= LEAST_VALUES


def _shown(count: int) -> Masked:
    return Masked(str(count) if count else NONE, count)
