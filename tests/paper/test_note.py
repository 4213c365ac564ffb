"""A note and a letter to everybody: papers without an address."""

from types import ModuleType

import pytest

from conduct_desk.paper.letter import make_letter
from conduct_desk.paper.note import SIGNED, STANDING
from conduct_desk.policy.envelopes import Envelope
from conduct_desk.policy.readers import Layout, Reader


def test_a_note_says_what_it_is_when_and_by_whom_before_what_it_says(papers: ModuleType) -> None:
    pdf = make_letter(
        papers.letter(
            layout=Layout.NOTE, reader=Reader.FILE, subject="Why no step was taken", salutation="",
            recipient_lines=(), body="A post came to us.\n\n| When | What\n| 3 May | a post\n\nThat is all.",
        )
    )  # fmt: skip
    text = papers.text_of(pdf).replace("\u00a0", " ")
    order = [
        "St Thomas of Canterbury", "Why no step was taken", "17 September 2026 · 2026-27/004",
        "Written by: Mrs A. Headteacher, Headteacher", STANDING[Reader.FILE], "A post came to us.",
        "3 May", "That is all.", "Signature",
    ]  # fmt: skip

    assert [text.index(words) for words in order] == sorted(text.index(words) for words in order)
    assert "Yours" not in text
    assert "Dear" not in text


@pytest.mark.parametrize("reader", STANDING, ids=lambda reader: reader.name)
def test_a_note_says_for_whom_it_is_and_is_signed_only_by_hand_for_people(
    papers: ModuleType, reader: Reader
) -> None:
    pdf = make_letter(papers.letter(layout=Layout.NOTE, reader=reader, salutation="", recipient_lines=()))

    assert STANDING[reader] in papers.text_of(pdf)
    assert ("Signature" in papers.text_of(pdf)) == (reader in SIGNED)


def test_a_note_to_somebody_names_them_and_may_be_in_confidence(papers: ModuleType) -> None:
    text = papers.text_of(
        make_letter(
            papers.letter(
                layout=Layout.NOTE, reader=Reader.HELPERS, recipient_lines=("The safeguarding lead", "here"),
                is_confidential=True, enclosures=("Exhibit 1",), copies_to=("The chair of governors",),
            )
        )
    )  # fmt: skip

    assert "For: The safeguarding lead, here" in text
    assert "Private and confidential. In confidence:" in text
    assert "Dear Ms Marsh" in text
    assert "Enclosed: Exhibit 1 Copy to: The chair of governors" in text


@pytest.mark.parametrize("envelope", Envelope, ids=lambda envelope: envelope.name)
def test_a_letter_to_everybody_begins_higher_only_where_no_window_can_show_it(
    papers: ModuleType, envelope: Envelope
) -> None:
    pdf = make_letter(
        papers.letter(
            layout=Layout.CIRCULAR,
            envelope=envelope,
            recipient_lines=("All families",),
            salutation="Dear all",
        )
    )
    boxes = list(papers.glyphs_of(pdf))
    top = boxes["".join(box[0] for box in boxes).index("Dearall")][2]

    assert "All families" not in papers.text_of(pdf)
    assert 60 < top < 70 if envelope is Envelope.PLAIN else top > 95
    assert min(box[1] for box in boxes if 40 < box[2] < top - 1) >= 130


def test_a_short_letter_to_everybody_closes_as_letters_do(papers: ModuleType) -> None:
    text = papers.text_of(make_letter(papers.letter(layout=Layout.CIRCULAR, salutation="Dear Sir or Madam")))

    assert "Yours faithfully Mrs A. Headteacher Headteacher" in text
