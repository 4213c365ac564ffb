"""What stands on the slip that is torn off a letter: the school's own words for it, where they are whole."""

from dataclasses import replace

from conduct_desk.desk.letter_filling import Filling
from conduct_desk.desk.letter_words import filled_wording, worded
from conduct_desk.policy.vocabulary import LetterKind


def slip_words(of: Filling) -> str:
    """Return the words for a letter's slip as plain blocks.

    Empty for a letter without one, and where a blank of them cannot be filled: the slip has words of its own.
    """
    from conduct_desk.paper.words import unfilled

    if not of.letter.has_reply_slip:
        return ""
    letter = replace(of.letter, kind=LetterKind.REPLY_SLIP, sections=(), is_easy_read=False)
    slip = Filling(of.opened, of.session, letter)  # who signs it goes by its own kind
    _, body = filled_wording(slip, worded(slip))
    return "" if unfilled(body) else body
