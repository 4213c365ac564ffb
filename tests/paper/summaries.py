"""Governors' summaries that the tests print: quiet terms and busy ones, with a history and without.

Whole papers are as the schools of summary_schools.py issue them; what is put together here by hand is for
tests of one sentence or chart.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from conduct_desk.paper.summary_paper import SummaryPaper
from conduct_desk.policy import summary_words
from conduct_desk.policy.counting import Far
from conduct_desk.policy.summary import (
    FEWER,
    NONE,
    NOT_SHOWN,
    Breakdown,
    Count,
    Row,
    Summary,
    SummaryWords,
    TermFigures,
    Window,
)
from tests.paper.summary_schools import ISSUED

NAME = "Autumn term 2026"
REST = summary_words.rest_words(summary_words.FAR, [Far.MORE])
THREE = "5 January 2026 to 8 December 2026"
STATEMENTS = tuple(
    summary_words.statements(
        summary_words.Practice(
            contact_in_time=True,
            thanked_in_time=True,
            checks_in_time=True,
            staff_supported=True,
            all_closed=False,
        )
    )
)
SAFE = summary_words.why_safe(5, is_empty=False)
WORDS = SummaryWords(
    doing=(
        "We now answer questions about homework on the day they are asked, and the newsletter says each week "
        "whom to ring.\n\nThe page on our website that says how to raise a concern is shorter and easier to "
        "find."
    ),
    learned=("Answering people sooner helps", "Parents need to know how to raise a concern"),
    question="How do we know that parents find our procedures easier to use than a post?",
)


def counted(number: int | None) -> Count:
    """Return a number as a summary prints it; None for one that is not shown."""
    if number is None:
        return Count(NOT_SHOWN, None)
    if 0 < number < 5:
        return Count(FEWER, None)
    return Count(str(number) if number else NONE, number)


def term(name: str, *numbers: int | None) -> TermFigures:
    """Return a term's figures: logged, closed, still open, left alone."""
    came_in, closed, still_open, left_alone = map(counted, numbers)
    return TermFigures(name, came_in, closed, still_open, left_alone)


def broken_down(*rows: tuple[str, int], window: Window = Window.TERM, span: str = NAME) -> Breakdown:
    """Return closed concerns under headings, the last of which is the rest."""
    last = len(rows) - 1
    lines = tuple(Row(words, counted(count), at == last) for at, (words, count) in enumerate(rows))
    return Breakdown(window, span, lines, counted(sum(count for _, count in rows)))


def went(*rows: tuple[str, int]) -> tuple[Row, ...]:
    """Return how far the concerns of a term went, as its own edition printed it."""
    return broken_down(*rows).rows


def open_ended(*rows: tuple[str, int], rest: str, window: Window = Window.TERM) -> Breakdown:
    """Return closed concerns of which it is not said how many there were: the last row is covered."""
    lines = tuple(Row(words, counted(count)) for words, count in rows)
    return Breakdown(window, THREE, (*lines, Row(rest, counted(None), is_rest=True)), counted(None))


def told(
    this: TermFigures,
    earlier: Sequence[TermFigures] = (),
    *,
    statements: Sequence[str] = STATEMENTS,
    **more: Any,
) -> Summary:
    """Return a summary of the autumn term; what is not given is not told."""
    far = more.get("far")
    if far and far.window is Window.TERM:
        this = replace(this, far=far.rows)
    usual: dict[str, Any] = {"far": None, "matter": None, "wider": (), "why_safe": SAFE, "left_out": ()}
    return Summary(
        this=this, first_day=date(2026, 9, 1), last_day=date(2026, 12, 8), earlier=tuple(earlier),
        statements=tuple(statements), **{**usual, **more},
    )  # fmt: skip


SUMMARIES: Mapping[str, Summary] = {name: issued[-1] for name, issued in ISSUED.items()}
HISTORY = SUMMARIES["sixty"].earlier
USUAL = SummaryPaper(
    school_name="St Thomas of Canterbury Catholic Primary School",
    made_on=date(2026, 12, 8),
    summary=SUMMARIES["sixty"],
    words=WORDS,
    policy_title="Unacceptable use of social media and the internet",
    policy_review_due=date(2027, 10, 1),
    anchor="42 abcde fghij klmno pqrst",
)


def summary(name: str, **changes: Any) -> SummaryPaper:
    """Return one of the summaries on paper, with something about it changed."""
    return replace(USUAL, **{"summary": SUMMARIES[name], **changes})
