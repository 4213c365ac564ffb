"""The help in plain text: chapters of topics, and where the words that somebody types stand in them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from itertools import takewhile
from operator import itemgetter
from pathlib import Path

from conduct_desk.desk.rule_files import read_data
from conduct_desk.policy.reading import Section

CONTENTS = "contents.toml"
_MARK = re.compile(r"^(?:(-|##)|([1-9][0-9]?)\.) +")
_PLACE = re.compile(r"^\{(\w+)\}$")
_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")


class PartKind(StrEnum):
    """What one part of a topic is."""

    WORDS = "Words"
    HEADING = "Heading"
    POINT = "Point"
    STEP = "Numbered step"
    PLACE = "Place of something that is no text"


@dataclass(frozen=True)
class Part:
    """One part of a topic, as plain words; `label` is the number of a step."""

    kind: PartKind
    text: str
    label: str = ""


@dataclass(frozen=True)
class Topic:
    """One page of the help. `stem` is its file's name; `see` are the stems of topics that go with it."""

    stem: str
    title: str
    parts: tuple[Part, ...]
    see: tuple[str, ...] = ()


@dataclass(frozen=True)
class Chapter:
    """Topics that belong together, in the order of reading."""

    title: str
    topics: tuple[Topic, ...]


@dataclass(frozen=True)
class Found:
    """A topic in which words were found, and how often each of them stands there, in the order typed."""

    topic: Topic
    texts: tuple[str, ...]
    counts: tuple[tuple[str, int], ...]

    @cached_property
    def shown(self) -> str:
        """Return the part that shows it best: the first of those with most of the words."""
        words = tuple(word for word, _count in self.counts)

        def different(text: str) -> int:
            return sum(1 for word in words if spans(text, (word,)))

        return max(self.texts, key=different, default="")


class _Page:
    """A topic made ready to be searched: how often each word stands in it, and which stand in its title.

    Bar that it passes: a key of the search in 16 ms; without it every key reads the whole help.
    """

    def __init__(self, topic: Topic, also: tuple[str, ...]) -> None:
        self.topic = topic
        own = (part.text for part in topic.parts if part.kind is not PartKind.PLACE)
        self.texts = (*own, *also)
        counts = Counter(_words(" ".join((topic.title, *self.texts))))
        self._counts = sorted(counts.items())
        self._title = _words(topic.title)

    def count(self, word: str) -> int:
        """Return how many words begin with this one."""
        first = bisect_left(self._counts, (word, 0))
        return sum(
            number for _each, number in takewhile(lambda own: own[0].startswith(word), self._counts[first:])
        )

    def worth(self, counts: Sequence[tuple[str, int]]) -> int:
        """Return how well the topic answers: a word in its title is worth ten in its text."""
        in_title = sum(any(own.startswith(word) for own in self._title) for word, _count in counts)
        return sum(min(count, 9) for _word, count in counts) + 10 * in_title


@dataclass(frozen=True)
class HelpTexts:
    """The whole help. `called` has what people say for a word of ours: password for passphrase.

    `also` are words that belong to a topic and stand on no line of its file, such as the outside routes.
    """

    chapters: tuple[Chapter, ...]
    called: Mapping[str, str]
    also: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @cached_property
    def topics(self) -> Mapping[str, Topic]:
        """Return the topics by their stems, in the order of the booklet."""
        return {topic.stem: topic for chapter in self.chapters for topic in chapter.topics}

    def ours(self, typed: str) -> str:
        """Return what was typed in the words of Conduct Desk, in small letters."""
        small = " ".join(typed.casefold().split())
        for theirs, ours in self.called.items():
            small = re.sub(rf"\b{re.escape(theirs)}\b", ours, small)
        return small

    def find(self, typed: str) -> tuple[Found, ...]:
        """Return the topics that have every word typed, the best first; a word may be half typed."""
        looked_for = words_in(self.ours(typed))
        return tuple(hit for hit in self._hits(looked_for) if len(hit.counts) == len(looked_for))

    def find_some(self, typed: str) -> tuple[Found, ...]:
        """Return the topics that have some of the words, those with most of them first."""
        return self._hits(words_in(self.ours(typed)))

    @cached_property
    def _pages(self) -> tuple[_Page, ...]:
        return tuple(_Page(each, self.also.get(stem, ())) for stem, each in self.topics.items())

    def _hits(self, looked_for: tuple[str, ...]) -> tuple[Found, ...]:
        found = []
        for page in self._pages:
            counts = tuple((word, count) for word in looked_for if (count := page.count(word)))
            if counts:
                rank = (-len(counts), -page.worth(counts))
                found.append((rank, Found(page.topic, page.texts, counts)))
        return tuple(hit for _rank, hit in sorted(found, key=itemgetter(0)))


