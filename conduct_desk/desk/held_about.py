"""Everything that the log holds about one person, piece by piece, with everybody else covered."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from conduct_desk.caselog import (
    cases,
    covered_copies,
    exhibit_details,
    exhibit_rows,
    isolations,
    people,
    said_anywhere,
    search,
)
from conduct_desk.caselog.kept import KeptCase, KeptPerson, Session
from conduct_desk.clock import spoken_date
from conduct_desk.desk.covering_words import Covering, Other
from conduct_desk.desk.data_request_views import Piece, Verdict
from conduct_desk.desk.held_drafts import Draft
from conduct_desk.desk.held_in_case import InCase, drafts, in_case
from conduct_desk.desk.opened import Opened, school_day_of
from conduct_desk.desk.school import school
from conduct_desk.policy import names
from conduct_desk.policy.data_request import Given, Held, HoldBack
from conduct_desk.policy.exhibits import ExhibitKind
from conduct_desk.policy.vocabulary import Part, Role

MOST_NAMED = 200  # concerns in which a name is looked for beside those of the person


@dataclass(frozen=True)
class _Everybody:
    """Who is covered, read once: everybody in the log, and whoever is named in it without a part."""

    people: tuple[KeptPerson, ...]
    elsewhere: tuple[str, ...]
    spared: tuple[str, ...]  # what the school is called, and how it is reached


def held_about(
    opened: Opened, session: Session, person_id: int, also: Sequence[str] = ()
) -> tuple[Piece, ...]:
    """Return all that is held about somebody; `also` are words to cover wherever they stand."""
    person, everybody = people.read(session, person_id), _everybody(opened, session)
    found = list(_person(person))
    mine = people.cases_of(session, person_id)
    everybody = replace(everybody, spared=(*everybody.spared, *cases.references(session, mine).values()))
    for case_id in mine:
        case = cases.read(session, case_id)
        of = in_case(session, opened.rules.walk, case, person_id)
        covering = _covering(session, case, person, everybody, also)
        found += [_piece(each, case, covering) for each in (*drafts(of), *_exhibits(of))]
    for case_id in sorted(_named_in(session, person) - set(mine)):
        found += _mentions(opened, session, case_id, person, everybody, also)
    order = {held: at for at, held in enumerate(Held)}
    return tuple(sorted(found, key=lambda piece: order[piece.held]))  # within a kind as they came


def secret_names(session: Session, case_id: int, person_id: int) -> tuple[Other, ...]:
    """Return who told the school and asked not to be named; whoever they are, no verdict lets them stand."""
    if not cases.read(session, case_id).keep_reporter_private:
        return ()
    told = [person for part, _, person in people.parts_of(session, case_id) if part is Part.REPORTER]
    return tuple(Other(_names(each), is_near=True) for each in told if each.id != person_id)


def teller_covered(session: Session, case_id: int) -> Callable[[str], str]:
    """Return what takes whoever told the school, and asked not to be named, out of a text."""
    told = Covering(secret_names(session, case_id, 0), own=()).told
    return lambda text: "".join("[withheld]" if is_covered else words for words, is_covered in told(text))


def _everybody(opened: Opened, session: Session) -> _Everybody:
    told = school(session, opened.rules.policy)
    spared = (told.name, told.head_name, told.telephone, told.email, *told.address, opened.rules.policy.title)
    elsewhere = [each for each in said_anywhere.names(session) if each.strip() != told.head_name.strip()]
    return _Everybody(people.everybody(session), tuple(elsewhere), tuple(filter(None, spared)))


def _covering(
    session: Session, case: KeptCase, person: KeptPerson, everybody: _Everybody, also: Sequence[str]
) -> Covering:
    near = people.ids_of(session, case.id) | _staff(everybody.people)
    others = [Other(_names(each), each.id in near) for each in everybody.people if each.id != person.id]
    others += [Other((name,)) for name in everybody.elsewhere if not _is_theirs(person, name)]
    addresses = [line for each in everybody.people if each.id != person.id for line in each.address]
    own = set(person.address)
    return Covering(
        others,
        own=(f"{person.title} {person.name}".strip(), person.name, *person.also_known_as),
        spared=everybody.spared,
        also=(*also, *(line for line in addresses if line not in own and _is_telling(line))),
    )


def _staff(everybody: Iterable[KeptPerson]) -> set[int]:
    """Return who works in school: half a name says who they are in any concern."""
    return {each.id for each in everybody if Role.STAFF.name in each.roles}


def _is_telling(line: str) -> bool:
    """Say whether a line of an address tells where somebody lives: a house in its street, or a postcode."""
    return any(letter.isdigit() for letter in line)


def _is_theirs(person: KeptPerson, name: str) -> bool:
    wanted = names.parsed(name)
    return any(names.is_same(wanted, names.parsed(own, person.title)) for own in _names(person))


def _names(person: KeptPerson) -> tuple[str, ...]:
    return (person.name, *person.also_known_as)


def _piece(draft: Draft, case: KeptCase, covering: Covering, *, is_named: bool = False) -> Piece:
    return Piece(
        key=f"{case.id}:{draft.key}",
        held=Held.NAMED if is_named else draft.held,
        source=f"Concern {case.reference}",
        what=draft.what,
        words=draft.words,
        told=covering.told(draft.words),
        usual=Verdict(draft.usual, draft.back),
        on=draft.on,
        is_locked=draft.is_locked,
        exhibit_id=draft.exhibit_id,
        copies=draft.copies,
    )


def _person(person: KeptPerson) -> Iterator[Piece]:
    roles = ", ".join(role.value for role in Role if role.name in person.roles)
    rows = (
        ("name", "Name", f"{person.title} {person.name}".strip()),
        ("former", "Also known as", ", ".join(person.also_known_as)),
        ("address", "Address", ", ".join(person.address)),
        ("roles", "What you are to the school", roles),
    )
    for key, label, words in rows:
        if words:
            told = f"{label}: {words}"
            yield Piece(
                f"person:{key}",
                Held.PERSON,
                "The case log",
                label,
                told,
                ((told, False),),
                Verdict(Given.WHOLE),
            )


def _exhibits(of: InCase) -> Iterator[Draft]:
    for row in exhibit_rows.of_case(of.session, of.case.id):
        detail = exhibit_details.read(of.session, row.id)
        kept = f"Exhibit {row.number}: {detail.kind.value}, kept on {spoken_date(school_day_of(row.kept_at))}"
        key, what = f"exhibit:{row.id}", "A picture or another piece of evidence"
        if isolations.of_exhibit(of.session, row.id) is not None:
            yield Draft(key, Held.EXHIBITS, what, kept, HoldBack.CRIME, is_locked=True)
            continue
        copies = tuple(copy.id for copy in covered_copies.of_exhibit(of.session, row.id))
        is_drawn = detail.kind in (ExhibitKind.PICTURE, ExhibitKind.PAGES)
        words = detail.words.strip()
        draft = Draft(
            key,
            Held.EXHIBITS,
            what,
            "\n".join(filter(None, (kept, words))),
            back=of.back or (None if copies or (words and not is_drawn) else HoldBack.ANOTHER),
            on=school_day_of(row.kept_at),
            exhibit_id=row.id,
            copies=copies,
        )
        yield draft


def _named_in(session: Session, person: KeptPerson) -> set[int]:
    """Return the concerns whose words have somebody’s whole name in them."""
    whole = [name for name in _names(person) if len(names.parsed(name).words) > 1]
    return {
        case_id
        for name in whole
        for case_id in search.find(session, " ".join(names.parsed(name).words), MOST_NAMED).case_ids
    }


def _mentions(
    opened: Opened,
    session: Session,
    case_id: int,
    person: KeptPerson,
    everybody: _Everybody,
    also: Sequence[str],
) -> Iterator[Piece]:
    """Yield what names somebody in a concern in which they have no part."""
    case = cases.read(session, case_id)
    of = in_case(session, opened.rules.walk, case, person.id)
    covering = _covering(session, case, person, everybody, also)
    for draft in drafts(of):
        if any(names.stands_in(name, draft.words) for name in _names(person)):
            yield _piece(replace(draft, key=f"named:{draft.key}"), case, covering, is_named=True)
