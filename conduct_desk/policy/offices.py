"""The people of the school, and whom it turns to, by the office that they hold."""

from enum import StrEnum


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
