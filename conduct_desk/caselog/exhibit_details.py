"""The rows beside an exhibit: what it is and says, and where it came from."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import bindparam, delete, func, select, update
from sqlmodel import Session, col

from conduct_desk.caselog import kept
from conduct_desk.caselog.tables import CaseRow, ExhibitRow
from conduct_desk.caselog.tables_of_exhibits import (
    CoveredCopyRow,
    ExhibitDetailRow,
    ExhibitOriginRow,
    IsolationRow,
)
from conduct_desk.policy.exhibits import ExhibitKind, WordsFrom
from conduct_desk.policy.vocabulary import Grade


@dataclass(frozen=True)
class KeptDetail:
    """What an exhibit is and says; `places` has the boxes of read words by page, as JSON keeps them."""

    exhibit_id: int
    kind: ExhibitKind = ExhibitKind.PICTURE
    pages: int = 1
    likeness: str = ""
    came_with: int | None = None  # the id of the message that it was taken out of
    chosen: tuple[int, ...] = ()  # lines of a chat
    words: str = ""
    words_from: WordsFrom | None = None
    places: dict[str, list[tuple[str, tuple[int, int, int, int]]]] | None = None


@dataclass(frozen=True)
class KeptOrigin:
    """Where an exhibit came from; `shows` are names of Capture."""

    exhibit_id: int
    grade: Grade | None = None
    captured_on: date | None = None
    captured_at: str = ""
    captured_by: str = ""
    device: str = ""
    address: str = ""
    account: str = ""
    shows: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True)
class Marks:
    """What a list of exhibits says of one beside its row."""

    kind: ExhibitKind = ExhibitKind.PICTURE
    pages: int = 1
    came_with: int = 0  # the number of the message that it was taken out of; 0: none
    copies: int = 0
    is_isolated: bool = False
    is_destroyed: bool = False


PLAIN = Marks()  # of an exhibit from before schema 4


def read(session: Session, exhibit_id: int) -> KeptDetail:
    """Return what an exhibit is and says; one from before schema 4 is a picture of one page."""
    found = kept.read(session, KeptDetail, ExhibitDetailRow, col(ExhibitDetailRow.exhibit_id) == exhibit_id)
    return found[0] if found else KeptDetail(exhibit_id)


def write(session: Session, case_id: int, exhibit_id: int, **values: Any) -> None:
    """Keep what an exhibit is or says; what is not given stays as it was."""
    link, which = session.connection(), col(ExhibitDetailRow.exhibit_id) == exhibit_id
    values = {key: list(each) if isinstance(each, tuple) else each for key, each in values.items()}
    if link.execute(update(ExhibitDetailRow).where(which).values(**values)).rowcount == 0:
        begin(session, case_id, exhibit_id, **values)


def begin(session: Session, case_id: int, exhibit_id: int, **values: Any) -> None:
    """Keep what an exhibit is that was added a moment ago: quicker than `write`, which looks first."""
    given = {"kind": ExhibitKind.PICTURE} | values
    kept.add(session, ExhibitDetailRow, case_id=case_id, exhibit_id=exhibit_id, **given)


def set_words(
    session: Session,
    case_id: int,
    exhibit_id: int,
    *,
    words: str,
    whence: WordsFrom,
    places: dict[str, Any] | None = None,
) -> None:
    """Keep the words of an exhibit, whence they are, and the boxes of read words by page."""
    write(session, case_id, exhibit_id, words=words, words_from=whence, places=places or {})


def origin(session: Session, exhibit_id: int) -> KeptOrigin:
    """Return where an exhibit came from; of one that was never described nothing is said."""
    found = kept.read(session, KeptOrigin, ExhibitOriginRow, col(ExhibitOriginRow.exhibit_id) == exhibit_id)
    return found[0] if found else KeptOrigin(exhibit_id)


def set_origin(session: Session, case_id: int, exhibit_id: int, **values: Any) -> None:
    """Write down where an exhibit came from, in place of what stood there."""
    which = col(ExhibitOriginRow.exhibit_id) == exhibit_id
    session.connection().execute(delete(ExhibitOriginRow).where(which))
    kept.add(session, ExhibitOriginRow, case_id=case_id, exhibit_id=exhibit_id, **values)


def grades(session: Session, case_id: int) -> tuple[Grade, ...]:
    """Return the grades of the exhibits of a case that are neither removed nor isolated."""
    asked = (
        select(col(ExhibitOriginRow.grade))
        .join(ExhibitRow, col(ExhibitRow.id) == col(ExhibitOriginRow.exhibit_id))
        .where(col(ExhibitRow.case_id) == case_id, col(ExhibitRow.removed_at).is_(None))
        .where(col(ExhibitOriginRow.grade).is_not(None), col(ExhibitRow.id).not_in(_ISOLATED))
    )
    return tuple(each for each in session.connection().execute(asked).scalars() if each)


def likenesses(session: Session, apart_from: int = 0) -> tuple[tuple[str, int, str], ...]:
    """Return how the others look: reference of the case, number, likeness; removed ones are left out."""
    asked = (
        select(col(CaseRow.reference), col(ExhibitRow.number), col(ExhibitDetailRow.likeness))
        .join(ExhibitRow, col(ExhibitRow.id) == col(ExhibitDetailRow.exhibit_id))
        .join(CaseRow, col(CaseRow.id) == col(ExhibitRow.case_id))
        .where(col(ExhibitDetailRow.likeness) != "", col(ExhibitRow.removed_at).is_(None))
        .where(col(ExhibitRow.id) != apart_from)
        .order_by(col(CaseRow.id), col(ExhibitRow.number))
    )
    return tuple((row[0], row[1], row[2]) for row in session.connection().execute(asked))


def marks(session: Session, case_id: int) -> dict[int, Marks]:
    """Return what is to be said of each exhibit of a case, by its id; nothing stands for PLAIN."""
    return {
        row.id: Marks(
            row.kind or ExhibitKind.PICTURE,
            row.pages or 1,
            row.came_with or 0,
            row.copies,
            row.isolated is not None,
            row.destroyed is not None,
        )
        for row in session.connection().execute(_MARKS, {"asked": case_id})
    }


_ISOLATED = select(col(IsolationRow.exhibit_id))
_WITH = ExhibitRow.__table__.alias("message")  # type: ignore[attr-defined]
_COPIES = (
    select(func.count(col(CoveredCopyRow.id)))
    .where(col(CoveredCopyRow.exhibit_id) == col(ExhibitRow.id))
    .scalar_subquery()
)
_MARKS = (
    select(
        col(ExhibitRow.id),
        col(ExhibitDetailRow.kind),
        col(ExhibitDetailRow.pages),
        _WITH.c.number.label("came_with"),
        _COPIES.label("copies"),
        col(IsolationRow.isolated_at).label("isolated"),
        col(IsolationRow.destroyed_at).label("destroyed"),
    )
    .join(ExhibitDetailRow, col(ExhibitDetailRow.exhibit_id) == col(ExhibitRow.id), isouter=True)
    .join(_WITH, _WITH.c.id == col(ExhibitDetailRow.came_with), isouter=True)
    .join(IsolationRow, col(IsolationRow.exhibit_id) == col(ExhibitRow.id), isouter=True)
    .where(col(ExhibitRow.case_id) == bindparam("asked"))
)
