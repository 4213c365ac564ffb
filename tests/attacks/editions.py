"""What the editions of a school say, put together: unknown numbers, and how they hang together.

It takes the papers at their word: still open is what was open before, and logged, and not closed; a concern
is logged once and closed once; nothing was open before the first; a correction counts the same concerns
again; the lines of a table are parts of what was closed in the terms it names, and what touches a child's
safety stands in no line but the rest.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import product

from tests.attacks.printed import Column, Paper, Table, ends_of
from tests.attacks.puzzle import Puzzle

SMALL = 5
ALONE = "Looked at and left alone"
FAR = ("One conversation or letter was enough", "It took more than one")
MATTER = ("How people were spoken of", "Something that was not correct", "A matter for one of our procedures")
SAFETY = "safety"
# What a summary says of the concerns that came in, wherever it is true.
OF_THE_NEW = (
    "Nobody who told the school of a post waited longer than 2 school days for a word of thanks.",
    "No member of staff whom a post was about went without an offer of support.",
)

Total = dict[int, int]  # number of the unknown -> how often it counts
Named = tuple[str, Total]


@dataclass
class Edition:
    """One edition with its unknowns, by what they count."""

    at: int
    term: str
    days: tuple[date, date]
    before: "Edition | None"
    is_correction_of: "Edition | None" = None
    of: dict[str, int] = field(default_factory=dict)

    def logged(self) -> Total:
        return {self.of["logged"]: 1}

    def open(self) -> Total:
        return {self.of["open"]: 1}

    def closed(self) -> Total:
        """What was closed: open before, and logged, and no longer open."""
        total = {self.of["logged"]: 1, self.of["open"]: -1}
        if self.before:
            total[self.before.of["open"]] = 1
        return total

    def parts(self, headings: Sequence[str]) -> Iterator[Named]:
        """Yield the parts into which what was closed falls: left alone, the known headings, the rest."""
        rest = self.closed()
        for name in (ALONE, *headings):
            if name in self.of:
                yield name, {self.of[name]: 1}
                rest[self.of[name]] = rest.get(self.of[name], 0) - 1
        yield "the rest", rest


def add(*sums: Mapping[int, int], times: Sequence[int] = ()) -> Total:
    """Return the sum of sums."""
    total: Total = {}
    for each, often in zip(sums, times or [1] * len(sums), strict=True):
        for at, count in each.items():
            total[at] = total.get(at, 0) + often * count
    return {at: count for at, count in total.items() if count}


def limits(label: str) -> tuple[int, int] | None:
    """Return between which numbers a printed label says that something lies; None where it says nothing."""
    if label == "none":
        return 0, 0
    if label == f"fewer than {SMALL}":
        return 1, SMALL - 1
    if re.fullmatch(r"\d+", label):
        return int(label), int(label)
    assert label == "not shown", label
    return None


class Editions:
    """All editions of one school, in the order in which they were issued."""

    def __init__(self, papers: Sequence[Paper], *, knows_a_rule: bool = False) -> None:
        """Read the papers. `knows_a_rule`: that left alone is told only where five and more were closed."""
        self._knows_a_rule = knows_a_rule
        self.puzzle = Puzzle()
        self.issued: list[Edition] = []
        self.newest: dict[str, Edition] = {}  # by the term, in the order of terms
        for paper in papers:
            self._read(paper)
        self._compare()

    def _compare(self) -> None:
        """Give a correction and what it corrects the same headings, so that their rests are the same."""
        for each in (*self.issued, *reversed(self.issued)):
            old = each.is_correction_of
            for heading in (*FAR, *MATTER) if old else ():
                if old and (heading in each.of or heading in old.of):
                    self._heading(each, heading)
                    self._heading(old, heading)

    @property
    def terms(self) -> list[str]:
        """The terms that were reported, in their order."""
        return list(self.newest)

    def _read(self, paper: Paper) -> None:
        edition = self._new_edition(paper)
        self.newest[edition.term] = edition
        for table in paper.tables:
            self._read_table(table)
        for each in paper.wide:
            among = self._among(each.span)
            what = [one.logged() if "logged" in each.words else self._heading(one, ALONE) for one in among]
            self._say(add(*what), each.label)
        self._read_sentences(edition, paper)

    def _read_sentences(self, edition: Edition, paper: Paper) -> None:
        """Take in what is said of all concerns, and what is not: that it does not hold for somebody, then."""
        for words in paper.says:
            if words.startswith("Every concern is closed"):
                self.puzzle.say(edition.open(), 0, 0)
            elif words.startswith("Not every concern is closed"):
                self.puzzle.say(edition.open(), 1)
        if set(paper.this.numbers) == {"none"}:
            return
        if not all(any(words.startswith(each) for words in paper.says) for each in OF_THE_NEW):
            self.puzzle.say(edition.logged(), 1)

    def _new_edition(self, paper: Paper) -> Edition:
        puzzle, this, at = self.puzzle, paper.this, len(self.issued)
        old = self.newest.get(this.term)
        assert (old is not None) == paper.corrects
        terms = self.terms
        earlier = terms[: terms.index(this.term)] if old else terms
        edition = Edition(
            at, this.term, (paper.first, paper.last), self.newest[earlier[-1]] if earlier else None, old
        )
        for what in ("logged", "open"):  # a correction looks at the same concerns anew, at the same day
            edition.of[what] = old.of[what] if old else puzzle.unknown(f"{this.term}: {what}")
        for what in (ALONE, SAFETY):
            edition.of[what] = puzzle.unknown(f"{this.term} ({at}): {what}")
        closed = edition.closed()
        puzzle.say(add(closed, {edition.of[ALONE]: 1, edition.of[SAFETY]: 1}, times=(1, -1)))
        self.issued.append(edition)
        self._read_column(edition, this)
        return edition

    def _read_column(self, edition: Edition, column: Column) -> None:
        self._say(edition.logged(), column.logged)
        self._say(edition.closed(), column.closed)
        self._say(edition.open(), column.still_open)
        self._say({edition.of[ALONE]: 1}, column.left_alone)
        if self._knows_a_rule and column.left_alone != "not shown" and set(column.numbers) != {"none"}:
            self.puzzle.say(edition.closed(), SMALL)

    def _among(self, span: str) -> list[Edition]:
        """Return the editions that a printed span takes in, each in its newest version."""
        ends = ends_of(span)
        if not ends:
            return [self.newest[span]]
        among = [each for each in self.newest.values() if ends[0] <= each.days[0] and each.days[1] <= ends[1]]
        assert among[0].days[0] == ends[0] and among[-1].days[1] == ends[1], span
        return among

    def _say(self, total: Mapping[int, int], label: str) -> None:
        said = limits(label)
        if said:
            self.puzzle.say(total, *said)

    def _heading(self, edition: Edition, heading: str) -> Total:
        """Return the unknown of a heading in an edition; it comes to be when a table first names it."""
        if heading not in edition.of:
            assert heading in (*FAR, *MATTER), heading
            at = edition.of[heading] = self.puzzle.unknown(f"{edition.term} ({edition.at}): {heading}")
            for group in (FAR, MATTER):
                if heading in group:
                    named = {edition.of[each]: 1 for each in (*group, ALONE, SAFETY) if each in edition.of}
                    self.puzzle.say(add(edition.closed(), named, times=(1, -1)))
            assert at
        return {edition.of[heading]: 1}

    def _read_table(self, table: Table) -> None:
        among = self._among(table.span)
        total = add(*(each.closed() for each in among))
        self._say(total, table.total)
        named = []
        for words, label in table.lines:
            named.append(add(*(self._heading(each, words) for each in among)))
            self._say(named[-1], label)
        rest = add(total, *named, times=(1, *(-1 for _ in named)))
        if table.rest is None:
            self.puzzle.say(rest, 0, 0)
        else:
            self._say(rest, table.rest)

    def hidden(self) -> Iterator[Named]:
        """Yield every single number that somebody might want to know, printed or not."""
        for each in self.issued:
            name = f"{each.term} ({each.at})"
            yield f"{name}: logged", each.logged()
            yield f"{name}: closed", each.closed()
            yield f"{name}: open", each.open()
            for heading in (ALONE, *FAR, *MATTER):
                if heading in each.of:
                    yield f"{name}: {heading}", {each.of[heading]: 1}

    def safety(self) -> Iterator[Named]:
        """Yield what touches a child's safety, of which nothing at all may be known.

        Where everybody knows that there was nothing to close it is none, and gives nobody away.
        """
        for each in self.issued:
            yield f"{each.term} ({each.at}): safety", {each.of[SAFETY]: 1}

    def to_close(self) -> Iterator[Total]:
        """Yield for each edition what could have been closed: open before, and logged."""
        for each in self.issued:
            yield add(each.logged(), each.before.open() if each.before else {})

    def crossed(self) -> Iterator[Named]:
        """Yield how many stand under two headings at once, one of each table, as an unknown of its own."""
        for each in self.issued:
            for far, matter in product(FAR, MATTER):
                if far in each.of and matter in each.of:
                    yield f"{each.term} ({each.at}): {far} / {matter}", self._both(each, far, matter)

    def _both(self, edition: Edition, far: str, matter: str) -> Total:
        name = f"{far} / {matter}"
        if name not in edition.of:
            both = edition.of[name] = self.puzzle.unknown(f"{edition.term} ({edition.at}): {name}")
            one, other = edition.of[far], edition.of[matter]
            self.puzzle.say({one: 1, both: -1})
            self.puzzle.say({other: 1, both: -1})
            outside = dict.fromkeys((edition.of[ALONE], edition.of[SAFETY]), 1)
            self.puzzle.say(
                add(edition.closed(), outside, {one: 1}, {other: 1}, {both: 1}, times=(1, -1, -1, -1, 1))
            )
        return {edition.of[name]: 1}

    def changes(self) -> Iterator[Named]:
        """Yield by how much a correction changed a number, or several of one table together."""
        for new in self.issued:
            old = new.is_correction_of
            for group in (FAR, MATTER) if old else ():
                assert old is not None
                was = dict(old.parts(group))
                differ = [add(part, was[name], times=(1, -1)) for name, part in new.parts(group)]
                for chosen in range(1, 1 << len(differ)):
                    some = [each for at, each in enumerate(differ) if chosen >> at & 1]
                    yield f"{new.term} ({new.at}): change {chosen:b}", add(*some)

    def views(self) -> Iterator[tuple[str, list[Total]]]:
        """Yield lists of numbers of which any may be added up: together they are all concerns so far."""
        for each in self.issued:
            chain = [each]
            while chain[-1].before:
                chain.append(chain[-1].before)
            yield f"logged up to {each.at}", [one.logged() for one in chain]
            for group in (FAR, MATTER):
                parts = [part for one in chain for _, part in one.parts(group)]
                yield f"closed up to {each.at}", [each.open(), *parts]
