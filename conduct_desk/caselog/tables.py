"""What the case log keeps: one table for each thing the head records.

Closed words are kept by the name of their member (REMOVED_BY_AUTHOR), so that a change of wording on
screen never needs a change of the log. Moments are UTC text of fixed width, so that they sort as they read.
"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Column, Index, Integer, LargeBinary, UniqueConstraint, text
from sqlmodel import Field

from conduct_desk.caselog.columns import Row, json_text, moment, word
from conduct_desk.policy.vocabulary import (
    ActionKind,
    Channel,
    DecisionMaker,
    Finding,
    Grade,
    Kind,
    LetterKind,
    LetterState,
    Outcome,
    Part,
    Reach,
    Role,
    Seen,
    SentHow,
    Source,
    Stage,
    Value,
)

KEEPS_NUMBERS = {"sqlite_autoincrement": True}  # a number that was given once is never given to another row


class MetaRow(Row, table=True):
    """What the log says about itself: log_id, min_reader, written_by, opened."""

    __tablename__ = "meta"
    key: str = Field(primary_key=True)
    value: str


class SettingRow(Row, table=True):
    """One setting or particular of the school."""

    __tablename__ = "setting"
    key: str = Field(primary_key=True)
    value: Any = Field(default=None, sa_column=json_text())


class CaseRow(Row, table=True):
    """One post or thread and all that followed."""

    __tablename__ = "case"
    __table_args__ = (
        UniqueConstraint("school_year", "number"),
        Index("case_by_term", "opened_at", "stage", "outcome", "id"),  # covers a term's counts
        KEEPS_NUMBERS,
    )
    id: int | None = Field(default=None, primary_key=True)
    reference: str = Field(unique=True)  # 2026-27/004
    school_year: str
    number: int
    stage: Stage = Field(sa_column=word(Stage))
    opened_at: datetime = Field(sa_column=moment())
    opened_by: str
    platform: str = ""
    kind: Kind | None = Field(default=None, sa_column=word(Kind, needed=False))
    kind_other: str = ""
    place: str = ""
    link: str = ""
    posted_on: date | None = None
    edited_on: date | None = None
    aware_on: date | None = None  # the reporter became aware of it
    told_staff_on: date | None = None
    told_head_on: date | None = None
    words: str = ""
    authors_not_known: bool = False
    channel: Channel | None = Field(default=None, sa_column=word(Channel, needed=False))
    grade: Grade | None = Field(default=None, sa_column=word(Grade, needed=False))
    reach: Reach | None = Field(default=None, sa_column=word(Reach, needed=False))
    reach_note: str = ""  # the group, its size, who runs it
    keep_reporter_private: bool = False  # the reporter asked for it
    decision_maker: DecisionMaker = Field(sa_column=word(DecisionMaker))
    decider_name: str = ""  # who decides, when it is not the headteacher
    decided_on_sheet: date | None = None  # the day on their signed sheet
    policy_version: str = ""
    outcome: Outcome | None = Field(default=None, sa_column=word(Outcome, needed=False))
    outcome_note: str = ""
    closed_at: datetime | None = Field(default=None, sa_column=moment(needed=False))
    closed_by: str = ""
    reopened: int = 0


class PersonRow(Row, table=True):
    """Somebody in the log; may have a part in several cases."""

    __tablename__ = "person"
    __table_args__ = KEEPS_NUMBERS
    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(index=True)
    title: str = ""
    address: list[str] = Field(default_factory=list, sa_column=json_text())
    roles: list[str] = Field(default_factory=list, sa_column=json_text())  # names of Role, besides its parts'
    also_known_as: list[str] = Field(default_factory=list, sa_column=json_text())  # names that came before


class PartRow(Row, table=True):
    """Somebody's part in one case."""

    __tablename__ = "part"
    id: int | None = Field(default=None, primary_key=True)
    case_id: int = Field(foreign_key="case.id", index=True)
    person_id: int = Field(foreign_key="person.id", index=True)
    part: Part = Field(sa_column=word(Part))
    role: Role = Field(sa_column=word(Role))


class ExhibitRow(Row, table=True):
    """One numbered piece of evidence; its bytes are in the exhibits folder under `file`."""

    __tablename__ = "exhibit"
    __table_args__ = (UniqueConstraint("case_id", "number"), KEEPS_NUMBERS)
    id: int | None = Field(default=None, primary_key=True)
    case_id: int = Field(foreign_key="case.id", index=True)
    number: int  # 1, 2, 3 in its case
    name: str  # as it was called where it came from; data, never a path
    media_type: str
    size: int  # bytes
    width: int  # pixels
    height: int  # pixels
    fingerprint: str  # SHA-256 of the untouched bytes, 64 hex digits
    source: Source = Field(sa_column=word(Source))
    file: str = Field(unique=True)  # 32 hex digits
    thumbnail: bytes = Field(default=b"", sa_column=Column(LargeBinary, nullable=False))  # PNG <= 20 kB
    kept_at: datetime = Field(sa_column=moment())
    kept_by: str
    removed_at: datetime | None = Field(default=None, sa_column=moment(needed=False))


