"""What pages see of letters besides the letter itself: what its check found, and how letters stand."""

from dataclasses import dataclass

from conduct_desk.desk.views import LetterView


@dataclass(frozen=True)
class RemarkView:
    """One finding of a letter's check.

    `rule` is its key, `sentence` says in plain words what is wrong, `mend` how to put it right, and `about`
    the words of the letter that it was found in (empty: it is about the whole). `field` names the LetterView
    field. One that `blocks` keeps the letter from being final until it is mended or, where it `may_stand`,
    let stand with a reason; `reason` is that reason once it was given.
    """

    rule: str
    sentence: str
    mend: str = ""
    about: str = ""
    field: str = "body"
    blocks: bool = True
    may_stand: bool = False
    reason: str = ""

    @property
    def is_in_the_way(self) -> bool:
        """Whether it still keeps the letter from being final."""
        return self.blocks and not self.reason


@dataclass(frozen=True)
class LettersBoard:
    """Letters of all concerns by how they stand, each without its words."""

    drafts: tuple[LetterView, ...] = ()
    to_be_sent: tuple[LetterView, ...] = ()
    waiting: tuple[LetterView, ...] = ()  # sent, and an answer or a removal is awaited; soonest first
    done: tuple[LetterView, ...] = ()  # newest first
