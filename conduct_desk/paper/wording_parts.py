"""What a wording's file holds: its title, subject and heading, and the parts of an author's letter."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from conduct_desk.errors import PaperRefused
from conduct_desk.paper.wording_blanks import SECTIONS
from conduct_desk.policy.vocabulary import LetterKind

EASY = "easy/"
FULL = "-full"  # chair-full is what a chair gets who takes over; chair is as little as the chair needs
# Letters to an author that are no sections of another one; the second takes up the sections it repeats.
FRAMES = (LetterKind.SECOND, LetterKind.MEETING, LetterKind.SETTLED, LetterKind.AFTER_ADVICE)
_HEADS = ("Title: ", "Subject: ", "Heading: ")


class WordingPart(StrEnum):
    """What a piece of an author's letter is for; in one about several matters only the matter is repeated."""

    OPENING = "opening"  # what it is about, under which policy: once
    MATTER = "matter"  # what is the matter and why: one for each section, under its heading
    REQUESTS = "requests"  # what is asked: one list for all
    ROUTE = "route"  # where a concern goes; left out when a section names the very procedure
    ENDING = "ending"  # debate, being wrong, complaining, thanks: once


@dataclass(frozen=True)
class Wording:
    """The school's wording of one paper, with its blanks; `heading` stands over it among several."""

    title: str
    subject: str
    parts: Mapping[WordingPart, str] = field(default_factory=dict)
    heading: str = ""

    @property
    def body(self) -> str:
        """The whole text, its parts in their order."""
        return "\n\n".join(self.parts[part] for part in WordingPart if self.parts.get(part))


def kind_of(key: str) -> LetterKind:
    """Return which paper a key is a wording of: "easy/removal" of removal, "chair-full" of chair."""
    return LetterKind(key.removeprefix(EASY).removesuffix(FULL))


def parse(text: str, key: str) -> Wording:
    """Return the wording that a text is; raises PaperRefused when its heads or its words are missing."""
    heads, rest = heads_of(text)
    parts = {part: "\n".join(lines).strip() for part, lines in parts_of(rest)}
    if not (heads.get("Title") and heads.get("Subject") and any(parts.values())):
        raise unreadable(key)
    return Wording(heads["Title"], heads["Subject"], parts, heads.get("Heading", ""))


def heads_of(text: str) -> tuple[dict[str, str], list[str]]:
    """Return the title, subject and heading of a text, and its other lines without the comments."""
    kept = without_comments(text)
    heads: dict[str, str] = {}
    while kept and (not kept[0].strip() or kept[0].startswith(_HEADS)):
        name, _, value = kept.pop(0).partition(": ")
        heads[name] = value.strip()
    return heads, kept


def parts_of(lines: Sequence[str]) -> Iterator[tuple[WordingPart, list[str]]]:
    """Give the parts of a text that "Part: ..." lines mark; a text without any is one matter.

    A part that comes twice is given twice; an unknown mark is words like any others.
    """
    part, held = WordingPart.MATTER, list[str]()
    marks = {f"part: {each.value}": each for each in WordingPart}
    for line in lines:
        marked = marks.get(" ".join(line.casefold().split()))
        if marked is None:
            held.append(line)
            continue
        if any(each.strip() for each in held):
            yield part, held
        part, held = marked, []
    yield part, held


def parts_needed(kind: LetterKind) -> frozenset[WordingPart]:
    """Return the parts that a wording of this kind has to have; none where it is all one."""
    if kind in (LetterKind.SETTLED, LetterKind.AFTER_ADVICE):
        return frozenset({WordingPart.OPENING, WordingPart.MATTER, WordingPart.ENDING})
    if kind in SECTIONS or kind in FRAMES:
        return frozenset(WordingPart) - {WordingPart.ROUTE}
    return frozenset()


def without_comments(text: str) -> list[str]:
    """Return the lines of a file that are no comments: a comment is "#" and a space, or "#" alone."""
    return [line for line in text.splitlines() if not re.match(r"#( |$)", line)]


def unreadable(key: str) -> PaperRefused:
    """Return the error for a wording that cannot be used."""
    return PaperRefused(
        f"The wording of the letter ‘{key}’ cannot be read.",
        next_step="Put back the letter’s file, or install Conduct Desk again.",
    )
