"""The attacker itself: it finds what counting every world finds, and it bites."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import product
from random import Random

import pytest

from conduct_desk.clock import spoken_date
from tests.attacks.attacker import Attacker, Found, Insider
from tests.attacks.editions import ALONE, FAR, MATTER, SMALL
from tests.attacks.naive import given_away
from tests.attacks.printed import Column, Paper, Table, Wide

AUTUMN, SPRING, SUMMER = "Autumn term 2026", "Spring term 2027", "Summer term 2027"
ONE, PEOPLE = FAR[0], MATTER[0]
HIDDEN = "not shown"
DAYS = {
    AUTUMN: (date(2026, 9, 1), date(2027, 1, 3)),
    SPRING: (date(2027, 1, 4), date(2027, 4, 11)),
    SUMMER: (date(2027, 4, 12), date(2027, 8, 31)),
}


def paper(term: str, logged: str = HIDDEN, closed: str = HIDDEN, still_open: str = HIDDEN,
          alone: str = HIDDEN, *more: Table | Wide | str, corrects: bool = False) -> Paper:  # fmt: skip
    """Return a paper with these labels."""
    return Paper(
        Column(term, logged, closed, still_open, alone),
        *DAYS[term],
        tables=tuple(each for each in more if isinstance(each, Table)),
        wide=tuple(each for each in more if isinstance(each, Wide)),
        says=tuple(each for each in more if isinstance(each, str)),
        corrects=corrects,
    )


def span_of(first: str, last: str) -> str:
    """Return how a paper names the days of several terms."""
    return f"{spoken_date(DAYS[first][0])} to {spoken_date(DAYS[last][1])}"


def kinds(found: list[Found]) -> set[str]:
    """Return what kinds of things were given away."""
    return {each.kind for each in found}


# --- every world, counted one by one ---------------------------------------------------------------------


@dataclass(frozen=True)
class Truth:
    """What really happened in one term."""

    logged: int
    open: int
    alone: int
    safety: int
    one: int
    people: int
    closed: int


def every_term(open_before: int, most: int) -> Iterator[Truth]:
    """Yield everything that can happen in a term in which at most so many concerns come in."""
    for logged in range(most + 1):
        for still_open in range(open_before + logged + 1):
            closed = open_before + logged - still_open
            for alone, safety in product(range(closed + 1), repeat=2):
                left = range(closed - alone - safety + 1)
                for one, people in product(left, repeat=2):
                    yield Truth(logged, still_open, alone, safety, one, people, closed)


def label(number: int, how: str) -> str:
    """Return a number as it is printed."""
    if how == "hidden":
        return HIDDEN
    if number == 0:
        return "none"
    return f"fewer than {SMALL}" if how == "small" and number < SMALL else str(number)


Style = tuple[str, str, str, str, int, int]  # how each number of a column is printed; the tables' windows


def printed(terms: tuple[Truth, ...], styles: tuple[Style, ...]) -> list[Paper]:
    """Return the papers that a truth is printed as."""
    names, papers = (AUTUMN, SPRING, SUMMER), []
    for at, (truth, style) in enumerate(zip(terms, styles, strict=True)):
        tables = []
        for heading, key, back in ((ONE, "one", style[4]), (PEOPLE, "people", style[5])):
            if back >= 0:
                first = max(at - back, 0)
                among = terms[first : at + 1]
                total = sum(each.closed for each in among)
                number = sum(getattr(each, key) for each in among)
                span = names[at] if first == at else span_of(names[first], names[at])
                lines = ((heading, label(number, "number")),)
                tables.append(Table(span, lines, label(total - number, "number"), label(total, "number")))
        numbers = (truth.logged, truth.closed, truth.open, truth.alone)
        column = Column(names[at], *(label(*each) for each in zip(numbers, style[:4], strict=True)))
        papers.append(Paper(column, *DAYS[names[at]], tables=tuple(tables)))
    return papers


def every_world(
    count: int, most: int, papers: list[Paper], styles: tuple[Style, ...]
) -> list[tuple[Truth, ...]]:
    """Return every truth of so many terms that would have been printed as these papers."""
    worlds: list[tuple[Truth, ...]] = [()]
    for at in range(count):
        worlds = [
            (*world, term)
            for world in worlds
            for term in every_term(world[-1].open if world else 0, most)
            if printed((*world, term), styles[: at + 1])[-1] == papers[at]
        ]
    return worlds


def numbers_of(world: tuple[Truth, ...]) -> Mapping[str, int]:
    """Return everything that somebody might want to know of a world, named as the attacker names it."""
    found = {}
    names = {"logged": "logged", "closed": "closed", "open": "open", ALONE: "alone", ONE: "one",
             PEOPLE: "people", "safety": "safety"}  # fmt: skip
    for at, (term, truth) in enumerate(zip((AUTUMN, SPRING, SUMMER), world, strict=False)):
        for words, key in names.items():
            found[f"{term} ({at}): {words}"] = getattr(truth, key)
    return found


def a_style(random: Random) -> Style:
    """Return one way to print a term: what comes in always, so that there is an end to the counting."""
    ways = ("hidden", "small", "number")
    back = (-1, -1, 0, 1)
    return (random.choice(("small", "number")), *(random.choice(ways) for _ in range(3)),
            random.choice(back), random.choice(back))  # type: ignore[return-value]  # fmt: skip


@pytest.mark.parametrize("seed", range(24))
def test_the_attacker_finds_what_counting_every_world_finds(seed: int) -> None:
    random = Random(seed)
    count, most = random.choice(((1, 6), (2, 3), (2, 4)))
    styles = tuple(a_style(random) for _ in range(count))
    truth: tuple[Truth, ...] = ()
    for _ in range(count):
        truth += (random.choice(list(every_term(truth[-1].open if truth else 0, most))),)
    papers = printed(truth, styles)
    most = max(most, SMALL - 1)

    worlds = [numbers_of(world) for world in every_world(count, most, papers, styles)]
    attacker = Attacker(papers)

    for name, total in (*attacker.editions.hidden(), *attacker.editions.safety()):
        values = {world[name] for world in worlds}
        assert attacker.values(total, 100) == values, name
        assert attacker.span(total) == (min(values), max(values)), name


@pytest.mark.parametrize("seed", range(12))
def test_it_finds_every_sum_that_comes_to_one_small_number_in_every_world(seed: int) -> None:
    random = Random(1000 + seed)
    styles = tuple((*a_style(random)[:4], -1, -1) for _ in range(2))
    first = random.choice(list(every_term(0, 3)))
    truth = (first, random.choice(list(every_term(first.open, 3))))
    papers = printed(truth, styles)

    worlds = every_world(2, SMALL - 1, papers, styles)
    parts = [[_parts(world)[at] for world in worlds] for at in range(5)]
    logged = [[world[at].logged for world in worlds] for at in (0, 1)]
    is_given_away = any(map(has_small_sum, (parts, logged)))

    found = [
        each for each in Attacker(papers).attack() if each.what.startswith(("closed up to 1:", "logged"))
    ]

    assert bool(found) == is_given_away


def _parts(world: tuple[Truth, ...]) -> tuple[int, ...]:
    one, two = world
    return one.alone, one.closed - one.alone, two.alone, two.closed - two.alone, two.open


def has_small_sum(parts: list[list[int]]) -> bool:
    """Say whether some of these, added up, come to one number of 1 to 4 in every world."""
    for chosen in range(1, 1 << len(parts)):
        some = [part for at, part in enumerate(parts) if chosen >> at & 1]
        sums = set(map(sum, zip(*some, strict=True)))
        if len(sums) == 1 and 0 < min(sums) < SMALL:
            return True
    return False


# --- it bites --------------------------------------------------------------------------------------------


def test_four_in_all_and_one_line_hidden_is_given_away() -> None:
    # domain.md 2.7: total 4, one hidden, the others printed as none
    far = Table(AUTUMN, ((ALONE, HIDDEN), *((each, "none") for each in FAR)), "none", "4")

    found = Attacker([paper(AUTUMN, "4", "4", "none", HIDDEN, far)]).attack()

    assert any(each.what.endswith(ALONE) and each.values == (4,) for each in found)


def test_the_year_to_date_gives_the_spring_away() -> None:
    wide = Wide(span_of(AUTUMN, SPRING), "Concerns logged", "9")

    found = Attacker(
        [paper(AUTUMN, "6"), paper(SPRING, "fewer than 5", HIDDEN, HIDDEN, HIDDEN, wide)]
    ).attack()

    assert Found(f"{SPRING} (1): logged", (3,), "few values") in found


def test_what_came_in_less_what_is_open_gives_what_was_closed_away() -> None:
    assert kinds(Attacker([paper(AUTUMN, "12", HIDDEN, "11")]).attack()) >= {"exactly one", "safety"}


def test_a_correction_beside_what_it_corrects_gives_the_change_away() -> None:
    first, second = (Table(AUTUMN, ((ONE, number),), str(20 - int(number)), "20") for number in ("10", "11"))
    papers = [
        paper(AUTUMN, "30", "20", "10", HIDDEN, first),
        paper(AUTUMN, "30", "20", "10", HIDDEN, second, corrects=True),
    ]

    assert kinds(Attacker(papers[:1]).attack()) == set()
    assert kinds(Attacker(papers).attack()) == {"change"}


def test_a_correction_that_shows_what_was_covered_gives_away_what_was_not() -> None:
    # the same concerns on the same day: 9 are open, 7 were closed, 12 came in, so 4 were open before
    autumn, spring = paper(AUTUMN, "30"), paper(SPRING, "12", HIDDEN, "9")
    corrected = paper(SPRING, "12", "7", HIDDEN, corrects=True)

    assert kinds(Attacker([autumn, spring]).attack()) == set()
    assert Found(f"{AUTUMN} (0): open", (4,), "few values") in Attacker([autumn, spring, corrected]).attack()


def test_nothing_may_be_known_of_what_touches_a_childs_safety_not_even_that_there_was_none() -> None:
    far = Table(AUTUMN, ((ALONE, "9"), (ONE, "6")), "none", "15")

    assert "safety" in kinds(Attacker([paper(AUTUMN, "15", "15", "none", "9", far)]).attack())


def test_who_knows_one_of_two_knows_the_other() -> None:
    far = Table(AUTUMN, ((ALONE, "5"),), "2", "7")
    papers = [paper(AUTUMN, "17", "7", "10", "5", far)]

    assert kinds(Attacker(papers).attack_as(Insider(0, {0: (ONE, PEOPLE)}))) == {"insider"}
    assert not Attacker([paper(AUTUMN, "17", "7", "10")]).attack_as(Insider(0, {0: (ONE, PEOPLE)}))


def test_the_naive_rule_is_broken_where_one_line_is_hidden_or_all_hidden_ones_are_alike() -> None:
    assert given_away((5, 0, 0, 0, 6, 3)) == [5]
    assert given_away((1, 1, 1, 0, 0, 9)) == [0, 1, 2]
    assert given_away((2, 2, 3, 0, 6, 7)) == []
