"""Covered copies for sharing: boxes burnt into a new picture, in a process of its own."""

from collections.abc import Sequence

from conduct_desk.evidence.answers import png_size
from conduct_desk.evidence.intake import accepted, refusal_of, worker_says

Box = tuple[int, int, int, int]  # left, top, right, bottom in pixels of the upright picture
SNAP = 16  # pixels that a box is snapped outward to
MOST_BOXES = 2_000
TIME_LIMIT = 60.0  # seconds: a picture of 120 million dots is written anew at its full size
_MOST_ANSWER = 400 * 1024 * 1024  # bytes: 120 megapixels that nothing could make smaller


def cover(data: bytes, boxes: Sequence[Box], page: int = 1) -> tuple[bytes, tuple[Box, ...], int, int]:
    """Return a new PNG with these boxes solid black, the boxes as they were burnt in, its width and height.

    All in pixels of the upright picture, or of the page as `safe_copy` draws it. Boxes are grown outward to
    whole squares of 16 pixels, and a little more where the file's own format spreads colours farther; what
    lies outside the picture is clipped. The PNG has pixels only, and no byte of the file. Starts a process.
    Raises EvidenceUnreadable like `safe_copy`, ValueError for more than 2,000 boxes or a box without size.
    """
    if len(boxes) > MOST_BOXES or any(box[0] >= box[2] or box[1] >= box[3] for box in boxes):
        raise ValueError("boxes to cover are too many, or one has no size")
    media_type = accepted(data)
    asked = {"do": "cover", "media_type": media_type, "page": page, "boxes": [list(box) for box in boxes]}
    said, png = worker_says(data, asked, seconds=TIME_LIMIT, most_answer=_MOST_ANSWER)
    if "refused" in said:
        raise refusal_of(said["refused"], media_type)
    if png_size(png) != (said["width"], said["height"]) or len(said["boxes"]) > len(boxes):
        raise refusal_of("damaged", media_type)
    burnt = tuple((int(b[0]), int(b[1]), int(b[2]), int(b[3])) for b in said["boxes"])
    return png, burnt, int(said["width"]), int(said["height"])
