"""However a head walks, changes her mind, waits and starts again: the promises of the walk hold."""

import shutil
import tempfile
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from conduct_desk.caselog import chronology
from conduct_desk.clock import Clock
from conduct_desk.desk import Desk
from conduct_desk.desk.door import Door
from conduct_desk.desk.views import ActionView, CaseView, Facts, PartGiven, TermView
from conduct_desk.errors import DeskError
from conduct_desk.policy.answers import Answer, Statement
from conduct_desk.policy.findings import CHILDREN, findings
from conduct_desk.policy.holds import Hold, Word, what_waits
from conduct_desk.policy.questions import Page, Question
from conduct_desk.policy.vocabulary import (
    ActionKind,
    DecisionMaker,
    LetterKind,
    Outcome,
    Part,
    Role,
    Seen,
    Stage,
    Truth,
    Value,
)

PASSPHRASE = "harvest lantern gravel"
HEAD = "Mary Ashworth"
AUTUMN = TermView(
    "Autumn term 2026", date(2026, 9, 1), date(2026, 12, 18), date(2026, 10, 26), date(2026, 10, 30)
)
WORDED = (LetterKind.REMOVAL, LetterKind.CORRECTION, LetterKind.PROCEDURE, LetterKind.THANKS)
PEOPLE = st.lists(
    st.builds(
        PartGiven,
        st.sampled_from(list(Part)),
        st.sampled_from(list(Role)),
        st.sampled_from(["Kim Oates", "Jo Pike", "Al Reed", "Bo Dunn"]),
    ),
    max_size=4,
    unique_by=lambda each: (each.part, each.name),
)
READY: Mapping[str, Any] = {
    "recipient": "Somebody", "address": ("1 Mill Row",), "salutation": "Dear Sir or Madam",
    "subject": "A post", "body": "We write about a post.",
}  # fmt: skip
LATE = ("danger", "allegation", "child_in_words")
LIKELY = [Value.NO, Value.NO, Value.YES, Value.NOT_YET_KNOWN]


