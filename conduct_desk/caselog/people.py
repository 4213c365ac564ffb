"""The rows of people and of their parts in cases."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, select, update
from sqlmodel import Session, SQLModel, col

from conduct_desk.caselog import kept, people_by_name
from conduct_desk.caselog.kept import KeptPerson
from conduct_desk.caselog.tables import ActionRow, CaseRow, LetterRow, PartRow, PersonRow
from conduct_desk.caselog.tables_of_letters import LikelyAuthorRow
from conduct_desk.caselog.tables_of_steps import SupportRow
from conduct_desk.policy import names
from conduct_desk.policy.vocabulary import Outcome, Part, Role, Stage

PERSON = ("id", "name", "title", "address", "roles", "also_known_as")
NAMING: tuple[type[SQLModel], ...] = (PartRow, LetterRow, ActionRow, SupportRow)  # what says person_id


@dataclass(frozen=True)
class Named:
    """A part as it was typed: `person_id` says who it is, `is_another` that it is nobody in the log yet."""

    part: Part
    role: Role
    name: str
    person_id: int | None = None
    is_another: bool = False
    is_likely: bool = False  # an author who is not certain


@dataclass(frozen=True)
class Appearance:
    """Somebody's part in a case, with how that case stands."""

    case_id: int
    reference: str
    stage: Stage
    opened_at: datetime
    outcome: Outcome | None
    part: Part
    role: Role
    person_id: int


def _person_of(table: type[SQLModel]) -> Any:
    return col(getattr(table, "person_id"))  # noqa: B009 - not every table has it


def read(session: Session, person_id: int) -> KeptPerson:
    """Return one person. Raises LookupError for an unknown id."""
    return kept.read_one(session, KeptPerson, PersonRow, person_id)


def everybody(session: Session) -> tuple[KeptPerson, ...]:
    """Return everybody in the log by name."""
    return kept.read(session, KeptPerson, PersonRow, order=[col(PersonRow.name), col(PersonRow.id)])


def amend(
    session: Session,
    person_id: int,
    *,
    name: str | None = None,
    title: str | None = None,
    address: Iterable[str] | None = None,
    roles: Iterable[Role] | None = None,
    also_known_as: Iterable[str] | None = None,
) -> None:
    """Correct a person; what is None stays."""
    given = {
        "name": name,
        "title": title,
        "address": None if address is None else list(address),
        "roles": None if roles is None else [role.name for role in roles],
        "also_known_as": None if also_known_as is None else list(also_known_as),
    }
    values = {key: value for key, value in given.items() if value is not None}
    if values:
        kept.amend(session, PersonRow, person_id, **values)


def set_parts(session: Session, case_id: int, parts: Iterable[Named]) -> None:
    """Replace who has which part in a case; a name already in the log joins that person.

    Somebody who was typed wrongly and has no other part, letter or action goes with the old parts.
    """
    before = ids_of(session, case_id)
    session.connection().execute(delete(PartRow).where(col(PartRow.case_id) == case_id))
    session.connection().execute(delete(LikelyAuthorRow).where(col(LikelyAuthorRow.case_id) == case_id))
    who = {(given.part, given.role, _person(session, given, before)): given.is_likely for given in parts}
    for (part, role, person_id), is_likely in who.items():
        kept.add(session, PartRow, case_id=case_id, person_id=person_id, part=part, role=role)
        if is_likely and part is Part.AUTHOR and person_id not in likely_authors(session, case_id):
            kept.add(session, LikelyAuthorRow, case_id=case_id, person_id=person_id)
    forget_unused(session, before)


def _person(session: Session, given: Named, in_case: set[int]) -> int:
    if given.is_another:
        return kept.add(session, PersonRow, name=given.name)
    if (number := given.person_id) is not None and people_by_name.is_theirs(session, number, given.name):
        return number
    found = people_by_name.of_name(session, given.name)
    if known := [person.id for person in found if person.id in in_case]:
        return known[0]
    # “Marsh” may be Mr or Mrs Marsh: who is neither for certain is joined to neither.
    if found and all(
        names.is_same(people_by_name.name_of(found[0]), people_by_name.name_of(other)) for other in found[1:]
    ):
        return found[0].id
    return kept.add(session, PersonRow, name=given.name)


def forget_unused(session: Session, person_ids: set[int]) -> None:
    """Take those of these people out of the log whom nothing names any more."""
    if not person_ids:
        return
    link = session.connection()
    for table in NAMING:
        column = _person_of(table)
        person_ids = person_ids - set(link.execute(select(column).where(column.in_(person_ids))).scalars())
    link.execute(delete(PersonRow).where(col(PersonRow.id).in_(person_ids)))


