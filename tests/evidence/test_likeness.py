"""Two pictures that look the same are found, whatever they were saved as; two that do not are not."""

import io
from collections.abc import Callable

import pytest
from PIL import Image, ImageDraw

from conduct_desk.evidence.intake import read_exhibit
from conduct_desk.evidence.likeness import LOOKS_THE_SAME, likeness_apart, likeness_of
from tests.evidence.posts import Look, chat, network_post


def _saved(image: Image.Image, form: str, **how: object) -> bytes:
    out = io.BytesIO()
    image.save(out, form, **how)
    return out.getvalue()


POST = network_post(Look()).image.convert("RGB")


@pytest.mark.parametrize(
    "other",
    [
        _saved(POST, "JPEG", quality=30),
        _saved(POST, "WEBP", quality=50),
        _saved(POST.resize((POST.width // 2, POST.height // 2)), "PNG"),
        _saved(POST.convert("L"), "TIFF"),
    ],
    ids=["JPEG", "WebP", "half the size", "grey"],
)
def test_a_picture_that_was_saved_again_looks_the_same(other: bytes) -> None:
    one, two = read_exhibit(_saved(POST, "PNG"), "a"), read_exhibit(other, "b")

    assert likeness_apart(one.likeness, two.likeness) <= LOOKS_THE_SAME


def test_another_post_looks_different() -> None:
    other = chat(Look(is_dark=True)).image.convert("RGB")

    assert likeness_apart(likeness_of(POST), likeness_of(other)) > LOOKS_THE_SAME


def test_a_photo_is_compared_as_it_stands_upright(picture: Callable[..., bytes]) -> None:
    page = Image.new("RGB", (200, 120), "white")
    ImageDraw.Draw(page).rectangle((10, 10, 90, 60), fill="#204080")
    notes = Image.Exif()
    notes[0x0112] = 6
    turned = _saved(page.transpose(Image.Transpose.ROTATE_90), "JPEG", exif=notes, quality=95)

    one, two = read_exhibit(_saved(page, "PNG"), "a"), read_exhibit(turned, "b")

    assert (two.width, two.height) == (200, 120)
    assert likeness_apart(one.likeness, two.likeness) <= LOOKS_THE_SAME


def test_nothing_looks_like_what_is_not_drawn() -> None:
    assert likeness_apart("", "") == likeness_apart("", "0" * 16) == 64


def test_the_same_mark_is_apart_by_nothing_and_its_opposite_by_everything() -> None:
    assert likeness_apart("f0" * 8, "f0" * 8) == 0
    assert likeness_apart("f0" * 8, "0f" * 8) == 64
