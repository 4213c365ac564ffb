"""Every word that was written in a case, so that it can be found again by any of them."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlmodel import Session

from conduct_desk.caselog import search
from conduct_desk.policy.vocabulary import Kind, Outcome, Role

NOTE = "note"  # the key under which a chronology entry keeps what the head typed

Reader = Callable[[Any], Iterator[str]]


def index(session: Session, case_id: int) -> None:
    """Write the case's words anew into the search index; call it in the transaction that changed them."""
    search.index(session, case_id, "\n".join(filter(None, _words(session, case_id))))


def _words(session: Session, case_id: int) -> Iterator[str]:
    # Every save asks this: one question to all tables takes a tenth of the time of one to each.
    for place, _, *values in session.connection().exec_driver_sql(_ASKED, (case_id,)).all():
        for read, value in zip(_PLACES[place].readers, values, strict=False):
            yield from read(value)


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
        yield from (statement["quote"], statement["proof"], statement["checked_by"])


def _note(body: str) -> Iterator[str]:
    if f'"{NOTE}"' in body:
        yield str(json.loads(body)["detail"].get(NOTE, ""))


@dataclass(frozen=True)
class _Place:
    """Where words stand: the columns that hold them with their readers."""

    source: str
    columns: dict[str, Reader]

    @property
    def readers(self) -> tuple[Reader, ...]:
        return tuple(self.columns.values())


def _of_case(table: str, *columns: str, **others: Reader) -> _Place:
    return _Place(f'"{table}" AS t WHERE t.case_id = ?1', {**dict.fromkeys(columns, _plain), **others})


_PLACES = (
    _Place(
        '"case" AS t WHERE t.id = ?1',
        dict.fromkeys(
            ("reference", "platform", "kind_other", "place", "link", "words", "outcome_note"), _plain
        )
        | {"kind": _closed(Kind), "outcome": _closed(Outcome)},
    ),
    _Place(
        "part AS t JOIN person AS p ON p.id = t.person_id WHERE t.case_id = ?1",
        {
            "t.role": _closed(Role),
            "title": _plain,
            "name": _plain,
            "also_known_as": _listed,
            "address": _listed,
        },
    ),
    _of_case("answer", "reason", chosen=_listed, statements=_statements),
    _of_case("action", "words", "note"),
    _of_case("letter", "recipient", "subject", "body", address=_listed),
    _Place(
        "exhibit AS t WHERE t.case_id = ?1 AND t.removed_at IS NULL", {"name": _plain, "fingerprint": _plain}
    ),
    # What an exhibit says and where it came from; nothing is left of the words of an isolated one.
    _Place(
        "exhibit_detail AS t JOIN exhibit AS e ON e.id = t.exhibit_id "
        "WHERE t.case_id = ?1 AND e.removed_at IS NULL",
        {"words": _plain},
    ),
    _Place(
        "exhibit_origin AS t JOIN exhibit AS e ON e.id = t.exhibit_id "
        "WHERE t.case_id = ?1 AND e.removed_at IS NULL",
        dict.fromkeys(("captured_by", "device", "address", "account", "note"), _plain),
    ),
    _of_case("isolation", "why", "advised_by", "advice_reference"),
    # Whose word was given, who decided, which governors and staff know of it, and what was learned.
    _of_case("word_given", "said_by", "note"),
    _of_case("hand_over", "name", "reason"),
    _of_case("governor_told", "name", "what", "why"),
    _Place(
        "support AS t LEFT JOIN person AS p ON p.id = t.person_id WHERE t.case_id = ?1",
        {"t.what": _plain, "p.name": _plain},
    ),
    _of_case("own_post", "words"),
    _of_case("closure", "note", "lesson", "reopened_because", outcome=_closed(Outcome)),
    _Place("event_body AS t WHERE t.case_id = ?1", {"body": _note}),
)
_WIDEST = max(len(place.columns) for place in _PLACES)


def _question(number: int, place: _Place) -> str:
    columns = [*place.columns, *["NULL"] * (_WIDEST - len(place.columns))]
    return f"SELECT {number}, t.rowid, {', '.join(columns)} FROM {place.source}"  # noqa: S608 - names above


_ASKED = " UNION ALL ".join(_question(*each) for each in enumerate(_PLACES)) + " ORDER BY 1, 2"
