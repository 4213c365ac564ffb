"""Nothing of what was covered can be told from a covered copy: not from its edges, not from its bytes."""

import io
import math
import re
import zlib
from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageDraw, ImageFont
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from conduct_desk.errors import EvidenceUnreadable
from conduct_desk.evidence import worker
from conduct_desk.evidence.covering import MOST_BOXES, cover
from conduct_desk.evidence.decoding import _UPRIGHT
from conduct_desk.evidence.intake import safe_copy
from conduct_desk.evidence.jpeg_reach import Reach
from conduct_desk.evidence.reading import is_available, read_words
from tests.evidence.posts import Look as PostLook
from tests.evidence.posts import bytes_of, network_post
from tests.faults.seeds import pdf

Box = tuple[int, int, int, int]
_FONT = ImageFont.load_default(18)
_BACK = {each: each for each in Image.Transpose} | {
    Image.Transpose.ROTATE_90: Image.Transpose.ROTATE_270,
    Image.Transpose.ROTATE_270: Image.Transpose.ROTATE_90,
}


@dataclass(frozen=True)
class Look:
    """A post with one word to cover: how it is drawn, and how it is saved."""

    size: tuple[int, int] = (200, 120)
    corner: tuple[int, int] = (40, 50)
    paper: tuple[int, int, int] = (255, 255, 255)
    ink: tuple[int, int, int] = (0, 0, 0)
    quality: int = 70
    subsampling: int = 2
    progressive: bool = False
    orientation: int = 1

    @property
    def box(self) -> Box:
        """Return the tight box around the word."""
        left, top = self.corner
        return left, top, min(self.size[0], left + 70), min(self.size[1], top + 24)


def drawn(look: Look, word: str) -> Image.Image:
    """Return the post, upright: lines, a round picture, and the word in its box and nowhere else."""
    page = Image.new("RGB", look.size, look.paper)
    pen = ImageDraw.Draw(page)
    for line in range(9, look.size[1], 21):
        pen.rectangle((5, line, look.size[0] - 9 - line % 37, line + 7), fill=look.ink)
    pen.ellipse((9, 9, 40, 40), fill="#3377cc")
    box = look.box
    inside = Image.new("RGB", (box[2] - box[0], box[3] - box[1]), look.paper)
    ImageDraw.Draw(inside).text((2, 2), word, look.ink, _FONT)
    page.paste(inside, box[:2])
    return page


def saved(look: Look, word: str, form: str = "JPEG", **how: object) -> bytes:
    """Return the post as a file, turned as a phone turns it."""
    page, notes, out = drawn(look, word), Image.Exif(), io.BytesIO()
    turn = _UPRIGHT.get(look.orientation)
    notes[0x0112] = look.orientation
    stored = page if turn is None else page.transpose(_BACK[turn])
    if form == "JPEG":
        how = {"quality": look.quality, "subsampling": look.subsampling, "progressive": look.progressive}
    stored.save(out, form, exif=notes, **how)
    return out.getvalue()


def opened(data: bytes) -> Image.Image:
    """Return a picture as Pillow alone opens it."""
    with Image.open(io.BytesIO(data)) as image:
        image.load()
        return image.copy()


colours = st.tuples(*[st.integers(0, 255)] * 3)
looks = st.builds(
    Look,
    size=st.tuples(st.integers(90, 230), st.integers(60, 150)),
    corner=st.tuples(st.integers(0, 80), st.integers(0, 50)),
    paper=colours,
    ink=colours,
    quality=st.integers(20, 98),
    subsampling=st.sampled_from([0, 1, 2]),
    progressive=st.booleans(),
    orientation=st.integers(1, 8),
)
words = st.text("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ ", min_size=1, max_size=7)


