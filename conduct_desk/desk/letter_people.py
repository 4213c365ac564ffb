"""Everybody in the log whom a letter may name, found fast enough to follow somebody's typing."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from conduct_desk.caselog import chronology, people
from conduct_desk.caselog.kept import KeptPerson, Session
from conduct_desk.desk.letter_filling import Filling
from conduct_desk.desk.views import LetterView
from conduct_desk.policy.names import fold, stands_in
from conduct_desk.policy.readers import Reader, reader
from conduct_desk.policy.vocabulary import Part, Role

if TYPE_CHECKING:
    from conduct_desk.paper.check import Known


@dataclass(frozen=True)
class _Somebody:
    """One person of the log; no whole name of theirs stands where none of the `last_words` does."""

    person_id: int
    names: tuple[str, ...]
    role: Role
    last_words: tuple[str, ...]


class Everybody:
    """The people of a log as its newest entry has them: nobody comes or goes without an entry.

    Reading 2,000 people takes longer than a pause in typing; they are read anew when there is a new entry.
    """

    def __init__(self) -> None:
        """Nothing is read yet."""
        self._read: tuple[int, tuple[_Somebody, ...]] = (0, ())
        self._nameless: tuple[tuple[int, int, str], str] = ((0, 0, ""), "")

    def near(self, of: Filling) -> tuple["Known", ...]:
        """Return who has a part in a letter's concern, and others whose name may stand in the letter."""
        from conduct_desk.paper.check import Known

        view, parts = of.letter, of.parts
        here = {person.id for _, _, person in parts}
        mine = [
            Known(_names(who), part, role, is_reader=_is_reader(view, who, part)) for part, role, who in parts
        ]
        text = fold(_written(view))
        others = [
            Known(each.names, role=each.role, is_reader=each.person_id == view.person_id, is_of_case=False)
            for each in self._everybody(of.session)
            if each.person_id not in here and any(word in text for word in each.last_words)
        ]
        return (*mine, *others)

    def without_names(self, of: Filling) -> str:
        """Return the words of the post with nobody in them named."""
        newest, _ = chronology.head(of.session)
        asked, found = self._nameless
        wanted = (newest, of.case.id, of.case.words)
        if asked != wanted:
            found = of.scrub(of.case.words)
            self._nameless = (wanted, found)
        return found

    def _everybody(self, session: Session) -> tuple[_Somebody, ...]:
        newest, _ = chronology.head(session)
        read, found = self._read
        if read != newest:
            found = tuple(map(_somebody, people.everybody(session)))
            self._read = (newest, found)
        return found


def _written(view: LetterView) -> str:
    lines = (view.recipient, *view.address, view.salutation, view.subject, view.body)
    return "\n".join((*lines, *view.enclosures, *view.copies_to))


def _somebody(person: KeptPerson) -> _Somebody:
    last_words = (fold(name.split()[-1]) for name in (person.name, *person.also_known_as) if name.split())
    roles = [role for role in (Role.STAFF, Role.GOVERNOR) if role.name in person.roles]
    return _Somebody(
        person.id, _names(person), roles[0] if roles else Role.NOT_KNOWN, tuple(filter(None, last_words))
    )


def _names(person: KeptPerson) -> tuple[str, ...]:
    return (f"{person.title} {person.name}".strip(), *person.also_known_as)


def _is_reader(view: LetterView, person: KeptPerson, part: Part) -> bool:
    """Say whether a letter is to somebody, or about them alone: the child that a family's letter is about.

    What is for an author is to nobody who told the school, whatever name was typed.
    """
    if person.id == view.person_id or (part is Part.REPORTER and reader(view.kind) is Reader.AUTHOR):
        return person.id == view.person_id
    return any(stands_in(name, view.recipient) for name in (person.name, *person.also_known_as))
