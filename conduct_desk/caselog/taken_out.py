"""Rows that were taken out of the log, as they were: held in memory until they are put back or forgotten."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import delete, insert, select, update
from sqlmodel import Session, SQLModel, col

from conduct_desk.caselog import cases, kept, people, settings
from conduct_desk.caselog.tables import (
    ActionRow,
    CaseRow,
    EventBodyRow,
    LetterRow,
    PartRow,
    PersonRow,
)
from conduct_desk.caselog.tables_of_letters import LetterFormRow, LetterOverrideRow, LikelyAuthorRow
from conduct_desk.policy.vocabulary import Part

DISCARDED = "discarded concerns"  # a setting: which of them are to lose their words and files, and from where


@dataclass(frozen=True)
class Rows:
    """The rows of one table, column by column, in the order of their numbers."""

    table: type[SQLModel]
    values: tuple[Mapping[str, Any], ...] = field(repr=False)


@dataclass(frozen=True)
class TakenOutCase:
    """A concern with all that hangs on it, but the words of its chronology: those stay until they may go."""

    case_id: int
    rows: tuple[Rows, ...] = field(repr=False)
    files: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True)
class TakenOutLetter:
    """A draft, and the actions that it was written for."""

    letter_id: int
    case_id: int
    rows: tuple[Rows, ...] = field(repr=False)
    actions: tuple[int, ...]


@dataclass(frozen=True)
class TakenOutPerson:
    """An entry that was joined to another: its row, and by table the rows that named it."""

    kept_id: int
    other_id: int
    rows: tuple[Rows, ...] = field(repr=False)
    named_in: tuple[tuple[type[SQLModel], tuple[int, ...]], ...]
    before: Mapping[str, Any] = field(repr=False)  # of the one kept


def copy_of_case(session: Session, case_id: int) -> tuple[Rows, ...]:
    """Return a concern, the people it names and all that hangs on it, as `put_back` wants them."""
    named = people.ids_of(session, case_id)
    persons = _copy(session, PersonRow, kept.among(PersonRow.id, named))
    # What is deleted first names what is deleted later.
    hanging = [table for table in reversed(cases.HANGING) if table is not EventBodyRow]
    mine = [_copy(session, table, col(table.case_id) == case_id) for table in hanging]
    return (_copy(session, CaseRow, col(CaseRow.id) == case_id), persons, *mine)


def copy_of_letter(session: Session, letter_id: int) -> tuple[tuple[Rows, ...], tuple[int, ...]]:
    """Return a draft with what stands beside it, whom it is to, and the ids of the actions that point to it.

    Nothing else may name them any more when it is put back.
    """
    tables = (LetterFormRow, LetterOverrideRow)
    rows = tuple(_copy(session, table, col(table.letter_id) == letter_id) for table in tables)
    asked = select(col(ActionRow.id)).where(col(ActionRow.letter_id) == letter_id)
    actions = tuple(number for number in session.connection().execute(asked).scalars() if number)
    letter = _copy(session, LetterRow, col(LetterRow.id) == letter_id)
    whom = {values["person_id"] for values in letter.values} - {None}
    return (_copy(session, PersonRow, kept.among(PersonRow.id, whom)), letter, *rows), actions


def before_joining(session: Session, keep_id: int, other_id: int) -> TakenOutPerson:
    """Return what `people.join` would take away or change of two entries."""
    both = (keep_id, other_id)
    (before,) = _copy(session, PersonRow, col(PersonRow.id) == keep_id).values
    named = tuple((table, _naming(session, table, other_id)) for table in people.NAMING)
    rows = (
        _copy(session, PersonRow, col(PersonRow.id) == other_id),
        _copy(session, PartRow, col(PartRow.person_id).in_(both)),
        _copy(session, LikelyAuthorRow, col(LikelyAuthorRow.person_id).in_(both)),
    )
    return TakenOutPerson(keep_id, other_id, rows, named, before)


def put_back(session: Session, rows: Iterable[Rows]) -> None:
    """Write rows as they were, where there is none of that number already.

    Numbers that others name are never given twice; a row that nobody names takes a new one where its own
    was given away meanwhile.
    """
    for each in rows:
        for values in each.values:
            _put_back(session, each.table, dict(values))


def put_actions_back(session: Session, letter: TakenOutLetter) -> None:
    """Let the actions point to their letter again that point to no other meanwhile."""
    waiting = col(ActionRow.id).in_(letter.actions) & col(ActionRow.letter_id).is_(None)
    session.connection().execute(update(ActionRow).where(waiting).values(letter_id=letter.letter_id))


def take_apart(session: Session, joined: TakenOutPerson) -> None:
    """Give the other entry back what named it, as far as that is still there and still names the one kept."""
    persons, parts, likely = joined.rows
    put_back(session, [persons])
    link = session.connection()
    for table, numbers in joined.named_in:
        number, person = (col(getattr(table, name)) for name in ("id", "person_id"))
        theirs = number.in_(numbers) & (person == joined.kept_id)
        link.execute(update(table).where(theirs).values(person_id=joined.other_id))
    for values in parts.values:
        if _stood_twice(session, joined, values):
            kept.add(session, PartRow, **{name: each for name, each in values.items() if name != "id"})
    _take_doubt_apart(session, joined, likely)


def _stood_twice(session: Session, joined: TakenOutPerson, part: Mapping[str, Any]) -> bool:
    """Say whether joining made one of two like parts, of which one is left."""
    same = [col(getattr(PartRow, name)) == part[name] for name in ("case_id", "part", "role")]
    asked = select(col(PartRow.person_id)).where(*same)
    left = set(session.connection().execute(asked).scalars()) & {joined.kept_id, joined.other_id}
    return bool(left) and part["person_id"] not in left


def _take_doubt_apart(session: Session, joined: TakenOutPerson, likely: Rows) -> None:
    """Let whoever of the two was a likely author, and is an author still, be a likely one again."""
    link = session.connection()
    was = {(values["case_id"], values["person_id"]) for values in likely.values}
    for case_id, person_id in sorted(was):
        doubt, author = (
            (col(table.case_id) == case_id, col(table.person_id)) for table in (LikelyAuthorRow, PartRow)
        )
        if person_id == joined.other_id and (case_id, joined.kept_id) not in was:
            link.execute(delete(LikelyAuthorRow).where(doubt[0], doubt[1] == joined.kept_id))
        is_author = select(col(PartRow.id)).where(
            author[0], author[1] == person_id, col(PartRow.part) == Part.AUTHOR
        )
        is_there = select(col(LikelyAuthorRow.id)).where(doubt[0], doubt[1] == person_id)
        if link.execute(is_author).first() and not link.execute(is_there).first():
            kept.add(session, LikelyAuthorRow, case_id=case_id, person_id=person_id)


def discarded(session: Session) -> tuple[Mapping[str, Any], ...]:
    """Return which discarded concerns still have words and files: case_id, reference, upto and files."""
    return tuple(settings.read(session, DISCARDED, []))


def set_discarded(session: Session, waiting: Sequence[Mapping[str, Any]]) -> None:
    """Remember which discarded concerns still have words and files."""
    settings.write(session, DISCARDED, [dict(each) for each in waiting])


def _copy(session: Session, table: type[SQLModel], which: Any) -> Rows:
    columns = table.__table__  # type: ignore[attr-defined]
    order = list(columns.primary_key.columns)
    found = session.connection().execute(select(columns).where(which).order_by(*order)).mappings()
    return Rows(table, tuple(dict(row) for row in found))


def _naming(session: Session, table: type[SQLModel], person_id: int) -> tuple[int, ...]:
    number, person = (col(getattr(table, name)) for name in ("id", "person_id"))
    return tuple(session.connection().execute(select(number).where(person == person_id)).scalars())


def _put_back(session: Session, table: type[SQLModel], values: Mapping[str, Any]) -> None:
    columns, link = table.__table__, session.connection()  # type: ignore[attr-defined]
    key = list(columns.primary_key.columns)
    there = link.execute(select(columns).where(*(each == values[each.name] for each in key))).first()
    if there is None:
        link.execute(insert(columns).values(**values))
    elif not columns.dialect_kwargs.get("sqlite_autoincrement"):
        link.execute(insert(columns).values({name: each for name, each in values.items() if name != "id"}))
