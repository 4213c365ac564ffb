"""Phrases that a letter must not have, found however they are spaced, hyphened or put in capitals."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from conduct_desk.paper.check_given import Remark
from conduct_desk.paper.check_text import Readable
from conduct_desk.policy.readers import Reader

_GAP = r"[ \-_*'\"]{1,3}"
_BEFORE = 70  # characters that a guard looks back
Span = tuple[int, int]

TO_OUTSIDE = frozenset(Reader) - {Reader.ADVISER, Reader.CHAIR, Reader.HELPERS, Reader.FILE}
TO_WHOM_IT_CAN_THREATEN = frozenset(
    {Reader.AUTHOR, Reader.ORGANISER, Reader.EVERYBODY, Reader.PUBLIC, Reader.REPORTER}
)
# "is not a crime", "do not say that it is illegal": a denial right before the words.
DENIED = (
    r"(?:not|never|n't|nor|no)(?: (?:a|an|any|itself|necessarily|being|be|"
    r"(?:say|think|claim|suggest|mean)(?: that)? (?:it|this) is|call it|call this|speak of))*"
)


def phrase(words: str) -> re.Pattern[str]:
    """Return what finds whole words; a space in it stands for whatever may stand between two words."""
    return re.compile(rf"(?<!\w)(?:{_spaced(words)})(?!\w)")


def _spaced(words: str) -> str:
    return re.sub(r" (\??)", lambda found: f"(?:{_GAP}){found[1]}", words)


@dataclass(frozen=True)
class Phrases:
    """Words that a letter to some readers must not have.

    Found words pass when what stands right before them matches `unless_before`, or right after them
    `unless_after`, or when their sentence lacks `with_words`. A text without any of the `stems` has none.
    """

    rule: str
    words: re.Pattern[str]
    sentence: str
    mend: str
    readers: frozenset[Reader] = TO_OUTSIDE
    unless_before: re.Pattern[str] | None = None
    unless_after: re.Pattern[str] | None = None
    with_words: re.Pattern[str] | None = None
    stems: tuple[str, ...] = ()
    blocks: bool = True

    def found(self, text: Readable, skipped: Sequence[Span] = ()) -> Iterator[Span]:
        """Yield where the words stand, but for the places skipped (quotations that may be there)."""
        if self.stems and not any(stem in text.plain for stem in self.stems):
            return
        for match in self.words.finditer(text.plain):
            start, end = match.span()
            if not any(first <= start < last for first, last in skipped) and self._counts(text, start, end):
                yield start, end

    def _counts(self, text: Readable, start: int, end: int) -> bool:
        first, last = text.sentence(start, end)
        before = text.plain[max(first, start - _BEFORE) : start]
        if self.unless_before and self.unless_before.search(before):
            return False
        if self.unless_after and self.unless_after.match(text.plain, end, last):
            return False
        return not self.with_words or self.with_words.search(text.plain, first, last) is not None


def before(words: str) -> re.Pattern[str]:
    """Return what finds words that stand right before others."""
    # "don't": what denies is the end of a word.
    return re.compile(rf"(?:(?<!\w)|(?=n't))(?:{_spaced(words)})[ \-]*$")


def after(words: str) -> re.Pattern[str]:
    """Return what finds words that stand right after others."""
    return re.compile(rf"[ \-,]*(?:{_spaced(words)})(?!\w)")


def remarks(
    rules: Iterable[Phrases], reads: Reader, text: Readable, field: str, skipped: Sequence[Span] = ()
) -> Iterator[Remark]:
    """Yield a remark for each place in a field that has words which its reader must not be sent."""
    for rule in rules:
        if reads not in rule.readers:
            continue
        for start, end in rule.found(text, skipped):
            yield Remark(
                rule=rule.rule,
                blocks=rule.blocks,
                sentence=rule.sentence,
                mend=rule.mend,
                about=text.original(start, end),
                field=field,
                may_stand=rule.blocks,
            )
