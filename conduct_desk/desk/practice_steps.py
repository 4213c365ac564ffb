"""Telling one practice concern at a desk: each dated step of its story is a verb of the desk."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from conduct_desk.desk.practice_stories import PRACTICE_ENDS, Data, Story, answer_of, facts_of
from conduct_desk.desk.views import ActionView, CaseView
from conduct_desk.evidence.intake import Picture
from conduct_desk.policy.holds import Hold, Word
from conduct_desk.policy.questions import Question
from conduct_desk.policy.vocabulary import (
    ActionKind,
    DecisionMaker,
    LetterKind,
    Outcome,
    Seen,
    Source,
)

if TYPE_CHECKING:
    from conduct_desk.desk import Desk


@dataclass
class Teller:
    """Tells one story at a desk whose clock somebody else sets; `later` moves every day of the story."""

    desk: Desk
    story: Story
    later: timedelta = timedelta()
    read: Mapping[str, Future[Picture]] = field(default_factory=dict)  # pictures that are being read already
    case_id: int = 0
    _case: CaseView | None = field(default=None, init=False)

    def take(self, step: Data) -> None:
        """Take one step. Raises LookupError when the desk does not have what the story does next."""
        self._case = self._verbs()[step["do"]](step)

    def _now(self) -> CaseView:
        """Return the case as it stands, read again only when the last step did not say."""
        self._case = self._case or self.desk.cases.get(self.case_id)
        return self._case

    def _verbs(self) -> Mapping[str, Callable[[Data], CaseView | None]]:
        return {
            "record": self._record,
            "decide": self._decide,
            "answer": self._answer_anew,
            "word": self._word,
            "hand_over": self._hand_over,
            "sheet": self._sheet,
            "tell_governor": self._tell_governor,
            "support": self._support,
            "own_post": self._own_post,
            "done": self._done,
            "letter": self._letter,
            "draft": self._draft,
            "check": self._check,
            "wait": self._wait,
            "close": self._close,
            PRACTICE_ENDS: lambda _: None,
        }

    # --- recording and judging ---
    def _record(self, step: Data) -> CaseView:
        """Stop and check, the picture if there is one, then what was posted, where and by whom."""
        self.case_id = self.desk.cases.open().case_id
        self._answer(self.desk.decisions.walk().pages[0].questions)
        if "picture" in step:
            data = (self.story.folder / step["picture"]).read_bytes()
            read = self.read[step["picture"]].result() if step["picture"] in self.read else None
            self.desk.exhibits.keep(self.case_id, data, step["picture"], Source.PASTED, picture=read)
        return self.desk.cases.set_facts(self.case_id, facts_of(self.story, self.later))

    def _decide(self, step: Data) -> CaseView:
        """Answer what is still open in the walk, and choose what is suggested but for what is left out."""
        pages = self.desk.decisions.walk().pages[1:]
        self._answer([each for page in pages for each in page.questions if not each.reason_required_on_no])
        while (page := self.desk.decisions.next_page(self.case_id)) is not None:
            self._answer(page.questions)
        left_out = step.get("leave_out", ())
        suggested = [
            each for each in self.desk.decisions.suggestions(self.case_id) if each.kind not in left_out
        ]
        return self.desk.decisions.save(self.case_id, suggested, instead=step.get("instead", ""))

    def _answer(self, questions: Sequence[Question]) -> None:
        given = self.story.told.get("answers", {})
        answers = [answer_of(question.key, given.get(question.key, {})) for question in questions]
        self.desk.decisions.answer(self.case_id, answers)

    def _answer_anew(self, step: Data) -> None:
        answers = [answer_of(key, given) for key, given in step["answers"].items()]
        self.desk.decisions.answer(self.case_id, answers)

    # --- who decides, and whose word is waited for ---
    def _word(self, step: Data) -> None:
        self.desk.gates.say(
            self.case_id,
            Hold(step["hold"]),
            Word(step["says"]),
            said_by=step["by"],
            said_on=self._day(step),
            note=step.get("note", ""),
        )

    def _hand_over(self, step: Data) -> None:
        self.desk.gates.hand_over(self.case_id, DecisionMaker(step["to"]), step["name"], step["reason"])

    def _sheet(self, step: Data) -> None:
        self.desk.gates.decide_on_sheet(self.case_id, step["name"], self._day(step))

    def _tell_governor(self, step: Data) -> None:
        self.desk.governors.tell(self.case_id, step["name"], step["what"], step["why"], self._day(step))

    # --- what is done ---
    def _support(self, step: Data) -> None:
        person_id = self._person(step["about"])
        self.desk.support.add(self.case_id, person_id, step["what"], self._day(step))

    def _own_post(self, step: Data) -> None:
        held = dict.fromkeys(step["principles"], True)
        self.desk.support.check_post(self.case_id, step["words"], held)

    def _done(self, step: Data) -> CaseView:
        action = self._first(kind=ActionKind(step["action"]))
        return self.desk.actions.done(action.action_id, step.get("note", ""))

    def _letter(self, step: Data) -> CaseView:
        """Have a paper done whose words are not the practice log's business: follow-ups begin with it."""
        to = self._person(step["to"]) if "to" in step else None
        action = self._first(letter_kind=LetterKind(step["letter"]), person_id=to)
        return self.desk.actions.done(action.action_id, step.get("note", ""))

    def _draft(self, step: Data) -> None:
        self.desk.letters.start(self.case_id, LetterKind(step["letter"]))

    def _check(self, step: Data) -> CaseView:
        """Record what was seen for every check that is due (of one author, when the step names one)."""
        about = self._person(step["about"]) if "about" in step else None
        waiting = sorted(
            self._waiting(kind=ActionKind.CHECK_POST, person_id=about),
            key=lambda each: each.due_on or date.max,
        )
        day = self._day(step)
        due = [each for each in waiting if each.due_on and each.due_on <= day]
        for each in due or waiting[:1]:
            self._case = self.desk.actions.check(each.action_id, Seen(step["seen"]), step.get("note", ""))
        return self._now()

    def _wait(self, step: Data) -> CaseView:
        """Move what cannot be done yet to another day."""
        for each in list(self._waiting()):
            if each.kind in step["kinds"]:
                until = step["until"] + self.later
                self._case = self.desk.actions.postpone(each.action_id, until, step["why"])
        return self._now()

    def _close(self, step: Data) -> CaseView:
        return self.desk.cases.close(self.case_id, Outcome(step["outcome"]), step["note"])

    # --- finding ---
    def _day(self, step: Data) -> date:
        moment: datetime = step["on"]
        return moment.date() + self.later

    def _person(self, name: str) -> int:
        parts = self._now().parts
        return next(part.person.person_id for part in parts if part.person.name == name)

    def _waiting(self, *, person_id: int | None = None, **wanted: object) -> Iterator[ActionView]:
        """Yield what is not done yet; what goes to nobody in particular goes to anybody asked for."""
        for each in self._now().actions:
            is_wanted = all(getattr(each, key) == value for key, value in wanted.items())
            is_theirs = person_id is None or each.person_id in (person_id, None)
            if each.done_on is None and is_wanted and is_theirs:
                yield each

    def _first(self, *, person_id: int | None = None, **wanted: object) -> ActionView:
        found = next(self._waiting(person_id=person_id, **wanted), None)
        if found is None:
            raise LookupError(f"{self.story.name}: nothing to do is {wanted}")
        return found
