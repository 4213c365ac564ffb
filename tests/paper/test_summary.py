"""The governors' summary: figures that name nobody."""

from dataclasses import replace
from datetime import date
from types import ModuleType

from conduct_desk.paper.summary import SummaryPaper, make_summary
from conduct_desk.policy.calendar import SchoolCalendar, Term
from conduct_desk.policy.figures import CaseFigure, sum_up
from conduct_desk.policy.vocabulary import Finding, Outcome

TERM = Term("Autumn term 2026", date(2026, 9, 1), date(2026, 12, 18), None, frozenset())
CALENDAR = SchoolCalendar((TERM,), frozenset())


def summary(counts: dict[Finding, int], *, crest: bytes = b"", is_practice: bool = False) -> SummaryPaper:
    cases = [
        CaseFigure(frozenset({finding}), Outcome.REMOVED_BY_AUTHOR, date(2026, 10, 1), date(2026, 10, 5), 1)
        for finding, count in counts.items()
        for _ in range(count)
    ]
    return SummaryPaper(
        "St Thomas",
        date(2026, 11, 22),
        sum_up(cases, TERM, CALENDAR),
        crest=crest,
        anchor="42 abcde",
        is_practice=is_practice,
    )


def test_a_busy_term_is_figures_a_chart_and_a_table(papers: ModuleType) -> None:
    pdf = make_summary(
        summary(
            {Finding.FOUL: 9, Finding.INACCURATE: 7, Finding.CHILD_IN_PICTURES: 2}, crest=papers.picture()
        )
    )
    text = papers.text_of(pdf)

    assert "18 concerns were logged in the autumn term 2026." in text
    assert "Figure 1." in text
    assert "Table 1." in text
    assert "Confidential to governors. No person is named. Log entry 42 abcde." in text
    assert len(papers.pages_of(pdf)) <= 2
    assert all(papers.fonts_of(pdf).values())


def test_a_bar_that_is_not_shown_has_the_same_length_whatever_its_number(papers: ModuleType) -> None:
    counts = {Finding.FOUL: 9, Finding.INACCURATE: 7, Finding.BELONGS_TO_PROCEDURE: 6}
    one, other = (
        {**counts, Finding.CHILD_IN_WORDS: a, Finding.OTHERWISE_UNACCEPTABLE: b} for a, b in ((2, 3), (3, 2))
    )

    assert "fewer than 5" in papers.text_of(make_summary(summary(one)))
    assert make_summary(summary(one)) == make_summary(summary(other))


def test_a_quiet_term_is_not_broken_down(papers: ModuleType) -> None:
    few = papers.text_of(make_summary(summary({Finding.FOUL: 3})))
    none = papers.text_of(make_summary(summary({})))

    assert "Fewer than 5 concerns were logged" in few
    assert "No concerns were logged in the autumn term 2026." in none
    assert not any(words in text for text in (few, none) for words in ("Figure 1", "Table 1"))


def test_a_school_without_term_dates_sums_up_its_year(papers: ModuleType) -> None:
    told = replace(summary({Finding.FOUL: 9}).summary, term_name="This school year")
    paper = replace(summary({}), summary=told)

    assert "9 concerns were logged in this school year." in papers.text_of(make_summary(paper))


def test_practice_is_written_across_the_summary(papers: ModuleType) -> None:
    pages = papers.pages_of(make_summary(summary({Finding.FOUL: 9}, is_practice=True)))

    assert all(page.count("PRACTICE") == 2 for page in pages)
