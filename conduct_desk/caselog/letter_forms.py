"""The rows beside a letter: how it is made, and what its check was let stand for."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, select
from sqlmodel import Session, col

from conduct_desk.caselog import kept
from conduct_desk.caselog.tables import LetterRow
from conduct_desk.caselog.tables_of_letters import LetterFormRow, LetterOverrideRow
from conduct_desk.policy.envelopes import Envelope
from conduct_desk.policy.vocabulary import LetterState


@dataclass(frozen=True)
class KeptForm:
    """How one letter is made; `sections` are names of LetterKind."""

    letter_id: int
    sections: tuple[str, ...] = ()
    is_easy_read: bool = False
    has_reply_slip: bool = False
    is_confidential: bool = False
    envelope: Envelope = Envelope.DL_UK
    enclosures: tuple[str, ...] = ()
    copies_to: tuple[str, ...] = ()
    replaces_id: int | None = None


@dataclass(frozen=True)
class KeptOverride:
    """One finding of the check that was let stand."""

    id: int
    letter_id: int
    rule: str
    about: str
    reason: str
    at: datetime
    by: str


def of_case(session: Session, case_id: int) -> dict[int, KeptForm]:
    """Return how the letters of a case are made, by letter; one from before schema 3 has none."""
    return {each.letter_id: each for each in kept.of_case(session, KeptForm, LetterFormRow, case_id)}


def read(session: Session, letter_id: int) -> KeptForm:
    """Return how one letter is made; a letter from before schema 3 is made as all were then."""
    which = col(LetterFormRow.letter_id) == letter_id
    found = kept.read(session, KeptForm, LetterFormRow, which)
    return found[0] if found else KeptForm(letter_id)


def write(session: Session, case_id: int, letter_id: int, **values: Any) -> None:
    """Keep how a letter is made; what is not given stays as it was."""
    form = vars(read(session, letter_id)) | values
    link = session.connection()
    link.execute(delete(LetterFormRow).where(col(LetterFormRow.letter_id) == letter_id))
    plain = {key: list(each) if isinstance(each, tuple) else each for key, each in form.items()}
    kept.add(session, LetterFormRow, case_id=case_id, **plain)


def replaced(session: Session, case_id: int) -> frozenset[int]:
    """Return the letters of a case that a later one corrects: one that is final, and no draft."""
    link = session.connection()
    return kept.once(
        session,
        ("replaced", case_id),
        lambda: frozenset(
            number for number in link.execute(_REPLACED, {"asked": case_id}).scalars() if number
        ),
    )


def replaced_in(session: Session, case_ids: Iterable[int]) -> frozenset[int]:
    """Return what `replaced` does, of many cases in one question."""
    asked = _CORRECTED.where(kept.among(LetterFormRow.case_id, case_ids))
    return frozenset(number for number in session.connection().execute(asked).scalars() if number)


_CORRECTED = (
    select(col(LetterFormRow.replaces_id))
    .join(LetterRow, col(LetterRow.id) == col(LetterFormRow.letter_id))
    .where(col(LetterFormRow.replaces_id).is_not(None), col(LetterRow.state) != LetterState.DRAFT)
)
_REPLACED = _CORRECTED.where(col(LetterFormRow.case_id) == bindparam("asked"))


def let_stand(session: Session, **values: Any) -> int:
    """Keep that a finding of the check was let stand, and return the row's id."""
    return kept.add(session, LetterOverrideRow, **values)


def overrides(session: Session, letter_id: int) -> tuple[KeptOverride, ...]:
    """Return what was let stand in a letter, oldest first."""
    which = col(LetterOverrideRow.letter_id) == letter_id
    return kept.read(session, KeptOverride, LetterOverrideRow, which, order=[col(LetterOverrideRow.id)])


def take_out(session: Session, letter_id: int) -> None:
    """Delete what stands beside a draft that is thrown away."""
    for table in (LetterFormRow, LetterOverrideRow):
        session.connection().execute(delete(table).where(col(table.letter_id) == letter_id))
