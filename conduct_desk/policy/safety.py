"""What comes before any letter: police, designated officer, safeguarding lead, and who decides instead."""

from collections.abc import Iterator, Sequence

from conduct_desk.policy.holds import Hold
from conduct_desk.policy.letters import numbered
from conduct_desk.policy.people import Involved, subjects
from conduct_desk.policy.suggested import Situation, Suggested, Suggester
from conduct_desk.policy.vocabulary import Accused, ActionKind, Finding, LetterKind, Role


def safety(
    case: Situation, suggester: Suggester, people: Sequence[Involved], *, is_head_lead: bool
) -> Iterator[Suggested]:
    """Return what keeps people safe, in order. Urgent contact for a child's safety waits for nobody."""
    yield from _police(case, suggester)
    yield from _officer(case, suggester)
    yield from _lead(case, suggester, is_head_lead=is_head_lead)
    if case.is_conflict:
        yield suggester.make(
            ActionKind.HAND_OVER_DECISION, "hand_over", "hand_over", letter_kind=LetterKind.CHAIR
        )
    yield from _families(case, suggester, people)


def _police(case: Situation, suggester: Suggester) -> Iterator[Suggested]:
    make = suggester.make
    if case.is_threat:
        yield make(ActionKind.CALL_POLICE, "police", "police")
        yield make(ActionKind.KEEP_SAFE, "keep_safe", "keep_safe", is_required=False)
    if case.is_picture:
        yield make(ActionKind.CALL_POLICE, "police_picture", "police")
    if case.is_harassment and not case.is_threat:
        yield make(ActionKind.CALL_POLICE, "police_harassment", "legal_advice", is_required=False)
    if Finding.DISCRIMINATORY in case.found:
        yield make(ActionKind.OFFER_HATE_REPORT, "hate_report", "support_staff", is_required=False)


def _officer(case: Situation, suggester: Suggester) -> Iterator[Suggested]:
    make = suggester.make
    if case.accused is Accused.LOW_LEVEL:
        yield make(ActionKind.RECORD_LOW_LEVEL, "low_level", "low_level")
    elif case.accused is Accused.HEADTEACHER:
        yield make(
            ActionKind.TELL_DESIGNATED_OFFICER,
            "officer_by_chair",
            "designated_officer",
            letter_kind=LetterKind.CHAIR,
        )
    elif case.is_allegation:
        yield make(
            ActionKind.TELL_DESIGNATED_OFFICER,
            "designated_officer",
            "designated_officer",
            letter_kind=LetterKind.SAFEGUARDING,
        )


def _lead(case: Situation, suggester: Suggester, *, is_head_lead: bool) -> Iterator[Suggested]:
    """The safeguarding lead; a head who is the lead records her own decision, and whom she asked."""
    if not (case.is_picture or case.is_about_a_child):
        return
    wording = "safeguarding_picture" if case.is_picture else "safeguarding"
    if is_head_lead and not case.is_picture:
        wording = "safeguarding_own"
    yield suggester.make(
        ActionKind.TELL_SAFEGUARDING_LEAD,
        wording,
        "safeguarding_lead",
        letter_kind=LetterKind.SAFEGUARDING,
    )


def _families(case: Situation, suggester: Suggester, people: Sequence[Involved]) -> Iterator[Suggested]:
    """Each child's family is told; at least one, also while no pupil is named in the case."""
    if not case.is_about_a_child or case.is_picture:
        return
    pupils = subjects(people, Role.PUPIL) or (None,)
    for number, pupil in enumerate(pupils, start=1):
        yield suggester.make(
            ActionKind.TELL_FAMILY,
            "family",
            "tell_family",
            is_required=False,
            letter_kind=LetterKind.FAMILY,
            person_id=pupil.person_id if pupil else None,
            whom=numbered("family", number, len(pupils)),
            first=suggester.waiting(case.waits_for(LetterKind.FAMILY)),
        )


def speak(case: Situation, suggester: Suggester, *, is_chosen: bool) -> Iterator[Suggested]:
    """A call before the letter: at once for a child, otherwise where speaking first was chosen."""
    held = suggester.waiting(each for each in case.held if each is not Hold.COMPLAINT)
    if case.is_about_a_child and not case.is_picture:
        yield suggester.make(
            ActionKind.SPEAK_TO_AUTHOR, "speak_child", "tell_family", is_required=False, first=held
        )
    elif is_chosen:
        yield suggester.make(
            ActionKind.SPEAK_TO_AUTHOR, "speak", "contact_about_abuse", is_required=False, first=held
        )
