"""Takes in hostile files through the real intake, and says what became of each.

Usage: python tests/faults/hostile_files.py --folder IMAGES            (every file of a folder as it is)
       python tests/faults/hostile_files.py --folder IMAGES --mutations 100000 [--first 0]

Everything is as in the program (conduct_desk.evidence.intake, its worker, their limits), but for one thing: a
worker is forked from this process, which has loaded the decoders once, instead of started anew. A thousand
a minute can so be tried, not a hundred. The last line printed is JSON with the figures. Needs Linux.
"""

import argparse
import io
import json
import os
import random
import resource
import select
import signal
import sys
import time
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from conduct_desk.errors import EvidenceUnreadable
from conduct_desk.evidence import apart, covering, decoding, intake, refusals, worker
from conduct_desk.evidence.formats import PICTURES, kind_of
from tests.faults.seeds import MOST_SEED_BYTES, made_seeds

BUSY = 15.0  # seconds: after five a worker is ended, and a machine that does much else may make more of them
EVERY_COPY = 4  # one in so many is copied for the screen and covered too
SENTENCES = frozenset(
    told for table in (refusals.OTHER_FAMILIES, refusals.REASONS, refusals.OF_PDF) for told in table.values()
)
_PNG = b"\x89PNG\r\n\x1a\n"
_EXTREMES = (b"\x00" * 4, b"\xff" * 4, b"\x7f\xff\xff\xff", b"\xff\xff\xff\x7f", b"\x80\x00\x00\x00")


@dataclass
class Figures:
    """What became of all files."""

    files: int = 0
    taken_in: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    unknown_sentences: list[str] = field(default_factory=list)
    program_errors: list[str] = field(default_factory=list)  # anything but a picture or a sentence
    worker_crashes: Counter[str] = field(default_factory=Counter)  # signals that ended a worker alone
    put_aside: int = 0  # after the time limit
    slowest: float = 0.0  # seconds of one call of the intake, by the clock: a busy machine adds to them
    most_processor: float = 0.0  # seconds of the processor that one worker took
    slowest_file: str = ""
    most_memory: int = 0  # bytes that one worker held


FIGURES = Figures()


def forked(
    command: list[str], message: bytes, *, seconds: float, most_answer: int
) -> tuple[int, bytes, bool]:
    """Do what apart.converse does, with a fork of this process in the place of a new one."""
    assert "evidence.worker" in command[-1]
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        _be_the_worker(message, writer)
    os.close(writer)
    answer, is_late = _heard(reader, time.monotonic() + seconds, most_answer)
    os.close(reader)
    if is_late or len(answer) > most_answer:
        os.kill(child, signal.SIGKILL)
    _, status, used = os.wait4(child, 0)
    FIGURES.most_memory = max(FIGURES.most_memory, used.ru_maxrss * 1024)
    FIGURES.most_processor = max(FIGURES.most_processor, used.ru_utime + used.ru_stime)
    FIGURES.put_aside += is_late
    code = os.waitstatus_to_exitcode(status)
    if code < 0 and not is_late:
        FIGURES.worker_crashes[signal.Signals(-code).name] += 1
    return code, answer, is_late


def _be_the_worker(message: bytes, writer: int) -> None:
    """Answer one request as `python -m conduct_desk.evidence.worker` does, and end."""
    code = 1
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # a decoder's own words
        sys.stdin = io.TextIOWrapper(io.BytesIO(message))
        sys.stdout = os.fdopen(writer, "w")
        code = worker.main()
    finally:
        os._exit(code)  # nothing of this process's own end: no buffers, no exit handlers


def _heard(reader: int, until: float, most: int) -> tuple[bytes, bool]:
    parts, length = list[bytes](), 0
    while length <= most:
        left = until - time.monotonic()
        if left <= 0 or not select.select([reader], [], [], left)[0]:
            return b"".join(parts), True
        part = os.read(reader, 1 << 20)
        if not part:
            break
        parts.append(part)
        length += len(part)
    return b"".join(parts), False


def try_one(data: bytes, called: str, *, with_copies: bool) -> str:
    """Take a file in; return what became of it."""
    began = time.monotonic()
    try:
        picture = intake.read_exhibit(data, called)
        became = picture.media_type
    except EvidenceUnreadable as refusal:
        became = f"refused: {refusal.sentence}"
        FIGURES.refused[refusal.sentence] += 1
        if (refusal.sentence, refusal.next_step) not in SENTENCES:
            FIGURES.unknown_sentences.append(refusal.sentence)
    except Exception as error:  # noqa: BLE001  (this is the very thing that is looked for)
        FIGURES.program_errors.append(f"{called}: {type(error).__name__}")
        became = "error"
    took = time.monotonic() - began
    if took > FIGURES.slowest:
        FIGURES.slowest, FIGURES.slowest_file = took, called
    FIGURES.files += 1
    if not became.startswith(("refused", "error")):
        FIGURES.taken_in += 1
        if with_copies and picture.width:
            _copy(data, called, picture)
    return became


