"""What the log keeps, told as a person reads it: each concern with all its rows, then the rest."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from conduct_desk.caselog.case_text import NOTE
from conduct_desk.clock import spoken_date, spoken_moment
from conduct_desk.desk.export_headings import HEADINGS, NOT_TOLD, OF_NO_CASE
from conduct_desk.policy.exhibits import Capture
from conduct_desk.policy.vocabulary import LetterKind, Role

if TYPE_CHECKING:
    from conduct_desk.caselog.whole import Row, WholeTable
    from conduct_desk.paper.case_record import CaseRecord, Line, Section
    from conduct_desk.policy.rules import Rules

_HIDDEN = frozenset(
    {"id", "case_id", "number", "file", "thumbnail", "pdf", "school_year", "places", "likeness"}
)  # the tables have them
_NOTHING = (None, "", "[]", "{}")
_NAMES: Mapping[str, Callable[[Row], str]] = {
    "part": lambda row: str(row["part"]),
    "exhibit": lambda row: f"Exhibit {row['number']}",
    "covered_copy": lambda row: f"Covered copy {row['number']}",
    "action": lambda row: f"Action {row['id']}",
    "letter": lambda row: f"Letter {row['id']}",
    "person": lambda row: str(row["name"]),
    "policy": lambda row: str(row["version"]),
    "edition": lambda row: str(row["term_name"]),
    "disposal": lambda row: str(row["reference"]),
    "setting": lambda row: _label(str(row["key"])),
    "meta": lambda row: _label(str(row["key"])),
    "backup": lambda row: str(row["name"]),
}
_LABELS = {
    "by": "Recorded by", "at": "Recorded", "said_by": "Who said it", "person_id": "Who", "value": "Answer",
    "words": "Words", "dated_on": "Dated", "address": "Address", "size": "Size in bytes",
    "fingerprint": "Fingerprint (SHA-256)", "may_post": "May be posted", "told_head_on": "Head told",
    "told_staff_on": "Staff told", "done_on": "Done", "due_on": "Due", "why": "Why",
    "reopened": "Times reopened", "superseded_at": "Answered anew", "letter_id": "Letter number",
    "after_action_id": "After action", "exhibit_id": "Evidence", "came_with": "Came out of",
}  # fmt: skip
_LISTED = {"roles": Role, "sections": LetterKind, "shows": Capture}
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z")
_SHORT = 40  # characters that share a line with others
_LONGEST_WORD = 2000  # characters without a space: a picture kept as text, which nobody can read on paper


@dataclass(frozen=True)
class WholeLog:
    """Every table of the log, by name, with the rules that its answers go by and its small pictures."""

    tables: Mapping[str, WholeTable]
    rules: Rules
    thumbnails: Mapping[int, bytes]

    def rows(self, table: str) -> tuple[Row, ...]:
        """Return the rows of a table; none where the log has no such table."""
        return self.tables[table].rows if table in self.tables else ()


def records(log: WholeLog) -> tuple[CaseRecord, ...]:
    """Return each concern in the order of its number, then what belongs to no concern."""
    people: dict[object, str] = {row["id"]: str(row["name"]) for row in log.rows("person")}
    exhibits: dict[object, str] = {row["id"]: f"Exhibit {row['number']}" for row in log.rows("exhibit")}
    telling = _Telling(log, people, exhibits)
    of_cases: dict[object, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for name, table in log.tables.items():
        if "case_id" in table.columns and name not in NOT_TOLD:
            for row in table.rows:
                of_cases[row["case_id"]][name].append(row)
    bodies = telling.entries()
    cases = [telling.case(row, of_cases.pop(row["id"], {}), bodies) for row in log.rows("case")]
    left = {name: [row for tables in of_cases.values() for row in tables.get(name, [])] for name in HEADINGS}
    return (*cases, *telling.rest(left), telling.chronology(bodies))


@dataclass(frozen=True)
class _Entry:
    seq: int
    at: str
    by: str
    case_id: object
    what: str
    note: str
    detail: str


@dataclass(frozen=True)
class _Telling:
    log: WholeLog
    people: Mapping[object, str]
    exhibits: Mapping[object, str]

    def case(self, row: Row, tables: Mapping[str, list[Row]], entries: list[_Entry]) -> CaseRecord:
        from conduct_desk.paper.case_record import CaseRecord, Line, Section

        own = [Line(_label(name), text) for name, text in self.fields("case", row)]
        order = [*HEADINGS, *(name for name in tables if name not in HEADINGS)]
        told = [Section(HEADINGS["case"], tuple(own))]
        told += [self.section(name, tables.get(name, [])) for name in order if name != "case"]
        mine = [each for each in entries if each.case_id == row["id"]]
        done = tuple(Line(self._when(each), _entry_words(each)) for each in mine)
        told.append(Section("Chronology", done))
        stage = self.plain("case", "stage", row.get("stage"))
        opened = self.plain("case", "opened_at", row.get("opened_at"))
        return CaseRecord(f"Concern {row.get('reference', '')}", f"{stage}. Opened {opened}.", tuple(told))

    def section(self, name: str, rows: Iterable[Row]) -> Section:
        from conduct_desk.paper.case_record import Section

        title = HEADINGS.get(name) or OF_NO_CASE.get(name) or _label(name)
        return Section(title, tuple(self.line(name, row) for row in rows))

    def line(self, name: str, row: Row) -> Line:
        from conduct_desk.paper.case_record import Line

        told = dict(self.fields(name, row))
        if name == "answer":
            question = self.log.rules.walk.questions.get(str(row.get("question")))
            called = question.name if question else told.get("question", "")
            told.pop("question", None)
        elif name in _NAMES:
            called = self.plain(name, name, _NAMES[name](row))
        else:
            called = next(iter(told.values()), "")
        text = _packed((_label(column), words) for column, words in told.items() if words != called)
        number = row.get("id")
        picture = self.log.thumbnails.get(number, b"") if isinstance(number, int) else b""
        return Line(called, text, picture if name == "exhibit" else b"")

    def rest(self, left: Mapping[str, list[Row]]) -> Iterator[CaseRecord]:
        from conduct_desk.paper.case_record import CaseRecord

        for name, table in self.log.tables.items():
            if name in NOT_TOLD or name == "case":
                continue
            rows = table.rows if "case_id" not in table.columns or name in OF_NO_CASE else left.get(name, [])
            if rows:
                told = self.section(name, rows)
                title = told.title if name in OF_NO_CASE else f"{told.title} (of no concern)"
                yield CaseRecord(title, "", (told,))

    def entries(self) -> list[_Entry]:
        """Return the chronology; of an entry whose words were erased the number and time are left."""
        bodies = {row["seq"]: str(row["body"]) for row in self.log.rows("event_body")}
        found = []
        for row in self.log.rows("event"):
            said = _json(bodies.get(row["seq"], "{}"))
            said = said if isinstance(said, dict) else {}
            detail = said.get("detail", {})
            detail = dict(detail) if isinstance(detail, dict) else {}
            note = str(detail.pop(NOTE, ""))
            what = str(said.get("what", "The words of this entry were erased"))
            seq = int(row["seq"] or 0)
            by, flat = str(said.get("by", "")), "; ".join(_flat(detail))
            found.append(_Entry(seq, str(row["at"]), by, said.get("case_id"), what, note, flat))
        return found

    def chronology(self, entries: list[_Entry]) -> CaseRecord:
        from conduct_desk.paper.case_record import CaseRecord, Line, Section

        references = {row["id"]: str(row["reference"]) for row in self.log.rows("case")}
        lines = tuple(
            Line(self._when(each), f"{references[each.case_id]}: {each.what}")
            if each.case_id in references
            else Line(self._when(each), _entry_words(each))
            for each in entries
        )
        lead = "Every entry of the log in the order in which it was made. The number is part of its seal."
        return CaseRecord("Chronology of the whole log", lead, (Section("Entries", lines),))

    def fields(self, table: str, row: Row) -> Iterator[tuple[str, str]]:
        """Yield the columns of a row that hold something, in words."""
        for column, value in row.items():
            if column not in _HIDDEN and value not in _NOTHING:
                text = self.plain(table, column, value)
                if text:
                    yield column, text

    def plain(self, table: str, column: str, value: object) -> str:
        """Return what one cell holds, as a person would write it."""
        known = self.log.tables.get(table)
        if known is not None and column in known.flags:
            return "Yes" if value else ""
        if column == "person_id":
            return self.people.get(value, str(value))
        if column in ("exhibit_id", "came_with"):
            return self.exhibits.get(value, str(value))
        if column == "clause" and str(value) in self.log.rules.policy.clauses:
            clause = self.log.rules.policy.clauses[str(value)]
            return f"{clause.label} {clause.title}".strip()
        if known is not None and column in known.lists:
            return _shortened("\n".join(_flat(_named(column, _json(str(value))))))
        text = str(value)
        words = known.words.get(column, {}) if known is not None else {}
        return _shortened(_day_or_moment(words.get(text, text)))

    def _when(self, entry: _Entry) -> str:
        by = f"\n{entry.by}" if entry.by else ""
        return f"No. {entry.seq}\n{_day_or_moment(entry.at)}{by}"


def _entry_words(entry: _Entry) -> str:
    return "\n".join(filter(None, (entry.what, entry.note, entry.detail)))


def _packed(pairs: Iterable[tuple[str, str]]) -> str:
    """Return names with their words: short ones in one line together, a long one in a line of its own."""
    lines: list[list[str]] = []
    was_short = False
    for name, words in pairs:
        is_short = len(words) <= _SHORT and "\n" not in words
        if is_short and was_short:
            lines[-1].append(f"{name}: {words}")
        else:
            lines.append([f"{name}: {words}"])
        was_short = is_short
    return "\n".join(" · ".join(line) for line in lines)


def _label(column: str) -> str:
    """Return a column's name as a person would say it: "kept_at" is "Kept"."""
    bare = re.sub(r"_(on|at)$", "", column)
    return _LABELS.get(column) or bare.replace("_", " ").capitalize()


