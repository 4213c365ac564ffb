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


class Channel(StrEnum):
    """How a post came to the school's notice."""

    PARENT = "A parent or carer told us"
    STAFF = "A member of staff told us"
    PUPIL = "A pupil told us"
    GOVERNOR = "A governor told us"
    PUBLIC = "Somebody else told us"
    SEEN = "Seen by chance"
    PLATFORM = "From the platform or whoever runs the group"
    PRESS = "From the press"


class Grade(StrEnum):
    """How good the proof is, from best to least; the least limits what a letter may quote."""

    SEEN_LIVE = "The school saw the post itself"
    SUPPLIED = "Somebody gave us a file or screenshot"
    PHOTO_OF_SCREEN = "A photo or a print of a screen"
    DESCRIBED = "It was only described to us"


class Reach(StrEnum):
    """Who can see a post."""

    ANYBODY = "Anybody"
    GROUP = "The members of a group"
    FEW = "One person or a few, in a message"
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


class Accused(StrEnum):
    """Whom an allegation is about; it decides who tells the designated officer, and whether anybody does."""

    SOMEBODY = "Somebody who works in school"
    HEADTEACHER = "The headteacher"
    LOW_LEVEL = "A low-level concern only"


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
    SPEAK_TO_AUTHOR = "Speak to the author"
    TELL_FAMILY = "Tell the child’s family"
    TAKE_UP_CONCERN = "Take up the concern behind it"
    REPORT_TO_PLATFORM = "Report it to the platform"
    ASK_HELPLINE = "Ask the helpline for schools"
    KEEP_SAFE = "Keep people safe"
    OFFER_HATE_REPORT = "Offer a hate-crime report"
    RECORD_LOW_LEVEL = "Record a low-level concern"
    CORRECT_IN_PUBLIC = "Improve what the school itself says"
    HANDLE_COMPLAINT = "Handle a complaint"
    ANSWER_DATA_REQUEST = "Answer a request for data"
    ANSWER_DATA_COMPLAINT = "Answer a complaint about data"
    ADOPT_POLICY = "Have the policy adopted again"
    FURTHER_STEP = "Take a further step that was advised"
    CHECK_POST = "Check the post"
    CLOSE_CASE = "Close the concern"
    REOPEN_CASE = "Reopen the concern"


class Seen(StrEnum):
    """What a follow-up check saw."""

    STILL_UP = "Still up"
    EDITED = "Edited, but not put right"
    CORRECTED = "Corrected"
    REMOVED = "Removed"
    REPOSTED = "Moved or posted again"
    CANNOT_SEE = "Cannot see"


class Reply(StrEnum):
    """What an author answered."""

    AGREES = "Agrees, or says that it is done"
    DISPUTES_FACTS = "Says that we have the facts wrong"
    COMPLAINS = "Complains"
    WANTS_MEETING = "Asks to meet"
    THREATENS = "Threatens"
    ASKS_FOR_DATA = "Asks what data we hold"
    COMPLAINS_ABOUT_DATA = "Complains about how data was used"


class LetterKind(StrEnum):
    """Which paper it is; the value names its wording in resources/letters, where one is written yet."""

    THANKS = "thanks"
    REMOVAL = "removal"
    OTHERWISE = "otherwise"
    CORRECTION = "correction"
    PROCEDURE = "procedure"
    CHILD = "child"
    MEETING = "meeting"
    SECOND = "second"
    AFTER_ADVICE = "after-advice"
    SETTLED = "settled"
    FAMILY = "family"
    STAFF = "staff"
    ADVISER = "adviser"
    CHAIR = "chair"
    REMINDER = "reminder"
    PLATFORM = "platform"
    SAFEGUARDING = "safeguarding"
    ORGANISER = "organiser"
    REPLY_SLIP = "reply-slip"
    PUBLIC_CORRECTION = "public-correction"
    FILE_NOTE = "file-note"

    @property
    def code(self) -> str:
        """Its short name: L1 to L20, and L2b; an author has one letter, named by its first section."""
        codes = ("1", "2", "2b", *(str(n) for n in range(3, 21)))
        return f"L{codes[list(LetterKind).index(self)]}"


class LetterState(StrEnum):
    """How far a letter has come."""

    DRAFT = "Draft"
    ISSUED = "Issued"
    SENT = "Sent"


class SentHow(StrEnum):
    """How a letter left the school."""

    POST = "Posted"
    BY_HAND = "Handed over"
    EMAIL = "Sent from the school’s e-mail"


class TakenOut(StrEnum):
    """How a copy of a paper left the program."""

    SAVED = "Saved as a PDF"
    PRINTED = "Printed"


class Source(StrEnum):
    """How an exhibit reached the desk."""

    PASTED = "Pasted"
    DROPPED = "Dropped"
    CHOSEN = "Chosen"
    FOUND = "Found in a folder"
    TAKEN_OUT = "Taken out of a message"


class DecisionMaker(StrEnum):
    """Who decides a case."""

    HEADTEACHER = "Headteacher"
    DEPUTY = "Deputy headteacher"
    CHAIR = "Chair of governors"
    VICE_CHAIR = "Vice-chair of governors"
    GOVERNOR = "A named governor"
