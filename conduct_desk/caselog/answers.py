"""The rows of answers, of which none is ever erased, and of what was found from them."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import bindparam, delete, insert, select, update
from sqlmodel import Session, col

from conduct_desk.caselog import kept
from conduct_desk.caselog.tables import AnswerRow, FindingRow
from conduct_desk.policy.answers import Answer, Statement
from conduct_desk.policy.vocabulary import Finding, Truth, Value


def in_force(session: Session, case_id: int) -> dict[str, Answer]:
    """Return the answers of a case that stand now, by question."""
    return {answer.question: answer for answer in _read(session, case_id, only_standing=True)}


def every(session: Session, case_id: int) -> tuple[Answer, ...]:
    """Return all answers of a case, the superseded ones too, oldest first."""
    return _read(session, case_id, only_standing=False)


def _read(session: Session, case_id: int, *, only_standing: bool) -> tuple[Answer, ...]:
    asked = _STANDING if only_standing else _EVERY
    link = session.connection()
    return kept.once(
        session,
        ("answers", case_id, only_standing),
        lambda: tuple(_answer(*row) for row in link.execute(asked, {"asked": case_id})),
    )


_COLUMNS = ("question", "value", "reason", "chosen", "statements", "by", "at")
_EVERY = (
    select(*[getattr(AnswerRow, name) for name in _COLUMNS])
    .where(col(AnswerRow.case_id) == bindparam("asked"))
    .order_by(col(AnswerRow.id))
)
_STANDING = _EVERY.where(col(AnswerRow.superseded_at).is_(None))


def _answer(
    question: str,
    value: Value,
    reason: str,
    chosen: list[str],
    statements: list[dict[str, str]],
    by: str,
    at: datetime,
) -> Answer:
    checked = tuple(
        Statement(each["quote"], Truth[each["truth"]], each["proof"], each["checked_by"])
        for each in statements
    )
    return Answer(question, value, reason, tuple(chosen), checked, by, at)


def add(session: Session, case_id: int, answer: Answer, *, clause: str, by: str, at: datetime) -> None:
    """Write an answer; the one that stood before is superseded and stays."""
    supersede(session, case_id, [answer.question], at)
    statements = [
        {"quote": each.quote, "truth": each.truth.name, "proof": each.proof, "checked_by": each.checked_by}
        for each in answer.statements
    ]
    kept.add(
        session,
        AnswerRow,
        case_id=case_id,
        question=answer.question,
        value=answer.value,
        reason=answer.reason,
        chosen=list(answer.chosen),
        statements=statements,
        clause=clause,
        by=by,
        at=at,
    )


def supersede(session: Session, case_id: int, questions: Iterable[str], at: datetime) -> None:
    """Let answers no longer stand, so that their questions are asked again; nothing is erased."""
    which = (
        col(AnswerRow.case_id) == case_id,
        col(AnswerRow.question).in_(list(questions)),
        col(AnswerRow.superseded_at).is_(None),
    )
    session.connection().execute(update(AnswerRow).where(*which).values(superseded_at=at))


def set_findings(session: Session, case_id: int, findings: Iterable[Finding]) -> None:
    """Replace what stands as found in a case."""
    link = session.connection()
    link.execute(delete(FindingRow).where(col(FindingRow.case_id) == case_id))
    for finding in sorted(findings):
        link.execute(insert(FindingRow).values(case_id=case_id, finding=finding))


def findings(session: Session, case_id: int) -> frozenset[Finding]:
    """Return what stands as found in a case."""
    link = session.connection()
    return kept.once(
        session,
        ("findings", case_id),
        lambda: frozenset(link.execute(_FOUND, {"asked": case_id}).scalars()),
    )


_FOUND = select(col(FindingRow.finding)).where(col(FindingRow.case_id) == bindparam("asked"))
