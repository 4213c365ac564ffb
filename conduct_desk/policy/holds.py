"""Whose word a letter waits for, and what they said."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from conduct_desk.policy.advice import FirstStep, first_steps
from conduct_desk.policy.answers import Answers, accused, is_yes, stops
from conduct_desk.policy.findings import CHILDREN, findings
from conduct_desk.policy.vocabulary import Accused, Finding, LetterKind, Stop


class Hold(StrEnum):
    """Whose word is needed before an author, a witness or a member of staff is written to."""

    POLICE = "The police"
    OFFICER = "The designated officer"
    SAFEGUARDING = "The safeguarding lead"
    DECISION = "Whoever decides instead of you"
    COMPLAINT = "Whoever handles the complaint"
    ADVICE = "The legal adviser"


class Word(StrEnum):
    """What they said about writing; the last word of each stands."""

    MAY_WRITE = "You may write"
    NOT_YET = "Not yet"
    MAY_NOT = "You may not write"


WAITS_FOR_ALL = frozenset(Hold)
FREE: frozenset[Hold] = frozenset()
# A letter that is not named here goes to an author, or to everybody, and waits for every word.
WAITS_FOR: Mapping[LetterKind, frozenset[Hold]] = {
    LetterKind.THANKS: frozenset({Hold.OFFICER}),
    LetterKind.STAFF: frozenset({Hold.OFFICER}),
    LetterKind.FAMILY: frozenset({Hold.OFFICER, Hold.SAFEGUARDING}),
    LetterKind.SAFEGUARDING: FREE,
    LetterKind.CHAIR: FREE,
    LetterKind.ADVISER: FREE,
    LetterKind.FILE_NOTE: FREE,
    LetterKind.PLATFORM: FREE,
}


def holds(answers: Answers, words: Mapping[Hold, Word]) -> tuple[Hold, ...]:
    """Return whose word is still needed before authors, witnesses and staff are written to, in order.

    `words` is the last word of each; only "you may write" lifts a hold. A complaint holds letters once it
    stands in `words` as anything else, and a plain "may not" holds whatever the answers are. Source: fifth
    standard, second aim, national safeguarding guidance.
    """
    held = _held(answers) | ({Hold.COMPLAINT} & set(words))
    held |= {hold for hold, word in words.items() if word is Word.MAY_NOT}
    return tuple(hold for hold in Hold if hold in held and words.get(hold) is not Word.MAY_WRITE)


def what_waits(kind: LetterKind, held: Iterable[Hold]) -> bool:
    """Say whether a paper waits while these holds stand.

    Papers to those who help (safeguarding, chair, adviser, platform) and to the file wait for nobody.
    """
    return not WAITS_FOR.get(kind, WAITS_FOR_ALL).isdisjoint(held)


def _held(answers: Answers) -> set[Hold]:
    stopped, found, who = stops(answers), findings(answers), accused(answers)
    is_picture = Stop.INDECENT_IMAGE in stopped
    is_threat = Finding.THREATENING in found or is_yes(answers, "threatening")
    applies = {
        Hold.POLICE: is_picture or is_threat or Stop.DANGER in stopped,
        Hold.OFFICER: who in (Accused.SOMEBODY, Accused.HEADTEACHER),
        Hold.SAFEGUARDING: is_picture or not found.isdisjoint(CHILDREN),
        Hold.DECISION: Stop.CONFLICT in stopped or who is Accused.HEADTEACHER,
        Hold.ADVICE: FirstStep.ADVICE in first_steps(answers),
    }
    return {hold for hold, is_so in applies.items() if is_so}
