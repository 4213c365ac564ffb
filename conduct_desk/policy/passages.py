"""Bringing in a school's own policy: its text cut into passages, and which clause each of them may be."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from conduct_desk.policy.clauses import Clause, Policy

SURE = 0.55  # of a clause's signs in one passage
PERHAPS = 0.3
LEAD = 0.1  # by which a sure passage is ahead of the next one
LONGEST_ITEM = 8  # words in one item of the list of social media
SUBJECT = re.compile(r"social media|social network|facebook|whatsapp|online|twitter|digital", re.IGNORECASE)

_BULLETS = "•◦▪▫‣⁃·●○■□◆◇➢➤►▶✓✔\uf0b7\uf0a7\uf0d8\uf0fc\x7f\x80\x95"
_BULLET = re.compile(rf"^(?:[{_BULLETS}]\s*|[-–—*+\u2212o](?:\s+|$))")  # a dash alone may begin a broken line
_NUMBER = re.compile(r"^(?:\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,5})[.)]|\d{1,2}(?:\.\d{1,2})+[.)]?)\s+")
_PAGE = re.compile(r"^(?:page\s*)?[-–]?\s*\d{1,3}\s*[-–]?(?:\s*(?:of|/)\s*\d{1,3})?$", re.IGNORECASE)
_LIGATURES = str.maketrans({
    "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st",
    "\u00a0": " ", "\u2007": " ", "\u202f": " ", "\u00ad": None, "\u200b": None, "\ufeff": None,
    "\u2028": "\n", "\ufffd": "•", "\u2029": "\n\n", "\u2010": "-", "\u2011": "-", "\x0b": "\n", "\x00": None,
})  # fmt: skip
_WIDE = 140  # characters: no printed line is as long, so that each line is a paragraph of its own
# A line that ends a paragraph stops before the next word would have filled it, as a share of the usual line:
# nearer to the full line where a sentence ends too.
_SHORT, _FULL = 0.85, 0.95


@dataclass(frozen=True)
class Proposal:
    """One passage that may be what a clause says: `sureness` is the share of the clause's signs in it."""

    clause_key: str
    passage: str
    sureness: float
    is_sure: bool


def split(text: str) -> tuple[str, ...]:
    """Return the passages of a policy's text: paragraphs, headings and each item of a list.

    Bullets and numbers are taken off, lines broken by a page's width are joined, words hyphenated at the
    end of a line made whole, and page numbers and lines that stand on every page left out.
    """
    lines = _lines(text)
    joined = _Joining(_words_of(text), _usual_width(lines))
    for line in lines:
        joined.add(line)
    return tuple(joined.passages())


def _lines(text: str) -> list[str]:
    """Return the lines without what a page adds to them; a blank line is an empty string."""
    plain = text.translate(_LIGATURES).replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")
    lines = [re.sub(r"[ \t]+", " ", line).replace("**", "").strip() for line in plain.split("\n")]
    often = {line for line, times in Counter(lines).items() if line and times >= 3}
    return [line for line in lines if line not in often and not (line and _PAGE.match(line))]


def _words_of(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z]+(?:-[a-z]+)*", text.casefold()))


