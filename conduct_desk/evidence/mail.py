"""Reading an e-mail that was saved as a file (.eml), in the worker: RFC 5322 and MIME, by content."""

import binascii
import re
from collections.abc import Iterator
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.parser import BytesHeaderParser, BytesParser

from conduct_desk.evidence.message_parts import (
    MAIL,
    MOST_PARTS,
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
from conduct_desk.evidence.web_words import words_of_html

MOST_DEPTH = 30  # multiparts inside multiparts; a mail that was answered ten times has three
_MOST_HEADER = 20_000  # characters that are looked at
_ENDS = {"text/plain": ".txt", "text/html": ".html", "text/calendar": ".ics", MAIL: ".eml",
         "image/png": ".png", "image/jpeg": ".jpg", "image/gif": ".gif"}  # fmt: skip
_FEW = 50  # one wrong letter in so many leaves a text readable
_LOOKS_ENCODED = re.compile(r"=\?[^?\s]{1,60}\?[bBqQ]\?")


class Piece(Message):
    """A part of a mail; a message inside the message stays as it is, to the byte."""

    def get_content_maintype(self) -> str:
        """Say of an inner message that it is no multipart, so that nobody takes it apart."""
        kind = super().get_content_maintype()
        return "application" if kind == "message" else kind


def parse(data: bytes) -> Piece:
    """Return the mail as a tree of parts. Raises MessageRefused when it is none, or nested too deeply."""
    return BytesParser(Piece).parsebytes(data)


def read(data: bytes) -> Read:
    """Return what an e-mail says. Raises MessageRefused."""
    mail = parse(data)
    hanging, texts = _sorted(mail)
    if not mail.keys():
        raise MessageRefused("damaged")
    return Read(
        title=heading(mail, "Subject"),
        sender=heading(mail, "From"),
        recipients="; ".join(filter(None, (heading(mail, name) for name in ("To", "Cc", "Bcc")))),
        sent_at=heading(mail, "Date"),
        text=cleaned("\n\n".join(filter(None, map(words, texts)))),
        parts=tuple(_part(piece, number) for number, piece in enumerate(hanging, 1)),
    )


def part(data: bytes, number: int) -> tuple[bytes, str]:
    """Return the untouched bytes of what hangs on the mail under a number, and its name."""
    hanging, _ = _sorted(parse(data))
    if not 1 <= number <= len(hanging):
        raise MessageRefused("no part")
    piece = hanging[number - 1]
    return content(piece), name_of(piece, number)


def leaves(mail: Message) -> Iterator[tuple[Message, Message | None]]:
    """Give every part that holds something, in order; with it the choice that it is one form of, if any.

    Raises MessageRefused when there are too many, or too many inside each other.
    """
    waiting: list[tuple[Message, Message | None, int]] = [(mail, None, 0)]
    count = 0
    while waiting:
        piece, choice, depth = waiting.pop()
        if depth > MOST_DEPTH:
            raise MessageRefused("nested")
        if piece.is_multipart():
            choice = piece if piece.get_content_subtype() == "alternative" else choice
            waiting.extend((each, choice, depth + 1) for each in reversed(_inside(piece)))
            continue
        count += 1
        if count > MOST_PARTS:
            raise MessageRefused("parts")
        yield piece, choice


def heading(mail: Message, name: str) -> str:
    """Return a header in plain words, in one line; empty where there is none."""
    values = [str(value)[:_MOST_HEADER] for value in (mail.get_all(name) or ())[:10]]
    return one_line(", ".join(map(_decoded, values)))


def content(piece: Message) -> bytes:
    """Return the bytes that a part stands for, its encoding for the way undone."""
    try:
        found = piece.get_payload(decode=True)
    except (binascii.Error, ValueError) as error:
        raise MessageRefused("damaged") from error
    return found if isinstance(found, bytes) else b""


def words(piece: Message) -> str:
    """Return the words of a text part."""
    text = text_of(content(piece), str(piece.get_content_charset("") or ""))
    return words_of_html(text).text if piece.get_content_type() == "text/html" else cleaned(text)


def text_of(data: bytes, charset: str) -> str:
    """Return bytes as text: in the encoding that is stated, or as UTF-8, or as Windows writes it."""
    data = data[: MOST_TEXT * 40]
    for encoding in (charset, "utf-8"):
        try:
            return data.decode(encoding or "utf-8")
        except (LookupError, UnicodeError, ValueError):
            continue
    most = data.decode("utf-8", "replace")  # a stray byte is no reason to show rubbish instead of words
    return most if most.count("\ufffd") * _FEW < len(most) else data.decode("cp1252", "replace")


def name_of(piece: Message, number: int) -> str:
    """Return the name of what hangs on a mail, to be shown; one is made up where it has none."""
    try:
        stated = piece.get_filename("")
    except (LookupError, ValueError, TypeError, UnicodeError):
        stated = ""
    kind = piece.get_content_type()
    if not stated and kind == MAIL:
        inner = BytesHeaderParser().parsebytes(content(piece)[:_MOST_HEADER])
        stated = heading(inner, "Subject")[:80]
        stated = f"{stated}.eml" if stated else ""
    return part_name(_decoded(stated)) or f"Part {number}{_ENDS.get(kind, '')}"


def _sorted(mail: Message) -> tuple[list[Message], list[Message]]:
    """Return what hangs on a mail, and the parts that are its words."""
    hanging: list[Message] = []
    texts: list[Message] = []
    chosen: dict[int, int] = {}  # of one text in several forms the first that has words is read
    for piece, choice in leaves(mail):
        if not _is_text(piece):
            hanging.append(piece)
        elif choice is None or id(choice) not in chosen:
            chosen[id(choice)] = len(texts)
            texts.append(piece)
        elif not content(texts[chosen[id(choice)]]).strip():
            texts[chosen[id(choice)]] = piece
    return hanging, [text for text in texts if content(text).strip()]


def _inside(piece: Message) -> list[Message]:
    held = piece.get_payload()
    return [each for each in held if isinstance(each, Message)] if isinstance(held, list) else []


def _is_text(piece: Message) -> bool:
    if piece.get_content_maintype() == "multipart":
        return True  # its boundary is nowhere: its words are read as they stand
    if piece.get_content_type() not in ("text/plain", "text/html"):
        return False
    return piece.get_content_disposition() != "attachment" and piece.get_filename() is None


def _part(piece: Message, number: int) -> Part:
    name = name_of(piece, number)
    stated = piece.get_content_type()
    kind = type_by_name(name) if stated == UNKNOWN else stated
    return Part(name=name, size=len(content(piece)), media_type=kind or UNKNOWN)


def _decoded(value: str) -> str:
    """Return a header's words with RFC 2047's encoding undone, and bytes that nobody declared as UTF-8."""
    raw = value.encode("ascii", "surrogateescape") if any("\udc80" <= c <= "\udcff" for c in value) else b""
    value = text_of(raw, "") if raw else value
    if not _LOOKS_ENCODED.search(value):
        return value
    try:
        pieces = decode_header(value)
    except (HeaderParseError, binascii.Error, ValueError):
        return value
    return "".join(p if isinstance(p, str) else text_of(p, charset or "latin-1") for p, charset in pieces)
