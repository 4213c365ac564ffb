"""How long taking evidence in takes, beside what anybody would do by hand, and how much memory a video takes.

Usage: python tests/bench/evidence.py [--pictures 60] [--megabytes 200] [--json FILE]

Pictures that were looked at before are kept beside cp, sync of the copy and sha256sum of the same files, in
turns, so that a busy machine is busy for both. Looking at them (a process of its own opens each) is measured
apart, kind by kind. A video is kept in a process of its own, whose memory is looked at before and after.
The exit code is 0 when pictures take at most 0.8 times the floor and the video at most 50 MB more memory.
"""

import argparse
import hashlib
import io
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

from conduct_desk.caselog import keys
from conduct_desk.clock import Clock
from conduct_desk.desk import Desk
from conduct_desk.desk.door import Door
from conduct_desk.desk.exhibit_views import PictureGiven
from conduct_desk.evidence.intake import Picture, read_exhibit
from conduct_desk.policy.vocabulary import Source
from conduct_desk.ui.widgets.picture_queue import TOGETHER

SMALLEST, LARGEST = 300_000, 1_000_000  # bytes of a screenshot
GOAL, NO_GOAL = 0.8, float("inf")
MOST_MEMORY = 50  # megabytes more than before a video is kept
PASSPHRASE = "three green umbrellas"
THUMBNAIL = os.urandom(12_000)
MP4 = b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom"
_BLOCK = 1 << 20


@dataclass(frozen=True)
class Beside:
    """One thing that is done: milliseconds, and how often the floor's time it takes."""

    what: str
    ours_ms: float
    floor_ms: float
    goal: float

    @property
    def ratio(self) -> float:
        """Ours by the floor's."""
        return self.ours_ms / self.floor_ms


def timed(work: Callable[[], object]) -> float:
    """Return how long it took, in milliseconds."""
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def a_desk(folder: Path) -> Desk:
    """Return the desk of a new log."""
    keys.MEMORY_KIB, keys.PASSES = 64, 1  # unlocking is not what is measured
    desk, _ = Door(folder / "Conduct Desk", Clock()).start_new(
        school_name="A school", head_name="A head", passphrase=PASSPHRASE, tell=lambda _: None
    )
    return desk


# --- pictures, looked at before ---
def by_hand(source: Path, target: Path) -> None:
    """Copy a file, wait until the copy is on the disk, and take its fingerprint."""
    for command in (("cp", str(source), str(target)), ("sync", str(target)), ("sha256sum", str(target))):
        subprocess.run(command, check=True, capture_output=True)


def keep_pictures(desk: Desk, folder: Path, pictures: int) -> list[Beside]:
    """Pictures that were looked at before; their whole time, not one's.

    Once the encrypted files alone, then as the evidence page keeps pictures that are dropped together, then
    as if each came by itself: with their rows and entries of the chronology.
    """
    sizes = random.Random(60)  # noqa: S311
    together, singly = desk.cases.open().case_id, desk.cases.open().case_id
    files, copies = desk.cases._opened.log.exhibits, folder / "copies"
    copies.mkdir()
    floor = alone = ours = by_itself = 0.0
    for first in range(0, pictures, TOGETHER):
        given = [
            a_picture(folder, number, sizes.randint(SMALLEST, LARGEST))
            for number in range(first, min(first + TOGETHER, pictures))
        ]
        data = [(folder / f"{first + at}.jpg").read_bytes() for at in range(len(given))]
        sources = [folder / f"{first + at}.jpg" for at in range(len(given))]
        ours += timed(partial(desk.exhibits.keep_all, together, given))
        floor += sum(timed(partial(by_hand, source, copies / source.name)) for source in sources)
        alone += sum(timed(partial(files.keep, each)) for each in data)
        by_itself += sum(timed(partial(desk.exhibits.keep_all, singly, [each])) for each in given)
    check(desk, together, pictures)
    check(desk, singly, pictures)
    return [
        Beside(f"{pictures} exhibit files of 0.3 to 1 MB", alone, floor, GOAL),
        Beside(f"{pictures} pictures, {TOGETHER} at a time", ours, floor, GOAL),
        Beside(f"{pictures} pictures, each by itself", by_itself, floor, NO_GOAL),
    ]


def a_picture(folder: Path, number: int, size: int) -> PictureGiven:
    """Return a picture that was looked at before; it lies in a file too, for the floor."""
    data = os.urandom(size)  # what JPEG and PNG look like to a disk
    source = folder / f"{number}.jpg"
    source.write_bytes(data)
    likeness = os.urandom(8).hex()
    picture = Picture("image/jpeg", 1080, 1920, source.name, THUMBNAIL, likeness=likeness)
    return PictureGiven(lambda: (data, source.name), Source.DROPPED, picture)


