"""What somebody who asks what is held about them is given, and why something may be held back."""

from enum import StrEnum

MORE_MONTHS = 2  # by which the month may be extended. Source: UK GDPR, article 12(3)


class Given(StrEnum):
    """What is done with one line of what is held."""

    WHOLE = "Give it as it is"
    COVERED = "Give it with others covered"
    BACK = "Hold it back"


class HoldBack(StrEnum):
    """Why a line may be held back, in the words that the head chooses from.

    Source: UK GDPR, article 15(4), and the Data Protection Act 2018, schedules 2 and 3.
    """

    ANOTHER = "It is somebody else’s information, and they have not agreed"
    SERIOUS_HARM = "It could do serious harm to a child or somebody else"
    LEGAL_ADVICE = "It is legal advice, or was written to get it"
    CRIME = "It could get in the way of the police or of a safeguarding investigation"
    NEGOTIATION = "It shows what the school means to do in talks that go on"
    NOT_ABOUT = "It is not about this person"


class Held(StrEnum):
    """The kinds of what is held about somebody, in the order in which they are given."""

    PERSON = "Who you are in the case log"
    FACTS = "What was recorded of each post"
    ANSWERS = "What the school decided, and why"
    STEPS = "What was done, and what was seen"
    LETTERS = "Letters and papers"
    WORDS = "What others said to the school about it"
    SUPPORT = "Support for staff"
    HISTORY = "The history of each concern"
    NAMED = "Other concerns in which you are named"
    EXHIBITS = "Pictures and other evidence"
