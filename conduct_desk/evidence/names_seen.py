"""Finding the names of people in the words of a picture, with one letter read for another too."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from conduct_desk.evidence.page_words import Page
from conduct_desk.evidence.read_lines import Box
from conduct_desk.policy.names import TITLES, fold

SLIP_FROM = 5  # letters: in shorter names one wrong letter makes another word
SHORTEST = 2


def words_set(text: str) -> frozenset[str]:
    """Return the words of a text, in no order: lists are easier to read and to mend as text."""
    return frozenset(text.split())


# Given names and surnames that are ordinary words too: alone they count only where no sentence begins.
_ORDINARY = words_set("""
    amber angel art ash autumn bank banks bell bill bird bishop black blue bob bond booth bow brook
    brown bush buy cannon case chance chase church clay coach cook cross crystal daisy dawn day dean
    dear drew dusty earl early east eve faith farmer field fields flint ford forest foster fox frank
    gale ginger glen good grace grant gray green grey guy hall hand harvest hay hazel head heath hill
    hills holly hope hunt hunter ivy joy judge june keen king knight lake lamb lane law leaf lee little
    lock long lord love low major march mark marks marsh max may means miles mill miller mills moody
    moon more nick north nurse oak olive page park pat patience pearl penny pepper person plant
    pleasant pool poppy post power price priest prince rain read rice rich rob rock rose rowan ruby
    said school seal sharp short sky small smart snow south spring star steel stone strong sue summer
    summers swan sweet temple thorn tiger trip vale wall walls ward waters way weeks well wells west
    white will winter wise wolf wood woods woody worth yard young
""")
# Words with a capital that stand one letter from a name that people have.
_NO_SLIPS = words_set("""
    about after again another april august autumn because before being better between bring child
    children christmas church class comment comments could easter every father friday grand great green
    group happy harder hello horse hours house january later letter light liked likes march might
    minutes monday month months mother never night nurse order other parent parents please replies
    reply right school shall share shared sharing should small spring stand start state stay still
    story summer sunday teacher thank thanks their there these those today under water where which
    while white winter would write
