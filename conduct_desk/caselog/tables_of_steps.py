"""What the case log keeps of the steps around a decision: whose word was given, who was told, how it ended.

None of these rows is ever changed or taken out one by one; a later row takes the place of an earlier one.
"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field

from conduct_desk.caselog.columns import Row, json_text, moment, word
from conduct_desk.caselog.tables import KEEPS_NUMBERS
from conduct_desk.policy.closing import Retention, Settled
from conduct_desk.policy.holds import Hold, Word
from conduct_desk.policy.vocabulary import DecisionMaker, Outcome


class WordRow(Row, table=True):
    """What police, safeguarding lead, designated officer or decision-maker said about writing."""

    __tablename__ = "word_given"
    __table_args__ = KEEPS_NUMBERS
    id: int | None = Field(default=None, primary_key=True)
    case_id: int = Field(foreign_key="case.id", index=True)
    hold: Hold = Field(sa_column=word(Hold))
    word: Word = Field(sa_column=word(Word))
    said_by: str = ""  # who said it
    said_on: date
    note: str = ""  # the reason, a reference number, whom they asked
    at: datetime = Field(sa_column=moment())
    by: str


class HandOverRow(Row, table=True):
    """The decision of a case going to somebody else."""

    __tablename__ = "hand_over"
    __table_args__ = KEEPS_NUMBERS
    id: int | None = Field(default=None, primary_key=True)
    case_id: int = Field(foreign_key="case.id", index=True)
    maker: DecisionMaker = Field(sa_column=word(DecisionMaker))
    name: str = ""
    reason: str = ""
    at: datetime = Field(sa_column=moment())
    by: str


class GovernorToldRow(Row, table=True):
    """One line of the governors' ledger: who was told what of a case, when and why."""

    __tablename__ = "governor_told"
    __table_args__ = KEEPS_NUMBERS
    id: int | None = Field(default=None, primary_key=True)
    case_id: int = Field(foreign_key="case.id", index=True)
    name: str
    told_on: date
    what: str
    why: str
    at: datetime = Field(sa_column=moment())
    by: str


class SupportRow(Row, table=True):
    """One line of the staff-support register: what was done for somebody who works here."""

    __tablename__ = "support"
    __table_args__ = KEEPS_NUMBERS
    id: int | None = Field(default=None, primary_key=True)
    case_id: int = Field(foreign_key="case.id", index=True)
    person_id: int | None = Field(default=None, foreign_key="person.id", index=True)
    done_on: date
    what: str
    at: datetime = Field(sa_column=moment())
    by: str


class OwnPostRow(Row, table=True):
    """What the school itself was going to post, held against the five principles."""

    __tablename__ = "own_post"
    __table_args__ = KEEPS_NUMBERS
    id: int | None = Field(default=None, primary_key=True)
    case_id: int = Field(foreign_key="case.id", index=True)
    words: str
    principles: dict[str, str] = Field(default_factory=dict, sa_column=json_text())
    may_post: bool
    at: datetime = Field(sa_column=moment())
    by: str


class ClosureRow(Row, table=True):
    """One closing of a case; it stays when the case is reopened."""

    __tablename__ = "closure"
    __table_args__ = (Index("closure_by_review", "review_on"), KEEPS_NUMBERS)
    id: int | None = Field(default=None, primary_key=True)
    case_id: int = Field(foreign_key="case.id", index=True)
    outcome: Outcome = Field(sa_column=word(Outcome))
    note: str = ""
    lesson: str = ""
    support: Settled = Field(sa_column=word(Settled))
    evidence: Settled = Field(sa_column=word(Settled))
    thanks: Settled = Field(sa_column=word(Settled))
    reporter: Settled = Field(sa_column=word(Settled))
    retention: Retention = Field(sa_column=word(Retention))
    review_on: date
    term_name: str = ""  # the term whose summary counts it
    closed_at: datetime = Field(sa_column=moment())
    closed_by: str
    reopened_at: datetime | None = Field(default=None, sa_column=moment(needed=False))
    reopened_by: str = ""
    reopened_because: str = ""


class PolicyRow(Row, table=True):
    """One version of the school's own policy: its words, clause by clause."""

    __tablename__ = "policy"
    __table_args__ = (UniqueConstraint("version"), KEEPS_NUMBERS)
    id: int | None = Field(default=None, primary_key=True)
    version: str  # what a case remembers: "October 2017"
    title: str
    reviewed_on: date
    review_due_on: date
    passages: dict[str, str] = Field(default_factory=dict, sa_column=json_text())  # clause -> its words
    source: str = ""  # the whole text as it was brought in
    adopted_at: datetime = Field(sa_column=moment())
    adopted_by: str
    details: dict[str, Any] = Field(default_factory=dict, sa_column=json_text())
