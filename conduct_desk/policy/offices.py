"""The people of the school, and whom it turns to, by the office that they hold."""

from collections.abc import Mapping
from enum import StrEnum

from conduct_desk.policy.vocabulary import ActionKind, LetterKind


class Office(StrEnum):
    """Who holds which office, in or around the school."""

    SAFEGUARDING_LEAD = "Safeguarding lead"
    DEPUTY_SAFEGUARDING_LEAD = "Deputy safeguarding lead"
    DEPUTY_HEAD = "Deputy headteacher"
    CHAIR = "Chair of governors"
    VICE_CHAIR = "Vice-chair of governors"
    CLERK = "Clerk to the governors"
    DESIGNATED_OFFICER = "Designated officer of the local authority"
    DATA_PROTECTION_OFFICER = "Data protection officer"
    ADVISER = "Legal adviser"
    LOCAL_AUTHORITY = "Local authority"


TURNS_TO: Mapping[ActionKind, tuple[Office, ...]] = {
    ActionKind.TELL_SAFEGUARDING_LEAD: (Office.SAFEGUARDING_LEAD,),
    ActionKind.TELL_DESIGNATED_OFFICER: (Office.DESIGNATED_OFFICER,),
    ActionKind.KEEP_SAFE: (Office.LOCAL_AUTHORITY,),
    ActionKind.HAND_OVER_DECISION: (Office.DEPUTY_HEAD, Office.CHAIR),
    ActionKind.SEEK_LEGAL_ADVICE: (Office.ADVISER,),
    ActionKind.HANDLE_COMPLAINT: (Office.CHAIR,),
    ActionKind.ANSWER_DATA_REQUEST: (Office.DATA_PROTECTION_OFFICER,),
    ActionKind.ANSWER_DATA_COMPLAINT: (Office.DATA_PROTECTION_OFFICER,),
}


def turned_to(kind: ActionKind, letter_kind: LetterKind | None = None) -> tuple[Office, ...]:
    """Return whom the school turns to for an action, in the order of asking; nobody for most.

    An allegation about the headteacher goes to the chair, who alone tells the designated officer.
    """
    if kind is ActionKind.TELL_DESIGNATED_OFFICER and letter_kind is LetterKind.CHAIR:
        return (Office.CHAIR,)
    return TURNS_TO.get(kind, ())


class SchoolKind(StrEnum):
    """Who runs the school: it decides who may sit on a panel."""

    MAINTAINED = "Maintained by the local authority"
    ACADEMY = "Academy or free school"


class GovernorKind(StrEnum):
    """What a governor is on the board."""

    PARENT = "Parent governor"
    STAFF = "Staff governor"
    LOCAL_AUTHORITY = "Local authority governor"
    FOUNDATION = "Foundation governor"
    CO_OPTED = "Co-opted governor"
    OTHER = "Another governor"
