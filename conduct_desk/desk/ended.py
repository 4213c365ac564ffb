"""What ended with its case without ever being done."""

from conduct_desk.caselog.kept import KeptAction
from conduct_desk.policy.closing import ENDED as ENDED  # named again: the drawers ask here


def was_never_done(row: KeptAction) -> bool:
    """Say whether an action ended with its case without being done."""
    return row.note == ENDED