""")
_INNER = re.compile(r"[^\W_]+")
_ENDS = (".", "!", "?", ":", "…", "”", '"')
_OWNERS = re.compile(r"[’'`]s$")


def name_boxes(page: Page, names: Sequence[str]) -> Iterator[tuple[str, Box]]:
    """Yield who is named, and the box, of each place where one of them is, also by a part of the name."""
    wanted = [(name, parts) for name in dict.fromkeys(names) if (parts := _parts(name))]
    said = [_said(word) for word, _ in page.places]
    where = _Where(said)
    for name, parts in wanted:
        for first, last in _runs(page, said, parts, where.may_begin(parts)):
            yield from ((name, box) for box in page.boxes(first, last))


class _Where:
    """Where on a page a name may begin: a log has hundreds of people, and few of them are named there."""

    def __init__(self, said: list[str]) -> None:
        self._pieces: dict[str, set[int]] = defaultdict(set)
        self._pairs: dict[str, set[int]] = defaultdict(set)
        self._whole: dict[str, set[int]] = defaultdict(set)
        for at, word in enumerate(said):
            for piece in word.split("-"):
                self._pieces[piece].add(at)
            self._whole[word.replace("-", "")].add(at)
            if at + 1 < len(said):
                self._pairs[word + said[at + 1]].add(at)
        self._like: dict[str, set[int]] = {}

    def may_begin(self, parts: tuple[str, ...]) -> list[int]:
        """Return the numbers of the words that a name of these parts may begin with."""
        found = set[int]().union(*map(self._of_part, parts))
        if len(parts) > 1:
            both = parts[0] + parts[-1], parts[-1] + parts[0]
            for word, places in self._whole.items():
                found |= places if word.startswith(both) else set()
        return sorted(found)

    def _of_part(self, part: str) -> set[int]:
        if part not in self._like:
            alike = (places for piece, places in self._pieces.items() if _is_part(piece, part))
            self._like[part] = set[int]().union(self._pairs.get(part, ()), *alike)
        return self._like[part]


def _parts(name: str) -> tuple[str, ...]:
    """Return the parts of a name that are looked for, without the title and without single letters."""
    words = _INNER.findall(fold(name))
    return tuple(word for word in words if len(word) >= SHORTEST and word not in TITLES)


def _said(word: str) -> str:
    """Return a read word as it is compared: no capitals, accents, marks, nor the s of an owner.

    Where a mark stands between letters a hyphen does ("O'Connor-Bray" is oconnor-bray).
    """
    return "-".join(_INNER.findall(fold(_OWNERS.sub("", word.strip('.,;:!?()[]"”“')))))


def _runs(
    page: Page, said: list[str], parts: tuple[str, ...], may_begin: list[int]
) -> Iterator[tuple[int, int]]:
    """Yield the first and last word of each place where this person is named."""
    after = 0
    for at in may_begin:
        last = _end_of(said, at, parts) if at >= after else None
        if last is None or not _counts(page, said, at, last, parts):
            continue
        is_titled = at > 0 and said[at - 1] in TITLES and page.line_of(at - 1) is page.line_of(at)
        yield (at - 1 if is_titled else at), last
        after = last + 1


def _end_of(said: list[str], at: int, parts: tuple[str, ...]) -> int | None:
    """Return the last word of a name that begins here, or None."""
    if _is_joined(said[at], parts):
        return at
    if not _is_named(said[at], parts):
        return _torn(said, at, parts)
    last = at
    while last + 1 < len(said) and _is_named(said[last + 1], parts):
        last += 1
    return last


def _is_named(word: str, parts: tuple[str, ...]) -> bool:
    """Say whether all that stands in a word are parts of the name: both of a double one, or either."""
    return all(any(_is_part(piece, part) for part in parts) for piece in word.split("-"))


def _is_part(word: str, part: str) -> bool:
    return word == part or (len(part) >= SLIP_FROM and word not in _NO_SLIPS and one_slip_apart(word, part))


def _is_joined(word: str, parts: tuple[str, ...]) -> bool:
    """Say whether the space between two parts of a name was not seen, or an account is named for both."""
    word = word.replace("-", "")
    return (
        len(parts) > 1
        and len(word) >= SLIP_FROM
        and word.startswith((parts[0] + parts[-1], parts[-1] + parts[0]))
    )


def _torn(said: list[str], at: int, parts: tuple[str, ...]) -> int | None:
    """Return the second half of a part that was read as two words."""
    if at + 1 >= len(said) or not said[at] or not said[at + 1]:
        return None
    whole = said[at] + said[at + 1]
    return at + 1 if any(len(part) >= SLIP_FROM and whole == part for part in parts) else None


def _counts(page: Page, said: list[str], first: int, last: int, parts: tuple[str, ...]) -> bool:
    """Say whether it is the name, and not an ordinary word that is spelt alike."""
    if last > first or _is_joined(said[first], parts) or _after_title(page, said, first):
        return True
    is_sure = set(said[first].split("-")) <= set(parts) and said[first] not in _ORDINARY
    if not page.places[first][0].lstrip("@(\"“'‘#")[:1].isupper():
        return is_sure and len(said[first]) >= SLIP_FROM
    return is_sure or _is_heading(page, first) or not _begins_sentence(page, first)


def _after_title(page: Page, said: list[str], at: int) -> bool:
    return at > 0 and said[at - 1] in TITLES and page.line_of(at - 1) is page.line_of(at)


def _is_heading(page: Page, at: int) -> bool:
    """Say whether a word stands in a short line of capitals without an end: the name above a message."""
    places = page.line_of(at).places
    words = [word for word, _ in places if word[:1].isalpha()]
    return len(words) <= 3 and all(word[0].isupper() for word in words) and not places[-1][0].endswith(_ENDS)


def _begins_sentence(page: Page, at: int) -> bool:
    """Say whether a capital is nothing to go by here."""
    return at == 0 or page.places[at - 1][0].endswith(_ENDS) or page.line_of(at).first == at


@lru_cache(maxsize=100_000)
def one_slip_apart(one: str, other: str) -> bool:
    """Say whether one letter more, less or else makes one word the other."""
    if abs(len(one) - len(other)) > 1 or one == other:
        return one == other
    short, long = sorted((one, other), key=len)
    same = next(
        (at for at, pair in enumerate(zip(short, long, strict=False)) if pair[0] != pair[1]), len(short)
    )
    if len(short) == len(long):
        return short[same + 1 :] == long[same + 1 :]
    return short[same:] == long[same + 1 :]
