"""Files that other programs and phones made, out of three packages' own tests, are taken in or told apart.

They are fetched by pip into a temporary folder: photos of iPhones, Android phones and cameras (pillow-heif),
and one of nearly every kind of file (filetype, puremagic, both MIT). Where pip reaches nothing this is
skipped.
"""

import hashlib
import io
import shutil
import subprocess
import tarfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from conduct_desk.errors import EvidenceUnreadable
from conduct_desk.evidence import intake
from conduct_desk.evidence.intake import read_exhibit, safe_copy

PACKAGES = ("filetype==1.2.0", "puremagic==1.30", "pillow_heif==1.8.1")
FETCHING = 120  # seconds
PHONES = {  # what they are once upright
    "arrow.heic": (3024, 4032),
    "pug.heic": (4032, 3024),
    "spatial_photo.heic": (2560, 2560),
    "xiaomi.heic": (2592, 1944),
    "cat.hif": (4240, 2832),
}
OTHERS = {
    "sample.heic": "image/heic",
    "sample.avif": "image/avif",
    "sample.tif": "image/tiff",
    "sample.jpg": "image/jpeg",
    "sample.gif": "image/gif",
    "sample.mov": "video/quicktime",
    "sample.mp4": "video/mp4",
    "sample.m4a": "audio/mp4",
    "test.mkv": "video/x-matroska",
    "test.avi": "video/x-msvideo",
    "test.wmv": "video/x-ms-asf",
    "test.flv": "video/x-flv",
    "test.mpg": "video/mpeg",
    "test.mp3": "audio/mpeg",
    "test.aac": "audio/aac",
    "test.wav": "audio/wav",
    "test.aif": "audio/aiff",
    "test.bmp": "image/bmp",
    "test.webp": "image/webp",
    "test.png": "image/png",
}
DOCUMENTS = ("sample.doc", "sample.docx", "sample.odt", "sample.xlsx", "sample.ppt")


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Path]]:
    """All files of the packages' tests, by their names."""
    pip = shutil.which("pip") or shutil.which("pip3")
    if pip is None:
        pytest.skip("there is no pip to fetch other programs' files with")
    place = tmp_path_factory.mktemp("packages")
    subprocess.run(
        [pip, "download", "-q", "--no-deps", "--no-binary", ":all:", "--dest", str(place), *PACKAGES],
        check=False, capture_output=True, timeout=FETCHING * len(PACKAGES),
    )  # fmt: skip
    packed = list(place.glob("*.tar.gz"))
    if len(packed) < len(PACKAGES):
        pytest.skip("pip cannot reach the source packages of other programs from here")
    for each in packed:
        with tarfile.open(each) as package:
            package.extractall(place, filter="data")
    yield {path.name: path for path in place.rglob("*") if path.is_file() and "test" in str(path.parent)}


@pytest.fixture(autouse=True)
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is shown here is that they open; how fast is measured elsewhere, on a machine that is not busy."""
    monkeypatch.setattr(intake, "TIME_LIMIT", 60.0)
    monkeypatch.setattr(intake, "COPY_TIME_LIMIT", 60.0)


@pytest.mark.parametrize("name", PHONES)
def test_a_photo_of_a_phone_or_a_camera_opens_upright_and_leaves_its_notes_behind(
    files: dict[str, Path], name: str
) -> None:
    data = files[name].read_bytes()
    before = hashlib.sha256(data).hexdigest()

    taken, copy = read_exhibit(data, name), safe_copy(data)

    assert taken.media_type in ("image/heic", "image/heif")
    assert (taken.width, taken.height) == PHONES[name]
    assert taken.thumbnail and taken.likeness
    with Image.open(io.BytesIO(copy)) as shown:
        assert shown.size == PHONES[name] and shown.info == {}
    assert hashlib.sha256(data).hexdigest() == before
    for mark in (b"iPhone", b"Exif\x00\x00", b"http://ns.adobe"):
        assert mark not in copy


@pytest.mark.parametrize("name", OTHERS)
def test_a_file_of_another_program_is_known_and_taken_in(files: dict[str, Path], name: str) -> None:
    assert read_exhibit(files[name].read_bytes(), "post.txt").media_type == OTHERS[name]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_is_told_how_to_become_a_pdf(files: dict[str, Path], name: str) -> None:
    with pytest.raises(EvidenceUnreadable) as refusal:
        read_exhibit(files[name].read_bytes(), name)

    assert "document" in refusal.value.sentence and "PDF" in refusal.value.next_step


@pytest.mark.parametrize("name", ["corrupted.heic", "empty.heic", "200MP.heic", "corrupted.hif"])
def test_a_spoilt_photo_is_refused_with_what_to_do(files: dict[str, Path], name: str) -> None:
    with pytest.raises(EvidenceUnreadable) as refusal:
        read_exhibit(files[name].read_bytes(), name)

    assert refusal.value.next_step
