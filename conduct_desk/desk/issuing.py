"""What papers that are made final have in common: the chronology's head on them, and no practice log."""

import hashlib
from typing import Any

from conduct_desk.desk.opened import Opened, Writing
from conduct_desk.errors import PaperRefused


def anchor(seq: int, code: str) -> str:
    """Return the chronology's head as papers print it: entry number, then the code in groups of five."""
    return f"{seq} {' '.join(code[at : at + 5] for at in range(0, len(code), 5))}"


def made_final(writing: Writing, pdf: bytes, seq: int, code: str) -> dict[str, Any]:
    """Return what a log keeps of every paper that is made final: its bytes, its SHA-256, what it bears."""
    return {
        "issued_at": writing.at,
        "pdf": pdf,
        "fingerprint": hashlib.sha256(pdf).hexdigest(),
        "anchor_seq": seq,
        "anchor_code": code,
    }


def refuse_practice(opened: Opened) -> None:
    """Raise PaperRefused on a practice desk."""
    if opened.is_practice:
        raise PaperRefused(
            "This is a practice log: its papers cannot be issued.",
            next_step="You can look at the preview. Open your own case log to issue papers.",
        )
