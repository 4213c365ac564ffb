"""The marks by which the search index knows how a case stands, so that lists need not look at every case.

A mark is a word that nobody can type: it begins with a character that no written text may keep. It stands in
the index beside the words of its case; a list narrowed to what is open is then a search for one word.
"""

from collections.abc import Collection, Iterator
from datetime import date, datetime, timedelta
from enum import Enum
from typing import Any, Protocol

from sqlmodel import Session

from conduct_desk.clock import SCHOOL_ZONE
from conduct_desk.policy.findings import CHILDREN
from conduct_desk.policy.letters import REQUIRED
from conduct_desk.policy.names import words_of
from conduct_desk.policy.vocabulary import Finding, LetterKind, Outcome, Stage

SIGN = "\ue000"  # of private use: no keyboard has it, and search.py takes it out of what is written
EVERY = f"{SIGN}v4"  # stands in every case; another number where marks or parts are made another way
SAFEGUARDING, WITH_EVIDENCE, WITHOUT_EVIDENCE = f"{SIGN}g", f"{SIGN}e1", f"{SIGN}e2"
LETTER_HERE = f"{SIGN}u"  # a letter that the policy asks for has not left the school
ANY_LETTER_HERE = f"{SIGN}y"  # a letter has not, whichever
NO_CHECK = f"{SIGN}c9"  # after every day
NO_PLATFORM = f"{SIGN}q"  # after every platform
PLATFORMS = f"{SIGN}p"  # what the marks of platforms begin with
DAY = timedelta(days=1)
_LONGEST = 40  # letters of a platform's name that count

_ASKED = """
    SELECT stage, outcome, platform, opened_at,
    (SELECT group_concat(finding) FROM finding WHERE case_id = ?1),
    (SELECT count(*) FROM exhibit WHERE case_id = ?1 AND removed_at IS NULL),
    EXISTS (SELECT 1 FROM action WHERE case_id = ?1
            AND kind IN ('TELL_SAFEGUARDING_LEAD', 'TELL_DESIGNATED_OFFICER')),
    (SELECT min(due_on) FROM action WHERE case_id = ?1 AND done_on IS NULL AND kind = 'CHECK_POST'),
    (SELECT group_concat(kind) FROM letter WHERE case_id = ?1 AND state <> 'SENT')
    FROM "case" WHERE id = ?1
"""


class Standing(Protocol):
    """What of a case decides where it stands in a list."""

    @property
    def stage(self) -> Stage:
        """How far it has come."""

    @property
    def outcome(self) -> Outcome | None:
        """How it ended."""

    @property
    def platform(self) -> str:
        """Where it was posted."""

    @property
    def findings(self) -> frozenset[Finding]:
        """What was found."""

    @property
    def next_check_on(self) -> date | None:
        """When somebody looks at the post again."""

    @property
    def exhibits(self) -> int:
        """How many exhibits are kept."""


def of_case(session: Session, case_id: int) -> Iterator[str]:
    """Yield the marks of one case, as its rows stand now."""
    row: Any = session.connection().exec_driver_sql(_ASKED, (case_id,)).first()
    if row is None:
        return
    stage, outcome, platform, opened_at, findings, exhibits, is_told, check, letters = row
    found = frozenset(Finding[name] for name in (findings or "").split(",") if name)
    yield EVERY
    yield of_stage(Stage[stage])
    yield from of_days(datetime.fromisoformat(opened_at).astimezone(SCHOOL_ZONE).date())
    yield of_standing(Stage[stage], Outcome[outcome] if outcome else None)
    yield of_platform(platform)
    yield of_check(date.fromisoformat(check) if check else None)
    yield of_evidence(exhibits)
    yield of_leading(found)
    yield from map(of_finding, found)
    if letters:
        yield ANY_LETTER_HERE
    if not REQUIRED.isdisjoint(LetterKind[name] for name in (letters or "").split(",") if name):
        yield LETTER_HERE
    if is_told or not found.isdisjoint(CHILDREN):
        yield SAFEGUARDING


def of_stage(stage: Stage) -> str:
    """Return the mark of a stage."""
    return f"{SIGN}s{_plain(stage)}"


def of_days(opened_on: date) -> tuple[str, str, str]:
    """Return the marks of the day in England on which a case was opened, of its week and of its month."""
    return (
        f"{SIGN}d{_digits(opened_on)}",
        f"{SIGN}w{_digits(opened_on - opened_on.weekday() * DAY)}",
        f"{SIGN}m{_digits(opened_on)[:6]}",
    )


def between(first: date, last: date) -> Iterator[str]:
    """Yield marks that together stand for all days from the first to the last: months, weeks and days.

    A search for a term by its days alone would look for more than a hundred marks.
    """
    day = first
    while day <= last:
        of_its_own, of_week, of_month = of_days(day)
        month_ends = (day.replace(day=1) + 31 * DAY).replace(day=1) - DAY
        if day.day == 1 and month_ends <= last:
            yield of_month
            day = month_ends + DAY
        elif (
            day.weekday() == 0
            and day + 6 * DAY <= last
            and (day + 6 * DAY <= month_ends or month_ends >= last)
        ):
            yield of_week
            day += 7 * DAY
        else:
            yield of_its_own
            day += DAY


def of_finding(finding: Finding) -> str:
    """Return the mark of one finding."""
    return f"{SIGN}f{_plain(finding)}"


def of_leading(findings: Collection[Finding]) -> str:
    """Return the mark of the finding that a list names first: the first in the policy's order."""
    first = next((each for each in Finding if each in findings), None)
    return f"{SIGN}l{_plain(first) if first else ''}"


def of_standing(stage: Stage, outcome: Outcome | None) -> str:
    """Return the mark of how a case stands: by its outcome where it has one, else by its stage."""
    return f"{SIGN}h{_plain(outcome or stage)}"


def of_platform(platform: str) -> str:
    """Return the mark of a platform; names that differ in capitals, accents or signs have the same."""
    plain = "".join(words_of(platform))[:_LONGEST]
    return f"{PLATFORMS}{plain}" if plain else NO_PLATFORM


def of_check(next_check_on: date | None) -> str:
    """Return the mark of the day on which somebody looks at the post again."""
    return f"{SIGN}c{_digits(next_check_on)}" if next_check_on else NO_CHECK


def of_evidence(exhibits: int) -> str:
    """Return the mark of having evidence, or none."""
    return WITH_EVIDENCE if exhibits else WITHOUT_EVIDENCE


def _plain(member: Enum) -> str:
    return member.name.replace("_", "").casefold()


def _digits(day: date) -> str:
    return day.isoformat().replace("-", "")
