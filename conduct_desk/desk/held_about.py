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
from conduct_desk.caselog.covered_copies import KeptCopy
from conduct_desk.caselog.exhibit_details import KeptDetail
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
from conduct_desk.policy.exhibits import MESSAGES
from conduct_desk.policy.vocabulary import Part, Role

MOST_NAMED = 200  # concerns in which a name is looked for beside those of the person


@dataclass(frozen=True)
class Everybody:
    """Who is covered, read once: everybody in the log, and whoever is named in it without a part."""

    people: tuple[KeptPerson, ...]
    elsewhere: tuple[str, ...]
    spared: tuple[str, ...]  # what the school is called, and how it is reached


def held_about(
    opened: Opened, session: Session, person_id: int, also: Sequence[str] = ()
) -> tuple[Piece, ...]:
    """Return all that is held about somebody; `also` are words to cover wherever they stand."""
    person, everybody = people.read(session, person_id), everybody_in(opened, session)
    found = list(_person(person))
    mine = people.cases_of(session, person_id)
    everybody = replace(everybody, spared=(*everybody.spared, *cases.references(session, mine).values()))
    for case_id in mine:
        case = cases.read(session, case_id)
        of = in_case(session, opened.rules.walk, case, person_id)
        covering = covering_for(session, case, person, everybody, also)
        tells = tells_who(session, case_id, person)
        told = (careful(each, tells, person) for each in (*drafts(of), *_exhibits(of, person)))
        found += [_piece(each, case, covering) for each in told]
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


def tells_who(session: Session, case_id: int, person: KeptPerson) -> Callable[[str], bool]:
    """Return what says whether a text names whoever told the school and asked not to be named."""
    told = Covering(secret_names(session, case_id, person.id), own=_names(person)).told
    return lambda text: any(is_covered for _, is_covered in told(text))


def careful(draft: Draft, tells: Callable[[str], bool], person: KeptPerson) -> Draft:
    """Hold back what is about whoever told in confidence, and not what is about the person after all.

    Beside a covered name stands what was done and when: enough to know who it was.
    """
    if draft.held not in (Held.LETTERS, Held.EXHIBITS) and draft.key != "fact:words":
        if draft.back is None and tells(draft.words):
            return replace(draft, back=HoldBack.ANOTHER)
        if draft.back is HoldBack.NOT_ABOUT and _names_them(person, draft.words):
            return replace(draft, back=None)
    return draft


def _names_them(person: KeptPerson, words: str) -> bool:
    return any(names.stands_in(name, words) for name in _names(person))


def teller_covered(session: Session, case_id: int) -> Callable[[str], str]:
    """Return what takes whoever told the school, and asked not to be named, out of a text."""
    told = Covering(secret_names(session, case_id, 0), own=()).told
    return lambda text: "".join("[withheld]" if is_covered else words for words, is_covered in told(text))


def everybody_in(opened: Opened, session: Session) -> Everybody:
    """Return who is covered wherever they are named, read from the whole log."""
    told = school(session, opened.rules.policy)
    spared = (told.name, told.head_name, told.telephone, told.email, *told.address, opened.rules.policy.title)
    elsewhere = [each for each in said_anywhere.names(session) if each.strip() != told.head_name.strip()]
    return Everybody(people.everybody(session), tuple(elsewhere), tuple(filter(None, spared)))


def covering_for(
    session: Session, case: KeptCase, person: KeptPerson, everybody: Everybody, also: Sequence[str]
) -> Covering:
    """Return what covers all but one person in the words of one concern."""
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


def _exhibits(of: InCase, person: KeptPerson) -> Iterator[Draft]:
    for row in exhibit_rows.of_case(of.session, of.case.id):
        detail = exhibit_details.read(of.session, row.id)
        kept = f"Exhibit {row.number}: {detail.kind.value}, kept on {spoken_date(school_day_of(row.kept_at))}"
        key, what = f"exhibit:{row.id}", "A picture or another piece of evidence"
        if isolations.of_exhibit(of.session, row.id) is not None:
            yield Draft(key, Held.EXHIBITS, what, kept, HoldBack.CRIME, is_locked=True)
            continue
        copies = _copies(of.session, row.id)
        # What is black in a copy would be read in the words beside it.
        words = "" if copies else detail.words.strip()
        yield Draft(
            key,
            Held.EXHIBITS,
            what,
            "\n".join(filter(None, (kept, words))),
            back=_back_of_exhibit(of, person, detail, copies),
            on=school_day_of(row.kept_at),
            exhibit_id=row.id,
            copies=tuple(copy.id for copy in copies),
        )


def _copies(session: Session, exhibit_id: int) -> tuple[KeptCopy, ...]:
    """Return the newest copy of each page: an older one may show what was covered since."""
    newest = {copy.page: copy for copy in covered_copies.of_exhibit(session, exhibit_id)}
    return tuple(newest[page] for page in sorted(newest))


def _back_of_exhibit(
    of: InCase, person: KeptPerson, detail: KeptDetail, copies: Sequence[KeptCopy]
) -> HoldBack | None:
    """Return why an exhibit is held back unless the head gives it, in which case names are covered in it."""
    if detail.kind in MESSAGES:
        if Part.REPORTER not in of.parts:  # it may be theirs who told, and says more of them than a name
            return HoldBack.ANOTHER
        theirs = Covering((Other(_names(person), is_near=True),), own=()).told(detail.words)
        is_about = not of.back or any(is_own for _, is_own in theirs)  # an e-mail is signed by half a name
        return None if detail.words.strip() and is_about else of.back or HoldBack.ANOTHER
    return of.back or (None if copies and all(copy.boxes for copy in copies) else HoldBack.ANOTHER)


def _named_in(session: Session, person: KeptPerson) -> set[int]:
    """Return the concerns whose words have somebody’s whole name in them, or may have it."""
    whole = [name for name in _names(person) if len(names.parsed(name).words) > 1]
    return {*search.behind(session)} | {
        case_id
        for name in whole
        for case_id in search.find(session, " ".join(names.parsed(name).words), MOST_NAMED).case_ids
    }


def _mentions(
    opened: Opened,
    session: Session,
    case_id: int,
    person: KeptPerson,
    everybody: Everybody,
    also: Sequence[str],
) -> Iterator[Piece]:
    """Yield what names somebody in a concern in which they have no part."""
    case = cases.read(session, case_id)
    of = in_case(session, opened.rules.walk, case, person.id)
    covering = covering_for(session, case, person, everybody, also)
    tells = tells_who(session, case_id, person)
    for draft in drafts(of):
        if _names_them(person, draft.words):
            named = replace(careful(draft, tells, person), key=f"named:{draft.key}")
            yield _piece(named, case, covering, is_named=True)
