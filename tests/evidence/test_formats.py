"""A file is what is in it."""

from collections.abc import Callable

import pytest

from conduct_desk.evidence.formats import family_of, kind_of


@pytest.mark.parametrize(
    ("form", "media_type"),
    [
        ("PNG", "image/png"),
        ("JPEG", "image/jpeg"),
        ("WEBP", "image/webp"),
        ("GIF", "image/gif"),
        ("BMP", "image/bmp"),
        ("TIFF", "image/tiff"),
        ("AVIF", "image/avif"),
        ("PDF", "application/pdf"),
    ],
)
def test_what_can_be_drawn_is_known_by_its_content(
    picture: Callable[..., bytes], form: str, media_type: str
) -> None:
    assert kind_of(picture(form)) == media_type


@pytest.mark.parametrize("form", ["ICO", "PPM", "TGA", "SGI"])
def test_every_other_kind_is_unknown_whatever_it_is_called(picture: Callable[..., bytes], form: str) -> None:
    assert kind_of(picture(form, size=(32, 32))) is None


def test_a_letter_that_begins_with_bm_is_no_bitmap() -> None:
    assert kind_of(b"BM, please ring me back about the post on Friday evening") is None


@pytest.mark.parametrize(
    ("data", "family"),
    [
        (b"", "empty"),
        (b"\n\n%PDF-1.7\n", "pdf"),
        (b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00", "heic"),
        (b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00", "film"),
        (b"\xef\xbb\xbf<?xml version='1.0'?><svg xmlns='x'/>", "drawing"),
        (b"  <!DOCTYPE html><html></html>", "web page"),
        (b"PK\x03\x04rest", "archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "document"),
        (b"Received: from mail.example", "mail"),
        (b"just some words", ""),
    ],
)
def test_what_people_bring_instead_of_a_picture_is_told_apart(data: bytes, family: str) -> None:
    assert family_of(data) == family
