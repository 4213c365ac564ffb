"""What the next headteacher does first, worked out from how things stand."""

from dataclasses import dataclass
from datetime import date

from conduct_desk.clock import spoken_date
from conduct_desk.desk.reasons_words import listed, lower
from conduct_desk.policy.holds import Hold
from conduct_desk.policy.offices import Office

MOST_NAMED = 4  # references in one sentence


@dataclass(frozen=True)
class Standing:
    """What decides what comes first: references with the day they are due or whose word they wait for."""

    overdue: tuple[tuple[str, date], ...] = ()
    next_due: tuple[str, date] | None = None
    waits: tuple[tuple[str, Hold], ...] = ()
    review_due: date | None = None  # of the policy, when it is past
    missing: tuple[Office, ...] = ()


def first_things(standing: Standing) -> tuple[str, ...]:
    """Return the first five things to do, in their order."""
    return (
        "Take the keys over, together with whoever hands over: Settings, Who can open the log, New "
        "headteacher. What opened the log before then opens it no more.",
        _due(standing),
        _ring(standing),
        "Make a backup on that very day and rehearse it: Settings, Backups. Then destroy the old backups, "
        "and the old recovery sheet with them.",
        _bring_up_to_date(standing),
    )


def _due(standing: Standing) -> str:
    if standing.overdue:
        reference, day = standing.overdue[0]
        count = len(standing.overdue)
        steps = "one step" if count == 1 else f"{count} steps"
        return f"Do what is overdue, {steps}. Begin with {reference}: it was due on {spoken_date(day)}."
    if standing.next_due is not None:
        reference, day = standing.next_due
        return f"Nothing is overdue. Next comes {reference}, by {spoken_date(day)}; Home shows the rest."
    return "Nothing is due. Open Home each week: it says when something is."


def _ring(standing: Standing) -> str:
    if not standing.waits:
        return "Tell the safeguarding lead and the chair of governors that you decide from now on."
    hold = standing.waits[0][1]
    references = list(dict.fromkeys(reference for reference, each in standing.waits if each is hold))
    wait = "waits" if len(references) == 1 else "wait"
    return (
        f"Ring {lower(hold.value)}. {_listed(references)} {wait} for their word before anybody is written to."
    )


def _bring_up_to_date(standing: Standing) -> str:
    if standing.review_due is not None:
        due = spoken_date(standing.review_due)
        return f"Have the policy reviewed: its review was due on {due}, and letters name it."
    if standing.missing:
        names = [lower(office.value) for office in standing.missing]
        return f"Enter who is {_listed(names)}: Settings, People of the school."
    return "Read through Settings: your name, your signature and the people whom the school turns to."


def _listed(words: list[str]) -> str:
    more = len(words) - MOST_NAMED
    return listed([*words[:MOST_NAMED], f"{more} more"] if more > 0 else words)
