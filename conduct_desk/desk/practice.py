"""Filling a throw-away log with practice concerns, so that the program can be tried without harm."""

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from conduct_desk import paths
from conduct_desk.clock import Clock
from conduct_desk.desk import Desk
from conduct_desk.desk.opened import Opened
from conduct_desk.desk.school import write as write_school
from conduct_desk.desk.school_views import SchoolView
from conduct_desk.desk.views import Facts, PartGiven
from conduct_desk.policy.answers import Answer, Statement
from conduct_desk.policy.questions import Page
from conduct_desk.policy.vocabulary import ActionKind, Kind, Outcome, Part, Role, Source, Truth, Value

HEAD = "Alex Morton"
SCHOOL = SchoolView(
    name="Ashby Mill Primary School",
    head_name=HEAD,
    address=("Mill Lane", "Ashby Mill", "AM1 2PS"),
    telephone="01632 960 117",
    contact="Mrs Lyle in the school office",
)
YES_UNLESS_SAID = frozenset({"relates_to_school", "is_social_media", "proportionate"})
REASONS = {
    "proportionate": "A letter is the least that will do.",
    "legal_advice": "Nothing that needs a lawyer is planned.",
}


class PracticeClock:
    """A clock that stands some days back while practice concerns are recorded, then tells the time again."""

    def __init__(self, clock: Clock) -> None:
        """Tell the time of another clock until `days_back` says otherwise."""
        self.days_back = 0
        self._real = clock
        self.clock = Clock(self._read)

    def _read(self) -> datetime:
        return self._real.now() - timedelta(days=self.days_back)


def fill(opened: Opened, desk: Desk, days: PracticeClock) -> None:
    """Record every concern of resources/practice through the desk's own verbs, oldest first."""
    with opened.writing("school") as writing:
        write_school(writing.session, SCHOOL)
        writing.enter("Started a practice log")
    folder = paths.resources() / "practice"
    told = [tomllib.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.toml"))]
    for each in sorted(told, key=lambda each: -int(each["days_ago"])):
        days.days_back = int(each["days_ago"])
        _record(desk, each, (folder / each["picture"]).read_bytes(), days.clock.today())
    days.days_back = 0


def _record(desk: Desk, told: Mapping[str, Any], picture: bytes, today: date) -> None:
    case_id = desk.cases.open().case_id
    pages = desk.decisions.walk().pages
    _answer(desk, case_id, pages[0], told)
    desk.exhibits.keep(case_id, picture, told["picture"], Source.PASTED)
    desk.cases.set_facts(case_id, _facts(told, today))
    if told["until"] == "recorded":
        return
    while (page := desk.decisions.next_page(case_id)) is not None:
        _answer(desk, case_id, page, told)
    desk.decisions.save(case_id, desk.decisions.suggestions(case_id))
    if told["until"] == "closed":
        for action in desk.cases.get(case_id).actions:
            if action.kind not in (ActionKind.CHECK_POST, ActionKind.CLOSE_CASE, ActionKind.WRITE_LETTER):
                desk.actions.done(action.action_id)
        desk.cases.close(case_id, Outcome(told["outcome"]), told["note"])


def _facts(told: Mapping[str, Any], today: date) -> Facts:
    parts = (PartGiven(Part(p["part"]), Role(p["role"]), p["name"]) for p in told.get("part", ()))
    return Facts(
        platform=told["platform"],
        kind=Kind(told["kind"]),
        place=told["place"],
        link=told.get("link", ""),
        parts=tuple(parts),
        authors_not_known=told.get("authors_not_known", False),
        posted_on=today - timedelta(days=told["posted_days_before"]),
        told_staff_on=today - timedelta(days=told["told_staff_days_before"]),
        told_head_on=today,
        words=told["words"],
    )


def _answer(desk: Desk, case_id: int, page: Page, told: Mapping[str, Any]) -> None:
    given = told.get("answers", {})
    answers = [_one(question.key, given.get(question.key, {})) for question in page.questions]
    desk.decisions.answer(case_id, answers)


def _one(key: str, given: Mapping[str, Any]) -> Answer:
    usual = Answer(key, Value.YES if key in YES_UNLESS_SAID else Value.NO, REASONS.get(key, ""))
    if not given:
        return usual
    statements = tuple(
        Statement(s["quote"], Truth(s["truth"]), s.get("proof", ""), s.get("checked_by", ""))
        for s in given.get("statements", ())
    )
    return replace(
        usual,
        value=Value(given["value"]),
        reason=given.get("reason", ""),
        chosen=tuple(given.get("chosen", ())),
        statements=statements,
    )
