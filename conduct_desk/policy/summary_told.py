"""What governors were told in every summary so far, and whether they may be told a figure more."""

from collections.abc import Sequence
from dataclasses import replace
from enum import Enum, auto

from conduct_desk.policy.counting import OPEN
from conduct_desk.policy.disclosure import Budget, Known, Options, breach
from conduct_desk.policy.summary_figures import goes_on_from, knowledge
from conduct_desk.policy.summary_flow import Flow
from conduct_desk.policy.summary_sums import Pencil

MOST_CHECKS = 12  # full checks for one edition; what would need more is left out


class Trust(Enum):
    """For which figures a quick look is enough at first, since all of them are checked in the end."""

    EVERYTHING = auto()
    KEY_FIGURES = auto()
    NOTHING = auto()


class Told:
    """What a reader knows of the numbers, from every earlier edition and from this one as far as it goes.

    Who plans with one that trusts asks `is_safe` at the end, and plans anew with less trust where it is not.
    """

    def __init__(self, known: Sequence[Known], options: Options, trust: Trust, budget: Budget) -> None:
        """Begin with what is known already, definitions included."""
        self._base = knowledge(known)
        self._pencil = Pencil(self._base, options.threshold)
        self._flow = Flow(goes_on_from(known), options)
        self._editions = {(each.period, each.version) for each in self._base.cells if each.what == OPEN}
        self._options = options
        self._trust = trust
        self._budget = budget
        self._is_proved: bool | None = None  # that all told so far is safe; None where nobody has looked
        self.checks_left = MOST_CHECKS
        self.added: list[Known] = []

    def tell(self, *figures: Known, adding_up_to: Known | None = None) -> bool:
        """Print figures where nobody can be worked out from them; say whether they are printed."""
        held = map(self._of_what_there_is, figures)
        new = [figure for figure in held if figure not in self.added and figure not in self._base.known]
        total = [self._of_what_there_is(adding_up_to)] if adding_up_to else []
        if new and not (self._looks_safe([*total, *new]) and self._is_checked(new)):
            return False
        self.added.extend(new)
        for figure in new:
            self._pencil.write_down(figure)
        return True

    def is_safe(self) -> bool:
        """Say whether nobody can be worked out from all that is known now."""
        if self._is_proved is None:
            self._is_proved = self._is_safe(())
        return self._is_proved

    def trust_no_further(self) -> None:
        """Say that the key figures are told; tables are trusted only where everything is."""
        if self._trust is Trust.KEY_FIGURES and self.is_safe():
            self._trust = Trust.NOTHING

    @property
    def _is_trusting(self) -> bool:
        return self._trust is not Trust.NOTHING

    def _of_what_there_is(self, figure: Known) -> Known:
        """Return a figure without what could not be closed, since nothing had come in."""
        weights = {cell: by for cell, by in figure.weights.items() if cell in self._base.cells}
        return Known(weights, figure.least, figure.most)

    def _looks_safe(self, new: Sequence[Known]) -> bool:
        """Say whether a quick look finds nothing, which proves nothing."""
        if any(self._pencil.gives_away(figure) or self._is_corrected(figure) for figure in new):
            return False
        return not self._flow.leaves_few(self._editions, (*self._base.known, *self.added, *new))

    def _is_checked(self, new: Sequence[Known]) -> bool:
        if self._is_trusting or not self.checks_left:
            return self._is_trusting
        self.checks_left -= 1
        return self._is_safe(new)

    def _is_safe(self, new: Sequence[Known]) -> bool:
        known = (*self._base.known, *self.added, *new)
        return breach(replace(self._base, known=known), self._options, self._budget) is None

    def _is_corrected(self, new: Known) -> bool:
        """Say whether a number is a small change to the one whose place it takes."""
        changes = self._base.changes
        old = {changes.get(cell, cell): weight for cell, weight in new.weights.items()}
        return new.least == new.most and any(
            known.least == known.most
            and known.weights == old
            and 0 < abs((new.least or 0) - (known.least or 0)) < self._options.threshold
            for known in self._base.known
        )
