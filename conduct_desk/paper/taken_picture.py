"""Taking one picture into a bundle: as it is where that can be, from a safe copy, or not at all and why."""

import hashlib
from dataclasses import dataclass

from conduct_desk.paper.bundle_paper import BundlePicture
from conduct_desk.paper.dots import Dots, NotAsItIs
from conduct_desk.paper.jpeg_dots import jpeg_dots
from conduct_desk.paper.png_dots import PNG, png_dots


@dataclass(frozen=True)
class Taken:
    """The dots of a picture, and the SHA-256 of the bytes that they came in."""

    dots: Dots
    fingerprint: str


def take(picture: BundlePicture) -> Taken:
    """Return a picture's dots. Raises DeskError with the reason when it cannot be drawn."""
    try:
        return _taken(picture.read())
    except NotAsItIs:
        if picture.safe is None:
            raise
    return _taken(picture.safe())


def _taken(data: bytes) -> Taken:
    if data.startswith(PNG):
        dots = png_dots(data)
    elif data.startswith(b"\xff\xd8"):
        dots = jpeg_dots(data)
    else:
        raise NotAsItIs("This file is no picture that a paper can hold.")
    return Taken(dots, hashlib.sha256(data).hexdigest())
