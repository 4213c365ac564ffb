"""Every way in which somebody whom the log knows may be named."""

from collections.abc import Iterable, Iterator
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
    initials: dict[str, Known] = {}
    for person in people:
        for name in person.names:
            for wanted in dict.fromkeys(_ways(name, person)):
                index.setdefault(wanted.words[0], []).append(wanted)
            words = parsed(name).words
            if person.is_of_case and person.part is not None and len(words) > 1 and not _is_no_name(words):
                initials.setdefault(words[0][0] + words[-1][0], person)
                initials.setdefault("".join(word[0] for word in words), person)
    return {
        word: tuple(sorted(ways, key=lambda each: (-len(each.words), each.words, not each.is_whole)))
        for word, ways in index.items()
    }, initials


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
    first, last = words[0], words[-1]
    for word in dict.fromkeys((first, last)):
        if word not in NO_NAMES and len(word) > 1:
            yield Wanted((word,), person)
    for title in TITLES:
        yield Wanted((title, last), person)
        yield Wanted((title, last[0]), person)
    if len(words) > 1:
        yield Wanted((first, last[0]), person)
        yield Wanted((first[0], last), person)
        yield Wanted((last, first[0]), person)
