"""The page that says why: one sheet whatever the concern, and it owns up to what it leaves out."""

import hashlib
import os
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

from conduct_desk.paper.reasons import AnswerRow, ReasonsPaper, StepRow, WordRow, make_reasons

PAPER = ReasonsPaper(
    school_name="St Thomas of Canterbury Catholic Primary School",
    reference="2026-27/004",
    made_on=date(2026, 11, 23),
    post="A parent posted it on Facebook, where anybody can see it.",
    decided_by="Decided by the headteacher, under the policy of October 2017.",
    posted_on=date(2026, 9, 14),
    told_on=date(2026, 9, 16),
    decided_on=date(2026, 9, 17),
    found=("Foul", "Abusive", "Belongs to a procedure"),
    answers=(AnswerRow("Foul", "Yes", "A swear word, partly starred out.", "S1"),),
    noes=("Danger or a threat", "Threatening"),
    clauses=(("S1", "Foul, abusive, discriminatory or threatening"),),
    steps=(
        StepRow("Done Thu 17 Sep", "Speak to the author", is_done=True, note="She took it down."),
        StepRow("Due Mon 2 Nov (half-term skipped)", "Check the post", clause="S1"),
    ),
    words=(WordRow("Thu 17 Sep", "The safeguarding lead", "you may write"),),
    ending=("Removed by the author.",),
    anchor="42 abcde fghij klmno pqrst",
)
LONG = "It was said at length that the homework had not been explained to anybody. " * 30


def many(count: int) -> ReasonsPaper:
    """Return a concern with so many answers, steps and words."""
    return replace(
        PAPER,
        answers=tuple(AnswerRow(f"Question {n}", "Yes", LONG, "S1") for n in range(count)),
        steps=tuple(StepRow("Done Thu 17 Sep", f"Step {n}", is_done=True, note=LONG) for n in range(count)),
        words=tuple(WordRow("Thu 17 Sep", "The police", "not yet", LONG) for n in range(count)),
        ending=(LONG, LONG),
        post=LONG,
        decided_by=LONG,
    )


def test_it_reads_from_the_post_to_the_end(papers: ModuleType) -> None:
    text = papers.text_of(make_reasons(PAPER))

    order = [
        "Why we did what we did", "Concern 2026-27/004", "A parent posted it", "Decided by the headteacher",
        "Found: foul, abusive and belongs to a procedure.", "S1 Foul Yes. A swear word",
        "Asked and answered no: danger or a threat and threatening.",
        "The policy’s clauses named above: S1 foul, abusive",
        "What followed", "Done Thu 17 Sep Speak to the author. She took it down.",
        "Due Mon 2 Nov (half-term skipped) S1 Check the post",
        "The safeguarding lead: you may write.", "How it ended Removed by the author.",
    ]  # fmt: skip
    places = [text.find(each) for each in order]
    assert -1 not in places, order[places.index(-1)]
    assert places == sorted(places)
    for day in ("Posted", "14 September 2026", "Closed", "still open", "as of 23 November 2026"):
        assert day in text
    assert "Left out" not in text and "shortened" not in text


@pytest.mark.parametrize("count", [0, 1, 5, 12, 25, 60, 200])
def test_it_is_one_page_for_every_concern(papers: ModuleType, count: int) -> None:
    pages = papers.pages_of(make_reasons(many(count)))

    assert len(pages) == 1
    assert "Log entry 42" in pages[0]


def test_what_has_no_room_is_counted(papers: ModuleType) -> None:
    text = papers.text_of(make_reasons(many(60)))

    told = text[text.index("Left out for want of room:") :]
    assert "more answers" in told and "more steps" in told and "more words given" in told
    assert "Where “…” stands, words were shortened. The case log has them all." in told


def test_long_reasons_alone_are_shortened_and_the_page_says_so(papers: ModuleType) -> None:
    text = papers.text_of(make_reasons(replace(PAPER, post=LONG)))

    assert "Where “…” stands, words were shortened." in text and "Left out" not in text


def test_one_thing_too_many_is_spoken_of_in_the_singular(papers: ModuleType) -> None:
    text = papers.text_of(make_reasons(many(7)))

    assert "Left out for want of room: 1 more answer, 1 more step, 1 more word given." in text


def test_a_concern_that_was_only_begun_has_a_page(papers: ModuleType) -> None:
    begun = replace(PAPER, found=(), answers=(), noes=(), clauses=(), steps=(), words=(), ending=(),
                    posted_on=None, told_on=None, decided_on=None)  # fmt: skip

    text = papers.text_of(make_reasons(begun))

    assert "Nothing is found yet." in text and "not known" in text and "not yet" in text
    for heading in ("What we asked", "What followed", "Whose word", "How it ended"):
        assert heading not in text


def test_a_closed_concern_shows_its_day(papers: ModuleType) -> None:
    assert "21 September 2026" in papers.text_of(make_reasons(replace(PAPER, closed_on=date(2026, 9, 21))))


def test_practice_says_so_across_the_page(papers: ModuleType) -> None:
    assert "PRACTICE" in papers.text_of(make_reasons(replace(PAPER, is_practice=True)))


def test_nothing_typed_becomes_anything_but_words(papers: ModuleType) -> None:
    hostile = '<img src="/etc/hostname"/><a href="javascript:1">x</a> </para> <b>'
    paper = replace(PAPER, post=hostile, answers=(AnswerRow(hostile, hostile, hostile, "S1"),))

    pdf = make_reasons(paper)

    assert papers.kinds_in(pdf) == set()
    assert '<a href="javascript:1">x</a> </para> <b>' in papers.text_of(pdf)


def test_the_file_carries_its_fonts_its_title_and_its_own_day(papers: ModuleType) -> None:
    pdf = make_reasons(PAPER)

    assert papers.fonts_of(pdf) and all(papers.fonts_of(pdf).values())
    title, language, made = papers.facts_of(pdf)
    assert (title, language) == ("Why we did what we did (2026-27/004)", "en-GB")
    assert made.startswith("D:20261123")


def test_the_same_concern_gives_the_same_bytes_in_another_process(papers: ModuleType) -> None:
    told = subprocess.run(
        [sys.executable, "-c",
         "import hashlib, runpy, sys; m = runpy.run_path(sys.argv[1]);"
         "print(hashlib.sha256(m['make_reasons'](m['PAPER'])).hexdigest())", __file__],
        capture_output=True, text=True, check=True, cwd=Path(str(papers.__file__)).parents[2],
        env={**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"},
    )  # fmt: skip

    assert told.stdout.strip() == hashlib.sha256(make_reasons(PAPER)).hexdigest()
