"""How it is said beside a note what somebody would stumble over in it."""

from collections.abc import Sequence

from conduct_desk.desk.reading_over_views import ReadOver
from conduct_desk.policy.plain_notes import Remark

LONG_NOTE = "This note is long: you see the part where you are typing."
MOST = 4  # lines of remarks; a long list reads like a telling-off


def heading_words(name: str, *, is_held_back: bool) -> str:
    """Return what stands over the words as somebody would have them."""
    return f"If {name} asked: usually held back" if is_held_back else f"If {name} asked, this would be read"


def remark_lines(note: str, over: ReadOver) -> tuple[str, ...]:
    """Return a line for each word to look at again, each once, and one for the names of others."""
    lines = [*_said_once(note, over.remarks), *_others(over)]
    if over.part is not None:
        lines.insert(0, LONG_NOTE)
    if over.back is not None:
        lines.insert(0, f"Why it is held back: {over.back.value}.")
    if len(lines) <= MOST:
        return tuple(lines)
    return (*lines[: MOST - 1], f"And {len(lines) - MOST + 1} more to look at")


def _said_once(note: str, remarks: Sequence[Remark]) -> list[str]:
    said: dict[str, str] = {}
    for each in remarks:
        words = note[each.start : each.end]
        said.setdefault(words.lower(), f"‘{words}’ {each.manner.value}")
    return list(said.values())


def _others(over: ReadOver) -> list[str]:
    count = len(over.others)
    if not count:
        return []
    where = "Somebody else is named in 1 place" if count == 1 else f"Others are named in {count} places"
    return [f"{where}, and would be covered."]
