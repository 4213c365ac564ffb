"""Reading a saved web page, in the worker: one file (.html), or the page with its pictures (.mhtml)."""

import base64
import binascii
import re
from email.message import Message
from urllib.parse import unquote, unquote_to_bytes

from conduct_desk.evidence import mail
from conduct_desk.evidence.message_parts import (
    UNKNOWN,
    MessageRefused,
    Part,
    Read,
    one_line,
    part_name,
    type_by_name,
)
from conduct_desk.evidence.web_words import PictureNamed, words_of_html

_LOOK_INTO = 4096  # bytes; HTML 13.2.3.2 has the encoding stated in the first 1,024
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})""", re.IGNORECASE)
_SAVED_FROM = re.compile(
    rb"<!-- saved from url=\(\d{1,6}\)(\S{1,2000}) -->"
)  # as browsers of all makes write
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_MEDIA = ("image", "video", "audio")


def read(data: bytes) -> Read:
    """Return what a page says that is one file; pictures that it only points at have no size."""
    page = words_of_html(_text(data))
    saved_from = _SAVED_FROM.search(data[:_LOOK_INTO])
    address = one_line(saved_from.group(1).decode("utf-8", "replace")) if saved_from else ""
    parts = tuple(_inline(picture, number) for number, picture in enumerate(page.pictures, 1))
    return Read(page.title, address, "", "", page.text, parts)


def part(data: bytes, number: int) -> tuple[bytes, str]:
    """Return a picture that is written into the page itself, and its name."""
    pictures = words_of_html(_text(data)).pictures
    if not 1 <= number <= len(pictures):
        raise MessageRefused("no part")
    return _written_in(pictures[number - 1].address)[1], _inline(pictures[number - 1], number).name


def read_archive(data: bytes) -> Read:
    """Return what a page says that was saved with its pictures (RFC 2557). Raises MessageRefused."""
    archive = mail.parse(data)
    pages, media = _of_archive(archive)
    if not pages:
        raise MessageRefused("damaged")
    root = pages[0]
    page = words_of_html(_text(mail.content(root), str(root.get_content_charset("") or "")))
    address = mail.heading(archive, "Snapshot-Content-Location") or mail.heading(root, "Content-Location")
    return Read(
        title=page.title or mail.heading(archive, "Subject"),
        sender=address,
        recipients="",
        sent_at=mail.heading(archive, "Date"),
        text=page.text,
        parts=tuple(_hanging(piece, number) for number, piece in enumerate(media, 1)),
    )


def part_of_archive(data: bytes, number: int) -> tuple[bytes, str]:
    """Return a picture that was saved with the page, untouched, and its name."""
    _, media = _of_archive(mail.parse(data))
    if not 1 <= number <= len(media):
        raise MessageRefused("no part")
    return mail.content(media[number - 1]), _name(media[number - 1], number)


def _of_archive(archive: Message) -> tuple[list[Message], list[Message]]:
    """Return the pages of an archive, the one that was looked at first, and its pictures and recordings."""
    pages: list[Message] = []
    media: list[Message] = []
    for piece, _ in mail.leaves(archive):
        if piece.get_content_type() in ("text/html", "application/xhtml+xml"):
            pages.append(piece)
        elif piece.get_content_maintype() in _MEDIA:
            media.append(piece)
    return pages, media


def _hanging(piece: Message, number: int) -> Part:
    return Part(_name(piece, number), len(mail.content(piece)), piece.get_content_type())


def _name(piece: Message, number: int) -> str:
    """Return the last part of the address that a picture came from, with the end that its type has."""
    where = mail.heading(piece, "Content-Location").partition("?")[0].partition("#")[0]
    name = part_name(unquote(where)) if where.count("/") > 2 and "/" in where else ""
    name = name or f"Picture {number}"
    return name if type_by_name(name) else f"{name}.{_end(piece.get_content_type())}"


def _end(media_type: str) -> str:
    sub = media_type.partition("/")[2].partition("+")[0]
    return {"jpeg": "jpg", "quicktime": "mov", "mpeg": "mp3"}.get(sub, sub)[:8]


def _inline(picture: PictureNamed, number: int) -> Part:
    media_type, data = _written_in(picture.address)
    if data:
        name = part_name(f"Picture {number}.{_end(media_type)}")
        return Part(name, len(data), media_type, words=picture.words)
    name = part_name(picture.address.partition("?")[0]) or f"Picture {number}"
    return Part(name, 0, type_by_name(name) or UNKNOWN, words=picture.words)


def _written_in(address: str) -> tuple[str, bytes]:
    """Return the type and bytes of a data address (RFC 2397); nothing for any other address."""
    if address[:5].lower() != "data:":
        return "", b""
    stated, comma, body = address[5:].partition(",")
    if not comma:
        return "", b""
    media_type = one_line(stated.partition(";")[0].lower(), 60) or "text/plain"
    data = unquote_to_bytes(body)
    if stated.lower().rstrip().endswith(";base64"):
        try:
            data = base64.b64decode(data, validate=False)
        except (binascii.Error, ValueError):
            return media_type, b""
    return media_type, data


def _text(data: bytes, charset: str = "") -> str:
    """Return a page's source: in the encoding of its first bytes, its headers or its own statement."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    stated = _CHARSET.search(data[:_LOOK_INTO])
    charset = charset or (stated.group(1).decode("ascii", "replace") if stated else "")
    for encoding in (charset or "utf-8", "utf-8"):
        try:
            return data.decode(encoding)
        except (LookupError, UnicodeError, ValueError):
            continue
    return data.decode("cp1252", "replace")
