"""What was answered in the walk, and nothing about how it is kept or shown."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from conduct_desk.policy.vocabulary import Truth, Value


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
