"""Putting the words that were read from a picture into lines, in the order in which a person reads them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Box = tuple[int, int, int, int]  # left, top, right, bottom in pixels of the upright picture
Line = list["Word"]

SURE = 50  # per cent; a short word that is less sure than that is kept only where it is all letters
TOO_TALL = 1.7  # times the words beside it: a round likeness that was taken for a letter
NEAR = 12  # lines back in which the other half of a torn one is looked for
TORN = 0.12  # of the height of letters: two halves of a word stand closer than two words
FULL = 10  # heights of a line: one that is shorter was not broken for want of room
_LETTERS = re.compile(r"[\w£$€%&@#]")
_BAR = re.compile(r"^[|\[\]](?=$|['’](?:m|d|ll|ve)\b|[,.;:!?]?$)")


@dataclass(frozen=True)
class Word:
    """One word as it was read, its box in pixels, and how sure the reader is of it in per cent."""

    text: str
    box: Box
    sure: float = 100.0

    @property
    def height(self) -> int:
        """Return its height in pixels."""
        return self.box[3] - self.box[1]


def union(boxes: Iterable[Box]) -> Box:
    """Return the smallest box around others, of which there is at least one."""
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def share_a_row(one: Box, other: Box) -> bool:
    """Say whether two boxes stand beside each other: half the height of the lower one is common to both."""
    common = min(one[3], other[3]) - max(one[1], other[1])
    return common * 2 >= max(1, min(one[3] - one[1], other[3] - other[1]))


def tidy(lines: Iterable[Line]) -> list[Line]:
    """Return lines without specks, with the capital I that was taken for a bar, torn lines joined again."""
    mended = [[_mended(word) for word in line] for line in lines]
    kept = [_without_likeness([word for word in line if not _is_speck(word)]) for line in mended]
    return _from_top(_joined([line for line in kept if line]))


def woven(lines: list[Line], others: list[Line]) -> list[Line]:
    """Return lines with those of a second reading put where they stand in the picture."""
    done = list(lines)
    for line in sorted(others, key=_middle):
        at = next((at for at, each in enumerate(done) if _middle(each) > _middle(line)), len(done))
        done.insert(at, line)
    return done


def _middle(line: Line) -> float:
    _, top, _, bottom = union(word.box for word in line)
    return (top + bottom) / 2


def _is_speck(word: Word) -> bool:
    """Say whether this is dirt or the rim of a bubble rather than a word."""
    letters = len(_LETTERS.findall(word.text))
    if letters == 0:
        return word.sure < 80
    return word.sure < SURE and letters < 3 and not (word.text.isalnum() and letters == 2)


def _without_likeness(line: Line) -> Line:
    """Return a line without edges of boxes, and the round likeness of its writer, read as "O" or "C)"."""
    others = sorted(word.height for word in line)
    tall = TOO_TALL * others[len(others) // 2] if len(line) > 1 else 1_000_000
    kept = [word for word in line if word.height <= tall or _LETTERS.search(word.text)]
    is_likeness = bool(kept) and len(kept[0].text) <= 2 and kept[0].height > tall
    return kept[1:] if is_likeness else kept


def _mended(word: Word) -> Word:
    return Word(_BAR.sub("I", word.text), word.box, word.sure)


def _joined(lines: list[Line]) -> list[Line]:
    """Join lines that are one: a round likeness above can make the reader see two columns in a paragraph."""
    done: list[Line] = []
    for line in lines:
        near = range(max(0, len(done) - NEAR), len(done))
        before = next((at for at in near if _goes_on(done[at], line)), None)
        after = next((at for at in near if _goes_on(line, done[at])), None)
        if before is not None:
            done[before] = _one(done[before], line)
        elif after is not None:
            done[after] = _one(line, done[after])
        else:
            done.append(line)
    return done


def _goes_on(line: Line, other: Line) -> bool:
    """Say whether another line begins a space after this one ends."""
    last, first = line[-1].box, other[0].box
    space = min(last[3] - last[1], first[3] - first[1])
    return share_a_row(last, first) and -space / 2 <= first[0] - last[2] <= space


def _one(line: Line, other: Line) -> Line:
    """Return two halves of a line as one; a word that was torn between them is whole again."""
    last, first = line[-1], other[0]
    if first.box[0] - last.box[2] > TORN * min(last.height, first.height):
        return line + other
    whole = Word(last.text + first.text, union((last.box, first.box)), min(last.sure, first.sure))
    return [*line[:-1], whole, *other[1:]]


def _from_top(lines: list[Line]) -> list[Line]:
    """Put a line above those that it stands right above; columns beside each other stay as they were read."""
    done: list[Line] = []
    for line in lines:
        box = union(word.box for word in line)
        below = (at for at, each in enumerate(done) if _is_above(box, union(word.box for word in each)))
        done.insert(next(below, len(done)), line)
    return done


def _is_above(one: Box, other: Box) -> bool:
    return (
        one[1] < other[1] and one[3] <= (other[1] + other[3]) / 2 and one[0] < other[2] and other[0] < one[2]
    )


def text_of(lines: Sequence[Sequence[tuple[str, Box]]]) -> str:
    """Return lines of words as text; what was broken only because a screen is narrow is one line again."""
    text = ""
    for at, line in enumerate(lines):
        text += _between(lines, at) if at else ""
        text += " ".join(word for word, _ in line)
    return text


def _between(lines: Sequence[Sequence[tuple[str, Box]]], at: int) -> str:
    """Return what stands between a line and the one before it: a space where its first word had no room."""
    here, before = lines[at], lines[at - 1]
    first, box, above = here[0][1], union(box for _, box in here), union(box for _, box in before)
    if not _is_below(box, above) or above[2] - above[0] < FULL * (above[3] - above[1]):
        return "\n"
    edge = max(above[2], box[2], *_edges(lines, at))
    space = (above[3] - above[1]) // 3
    return " " if above[2] + space + first[2] - first[0] > edge else "\n"


def _edges(lines: Sequence[Sequence[tuple[str, Box]]], at: int) -> list[int]:
    """Return how far to the right the lines go that stand right above and below each other with this one."""
    found = []
    for step in (-1, 1):
        here = at
        while 0 <= here + step < len(lines):
            one, other = (union(box for _, box in lines[each]) for each in (here, here + step))
            if not _is_below(
                max(one, other, key=lambda box: box[1]), min(one, other, key=lambda box: box[1])
            ):
                break
            here += step
            found.append(other[2])
    return found


def _is_below(box: Box, above: Box) -> bool:
    """Say whether a line goes on from the one above: the same edge on the left, as large, and close."""
    height = max(above[3] - above[1], box[3] - box[1])
    is_as_large = min(above[3] - above[1], box[3] - box[1]) > height * 0.6
    return abs(box[0] - above[0]) < height * 0.5 and is_as_large and 0 <= box[1] - above[1] < height * 2
