"""What is read back from the log: frozen copies of rows, so that nothing outside can change one by chance."""

import json
from collections.abc import Callable, Iterable, Sequence
from copy import copy
from dataclasses import dataclass, field, fields
from datetime import date, datetime
from functools import lru_cache, partial
from typing import Any, TypeVar, cast

from sqlalchemy import Insert, Select, Update, bindparam, func, insert, select, update
from sqlmodel import Session as Session  # named again: the desk hands a session on and knows no SQL
from sqlmodel import SQLModel, col

from conduct_desk.caselog.remembering import once as once
from conduct_desk.policy.vocabulary import (
    ActionKind,
    Channel,
    DecisionMaker,
    Grade,
    Kind,
    LetterKind,
    LetterState,
    Outcome,
    Reach,
    Seen,
    SentHow,
    Source,
    Stage,
)


@dataclass(frozen=True)
class KeptCase:
    """One case as the log has it."""

    id: int
    reference: str
    school_year: str
    stage: Stage
    opened_at: datetime
    opened_by: str
    platform: str
    kind: Kind | None
    kind_other: str
    place: str
    link: str
    posted_on: date | None
    edited_on: date | None
    aware_on: date | None
    told_staff_on: date | None
    told_head_on: date | None
    words: str
    authors_not_known: bool
    channel: Channel | None
    grade: Grade | None
    reach: Reach | None
    reach_note: str
    keep_reporter_private: bool
    decision_maker: DecisionMaker
    decider_name: str
    decided_on_sheet: date | None
    policy_version: str
    outcome: Outcome | None
    outcome_note: str
    closed_at: datetime | None
    reopened: int


@dataclass(frozen=True)
class KeptPerson:
    """Somebody in the log."""

    id: int
    name: str
    title: str
    address: tuple[str, ...]
    roles: tuple[str, ...] = ()  # names of Role
    also_known_as: tuple[str, ...] = ()  # names it had before, and those of entries joined to it


@dataclass(frozen=True)
class KeptExhibit:
    """One exhibit's row; its bytes are in `file`."""

    id: int
    case_id: int
    number: int
    name: str
    media_type: str
    size: int
    width: int
    height: int
    fingerprint: str
    source: Source
    file: str
    kept_at: datetime
    kept_by: str
    removed_at: datetime | None
    thumbnail: bytes = field(repr=False)


@dataclass(frozen=True)
class KeptAction:
    """One action, done or not."""

    id: int
    case_id: int
    kind: ActionKind
    words: str
    why: str
    clause: str
    due_on: date | None
    done_on: date | None
    seen: Seen | None
    note: str
    letter_id: int | None
    letter_kind: LetterKind | None
    is_required: bool
    after_action_id: int | None
    sections: tuple[str, ...]  # names of LetterKind
    person_id: int | None
    due_words: str
    outlives_closing: bool


@dataclass(frozen=True)
class KeptLetter:
    """One letter without its PDF."""

    id: int
    case_id: int
    kind: LetterKind
    state: LetterState
    person_id: int | None
    recipient: str
    address: tuple[str, ...]
    salutation: str
    subject: str
    body: str
    dated_on: date
    answer_by: date | None
    issued_at: datetime | None
    fingerprint: str
    anchor_seq: int | None
    anchor_code: str
    sent_on: date | None
    sent_how: SentHow | None


Kept = TypeVar("Kept")
Made = TypeVar("Made", bound=Callable[..., object])


def _still(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def read(
    session: Session,
    kept: type[Kept],
    table: type[SQLModel],
    *which: Any,
    order: Sequence[Any] = (),
    limit: int | None = None,
) -> tuple[Kept, ...]:
    """Return rows of a table as frozen copies, by Core: only the columns that the copy has are fetched."""
    asked = _all(kept, table).where(*which).order_by(*order).limit(limit)
    return _copies(kept, session.connection().execute(asked))


def of_case(
    session: Session,
    kept: type[Kept],
    table: type[SQLModel],
    case_id: int,
    *,
    order: tuple[str, ...] = ("id",),
    without: str = "",
) -> tuple[Kept, ...]:
    """Return the rows of a case as `read` does, in order of columns; `without`: where that one is empty."""

    def found() -> tuple[Kept, ...]:
        asked = _of_case(kept, table, order, without)
        return _copies(kept, session.connection().execute(asked, {"asked": case_id}))

    return once(session, (kept, table, case_id, order, without), found)


def _copies(kept: type[Kept], found: Any) -> tuple[Kept, ...]:
    return tuple(kept(*map(_still, row)) for row in found)


# A question that is made once costs a fifth of one that is made anew: SQLAlchemy knows it again by itself.
def _once(make: Made) -> Made:
    return cast("Made", lru_cache(maxsize=64)(make))


@_once
def _all(kept: type[Any], table: type[SQLModel]) -> Select[Any]:
    core = table.metadata.tables[str(table.__tablename__)].c  # always the same ones: quicker to know again
    return select(*(core[part.name] for part in fields(kept)))


@_once
def _of_case(kept: type[Any], table: type[SQLModel], order: tuple[str, ...], without: str) -> Select[Any]:
    core = table.metadata.tables[str(table.__tablename__)].c
    asked = _all(kept, table).where(core["case_id"] == bindparam("asked"))
    if without:
        asked = asked.where(core[without].is_(None))
    return asked.order_by(*(core[name] for name in order))


@_once
def _one(kept: type[Any], table: type[SQLModel]) -> Select[Any]:
    return _all(kept, table).where(_core_id(table) == bindparam("asked"))


@_once
def _new(table: type[SQLModel]) -> Insert:
    return insert(table)


@_once
def _change(table: type[SQLModel]) -> Update:
    return update(table).where(_core_id(table) == bindparam("asked"))


@_once
def _defaults(table: type[SQLModel]) -> tuple[tuple[str, Callable[[], Any]], ...]:
    """Return what makes each default of a table, looked up once: pydantic looks into the maker every time."""
    given = {name: field for name, field in table.model_fields.items() if not field.is_required()}
    return tuple(
        (name, cast("Callable[[], Any]", field.default_factory or partial(copy, field.default)))
        for name, field in given.items()
        if name != "id"
    )


def _core_id(table: type[SQLModel]) -> Any:
    return table.metadata.tables[str(table.__tablename__)].c["id"]


def read_one(session: Session, kept: type[Kept], table: type[SQLModel], number: int) -> Kept:
    """Return the row of that id. An unknown id is a bug of the caller: raises LookupError."""
    asked = {"asked": number}
    found = once(
        session,
        (kept, table, number),
        lambda: _copies(kept, session.connection().execute(_one(kept, table), asked)),
    )
    if not found:
        raise LookupError(f"{table.__name__} {number}")
    return found[0]


def add(session: Session, table: type[SQLModel], **values: Any) -> int:
    """Write a new row and return its id; columns left out take their defaults."""
    row = {name: default() for name, default in _defaults(table)} | values
    done = session.connection().execute(_new(table), row)
    return int(done.inserted_primary_key[0]) if done.inserted_primary_key else 0


def amend(session: Session, table: type[SQLModel], number: int, **values: Any) -> None:
    """Change columns of the row of that id. An unknown id is a bug of the caller: raises LookupError."""
    if session.connection().execute(_change(table), {**values, "asked": number}).rowcount != 1:
        raise LookupError(f"{table.__name__} {number}")


def among(column: Any, ids: Iterable[int]) -> Any:
    """Return the condition that a column is one of many numbers: one value, as SQLite takes no long lists."""
    listed = func.json_each(json.dumps(list(ids))).table_valued("value")
    return col(column).in_(select(listed.c.value))
