"""To whom a letter goes when nobody said so, and how it greets them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from conduct_desk.caselog import actions, cases, letters, people
from conduct_desk.caselog.kept import KeptAction, KeptPerson, Session
from conduct_desk.desk.opened import Opened
from conduct_desk.desk.school import offices, school
from conduct_desk.policy.names import parsed
from conduct_desk.policy.offices import Office
from conduct_desk.policy.readers import Layout, Reader, layout, reader
from conduct_desk.policy.vocabulary import DecisionMaker, LetterKind, LetterState, Part, Role

OFFICES: Mapping[Reader, Office] = {Reader.ADVISER: Office.ADVISER, Reader.CHAIR: Office.CHAIR}
OPENINGS: Mapping[LetterKind, str] = {
    LetterKind.REMINDER: "Dear families",
    LetterKind.ORGANISER: "Dear organiser",
}  # how a letter without an address opens
MOST_LOOKED_AT = 500  # letters, when an address that was typed before is looked for


def whom(session: Session, case_id: int, kind: LetterKind, person_id: int | None) -> KeptPerson | None:
    """Return whom a new letter is to, or None when nobody in the case can be its reader.

    Without `person_id` it is whoever an action that waits for such a letter names, else the first who has
    none yet. A letter to a family gives the child whom it is about: the family is not in the case.
    """
    if person_id is None:
        person_id = _asked_for(session, case_id, kind)
    if person_id is not None:
        return people.read(session, person_id)
    able = _readers(session, case_id, kind)
    written = {
        letter.person_id
        for letter in letters.of_case(session, case_id)
        if letter.kind is kind and letter.issued_at is not None
    }
    return next((person for person in able if person.id not in written), able[0] if able else None)


@dataclass(frozen=True)
class Addressed:
    """How a letter is addressed and how it opens; what is empty is for the head to enter."""

    recipient: str = ""
    address: tuple[str, ...] = ()
    salutation: str = ""


def addressed(
    opened: Opened, session: Session, case_id: int, person: KeptPerson | None, kind: LetterKind
) -> Addressed:
    """Return to whom and where a new letter goes, as far as the log knows.

    Empty for a family, whose name and address the head enters, and for papers that have no address. The
    adviser and the chair are those of the school; where another governor decides, what would go to the chair
    goes to that governor. Letters to governors go through the school.
    """
    if layout(kind) is not Layout.LETTER:
        return Addressed(salutation=OPENINGS.get(kind, ""))
    who = reader(kind)
    if who in OFFICES:
        return _office(opened, session, who, _deciding_governor(session, case_id))
    if who is Reader.FAMILY or person is None:
        return Addressed(salutation=greeting(person, kind))
    return Addressed(f"{person.title} {person.name}".strip(), person.address, greeting(person, kind))


def _deciding_governor(session: Session, case_id: int) -> str:
    """Return the name of the governor who decides a case; empty while the school's own staff do."""
    case = cases.read(session, case_id)
    is_staff = case.decision_maker in (DecisionMaker.HEADTEACHER, DecisionMaker.DEPUTY)
    return "" if is_staff else case.decider_name


def _office(opened: Opened, session: Session, who: Reader, governor: str) -> Addressed:
    name = offices(session, opened.rules.policy)[OFFICES[who]].name
    if who is Reader.CHAIR:
        name = governor or name
        told = school(session, opened.rules.policy)
        address: tuple[str, ...] = (f"c/o {told.name}", *told.address) if told.address else ()
    else:
        address = _last_address(session, name)
    return Addressed(name, address, to_name(name) if name else "Dear Sir or Madam")


def _last_address(session: Session, name: str) -> tuple[str, ...]:
    """Return where the last letter to somebody of this name went; empty when there was none."""
    sent = (row for row in letters.newest(session, MOST_LOOKED_AT) if row.recipient == name)
    return next((row.address for row in sent if row.address), ())


def to_name(name: str) -> str:
    """Return how a letter opens to somebody: by title and surname where a title is known."""
    said = parsed(name)
    words = name.split()
    return f"Dear {words[0]} {words[-1]}" if said.title and len(words) > 1 else f"Dear {name}"


def greeting(person: KeptPerson | None, kind: LetterKind) -> str:
    """Return how a letter opens; empty for a family, and for a member of staff who is not known yet."""
    is_personal = reader(kind) in (Reader.FAMILY, Reader.STAFF)
    if person is None or reader(kind) is Reader.FAMILY:
        return "" if is_personal else "Dear Sir or Madam"
    return f"Dear {person.title} {person.name.split()[-1]}" if person.title else f"Dear {person.name}"


def may_answer(row: KeptAction, person_id: int | None) -> bool:
    """Say whether a letter to somebody does an action: it is theirs, or nobody in particular's."""
    return person_id is None or row.person_id in (None, person_id)


def _asked_for(session: Session, case_id: int, kind: LetterKind) -> int | None:
    """Return the person of the first action that waits for such a letter, also while it is a draft."""
    drafts = {each.id for each in letters.of_case(session, case_id) if each.state is LetterState.DRAFT}
    waiting = (
        row.person_id
        for row in actions.of_case(session, case_id)
        if row.letter_kind is kind
        and row.done_on is None
        and (row.letter_id is None or row.letter_id in drafts)
    )
    return next((each for each in waiting if each is not None), None)


def _readers(session: Session, case_id: int, kind: LetterKind) -> list[KeptPerson]:
    parts = people.parts_of(session, case_id)
    if reader(kind) is Reader.STAFF:
        return [who for part, role, who in parts if part is Part.SUBJECT and role is Role.STAFF]
    wanted = {Reader.REPORTER: Part.REPORTER, Reader.AUTHOR: Part.AUTHOR}.get(reader(kind))
    return [who for part, _, who in parts if part is wanted]


def letter_actions(
    session: Session, case_id: int, kind: LetterKind, person_id: int | None
) -> Sequence[KeptAction]:
    """Return what is to be done with a paper of this kind, its own recipient's first."""
    rows = actions.of_case(session, case_id)
    waiting = [
        each
        for each in rows
        if each.letter_kind is kind and each.done_on is None and may_answer(each, person_id)
    ]
    return sorted(waiting, key=lambda each: each.person_id != person_id)


def same_draft(session: Session, case_id: int, kind: LetterKind, person_id: int | None) -> int | None:
    """Return the draft of this kind to this person that is there already, or None."""
    for row in letters.of_case(session, case_id):
        if (row.state, row.kind, row.person_id) == (LetterState.DRAFT, kind, person_id):
            return row.id
    return None
