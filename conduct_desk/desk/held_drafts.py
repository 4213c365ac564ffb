"""One thing that is held about somebody, before the others in it are covered."""

from dataclasses import dataclass
from datetime import date

from conduct_desk.policy.data_request import Given, Held, HoldBack
from conduct_desk.policy.holds import Hold
from conduct_desk.policy.vocabulary import ActionKind, LetterKind, Part


@dataclass(frozen=True)
class Draft:
    """Its words as they stand, and why it is usually held back (None: it is given)."""

    key: str
    held: Held
    what: str
    words: str
    back: HoldBack | None = None
    on: date | None = None
    is_locked: bool = False
    exhibit_id: int = 0
    copies: tuple[int, ...] = ()

    @property
    def usual(self) -> Given:
        """What is done with it unless the head decides otherwise."""
        return Given.BACK if self.back else Given.COVERED


# Whose advice or inquiry it is that a step, a paper or a word belongs to.
BACK_OF_WORDS = {
    Hold.POLICE: HoldBack.CRIME,
    Hold.OFFICER: HoldBack.CRIME,
    Hold.SAFEGUARDING: HoldBack.CRIME,
    Hold.ADVICE: HoldBack.LEGAL_ADVICE,
}
BACK_OF_STEPS = {
    ActionKind.CALL_POLICE: HoldBack.CRIME,
    ActionKind.TELL_SAFEGUARDING_LEAD: HoldBack.CRIME,
    ActionKind.TELL_DESIGNATED_OFFICER: HoldBack.CRIME,
    ActionKind.RECORD_LOW_LEVEL: HoldBack.ANOTHER,
    ActionKind.SEEK_LEGAL_ADVICE: HoldBack.LEGAL_ADVICE,
    ActionKind.FURTHER_STEP: HoldBack.LEGAL_ADVICE,
    ActionKind.SUPPORT_STAFF: HoldBack.ANOTHER,
    ActionKind.TELL_FAMILY: HoldBack.ANOTHER,
}
BACK_OF_PAPERS = {
    LetterKind.SAFEGUARDING: HoldBack.CRIME,
    LetterKind.ADVISER: HoldBack.LEGAL_ADVICE,
    LetterKind.AFTER_ADVICE: None,  # it went to whoever it is to; others are covered
    LetterKind.THANKS: HoldBack.ANOTHER,
    LetterKind.FAMILY: HoldBack.ANOTHER,
    LetterKind.STAFF: HoldBack.ANOTHER,
}
BACK_OF_ANSWERS = {
    "danger": HoldBack.CRIME,
    "indecent_image": HoldBack.CRIME,
    "allegation": HoldBack.CRIME,
    "legal_advice": HoldBack.LEGAL_ADVICE,
}


def back_of_part(parts: frozenset[Part]) -> HoldBack | None:
    """Return why what was decided about others is held back from somebody who only told the school."""
    return HoldBack.NOT_ABOUT if parts and parts <= {Part.REPORTER} else None
