"""The governors' summary: what the board needs to know, and nobody given away."""

from types import ModuleType

import pytest

from conduct_desk.paper.summary import make_summary
from tests.paper.summaries import SUMMARIES, summary


def test_a_busy_term_is_figures_charts_and_a_table(papers: ModuleType) -> None:
    pdf = make_summary(summary("sixty", crest=papers.picture()))
    text = papers.text_of(pdf)

    assert "60 concerns were logged, more than the 19 of the summary before." in text
    assert "How far each one went" in text
    assert "Log entry 42 abcde fghij klmno pqrst." in text
    assert all(papers.fonts_of(pdf).values())


@pytest.mark.parametrize("name", ["none", "none, first term", "one"])
def test_a_quiet_term_is_one_page(name: str, papers: ModuleType) -> None:
    assert len(papers.pages_of(make_summary(summary(name)))) == 1


@pytest.mark.parametrize("name", SUMMARIES)
def test_a_summary_has_three_pages_at_the_most(name: str, papers: ModuleType) -> None:
    assert len(papers.pages_of(make_summary(summary(name)))) <= 3


def test_practice_is_written_across_the_summary(papers: ModuleType) -> None:
    pages = papers.pages_of(make_summary(summary("sixty", is_practice=True)))

    assert all(page.count("PRACTICE") == 2 for page in pages)
