"""Finding names in a text: in capitals or not, with possessives, as initials, and never a mere word."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from conduct_desk.paper.check_given import Known
from conduct_desk.paper.check_name_ways import Wanted
from conduct_desk.paper.check_text import Readable, Token
from conduct_desk.paper.ordinary_words import MONTHS
from conduct_desk.policy.names import EITHER, TITLES

_JOIN = re.compile(r"[ \-_.,'\"*()/]{0,3}")  # what may stand between two words of one name
_INITIALS = re.compile(
    r"(?<![\w.])([A-Z])(\. ?| |)([A-Z])(?:(?:\. ?| |)([A-Z]))?(?=\.|'?s?(?!\w))(?!\.[A-Za-z])(?!['’][a-rt-z])"
)
_SPELT = re.compile(r"(?<![\w.])(?:[^\W_][ .\-*_]){2,}[^\W_](?!\w)")
_SMALL_INITIALS = re.compile(r"(?<![\w.])([a-z])(\. ?)([a-z])()(?=\.)(?!\.[a-z])")
_ABBREVIATED = frozenset({"eg", "ie", "am", "pm", "ps", "nb", "cf", "ca", "no", "po"})
_ACRONYMS_WORDS = """
    pe it re pa ta ht sen dsl pta uk tv id ok am pm eu un mp pc ai iv vi xi ix ii iii ce cd dj gp hr bbc dvd
    mr ms dr cv vat la lea ehc sat dob rse st nb ps po os us usa nhs hq qr vr dt dl cp mat its ict pse cpd
    sef ppa tla aob faq pdf url mbe obe ks eal so no to do if in on at by be we me my an as or of up go he
    hi oh
"""
ACRONYMS = frozenset(_ACRONYMS_WORDS.split())
_SAYS_WORDS = """
    told tells said says wrote writes posted reported rang phoned showed sent shared complained came saw
    made asked heard mentioned emailed brought gave thinks thought noticed called who whose
"""
SAYS = frozenset(_SAYS_WORDS.split())
_TELLS_WORDS = "told reported rang phoned showed sent shared complained saw heard mentioned emailed noticed"
_TELLS = frozenset(_TELLS_WORDS.split())
KIN = frozenset({"family", "household", "children", "girl", "boy", "twins", "brothers", "sisters", "parents"})
DOES = frozenset({"was", "had", "cried", "cries", "hit", "ran", "lives", "goes", "saw", "wants"})
_PLACES_WORDS = """
    road street avenue lane close drive school academy class house hall library park primary nursery council
    church centre court wood green hill farm way crescent terrace gardens foundation trust team group award
    cup room building
"""
_PLACES = frozenset(_PLACES_WORDS.split())
_BEFORE_MONTHS_WORDS = """
    in of by on since until till from this next last early late mid before after during to and or bank end
    every each monday tuesday wednesday thursday friday saturday sunday st nd rd th half the our this a
"""
_BEFORE_MONTHS = frozenset(_BEFORE_MONTHS_WORDS.split())
_ARTICLES = frozenset({"the", "our", "a", "an", "this", "your", "my", "their", "new"})
_SAINTS = frozenset({"st", "saint", "saints"})


@dataclass(frozen=True)
class Readers:
    """By what those whom a letter is to are known.

    `words` are theirs whoever else bears them, such as a surname; `titles` say of which kind they are (he,
    she, either), `initials` with what their names begin. A surname of theirs with another title or another
    initial is somebody else: the father, in a letter to the mother.
    """

    words: frozenset[str]
    titles: frozenset[str]
    initials: frozenset[str]

    def are_called(self, title: str) -> bool:
        """Say whether a title can be a reader's."""
        kind = TITLES.get(title, EITHER)
        return kind == EITHER or kind in self.titles or EITHER in self.titles


