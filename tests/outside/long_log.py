"""A log of many years, for days at a desk that has seen a lot: python -m tests.outside.long_log FOLDER COUNT

Everything is there that a concern of real life leaves behind: people, answers, findings, a letter, steps
done and due, how it ended, the words to find it by, and its entries in the chronology, which verifies.
"""

import json
import random
import secrets
import sys
from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import insert, select
from sqlmodel import col

from conduct_desk.caselog import case_text, chronology
from conduct_desk.caselog.kept import Session
from conduct_desk.caselog.tables import (
    ActionRow,
    AnswerRow,
    CaseRow,
    EventRow,
    FindingRow,
    LetterRow,
    PartRow,
    PersonRow,
)
from conduct_desk.caselog.tables_of_steps import ClosureRow
from conduct_desk.clock import Clock
from conduct_desk.desk.door import Door
from conduct_desk.policy.closing import Retention, Settled
from conduct_desk.policy.vocabulary import (
    PLATFORMS,
    ActionKind,
    DecisionMaker,
    Finding,
    Kind,
    LetterKind,
    LetterState,
    Outcome,
    Part,
    Role,
    Stage,
    Value,
)

PASSPHRASE = "harvest lantern gravel"
PEOPLE = 2000
YEARS = 8  # of the log, to today
STILL_OPEN = 40  # the newest
AT_ONCE = 2000  # concerns that are written together: all of them would not fit into memory
FIRST = (
    "Gemma",
    "Wayne",
    "Bethan",
    "Priya",
    "Karen",
    "Tomasz",
    "Aoife",
    "Rhys",
    "Leila",
    "Marcus",
    "Nia",
    "Owen",
)
LAST = (
    "Oakes",
    "Cutmore",
    "Crowle",
    "Shah",
    "Whitfield",
    "Nowak",
    "Brennan",
    "Parry",
    "Haddad",
    "Bell",
    "Finch",
)
SAID = (
    "The new timetable is a shambles and nobody in the office answers the telephone.",
    "She is a clown and should never have been let near a class of children.",
    "Third time this week that the gate was locked before the bell had gone.",
    "Does anybody know why the trip was cancelled? We have heard nothing at all.",
    "He shouted at my boy in front of everybody and then laughed about it.",
)
QUESTIONS = ("foul", "abusive", "discriminatory", "threatening", "inaccurate", "fair_comment")
FINDINGS = (
    Finding.FOUL,
    Finding.ABUSIVE,
    Finding.INACCURATE,
    Finding.BELONGS_TO_PROCEDURE,
    Finding.CHILD_IN_WORDS,
)
ENTRIES = ("Started the concern", "Recorded what was posted", "Answered the questions", "Issued a letter")

Rows = dict[Any, list[dict[str, Any]]]


def a_long_log(folder: Path, count: int) -> None:
    """Start a log in `folder` and enter so many concerns of the last years, the newest of today."""
    chance = random.Random(count)  # noqa: S311  (concerns by chance are no secrets)
    desk, _ = Door(folder, Clock()).start_new(
        school_name="Hollow Lane Primary School", head_name="Mrs A Green", passphrase=PASSPHRASE,
        tell=lambda _: None,
    )  # fmt: skip
    try:
        now = Clock().now()
        rows: Rows = defaultdict(list)
        for number in range(1, PEOPLE + 1):
            name = f"{chance.choice(FIRST)} {chance.choice(LAST)} {number}"
            lived = [f"{number} Sample Street"]
            person = {"id": number, "name": name, "address": lived, "roles": [], "also_known_as": []}
            rows[PersonRow].append(person)
        names = [row["name"] for row in rows[PersonRow]]
        with desk.cases._opened.log.writing() as session:
            for number in range(1, count + 1):
                opened_at = now - timedelta(days=365 * YEARS * (count - number) / count, minutes=10)
                for table, row in a_concern(
                    number, opened_at, names, chance, is_open=number > count - STILL_OPEN
                ):
                    rows[table].append(row)
                if number % AT_ONCE == 0 or number == count:
                    write(session, rows)
                    rows.clear()
    finally:
        desk.keeping.close()


def write(session: Session, rows: Rows) -> None:
    """Write the rows of some concerns with their entries, and make them findable."""
    for table, found in rows.items():
        session.connection().execute(insert(table), found)
    write_entries(session, rows[CaseRow])
    for case in rows[CaseRow]:
        case_text.index(session, case["id"])


