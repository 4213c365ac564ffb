"""What is said about an exhibit that nobody may see: before it is isolated, after it, and when it is gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conduct_desk.clock import SCHOOL_ZONE, spoken_date, spoken_time

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from conduct_desk.desk.exhibit_views import Destroyed, Isolation
    from conduct_desk.desk.views import ExhibitView

LEAD = "Isolate it as soon as you think that it may show a child in a nude or sexual way."
# Source: UKCIS, "Sharing nudes and semi-nudes", 11 March 2024: nothing is deleted before the police agree.
WHAT_IT_DOES = (
    "Nobody sees it again in Conduct Desk: no likeness, no page, no words of it.",
    "It is never printed, put into a bundle, covered up, saved or shared.",
    "It is not deleted. It stays encrypted in the log and its backups, as the police may need it.",
    "This cannot be undone, not even by you.",
)
NOW = (
    "Tell the designated safeguarding lead now, and ring the police: 999 if a child is in danger, else 101. "
    "Ask them what is to become of it, and delete nothing before they say so."
)
NEVER_DESCRIBE = "Do not describe what it shows."
ADVISED = (
    "Destroy it only when the police, or somebody they named, told you to. Write down who, and their "
    "reference."
)
FOR_GOOD = (
    "Its file and its covered copies go for good. Its number and its fingerprint stay, and the history says "
    "who advised it."
)


def heading(number: int, isolation: Isolation | None) -> str:
    """Return the heading of the page for where the exhibit stands."""
    if isolation is None:
        return f"Isolate exhibit {number}"
    return f"Exhibit {number} is {'isolated' if isolation.destroyed_at is None else 'destroyed'}"


def confirmation(number: int) -> str:
    """Return what is typed before an exhibit is destroyed."""
    return f"destroy {number}"


def what_was_done(isolation: Isolation) -> str:
    """Return who isolated and destroyed it, when and why."""
    said = f"Isolated by {isolation.isolated_by} on {_moment(isolation.isolated_at)}: {isolation.why}"
    if isolation.destroyed_at is None:
        return said
    return (
        f"{said}\nDestroyed by {isolation.destroyed_by} on {_moment(isolation.destroyed_at)}. "
        f"Advised by {isolation.advised_by}, reference {isolation.advice_reference}."
    )


def goes_along(others: Sequence[ExhibitView], case_id: int) -> str:
    """Return which other exhibits hold the same and share its fate; empty when none does."""
    if not others:
        return ""
    here = [str(each.number) for each in others if each.case_id == case_id]
    elsewhere = len(others) - len(here)
    parts = [f"exhibit {', '.join(here)} of this concern"] if here else []
    if elsewhere:
        parts.append("one in another concern" if elsewhere == 1 else f"{elsewhere} in other concerns")
    return f"The same is done with {' and '.join(parts)}: it holds the same."


def still_held(left: Destroyed) -> str:
    """Return what still holds an exhibit that was destroyed, and what to do about it."""
    copies = len(left.held_in) + len(left.kept_logs)
    if copies:
        many = "One earlier copy of the log still holds it" if copies == 1 else (
            f"{copies} earlier copies of the log still hold it"
        )  # fmt: skip
        return f"{many}. Ask the police whether they must go too; Backups in Settings lists and erases them."
    if left.files_left:
        return "The disk has not let go of its file yet. That is done when Conduct Desk starts next."
    return "No backup that can be reached now holds it."


def _moment(at: datetime) -> str:
    here = at.astimezone(SCHOOL_ZONE)
    return f"{spoken_date(here.date())} at {spoken_time(here)}"
