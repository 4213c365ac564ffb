"""Whoever told the school stays unknown: to letters, to papers, to the calendar, to files on the disk."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest

from conduct_desk.desk import Desk
from conduct_desk.desk.door import Door
from conduct_desk.desk.views import CaseView, Facts, PartGiven
from conduct_desk.errors import DeskError
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.vocabulary import LetterKind, Part, Role, Source, Value
from tests.conftest import in_the_way

PICTURE = Path(__file__).resolve().parents[2] / "resources" / "practice" / "clown.png"
TELLER = ("Anita", "Rao", "Ramanujan", "Narayan", "Mill Row")  # her name, her former names, her address


@pytest.fixture
def told_by_anita(desk: Desk, facts: Facts, walk_through: Callable[..., None]) -> CaseView:
    """A saved concern that Anita Rao told of; she was in the log under two more names."""
    desk.school.amend(address=("Church Lane", "ST HELENS"), telephone="01744 960 200")
    first = desk.cases.open().case_id
    desk.cases.set_facts(
        first, replace(facts, parts=(PartGiven(Part.REPORTER, Role.PARENT, "A. Ramanujan"),),
                       authors_not_known=True)
    )  # fmt: skip
    old = desk.cases.get(first).parts[0].person.person_id
    case_id = desk.cases.open().case_id
    desk.exhibits.keep(case_id, PICTURE.read_bytes(), "from Anita Rao.png", Source.PASTED)
    case = desk.cases.set_facts(case_id, replace(facts, keep_reporter_private=True))
    anita = next(part.person.person_id for part in case.parts if part.part is Part.REPORTER)
    desk.people.amend(anita, name="Anita Narayan", address=("2 Mill Row", "ST HELENS"))
    desk.people.amend(anita, name="Anita Rao")
    desk.people.merge(anita, old)
    walk_through(
        case_id,
        foul=Answer("foul", Value.YES, "It swears", chosen=("Staff",)),
        belongs_to_procedure=Answer("belongs_to_procedure", Value.YES, "Homework", chosen=("Complaints",)),
    )
    desk.decisions.save(case_id, desk.decisions.suggestions(case_id))
    return desk.cases.get(case_id)


def words_of(pdf: bytes) -> str:
    """Return all that a paper says, what its file says about itself included."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        pages = [page.get_textpage().get_text_bounded() for page in document]
        return "\n".join([*pages, *document.get_metadata_dict().values()])
    finally:
        document.close()


def assert_unnamed(*words: str) -> None:
    for said in words:
        assert [name for name in TELLER if name.casefold() in said.casefold()] == []


@pytest.mark.parametrize("kind", [kind for kind in LetterKind if kind is not LetterKind.THANKS])
def test_no_paper_says_who_told_the_school(desk: Desk, told_by_anita: CaseView, kind: LetterKind) -> None:
    try:
        letter = desk.letters.start(told_by_anita.case_id, kind)
    except (DeskError, FileNotFoundError, KeyError, LookupError):
        return  # no wording yet, or held: then it names nobody either

    assert_unnamed(letter.recipient, *letter.address, letter.salutation, letter.subject, letter.body)
    assert_unnamed(words_of(desk.letters.preview(letter)))


@pytest.mark.parametrize(
    "said",
    ["Anita Rao told us.", "ANITA  RAO saw it", "Mrs Rao’s screenshot", "A. Ramanujan sent it",
     "Mrs Narayan wrote to us"],
)  # fmt: skip
def test_a_letter_in_which_she_was_typed_is_not_issued(
    desk: Desk, told_by_anita: CaseView, said: str
) -> None:
    letter = desk.letters.start(told_by_anita.case_id, LetterKind.REMOVAL)

    for named in (replace(letter, body=said), replace(letter, subject=said)):
        assert "It names the person who told the school." in in_the_way(desk.letters, named)


def test_what_is_shared_of_a_concern_names_nobody_who_told(desk: Desk, told_by_anita: CaseView) -> None:
    assert_unnamed(words_of(desk.cases.reasons(told_by_anita.case_id)))
    assert_unnamed(desk.actions.calendar_file().decode())
    assert_unnamed(repr(desk.cases.list()), repr(desk.cases.search("Rao").lines))


def test_the_history_says_what_was_done_and_not_who_told(desk: Desk, told_by_anita: CaseView) -> None:
    assert_unnamed(*(line.what for line in desk.cases.chronology(told_by_anita.case_id)))


def test_no_file_of_the_log_is_called_after_anybody(desk: Desk, door: Door, told_by_anita: CaseView) -> None:
    files = [str(path.relative_to(door.folder)) for path in door.folder.rglob("*")]
    assert len(files) > 3
    assert_unnamed(*files)