@settings(deadline=None, max_examples=250)
@given(looks, words, words)
@example(Look(paper=(255, 0, 0), ink=(0, 0, 255)), "Kelly", "Josh")
@example(Look(paper=(0, 120, 0), ink=(255, 0, 255), orientation=3, size=(203, 117)), "Kelly", "Josh")
def test_the_copy_of_a_jpeg_does_not_depend_on_the_word_that_is_covered(
    look: Look, one: str, other: str
) -> None:
    assume(one != other)
    done = [worker.cover(saved(look, word), "image/jpeg", 1, [look.box]) for word in (one, other)]

    assert done[0].boxes == done[1].boxes
    assert done[0].png == done[1].png


@settings(deadline=None, max_examples=60)
@given(looks, words, words, st.sampled_from(["PNG", "TIFF", "WEBP"]))
def test_the_copy_of_a_lossless_picture_does_not_depend_on_it_either(
    look: Look, one: str, other: str, form: str
) -> None:
    how = {"lossless": True} if form == "WEBP" else {}
    done = [
        worker.cover(saved(look, word, form, **how), f"image/{form.lower()}", 1, [look.box])
        for word in (one, other)
    ]

    assert done[0].png == done[1].png


@settings(deadline=None, max_examples=100)
@given(looks, st.integers(-30, 260), st.integers(-30, 180), st.integers(1, 120), st.integers(1, 90))
def test_all_that_was_asked_for_is_black_and_the_rest_is_as_it_was(
    look: Look, left: int, top: int, width: int, height: int
) -> None:
    asked = (left, top, left + width, top + height)
    data = saved(look, "Kelly")

    done = worker.cover(data, "image/jpeg", 1, [asked])

    copy, plain = opened(done.png), opened(worker.copy(data, "image/jpeg").png)
    within = (max(0, left), max(0, top), min(look.size[0], left + width), min(look.size[1], top + height))
    assert copy.size == plain.size == look.size
    if within[0] >= within[2] or within[1] >= within[3]:
        assert done.boxes == () and copy.tobytes() == plain.tobytes()
        return
    (burnt,) = done.boxes
    assert burnt[0] <= within[0] and burnt[1] <= within[1] and burnt[2] >= within[2] and burnt[3] >= within[3]
    assert copy.crop(burnt).getextrema() == ((0, 0),) * 3
    plain.paste("black", burnt)
    assert copy.tobytes() == plain.tobytes()
    assert (burnt[2] - burnt[0]) <= width + 2 * 32 and (burnt[3] - burnt[1]) <= height + 2 * 32


def test_a_tight_box_would_have_told_the_word() -> None:
    look = Look()
    plain = [opened(saved(look, word)) for word in ("Kelly", "Josh")]
    for image in plain:
        image.paste("black", look.box)

    assert ImageChops.difference(*plain).getbbox() is not None, "JPEG spreads it: that is why boxes are grown"


def test_without_its_rim_a_box_would_have_told_a_coloured_word(monkeypatch: pytest.MonkeyPatch) -> None:
    look = Look(paper=(255, 0, 0), ink=(0, 0, 255))
    monkeypatch.setattr(Reach, "rim", 0)

    one, other = (
        worker.cover(saved(look, word), "image/jpeg", 1, [look.box]).png for word in ("Kelly", "Josh")
    )

    assert one != other


def unfinished(look: Look, word: str, scans: int) -> bytes:
    """Return a JPEG that was sent coarse first, and of which only the first scans came."""
    data = saved(replace(look, progressive=True), word)
    starts = [found.start() for found in re.finditer(b"\xff\xda", data)]
    return data[: data.rindex(b"\xff\xc4", starts[scans - 1], starts[scans])] + b"\xff\xd9"


