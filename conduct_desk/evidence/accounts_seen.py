"""Finding whoever wrote a post, a comment or a message by where an account's name stands beside a time."""

import re
from collections.abc import Iterator
from itertools import pairwise

from conduct_desk.evidence.chat_sides import Chat
from conduct_desk.evidence.names_seen import words_set
from conduct_desk.evidence.page_words import Page, PageLine
from conduct_desk.evidence.saver_clues import EXACT_TIME, STAMP_WORDS

MOST_WORDS = 4  # of a name
CLOSE = 1.3  # heights of a line: what stands farther below a name is not its time
ALIGNED = 2.5  # heights of a line: a time below a name begins about where the name does
LIKENESS = 1.6  # times the word beside it: the round likeness of an account, read as letters
_MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_AGO = r"\b[\dlI|]\d?\s?(?:s|m|mins?|h|hrs?|hours?|d|days?|w|wks?|weeks?|mo|y|yrs?|years?)\b(?:\sago\b)?"
_WHEN = re.compile(
    rf"{EXACT_TIME.pattern}|(?i:{_AGO}|\b(?:yesterday|today)\b|\b\d{{1,2}}(?:st|nd|rd|th)?\s(?:{_MONTHS})[a-z]*\b"
    rf"|\b(?:{_MONTHS})[a-z]*\s\d{{1,2}}\b|\b\d{{1,2}}/\d{{1,2}}/\d{{2,4}}\b)"
)
_BUTTON = re.compile(r"(?i)\b(?:like|reply|comment|share|likes|replies|see translation)\b")
_COUNTS = re.compile(
    r"(?i)\d[\d.,k]*\s?(?:comments?|shares?|likes?|replies)|\b(?:most relevant|all comments|view|write)\b"
)
# After a name, in the same line: how it goes on, and what networks put beside it.
_GOES_ON = words_set("is shared posted updated added replied commented > › ▸ » ►")
_BADGES = words_set("follow author admin moderator contributor fan top op edited new verified")
_PARTICLES = words_set("de da di del der den van von la le el al bin ibn ap")
# Words that a message may begin with, or be made of, and that nobody is called.
_NO_NAMES = words_set("""
    a about absolutely agree agreed all also am an and any anyone appalling are as at awful because big
    birthday brilliant but can cannot christmas come comment comments congratulations could did disgraceful
    disgusting do does done easter everybody everyone exactly for from get go good great group had haha happy
    has have he hear hello her here hey hi his home how i if in is it just lol lovely may me members merry
    more morning my never new newest next night no nobody not notifications now of ok okay omg on one only
    open or our outside page parents photo photos please post posts reminder reply ridiculous said same
    school search see she shame share shocking should so some someone spot start starts still tea terrible
    thank thanks that the them there these they this those to today tonight tomorrow true unbelievable up
    us very video view was we well were what whatever when where who why will with wow write wrong yes
    yesterday you your about around nearly almost another under within every
""")
_HANDLE = re.compile(r"[a-z][\w.]{3,29}")


def accounts(page: Page, chat: Chat | None) -> Iterator[tuple[str, int, int]]:
    """Yield the name of each account that wrote something, and the first and last word of it.

    A name stands right above a time ("2 h"), before one in the same line, or as the first line of a comment
    or of somebody else's message that ends with one. What is written in between is left.
    """
    lines = page.lines[len(chat.head) if chat else 0 :]
    own = {line.first for each in chat.bubbles if each.is_own for line in each.lines} if chat else set[int]()
    found = dict.fromkeys([*_above(lines, chat), *_before(lines, chat), *_firsts(lines, chat)])
    for line, count in found:
        if line.first not in own:
            start = _skipped(line)
            words = [word for word, _ in line.places[start : start + count]]
            yield " ".join(words).strip("·•,:;()"), line.first + start, line.first + start + count - 1


_Found = Iterator[tuple[PageLine, int]]  # a line, and how many of its words are the name


def _above(lines: tuple[PageLine, ...], chat: Chat | None) -> _Found:
    """Yield names right above a time, as a post and a comment have them."""
    for line, below in pairwise(lines):
        if not _is_stamp(below) or _BUTTON.search(below.text) or (chat and not _says_ago(below)):
            continue
        if _is_under(line, below) and (count := _name(line) or _handle(line)):
            yield line, count


def _before(lines: tuple[PageLine, ...], chat: Chat | None) -> _Found:
    """Yield names that have the time behind them in the same line: "Tom Becker · 2 h"."""
    for line in lines if not chat else ():
        start = _skipped(line)
        for at in range(start + 1, min(len(line.places), start + MOST_WORDS + 1)):
            rest = " ".join(word for word, _ in line.places[at:])
            if not _is_when(rest):
                continue
            count, is_short = at - start, re.fullmatch(rf"\W*(?i:{_AGO})(?:\W.*)?", rest) is not None
            is_name = _is_name([word for word, _ in line.places[start:at]])
            is_handle = count == 1 and _HANDLE.fullmatch(line.places[start][0]) is not None
            if (is_name and (is_short or count > 1)) or (is_handle and is_short and _may_be_handle(line)):
                yield line, count
            break


