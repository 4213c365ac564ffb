"""The sheet on which somebody else decides: what they need, room for what they decide, and no more."""

from dataclasses import replace
from datetime import date
from types import ModuleType

import pytest

from conduct_desk.paper.decision_sheet import Asked, DecisionSheet, make_decision_sheet

SHEET = DecisionSheet(
    school_name="St Thomas of Canterbury Catholic Primary School",
    reference="2026-27/005",
    made_on=date(2026, 10, 13),
    decider="the chair of governors",
    decider_name="Margaret Ellis",
    why="This comes to you because the post is about the headteacher.",
    facts=(
        ("The post", "A parent posted it on 13 October 2026."),
        ("Evidence", "One exhibit, kept unchanged."),
    ),
    asked=(
        Asked("Ring 999 or 101", "Tue 13 Oct", "S1"),
        Asked("Tell the member of staff what the school is doing"),
        Asked("Write to the author", "Wed 14 Oct"),
    ),
    not_to_do=("Do not answer on social media.",),
    anchor="42 abcde fghij klmno pqrst",
)


def test_it_goes_from_why_you_to_your_signature(papers: ModuleType) -> None:
    text = papers.text_of(make_decision_sheet(SHEET))

    order = [
        "Decision sheet", "Concern 2026-27/005", "For Margaret Ellis, the chair of governors",
        "This comes to you because", "What is known", "The post A parent posted it",
        "What can be done", "S1 Ring 999 or 101 (by Tue 13 Oct)",
        "Tell the member of staff what the school is doing", "Write to the author (by Wed 14 Oct)",
        "What must not be done", "Do not answer on social media.", "Your decision", "What is to be done",
        "Why: the facts it rests on", "Signature", "Give the signed sheet back in person.",
    ]  # fmt: skip
    places = [text.find(each) for each in order]
    assert -1 not in places, order[places.index(-1)]
    assert places == sorted(places)
    assert "Name and office" in text and "Date" in text and "Page" not in text


def test_an_ordinary_sheet_is_one_page_with_room_to_write(papers: ModuleType) -> None:
    assert len(papers.pages_of(make_decision_sheet(SHEET))) == 1


@pytest.mark.parametrize(("facts", "asked"), [(2, 3), (10, 10), (16, 14), (25, 25), (40, 60)])
def test_the_decision_and_its_signature_stand_on_the_same_page(
    papers: ModuleType, facts: int, asked: int
) -> None:
    sheet = replace(
        SHEET,
        facts=tuple((f"Fact {n}", "It was said that homework was not explained. " * 3) for n in range(facts)),
        asked=tuple(Asked(f"Step {n}", "Tue 13 Oct", "S1") for n in range(asked)),
    )

    last = papers.pages_of(make_decision_sheet(sheet))[-1]

    assert "Your decision" in last and "Signature" in last


def test_without_a_name_it_goes_to_the_office(papers: ModuleType) -> None:
    text = papers.text_of(make_decision_sheet(replace(SHEET, decider_name="")))

    assert "For the chair of governors" in text


def test_a_concern_that_was_only_begun_has_a_sheet(papers: ModuleType) -> None:
    text = papers.text_of(make_decision_sheet(replace(SHEET, facts=(), asked=(), not_to_do=())))

    assert "Nothing is recorded yet." in text and "Your decision" in text
    assert "What can be done" not in text and "What must not be done" not in text


def test_an_endless_text_is_shortened(papers: ModuleType) -> None:
    text = papers.text_of(make_decision_sheet(replace(SHEET, facts=(("The post", "word " * 4000),))))

    assert text.count("word") < 200 and "word …" in text


def test_practice_says_so_across_the_page(papers: ModuleType) -> None:
    assert "PRACTICE" in papers.text_of(make_decision_sheet(replace(SHEET, is_practice=True)))


def test_the_file_carries_its_fonts_its_title_and_its_own_day(papers: ModuleType) -> None:
    pdf = make_decision_sheet(SHEET)

    assert papers.fonts_of(pdf) and all(papers.fonts_of(pdf).values())
    title, language, made = papers.facts_of(pdf)
    assert (title, language) == ("Decision sheet (2026-27/005)", "en-GB")
    assert made.startswith("D:20261013")
    assert pdf == make_decision_sheet(SHEET)


def test_nothing_typed_becomes_anything_but_words(papers: ModuleType) -> None:
    hostile = '<img src="/etc/hostname"/><a href="javascript:1">x</a> </para> <b>'

    pdf = make_decision_sheet(
        replace(SHEET, why=hostile, facts=((hostile, hostile),), asked=(Asked(hostile),))
    )

    assert papers.kinds_in(pdf) == set()
    assert '<a href="javascript:1">x</a> </para> <b>' in papers.text_of(pdf)
