"""Reading a chat that WhatsApp exported, in the worker: the lines of phones of both makes, in many tongues.

The forms are the ones that phones write. Android: `31/12/2023, 21:45 - Name: words`; iPhone:
`[31/12/2023, 21:45:12] Name: words`; older iPhone: `31/12/2023, 21:45:12: Name: words`. Order, signs, digits
and the word for the afternoon depend on the phone's language, so only their outline is held.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from conduct_desk.evidence.message_parts import (
    MOST_LINE,
    MOST_LINES,
    MOST_TEXT,
    UNKNOWN,
    MessageRefused,
    Part,
    Read,
    cleaned,
    one_line,
    part_name,
    type_by_name,
)

_MOST_NAME = 100  # characters of who wrote it; WhatsApp takes 25 for a profile, an address book more
_MOST_NAMES = 60
_HEAD_LINES = 40  # lines of which one must open like a chat's
_MARKS = dict.fromkeys([0x200E, 0x200F, 0x061C, 0xFEFF, *range(0x202A, 0x202F), *range(0x2066, 0x206A)])
_DATE = r"\d{1,4}(?:[./\-]|[年년] ?|\. )\d{1,2}(?:[./\-]|[月월] ?|\. )\d{1,4}[日일.]?"
_TIME = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?"
_BETWEEN = r"(?:[,،]?[ \t]?[^\d\[\]\n:]{0,10}?)[ \t]?"  # "," or "at" or a word for the afternoon
_AFTER = r"(?:[ \t]?[^\W\d_][^\d\[\]\n:-]{0,11}?)?"  # "pm", "p. m.", "Uhr"
_WHEN = rf"{_DATE}{_BETWEEN}{_TIME}{_AFTER}"
_OPENS = re.compile(
    rf"(?:\[(?P<ios>{_WHEN})\] ?|(?P<android>{_WHEN}) ?[-–] (?=.)|(?P<old>{_WHEN}): (?=[^:\n]{{1,100}}: ))"
)
_WHO = re.compile(rf"(?P<who>[^:\n“”\"]{{1,{_MOST_NAME}}}):(?: (?P<words>.*)|(?P<nothing>))$", re.DOTALL)
_ATTACHED = re.compile(r"<[^<>:]{3,30}: ?(?P<name>[^<>:\n]{1,120}\.\w{2,5}) ?>")  # iPhone, in any language
_HANGS_ON = re.compile(r"(?P<name>[^\n:*?\"<>|]{1,120}\.\w{2,5}) \([^()\n]{3,40}\)$")  # Android, in any


def is_chat(head: bytes) -> bool:
    """Say whether the first bytes of a file read like an exported chat: its first line, or two further on."""
    lines = text_of(head[: 64 * 1024]).split("\n")[:_HEAD_LINES]
    return _opening(lines[0]) is not None or sum(map(bool, map(_opening, lines))) > 1


def read(data: bytes) -> Read:
    """Return the lines of a chat that was exported without its pictures (.txt). Raises MessageRefused."""
    return conversation(text_of(data), "")


def conversation(text: str, title: str) -> Read:
    """Return the lines of a chat, one for each message, and who wrote them. Raises MessageRefused."""
    lines = tuple(_lines(text))
    if not lines:
        raise MessageRefused("not a chat")
    writers = list(dict.fromkeys(line.said_by for line in lines if line.said_by))
    first, last = next(filter(None, (line.said_at for line in lines)), ""), lines[-1].said_at
    return Read(
        title=title,
        sender=", ".join(writers[:_MOST_NAMES]),
        recipients="",
        sent_at=first if first == last else f"{first} – {last}",
        text=_as_words(lines),
        parts=lines,
    )


def named_in(words: str) -> str:
    """Return the name of the file that a line says hangs on it, or an empty string."""
    found = _ATTACHED.search(words) or _HANGS_ON.match(words.partition("\n")[0])
    return part_name(found.group("name")) if found else ""


def _lines(text: str) -> Iterator[Part]:
    open_line: re.Match[str] | None = None
    more: list[str] = []
    count = 0
    for line in text.split("\n"):
        opened = _opening(line)
        if opened is None:
            more.append(line)
            continue
        if open_line is not None:
            yield _part(open_line, more)
        elif any(map(str.strip, more)):  # somebody cut the beginning off
            yield Part(words=cleaned("\n".join(more), MOST_LINE))
        count += 1
        if count > MOST_LINES:
            raise MessageRefused("lines")
        open_line, more = opened, []
    if open_line is not None:
        yield _part(open_line, more)


def _opening(line: str) -> re.Match[str] | None:
    return _OPENS.match(line.translate(_MARKS)) if line[:12].strip() else None


def _part(opened: re.Match[str], more: list[str]) -> Part:
    when = next(filter(None, opened.group("ios", "android", "old")))
    rest = "\n".join([opened.string[opened.end() :], *(line.translate(_MARKS) for line in more)])
    said = _WHO.match(rest)
    words = cleaned(said.group("words") or "" if said else rest, MOST_LINE)
    line = Part(said_at=one_line(when, 60), said_by=one_line(said.group("who")) if said else "", words=words)
    name = named_in(words)
    return replace(line, name=name, media_type=type_by_name(name) or UNKNOWN) if name else line


def _as_words(lines: tuple[Part, ...]) -> str:
    pieces: list[str] = []
    length = 0
    for line in lines:
        words = f"{line.said_by}: {line.words}" if line.said_by else line.words
        pieces.append(words)
        length += len(words) + 1
        if length > MOST_TEXT:
            break
    return cleaned("\n".join(pieces))


def text_of(data: bytes) -> str:
    """Return the chat's text; the narrow and the fixed space before "pm" become plain ones."""
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8"
    text = data.decode(encoding, "replace").replace("\r\n", "\n").replace("\r", "\n")
    return text.lstrip("\ufeff\n ").replace("\u202f", " ").replace("\u00a0", " ")
