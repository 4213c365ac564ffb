"""The rows of people and of their parts in cases."""

from collections.abc import Iterable

from sqlalchemy import delete, select
from sqlmodel import Session, col

from conduct_desk.caselog import kept
from conduct_desk.caselog.kept import KeptPerson
from conduct_desk.caselog.tables import LetterRow, PartRow, PersonRow
from conduct_desk.policy.vocabulary import Part, Role

PERSON = ("id", "name", "title", "address", "roles")


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
) -> None:
    """Correct a person; what is None stays."""
    given = {"name": name, "title": title, "address": None if address is None else list(address)}
    values = {key: value for key, value in given.items() if value is not None}
    if values:
        kept.amend(session, PersonRow, person_id, **values)


def set_parts(session: Session, case_id: int, parts: Iterable[tuple[Part, Role, str]]) -> None:
    """Replace who has which part in a case; a name already in the log joins that person.

    Somebody who was typed wrongly and has no other part and no letter goes with the old parts.
    """
    before = ids_of(session, case_id)
    session.connection().execute(delete(PartRow).where(col(PartRow.case_id) == case_id))
    for part, role, name in dict.fromkeys(parts):
        kept.add(session, PartRow, case_id=case_id, person_id=_person(session, name), part=part, role=role)
    forget_unused(session, before)


def _person(session: Session, name: str) -> int:
    for person in everybody(session):
        if person.name.casefold() == name.casefold():
            return person.id
    return kept.add(session, PersonRow, name=name)


def forget_unused(session: Session, person_ids: set[int]) -> None:
    """Take those of these people out of the log who have no part and no letter any more."""
    link = session.connection()
    for column in (col(PartRow.person_id), col(LetterRow.person_id)):
        person_ids = person_ids - set(link.execute(select(column).where(column.in_(person_ids))).scalars())
    link.execute(delete(PersonRow).where(col(PersonRow.id).in_(person_ids)))


def ids_of(session: Session, case_id: int) -> set[int]:
    """Return the ids of the people who have a part in a case."""
    query = select(col(PartRow.person_id)).where(col(PartRow.case_id) == case_id)
    return set(session.connection().execute(query).scalars())


def parts_of(session: Session, case_id: int) -> tuple[tuple[Part, Role, KeptPerson], ...]:
    """Return who has which part in a case, in the order they were given."""
    query = (
        select(col(PartRow.part), col(PartRow.role), *[getattr(PersonRow, name) for name in PERSON])
        .join(PersonRow, col(PersonRow.id) == col(PartRow.person_id))
        .where(col(PartRow.case_id) == case_id)
        .order_by(col(PartRow.id))
    )
    found = session.connection().execute(query)
    return tuple(
        (part, role, KeptPerson(number, name, title, tuple(address), tuple(roles)))
        for part, role, number, name, title, address, roles in found
    )


def cases_of(session: Session, person_id: int) -> tuple[int, ...]:
    """Return the cases in which somebody has a part or a letter."""
    link = session.connection()
    found: set[int] = set()
    for case, person in ((PartRow.case_id, PartRow.person_id), (LetterRow.case_id, LetterRow.person_id)):
        found |= set(link.execute(select(col(case)).where(col(person) == person_id)).scalars())
    return tuple(sorted(found))
