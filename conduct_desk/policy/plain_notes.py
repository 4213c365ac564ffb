"""What a person would stumble over in a note about them: an opinion, a guess, a word like “always”.

Our own list, for what a school writes down while it handles a post. Whoever asks what is held about them
reads notes too (UK GDPR, article 15), so a note says what was said and done.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Manner(StrEnum):
    """How a word speaks of somebody; the value says what to write instead."""

    OPINION = "is an opinion. Write what was said or done."
    GUESS = "is a guess. Write how you know, or leave it out."
    SWEEPING = "covers every time. Write when, and how often."


@dataclass(frozen=True)
class Remark:
    """Words of a note that somebody may stumble over: from `start` to before `end`, in characters."""

    start: int
    end: int
    manner: Manner


_WORDS: Final = {
    Manner.OPINION: (
        r"aggressive(?:ly)?|annoying|arrogant|attention.seek\w+|awful|awkward|bad[- ]tempered|bully(?:ing)?|"
        r"bonkers|chaotic|clueless|crazy|dreadful|difficult|dishonest|disgraceful|disgusting|dramatic|"
        r"drama queen|fussy|gossip|hopeless|horrible|hostile|hysterical|idiot(?:ic)?|ignorant|immature|"
        r"impossible|incompetent|irrational|lazy|liar|lying|mad|malicious|manipulative|mental(?! health)|"
        r"mischief.mak\w+|moan(?:er|ing|s|ed)?|nasty|neurotic|nightmare|nuisance|obnoxious|obsessed|odd|"
        r"over.?react\w*|overbearing|paranoid|pathetic|pushy|ridiculous|rude(?:ly|ness)?|selfish|shameful|"
        r"silly|spiteful|strange|stupid|toxic|trouble.?mak\w+|unbearable|unhinged|unpleasant|"
        r"unreasonabl[ey]|unstable|useless|vexatious|vicious|vile|vindictive|weird|whing(?:e|es|ed|ing|er)"
    ),
    Manner.GUESS: (
        r"apparently|clearly|doubtless|evidently|i (?:assume|believe|bet|doubt|feel|guess|imagine|presume|"
        r"suspect|think)|i'm (?:certain|sure)|must have (?:been|known|meant|wanted)|no doubt|obviously|"
        r"out to get|presumably|probably|seems? to|supposedly|surely|undoubtedly|(?:wants?|wanted) attention"
    ),
    Manner.SWEEPING: (
        r"all the time|always|constant(?:ly)?|continually|every time|everybody knows|everyone knows|forever|"
        r"never|nobody ever|typical(?:ly)?|(?:as|the) usual"
    ),
}
_FOUND: Final = re.compile(
    "|".join(rf"(?P<{manner.name}>\b(?:{words})\b)" for manner, words in _WORDS.items()), re.IGNORECASE
)
# What somebody else said or wrote stands in quotation marks: it is a fact that it was said. An apostrophe in
# a word ends no quotation, and a mark that is never closed opens none.
_OPENS: Final = re.compile(r"[“\"]|(?<!\w)[‘']")
_CLOSES: Final = {
    "“": re.compile("”"),
    '"': re.compile('"'),
    "‘": re.compile(r"‘|’(?!\w)"),
    "'": re.compile(r"'(?!\w)"),
}


def remarks(note: str) -> tuple[Remark, ...]:
    """Return what somebody may stumble over in a note, in its order; nothing of what is quoted."""
    said = tuple(_quoted(note))
    plain = note.replace("’", "'")  # one letter for one: every place stays where it is
    return tuple(
        Remark(*found.span(), Manner[str(found.lastgroup)])
        for found in _FOUND.finditer(plain)
        if not any(start <= found.start() < end for start, end in said)
    )


def _quoted(note: str) -> Iterator[tuple[int, int]]:
    """Yield where somebody is quoted; a mark that is closed nowhere is looked for once."""
    at, never_closed = 0, set[str]()
    while opens := _OPENS.search(note, at):
        at, mark = opens.end(), opens[0]
        closes = None if mark in never_closed else _CLOSES[mark].search(note, at)
        if closes is None:
            never_closed.add(mark)
        elif closes[0] != "‘":  # another one begins before this one ended
            at = closes.end()
            yield opens.start(), at
