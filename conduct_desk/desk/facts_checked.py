"""Whether the facts page can be true: dates in the past, and in the order that things happen."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

from conduct_desk.desk.views import Facts, PartGiven
from conduct_desk.errors import DeskError
from conduct_desk.policy.vocabulary import Kind, Part

POSTED = ("posted_on", "The date it was posted")
EDITED = ("edited_on", "The date it was last edited")
# In the order of the policy's second standard: posted, seen by the reporter, told to any member of staff,
# told to the head. A post may be edited at any time after it was posted.
DATES = (
    POSTED,
    ("aware_on", "The date whoever told us saw it"),
    ("told_staff_on", "The date a member of staff was told"),
    ("told_head_on", "The date you were told"),
)


def checked(facts: Facts, today: date) -> Facts:
    """Return the facts, blanks trimmed. Raises DeskError (field: the name in Facts) when they cannot be."""
    _check_dates(facts, today)
    parts = tuple(_part(part) for part in facts.parts if part.name.strip())
    if facts.authors_not_known and any(part.part is Part.AUTHOR for part in parts):
        raise DeskError("Enter who posted it, or select ‘Not known’, not both", field="parts")
    if facts.kind is Kind.OTHER and not facts.kind_other.strip():
        raise DeskError("Enter what kind of social media it was", field="kind_other")
    return replace(
        facts,
        parts=parts,
        platform=facts.platform.strip(),
        kind_other=facts.kind_other.strip() if facts.kind is Kind.OTHER else "",
        place=facts.place.strip(),
        link=facts.link.strip(),
        reach_note=facts.reach_note.strip(),
        words=facts.words.strip(),
    )


def _part(part: PartGiven) -> PartGiven:
    return replace(part, name=" ".join(part.name.split()))


def _check_dates(facts: Facts, today: date) -> None:
    for field, words in (*DATES, EDITED):
        day = getattr(facts, field)
        if day is not None and day > today:
            raise DeskError(f"{words} must be today or in the past", field=field)
    for chain in (DATES, (POSTED, EDITED)):
        given = [(field, words, day) for field, words in chain if (day := getattr(facts, field)) is not None]
        for (_, earlier_words, earlier), (field, words, day) in pairwise(given):
            if day < earlier:
                raise DeskError(f"{words} must be the same as or after {_lower(earlier_words)}", field=field)


def _lower(words: str) -> str:
    return words[0].lower() + words[1:]
