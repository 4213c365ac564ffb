"""What was thrown away comes back whole until the log is locked, and nothing of it stays after that."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from sqlmodel import SQLModel

from conduct_desk.caselog import chronology
from conduct_desk.desk import Desk
from conduct_desk.desk.door import Door
from conduct_desk.desk.views import CaseView, PartGiven
from conduct_desk.errors import DeskError
from conduct_desk.policy.vocabulary import LetterKind, Outcome, Part, Role, Value
from tests.conftest import PASSPHRASE

CHRONOLOGY = {"event", "event_body"}  # it only grows


def everything(desk: Desk) -> dict[str, list[tuple[Any, ...]]]:
    """Return every row of the log but the chronology's, table by table, once its words are indexed."""
    desk.cases.catch_up()
    with desk.cases._opened.reading() as session:
        link = session.connection()
        return {
            name: sorted((tuple(row) for row in link.execute(select(table))), key=repr)
            for name, table in SQLModel.metadata.tables.items()
            if name not in CHRONOLOGY | {"setting", "meta"}
        }


def said(desk: Desk, case_id: int) -> list[str]:
    """Return what the chronology of a concern says, oldest first."""
    return [line.what for line in reversed(desk.cases.chronology(case_id))]


def files(desk: Desk) -> list[Path]:
    """Return the files of the exhibits that are on the disk, set aside or not."""
    return [
        each for each in (desk.cases._opened.log.folder / "exhibits").rglob("*") if each.is_file()
    ]  # fmt: skip


@pytest.fixture
def full_case(desk: Desk, a_case: CaseView) -> CaseView:
    """A concern being recorded, with an answer, a covered copy, words typed and a draft."""
    desk.decisions.answer(a_case.case_id, [])
    exhibit = a_case.exhibits[0]
    desk.exhibits.cover(exhibit.exhibit_id, [(0, 0, 9, 9)])
    desk.exhibits.set_words(exhibit.exhibit_id, "Mr Dunn is a useless clown")
    desk.drafts.save("facts", {"place": "Town notic"}, a_case.case_id)
    desk.cases.note(a_case.case_id, "Rang the office")
    return desk.cases.get(a_case.case_id)


def test_a_concern_thrown_away_comes_back_to_the_last_row_and_byte(desk: Desk, full_case: CaseView) -> None:
    case_id, exhibit = full_case.case_id, full_case.exhibits[0]
    before, lines, picture = everything(desk), said(desk, case_id), desk.exhibits.original(exhibit.exhibit_id)

    desk.cases.discard(case_id, can_come_back=True)
    assert desk.cases.list() == () and desk.cases.search("clown").lines == ()
    assert desk.people.search("Marsh") == ()
    desk.cases.open()  # another one meanwhile
    assert desk.keeping.sweep() == 0
    back = desk.cases.put_back(case_id)

    assert back == full_case
    desk.cases.discard(desk.cases.list()[0].case_id)
    after = everything(desk)
    assert {name for name in after if after[name] != before[name]} == set()
    assert desk.exhibits.original(exhibit.exhibit_id) == picture
    assert [line.case_id for line in desk.cases.search("clown").lines] == [case_id]
    what = f"{full_case.reference}"
    assert said(desk, case_id)[: len(lines)] == lines
    assert said(desk, case_id)[len(lines) :][:2] == [
        f"Discarded {what} before it was saved",
        f"Put {what} back",
    ]
    with desk.cases._opened.reading() as session:
        chronology.verify(session)


def test_nothing_of_a_concern_thrown_away_stays_once_the_log_is_locked(
    desk: Desk, door: Door, full_case: CaseView
) -> None:
    case_id = full_case.case_id
    desk.cases.discard(case_id, can_come_back=True)
    assert files(desk)

    desk.keeping.close()

    assert files(desk) == []
    again = door.unlock(PASSPHRASE, lambda _: None)
    assert said(again, case_id) == [f"Discarded {full_case.reference} before it was saved"]
    assert again.cases._opened.waiting.cases == {}
    with pytest.raises(LookupError):
        again.cases.put_back(case_id)
    with again.cases._opened.reading() as session:
        chronology.verify(session)
    again.keeping.close()


def test_what_a_crash_left_of_a_concern_thrown_away_goes_at_the_next_start(
    desk: Desk, door: Door, full_case: CaseView
) -> None:
    desk.cases.discard(full_case.case_id, can_come_back=True)
    desk.keeping._root = b""
    desk.keeping.close()  # as when the power goes: nothing is tidied up

    again = door.unlock(PASSPHRASE, lambda _: None)
    assert files(again) and len(said(again, full_case.case_id)) > 1
    again.keeping.sweep()

    assert files(again) == []
    assert said(again, full_case.case_id) == [f"Discarded {full_case.reference} before it was saved"]
    again.keeping.close()


def test_a_letter_thrown_away_comes_back_to_its_step(
    desk: Desk, a_case: CaseView, walk_through: Callable[..., None]
) -> None:
    walk_through(a_case.case_id, foul=Value.YES)
    desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id))
    letter = desk.letters.start(a_case.case_id, LetterKind.REMOVAL)
    desk.letters.amend(letter.letter_id, body="In my own words.")
    before, steps = everything(desk), desk.cases.get(a_case.case_id).actions

    desk.letters.discard(letter.letter_id)
    assert desk.cases.get(a_case.case_id).letters == ()
    back = desk.letters.put_back(letter.letter_id)

    assert back.body == "In my own words." and desk.cases.get(a_case.case_id).actions == steps
    assert everything(desk) == before
    assert said(desk, a_case.case_id)[-2:] == [
        "Discarded the draft of a letter",
        "Put the draft of a letter back",
    ]


