"""What ended with its case without ever being done."""

from conduct_desk.caselog.kept import KeptAction

ENDED = "Ended when the concern was closed"  # the note of what was never done


def was_never_done(row: KeptAction) -> bool:
    """Say whether an action ended with its case without being done."""
    return row.note == ENDED
