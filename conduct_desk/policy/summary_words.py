"""What the governors' summary says in sentences beside its numbers, and what the head is told of the rest."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from conduct_desk.policy.counting import Far, Matter
from conduct_desk.policy.summary import LeftOut, Window

CONTACT_WITHIN = THANKS_WITHIN = 2  # school days; practice, not policy

LOGGED, CLOSED, STILL_OPEN = "Concerns logged", "Concerns closed", "Concerns still open"
EVERY_ONE_CLOSED = "Every concern is closed."
NOT_EVERY_ONE_CLOSED = "Not every concern is closed yet."
SUPPORTED = "No member of staff whom a post was about went without an offer of support."
FAR, MATTER = "How far each concern went", "What the concerns were about"
HEADINGS = {FAR: (Far.LEFT_ALONE, Far.ONE_APPROACH, Far.MORE), MATTER: tuple(Matter)[:3]}

NOBODY_TO_RECOGNISE = "No concern was logged and none was open, so there is nobody to recognise."

_IN_REST = {
    Far.LEFT_ALONE: "left alone",
    Far.ONE_APPROACH: "one conversation or letter",
    Far.MORE: "more than one",
    Matter.PEOPLE: "how people were spoken of",
    Matter.FACTS: "something not correct",
    Matter.PROCEDURE: "a matter for a procedure",
}
_GIVES_AWAY = "A small number could be worked out from it, here or beside an earlier summary."
_NEEDED = (
    "It counts in the last row, which would be too small without it, or give a small number away beside what "
    "is printed."
)
_NONE = "There was none, and to say so would say it of every single one."
_TOO_FEW = "So few could point at somebody."


@dataclass(frozen=True)
class Practice:
    """What holds for the whole cohort: None where there is nobody it could hold for.

    `contact_in_time`: whoever the school got in touch with heard from it within CONTACT_WITHIN.
    `thanked_in_time`: whoever told the school was thanked within THANKS_WITHIN. `checks_in_time`: no check
    was made after its day. `staff_supported`: all staff whom a post was about were offered support.
    """

    contact_in_time: bool | None
    thanked_in_time: bool | None
    checks_in_time: bool | None
    staff_supported: bool | None
    all_closed: bool


def why_safe(threshold: int, *, is_empty: bool) -> str:
    """Return in one line why nobody can be recognised."""
    if is_empty:
        return NOBODY_TO_RECOGNISE
    return (
        f"No number from 1 to {threshold - 1} can be worked out from this summary, nor from all so far "
        "together: small ones are covered, or counted with others."
    )


def statements(practice: Practice) -> Iterable[str]:
    """Yield what is true of everybody, worded so that it is true of nobody as well."""
    if practice.contact_in_time is not False:
        yield (
            f"Nobody whom the school got in touch with waited longer than {CONTACT_WITHIN} school days to "
            "hear from it."
        )
    if practice.thanked_in_time is not False:
        yield (
            f"Nobody who told the school of a post waited longer than {THANKS_WITHIN} school days for a word "
            "of thanks."
        )
    if practice.checks_in_time is not False:
        yield "No check on what had come of a concern was made late."
    if practice.staff_supported is not False:
        yield SUPPORTED


def unsaid(practice: Practice) -> Iterable[LeftOut]:
    """Yield for the head what is not said because it does not hold for everybody."""
    why = "It was not so for everybody, and a summary says only what holds for all."
    if practice.contact_in_time is False:
        yield LeftOut(f"That everybody heard from the school within {CONTACT_WITHIN} school days", why)
    if practice.thanked_in_time is False:
        yield LeftOut(f"That everybody was thanked within {THANKS_WITHIN} school days", why)
    if practice.checks_in_time is False:
        yield LeftOut("That every check was made in time", why)
    if practice.staff_supported is False:
        yield LeftOut("That all staff were offered support", why)


def covered(what: str, value: int, threshold: int) -> LeftOut:
    """Return for the head why a number of the term is covered."""
    why = _TOO_FEW if 0 < value < threshold else _GIVES_AWAY
    if value == 0 and what in (CLOSED, Far.LEFT_ALONE):
        why = _NONE
    return LeftOut(f"{what} this term, as a number", why)


def kept_back(number: int) -> Iterable[LeftOut]:
    """Yield for the head where concerns count that touch a child's safety or the police."""
    if number:
        yield LeftOut(
            "Concerns that touch a child’s safety, the police or the designated officer",
            "They count in the totals alone, so that nobody can tell whether there was one.",
        )


def rest_words(table: str, merged: Sequence[Far | Matter]) -> str:
    """Return the words of a table's last row, which name all that it holds.

    Concerns that are kept back are of every kind; "not told apart" is said of them.
    """
    parts = [_IN_REST[each] for each in merged]
    parts += ["ended in another way"] if table == FAR else ["something else", "left alone"]
    return f"All others: {', '.join(parts)}, or not told apart"


def no_table(table: str, *, is_any: bool) -> LeftOut:
    """Return for the head why a table is not printed. `is_any`: there was one that gave something away."""
    return LeftOut(table, _GIVES_AWAY if is_any else "Too few were closed to tell them apart.")


def wider_table(table: str, window: Window) -> LeftOut:
    """Return for the head why a table covers more than the term."""
    shown = (
        "the last three terms together show it"
        if window is Window.THREE_TERMS
        else "the school year shows it"
    )
    return LeftOut(f"{table}, for this term alone", f"Too little of it can be told apart; {shown}.")


def merged(heading: Far | Matter, value: int, threshold: int) -> LeftOut:
    """Return for the head why a heading has no row of its own."""
    if 0 < value < threshold:
        return LeftOut(f"“{heading.value}” as a row of its own", f"{_TOO_FEW} It counts in the last row.")
    return LeftOut(f"“{heading.value}” as a row of its own", _NEEDED)
