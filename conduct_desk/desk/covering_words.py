"""Covering everybody but one person in what the school wrote down: names in each form, numbers, addresses.

Rather too much than too little: what is covered for nothing the head gives by a press, and a name that was
given cannot be taken back.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from conduct_desk.policy.names import TITLES, fold, parsed

if TYPE_CHECKING:
    from conduct_desk.desk.data_request_views import Stretch

_APOSTROPHES = "'’‘ʼ`´"
_TOKEN = re.compile(rf"[^\W_]+(?:[{_APOSTROPHES}][^\W_]+)*")
_OWNED = re.compile(rf"[{_APOSTROPHES}]s$", re.IGNORECASE)
_MAIL_FROM_AT = re.compile(r"@[\w-]+(?:\.[\w-]+)+")
_BEFORE_AT = re.compile(r"[\w.+-]")
_NUMBER = re.compile(r"(?<![\w/])(?:\+44|\(?0)[\d ()-]{8,14}\d(?!\w)")
_REFERENCE = re.compile(r"(?<!\w)\d{4}-\d\d/\d{3,}(?!\w)")  # of a concern
_JOIN = re.compile(r"[\s\-_.,/()@]{0,4}")  # what may stand between two words of one name
_DAY = re.compile(r"\d{1,2}(?:st|nd|rd|th)?")
_SHORTEST_ACCOUNT = 6  # letters of a name in one word, below which it is part of too many words
_MONTHS = frozenset({"april", "may", "june", "august", "march", "january", "july"})


@dataclass(frozen=True)
class Other:
    """Somebody who is covered. `is_near`: of the same concern, so that half a name says who it is."""

    names: tuple[str, ...]
    is_near: bool = False


@dataclass(frozen=True)
class _Token:
    start: int
    end: int
    word: str  # as it is compared
    owner: str  # without the ’s of a possessive
    is_capital: bool


class Covering:
    """Finds what is covered in a text; made once for all texts of a concern."""

    def __init__(
        self,
        others: Iterable[Other],
        *,
        own: Iterable[str],
        spared: Iterable[str] = (),
        also: Iterable[str] = (),
    ) -> None:
        """Cover `others` and the words `also`, never the names `own` of whoever asked.

        `spared` may always stand: the school’s own name and particulars, their own concerns.
        """
        from conduct_desk.paper.ordinary_words import NO_NAMES, ORDINARY

        self._ordinary, self._no_names = ORDINARY, NO_NAMES
        self._own = [parsed(name).words for name in own if name.strip()]
        self._own_titles = {parsed(name).title for name in own} - {""}
        self._own_words = {word for words in self._own for word in words}
        self._own_initials = {words[0][:1] + words[-1][:1] for words in self._own if len(words) > 1}
        self._spared = [_words(each) for each in spared if each.strip()]
        self._spared_text = tuple(each for each in spared if each.strip())
        self._runs: dict[str, list[tuple[str, ...]]] = {}
        self._near: set[str] = set()
        self._far: set[str] = set()
        self._shared: set[str] = set()  # names of others that are also those of whoever asked
        self._accounts: set[str] = set()
        self._initials: set[str] = set()
        for other in others:
            for name in other.names:
                self._learn(name, is_near=other.is_near)
        for phrase in also:
            self._add_run(_words(phrase))

    def told(self, text: str) -> tuple[Stretch, ...]:
        """Return a text in stretches, with what is covered marked; neighbours that are covered are one."""
        text = unicodedata.normalize("NFC", text)
        stretches: list[Stretch] = []
        at = 0
        for start, end in _merged(self._found(text), text):
            stretches += [(text[at:start], False)] if start > at else []
            stretches.append((text[start:end], True))
            at = end
        return (*stretches, (text[at:], False)) if at < len(text) else tuple(stretches)

    # --- what is looked for ---
    def _learn(self, name: str, *, is_near: bool) -> None:
        words = parsed(name).words
        if not any(word.isalnum() for word in words) or all(word in self._no_names for word in words):
            return
        if words in self._own:
            return  # a namesake: nothing tells the two apart
        if len(words) > 1:
            for run in {words, (words[0], words[-1]), (words[-1], words[0])}:
                self._add_run(run)
            self._accounts.add("".join(words))
            self._accounts.add(words[0] + words[-1])
            if is_near:
                self._initials.add(words[0][0] + words[-1][0])
        pieces = _words(re.sub(f"[{_APOSTROPHES}]", " ", name))  # O’Brien where a line ends in it
        single = {word for word in (*words, *pieces) if len(word) > 1 and word not in self._no_names}
        single -= TITLES.keys()
        (self._near if is_near else self._far).update(single - self._own_words)
        self._shared.update(single & self._own_words)

    def _add_run(self, words: tuple[str, ...]) -> None:
        runs = self._runs.setdefault(words[0], []) if words else []
        if words not in runs:
            runs.append(words)

    # --- finding ---
    def _found(self, text: str) -> Iterator[tuple[int, int]]:
        tokens = [_token(found) for found in _TOKEN.finditer(text)]
        kept = self._standing(tokens)
        for at, token in enumerate(tokens):
            if at in kept:
                continue
            for end in self._runs_at(tokens, at, text):
                yield token.start, tokens[end - 1].end
            if self._is_single(tokens, at, text):
                yield self._widened(tokens, at, text)
            if self._is_account(token):
                yield token.start, token.end
        yield from self._by_pattern(text)

    def _standing(self, tokens: Sequence[_Token]) -> frozenset[int]:
        """Return where the school is named, or whoever asked by the whole name: that stands."""
        found: set[int] = set()
        for words in (*self._spared, *(each for each in self._own if len(each) > 1)):
            for at in range(len(tokens) - len(words) + 1):
                if words and all(_is(tokens[at + n], word) for n, word in enumerate(words)):
                    found.update(range(at, at + len(words)))
        return frozenset(found)

    def _runs_at(self, tokens: Sequence[_Token], at: int, text: str) -> Iterator[int]:
        for word in {tokens[at].word, tokens[at].owner}:
            for run in self._runs.get(word, ()):
                end = at + len(run)
                these = tokens[at:end]
                fits = len(these) == len(run) and all(map(_is, these, run))
                if fits and _are_together(these, text):
                    yield end

    def _is_single(self, tokens: Sequence[_Token], at: int, text: str) -> bool:
        token = tokens[at]
        words = {token.word, token.owner}
        if token.is_capital and token.word.endswith("s"):  # the Dunns, the Marshes
            words |= {token.word[:-1], token.word[:-2]}
        near, far = words & self._near, words & self._far
        title = tokens[at - 1].word if at and tokens[at - 1].word in TITLES else ""
        if title and words & (near | far | self._shared):
            return bool(near | far) or bool(self._own_titles - {title})  # Mr Marsh, where Mrs Marsh asked
        if not near and not far:
            return False
        if not (near | far) <= self._ordinary:
            return True
        if not token.is_capital or (token.owner in _MONTHS and _is_dated(tokens, at)):
            return False
        return bool(near) or not _is_opening(text, token.start)

    def _is_account(self, token: _Token) -> bool:
        """Say whether a name is written as one word: kellymarsh84."""
        bare = token.word.rstrip("0123456789")
        return len(bare) >= _SHORTEST_ACCOUNT and bare in self._accounts

    def _widened(self, tokens: Sequence[_Token], at: int, text: str) -> tuple[int, int]:
        """Return the place of a name with the title before it, and with a first or last initial beside it."""
        start, end = tokens[at].start, tokens[at].end
        before = tokens[at - 1] if at else None
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        if (
            before
            and _are_together((before, tokens[at]), text)
            and (_is_initial(before) or before.word in TITLES)
        ):
            start = before.start
        if after and _are_together((tokens[at], after), text) and _is_initial(after):
            end = after.end
        return start, end

    def _by_pattern(self, text: str) -> Iterator[tuple[int, int]]:
        numbers = (found.span() for each in (_NUMBER, _REFERENCE) for found in each.finditer(text))
        for start, end in (*_mails(text), *numbers):
            if not any(text[start:end].strip() in each for each in self._spared_text):
                yield start, end
        for found in _SHORT.finditer(text):
            if fold(found[2][:1]) not in {words[-1][:1] for words in self._own}:
                yield found.span()
        for found in _INITIALS.finditer(text):
            said = fold(found[1] + found[2])
            if said in self._initials and said not in self._own_initials:
                yield found.span()


# Mr D, Mrs O'B, and O'B alone: nobody writes so but of somebody.
_SHORT = re.compile(
    rf"(?<!\w)((?:(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? )?(?=[A-Z][{_APOSTROPHES}])|(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? )"
    rf"([A-Z](?:[{_APOSTROPHES}][A-Z])?)(?![\w{_APOSTROPHES}])"
)
_INITIALS = re.compile(r"(?<![\w.])([A-Z])(?:\. ?|)([A-Z])(?:\.|(?!\w))(?!\.[A-Za-z])")


def _mails(text: str) -> Iterator[tuple[int, int]]:
    """Yield where addresses stand. Looked for from the @: else a long run of letters takes minutes."""
    at = last = 0
    while found := _MAIL_FROM_AT.search(text, at):
        start, at = found.start(), found.start() + 1
        while start > last and _BEFORE_AT.match(text[start - 1]):
            start -= 1
        if start < found.start():
            at = last = found.end()
            yield start, last


def _words(phrase: str) -> tuple[str, ...]:
    return tuple(fold(each) for each in _TOKEN.findall(unicodedata.normalize("NFC", phrase)))


def _token(found: re.Match[str]) -> _Token:
    owner = _OWNED.sub("", found[0])
    return _Token(found.start(), found.end(), fold(found[0]), fold(owner), found[0][:1].isupper())


def _is(token: _Token, word: str) -> bool:
    return word in (token.word, token.owner)


def _is_initial(token: _Token) -> bool:
    return len(token.word) == 1 and token.is_capital and token.word not in ("a", "i")


def _are_together(these: Sequence[_Token], text: str) -> bool:
    gaps = (text[one.end : other.start] for one, other in pairwise(these))
    return all(_JOIN.fullmatch(gap) for gap in gaps)


def _is_dated(tokens: Sequence[_Token], at: int) -> bool:
    """Say whether a month stands here: 4 May, May 2026."""
    is_day_before = at > 0 and _DAY.fullmatch(tokens[at - 1].word) is not None
    return is_day_before or any(each.word[:1].isdigit() for each in tokens[at + 1 : at + 2])


def _is_opening(text: str, start: int) -> bool:
    before = text[:start].rstrip(" \t“‘\"'(")
    return not before or before[-1] in ".!?:\n"


def _merged(found: Iterable[tuple[int, int]], text: str) -> Iterator[tuple[int, int]]:
    """Yield the places in their order; those with no more than a space between them are one."""
    start = end = -1
    for left, right in sorted(found):
        if end >= 0 and (left <= end or not text[end:left].strip(" .,'’-_")):
            end = max(end, right)
            continue
        if end >= 0:
            yield start, end
        start, end = left, right
    if end >= 0:
        yield start, end
