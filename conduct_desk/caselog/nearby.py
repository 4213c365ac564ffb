"""The word that was probably meant by one that no concern holds, or hardly any."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from string import ascii_lowercase

from sqlalchemy import text
from sqlmodel import Session

from conduct_desk.caselog.case_marks import SIGN
from conduct_desk.caselog.search import among_people, typed_match
from conduct_desk.policy.names import words_of

Reading = Callable[[], AbstractContextManager[Session]]

LEAST = 5  # letters of a word that is known and still may be a slip
RARE, OFTEN = 2, 4  # it is in so few cases, and the other word in so many times as many
_RANGES = {letter: (letter, chr(ord(letter) + 1)) for letter in ascii_lowercase}
_BEYOND = ("{", SIGN)  # words of other alphabets
_TERMS = text(
    "SELECT term, doc FROM case_vocabulary WHERE term >= :begin AND term < :beyond "
    "AND length(term) BETWEEN :shortest AND :longest"
)
_COUNT = text("SELECT count(*) FROM (SELECT 1 FROM case_fts WHERE case_fts MATCH :match LIMIT :most)")


def meant(reading: Reading, typed: str) -> str:
    """Return what was typed with each doubtful word replaced by the nearest known one, "" where none is.

    At most one slip in a word of up to four letters, two in a longer one (a swap of neighbours is one slip).
    A word that is known is replaced only by a name one slip away that is far more often written: whoever
    looks for “clown” and finds it did not mean “down”. The words of the log are looked through letter by
    letter, each in a reading of its own, so that nobody waits for all of it.
    """
    words = words_of(typed) if typed_match(typed) else []
    nearest = [_meant(reading, word) for word in words]
    if not all(nearest) or nearest == words:
        return ""
    return " ".join(new.capitalize() if new != old else old for old, new in zip(words, nearest, strict=True))


def _meant(reading: Reading, word: str) -> str:
    """Return the word itself where it is known well enough, else the nearest; "" without one."""
    cases = _cases_with(reading, word)
    if cases > RARE or (cases and len(word) < LEAST) or any(map(str.isdigit, word)):
        return word if cases else ""
    return _name_near(reading, word, at_least=cases * OFTEN) or word if cases else _known_near(reading, word)


def _name_near(reading: Reading, word: str, *, at_least: int) -> str:
    """Return the name that a known word is a slip of, "" where it may stand for itself.

    The first letter of a name is hardly ever mistaken."""
    near = sorted(_near(reading, word, 1, _in_its_order(word)[0], at_least=at_least))
    with reading() as session:
        return next((term for *_, term in near if among_people(session, term)), "")


def _known_near(reading: Reading, word: str) -> str:
    slips = 1 if len(word) <= 4 else 2
    near: list[tuple[int, int, str]] = []
    for part in _in_its_order(word):
        near += _near(reading, word, slips, part, at_least=1)
        if near and min(near)[0] == 1:
            break  # no other word can be nearer
    return min(near)[2] if near else ""


def _cases_with(reading: Reading, word: str) -> int:
    with reading() as session:
        asked = {"match": typed_match(word) or f'"{word}"', "most": RARE + 1}
        return int(session.connection().execute(_COUNT, asked).scalar_one())


def _in_its_order(word: str) -> list[tuple[str, str]]:
    """Return the parts of the vocabulary, first the one in which a slip leaves a word as a rule."""
    own = _RANGES.get(word[0], _BEYOND)
    return [own, *(each for each in (*_RANGES.values(), _BEYOND) if each != own)]


def _near(
    reading: Reading, word: str, slips: int, part: tuple[str, str], *, at_least: int
) -> Iterator[tuple[int, int, str]]:
    asked = {
        "begin": part[0],
        "beyond": part[1],
        "shortest": len(word) - slips,
        "longest": len(word) + slips,
    }
    with reading() as session:
        found = session.connection().execute(_TERMS, asked).all()
    for term, cases in found:
        is_another = not term.startswith(word) and cases >= at_least
        if is_another and len(set(word) ^ set(term)) <= 2 * slips:
            distance = _slips(word, term)
            if distance <= slips:
                yield distance, -cases, term


def _slips(typed: str, known: str) -> int:
    """Return how many letters were added, left out, changed or swapped with a neighbour."""
    before: list[int] = []
    last = list(range(len(known) + 1))
    for row, letter in enumerate(typed, start=1):
        now = [row]
        for place, other in enumerate(known, start=1):
            cost = min(last[place] + 1, now[place - 1] + 1, last[place - 1] + (letter != other))
            if row > 1 and place > 1 and (letter, typed[row - 2]) == (known[place - 2], other):
                cost = min(cost, before[place - 2] + 1)
            now.append(cost)
        before, last = last, now
    return last[-1]
