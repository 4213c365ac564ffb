"""What the policy and the school's practice would have done next, in a fixed order and with dates."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from conduct_desk.policy.answers import Answers
from conduct_desk.policy.calendar import SchoolCalendar
from conduct_desk.policy.rules import Rules
from conduct_desk.policy.vocabulary import ActionKind, LetterKind, Role, Seen


@dataclass(frozen=True)
class Suggested:
    """One suggestion. `clause` is empty for school practice; `due_words` is "Mon 2 Nov (half-term skipped)".

    `is_required`: the policy demands it. A letter that has to wait for somebody else's decision is
    offered but not required, and `why` says whom it waits for.
    """

    kind: ActionKind
    words: str
    why: str
    clause: str
    due_on: date | None
    due_words: str
    is_required: bool
    letter_kind: LetterKind | None = None


def suggest(
    answers: Answers,
    rules: Rules,
    *,
    calendar: SchoolCalendar,
    today: date,
    authors: Sequence[Role] = (),
    reporter_known: bool = False,
) -> tuple[Suggested, ...]:
    """Return what to do about a post, in the order to do it; never empty once the walk is done.

    `authors` is the role of each known author (empty: not known), `today` the day it is decided.
    """
    return ()


def must_not(answers: Answers, rules: Rules) -> tuple[str, ...]:
    """Return what nobody may do in this case, as sentences, most serious first."""
    return ()


def follow_up(
    letter: LetterKind, answers: Answers, rules: Rules, *, calendar: SchoolCalendar, contacted_on: date
) -> Suggested | None:
    """Return the check that begins when a letter was sent (or the author otherwise contacted), if any."""
    return None


def after_check(
    seen: Seen, answers: Answers, rules: Rules, *, calendar: SchoolCalendar, checked_on: date
) -> tuple[Suggested, ...]:
    """Return what follows from a check: closing, looking again, or the second step."""
    return ()
