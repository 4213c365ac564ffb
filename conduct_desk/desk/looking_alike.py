"""Noticing that an exhibit looks the same as another one in the log, though its bytes are others."""

from collections.abc import Sequence

from conduct_desk.caselog import exhibit_details
from conduct_desk.caselog.kept import Session
from conduct_desk.evidence.likeness import LOOKS_THE_SAME, likeness_apart

Known = list[tuple[str, int, str]]  # reference of the concern, number of the exhibit, how it looks


def known(session: Session) -> Known:
    """Return how every exhibit of the log looks."""
    return list(exhibit_details.likenesses(session))


def among(all_of_them: Sequence[tuple[str, int, str]], likeness: str) -> tuple[tuple[str, int], ...]:
    """Return concern and number of those that look like this one; nothing looks like what is not drawn."""
    return tuple(
        (reference, number)
        for reference, number, other in all_of_them
        if likeness_apart(likeness, other) <= LOOKS_THE_SAME
    )


def like(session: Session, exhibit_id: int) -> tuple[tuple[str, int], ...]:
    """Return concern and number of the others that look like an exhibit, in the order of the log."""
    mine = exhibit_details.read(session, exhibit_id).likeness
    return among(exhibit_details.likenesses(session, apart_from=exhibit_id), mine) if mine else ()


def words(found: Sequence[tuple[str, int]]) -> str:
    """Return what to say of them: "looks the same as exhibit 2 of 2026-27/004"; nothing of none."""
    named = [f"exhibit {number} of {reference}" for reference, number in found]
    return f"looks the same as {' and '.join(named)}" if named else ""
