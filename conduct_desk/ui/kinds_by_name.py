"""What a file may be by the end of its name: for the words of a question and a filter, never to trust it."""

from __future__ import annotations

from enum import Enum
from pathlib import PurePath


class Named(Enum):
    """What the end of a name promises; the value is how the question speaks of one such file."""

    PICTURE = "this picture"
    PDF = "anything in this PDF"
    MAIL = "anything in this e-mail"
    CHAT = "anything in this chat"
    WEB_PAGE = "anything in this saved page"
    RECORDING = "this recording"
    OTHER = "anything in this file"


ENDINGS = {
    Named.PICTURE: (
        "png", "jpg", "jpeg", "jfif", "webp", "gif", "bmp", "tif", "tiff", "heic", "heif", "avif",
    ),
    Named.PDF: ("pdf",),
    Named.MAIL: ("eml", "msg"),
    Named.CHAT: ("zip", "txt"),
    Named.WEB_PAGE: ("mhtml", "mht", "html", "htm"),
    Named.RECORDING: (
        "mp4", "mov", "m4v", "3gp", "webm", "mkv", "avi", "wmv", "opus", "ogg", "m4a", "mp3", "aac", "amr",
        "wav",
    ),
}  # fmt: skip
_BY_ENDING = {ending: named for named, endings in ENDINGS.items() for ending in endings}
_ASKED = "Could {what} show a child in a nude or sexual way?"


def named(name: str) -> Named:
    """Return what a file is by the end of its name."""
    return _BY_ENDING.get(PurePath(name).suffix.removeprefix(".").lower(), Named.OTHER)


def asked_about(names: tuple[str, ...], *, is_pasted: bool = False) -> str:
    """Return the question before these are opened; a pasted picture has no name of its own."""
    kinds = {Named.PICTURE} if is_pasted else {named(name) for name in names}
    if len(names) == 1:
        return _ASKED.format(what=kinds.pop().value)
    word = "pictures" if kinds == {Named.PICTURE} else "files"
    return _ASKED.format(what=f"any of these {len(names)} {word}")


def filter_of(label: str, *kinds: Named) -> str:
    """Return a filter for a file box: 'Pictures (*.png *.jpg)'."""
    return f"{label} ({' '.join(f'*.{ending}' for kind in kinds for ending in ENDINGS[kind])})"
