"""How a concern is closed: what was settled besides its outcome, and how long the record is kept."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from conduct_desk.policy.answers import Answers, accused, stops
from conduct_desk.policy.calendar import months_after, school_year_of
from conduct_desk.policy.findings import CHILDREN, findings
from conduct_desk.policy.reading import Data, Section
from conduct_desk.policy.vocabulary import Accused, Finding, Outcome, Seen, Stop

ENDED = "Ended when the concern was closed"  # the note of an action that was never done


class Settled(StrEnum):
    """Whether one thing that closing asks about was done."""

    DONE = "Done"
    NOT_NEEDED = "Not needed"


class Retention(StrEnum):
    """How long a closed concern is kept before somebody looks at it again; nothing goes by itself."""

    SHORT = "For a short time"
    ORDINARY = "For the ordinary time"
    CHILD = "With the child’s safeguarding file"
    ALLEGATION = "Allegation about somebody who works here"


class HoldReason(StrEnum):
    """Why a closed concern may not be disposed of yet, whatever its time says."""

    LEGAL = "A legal claim or advice"
    COMPLAINT = "A complaint is not finished"
    SUBJECT_ACCESS = "Somebody has asked to see what is held about them"
    OTHER = "Another reason"


class CountsFrom(StrEnum):
    """The day from which the years are counted."""

    CLOSING = "closing"
    SCHOOL_YEAR = "end of the school year"


@dataclass(frozen=True)
class Period:
    """For how many years a class of concern is kept, from when, and whose rule that is."""

    years: int
    counts_from: CountsFrom
    because: str

    def review_on(self, closed_on: date) -> date:
        """Return the day on which somebody looks at a concern again that was closed on a day."""
        is_from_closing = self.counts_from is CountsFrom.CLOSING
        start = closed_on if is_from_closing else school_year_of(closed_on).last_day
        return months_after(start, 12 * self.years)


@dataclass(frozen=True)
class ClosingRules:
    """What the school learns from, and how long it keeps what: school practice, after the IRMS toolkit.

    `classes` is the class of every outcome, as far as only the outcome decides it.
    """

    lessons: tuple[str, ...]
    periods: Mapping[Retention, Period]
    classes: Mapping[Outcome, Retention]

    def retention(self, outcome: Outcome, answers: Answers) -> Retention:
        """Return how long a concern is kept: what it was about weighs more than how it ended."""
        if accused(answers) in (Accused.SOMEBODY, Accused.HEADTEACHER):
            return Retention.ALLEGATION
        if Stop.INDECENT_IMAGE in stops(answers) or not findings(answers).isdisjoint(CHILDREN):
            return Retention.CHILD
        return self.classes[outcome]


def likely_outcome(
    answers: Answers,
    last_seen: Collection[Seen],
    *,
    is_advice_taken: bool = False,
    is_further_step_taken: bool = False,
) -> Outcome | None:
    """Return how a case seems to have ended, None where it does not say.

    `last_seen` is what the last check of each author's post saw.
    """
    seen = frozenset(last_seen)
    ended = (
        _ended_as_seen(seen, is_advice=is_advice_taken, is_further=is_further_step_taken) if seen else None
    )
    return ended or _ended_as_found(answers)


def _ended_as_found(answers: Answers) -> Outcome | None:
    found = findings(answers)
    if not stops(answers).isdisjoint({Stop.ALLEGATION, Stop.INDECENT_IMAGE}):
        return Outcome.PASSED_ON
    if found <= {Finding.OUT_OF_SCOPE}:
        return Outcome.LEFT_ALONE_OUT_OF_SCOPE if found else Outcome.LEFT_ALONE_DEBATE
    if Finding.BELONGS_TO_PROCEDURE in found and found <= QUIET:
        return Outcome.DIRECTED_TO_PROCEDURE
    return Outcome.LEFT_ALONE_DEBATE if found == {Finding.LEGITIMATE_DEBATE} else None


QUIET = frozenset({Finding.BELONGS_TO_PROCEDURE, Finding.LEGITIMATE_DEBATE})
PUT_RIGHT = frozenset({Seen.REMOVED, Seen.CORRECTED})


def _ended_as_seen(seen: frozenset[Seen], *, is_advice: bool, is_further: bool) -> Outcome | None:
    if seen <= PUT_RIGHT:
        return Outcome.CORRECTED_BY_AUTHOR if Seen.CORRECTED in seen else Outcome.REMOVED_BY_AUTHOR
    if seen & PUT_RIGHT:
        return Outcome.PARTLY_REMOVED
    if is_further:
        return Outcome.NOT_REMOVED_FURTHER_ACTION
    return Outcome.NOT_REMOVED_ADVICE_TAKEN if is_advice else None


def read_closing(data: Data) -> ClosingRules:
    """Return what closing.toml says; raises DeskError with a sentence when something in it is wrong."""
    section = Section(data, file="closing.toml")
    periods = dict(section.sections("retention", "kind of retention"))
    for key in periods:
        if key not in KEYS:
            raise section.wrong(
                f"there is no kind of retention ‘{key}’.", f"Take out the part [retention.{key}]."
            )
    for key in KEYS:
        if key not in periods:
            raise section.wrong(
                f"the kind of retention ‘{key}’ is missing.", f"Add a part that begins [retention.{key}]."
            )
    outcomes = section.part("outcomes", "list of outcomes")
    for key in outcomes.names():
        if key not in OUTCOMES:
            raise outcomes.wrong(f"there is no outcome ‘{key}’.", f"Take out the line {key} = ….")
    return ClosingRules(
        lessons=section.texts("lessons"),
        periods={kind: _period(periods[key]) for key, kind in KEYS.items()},
        classes={
            each: KEYS[outcomes.one_of(key, KEYS, default="ordinary")] for key, each in OUTCOMES.items()
        },
    )


KEYS = {each.name.lower(): each for each in Retention}
OUTCOMES = {each.name.lower(): each for each in Outcome}


def _period(part: Section) -> Period:
    years = part.number("years", "years")
    years = part.number("years")
    if years not in range(1, LONGEST + 1):
        raise part.wrong(f"‘years’ must be from 1 to {LONGEST}.", "Write years = 6, without quotes.")
    return Period(years, CountsFrom(part.one_of("counts_from", tuple(CountsFrom))), part.text("because"))


LONGEST = 100  # years: no record of a school is kept longer
