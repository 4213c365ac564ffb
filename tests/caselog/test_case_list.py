"""The list of concerns: narrowed, sorted and paged by the index alone, exactly as one would by hand."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import product
from random import Random
from typing import Any

import pytest
from sqlalchemy import insert

from conduct_desk.caselog import case_list, case_marks, case_text, keys, search
from conduct_desk.caselog.case_list import By, Place, Sorted, Wanted
from conduct_desk.caselog.cases import Line
from conduct_desk.caselog.kept import Session
from conduct_desk.caselog.log import Log, create_log
from conduct_desk.caselog.tables import ActionRow, CaseRow, ExhibitRow, FindingRow
from conduct_desk.clock import SCHOOL_ZONE, Clock
from conduct_desk.policy.findings import CHILDREN
from conduct_desk.policy.vocabulary import ActionKind, DecisionMaker, Finding, Outcome, Source, Stage

FIRST = datetime(2026, 9, 1, 9, tzinfo=UTC)
COUNT = 260
PLATFORMS = ("", "Facebook", "TikTok", "facebook ", "Łódź chat")


def fill(session: Session, count: int, chance: Random) -> None:
    """Write concerns of every sort, a day apart more or less, and make them findable."""
    link = session.connection()
    for number in range(1, count + 1):
        stage = chance.choice(list(Stage))
        opened_at = FIRST + timedelta(hours=17 * number)
        link.execute(insert(CaseRow).values(
            id=number, reference=f"2026-27/{number:03}", school_year="2026-27", number=number, stage=stage,
            opened_at=opened_at, opened_by="Mary", platform=chance.choice(PLATFORMS),
            decision_maker=DecisionMaker.HEADTEACHER, words=chance.choice(("a clown", "a shambles")),
            outcome=chance.choice(list(Outcome)) if stage is Stage.CLOSED else None,
        ))  # fmt: skip
        for finding in chance.sample(list(Finding), chance.choice((0, 1, 2))):
            link.execute(insert(FindingRow).values(case_id=number, finding=finding))
        if chance.random() < 0.4:
            due_on = date(2026, 11, 1) + timedelta(days=chance.randrange(9))
            link.execute(insert(ActionRow).values(
                case_id=number, kind=ActionKind.CHECK_POST, words="Check", due_on=due_on, sections=[],
                done_on=None if chance.random() < 0.5 else due_on,
            ))  # fmt: skip
        if chance.random() < 0.2:
            link.execute(insert(ActionRow).values(
                case_id=number, kind=ActionKind.TELL_SAFEGUARDING_LEAD, words="Tell", sections=[]
            ))  # fmt: skip
        if chance.random() < 0.5:
            link.execute(insert(ExhibitRow).values(
                case_id=number, number=1, name="post.png", media_type="image/png", size=1, width=1, height=1,
                fingerprint="0" * 64, source=Source.PASTED, file=f"{number:032}", thumbnail=b"",
                kept_at=opened_at, kept_by="Mary", removed_at=opened_at if chance.random() < 0.3 else None,
            ))  # fmt: skip
        case_text.index(session, number)


@pytest.fixture
def filled(log: Log) -> Log:
    with log.writing() as session:
        fill(session, COUNT, Random(8))  # noqa: S311  (concerns by chance are no secrets)
    return log


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Log]:
    """The same concerns, written once for all that only read them."""
    folder, clock = tmp_path_factory.mktemp("kept") / "a log", Clock(lambda: FIRST)
    log = create_log(folder, keys.new_root(), log_id="0123456789abcdef", by="Mrs Patel", clock=clock)
    with log.writing() as session:
        fill(session, COUNT, Random(8))  # noqa: S311  (concerns by chance are no secrets)
    yield log
    log.close()


def told(session: Session) -> set[int]:
    asked = "SELECT case_id FROM action WHERE kind = 'TELL_SAFEGUARDING_LEAD'"
    return set(session.connection().exec_driver_sql(asked).scalars())


def by_hand(lines: list[Line], wanted: Wanted, told: set[int], clowns: set[int]) -> list[Line]:
    def is_wanted(line: Line) -> bool:
        opened_on = line.opened_at.astimezone(SCHOOL_ZONE).date()
        return all((
            wanted.stage in (None, line.stage),
            not wanted.findings or wanted.findings & line.findings,
            wanted.days is None or wanted.days[0] <= opened_on <= wanted.days[1],
            not wanted.safeguarding or line.case_id in told or CHILDREN & line.findings,
            not wanted.with_evidence or line.exhibits,
            not wanted.typed or line.case_id in clowns,
        ))  # fmt: skip

    return [line for line in lines if is_wanted(line)]


KEYS: dict[By, Callable[[Line], Any]] = {
    By.NUMBER: lambda _: 0,
    By.PLATFORM: lambda line: (not line.platform, line.platform.strip().casefold().replace("łódź ", "lodz")),
    By.FINDING: lambda line: min([list(Finding).index(each) for each in line.findings], default=99),
    By.STANDING: lambda line: [*Stage, *Outcome].index(line.outcome or line.stage),
    By.CHECK: lambda line: line.next_check_on or date.max,
    By.EVIDENCE: lambda line: not line.exhibits,
}
SOME = (
    Wanted(),
    Wanted(stage=Stage.OPEN),
    Wanted(findings=frozenset({Finding.FOUL, Finding.ABUSIVE}), with_evidence=True),
    Wanted(days=(date(2026, 9, 30), date(2026, 12, 6))),
    Wanted(days=(date(2026, 12, 6), date(2026, 9, 30))),
    Wanted(safeguarding=True),
    Wanted(typed="clow"),
    Wanted(typed="clow", stage=Stage.CLOSED, safeguarding=True),
)


def paged(session: Session, wanted: Wanted, order: Sorted, limit: int) -> Iterator[Line]:
    after: Place | None = None
    while page := case_list.lines(session, wanted, order, after, limit):
        yield from page
        after = Place(page[-1].case_id, page[-1])


@pytest.mark.parametrize("order", [Sorted(by, back) for by, back in product(By, (False, True))], ids=str)
def test_every_list_in_every_order_is_what_one_would_sort_by_hand(kept: Log, order: Sorted) -> None:
    with kept.reading() as session:
        everything = list(case_list.lines(session, Wanted(), limit=COUNT))
        clowns = set(case_list.newest(session, Wanted(typed="clown"), COUNT))
        assert len(everything) == COUNT and 0 < len(clowns) < COUNT
        for wanted in SOME:
            left = by_hand(everything, wanted, told(session), clowns)
            if order.by is By.NUMBER:
                right = left[::-1] if order.backwards else left
            else:
                right = sorted(left, key=KEYS[order.by], reverse=order.backwards)
                if order.backwards:  # Python turns equals round as well; the newest comes first all the same
                    right = sorted(left, key=KEYS[order.by])
                    ranks = sorted({KEYS[order.by](line) for line in left}, reverse=True)
                    right = [line for rank in ranks for line in left if KEYS[order.by](line) == rank]

            found = [line.case_id for line in paged(session, wanted, order, 7)]

            assert found == [line.case_id for line in right], wanted


def test_a_page_goes_on_where_it_ended_though_the_last_case_of_its_day_is_gone(filled: Log) -> None:
    order = Sorted(By.CHECK)
    with filled.reading() as session:
        first = case_list.lines(session, Wanted(), order, None, 3)
        rest = case_list.lines(session, Wanted(), order, Place(first[-1].case_id, first[-1]), COUNT)
    gone = replace(first[-1], next_check_on=date(2026, 10, 31))  # a day on which nothing is due any more
    with filled.reading() as session:
        again = case_list.lines(session, Wanted(), order, Place(gone.case_id, gone), COUNT)

    assert len(first) + len(rest) == COUNT
    assert again == (*first, *rest)


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (date(2026, 9, 1), date(2026, 9, 1)),
        (date(2026, 9, 1), date(2027, 1, 3)),
        (date(2026, 2, 1), date(2026, 2, 28)),
        (date(2026, 11, 4), date(2026, 11, 20)),
        (date(2025, 9, 1), date(2026, 8, 31)),
    ],
)
def test_months_weeks_and_days_together_are_exactly_the_days_of_a_term(first: date, last: date) -> None:
    marks = set(case_marks.between(first, last))
    days = [first + timedelta(days=number) for number in range(-40, (last - first).days + 41)]

    assert [day for day in days if marks & set(case_marks.of_days(day))] == [
        day for day in days if first <= day <= last
    ]
    assert len(marks) <= 40


def test_a_mark_cannot_be_written_into_a_concern(log: Log) -> None:
    with log.writing() as session:
        fill(session, 1, Random(1))  # noqa: S311  (concerns by chance are no secrets)
        session.connection().exec_driver_sql(
            'UPDATE "case" SET words = ?', (f"{case_marks.of_evidence(3)} {case_marks.SAFEGUARDING}",)
        )
        case_text.index(session, 1)
    with log.reading() as session:
        assert search.find(session, case_marks.SAFEGUARDING).case_ids == ()
        (line,) = case_list.lines(session, Wanted())
        has_evidence = case_list.lines(session, Wanted(with_evidence=True))
    assert bool(has_evidence) == bool(line.exhibits)


def test_no_list_looks_through_the_table_of_cases(filled: Log) -> None:
    asked: list[str] = []
    with filled.reading() as session:
        raw = session.connection().connection.dbapi_connection
        assert raw is not None
        raw.set_trace_callback(asked.append)
        for by, wanted in product(By, SOME):
            case_list.lines(session, wanted, Sorted(by))
        case_list.lines(session, Wanted(), Sorted(backwards=True))
        raw.set_trace_callback(None)
        plans = {
            step
            for statement in {each for each in asked if "'main'" not in each and "SELECT" in each}
            for (*_, step) in session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}")
        }

    assert [step for step in plans if step.startswith("SCAN") and "VIRTUAL TABLE" not in step] == []
    assert "SEARCH c USING INTEGER PRIMARY KEY (rowid=?)" in plans
    assert "SEARCH action USING INDEX action_to_do (due_on>?)" in plans
