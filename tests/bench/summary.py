"""What the governors' summary takes, from 100 to 100,000 concerns, beside a plain SQL count of its table.

Usage: python tests/bench/summary.py [--concerns 100 1000 10000 100000] [--rounds 5] [--json FILE]

Each log is a real encrypted one with six terms, five of whose summaries were issued; the sixth is counted,
planned (with the check of it beside the five before) and printed, by a program of its own, whose memory is
measured. The exit code is 0 when coding and counting all concerns that the summary takes in come to at most
25 times the SQL count of the table that it prints, the plan and the page take for the most concerns no more
than twice what they take for a tenth, and no more than 150 MB are needed for 10,000. Milliseconds are
goals: half a second for a plan, a fifth for the pages.
"""

import json
import random
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))

from sqlalchemy import insert, text

from conduct_desk.caselog import keys
from conduct_desk.caselog.kept import Session
from conduct_desk.caselog.tables import AnswerRow, CaseRow, FindingRow, LetterRow
from conduct_desk.caselog.tables_of_steps import ClosureRow
from conduct_desk.clock import Clock
from conduct_desk.desk import Desk
from conduct_desk.desk.door import Door
from conduct_desk.desk.views import TermView
from conduct_desk.policy.closing import Retention, Settled
from conduct_desk.policy.summary import SummaryWords
from conduct_desk.policy.vocabulary import (
    DecisionMaker,
    Finding,
    LetterKind,
    LetterState,
    Outcome,
    Stage,
    Value,
)
from tests.bench.by_size import Took, arguments, in_its_own_program, in_turns, report

PASSPHRASE = "three green umbrellas"
TERMS = tuple(
    TermView(f"{name} term {first.year}", first, last)
    for name, first, last in (
        ("Autumn", date(2026, 9, 1), date(2026, 12, 18)),
        ("Spring", date(2027, 1, 4), date(2027, 3, 25)),
        ("Summer", date(2027, 4, 12), date(2027, 7, 21)),
        ("Autumn", date(2027, 9, 1), date(2027, 12, 17)),
        ("Spring", date(2028, 1, 4), date(2028, 3, 31)),
        ("Summer", date(2028, 4, 17), date(2028, 7, 21)),
    )
)
NOW = datetime(2028, 8, 31, 12, tzinfo=UTC)
COUNTS, STANDARD = (100, 1_000, 10_000, 100_000), 10_000
COUNTING, GROWTH, MEMORY = 25.0, 2.0, 150  # times SQL, times a tenth of the concerns, MB
GOALS = {"plan": 500.0, "pages": 200.0}  # ms
QUESTIONS = ("foul", "abusive", "discriminatory", "threatening", "inaccurate", "child_in_words")
# Far and matter as the paper tells them apart, counted by the log itself: the floor.
TABLE = text("""
    SELECT closed.outcome, coalesce(sent.number, 0) > 1, coalesce(sent.number, 0), finding.finding, count(*)
    FROM "case" LEFT JOIN closure AS closed ON closed.case_id = "case".id
    LEFT JOIN (SELECT case_id, count(*) AS number FROM letter WHERE sent_on IS NOT NULL GROUP BY case_id)
        AS sent ON sent.case_id = "case".id
    LEFT JOIN finding ON finding.case_id = "case".id
    WHERE "case".opened_at >= :first GROUP BY 1, 2, 3, 4
""")
NO_WORDS = SummaryWords()
LETTER = "I am writing to you about what was posted. " * 20


