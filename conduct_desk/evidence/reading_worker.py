"""Reading the words in a picture in a process of its own.

Run as `python -m conduct_desk.evidence.reading_worker`. In: one line of JSON (what it is, which page of it)
and the bytes of the file until the end. Out: one line of JSON: its lines, each word with its box in pixels of
the upright picture; or why it is refused. After the reader's data is loaded no file can be opened.
"""

import json
import sys
from typing import TYPE_CHECKING, Any

from conduct_desk import paths
from conduct_desk.evidence.apart import shut_in
from conduct_desk.evidence.copies import flat
from conduct_desk.evidence.decoding import load, load_decoder, opened
from conduct_desk.evidence.refused import PictureError

if TYPE_CHECKING:
    from conduct_desk.evidence.recognising import Recogniser

CPU_LIMIT = 120  # seconds; whoever started the process ends it sooner by the clock on the wall
MEMORY_LIMIT = 2048 * 1024 * 1024  # bytes of address space, as where pictures are opened


def lines(recogniser: "Recogniser", data: bytes, media_type: str, page: int) -> dict[str, object]:
    """Return the lines of a picture or a page, or why it cannot be opened; may raise a decoder's bug."""
    try:
        source = opened(data, media_type, page)
        load(source, data)
        upright = source.upright(flat(source.image))
        found = recogniser.lines(upright)
    except PictureError as refusal:
        return {"refused": str(refusal)}
    except MemoryError:
        return {"refused": "memory"}
    return {"lines": [[(word.text, word.box) for word in line] for line in found]}


def answer(asked: dict[str, Any], data: bytes) -> dict[str, object]:
    """Return what is said of the bytes; "absent" when the reader or its data is not installed."""
    try:
        from conduct_desk.evidence.recognising import Recogniser

        recogniser = Recogniser(paths.resources() / "ocr")
    except (ImportError, OSError):
        return {"refused": "absent"}
    load_decoder(str(asked["media_type"]))
    shut_in(memory=MEMORY_LIMIT, cpu=CPU_LIMIT)
    return lines(recogniser, data, str(asked["media_type"]), int(asked["page"]))


def main() -> int:
    """Answer one request on the pipes and end."""
    asked = json.loads(sys.stdin.buffer.readline())
    said = answer(asked, sys.stdin.buffer.read())
    sys.stdout.buffer.write(json.dumps(said).encode())
    sys.stdout.buffer.flush()
    return 0


if __name__ == "__main__":
    sys.excepthook = lambda *_: None  # a decoder's words may quote the picture; the exit code is enough
    sys.exit(main())
