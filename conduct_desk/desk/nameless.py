"""Words that somebody typed, with the people in them called by their part instead of their name."""

import re
from collections.abc import Callable, Iterable

from conduct_desk.caselog import people
from conduct_desk.caselog.kept import KeptPerson, Session
from conduct_desk.policy.vocabulary import Part, Role

TITLES = ("Mr", "Mrs", "Ms", "Miss", "Mx", "Dr", "Doctor", "Prof", "Professor", "Rev", "Fr", "Sir", "Dame")
SOMEBODY = "somebody"
SPOKEN_OF = {Role.STAFF: "the member of staff", Role.PUPIL: "the pupil", Role.GOVERNOR: "the governor"}
_TITLE = rf"(?:(?:{'|'.join(TITLES)})\.?\s+)?"
_NAME = re.compile(r"[^\W\d_][^\s,;]*")

Scrub = Callable[[str], str]


def nameless(session: Session, case_id: int) -> Scrub:
    """Return what takes names out of a text: those of the case by any part of them, others when whole.

    A first name alone, a surname with its title and a name in capitals are found. A name that is nowhere
    in the log cannot be.
    """
    phrases = _phrases(session, case_id)
    longest_first = sorted(filter(None, phrases), key=lambda each: (-len(each), each))
    rules = [(name, name.split()[-1].casefold(), phrases[name]) for name in longest_first]

    def scrub(text: str) -> str:
        plain = text.casefold()
        for name, last_word, phrase in rules:
            if last_word in plain:  # a pattern for each of thousands of people takes a second to make
                text = _pattern(name).sub(lambda found, phrase=phrase: _fitted(found, phrase), text)  # type: ignore[misc]
        return text

    return scrub


def _phrases(session: Session, case_id: int) -> dict[str, str]:
    """Return what stands in for each name: whole ones of everybody, and those of the case word by word."""
    mine = [(person, _part_words(part, role)) for part, role, person in people.parts_of(session, case_id)]
    known = {person.id for person, _ in mine}
    others = [person for person in people.everybody(session) if person.id not in known]
    phrases: dict[str, str] = {}
    for person, phrase in [*mine, *((other, SOMEBODY) for other in others)]:
        for name in _names(person):
            whole = " ".join(_words(name))
            if person.id in known or " " in whole:
                phrases.setdefault(whole, phrase)
    for person, phrase in mine:
        for word in {word for name in _names(person) for word in _words(name) if len(word) > 1}:
            phrases.setdefault(word, phrase)
    return phrases


def _names(person: KeptPerson) -> Iterable[str]:
    return (person.name, *person.also_known_as)


def _words(name: str) -> list[str]:
    return [word for word in _NAME.findall(name) if word.rstrip(".") not in TITLES]


def _pattern(name: str) -> re.Pattern[str]:
    """Return what finds a name: a whole one however it is written, a single word only with its capital."""
    spaced = r"\s+".join(re.escape(word) for word in name.split())
    if " " in name:
        return re.compile(rf"(?<!\w){_TITLE}{spaced}(?!\w)", re.IGNORECASE)
    forms = "|".join(sorted({re.escape(each) for each in (name, name.capitalize(), name.upper())}))
    return re.compile(rf"(?<!\w){_TITLE}(?:{forms})(?!\w)")


def _fitted(found: re.Match[str], phrase: str) -> str:
    before = found.string[: found.start()].rstrip()
    return phrase[:1].upper() + phrase[1:] if not before or before[-1] in ".!?" else phrase


def _part_words(part: Part, role: Role) -> str:
    if part is Part.AUTHOR:
        return "the author"
    if part is Part.REPORTER:
        return "the person who told us"
    return SPOKEN_OF.get(role, "the person spoken of")
