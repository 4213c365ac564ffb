"""Telling videos and sound by their first bytes. They are kept sealed: nothing here ever decodes one."""

import re

MP4, MOV, PHONE_3GP, M4A = "video/mp4", "video/quicktime", "video/3gpp", "audio/mp4"
WEBM, MATROSKA, AVI = "video/webm", "video/x-matroska", "video/x-msvideo"
OGG, OPUS, OGG_VIDEO = "audio/ogg", "audio/opus", "video/ogg"
MP3, WAV, AMR, AAC, FLAC = "audio/mpeg", "audio/wav", "audio/amr", "audio/aac", "audio/flac"
WINDOWS_MEDIA, MPEG, FLASH, AIFF, CAF = (
    "video/x-ms-asf",
    "video/mpeg",
    "video/x-flv",
    "audio/aiff",
    "audio/x-caf",
)

_MOST_BRANDS = 64
_BRAND = re.compile(rb"[\x20-\x7e]{4}")
_QUICKTIME_BOXES = frozenset({b"moov", b"mdat", b"wide"})  # films older than the list of brands
_KILOBITS = {
    True: (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    False: (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}  # of layer III, by whether it is MPEG-1 (ISO/IEC 11172-3, 2.4.2.3; 13818-3, 2.4.2.3)
_HERTZ = {0b11: (44_100, 48_000, 32_000), 0b10: (22_050, 24_000, 16_000), 0b00: (11_025, 12_000, 8_000)}
_MARKS = (
    (b"OggS", "ogg"),
    (b"ID3", MP3),
    (b"fLaC", FLAC),
    (b"#!AMR", AMR),
    (b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", WINDOWS_MEDIA),
    (b"\x00\x00\x01\xba", MPEG),
    (b"FLV\x01", FLASH),
    (b"caff", CAF),
)


def recording_of(head: bytes) -> str | None:
    """Return the media type of a video or a sound by its first bytes, else None."""
    first, others = boxes_of(head)
    if first:
        return _film_of(first, others)
    if head[4:8] in _QUICKTIME_BOXES:
        return MOV
    if head.startswith(b"\x1a\x45\xdf\xa3"):  # EBML (RFC 8794); its kind is said in the first header
        return WEBM if b"webm" in head[:256] else MATROSKA if b"matroska" in head[:256] else None
    if head[:4] == b"FORM":
        return AIFF if head[8:12] in (b"AIFF", b"AIFC") else None
    if head[:4] == b"RIFF":
        return {b"WAVE": WAV, b"AVI ": AVI}.get(head[8:12])
    said = next((kind for mark, kind in _MARKS if head.startswith(mark)), None)
    return _ogg_of(head) if said == "ogg" else said or _frames_of(head)


def boxes_of(head: bytes) -> tuple[bytes, tuple[bytes, ...]]:
    """Return the chief brand and the others of an ISO media file (ISO/IEC 14496-12, 4.3)."""
    length = int.from_bytes(head[:4], "big")
    if head[4:8] != b"ftyp" or not _BRAND.fullmatch(head[8:12]):
        return b"", ()
    brands = head[16 : min(length, 16 + 4 * _MOST_BRANDS)]
    return head[8:12], tuple(brands[at : at + 4] for at in range(0, len(brands) - 3, 4))


def _film_of(first: bytes, others: tuple[bytes, ...]) -> str | None:
    if first.startswith((b"mif", b"msf", b"hei", b"hev", b"avi")):
        return None  # a picture of a phone
    if first == b"qt  ":
        return MOV
    if first.startswith((b"M4A", b"M4B")):
        return M4A
    is_of_phone = first.startswith((b"3gp", b"3g2"))
    return PHONE_3GP if is_of_phone and b"mp42" not in others else MP4


def _ogg_of(head: bytes) -> str:
    """Return which of the Ogg kinds it is, by the first packet (RFC 7845, 5.1; RFC 3533)."""
    if b"OpusHead" in head[:64]:
        return OPUS
    return OGG_VIDEO if b"theora" in head[:256] else OGG


def _frames_of(head: bytes) -> str | None:
    """Return what a bare stream of sound is: one whose second frame stands where the first one ends."""
    if len(head) < 7 or head[0] != 0xFF:
        return None
    if head[1] & 0xF6 == 0xF0:  # ADTS (ISO/IEC 13818-7, 6.2)
        length = (head[3] & 0x3) << 11 | head[4] << 3 | head[5] >> 5
        return AAC if length > 7 and head[length : length + 1] == b"\xff" else None
    length = _length_of_frame(head)
    return MP3 if length and head[length : length + 2] == head[:2] else None


def _length_of_frame(head: bytes) -> int:
    """Return how many bytes the first frame of MPEG layer III has; 0 when it is none."""
    version, rate, hertz = head[1] >> 3 & 0b11, head[2] >> 4, head[2] >> 2 & 0b11
    is_layer_three = head[1] & 0xE6 == 0xE2
    if not is_layer_three or version == 0b01 or rate in (0, 15) or hertz == 0b11:
        return 0
    is_one = version == 0b11
    samples = 144_000 if is_one else 72_000
    return samples * _KILOBITS[is_one][rate] // _HERTZ[version][hertz] + (head[2] >> 1 & 1)
