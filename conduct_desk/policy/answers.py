"""What was answered in the walk, and nothing about how it is kept or shown."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from conduct_desk.policy.vocabulary import Accused, Stop, Truth, Value


@dataclass(frozen=True)
class Statement:
    """One statement of the post, checked against what the school knows.

    `quote` is the statement as it was posted, `proof` what the school checked it against and
    `checked_by` who did. Rule: the policy's standard on factually incorrect information.
    """

    quote: str
    truth: Truth
    proof: str = ""
    checked_by: str = ""


@dataclass(frozen=True)
class Answer:
    """One answer of the walk, with its reason, who gave it and when (UTC; None while it is a draft).

    `chosen` holds the words picked beside a yes: the procedures it belongs to, or whom it is aimed at.
    `is_reopened`: another answer changed that this one depends on. It still stands, and is asked again.
    """

    question: str
    value: Value
    reason: str = ""
    chosen: tuple[str, ...] = ()
    statements: tuple[Statement, ...] = ()
    by: str = ""
    at: datetime | None = None
    is_reopened: bool = False


Answers = Mapping[str, Answer]


def value(answers: Answers, key: str) -> Value | None:
    """Return what was answered to a question, or None when it was not asked yet."""
    answer = answers.get(key)
    return answer.value if answer else None


def is_yes(answers: Answers, key: str) -> bool:
    """Say whether a question was answered with a plain yes."""
    return value(answers, key) is Value.YES


def acts_as_yes(answers: Answers, key: str) -> bool:
    """Say whether a cautious question counts as yes: a yes, or an answer that is not yet known."""
    return value(answers, key) in (Value.YES, Value.NOT_YET_KNOWN)


def is_ours(answers: Answers) -> bool:
    """Say whether the policy reaches the post at all; what is not yet known counts as ours.

    Source: the first aim (as it relates to the school), the list of social media, and the promise not to
    interfere with private use.
    """
    return not (
        value(answers, "relates_to_school") is Value.NO
        or value(answers, "is_social_media") is Value.NO
        or value(answers, "private_use") is Value.YES
    )


def stops(answers: Answers) -> frozenset[Stop]:
    """Return what must be seen to before anything else.

    Not yet known counts as yes, but for whether somebody from school has answered there.
    """
    return frozenset(
        stop for stop in Stop if (is_yes if stop is Stop.SCHOOL_REPLIED else acts_as_yes)(answers, stop.value)
    )


def accused(answers: Answers) -> Accused | None:
    """Return whom an allegation is about, None where there is none.

    Nobody chosen counts as somebody who works in school. A low-level concern counts as one only when it was
    answered with a plain yes and nothing more serious was chosen beside it.
    """
    if not acts_as_yes(answers, Stop.ALLEGATION.value):
        return None
    chosen = answers[Stop.ALLEGATION.value].chosen
    if Accused.HEADTEACHER.value in chosen:
        return Accused.HEADTEACHER
    is_low = is_yes(answers, Stop.ALLEGATION.value) and chosen == (Accused.LOW_LEVEL.value,)
    return Accused.LOW_LEVEL if is_low else Accused.SOMEBODY
