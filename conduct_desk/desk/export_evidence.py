"""Taking the evidence out with everything else: the untouched bytes, and the covered copies beside them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, BinaryIO

from conduct_desk.desk.custody import enter_all as enter_custody_of_all
from conduct_desk.desk.export_folder import NewFolder, safe_name
from conduct_desk.errors import DeskError, NotSaved
from conduct_desk.evidence import recordings as r
from conduct_desk.evidence.formats import AVIF, BMP, GIF, HEIC, HEIF, JPEG, PDF, PNG, TIFF, WEBP
from conduct_desk.evidence.message_parts import CHAT, MAIL, OUTLOOK, PACKED_CHAT, SAVED_PAGE, WEB_PAGE
from conduct_desk.policy.exhibits import Custody

if TYPE_CHECKING:
    from conduct_desk.caselog.whole import Row
    from conduct_desk.desk.export_record import WholeLog
    from conduct_desk.desk.opened import Opened

ENDINGS = {
    PNG: "png", JPEG: "jpg", WEBP: "webp", GIF: "gif", BMP: "bmp", HEIC: "heic", HEIF: "heif", AVIF: "avif",
    TIFF: "tif", PDF: "pdf", MAIL: "eml", OUTLOOK: "msg", CHAT: "txt", PACKED_CHAT: "zip",
    SAVED_PAGE: "mhtml", WEB_PAGE: "html", r.MP4: "mp4", r.MOV: "mov", r.PHONE_3GP: "3gp", r.WEBM: "webm",
    r.MATROSKA: "mkv", r.AVI: "avi", r.OGG_VIDEO: "ogv", r.M4A: "m4a", r.OGG: "ogg", r.OPUS: "opus",
    r.MP3: "mp3",
    r.WAV: "wav", r.AMR: "amr", r.AAC: "aac", r.FLAC: "flac",
}  # fmt: skip
_EVERY = 10  # exhibits between two words of progress


@dataclass
class EvidenceOut:
    """What was done so far. `held` are exhibits that stay in the log: nobody may see them."""

    opened: Opened
    folder: NewFolder
    say: Callable[[str, int, int], None]
    exhibits: int = 0
    unread: list[str] = field(default_factory=list)
    held: list[str] = field(default_factory=list)
    _taken: set[str] = field(default_factory=set)
    _numbers: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))

    def do(self, log: WholeLog) -> None:
        """Write the bytes of every exhibit, the removed ones too, and each covered copy as it was made."""
        references = {row["id"]: str(row["reference"]) for row in log.rows("case")}
        isolated = {row["exhibit_id"] for row in log.rows("isolation")}
        copies: dict[object, list[Row]] = defaultdict(list)
        for row in log.rows("covered_copy"):
            copies[row["exhibit_id"]].append(row)
        rows = log.rows("exhibit")
        for at, row in enumerate(rows):
            if at % _EVERY == 0:
                self.say("Copying the evidence", at, len(rows))
            reference = dashed(references.get(row["case_id"], ""))
            called = f"{reference} exhibit {row['number']}{' (removed)' if row['removed_at'] else ''}"
            if row["id"] in isolated:
                self.held.append(f"{called}: isolated, so it is shown to nobody")
                continue
            self._put(reference, called, row, ENDINGS.get(str(row["media_type"]), "bin"))
            for copy in copies[row["id"]]:
                self._put(reference, f"{called} covered copy {copy['number']}", copy, "png")

    def _put(self, reference: str, called: str, row: Row, ending: str) -> None:
        file, fingerprint = str(row["file"]), str(row["fingerprint"])

        def write(target: BinaryIO) -> str:
            self.opened.log.exhibits.copy_into(file, fingerprint, target)
            return fingerprint

        try:
            name = safe_name(f"{called}.{ending}", self._taken)
            self.folder.put_from(f"Exhibits/{reference}/{name}", write)
        except NotSaved:
            raise
        except DeskError as missing:
            self.unread.append(f"{called}: {missing.sentence}")
            return
        if "media_type" in row:
            self.exhibits += 1
            self._numbers[int(row["case_id"] or 0)].append(int(row["number"] or 0))

    def enter(self) -> None:
        """Enter in each concern that the originals of its exhibits were taken out."""
        with suppress(NotSaved), self.opened.writing("custody") as writing:
            for case_id, numbers in self._numbers.items():
                writing.case_id = case_id
                enter_custody_of_all(writing, tuple(numbers), Custody.SAVED, "Took everything out of the log")
            writing.case_id = None


def dashed(reference: str) -> str:
    """Return the number of a concern as a folder may be called."""
    return safe_name(reference.replace("/", "-"), set()) if reference else "of no concern"
