"""What the readers of an edition know, in the form in which the log keeps it."""

from collections.abc import Iterable, Sequence
from typing import Any

from conduct_desk.policy.counting import Cell
from conduct_desk.policy.known import Known

Json = list[dict[str, Any]]


def to_json(known: Iterable[Known]) -> Json:
    """Return what was printed, as JSON can say it."""
    return [
        {
            "sum": [[*cell, weight] for cell, weight in each.weights.items()],
            "least": each.least,
            "most": each.most,
        }
        for each in known
    ]


def from_json(kept: Sequence[dict[str, Any]]) -> tuple[Known, ...]:
    """Return what was kept, as it was."""
    return tuple(
        Known(
            {Cell(period, version, what): weight for period, version, what, weight in each["sum"]},
            each["least"],
            each["most"],
        )
        for each in kept
    )
