"""What the governors' summary says in sentences, each with numbers as they are printed and with no other."""

from collections.abc import Iterator, Mapping, Sequence

from conduct_desk.clock import spoken_date
from conduct_desk.paper.summary_compared import further
from conduct_desk.paper.summary_paper import SummaryPaper, as_begun, is_none, is_told
from conduct_desk.policy.counting import Far, Matter
from conduct_desk.policy.summary import NOT_SHOWN, Breakdown, Count, Summary, Wider, Window
from conduct_desk.policy.summary_words import EVERY_ONE_CLOSED, LOGGED, NOT_EVERY_ONE_CLOSED, SUPPORTED

WELCOME = "The policy is about conduct, not opinions: anybody may disagree with the school in public."
FIRST = "This is the first term with a summary, so there is nothing to compare it with yet."
_ON_OPEN = (EVERY_ONE_CLOSED, NOT_EVERY_ONE_CLOSED)
_MOST: Mapping[str, str] = {
    Far.LEFT_ALONE: "were looked at and left alone",
    Far.ONE_APPROACH: "needed one conversation or letter and no more",
    Far.MORE: "took more than one conversation or letter",
    Matter.PEOPLE: "were mainly about how people were spoken of",
    Matter.FACTS: "were mainly about something that was not correct",
    Matter.PROCEDURE: "were mainly a matter for one of our procedures",
}
_WIDER: Mapping[str, str] = {LOGGED: "logged", Far.LEFT_ALONE: "looked at and left alone"}


def on_support(told: Summary) -> str:
    """Return what is said of support for staff; it may be empty."""
    return SUPPORTED if SUPPORTED in told.statements else ""


def on_time(told: Summary) -> list[str]:
    """Return what is said of how quickly the school acted."""
    return [each for each in told.statements if each not in (SUPPORTED, *_ON_OPEN)]


def headline(told: Summary) -> str:
    """Return how many concerns were logged, and whether that is more than last time."""
    count = told.this.came_in
    if not is_told(count):
        return "How many concerns were logged is not shown, so that nobody can be recognised."
    compared = _compared(count, told.earlier[-1].came_in) if told.earlier else ""
    return f"{_concerns(count)} were logged{compared}."


def _compared(now: Count, before: Count) -> str:
    """Return a comparison in words, where both numbers are printed."""
    if now.number is None or before.number is None:
        return ""
    if now.number == before.number:
        return ", as last time" if is_none(now) else ", as many as last time"
    if is_none(before):
        return "; last time there were none"
    if is_none(now):
        return f"; last time there were {before.label}"
    return f", {'more' if now.number > before.number else 'fewer'} than the {before.label} last time"


def moved_on(told: Summary) -> str:
    """Return how many were closed and how many are open, or as much of it as may be said; it may be empty."""
    closed, still_open = told.this.closed, told.this.still_open
    if all(map(is_none, (told.this.came_in, closed, still_open))):
        return "None is open."
    open_said = next((each for each in told.statements if each in _ON_OPEN), "")
    if is_told(still_open) and open_said != EVERY_ONE_CLOSED:
        open_said = f"{'None is' if is_none(still_open) else f'{as_begun(still_open)} are'} still open."
    closed_said = "None was closed." if is_none(closed) else f"{as_begun(closed)} were closed{_older(told)}."
    return " ".join([*([closed_said] if is_told(closed) else []), *([open_said] if open_said else [])])


def _older(told: Summary) -> str:
    """Return what the closed concerns have to do with older ones, as far as it is printed already."""
    if not told.earlier or is_none(told.earlier[-1].still_open):
        return ""
    return (
        ", all of them left from before" if is_none(told.this.came_in) else ", counting any left from before"
    )


def left_alone(told: Summary) -> str:
    """Return what was looked at and left alone, as proof that debate is not stifled."""
    count = told.this.left_alone
    wide = [each for each in told.wider if each.words == Far.LEFT_ALONE and is_told(each.count)]
    is_plain = is_none(count) and is_none(told.this.closed)  # of nothing, nothing can be left alone
    is_said = is_told(count) and not is_plain
    said = [f"{_concerns(count)} were looked at and left alone."] if is_said else []
    said += [wider(each) for each in wide]
    return " ".join([*(said or ["What is fair comment is looked at and left alone."]), WELCOME])


def others_wider(figures: Sequence[Wider]) -> list[str]:
    """Return the figures of more than this term, but for those left alone."""
    return [wider(each) for each in figures if each.words != Far.LEFT_ALONE and is_told(each.count)]


def went_before(told: Summary) -> str:
    """Return how far concerns went last time, where no table says it; it may be empty."""
    known = [(what, before) for what, _, before in further(told) if before != NOT_SHOWN]
    said = ", ".join(f"{what[:1].lower()}{what[1:]} ({before})" for what, before in known)
    return f"How far they went last time: {said}." if said else ""


def wider(each: Wider) -> str:
    """Return a figure of more than this term."""
    over = f"Over {each.window} ({each.span})"
    if each.words not in _WIDER:
        return f"{each.words}, {each.window} ({each.span}): {each.count.label}."
    number = "no" if is_none(each.count) else each.count.label
    return f"{over}, {number} concerns were {_WIDER[each.words]}."


def closed_in(told: Breakdown) -> str:
    """Return which concerns a chart takes apart, and how many they are."""
    over = told.window if told.window is Window.TERM else f"over {told.window} ({told.span})"
    total = f": {told.total.label}" if told.total.is_shown else ""
    return f"Concerns closed {over}{total}"


def mostly(told: Summary) -> Iterator[str]:
    """Yield which heading more than half of the closed concerns stand under, where one does."""
    for breakdown in filter(None, (told.far, told.matter)):
        for row in breakdown.rows:
            total = breakdown.total.number  # None where how many were closed is covered
            if row.words in _MOST and total and 2 * (row.count.number or 0) > total:
                over = "" if breakdown.window is Window.TERM else "over "
                yield (f"More than half of the concerns closed {over}{breakdown.window} {_MOST[row.words]}.")


def policy(paper: SummaryPaper) -> str:
    """Return which policy concerns are held against and when it is looked at again; it may be empty."""
    title = " ".join(paper.policy_title.split())
    due = f"due for review by {spoken_date(paper.policy_review_due)}." if paper.policy_review_due else ""
    if not title:
        return f"The policy is {due}" if due else ""
    under = f"Every concern is looked at under “{title}”."
    return f"{under} The policy is {due}" if due else under


def _concerns(count: Count) -> str:
    return f"{'No' if is_none(count) else as_begun(count)} concerns"
