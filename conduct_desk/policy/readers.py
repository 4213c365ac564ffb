"""Who reads which paper, and what shape it has: an addressed letter, one to everybody, a note or a slip."""

from collections.abc import Mapping
from enum import StrEnum

from conduct_desk.policy.vocabulary import LetterKind


class Reader(StrEnum):
    """Who reads a paper."""

    AUTHOR = "The author"
    REPORTER = "Whoever told the school"
    STAFF = "The member of staff"
    FAMILY = "The child’s family"
    ADVISER = "The legal adviser"
    CHAIR = "The chair of governors"
    EVERYBODY = "All families"
    PLATFORM = "The platform, and the helpline for schools"
    HELPERS = "The safeguarding lead, the designated officer or the police"
    ORGANISER = "Whoever runs the group or page"
    PUBLIC = "Anybody who reads what the school says"
    FILE = "The school’s own file"


class Layout(StrEnum):
    """What shape a paper has."""

    LETTER = "A letter with an address"
    CIRCULAR = "A letter without an address"
    NOTE = "A note"
    SLIP = "A slip to tear off and send back"


READERS: Mapping[LetterKind, Reader] = {
    LetterKind.THANKS: Reader.REPORTER,
    LetterKind.STAFF: Reader.STAFF,
    LetterKind.FAMILY: Reader.FAMILY,
    LetterKind.ADVISER: Reader.ADVISER,
    LetterKind.CHAIR: Reader.CHAIR,
    LetterKind.REMINDER: Reader.EVERYBODY,
    LetterKind.PLATFORM: Reader.PLATFORM,
    LetterKind.SAFEGUARDING: Reader.HELPERS,
    LetterKind.ORGANISER: Reader.ORGANISER,
    LetterKind.PUBLIC_CORRECTION: Reader.PUBLIC,
    LetterKind.FILE_NOTE: Reader.FILE,
}  # every other paper is for an author
LAYOUTS: Mapping[LetterKind, Layout] = {
    LetterKind.REMINDER: Layout.CIRCULAR,
    LetterKind.ORGANISER: Layout.CIRCULAR,
    LetterKind.PLATFORM: Layout.NOTE,
    LetterKind.SAFEGUARDING: Layout.NOTE,
    LetterKind.PUBLIC_CORRECTION: Layout.NOTE,
    LetterKind.FILE_NOTE: Layout.NOTE,
    LetterKind.REPLY_SLIP: Layout.SLIP,
}  # every other paper is a letter with an address
# A letter to a parent has an easy-read variant beside it.
TO_PARENTS = frozenset({Reader.AUTHOR, Reader.REPORTER, Reader.FAMILY})
DELIVERY = 2  # school days that a posted letter takes to arrive


def reader(kind: LetterKind) -> Reader:
    """Return who reads a paper of this kind."""
    return READERS.get(kind, Reader.AUTHOR)


def layout(kind: LetterKind) -> Layout:
    """Return what shape a paper of this kind has."""
    return LAYOUTS.get(kind, Layout.LETTER)


def has_easy_read(kind: LetterKind) -> bool:
    """Say whether a paper of this kind can also be had in easy read: a letter to a parent."""
    return layout(kind) is Layout.LETTER and reader(kind) in TO_PARENTS


def leaves_school(kind: LetterKind) -> bool:
    """Say whether a paper of this kind is sent to anybody; what is for the file stays where it is."""
    return reader(kind) is not Reader.FILE