class Day:
    """A clock that a bench sets."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 9, 1, 8, tzinfo=UTC)
        self.clock = Clock(lambda: self.moment)


def fill(desk: Desk, term: int, first: int, count: int, chance: random.Random) -> None:
    """Log so many concerns in a term, as rows: most of them closed, half of those after a letter or two."""
    term_view = TERMS[term]
    days = (term_view.last_day - term_view.first_day).days
    tables = (CaseRow, FindingRow, AnswerRow, LetterRow, ClosureRow)
    rows: dict[Any, list[dict[str, Any]]] = {table: [] for table in tables}
    for number in range(first, first + count):
        opened = datetime(
            term_view.first_day.year, term_view.first_day.month, term_view.first_day.day, 9, tzinfo=UTC
        )
        opened += timedelta(days=chance.randrange(days))
        for table, row in _concern(number, term // 3, opened, chance):
            rows[table].append(row)
    with desk.summaries._opened.log.writing() as session:
        for table, found in rows.items():
            if found:
                session.connection().execute(insert(table), found)


def _concern(
    number: int, year: int, opened: datetime, chance: random.Random
) -> Iterator[tuple[Any, dict[str, Any]]]:
    is_closed = chance.random() < 0.85
    left_alone = chance.random() < 0.3
    outcome = Outcome.LEFT_ALONE_DEBATE if left_alone else Outcome.REMOVED_BY_AUTHOR
    years = f"{2026 + year}-{27 + year}"
    yield CaseRow, {
        "id": number, "reference": f"{years}/{number:06}", "school_year": years, "number": number,
        "stage": Stage.CLOSED if is_closed else Stage.OPEN, "opened_at": opened, "opened_by": "Mrs Patel",
        "decision_maker": DecisionMaker.HEADTEACHER, "words": "She is a clown. " * 8,
        "outcome": outcome if is_closed else None, "closed_at": opened if is_closed else None,
    }  # fmt: skip
    finding = chance.choice((Finding.FOUL, Finding.INACCURATE, Finding.BELONGS_TO_PROCEDURE))
    yield FindingRow, {"case_id": number, "finding": Finding.LEGITIMATE_DEBATE if left_alone else finding}
    for question in QUESTIONS:
        value = Value.YES if question == "child_in_words" and chance.random() < 0.05 else Value.NO
        yield AnswerRow, {
            "case_id": number, "question": question, "value": value, "by": "Mrs Patel", "at": opened,
            "chosen": [], "statements": [],
        }  # fmt: skip
    for _ in range(0 if left_alone else chance.choice((0, 1, 1, 2))):
        yield LetterRow, {
            "case_id": number, "kind": LetterKind.REMOVAL, "state": LetterState.SENT,
            "dated_on": opened.date(), "sent_on": opened.date(), "address": [], "body": LETTER,
        }  # fmt: skip
    if is_closed:
        yield ClosureRow, {
            "case_id": number, "outcome": outcome, "support": Settled.DONE, "evidence": Settled.DONE,
            "thanks": Settled.DONE, "reporter": Settled.DONE, "retention": Retention.SHORT,
            "review_on": date(2030, 9, 1), "closed_at": opened, "closed_by": "Mrs Patel",
        }  # fmt: skip


def a_log(folder: Path, count: int) -> None:
    """Start a log with so many concerns in six terms, and issue the summaries of the first five."""
    day, chance = Day(), random.Random(count)  # noqa: S311  (concerns by chance are no secrets)
    desk, _ = Door(folder, day.clock).start_new(
        school_name="A school", head_name="A head", passphrase=PASSPHRASE, tell=lambda _: None
    )
    try:
        desk.terms.set(TERMS)
        each = count // len(TERMS)
        for term, view in enumerate(TERMS):
            more = count - each * len(TERMS) if term == len(TERMS) - 1 else 0
            fill(desk, term, 1 + term * each, each + more, chance)
            if term < len(TERMS) - 1:
                after = view.last_day + timedelta(days=5)
                day.moment = datetime(after.year, after.month, after.day, 12, tzinfo=UTC)
                desk.summaries.issue(view.name, NO_WORDS)
    finally:
        desk.keeping.close()


def timed(work: Callable[[], object], rounds: int) -> float:
    """Return the median of some rounds in milliseconds of the processor."""
    times = []
    for _ in range(rounds):
        began = time.process_time()
        work()
        times.append((time.process_time() - began) * 1000)
    return statistics.median(times)


def measured(folder: Path, rounds: int) -> dict[str, float]:
    """Return what the sixth summary takes, part by part, and the most memory that was needed, in MB."""
    from conduct_desk.desk.school import school
    from conduct_desk.desk.summary_editions import counted, history
    from conduct_desk.desk.summary_making import choices, make, printed, read_new
    from conduct_desk.desk.summary_periods import next_period
    from conduct_desk.policy.summary_plan import plan

    began = time.process_time()
    desk = Door(folder, Clock(lambda: NOW)).unlock(PASSPHRASE, lambda _: None)
    opening = (time.process_time() - began) * 1000
    opened, term = desk.summaries._opened, TERMS[-1].name
    try:
        with opened.reading() as session:
            issued = history(session)
            days = choices(opened, session, issued).days(term)
            period = next_period(session, days, issued.periods)
            made, told = make(read_new(opened, session, term)), school(session, opened.rules.policy)
            earlier = [counted(each) for each in issued.periods]
            before = [each.printed for each in issued.editions]
            first = datetime(days.first_day.year, days.first_day.month, days.first_day.day, tzinfo=UTC)
            took = {
                "concerns taken in": float(len(period.came_in)),
                "SQL count of the table": timed(lambda: count_in_sql(session, first), rounds),
                "coding and counting": timed(lambda: next_period(session, days, issued.periods), rounds),
                "plan": timed(lambda: plan(counted(period), earlier, before, made.practice), rounds),
                "pages": timed(lambda: printed(opened, told, made, NO_WORDS, at=""), rounds),
                "all of it, history and practice too": timed(
                    lambda: make(read_new(opened, session, term)), rounds
                ),
                "opening the log": opening,
            }
    finally:
        desk.keeping.close()
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 if sys.platform == "darwin" else 1024)
    return {**took, "memory, MB": most}


def count_in_sql(session: Session, first: datetime) -> int:
    """Count the table with one statement, and return how many lines it has."""
    stored = first.strftime("%Y-%m-%d %H:%M:%S.%f")
    return len(session.connection().execute(TABLE, {"first": stored}).all())


def of_a_program(count: int, rounds: int) -> dict[str, float]:
    """Make a log, and return what a program of its own measures in it."""
    with tempfile.TemporaryDirectory(dir=Path.cwd(), prefix="summary-") as name:
        folder = Path(name) / "Conduct Desk"
        a_log(folder, count)
        return in_its_own_program(__file__, folder, rounds)


def kept(took: Took) -> dict[str, tuple[float, float]]:
    """Return what was promised: each with its figure and its bar."""
    promised = {}
    if STANDARD in took:
        usual = took[STANDARD]
        counting = usual["coding and counting"] / usual["SQL count of the table"]
        promised["coding and counting, times the SQL count"] = (counting, COUNTING)
        promised["memory for 10,000, MB"] = (usual["memory, MB"], float(MEMORY))
    most = max(took)
    if most // 10 in took:
        for part in ("plan", "pages"):
            growth = took[most][part] / took[most // 10][part]
            promised[f"{part}: {most:,} to {most // 10:,} concerns"] = (growth, GROWTH)
    return promised


def main() -> int:
    """Measure logs of each size; or, as the program of its own, one log."""
    given = arguments(__doc__, COUNTS, rounds=5)
    asked = given.parse_args()
    keys.MEMORY_KIB, keys.PASSES = 64, 1  # unlocking is not what is measured
    if asked.measure:
        print(json.dumps(measured(asked.measure, asked.rounds)))
        return 0
    took = in_turns(asked.concerns, asked.turns, lambda each: of_a_program(each, asked.rounds))
    return report(took, kept(took), asked.json, GOALS)


if __name__ == "__main__":
    raise SystemExit(main())
