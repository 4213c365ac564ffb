"""What somebody hears who has a paper read out: everything once, in its order, and what each thing is."""

import os
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conduct_desk.paper.case_record import CaseRecord, Line, Section
from conduct_desk.paper.decision_sheet import make_decision_sheet
from conduct_desk.paper.disposal_list import make_disposal_list
from conduct_desk.paper.governors_ledger import make_governors_ledger
from conduct_desk.paper.letter import make_letter
from conduct_desk.paper.log_record import LogRecord, make_log_record
from conduct_desk.paper.recovery import make_recovery_sheet
from conduct_desk.paper.summary import make_summary
from conduct_desk.paper.words import row
from tests.paper import access_replies, bundles
from tests.paper import test_decision_sheet as decision
from tests.paper import test_disposal_list as disposal
from tests.paper import test_governors_ledger as ledger
from tests.paper import test_recovery as recovery
from tests.paper.conftest import letter, picture
from tests.paper.reading import decoration, read_out, said
from tests.paper.summaries import summary

GOLDEN = Path(__file__).with_name("golden")
LETTER = (
    "I am writing about two posts of 14 September 2026 on Facebook, in the group of parents of our school."
    "\n\n## What was posted\n\n> She is a clown.\n> And worse.\n\nI ask you to:\n\n1. take it down"
    "\n2. tell us\n\nYou may:\n\n- ring\n- write"
    "\n\n| Post | What it says\n| First | A clown\n| Second | A lie"
    "\n\n## What next\n\nThank you."
)
SPLIT = "I am writing. " + "The homework was not explained to anybody in the class. " * 110


def _log() -> bytes:
    lines = (Line("Exhibit 1", "Kept.", picture()), Line("Words", "\n".join(f"line {n}" for n in range(45))))
    told = tuple(CaseRecord(f"Concern {n}", "Open.", (Section("Facts", lines),)) for n in (1, 2))
    return make_log_record(LogRecord("St Thomas", date(2026, 11, 23), told, ("A note.",)))


HEARD: Mapping[str, Callable[[], bytes]] = {
    "letter": lambda: make_letter(letter(body=LETTER, crest=picture(), enclosures=("The policy",))),
    "decision_sheet": lambda: make_decision_sheet(decision.SHEET),
    "disposal_list": lambda: make_disposal_list(disposal.PAPER),
    "governors_ledger": lambda: make_governors_ledger(ledger.PAPER),
    "summary": lambda: make_summary(summary("sixty", crest=picture())),
    "recovery_sheet": lambda: make_recovery_sheet(recovery.GROUPS, "St Thomas", date(2026, 11, 22), "a1b2"),
    "case_log": _log,
    "evidence_bundle": lambda: bundles.printed(bundles.steady()),
    "subject_access": lambda: access_replies.printed(access_replies.reply()),
}


@pytest.mark.parametrize("name", HEARD)
def test_a_paper_is_heard_as_it_was_agreed(name: str) -> None:
    """With WRITE_GOLDEN=1 in the environment the texts are written anew: read them before they are kept."""
    heard = read_out(HEARD[name]())
    path = GOLDEN / f"{name}.txt"
    if os.environ.get("WRITE_GOLDEN"):
        path.write_text(heard, encoding="utf-8")

    assert heard == path.read_text(encoding="utf-8")


def test_words_that_run_over_a_page_are_one_paragraph(papers: ModuleType) -> None:
    pdf = make_letter(letter(body=SPLIT))

    assert len(papers.pages_of(pdf)) > 1
    assert " ".join(SPLIT.split()) in said(pdf, "P")


def test_words_too_long_for_one_flowable_are_one_paragraph() -> None:
    long = "words and more words " * 600

    assert " ".join(long.split()) in said(make_letter(letter(body=f"{long}\n\nThe end.")), "P")


def test_a_word_longer_than_its_line_stays_one_word() -> None:
    link = "www.example.org/" + "abcdefghij" * 30

    assert f"See {link} and tell us." in said(make_letter(letter(body=f"See {link} and tell us.")), "P")
    assert "ŵ" * 9000 in said(make_letter(letter(body="ŵ" * 9000)), "P")


def test_lines_of_a_quotation_are_kept_apart() -> None:
    pdf = make_letter(letter(body="> She is a clown.\n> A liar.\n>\n> Twice."))

    assert said(pdf, "BlockQuote") == ["She is a clown. A liar. Twice."]


def test_the_head_of_a_table_is_heard_once(papers: ModuleType) -> None:
    rows = "\n".join(row(f"Post {n}", "It said so at some length. " * 6) for n in range(60))
    pdf = make_letter(letter(body=f"{row('Which post', 'What it says')}\n{rows}"))

    assert len(papers.pages_of(pdf)) > 2
    assert said(pdf, "TH") == ["Which post", "What it says"]
    assert (
        decoration(pdf).count("Which post") == sum("Which post" in page for page in papers.pages_of(pdf)) - 1
    )
    assert len(said(pdf, "TR")) == 61
    assert len(said(pdf, "Table")) == 1


def test_a_cell_longer_than_a_page_goes_on_as_the_same_cell(papers: ModuleType) -> None:
    long = "It said so, at a length that no page has, again and again. " * 160
    pdf = make_letter(letter(body="\n".join((row("A", "B"), row("x", long), row("y", "z")))))

    assert len(papers.pages_of(pdf)) > 2
    assert said(pdf, "TD") == ["x", " ".join(long.split()), "y", "z"]


def test_lists_of_two_kinds_and_two_counts_are_lists_of_their_own() -> None:
    body = "- a\n- b\n\n1. c\n2. d\n\nAnd:\n\n1. e\n\n1. f\n2. g"

    lists = said(make_letter(letter(body=body)), "L")

    assert lists == ["• a • b", "1. c 2. d", "1. e", "1. f 2. g"]


def test_practice_is_heard_before_anything_else() -> None:
    heard = read_out(make_letter(letter(is_practice=True))).splitlines()

    assert heard[1] == "  P: PRACTICE: not to be sent"


@settings(max_examples=12, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.text(st.characters(codec="ascii", categories=["L", "N"]), min_size=1, max_size=60).map(str.strip),
        min_size=1, max_size=60,
    )
)  # fmt: skip
def test_whatever_is_typed_is_heard_as_it_was_typed(typed: list[str]) -> None:
    words = " ".join(typed)

    assert words in said(make_letter(letter(body=words)), "P")
