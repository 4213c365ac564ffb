"""The most that one governors' summary can say while nobody can be worked out from all of them together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from conduct_desk.policy.counting import KEPT_BACK, OPEN, Cell
from conduct_desk.policy.disclosure import Budget, Known, Options, TooMuchWork, breach, span
from conduct_desk.policy.summary import NONE, Breakdown, Count, LeftOut, Summary, TermFigures, Window
from conduct_desk.policy.summary_figures import (
    Counted,
    Printed,
    as_open_as,
    came_in_cell,
    definition,
    exactly,
    is_definition_of,
    knowledge,
    reaches,
)
from conduct_desk.policy.summary_kept import from_json, to_json
from conduct_desk.policy.summary_movement import KeyFigures
from conduct_desk.policy.summary_tables import breakdown
from conduct_desk.policy.summary_told import Told, Trust
from conduct_desk.policy.summary_words import (
    FAR,
    MATTER,
    Practice,
    kept_back,
    statements,
    unsaid,
    why_safe,
)

__all__ = ["Counted", "Plan", "Practice", "Printed", "from_json", "plan", "to_json"]

MOST_EARLIER = 5
STRICT = Options()


@dataclass(frozen=True)
class Plan:
    """What an edition prints, and what of it is to be kept, so that later ones are held against it."""

    summary: Summary
    known: tuple[Known, ...]


def plan(
    now: Counted,
    earlier: Sequence[Counted],
    printed: Sequence[Printed],
    practice: Practice,
    options: Options = STRICT,
) -> Plan:
    """Return the most informative summary of a period from which nobody can be worked out.

    `earlier` are the periods before it, each in its newest version; `printed` are all editions that were
    ever issued, those among them that this one or another corrects.
    """
    told = _told(printed, options)
    before = max(earlier, key=lambda each: each.number, default=None)
    goes_on_from = (before.number, before.version) if before else None
    is_empty = now.came_in == 0 and _is_nothing_open(told, goes_on_from, options)
    basis = [definition(now.number, now.version, goes_on_from, is_empty=is_empty)]
    basis += [exactly([came_in_cell(now.number)], 0)] if is_empty else []
    basis += [
        as_open_as(now.number, now.version, each.version) for each in printed if each.number == now.number
    ]
    budget = Budget(options.work_of_plan)
    for trust in (Trust.EVERYTHING, Trust.KEY_FIGURES):
        hears = Told((*told, *basis), options, trust, budget)
        summary = _Edition(now, earlier, printed, practice, hears, options.threshold, is_empty).planned()
        if hears.is_safe():
            return Plan(summary, (*basis, *hears.added))
    hears = Told((*told, *basis), options, Trust.NOTHING, budget)
    summary = _Edition(now, earlier, printed, practice, hears, options.threshold, is_empty).planned()
    return Plan(summary, (*basis, *hears.added))


def _told(printed: Sequence[Printed], options: Options) -> list[Known]:
    """Return everything that was ever printed, and how it hangs together.

    An edition keeps its own definition. The first form of the paper kept none, had no corrections, and was
    not checked: what it gave away cannot be taken back, and is not reckoned with, since nothing further
    could ever be printed beside it.
    """
    told: list[Known] = []
    for each in sorted(printed, key=lambda each: (each.number, each.version)):
        if any(is_definition_of(known, each.number, each.version) for known in each.known):
            told += each.known
            continue
        before = (each.number - 1, 0) if each.number else None
        is_empty = each.figures.came_in.number == 0 and _is_nothing_open(told, before, options)
        told.append(definition(each.number, each.version, before, is_empty=is_empty))
        for known in each.known:
            if breach(knowledge([*told, known]), options) is None:
                told.append(known)
    return told


def _is_nothing_open(told: Sequence[Known], edition: tuple[int, int] | None, options: Options) -> bool:
    """Say whether every reader knows that nothing was open at the end of an edition."""
    if edition is None:
        return True
    try:
        return span(knowledge(told), {Cell(*edition, OPEN): 1}, options).most == 0
    except TooMuchWork:
        return False


def _with_far(figures: TermFigures, far: Breakdown | None) -> TermFigures:
    """Return a term with how far its concerns went, where that is told of it alone: for later comparison."""
    return replace(figures, far=far.rows) if far and far.window is Window.TERM else figures


@dataclass(frozen=True)
class _Edition:
    """One edition as it is put together."""

    now: Counted
    earlier: Sequence[Counted]
    printed: Sequence[Printed]
    practice: Practice
    told: Told
    threshold: int
    is_empty: bool

    def planned(self) -> Summary:
        """Return the edition, each figure of it told only where all told before still gives nobody away."""
        windows = reaches(self.now, self.earlier)
        key = KeyFigures(self.now, windows, self.told, self.threshold)
        figures, sentence = self._none() if self.is_empty else key.figures()
        key.came_in_wider()
        self.told.trust_no_further()
        (far, no_far), (matter, no_matter) = (
            breakdown(
                table, windows.values(), self.told, self.threshold, is_closed_known=figures.closed.is_shown
            )
            for table in (FAR, MATTER)
        )
        said = () if self.is_empty else tuple(statements(self.practice))
        return Summary(
            this=_with_far(figures, far),
            first_day=self.now.first_day,
            last_day=self.now.last_day,
            earlier=self._columns(),
            far=far,
            matter=matter,
            wider=tuple(key.wider),
            statements=(*said, *filter(None, [sentence])),
            why_safe=why_safe(self.threshold, is_empty=self.is_empty and not (far or matter or key.wider)),
            left_out=() if self.is_empty else (*key.left_out, *no_far, *no_matter, *self._unsaid()),
            corrects=self._corrects(),
        )

    def _none(self) -> tuple[TermFigures, str]:
        """Nothing came in and nothing was open, so all is none."""
        none = Count(NONE, 0)
        return TermFigures(self.now.term_name, none, none, none, none), ""

    def _columns(self) -> tuple[TermFigures, ...]:
        """Return the terms before this one, each as its newest edition printed it."""
        newest = {
            each.number: each.figures
            for each in sorted(self.printed, key=lambda each: each.version)
            if each.number < self.now.number
        }
        return tuple(newest[number] for number in sorted(newest)[-MOST_EARLIER:])

    def _corrects(self) -> date | None:
        """Return when the edition was issued whose place this one takes."""
        same = [each for each in self.printed if each.number == self.now.number]
        return max(same, key=lambda each: each.version).issued_on if same else None

    def _unsaid(self) -> Iterator[LeftOut]:
        yield from unsaid(self.practice)
        yield from kept_back(self.now.cells[KEPT_BACK])
