"""Letters of all concerns that stand alike, as a table; no names show."""

from collections.abc import Callable
from enum import StrEnum

from conduct_desk.clock import SCHOOL_ZONE, spoken_date
from conduct_desk.desk.views import LetterView
from conduct_desk.ui.letter_words import TITLES, state_words
from conduct_desk.ui.models.lines_model import LinesModel


class Group(StrEnum):
    """How letters stand; the value is the heading over them."""

    DRAFTS = "Drafts"
    TO_BE_SENT = "To be sent"
    WAITING = "Waiting for an answer"
    DONE = "Done"


def _final_since(letter: LetterView) -> str:
    at = letter.issued_at
    return spoken_date(at.astimezone(SCHOOL_ZONE).date()) if at else ""


def _looked_at(letter: LetterView) -> str:
    return spoken_date(letter.looked_at_on) if letter.looked_at_on else "No day was set"


LAST: dict[Group, tuple[str, Callable[[LetterView], str]]] = {
    Group.DRAFTS: ("Dated", lambda letter: spoken_date(letter.dated_on)),
    Group.TO_BE_SENT: ("Final since", _final_since),
    Group.WAITING: ("Look again on", _looked_at),
    Group.DONE: ("How it ended", state_words),
}  # the last column of each


class LettersModel(LinesModel[LetterView]):
    """Letters of one group, as the desk ordered them."""

    def __init__(self, group: Group) -> None:
        heading, words = LAST[group]
        super().__init__(
            lambda letter: letter.letter_id,
            {
                "Concern": lambda letter: letter.reference,
                "Letter": lambda letter: TITLES[letter.kind],
                heading: words,
            },
        )
