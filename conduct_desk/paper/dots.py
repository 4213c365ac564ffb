"""The dots of a picture as they stand in its file, taken into a paper without being decoded and packed again.

Only the frame around the dots is read here: lengths, sizes, kinds. What is not a plain JPEG or PNG, or not
whole, is refused with a sentence, and the desk's worker makes a safe copy of it instead.
"""

from dataclasses import dataclass

from conduct_desk.errors import DeskError

MOST = 120_000_000  # dots of one picture
Matrix = tuple[float, float, float, float, float, float]


class NotAsItIs(DeskError):
    """A picture cannot go into a paper as it is; the sentence says why."""


class NotWhole(NotAsItIs):
    """A picture is damaged, cut short, or claims to be larger than a picture may be."""


@dataclass(frozen=True)
class Dots:
    """Packed dots. `width` and `height` are as stored, `turn` is how to stand them up (EXIF, 1 to 8).

    `facts` are the entries of the picture's dictionary in a PDF that say how the `pieces` are packed.
    """

    width: int
    height: int
    facts: str
    pieces: tuple[bytes | memoryview, ...]
    turn: int = 1

    @property
    def size(self) -> int:
        """Bytes of the packed dots."""
        return sum(len(piece) for piece in self.pieces)

    @property
    def upright(self) -> tuple[int, int]:
        """Width and height when it stands the right way up."""
        return (self.height, self.width) if self.turn >= 5 else (self.width, self.height)

    def matrix(self, x: float, y: float, wide: float, high: float) -> Matrix:
        """Return what stands it up in a box in points: the matrix for the unit square that it is drawn in.

        Source: EXIF 2.3, tag 0x0112; ISO 32000-1, 8.9.5.1.
        """
        right, top = x + wide, y + high
        return {
            1: (wide, 0, 0, high, x, y),
            2: (-wide, 0, 0, high, right, y),
            3: (-wide, 0, 0, -high, right, top),
            4: (wide, 0, 0, -high, x, top),
            5: (0, -high, -wide, 0, right, top),
            6: (0, -high, wide, 0, x, top),
            7: (0, high, wide, 0, x, y),
            8: (0, high, -wide, 0, right, y),
        }[self.turn]


def check_size(width: int, height: int) -> None:
    """Raise NotWhole unless a picture has dots, and no more than a picture may have."""
    if not 0 < width * height <= MOST:
        raise NotWhole(
            "The picture claims to have more dots than any screenshot or photo has."
            if width * height
            else "The picture has no dots."
        )
