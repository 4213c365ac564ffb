"""The rows of letters: drafts, and issued ones with their PDF to the byte."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import delete, select, text, update
from sqlmodel import Session, col

from conduct_desk.caselog import kept, letter_forms, search
from conduct_desk.caselog.case_marks import ANY_LETTER_HERE, LETTER_HERE
from conduct_desk.caselog.kept import KeptLetter
from conduct_desk.caselog.tables import ActionRow, LetterRow
from conduct_desk.policy.letters import REQUIRED
from conduct_desk.policy.vocabulary import LetterState


def add(session: Session, **values: Any) -> int:
    """Write a new letter and return its id."""
    return kept.add(session, LetterRow, **values)


def read(session: Session, letter_id: int) -> KeptLetter:
    """Return one letter. Raises LookupError for an unknown id."""
    return kept.read_one(session, KeptLetter, LetterRow, letter_id)


def amend(session: Session, letter_id: int, **values: Any) -> None:
    """Change columns of a letter."""
    kept.amend(session, LetterRow, letter_id, **values)


def of_case(session: Session, case_id: int) -> tuple[KeptLetter, ...]:
    """Return the letters of a case, oldest first."""
    return kept.of_case(session, KeptLetter, LetterRow, case_id)


def of_cases(session: Session, case_ids: Iterable[int]) -> tuple[KeptLetter, ...]:
    """Return the letters of some cases, case by case in the order given, oldest first."""
    place = {case_id: at for at, case_id in enumerate(case_ids)}
    found = kept.read(
        session, KeptLetter, LetterRow, kept.among(LetterRow.case_id, place), order=[col(LetterRow.id)]
    )
    return tuple(sorted(found, key=lambda row: place[row.case_id]))


def newest(session: Session, limit: int) -> tuple[KeptLetter, ...]:
    """Return letters of all cases, newest first."""
    numbers = select(col(LetterRow.id)).order_by(col(LetterRow.id).desc()).limit(limit)
    ids = list(session.connection().execute(numbers).scalars())
    return kept.read(
        session, KeptLetter, LetterRow, col(LetterRow.id).in_(ids), order=[col(LetterRow.id).desc()]
    )


def waiting(session: Session) -> tuple[KeptLetter, ...]:
    """Return letters that have not left the school, oldest first."""
    return _here(session, ANY_LETTER_HERE)


def required_here(session: Session) -> tuple[KeptLetter, ...]:
    """Return letters that the policy asks for and that have not left the school, oldest first."""
    return _here(session, LETTER_HERE, col(LetterRow.kind).in_(REQUIRED))


def _here(session: Session, mark: str, *which: Any) -> tuple[KeptLetter, ...]:
    # The search index knows the cases that have one: looking through all letters ever written takes too long.
    marked = session.connection().execute(_MARKED, {"mark": f'"{mark}"'}).scalars()
    those = kept.among(LetterRow.case_id, {*marked, *search.behind(session)})
    is_here = col(LetterRow.state) != LetterState.SENT
    return kept.read(session, KeptLetter, LetterRow, those, is_here, *which, order=[col(LetterRow.id)])


_MARKED = text("SELECT rowid FROM case_fts WHERE case_fts MATCH :mark")


def pdf(session: Session, letter_id: int) -> bytes | None:
    """Return the bytes of an issued letter, or None for a draft."""
    query = select(col(LetterRow.pdf)).where(col(LetterRow.id) == letter_id)
    return session.connection().execute(query).scalar_one()


def take_out(session: Session, letter_id: int) -> None:
    """Delete a draft; actions that pointed to it stay without it."""
    letter_forms.take_out(session, letter_id)
    link = session.connection()
    link.execute(update(ActionRow).where(col(ActionRow.letter_id) == letter_id).values(letter_id=None))
    link.execute(delete(LetterRow).where(col(LetterRow.id) == letter_id))
