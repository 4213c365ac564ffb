"""Every word that was written in a case, so that it can be found again by any of them."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy.exc import OperationalError
from sqlmodel import Session

from conduct_desk.caselog import case_marks, search
from conduct_desk.policy.found_in import FoundIn
from conduct_desk.policy.vocabulary import Kind, Outcome, Role

NOTE = "note"  # the key under which a chronology entry keeps what the head typed

Reader = Callable[[Any], Iterator[str]]


def index(session: Session, case_id: int) -> None:
    """Write the case's words anew into the search index; call it in the transaction that changed them."""
    search.write(session, case_id, words_now(session, case_id))


def keep_up(session: Session, case_id: int) -> None:
    """Do as `index` where words left the case; else let it wait for `catch_up`. In the same transaction."""
    search.keep_up(session, case_id, words_now(session, case_id))


def catch_up(session: Session) -> bool:
    """Index the first of the cases that wait for it; say whether there was one. Up to a quarter of a second.

    One in a transaction: whoever wants to save meanwhile waits no longer than for that.
    """
    for case_id in search.behind(session)[:1]:
        if session.connection().exec_driver_sql(_IS_THERE, (case_id,)).first():
            _index_what_is_text(session, case_id)
        search.caught_up(session, case_id)
        return True
    return False


def _index_what_is_text(session: Session, case_id: int) -> None:
    try:
        index(session, case_id)
    except OperationalError as error:
        if hasattr(error.orig, "sqlite_errorcode"):  # the disk's, or the file's
            raise
        # A damaged row holds what is no text: no word finds it, and the log closes and opens all the same.


def index_anew(session: Session) -> None:
    """Write the words of every case anew, as an index of an older program lacks what this one looks for.

    Half a millisecond a case: the index is made once at the end, not changed row by row, which has to wipe
    every word out of it first.
    """
    with search.made_at_once(session):
        for case_id in (
            session.connection().exec_driver_sql('SELECT id FROM "case" ORDER BY id').scalars().all()
        ):
            _index_what_is_text(session, case_id)


def words_now(session: Session, case_id: int) -> str:
    """Return what the index should hold of a case: its marks in the first line, then its words."""
    parts: dict[FoundIn, list[str]] = {}
    for part, words in _words(session, case_id):
        parts.setdefault(part, []).append(words)
    written = {part: "\n".join(words) for part, words in parts.items()}
    return search.text_of(written, case_marks.of_case(session, case_id))


def _words(session: Session, case_id: int) -> Iterator[tuple[FoundIn, str]]:
    # Every save asks this: one question to all tables takes a tenth of the time of one to each.
    for number, _, *values in session.connection().exec_driver_sql(_ASKED, (case_id,)).all():
        place = _PLACES[number]
        for read, value in zip(place.readers, values, strict=False):
            yield from ((place.part, words) for words in read(value) if words)


def _plain(value: str | None) -> Iterator[str]:
    yield value or ""


def _closed(words: type[StrEnum]) -> Reader:
    """Return a reader of a closed word, which is kept by the name of its member."""

    def read(name: str | None) -> Iterator[str]:
        if name:
            yield words[name].value

    return read


def _listed(value: str | None) -> Iterator[str]:
    yield from json.loads(value or "[]")


def _statements(value: str | None) -> Iterator[str]:
    for statement in json.loads(value or "[]"):
        yield from (str(statement.get(key, "")) for key in ("quote", "proof", "checked_by"))


def _note(body: str) -> Iterator[str]:
    if f'"{NOTE}"' in body:
        yield str(json.loads(body)["detail"].get(NOTE, ""))


@dataclass(frozen=True)
class _Place:
    """Where words stand: the part of a case, and the columns that hold them with their readers."""

    part: FoundIn
    source: str
    columns: dict[str, Reader]

    @property
    def readers(self) -> tuple[Reader, ...]:
        return tuple(self.columns.values())


