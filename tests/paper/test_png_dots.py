"""A PNG goes into a paper as it is packed, once it is sure that it is whole and no larger than it says."""

import io
import random
import struct
import tracemalloc
import zlib

import PIL.Image
import pytest

from conduct_desk.errors import DeskError
from conduct_desk.paper.dots import NotAsItIs, NotWhole
from conduct_desk.paper.png_dots import PNG, png_dots
from tests.paper.bundles import packed, post

POST = post(90, 130)


def chunk(kind: bytes, body: bytes) -> bytes:
    """Return one part of a PNG."""
    return len(body).to_bytes(4, "big") + kind + body + zlib.crc32(kind + body).to_bytes(4, "big")


def png(
    wide: int = 3, high: int = 2, bits: int = 8, kind: int = 2, *, rows: bytes | None = None, laced: int = 0,
    extra: bytes = b"", packed_rows: bytes | None = None,
) -> bytes:  # fmt: skip
    """Return a PNG that is written here, part by part."""
    plain = b"".join(b"\0" + bytes(3 * wide) for _ in range(high)) if rows is None else rows
    head = struct.pack(">IIBBBBB", wide, high, bits, kind, 0, 0, laced)
    dots = zlib.compress(plain) if packed_rows is None else packed_rows
    return PNG + chunk(b"IHDR", head) + extra + chunk(b"IDAT", dots) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("mode", "space"),
    [("RGB", "/DeviceRGB"), ("L", "/DeviceGray"), ("1", "/DeviceGray"), ("P", "/Indexed")],
)
def test_plain_pictures_are_taken_as_they_are_packed(mode: str, space: str) -> None:
    data = packed(POST.convert(mode))
    dots = png_dots(data)

    assert dots.upright == (90, 130)
    assert space in dots.facts
    assert all(bytes(piece) in data for piece in dots.pieces)
    assert zlib.decompress(b"".join(dots.pieces))


def test_nothing_beside_the_dots_is_taken() -> None:
    told = chunk(b"tEXt", b"Author\0Marsh") + chunk(b"eXIf", b"MM\0*GPS") + chunk(b"iCCP", b"x\0\0Marsh")
    data = png(extra=told) + b"what an editor left behind: Marsh"
    dots = png_dots(data)

    assert b"Marsh" not in b"".join(dots.pieces) + dots.facts.encode()


def test_dots_in_many_parts_are_joined() -> None:
    rows = zlib.compress(b"".join(b"\0" + bytes(3 * 3) for _ in range(2)))
    parts = b"".join(chunk(b"IDAT", rows[at : at + 1]) for at in range(len(rows)))
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 3, 2, 8, 2, 0, 0, 0))
    data = PNG + head + parts + chunk(b"IDAT", b"") + chunk(b"IEND", b"")

    assert b"".join(png_dots(data).pieces) == rows


@pytest.mark.parametrize(
    "data",
    [
        packed(POST.convert("RGBA")),
        packed(POST.convert("LA")),
        packed(PIL.Image.new("I;16", (9, 9))),
        png(laced=1),
        png(extra=chunk(b"tRNS", b"\0\0\0\0\0\0")),
    ],
    ids=["see-through", "grey and see-through", "16 bits", "interlaced", "one colour see-through"],
)
def test_what_a_paper_cannot_hold_is_left_to_a_copy(data: bytes) -> None:
    with pytest.raises(NotAsItIs) as refused:
        png_dots(data)

    assert type(refused.value) is NotAsItIs


WHOLE = png()
ROWS = b"".join(b"\0" + bytes(9) for _ in range(2))


@pytest.mark.parametrize(
    "data",
    [
        b"", PNG, PNG + b"\0" * 40, WHOLE[:-12], WHOLE[:60], b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        png(wide=60_000, high=60_000, rows=b""), png(wide=0), png(rows=ROWS[:-1]), png(rows=ROWS + b"\0"),
        png(rows=b"\5" + ROWS[1:]), png(rows=ROWS[:10] + b"\xff" + ROWS[11:]),
        png(packed_rows=zlib.compress(ROWS) + b"behind"), png(packed_rows=zlib.compress(ROWS)[:-4]),
        png(packed_rows=zlib.compress(ROWS)[:-1] + b"?"), png(packed_rows=b"not packed"), png(bits=8, kind=3),
        png(bits=1, kind=3, extra=chunk(b"PLTE", bytes(9))), WHOLE.replace(b"IHDR", b"IHDr"),
        WHOLE[:20] + b"?" + WHOLE[21:],
        PNG + chunk(b"IHDR", struct.pack(">IIBBBBB", 3, 2, 8, 2, 0, 0, 0)) + chunk(b"IEND", b""),
    ],
)  # fmt: skip
def test_what_is_not_whole_is_refused(data: bytes) -> None:
    with pytest.raises(NotWhole) as refused:
        png_dots(data)

    assert refused.value.sentence.endswith(".")


@pytest.mark.parametrize("grown", [1, 40], ids=["a little", "a lot"])
def test_dots_that_unpack_to_more_than_they_say_are_not_unpacked(grown: int) -> None:
    bomb = png(packed_rows=zlib.compress(bytes(1_000_000 * grown)))
    tracemalloc.start()
    try:
        with pytest.raises(NotWhole):
            png_dots(bomb)
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()

    assert most < 4_000_000


def test_whatever_is_broken_in_it_there_is_an_answer() -> None:
    whole = packed(POST.convert("P"))
    chance = random.Random(8)  # noqa: S311 - the same breaks each time
    answers = set()
    for _ in range(1500):
        data = bytearray(whole)
        for _ in range(chance.randint(0, 3)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        try:
            dots = png_dots(bytes(data[: chance.choice((len(data), chance.randint(2, len(data))))]))
            answers.add(type(dots).__name__)
        except DeskError as refused:
            answers.add(type(refused).__name__)

    assert {"Dots", "NotWhole"} <= answers


def test_a_picture_that_was_read_is_the_picture_that_was_packed() -> None:
    data = packed(POST.convert("P"))
    dots = png_dots(data)
    again = PNG + chunk(b"IHDR", struct.pack(">IIBBBBB", 90, 130, 8, 3, 0, 0, 0))
    palette = bytes.fromhex(dots.facts.partition("<")[2].partition(">")[0])
    again += chunk(b"PLTE", palette) + chunk(b"IDAT", b"".join(dots.pieces)) + chunk(b"IEND", b"")

    with PIL.Image.open(io.BytesIO(data)) as one, PIL.Image.open(io.BytesIO(again)) as other:
        assert one.convert("RGB").tobytes() == other.convert("RGB").tobytes()
