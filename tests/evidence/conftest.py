"""Pictures such as a head meets them, made here so that no real post is ever in the tests."""

import io
from collections.abc import Callable
from typing import Any

import pytest
from PIL import Image, ImageDraw


def screenshot(size: tuple[int, int] = (360, 640), mode: str = "RGB") -> Image.Image:
    """Return a made-up post: a pale page with a name, some lines and a picture in it."""
    page = Image.new("RGB", size, "#f4f4f2")
    pen = ImageDraw.Draw(page)
    for line in range(20, size[1] - 20, 24):
        pen.rectangle((16, line, max(17, size[0] - 40 - line % 50), line + 8), fill="#333333")
    pen.ellipse((16, 16, 48, 48), fill="#7a9")
    return page.convert(mode)


@pytest.fixture
def picture() -> Callable[..., bytes]:
    """Return a maker of whole pictures: `picture("JPEG", size=(90, 60), quality=70)`."""

    def make(
        form: str = "PNG", *, size: tuple[int, int] = (360, 640), mode: str = "RGB", **how: Any
    ) -> bytes:
        out = io.BytesIO()
        screenshot(size, mode).save(out, form, **how)
        return out.getvalue()

    return make
