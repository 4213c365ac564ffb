"""Small schools issue their summaries, term by term, and an enemy who sees them all learns nothing.

The long run, 20,000 schools: uv run python -m tests.attacks.run
"""

from dataclasses import replace
from datetime import date

import pytest

from conduct_desk.paper.summary import make_summary
from conduct_desk.policy.summary_plan import plan
from tests.attacks.attacker import Attacker
from tests.attacks.naive import given_away, some_terms, table
from tests.attacks.printed import Paper, from_figures
from tests.attacks.read import from_pages, pages_of
from tests.attacks.schools import a_school
from tests.attacks.trial import Tally, attack, issue, on_paper, tried

SCHOOLS, AT_ONCE = 100, 10
ON_PAPER = range(20)  # schools whose papers are really printed and read


@pytest.mark.parametrize("first", range(0, SCHOOLS, AT_ONCE))
def test_nobody_can_be_worked_out_at_any_school(first: int) -> None:
    everything = Tally()

    for number in range(first, first + AT_ONCE):
        _, tally, found = tried(number)
        everything += tally
        assert not found, f"school {number}"

    assert everything.editions > 3 * AT_ONCE
    assert everything.more > everything.editions / 2, "a paper that says nothing is no summary"


@pytest.mark.parametrize("number", ON_PAPER)
def test_the_printed_pages_say_what_was_found_safe_and_no_more(number: int) -> None:
    school = a_school(number)
    read = []
    for each in issue(school):
        paper = on_paper(each.summary)
        pdf = make_summary(paper)
        read.append(from_pages(pages_of(pdf)))
        assert as_told(read[-1]) == as_told(from_figures(each.summary))
        for_the_head = replace(paper, summary=replace(each.summary, left_out=()))
        assert make_summary(for_the_head) == pdf, "what the head alone is told must leave no trace"

    found, _ = attack(school, read, is_thorough=False)

    assert not found


def as_told(paper: Paper) -> Paper:
    """Return what a paper says in one form: a sentence that a number says as well is left out."""
    is_counted = paper.this.still_open != "not shown"
    kept = ("Nobody who told", "No member of staff", *(() if is_counted else ("Not every", "Every")))
    return replace(
        paper,
        earlier=(),
        wide=tuple(sorted(paper.wide, key=str)),
        says=tuple(sorted(each for each in paper.says if each.startswith(kept))),
    )


def test_a_planner_that_forgets_what_it_printed_before_is_caught() -> None:
    caught = 0
    for number in range(40):
        school = a_school(number)
        papers = [
            from_figures(replace(plan(step.now, step.earlier, (), step.practice).summary, corrects=old))
            for step in school.steps()
            for old in [date(2026, 12, 18) if step.now.version else None]
        ]
        caught += bool(Attacker(papers).attack())
    assert caught >= 20


def test_the_naive_rule_gives_away_two_tables_in_five_at_four_concerns_a_term() -> None:
    tables = list(some_terms(4, 4_000))

    leaks = sum(bool(given_away(each)) for each in tables)

    assert 0.33 < leaks / len(tables) < 0.45


def test_the_naive_rule_gives_numbers_away_at_the_schools_where_ours_gives_none() -> None:
    leaks = sum(
        bool(given_away(table(step.now.cells))) for number in range(30) for step in a_school(number).steps()
    )

    assert leaks > 30
