"""How long a bundle of 200 screenshots takes beside a plain copy of the same bytes, and its memory.

Usage: python tests/bench/evidence_bundle.py [--pictures 200] [--attached] [--json FILE]

Screenshots of 2.5 MB each, of which a third cannot be packed. The copy is what anybody would do by hand: cp,
and sync of the copy. Both take turns, picture by picture, so that a busy machine is busy for both; the bundle
is made in a process of its own, whose memory is looked at when it ends. With --attached the originals are in
the file as well, which makes it twice as large. The exit code is 0 when the bundle takes at most 6 times the
copy and 120 MB.
"""

import argparse
import hashlib
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from datetime import date
from functools import partial
from pathlib import Path
from typing import BinaryIO

from conduct_desk.paper.bundle import make_bundle
from conduct_desk.paper.bundle_paper import BundleExhibit, BundlePaper, BundlePicture, Original, Shown

TIMES, MOST_MEMORY = 6.0, 120  # megabytes
_WIDE, _HIGH = 1080, 2340  # pixels
_BLOCK = 1 << 20


def screenshot(path: Path, number: int) -> None:
    """Write a made-up screenshot: flat above and below, with a photo in between."""
    import PIL.Image  # not in the process whose memory is measured

    picture = PIL.Image.new("RGB", (_WIDE, _HIGH), "#eef0f4")
    dots = random.Random(number).randbytes(1000 * 780 * 3)  # noqa: S311
    picture.paste(PIL.Image.frombytes("RGB", (1000, 780), dots), (40, 900))
    picture.save(path, "PNG", compress_level=6)


def by_hand(source: Path, target: Path) -> float:
    """Copy a picture and wait until the copy is on the disk; return the seconds."""
    began = time.perf_counter()
    for command in (("cp", str(source), str(target)), ("sync", str(target))):
        subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - began


def exhibit(number: int, path: Path, *, attached: bool) -> BundleExhibit:
    """Return a screenshot as an exhibit that is shown whole."""
    return BundleExhibit(
        number=number, kind="Screenshot", name=path.name, size=path.stat().st_size, shown=Shown.WHOLE,
        fingerprint=hashlib.sha256(path.read_bytes()).hexdigest(), width=_WIDE, height=_HIGH,
        pictures=(BundlePicture(path.read_bytes),),
        original=Original(path.name, "image/png", partial(copy_into, path)) if attached else None,
    )  # fmt: skip


def copy_into(path: Path, sink: BinaryIO) -> None:
    """Hand a file on in pieces."""
    with path.open("rb") as source:
        while piece := source.read(_BLOCK):
            sink.write(piece)


def make(folder: Path, *, attached: bool) -> dict[str, float]:
    """Make the bundle, copying each picture when its turn has come; return seconds of both, and megabytes."""
    files = sorted((folder / "pictures").iterdir())
    exhibits = tuple(exhibit(at, path, attached=attached) for at, path in enumerate(files, start=1))
    copies = folder / "copies"
    copies.mkdir(exist_ok=True)
    copied = 0.0

    def tell(at: int, _of: int) -> None:
        nonlocal copied
        copied += by_hand(files[at], copies / files[at].name)

    paper = BundlePaper("St Thomas", "2026-27/004", "the police", "", date(2026, 11, 23), "A Head", exhibits)
    before = os.times()
    began = time.perf_counter()
    with (folder / "bundle.pdf").open("wb") as sink:
        make_bundle(paper, sink, tell)
        sink.flush()
        os.fsync(sink.fileno())
    whole, after = time.perf_counter() - began, os.times()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {
        "bundle": whole - copied, "copy": copied, "memory": peak,
        "bundle, processor": after.user + after.system - before.user - before.system,
        "copy, processor": after.children_user + after.children_system - before.children_user
        - before.children_system,
        "bytes": float((folder / "bundle.pdf").stat().st_size), "bytes copied": sum(map(_size, files)),
    }  # fmt: skip


def _size(path: Path) -> float:
    return float(path.stat().st_size)


def in_a_process(folder: Path, *, attached: bool) -> dict[str, float]:
    """Return what `make` measured in a process of its own."""
    command = [sys.executable, __file__, "--in", str(folder), *(["--attached"] if attached else [])]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    found: dict[str, float] = json.loads(told)
    return found


def main() -> int:
    """Print the figures; the exit code says whether both bars are kept."""
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("--pictures", type=int, default=200)
    given.add_argument("--attached", action="store_true")
    given.add_argument("--json", type=Path)
    given.add_argument("--in", dest="folder", type=Path, help=argparse.SUPPRESS)
    asked = given.parse_args()
    if asked.folder:
        print(json.dumps(make(asked.folder, attached=asked.attached)))
        return 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "pictures").mkdir()

        for at in range(asked.pictures):
            screenshot(folder / "pictures" / f"{at:03}.png", at)
        took = in_a_process(folder, attached=asked.attached)
    times = took["bundle"] / took["copy"]
    print(f"{asked.pictures} screenshots, {took['bytes copied'] / 1e6:.0f} MB")
    print(f"cp and sync    {took['copy']:6.1f} s, {took['copy, processor']:6.1f} s of the processor")
    print(f"bundle         {took['bundle']:6.1f} s, {took['bundle, processor']:6.1f} s of the processor")
    print(f"times the copy {times:6.2f}   bar {TIMES:g}: {'kept' if times <= TIMES else 'NOT KEPT'}")
    is_small = took["memory"] <= MOST_MEMORY
    print(f"memory         {took['memory']:6.1f} MB bar {MOST_MEMORY}: {'kept' if is_small else 'NOT KEPT'}")
    if asked.json:
        asked.json.write_text(json.dumps(took, indent=1), encoding="utf-8")
    return 0 if times <= TIMES and is_small else 1


if __name__ == "__main__":
    raise SystemExit(main())
