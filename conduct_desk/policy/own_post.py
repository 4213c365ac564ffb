"""What a post of the school's own must be before anybody posts it."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from enum import StrEnum

TITLES = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "sir", "dame", "rev", "prof"})


class Principle(StrEnum):
    """The five principles of the Cabinet Office's guidance of 2008, which the policy follows."""

    CREDIBLE = "It is accurate, fair and thorough, and says what we know"
    CONSISTENT = "It is cordial and honest, and welcomes constructive criticism"
    RESPONSIVE = "It answers what people ask, and shares what we have learned"
    INTEGRATED = "It agrees with what we say on paper and face to face"
    AMBASSADOR = "It is plainly from the school, and does it credit"

    @property
    def key(self) -> str:
        """The short name under which the answer is kept."""
        return self.name.lower()


def why_not(words: str, principles: Mapping[str, bool], names: Iterable[str]) -> tuple[str, ...]:
    """Return the sentences that say why the school may not post these words; empty when it may.

    `principles` says of each key whether it holds, `names` is everybody who has a part in the case.
    """
    lacking = [each for each in Principle if not principles.get(each.key, False)]
    reasons = ["There are no words to check."] if not words.strip() else []
    reasons += [f"This does not hold yet: {each.value}." for each in lacking]
    if names_in(words, names):
        reasons.append("It names somebody of this case. Say it without names.")
    return tuple(reasons)


def names_in(words: str, names: Iterable[str]) -> frozenset[str]:
    """Return which parts of people's names stand in some words.

    A whole name counts however it is written, one part of it only with a capital: may and will are words.
    """
    written = re.findall(r"\w+", _plain(words))
    capital = {word.casefold() for word in written if word[0].isupper()}
    running = f" {' '.join(written).casefold()} "
    found = set()
    for name in names:
        parts = [part.casefold() for part in re.findall(r"\w+", _plain(name))]
        parts = [part for part in parts if part not in TITLES and len(part) > 1]
        is_whole = len(parts) > 1 and f" {' '.join(parts)} " in running
        found |= {part for part in parts if is_whole or part in capital}
    return frozenset(found)


def _plain(words: str) -> str:
    """Return words without accents, so that one who is typed without them is still found."""
    return "".join(each for each in unicodedata.normalize("NFKD", words) if not unicodedata.combining(each))
