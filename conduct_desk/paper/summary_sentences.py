"""What the governors' summary says in sentences, each with numbers as they are printed and with no other."""

from collections.abc import Iterator, Sequence

from conduct_desk.clock import spoken_date
from conduct_desk.paper.summary_paper import SummaryPaper, as_begun, is_none
from conduct_desk.policy.counting import Far
from conduct_desk.policy.summary import FEWER, Count, Summary, Wider

_NOT_TOLD = "is not shown, so that nobody can be recognised"


def headline(told: Summary) -> str:
    """Return how many concerns were logged, and whether that is more than in the summary before."""
    count = told.this.came_in
    if count.label not in (FEWER,) and not count.is_shown:
        return f"How many concerns were logged {_NOT_TOLD}."
    start = f"{'No' if is_none(count) else as_begun(count)} concerns were logged"
    compared = _compared(count, told.earlier[-1].came_in) if told.earlier else ""
    return f"{start}{compared}."


def _compared(now: Count, before: Count) -> str:
    """Return a comparison in words, where both numbers are printed."""
    if now.number is None or before.number is None:
        return ""
    if now.number == before.number:
        return ", as in the summary before" if is_none(now) else ", as many as in the summary before"
    if is_none(before):
        return "; in the summary before there were none"
    if is_none(now):
        return f"; in the summary before there were {before.label}"
    return (
        f", {'more' if now.number > before.number else 'fewer'} than the {before.label} of the summary before"
    )


def moved_on(told: Summary) -> str:
    """Return how many were closed and how many are open, or as much of it as may be said; it may be empty."""
    closed, still_open = told.this.closed, told.this.still_open
    parts = [
        _counted(closed, "was closed", "were closed, whenever they had been logged"),
        _counted(still_open, "is still open", "are still open"),
    ]
    said = [part for part in parts if part]
    if is_none(closed) and is_none(still_open):
        return "Nothing was open, and nothing is." if is_none(told.this.came_in) else ""
    return f"{'; '.join([said[0], *(part[:1].lower() + part[1:] for part in said[1:])])}." if said else ""


def _counted(count: Count, none: str, some: str) -> str:
    if is_none(count):
        return f"None {none}"
    return f"{as_begun(count)} {some}" if count.is_shown or count.label == FEWER else ""


def left_alone(told: Summary) -> str:
    """Return what was looked at and left alone, as proof that debate is not stifled."""
    count = told.this.left_alone
    welcome = (
        "The policy is there for conduct, not for opinions: parents may disagree with the school in public."
    )
    if is_none(count):
        return f"{welcome} No concern was looked at and left alone this time."
    if not count.is_shown and count.label != FEWER:
        return f"{welcome} What is fair comment is looked at and left alone."
    return f"{welcome} {as_begun(count)} concerns were looked at and left alone for that reason."


def wider(figures: Sequence[Wider], *, is_left_alone: bool) -> Iterator[str]:
    """Yield the figures of more than this term: those left alone, or all others."""
    for each in figures:
        if (each.words == Far.LEFT_ALONE) is is_left_alone:
            yield f"{each.words}, {each.window} ({each.span}): {each.count.label}."


def policy(paper: SummaryPaper) -> str:
    """Return which policy the concerns were handled under and when it is reviewed; it may be empty."""
    due = spoken_date(paper.policy_review_due) if paper.policy_review_due else ""
    title = " ".join(paper.policy_title.split())
    if not title:
        return f"The school’s policy is due for review on {due}." if due else ""
    review = f" It is due for review on {due}." if due else ""
    return f"Every concern is held against this policy: {title}.{review}"


def meanings(paper: SummaryPaper) -> Iterator[tuple[str, str]]:
    """Yield the words that the paper uses and what they mean, as they are counted."""
    told = paper.summary
    yield (
        "Concern",
        "One post or thread about the school that was brought to it and logged, whatever came of it. It "
        "counts once: in the first summary that takes in the time when it was logged, holidays included.",
    )
    yield (
        "Closed, still open",
        "Closed: the school has finished with it. It counts as closed once, in the first summary at whose "
        "end it was closed, whenever it was logged. Still open: logged so far and not yet counted as closed.",
    )
    yield (
        "Looked at and left alone",
        "Closed as fair comment, or as something that the policy does not cover.",
    )
    yield from _meanings_of_headings(told)
    yield (
        "Fewer than 5, not shown",
        "A number below 5 is not printed, and neither is one from which it could be worked out, even beside "
        "earlier summaries. “None” means that there were none.",
    )
    yield "How they were made", _made(paper)
    if told.why_safe:
        yield "Why it is safe to share", told.why_safe


def _meanings_of_headings(told: Summary) -> Iterator[tuple[str, str]]:
    if told.far:
        yield (
            "How far it went",
            "A letter to somebody who had posted counts as one, and so does a conversation. “More than one” "
            "is also a concern in which help from outside was asked for after the first.",
        )
    if told.matter:
        yield (
            "Mainly about",
            "Each closed concern that was not left alone counts under one heading, the weightiest of what "
            "was found.",
        )
    if told.far or told.matter:
        yield (
            "All others",
            "What is too few to be told apart. A concern that has to do with a child’s safety, or that "
            "others outside the school deal with, always counts here and in the totals, and nowhere else.",
        )


def _made(paper: SummaryPaper) -> str:
    told = paper.summary
    counted = f"Counted in the school’s own log on {spoken_date(paper.made_on)}."
    before = " Earlier terms stand as their own summaries printed them." if told.earlier else ""
    later = " What changes later shows only in a corrected summary, which names this one."
    return f"{counted}{before}{later}"
