"""Governors' summaries that the tests print: quiet terms and busy ones, with a history and without."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from conduct_desk.paper.summary_paper import SummaryPaper
from conduct_desk.policy import summary_words
from conduct_desk.policy.counting import Far, Matter
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
    Wider,
    Window,
)

NAME = "Autumn term 2026"
REST = summary_words.rest_words(summary_words.FAR, [Far.MORE])
REST_OF_TWO = summary_words.rest_words(summary_words.FAR, [Far.ONE_APPROACH, Far.MORE])
OTHERS = summary_words.rest_words(summary_words.MATTER, [Matter.PROCEDURE])
THREE = (Window.THREE_TERMS, "5 January 2026 to 8 December 2026")
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


HISTORY = (
    term("Spring term 2025", 11, 10, None, 5),
    term("Summer term 2025", 14, 15, 0, 6),
    term("Autumn term 2025", 17, 14, None, None),
    term("Spring term 2026", 3, 3, None, None),
    replace(
        term("Summer term 2026", 19, 18, 8, 7),
        far=went(("Looked at and left alone", 7), ("One conversation or letter was enough", 5), (REST, 6)),
    ),
)
QUIET = tuple(term(each.term_name, 3, 2, None, None) for each in HISTORY)
FAR = broken_down(("Looked at and left alone", 21), ("One conversation or letter was enough", 24), (REST, 12))
MATTER = broken_down(("How people were spoken of", 20), ("Something that was not correct", 14), (OTHERS, 23))
FAR_WIDE = broken_down(
    ("Looked at and left alone", 9), ("One conversation or letter was enough", 8), (REST, 6),
    window=THREE[0], span=THREE[1],
)  # fmt: skip
MATTER_WIDE = broken_down(
    ("How people were spoken of", 7), ("Something that was not correct", 0), (OTHERS, 16),
    window=THREE[0], span=THREE[1],
)  # fmt: skip


def open_ended(*rows: tuple[str, int], rest: str, window: Window = Window.TERM) -> Breakdown:
    """Return closed concerns of which it is not said how many there were: the last row is covered."""
    lines = tuple(Row(words, counted(count)) for words, count in rows)
    return Breakdown(window, THREE[1], (*lines, Row(rest, counted(None), is_rest=True)), counted(None))


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


SUMMARIES: Mapping[str, Summary] = {
    "none": told(
        term(NAME, 0, 0, 0, 0), HISTORY, statements=(), why_safe=summary_words.why_safe(5, is_empty=True)
    ),
    "none, first term": told(term(NAME, 0, 0, 0, 0), statements=()),
    "one": told(
        term(NAME, 1, None, None, None),
        QUIET,
        statements=(*STATEMENTS, summary_words.NOT_EVERY_ONE_CLOSED),
        wider=(Wider(*THREE, "Concerns logged", counted(7)),),
    ),
    "four": told(
        term(NAME, 4, 3, None, None),
        HISTORY,
        far=FAR_WIDE,
        matter=MATTER_WIDE,
        wider=(
            Wider(*THREE, "Looked at and left alone", counted(9)),
            Wider(*THREE, "Concerns logged", counted(26)),
        ),
    ),
    "twelve": told(
        term(NAME, 12, 10, 7, 5),
        HISTORY[-1:],
        far=broken_down(("Looked at and left alone", 5), (REST_OF_TWO, 5)),
        matter=MATTER_WIDE,
    ),
    "sixty": told(term(NAME, 60, 57, 8, 21), HISTORY, far=FAR, matter=MATTER),
    "first term": told(
        term(NAME, 18, 15, None, 6), far=broken_down(("Looked at and left alone", 6), (REST_OF_TWO, 9))
    ),
    "covered": told(term(NAME, None, None, None, None), HISTORY[3:4], statements=()),
    "open-ended": told(
        term(NAME, 27, None, None, 6),
        HISTORY,
        far=open_ended(("One conversation or letter was enough", 11), rest=REST),
        matter=open_ended(("How people were spoken of", 8), rest=OTHERS, window=Window.THREE_TERMS),
    ),
    "corrected": told(term(NAME, 12, 10, 7, 5), HISTORY[-2:], corrects=date(2026, 12, 8)),
    "four, corrected": told(
        term(NAME, 4, 3, None, None),
        HISTORY,
        far=FAR_WIDE,
        matter=MATTER_WIDE,
        corrects=date(2026, 12, 8),
        wider=(Wider(*THREE, "Concerns logged", counted(26)),),
    ),
}
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
