"""What is said when the disk refuses while a log is opened or brought back: nothing was typed then."""

from collections.abc import Iterator
from contextlib import contextmanager

from conduct_desk.errors import DiskFull, MayNotWrite, NotSaved

WORDS = {
    DiskFull: ("the disk is full", "Make room on the disk, by emptying the Recycle Bin for instance."),
    MayNotWrite: (
        "Conduct Desk may not write in its folder",
        "Ask whoever looks after this computer to make the folder writable for you.",
    ),
}
OTHERWISE = ("the disk does not take anything new", "If it was unplugged, plug it in again.")


@contextmanager
def said_of(what: str, safe: str) -> Iterator[None]:
    """Say of a refusal inside the block: `what` did not happen ("The case log was not opened"), what is safe.

    Raises the same kind of NotSaved; one that already says what was under way passes as it is.
    """
    try:
        yield
    except NotSaved as refused:
        if "so this was not saved" not in refused.sentence and "so it was not saved" not in refused.sentence:
            raise
        why, way_out = WORDS.get(type(refused), OTHERWISE)
        raise type(refused)(f"{what}: {why}.", next_step=f"{safe} {way_out} Then try again.") from refused
