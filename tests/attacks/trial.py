"""Schools by the thousand, each through the real planner: what the enemy finds, and what is still told."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from conduct_desk.paper.summary import SummaryPaper, make_summary
from conduct_desk.policy.summary import Summary
from conduct_desk.policy.summary_figures import Counted, Printed
from conduct_desk.policy.summary_plan import plan
from tests.attacks import naive
from tests.attacks.attacker import Attacker, Found
from tests.attacks.printed import Paper, from_figures
from tests.attacks.puzzle import Unsettled
from tests.attacks.read import from_pages, pages_of
from tests.attacks.schools import School, a_school

SIZES = ((2, 5), (5, 10), (10, 20), (20, 31))  # concerns a term, on average
EVERY = 10  # of so many schools, one is attacked after each edition and by several who know a concern
INSIDERS = 5


@dataclass(frozen=True)
class Issued:
    """One edition of a school: its true numbers, and what was printed of them."""

    now: Counted
    summary: Summary

    @property
    def tells_more(self) -> bool:
        """Say whether any number of five and more is printed beside how many were logged."""
        this = self.summary.this
        counts = [this.closed, this.still_open, this.left_alone, *(each.count for each in self.summary.wider)]
        return any((each.number or 0) >= naive.SMALL for each in counts) or self.tells_apart

    @property
    def tells_apart(self) -> bool:
        """Say whether any heading, left alone among them, is printed as a number of five and more."""
        tables = [each for each in (self.summary.far, self.summary.matter) if each]
        counts = [each.count for table in tables for each in table.rows if not each.is_rest]
        counts += [each.count for each in self.summary.wider if "logged" not in each.words]
        return any((each.number or 0) >= naive.SMALL for each in (*counts, self.summary.this.left_alone))


@dataclass
class Tally:
    """What became of some schools."""

    schools: int = 0
    editions: int = 0
    corrections: int = 0
    more: int = 0
    apart: int = 0
    naive_apart: int = 0
    naive_leaks: int = 0
    naive_hidden: int = 0
    schools_more: int = 0
    worlds: int = 0
    found: Counter[str] = field(default_factory=Counter)

    def __iadd__(self, other: "Tally") -> "Tally":
        for name, value in vars(other).items():
            setattr(self, name, getattr(self, name) + value)
        return self

    def line(self, name: str) -> str:
        """Return a line of the table."""
        count = max(self.editions, 1)
        shares = (self.more, self.apart, self.naive_apart, self.naive_leaks)
        told = "".join(f"{100 * each / count:9.1f} %" for each in shares)
        leaks = sum(self.found.values())
        return f"{name:>12} {self.schools:8} {self.editions:9} {self.corrections:12} {leaks:9}{told}"


HEAD = (
    f"{'a term':>12} {'schools':>8} {'editions':>9} {'corrections':>12} {'breaches':>9}"
    f"{'says more':>11}{'headings':>11}{'naive: h.':>11}{'n. leaks':>11}"
)


def issue(school: School) -> list[Issued]:
    """Return all that a school issues, through the real planner."""
    issued: list[Issued] = []
    printed: list[Printed] = []
    for step in school.steps():
        made = plan(step.now, step.earlier, printed, step.practice)
        days = step.now.last_day
        printed.append(Printed(step.now.number, step.now.version, made.known, made.summary.this, days))
        issued.append(Issued(step.now, made.summary))
    return issued


def attack(school: School, papers: Sequence[Paper], *, is_thorough: bool) -> tuple[list[Found], int]:
    """Return what the papers give away, to everybody and to insiders, and in how many worlds it looked."""
    found: list[Found] = []
    for count in range(1, len(papers)) if is_thorough else ():
        found += Attacker(papers[:count], knows_a_rule=True).attack()
    attacker = Attacker(papers, knows_a_rule=True)
    found += attacker.attack()
    for _ in range(INSIDERS if is_thorough else 1):
        insider = school.insider()
        found += attacker.attack_as(insider) if insider else []
    return found, len(attacker.worlds)


def on_paper(summary: Summary) -> SummaryPaper:
    """Return a summary as the school prints it."""
    return SummaryPaper("St Thomas Primary School", summary.last_day, summary)


def tried(number: int, *, is_printed: bool = False) -> tuple[School, Tally, list[Found]]:
    """Let one school issue its papers, and attack them; `is_printed`: from what stands on their pages."""
    school = a_school(number)
    issued = issue(school)
    if is_printed:
        papers = [from_pages(pages_of(make_summary(on_paper(each.summary)))) for each in issued]
    else:
        papers = [from_figures(each.summary) for each in issued]
    try:
        found, worlds = attack(school, papers, is_thorough=number % EVERY == 0)
    except Unsettled:
        found, worlds = [Found("the whole school", (), "not settled")], 0
    tables = [naive.table(each.now.cells) for each in issued]
    tally = Tally(
        schools=1,
        editions=len(issued),
        corrections=sum(each.now.version > 0 for each in issued),
        more=sum(each.tells_more for each in issued),
        apart=sum(each.tells_apart for each in issued),
        naive_apart=sum(map(naive.says_more, tables)),
        naive_leaks=sum(bool(naive.given_away(each)) for each in tables),
        naive_hidden=sum(map(naive.is_whole_table_hidden, tables)),
        schools_more=any(each.tells_more for each in issued),
        worlds=worlds,
        found=Counter(each.kind for each in found),
    )
    return school, tally, found


def size_of(school: School) -> tuple[int, int]:
    """Return which of the sizes a school has."""
    return next(each for each in SIZES if school.kind.mean < each[1])
