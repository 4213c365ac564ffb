"""The interpreter: unpacked from where it was given, each of its programs with its maker's signature."""

from __future__ import annotations

import base64
import hashlib
import io
import re
import struct
import tarfile
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

from winbuild.chosen import INTERPRETER_LEFT_OUT
from winbuild.pe import programs
from winbuild.tools import Refused, told_by

CATALOGUES = Path(
    "/etc/ssl/certs/ca-certificates.crt"
)  # the roots that the system trusts; DigiCert's is there
# The root of Microsoft's identity verification, with which python.org's releases are signed. It is not among
# the web's roots but comes inside the signatures; these are the fingerprints that Microsoft publishes.
ROOT_SHA1 = "F40042E2E5F7E8EF8189FED15519AECE42C3BFA2"
ROOT_SHA256 = "5367F20C7ADE0E2BCA790915056D086B720C33C1FA2A2661ACF787E3292E1270"
PARTICULARS = struct.pack("<II", 0xFEEF04BD, 0x10000)  # how the particulars of a file begin


def unpack(given: Path, into: Path) -> str:
    """Unpack the embeddable package into a folder and return its version (3.13).

    `given`: the zip from python.org, or whatever holds it (a source package, a wheel, a folder).
    """
    into.mkdir(parents=True, exist_ok=True)
    for name, data in _members(given):
        (into / name).write_bytes(data)
    found = [re.fullmatch(r"python3(\d+)\.dll", path.name) for path in into.iterdir()]
    minor = next((match.group(1) for match in found if match), "")
    if not minor:
        raise Refused(f"No python3NN.dll is in {given.name}: give the embeddable package for 64-bit Windows.")
    if any(not (into / each).exists() for each in (f"python3{minor}.zip", f"python3{minor}._pth")):
        raise Refused(f"{given.name} is no embeddable package: its zip of modules is missing.")
    return f"3.{minor}"


def release(library: bytes) -> str:
    """Return the whole version of an interpreter (3.13.2) from the bytes of its library. Raises Refused.

    It stands in the particulars that Windows shows of a file (VS_FIXEDFILEINFO); CPython multiplies its third
    number by 1,000 there and adds the kind of release.
    """
    place = library.find(PARTICULARS)
    if place < 0:
        raise Refused("The interpreter does not say its version.")
    upper, lower = struct.unpack_from("<II", library, place + 8)
    return f"{upper >> 16}.{upper & 0xFFFF}.{(lower >> 16) // 1000}"


def _members(given: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the files of the innermost package, without folders."""
    if given.is_dir():
        found = sorted(given.rglob("python3*._pth"))
        if found:
            yield from (
                (path.name, path.read_bytes()) for path in found[0].parent.iterdir() if path.is_file()
            )
            return
        for path in sorted(given.rglob("*.zip")):
            yield from _members(path)
        return
    data = given.read_bytes()
    if tarfile.is_tarfile(given):
        with tarfile.open(given) as tar:
            zips = [each for each in tar.getmembers() if each.name.endswith(".zip")]
            data = next((file.read() for each in zips if (file := tar.extractfile(each)) is not None), b"")
    yield from _of_zip(data)


def _of_zip(data: bytes) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        names = [each for each in package.namelist() if not each.endswith("/")]
        if any(each.endswith("._pth") for each in names):
            yield from ((name.rpartition("/")[2], package.read(name)) for name in names)
            return
        for name in names:
            if name.endswith(".zip"):
                yield from _of_zip(package.read(name))


def goes_in(folder: Path) -> list[Path]:
    """Return the files of the unpacked interpreter that go into the program's folder."""
    return [path for path in sorted(folder.iterdir()) if path.name not in INTERPRETER_LEFT_OUT]


def check_signatures(folder: Path) -> dict[str, str]:
    """Return who signed each program that goes in. Raises Refused for one that is unsigned or changed.

    Lists of certificates taken back are not fetched: a build works without a network.
    """
    wanted = [path for path in programs(folder) if path.name not in INTERPRETER_LEFT_OUT]
    with tempfile.TemporaryDirectory() as scratch:
        roots = Path(scratch) / "roots.pem"
        roots.write_bytes(CATALOGUES.read_bytes() + _published_root(folder / "python3.dll", Path(scratch)))
        return {path.name: _signer(path, roots) for path in wanted}


def _published_root(signed: Path, scratch: Path) -> bytes:
    """Return the root that came inside a signature, when it is the published one; else nothing."""
    signature = scratch / "signature.pem"
    told_by("osslsigncode", "extract-signature", "-pem", "-in", str(signed), "-out", str(signature))
    pem = told_by("openssl", "pkcs7", "-in", str(signature), "-print_certs")
    for each in re.findall(r"-----BEGIN CERTIFICATE-----.+?-----END CERTIFICATE-----", pem, re.DOTALL):
        der = _der(each)
        prints = hashlib.sha1(der, usedforsecurity=False).hexdigest(), hashlib.sha256(der).hexdigest()
        if prints == (ROOT_SHA1.lower(), ROOT_SHA256.lower()):
            return f"{each}\n".encode()
    return b""


def _der(pem: str) -> bytes:
    return base64.b64decode("".join(pem.splitlines()[1:-1]))


def _signer(path: Path, roots: Path) -> str:
    told = told_by(
        "osslsigncode", "verify", "-in", str(path), "-CAfile", str(roots), "-TSA-CAfile", str(roots),
        "-ignore-cdp", "-ignore-crl",
    )  # fmt: skip
    subject = re.search(r"Signer #0:\s+Subject: (\S.*)", told)
    if "Signature verification: ok" not in told or not told.rstrip().endswith("Succeeded") or not subject:
        raise Refused(
            f"{path.name} of the interpreter is not signed by its maker as it stands. Get it again."
        )
    return subject.group(1).rpartition("CN=")[2].strip()
