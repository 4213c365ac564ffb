"""Reading an e-mail as Outlook saves it (.msg), in the worker: MS-OXMSG in a compound file."""

import io
import struct

from oxmsg import Message
from oxmsg.attachment import Attachment
from oxmsg.domain import constants
from oxmsg.domain.model import UnrecognizedCodePageError, UnsupportedEncodingError
from oxmsg.properties import Properties

from conduct_desk.evidence.message_parts import (
    MOST_PARTS,
    OUTLOOK,
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

_DAMAGE = (OSError, ValueError, KeyError, IndexError, struct.error, AssertionError, TypeError)
_UNKNOWN_LETTERS = (UnrecognizedCodePageError, UnsupportedEncodingError, LookupError, UnicodeError)
_ATTACHED_AS_MESSAGE = 5  # PidTagAttachMethod, MS-OXCMSG 2.2.2.9: it has no file's bytes
_MAIL_CLASSES = ("ipm", "report")  # MS-OXOMSG: mails, meeting requests, reports that a mail did not arrive
_NAMES = (constants.PID_ATTACH_LONG_FILENAME, constants.PID_ATTACH_FILENAME, constants.PID_DISPLAY_NAME)


def read(data: bytes) -> Read:
    """Return what a mail of Outlook says. Raises MessageRefused."""
    message = _opened(data)
    properties = message.properties
    parts = tuple(_part(each, number) for number, each in enumerate(_attachments(message), 1))
    return Read(
        title=one_line(_words(properties, constants.PID_SUBJECT)),
        sender=one_line(_sender(message)),
        recipients=one_line("; ".join(_recipients(message))),
        sent_at=one_line(_sent_at(message)),
        text=_text(message),
        parts=parts,
    )


def part(data: bytes, number: int) -> tuple[bytes, str]:
    """Return the untouched bytes of what hangs on a mail of Outlook, and its name. Raises MessageRefused."""
    attachments = _attachments(_opened(data))
    if not 1 <= number <= len(attachments):
        raise MessageRefused("no part")
    attachment = attachments[number - 1]
    if _is_message(attachment):
        raise MessageRefused("inner message")
    return _bytes(attachment), _name(attachment, number)


def _opened(data: bytes) -> Message:
    try:
        # As a stream: short bytes would be taken for the name of a file.
        message = Message.load(io.BytesIO(data))
        kind = message.message_class
    except (*_UNKNOWN_LETTERS, *_DAMAGE) as error:
        raise MessageRefused("not outlook" if _is_other_document(data) else "damaged") from error
    if kind and not kind.lower().startswith(_MAIL_CLASSES):
        raise MessageRefused("not outlook")
    return message


def _is_other_document(data: bytes) -> bool:
    """Say whether a compound file lacks the stream that every mail has."""
    return "__properties_version1.0".encode("utf-16-le") not in data


def _attachments(message: Message) -> tuple[Attachment, ...]:
    try:
        found = message.attachments
    except _DAMAGE as error:
        raise MessageRefused("damaged") from error
    if len(found) > MOST_PARTS:
        raise MessageRefused("parts")
    return found


def _part(attachment: Attachment, number: int) -> Part:
    name = _name(attachment, number)
    if _is_message(attachment):
        return Part(name=name, size=0, media_type=OUTLOOK)
    stated = one_line(_words(attachment.properties, constants.PID_ATTACH_MIME_TAG), 100).lower()
    return Part(name=name, size=len(_bytes(attachment)), media_type=stated or type_by_name(name) or UNKNOWN)


def _name(attachment: Attachment, number: int) -> str:
    for which in _NAMES:
        name = part_name(_words(attachment.properties, which))
        if name:
            return name
    return f"Part {number}"


def _is_message(attachment: Attachment) -> bool:
    try:
        return attachment.properties.int_prop_value(constants.PID_ATTACH_METHOD) == _ATTACHED_AS_MESSAGE
    except _DAMAGE:
        return False


def _bytes(attachment: Attachment) -> bytes:
    try:
        return attachment.file_bytes or b""
    except _DAMAGE as error:
        raise MessageRefused("damaged") from error


def _words(properties: Properties, which: int) -> str:
    """Return a property of words, or an empty string where it is missing or cannot be read."""
    try:
        return properties.str_prop_value(which) or ""
    except (*_UNKNOWN_LETTERS, *_DAMAGE):
        return ""


def _sender(message: Message) -> str:
    properties = message.properties
    name = _words(properties, constants.PID_SENDER_NAME) or _words(
        properties, constants.PID_SENT_REPRESENTING_NAME
    )
    address = _words(properties, constants.PID_SENDER_SMTP_ADDRESS) or _words(
        properties, constants.PID_SENDER_EMAIL_ADDRESS
    )
    is_address = "@" in address and address != name  # within an organisation it is a path of its directory
    return f"{name} <{address}>".strip() if is_address else name or address


def _recipients(message: Message) -> list[str]:
    found: list[str] = []
    try:
        recipients = message.recipients[:200]
    except _DAMAGE:
        return found
    for recipient in recipients:
        name = _words(recipient.properties, constants.PID_DISPLAY_NAME)
        address = _words(recipient.properties, constants.PID_SMTP_ADDRESS) or _words(
            recipient.properties, constants.PID_EMAIL_ADDRESS
        )
        found.append(f"{name} <{address}>".strip() if "@" in address and address != name else name or address)
    return found


def _sent_at(message: Message) -> str:
    """Return when it was sent, as its headers say or else as Outlook keeps it, in universal time."""
    try:
        stated = message.message_headers.get("Date", "")
        if stated:
            return str(stated)
        sent = message.sent_date
    except (*_UNKNOWN_LETTERS, *_DAMAGE, OverflowError):
        return ""
    return f"{sent:%d/%m/%Y %H:%M} UTC" if sent else ""


def _text(message: Message) -> str:
    plain = cleaned(_words(message.properties, constants.PID_BODY))
    if plain:
        return plain
    try:
        html = message.html_body or ""
    except (*_UNKNOWN_LETTERS, *_DAMAGE):
        html = ""
    return words_of_html(html).text
