"""Which concerns a list shows, and in which order, read page by page.

A list that is narrowed or sorted is read from the search index by the marks of case_marks.py, group by group
and newest first within each: its cost grows with the page and not with the log.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from sqlalchemy import text
from sqlmodel import Session

from conduct_desk.caselog import case_marks, cases, search
from conduct_desk.caselog.case_marks import Standing
from conduct_desk.caselog.cases import Line
from conduct_desk.policy.vocabulary import Finding, Outcome, Stage

DAY = timedelta(days=1)


@dataclass(frozen=True)
class Wanted:
    """Which cases; all that is given must be so. `days`: opened from the first to the last, in England."""

    typed: str = ""
    stage: Stage | None = None
    findings: frozenset[Finding] = frozenset()
    days: tuple[date, date] | None = None
    safeguarding: bool = False
    with_evidence: bool = False


@dataclass(frozen=True)
class Place:
    """Where a page of a list ended: the last case, and how it stood when it was listed."""

    case_id: int
    line: Standing


class By(Enum):
    """What a list is sorted by; within equals the newest comes first."""

    NUMBER = "number"
    PLATFORM = "platform"
    FINDING = "finding"
    STANDING = "standing"
    CHECK = "check"
    EVIDENCE = "evidence"


@dataclass(frozen=True)
class Sorted:
    """In which order; by number the newest first, by all else from the first group to the last."""

    by: By = By.NUMBER
    backwards: bool = False


def lines(
    session: Session, wanted: Wanted, order: Sorted = Sorted(), after: Place | None = None, limit: int = 50
) -> tuple[Line, ...]:
    """Return the next cases of a list, after the place where the page before ended."""
    match = _match(wanted)
    if order.by is By.NUMBER:
        ids = _by_number(session, match, after.case_id if after else None, limit, order.backwards)
    else:
        ids = _by_group(session, match, order, after, limit)
    found = {line.case_id: line for line in cases.lines(session, only=ids, limit=limit)}
    return tuple(found[number] for number in ids if number in found)


def count(session: Session, wanted: Wanted, most: int) -> int:
    """Return how many cases a list has, at most `most`."""
    match = _match(wanted) or f'"{case_marks.EVERY}"'
    return int(session.connection().execute(_COUNT, {"match": match, "most": most}).scalar_one())


_COUNT = text("SELECT count(*) FROM (SELECT rowid FROM case_fts WHERE case_fts MATCH :match LIMIT :most)")
_NEWEST = text(
    "SELECT rowid FROM case_fts WHERE case_fts MATCH :match AND rowid < :after "
    "ORDER BY rowid DESC LIMIT :most"
)
_OLDEST = text(
    "SELECT rowid FROM case_fts WHERE case_fts MATCH :match AND rowid > :after ORDER BY rowid LIMIT :most"
)
_NEWEST_OF_ALL = text('SELECT id FROM "case" WHERE id < :after ORDER BY id DESC LIMIT :most')
_OLDEST_OF_ALL = text('SELECT id FROM "case" WHERE id > :after ORDER BY id LIMIT :most')
_PLATFORMS = text("SELECT term FROM case_vocabulary WHERE term > :least AND term < :beyond ORDER BY term")
_DAYS_DUE = text(
    "SELECT DISTINCT due_on FROM action WHERE done_on IS NULL AND kind = 'CHECK_POST' "
    "AND due_on IS NOT NULL ORDER BY due_on"
)
_LAST = 2**62  # beyond every case


def _match(wanted: Wanted) -> str:
    """Return the search for what is wanted; empty when that is every case."""
    asked = [search.typed_match(wanted.typed), *_marks(wanted)]
    return " AND ".join(f"({each})" for each in asked if each)


def _marks(wanted: Wanted) -> Iterator[str]:
    if wanted.stage is not None:
        yield _any([case_marks.of_stage(wanted.stage)])
    if wanted.findings:
        yield _any([case_marks.of_finding(each) for each in Finding if each in wanted.findings])
    if wanted.days is not None:
        first, last = wanted.days
        # A range with no day in it finds nothing: a mark that no case has.
        days = [case_marks.of_day(first + n * DAY) for n in range((last - first).days + 1)]
        yield _any(days or [case_marks.SIGN])
    if wanted.safeguarding:
        yield _any([case_marks.SAFEGUARDING])
    if wanted.with_evidence:
        yield _any([case_marks.WITH_EVIDENCE])


def _any(marks: Sequence[str]) -> str:
    return " OR ".join(f'"{mark}"' for mark in marks)


def _by_number(session: Session, match: str, after: int | None, limit: int, backwards: bool) -> list[int]:  # noqa: FBT001
    statements = (_OLDEST_OF_ALL, _OLDEST) if backwards else (_NEWEST_OF_ALL, _NEWEST)
    begin = (0 if backwards else _LAST) if after is None else after
    asked = {"match": match, "after": begin, "most": limit}
    if not match:
        del asked["match"]
    return list(session.connection().execute(statements[bool(match)], asked).scalars())


def _by_group(session: Session, match: str, order: Sorted, after: Place | None, limit: int) -> list[int]:
    groups, begun = _GROUPS[order.by](session), None
    if after is not None:
        begun, mark = after.case_id, _MARK_OF[order.by](after.line)
        # The last case of a day or a platform may be gone since the page before was read.
        groups = groups if mark in groups else sorted([*groups, mark])
    if order.backwards:
        groups = groups[::-1]
    if after is not None:
        groups = groups[groups.index(mark) :]
    found: list[int] = []
    for group in groups:
        both = " AND ".join(filter(None, (f'"{group}"', match)))
        found += _by_number(session, both, begun, limit - len(found), backwards=False)
        begun = None
        if len(found) >= limit:
            break
    return found


def _platforms(session: Session) -> list[str]:
    sign = case_marks.PLATFORMS
    asked = {"least": sign, "beyond": case_marks.NO_PLATFORM}
    return [*session.connection().execute(_PLATFORMS, asked).scalars(), case_marks.NO_PLATFORM]


def _findings(_session: Session) -> list[str]:
    return [*(case_marks.of_leading([each]) for each in Finding), case_marks.of_leading(())]


def _standings(_session: Session) -> list[str]:
    stages = (case_marks.of_standing(stage, None) for stage in Stage)
    return [*stages, *(case_marks.of_standing(Stage.CLOSED, outcome) for outcome in Outcome)]


def _checks(session: Session) -> list[str]:
    days = session.connection().execute(_DAYS_DUE).scalars()
    return [*(case_marks.of_check(date.fromisoformat(day)) for day in days), case_marks.NO_CHECK]


def _evidence(_session: Session) -> list[str]:
    return [case_marks.WITH_EVIDENCE, case_marks.WITHOUT_EVIDENCE]


_GROUPS: dict[By, Callable[[Session], list[str]]] = {
    By.PLATFORM: _platforms, By.FINDING: _findings, By.STANDING: _standings, By.CHECK: _checks,
    By.EVIDENCE: _evidence,
}  # fmt: skip
_MARK_OF: dict[By, Callable[[Standing], str]] = {
    By.PLATFORM: lambda line: case_marks.of_platform(line.platform),
    By.FINDING: lambda line: case_marks.of_leading(line.findings),
    By.STANDING: lambda line: case_marks.of_standing(line.stage, line.outcome),
    By.CHECK: lambda line: case_marks.of_check(line.next_check_on),
    By.EVIDENCE: lambda line: case_marks.of_evidence(line.exhibits),
}
