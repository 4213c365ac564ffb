"""What the door shows before and while a log is opened."""

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class SheetView:
    """The recovery sheet: nine groups of four, and its PDF, held in memory only."""

    groups: tuple[str, ...]
    pdf: bytes = field(repr=False)


@dataclass(frozen=True)
class FolderState:
    """What the door found in a folder before anything was opened."""

    folder: Path
    has_log: bool  # a whole log is there and can be unlocked
    is_missing: bool  # a log was expected here (keys or exhibits without the log, or the pointer says so)
    holders: tuple[str, ...] = ()
    is_half_erased: bool = False  # erasing it was begun and cut off: no passphrase opens what is left
