"""Reading a summary as its readers get it: the words on its pages, nothing else."""

import re
from collections.abc import Iterator, Sequence

import pypdfium2  # type: ignore[import-untyped]

from tests.attacks.editions import ALONE, FAR, MATTER, OF_THE_NEW
from tests.attacks.printed import Column, Paper, Table, Wide, day

_LABEL = r"(none|no(?= concerns)|fewer than 5|not shown|\d+)"
_TABLES = {"How far each concern went": (ALONE, *FAR), "What the concerns were about": MATTER}
_AFTER_TABLES = ("How quickly the school acted", "What the words mean", "For the governing board.")
_SAID = ("Every concern is closed.", "Not every concern is closed yet.", *OF_THE_NEW)


def from_pages(pages: Sequence[str]) -> Paper:
    """Return what stands on the pages of a summary, as a person or a search would take it in."""
    text = " ".join(" ".join(pages).split())
    days = re.search(r" (\w+ term \d{4}) · (\d+ \w+(?: \d{4})?) to (\d+ \w+ (\d{4})) · figures of", text)
    assert days, text[:300]
    first = days[2] if re.search(r"\d{4}$", days[2]) else f"{days[2]} {days[4]}"
    term, shown = days[1], _cards(text)
    return Paper(
        this=Column(term, *shown),
        first=day(first),
        last=day(days[3]),
        tables=tuple(_tables(text, term)),
        wide=tuple(_wider(text)),
        says=tuple(each for each in _SAID if each in text),
        corrects="Corrected. This summary takes the place of" in text,
    )


def _cards(text: str) -> tuple[str, ...]:
    last = r"(?: Last time: (?:none|fewer than 5|not shown|\d+))?"
    cards = " ".join(
        rf"{name} {_LABEL}{last}" for name in ("Concerns logged", "Closed", "Still open", re.escape(ALONE))
    )
    found = re.search(cards, text, re.IGNORECASE)
    assert found, text[:600]
    return tuple(each.casefold() for each in found.groups())


def _tables(text: str, term: str) -> Iterator[Table]:
    for title, headings in _TABLES.items():
        part = _section(text, title)
        if not part:
            continue
        total = re.search(rf"oncerns closed (this term|over [^()]*\(([^()]+)\))(?:: {_LABEL})?", part)
        assert total, part
        lines = [(each, found[1]) for each in headings if (found := re.search(rf"{each} {_LABEL}\b", part))]
        rest = re.search(rf"All others: [^0-9]*? {_LABEL}(?: |$)", part)
        yield Table(total[2] or term, tuple(lines), rest[1] if rest else None, total[3] or "not shown")


def _section(text: str, title: str) -> str:
    """Return a table's own words, with the line that may stand under both tables."""
    start = text.find(f"{title} ", text.find("What governors need to know"))
    if start < 0:
        return ""
    rest = text[start + len(title) :]
    ends = [at for each in (*_AFTER_TABLES, *_TABLES) if (at := rest.find(each)) > 0]
    both = re.search(r"Both count the [^.]*\.", text)
    return rest[: min(ends)] + (f" {both[0]}" if both else "")


def _wider(text: str) -> Iterator[Wide]:
    for found in re.finditer(
        rf"Over [^()]*\(([^()]+)\),? {_LABEL} concerns were (logged|looked at and left alone)", text
    ):
        words = "Concerns logged" if found[3] == "logged" else ALONE
        yield Wide(found[1], words, "none" if found[2] == "no" else found[2])


def pages_of(pdf: bytes) -> tuple[str, ...]:
    """Return the text of each page as a reader would copy it."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return tuple(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()