def _named(column: str, value: object) -> object:
    words = _LISTED.get(column)
    if words is None or not isinstance(value, list):
        return value
    return [words[each].value if each in words.__members__ else each for each in value]


def _json(text: str) -> object:
    try:
        return json.loads(text)
    except ValueError:
        return text


def _flat(value: object, name: str = "") -> Iterator[str]:
    """Yield what JSON holds, one text for each leaf, with the name it stands under."""
    if isinstance(value, dict):
        for key, each in value.items():
            yield from _flat(each, f"{name}, {_label(str(key)).lower()}" if name else _label(str(key)))
    elif isinstance(value, list):
        for each in value:
            yield from _flat(each, name)
    elif value not in (None, "", False):
        text = "yes" if value is True else _day_or_moment(str(value))
        yield f"{name}: {text}" if name else text


def _day_or_moment(text: str) -> str:
    try:
        if _DAY.fullmatch(text):
            return spoken_date(date.fromisoformat(text))
        if _MOMENT.fullmatch(text):
            return spoken_moment(datetime.fromisoformat(text))
    except ValueError:
        pass
    return text


def _shortened(text: str) -> str:
    """Return a text as it is; of a picture that is kept as text only how long it is."""
    if len(text) > _LONGEST_WORD and not re.search(r"\s", text) and text.isascii():
        return f"({len(text):,} characters; the tables have them)"
    return text