def _usual_width(lines: Iterable[str]) -> int:
    """Return how long a full line is: what one line in ten is longer than."""
    lengths = sorted(len(line) for line in lines if line)
    return lengths[len(lengths) * 9 // 10] if lengths else 0


class _Joining:
    """Lines put together again to the paragraphs they were."""

    def __init__(self, known: frozenset[str], width: int) -> None:
        self._known = known
        self._width = width
        self._found: list[str] = []
        self._last = ""  # the line before, empty at the start of a passage
        self._is_after_gap = True

    def add(self, line: str) -> None:
        """Take the next line."""
        if not line:
            self._is_after_gap = True
            return
        words, is_item = _without_mark(line)
        if is_item or self._starts_anew(line):
            self._found.append(words)
        else:
            self._found[-1] = self._join(self._found[-1], words)
        self._last, self._is_after_gap = line, False

    def passages(self) -> Iterator[str]:
        """Return what was found, without bullets that nothing followed."""
        return (passage for passage in self._found if passage)

    def _starts_anew(self, line: str) -> bool:
        if not self._found:
            return True
        if not self._found[-1]:
            return False  # a bullet stood alone on its line: this is its text
        if line[0].islower() and not self._last.endswith((".", "!", "?")):
            return False  # in the middle of a sentence, over a page's end too
        return self._is_after_gap or self._is_ended(line)

    def _is_ended(self, line: str) -> bool:
        """Say whether the line before was the last of its paragraph, though no blank line follows it."""
        last = self._last
        if len(last) > _WIDE:
            return True
        needed = len(last) + 1 + len(line.split()[0])  # had its first word been put on the line before
        room = self._width * (_FULL if last.endswith((".", "!", "?", ":")) else _SHORT)
        return line[0].isupper() and needed < room

    def _join(self, before: str, words: str) -> str:
        if not before:
            return words
        cut, rest = re.search(r"(\w+)-$", before), re.match(r"[a-z]+", words)
        if cut is None:
            return f"{before} {words}"
        whole = f"{cut[1]}{rest[0]}".casefold() if rest else ""
        if not rest or (f"{cut[1]}-{rest[0]}".casefold() in self._known and whole not in self._known):
            return before + words  # the hyphen belongs to the word
        return before[:-1] + words


def _without_mark(line: str) -> tuple[str, bool]:
    """Return a line without its bullet or number, and whether it had one."""
    for mark in (_BULLET, _NUMBER):
        found = mark.match(line)
        if found:
            return line[found.end() :].strip(), True
    return line, False


def propose(text: str, policy: Policy) -> tuple[Proposal, ...]:
    """Return for each clause the passage that it may be, in the order of the policy.

    A clause for which nothing is found is left out. A passage serves one clause, unless a clause that finds
    nothing else of its own has its signs there as well. A text that does not speak of social media yields
    nothing that is sure.
    """
    passages = split(text)
    on_subject = SUBJECT.search(text) is not None
    shares = {
        (key, at): share
        for key, clause in policy.clauses.items()
        for at, passage in enumerate(passages)
        if (share := likeness(clause, passage)) >= PERHAPS
    }
    given = _given_out(shares, policy.clauses)
    spoken_for = {at for key, (at, _) in given.items() if shares[key, at] >= SURE}
    found = []
    for key in policy.clauses:
        if key in given:
            at, is_shared = given[key]
            ahead = shares[key, at] - _next_best(shares, key, at, spoken_for)
            is_sure = on_subject and shares[key, at] >= SURE and (ahead >= LEAD or is_shared)
            found.append(Proposal(key, passages[at], shares[key, at], is_sure))
    return tuple(found)


def likeness(clause: Clause, passage: str) -> float:
    """Return the share of a clause's signs that a passage has, from 0 to 1."""
    words = f" {passage.casefold()} "
    if clause.label.startswith("L") and len(words.split()) > LONGEST_ITEM:
        return 0.0
    return sum(_has(words, sign) for sign in clause.signs) / len(clause.signs)


def _has(words: str, sign: str) -> bool:
    return any(re.search(rf"(?<!\w){re.escape(way)}", words) for way in sign.split("|"))


Shares = Mapping[tuple[str, int], float]


def _given_out(shares: Shares, clauses: Mapping[str, Clause]) -> dict[str, tuple[int, bool]]:
    """Give the passages out, the best fit first: the number of the passage, and whether it is shared."""
    # Of two equal shares the one of more signs says more.
    order = sorted(shares, key=lambda pair: (-shares[pair], -len(clauses[pair[0]].signs), pair[1]))
    given: dict[str, tuple[int, bool]] = {}
    taken: dict[int, str] = {}
    for key, at in order:
        if key not in given and at not in taken:
            given[key] = (at, False)
            taken[at] = key
    for key, at in order:
        is_better = key not in given or shares[key, given[key][0]] < SURE <= shares[key, at]
        if is_better and shares[key, at] >= SURE and clauses[taken[at]].label == clauses[key].label:
            given[key] = (at, True)
    return given


def _next_best(shares: Shares, key: str, at: int, spoken_for: set[int]) -> float:
    """Return the share of the best other passage: one that surely is another clause’s is no rival."""
    rivals = [
        share for (its, other), share in shares.items() if its == key and other not in {at} | spoken_for
    ]
    return max(rivals, default=0.0)
