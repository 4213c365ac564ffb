"""E-mails that people really sent and other programs wrote: the test files of two readers, fetched by pip.

They are not in the repository, since real people's addresses are in them.
"""

import email
import hashlib
import io
import shutil
import subprocess
import tarfile
from collections.abc import Iterator
from pathlib import Path

import olefile  # type: ignore[import-untyped]
import pytest

from conduct_desk.evidence.formats import kind_of
from conduct_desk.evidence.message_parts import MAIL, OUTLOOK
from conduct_desk.evidence.messages import part_of, read_message
from tests.faults.conftest import show

FETCHING = 180  # seconds
SOURCES = {"mail-parser": "4.8.0", "msg-parser": "1.2.0"}  # Apache-2.0 and BSD-2-Clause
pytestmark = pytest.mark.faults


@pytest.fixture(scope="module")
def fetched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[bytes]]:
    """The messages of both packages."""
    pip = shutil.which("pip") or shutil.which("pip3")
    if pip is None:
        pytest.skip("there is no pip to fetch the messages with")
    place = tmp_path_factory.mktemp("sources")
    wanted = [f"{name}=={version}" for name, version in SOURCES.items()]
    subprocess.run(
        [pip, "download", "-q", "--no-deps", "--no-binary", ":all:", "--dest", place, *wanted],
        check=False, capture_output=True, timeout=FETCHING,
    )  # fmt: skip
    found = [each for source in sorted(place.glob("*.tar.gz")) for each in _messages(source)]
    if len(found) < 20:
        pytest.skip("pip cannot reach the source packages from here")
    yield found
    shutil.rmtree(place)


def _messages(source: Path) -> list[bytes]:
    found = []
    with tarfile.open(source) as packed:
        for member in packed:
            held = packed.extractfile(member) if member.isfile() else None
            if held is not None and ("/tests/mails/" in member.name or member.name.endswith(".msg")):
                found.append(held.read())
    return found


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _hanging(data: bytes, media_type: str) -> set[str]:
    """Return the fingerprints of all that hangs on a message, as another reader finds it."""
    if media_type == MAIL:
        pieces = (part for part in email.message_from_bytes(data).walk() if not part.is_multipart())
        return {_hash(bytes(piece.get_payload(decode=True) or b"")) for piece in pieces}
    with olefile.OleFileIO(io.BytesIO(data)) as opened:
        streams = (name for name in opened.listdir() if name[-1] == "__substg1.0_37010102")
        return {_hash(opened.openstream(name).read()) for name in streams}


def test_every_message_is_read_and_what_hangs_on_it_comes_out_to_the_byte(fetched: list[bytes]) -> None:
    taken = 0
    for data in fetched:
        media_type = kind_of(data)
        assert media_type in (MAIL, OUTLOOK)
        read = read_message(data, media_type)
        assert read.title or read.sender or read.text
        there = _hanging(data, media_type)
        for number, part in enumerate(read.parts, 1):
            if part.size:
                found, _ = part_of(data, media_type, number)
                is_inner = part.media_type.startswith("message/")  # it stands in the mail as it is
                assert len(found) == part.size
                assert found in data if is_inner else _hash(found) in there
                taken += 1

    assert taken > 20
    show(
        10,
        f"{len(fetched)} e-mails of other programs read, {taken} parts of them equal by SHA-256",
    )
