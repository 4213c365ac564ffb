"""The caption of an exhibit: what it is, how it came to the school, and by what anybody can know it again."""

from collections.abc import Iterator

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from conduct_desk.clock import spoken_date, spoken_moment
from conduct_desk.paper import fonts
from conduct_desk.paper.band import ROOM
from conduct_desk.paper.bundle_paper import BundleExhibit
from conduct_desk.paper.flow import HAIRLINE, NAVY, TINT, style, words
from conduct_desk.paper.rows import Looks, ruled
from conduct_desk.paper.words import clean

_LABELS = 25 * mm
_LABEL = style(9, 11.5, font=fonts.STRONG, colour=NAVY, after=0)
_VALUE = style(9, 11.5, after=0)
_LONGEST = 700  # characters of one value: a caption leaves room for its picture
_UNITS = ((1_000_000_000, "GB"), (1_000_000, "MB"), (1_000, "kB"))


def caption(exhibit: BundleExhibit, attached: str) -> Flowable:
    """Return the caption as rows of a name and what is known; `attached` says whether the original is."""
    rows = [
        [words(name, _LABEL), words(_short(value), _VALUE)]
        for name, value in (*_rows(exhibit), ("Original", original(exhibit, attached)), *_copies(exhibit))
        if value.strip()
    ]
    looks: Looks = [
        ("BACKGROUND", (0, 0), (-1, -1), TINT),
        ("LINEABOVE", (0, 0), (-1, 0), 0.8, NAVY),
        ("LINEBELOW", (0, 0), (-1, -2), 0.4, HAIRLINE),
        ("LINEBELOW", (0, -1), (-1, -1), 0.8, NAVY),
        ("LEFTPADDING", (0, 0), (-1, -1), 5),
        ("RIGHTPADDING", (0, 0), (-1, -1), 5),
    ]
    found = ruled(rows, [_LABELS, ROOM - _LABELS], looks, above=1.6, below=2.6, head=False, names=0)
    found.spaceAfter = 3 * mm
    return found


def _rows(exhibit: BundleExhibit) -> Iterator[tuple[str, str]]:
    yield "File name", exhibit.name
    yield "SHA-256", exhibit.fingerprint
    yield from exhibit.facts
    yield "Captured", captured(exhibit)
    yield "Address", exhibit.address
    yield "Account", exhibit.account
    if exhibit.kept_at:
        by = f" by {exhibit.kept_by}" if exhibit.kept_by else ""
        yield "Kept", f"{spoken_moment(exhibit.kept_at)}{by}"
    yield "Grade", ": ".join(filter(None, (exhibit.grade, exhibit.grade_means)))


def _copies(exhibit: BundleExhibit) -> Iterator[tuple[str, str]]:
    for label, fingerprint in exhibit.copies:
        yield label, f"SHA-256 {fingerprint}"


def captured(exhibit: BundleExhibit) -> str:
    """Return when, by whom and on what an exhibit was captured, as far as anybody wrote it down."""
    day = spoken_date(exhibit.captured_on) if exhibit.captured_on else ""
    moment = " at ".join(filter(None, (day, exhibit.captured_at)))
    by = f"by {exhibit.captured_by}" if exhibit.captured_by else ""
    found = ", ".join(filter(None, (" ".join(filter(None, (moment, by))), exhibit.device)))
    return found[:1].upper() + found[1:]


def original(exhibit: BundleExhibit, attached: str) -> str:
    """Return what the untouched file measures, and where it is."""
    dots = f"{exhibit.width} × {exhibit.height} pixels, " if exhibit.width and exhibit.height else ""
    return f"{dots}{measured(exhibit.size)}. {attached}".strip()


def measured(size: int) -> str:
    """Return a number of bytes as people say it, and exactly: "1.1 MB (1,142,001 bytes)"."""
    exactly = f"{size:,} byte{'' if size == 1 else 's'}"
    for unit, name in _UNITS:
        if size >= unit:
            return f"{size / unit:.1f} {name} ({exactly})"
    return exactly


def _short(value: str) -> str:
    line = " ".join(clean(value).split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()} …"
