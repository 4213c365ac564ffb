"""What a session has looked up already, so that a verb that asks for it twice reads it once."""

from collections.abc import Callable
from typing import Any, TypeVar, cast

from sqlalchemy import event
from sqlmodel import Session

Found = TypeVar("Found")

MOST_KNOWN = 2000  # findings: a reading of all concerns must not hold the whole log
_KNOWN = "known"  # where a session that remembers holds what it found


def remember(session: Session) -> None:
    """Let a session that only reads look everything up once: what it sees does not change under it."""
    session.info[_KNOWN] = {}


def remember_until_written(session: Session) -> None:
    """Let a session that writes look everything up once until it writes something."""
    known: dict[object, object] = {}
    session.info[_KNOWN] = known

    @event.listens_for(session.connection(), "before_cursor_execute")
    def forget(_link: Any, _cursor: Any, statement: str, *_: Any) -> None:
        if not statement.startswith("SELECT"):
            known.clear()


def once(session: Session, key: object, find: Callable[[], Found]) -> Found:
    """Return what a session that remembers found before under this key; else find it now."""
    known = session.info.get(_KNOWN)
    if known is None:
        return find()
    if key not in known:
        if len(known) >= MOST_KNOWN:
            known.clear()
        known[key] = find()
    return cast("Found", known[key])