def _of(part: FoundIn, source: str, *columns: str, **others: Reader) -> _Place:
    return _Place(part, source, {**dict.fromkeys(columns, _plain), **others})


def _of_case(part: FoundIn, table: str, *columns: str, **others: Reader) -> _Place:
    return _of(part, f'"{table}" AS t WHERE t.case_id = ?1', *columns, **others)


_IS_THERE = 'SELECT 1 FROM "case" WHERE id = ?1'
_CASE = '"case" AS t WHERE t.id = ?1'
_KEPT = "JOIN exhibit AS e ON e.id = t.exhibit_id WHERE t.case_id = ?1 AND e.removed_at IS NULL"
_PLACES = (
    _of(FoundIn.REFERENCE, _CASE, "reference"),
    _of(FoundIn.POST, _CASE, "words"),
    _of(FoundIn.FACTS, _CASE, "platform", "kind_other", "place", "link", "reach_note", kind=_closed(Kind)),
    _of(FoundIn.CLOSING, _CASE, "outcome_note", outcome=_closed(Outcome)),
    _of(
        FoundIn.PEOPLE,
        "part AS t JOIN person AS p ON p.id = t.person_id WHERE t.case_id = ?1",
        "title",
        "name",
        role=_closed(Role),
        also_known_as=_listed,
        address=_listed,
    ),
    _of_case(FoundIn.ANSWERS, "answer", "reason", chosen=_listed),
    _of_case(FoundIn.STATEMENTS, "answer", statements=_statements),
    _of_case(FoundIn.ACTIONS, "action", "words", "why", "note"),
    _of_case(FoundIn.LETTERS, "letter", "recipient", "salutation", "subject", "body", address=_listed),
    _of_case(FoundIn.LETTERS, "letter_form", enclosures=_listed, copies_to=_listed),
    _of_case(FoundIn.LETTERS, "letter_override", "about", "reason"),
    _of(
        FoundIn.EXHIBITS,
        "exhibit AS t WHERE t.case_id = ?1 AND t.removed_at IS NULL",
        "name",
        "fingerprint",
    ),
    # What an exhibit says and where it came from; nothing is left of the words of an isolated one.
    _of(FoundIn.PICTURES, f"exhibit_detail AS t {_KEPT}", "words"),
    _of(
        FoundIn.EXHIBITS,
        f"exhibit_origin AS t {_KEPT}",
        "captured_by",
        "device",
        "address",
        "account",
        "note",
    ),
    _of_case(FoundIn.EXHIBITS, "isolation", "why", "advised_by", "advice_reference"),
    # Whose word was given, who decided, which governors and staff know of it, and what was learned.
    _of_case(FoundIn.ADVICE, "word_given", "said_by", "note"),
    _of(FoundIn.ADVICE, _CASE, "decider_name"),
    _of_case(FoundIn.ADVICE, "hand_over", "name", "reason"),
    _of_case(FoundIn.GOVERNORS, "governor_told", "name", "what", "why"),
    _of(
        FoundIn.SUPPORT,
        "support AS t LEFT JOIN person AS p ON p.id = t.person_id WHERE t.case_id = ?1",
        "what",
        "name",
    ),
    _of_case(FoundIn.OWN_POST, "own_post", "words"),
    _of_case(FoundIn.CLOSING, "closure", "note", "lesson", "reopened_because", outcome=_closed(Outcome)),
    _of_case(FoundIn.CLOSING, "disposal_hold", "note", "lifted_because"),
    _of_case(FoundIn.NOTES, "event_body", body=_note),
)
_WIDEST = max(len(place.columns) for place in _PLACES)


def _question(number: int, place: _Place) -> str:
    columns = [*place.columns, *["NULL"] * (_WIDEST - len(place.columns))]
    return f"SELECT {number}, t.rowid, {', '.join(columns)} FROM {place.source}"  # noqa: S608 - names above


_ASKED = " UNION ALL ".join(_question(*each) for each in enumerate(_PLACES)) + " ORDER BY 1, 2"
