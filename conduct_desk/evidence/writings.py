"""Telling e-mails, chats and saved web pages by their content, so far as to know who may read them."""

import re
import struct

from conduct_desk.evidence.chat import is_chat
from conduct_desk.evidence.message_parts import CHAT, MAIL, OUTLOOK, PACKED_CHAT, SAVED_PAGE, WEB_PAGE

_LOOK_INTO = 65_536  # bytes
_MOST_NAMES = 20_000  # files in a packed chat that are looked through for its text
_FIELD = re.compile(rb"([A-Za-z][A-Za-z0-9-]{1,60}):(?:[ \t]|$)")
_FIELDS_OF_MAIL = frozenset(
    b"from to cc subject date received message-id return-path delivered-to mime-version reply-to sender "
    b"x-mozilla-status x-received content-type".split()
)
_SENDING = frozenset({b"to", b"cc", b"received", b"message-id", b"delivered-to", b"return-path"})
_RELATED = re.compile(rb"^content-type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)
_PAGE = re.compile(rb"<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>])", re.IGNORECASE)
_ENTRY, _END = b"PK\x01\x02", b"PK\x05\x06"  # of a zip's directory (APPNOTE 6.3, 4.3.12 and 4.3.16)
_STREAM = "__properties_version1.0".encode("utf-16-le")  # in every message of Outlook ([MS-OXMSG] 2.2)


def writing_of(data: bytes) -> str | None:
    """Return the media type of a message, a chat or a saved web page by its content, else None."""
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return OUTLOOK if _STREAM in data else None
    if data.startswith(b"PK\x03\x04"):
        return PACKED_CHAT if any(_is_chat(name) for name in _names_in(data)) else None
    head = data[:_LOOK_INTO].removeprefix(b"\xef\xbb\xbf").lstrip()
    return _page_of(head) or _mail_of(head) or _chat_of(head)


def _page_of(head: bytes) -> str | None:
    start = head[:1024].lower()
    if not start.startswith(b"<") or start.startswith(b"<svg") or b"<svg" in start.partition(b"<html")[0]:
        return None
    return WEB_PAGE if _PAGE.search(head) else None


def _mail_of(head: bytes) -> str | None:
    """Return whether it begins like an e-mail (RFC 5322), or like a page that was saved as one (RFC 2557)."""
    lines = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0].splitlines()
    if lines and lines[0].startswith((b"From ", b">From ")):  # how mail programs part messages in one file
        lines = lines[1:]
    names = [found[1].lower() for found in map(_FIELD.match, lines) if found]
    others = [line for line in lines if not _FIELD.match(line) and line[:1] not in (b" ", b"\t")]
    known = _FIELDS_OF_MAIL.intersection(names)
    if not names or len(others) > len(names) // 2 or len(known) < 2:
        return None
    is_page = bool(_RELATED.search(b"\n".join(lines))) and not _SENDING.intersection(names)
    return SAVED_PAGE if is_page else MAIL if b"from" in known or b"received" in known else None


def _chat_of(head: bytes) -> str | None:
    return CHAT if is_chat(head) else None


def _is_chat(name: bytes) -> bool:
    last = name.rpartition(b"/")[2].lower()
    return last.endswith(b".txt") and (b"chat" in last or b"whatsapp" in last)


def _names_in(data: bytes) -> list[bytes]:
    """Return the names in a zip file's directory; none when that is not at its end. Nothing is unpacked."""
    end = data.rfind(_END, max(0, len(data) - 65_557))
    if end < 0 or end + 22 > len(data):
        return []
    _, at = struct.unpack_from("<II", data, end + 12)
    names: list[bytes] = []
    while len(names) < _MOST_NAMES and data[at : at + 4] == _ENTRY and at + 46 <= len(data):
        length, extra, note = struct.unpack_from("<HHH", data, at + 28)
        names.append(data[at + 46 : at + 46 + length])
        at += 46 + length + extra + note
    return names
