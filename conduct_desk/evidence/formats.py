"""What a file is by its content, whatever its name says: five kinds of picture, and what else is brought."""

PNG, JPEG, WEBP, GIF, BMP = "image/png", "image/jpeg", "image/webp", "image/gif", "image/bmp"

# Lengths of the second header that a bitmap can have; "BM" alone is too little to go by.
_BITMAP_HEADERS = frozenset({12, 16, 40, 52, 56, 64, 108, 124})
_HEIC_BRANDS = frozenset(b"heic heix heim heis hevc hevx mif1 msf1 avif avis".split())
_LOOK_INTO = 1024  # bytes; a PDF may have that much in front of its mark (PDF 1.7, annex H)


def kind_of(data: bytes) -> str | None:
    """Return the media type of a PNG, JPEG, WebP, GIF or BMP picture by its content, else None."""
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return PNG
    if data.startswith(b"\xff\xd8\xff"):
        return JPEG
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return WEBP
    if data[:6] in (b"GIF87a", b"GIF89a"):
        return GIF
    if data[:2] == b"BM" and int.from_bytes(data[14:18], "little") in _BITMAP_HEADERS:
        return BMP
    return None


def family_of(data: bytes) -> str:
    """Return in one word what a file is that is none of the five kinds; empty when nothing is recognised.

    Only for the sentence that refuses it: "empty", "pdf", "heic", "drawing", "web page", "mail",
    "archive", "film", "document", "tiff".
    """
    if not data:
        return "empty"
    head = data[:_LOOK_INTO].removeprefix(b"\xef\xbb\xbf").lstrip()
    if b"%PDF-" in data[:_LOOK_INTO]:
        return "pdf"
    if data[4:8] == b"ftyp":
        return "heic" if data[8:12] in _HEIC_BRANDS else "film"
    if head.startswith(b"<"):
        return "drawing" if b"<svg" in head.lower() else "web page"
    return _by_mark(data)


_MARKS = (
    (b"PK\x03\x04", "archive"),
    (b"II*\x00", "tiff"),
    (b"MM\x00*", "tiff"),
    (b"\xd0\xcf\x11\xe0", "document"),
    (b"\x1a\x45\xdf\xa3", "film"),
    (b"From: ", "mail"),
    (b"Received: ", "mail"),
    (b"Return-Path: ", "mail"),
    (b"\x1f\x8b", "drawing"),  # a compressed drawing is the one gzip file that is called a picture
)


def _by_mark(data: bytes) -> str:
    return next((family for mark, family in _MARKS if data.startswith(mark)), "")
