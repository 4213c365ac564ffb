"""The process that opens pictures: what it may not do, and two thousand spoilt pictures to end it."""

import subprocess
import sys
from collections.abc import Callable

import pytest

from conduct_desk.errors import EvidenceUnreadable
from conduct_desk.evidence.intake import Picture, read_exhibit
from tests.faults.seeds import heic, pdf

SPOIL = """
import random, sys, time
sys.path.insert(0, sys.argv[1])
from conduct_desk.evidence import decoding, worker
from conduct_desk.evidence.apart import shut_in
from conduct_desk.evidence.formats import kind_of
seeds = [bytes.fromhex(line) for line in sys.stdin.read().split()]
for kind in map(kind_of, seeds):
    decoding.load_decoder(kind)
shut_in(memory=worker.MEMORY_LIMIT, cpu=60)  # seconds for all of them together, in this process
chance = random.Random(1870)
slowest = 0.0
for turn in range(2000):
    data = bytearray(seeds[turn % len(seeds)])
    for _ in range(chance.randint(1, 12)):
        data[chance.randrange(len(data))] = chance.randrange(256)
    if turn % 7 == 0:
        del data[chance.randrange(len(data)):]
    kind = kind_of(bytes(data))
    begun = time.process_time()
    try:
        if kind is not None:
            worker.read(bytes(data), kind) if turn % 2 else worker.copy(bytes(data), kind)
    except Exception:
        pass
    slowest = max(slowest, time.process_time() - begun)
print(f"2000 {slowest:.2f}")
"""


@pytest.fixture
def seeds(picture: Callable[..., bytes]) -> list[bytes]:
    small = (48, 64)
    return [
        picture("PNG", size=small),
        picture("PNG", mode="P", size=small),
        picture("JPEG", size=small),
        picture("JPEG", progressive=True, size=small),
        picture("WEBP", size=small),
        picture("WEBP", lossless=True, size=small),
        picture("GIF", size=small),
        picture("BMP", size=small),
        picture("TIFF", size=small, compression="tiff_lzw"),
        picture("AVIF", size=small),
        heic(),
        pdf(),
    ]


def test_two_thousand_spoilt_pictures_end_in_a_picture_or_a_refusal(
    seeds: list[bytes], pytestconfig: pytest.Config
) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", SPOIL, str(pytestconfig.rootpath)],
        input="\n".join(seed.hex() for seed in seeds),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )

    assert ran.returncode == 0, ran.stderr
    count, slowest = ran.stdout.split()
    assert count == "2000" and float(slowest) < 5


def test_a_spoilt_picture_comes_back_as_a_picture_or_a_sentence(seeds: list[bytes]) -> None:
    for turn, seed in enumerate(seeds):
        data = bytearray(seed)
        data[len(data) // 3 + turn] ^= 0xFF
        try:
            found: Picture | None = read_exhibit(bytes(data), "spoilt")
        except EvidenceUnreadable as refusal:
            assert refusal.next_step
        else:
            assert found is not None and found.thumbnail


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")
def test_the_process_can_open_no_file_and_start_no_other(pytestconfig: pytest.Config) -> None:
    tried = """
import sys
sys.path.insert(0, sys.argv[1])
from conduct_desk.evidence import worker
worker.limit({"do": "read", "media_type": "image/heic"})
try:
    open("/etc/hostname")
except OSError as refusal:
    print(refusal.errno)
try:
    bytearray(2 * 1024**3)
except MemoryError:
    print("no more memory")
"""
    ran = subprocess.run(
        [sys.executable, "-c", tried, str(pytestconfig.rootpath)], capture_output=True, text=True, check=True
    )

    assert ran.stdout.split("\n") == ["24", "no more memory", ""]


def test_the_process_says_nothing_about_a_picture_it_cannot_open() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "conduct_desk.evidence.worker"],
        input=b'{"do": "read", "media_type": "image/png"}\nCANARY in the bytes',
        capture_output=True,
        check=False,
    )

    assert ran.returncode != 0
    assert ran.stderr == b"" and ran.stdout == b""
