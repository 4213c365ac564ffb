"""When two typed names are one person's: capitals, accents, spaces and most titles make no difference."""

import re
import unicodedata
from dataclasses import dataclass

HE, SHE, EITHER = "he", "she", "either"
TITLES = {
    "mr": HE, "mrs": SHE, "miss": SHE, "ms": SHE, "mx": EITHER, "dr": EITHER, "doctor": EITHER,
    "prof": EITHER, "professor": EITHER, "rev": EITHER, "revd": EITHER, "reverend": EITHER, "fr": HE,
    "cllr": EITHER, "councillor": EITHER, "sir": HE, "dame": SHE,
}  # fmt: skip
_APOSTROPHES = dict.fromkeys(map(ord, "'’‘ʼ`´"))
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "æ": "ae", "œ": "oe", "ß": "ss", "đ": "d", "ð": "d", "þ": "th"})
_WORD = re.compile(r"[^\W_]+")
_POSSESSIVE = re.compile(r"[’']s\b")


@dataclass(frozen=True)
class Name:
    """A name as it is compared: its words without the title, and the title (empty when there is none)."""

    words: tuple[str, ...]
    title: str = ""


def fold(written: str) -> str:
    """Return the text as it is compared: no capitals, accents or apostrophes (O’Brien and Łucja too)."""
    plain = unicodedata.normalize("NFKD", written.casefold().translate(_APOSTROPHES))
    if plain.isascii():  # most words here: nothing below changes any of it
        return plain
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return plain.translate(_LETTERS)


def words_of(written: str) -> list[str]:
    """Return the words of a text as they are compared."""
    return _WORD.findall(fold(written))


def parsed(written: str, title: str = "") -> Name:
    """Return a written name; `title` is the one kept apart from it, which stands in for one written out."""
    words = tuple(words_of(written)) or (written.strip(),)
    kept = "".join(words_of(title))
    if len(words) > 1 and words[0] in TITLES:
        return Name(words[1:], words[0])
    return Name(words, kept)


def is_same(one: Name, other: Name) -> bool:
    """Say whether both can be one person: the same words, and no titles that speak against it.

    Kelly Marsh, KELLY  MARSH and Mrs Kelly Marsh are one. Mr and Mrs Marsh are two, and so are Mrs Marsh and
    Miss Marsh, of whom only the surname is known.
    """
    if one.words != other.words:
        return False
    if not one.title or not other.title or one.title == other.title:
        return True
    if len(one.words) == 1:
        return False
    return EITHER in (kinds := {TITLES.get(one.title, EITHER), TITLES.get(other.title, EITHER)}) or (
        len(kinds) == 1
    )


def stands_in(name: str, text: str, *, besides: str = "") -> bool:
    """Say whether a text names somebody: by the whole name in any spelling, or by a title and the surname.

    `besides` is whoever the text is written to: a surname that they share names nobody else.
    """
    said = words_of(_POSSESSIVE.sub("", text))
    written, words = tuple(words_of(name)), parsed(name).words
    wanted = {written, words} if len(words) > 1 else {written}
    if words[-1] not in parsed(besides).words:
        wanted |= {(title, words[-1]) for title in TITLES}
    return any(_follows(each, said) for each in wanted if each)


def _follows(wanted: tuple[str, ...], said: list[str]) -> bool:
    many = len(wanted)
    return any(tuple(said[at : at + many]) == wanted for at in range(len(said) - many + 1))
