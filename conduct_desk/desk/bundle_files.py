"""A bundle on the disk: the PDF as it is made, and the originals beside it in a ZIP that can be checked."""

from __future__ import annotations

import secrets
import zipfile
from collections.abc import Callable, Iterable, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import BinaryIO

from conduct_desk.caselog import disk
from conduct_desk.desk.export_folder import SUMS

HOW = "How to check.txt"
_WHEN = (2026, 1, 1, 0, 0, 0)  # one moment for all: a ZIP says nothing that the bundle does not
_CHECK = """How to check these files

Each file in this folder is the untouched original of an exhibit, as the school took it in. Its fingerprint
(SHA-256) stands in SHA256SUMS.txt and on the exhibit’s page in the bundle. If one letter differs, the file is
not the one that was kept.

On Windows, open the Command Prompt in this folder, and type for each file:

    certutil -hashfile "{sample}" SHA256

On Linux or a Mac:

    sha256sum -c SHA256SUMS.txt        (Mac: shasum -a 256 -c SHA256SUMS.txt)

Look at copies, and leave these files as they are.
"""


def write_whole(files: Mapping[Path, Callable[[BinaryIO], None]], enter: Callable[[], None]) -> None:
    """Fill files, call `enter`, and only then name them: nothing leaves the log without its entry.

    Raises NotSaved and what `enter` raises, leaving no file that was not entered.
    """
    with ExitStack() as at_last:
        whole = {}
        try:
            for target, write in files.items():
                temporary = target.with_name(f"{disk.TEMPORARY}{secrets.token_hex(8)}")
                at_last.callback(disk.clear_away, temporary)
                with disk.open_new(temporary) as file:
                    write(file)
                    disk.sync_file(file)
                whole[target] = temporary
            enter()
            for target, temporary in whole.items():
                disk.put_in_place(temporary, target)
        except OSError as error:
            raise disk.not_saved(error) from error


def zip_originals(file: BinaryIO, originals: Iterable[tuple[str, str, Callable[[BinaryIO], None]]]) -> None:
    """Write originals (name, fingerprint, what copies its bytes) into a ZIP, with how to check them."""
    listed: list[tuple[str, str]] = []
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED, allowZip64=True) as packed:
        for name, fingerprint, copy_into in originals:
            with packed.open(_entry(name), "w", force_zip64=True) as member:
                copy_into(member)  # type: ignore[arg-type]  # it is only written to
            listed.append((fingerprint, name))
        sums = "".join(f"{fingerprint}  {name}\n" for fingerprint, name in listed)
        packed.writestr(_entry(SUMS), sums.encode())
        packed.writestr(_entry(HOW), _CHECK.format(sample=listed[0][1]).replace("\n", "\r\n").encode())


def _entry(name: str) -> zipfile.ZipInfo:
    return zipfile.ZipInfo(name, _WHEN)
