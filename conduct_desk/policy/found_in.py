"""Where in a concern words can be found, as a search tells it."""

from enum import StrEnum


class FoundIn(StrEnum):
    """In which part of a concern a word stands, in the order in which a list names them."""

    REFERENCE = "Its reference"
    POST = "The words of the post"
    FACTS = "The facts"
    PEOPLE = "The people"
    PICTURES = "The words of the evidence"
    EXHIBITS = "The evidence"
    ANSWERS = "An answer"
    STATEMENTS = "A statement that was checked"
    ACTIONS = "What was done"
    LETTERS = "A letter"
    NOTES = "A note"
    ADVICE = "Advice that was taken"
    GOVERNORS = "What governors were told"
    SUPPORT = "Support for staff"
    OWN_POST = "A post of the school’s own"
    CLOSING = "How it was closed"
