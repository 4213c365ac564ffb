"""A crest or a signature becomes a picture that prints: its colours, what is clear in it, how large it is."""

import io
from typing import Any

import pytest
from PIL import Image, ImageCms, ImageDraw

from conduct_desk.errors import EvidenceUnreadable
from conduct_desk.evidence.artwork import MOST_BYTES, clean_artwork

NAVY = (31, 58, 95)


def opened(png: bytes) -> Image.Image:
    with Image.open(io.BytesIO(png), formats=["PNG"]) as image:
        image.load()
        return image.copy()


def saved(image: Image.Image, form: str = "PNG", **how: Any) -> bytes:
    out = io.BytesIO()
    image.save(out, form, **how)
    return out.getvalue()


def shield(mode: str = "RGBA", size: tuple[int, int] = (200, 240)) -> Image.Image:
    """Return a dark shield on nothing, or on white paper."""
    image = Image.new("RGBA", size, (0, 0, 0, 0))
    ImageDraw.Draw(image).ellipse((20, 20, size[0] - 20, size[1] - 20), fill=(*NAVY, 255))
    paper = Image.new("RGBA", size, "white")
    paper.alpha_composite(image)
    return image if mode == "RGBA" else paper.convert(mode)


def test_what_is_clear_stays_clear_and_has_no_dark_rim() -> None:
    found = opened(clean_artwork(saved(shield())))

    assert found.mode == "RGBA"
    assert found.getpixel((100, 120)) == (*NAVY, 255)
    assert found.getpixel((2, 2)) == (255, 255, 255, 0)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "CMYK"])
def test_every_way_of_storing_colour_is_taken_in(mode: str) -> None:
    form = "JPEG" if mode == "CMYK" else "PNG"

    found = opened(clean_artwork(saved(shield(mode), form)))

    assert found.mode == "RGB" and found.size == (200, 240)
    assert found.convert("L").getpixel((2, 2)) == 255 or form == "JPEG"


def test_a_palette_with_a_clear_colour_keeps_it() -> None:
    drawing = shield().quantize(16)

    assert opened(clean_artwork(saved(drawing))).getchannel("A").getextrema() == (0, 255)


def test_colours_of_another_profile_are_told_in_srgb() -> None:
    plain = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    swapped = plain.replace(b"rXYZ", b"rrrr").replace(b"bXYZ", b"rXYZ").replace(b"rrrr", b"bXYZ")
    picture = Image.new("RGB", (80, 80), NAVY)

    same, other = (opened(clean_artwork(saved(picture, icc_profile=each))) for each in (plain, swapped))

    assert same.getpixel((40, 40)) == NAVY
    red, _green, blue = (channel.tobytes()[0] for channel in other.split())
    assert red > 80 and blue < 40  # its red was blue
    assert "icc_profile" not in other.info


@pytest.mark.parametrize("profile", [b"no profile" * 20, b"lab"])
def test_a_profile_that_does_not_fit_is_left_out(profile: bytes) -> None:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    picture = Image.new("RGB", (80, 80), NAVY)

    found = opened(clean_artwork(saved(picture, icc_profile=lab if profile == b"lab" else profile)))

    assert found.getpixel((40, 40)) == NAVY


def test_a_photo_of_a_signature_taken_sideways_stands_upright() -> None:
    notes = Image.Exif()
    notes[0x0112] = 6

    found = opened(clean_artwork(saved(shield("RGB", (300, 100)), "JPEG", exif=notes)))

    assert found.size == (100, 300)


@pytest.mark.parametrize(("size", "expected"), [((4000, 60), (1600, 24)), ((60, 4000), (24, 1600))])
def test_a_very_wide_or_tall_crest_is_accepted(size: tuple[int, int], expected: tuple[int, int]) -> None:
    assert opened(clean_artwork(saved(Image.new("RGB", size, NAVY)))).size == expected


@pytest.mark.parametrize(
    ("data", "sentence", "instead"),
    [
        (b'<svg xmlns="http://www.w3.org/2000/svg"/>', "(SVG)", "save that as a PNG"),
        (b"\x1f\x8b\x08 a drawing", "(SVG)", "save that as a PNG"),
        (b"%PDF-1.7 ", "a PDF, not a picture", "save that as a PNG"),
        (b"", "empty", "Copy it again"),
        (b"<html></html>", "not a picture", "PNG or JPEG"),
        (b"x" * (MOST_BYTES + 1), "10 MB at most", "2,000 dots"),
        (saved(Image.new("RGB", (40, 30), NAVY)), "40 × 30 dots", "600 dots"),
        (saved(Image.new("RGB", (80, 80), "white")), "nothing to see", "Choose another"),
        (saved(Image.new("RGBA", (80, 80), (9, 9, 9, 0))), "nothing to see", "Choose another"),
        (saved(shield())[:300], "missing", "Copy it again"),
    ],
    ids=["svg", "svgz", "pdf", "empty", "web", "bytes", "small", "white", "clear", "half"],
)
def test_what_cannot_be_printed_is_refused_with_what_to_do(data: bytes, sentence: str, instead: str) -> None:
    with pytest.raises(EvidenceUnreadable) as refused:
        clean_artwork(data)

    assert sentence in refused.value.sentence and instead in refused.value.next_step


def test_a_picture_of_too_many_dots_is_refused() -> None:
    out = io.BytesIO()
    Image.new("1", (12_000, 11_000)).save(out, "PNG", optimize=True)

    with pytest.raises(EvidenceUnreadable) as refused:
        clean_artwork(out.getvalue())

    assert "120 million dots" in refused.value.sentence


def test_nothing_but_the_pixels_is_kept() -> None:
    notes = Image.Exif()
    notes[0x010E] = "Taken at home"

    assert b"Taken at home" not in clean_artwork(saved(shield("RGB"), "JPEG", exif=notes, comment=b"at home"))
