"""What the case log keeps about its own keeping: where its backups are, what was erased, what may not be.

Since schema 2.
"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field

from conduct_desk.caselog.columns import Row, json_text, moment, word
from conduct_desk.caselog.tables import KEEPS_NUMBERS
from conduct_desk.policy.closing import HoldReason as HoldReason  # named again: the fixture of this schema
from conduct_desk.policy.closing import Retention


class DisposalHoldRow(Row, table=True):
    """One hold that keeps a concern from being disposed of, until it is lifted."""

    __tablename__ = "disposal_hold"
    __table_args__ = KEEPS_NUMBERS
    id: int | None = Field(default=None, primary_key=True)
    case_id: int = Field(index=True)  # no foreign key: it stays when the case is gone
    why: HoldReason = Field(sa_column=word(HoldReason))
    note: str = ""
    at: datetime = Field(sa_column=moment())
    by: str
    lifted_at: datetime | None = Field(default=None, sa_column=moment(needed=False))
    lifted_by: str = ""
    lifted_because: str = ""


class DisposalRow(Row, table=True):
    """One concern that was disposed of: what stood where, in numbers only. It names nobody."""

    __tablename__ = "disposal"
    __table_args__ = (UniqueConstraint("case_id"), KEEPS_NUMBERS)
    id: int | None = Field(default=None, primary_key=True)
    case_id: int  # no foreign key: the case is gone
    reference: str  # 2026-27/004
    retention: Retention = Field(sa_column=word(Retention))
    closed_on: date
    review_on: date
    authorised_by: str  # who signed the list
    authorised_on: date
    disposed_at: datetime = Field(sa_column=moment())
    disposed_by: str
    exhibits: int = 0
    letters: int = 0
    entries: int = 0  # chronology entries whose words are gone
    fingerprints: list[str] = Field(default_factory=list, sa_column=json_text())  # SHA-256 of its exhibits
    event_seq: int  # the chronology entry that says so


class BackupRow(Row, table=True):
    """One backup that was made, opened and compared. Outside the chronology; goes when it is thinned out."""

    __tablename__ = "backup"
    __table_args__ = (Index("backup_by_time", "made_at"), KEEPS_NUMBERS)
    id: int | None = Field(default=None, primary_key=True)
    place: str  # LOCAL, SECOND or STICK
    name: str  # of its dated folder or file, never a path
    made_at: datetime = Field(sa_column=moment())
    seq: int  # the chronology's head that it holds
    code: str
    cases: int
    exhibits: int
    size: int  # bytes, exhibits left out
    details: dict[str, Any] = Field(default_factory=dict, sa_column=json_text())
