"""The chair's sheet about the headteacher: whom to ring, by when, and what nobody does before that."""

from dataclasses import replace
from datetime import date
from types import ModuleType

from conduct_desk.paper.chair_sheet import ChairSheet, make_chair_sheet

SHEET = ChairSheet(
    school_name="St Thomas of Canterbury Catholic Primary School",
    reference="2026-27/012",
    made_on=date(2026, 11, 19),
    by="Fri 20 Nov",
    known="A parent posted it on 19 November 2026. It says that the headteacher harmed a child.",
    chair_name="Margaret Ellis",
    officer_telephone="01744 671 262",
    exhibits=1,
    anchor="42 abcde fghij klmno pqrst",
)


def test_the_chair_knows_whom_to_ring_and_by_when(papers: ModuleType) -> None:
    text = papers.text_of(make_chair_sheet(SHEET))

    assert "Margaret Ellis: this is yours alone." in text
    assert "Ring the designated officer of the local authority by Fri 20 Nov" in text
    assert "01744 671 262" in text
    assert "If a child may be in danger now, ring 999 first." in text


def test_nobody_is_spoken_to_before_the_officer_advised(papers: ModuleType) -> None:
    text = papers.text_of(make_chair_sheet(SHEET))

    assert "speak to nobody about it: not to the headteacher, the author of the post" in text
    assert "It does not go into the school’s case log: the headteacher can open that." in text
    assert "Then stop. No letter about it leaves the school before the officer agrees." in text


def test_a_number_that_nobody_gave_becomes_a_line_to_write_on(papers: ModuleType) -> None:
    text = papers.text_of(make_chair_sheet(replace(SHEET, officer_telephone="", chair_name="")))

    assert "Telephone number: ask the local authority’s switchboard" in text
    assert "This is yours alone." in text


def test_a_named_officer_stands_beside_the_number(papers: ModuleType) -> None:
    assert "Jo Field 01744 671 262" in papers.text_of(
        make_chair_sheet(replace(SHEET, officer_name="Jo Field"))
    )


def test_it_says_what_evidence_there_is_and_that_nobody_looks(papers: ModuleType) -> None:
    def told(exhibits: int) -> str:
        return str(papers.text_of(make_chair_sheet(replace(SHEET, exhibits=exhibits))))

    assert "No picture of the post is kept. Look for none" in told(0)
    assert "One picture of it is kept unchanged in the case log." in told(1)
    assert "3 pictures of it are kept unchanged" in told(3)


def test_it_is_one_page_in_its_own_fonts_and_always_the_same(papers: ModuleType) -> None:
    pdf = make_chair_sheet(SHEET)

    assert len(papers.pages_of(pdf)) == 1
    assert papers.fonts_of(pdf) and all(papers.fonts_of(pdf).values())
    assert papers.facts_of(pdf)[0] == "Sheet for the chair of governors (2026-27/012)"
    assert pdf == make_chair_sheet(SHEET)


def test_practice_says_so_across_the_page(papers: ModuleType) -> None:
    assert "PRACTICE" in papers.text_of(make_chair_sheet(replace(SHEET, is_practice=True)))
