"""Videos and sound are told by their first bytes, and by nothing else."""

import pytest

from conduct_desk.evidence.formats import exhibit_kind, kind_of
from conduct_desk.evidence.intake import sealed
from conduct_desk.evidence.recordings import boxes_of, recording_of
from conduct_desk.policy.exhibits import ExhibitKind


def ftyp(brand: bytes, *others: bytes) -> bytes:
    """Return the beginning of a film of phones."""
    box = b"ftyp" + brand + bytes(4) + b"".join(others)
    return (len(box) + 4).to_bytes(4, "big") + box + b"\x00\x00\x00\x08moov"


def mp3_frame() -> bytes:
    """Return one silent frame: MPEG-1, layer III, 128 kbit/s, 44,100 Hz, 417 bytes."""
    return b"\xff\xfb\x90\x00" + bytes(413)


@pytest.mark.parametrize(
    ("head", "media_type"),
    [
        (ftyp(b"isom", b"isom", b"mp42"), "video/mp4"),
        (ftyp(b"mp42"), "video/mp4"),
        (ftyp(b"qt  ", b"qt  "), "video/quicktime"),
        (b"\x00\x00\x00\x08wide\x00\x00\x01\x00mdat", "video/quicktime"),
        (ftyp(b"3gp5", b"3gp5"), "video/3gpp"),
        (ftyp(b"3gp4", b"mp42", b"3gp4"), "video/mp4"),
        (ftyp(b"M4A ", b"M4A ", b"mp42"), "audio/mp4"),
        (b"\x1a\x45\xdf\xa3\x9f\x42\x82\x84webm", "video/webm"),
        (b"\x1a\x45\xdf\xa3\x9f\x42\x82\x88matroska", "video/x-matroska"),
        (b"OggS" + bytes(24) + b"OpusHead", "audio/opus"),
        (b"OggS" + bytes(24) + b"\x01vorbis", "audio/ogg"),
        (b"OggS" + bytes(24) + b"\x80theora", "video/ogg"),
        (b"ID3\x04\x00\x00", "audio/mpeg"),
        (mp3_frame() * 2, "audio/mpeg"),
        (b"\xff\xf1\x50\x80\x01\x00\xfc\x00" + b"\xff\xf1\x50\x80", "audio/aac"),
        (b"RIFF\x24\x00\x00\x00WAVEfmt ", "audio/wav"),
        (b"RIFF\x24\x00\x00\x00AVI LIST", "video/x-msvideo"),
        (b"#!AMR\n", "audio/amr"),
        (b"fLaC\x00", "audio/flac"),
        (b"caff\x00\x01", "audio/x-caf"),
        (b"FORM\x00\x00\x00\x20AIFFCOMM", "audio/aiff"),
        (b"FLV\x01\x05", "video/x-flv"),
        (b"\x00\x00\x01\xba\x44", "video/mpeg"),
        (b"\x30\x26\xb2\x75\x8e\x66\xcf\x11\xa6\xd9", "video/x-ms-asf"),
    ],
)
def test_a_recording_is_known_whatever_it_is_called(head: bytes, media_type: str) -> None:
    kept = sealed(head, "C:\\Users\\head\\IMG_2041.png")

    assert kept is not None
    assert (kept.media_type, kept.kind, kept.name) == (media_type, ExhibitKind.RECORDING, "IMG_2041.png")
    assert (kept.width, kept.height, kept.thumbnail, kept.likeness) == (0, 0, b"", "")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfb",
        mp3_frame() + b"no second frame",
        b"\xff\xd8\xff\xe0\x00\x10JFIF",
        b"\xff\xff" * 40,
        b"\xff\xf1\x50\x80\x00\x00\x00\x00",
        b"\x1a\x45\xdf\xa3 something else",
        b"RIFF\x24\x00\x00\x00WEBPVP8 ",
        b"FORM\x00\x00\x00\x20ILBM",
        ftyp(b"heic", b"mif1", b"heic"),
        ftyp(b"avif", b"avif"),
        b"\x00\x00\x00\x18ftyp\x00\x01\x02\x03",
        b"Mr Dunn laughs at the children who ask.",
    ],
)
def test_what_is_none_is_not_taken_for_one(data: bytes) -> None:
    assert recording_of(data) is None
    assert sealed(data, "film.mp4") is None


def test_a_list_of_brands_without_end_is_not_followed() -> None:
    head = (2**31).to_bytes(4, "big") + b"ftypisom" + bytes(4) + b"mp42" * 10_000

    assert boxes_of(head)[0] == b"isom"
    assert len(boxes_of(head)[1]) <= 64


@pytest.mark.parametrize(
    ("brands", "media_type"),
    [
        ((b"heic", b"mif1"), "image/heic"),
        ((b"mif1", b"mif1", b"heic"), "image/heic"),
        ((b"mif1", b"mif1", b"avif"), "image/avif"),
        ((b"avif", b"mif1"), "image/avif"),
        ((b"mif1", b"mif1"), "image/heif"),
        ((b"msf1", b"hevc"), "image/heic"),
    ],
)
def test_a_photo_of_a_phone_is_told_from_a_film_of_it(brands: tuple[bytes, ...], media_type: str) -> None:
    assert kind_of(ftyp(*brands)) == media_type
    assert exhibit_kind(media_type) is ExhibitKind.PICTURE
