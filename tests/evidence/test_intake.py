"""What happens to a picture between the clipboard and the log, and to whatever only looks like one."""

import hashlib
import io
import struct
import zlib
from collections.abc import Callable

import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from conduct_desk.errors import EvidenceUnreadable
from conduct_desk.evidence import intake
from conduct_desk.evidence.intake import read_exhibit, safe_copy, shown_name
from conduct_desk.policy.exhibits import ExhibitKind
from tests.faults.seeds import heic, pdf, post


def _opened(png: bytes) -> Image.Image:
    with Image.open(io.BytesIO(png), formats=["PNG"]) as image:
        image.load()
        return image.copy()


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def _huge_png(width: int, height: int) -> bytes:
    """Return a PNG that says it is that large, with as much white as it takes: a few hundred kB."""
    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    rows = zlib.compress(bytes(height * (1 + (width + 7) // 8)), 9)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", rows) + _chunk(b"IEND", b"")


@pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP", "GIF", "BMP", "TIFF", "AVIF"])
def test_each_kind_is_measured_and_gets_a_small_likeness(picture: Callable[..., bytes], form: str) -> None:
    found = read_exhibit(picture(form), "post")

    assert (found.width, found.height) == (360, 640)
    assert len(found.thumbnail) <= 20_000
    assert max(_opened(found.thumbnail).size) <= 240


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_each_way_of_storing_colour_can_be_shown(picture: Callable[..., bytes], mode: str) -> None:
    if mode == "I;16":
        deep = Image.new("I;16", (40, 30), 0x8080)
        out = io.BytesIO()
        deep.save(out, "PNG")
        data = out.getvalue()
    else:
        data = picture("PNG", mode=mode)

    shown = _opened(safe_copy(data))

    assert shown.mode == "RGB"
    assert mode != "I;16" or shown.getpixel((5, 5)) == (0x80, 0x80, 0x80)


def test_what_is_transparent_is_shown_on_white_paper() -> None:
    out = io.BytesIO()
    Image.new("RGBA", (8, 8), (0, 0, 0, 0)).save(out, "PNG")

    assert _opened(safe_copy(out.getvalue())).getpixel((4, 4)) == (255, 255, 255)


def test_the_bytes_that_came_in_are_not_touched(picture: Callable[..., bytes]) -> None:
    data = picture("JPEG", quality=40, comment=b"as it was")
    before = hashlib.sha256(data).hexdigest()

    read_exhibit(data, "post.jpg")
    safe_copy(data)

    assert hashlib.sha256(data).hexdigest() == before


def test_a_photo_taken_sideways_stands_upright() -> None:
    photo = Image.new("RGB", (64, 32), "white")
    photo.paste("black", (0, 0, 32, 32))
    notes = Image.Exif()
    notes[0x0112] = 6  # the camera was turned a quarter to the left
    out = io.BytesIO()
    photo.save(out, "JPEG", quality=95, exif=notes)

    found = read_exhibit(out.getvalue(), "photo.jpg")
    shown = _opened(safe_copy(out.getvalue())).convert("L")

    assert (found.width, found.height) == (32, 64)
    assert shown.size == (32, 64)
    assert max(shown.tobytes()[:100]) < 40 and min(shown.tobytes()[-100:]) > 215  # black on top


def test_where_a_photo_was_taken_does_not_leave_with_the_copy(picture: Callable[..., bytes]) -> None:
    notes = Image.Exif()
    notes[0x010F] = "Canary Phones"
    notes.get_ifd(0x8825)[1] = "N"
    data = picture("JPEG", exif=notes, comment=b"canary comment")

    copy, likeness = safe_copy(data), read_exhibit(data, "photo.jpg").thumbnail

    assert b"Canary Phones" in data
    for png in (copy, likeness):
        assert b"anary" not in png
        assert not _opened(png).info


def test_an_animation_is_shown_by_its_first_picture() -> None:
    first, second = Image.new("RGB", (40, 40), "red"), Image.new("RGB", (40, 40), "blue")
    out = io.BytesIO()
    first.save(out, "GIF", save_all=True, append_images=[second], duration=100, loop=0)

    assert _opened(safe_copy(out.getvalue())).getpixel((20, 20)) == (255, 0, 0)


def test_a_long_screenshot_is_known_by_its_top(picture: Callable[..., bytes]) -> None:
    found = read_exhibit(picture("PNG", size=(300, 6000)), "long.png")

    assert (found.width, found.height) == (300, 6000)
    assert _opened(found.thumbnail).size == (120, 240)


def test_a_long_screenshot_stays_legible(picture: Callable[..., bytes]) -> None:
    assert _opened(safe_copy(picture("PNG", size=(700, 20_000)))).size == (700, 20_000)


def test_a_large_photo_is_shown_smaller_and_measured_as_it_is(picture: Callable[..., bytes]) -> None:
    data = picture("JPEG", size=(6000, 4000))

    found = read_exhibit(data, "large.jpg")
    shown = _opened(safe_copy(data))

    assert (found.width, found.height) == (6000, 4000)
    assert 4090**2 < shown.width * shown.height <= 4096**2


def test_a_likeness_of_the_busiest_picture_still_fits() -> None:
    noise = Image.effect_noise((900, 900), 120).convert("RGB")
    out = io.BytesIO()
    noise.save(out, "PNG")

    assert len(read_exhibit(out.getvalue(), "noise.png").thumbnail) <= 20_000


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b"%PDF-1.7 and so on", "PDF"),
        (b"\x00\x00\x00\x18ftypheic" + bytes(20), "damaged"),
        (b'<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>', "SVG"),
        (b"MM\x00*" + bytes(40), "damaged"),
        (b"some words", "nothing that can be shown"),
    ],
)
def test_what_is_no_picture_is_refused_with_what_to_do(data: bytes, says: str) -> None:
    with pytest.raises(EvidenceUnreadable) as refusal:
        read_exhibit(data, "post.png")

    assert says in refusal.value.sentence
    assert refusal.value.next_step


