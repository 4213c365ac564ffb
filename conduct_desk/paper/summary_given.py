"""What the check of the governors' summary is given: everything in the log that the paper must not say."""

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from conduct_desk.paper.check_given import Known
from conduct_desk.paper.check_name_ways import Wanted, initials_of, ways_in_public
from conduct_desk.paper.check_names import school_names
from conduct_desk.paper.check_text import Readable
from conduct_desk.paper.ordinary_words import NO_NAMES, ORDINARY
from conduct_desk.policy.names import fold, parsed

RUN = 5  # words in a row that are a quotation, with or without its marks
_SHELVES = 64
_WORD = re.compile(r"[^\W_]+")
_TYPED = re.compile(r"[^\W_][^\s_]*")
# Words of a place that say nothing by themselves: the school’s own page, a chat, a website.
_NO_PLACE_WORDS = """
    a an the our my their of on in at and or for to no not known unknown none other others school schools
    page pages website websites site web online internet group groups chat chats app apps post posts comment
    comments story stories status profile timeline wall feed public private open closed own personal message
    messages email e mail text texts phone person letter letters newsletter social media network platform
    parent parents family families village community local class staff gate gates playground office public
    various several many everywhere elsewhere thread threads video videos picture pictures review reviews
"""
_NO_PLACE = frozenset(_NO_PLACE_WORDS.split())


class Runs:
    """The runs of five words that stand in any of some texts, as numbers: 10,000 posts take about 12 MB."""

    def __init__(self, texts: Iterable[str] = ()) -> None:
        """Read the texts once; they are not kept."""
        self._of: dict[int, array[int]] = {}  # by text: what goes away with it
        self._shelves = [array("q") for _ in range(_SHELVES)]  # sorted one by one: a list of all takes 60 MB
        self.hold(texts)

    def hold(self, texts: Iterable[str]) -> None:
        """Hold the runs of these texts and of no others; only those that are new are read."""
        gone, touched = dict(self._of), set()
        for text in texts:
            key = hash(text)
            gone.pop(key, None)
            if key not in self._of:
                self._of[key] = array("q", run_numbers(words_of(text)))
                touched |= self._put(self._of[key])
        for at in touched:
            self._shelves[at] = array("q", sorted(self._shelves[at]))
        for key, numbers in gone.items():
            del self._of[key]
            self._take(numbers)

    def has(self, number: int) -> bool:
        """Say whether this run stands in one of the texts."""
        shelf = self._shelves[number % _SHELVES]
        at = bisect_left(shelf, number)
        return at < len(shelf) and shelf[at] == number

    def _put(self, numbers: Iterable[int]) -> set[int]:
        """Lay numbers down unsorted, one for each place where a run stands; return where."""
        shelves = self._shelves
        for number in numbers:
            shelves[number % _SHELVES].append(number)
        return {number % _SHELVES for number in numbers}

    def _take(self, numbers: Iterable[int]) -> None:
        for number in numbers:
            shelf = self._shelves[number % _SHELVES]
            shelf.pop(bisect_left(shelf, number))


def words_of(text: str) -> list[str]:
    """Return the words of a text as they are compared: small letters, no accents, no apostrophes."""
    return _WORD.findall(fold(text))


def run_numbers(words: list[str]) -> list[int]:
    """Return a number for each run of words, by where it begins; equal words have equal numbers."""
    return list(map(hash, zip(*(words[at:] for at in range(RUN)), strict=False)))


@dataclass(frozen=True)
class SummaryGiven:
    """What the log knows that the governors' summary must not say; read once, then asked often.

    `people` is everybody, by every name; of each the first is how they are entered. `places` are the
    platforms and places as they were written. `school_words` is what may always stand: what the school is
    called, who is its head, the policy's title. `wording` are the learning points and questions that come
    with the program; `plain_words` are words in small letters that are nobody's name.
    """

    people: tuple[Known, ...] = ()
    places: tuple[str, ...] = ()
    runs: Runs = field(default_factory=Runs)
    school_words: tuple[str, ...] = ()
    wording: tuple[str, ...] = ()
    plain_words: frozenset[str] = frozenset()

    @cached_property
    def ways(self) -> Mapping[str, tuple[Wanted, ...]]:
        """Every way to name anybody, by its first word."""
        return ways_in_public(self.people)

    @cached_property
    def initials(self) -> Mapping[str, Known]:
        """Whose initials these are."""
        return initials_of(self.people)

    @cached_property
    def sure(self) -> frozenset[str]:
        """The words that are a name whether or not they have a capital: Kelly and Marsh of Kelly Marsh.

        Of a name for an account, of one in small letters, or of what only describes somebody, a word alone
        has to have its capital.
        """
        found: set[str] = set()
        for person in self.people:
            for name in person.names:
                words = parsed(name).words
                is_typed_so = all(word[0].isupper() for word in _TYPED.findall(name))
                if is_typed_so and (name == person.names[0] or len(words) == 1):
                    found |= set(words) if NO_NAMES.isdisjoint(words) else set()
        return frozenset(found)

    @cached_property
    def surnames(self) -> frozenset[str]:
        """The words that are nobody's first name and no name by themselves: Catchpole of Ann Catchpole."""
        names = [parsed(name).words for person in self.people for name in person.names]
        first = {words[0] for words in names if words}
        return frozenset(words[-1] for words in names if words) - first

    def is_name(self, words: Sequence[str]) -> bool:
        """Say whether words of a name are one in small letters too: kelly marsh, but no concerned parent."""
        return self.sure.issuperset(words) or (
            NO_NAMES.isdisjoint(words) and not all(word in self.ordinary for word in words)
        )

    @cached_property
    def ordinary(self) -> frozenset[str]:
        """Words of every day, which are a name only with a capital, and not always then."""
        return ORDINARY | self.plain_words | _small_words(self.wording)

    @cached_property
    def places_by_word(self) -> Mapping[str, tuple[tuple[str, ...], ...]]:
        """The platforms and places as words, by their first, the longest first."""
        found: dict[str, set[tuple[str, ...]]] = {}
        for place in self.places:
            words = tuple(words_of(place))
            if words and not _NO_PLACE.issuperset(words) and words not in self.school:
                found.setdefault(words[0], set()).add(words)
        return {
            word: tuple(sorted(places, key=lambda each: (-len(each), each))) for word, places in found.items()
        }

    @cached_property
    def school(self) -> frozenset[tuple[str, ...]]:
        """What the school is called and who speaks for it, as words."""
        return school_names(self.school_words)

    @cached_property
    def school_by_word(self) -> Mapping[str, tuple[tuple[str, ...], ...]]:
        """The same by their first word."""
        found: dict[str, list[tuple[str, ...]]] = {}
        for words in sorted(self.school):
            found.setdefault(words[0], []).append(words)
        return {word: tuple(each) for word, each in found.items()}

    @cached_property
    def school_initials(self) -> frozenset[str]:
        """The initials of whoever speaks for the school."""
        names = [parsed(each).words for each in self.school_words if each.strip()]
        return frozenset(words[0][0] + words[-1][0] for words in names if len(words) > 1)

    @cached_property
    def own_runs(self) -> Runs:
        """The runs of words that are the school's or the program's own, wherever else they stand."""
        return Runs((*self.school_words, *self.wording))


def _small_words(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(token.word for text in texts for token in Readable(text).tokens if not token.is_capital)
