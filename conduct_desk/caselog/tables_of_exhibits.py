"""What the case log keeps about an exhibit beside its bytes: its words, origin, covered copies, isolation.

Since schema 4. What is done with an exhibit (its custody) has no table: each time is a chronology entry.
"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from conduct_desk.caselog.columns import Row, json_text, moment, word
from conduct_desk.caselog.tables import KEEPS_NUMBERS
from conduct_desk.policy.exhibits import ExhibitKind, WordsFrom
from conduct_desk.policy.vocabulary import Grade


class ExhibitDetailRow(Row, table=True):
    """What an exhibit is and says. An exhibit from before schema 4 has none: a picture of one page."""

    __tablename__ = "exhibit_detail"
    __table_args__ = (UniqueConstraint("exhibit_id"),)
    id: int | None = Field(default=None, primary_key=True)
    case_id: int = Field(foreign_key="case.id", index=True)
    exhibit_id: int = Field(foreign_key="exhibit.id")
    kind: ExhibitKind = Field(sa_column=word(ExhibitKind))
    pages: int = 1
    likeness: str = ""  # 16 hex digits of how its first page looks; empty where nothing is drawn
    came_with: int | None = Field(default=None, foreign_key="exhibit.id")  # the message that it came out of
    chosen: list[int] = Field(default_factory=list, sa_column=json_text())  # lines of a chat that matter
    words: str = ""
    words_from: WordsFrom | None = Field(default=None, sa_column=word(WordsFrom, needed=False))
    places: dict[str, Any] = Field(
        default_factory=dict, sa_column=json_text()
    )  # page: [[word, [l, t, r, b]]]


class ExhibitOriginRow(Row, table=True):
    """Where an exhibit came from, as the head wrote it down."""

    __tablename__ = "exhibit_origin"
    __table_args__ = (UniqueConstraint("exhibit_id"),)
    id: int | None = Field(default=None, primary_key=True)
    case_id: int = Field(foreign_key="case.id", index=True)
    exhibit_id: int = Field(foreign_key="exhibit.id")
    grade: Grade | None = Field(default=None, sa_column=word(Grade, needed=False))
    captured_on: date | None = None
    captured_at: str = ""  # the time as it was typed: "19:20"
    captured_by: str = ""
    device: str = ""
    address: str = ""  # of the post, or the profile
    account: str = ""  # the author's account name
    shows: list[str] = Field(default_factory=list, sa_column=json_text())  # names of Capture
    note: str = ""


class CoveredCopyRow(Row, table=True):
    """A copy for sharing in which boxes are black; its PNG is in the exhibits folder under `file`."""

    __tablename__ = "covered_copy"
    __table_args__ = (UniqueConstraint("exhibit_id", "number"), KEEPS_NUMBERS)
    id: int | None = Field(default=None, primary_key=True)
    case_id: int = Field(foreign_key="case.id", index=True)
    exhibit_id: int = Field(foreign_key="exhibit.id")
    number: int  # 1, 2, 3 of its exhibit
    page: int = 1
    boxes: list[list[int]] = Field(default_factory=list, sa_column=json_text())  # left, top, right, bottom
    file: str = Field(unique=True)  # 32 hex digits
    fingerprint: str  # SHA-256 of the PNG, 64 hex digits
    size: int  # bytes
    width: int  # pixels
    height: int  # pixels
    made_at: datetime = Field(sa_column=moment())
    made_by: str


class IsolationRow(Row, table=True):
    """An exhibit that is shown to nobody, and, once the police said so, destroyed. It never goes back."""

    __tablename__ = "isolation"
    __table_args__ = (UniqueConstraint("exhibit_id"), KEEPS_NUMBERS)
    id: int | None = Field(default=None, primary_key=True)
    case_id: int = Field(foreign_key="case.id", index=True)
    exhibit_id: int = Field(foreign_key="exhibit.id")
    isolated_at: datetime = Field(sa_column=moment())
    isolated_by: str
    why: str = ""
    destroyed_at: datetime | None = Field(default=None, sa_column=moment(needed=False))
    destroyed_by: str = ""
    advised_by: str = ""
    advice_reference: str = ""
