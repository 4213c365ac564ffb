"""Before anybody is written to: whether legal advice is needed, and the least that will do."""

from collections.abc import Set as AbstractSet
from enum import StrEnum

from conduct_desk.policy.answers import Answers, accused, is_yes, stops
from conduct_desk.policy.findings import ABUSE, CHILDREN, findings, targets
from conduct_desk.policy.repeats import Repeats, harassment_prompt
from conduct_desk.policy.vocabulary import Accused, Finding, Stop, Target

CALM = frozenset({Finding.LEGITIMATE_DEBATE, Finding.OUT_OF_SCOPE, Finding.BELONGS_TO_PROCEDURE})
TO_COME_DOWN = ABUSE | CHILDREN | {Finding.INACCURATE, Finding.OTHERWISE_UNACCEPTABLE}


class AdviceReason(StrEnum):
    """What makes legal advice necessary, or worth thinking about."""

    THREAT = "There is a threat"
    STAFF_ACCUSED = "It identifies somebody from school who is accused"
    AGAIN = "It is about the same person again"
    SOLICITOR = "A solicitor is involved already"
    WIDE_REACH = "A great many people have seen it"
    CLAIM = "A member of staff may claim for it"
    DISCRIMINATION = "It is discriminatory"
    THIRD_PARTY = "Somebody other than the author is asked to act"
    BAR = "Somebody may be barred from the site"


class FirstStep(StrEnum):
    """The first step towards the author, from the least to the most."""

    SPEAK = "Speak first, then write"
    WRITE = "Write"
    PLATFORM = "Ask the platform or whoever runs the group"
    ADVICE = "Take advice before anything"


def asks_about_advice(answers: Answers) -> bool:
    """Say whether the walk asks about legal advice: something may be acted on. Source: first standard."""
    is_accused = accused(answers) in (Accused.SOMEBODY, Accused.HEADTEACHER)
    is_stopped = not stops(answers).isdisjoint({Stop.DANGER, Stop.INDECENT_IMAGE})
    return is_accused or is_stopped or not findings(answers) <= CALM


def asks_about_first_step(answers: Answers) -> bool:
    """Say whether somebody is to be asked to take down or correct something, so the least will be chosen."""
    return not findings(answers).isdisjoint(TO_COME_DOWN)


def advice_prompts(answers: Answers, repeats: Repeats = Repeats()) -> frozenset[AdviceReason]:  # noqa: B008
    """Return what the answers themselves say in favour of legal advice; the head knows of the rest."""
    found = findings(answers)
    aimed = targets(answers)
    is_accused = accused(answers) in (Accused.SOMEBODY, Accused.HEADTEACHER)
    applies = {
        AdviceReason.THREAT: Finding.THREATENING in found or is_yes(answers, "threatening"),
        AdviceReason.STAFF_ACCUSED: is_accused,
        AdviceReason.AGAIN: harassment_prompt(repeats, found),
        AdviceReason.DISCRIMINATION: Finding.DISCRIMINATORY in found,
        AdviceReason.CLAIM: Finding.OTHERWISE_UNACCEPTABLE in found and Target.STAFF.value in aimed,
    }
    return frozenset(reason for reason, is_so in applies.items() if is_so)


def is_advice_taken(answers: Answers) -> bool:
    """Say whether the head decided that advice is necessary."""
    return is_yes(answers, "legal_advice")


def first_steps(answers: Answers) -> AbstractSet[FirstStep]:
    """Return the first steps chosen towards the author; none while the question is not answered with yes."""
    chosen = answers["proportionate"].chosen if is_yes(answers, "proportionate") else ()
    return frozenset(step for step in FirstStep if step.value in chosen)
