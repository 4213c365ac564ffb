"""The help on paper: every topic, contents that lead there, the routes with numbers and no names."""

from dataclasses import replace
from datetime import date
from types import ModuleType

from conduct_desk.desk.help_paper import booklet
from conduct_desk.desk.helping import help_routes, help_texts
from conduct_desk.paper.help_booklet import HelpBooklet, make_help_booklet
from conduct_desk.policy.offices import Office

TODAY = date(2026, 11, 23)
NUMBERS = {Office.SAFEGUARDING_LEAD: "01744 671 262"}


def ours(**changes: object) -> HelpBooklet:
    """Return the booklet of the help that comes with the program."""
    made = booklet(help_texts(), help_routes(), TODAY, "St Thomas of Canterbury", NUMBERS)
    return replace(made, **changes)  # type: ignore[arg-type]


def small() -> HelpBooklet:
    """Return the booklet of its first chapter and of the one with the drawing."""
    whole = ours()
    drawn = next(each for each in whole.chapters if "drawing" in str(each))
    return replace(whole, chapters=(whole.chapters[0], drawn))


def flat(text: str) -> str:
    return " ".join(text.split())


def test_every_topic_stands_in_the_contents_and_again_with_its_words(papers: ModuleType) -> None:
    pages = papers.pages_of(make_help_booklet(ours()))
    first, rest = flat(pages[0]), flat(" ".join(pages[1:]))

    for topic in help_texts().topics.values():
        assert topic.title in first, topic.title
        assert topic.title in rest, topic.title
        for part in topic.parts:
            if part.kind.name != "PLACE":
                assert flat(part.text) in flat(rest.replace(TITLE_OF_PAGES, "")), part.text[:60]


TITLE_OF_PAGES = "Help for Conduct Desk"


def test_the_number_in_the_contents_is_that_of_the_page_where_the_topic_begins(papers: ModuleType) -> None:
    pages = papers.pages_of(make_help_booklet(small()))

    for at, page in enumerate(pages[1:], start=2):
        if "Taking a good screenshot\r\n" in page.replace("\n", "\r\n").replace("\r\r", "\r"):
            assert f"Taking a good screenshot {at}" in flat(pages[0])
            return
    raise AssertionError("the capture guide is nowhere")


def test_the_outside_routes_come_first_with_the_schools_numbers_and_a_line_where_there_is_none(
    papers: ModuleType,
) -> None:
    pdf = make_help_booklet(ours())
    pages, text = papers.pages_of(pdf), flat(papers.text_of(pdf))

    assert "Whom to ring or report to outside" in flat(pages[1])
    assert "Safeguarding lead: 01744 671 262" in text
    assert "Designated officer of the local authority: telephone number" in text
    assert "Ring: 0344 381 4772" in text
    assert "Last checked 29 May 2025. Check the number before you ring." in text


def test_a_card_stands_on_one_page(papers: ModuleType) -> None:
    pages = [flat(page) for page in papers.pages_of(make_help_booklet(ours()))]

    for route in help_routes():
        assert any(route.name in page and flat(route.then) in page for page in pages), route.key


def test_it_is_printed_before_a_log_is_open_too(papers: ModuleType) -> None:
    text = papers.text_of(make_help_booklet(replace(small(), school_name="")))

    assert "Help for Conduct Desk" in text and "St Thomas" not in text


def test_it_is_in_its_own_fonts_and_always_the_same(papers: ModuleType) -> None:
    pdf = make_help_booklet(small())

    assert papers.fonts_of(pdf) and all(papers.fonts_of(pdf).values())
    assert pdf == make_help_booklet(small())
