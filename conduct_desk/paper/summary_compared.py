"""One term beside the one before, line by line: each number as the term's own summary printed it."""

from collections.abc import Iterator

from conduct_desk.policy.counting import Far
from conduct_desk.policy.summary import NONE, NOT_SHOWN, Row, Summary, TermFigures

Line = tuple[str, str, str]  # what is counted, this term, the one before


def compared(now: TermFigures, before: TermFigures) -> Iterator[Line]:
    """Yield what two terms are compared by: in, out, open, and how far each concern went."""
    yield "Concerns logged", now.came_in.label, before.came_in.label
    yield "Closed", now.closed.label, before.closed.label
    yield "Still open at the end", now.still_open.label, before.still_open.label
    yield Far.LEFT_ALONE, now.left_alone.label, before.left_alone.label
    yield from _further(now, before)


def further(told: Summary) -> tuple[Line, ...]:
    """Return how far concerns went in a summary's term and the one before, but for those left alone."""
    return tuple(_further(told.this, told.earlier[-1])) if told.earlier else ()


def _further(now: TermFigures, before: TermFigures) -> Iterator[Line]:
    """Yield the other headings; the rest only where it holds the same in both."""
    this, last = _by_words(now), _by_words(before)
    headings = [each.value for each in Far if each is not Far.LEFT_ALONE]
    rests = [words for words, row in this.items() if row.is_rest and words in last]
    for words in (*headings, *rests):
        both = [found[words].count for found in (this, last) if words in found]
        if any(count.is_shown for count in both):
            yield words, _label(now, this, words), _label(before, last, words)


def _by_words(term: TermFigures) -> dict[str, Row]:
    return {row.words: row for row in term.far}


def _label(term: TermFigures, rows: dict[str, Row], words: str) -> str:
    """Return a number as it was printed; of nothing closed, nothing went any way."""
    if words in rows:
        return rows[words].count.label
    return NONE if term.closed.number == 0 else NOT_SHOWN
