"""Typing a few letters finds the concern."""

from collections.abc import Callable

import pytest

from conduct_desk.caselog import connection, keys, search
from conduct_desk.caselog.log import LOG_FILE, Log
from conduct_desk.caselog.tables import CaseRow
from conduct_desk.policy.found_in import FoundIn

CONCERNS = {
    1: "2026-27/001 Facebook Mrs Kowalski wrote that Łucja’s lunch was mouldy",
    2: "2026-27/002 WhatsApp Mr O’Brien shouted at the crossing, café corner",
    3: "2026-27/003 X Straße und Søren, police were told; Kowalski shared it",
}


@pytest.fixture
def indexed(log: Log) -> Log:
    with log.writing() as session:
        for case_id, words in CONCERNS.items():
            search.index(session, case_id, {FoundIn.NOTES: words})
    return log


def _find(log: Log, typed: str, limit: int = 200) -> search.Found:
    with log.reading() as session:
        return search.find(session, typed, limit)


@pytest.mark.parametrize(
    ("words", "cases"),
    [
        ("kowalski lunch", (1,)),
        ("kowal", ()),
        ("LUNCH! Kowalski?", (1,)),
        ("k", ()),
        ("", ()),
        ("lunch OR", ()),
    ],
)
def test_what_is_looked_for_whole_is_no_beginning_of_another_word(
    indexed: Log, words: str, cases: tuple[int, ...]
) -> None:
    with indexed.reading() as session:
        assert search.holding(session, words, 10) == cases
        assert search.holding(session, "kowalski", 1) == search.find(session, "kowalski", 1).case_ids[:1]


@pytest.mark.parametrize(
    ("typed", "cases"),
    [
        ("kowal", (3, 1)),
        ("KOWALSKI lunch", (1,)),
        ("obrien", (2,)),
        ("O'Brien", (2,)),
        ("lucja", (1,)),
        ("łucjas", (1,)),
        ("strasse", (3,)),
        ("soren", (3,)),
        ("cafe", (2,)),
        ("2026-27/002", (2,)),
        ("mr o", (2,)),
        ("nobody", ()),
        ("k", ()),
        ("", ()),
        ("  ’ ", ()),
        ("lunch OR police", ()),
        ('"lunch" NEAR(', ()),
        ("lunch*", (1,)),
        ("words:lunch", ()),
        ("-lunch", (1,)),
        ("🦓 lunch", (1,)),
    ],
)
def test_what_is_typed_finds(indexed: Log, typed: str, cases: tuple[int, ...]) -> None:
    assert _find(indexed, typed).case_ids == cases


def test_newest_first_and_a_mark_when_there_are_more(indexed: Log) -> None:
    assert _find(indexed, "2026", limit=2) == search.Found((3, 2), more=True)
    assert _find(indexed, "2026", limit=3) == search.Found((3, 2, 1), more=False)


def test_a_case_is_found_by_its_new_words_only(indexed: Log) -> None:
    with indexed.writing() as session:
        search.index(session, 1, {FoundIn.NOTES: "quite another matter"})

    assert _find(indexed, "kowal").case_ids == (3,)
    assert _find(indexed, "another").case_ids == (1,)


def test_forgotten_words_are_nowhere_in_the_file(
    indexed: Log, root: bytes, a_case: Callable[..., CaseRow]
) -> None:
    with indexed.writing() as session:
        search.index(session, 9, {FoundIn.NOTES: "zebracanary " * 50})
        search.index(session, 8, {FoundIn.NOTES: "zebracanary and more"})
    with indexed.writing() as session:
        search.forget(session, 9)
        search.index(session, 8, {FoundIn.NOTES: "only more"})

    assert _find(indexed, "zebra").case_ids == ()
    indexed.close()
    plain = indexed.folder / "plain.db"
    raw = connection.connect(indexed.folder / LOG_FILE, keys.db_key(root), mode="rw")
    raw.execute("ATTACH DATABASE ? AS plain KEY ''", (str(plain),))
    raw.execute("SELECT sqlcipher_export('plain')")
    assert b"zebra" not in plain.read_bytes()
    for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'case_%'"):
        for row in raw.execute(f"SELECT * FROM {name}").fetchall():  # noqa: S608  # our own names
            assert "zebra" not in str(row), name
    raw.close()
