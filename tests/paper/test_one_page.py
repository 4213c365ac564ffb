"""An ordinary letter to an author takes one page, and its slip, where it has one, another."""

from types import ModuleType

import pytest

from conduct_desk.paper.letter import make_letter
from conduct_desk.paper.letter_paper import LetterPaper
from conduct_desk.paper.wording import SECTIONS, read_wording, without_unknown
from conduct_desk.paper.words import fill
from conduct_desk.policy.vocabulary import LetterKind
from tests.paper.test_wording_checked import FOLDER, VALUES

KINDS = (*SECTIONS, LetterKind.SECOND, LetterKind.MEETING, LetterKind.SETTLED)
CLAUSE = (
    "Parents posting such material will be contacted for its immediate removal. Whenever necessary the "
    "school shall seek legal advice on any further action."
)
POST = (
    "That Mr Dunn is a useless clown. He shouted at my lad again on Monday and nobody does a thing about it!"
)
LEAST = 10.5  # points: smaller is hard to read for many


def ordinary(
    papers: ModuleType, kind: LetterKind, *, has_slip: bool = False, own: bool = True
) -> LetterPaper:
    """Return a letter about one matter as a concern fills it, with the school's own words for the clause."""
    wording = read_wording(FOLDER, kind)
    values = {**VALUES, "clause_words": CLAUSE, "words": POST}
    known = set(values) if own else set(values) - {"clause_words", "advised_on"}
    body = fill(without_unknown(wording.body, known), values)
    subject = fill(wording.subject, values)
    paper: LetterPaper = papers.letter(body=body, subject=subject, has_reply_slip=has_slip)
    return paper


@pytest.mark.parametrize("own", [True, False], ids=["own policy", "none"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_letter_about_one_matter_takes_one_page(papers: ModuleType, kind: LetterKind, own: bool) -> None:
    pdf = make_letter(ordinary(papers, kind, own=own))

    assert len(papers.pages_of(pdf)) == 1
    assert min(papers.sizes_of(pdf, above=275)) >= LEAST


@pytest.mark.parametrize("kind", [LetterKind.REMOVAL, LetterKind.CORRECTION, LetterKind.CHILD])
def test_its_slip_comes_on_a_page_of_its_own(papers: ModuleType, kind: LetterKind) -> None:
    letter, slip = papers.pages_of(make_letter(ordinary(papers, kind, has_slip=True)))

    assert "Yours sincerely" in letter
    assert "Headteacher" in letter
    assert "Reply slip" in slip
    assert "sincerely" not in slip
