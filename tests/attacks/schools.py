"""Schools that never were: six terms of concerns, with what is put right and reopened later."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from random import Random

from conduct_desk.policy.counting import CLOSED, KEPT_BACK, LEFT_ALONE, OPEN, Far, Matter
from conduct_desk.policy.summary_figures import Counted
from conduct_desk.policy.summary_plan import Practice
from tests.attacks.attacker import Insider
from tests.attacks.editions import ALONE, SAFETY

TERMS = 6
_STARTS = ((9, 1), (1, 4), (4, 12))  # autumn, spring, summer
_ENDS = ((1, 3), (4, 11), (8, 31))
_NAMES = ("Autumn", "Spring", "Summer")
APPROACHED = (Far.ONE_APPROACH, Far.MORE, Far.OTHERWISE)


@dataclass(frozen=True)
class Case:
    """One concern: in which term it was logged and closed (TERMS: not yet), and as what it counts."""

    number: int
    logged: int
    closed: int
    what: str


@dataclass(frozen=True)
class Kind:
    """What sort of school it is: how much comes in, of what kinds, and how things go there."""

    mean: float
    far: tuple[float, ...]  # left alone first
    matter: tuple[float, ...]
    kept_back: float
    closes: float  # the chance that a concern is closed in the term in which it is looked at
    skips: float  # that a term's summary is not issued
    corrects: float  # that an edition is corrected later
    reopens: float  # that a concern counts otherwise by then


@dataclass
class Period:
    """What one edition counts: the concerns that came in, and how each of those it counts stood."""

    number: int
    terms: tuple[int, int]
    came_in: frozenset[int]
    stood: dict[int, str]  # by the concern: as what it was closed, or OPEN
    version: int = 0

    def counted(self) -> Counted:
        """Return its true numbers."""
        first, last = self.terms
        stood = list(self.stood.values())
        return Counted(
            number=self.number,
            version=self.version,
            term_name=name(last),
            school_year=_year(last),
            first_day=date(_year(first) + (first % 3 > 0), *_STARTS[first % 3]),
            last_day=date(_year(last) + 1, *_ENDS[last % 3]),
            came_in=len(self.came_in),
            cells={what: stood.count(what) for what in (*CLOSED, OPEN)},
        )

    @property
    def open(self) -> frozenset[int]:
        """The concerns that were open at its end."""
        return frozenset(each for each, what in self.stood.items() if what == OPEN)


@dataclass(frozen=True)
class Step:
    """One edition to be issued: its numbers, and those of the terms before it."""

    now: Counted
    earlier: tuple[Counted, ...]
    practice: Practice


@dataclass
class School:
    """A school and what it issues, edition by edition, over six terms."""

    number: int
    kind: Kind
    cases: dict[int, Case]
    random: Random
    periods: list[Period] = field(default_factory=list)
    _issued: list[tuple[frozenset[int], dict[int, str]]] = field(default_factory=list)

    def steps(self) -> Iterator[Step]:
        """Yield the editions in the order in which they are issued, corrections among them."""
        since = 0
        for term in range(TERMS):
            if term < TERMS - 1 and self.random.random() < self.kind.skips:
                continue
            self.periods.append(self._new_period(since, term))
            since = term + 1
            yield self._step(self.periods[-1])
            if self.random.random() < self.kind.corrects:
                at = self.random.choice([len(self.periods) - 1] * 3 + list(range(len(self.periods))))
                if self._recode(self.periods[at]):
                    yield self._step(self.periods[at])

    def _new_period(self, first: int, last: int) -> Period:
        came_in = frozenset(each.number for each in self.cases.values() if first <= each.logged <= last)
        was_open = self.periods[-1].open if self.periods else frozenset[int]()
        stood = {
            each: self.cases[each].what if self.cases[each].closed <= last else OPEN
            for each in came_in | was_open
        }
        return Period(len(self.periods), (first, last), came_in, stood)

    def _recode(self, period: Period) -> bool:
        """Let some of a period's closed concerns count otherwise; say whether any does."""
        changed = {
            number: _code(self.random, self.kind)
            if what != OPEN and self.random.random() < self.kind.reopens
            else what
            for number, what in period.stood.items()
        }
        is_changed = changed != period.stood
        if is_changed:
            period.stood, period.version = changed, period.version + 1
        return is_changed

    def _step(self, period: Period) -> Step:
        now = period.counted()
        self._issued.append((period.came_in, period.stood))
        chance = self.random.choice
        said = [chance((None, True, True, False)) if now.came_in else None for _ in range(4)]
        practice = Practice(said[0], said[1], said[2], said[3], all_closed=not now.open)
        return Step(now, tuple(each.counted() for each in self.periods[: period.number]), practice)

    def insider(self) -> Insider | None:
        """Return one of the concerns as somebody may know it; None where nothing was ever logged."""
        known = sorted(each for period in self.periods for each in period.came_in)
        if not known:
            return None
        case = self.random.choice(known)
        logged = next(at for at, (came_in, _) in enumerate(self._issued) if case in came_in)
        stood = {at: _headings(stood[case]) for at, (_, stood) in enumerate(self._issued) if case in stood}
        return Insider(logged, stood)


