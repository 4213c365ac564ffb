"""The reply to a subject access request: all that is held, from where, and others kept out of it."""

import io
from datetime import date
from types import ModuleType

import pikepdf

from conduct_desk.paper.bundle_paper import BundlePicture
from conduct_desk.paper.subject_access_paper import (
    AccessExhibit,
    AccessLine,
    AccessSection,
    Covered,
    HeldBack,
    Why,
)
from tests.paper.access_replies import CONCERN, EMPTY, REPORTER, printed, reply
from tests.paper.bundles import gone, packed, post
from tests.paper.reading import read_out, said


def told(*words: str | Covered) -> bytes:
    """Return a reply with one entry."""
    entry = AccessLine(CONCERN, words, date(2026, 11, 14))
    return printed(reply(sections=(AccessSection("Entries", (entry,)),), exhibits=(), held_back=()))


def test_it_says_who_asked_for_what_and_when_it_was_answered(papers: ModuleType) -> None:
    text = papers.text_of(printed(reply()))

    assert "Reply to the request of 2 November 2026" in text
    assert "You asked what the school holds about you in its log" in text
    assert "It is about Ms Kelly Marsh" in text
    assert "Answered on 23 November 2026" in text
    assert "7 entries, 2 exhibits, 2 things held back" in text


def test_somebody_who_asks_for_another_is_named(papers: ModuleType) -> None:
    text = papers.text_of(printed(reply(asked_by="Marsh & Co, solicitors")))

    assert "Marsh & Co, solicitors asked what the school holds about Ms Kelly Marsh" in text


def test_each_line_says_where_it_is_from(papers: ModuleType) -> None:
    text = papers.text_of(printed(reply()))

    assert "Concern 2026-27/004 16 Nov 2026 Rang Ms Marsh. She was angry about the homework" in text
    assert "Concern 2025-26/011 You told the school about a post." in text


def test_what_is_covered_stands_as_a_bar_that_says_why(papers: ModuleType) -> None:
    pdf = told("Told by ", REPORTER, " and by ", Covered(Why.SERIOUS_HARM, "a child"), ". No more.")
    text = papers.text_of(pdf)

    assert "Told by [another person, A] and by [a child, B]. No more." in text
    assert f"A {Why.ANOTHER.meaning}" in text
    assert f"B {Why.SERIOUS_HARM.meaning}" in text
    assert Why.LEGAL_ADVICE.meaning not in text
    assert "P: Told by [another person, A] and by [a child, B]. No more." in read_out(pdf)


def test_a_bar_is_white_on_black() -> None:
    with pikepdf.open(io.BytesIO(told("Told by ", REPORTER, "."))) as document:
        code = b"".join(page.Contents.read_bytes() for page in document.pages)

    assert code.count(b"1 1 1 rg") >= 1
    assert code.count(b" re f*") + code.count(b" re f ") >= 1


def test_a_bar_is_as_long_for_everybody(papers: ModuleType) -> None:
    """Its length tells nothing of the name: there is one word for everybody, and no name comes here."""
    pdf = told("Told by ", REPORTER, ", then by ", Covered(), ".")

    assert papers.text_of(pdf).count("[another person, A]") == 2


def test_long_words_with_bars_are_one_paragraph() -> None:
    words = "She came to the gate and said so. " * 300
    pdf = told(words, REPORTER, " agreed. ", words, REPORTER)

    assert f"{words}[another person, A] agreed. {words}[another person, A]" in said(pdf, "TD")


def test_what_was_held_back_is_listed_with_the_reason(papers: ModuleType) -> None:
    held = (HeldBack("A letter to a solicitor", CONCERN, Why.LEGAL_ADVICE),)
    text = papers.text_of(printed(reply(held_back=held, exhibits=(), sections=())))

    assert f"A letter to a solicitor {CONCERN} C: {Why.LEGAL_ADVICE.meaning}" in text


def test_it_tells_the_rights_and_how_to_complain(papers: ModuleType) -> None:
    text = papers.text_of(printed(EMPTY))

    assert "Your rights" in text
    assert "ico.org.uk/make-a-complaint" in text
    assert "0303 123 1113" in text
    assert "The log holds nothing." in text


def test_only_covered_copies_are_in_it(papers: ModuleType) -> None:
    copy = packed(post(300, 500, covered=((0, 100, 300, 260),)))
    shown = AccessExhibit(f"{CONCERN}, exhibit 1", ("A screenshot.",), (BundlePicture(lambda: copy),))
    lost = AccessExhibit(f"{CONCERN}, exhibit 2", ("A screenshot.",), (BundlePicture(gone),))
    none = AccessExhibit(f"{CONCERN}, exhibit 3", ("A recording.",), why_none="It is of somebody else.")
    pdf = printed(reply(exhibits=(shown, lost, none)))

    with pikepdf.open(io.BytesIO(pdf)) as document:
        found = [
            pikepdf.PdfImage(each).as_pil_image().tobytes()
            for each in document.objects
            if isinstance(each, pikepdf.Stream) and each.get("/Subtype") == "/Image"
        ]
        assert not document.attachments
    assert found == [post(300, 500, covered=((0, 100, 300, 260),)).tobytes()]
    text = papers.text_of(pdf)
    assert "This cannot be drawn The file of this exhibit is not in its folder any more." in text
    assert "Not shown here It is of somebody else." in text


def test_the_file_says_nothing_of_anybody() -> None:
    with pikepdf.open(io.BytesIO(printed(reply()))) as document:
        told_ = str(document.Root.Metadata.read_bytes()) + "".join(map(str, document.docinfo.values()))

    assert "Marsh" not in told_
    assert "Headteacher" not in told_
