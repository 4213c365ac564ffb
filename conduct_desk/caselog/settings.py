"""The school's particulars, the term dates and the log's own small facts, each under one key."""

from copy import deepcopy
from typing import Any

from sqlalchemy import bindparam, delete, insert, select
from sqlmodel import Session, col

from conduct_desk.caselog.kept import once
from conduct_desk.caselog.tables import SettingRow

_ONE = select(col(SettingRow.value)).where(col(SettingRow.key) == bindparam("asked"))


def read(session: Session, key: str, otherwise: Any = None) -> Any:
    """Return what is kept under a key, or `otherwise`."""
    found = once(
        session, ("setting", key), lambda: session.connection().execute(_ONE, {"asked": key}).first()
    )
    return otherwise if found is None else deepcopy(found[0])


def write(session: Session, key: str, value: Any) -> None:
    """Keep a value (anything JSON can say) under a key."""
    link = session.connection()
    link.execute(delete(SettingRow).where(col(SettingRow.key) == key))
    link.execute(insert(SettingRow).values(key=key, value=value))
