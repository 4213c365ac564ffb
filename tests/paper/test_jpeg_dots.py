"""A JPEG goes into a paper as it is: what draws stays to the byte, what tells is cut out."""

import io
import random

import PIL.Image
import PIL.ImageOps
import pytest

from conduct_desk.errors import DeskError
from conduct_desk.paper.dots import NotAsItIs, NotWhole
from conduct_desk.paper.jpeg_dots import jpeg_dots
from tests.paper.bundles import packed, post

PHOTO = post(320, 240)
SECRETS = (b"Marsh", b"Telephone maker", b"GPS", b"JFXX", b"thumb")


def exif(turn: int) -> PIL.Image.Exif:
    """Return what a telephone writes beside a photo."""
    found = PIL.Image.Exif()
    found[0x0112], found[0x010F], found[0x8769] = turn, "Telephone maker", {0x9286: b"Marsh"}
    return found


def segment(marker: int, body: bytes) -> bytes:
    """Return one segment of a JPEG."""
    return bytes((0xFF, marker)) + (len(body) + 2).to_bytes(2, "big") + body


def drawn(data: bytes) -> bytes:
    """Return a JPEG's dots as a paper has them."""
    return b"".join(jpeg_dots(data).pieces)


def decoded(data: bytes) -> bytes:
    """Return a picture's dots, unpacked."""
    with PIL.Image.open(io.BytesIO(data)) as picture:
        return picture.tobytes()


@pytest.mark.parametrize("progressive", [False, True], ids=["baseline", "progressive"])
@pytest.mark.parametrize("mode", ["RGB", "L"])
def test_the_dots_are_the_same_to_the_bit(mode: str, progressive: bool) -> None:
    data = packed(PHOTO.convert(mode), "JPEG", quality=70, progressive=progressive)

    assert decoded(drawn(data)) == decoded(data)
    assert jpeg_dots(data).upright == (320, 240)
    assert ("/DeviceGray" in jpeg_dots(data).facts) == (mode == "L")


def test_what_only_tells_is_cut_out() -> None:
    data = packed(PHOTO, "JPEG", exif=exif(1), comment=b"Marsh was here", icc_profile=b"GPS profile" * 9)
    beside = b"".join(segment(marker, b"thumb Marsh") for marker in (*range(0xE1, 0xEE), 0xEF, 0xFE))
    data = data[:2] + segment(0xE0, b"JFXX\0\x10 thumb") + beside + data[2:] + b"behind the end: Marsh"

    found = drawn(data)

    assert not any(secret in found for secret in SECRETS)
    assert decoded(found) == decoded(data)
    assert found.endswith(b"\xff\xd9")


def test_what_draws_is_there_to_the_byte() -> None:
    bare = packed(PHOTO, "JPEG")
    with_more = packed(PHOTO, "JPEG", exif=exif(1), comment=b"Marsh")

    assert drawn(with_more) == drawn(bare) == bare


def test_how_colours_are_mixed_is_kept() -> None:
    adobe = segment(0xEE, b"Adobe\0\x64\0\0\0\0\x01")
    bare = packed(PHOTO, "JPEG")
    data = bare[:2] + adobe + bare[20:]  # in the place of JFIF

    assert adobe in drawn(data)
    assert b"Adobe" not in drawn(bare[:2] + segment(0xEE, b"Adobe" + b"Marsh" * 9) + bare[2:])


@pytest.mark.parametrize("turn", range(1, 9))
def test_it_is_stood_up_as_the_camera_was_held(turn: int) -> None:
    data = packed(PHOTO, "JPEG", exif=exif(turn))
    dots = jpeg_dots(data)
    with PIL.Image.open(io.BytesIO(data)) as picture:
        upright = PIL.ImageOps.exif_transpose(picture)

    wide, high = dots.upright
    assert (wide, high) == upright.size
    a, b, c, d, e, f = dots.matrix(0, 0, wide, high)
    for across, down in ((7, 5), (300, 9), (20, 230), (310, 200)):
        x, y = (
            (across + 0.5) / dots.width,
            1 - (down + 0.5) / dots.height,
        )  # on the unit square, from its foot
        place = int(a * x + c * y + e), int(high - (b * x + d * y + f))
        stored = PIL.Image.open(io.BytesIO(data)).getpixel((across, down))
        assert upright.getpixel(place) == stored


