"""The slip that a family ticks, tears off and sends back."""

from types import ModuleType

import pytest

from conduct_desk import paths
from conduct_desk.paper.letter import make_letter
from conduct_desk.paper.reply_slip import BOX
from conduct_desk.paper.wording import shipped
from conduct_desk.paper.wording_parts import parse
from conduct_desk.policy.readers import Layout

ANSWERS = ("I have removed it.", "I have corrected it.", "I disagree, because:", "Ring me.")
MM = 72 / 25.4


def said(papers: ModuleType, page: str) -> str:
    """Return a page's words in one line, with ordinary spaces."""
    return " ".join(page.replace("\u00a0", " ").split())


def test_a_short_letter_has_its_slip_below_it_to_be_torn_off(papers: ModuleType) -> None:
    pages = papers.pages_of(make_letter(papers.letter(has_reply_slip=True)))

    assert len(pages) == 1
    text = said(papers, pages[0])
    slip = text[text.index("Reply slip") :]
    assert text.index("Yours sincerely") < text.index("Reply slip")
    assert all(f"{BOX} {answer}" in slip for answer in ANSWERS)
    assert "Name Signature Date" in slip
    assert "Return to: St Thomas of Canterbury Catholic Primary School, Example Road" in slip
    assert "About our letter of 17 September 2026 (our reference 2026-27/004)." in slip


def test_the_slip_is_torn_off_no_higher_than_where_the_sheet_is_folded(papers: ModuleType) -> None:
    boxes = list(papers.glyphs_of(make_letter(papers.letter(has_reply_slip=True))))
    slip = boxes[next(at for at, box in enumerate(boxes) if box[0] == "R" and box[2] > 190) :]

    assert min(box[2] for box in slip) > 198
    assert max(box[4] for box in slip[:-30]) < 290


def test_a_letter_that_fills_its_page_has_the_slip_on_a_page_of_its_own(papers: ModuleType) -> None:
    paragraph = "This sentence is here to fill the line from one side to the other, and then a little more."
    for count in range(8, 16):
        body = "\n\n".join([paragraph] * count)
        pages = papers.pages_of(make_letter(papers.letter(has_reply_slip=True, body=body)))
        last = said(papers, pages[-1])
        assert "Reply slip" in last
        assert "Return to:" in last
        assert sum("Reply slip" in page for page in pages) == 1


def test_the_slip_says_no_word_of_the_post(papers: ModuleType) -> None:
    long = "\n\n".join(
        ["A paragraph of the letter that goes on for a line and a little more than that."] * 16
    )
    pages = papers.pages_of(
        make_letter(papers.letter(has_reply_slip=True, body=f"> She is a clown.\n\n{long}"))
    )

    assert "clown" in pages[0]
    assert "clown" not in pages[-1]
    assert "Facebook" not in pages[-1]


def test_the_school_may_word_the_slip(papers: ModuleType) -> None:
    def printed(slip: str) -> str:
        return str(papers.text_of(make_letter(papers.letter(has_reply_slip=True, slip=slip))))

    own_words = printed("You can also ring us.")
    assert "You can also ring us. Tick what is right" in own_words
    assert f"{BOX} I have removed it." in own_words
    own_points = printed("Say so:\n\n- It is gone.\n\nName and date:")
    assert f"{BOX} It is gone." in own_points
    assert "I have removed it." not in own_points
    assert "Name and date" not in own_points


@pytest.mark.parametrize("easy", [False, True], ids=["ordinary", "easy read"])
def test_the_slip_by_itself_is_one_page_with_the_schools_wording(papers: ModuleType, *, easy: bool) -> None:
    wording = parse(shipped(paths.resources() / "letters", "reply-slip"), "reply-slip")
    pages = papers.pages_of(
        make_letter(
            papers.letter(
                layout=Layout.SLIP, subject=wording.subject, body=wording.body, is_easy_read=easy,
                recipient_lines=(), salutation="",
            )
        )
    )  # fmt: skip

    assert len(pages) == 1
    text = said(papers, pages[0])
    assert all(f"{BOX} {answer}" in text for answer in ANSWERS)
    assert text.count("Name Signature Date") == 1
    assert "Our reference: 2026-27/004" in text
    assert "Yours" not in text


def test_a_slip_that_names_the_reference_itself_does_not_say_it_twice(papers: ModuleType) -> None:
    text = papers.text_of(
        make_letter(papers.letter(layout=Layout.SLIP, subject="Your answer to letter 2026-27/004", body=""))
    )

    assert "Our reference" not in text
    assert f"{BOX} I have removed it." in text


def test_in_easy_read_the_slip_is_set_larger(papers: ModuleType) -> None:
    def height(*, easy: bool) -> float:
        pdf = make_letter(papers.letter(layout=Layout.SLIP, subject="Answer", body="", is_easy_read=easy))
        return float(max(box[4] - box[2] for box in papers.glyphs_of(pdf) if box[0] == BOX))

    assert height(easy=True) > height(easy=False) * 1.1
