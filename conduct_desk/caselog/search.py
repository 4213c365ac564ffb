"""Finding a concern again by any word that was written in it."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import text
from sqlmodel import Session

from conduct_desk.caselog.case_marks import EVERY, SIGN
from conduct_desk.caselog.kept import once
from conduct_desk.caselog.schema import SEARCH
from conduct_desk.policy.found_in import FoundIn
from conduct_desk.policy.names import fold, words_of

MOST = 1000  # hits counted before it says "more than 1,000"
LOOKED_AT = 20  # of the cases that hold a word, to see whether it is somebody's name
BEHIND = "cases_to_index"  # in meta: which cases were written in since their words were indexed


@dataclass(frozen=True)
class Found:
    """Case ids, newest first; `more` when there are more than asked for."""

    case_ids: tuple[int, ...]
    more: bool


def index(session: Session, case_id: int, written: Mapping[FoundIn, str], marks: Iterable[str] = ()) -> None:
    """Make the case findable by the words of `written`, part by part, and by its marks.

    All of its words and marks: they replace what was there.
    """
    write(session, case_id, text_of(written, marks))


def keep_up(session: Session, case_id: int, words: str) -> None:
    """Do as `write` where any line is gone from the case; else only remember that it is to be indexed.

    Indexing changes hundreds of pages of the file, which a press may not wait for; `behind` has what waits.
    But no line that left the log may stay readable in the index: that is taken out at once.
    """
    before = session.connection().execute(_TEXT, {"case_id": case_id}).scalar() or ""
    if words == before:
        return
    if _lines_of(before) - _lines_of(words):
        write(session, case_id, words)
    else:
        _set_behind(session, {*behind(session), case_id})


def behind(session: Session) -> tuple[int, ...]:
    """Return the cases that were written in since their words were indexed."""
    found = once(session, BEHIND, lambda: session.connection().execute(_BEHIND, {"key": BEHIND}).scalar())
    return tuple(json.loads(found or "[]"))


def caught_up(session: Session, case_id: int) -> None:
    """Note that a case was indexed, or is gone, and have its words on their pages before the commit.

    Without that the commit would do it, while nobody can read.
    """
    _set_behind(session, set(behind(session)) - {case_id})
    for statement in ("SAVEPOINT indexed", "RELEASE indexed"):
        session.connection().exec_driver_sql(statement)


def _set_behind(session: Session, case_ids: set[int]) -> None:
    session.connection().execute(_NONE_BEHIND, {"key": BEHIND})
    if case_ids:
        session.connection().execute(_NOW_BEHIND, {"key": BEHIND, "ids": json.dumps(sorted(case_ids))})


def text_of(written: Mapping[FoundIn, str], marks: Iterable[str]) -> str:
    """Return what the index holds of a case: its marks in the first line, then its words part by part."""
    parts = (f"{_PARTS[part]}\n{fold(words.replace(SIGN, ' '))}" for part, words in written.items())
    return "\n".join((" ".join(marks), *parts))


def _lines_of(text: str) -> Counter[str]:
    _marks, *lines = text.split("\n")
    return Counter(lines)


def write(session: Session, case_id: int, words: str) -> None:
    """Put the text of a case (see `text_of`) into the index, in place of what was there."""
    session.connection().execute(_INDEX, {"case_id": case_id, "words": words})


def is_current(session: Session) -> bool:
    """Say whether every case stands in the index as this program writes it; an older one did not."""
    link = session.connection()
    marked = link.execute(_MARKED, {"mark": EVERY}).scalar() or 0
    return int(marked) == int(link.execute(_CASES).scalar_one())


def forget(session: Session, case_id: int) -> None:
    """Take the case's words out of the index, to the last byte."""
    session.connection().execute(_FORGET, {"case_id": case_id})


@contextmanager
def made_at_once(session: Session) -> Iterator[None]:
    """Let the texts of cases be written without the index, which is made of all of them at the end."""
    link = session.connection()
    follow = [each for each in SEARCH if each.startswith("CREATE TRIGGER")]
    for each in follow:
        link.exec_driver_sql(f"DROP TRIGGER {each.split()[2]}")
    yield
    link.exec_driver_sql("INSERT INTO case_fts(case_fts) VALUES ('rebuild')")
    for each in follow:
        link.exec_driver_sql(each)


def typed_match(typed: str) -> str:
    """Return what finds the cases that hold words beginning with all the typed ones; "" below two letters."""
    return _match(_words(typed))