def words_in(typed: str) -> tuple[str, ...]:
    """Return the words of a search, each once; a single letter is one only when nothing else was typed."""
    found = tuple(dict.fromkeys(_words(typed)))
    longer = tuple(word for word in found if len(word) > 1)
    return longer or found


def spans(text: str, looked_for: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    """Return where words begin with one of these, as (start, end) in the text, in order, none twice."""
    if not looked_for:
        return ()
    any_of = "|".join(re.escape(word) for word in sorted(looked_for, key=len, reverse=True))
    found = re.finditer(rf"(?<![^\W_])(?:{any_of})[^\W_]*", text.replace("'", "’"), re.IGNORECASE)
    return tuple(match.span() for match in found)


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.casefold().replace("'", "’")))


def read_help(folder: Path) -> HelpTexts:
    """Return the help that lies in a folder. Raises DeskError naming the file that is missing or wrong."""
    contents = Section(read_data(folder / CONTENTS), file=CONTENTS)
    chapters = tuple(
        Chapter(section.text("title"), tuple(_topics(section, folder)))
        for _number, section in contents.rows("chapter", "chapter")
    )
    called = contents.part("called", "word")
    return HelpTexts(chapters, {theirs: called.text(theirs) for theirs in called.names()})


def read_topic(stem: str, text: str, see: tuple[str, ...] = ()) -> Topic:
    """Return a topic: its first line is the title; "- ", "1. " and "## " begin a point, a step, a heading."""
    title, _, rest = text.partition("\n")
    return Topic(stem, title.strip(), tuple(_parts(rest)), see)


def _topics(section: Section, folder: Path) -> Iterator[Topic]:
    for _number, entry in section.rows("topic", "topic"):
        stem = entry.text("stem")
        see = entry.texts("see") if "see" in entry.names() else ()
        try:
            text = (folder / f"{stem}.txt").read_text("utf-8")
        except OSError as error:
            raise entry.wrong(f"there is no file {stem}.txt.", "Put the file back.") from error
        yield read_topic(stem, text, see)


def _parts(text: str) -> Iterator[Part]:
    for block in re.split(r"\n\s*\n", text.strip()):
        lines: list[Part] = []
        for line in block.splitlines():
            part = _part(line.strip())
            goes_on = lines and lines[-1].kind not in (PartKind.HEADING, PartKind.PLACE)
            if goes_on and part.kind is PartKind.WORDS:
                lines[-1] = Part(lines[-1].kind, f"{lines[-1].text} {part.text}", lines[-1].label)
            else:
                lines.append(part)
        yield from lines


def _part(line: str) -> Part:
    if place := _PLACE.match(line):
        return Part(PartKind.PLACE, place[1])
    mark = _MARK.match(line)
    if mark is None:
        return Part(PartKind.WORDS, line)
    words = line[mark.end() :]
    if mark[2]:
        return Part(PartKind.STEP, words, mark[2])
    return Part(PartKind.HEADING if mark[1] == "##" else PartKind.POINT, words)