class AnswerRow(Row, table=True):
    """One answer of the walk; an answer that was changed stays, with the moment it was superseded."""

    __tablename__ = "answer"
    __table_args__ = (
        Index(
            "answer_in_force", "case_id", "question", unique=True, sqlite_where=text("superseded_at IS NULL")
        ),
    )
    id: int | None = Field(default=None, primary_key=True)
    case_id: int = Field(foreign_key="case.id", index=True)
    question: str
    value: Value = Field(sa_column=word(Value))
    reason: str = ""
    chosen: list[str] = Field(default_factory=list, sa_column=json_text())
    statements: list[dict[str, str]] = Field(default_factory=list, sa_column=json_text())
    clause: str = ""
    by: str
    at: datetime = Field(sa_column=moment())
    superseded_at: datetime | None = Field(default=None, sa_column=moment(needed=False))


class FindingRow(Row, table=True):
    """One finding that stands in a case now, for lists and figures."""

    __tablename__ = "finding"
    case_id: int = Field(foreign_key="case.id", primary_key=True)
    finding: Finding = Field(sa_column=word(Finding, key=True))


class LetterRow(Row, table=True):
    """One letter; once issued its PDF is kept to the byte."""

    __tablename__ = "letter"
    __table_args__ = KEEPS_NUMBERS
    id: int | None = Field(default=None, primary_key=True)
    case_id: int = Field(foreign_key="case.id", index=True)
    kind: LetterKind = Field(sa_column=word(LetterKind))
    state: LetterState = Field(sa_column=word(LetterState))
    person_id: int | None = Field(default=None, foreign_key="person.id")
    recipient: str = ""
    address: list[str] = Field(default_factory=list, sa_column=json_text())
    salutation: str = ""
    subject: str = ""
    body: str = ""
    dated_on: date
    answer_by: date | None = None
    issued_at: datetime | None = Field(default=None, sa_column=moment(needed=False))
    pdf: bytes | None = Field(default=None, sa_column=Column(LargeBinary, nullable=True))
    fingerprint: str = ""  # SHA-256 of the PDF
    anchor_seq: int | None = None  # the chronology's head that stands on the paper
    anchor_code: str = ""
    sent_on: date | None = None
    sent_how: SentHow | None = Field(default=None, sa_column=word(SentHow, needed=False))


class ActionRow(Row, table=True):
    """What is done, or must be looked at again and by when."""

    __tablename__ = "action"
    __table_args__ = (Index("action_to_do", "due_on", sqlite_where=text("done_on IS NULL")), KEEPS_NUMBERS)
    id: int | None = Field(default=None, primary_key=True)
    case_id: int = Field(foreign_key="case.id", index=True)
    kind: ActionKind = Field(sa_column=word(ActionKind))
    words: str
    why: str = ""
    clause: str = ""
    due_on: date | None = None
    done_on: date | None = None
    done_by: str = ""
    seen: Seen | None = Field(default=None, sa_column=word(Seen, needed=False))
    note: str = ""
    letter_id: int | None = Field(default=None, foreign_key="letter.id")
    letter_kind: LetterKind | None = Field(default=None, sa_column=word(LetterKind, needed=False))
    sections: list[str] = Field(default_factory=list, sa_column=json_text())  # names of LetterKind
    person_id: int | None = Field(default=None, foreign_key="person.id")  # whom it is about or goes to
    due_words: str = ""  # "Mon 2 Nov (half-term skipped)"
    is_required: bool = False
    after_action_id: int | None = Field(default=None, foreign_key="action.id")
    outlives_closing: bool = False  # a check that goes on after the concern was closed


class EditionRow(Row, table=True):
    """One issued print of the governors' summary, kept to the byte."""

    __tablename__ = "edition"
    __table_args__ = KEEPS_NUMBERS
    id: int | None = Field(default=None, primary_key=True)
    term_name: str
    first_day: date
    last_day: date
    issued_at: datetime = Field(sa_column=moment())
    pdf: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
    fingerprint: str
    figures: dict[str, Any] = Field(default_factory=dict, sa_column=json_text())
    anchor_seq: int
    anchor_code: str


class DraftRow(Row, table=True):
    """What is being written and not yet saved. `case_id` is 0 for a page outside a case."""

    __tablename__ = "draft"
    place: str = Field(primary_key=True)
    case_id: int = Field(default=0, primary_key=True)
    body: dict[str, str] = Field(default_factory=dict, sa_column=json_text())
    saved_at: datetime = Field(sa_column=moment())


class EventRow(Row, table=True):
    """One link of the chain. Written only by chronology.py; triggers refuse any change."""

    __tablename__ = "event"
    seq: int = Field(sa_column=Column(Integer, primary_key=True, autoincrement=False))
    at: str  # UTC text, as it was hashed
    prev: str
    commit: str
    hash: str


class EventBodyRow(Row, table=True):
    """The words of one event, apart from the chain so that they can be lawfully erased."""

    __tablename__ = "event_body"
    seq: int = Field(
        sa_column=Column(Integer, primary_key=True, autoincrement=False)
    )  # no foreign key: nothing may reach back into the chain
    case_id: int | None = Field(default=None, index=True)  # a copy of what the body says, to find it by
    salt: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
    body: str  # JSON: by, case_id, what, detail


class CaseTextRow(Row, table=True):
    """The words of a case, folded for searching; the index case_fts reads them from here."""

    __tablename__ = "case_text"
    case_id: int = Field(sa_column=Column(Integer, primary_key=True, autoincrement=False))
    words: str
