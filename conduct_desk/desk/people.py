"""People in the log, so that a name is typed once and somebody who comes again is known again."""

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Any

from conduct_desk.caselog import answers, case_text, chronology, people, people_by_name, taken_out
from conduct_desk.caselog.kept import KeptPerson, Session
from conduct_desk.caselog.people import Appearance
from conduct_desk.desk.opened import Opened, Writing, school_day_of
from conduct_desk.desk.people_views import EarlierCase, PersonPage
from conduct_desk.desk.shown import person_view
from conduct_desk.desk.views import PersonView
from conduct_desk.errors import DeskError
from conduct_desk.policy import names
from conduct_desk.policy.repeats import Repeats
from conduct_desk.policy.vocabulary import Outcome, Part, Role

# Cases that say nothing against anybody: they are shown as earlier ones and never counted as a repeat.
NO_REPEAT = frozenset(
    {
        Outcome.DUPLICATE, Outcome.LEFT_ALONE_DEBATE, Outcome.LEFT_ALONE_OUT_OF_SCOPE, Outcome.NOT_VERIFIED
    }
)  # fmt: skip


class People:
    """Everybody who has a part in some case."""

    def __init__(self, opened: Opened) -> None:
        """Stand on an unlocked log."""
        self._opened = opened

    def search(self, prefix: str, limit: int = 8) -> tuple[PersonView, ...]:
        """Return people any of whose names, former ones too, begins so, for completion while typing."""
        wanted = names.fold(prefix).strip()
        if not wanted:
            return ()
        with self._opened.reading() as session:
            likely = people_by_name.with_word(session, wanted.split()[-1])
            found = (row for row in likely if f" {wanted}" in _all_names(row))
            return tuple(person_view(row) for row in islice(found, limit))

    def namesakes(self, name: str) -> tuple[PersonView, ...]:
        """Return everybody in the log whom this name can mean; the facts page asks when they are several."""
        with self._opened.reading() as session:
            return tuple(person_view(row) for row in people_by_name.of_name(session, name) if name.strip())

    def get(self, person_id: int) -> PersonView:
        """Return one person."""
        with self._opened.reading() as session:
            return person_view(people.read(session, person_id))

    def amend(
        self,
        person_id: int,
        *,
        name: str | None = None,
        title: str | None = None,
        address: Sequence[str] | None = None,
        roles: Iterable[Role] | None = None,
    ) -> PersonView:
        """Correct name, title, address or roles; what is None stays. A former name still finds the person.

        Raises DeskError (field: name) for an empty name.
        """
        name = None if name is None else " ".join(name.split())
        if name == "":
            raise DeskError("Enter a name", field="name")
        with self._opened.writing("person") as writing:
            before = people.read(writing.session, person_id)
            people.amend(
                writing.session,
                person_id,
                name=name,
                title=None if title is None else title.strip(),
                address=None if address is None else [line.strip() for line in address if line.strip()],
                roles=roles,
            )
            after = people.read(writing.session, person_id)
            if after == before:
                return person_view(after)
            if after.name != before.name:
                people.amend(writing.session, person_id, also_known_as=_former(after, before.name))
            self._enter(writing, [person_id], _change_words(before, after), before=_plain(before))
        return self.get(person_id)

    def merge(self, keep_id: int, other_id: int) -> PersonView:
        """Join two entries of one person: parts, letters, actions and support go to the one kept.

        What the kept entry does not say (title, address) it takes from the other; both names find the person
        from then on. `take_apart` undoes it until the log is locked. Raises DeskError (field: other) for an
        entry and itself.
        """
        if keep_id == other_id:
            raise DeskError(
                "That is the same entry.", next_step="Choose another entry of this person.", field="other"
            )
        with self._opened.writing("person") as writing:
            kept, other = (people.read(writing.session, number) for number in (keep_id, other_id))
            touched = people.cases_of(writing.session, other_id)
            self._opened.waiting.people[other_id] = taken_out.before_joining(
                writing.session, keep_id, other_id
            )
            people.join(writing.session, keep_id, other_id)
            people.amend(
                writing.session,
                keep_id,
                title=kept.title or other.title,
                address=kept.address or other.address,
                roles=[role for role in Role if role.name in (*kept.roles, *other.roles)],
                also_known_as=_former(kept, other.name, *other.also_known_as),
            )
            self._enter(
                writing, [keep_id], "Joined two entries of one person", also=touched, joined=_plain(other)
            )
        return self.get(keep_id)

    def take_apart(self, other_id: int) -> PersonView:
        """Make two entries again of what was joined since the log was unlocked; returns the one that went.

        Whatever was written since stays with the entry that was kept, and so does a name or an address that
        was changed since. Raises LookupError for an entry that was joined to none, and where nothing that
        named it is there any more: it went with its concern.
        """
        joined = self._opened.waiting.people[other_id]
        with self._opened.writing("person") as writing:
            kept = people.read(writing.session, joined.kept_id)
            taken_out.take_apart(writing.session, joined)
            people.forget_unused(writing.session, {other_id})
            people.read(writing.session, other_id)
            people.amend(writing.session, joined.kept_id, **_as_before(kept, joined))
            touched = people.cases_of(writing.session, other_id)
            self._enter(
                writing, [joined.kept_id, other_id], "Made two entries of one person again", also=touched
            )
        del self._opened.waiting.people[other_id]
        return self.get(other_id)

    def page(self, person_id: int) -> PersonPage:
        """Return one person with all their parts in saved cases, newest first."""
        with self._opened.reading() as session:
            row = people.read(session, person_id)
            found = _earlier(session, people.appearances(session, [person_id]))
        roles = {each.role for each in found} - {Role.NOT_KNOWN}
        in_cases = tuple(role for role in Role if role in roles)
        return PersonPage(person_view(row), found[::-1], in_cases, row.also_known_as)

    def earlier(self, case_id: int) -> tuple[EarlierCase, ...]:
        """Return the cases before this one that share an author or a subject with it, oldest first."""
        with self._opened.reading() as session:
            return _earlier(session, _shared(session, case_id))

    def repeats(self, case_id: int) -> Repeats:
        """Return in how many cases before this one an author, and a subject, had the same part.

        A case left alone, not verified or a duplicate is no repeat: it says nothing against anybody.
        """
        with self._opened.reading() as session:
            return repeats_of(session, case_id)

    def _enter(
        self, writing: Writing, who: Sequence[int], what: str, *, also: Iterable[int] = (), **detail: object
    ) -> None:
        """Enter a change of a person in every case that it touches, and index those anew."""
        touched = {case for person_id in who for case in people.cases_of(writing.session, person_id)}
        cases: list[int | None] = [*sorted(touched | set(also))]
        for case_id in cases or [None]:
            chronology.record(
                writing.session,
                at=writing.at,
                by=writing.by,
                case_id=case_id,
                what=what,
                detail={"person_id": who[0], **detail},
            )
            if case_id is not None:
                case_text.index(writing.session, case_id)


