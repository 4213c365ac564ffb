"""What came in, was left alone, was closed and is open: a term's key figures, as far as may be."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from conduct_desk.policy.counting import CLOSED, LEFT_ALONE, OPEN, Cell, Far
from conduct_desk.policy.known import Known
from conduct_desk.policy.summary import Count, LeftOut, TermFigures, Wider, Window
from conduct_desk.policy.summary_figures import (
    HIDDEN,
    Counted,
    Reach,
    between,
    came_in_cell,
    exactly,
    label,
    said,
)
from conduct_desk.policy.summary_told import Told
from conduct_desk.policy.summary_words import CLOSED as CLOSED_WORDS
from conduct_desk.policy.summary_words import (
    EVERY_ONE_CLOSED,
    LOGGED,
    NOT_EVERY_ONE_CLOSED,
    STILL_OPEN,
    covered,
)

Movement = tuple[Count, Count, str]  # closed, still open, and a sentence or none


@dataclass
class KeyFigures:
    """The key figures of one edition while they are being planned, in the order in which they matter."""

    now: Counted
    reaches: Mapping[Window, Reach]
    told: Told
    threshold: int
    wider: list[Wider] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)

    def came_in(self) -> Count:
        """Return how many concerns were logged, as it may be printed."""
        count = self._one([came_in_cell(self.now.number)], self.now.came_in)
        if not count.is_shown:
            self.left_out.append(covered(LOGGED, self.now.came_in, self.threshold))
        return count

    def left_alone(self) -> Count:
        """Return how many were left alone; where the term's number stays covered, a wider one is printed."""
        count = self._left_alone_in(self.reaches[Window.TERM])
        if count.number:
            return count
        if not count.is_shown:
            self.left_out.append(covered(Far.LEFT_ALONE.value, self.now.cells[LEFT_ALONE], self.threshold))
        self._left_alone_wider()
        return count

    def _left_alone_wider(self) -> None:
        wide = [each for window, each in self.reaches.items() if window is not Window.TERM]
        wide.sort(key=lambda each: (each.total([LEFT_ALONE]) < self.threshold, each.window is Window.YEAR))
        for reach in wide:
            count = self._left_alone_in(reach)
            if count != HIDDEN:
                self.wider.append(Wider(reach.window, reach.words, Far.LEFT_ALONE.value, count))
                return

    def _left_alone_in(self, reach: Reach) -> Count:
        """Return how many were left alone in a window, as it may be printed; who knows the rule knows it.

        Of five to nine that were closed it is not said that fewer than 5 were left alone. If it were, then
        "not shown" would mean all but one or two, to somebody who knows how the summary is made.
        """
        number = reach.total([LEFT_ALONE])
        least = self.threshold * (2 if 0 < number < self.threshold else 1)
        if reach.total(CLOSED) < least:
            return HIDDEN
        return self._one(reach.cells([LEFT_ALONE]), number, between(reach.cells(CLOSED), least, None))

    def movement(self) -> Movement:
        """Return how many were closed and how many are open, as far as both may be known together."""
        closed, still_open, sentence = next(
            movement for figures, movement in self._movements() if self.told.tell(*figures)
        )
        if not closed.is_shown:
            self.left_out.append(covered(CLOSED_WORDS, self.now.closed, self.threshold))
        if not still_open.is_shown:
            self.left_out.append(covered(STILL_OPEN, self.now.open, self.threshold))
        return closed, still_open, sentence

    def _movements(self) -> Iterator[tuple[tuple[Known, ...], Movement]]:
        """Yield what might be said, the most informative first; the last says nothing."""
        closed, still_open = self.now.closed, self.now.open
        cells, opened = self._closed(), [self._cell(OPEN)]
        some_open = (between(opened, 1, None), NOT_EVERY_ONE_CLOSED)
        all_of_it = (said(opened, still_open, self.threshold), self._sentence())
        open_count = label(still_open, self.threshold)
        if closed >= self.threshold:
            number, count = exactly(cells, closed), label(closed, self.threshold)
            yield (number, all_of_it[0]), (count, open_count, all_of_it[1])
            if still_open:
                yield (number, some_open[0]), (count, HIDDEN, some_open[1])
            yield (number,), (count, HIDDEN, "")
        elif closed and not still_open:
            small = between(cells, 1, self.threshold - 1)
            yield (small, all_of_it[0]), (label(closed, self.threshold), open_count, all_of_it[1])
        yield (all_of_it[0],), (HIDDEN, open_count, all_of_it[1])
        if still_open:
            yield (some_open[0],), (HIDDEN, HIDDEN, some_open[1])
        yield (), (HIDDEN, HIDDEN, "")

    def came_in_wider(self) -> None:
        """Print how many came in over the year, or over three terms, where the term's own number is small."""
        for window in (Window.YEAR, Window.THREE_TERMS):
            reach = self.reaches.get(window)
            if reach is None or self.now.came_in >= self.threshold:
                continue
            figure = exactly([came_in_cell(each.number) for each in reach.periods], reach.came_in)
            if reach.came_in >= self.threshold and self.told.tell(figure):
                self.wider.append(Wider(window, reach.words, LOGGED, label(reach.came_in, self.threshold)))
                return

    def figures(self) -> tuple[TermFigures, str]:
        """Return the term's figures, and what they say of it in a sentence, which may be empty."""
        came_in, left_alone = self.came_in(), self.left_alone()
        closed, still_open, sentence = self.movement()
        return TermFigures(self.now.term_name, came_in, closed, still_open, left_alone), sentence

    def _one(self, cells: Sequence[Cell], number: int, *implied: Known) -> Count:
        """Return a number as it may be printed: itself, "fewer than 5", or not shown."""
        is_told = self.told.tell(said(cells, number, self.threshold), *implied)
        return label(number, self.threshold) if is_told else HIDDEN

    def _sentence(self) -> str:
        return NOT_EVERY_ONE_CLOSED if self.now.open else EVERY_ONE_CLOSED

    def _cell(self, what: str) -> Cell:
        return Cell(self.now.number, self.now.version, what)

    def _closed(self) -> list[Cell]:
        return [self._cell(what) for what in CLOSED]
