"""What a person at the screen sees of a program, and when: a virtual screen, looked at all the time.

Every program is measured alike and from outside: from the start of its process to the first change of the
picture, and to the moment from which on it looks as it does in the end. A blinking caret is no change.
"""

import mmap
import os
import struct
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageChops

WIDE, HIGH = 1366, 768  # px
EVERY = 0.003  # s between two looks
STILL = 2.5  # s without a change, after which nothing more is expected
LONGEST = 60.0  # s
SOME = 1000  # px that must change for a window to be there
Frame = tuple[float, float, bytes]  # when, the work by then, the picture
ALIKE = 0.003  # of all pixels may differ from the last picture: a caret, a sign that turns


@dataclass(frozen=True)
class Seen:
    """What was seen of one start: milliseconds to the first window and to the last picture, and that one.

    `first_work` and `last_work` are the milliseconds of processor that the program itself had taken by then:
    they tell two programs apart on a machine that has more to do.
    """

    first: float
    last: float
    first_work: float
    last_work: float
    picture: Image.Image


class Screen:
    """A virtual screen whose picture lies in a file that this program reads as it is drawn."""

    def __init__(self, display: str, file: Path) -> None:
        self.display = display
        with file.open("rb") as opened:
            self._map = mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ)
        header = struct.unpack(">25I", self._map[:100])  # XWDFile.h
        self._from = header[0] + header[19] * 12  # its own length, and the colours after it
        self._size = header[12] * header[5]  # bytes a line, lines

    def now(self) -> bytes:
        """Return the picture as it is now."""
        return self._map[self._from : self._from + self._size]

    def close(self) -> None:
        """Let go of the file."""
        self._map.close()

    def env(self, home: Path) -> dict[str, str]:
        """Return the surroundings of a program at this screen, with an empty home of its own."""
        kept = {name: os.environ[name] for name in ("PATH", "LANG", "PYTHONPATH") if name in os.environ}
        own = {"HOME": str(home), "XDG_RUNTIME_DIR": str(home), "DISPLAY": self.display}
        return {**kept, **own, "QT_QPA_PLATFORM": "xcb", "LIBGL_ALWAYS_SOFTWARE": "1"}

    def watch(
        self, command: list[str], env: Mapping[str, str], *, words: str = "", is_there: Callable[[], bool]
    ) -> Seen:
        """Start a program, look until nothing changes and `is_there` holds, and end it.

        `words` are what it reads from its input. Raises AssertionError when it ends or shows nothing.
        """
        before = self.now()
        frames: list[Frame] = []
        began = time.monotonic()
        program = subprocess.Popen(
            command,
            env=dict(env),
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        assert program.stdin is not None
        program.stdin.write(words.encode())
        program.stdin.close()
        try:
            since, shown, was_there = began, before, False
            while (at := time.monotonic()) < began + LONGEST:
                if (picture := self.now()) != shown:
                    frames.append((at, _work(program.pid), picture))
                    shown, since = picture, at
                elif not was_there:
                    was_there = bool(frames) and is_there()
                    since = at  # what it says it shows is drawn from now on
                elif at > since + STILL:
                    break
                assert program.poll() is None, f"{command[0]} ended by itself ({program.returncode})"
                time.sleep(EVERY)
            assert was_there, f"{command[0]} did not show what was waited for"
        finally:
            self._end(program, before)
        return _seen(began, before, frames)

    def _end(self, program: "subprocess.Popen[bytes]", empty: bytes) -> None:
        program.terminate()
        try:
            program.wait(20)
        except subprocess.TimeoutExpired:
            program.kill()
            program.wait()
        end = time.monotonic() + 5
        while self.now() != empty and time.monotonic() < end:
            time.sleep(0.02)


def _seen(began: float, empty: bytes, frames: list[Frame]) -> Seen:
    first = next(frame for frame in frames if _differing(empty, frame[-1]) > SOME)
    last, final = frames[-1], frames[-1][-1]
    for frame in reversed(frames):
        if _differing(final, frame[-1]) > ALIKE * WIDE * HIGH:
            break
        last = frame
    times = [(frame[0] - began) * 1000 for frame in (first, last)]
    return Seen(times[0], times[1], first[1], last[1], _image(final).convert("RGB"))


def _work(process: int) -> float:
    """Return the milliseconds of processor that a process has taken, in all its threads (proc(5))."""
    fields = Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()
    return sum(map(int, fields[11:13])) * 1000 / os.sysconf("SC_CLK_TCK")


def _image(picture: bytes) -> Image.Image:
    return Image.frombuffer("RGB", (WIDE, HIGH), picture, "raw", "BGRX", 0, 1)


def _differing(one: bytes, other: bytes) -> int:
    """Return how many pixels are not the same."""
    if one == other:
        return 0
    grey = ImageChops.difference(_image(one), _image(other)).convert("L")
    return sum(grey.histogram()[1:])


@contextmanager
def virtual_screen(folder: Path) -> Iterator[Screen]:
    """Start Xvfb with its picture in a folder; the number of the screen is free."""
    folder.mkdir()
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{WIDE}x{HIGH}x24", "-nolisten", "tcp", "-ac",
         "-fbdir", str(folder)], pass_fds=(writing,), stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    screen = Screen(f":{number}", folder / "Xvfb_screen0")
    try:
        yield screen
    finally:
        screen.close()
        server.terminate()
        server.wait()
