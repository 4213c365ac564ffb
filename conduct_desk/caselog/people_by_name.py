"""Finding somebody in the log by a name: while it is typed, and whom a written one means."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import Text, and_, bindparam, cast, func, or_, select
from sqlmodel import Session, col

from conduct_desk.caselog import kept
from conduct_desk.caselog.kept import KeptPerson
from conduct_desk.caselog.tables import PersonRow
from conduct_desk.policy import names


def with_word(session: Session, word: str) -> Iterator[KeptPerson]:
    """Yield everybody, by name, in one of whose names a folded word may begin; a few more, never one less.

    Reading thousands whole and folding their names takes longer than a key press may.
    """
    yield from _likely(session, [word], lambda written: _may_say(written, word))


def _likely(session: Session, words: Sequence[str], may_be: Callable[[str], bool]) -> Iterator[KeptPerson]:
    first, last = words[0], words[-1]
    written: Iterable[Any] = session.connection().execute(_WRITTEN, {"word": first, "other": last})
    ids = (number for number, *said in written if any(map(may_be, said)))
    # Only as many as are asked for: one letter begins a name of half the school.
    while some := list(islice(ids, AT_A_TIME)):
        yield from kept.read(session, KeptPerson, PersonRow, kept.among(PersonRow.id, some), order=_BY_NAME)


AT_A_TIME = 50
_BY_NAME = (col(PersonRow.name), col(PersonRow.id))
_FORMER = cast(col(PersonRow.also_known_as), Text)


def _says_or_folds(column: Any) -> Any:
    # SQLite reads the names of thousands in a moment. What it cannot fold is left to `_may_say`.
    plain = func.replace(func.replace(func.lower(column), "'", ""), "`", "")
    says = and_(*(func.instr(plain, bindparam(word, type_=Text)) > 0 for word in ("word", "other")))
    return or_(says, column.op("GLOB")("*[^ -~]*"), func.instr(column, "\\") > 0)


_WRITTEN = (
    select(col(PersonRow.id), col(PersonRow.name), _FORMER)
    .where(or_(_says_or_folds(col(PersonRow.name)), _says_or_folds(_FORMER)))
    .order_by(*_BY_NAME)
)


def _plain(written: str) -> str | None:
    # Folding takes more out of what is no ASCII, and JSON writes some letters in another way.
    if not written.isascii() or "\\" in written:
        return None
    return written.casefold().replace("'", "").replace("`", "")


def _may_say(written: str, word: str) -> bool:
    plain = _plain(written)
    if plain is None:
        return True
    at = plain.find(word)
    while at > 0 and plain[at - 1].isalnum():
        at = plain.find(word, at + 1)
    return at >= 0


def _may_be(written: str, words: frozenset[str]) -> bool:
    plain = _plain(written)
    return plain is None or words <= set(_WORDS.findall(plain))


_WORDS = re.compile(r"[^\W_]+")


def of_name(session: Session, name: str) -> tuple[KeptPerson, ...]:
    """Return everybody whom this name can mean, oldest entry first; if none, those once known by it.

    Capitals, accents, spaces and titles make no difference (see `names`).
    """
    wanted = names.parsed(name)
    words = frozenset(names.words_of(name)) & set(wanted.words)  # none of a name without any letter
    longest = sorted(wanted.words, key=len)[-2:]
    likely = _likely(session, longest, lambda written: _may_be(written, words))
    everyone = sorted(likely, key=lambda person: person.id)
    own = [person for person in everyone if names.is_same(wanted, name_of(person))]
    return tuple(own or [person for person in everyone if _was_called(person, wanted)])


def name_of(person: KeptPerson) -> names.Name:
    """Return the name of somebody as it is compared."""
    return names.parsed(person.name, person.title)


def _was_called(person: KeptPerson, wanted: names.Name) -> bool:
    return any(names.is_same(wanted, names.parsed(former)) for former in person.also_known_as)


def is_theirs(session: Session, person_id: int, name: str) -> bool:
    """Say whether somebody is still there under that name: another may have been typed over it."""
    wanted = names.parsed(name)
    rows = kept.read(session, KeptPerson, PersonRow, col(PersonRow.id) == person_id)
    return any(names.is_same(wanted, name_of(row)) or _was_called(row, wanted) for row in rows)
