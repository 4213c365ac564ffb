"""Which closed concerns are mainly about the same: found from the newest back, and no further than needed."""

from collections.abc import Collection

from sqlalchemy import exists, select
from sqlmodel import Session, col

from conduct_desk.caselog.tables import CaseRow, FindingRow
from conduct_desk.policy.vocabulary import Finding, Stage


def closed(
    session: Session, main: Finding, graver: Collection[Finding], *, apart_from: int, most: int
) -> tuple[int, ...]:
    """Return the newest closed cases with a finding and none of the graver ones, newest first."""
    other = FindingRow.__table__.alias("other")  # type: ignore[attr-defined]  # sqlmodel makes it at run time
    has_graver = exists().where(other.c.case_id == col(CaseRow.id), other.c.finding.in_(graver))
    asked = (
        select(col(CaseRow.id))
        .join(FindingRow, col(FindingRow.case_id) == col(CaseRow.id))
        .where(
            col(FindingRow.finding) == main,
            col(CaseRow.stage) == Stage.CLOSED,
            col(CaseRow.id) != apart_from,
            ~has_graver,
        )
        .order_by(col(CaseRow.id).desc())
        .limit(most)
    )
    return tuple(number for number in session.connection().execute(asked).scalars() if number)
