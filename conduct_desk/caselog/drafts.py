"""Keeping what is being written, so that a crash costs two seconds of typing at most."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session


@dataclass(frozen=True)
class Draft:
    """Fields of one page that were typed and not saved yet."""

    place: str
    case_id: int | None
    body: Mapping[str, str]
    saved_at: datetime


def save(session: Session, place: str, case_id: int | None, body: Mapping[str, str], at: datetime) -> None:
    """Keep the fields of one page, replacing what was kept of it before. No chronology entry."""
    raise NotImplementedError


def read(session: Session, place: str, case_id: int | None) -> Draft | None:
    """Return what is kept of one page, or None."""
    raise NotImplementedError


def discard(session: Session, place: str, case_id: int | None) -> None:
    """Let go of what is kept of one page; call it in the transaction that saves the real entry."""
    raise NotImplementedError


def every(session: Session) -> tuple[Draft, ...]:
    """Return all drafts, newest first."""
    raise NotImplementedError
