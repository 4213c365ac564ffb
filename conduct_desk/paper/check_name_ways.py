"""Every way in which somebody whom the log knows may be named."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from conduct_desk.paper.check_given import Known
from conduct_desk.paper.ordinary_words import NO_NAMES
from conduct_desk.policy.names import TITLES, parsed


@dataclass(frozen=True)
class Wanted:
    """One way to name somebody: its words, and how sure it is. `is_whole`: no other person is meant."""

    words: tuple[str, ...]
    person: Known
    is_whole: bool = False


@lru_cache(maxsize=8)
def indexed(people: tuple[Known, ...]) -> tuple[dict[str, tuple[Wanted, ...]], dict[str, Known]]:
    """Return every way to name these people by its first word, the longest first, and their initials."""
    index: dict[str, list[Wanted]] = {}
    for person in people:
        for name in person.names:
            for wanted in dict.fromkeys(_ways(name, person)):
                index.setdefault(wanted.words[0], []).append(wanted)
    near = (person for person in people if person.is_of_case and person.part is not None)
    return _longest_first(index), initials_of(near)


def initials_of(people: Iterable[Known]) -> dict[str, Known]:
    """Return whose initials these are: of the first and the last name, and of all of them."""
    initials: dict[str, Known] = {}
    for person in people:
        for name in person.names:
            words = parsed(name).words
            if len(words) > 1 and not _is_no_name(words):
                initials.setdefault(words[0][0] + words[-1][0], person)
                initials.setdefault("".join(word[0] for word in words), person)
    return initials


def ways_in_public(people: Iterable[Known]) -> dict[str, tuple[Wanted, ...]]:
    """Return how any of these may be named where nobody may be, by the first word, the longest first.

    Titles are left out: in such a text a title with any name after it is found apart.
    """
    index: dict[str, list[Wanted]] = {}
    for person in people:
        for name in person.names:
            words = _words_of(name)
            for wanted in dict.fromkeys((*_ways(name, person), *_shorter_ways(words, person))):
                index.setdefault(wanted.words[0], []).append(wanted)
    return _longest_first(index)


def _words_of(name: str) -> tuple[str, ...]:
    """Return the words that name somebody, without a title; none for what names nobody."""
    words = tuple(word for word in parsed(name).words if word.isalnum())
    return () if _is_no_name(words) else words


def _longest_first(index: Mapping[str, Sequence[Wanted]]) -> dict[str, tuple[Wanted, ...]]:
    return {
        word: tuple(sorted(ways, key=lambda each: (-len(each.words), each.words, not each.is_whole)))
        for word, ways in index.items()
    }


def _is_no_name(words: Iterable[str]) -> bool:
    return all(word in NO_NAMES or word.isdigit() for word in words)


def _ways(name: str, person: Known) -> Iterator[Wanted]:
    name_read = parsed(name)
    words = tuple(word for word in name_read.words if word.isalnum())
    if not words or _is_no_name(words):
        return
    first, last = words[0], words[-1]
    is_near = person.is_of_case and person.part is not None
    if len(words) > 1:
        yield Wanted(words, person, is_whole=True)
        yield Wanted((first, last), person, is_whole=True)
        yield Wanted((last, first), person)
        yield Wanted((first + last,), person)
    elif name_read.title:
        yield Wanted((name_read.title, last), person)
    if is_near:
        yield from _near_ways(words, person)


def _near_ways(words: tuple[str, ...], person: Known) -> Iterator[Wanted]:
    """Yield how somebody of the case may be named by less than their name."""
    yield from _shorter_ways(words, person)
    for title in TITLES:
        yield Wanted((title, words[-1]), person)
        yield Wanted((title, words[-1][0]), person)


def _shorter_ways(words: tuple[str, ...], person: Known) -> Iterator[Wanted]:
    """Yield one word of a name alone, and the one beside the other's first letter."""
    for word in dict.fromkeys((*words[:1], *words[-1:])):
        if word not in NO_NAMES and len(word) > 1:
            yield Wanted((word,), person)
    if len(words) > 1:
        first, last = words[0], words[-1]
        yield Wanted((first, last[0]), person)
        yield Wanted((first[0], last), person)
        yield Wanted((last, first[0]), person)
