"""The sheet to hand on: what to do in order, where to report, and room to write where it is."""

from dataclasses import replace
from datetime import date
from types import ModuleType

from conduct_desk.paper.stop_sheet import StopSheet, make_stop_sheet

SHEET = StopSheet(
    school_name="St Thomas of Canterbury Catholic Primary School",
    made_on=date(2026, 11, 23),
    lead_telephone="01744 671 262",
)


def test_it_says_what_to_do_in_order_and_danger_comes_first(papers: ModuleType) -> None:
    text = papers.text_of(make_stop_sheet(SHEET))

    order = ["ring 999 first", "Leave it where it is", "Tell the designated safeguarding lead now",
             "If an adult made it", "report.iwf.org.uk", "childline.org.uk/remove",
             "Write below"]  # fmt: skip
    places = [text.index(words) for words in order]
    assert places == sorted(places)
    assert "ceop.police.uk" in text and "101" in text


def test_there_is_room_for_where_it_is_and_who_was_told_and_none_for_what_it_shows(
    papers: ModuleType,
) -> None:
    text = papers.text_of(make_stop_sheet(SHEET))

    for label in (
        "App or site",
        "Account that posted it",
        "Address of the post",
        "Police: day, time and reference",
    ):
        assert label in text
    assert "Do not describe what it shows." in text


def test_a_number_that_nobody_gave_becomes_a_line_to_write_on(papers: ModuleType) -> None:
    given = papers.text_of(make_stop_sheet(replace(SHEET, authority_telephone="01744 676 600")))
    missing = papers.text_of(make_stop_sheet(SHEET))

    assert "01744 676 600" in given and "Telephone number" not in given
    assert "01744 671 262" in missing and "Telephone number" in missing


def test_it_is_one_page_in_its_own_fonts_and_always_the_same(papers: ModuleType) -> None:
    pdf = make_stop_sheet(replace(SHEET, school_name="A school with a very long name indeed " * 3))

    assert len(papers.pages_of(pdf)) == 1
    assert papers.fonts_of(pdf) and all(papers.fonts_of(pdf).values())
    assert make_stop_sheet(SHEET) == make_stop_sheet(SHEET)


def test_practice_says_so_across_the_page(papers: ModuleType) -> None:
    assert "PRACTICE" in papers.text_of(make_stop_sheet(replace(SHEET, is_practice=True)))