class AnyWalk(RuleBasedStateMachine):
    """One log and a few concerns, each walked in any way."""

    cases = Bundle("cases")

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.moment = datetime(2026, 10, 19, 8, 40, tzinfo=UTC)
        self.door = Door(self.folder / "log", Clock(lambda: self.moment))
        self.entries: list[str] = []
        self.saved: set[int] = set()
        self.desk: Desk

    @initialize()
    def start(self) -> None:
        self.desk, _ = self.door.start_new(
            school_name="St Thomas", head_name=HEAD, passphrase=PASSPHRASE, tell=lambda _: None
        )
        self.desk.terms.set([AUTUMN])
        self.desk.school.amend(address=("Church Lane",))

    # --- what a head does ---
    @rule(target=cases, people=PEOPLE)
    def open(self, people: list[PartGiven]) -> int:
        case_id = self.desk.cases.open().case_id
        self.desk.cases.set_facts(case_id, Facts(words="What was said", parts=tuple(people)))
        return case_id

    @rule(case_id=cases, data=st.data())
    def answer_any_page(self, case_id: int, data: st.DataObject) -> None:
        page = data.draw(st.sampled_from(self.desk.decisions.walk().pages))
        self.unless_closed(case_id, lambda: self.desk.decisions.answer(case_id, drawn(page, data)))

    @rule(case_id=cases, data=st.data())
    def answer_one(self, case_id: int, data: st.DataObject) -> None:
        key = data.draw(st.sampled_from(sorted(self.desk.decisions.walk().questions)))
        question = self.desk.decisions.walk().questions[key]
        self.unless_closed(case_id, lambda: self.desk.decisions.answer(case_id, [one(question, data)]))

    @rule(case_id=cases, data=st.data())
    def finish_and_save(self, case_id: int, data: st.DataObject) -> None:
        if self.case(case_id).stage is Stage.CLOSED:
            return
        for _ in range(40):
            if (page := self.desk.decisions.next_page(case_id)) is None:
                break
            self.desk.decisions.answer(case_id, drawn(page, data))
        else:
            raise AssertionError("the walk does not end")
        suggested = self.desk.decisions.suggestions(case_id)
        try:
            self.desk.decisions.save(case_id, suggested)
        except DeskError as refused:
            assert refused.field == "decision_maker", refused
            assert not self.desk.gates.of(case_id).has_decided
        else:
            self.saved.add(case_id)

    @rule(case_id=cases, hold=st.sampled_from(list(Hold)), word=st.sampled_from(list(Word)))
    def say(self, case_id: int, hold: Hold, word: Word) -> None:
        with suppress(DeskError):
            self.desk.gates.say(
                case_id, hold, word, said_by="Pat Hill", said_on=self.moment.date(), note="On the telephone"
            )

    @rule(case_id=cases, maker=st.sampled_from(list(DecisionMaker)), sign=st.booleans())
    def hand_over(self, case_id: int, maker: DecisionMaker, sign: bool) -> None:
        with suppress(DeskError):
            self.desk.gates.hand_over(case_id, maker, "Pat Hill", "It is about her")
            if sign:
                self.desk.gates.decide_on_sheet(case_id, "Pat Hill", self.moment.date())

    @rule(case_id=cases, kind=st.sampled_from(WORDED))
    def start_a_letter(self, case_id: int, kind: LetterKind) -> None:
        held = self.desk.gates.of(case_id).holds
        is_closed = self.case(case_id).stage is Stage.CLOSED
        try:
            self.desk.letters.start(case_id, kind)
        except DeskError:
            assert is_closed or what_waits(kind, held)
        else:
            assert not is_closed and not what_waits(kind, held)

    @rule(case_id=cases, kind=st.sampled_from(WORDED), late=st.sampled_from(["", *LATE]))
    def make_a_letter_final(self, case_id: int, kind: LetterKind, late: str) -> None:
        with suppress(DeskError):
            draft = self.desk.letters.start(case_id, kind)
            self.desk.letters.amend(draft.letter_id, **READY)
            if late:  # what is found out while the letter is being written
                self.desk.decisions.answer(case_id, [Answer(late, Value.YES)])
            waits = what_waits(kind, self.desk.gates.of(case_id).holds)
            self.desk.letters.issue(draft.letter_id)
            assert not waits

    @rule(case_id=cases, data=st.data())
    def do_something(self, case_id: int, data: st.DataObject) -> None:
        waiting = self.to_do(case_id)
        if not waiting:
            return
        action = data.draw(st.sampled_from(waiting))
        held = self.desk.gates.of(case_id).holds
        if action.kind is ActionKind.CHECK_POST:
            self.desk.actions.check(action.action_id, data.draw(st.sampled_from(list(Seen))))
        elif action.kind is not ActionKind.CLOSE_CASE and self.case(case_id).stage is not Stage.CLOSED:
            waits = action.letter_kind is not None and what_waits(action.letter_kind, held)
            try:
                self.desk.actions.done(action.action_id)
            except DeskError:
                assert waits or action.kind is ActionKind.FURTHER_STEP
            else:
                assert not waits or action.kind is ActionKind.TELL_FAMILY

    @rule(case_id=cases, outcome=st.sampled_from(list(Outcome)))
    def close(self, case_id: int, outcome: Outcome) -> None:
        if self.case(case_id).stage is Stage.OPEN:
            try:
                self.desk.cases.close(case_id, outcome)
            except DeskError as refused:
                assert refused.field == "decision_maker", refused
                assert not self.desk.gates.of(case_id).has_decided

    @rule(case_id=cases)
    def reopen(self, case_id: int) -> None:
        if self.case(case_id).stage is Stage.CLOSED:
            self.desk.cases.reopen(case_id, "It is up again")

    @rule(days=st.integers(0, 12))
    def lock_wait_and_unlock(self, days: int) -> None:
        before = [self.case(line.case_id) for line in self.desk.cases.list(limit=100)]
        self.desk.keeping.close()
        self.desk = self.door.unlock(PASSPHRASE, lambda _: None)
        assert [self.case(case.case_id) for case in before] == before
        self.moment += timedelta(days=days)

    # --- what holds, whatever she does ---
    @invariant()
    def findings_follow_from_the_answers_alone(self) -> None:
        for case in self.all():
            assert case.findings == findings(case.answers) or not case.answers

    @invariant()
    def a_child_is_never_skipped(self) -> None:
        for case in self.all():
            if case.findings & CHILDREN and case.case_id in self.saved:
                there = {each.kind for each in case.actions}
                there |= {each.kind for each in self.desk.decisions.suggestions(case.case_id)}
                assert ActionKind.TELL_SAFEGUARDING_LEAD in there

    @invariant()
    def there_is_always_a_way_on(self) -> None:
        for case in self.all():
            if case.stage is Stage.BEING_RECORDED:
                way = self.desk.decisions.next_page(case.case_id) or self.desk.decisions.suggestions(
                    case.case_id
                )
                assert way, f"nothing to do about {case.answers}"
            elif case.stage is Stage.OPEN:  # something stands on Home: it cannot lie open and forgotten
                assert self.to_do(case.case_id), f"nothing to do about {case.answers}"

    @invariant()
    def the_chronology_only_grows(self) -> None:
        if not hasattr(self, "desk"):
            return
        with self.desk.cases._opened.reading() as session:
            chronology.verify(session)
            seq, code = chronology.head(session)
        assert seq >= len(self.entries)
        self.entries += [code] * (seq - len(self.entries))

    # --- finding ---
    def case(self, case_id: int) -> CaseView:
        return self.desk.cases.get(case_id)

    def all(self) -> list[CaseView]:
        if not hasattr(self, "desk"):
            return []
        return [self.case(line.case_id) for line in self.desk.cases.list(limit=100)]

    def to_do(self, case_id: int) -> list[ActionView]:
        return [each for each in self.case(case_id).actions if each.done_on is None]

    def unless_closed(self, case_id: int, work: Callable[[], object]) -> None:
        try:
            work()
        except DeskError:
            assert self.case(case_id).stage is Stage.CLOSED
        else:
            assert self.case(case_id).stage is not Stage.CLOSED

    def teardown(self) -> None:
        if hasattr(self, "desk"):
            self.desk.keeping.close()
        shutil.rmtree(self.folder)


def drawn(page: Page, data: st.DataObject) -> list[Answer]:
    """Return any answers to a page."""
    return [one(question, data) for question in page.questions]


def one(question: Question, data: st.DataObject) -> Answer:
    """Return any answer to a question, with a reason wherever one may be wanted."""
    value = data.draw(st.sampled_from(LIKELY), label=question.key)
    is_yes = value is Value.YES
    chosen = (
        data.draw(st.sets(st.sampled_from(question.choices), max_size=2))
        if is_yes and question.choices
        else set()
    )
    truths = data.draw(st.lists(st.sampled_from(list(Truth)), max_size=2)) if question.has_statements else []
    return Answer(
        question.key,
        value,
        "Because of what it says",
        tuple(word for word in question.choices if word in chosen),
        tuple(Statement("It rained in", truth) for truth in truths) if is_yes else (),
    )


def test_the_promises_of_the_walk_hold_however_it_is_walked() -> None:
    run_state_machine_as_test(
        AnyWalk,
        settings=settings(
            phases=[Phase.explicit, Phase.generate],
            max_examples=12, stateful_step_count=20, deadline=None, database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )  # fmt: skip
