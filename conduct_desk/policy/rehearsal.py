"""What a rehearsed walk and the policy say of the same post, question by question."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from conduct_desk.policy.answers import Answer, Answers
from conduct_desk.policy.findings import findings
from conduct_desk.policy.holds import Hold, holds
from conduct_desk.policy.questions import Question, Walk
from conduct_desk.policy.vocabulary import Finding, Truth, Value

# The least that will do is for the head to judge: the policy asks for a reason, not for one choice.
FOR_HER_TO_JUDGE = frozenset({"proportionate"})
# More of these than was needed goes against nothing: advice may always be sought, fair comment always seen.
NEVER_TOO_MUCH = frozenset({"legal_advice", "fair_comment"})
# Where the words chosen beside a yes follow from the post; elsewhere they are hers to choose.
CHOICES_FOLLOW = frozenset({"accused", "targets", "procedures"})


class Difference(Enum):
    """How an answer differs from what the policy would have wanted."""

    MISSED = "missed"  # a no where the post calls for a yes
    NOT_ASKED = "not asked"  # the walk ended before a question that the post calls for
    TOO_MUCH = "too much"  # a yes that nothing in the post calls for
    STILL_OPEN = "still open"  # not yet known, where the post says enough
    CHOSEN = "chosen"  # yes both times, with other words chosen beside it
    STATEMENTS = "statements"  # yes both times, but no statement, or another one, was shown to be false


@dataclass(frozen=True)
class Remark:
    """One question at which her answer differs. `given` is None when it was not asked of her."""

    question: Question
    difference: Difference
    given: Answer | None
    wanted: Answer


@dataclass(frozen=True)
class Compared:
    """A rehearsed walk beside what the policy would have wanted, in the order of the walk."""

    asked: int  # questions that she answered and that have one answer to compare with
    remarks: tuple[Remark, ...]
    found: frozenset[Finding]  # by her answers
    wanted: frozenset[Finding]
    first: tuple[Hold, ...]  # whose word comes before anything is said to anybody

    @property
    def agreed(self) -> int:
        """How many of the questions asked were answered as the policy would have it."""
        return self.asked - sum(remark.given is not None for remark in self.remarks)


def compare(walk: Walk, given: Answers, wanted: Answers) -> Compared:
    """Return where answers differ from those wanted. `wanted` has an answer to every question of the walk."""
    compared = [question for question in walk.questions.values() if question.key not in FOR_HER_TO_JUDGE]
    return Compared(
        asked=sum(question.key in given for question in compared),
        remarks=tuple(_remarks(compared, given, wanted)),
        found=findings(given),
        wanted=findings(wanted),
        first=holds(wanted, {}),
    )


def _remarks(questions: Iterable[Question], given: Answers, wanted: Answers) -> Iterable[Remark]:
    for question in questions:
        answer, right = given.get(question.key), wanted[question.key]
        difference = _difference(question, answer, right)
        if difference is not None:
            yield Remark(question, difference, answer, right)


def _difference(question: Question, given: Answer | None, wanted: Answer) -> Difference | None:
    if given is None:
        return Difference.NOT_ASKED if wanted.value is Value.YES else None
    if given.value is Value.NOT_YET_KNOWN:
        return Difference.STILL_OPEN
    if given.value is not wanted.value:
        if wanted.value is Value.YES:
            return Difference.MISSED
        return None if question.key in NEVER_TOO_MUCH else Difference.TOO_MUCH
    return _beside_yes(question, given, wanted) if given.value is Value.YES else None


def _beside_yes(question: Question, given: Answer, wanted: Answer) -> Difference | None:
    if question.has_statements and _has_false(given) is not _has_false(wanted):
        return Difference.STATEMENTS
    follows = question.chosen_from in CHOICES_FOLLOW
    return Difference.CHOSEN if follows and set(given.chosen) != set(wanted.chosen) else None


def _has_false(answer: Answer) -> bool:
    return any(statement.truth is Truth.FALSE for statement in answer.statements)
