"""A letter's words as its check reads them: plain letters, each of which knows where it stands."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import NamedTuple

from conduct_desk.paper.words import BlockKind

_MARKS = {">": BlockKind.QUOTATION, "-": BlockKind.BULLET, "##": BlockKind.HEADING, "|": BlockKind.ROW}
_MARKER = re.compile(r"[ \t]*(-|>|\||##|[1-9][0-9]?\.)(?:[ \t\u00a0]+|$)")
_SINGLE_QUOTES = frozenset("'’‘‚‛ʼ`´′")
_DOUBLE_QUOTES = frozenset('"“”„‟«»″‹›「」『』❝❞〝〞＂')
_SENTENCE_ENDS = re.compile(r"[.!?\n]")
_TOKEN = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


class Token(NamedTuple):
    """One word: folded without its possessive ending, and where it stands in the plain text."""

    word: str
    start: int
    end: int
    is_capital: bool  # begins with a capital
    is_shouted: bool  # all of it is in capitals
    is_possessive: bool


@dataclass(frozen=True)
class Passage:
    """One block of the text: what it is, and where it stands in the plain text."""

    kind: BlockKind
    start: int
    end: int


class Readable:
    """A text of the letter as it is read.

    `plain` has straight quotation marks and hyphens, no accents, no invisible characters, one space where
    there were several, and a line break between blocks only. `cased` is the same with its capitals.
    """

    def __init__(self, raw: str) -> None:
        """Read a text; nothing of it is kept but the text itself and what it reads as."""
        self.raw = raw
        letters: list[str] = []
        self._at: list[int] = []
        starts: list[tuple[int, BlockKind]] = []
        for kind, start, end in _lines(raw):
            if kind is None and letters:
                if letters[-1] not in " \n":
                    letters.append(" ")
                    self._at.append(start - 1)
            else:
                if letters:
                    letters.append("\n")
                    self._at.append(max(start - 1, 0))
                starts.append((len(letters), kind or BlockKind.PARAGRAPH))
            self._take(letters, start, end)
        self.cased = "".join(letters)
        self.plain = _lowered(self.cased)
        ends = [*(start - 1 for start, _ in starts[1:]), len(letters)][: len(starts)]
        self.passages = tuple(
            Passage(kind, start, max(start, end)) for (start, kind), end in zip(starts, ends, strict=True)
        )

    def _take(self, letters: list[str], start: int, end: int) -> None:
        for at in range(start, end):
            for letter in _plain(self.raw[at]):
                if letter == " " and letters and letters[-1] in " \n":
                    continue
                letters.append(letter)
                self._at.append(at)

    def original(self, start: int, end: int) -> str:
        """Return the words as they stand in the text, for a place in the plain one."""
        while end > start and self.plain[end - 1] in " \n":
            end -= 1
        return self.raw[self._at[start] : self._at[end - 1] + 1] if end > start else ""

    def is_opening(self, start: int) -> bool:
        """Say whether a word opens a sentence or a block, so that its capital says nothing."""
        lead = self.cased[max(0, start - 8) : start].rstrip(" '\"(*_-")[-1:]
        return not lead or lead in ".!?:\n"

    def sentence(self, start: int, end: int) -> tuple[int, int]:
        """Return where the sentence around a place begins and ends."""
        ends = self._ends
        before = bisect_right(ends, start - 1)
        after = bisect_right(ends, end - 1)
        return (ends[before - 1] + 1 if before else 0, ends[after] if after < len(ends) else len(self.plain))

    @cached_property
    def _ends(self) -> list[int]:
        return [found.start() for found in _SENTENCE_ENDS.finditer(self.plain)]

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The words in their order."""
        return tuple(self._tokens())

    def _tokens(self) -> Iterator[Token]:
        for found in _TOKEN.finditer(self.cased):
            cased, (start, end) = found[0], found.span()
            word = self.plain[start:end]
            is_possessive = word.endswith("'s") or self.plain[end : end + 1] == "'"
            if "'" in word:
                word = word.removesuffix("'s").replace("'", "")
            yield Token(
                word, start, end, cased[0].isupper(), len(cased) > 1 and cased.isupper(), is_possessive
            )


@lru_cache(maxsize=512)
def plain(text: str) -> str:
    """Return a text as it is compared with others."""
    return Readable(text).plain


def _lines(raw: str) -> Iterator[tuple[BlockKind | None, int, int]]:
    """Yield lines: what block begins with it (None: it carries on the last), and where its words stand.

    The same as paper.words.blocks reads them.
    """
    is_fresh, last, at = True, BlockKind.PARAGRAPH, 0
    for line in raw.splitlines(keepends=True):
        start, end = at, at + len(line.rstrip("\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029"))
        at += len(line)
        if not line.strip():
            is_fresh = True
            continue
        marker = _MARKER.match(line)
        kind = _MARKS.get(marker[1], BlockKind.NUMBER) if marker else None
        if marker:
            start += min(marker.end(), end - start)
        if kind is BlockKind.QUOTATION and last is kind and not is_fresh:
            kind = None
        elif kind is None and is_fresh:
            kind = BlockKind.PARAGRAPH
        last, is_fresh = kind or last, False
        yield kind, start, end


@cache
def _plain(character: str) -> str:
    """Return what one character reads as: nothing for an invisible one, several letters for a ligature."""
    if character in _SINGLE_QUOTES:
        return "'"
    if character in _DOUBLE_QUOTES:
        return '"'
    category = unicodedata.category(character)
    if category == "Pd":
        return "-"
    if character.isspace():
        return " "
    if category in ("Cc", "Cf", "Cs"):
        return ""
    parts = unicodedata.normalize("NFKD", character)
    return "".join(_FOLDED.get(each, each) for each in parts if not unicodedata.combining(each))


_FOLDED = {
    "ł": "l", "ø": "o", "æ": "ae", "œ": "oe", "ß": "ss", "đ": "d", "ð": "d", "þ": "th",
    "Ł": "L", "Ø": "O", "Æ": "AE", "Œ": "OE", "ẞ": "SS", "Đ": "D", "Ð": "D", "Þ": "TH", "…": "...",
}  # fmt: skip


def _lowered(text: str) -> str:
    """Return a text in small letters, as long as it was."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(each.lower()[:1] for each in text)
