"""Reading a chat that was exported with its pictures (.zip), in the worker; its names are never paths."""

import io
import zipfile
import zlib
from dataclasses import replace
from pathlib import PurePosixPath

from conduct_desk.evidence import chat
from conduct_desk.evidence.message_parts import (
    MOST_BYTES,
    UNKNOWN,
    MessageRefused,
    Part,
    Read,
    part_name,
    type_by_name,
)

MOST_MEMBERS = 10_000  # WhatsApp sends the newest 10,000 messages with their pictures
MOST_UNPACKED = 2 * 1024 * 1024 * 1024  # bytes of all members, as the archive states them
MOST_SWELLING = 200  # times; a text packs to a tenth, pictures and films hardly at all
_SMALL = 1024 * 1024  # bytes: a short text of one letter packs better than that, and harms nobody
_MOST_TEXTS = 20  # members that are looked into for the chat
_HEAD = 64 * 1024
_READABLE = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError)


def read(data: bytes) -> Read:
    """Return the lines of the chat, with what hangs on them, and after them what no line names."""
    with _opened(data) as packed:
        members = _members(packed)
        of_chat = _the_chat(packed, members)
        title = PurePosixPath(part_name(of_chat.filename)).stem
        read_chat = chat.conversation(
            chat.text_of(_bytes(packed, of_chat)), "" if title == "_chat" else title
        )
    return replace(read_chat, parts=_placed(read_chat.parts, members, of_chat)[0])


def part(data: bytes, number: int) -> tuple[bytes, str]:
    """Return the untouched bytes of what hangs on a line, and its name. Raises MessageRefused."""
    with _opened(data) as packed:
        members = _members(packed)
        of_chat = _the_chat(packed, members)
        lines = chat.conversation(chat.text_of(_bytes(packed, of_chat)), "").parts
        parts, found = _placed(lines, members, of_chat)
        if number not in found:
            raise MessageRefused("no part")
        return _bytes(packed, found[number]), parts[number - 1].name


def _opened(data: bytes) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except _DAMAGE as error:
        raise MessageRefused("damaged") from error


def _members(packed: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """Return the files of an archive. Raises MessageRefused where it could not have been made by WhatsApp."""
    members = [member for member in packed.infolist() if not member.is_dir()]
    if len(members) > MOST_MEMBERS:
        raise MessageRefused("parts")
    if any(member.flag_bits & 0x1 for member in members):
        raise MessageRefused("password")
    if sum(member.file_size for member in members) > MOST_UNPACKED or any(map(_swells, members)):
        raise MessageRefused("swells")
    return members


def _swells(member: zipfile.ZipInfo) -> bool:
    return member.file_size > _SMALL and member.file_size > MOST_SWELLING * max(1, member.compress_size)


def _the_chat(packed: zipfile.ZipFile, members: list[zipfile.ZipInfo]) -> zipfile.ZipInfo:
    """Return the text of the chat: `_chat.txt` of an iPhone, or the text that is named after the chat."""
    texts = [member for member in members if member.filename.lower().endswith(".txt")]
    texts.sort(key=lambda member: (not member.filename.endswith("_chat.txt"), "whatsapp" not in
                                   member.filename.lower()))  # fmt: skip
    for member in texts[:_MOST_TEXTS]:
        if chat.is_chat(_bytes(packed, member, _HEAD)):
            return member
    raise MessageRefused("no chat")


def _bytes(packed: zipfile.ZipFile, member: zipfile.ZipInfo, most: int = 0) -> bytes:
    """Return a member's bytes, or its first `most`; its check sum is compared when it is read to its end."""
    if member.compress_type not in _READABLE:
        raise MessageRefused("damaged")
    try:
        with packed.open(member) as file:
            found = file.read(most or MOST_BYTES + 1)
    except _DAMAGE as error:
        raise MessageRefused("damaged") from error
    if len(found) > MOST_BYTES:
        raise MessageRefused("big part")
    return found


def _placed(
    lines: tuple[Part, ...], members: list[zipfile.ZipInfo], of_chat: zipfile.ZipInfo
) -> tuple[tuple[Part, ...], dict[int, zipfile.ZipInfo]]:
    """Return the parts of a chat, and which of them is which member; each member has one place."""
    waiting: dict[str, list[zipfile.ZipInfo]] = {}
    for member in members:
        if member is not of_chat:
            waiting.setdefault(part_name(member.filename), []).append(member)
    parts: list[Part] = []
    found: dict[int, zipfile.ZipInfo] = {}
    for number, line in enumerate(lines, 1):
        hanging = waiting.get(line.name) if line.name else None
        if hanging:
            found[number] = hanging.pop(0)
            line = replace(line, size=found[number].file_size)
        parts.append(line)
    for name, left in waiting.items():
        for member in left:
            parts.append(_unplaced(name, member))
            found[len(parts)] = member
    return tuple(parts), found


def _unplaced(name: str, member: zipfile.ZipInfo) -> Part:
    name = name or "File"
    return Part(name=name, size=member.file_size, media_type=type_by_name(name) or UNKNOWN)