class Finder:
    """Reads one text for names."""

    def __init__(
        self,
        text: Readable,
        index: Mapping[str, tuple[Wanted, ...]],
        readers: Readers,
        ordinary: frozenset[str],
        school: frozenset[tuple[str, ...]],
    ) -> None:
        self._text, self._index, self._readers, self._them = text, index, readers.words, readers
        self._ordinary, self._tokens = ordinary, text.tokens
        self._readers_initials = frozenset(word[0] for word in readers.words if word)
        self._school = self._standing(school)

    def _standing(self, school: frozenset[tuple[str, ...]]) -> frozenset[int]:
        """Return the places in the text that say what the school is called, or who speaks for it."""
        by_first: dict[str, list[tuple[str, ...]]] = {}
        for words in school:
            by_first.setdefault(words[0], []).append(words)
        return frozenset(
            at + offset
            for at, token in enumerate(self._tokens)
            for words in by_first.get(token.word, ())
            if self._stands(words, at) and not self._is_telling(at + len(words))
            for offset in range(len(words))
        )

    def _stands(self, words: tuple[str, ...], at: int) -> bool:
        these = self._tokens[at : at + len(words)]
        return tuple(token.word for token in these) == words

    def _is_telling(self, at: int) -> bool:
        """Say whether what comes next makes whoever stands before it the one who told: Mrs Lowe told us."""
        return at < len(self._tokens) and self._tokens[at].word in _TELLS

    def named(self) -> Iterator[tuple[int, int, Wanted]]:
        """Yield where somebody is named, by the longest way to name them that fits."""
        until = 0
        for at, token in enumerate(self._tokens):
            if at < until or at in self._school:
                continue
            for wanted in self._wanted(token):
                end = self._fits(wanted, at)
                if end:
                    yield token.start, self._tokens[end - 1].end, wanted
                    until = end
                    break

    def spelt(self) -> Iterator[tuple[int, int, Wanted]]:
        """Yield where a name is spelt letter by letter: E-l-l-a."""
        for found in _SPELT.finditer(self._text.plain):
            word = "".join(each for each in found[0] if each.isalnum())
            for wanted in self._index.get(word, ())[-1:]:
                if len(wanted.words) == 1 and word not in self._readers:
                    yield found.start(), found.end(), wanted

    def _wanted(self, token: Token) -> tuple[Wanted, ...]:
        found = self._index.get(token.word)
        if found is None and token.is_capital and token.word.endswith("s"):  # the Dunns, the Marshes
            singular = self._index.get(token.word[:-1], ()) or self._index.get(token.word[:-2], ())
            return tuple(each for each in singular if len(each.words) == 1)
        return found or ()

    def _fits(self, wanted: Wanted, at: int) -> int:
        """Return the place after the words when they name the person here, else 0."""
        if len(wanted.words) == 1:
            is_family = self._tokens[at].word != wanted.words[0]
            is_meant = self._is_family(at) if is_family else self._is_meant(wanted.words[0], at)
            return at + 1 if is_meant and wanted.words[0] not in self._readers else 0
        end = self._follows(wanted.words, at, is_open=wanted.is_whole and len(wanted.words) == 2)
        return end if end and self._is_a_name(wanted, at, end) else 0

    def _follows(self, words: tuple[str, ...], at: int, *, is_open: bool) -> int:
        """Return the place after words that follow each other, with one of somebody's other names between."""
        for end in (at + len(words), at + len(words) + 1) if is_open else (at + len(words),):
            these = self._tokens[at:end]
            said = [token.word for token in these]
            if end - at > len(words):
                said = said[:1] + said[2:]
                if len(these) < 3 or not these[1].is_capital:
                    continue
            if tuple(said) == words and self._are_together(these):
                return end
        return 0

    def _are_together(self, these: Sequence[Token]) -> bool:
        for one, other in pairwise(these):
            between = self._text.cased[one.end : other.start]
            ends = "." in between and len(one.word) > 1 and one.word not in TITLES
            if ends or not _JOIN.fullmatch(between):
                return False
        return True

    def _is_a_name(self, wanted: Wanted, at: int, end: int) -> bool:
        first, last = self._tokens[at], self._tokens[end - 1]
        if wanted.is_whole:
            if all(word in self._ordinary for word in wanted.words):
                return first.is_capital and last.is_capital
            return True
        if wanted.words[0] in TITLES:
            if len(wanted.words[1]) == 1:
                is_dotted = self._text.cased[last.end : last.end + 1] == "."
                return last.is_capital and is_dotted and wanted.words[1] not in self._readers_initials
            is_plain = wanted.words[1] in self._ordinary and not last.is_capital
            is_theirs = wanted.words[1] in self._readers and self._them.are_called(wanted.words[0])
            return not is_theirs and not is_plain
        short = first if len(first.word) == 1 else last if len(last.word) == 1 else None
        if short is None:  # surname first
            return first.is_capital and last.is_capital and "," in self._text.cased[first.end : last.start]
        other = last if short is first else first
        is_dotted = self._text.cased[short.end : short.end + 1] == "."
        is_dotted |= at > 0 and self._tokens[at - 1].word in TITLES  # Mr T Marsh
        is_plain = other.word in self._ordinary or short.word in ("a", "i")
        is_theirs = other.word in self._readers and short.word in self._them.initials
        return short.is_capital and not is_theirs and (is_dotted or not is_plain)

    def _is_family(self, at: int) -> bool:
        """Say whether a name with an s speaks of a family: the Dunns."""
        return at > 0 and self._tokens[at - 1].word == "the"

    def _is_meant(self, word: str, at: int) -> bool:
        """Say whether one word alone is somebody's name here, and not a word of every day."""
        token = self._tokens[at]
        before = self._tokens[at - 1] if at else None
        after = next(
            (each for each in self._tokens[at + 1 : at + 2] if not self._text.is_opening(each.start)), None
        )
        if word in self._readers or (before and before.word in _SAINTS):
            return False
        if after and after.is_capital and after.word in _PLACES:
            return False
        if word not in self._ordinary:
            return True
        return token.is_capital and self._is_ordinary_meant(at, before, after)

    def _is_ordinary_meant(self, at: int, before: Token | None, after: Token | None) -> bool:
        token = self._tokens[at]
        if token.is_possessive or (after and self._is_doing(at, after)):
            return True
        if self._text.is_opening(token.start) or token.is_shouted:
            return False
        if (before and before.word in TITLES) or (after and after.word in KIN):
            return True
        if token.word in MONTHS:
            return not ((before and _is_before_month(before)) or (after and _is_after_month(after)))
        if before and (
            before.word in _ARTICLES or (before.is_capital and not self._text.is_opening(before.start))
        ):
            return False
        return not (after and after.is_capital)

    def _is_doing(self, at: int, after: Token) -> bool:
        """Say whether the next word makes somebody out of this one: Rose told us, Hope and her mother."""
        if after.word in SAYS:
            return True
        if after.word in DOES:
            return self._tokens[at].word not in MONTHS
        then = self._tokens[at + 2 : at + 3]
        return after.word in ("and", "with") and any(each.word in ("her", "his", "their") for each in then)


