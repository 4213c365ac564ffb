"""What the case log keeps about letters beside their words: how one is made, what was let stand and why.

Since schema 3.
"""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from conduct_desk.caselog.columns import Row, json_text, moment, word
from conduct_desk.caselog.tables import KEEPS_NUMBERS
from conduct_desk.policy.envelopes import Envelope


class LetterFormRow(Row, table=True):
    """How one letter is made: what it asks for, for which envelope, what goes with it, what it replaces."""

    __tablename__ = "letter_form"
    __table_args__ = (UniqueConstraint("letter_id"),)
    id: int | None = Field(default=None, primary_key=True)
    case_id: int = Field(foreign_key="case.id", index=True)
    letter_id: int = Field(foreign_key="letter.id")
    sections: list[str] = Field(default_factory=list, sa_column=json_text())  # names of LetterKind, in order
    is_easy_read: bool = False
    has_reply_slip: bool = False
    is_confidential: bool = False
    envelope: Envelope = Field(sa_column=word(Envelope))
    enclosures: list[str] = Field(default_factory=list, sa_column=json_text())
    copies_to: list[str] = Field(default_factory=list, sa_column=json_text())
    replaces_id: int | None = Field(
        default=None, foreign_key="letter.id"
    )  # the final letter that it corrects


class LetterOverrideRow(Row, table=True):
    """One finding of the check that was let stand, with the reason and the words it is about."""

    __tablename__ = "letter_override"
    __table_args__ = KEEPS_NUMBERS
    id: int | None = Field(default=None, primary_key=True)
    case_id: int = Field(foreign_key="case.id", index=True)
    letter_id: int = Field(foreign_key="letter.id", index=True)
    rule: str  # the key of the rule
    about: str = ""  # the words that it was found in
    reason: str
    at: datetime = Field(sa_column=moment())
    by: str


class LikelyAuthorRow(Row, table=True):
    """An author of a case who is likely, and not certain: no letter says that they wrote it."""

    __tablename__ = "likely_author"
    __table_args__ = (UniqueConstraint("case_id", "person_id"),)
    id: int | None = Field(default=None, primary_key=True)
    case_id: int = Field(foreign_key="case.id", index=True)
    person_id: int = Field(foreign_key="person.id", index=True)


class OwnWordingRow(Row, table=True):
    """The school's own wording of one paper; the shipped text stays beside it for comparison."""

    __tablename__ = "own_wording"
    key: str = Field(primary_key=True)  # the file's name without its ending: "removal", "easy/removal"
    text: str  # in the form of the shipped file
    shipped: str  # SHA-256 of the shipped text that it was made from
    at: datetime = Field(sa_column=moment())
    by: str
