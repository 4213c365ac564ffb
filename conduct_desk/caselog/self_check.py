"""The log looked over for whoever helps: settings read back, the file checked, rows counted, no word read."""

import time
from dataclasses import dataclass
from datetime import datetime

import sqlcipher3
from sqlalchemy import func, select
from sqlmodel import Session, SQLModel, col

from conduct_desk.caselog import chronology, connection
from conduct_desk.caselog.tables_of_keeping import BackupRow
from conduct_desk.errors import LogDamaged


@dataclass(frozen=True)
class SelfCheck:
    """What was found. Names are those of tables and settings, never of people."""

    engine: str  # versions
    settings: tuple[tuple[str, object, bool], ...]  # name, value, as it should be
    file_words: str  # “ok”, or how many complaints
    chain_words: str
    rows: tuple[tuple[str, int], ...]  # table, how many
    newest_backups: tuple[tuple[str, datetime], ...]  # LOCAL, SECOND or STICK, and when
    seconds: float


def look_over(session: Session) -> SelfCheck:
    """Check the whole file of an open log. Long: about a second for 100 MB; saves wait meanwhile."""
    begun = time.monotonic()
    link = session.connection()

    def ask(pragma: str) -> object:
        return link.exec_driver_sql(f"PRAGMA {pragma}").scalar()

    wanted = (*connection.PRAGMAS, connection.READ_ONLY)
    found = tuple((name, ask(name), ask(name) == right) for name, _, right in wanted)
    complaints = [row[0] for row in link.exec_driver_sql("PRAGMA quick_check(20)").all() if row[0] != "ok"]
    newest = select(col(BackupRow.place), func.max(col(BackupRow.made_at))).group_by(col(BackupRow.place))
    return SelfCheck(
        engine=f"SQLite {sqlcipher3.sqlite_version}, SQLCipher {ask('cipher_version')}, "
        f"schema {ask('user_version')}, {ask('page_count')} pages",
        settings=found,
        file_words=f"{len(complaints)} complaints" if complaints else "ok",
        chain_words=_chain(session),
        rows=tuple(
            (name, link.execute(select(func.count()).select_from(table)).scalar_one())
            for name, table in sorted(SQLModel.metadata.tables.items())
        ),
        newest_backups=tuple((place, at) for place, at in link.execute(newest).all()),
        seconds=time.monotonic() - begun,
    )


def _chain(session: Session) -> str:
    try:
        return f"whole, {chronology.verify(session)} entries"
    except LogDamaged:
        return "not whole"
