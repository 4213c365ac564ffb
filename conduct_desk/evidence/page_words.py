"""The words of a picture as a page: its lines, and where a run of its text stands."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from conduct_desk.evidence.read_lines import Box, share_a_row, union

Place = tuple[str, Box]  # a word as it was read, and where it stands
FAR = 6  # heights of a letter: words farther apart are two lines beside each other


@dataclass(frozen=True)
class PageLine:
    """One line of words; `first` is the number of its first word on the page, from 0."""

    places: tuple[Place, ...]
    first: int

    @cached_property
    def text(self) -> str:
        """Return its words with a space between them."""
        return " ".join(word for word, _ in self.places)

    @cached_property
    def box(self) -> Box:
        """Return the box around all of it."""
        return union(box for _, box in self.places)

    @cached_property
    def height(self) -> int:
        """Return how high its letters stand, in pixels: the middle one of its words."""
        heights = sorted(box[3] - box[1] for _, box in self.places)
        return max(1, heights[len(heights) // 2])


@dataclass(frozen=True)
class Page:
    """All lines of a picture in reading order."""

    lines: tuple[PageLine, ...]

    @cached_property
    def text(self) -> str:
        """Return all lines as one text: a space between words, a new line between lines."""
        return "\n".join(line.text for line in self.lines)

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """Return every word in reading order."""
        return tuple(place for line in self.lines for place in line.places)

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        """Return where each word begins in `text`."""
        starts, at = [], 0
        for word, _ in self.places:
            starts.append(at)
            at += len(word) + 1
        return tuple(starts)

    def line_of(self, word: int) -> PageLine:
        """Return the line that a word (by its number from 0) stands in."""
        return self.lines[bisect_right(self._firsts, word) - 1]

    def word_at(self, letter: int) -> int:
        """Return the number of the word that a letter of `text` stands in."""
        return bisect_right(self._starts, letter) - 1

    @cached_property
    def _firsts(self) -> tuple[int, ...]:
        return tuple(line.first for line in self.lines)

    def boxes(self, first: int, last: int) -> list[Box]:
        """Return a box for each line that the words from `first` to `last` stand in."""
        found = []
        for line in self.lines[bisect_right(self._firsts, first) - 1 : bisect_right(self._firsts, last)]:
            inside = [box for at, (_, box) in enumerate(line.places, line.first) if first <= at <= last]
            found += [union(inside)] if inside else []
        return found

    def find(
        self, pattern: re.Pattern[str], text: str | None = None
    ) -> Iterator[tuple[re.Match[str], int, int]]:
        """Yield each match in the page's text with the numbers of its first and last word.

        `text` is another reading of the same text, letter for letter as long.
        """
        for match in pattern.finditer(self.text if text is None else text):
            if match.end() > match.start():
                yield match, self.word_at(match.start()), self.word_at(match.end() - 1)


def page_of(places: Sequence[Place]) -> Page:
    """Return words, as they were read one after the other, as a page."""
    lines: list[list[Place]] = []
    for place in places:
        if lines and _goes_on(lines[-1][-1][1], place[1]):
            lines[-1].append(place)
        else:
            lines.append([place])
    done, first = [], 0
    for line in lines:
        done.append(PageLine(tuple(line), first))
        first += len(line)
    return Page(tuple(done))


def lines_of(places: Sequence[Place]) -> tuple[Place, ...]:
    """Return each line of read words as text, with the box around all of it in pixels."""
    return tuple((line.text, line.box) for line in page_of(places).lines)


def _goes_on(last: Box, box: Box) -> bool:
    """Say whether a word stands in the same line, after the last one."""
    height = max(last[3] - last[1], box[3] - box[1])
    return share_a_row(last, box) and -height < box[0] - last[2] < FAR * height and box[0] > last[0]
