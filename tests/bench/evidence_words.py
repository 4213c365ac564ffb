"""How well and how fast the words of posts are read, on pictures drawn here in the program's own fonts.

Usage: python tests/bench/evidence_words.py [--rounds 3] [--json FILE]

Every picture is read as the program reads it, with the start of its process (seconds by the clock on the
wall, and of the processor). The error is how many letters
must be changed to make what was read what was drawn, per hundred letters drawn, spaces between words counted
once. Beside it: how many of the names in the picture are suggested to be covered, how soon Cancel ends the
reading, and how much memory the process takes. The exit code is 0 when no picture but a photo has more than
3 wrong letters in a hundred, no photo more than 5, no name is missed but in those, and Cancel takes 0.3 s.
"""

import argparse
import json
import resource
import statistics
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from conduct_desk.evidence.hiding import suggest
from conduct_desk.evidence.reading import Stopped, read_words
from tests.evidence.posts import ATKINSON, Drawn, Look, bytes_of, chat, error_rate, network_post, photo_of

NAMES = ("Mrs Moira Quill", "Dev Anand", "Tom Pellew", "Mrs Jo Hartley")
NAMED = frozenset({"Moira Quill", "Dev Anand", "Tom Pellew"})  # as whole lines
WIDTHS = (390, 560, 828, 1170)
MOST_ERROR, MOST_OF_PHOTO, MOST_CANCEL = 0.03, 0.05, 0.3


@dataclass(frozen=True)
class Figure:
    """One picture: its share of wrong letters, seconds, and names covered of those that stand in it."""

    what: str
    error: float
    seconds: float
    processor: float  # seconds of it
    covered: int
    names: int
    most: float

    @property
    def is_good(self) -> bool:
        """Whether both goals are met."""
        return self.error <= self.most and (self.covered == self.names or self.most > MOST_ERROR)


def pictures() -> Iterator[tuple[str, bytes, Drawn, float]]:
    """Yield what each picture is, its file, what is drawn in it, and the most that may be wrong."""
    for width in WIDTHS:
        for shade, is_dark in (("light", False), ("dark", True)):
            look, other = Look(width, is_dark), Look(width, is_dark, ATKINSON)
            for what, drawn in (
                ("post", network_post(look)),
                ("chat", chat(look)),
                ("white on blue", chat(other, white_on_blue=True)),
            ):
                yield f"{what} {width} {shade}", bytes_of(drawn.image), drawn, MOST_ERROR
    for width in WIDTHS[1:3]:
        for what, drawn in (("post", network_post(Look(width))), ("chat", chat(Look(width, is_dark=True)))):
            yield f"{what} {width} JPEG q25", bytes_of(drawn.image, "JPEG", quality=25), drawn, MOST_ERROR
    desktop = network_post(Look(1366, letters=85))
    yield "post 1366, letters of 16 pixels", bytes_of(desktop.image), desktop, MOST_ERROR
    for what, drawn in (
        ("post", network_post(Look(1170))),
        ("dark chat", chat(Look(1170, is_dark=True))),
        ("white on blue", chat(Look(1170, font=ATKINSON), white_on_blue=True)),
    ):
        seen = photo_of(drawn.image)
        yield (
            f"photo of a screen, {what}",
            bytes_of(seen, "JPEG", quality=80),
            Drawn(seen, drawn.lines),
            MOST_OF_PHOTO,
        )


def figure(what: str, data: bytes, drawn: Drawn, most: float, rounds: int) -> Figure:
    """Read one picture some times."""
    took, worked = [], []
    for _ in range(rounds):
        began, before = time.perf_counter(), _processor()
        text, places = read_words(data)
        took.append(time.perf_counter() - began)
        worked.append(_processor() - before)
    boxes = [each.box for each in suggest(places, NAMES, *drawn.image.size)]
    is_straight = most == MOST_ERROR  # in a tilted photo the names stand elsewhere than they were drawn
    named = [box for words, box in drawn.lines if words in NAMED] if is_straight else []
    covered = sum(any(_holds(outer, box) for outer in boxes) for box in named)
    seconds = statistics.median(took), statistics.median(worked)
    return Figure(what, error_rate(text, drawn.text), *seconds, covered, len(named), most)


def _processor() -> float:
    """Return the seconds that processes begun here had the processor."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _holds(outer: tuple[int, int, int, int], inner: tuple[int, int, int, int]) -> bool:
    """Say whether a box covers a drawn line, but for the room that a font keeps above and below."""
    room = (inner[3] - inner[1]) // 4
    return (
        outer[0] <= inner[0] + 3
        and outer[2] >= inner[2] - 3
        and outer[1] <= inner[1] + room
        and outer[3] >= inner[3] - room
    )


def cancelled(data: bytes) -> float:
    """Return the seconds from the moment that nobody wants the words any more."""
    end = time.perf_counter() + 0.8
    try:
        read_words(data, wanted=lambda: time.perf_counter() < end)
    except Stopped:
        return time.perf_counter() - end
    return 0.0


def main() -> int:
    """Print the table; 1 when a goal is missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", type=Path, help="a file for the figures")
    asked = parser.parse_args()
    figures = []
    for what, data, drawn, most in pictures():
        each = figure(what, data, drawn, most, asked.rounds)
        figures.append(each)
        print(f"{what:34} {each.error:6.1%} {each.seconds:6.2f} s ({each.processor:.2f} s processor)   "
              f"names covered {each.covered} of {each.names}{'' if each.is_good else '  MISSED'}",
              flush=True)  # fmt: skip
    stop = max(cancelled(bytes_of(network_post(Look(1170)).image)) for _ in range(asked.rounds))
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    mean = statistics.mean(each.error for each in figures)
    seconds, worked = (
        statistics.median(getattr(each, name) for each in figures) for name in ("seconds", "processor")
    )
    print(f"together: {mean:.2%} wrong, median {seconds:.2f} s ({worked:.2f} s of "
          f"the processor), Cancel {stop * 1000:.0f} ms at most, "
          f"{memory:.0f} MB in the process that reads")  # fmt: skip
    if asked.json:
        told = {"pictures": [asdict(each) for each in figures], "cancel": stop, "memory": memory}
        asked.json.write_text(json.dumps(told, indent=1))
    return int(not all(each.is_good for each in figures) or stop > MOST_CANCEL)


if __name__ == "__main__":
    sys.exit(main())