def a_concern(
    number: int, opened_at: datetime, names: list[str], chance: random.Random, *, is_open: bool
) -> Iterator[tuple[Any, dict[str, Any]]]:
    """Yield the rows of one concern."""
    first = opened_at.year if opened_at.month >= 9 else opened_at.year - 1
    years = f"{first}-{(first + 1) % 100:02}"
    on, words = opened_at.date(), f"{chance.choice(SAID)} {chance.choice(SAID)}"
    outcome = None if is_open else chance.choice((Outcome.REMOVED_BY_AUTHOR, Outcome.LEFT_ALONE_DEBATE))
    yield CaseRow, {
        "id": number, "reference": f"{years}/{number:05}", "school_year": years, "number": number,
        "stage": Stage.OPEN if is_open else Stage.CLOSED, "opened_at": opened_at, "opened_by": "Mrs A Green",
        "platform": chance.choice(PLATFORMS), "kind": Kind.NETWORKING, "place": "Year 4 parents group",
        "posted_on": on, "aware_on": on, "told_head_on": on, "words": words,
        "decision_maker": DecisionMaker.HEADTEACHER,
        "outcome": outcome, "closed_at": None if is_open else opened_at + timedelta(days=9),
    }  # fmt: skip
    parts = {Part.AUTHOR: Role.PARENT, Part.REPORTER: Role.PARENT, Part.SUBJECT: Role.STAFF}
    people = dict(zip(parts, chance.sample(range(1, PEOPLE + 1), len(parts)), strict=True))
    for part, person_id in people.items():
        yield PartRow, {"case_id": number, "person_id": person_id, "part": part, "role": parts[part]}
    for finding in chance.sample(FINDINGS, 2):
        yield FindingRow, {"case_id": number, "finding": finding}
    for question in QUESTIONS:
        yield AnswerRow, {
            "case_id": number, "question": question, "value": chance.choice((Value.YES, Value.NO)),
            "reason": "A talk has not been tried.", "by": "Mrs A Green", "at": opened_at, "chosen": [],
            "statements": [],
        }  # fmt: skip
    yield LetterRow, {
        "id": number, "case_id": number, "kind": LetterKind.REMOVAL, "state": LetterState.SENT,
        "person_id": people[Part.AUTHOR], "recipient": names[people[Part.AUTHOR] - 1], "address": [],
        "body": "I am writing to you about what was posted. " * 10, "dated_on": on, "sent_on": on,
        "issued_at": opened_at,
    }  # fmt: skip
    for step in range(2):
        is_due = is_open and step == 1
        yield ActionRow, {
            "case_id": number, "kind": ActionKind.CHECK_POST, "words": "Check whether the post is gone",
            "due_on": on + timedelta(days=3 * step), "done_on": None if is_due else on + timedelta(days=step),
            "sections": [],
        }  # fmt: skip
    if not is_open:
        yield ClosureRow, {
            "case_id": number, "outcome": outcome, "support": Settled.DONE, "evidence": Settled.DONE,
            "thanks": Settled.DONE, "reporter": Settled.DONE, "retention": Retention.SHORT,
            "review_on": on + timedelta(days=1000), "closed_at": opened_at + timedelta(days=9),
            "closed_by": "Mrs A Green",
        }  # fmt: skip


def write_entries(session: Session, cases: list[dict[str, Any]]) -> None:
    """Chain some entries of each concern to the chronology; its order is the number, not the time."""
    link = session.connection()
    newest = select(col(EventRow.seq), col(EventRow.hash)).order_by(col(EventRow.seq).desc()).limit(1)
    seq, prev = link.execute(newest).one()
    for case in cases:
        at = case["opened_at"].strftime("%Y-%m-%dT%H:%M:%S.%fZ")
        for what in ENTRIES:
            seq += 1
            body = json.dumps({"by": "Mrs A Green", "case_id": case["id"], "what": what, "detail": {}})
            salt = secrets.token_bytes(16)
            commit = chronology.commit_of(salt, body)
            linked = chronology.hash_of(prev, seq, at, commit)
            # One by one: a trigger takes the words of the newest entry alone.
            link.exec_driver_sql("INSERT INTO event VALUES (?, ?, ?, ?, ?)", (seq, at, prev, commit, linked))
            link.exec_driver_sql("INSERT INTO event_body VALUES (?, ?, ?, ?)", (seq, case["id"], salt, body))
            prev = linked


if __name__ == "__main__":
    a_long_log(Path(sys.argv[1]), int(sys.argv[2]))