def test_a_letter_comes_back_although_nothing_else_names_whom_it_is_to_any_more(
    desk: Desk, a_case: CaseView, walk_through: Callable[..., None]
) -> None:
    walk_through(a_case.case_id)
    desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id))
    author = next(each.person for each in a_case.parts if each.part is Part.AUTHOR)
    letter_id = desk.letters.start(a_case.case_id, LetterKind.REMOVAL).letter_id
    desk.letters.discard(letter_id)
    somebody = (PartGiven(Part.AUTHOR, Role.PARENT, "Tom Bell"),)
    desk.cases.set_facts(a_case.case_id, replace(a_case.facts, parts=somebody))
    assert desk.people.search("Marsh") == ()

    assert desk.letters.put_back(letter_id).recipient == "Kelly Marsh"
    assert desk.people.get(author.person_id).name == "Kelly Marsh"


def test_a_letter_does_not_come_back_into_a_closed_concern_nor_into_none(
    desk: Desk, a_case: CaseView, walk_through: Callable[..., None]
) -> None:
    walk_through(a_case.case_id, foul=Value.YES)
    desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id))
    letter = desk.letters.start(a_case.case_id, LetterKind.REMOVAL)
    desk.letters.discard(letter.letter_id)
    desk.cases.close(a_case.case_id, Outcome.NOT_VERIFIED)

    with pytest.raises(DeskError, match="closed"):
        desk.letters.put_back(letter.letter_id)
    desk.cases.reopen(a_case.case_id, "There is more")
    assert desk.letters.put_back(letter.letter_id).letter_id == letter.letter_id
    with pytest.raises(LookupError):
        desk.letters.put_back(letter.letter_id)


def test_two_entries_that_were_joined_by_mistake_are_two_again(desk: Desk, a_case: CaseView) -> None:
    case_id = desk.cases.open().case_id
    facts = desk.cases.get(a_case.case_id).facts
    named = (
        PartGiven(Part.AUTHOR, Role.PARENT, "K. Marsh", is_likely=True),
        PartGiven(Part.REPORTER, Role.CARER, "Jo Lumley"),
    )
    desk.cases.set_facts(case_id, _with(facts, named))
    keep = desk.people.search("Kelly")[0].person_id
    other = next(p.person.person_id for p in desk.cases.get(case_id).parts if p.part is Part.AUTHOR)
    desk.people.amend(other, title="Mrs", address=["1 Mill Row"], roles=[Role.GOVERNOR])
    before = everything(desk)

    desk.people.merge(keep, other)
    assert desk.people.get(keep).title == "Mrs"
    back = desk.people.take_apart(other)

    assert back.name == "K. Marsh" and everything(desk) == before
    assert said(desk, case_id)[-1] == "Made two entries of one person again"


def test_parts_that_joining_made_one_are_two_again(desk: Desk, a_case: CaseView) -> None:
    facts = desk.cases.get(a_case.case_id).facts
    named = (
        PartGiven(Part.AUTHOR, Role.PARENT, "Kelly Marsh", is_likely=True),
        PartGiven(Part.AUTHOR, Role.PARENT, "Kel Marsh"),
    )
    desk.cases.set_facts(a_case.case_id, _with(facts, named))
    kelly, kel = (part.person.person_id for part in desk.cases.get(a_case.case_id).parts)
    parts = desk.cases.get(a_case.case_id).parts

    for keep, other in ((kelly, kel), (kel, kelly)):
        desk.people.merge(keep, other)
        assert len(desk.cases.get(a_case.case_id).parts) == 1
        desk.people.take_apart(other)
        now = desk.cases.get(a_case.case_id).parts
        assert sorted(now, key=repr) == sorted(parts, key=repr)


def test_what_was_changed_since_they_were_joined_stays(desk: Desk, a_case: CaseView) -> None:
    kelly, anita = (part.person.person_id for part in a_case.parts)
    also = (PartGiven(Part.REPORTER, Role.PARENT, "Anita Rao", anita),)
    desk.cases.set_facts(desk.cases.open().case_id, _with(a_case.facts, also))
    desk.people.amend(anita, title="Ms")
    desk.people.merge(kelly, anita)
    desk.people.amend(kelly, title="Dr")
    facts = desk.cases.get(a_case.case_id).facts
    desk.cases.set_facts(
        a_case.case_id, _with(facts, (PartGiven(Part.AUTHOR, Role.PARENT, "Kelly Marsh", kelly),))
    )

    desk.people.take_apart(anita)

    assert desk.people.get(kelly).title == "Dr" and desk.people.get(anita).title == "Ms"
    assert [part.person.person_id for part in desk.cases.get(a_case.case_id).parts] == [kelly]


def _with(facts: Any, parts: tuple[PartGiven, ...]) -> Any:
    return replace(facts, parts=parts, told_head_on=date(2026, 11, 23))
