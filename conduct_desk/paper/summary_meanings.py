"""What the words of the governors' summary mean, as they are counted; only of words that it prints."""

from collections.abc import Iterator

from conduct_desk.clock import spoken_date
from conduct_desk.paper.summary_compared import further
from conduct_desk.paper.summary_paper import SummaryPaper, is_none
from conduct_desk.policy.summary import FEWER, NOT_SHOWN, Summary

_COVERED = {
    FEWER: "Fewer than 5: 1 to 4.",
    NOT_SHOWN: "Not shown: any number, covered so that nobody can be recognised.",
}
_KEPT_BACK = "What touches safety, or is for others to deal with, counts"


def meanings(paper: SummaryPaper) -> Iterator[tuple[str, str]]:
    """Yield the words that the paper uses and what they mean, as they are counted."""
    told = paper.summary
    yield "Concern", "A post or thread about the school that was brought to it and logged. Each counts once."
    yield (
        "Closed, still open",
        "Closed: finished with, however it ended. Still open: logged, and never yet counted as closed.",
    )
    yield "Left alone", _left_alone(told)
    yield from _of_headings(told)
    covered = _covered(told)
    if covered:
        yield "Covered", covered
    yield "How it was counted", _counted(paper)
    if told.why_safe:
        yield "Why it is safe", told.why_safe


def _left_alone(told: Summary) -> str:
    meaning = "Closed as fair comment, or as outside the policy."
    is_said_elsewhere = told.far or told.matter or is_none(told.this.closed)
    return meaning if is_said_elsewhere else f"{meaning} {_KEPT_BACK} in the totals alone."


def _of_headings(told: Summary) -> Iterator[tuple[str, str]]:
    if told.far or further(told):
        yield (
            "How far",
            "How often whoever posted was written or spoken to. Any step beyond makes it more than one.",
        )
    if told.matter:
        yield "Mainly about", "Each concern counts once, under the weightiest of these."
    if told.far or told.matter:
        yield (
            "All others",
            f"Too few to tell apart, or under no other heading. {_KEPT_BACK} here and in the totals alone.",
        )


def _covered(told: Summary) -> str:
    """Return what the words mean that stand in the place of numbers, as far as any stands on the paper."""
    printed = set(_labels(told))
    return " ".join(meaning for label, meaning in _COVERED.items() if label in printed)


def _labels(told: Summary) -> Iterator[str]:
    """Yield each number as it is printed anywhere on the paper."""
    for term in (*told.earlier[-1:], told.this):
        yield from (each.label for each in (term.came_in, term.closed, term.still_open, term.left_alone))
    for term in told.earlier[:-1]:
        yield from (term.came_in.label, term.closed.label)
    for _, now, before in further(told):
        yield from (now, before)
    for table in filter(None, (told.far, told.matter)):
        yield from (row.count.label for row in table.rows)
    yield from (each.count.label for each in told.wider)


def _counted(paper: SummaryPaper) -> str:
    told = paper.summary
    is_later = paper.made_on > told.last_day
    as_of = f" Open or closed is as on {spoken_date(told.last_day)}." if is_later else ""
    last = told.earlier[-1].term_name if told.earlier else ""
    before = f" Last time is {last}. Earlier figures are as printed then." if last else ""
    return (
        f"From the school’s log on {spoken_date(paper.made_on)}, for the days at the top.{as_of}{before} "
        "Later changes show only in a corrected summary."
    )
