"""What papers that are made final have in common: the chronology's head on them, and no practice log."""

from conduct_desk.desk.opened import Opened
from conduct_desk.errors import PaperRefused


def anchor(seq: int, code: str) -> str:
    """Return the chronology's head as papers print it: entry number, then the code in groups of five."""
    return f"{seq} {' '.join(code[at : at + 5] for at in range(0, len(code), 5))}"


def refuse_practice(opened: Opened) -> None:
    """Raise PaperRefused on a practice desk."""
    if opened.is_practice:
        raise PaperRefused(
            "This is a practice log: its papers cannot be issued.",
            next_step="You can look at the preview. Open your own case log to issue papers.",
        )
