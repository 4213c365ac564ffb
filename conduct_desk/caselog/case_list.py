"""Which concerns a list shows, and in which order, read page by page.

A list that is narrowed or sorted is read from the search index by the marks of case_marks.py, group by group
and newest first within each: its cost grows with the page and not with the log.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any

from sqlalchemy import text
from sqlmodel import Session

from conduct_desk.caselog import case_marks, search
from conduct_desk.caselog.case_marks import Standing
from conduct_desk.caselog.cases import Line
from conduct_desk.policy.vocabulary import Finding, Outcome, Stage


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


NEWEST = Sorted()
FEW = 200  # hits that are sorted here


def lines(
    session: Session, wanted: Wanted, order: Sorted = NEWEST, after: Place | None = None, limit: int = 50
) -> tuple[Line, ...]:
    """Return the next cases of a list, after the place where the page before ended."""
    match, begun = _match(wanted), after.case_id if after else None
    if order.by is By.NUMBER:
        return of_ids(session, _by_number(session, match, begun, limit, backwards=order.backwards))
    few = _by_number(session, match, None, FEW + 1) if match else []
    if match and len(few) <= FEW:
        return _sorted_few(session, few, order, after, limit)
    return of_ids(session, _by_group(session, match, order, after, limit))


def newest(session: Session, wanted: Wanted, most: int) -> list[int]:
    """Return the ids of the newest cases of a list."""
    return _by_number(session, _match(wanted), None, most)


def of_ids(session: Session, ids: Sequence[int]) -> tuple[Line, ...]:
    """Return these cases in the order of their ids as given."""
    rows = session.connection().execute(_LINES, {"ids": json.dumps(list(ids))}).all()
    found = {row[0]: _line(*row) for row in rows}
    return tuple(found[number] for number in ids if number in found)


def _line(
    case_id: int,
    reference: str,
    stage: str,
    platform: str,
    opened_at: str,
    outcome: str | None,
    check: str | None,
    exhibits: int,
    findings: str | None,
) -> Line:
    return Line(
        case_id,
        reference,
        Stage[stage],
        platform,
        datetime.fromisoformat(opened_at),
        Outcome[outcome] if outcome else None,
        date.fromisoformat(check) if check else None,
        exhibits,
        frozenset(Finding[name] for name in findings.split(",")) if findings else frozenset(),
    )


# As plain words: asked of every key that is pressed, and made by SQLAlchemy it takes five times as long.
_LINES = text("""
    SELECT c.id, c.reference, c.stage, c.platform, c.opened_at, c.outcome,
    (SELECT min(due_on) FROM action WHERE case_id = c.id AND done_on IS NULL AND kind = 'CHECK_POST'),
    (SELECT count(*) FROM exhibit WHERE case_id = c.id AND removed_at IS NULL),
    (SELECT group_concat(finding) FROM finding WHERE case_id = c.id)
    FROM "case" AS c WHERE c.id IN (SELECT value FROM json_each(:ids))
""")
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
        # A range with no day in it finds nothing: a mark that no case has.
        yield _any([*case_marks.between(*wanted.days)] or [case_marks.SIGN])
    if wanted.safeguarding:
        yield _any([case_marks.SAFEGUARDING])
    if wanted.with_evidence:
        yield _any([case_marks.WITH_EVIDENCE])


def _any(marks: Sequence[str]) -> str:
    return " OR ".join(f'"{mark}"' for mark in marks)


def _by_number(
    session: Session, match: str, after: int | None, limit: int, *, backwards: bool = False
) -> list[int]:
    statements = (_OLDEST_OF_ALL, _OLDEST) if backwards else (_NEWEST_OF_ALL, _NEWEST)
    begin = (0 if backwards else _LAST) if after is None else after
    asked = {"match": match, "after": begin, "most": limit}
    if not match:
        del asked["match"]
    return list(session.connection().execute(statements[bool(match)], asked).scalars())


def _sorted_few(
    session: Session, ids: Sequence[int], order: Sorted, after: Place | None, limit: int
) -> tuple[Line, ...]:
    """Sort the few cases that there are: quicker than asking for them group by group."""
    rank = _rank(order.by)
    found = sorted(of_ids(session, ids), key=lambda line: -line.case_id)
    found.sort(key=rank, reverse=order.backwards)
    if after is not None:
        begun = rank(after.line)
        found = [
            line
            for line in found
            if ((now := rank(line)) == begun and line.case_id < after.case_id)
            or (now < begun if order.backwards else now > begun)
        ]
    return tuple(found[:limit])


def _by_group(session: Session, match: str, order: Sorted, after: Place | None, limit: int) -> list[int]:
    groups, begun = _groups(session, order.by), None
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
        found += _by_number(session, both, begun, limit - len(found))
        begun = None
        if len(found) >= limit:
            break
    return found


def _platforms(session: Session) -> list[str]:
    asked = {"least": case_marks.PLATFORMS, "beyond": case_marks.NO_PLATFORM}
    return [*session.connection().execute(_PLATFORMS, asked).scalars(), case_marks.NO_PLATFORM]


def _checks(session: Session) -> list[str]:
    days = session.connection().execute(_DAYS_DUE).scalars()
    return [*(case_marks.of_check(date.fromisoformat(day)) for day in days), case_marks.NO_CHECK]


_FIXED: dict[By, list[str]] = {
    By.FINDING: [*(case_marks.of_leading([each]) for each in Finding), case_marks.of_leading(())],
    By.STANDING: [
        *(case_marks.of_standing(stage, None) for stage in Stage),
        *(case_marks.of_standing(Stage.CLOSED, outcome) for outcome in Outcome),
    ],
    By.EVIDENCE: [case_marks.WITH_EVIDENCE, case_marks.WITHOUT_EVIDENCE],
}
_GROWING: dict[By, Callable[[Session], list[str]]] = {By.PLATFORM: _platforms, By.CHECK: _checks}
_MARK_OF: dict[By, Callable[[Standing], str]] = {
    By.PLATFORM: lambda line: case_marks.of_platform(line.platform),
    By.FINDING: lambda line: case_marks.of_leading(line.findings),
    By.STANDING: lambda line: case_marks.of_standing(line.stage, line.outcome),
    By.CHECK: lambda line: case_marks.of_check(line.next_check_on),
    By.EVIDENCE: lambda line: case_marks.of_evidence(line.exhibits),
}


def _groups(session: Session, by: By) -> list[str]:
    return _FIXED[by] if by in _FIXED else _GROWING[by](session)


def _rank(by: By) -> Callable[[Standing], Any]:
    """Return what sorts a line: the place of its mark among the fixed ones, else the mark itself."""
    mark = _MARK_OF[by]
    if by not in _FIXED:
        return mark
    ranks = {each: rank for rank, each in enumerate(_FIXED[by])}
    return lambda line: ranks[mark(line)]
