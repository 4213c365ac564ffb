"""What an original tells beside what is seen in it."""

import io

import pytest
from PIL import ExifTags, Image

from conduct_desk.evidence.notes_inside import notes_inside


def a_photo(kind: str, *, place: bool, device: bool) -> bytes:
    """Return a photo as a phone writes it, with the notes that are wanted."""
    exif = Image.Exif()
    if device:
        exif[ExifTags.Base.Make] = "Apple"
        exif[ExifTags.Base.Model] = "iPhone 13"
    if place:
        exif.get_ifd(ExifTags.IFD.GPSInfo).update({1: "N", 2: (53.0, 27.0, 0.0), 3: "W", 4: (2.0, 44.0, 0.0)})
    made = io.BytesIO()
    Image.new("RGB", (40, 30), "white").save(made, kind, exif=exif)
    return made.getvalue()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_photo_of_a_phone_tells_place_and_device(kind: str) -> None:
    assert notes_inside(a_photo(kind, place=True, device=True)) == {"place", "device"}
    assert notes_inside(a_photo(kind, place=False, device=True)) == {"device"}


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_screenshot_tells_nothing(kind: str) -> None:
    assert notes_inside(a_photo(kind, place=False, device=False)) == set()


def test_notes_that_another_program_wrote_into_a_picture_are_found() -> None:
    made = io.BytesIO()
    xmp = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><exif:GPSLatitude>53,27N</exif:GPSLatitude></x:xmpmeta>'
    Image.new("RGB", (40, 30), "white").save(made, "JPEG", xmp=xmp)

    assert notes_inside(made.getvalue()) == {"place"}


def test_of_a_recording_nobody_can_be_sure() -> None:
    head = b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom"

    assert notes_inside(head + b"\x00" * 64) == {"unknown"}
    assert notes_inside(head + b"....\xa9xyz\x00\x12+53.4500-002.7400/") == {"unknown", "place"}


def test_what_cannot_be_opened_is_not_called_clean() -> None:
    photo = a_photo("JPEG", place=True, device=True)

    assert notes_inside(photo[:20]) == {"unknown"}
