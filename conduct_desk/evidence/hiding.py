"""What to cover before a picture is shared: names of people, and what tells who saved it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from conduct_desk.evidence.accounts_seen import accounts
from conduct_desk.evidence.chat_sides import Chat, chat_of
from conduct_desk.evidence.names_seen import name_boxes
from conduct_desk.evidence.numbers_seen import numbers
from conduct_desk.evidence.page_words import Page, PageLine, Place, page_of
from conduct_desk.evidence.page_words import lines_of as lines_of
from conduct_desk.evidence.read_lines import Box, share_a_row, union
from conduct_desk.evidence.saver_clues import ACCOUNT_USED, EXACT_TIME, IN_COMMON, STAMP_WORDS, YOU
from conduct_desk.evidence.titles_seen import titled
from conduct_desk.policy.names import fold

NAMED = "A name of this log"
COMMENTED = "Whoever wrote this"
TITLED = "A name with a title"
_TOLD = "Who saved it can be told from this"
YOU_SAID = f"{_TOLD}: “You”"
ON_THE_RIGHT = f"{_TOLD}: a message on the side of whoever saved it"
AT_THE_TOP = f"{_TOLD}: the name at the top of a chat"
TIME = f"{_TOLD}: an exact time"
COMMON = f"{_TOLD}: friends in common"
ACCOUNT = f"{_TOLD}: the account that was used"


@dataclass(frozen=True)
class Suggestion:
    """A box that had better be covered (pixels of the upright picture), and why in plain words.

    `who` is somebody's name, the same wherever the same person is named; empty where it is nobody's name.
    """

    why: str
    box: Box
    who: str = ""

    @property
    def words(self) -> str:
        """Return the reason, and of whom: places with the same words are shown as one."""
        return f"{self.why}: {self.who}" if self.who else self.why


def suggest(places: Sequence[Place], names: Sequence[str], width: int, height: int) -> tuple[Suggestion, ...]:
    """Return what had better be covered in a picture, from the top down.

    `places` are its words with their boxes in reading order, `names` those of the log's people as they are
    written, with or without titles; `width` and `height` are the upright picture's, in pixels. A box is a
    little larger than its words. They are suggestions: of people whom nobody wrote down, only those with a
    title and whoever wrote something are found.
    """
    page = page_of([place for place in places if place[0].strip()])
    chat = chat_of(page, width)
    found = [Suggestion(NAMED, box, who) for who, box in name_boxes(page, names)]
    found += _clues(page, chat)
    found += [Suggestion(why, box) for why, first, last in numbers(page) for box in page.boxes(first, last)]
    found += _strangers(page, chat)
    return _merged([replace(each, box=_grown(each.box, width, height)) for each in found])


def _strangers(page: Page, chat: Chat | None) -> Iterator[Suggestion]:
    """Yield who is named though nobody wrote them down: by a title, or as whoever wrote something."""
    written: dict[str, str] = {}
    for why, people in ((COMMENTED, accounts(page, chat)), (TITLED, titled(page))):
        for name, first, last in people:
            who = written.setdefault(fold(name), name)
            yield from (Suggestion(why, box, who) for box in page.boxes(first, last))


def _clues(page: Page, chat: Chat | None) -> Iterator[Suggestion]:
    for pattern, why in ((YOU, YOU_SAID), (ACCOUNT_USED, ACCOUNT), (IN_COMMON, COMMON)):
        for _, first, last in page.find(pattern):
            yield from (Suggestion(why, box) for box in page.boxes(first, last))
    if chat is not None:
        yield from (Suggestion(AT_THE_TOP, line.box) for line in chat.head)
        yield from (Suggestion(ON_THE_RIGHT, each.box) for each in chat.bubbles if each.is_own)
    for first, last in _times(page, chat):
        yield from (Suggestion(TIME, box) for box in page.boxes(first, last))


def _times(page: Page, chat: Chat | None) -> Iterator[tuple[int, int]]:
    """Yield the words of times that stand beside a post or a message; those in what is said are left."""
    ends = {bubble.lines[-1].first for bubble in chat.bubbles} if chat is not None else set()
    for _, first, last in page.find(EXACT_TIME):
        line = page.line_of(first)
        is_end = line.first in ends and last == line.first + len(line.places) - 1 and _stands_off(line, first)
        if is_end or _is_stamp(line):
            yield first, last


def _is_stamp(line: PageLine) -> bool:
    """Say whether a line is nothing but when, and the buttons beside it."""
    return all(STAMP_WORDS.fullmatch(word) for word, _ in line.places)


def _stands_off(line: PageLine, at: int) -> bool:
    """Say whether a time at the end of a message is smaller or farther off than the words before it."""
    if at == line.first:
        return True
    before, own = line.places[at - line.first - 1][1], line.places[at - line.first][1]
    return own[0] - before[2] > line.height * 0.6 or own[1] - before[1] > line.height * 0.15


def _grown(box: Box, width: int, height: int) -> Box:
    """Return a box with a little room around it, inside the picture."""
    room = max(2, (box[3] - box[1]) // 8)
    left, top, right, bottom = box[0] - room, box[1] - room, box[2] + room, box[3] + room
    return max(0, left), max(0, top), min(width, right), min(height, bottom)


def _merged(found: Iterable[Suggestion]) -> tuple[Suggestion, ...]:
    """Return each place once: without what another box covers, and a run of the same as one."""
    kept: list[Suggestion] = []
    for each in sorted(dict.fromkeys(found), key=lambda one: -_size(one.box)):  # of equals the first stays
        if not any(_covers(other.box, each.box) for other in kept):
            kept.append(each)
    done: list[Suggestion] = []
    for each in sorted(kept, key=lambda one: (one.box[1], one.box[0])):
        twin = next((at for at, other in enumerate(done) if _is_one(other, each)), None)
        if twin is None:
            done.append(each)
        else:
            done[twin] = replace(each, box=union((done[twin].box, each.box)))
    return tuple(done)


def _size(box: Box) -> int:
    return (box[2] - box[0]) * (box[3] - box[1])


def _covers(outer: Box, inner: Box) -> bool:
    return outer[0] <= inner[0] and outer[1] <= inner[1] and outer[2] >= inner[2] and outer[3] >= inner[3]


def _is_one(one: Suggestion, other: Suggestion) -> bool:
    """Say whether two are pieces of the same run of words."""
    is_alike = (one.why, one.who) == (other.why, other.who) and one.why not in (ON_THE_RIGHT, AT_THE_TOP)
    if not is_alike or not share_a_row(one.box, other.box):
        return False
    return one.box[0] <= other.box[2] and other.box[0] <= one.box[2]
