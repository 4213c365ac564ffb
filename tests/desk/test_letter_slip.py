"""The slip that is torn off a letter says what the school wants it to say."""

from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2  # type: ignore[import-untyped]
import pytest

from conduct_desk import paths
from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView, LetterView
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.envelopes import Envelope
from conduct_desk.policy.vocabulary import LetterKind, Value

if TYPE_CHECKING:
    from tests.conftest import WalkThrough


@pytest.fixture
def removal(desk: Desk, a_case: CaseView, walk_through: "WalkThrough") -> LetterView:
    """A draft that asks an author to take a post down."""
    walk_through(a_case.case_id, foul=Value.YES, inaccurate=Answer("inaccurate", Value.NO))
    desk.school.amend(address=("Church Lane", "St Helens", "WA10 1AA"))
    desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id))
    return desk.letters.start(a_case.case_id, LetterKind.REMOVAL)


def words_of(pdf: bytes) -> str:
    """Return the text of a paper in one line, with ordinary spaces."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        text = " ".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()
    return " ".join(text.replace("\u00a0", " ").split())


def shipped() -> Path:
    """Return the file of the slip's shipped wording."""
    return paths.resources() / "letters" / "reply-slip.txt"


def test_the_slip_of_a_letter_says_the_schools_own_words(desk: Desk, removal: LetterView) -> None:
    desk.school.amend(telephone="01744 000000", contact="Mrs Holt")
    text = shipped().read_text("utf-8")
    desk.wordings.set("reply-slip", text + "\nOur door is open in the mornings.\n")

    said = words_of(desk.letters.preview(desk.letters.get(removal.letter_id)))

    slip = said[said.index("Reply slip") :]
    assert "Our door is open in the mornings." in slip
    assert "I have removed it." in slip


def test_a_slip_never_shows_a_blank_that_nobody_filled(desk: Desk, removal: LetterView) -> None:
    desk.school.amend(telephone="", contact="")

    said = words_of(desk.letters.preview(removal))

    slip = said[said.index("Reply slip") :]
    assert "[" not in slip
    assert "I have removed it." in slip


def test_a_letter_without_a_slip_has_none(desk: Desk, removal: LetterView) -> None:
    plain = desk.letters.make(removal.letter_id, has_reply_slip=False)

    assert "Reply slip" not in words_of(desk.letters.preview(plain))


def test_what_has_no_address_starts_for_an_envelope_without_a_window(desk: Desk, removal: LetterView) -> None:
    note = desk.letters.start(removal.case_id, LetterKind.PLATFORM)

    assert removal.envelope is Envelope.DL_UK
    assert note.envelope is Envelope.PLAIN
