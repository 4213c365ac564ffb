"""Schools' true numbers, term by term, from which the summaries that the tests print are really planned."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from conduct_desk.policy.counting import APPROACHED, KEPT_BACK, LEFT_ALONE, OPEN, Matter
from conduct_desk.policy.disclosure import Options
from conduct_desk.policy.summary import Summary
from conduct_desk.policy.summary_figures import Counted, Printed
from conduct_desk.policy.summary_plan import Practice, plan

TERMS = (
    ("Spring term 2025", 2024, date(2025, 1, 6), date(2025, 4, 11)),
    ("Summer term 2025", 2024, date(2025, 4, 12), date(2025, 8, 31)),
    ("Autumn term 2025", 2025, date(2025, 9, 1), date(2026, 1, 4)),
    ("Spring term 2026", 2025, date(2026, 1, 5), date(2026, 4, 10)),
    ("Summer term 2026", 2025, date(2026, 4, 11), date(2026, 8, 31)),
    ("Autumn term 2026", 2026, date(2026, 9, 1), date(2026, 12, 8)),
)
MATTERS = tuple(each.name for each in Matter)
NOBODY = (0, 0, 0, 0)


@dataclass(frozen=True)
class Term:
    """What was logged in a term, and how the concerns closed in it count.

    `one`, `more` and `otherwise`: how far they went; each by what they were about, in the order of Matter.
    """

    logged: int
    alone: int = 0
    one: tuple[int, ...] = NOBODY
    more: tuple[int, ...] = NOBODY
    otherwise: tuple[int, ...] = NOBODY
    kept_back: int = 0

    @property
    def cells(self) -> dict[str, int]:
        """How many were closed, by how they count."""
        of_each = zip(APPROACHED, (self.one, self.more, self.otherwise), strict=True)
        return {
            LEFT_ALONE: self.alone,
            KEPT_BACK: self.kept_back,
            **{
                f"{far.name}/{matter}": count
                for far, counts in of_each
                for matter, count in zip(MATTERS, counts, strict=True)
            },
        }


@dataclass(frozen=True)
class School:
    """A school that issues its summaries term by term, up to that of the autumn term 2026.

    `corrected`: the last one is corrected afterwards, when what was closed counts so. `work`: how many steps
    the check of the last one may take; a summary that it does not get through shows nothing.
    """

    terms: tuple[Term, ...]
    corrected: Term | None = None
    work: int = Options().work_of_plan

    def issued(self) -> tuple[Summary, ...]:
        """Return all that it issues, oldest first."""
        made: list[Summary] = []
        counted: list[Counted] = []
        printed: list[Printed] = []
        last = len(self.terms) - 1
        for at, term in enumerate([*self.terms, *([self.corrected] if self.corrected else [])]):
            number = min(at, last)
            now = _counted(term, number, at - number, TERMS[number - len(self.terms)], counted[:number])
            options = Options(work_of_plan=self.work) if at == last else Options()
            found = plan(now, counted[:number], printed, _practice(now), options)
            printed.append(Printed(number, now.version, found.known, found.summary.this, now.last_day))
            counted.append(now)
            made.append(found.summary)
        return tuple(made)


def _counted(
    term: Term, number: int, version: int, days: tuple[str, int, date, date], before: list[Counted]
) -> Counted:
    name, year, first, last = days
    was_open = before[-1].open if before else 0
    still_open = was_open + term.logged - sum(term.cells.values())
    assert still_open >= 0, "nothing is closed that was not logged"
    return Counted(number, version, name, year, first, last, term.logged, {**term.cells, OPEN: still_open})


def _practice(now: Counted) -> Practice:
    is_so = True if now.came_in else None
    return Practice(is_so, is_so, is_so, is_so, all_closed=not now.open)


FEW = Term(3, alone=1, one=(1, 0, 0, 0))
SOME = (
    Term(19, alone=3, one=(3, 1, 1, 3), more=(3, 0, 0, 0), otherwise=(2, 0, 0, 0)),
    Term(19, alone=6, one=(3, 2, 1, 0), more=(2, 1, 1, 1), otherwise=(2, 0, 0, 0)),
)
FOUR = Term(4, alone=2, one=(0, 0, 0, 1))
QUIETER = Term(13, alone=1, one=(1, 1, 1, 0), more=(1, 0, 0, 2), otherwise=(0, 1, 0, 0))
SCHOOLS: Mapping[str, School] = {
    "none": School(
        (
            Term(11, alone=2, one=(1, 1, 1, 1)),
            Term(9, alone=6, one=(2, 1, 0, 2), more=(2, 0, 1, 0)),
            Term(0),
        )
    ),
    "none, first term": School((Term(0),)),
    "one": School((*[FEW] * 5, Term(1))),
    "four": School((*SOME, FOUR)),
    "twelve": School(
        (
            QUIETER,
            Term(12, alone=5, one=(0, 1, 0, 0), otherwise=(2, 2, 0, 0)),
        )
    ),
    "sixty": School(
        (
            Term(11, alone=3, one=(2, 1, 1, 1), more=(2, 0, 0, 0), kept_back=1),
            Term(14, alone=2, one=(0, 0, 3, 0), more=(1, 0, 1, 0), kept_back=1),
            Term(17, alone=5, one=(2, 1, 1, 0), more=(2, 1, 0, 3), otherwise=(1, 0, 0, 0), kept_back=1),
            Term(3, alone=2, one=(0, 1, 0, 0), more=(1, 0, 0, 0)),
            Term(19, alone=6, one=(3, 1, 0, 1), more=(1, 1, 0, 0), otherwise=(0, 0, 1, 0), kept_back=2),
            Term(60, alone=15, one=(15, 7, 4, 3), more=(1, 3, 0, 0), otherwise=(3, 3, 2, 3)),
        )
    ),
    "first term": School((Term(18, alone=7, one=(2, 2, 1, 0), otherwise=(1, 0, 0, 0)),)),
    "covered": School((QUIETER, FEW), work=0),
    "open-ended": School(
        (
            Term(17, alone=5, one=(3, 2, 0, 0), more=(0, 1, 0, 0), otherwise=(1, 1, 0, 0)),
            Term(3, one=(2, 0, 0, 0)),
            Term(27, alone=6, one=(9, 3, 1, 1), more=(1, 1, 0, 1), otherwise=(4, 2, 0, 0), kept_back=1),
        )
    ),
    "corrected": School(
        (
            Term(18, alone=2, one=(4, 1, 1, 0), more=(0, 1, 1, 1), otherwise=(1, 0, 0, 0)),
            Term(12, alone=3, one=(3, 2, 0, 1), more=(2, 0, 0, 0), otherwise=(0, 1, 0, 0)),
            Term(12, alone=3, one=(2, 0, 0, 1), more=(3, 0, 0, 0), otherwise=(0, 1, 0, 1)),
        ),
        corrected=Term(12, alone=6, one=(4, 1, 0, 0)),
    ),
    "four, corrected": School(
        (*SOME, FOUR),
        corrected=Term(4, alone=2, otherwise=(0, 0, 0, 1)),
    ),
}
ISSUED = {name: school.issued() for name, school in SCHOOLS.items()}  # oldest first