@pytest.mark.parametrize("scans", [1, 2, 5])
@pytest.mark.parametrize("subsampling", [0, 1, 2])
def test_a_jpeg_of_which_only_the_coarse_part_came_tells_no_more(scans: int, subsampling: int) -> None:
    look = Look(
        (300, 220), (101, 80), paper=(255, 0, 0), ink=(0, 0, 255), quality=40, subsampling=subsampling
    )
    done = [
        worker.cover(unfinished(look, word, scans), "image/jpeg", 1, [look.box]) for word in ("Kelly", "Josh")
    ]

    assert done[0].boxes == done[1].boxes
    assert done[0].png == done[1].png


@dataclass(frozen=True)
class Sheet:
    """A page of a PDF with a photo of a post: where it stands, and how large, in points."""

    left: float = 33.3
    bottom: float = 47.1
    points_of_a_dot: float = 0.75
    turned: int = 0
    is_in_a_form: bool = False

    def of(self, look: Look, word: str) -> bytes:
        """Return the page as a file."""
        out, post = io.BytesIO(), ImageReader(io.BytesIO(saved(look, word)))
        page = Canvas(out, pagesize=(400, 400), invariant=True)
        page.setPageRotation(self.turned)
        width, height = (side * self.points_of_a_dot for side in look.size)
        if self.is_in_a_form:
            page.beginForm("post")
        page.drawImage(post, self.left, self.bottom, width, height)
        if self.is_in_a_form:
            page.endForm()
            page.doForm("post")
        page.save()
        return out.getvalue()

    def box(self, look: Look) -> Box:
        """Return the tight box around the word in pixels of the page as it is shown."""
        dot, left, top, right, bottom = self.points_of_a_dot, *look.box
        high = self.bottom + look.size[1] * dot
        x1, x2 = self.left + left * dot, self.left + right * dot
        y1, y2 = 400 - (high - top * dot), 400 - (high - bottom * dot)
        sides = (x1, y1, x2, y2) if not self.turned else (400 - x2, 400 - y2, 400 - x1, 400 - y1)
        scale = 200 / 72
        return (
            math.floor(sides[0] * scale) - 1, math.floor(sides[1] * scale) - 1,
            math.ceil(sides[2] * scale) + 1, math.ceil(sides[3] * scale) + 1,
        )  # fmt: skip


@settings(deadline=None, max_examples=40)
@given(
    looks.map(lambda look: replace(look, orientation=1)),
    st.builds(
        Sheet,
        st.floats(1, 90),
        st.floats(1, 90),
        st.floats(0.2, 1.1),
        st.sampled_from([0, 180]),
        st.booleans(),
    ),
)
@example(Look(paper=(255, 0, 0), ink=(0, 0, 255), quality=30), Sheet(is_in_a_form=True))
def test_a_photo_on_a_page_is_covered_by_its_own_squares(look: Look, sheet: Sheet) -> None:
    done = [
        worker.cover(sheet.of(look, word), "application/pdf", 1, [sheet.box(look)])
        for word in ("Kelly", "Josh")
    ]

    assert done[0].boxes == done[1].boxes
    assert done[0].png == done[1].png


@pytest.mark.parametrize("rows", [12, 20, 24, 120])
def test_a_jpeg_in_the_strips_of_a_tiff_tells_no_more(rows: int) -> None:
    look = Look((200, 120), (40, 50), paper=(255, 0, 0), ink=(0, 0, 255))
    how = {"compression": "jpeg", "quality": 30, "strip_size": 200 * 3 * rows}
    done = [
        worker.cover(saved(look, word, "TIFF", **how), "image/tiff", 1, [look.box])
        for word in ("Kelly", "Josh")
    ]

    assert done[0].png == done[1].png


def test_a_page_without_photos_is_covered_no_farther_than_asked() -> None:
    (burnt,) = worker.cover(pdf(), "application/pdf", 2, [(16, 64, 304, 176)]).boxes

    assert burnt == (16, 64, 304, 176)