def test_a_picture_of_forty_thousand_by_forty_thousand_is_refused_at_once() -> None:
    bomb = _huge_png(40_000, 40_000)
    assert len(bomb) < 1_000_000

    with pytest.raises(EvidenceUnreadable, match="too large"):
        read_exhibit(bomb, "bomb.png")


def test_a_file_over_fifty_megabytes_is_refused_before_it_is_opened(picture: Callable[..., bytes]) -> None:
    with pytest.raises(EvidenceUnreadable, match="too big"):
        read_exhibit(picture() + bytes(intake.MOST_BYTES), "big.png")


@pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP", "BMP"])
def test_a_picture_that_did_not_copy_fully_says_so(picture: Callable[..., bytes], form: str) -> None:
    data = picture(form)

    with pytest.raises(EvidenceUnreadable) as refusal:
        read_exhibit(data[: len(data) * 2 // 3], "half")

    assert "missing" in refusal.value.sentence or "damaged" in refusal.value.sentence
    assert "Copy it again" in refusal.value.next_step


def test_a_picture_with_rubbish_inside_is_refused(picture: Callable[..., bytes]) -> None:
    data = picture("PNG")
    hole = len(data) // 2
    with pytest.raises(EvidenceUnreadable) as refusal:
        read_exhibit(data[:hole] + bytes(200) + data[hole + 200 :], "torn.png")

    assert refusal.value.next_step


def test_a_picture_that_takes_too_long_is_put_aside(
    picture: Callable[..., bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake, "TIME_LIMIT", 0.01)

    with pytest.raises(EvidenceUnreadable, match="too long"):
        read_exhibit(picture(), "slow.png")


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("C:\\Users\\head\\Desktop\\post.png", "post.png"),
        ("../../etc/passwd", "passwd"),
        ("po\x00st\n.png", "post.png"),
        ("x" * 300, "x" * 120),
    ],
)
def test_a_file_name_is_words_and_never_a_place(name: str, shown: str) -> None:
    assert shown_name(name) == shown


def test_a_heic_photo_of_a_phone_is_taken_in_upright() -> None:
    notes = Image.Exif()
    notes[0x0112], notes[0x010F] = 6, "Canary Phones"
    data = heic(exif=notes.tobytes())

    found, copy = read_exhibit(data, "IMG_2041.HEIC"), safe_copy(data)

    assert (found.media_type, found.width, found.height) == ("image/heic", *reversed(post().size))
    assert _opened(copy).size == (found.width, found.height)
    assert b"Canary" in data and b"Canary" not in copy and not _opened(copy).info


def test_a_pdf_has_pages_and_each_is_shown() -> None:
    found = read_exhibit(pdf(), "post.pdf")
    first, second = (_opened(safe_copy(pdf(), page)) for page in (1, 2))

    assert (found.media_type, found.kind, found.pages) == ("application/pdf", ExhibitKind.PAGES, 2)
    assert (found.width, found.height) == first.size == second.size
    assert found.thumbnail and len(found.likeness) == 16
    assert first.tobytes() != second.tobytes()
    with pytest.raises(EvidenceUnreadable, match="not there"):
        safe_copy(pdf(), 3)


def test_what_was_filled_into_a_pdf_is_seen() -> None:
    shown, empty = (_opened(safe_copy(pdf(form=form))).convert("L") for form in (True, False))

    assert shown.tobytes() != empty.tobytes()


def test_a_pdf_with_a_password_says_how_to_do_without() -> None:
    with pytest.raises(EvidenceUnreadable, match="password") as refusal:
        read_exhibit(pdf(locked=True), "post.pdf")

    assert "print it to a new PDF" in refusal.value.next_step


def test_a_pdf_of_more_than_three_hundred_pages_is_refused() -> None:
    out = io.BytesIO()
    pages = Canvas(out, pagesize=(50, 50))
    for _ in range(301):
        pages.showPage()
    pages.save()

    with pytest.raises(EvidenceUnreadable, match="300 pages"):
        read_exhibit(out.getvalue(), "book.pdf")


def test_a_page_as_large_as_a_wall_is_drawn_no_larger_than_is_shown() -> None:
    out = io.BytesIO()
    page = Canvas(out, pagesize=(14_000, 3_000))
    page.showPage()
    page.save()

    found = read_exhibit(out.getvalue(), "plan.pdf")

    assert found.width * found.height <= 4096**2 and max(found.width, found.height) <= 10_000


def test_a_scan_of_several_pages_is_shown_page_by_page() -> None:
    out = io.BytesIO()
    Image.new("RGB", (40, 30), "red").save(
        out, "TIFF", save_all=True, append_images=[Image.new("RGB", (60, 50), "blue")]
    )

    assert read_exhibit(out.getvalue(), "scan.tif").pages == 2
    assert _opened(safe_copy(out.getvalue(), 2)).size == (60, 50)
    assert _opened(safe_copy(out.getvalue(), 2)).getpixel((5, 5)) == (0, 0, 255)


def test_a_message_has_no_picture_to_show() -> None:
    with pytest.raises(EvidenceUnreadable, match="no picture"):
        safe_copy(b"<!DOCTYPE html><html></html>")