def join(session: Session, keep_id: int, other_id: int) -> None:
    """Give one person all that names another, and take that other entry out of the log."""
    link = session.connection()
    _join_likely(session, keep_id, other_id)
    for table in NAMING:
        link.execute(update(table).where(_person_of(table) == other_id).values(person_id=keep_id))
    seen: set[tuple[int, Part, Role]] = set()
    mine = select(PartRow.id, PartRow.case_id, PartRow.part, PartRow.role)  # type: ignore[call-overload]
    for number, *part in link.execute(mine.where(col(PartRow.person_id) == keep_id).order_by(PartRow.id)):
        if tuple(part) in seen:
            link.execute(delete(PartRow).where(col(PartRow.id) == number))
        seen.add(tuple(part))
    link.execute(delete(PersonRow).where(col(PersonRow.id) == other_id))


def _join_likely(session: Session, keep_id: int, other_id: int) -> None:
    """Let an author who was certain under one of two names be certain: doubt is taken over, never added."""
    person, case_id = col(LikelyAuthorRow.person_id), col(LikelyAuthorRow.case_id)
    mine = select(col(PartRow.case_id)).where(
        col(PartRow.person_id) == keep_id, col(PartRow.part) == Part.AUTHOR
    )
    link = session.connection()
    link.execute(delete(LikelyAuthorRow).where(person == other_id, case_id.in_(mine)))
    link.execute(update(LikelyAuthorRow).where(person == other_id).values(person_id=keep_id))


def likely_authors(session: Session, case_id: int) -> frozenset[int]:
    """Return the ids of the authors of a case who are likely and not certain."""
    asked = select(col(LikelyAuthorRow.person_id)).where(col(LikelyAuthorRow.case_id) == case_id)
    return frozenset(session.connection().execute(asked).scalars())


def ids_of(session: Session, case_id: int) -> set[int]:
    """Return the ids of the people who have a part in a case."""
    return set(session.connection().execute(_IDS, {"asked": case_id}).scalars())


def parts_of(session: Session, case_id: int) -> tuple[tuple[Part, Role, KeptPerson], ...]:
    """Return who has which part in a case, in the order they were given."""
    return kept.once(session, ("parts", case_id), lambda: _parts_of(session, case_id))


def _parts_of(session: Session, case_id: int) -> tuple[tuple[Part, Role, KeptPerson], ...]:
    found = session.connection().execute(_PARTS, {"asked": case_id})
    return tuple(
        (part, role, KeptPerson(number, name, title, tuple(address), tuple(roles), tuple(former)))
        for part, role, number, name, title, address, roles, former in found
    )


_IDS = select(col(PartRow.person_id)).where(col(PartRow.case_id) == bindparam("asked"))
_PARTS = (
    select(col(PartRow.part), col(PartRow.role), *[getattr(PersonRow, name) for name in PERSON])
    .join(PersonRow, col(PersonRow.id) == col(PartRow.person_id))
    .where(col(PartRow.case_id) == bindparam("asked"))
    .order_by(col(PartRow.id))
)


def appearances(session: Session, person_ids: Iterable[int]) -> tuple[Appearance, ...]:
    """Return every part that these people have in a saved case, oldest case first."""
    case = (CaseRow.id, CaseRow.reference, CaseRow.stage, CaseRow.opened_at, CaseRow.outcome)
    columns: list[Any] = [*case, PartRow.part, PartRow.role, PartRow.person_id]
    query = (
        select(*columns)
        .join(CaseRow, col(CaseRow.id) == col(PartRow.case_id))
        .where(col(PartRow.person_id).in_(list(person_ids)), col(CaseRow.stage) != Stage.BEING_RECORDED)
        .order_by(col(CaseRow.id), col(PartRow.id))
    )
    return tuple(Appearance(*row) for row in session.connection().execute(query))


def newest_with(session: Session, person_id: int, part: Part, limit: int) -> tuple[int, ...]:
    """Return the newest cases in which somebody has a part, those still being recorded too."""
    asked = {"who": person_id, "part": part, "most": limit}
    return tuple(session.connection().execute(_NEWEST_WITH, asked).scalars())


_NEWEST_WITH = (
    select(col(PartRow.case_id))
    .where(col(PartRow.person_id) == bindparam("who"), col(PartRow.part) == bindparam("part"))
    .order_by(col(PartRow.case_id).desc())
    .limit(bindparam("most"))
)


def cases_of(session: Session, person_id: int) -> tuple[int, ...]:
    """Return the cases in which somebody has a part, a letter, an action or a line of support."""
    link = session.connection()
    found: set[int] = set()
    for table in NAMING:
        case_id = col(getattr(table, "case_id"))  # noqa: B009 - not every table has it
        found |= set(link.execute(select(case_id).where(_person_of(table) == person_id)).scalars())
    return tuple(sorted(found))
