"""What governors were told in every summary so far, and whether they may be told a figure more."""

from collections.abc import Sequence
from dataclasses import replace

from conduct_desk.policy.counting import Cell
from conduct_desk.policy.disclosure import Known, Options, breach
from conduct_desk.policy.summary_figures import knowledge

MOST_CHECKS = 12  # full checks for one edition; what would need more is left out


class Told:
    """What a reader knows of the numbers, from every earlier edition and from this one as far as it goes.

    A trusting one looks for plain subtractions alone: who plans with it asks `is_safe` at the end.
    """

    def __init__(self, known: Sequence[Known], options: Options, *, is_trusting: bool) -> None:
        """Begin with what is known already, definitions included."""
        self._base = knowledge(known)
        self._options = options
        self._is_trusting = is_trusting
        self._checks_left = MOST_CHECKS
        self.added: list[Known] = []

    def tell(self, *figures: Known) -> bool:
        """Print figures where nobody can be worked out from them; say whether they are printed."""
        held = map(self._of_what_there_is, figures)
        new = [figure for figure in held if figure not in self.added and figure not in self._base.known]
        if new and not self._may_hear(new):
            return False
        self.added.extend(new)
        return True

    def is_safe(self) -> bool:
        """Say whether nobody can be worked out from all that is known now."""
        return self._is_safe(())

    def _of_what_there_is(self, figure: Known) -> Known:
        """Return a figure without what could not be closed, since nothing had come in."""
        weights = {cell: by for cell, by in figure.weights.items() if cell in self._base.cells}
        return Known(weights, figure.least, figure.most)

    def _may_hear(self, new: Sequence[Known]) -> bool:
        if any(
            self._subtracts(figure, known) for figure in new for known in (*self._base.known, *self.added)
        ):
            return False
        if self._is_trusting:
            return True
        if not self._checks_left:
            return False
        self._checks_left -= 1
        return self._is_safe(new)

    def _is_safe(self, new: Sequence[Known]) -> bool:
        known = (*self._base.known, *self.added, *new)
        return breach(replace(self._base, known=known), self._options) is None

    def _subtracts(self, new: Known, known: Known) -> bool:
        """Say whether one number less another is a small one, or a small change to a corrected one."""
        if new.least is None or known.least is None or new.least != new.most or known.least != known.most:
            return False
        if not 0 < abs(new.least - known.least) < self._options.threshold:
            return False
        return self._is_part(new, known) or self._is_part(known, new) or self._is_corrected(new, known)

    def _is_part(self, whole: Known, part: Known) -> bool:
        """Say whether one sum holds the other, and what is left over is a number of concerns."""
        if not whole.weights.keys() > part.weights.keys():
            return False
        rest: set[Cell] = set()
        for cell, weight in whole.weights.items():
            over = weight - part.weights.get(cell, 0)
            if over == 1:
                rest.add(cell)
            elif over:
                return False
        return any(rest <= view for view in self._base.views)

    def _is_corrected(self, new: Known, known: Known) -> bool:
        changes = self._base.changes
        return {changes.get(cell, cell): weight for cell, weight in new.weights.items()} == known.weights
