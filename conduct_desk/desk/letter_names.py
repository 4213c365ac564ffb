"""Whose name a letter must not say, whoever reads it."""

from collections.abc import Iterable, Sequence

from conduct_desk.caselog.kept import KeptPerson
from conduct_desk.desk.views import LetterView
from conduct_desk.policy import names
from conduct_desk.policy.readers import Reader, reader
from conduct_desk.policy.vocabulary import Part, Role

Parts = Sequence[tuple[Part, Role, KeptPerson]]


def names_told(view: LetterView, parts: Parts) -> Iterable[str]:
    """Yield what is to be taken out of a letter: names that its reader must not learn from the school.

    Nobody learns who told the school or, but for themselves, who posted it. Only a letter to staff may name
    a pupil, and one to a family the child whom it is about.
    """
    text = f"{view.subject}\n{view.body}"
    for part, role, person in parts:
        known_by = (person.name, *person.also_known_as)
        is_reader = any(names.stands_in(name, view.recipient) for name in known_by)
        if is_reader or not any(names.stands_in(name, text, besides=view.recipient) for name in known_by):
            continue
        if part is Part.REPORTER:
            yield "Take out the name of the person who told the school."
        elif part is Part.AUTHOR and reader(view.kind) is Reader.AUTHOR:
            yield "Take out the name of somebody else who posted it."
        elif part is Part.AUTHOR:
            yield "Take out the name of the person who posted it."
        elif role is Role.PUPIL and not _may_name(view, person):
            yield "Take out the name of a child."


def _may_name(view: LetterView, pupil: KeptPerson) -> bool:
    who = reader(view.kind)
    return who is Reader.STAFF or (who is Reader.FAMILY and view.person_id in (None, pupil.id))
