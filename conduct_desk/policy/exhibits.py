"""What an exhibit can be, what happens to it from the day it is kept, and what a good capture has."""

import re
from collections.abc import Collection, Iterator
from enum import StrEnum

from conduct_desk.policy.vocabulary import Grade


class ExhibitKind(StrEnum):
    """What an exhibit is, by its content. The first two are drawn; the others are read as words, or not."""

    PICTURE = "Picture"
    PAGES = "PDF"
    MAIL = "E-mail"
    CHAT = "Chat"
    WEB_PAGE = "Saved web page"
    RECORDING = "Video or sound"


MESSAGES = (ExhibitKind.MAIL, ExhibitKind.CHAT, ExhibitKind.WEB_PAGE)  # read as words; parts can be taken out


class Custody(StrEnum):
    """What was done with an exhibit: one line of its custody for each time.

    Source: the third principle of the good practice guide of ACPO (now NPCC), version 5: a record of all that
    is done with digital evidence, so that somebody else can follow it.
    """

    KEPT = "Kept"
    LOOKED_AT = "Looked at"
    OPENED_OUTSIDE = "Opened with another program"
    SAVED = "Original saved outside the log"
    SHARED = "A covered copy was saved outside the log"
    PRINTED = "A covered copy was printed"
    BUNDLED = "Put into a bundle"
    ENCLOSED = "Put into a letter"
    COVERED = "A covered copy was made"
    READ = "Its words were read"
    DESCRIBED = "Where it came from was written down"
    CHECKED = "Compared with its fingerprint"
    DIFFERED = "Found not to be what was kept"
    REMOVED = "Taken out of the concern"
    PUT_BACK = "Put back into the concern"
    ISOLATED = "Isolated: shown to nobody"
    DESTROYED = "Destroyed on advice"


class WordsFrom(StrEnum):
    """Whence the words of an exhibit are."""

    FILE = "From the file itself"
    PICTURE = "Read from the picture. Check it."
    HEAD = "Typed or corrected here"


class Capture(StrEnum):
    """What a capture of a post should show; the head ticks what this one shows.

    Source: SWGfL's advice on keeping evidence (time stamps, addresses), and what a court missed in
    R v Hamdan (2017, British Columbia): how and when a capture was made.
    """

    WHOLE_POST = "The whole post, from its first word to its last"
    THREAD = "The comments that change what it means"
    AUTHOR = "The author’s name and account name"
    ADDRESS = "The address of the post or the profile"
    WHEN_POSTED = "When it was posted"
    WHO_SEES = "Who can see it: everybody, a group, one person"
    REACTIONS = "How many reacted, commented or shared it"
    OUR_ANSWER = "What the school answered there, if it did"


LETTERS_OF_GRADES = {
    Grade.SEEN_LIVE: "A",
    Grade.SUPPLIED: "B",
    Grade.PHOTO_OF_SCREEN: "C",
    Grade.DESCRIBED: "D",
}  # as the bundle names them


def best(grades: Collection[Grade]) -> Grade:
    """Return the best of some grades. Raises ValueError for none."""
    return min(grades, key=list(Grade).index)


def proof(said: Grade | None, kept: Collection[Grade]) -> Grade | None:
    """Return how good the proof is that a letter rests on; None where nobody said anything of it.

    That is the lesser of what the headteacher said of the concern and of the best exhibit that she graded:
    a letter may say no more than both bear out. Source: school practice.
    """
    grades = [*([said] if said else []), *([best(kept)] if kept else [])]
    return max(grades, key=list(Grade).index) if grades else None


_NAMED = re.compile(r"\b(?:covered\s+copy(?:\s+(\d+))?\s+of\s+)?exhibit\s+(\d+)\b", re.IGNORECASE)


def named_exhibits(text: str) -> Iterator[tuple[int, int, tuple[int, int]]]:
    """Yield each exhibit that is named in words: its number, that of its covered copy, and where it stands.

    "covered copy 2 of exhibit 1" is (1, 2), "covered copy of exhibit 1" (1, 0): whichever there is, and
    "exhibit 1" alone (1, -1): the exhibit itself.
    """
    for found in _NAMED.finditer(text):
        is_covered = found[0][:1] in "cC"
        yield int(found[2]), int(found[1] or 0) if is_covered else -1, found.span()