def _copy(data: bytes, called: str, picture: intake.Picture) -> None:
    box = (picture.width // 3, picture.height // 3, picture.width // 3 + 9, picture.height // 3 + 9)
    try:
        assert intake.safe_copy(data).startswith(b"\x89PNG")
        png, boxes, width, height = covering.cover(data, [box])
        assert png.startswith(b"\x89PNG") and len(boxes) == 1
        assert (width, height) == (picture.width, picture.height)
    except EvidenceUnreadable as refusal:
        FIGURES.refused[f"(copy) {refusal.sentence}"] += 1
    except Exception as error:  # noqa: BLE001
        FIGURES.program_errors.append(f"{called} (copy): {type(error).__name__}")


def spoilt(seeds: list[bytes], number: int) -> bytes:
    """Return the mutation of that number: the same for the same seeds, whenever it is made."""
    chance = random.Random(number * 7919 + 1870)  # noqa: S311
    data = bytearray(seeds[number % len(seeds)])
    for _ in range(chance.choice((1, 1, 2, 3, 5, 12, 40))):
        is_early = chance.random() < 0.4  # most of what a decoder believes stands at the beginning
        at = chance.randrange(max(1, min(len(data), 512 if is_early else len(data))))
        _spoil(data, at, chance, seeds)
    if chance.random() < 0.1:
        del data[chance.randrange(max(1, len(data))) :]
    if data.startswith(_PNG) and chance.random() < 0.7:
        _mend_sums(data)
    return bytes(data)


def _spoil(data: bytearray, at: int, chance: random.Random, seeds: list[bytes]) -> None:
    """Change one thing: a byte, a number made huge, a hole, something twice, a piece of another file."""
    how = chance.randrange(7)
    if how < 3:
        data[at : at + 1] = bytes([chance.randrange(256)])
    elif how == 3:
        extreme = chance.choice(_EXTREMES)
        data[at : at + len(extreme)] = extreme
    elif how == 4:
        del data[at : at + chance.randint(1, 64)]
    elif how == 5:
        data[at:at] = data[at : at + chance.randint(1, 256)]
    else:
        other = chance.choice(seeds)
        start = chance.randrange(max(1, len(other)))
        data[at : at + 200] = other[start : start + 200]


def _mend_sums(data: bytearray) -> None:
    """Give the chunks of a PNG right check sums again: wrong ones are refused before anything is decoded."""
    at = len(_PNG)
    while at + 12 <= len(data):
        end = at + 8 + int.from_bytes(data[at : at + 4], "big")
        if end + 4 > len(data):
            return
        data[end : end + 4] = zlib.crc32(data[at + 4 : end]).to_bytes(4, "big")
        at = end + 4


def files_in(folder: Path) -> Iterator[Path]:
    """Yield all files of a folder, always in the same order."""
    yield from sorted(path for path in folder.rglob("*") if path.is_file())


def seeds_of(folder: Path | None) -> list[bytes]:
    """Return what is mutated: our own small files of every kind, and the small ones of a folder.

    Our own are as many as the folder's: they alone are photos of phones, pages and messages.
    """
    found = [path.read_bytes() for path in files_in(folder)] if folder else []
    small = [data for data in found if len(data) <= MOST_SEED_BYTES and kind_of(data)]
    own = made_seeds()
    return [*own * max(1, len(small) // len(own)), *small]


def main() -> int:
    """Try all, and print the figures; 1 when anything but a picture or a known sentence came of one."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--folder", type=Path, help="files to try, or to mutate")
    parser.add_argument("--mutations", type=int, default=0)
    parser.add_argument("--first", type=int, default=0, help="the number of the first mutation")
    parser.add_argument("--list", action="store_true", help="say what became of each file")
    asked = parser.parse_args()
    for media_type in (*PICTURES, "application/pdf"):
        decoding.load_decoder(media_type)
    setattr(apart, "converse", forked)  # noqa: B010  (mypy lets nobody assign to another's import)
    began = time.monotonic()
    if asked.mutations:
        seeds = seeds_of(asked.folder)
        for number in range(asked.first, asked.first + asked.mutations):
            try_one(spoilt(seeds, number), f"mutation {number}", with_copies=number % EVERY_COPY == 0)
            if number % 1000 == 999:
                print(f"{number + 1} after {time.monotonic() - began:.0f} s: {_figures()}", flush=True)
    else:
        for path in files_in(asked.folder):
            became = try_one(path.read_bytes(), path.name, with_copies=True)
            if asked.list:
                print(f"{path.name}: {became}")
    print(_figures())
    bad = FIGURES.program_errors or FIGURES.unknown_sentences or FIGURES.slowest > BUSY
    return int(bool(bad))


def _figures() -> str:
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    return json.dumps({**vars(FIGURES), "program_memory": own})


if __name__ == "__main__":
    sys.exit(main())