@pytest.mark.parametrize("order", ["little", "big"])
def test_odd_orientations_are_none(order: str) -> None:
    head = b"Exif\0\0" + (b"II*\0" if order == "little" else b"MM\0*")

    def told(count: int, tag: int, value: int, at: int = 8) -> int:
        body = head + at.to_bytes(4, order) + count.to_bytes(2, order)  # type: ignore[arg-type]
        body += tag.to_bytes(2, order) + b"\0\3\0\0\0\1" + value.to_bytes(2, order) + b"\0\0"  # type: ignore[arg-type]
        data = packed(PHOTO, "JPEG")
        return jpeg_dots(data[:2] + segment(0xE1, body) + data[2:]).turn

    assert told(1, 0x0112, 6) == 6
    assert told(1, 0x0112, 9) == told(1, 0x0112, 0) == 1
    assert told(60000, 0x0110, 6) == 1  # claims more than there is
    assert told(1, 0x0112, 6, at=4_000_000_000) == 1


@pytest.mark.parametrize(
    ("data", "refusal"),
    [
        (b"", NotWhole),
        (b"\xff\xd8", NotWhole),
        (b"\xff\xd8\xff\xd9", NotWhole),
        (b"\xff\xd8\0\0", NotWhole),
        (packed(PHOTO, "JPEG")[:-2], NotWhole),
        (packed(PHOTO, "JPEG")[:900], NotWhole),
        (packed(PHOTO.convert("CMYK"), "JPEG"), NotAsItIs),
        (packed(PHOTO, "JPEG", keep_rgb=True), NotAsItIs),
        (packed(PHOTO, "JPEG").replace(b"\xff\xc0", b"\xff\xc9"), NotAsItIs),
        (packed(PHOTO, "JPEG").replace(b"\xff\xc0\0\x11\x08", b"\xff\xc0\0\x11\x0c"), NotAsItIs),
        (packed(PHOTO, "JPEG").replace(b"\x08\0\xf0\x01\x40", b"\x08\xff\xff\xff\xff"), NotWhole),
        (packed(PHOTO, "JPEG").replace(b"\x08\0\xf0\x01\x40", b"\x08\0\0\x01\x40"), NotWhole),
        (packed(PHOTO, "JPEG").replace(b"\xff\xda", b"\xff\xc0\0\x0b\x08\0\xf0\x01\x40\1\1\x11\0\xff\xda"),
         NotWhole),
    ],
    ids=["empty", "start", "nothing", "no marker", "no end", "cut", "inks", "named colours", "arithmetic",
         "12 bits", "bomb", "no dots", "two frames"],
)  # fmt: skip
def test_what_is_not_plain_or_not_whole_is_refused(data: bytes, refusal: type[DeskError]) -> None:
    with pytest.raises(refusal) as refused:
        jpeg_dots(data)

    assert type(refused.value) is refusal
    assert refused.value.sentence.endswith(".")


def test_whatever_is_broken_in_it_there_is_an_answer() -> None:
    whole = packed(post(64, 48), "JPEG", exif=exif(6))
    chance = random.Random(7)  # noqa: S311 - the same breaks each time
    answers = set()
    for _ in range(1500):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 6)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        try:
            length = chance.choice((len(data), chance.randint(2, len(data))))
            answers.add(type(jpeg_dots(bytes(data[:length]))).__name__)
        except DeskError as refused:
            answers.add(type(refused).__name__)

    assert answers == {"Dots", "NotWhole", "NotAsItIs"}