def _chunks(png: bytes) -> list[bytes]:
    found, at = [], 8
    while at < len(png):
        length = int.from_bytes(png[at : at + 4], "big")
        found.append(png[at + 4 : at + 8])
        at += 12 + length
    return found


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF"])
def test_nothing_but_pixels_is_in_the_copy(form: str) -> None:
    notes, out = Image.Exif(), io.BytesIO()
    notes[0x010F] = "Canary Phones"
    notes.get_ifd(0x8825)[1] = "N"
    how = {"comment": b"canary comment"} if form == "JPEG" else {}
    icc = {"icc_profile": b"canary" * 60} if form in ("JPEG", "WEBP", "TIFF") else {}
    drawn(Look(), "Kelly").save(out, form, exif=notes, **how, **icc)

    png, boxes, width, height = cover(out.getvalue(), [Look().box])

    assert (width, height) == (200, 120) and len(boxes) == 1
    assert opened(png).info == {}
    assert set(_chunks(png)) == {b"IHDR", b"IDAT", b"IEND"}
    assert b"anary" in out.getvalue() and b"anary" not in png


def test_no_bytes_of_the_original_are_in_the_copy() -> None:
    original = saved(Look(), "Kelly", "PNG")

    png = cover(original, [Look().box])[0]

    runs = {
        original[at : at + 24] for at in range(33, len(original) - 36, 8)
    }  # without its first and last chunk
    assert runs and not [run for run in runs if run in png]
    body = b"".join(
        png[at + 8 : at + 8 + int.from_bytes(png[at : at + 4], "big")]
        for at in _starts(png)
        if png[at + 4 : at + 8] == b"IDAT"
    )
    rest = zlib.decompressobj()
    rest.decompress(body)
    assert rest.unused_data == b"" and png.endswith(b"IEND\xaeB`\x82"), "nothing stands behind the picture"


def _starts(png: bytes) -> list[int]:
    found, at = [], 8
    while at < len(png):
        found.append(at)
        at += 12 + int.from_bytes(png[at : at + 4], "big")
    return found


def test_a_page_of_a_pdf_is_covered_as_it_is_shown() -> None:
    shown = opened(safe_copy(pdf(), 2))

    png, boxes, width, height = cover(pdf(), [(0, 60, 300, 170)], 2)

    assert (width, height) == shown.size
    assert opened(png).crop(boxes[0]).getextrema() == ((0, 0),) * 3
    shown.paste("black", boxes[0])
    assert opened(png).tobytes() == shown.tobytes()


def test_a_copy_has_every_dot_of_a_large_photo(picture: Callable[..., bytes]) -> None:
    data = picture("JPEG", size=(6000, 4000))

    png, _, width, height = cover(data, [(5, 5, 50, 50)])

    assert (width, height) == opened(png).size == (6000, 4000)


@pytest.mark.parametrize("boxes", [[(5, 5, 5, 9)], [(0, 0, 9, 9)] * (MOST_BOXES + 1)])
def test_a_box_without_size_is_a_mistake_of_the_program(
    boxes: list[Box], picture: Callable[..., bytes]
) -> None:
    with pytest.raises(ValueError, match="boxes"):
        cover(picture(), boxes)


def test_what_is_no_picture_cannot_be_covered() -> None:
    with pytest.raises(EvidenceUnreadable, match="no picture"):
        cover(b"<!DOCTYPE html><html></html>", [(0, 0, 9, 9)])


@pytest.mark.skipif(not is_available(), reason="the words of pictures cannot be read without the extra")
def test_the_word_cannot_be_read_from_the_copy_any_more() -> None:
    drawn_post = network_post(PostLook(), author="Moira Quill")
    lines = [box for words, box in drawn_post.lines if "Moira" in words or "Quill" in words]
    original = bytes_of(drawn_post.image)

    png = cover(original, lines)[0]

    before, after = (read_words(data, 1, lambda: True)[0] for data in (original, png))
    assert "Moira" in before and "Quill" in before
    assert "Moira" not in after and "Quill" not in after
    assert after.strip(), "the rest can still be read"