def check(desk: Desk, case_id: int, pictures: int) -> None:
    """Make sure that all are there, and to the byte."""
    kept = desk.exhibits.of_case(case_id)
    assert [each.number for each in kept] == list(range(1, pictures + 1))
    for exhibit in kept:
        assert hashlib.sha256(desk.exhibits.original(exhibit.exhibit_id)).hexdigest() == exhibit.fingerprint


# --- looking at them ---
def look_at_each_kind(rounds: int = 5) -> dict[str, float]:
    """Return the median milliseconds that looking at a screenshot takes, with the start of its process."""
    from PIL import Image
    from pillow_heif import from_pillow
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    post = Image.effect_noise((1170, 2532), 20).convert("RGB")
    page = io.BytesIO()
    canvas = Canvas(page)
    canvas.drawImage(ImageReader(post), 50, 50, 300, 650)
    canvas.save()
    made = {"PDF": page.getvalue()}
    for form in ("PNG", "JPEG", "WEBP", "TIFF", "AVIF"):
        out = io.BytesIO()
        post.save(out, form)
        made[form] = out.getvalue()
    photo = io.BytesIO()
    from_pillow(post).save(photo, format="HEIF", quality=70)
    made["HEIC"] = photo.getvalue()
    return {
        form: statistics.median(timed(partial(read_exhibit, data, "post")) for _ in range(rounds))
        for form, data in made.items()
    }


# --- a video ---
def keep_video(folder: Path, megabytes: int) -> dict[str, float]:
    """Keep a video in a process of its own; return milliseconds, those of the floor, and megabytes more."""
    video, copy = folder / "film.mp4", folder / "copy.mp4"
    with video.open("wb") as file:
        file.write(MP4)
        for _ in range(megabytes):
            file.write(os.urandom(_BLOCK))
    floor = timed(partial(by_hand, video, copy))
    copy.unlink()
    said = subprocess.run(
        [sys.executable, __file__, "--video", video], check=True, capture_output=True, text=True
    )  # fmt: skip
    return {**json.loads(said.stdout), "floor_ms": floor}


def in_own_process(video: Path) -> None:
    """Keep one video and say how long it took, and how many megabytes more the process held meanwhile."""
    desk = a_desk(video.parent / "log")
    case_id = desk.cases.open().case_id
    given = PictureGiven(lambda: (video.open("rb"), "film.mp4"), Source.CHOSEN)
    before = _memory("VmRSS")
    Path("/proc/self/clear_refs").write_text("5", "ascii")  # the highest is counted anew (man proc)
    kept: list[object] = []
    took = timed(lambda: kept.extend(desk.exhibits.keep_all(case_id, [given])))
    most = _memory("VmHWM")
    (exhibit,) = desk.exhibits.of_case(case_id)
    with video.open("rb") as file:
        assert exhibit.fingerprint == hashlib.file_digest(file, "sha256").hexdigest(), kept
    print(json.dumps({"ours_ms": took, "memory": (most - before) / 1024}))
    desk.keeping.close()


def _memory(what: str) -> int:
    """Return kilobytes of this process."""
    lines = Path("/proc/self/status").read_text("ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(f"{what}:"))


def main() -> int:
    """Print the table; 1 when a goal is missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--pictures", type=int, default=60)
    parser.add_argument("--megabytes", type=int, default=200, help="of the video")
    parser.add_argument("--json", type=Path, help="a file for the figures")
    parser.add_argument("--video", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.video:
        in_own_process(asked.video)
        return 0
    with tempfile.TemporaryDirectory(prefix="evidence-") as place:
        folder = Path(place)
        desk = a_desk(folder)
        kept = keep_pictures(desk, folder, asked.pictures)
        desk.keeping.close()
        video = keep_video(folder, asked.megabytes)
    looked = look_at_each_kind()
    for each in kept:
        goal = "no goal" if each.goal == NO_GOAL else f"goal {each.goal} x"
        verdict = "" if each.ratio <= each.goal else "  MISSED"
        print(f"{each.what:34} {each.ours_ms:8.1f} ms   cp, sync, sha256sum {each.floor_ms:8.1f} ms   "
              f"{each.ratio:.2f} x, {goal}{verdict}")  # fmt: skip
    print(f"a video of {asked.megabytes} MB: {video['ours_ms']:.0f} ms beside {video['floor_ms']:.0f} ms, "
          f"{video['memory']:.1f} MB more memory, goal {MOST_MEMORY} MB")  # fmt: skip
    print("looking at a screenshot: " + ", ".join(f"{form} {ms:.0f} ms" for form, ms in looked.items()))
    if asked.json:
        figures = {"kept": [asdict(each) | {"ratio": each.ratio} for each in kept], "video": video}
        asked.json.write_text(json.dumps({**figures, "looked": looked}, indent=1))
    return int(any(each.ratio > each.goal for each in kept) or video["memory"] > MOST_MEMORY)


if __name__ == "__main__":
    sys.exit(main())
