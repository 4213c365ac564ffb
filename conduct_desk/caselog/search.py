"""Finding a concern again by any word that was written in it."""

from dataclasses import dataclass

from sqlmodel import Session


@dataclass(frozen=True)
class Found:
    """Case ids, newest first; `more` when there are more than asked for."""

    case_ids: tuple[int, ...]
    more: bool


def index(session: Session, case_id: int, text: str) -> None:
    """Make the case findable by the words of `text` (all of its words: it replaces what was there)."""
    raise NotImplementedError


def forget(session: Session, case_id: int) -> None:
    """Take the case's words out of the index, to the last byte."""
    raise NotImplementedError


def find(session: Session, typed: str, limit: int = 200) -> Found:
    """Return the cases that hold every typed word or a word that begins with it. From two letters."""
    raise NotImplementedError


def nearest_word(session: Session, typed: str) -> str:
    """Return the typed words with unknown ones replaced by the nearest known, or "" when none is near."""
    raise NotImplementedError
