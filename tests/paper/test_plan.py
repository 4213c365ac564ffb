"""A paper's pages are counted before any of them is drawn."""

from datetime import date
from types import ModuleType

import pytest

from conduct_desk.paper.flow import flow, words
from conduct_desk.paper.sheet import Particulars, Printed, SheetCanvas, build
from conduct_desk.paper.tags import Role
from conduct_desk.paper.words import blocks, row

ABOUT = Particulars(title="What was said", author="St Thomas", made_on=date(2026, 11, 23), foot="Foot")
TABLE = "\n".join(row(f"Post {n}", "It said so at some length. " * 9) for n in range(40))
BODY = f"{'It was said again. ' * 300}\n\n- one\n- two\n\n> {'Her words. ' * 400}\n\n{TABLE}"


def printed(drawn: list[int], *, at_once: bool = False) -> Printed:
    """Return a paper that notes when the fixed part of a page is drawn."""

    def fixed(canvas: SheetCanvas) -> None:
        drawn.append(canvas.getPageNumber())
        canvas.put(60, 800, "What was said", tag=Role.H1 if len(drawn) == 1 else None)

    flowables = [*words("A paragraph of it."), *flow(blocks(BODY))]
    return build(ABOUT, flowables, first=fixed, later=fixed, first_top=200, later_top=100, at_once=at_once)


def test_counting_draws_nothing_and_the_file_is_drawn_once(papers: ModuleType) -> None:
    drawn: list[int] = []
    paper = printed(drawn)

    assert paper.pages > 5
    assert drawn == []

    assert len(papers.pages_of(paper.pdf)) == paper.pages
    assert paper.pdf is paper.pdf
    assert drawn == list(range(1, paper.pages + 1))


def test_a_long_paper_drawn_page_by_page_is_the_same_file() -> None:
    drawn: list[int] = []
    paper = printed(drawn, at_once=True)

    assert len(drawn) == paper.pages
    assert paper.pdf == printed([]).pdf


def test_what_goes_wrong_in_a_fixed_part_is_told_when_the_file_is_asked_for() -> None:
    class Mistake(Exception):
        pass

    def first(_canvas: SheetCanvas) -> None:
        raise Mistake

    paper = build(ABOUT, words("x"), first=first, later=first, first_top=200, later_top=100)

    with pytest.raises(Mistake):
        _ = paper.pdf
