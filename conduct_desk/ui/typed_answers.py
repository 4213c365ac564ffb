"""Answers while they are still being given: a crash must not cost a tick or a half-typed reason."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass

from conduct_desk.policy.answers import Answer, Statement
from conduct_desk.policy.vocabulary import Stop, Truth, Value


@dataclass(frozen=True)
class StatementTyped:
    """One statement of the post as far as it has been typed."""

    quote: str = ""
    truth: Truth | None = None
    proof: str = ""
    checked_by: str = ""

    @property
    def is_empty(self) -> bool:
        """Say whether nothing was typed or chosen."""
        return not (self.quote.strip() or self.truth or self.proof.strip() or self.checked_by.strip())


@dataclass(frozen=True)
class AnswerTyped:
    """One answer as far as it has been given; `value` is None while nothing is chosen."""

    question: str
    value: Value | None = None
    reason: str = ""
    chosen: tuple[str, ...] = ()
    statements: tuple[StatementTyped, ...] = ()

    @classmethod
    def of(cls, answer: Answer) -> AnswerTyped:
        """Return an answer of the log, ready to be changed."""
        rows = tuple(StatementTyped(s.quote, s.truth, s.proof, s.checked_by) for s in answer.statements)
        return cls(answer.question, answer.value, answer.reason, answer.chosen, rows)

    def given(self) -> Answer:
        """Return the finished answer; a value must be chosen. Statements without a verdict are left out.

        What was chosen beside a yes goes with it, and whom an allegation is about while it is not yet known.
        """
        if self.value is None:
            raise ValueError(f"nothing is chosen for {self.question}")
        is_unsure = self.value is Value.NOT_YET_KNOWN and self.question == Stop.ALLEGATION
        keeps_chosen = self.value is Value.YES or is_unsure
        rows = tuple(
            Statement(s.quote.strip(), s.truth, s.proof.strip(), s.checked_by.strip())
            for s in self.statements
            if s.truth is not None and self.value is not Value.NO
        )
        return Answer(
            self.question, self.value, self.reason.strip(), self.chosen if keeps_chosen else (), rows
        )


def to_draft(answers: Iterable[AnswerTyped]) -> dict[str, str]:
    """Return one line of JSON a question."""
    return {answer.question: json.dumps(asdict(answer), ensure_ascii=False) for answer in answers}


def from_draft(draft: Mapping[str, str]) -> dict[str, AnswerTyped]:
    """Return what a draft holds; a line that cannot be read is left out."""
    read = {key: _unpacked(key, line) for key, line in draft.items()}
    return {key: answer for key, answer in read.items() if answer is not None}


def _unpacked(key: str, line: str) -> AnswerTyped | None:
    try:
        body = json.loads(line)
        rows = tuple(
            StatementTyped(s["quote"], Truth(s["truth"]) if s["truth"] else None, s["proof"], s["checked_by"])
            for s in body["statements"]
        )
        value = Value(body["value"]) if body["value"] else None
        return AnswerTyped(key, value, body["reason"], tuple(body["chosen"]), rows)
    except (ValueError, KeyError, TypeError):
        return None
