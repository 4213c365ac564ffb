"""One exhibit in words: what it is, where it came from, what was done with it."""

from __future__ import annotations

from collections.abc import Sequence

from conduct_desk.clock import SCHOOL_ZONE, spoken_date, spoken_moment
from conduct_desk.desk.exhibit_views import CoveredCopy, CustodyLine, Words
from conduct_desk.desk.views import ExhibitView
from conduct_desk.policy.exhibits import LETTERS_OF_GRADES, Custody, ExhibitKind
from conduct_desk.policy.vocabulary import Grade

NOT_DRAWN = {
    ExhibitKind.MAIL: "This is an e-mail. Its words and what hangs on it can be seen on its own page.",
    ExhibitKind.CHAT: "This is a chat. Its messages can be seen on its own page.",
    ExhibitKind.WEB_PAGE: "This is a saved web page. Its words and pictures can be seen on its own page.",
    ExhibitKind.RECORDING: "This is a video or a sound. It is kept sealed: nothing of it is played here.",
}
ISOLATED = "This exhibit is isolated. It is shown to nobody."
DESTROYED = "This exhibit was destroyed on advice. Its fingerprint stays on record."
NO_WORDS = "No words were read from it or typed yet."
ICONS = {
    ExhibitKind.PAGES: "file-text", ExhibitKind.MAIL: "mail", ExhibitKind.CHAT: "message-square",
    ExhibitKind.WEB_PAGE: "file-text", ExhibitKind.RECORDING: "circle-play", ExhibitKind.PICTURE: "eye",
}  # fmt: skip


def is_drawn(exhibit: ExhibitView) -> bool:
    """Say whether there is something to look at: a picture or a page, and nobody isolated it."""
    drawn = exhibit.kind in (ExhibitKind.PICTURE, ExhibitKind.PAGES)
    return drawn and not exhibit.is_isolated and not exhibit.is_destroyed


def why_not_drawn(exhibit: ExhibitView) -> str:
    """Return what stands in the place of a picture; empty where there is one."""
    if exhibit.is_destroyed:
        return DESTROYED
    return ISOLATED if exhibit.is_isolated else NOT_DRAWN.get(exhibit.kind, "")


def sign_of(exhibit: ExhibitView) -> str:
    """Return the icon that stands for it where it has no likeness."""
    return "shield-alert" if exhibit.is_isolated or exhibit.is_destroyed else ICONS[exhibit.kind]


def short_name(exhibit: ExhibitView) -> str:
    """Return what it is called everywhere: “Exhibit 3”."""
    return f"Exhibit {exhibit.number}"


def size_words(size: int) -> str:
    """Return a number of bytes as people say it: “less than 1 kB”, “214 kB”, “1.4 MB”."""
    if size < 1000:
        return "less than 1 kB"
    if round(size / 1000) < 1000:
        return f"{round(size / 1000)} kB"
    return f"{size / 1_000_000:.1f} MB" if size < 1_000_000_000 else f"{size / 1_000_000_000:.1f} GB"


def kind_words(exhibit: ExhibitView) -> str:
    """Return what it is: “Picture (PNG), 1080 by 1920 dots, 214 kB”."""
    last = exhibit.media_type.rpartition("/")[2].removeprefix("x-").upper()
    named = exhibit.kind.value
    if exhibit.kind is ExhibitKind.PICTURE:
        named = f"{named} ({last})"
    parts = [named]
    if exhibit.kind is ExhibitKind.PAGES:
        parts.append("1 page" if exhibit.pages == 1 else f"{exhibit.pages} pages")
    elif exhibit.width:
        parts.append(f"{exhibit.width} by {exhibit.height} dots")
    return ", ".join([*parts, size_words(exhibit.size)])


def kept_words(exhibit: ExhibitView) -> str:
    """Return when, how and by whom it was kept."""
    with_which = f", taken out of exhibit {exhibit.came_with}" if exhibit.came_with else ""
    how = exhibit.source.value.lower()
    return f"{spoken_moment(exhibit.kept_at)}, by {exhibit.kept_by} ({how}{with_which})"


def in_groups(fingerprint: str, size: int = 8) -> str:
    """Return a fingerprint in groups, as it is compared by eye: “3f9a1c02 77e0…”."""
    return " ".join(fingerprint[at : at + size] for at in range(0, len(fingerprint), size))


def grade_words(grade: Grade) -> str:
    """Return a grade as its tile has it: “A · The school saw the post itself”."""
    return f"{LETTERS_OF_GRADES[grade]} · {grade.value}"


def custody_when(line: CustodyLine) -> str:
    """Return when and by whom: “23 November 2026, 8:40am · Mary Ashworth”."""
    return f"{spoken_moment(line.at)} · {line.by}"


def custody_what(line: CustodyLine) -> str:
    """Return what was done, and what was noted about it."""
    return f"{line.what.value}: {line.note}" if line.note else line.what.value


def is_look(line: CustodyLine) -> bool:
    """Say whether it was only looked at: so many lines would hide what was done."""
    return line.what is Custody.LOOKED_AT


def copy_words(copy: CoveredCopy) -> str:
    """Return how a covered copy is spoken of: “Covered copy 1, 3 places covered, 23 November 2026”."""
    count = len(copy.boxes)
    places = "1 place" if count == 1 else f"{count} places"
    day = spoken_date(copy.made_at.astimezone(SCHOOL_ZONE).date())
    return f"Covered copy {copy.number}, {places} covered, {day}"


def like_words(like: Sequence[tuple[str, int]], reference: str) -> str:
    """Return which exhibits look the same; those of this concern without its reference."""
    here = [str(number) for of, number in like if of == reference]
    each = [f"exhibit {number} of concern {of}" for of, number in like if of != reference]
    if here:
        each.insert(0, f"exhibit{'s' if len(here) > 1 else ''} {_listed(here)}")
    return f"It looks like {_listed(each)}, though the bytes differ. Is it the same picture?" if each else ""


def _listed(each: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(each[:-1]), each[-1])))


def looks_words(count: int) -> str:
    """Return the words of the button that shows each look."""
    return "Show that it was looked at once" if count == 1 else f"Show the {count} times it was looked at"


def words_title(words: Words | None) -> str:
    """Return the title of the part with its words: whether there are some, and whence."""
    if words is None or not words.text.strip():
        return "What it says: not read or typed yet"
    return f"What it says ({words.whence.value[:1].lower()}{words.whence.value[1:].rstrip('.')})"