def initialled(
    text: Readable, initials: Mapping[str, Known], spared: frozenset[str]
) -> Iterator[tuple[int, int, Wanted]]:
    for found in (*_INITIALS.finditer(text.cased), *_SMALL_INITIALS.finditer(text.cased)):
        said = "".join(filter(None, (found[1], found[3], found[4]))).lower()
        person = initials.get(said)
        lead = text.plain[max(0, found.start() - 12) : found.start()].split()
        is_spared = said[0] + said[-1] in spared or _is_plain(said, found[2], lead[-1] if lead else "")
        is_spared |= found.re is _SMALL_INITIALS and said in _ABBREVIATED
        if person is None or is_spared:
            continue
        end = found.end() + (text.cased[found.end() : found.end() + 1] == "." and "." in found[2])
        yield found.start(), end, Wanted((said,), person)


def _is_plain(said: str, between: str, before: str) -> bool:
    """Say whether capitals without full stops may be something else: PE, TA, a grade and a pronoun."""
    if between.strip():
        return False
    return said in ACRONYMS or before in _ARTICLES or (between == " " and not {"a", "i"}.isdisjoint(said))


def _is_before_month(token: Token) -> bool:
    return token.word in _BEFORE_MONTHS or token.word[0].isdigit()


def _is_after_month(token: Token) -> bool:
    return token.is_capital or token.word[0].isdigit()