def name(term: int) -> str:
    """Return the name of a term."""
    return f"{_NAMES[term % 3]} term {_year(term) + (term % 3 > 0)}"


def _year(term: int) -> int:
    return 2026 + term // 3


def _headings(what: str) -> tuple[str, ...]:
    if what == LEFT_ALONE:
        return (ALONE,)
    if what == KEPT_BACK:
        return (SAFETY,)
    if what == OPEN:
        return ()
    far, matter = what.split("/")
    return (Far[far].value, Matter[matter].value)


def _code(random: Random, kind: Kind) -> str:
    if random.random() < kind.kept_back:
        return KEPT_BACK
    far = random.choices((Far.LEFT_ALONE, *APPROACHED), kind.far)[0]
    if far is Far.LEFT_ALONE:
        return LEFT_ALONE
    return f"{far.name}/{random.choices(list(Matter), kind.matter)[0].name}"


def _mix(random: Random, count: int) -> tuple[float, ...]:
    """Return how often each of some kinds comes: all alike in one school, hardly any but one in another."""
    steep = random.choice((0.3, 1.0, 3.0, 30.0))
    return tuple(random.gammavariate(steep, 1) + 1e-9 for _ in range(count))


def a_kind(random: Random, mean: float | None = None) -> Kind:
    """Return a sort of school, by chance."""
    return Kind(
        mean=random.uniform(2, 30) if mean is None else mean,
        far=_mix(random, 4),
        matter=_mix(random, 4),
        kept_back=random.choice((0.0, 0.05, 0.15, 0.3)),
        closes=random.uniform(0.4, 0.98),
        skips=random.choice((0.0, 0.0, 0.15, 0.4)),
        corrects=random.choice((0.0, 0.0, 0.2, 0.5)),
        reopens=random.choice((0.03, 0.1, 0.3)),
    )


def a_school(number: int, mean: float | None = None) -> School:
    """Return the school of that number, always the same: 2 to 30 concerns a term, or `mean` on average."""
    random = Random(f"school {number} {mean}")
    kind = a_kind(random, mean)
    cases: dict[int, Case] = {}
    for term in range(TERMS):
        for _ in range(how_many(random, kind.mean)):
            closed = term
            while closed < TERMS and random.random() > kind.closes:
                closed += 1
            cases[len(cases)] = Case(len(cases), term, closed, _code(random, kind))
    return School(number, kind, cases, random)


def how_many(random: Random, mean: float) -> int:
    """Return how many come in within a term: so many on average, as chance has it (Poisson)."""
    count, time = 0, random.expovariate(1)
    while time < mean:
        count, time = count + 1, time + random.expovariate(1)
    return count
