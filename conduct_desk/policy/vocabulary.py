"""The field's own words: every closed list that the policy, the log and the screens share."""

from enum import StrEnum


class Kind(StrEnum):
    """Which of the policy's six kinds of social media it was, or another."""

    BLOG = "Blogs and microblogging"
    NETWORKING = "Social networking"
    COLLABORATION = "Collaboration networking"
    BOOKMARKING = "Social bookmarking"
    PHOTO_AND_VIDEO = "Photo and video sharing"
    FEED = "RSS feeds"
    OTHER = "Other"


PLATFORMS = (
    "Facebook", "WhatsApp", "Instagram", "X", "TikTok", "YouTube", "Snapchat", "Nextdoor", "Reddit",
)  # an open list: any other name may be typed  # fmt: skip


class Role(StrEnum):
    """What somebody is to the school."""

    PARENT = "Parent"
    CARER = "Carer"
    VISITOR = "Visitor"
    RELATIVE = "Relative"
    STAFF = "Member of staff"
    GOVERNOR = "Governor"
    PUPIL = "Pupil"
    PUBLIC = "Member of the public"
    NOT_KNOWN = "Not known"


class Part(StrEnum):
    """What somebody is in one case."""

    AUTHOR = "Author"
    REPORTER = "Reporter"
    SUBJECT = "Subject"


class Value(StrEnum):
    """The answer to one question."""

    YES = "Yes"
    NO = "No"
    NOT_YET_KNOWN = "Not yet known"


class Truth(StrEnum):
    """What the school's check of one statement found."""

    TRUE = "True"
    FALSE = "False"
    CANNOT_TELL = "Cannot tell"
    OPINION = "Opinion"


class Target(StrEnum):
    """Whom words are aimed at. The policy's first standard names the first three and nobody else."""

    SCHOOL = "The school"
    STAFF = "Staff"
    PUPILS = "Pupils"
    GOVERNORS = "Governors"
    PARENTS = "Other parents or carers"
    SOMEBODY_ELSE = "Somebody else"


class Stop(StrEnum):
    """What stops everything else first; the value is the key of the walk's question."""

    DANGER = "danger"
    INDECENT_IMAGE = "indecent_image"
    ALLEGATION = "allegation"
    CONFLICT = "conflict"
    SCHOOL_REPLIED = "school_replied"


class Finding(StrEnum):
    """What the walk found; a case has a set of them."""

    FOUL = "Foul"
    ABUSIVE = "Abusive"
    DISCRIMINATORY = "Discriminatory"
    THREATENING = "Threatening"
    INACCURATE = "Factually incorrect"
    BELONGS_TO_PROCEDURE = "Belongs to a procedure"
    CHILD_IN_WORDS = "Child identified in words"
    CHILD_IN_PICTURES = "Child identified in pictures"
    OTHER_RISK_TO_PUPIL = "Other risk to a pupil"
    OTHERWISE_UNACCEPTABLE = "Otherwise unacceptable"
    LEGITIMATE_DEBATE = "Legitimate debate"
    OUT_OF_SCOPE = "Not for this policy"


class Stage(StrEnum):
    """How far a case has come."""

    BEING_RECORDED = "Being recorded"
    OPEN = "Open"
    CLOSED = "Closed"


class Outcome(StrEnum):
    """How a case ended."""

    REMOVED_BY_AUTHOR = "Removed by the author"
    CORRECTED_BY_AUTHOR = "Corrected by the author"
    REMOVED_BY_PLATFORM = "Removed by the platform or group organiser"
    PARTLY_REMOVED = "Partly removed"
    NOT_REMOVED_ADVICE_TAKEN = "Not removed: advice taken, no further action"
    NOT_REMOVED_FURTHER_ACTION = "Not removed: further action"
    DIRECTED_TO_PROCEDURE = "Directed to a procedure"
    PASSED_ON = "Passed on"
    LEFT_ALONE_DEBATE = "No action: legitimate debate"
    LEFT_ALONE_OUT_OF_SCOPE = "No action: private or not for this policy"
    AUTHOR_NOT_TRACED = "Author not traced"
    NOT_VERIFIED = "Not verified"
    DUPLICATE = "Duplicate of another case"


class ActionKind(StrEnum):
    """What can be done, or must be looked at again, in a case."""

    CALL_POLICE = "Ring the police"
    TELL_SAFEGUARDING_LEAD = "Tell the safeguarding lead"
    TELL_DESIGNATED_OFFICER = "Tell the designated officer"
    HAND_OVER_DECISION = "Hand the decision to somebody else"
    WRITE_LETTER = "Write a letter"
    AGREE_NO_REPLY = "Agree that nobody answers there"
    SUPPORT_STAFF = "Support the member of staff"
    PASS_ON = "Pass it on"  # noqa: S105 - no password
    SEEK_LEGAL_ADVICE = "Consider legal advice"
    FIND_OUT = "Find out"
    LEAVE_ALONE = "Leave it alone"
    CHECK_POST = "Check the post"
    CLOSE_CASE = "Close the concern"


class Seen(StrEnum):
    """What a follow-up check saw."""

    STILL_UP = "Still up"
    CORRECTED = "Corrected"
    REMOVED = "Removed"
    CANNOT_SEE = "Cannot see"


class LetterKind(StrEnum):
    """Which letter it is; the value names its wording in resources/letters."""

    REMOVAL = "removal"
    CORRECTION = "correction"
    PROCEDURE = "procedure"
    THANKS = "thanks"


class LetterState(StrEnum):
    """How far a letter has come."""

    DRAFT = "Draft"
    ISSUED = "Issued"
    SENT = "Sent"


class SentHow(StrEnum):
    """How a letter left the school."""

    POST = "Posted"
    BY_HAND = "Handed over"
    EMAIL = "Sent from the school's e-mail"


class TakenOut(StrEnum):
    """How a copy of a paper left the program."""

    SAVED = "Saved as a PDF"
    PRINTED = "Printed"


class Source(StrEnum):
    """How an exhibit reached the desk."""

    PASTED = "Pasted"
    DROPPED = "Dropped"
    CHOSEN = "Chosen"


class DecisionMaker(StrEnum):
    """Who decides a case."""

    HEADTEACHER = "Headteacher"
    DEPUTY = "Deputy headteacher"
    CHAIR = "Chair of governors"