def _firsts(lines: tuple[PageLine, ...], chat: Chat | None) -> _Found:
    """Yield names that are the first line of a comment or message with a time, or buttons, at its end."""
    block: list[PageLine] = []
    is_after_end = True
    for at, line in enumerate(lines):
        is_end = _ends(line, lines[at - 1] if at else None, is_chat=chat is not None)
        if is_end and _is_stamp(line):
            yield from _first_of(block, is_after_end=is_after_end)
        elif is_end:
            yield from _first_of([*block, line], is_after_end=is_after_end)
        is_break = is_end or _is_stamp(line) or _is_bar(line)
        if is_break:
            block, is_after_end = [], is_end or _is_bar(line)
        elif _says_anything(line):
            block.append(line)


def _first_of(block: list[PageLine], *, is_after_end: bool) -> _Found:
    """Yield the name in a block of lines that something else follows: its first, or the first after a gap."""
    for at in range(len(block) - 2, -1, -1):
        line, below = block[at], block[at + 1]
        gap = line.box[1] - block[at - 1].box[3] if at else 0
        is_first = at == 0 and is_after_end
        if (is_first or (at and gap > max(line.height * 0.8, below.box[1] - line.box[3]))) and _name(line):
            yield line, _name(line)
            return


def _ends(line: PageLine, above: PageLine | None, *, is_chat: bool) -> bool:
    """Say whether a comment or message ends with this line."""
    if _is_stamp(line):
        return bool(_BUTTON.search(line.text)) or (above is not None and not _is_under(above, line))
    found = list(EXACT_TIME.finditer(line.text)) if is_chat else []
    return bool(found) and len(line.text) - found[-1].end() <= 4


def _is_stamp(line: PageLine) -> bool:
    return _is_when(line.text)


def _is_when(text: str) -> bool:
    """Say whether words are nothing but when, with the buttons and the little picture beside it."""
    if not _WHEN.search(text):
        return False
    rest = _WHEN.sub(" ", text).split()
    return all(len(word) <= 2 or STAMP_WORDS.fullmatch(word) for word in rest)


def _says_ago(line: PageLine) -> bool:
    return re.match(rf"\W*(?i:{_AGO}|just\s?now)", line.text) is not None


def _is_bar(line: PageLine) -> bool:
    """Say whether a line is buttons, or how many commented."""
    is_buttons = all(STAMP_WORDS.fullmatch(word) for word, _ in line.places) and _BUTTON.search(line.text)
    return bool(is_buttons or _COUNTS.search(line.text))


def _is_under(line: PageLine, below: PageLine) -> bool:
    """Say whether a line stands right under another and begins where that does."""
    box = line.places[_skipped(line)][1]  # without the likeness beside it
    return below.box[1] - box[3] < CLOSE * line.height and abs(below.box[0] - box[0]) < ALIGNED * line.height


def _says_anything(line: PageLine) -> bool:
    return any(sum(letter.isalpha() for letter in word) > 1 for word, _ in line.places)


def _skipped(line: PageLine) -> int:
    """Return how many words at the beginning are none: a round likeness that was read as marks or letters."""
    heights = [box[3] - box[1] for _, box in line.places]
    for at, (word, _) in enumerate(line.places):
        is_likeness = len(word) <= 3 and len(heights) > at + 1 and heights[at] > LIKENESS * heights[at + 1]
        if any(letter.isalpha() for letter in word) and not is_likeness:
            return at
    return 0


def _name(line: PageLine) -> int:
    """Return how many words of a line are a name and its badges; 0 where the line is none."""
    words = [word for word, _ in line.places[_skipped(line) :]]
    count = next((at for at, word in enumerate(words) if not _is_part(word)), len(words))
    while count and words[count - 1].casefold() in _PARTICLES | _BADGES:
        count -= 1
    rest = words[count:]
    if rest and rest[0].casefold() in _GOES_ON:
        return len(words) if _is_name(words[:count]) else 0  # "Kelly Marsh is with Tom Becker."
    is_badge = all(word.casefold().strip("()") in _BADGES or not word[0].isalnum() for word in rest)
    return count if is_badge and _is_name(words[:count]) else 0


def _is_name(words: list[str]) -> bool:
    words = [word for word in words if any(letter.isalpha() for letter in word)]
    if not 1 <= len(words) <= MOST_WORDS or not all(map(_is_part, words)):
        return False
    plain = [word.casefold().strip("().") for word in words]
    letters = sum(letter.isalpha() for letter in "".join(words))
    return letters > 2 and not _NO_NAMES & set(plain) and not all(map(STAMP_WORDS.fullmatch, words))


def _is_part(word: str) -> bool:
    """Say whether a word may be a part of a name: a capital and letters, an initial, van."""
    bare = word.strip("()~")
    if bare.casefold() in _PARTICLES:
        return True
    is_plain = all(letter.isalpha() or letter in "'’`-." for letter in bare)
    return is_plain and bare[:1].isupper() and not (bare.endswith(".") and len(bare) > 3)


def _handle(line: PageLine) -> int:
    """Return 1 where a line is one name of an account that is no word."""
    start = _skipped(line)
    word = line.places[start][0]
    is_alone = len(line.places) == start + 1 and _HANDLE.fullmatch(word) is not None
    return int(is_alone and any(letter.isdigit() or letter in "._" for letter in word[:-1]))


def _may_be_handle(line: PageLine) -> bool:
    word = line.places[_skipped(line)][0]
    return word.rstrip(".") == word and word.casefold() not in _NO_NAMES
