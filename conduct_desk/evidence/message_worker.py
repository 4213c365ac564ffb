"""Reading a message in a process of its own, so that a hostile one can end that process and nothing else.

Run as `python -m conduct_desk.evidence.message_worker`. In: one line of JSON (its media type, and the number
of the part that is wanted, if one is) and the bytes until the end. Out: one line of JSON (what it says, or
why it is refused) and the bytes of the part. Once it has started it can open no file.
"""

import codecs
import encodings
import json
import sys
from collections.abc import Callable, Mapping
from typing import Any

from conduct_desk.evidence import chat, chat_zip, mail, web_page
from conduct_desk.evidence.apart import shut_in
from conduct_desk.evidence.message_parts import (
    CHAT,
    MAIL,
    MOST_BYTES,
    OUTLOOK,
    PACKED_CHAT,
    SAVED_PAGE,
    WEB_PAGE,
    MessageRefused,
    Part,
    Read,
)

CPU_LIMIT = 20  # seconds
MEMORY_LIMIT = 1536 * 1024 * 1024  # bytes of address space: 50 MB of lines are held some ten times over
_ENCODINGS = (
    "ascii", "utf-8", "utf-8-sig", "utf-7", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "latin-1",
    "mac_roman", "mac_latin2", "cp437", "cp850", "cp852", "cp858", "cp866", "cp874", "cp932",
    "cp949", "cp950", "cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256",
    "cp1257", "cp1258", "iso8859_2", "iso8859_3", "iso8859_4", "iso8859_5", "iso8859_6",
    "iso8859_7", "iso8859_8", "iso8859_9", "iso8859_10", "iso8859_11", "iso8859_13", "iso8859_14",
    "iso8859_15", "iso8859_16", "koi8_r", "koi8_u", "big5", "gb2312", "gbk", "gb18030", "hz",
    "shift_jis", "euc_jp", "iso2022_jp", "iso2022_kr", "euc_kr", "tis_620", "raw-unicode-escape",
)  # fmt: skip

_Reader = Callable[[bytes], Read]
_Taker = Callable[[bytes, int], tuple[bytes, str]]


def reader_of(media_type: str) -> tuple[_Reader, _Taker]:
    """Return what reads a kind of message, and what takes a part out of it."""
    if media_type == OUTLOOK:  # what reads its container is slow to start: the others need not wait for it
        from conduct_desk.evidence import outlook

        return outlook.read, outlook.part
    return _READERS[media_type]


def _nothing(_data: bytes, _number: int) -> tuple[bytes, str]:
    raise MessageRefused("no part")  # a chat that came as a text alone holds no pictures


_READERS: Mapping[str, tuple[_Reader, _Taker]] = {
    MAIL: (mail.read, mail.part),
    SAVED_PAGE: (web_page.read_archive, web_page.part_of_archive),
    WEB_PAGE: (web_page.read, web_page.part),
    CHAT: (chat.read, _nothing),
    PACKED_CHAT: (chat_zip.read, chat_zip.part),
}


def keep_encodings() -> None:
    """Load the encodings that messages are written in, and let no other be looked for on the disk."""
    known = {encodings.normalize_encoding(name).lower(): codecs.lookup(name) for name in _ENCODINGS}
    aliases = encodings.aliases.aliases

    def find(name: str) -> codecs.CodecInfo | None:
        plain = encodings.normalize_encoding(name).lower()
        return known.get(plain) or known.get(aliases.get(plain, ""))

    for name, info in list(known.items()):
        known[encodings.normalize_encoding(info.name).lower()] = info
        known.setdefault(aliases.get(name, name), info)
    codecs.unregister(encodings.search_function)
    codecs.register(find)


def answer(asked: Mapping[str, Any], data: bytes) -> tuple[dict[str, object], bytes]:
    """Return what is said of a message, or the bytes of the part that is asked for; raises MessageRefused."""
    read, take = reader_of(asked["media_type"])
    if "part" in asked:
        found, name = take(data, int(asked["part"]))
        if len(found) > MOST_BYTES:
            raise MessageRefused("big part")
        if not found:
            raise MessageRefused("no part")
        return {"name": name}, found
    said = read(data)
    return {**vars(said), "parts": [_flat(part) for part in said.parts]}, b""


def _flat(part: Part) -> tuple[str, int, str, str, str, str]:
    return part.name, part.size, part.media_type, part.said_at, part.said_by, part.words


def main() -> int:
    """Answer one request on the pipes and end."""
    keep_encodings()
    asked = json.loads(sys.stdin.buffer.readline())
    reader_of(asked["media_type"])  # loads what is needed, while files can be opened
    shut_in(memory=MEMORY_LIMIT, cpu=CPU_LIMIT)
    data = sys.stdin.buffer.read()
    head: dict[str, object]
    body = b""
    try:
        head, body = answer(asked, data)
    except MessageRefused as refused:
        head = {"refused": str(refused)}
    except MemoryError:
        head = {"refused": "memory"}
    except RecursionError:
        head = {"refused": "nested"}
    sys.stdout.buffer.write(json.dumps(head).encode("ascii") + b"\n" + body)
    sys.stdout.buffer.flush()
    return 0


if __name__ == "__main__":
    sys.excepthook = lambda *_: None  # a reader's words may quote the message; the exit code is enough
    sys.exit(main())
