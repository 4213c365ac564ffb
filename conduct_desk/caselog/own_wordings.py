"""The rows of the school's own wording of its papers."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert
from sqlmodel import Session, col

from conduct_desk.caselog import kept
from conduct_desk.caselog.tables_of_letters import OwnWordingRow


@dataclass(frozen=True)
class KeptWording:
    """The school's own text of one paper; `shipped` is the SHA-256 of the text that it was made from."""

    key: str
    text: str
    shipped: str
    at: datetime
    by: str


def every(session: Session) -> tuple[KeptWording, ...]:
    """Return all that the school has worded itself, by key."""
    return kept.read(session, KeptWording, OwnWordingRow, order=[col(OwnWordingRow.key)])


def read(session: Session, key: str) -> KeptWording | None:
    """Return the school's own text of one paper, or None where the shipped one is used."""
    found = kept.read(session, KeptWording, OwnWordingRow, col(OwnWordingRow.key) == key)
    return found[0] if found else None


def write(session: Session, **values: Any) -> None:
    """Keep the school's own text of one paper in place of an earlier one."""
    take_out(session, values["key"])
    session.connection().execute(insert(OwnWordingRow).values(**values))


def take_out(session: Session, key: str) -> None:
    """Go back to the shipped text."""
    session.connection().execute(delete(OwnWordingRow).where(col(OwnWordingRow.key) == key))
