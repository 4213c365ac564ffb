"""Taking in the school's crest, or a signature: pictures that are to be printed, and are no evidence."""

from conduct_desk.errors import EvidenceUnreadable
from conduct_desk.evidence.answers import png_size
from conduct_desk.evidence.formats import PRINTED, family_of, kind_of
from conduct_desk.evidence.intake import COPY_TIME_LIMIT, worker_says

MOST_BYTES = 10 * 1024 * 1024
SMALLEST_SIDE = 50  # pixels of its longer side: less would print as a handful of squares

_SAVE_AS = "Save it as a PNG or JPEG picture, then choose that."
_OTHER_FAMILIES = {
    "empty": ("This file is empty.", "It may not have copied fully. Copy it again, then choose it again."),
    "drawing": (
        "This is a drawing made of instructions (SVG), which cannot be printed here.",
        "Open it in a web browser, take a screenshot of it, save that as a PNG and choose it. Whoever made "
        "your letterhead may have it as a PNG already.",
    ),
    "pdf": (
        "This is a PDF, not a picture.",
        "Open it, take a screenshot of the part you want, save that as a PNG and choose it.",
    ),
    "heic": ("This is a HEIC photo, which cannot be printed here.", _SAVE_AS),
    "tiff": ("This is a TIFF picture, which cannot be printed here.", _SAVE_AS),
    "document": (
        "This is a document, not a picture.",
        "Open it, choose the picture in it, save that as a PNG and choose it here.",
    ),
    "archive": ("This is a packed folder, not a picture.", "Unpack it, then choose the picture in it."),
}
_NO_PICTURE = ("This file is not a picture that can be printed here.", _SAVE_AS)
_REFUSALS = {
    "pixels": (
        "This picture is too large: it has more than 120 million dots.",
        "Make it smaller: 2,000 dots a side are plenty. Then choose it again.",
    ),
    "memory": ("This picture needs more memory than is safe.", "Make it smaller, then choose it again."),
    "late": ("This picture took too long to open.", "Make it smaller, then choose it again."),
    "truncated": (
        "The end of this picture is missing.",
        "It may not have copied fully. Copy it again from where it came, then choose it again.",
    ),
    "damaged": ("This picture is damaged and cannot be opened.", "Copy it again, or choose another one."),
    "blank": ("There is nothing to see in this picture: it is all white or clear.", "Choose another one."),
}


def clean_artwork(data: bytes) -> bytes:
    """Return a crest or a signature as a new PNG: upright, in sRGB, clear where it was clear.

    It has at most 1600 pixels a side and nothing but its pixels in it. Raises EvidenceUnreadable with what to
    do instead for what is no picture, is damaged or blank, or has more than 10 MB or 120 megapixels or fewer
    than 50 pixels a side.
    """
    if len(data) > MOST_BYTES:
        raise EvidenceUnreadable(
            "This file is too big: a crest or signature may have 10 MB at most.",
            next_step="Make the picture smaller: 2,000 dots a side are plenty. Then choose it again.",
        )
    media_type = kind_of(data)
    if media_type not in PRINTED:
        sentence, next_step = _OTHER_FAMILIES.get(family_of(data), _NO_PICTURE)
        raise EvidenceUnreadable(sentence, next_step=next_step)
    head, png = worker_says(data, {"do": "artwork", "media_type": media_type}, seconds=COPY_TIME_LIMIT)
    if "refused" in head:
        sentence, next_step = _REFUSALS.get(head["refused"], _REFUSALS["damaged"])
        raise EvidenceUnreadable(sentence, next_step=next_step)
    if png_size(png) != (head["width"], head["height"]):
        raise EvidenceUnreadable(_REFUSALS["damaged"][0], next_step=_REFUSALS["damaged"][1])
    if max(head["width"], head["height"]) < SMALLEST_SIDE:
        raise EvidenceUnreadable(
            f"This picture is too small to print: it has {head['width']} × {head['height']} dots.",
            next_step="Choose a larger one: 600 dots a side print well.",
        )
    return png
