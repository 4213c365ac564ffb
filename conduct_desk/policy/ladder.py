"""From first contact to a further step: what was done, what may be done now, what is missing below."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum


class Rung(StrEnum):
    """One step towards a post coming down, from the least to the most."""

    CONTACT = "Contact with the author"
    SECOND_LETTER = "A second letter"
    PLATFORM = "A report to the platform"
    HELPLINE = "The helpline for schools"
    LEGAL_ADVICE = "Legal advice"
    FURTHER_STEP = "A further step that was advised"
    POLICE = "The police"
    SUPPORT = "The local authority or the diocese"


CLIMBED = (
    Rung.CONTACT, Rung.SECOND_LETTER, Rung.PLATFORM, Rung.HELPLINE, Rung.LEGAL_ADVICE, Rung.FURTHER_STEP,
)  # fmt: skip
# Advice may be taken at any stage, and anybody may be asked for help; only these wait for something.
NEEDS = {Rung.SECOND_LETTER: Rung.CONTACT, Rung.FURTHER_STEP: Rung.LEGAL_ADVICE}


@dataclass(frozen=True)
class RungState:
    """One rung. `is_open`: it may be taken now. `missing`: what was left out below it, in order."""

    rung: Rung
    is_done: bool
    is_open: bool
    missing: tuple[Rung, ...]


def ladder(done: AbstractSet[Rung], *, police_at_once: bool) -> tuple[RungState, ...]:
    """Return every rung in order. Source: first standard (legal advice before any further step).

    The police and support stand at the end and may be asked at any time; `police_at_once` (a threat, hate
    or harassment) puts the police first.
    """
    climbed = tuple(_state(rung, done) for rung in CLIMBED)
    police, support = (RungState(rung, rung in done, True, ()) for rung in (Rung.POLICE, Rung.SUPPORT))  # noqa: FBT003 - the fields of a record
    return (police, *climbed, support) if police_at_once else (*climbed, police, support)


def _state(rung: Rung, done: AbstractSet[Rung]) -> RungState:
    below = CLIMBED[: CLIMBED.index(rung)]
    is_open = rung not in NEEDS or NEEDS[rung] in done
    return RungState(rung, rung in done, is_open, tuple(each for each in below if each not in done))