def repeats_of(session: Session, case_id: int) -> Repeats:
    """Return in how many cases before this one an author, and a subject, had the same part."""
    shared = [each for each in _shared(session, case_id) if each.outcome not in NO_REPEAT]
    return Repeats(
        **{
            key: len({each.case_id for each in shared if each.part is part})
            for key, part in (("same_author", Part.AUTHOR), ("same_subject", Part.SUBJECT))
        }
    )


def earlier_cases(session: Session, case_id: int) -> tuple[int, ...]:
    """Return the cases before this one with the same author, or about the same person, oldest first."""
    shared = [each for each in _shared(session, case_id) if each.outcome not in NO_REPEAT]
    return tuple(dict.fromkeys(each.case_id for each in shared))


def _shared(session: Session, case_id: int) -> list[Appearance]:
    """Return the parts in earlier cases of those who have the same part in this one."""
    here = {(part, person.id) for part, _, person in people.parts_of(session, case_id)}
    wanted = {(part, number) for part, number in here if part is not Part.REPORTER}
    found = people.appearances(session, {number for _, number in wanted})
    return [each for each in found if each.case_id < case_id and (each.part, each.person_id) in wanted]


def _earlier(session: Session, found: Iterable[Appearance]) -> tuple[EarlierCase, ...]:
    return tuple(
        EarlierCase(
            case_id=each.case_id,
            reference=each.reference,
            person=person_view(people.read(session, each.person_id)),
            part=each.part,
            role=each.role,
            opened_on=school_day_of(each.opened_at),
            stage=each.stage,
            outcome=each.outcome,
            findings=answers.findings(session, each.case_id),
        )
        for each in found
    )


def _change_words(before: KeptPerson, after: KeptPerson) -> str:
    return "Changed a person’s name" if before.name != after.name else "Corrected a person’s particulars"


def _former(person: KeptPerson, *former: str) -> list[str]:
    """Return the names somebody is also known by, with some more; the present one is none of them."""
    names = dict.fromkeys((*person.also_known_as, *former))
    return [name for name in names if name != person.name]


def _as_before(kept: KeptPerson, joined: taken_out.TakenOutPerson) -> dict[str, Any]:
    """Return the columns of the one kept without what joining gave it, but with what was changed since."""
    before, (other,) = joined.before, joined.rows[0].values

    def only(now: Iterable[str], name: str, given: Iterable[str]) -> list[str]:
        return [each for each in now if each in before[name] or each not in given]

    as_given = {name: before[name] or other[name] for name in ("title", "address")}
    return {
        "title": before["title"] if kept.title == as_given["title"] else kept.title,
        "address": before["address"] if [*kept.address] == as_given["address"] else kept.address,
        "roles": [Role[name] for name in only(kept.roles, "roles", other["roles"])],
        "also_known_as": only(kept.also_known_as, "also_known_as", (other["name"], *other["also_known_as"])),
    }


def _plain(person: KeptPerson) -> dict[str, object]:
    given = {key: value for key, value in vars(person).items() if key != "id"}
    return {key: list(value) if isinstance(value, tuple) else value for key, value in given.items()}


def _all_names(person: KeptPerson) -> str:
    return "\n".join(f" {names.fold(name)}" for name in (person.name, *person.also_known_as))
