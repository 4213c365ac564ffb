"""How concerns of one kind were handled, side by side: so that everybody is treated alike, whoever they are.

For the head's own eyes. It counts what was done and says where one concern stands apart; it never says that
a step was right or wrong, for the others may have been different in ways that no log knows.
"""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum
from statistics import median_low

from conduct_desk.policy.vocabulary import Finding, Outcome

FEWEST = 3  # closed concerns like it, below which nothing is compared: one or two are no custom
# What a concern is mainly about, the gravest first: a foul post with a child's name is one about a child.
GRAVEST = (
    Finding.CHILD_IN_WORDS, Finding.CHILD_IN_PICTURES, Finding.OTHER_RISK_TO_PUPIL, Finding.THREATENING,
    Finding.DISCRIMINATORY, Finding.ABUSIVE, Finding.FOUL, Finding.OTHERWISE_UNACCEPTABLE,
    Finding.INACCURATE, Finding.BELONGS_TO_PROCEDURE, Finding.LEGITIMATE_DEBATE, Finding.OUT_OF_SCOPE,
)  # fmt: skip


class Taken(StrEnum):
    """A step that can be compared between concerns, from the mildest to the firmest."""

    SPOKEN = "Somebody spoke with the author"
    LETTER = "A letter went to the author"
    STAFF = "Staff were supported"
    PLATFORM = "It was reported to the platform"
    SECOND = "A second letter went to the author"
    ADVICE = "Legal advice was taken"
    POLICE = "The police were asked"
    FURTHER = "A further step was taken"


@dataclass(frozen=True)
class Handled:
    """One concern as far as it can be compared. It names nobody.

    `contact_after` and `closed_after` count school days from when the head was told; None: not yet, or never.
    `sharp` counts the words in its letters that may sound angry.
    """

    reference: str
    findings: AbstractSet[Finding]
    taken: frozenset[Taken]
    contact_after: int | None
    closed_after: int | None
    outcome: Outcome | None
    sharp: int = 0


@dataclass(frozen=True)
class Row:
    """One thing that is compared: how it usually was, and how it is here."""

    what: str
    usually: str
    here: str


@dataclass(frozen=True)
class Mirror:
    """What comparing found. Without `rows` there was too little to compare with."""

    compared: tuple[str, ...]  # the references
    rows: tuple[Row, ...] = ()
    unlike: tuple[str, ...] = ()


def mainly(findings: AbstractSet[Finding]) -> Finding | None:
    """Return what a concern is mainly about, None when nothing was found."""
    return next((each for each in GRAVEST if each in findings), None)


def mirror(mine: Handled, others: Sequence[Handled]) -> Mirror:
    """Compare one concern with closed ones that are mainly about the same."""
    named = tuple(each.reference for each in others)
    if len(others) < FEWEST:
        return Mirror(named)
    rows = [
        *_step_rows(mine, others),
        *_day_rows(mine, others),
        _tone_row(mine, others),
        _ended(mine, others),
    ]
    unlike = (*_steps_apart(mine, others), *_days_apart(mine, others), *_tone_apart(mine, others))
    return Mirror(named, tuple(rows), unlike)


# --- side by side ---
def _step_rows(mine: Handled, others: Sequence[Handled]) -> list[Row]:
    rows = []
    for step in Taken:
        count = sum(step in each.taken for each in others)
        if count or step in mine.taken:
            rows.append(Row(step.value, f"{count} of {len(others)}", "Yes" if step in mine.taken else "No"))
    return rows


def _day_rows(mine: Handled, others: Sequence[Handled]) -> list[Row]:
    rows = []
    for what, field in (("First word with the author", "contact_after"), ("Closed", "closed_after")):
        days = _known(getattr(each, field) for each in others)
        here = getattr(mine, field)
        if days:
            rows.append(Row(what, _range(days), "Not yet" if here is None else after(here)))
    return rows


def _tone_row(mine: Handled, others: Sequence[Handled]) -> Row:
    sharp = sorted(each.sharp for each in others)
    usually = "None" if not sharp[-1] else f"Up to {sharp[-1]}, mostly {median_low(sharp)}"
    return Row("Words in letters that may sound angry", usually, str(mine.sharp) if mine.sharp else "None")


def _ended(mine: Handled, others: Sequence[Handled]) -> Row:
    ends = [each.outcome for each in others if each.outcome is not None]
    counted = sorted({(-ends.count(each), each.value) for each in ends})
    usually = "; ".join(f"{words} ({-count})" for count, words in counted)
    return Row("How it ended", usually, mine.outcome.value if mine.outcome else "Not yet")


# --- what stands apart ---
def _steps_apart(mine: Handled, others: Sequence[Handled]) -> Iterable[str]:
    for step in Taken:
        count = sum(step in each.taken for each in others)
        if step in mine.taken and not count:
            yield f"{step.value} here, and in none of the {len(others)} like it."
        elif step not in mine.taken and count == len(others):
            yield f"{step.value} in all {count} like it, and not here{_yet(mine)}."


def _days_apart(mine: Handled, others: Sequence[Handled]) -> Iterable[str]:
    days = _known(each.contact_after for each in others)
    if mine.contact_after is None or not days:
        return
    if mine.contact_after > days[-1]:
        said = f"the longest of the others was {after(days[-1])}"
        yield f"The author first heard from the school {after(mine.contact_after)}; {said}."


def _tone_apart(mine: Handled, others: Sequence[Handled]) -> Iterable[str]:
    most = max(each.sharp for each in others)
    if mine.sharp > most:
        yield "The letters here have more words that may sound angry than those of any concern like it."


def _yet(mine: Handled) -> str:
    return "" if mine.outcome else " so far"


def _known(days: Iterable[int | None]) -> list[int]:
    return sorted(each for each in days if each is not None)


def _range(days: Sequence[int]) -> str:
    if days[0] == days[-1]:
        return after(days[0])
    return f"{days[0]} to {days[-1]} school days, mostly {median_low(days)}"


def after(days: int) -> str:
    """Return how long something took, in school days: “the same day”, “after 3 school days”."""
    if not days:
        return "the same day"
    return "after 1 school day" if days == 1 else f"after {days} school days"