def parts_of(session: Session, typed: str, case_ids: Iterable[int]) -> dict[int, tuple[FoundIn, ...]]:
    """Return in which parts of these cases the typed words stand, in the order of the parts."""
    words = _words(typed)
    if not words:
        return {}
    found = session.connection().execute(_TEXTS, {"ids": json.dumps(list(case_ids))}).all()
    return {case_id: tuple(_parts_with(words, text)) for case_id, text in found}


def _parts_with(words: list[str], text: str) -> Iterator[FoundIn]:
    _marks, *parts = text.split(_PART_BEGINS)
    for part in parts:
        number, _, said = part.partition("\n")
        if any(_begins_in(word, said) for word in words):
            yield _PART_OF[number]


def among_people(session: Session, word: str) -> bool:
    """Say whether a word is part of somebody's name in one of the newest cases that hold it."""
    people = _PARTS[FoundIn.PEOPLE]
    found = session.connection().execute(_HOLDING, {"match": f'"{word}"', "most": LOOKED_AT}).scalars()
    parts = (part for text in found for part in text.split(_PART_BEGINS))
    return any(word in words_of(part) for part in parts if f"{_PART_BEGINS}{part}".startswith(people))


def _begins_in(word: str, said: str) -> bool:
    """Say whether a word of a text begins so. Plain looking takes a tenth of what a pattern takes."""
    at = said.find(word)
    while at > 0 and said[at - 1].isalnum():
        at = said.find(word, at + 1)
    return at >= 0


def find(session: Session, typed: str, limit: int = 200) -> Found:
    """Return the cases that hold words beginning with all the typed ones; nothing below two letters."""
    match = typed_match(typed)
    if not match:
        return Found((), more=False)
    asked = {"match": match, "most": limit + 1}
    ids = session.connection().execute(_FIND, asked).scalars().all()
    return Found(tuple(ids[:limit]), more=len(ids) > limit)


def holding(session: Session, words: str, limit: int) -> tuple[int, ...]:
    """Return the newest cases that hold all of these words, each whole: a tenth of what beginnings cost."""
    match = " AND ".join(f'"{word}"' for word in _words(words))
    if not match:
        return ()
    return tuple(session.connection().execute(_FIND, {"match": match, "most": limit}).scalars())


_INDEX = text(
    "INSERT INTO case_text (case_id, words) VALUES (:case_id, :words) "
    "ON CONFLICT (case_id) DO UPDATE SET words = excluded.words WHERE words <> excluded.words"
)
_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"
_PART_BEGINS = f"{SIGN}i"
_PART_OF = {f"{number:02}": part for number, part in enumerate(FoundIn)}
_PARTS = {part: f"{_PART_BEGINS}{number}" for number, part in _PART_OF.items()}
_TEXTS = text("SELECT case_id, words FROM case_text WHERE case_id IN (SELECT value FROM json_each(:ids))")
_HOLDING = text(
    "SELECT words FROM case_text WHERE case_id IN "
    "(SELECT rowid FROM case_fts WHERE case_fts MATCH :match ORDER BY rowid DESC LIMIT :most)"
)
_MARKED = text("SELECT doc FROM case_vocabulary WHERE term = :mark")
_CASES = text('SELECT count(*) FROM "case"')
_TEXT = text("SELECT words FROM case_text WHERE case_id = :case_id")
_BEHIND = text("SELECT value FROM meta WHERE key = :key")
_NONE_BEHIND = text("DELETE FROM meta WHERE key = :key")
_NOW_BEHIND = text("INSERT INTO meta (key, value) VALUES (:key, :ids)")
_FORGET = text("DELETE FROM case_text WHERE case_id = :case_id")
# Newest first by number stays flat with a million cases; by relevance it does not.
_FIND = text("SELECT rowid FROM case_fts WHERE case_fts MATCH :match ORDER BY rowid DESC LIMIT :most")


def _words(typed: str) -> list[str]:
    words = words_of(typed)
    return words if any(len(word) > 1 for word in words) else []


def _match(words: list[str]) -> str:
    return " AND ".join(map(_beginning, words))


def _beginning(word: str) -> str:
    # Each word is quoted: what is typed can never be an operator of the index. The index knows the
    # beginnings of two and three letters by heart; for one letter it would have to read through all words.
    if len(word) > 1:
        return f'"{word}"*'
    return f'("{word}" OR ' + " OR ".join(f'"{word}{letter}"*' for letter in _LETTERS) + ")"
