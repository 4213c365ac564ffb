"""What a page hears of everything being taken out."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class ExportStep:
    """How far it has come: `words` say what is being done, `done` of `of` pieces are finished."""

    words: str
    done: int = 0
    of: int = 0


@dataclass(frozen=True)
class Exported:
    """What was taken out, and where it lies. `unread` is how many pieces could not be read."""

    folder: Path
    cases: int
    exhibits: int
    papers: int
    files: int
    size: int  # bytes
    unread: int


Tell = Callable[[ExportStep], None]


def nobody(_step: ExportStep) -> None:
    """Hear of the steps and do nothing."""
