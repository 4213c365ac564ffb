"""Telling a chat from a post by where its words stand, and whose side of it a message is on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from conduct_desk.evidence.page_words import Page, PageLine
from conduct_desk.evidence.read_lines import Box, union
from conduct_desk.evidence.saver_clues import EXACT_TIME

OWN_LEFT = 0.2  # of the width: what whoever saved it wrote begins to the right of this
OWN_RIGHT = 0.84  # and ends to the right of this
THEIR_LEFT = 0.2  # what others wrote begins to the left of this
THEIR_RIGHT = 0.9
HEAD = 8  # heights of a line from the top, in which the name of a chat stands
APART = 1.6  # heights of a line between two messages
_COUNTS = re.compile(
    r"(?i)\d[\d.,k]*\s?(?:comments?|shares?|views?|likes?|replies|reposts?|others?)\b|see more|see all"
)
_BAR = re.compile(
    r"(?i)^[\W\d]*(?:\d{1,2}[:.]\d\d)?[\W\d]*(?:[45]g|lte|wi-?fi|%|[ap]m|ee|o2|vodafone|three|\W|\d)*$"
)


@dataclass(frozen=True)
class Bubble:
    """Lines that stand together as one message."""

    lines: tuple[PageLine, ...]
    is_own: bool

    @property
    def box(self) -> Box:
        """Return the box around its words and half a line more, about as far as its rim."""
        left, top, right, bottom = union(line.box for line in self.lines)
        room = self.lines[0].height // 2
        return left - room, top - room, right + room, bottom + room


@dataclass(frozen=True)
class Chat:
    """A picture of a chat: the lines at its top that say with whom, and its messages."""

    head: tuple[PageLine, ...]
    bubbles: tuple[Bubble, ...]


def chat_of(page: Page, width: int) -> Chat | None:
    """Return the chat that a picture (so many pixels wide) shows, or None of anything else.

    A chat has messages that end on the right of the picture and begin well inside it, and others that begin
    on the left; lines that go from side to side are a post's.
    """
    lines = list(page.lines)
    while lines and _BAR.match(lines[0].text):  # the phone's own row of time, signal and battery
        lines.pop(0)
    if not lines or width < 1:
        return None
    head = _head(lines, width)
    rest = lines[len(head) :]
    bubbles = tuple(_bubbles(rest, width))
    own = [each for each in bubbles if each.is_own and _says_something(each)]
    theirs = [each for each in bubbles if not each.is_own and _says_something(each)]
    across = sum(line.box[0] < THEIR_LEFT * width and line.box[2] > THEIR_RIGHT * width for line in rest)
    stamped = sum(_is_stamped(each) for each in bubbles)
    is_chat = bool(own) and across * 4 <= len(rest) and (bool(theirs) or stamped > 1)
    return Chat(head, bubbles) if is_chat and (len(own) > 1 or stamped > 1) else None


def _head(lines: list[PageLine], width: int) -> tuple[PageLine, ...]:
    """Return the lines at the top that say with whom: one or two, close together, on the left or centred."""
    found: list[PageLine] = []
    for line in lines[:2]:
        is_near = not found or line.box[1] - found[-1].box[3] < APART * found[-1].height
        is_top = line.box[1] < HEAD * line.height and line.box[2] < OWN_RIGHT * width
        if not (is_near and is_top and any(letter.isalpha() for letter in line.text)):
            break
        found.append(line)
    if len(found) < len(lines) and found:
        gap = lines[len(found)].box[1] - found[-1].box[3]
        return tuple(found) if gap > found[-1].height else ()
    return tuple(found)


def _bubbles(lines: list[PageLine], width: int) -> Iterator[Bubble]:
    group: list[PageLine] = []
    for line in lines:
        if group and not _same(group, line, width):
            yield Bubble(tuple(group), _is_own(group, width))
            group = []
        group.append(line)
    if group:
        yield Bubble(tuple(group), _is_own(group, width))


def _same(group: list[PageLine], line: PageLine, width: int) -> bool:
    """Say whether a line belongs to the message that the lines before it are."""
    last = group[-1]
    if line.box[1] - last.box[3] > APART * max(last.height, line.height) or line.box[3] < last.box[1]:
        return False
    if EXACT_TIME.fullmatch(line.text.strip(" ✓vV/")):
        return True
    left = min(each.box[0] for each in group)
    return (left > OWN_LEFT * width) == (line.box[0] > OWN_LEFT * width)


def _is_own(group: list[PageLine], width: int) -> bool:
    left, _, right, _ = union(line.box for line in group)
    return left > OWN_LEFT * width and right > OWN_RIGHT * width


def _says_something(bubble: Bubble) -> bool:
    """Say whether there are words in it, and not only a time or how many commented."""
    text = " ".join(line.text for line in bubble.lines)
    return any(len(word) > 2 for word in re.findall(r"[A-Za-z]+", text)) and not _COUNTS.search(text)


def _is_stamped(bubble: Bubble) -> bool:
    """Say whether a time stands at its end."""
    found = list(EXACT_TIME.finditer(bubble.lines[-1].text))
    return bool(found) and len(bubble.lines[-1].text) - found[-1].end() <= 4
