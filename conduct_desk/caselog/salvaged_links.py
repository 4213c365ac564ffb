"""Mending what hangs on a row that was lost, so that everything that was saved can be opened."""

from datetime import datetime
from typing import Any

from sqlmodel import Session, col, select

from conduct_desk.caselog.tables import CaseRow, PersonRow
from conduct_desk.policy.vocabulary import DecisionMaker, Stage

NOT_READ = "The words of this concern could not be read when the damaged case log was saved."
NO_NAME = "Name could not be read"
_MOST_TURNS = 10  # letting go of one row can leave another without what it hangs on


def mend(session: Session, at: datetime, by: str) -> tuple[int, int]:
    """Make every link lead somewhere; return how many rows were put in for lost ones, and how many let go.

    A lost concern or person gets a row that says so, under its own number; a link that may be empty becomes
    so; what is left cannot be kept.
    """
    made_up = let_go = 0
    for _ in range(_MOST_TURNS):
        broken = session.connection().exec_driver_sql("PRAGMA foreign_key_check").all()
        if not broken:
            break
        for table, rowid, parent, link in broken:
            made, gone = _mend_one(session, (str(table), int(rowid), str(parent), int(link)), at, by)
            made_up, let_go = made_up + made, let_go + gone
        session.flush()
    return made_up, let_go


def _mend_one(
    session: Session, broken: tuple[str, int, str, int], at: datetime, by: str
) -> tuple[bool, bool]:
    table, rowid, parent, link = broken
    bound = session.connection()
    column = _column(bound, table, link)
    found = bound.exec_driver_sql(f'SELECT "{column}" FROM "{table}" WHERE rowid = ?', (rowid,)).scalar()  # noqa: S608
    if found is None:
        return False, False  # mended a moment ago
    if parent in ("case", "person"):
        return _make_up(session, parent, int(found), at, by), False
    may_be_empty = not bound.exec_driver_sql(
        'SELECT "notnull" FROM pragma_table_info(?) WHERE name = ?', (table, column)
    ).scalar()
    if may_be_empty:
        bound.exec_driver_sql(f'UPDATE "{table}" SET "{column}" = NULL WHERE rowid = ?', (rowid,))  # noqa: S608
    else:
        bound.exec_driver_sql(f'DELETE FROM "{table}" WHERE rowid = ?', (rowid,))  # noqa: S608
    return False, not may_be_empty


def _column(bound: Any, table: str, link: int) -> str:
    asked = 'SELECT "from" FROM pragma_foreign_key_list(?) WHERE id = ?'
    return str(bound.exec_driver_sql(asked, (table, link)).scalar())


def _make_up(session: Session, parent: str, number: int, at: datetime, by: str) -> bool:
    model = CaseRow if parent == "case" else PersonRow
    if session.get(model, number) is not None:
        return False
    session.add(_case(session, number, at, by) if parent == "case" else PersonRow(id=number, name=NO_NAME))
    session.flush()
    return True


def _case(session: Session, number: int, at: datetime, by: str) -> CaseRow:
    year, place = _reference(session, number, at)
    return CaseRow(
        id=number,
        reference=f"{year}/{place:03}",
        school_year=year,
        number=place,
        stage=Stage.OPEN,
        opened_at=at,
        opened_by=by,
        decision_maker=DecisionMaker.HEADTEACHER,
        words=NOT_READ,
    )


def _reference(session: Session, number: int, at: datetime) -> tuple[str, int]:
    """Return the reference that the concern had, as far as its neighbours tell; else one out of the way."""
    before = session.exec(
        select(CaseRow).where(col(CaseRow.id) < number).order_by(col(CaseRow.id).desc()).limit(1)
    ).first()
    after = session.exec(
        select(CaseRow).where(col(CaseRow.id) > number).order_by(col(CaseRow.id)).limit(1)
    ).first()
    near = before or after
    year = near.school_year if near else f"{at.year}-{(at.year + 1) % 100:02}"
    place = near.number + number - (near.id or 0) if near else number
    taken = set(session.exec(select(CaseRow.number).where(col(CaseRow.school_year) == year)).all())
    return year, place if place > 0 and place not in taken else max(taken, default=0) + 9000 + number
