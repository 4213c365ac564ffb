"""What a file is by its content, whatever its name says: pictures, PDFs, and what families are refused."""

from conduct_desk.evidence.message_parts import CHAT, MAIL, OUTLOOK, PACKED_CHAT, SAVED_PAGE, WEB_PAGE
from conduct_desk.evidence.recordings import boxes_of, recording_of
from conduct_desk.evidence.writings import writing_of
from conduct_desk.policy.exhibits import ExhibitKind

PNG, JPEG, WEBP, GIF, BMP = "image/png", "image/jpeg", "image/webp", "image/gif", "image/bmp"
HEIC, HEIF, AVIF, TIFF = "image/heic", "image/heif", "image/avif", "image/tiff"
PDF = "application/pdf"
PICTURES = frozenset({PNG, JPEG, WEBP, GIF, BMP, HEIC, HEIF, AVIF, TIFF})
PRINTED = frozenset({PNG, JPEG, WEBP, GIF, BMP})  # what a crest or a signature may be

HEAD_BYTES = 65_536  # as much of a file's beginning tells what it is

# Lengths of the second header that a bitmap can have; "BM" alone is too little to go by.
_BITMAP_HEADERS = frozenset({12, 16, 40, 52, 56, 64, 108, 124})
_AVIF_BRANDS = frozenset({b"avif", b"avis"})
_HEIC_BRANDS = frozenset(b"heic heix heim heis hevc hevx hevm hevs".split())
_HEIF_BRANDS = frozenset({b"mif1", b"msf1", b"mif2"})
_STILL = _AVIF_BRANDS | _HEIC_BRANDS | _HEIF_BRANDS
_LOOK_INTO = 1024  # bytes; a PDF may have that much in front of its mark (PDF 1.7, annex H)
_KINDS = {
    PDF: ExhibitKind.PAGES,
    MAIL: ExhibitKind.MAIL,
    OUTLOOK: ExhibitKind.MAIL,
    CHAT: ExhibitKind.CHAT,
    PACKED_CHAT: ExhibitKind.CHAT,
    SAVED_PAGE: ExhibitKind.WEB_PAGE,
    WEB_PAGE: ExhibitKind.WEB_PAGE,
}


def kind_of(data: bytes) -> str | None:
    """Return the media type of what can be an exhibit, by its content; None of everything else.

    The first 64 kB tell it, but for two: an Outlook message and a packed chat are sure only with all bytes.
    """
    return _picture_of(data) or _pages_of(data) or recording_of(data) or writing_of(data)


def exhibit_kind(media_type: str) -> ExhibitKind:
    """Return what an exhibit of this media type is: a picture where nothing else is known."""
    if media_type.startswith(("video/", "audio/")):
        return ExhibitKind.RECORDING
    return _KINDS.get(media_type, ExhibitKind.PICTURE)


def _picture_of(data: bytes) -> str | None:
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
    # TIFF 6.0, section 2, and BigTIFF
    return TIFF if data[:4] in (b"II*\x00", b"MM\x00*", b"II+\x00", b"MM\x00+") else _still_of(data)


def _still_of(data: bytes) -> str | None:
    """Return which of the pictures of phones it is (ISO/IEC 23008-12, annex B; AV1 Image File Format 1.1)."""
    first, others = boxes_of(data)
    if first not in _STILL:
        return None
    brands = {first, *others}
    if brands & _AVIF_BRANDS:
        return AVIF
    return HEIC if brands & _HEIC_BRANDS else HEIF


def _pages_of(data: bytes) -> str | None:
    return PDF if b"%PDF-" in data[:_LOOK_INTO] else None


def family_of(data: bytes) -> str:
    """Return in one word what a file is that a reader does not take; empty when nothing is recognised.

    Only for the sentence that refuses it: "empty", "pdf", "heic", "drawing", "web page", "mail",
    "archive", "film", "document", "tiff".
    """
    if not data:
        return "empty"
    head = data[:_LOOK_INTO].removeprefix(b"\xef\xbb\xbf").lstrip()
    if _pages_of(data):
        return "pdf"
    if data[4:8] == b"ftyp":
        return "heic" if _still_of(data) else "film"
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
