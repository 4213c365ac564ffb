"""Whose word a letter waits for, and what they said."""

from enum import StrEnum


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
