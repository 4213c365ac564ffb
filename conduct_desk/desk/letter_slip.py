"""What stands on the slip that is torn off a letter: the school's own words for it, where they are whole."""

from dataclasses import replace

from conduct_desk.caselog.kept import Session
from conduct_desk.desk.letter_filling import Filling
from conduct_desk.desk.letter_words import filled_wording, worded
from conduct_desk.desk.opened import Opened
from conduct_desk.desk.views import LetterView
from conduct_desk.policy.vocabulary import LetterKind


def slip_words(opened: Opened, session: Session, view: LetterView) -> str:
    """Return the words for a letter's slip as plain blocks.

    Empty for a letter without one, and where a blank of them cannot be filled: the slip has words of its own.
    """
    from conduct_desk.paper.words import unfilled

    if not view.has_reply_slip:
        return ""
    slip = replace(view, kind=LetterKind.REPLY_SLIP, sections=(), is_easy_read=False)
    _, body = filled_wording(Filling(opened, session, slip), worded(session, slip))
    return "" if unfilled(body) else body
