"""A log that an older Conduct Desk wrote still opens, whole (made by tests/fixtures/make_log.py)."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import select

from conduct_desk.caselog import chronology, drafts, keys, schema, search
from conduct_desk.caselog import tables as t
from conduct_desk.caselog.log import Log, open_log
from conduct_desk.clock import Clock

FIXTURES = Path(__file__).parents[1] / "fixtures"
PASSPHRASE = "a fixture and not a secret"
SHEET = "2KQ6 H3YD MSSB Y7VT AYUK B29Z WHVD MUUN U9XZ"
CHANGED = (
    "The tables are not those that the steps lead to. Write a step to a new schema number; while the newest "
    "number is unreleased, change its step, remove its fixture and run tests/fixtures/make_log.py."
)
EVERY_LOG = sorted(path.name for path in FIXTURES.glob("log-v*"))


@pytest.fixture(params=EVERY_LOG)
def old(request: pytest.FixtureRequest, tmp_path: Path, clock: Clock) -> Iterator[Log]:
    shutil.copytree(FIXTURES / request.param, tmp_path / "log")
    _, root = keys.open_slot(keys.read_keys(tmp_path / "log"), PASSPHRASE)
    opened = open_log(tmp_path / "log", root, by="Mrs Patel", clock=clock, root_is_proven=True)
    yield opened
    opened.close()


def test_every_schema_number_has_its_log() -> None:
    numbers = range(1, schema.SCHEMA + 1)
    assert [f"log-v{number}" for number in numbers] == EVERY_LOG


def test_the_passphrase_and_the_sheet_open_the_same_log(old: Log) -> None:
    held = keys.read_keys(old.folder)
    slot, root = keys.open_slot(held, PASSPHRASE)

    assert (slot.holder, slot.role) == ("Mrs Patel", "Headteacher")
    assert keys.root_from_sheet(SHEET) == root
    assert held.fits(root)
    assert held.log_id == old.log_id


def test_its_shape_is_what_the_models_say(old: Log) -> None:
    with old.reading() as session:
        bound = session.connection()

        def fetch(query: str) -> list[tuple[Any, ...]]:
            return [tuple(row) for row in bound.exec_driver_sql(query)]

        assert schema.found(fetch) == schema.expected(bound), CHANGED
        assert fetch("PRAGMA user_version") == [(schema.SCHEMA,)]
        assert fetch("PRAGMA integrity_check") == [("ok",)]
        assert fetch("PRAGMA foreign_key_check") == []


def test_everything_in_it_is_read(old: Log) -> None:
    with old.reading() as session:
        case = session.exec(select(t.CaseRow)).one()
        exhibit = session.exec(select(t.ExhibitRow).where(t.ExhibitRow.number == 1)).one()
        letter = session.exec(select(t.LetterRow)).one()
        answer = session.exec(select(t.AnswerRow)).one()
        edition = session.exec(select(t.EditionRow)).one()
        assert [entry.what for entry in chronology.lines(session, case.id)] == ["Opened", "Closed"]
        assert search.find(session, "lucja obrien egg").case_ids == (case.id,)
        assert drafts.read(session, "facts_page", case.id) is not None
        for table in (t.PersonRow, t.PartRow, t.FindingRow, t.ActionRow, t.SettingRow):
            assert len(session.exec(select(table)).all()) == 1

    assert old.exhibits.open_bytes(exhibit.file, exhibit.fingerprint).startswith(b"\x89PNG")
    assert (case.reference, case.stage.value, case.reopened) == ("2026-27/001", "Closed", 1)
    assert (letter.address, answer.chosen) == (["3 Mill Row", "Anytown"], ["staff"])
    assert edition.figures == {"cases": "fewer than 5"}


def test_it_can_be_written_to(old: Log) -> None:
    with old.writing() as session:
        case = session.exec(select(t.CaseRow)).one()
        case.reopened += 1
        session.add(case)
        chronology.record(session, at=old.clock.now(), by="Mrs Patel", case_id=case.id, what="Reopened")

    with old.reading() as session:
        assert chronology.verify(session) == 3
