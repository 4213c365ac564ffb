"""Whatever a head does in whatever order: the log agrees with what she was told, also when unlocked again."""

import shutil
import tempfile
from collections import Counter
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from conduct_desk.caselog import case_text, chronology, search
from conduct_desk.caselog.kept import Session
from conduct_desk.clock import SCHOOL_ZONE, Clock
from conduct_desk.desk import Desk
from conduct_desk.desk.door import Door
from conduct_desk.desk.views import Facts, PartGiven
from conduct_desk.errors import DeskError
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.findings import findings
from conduct_desk.policy.holds import Hold, Word
from conduct_desk.policy.vocabulary import DecisionMaker, LetterKind, Outcome, Part, Role, Stage, Value

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=40)
VALUES = st.sampled_from(list(Value))
PASSPHRASE = "harvest lantern gravel"


class AnyOrder(RuleBasedStateMachine):
    """One log, worked in any order; `stages` is what the head believes."""

    cases = Bundle("cases")

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.moment = datetime(2026, 11, 23, 8, 40, tzinfo=UTC)
        self.door = Door(self.folder / "log", Clock(lambda: self.moment))
        self.stages: dict[int, Stage] = {}
        self.entries = 0  # of the chronology, which only grows
        self.desk: Desk

    @initialize()
    def start(self) -> None:
        self.desk, _ = self.door.start_new(
            school_name="St Thomas", head_name="Mary Ashworth", passphrase=PASSPHRASE, tell=lambda _: None
        )

    @rule(target=cases)
    def open(self) -> int:
        case = self.desk.cases.open()
        self.stages[case.case_id] = case.stage
        return case.case_id

    @rule(case_id=cases, words=WORDS, name=WORDS)
    def set_facts(self, case_id: int, words: str, name: str) -> None:
        parts = (PartGiven(Part.AUTHOR, Role.PARENT, name),)
        self.unless_closed(
            case_id, lambda: self.desk.cases.set_facts(case_id, Facts(words=words, parts=parts))
        )

    @rule(case_id=cases, value=VALUES, other=VALUES, reason=WORDS)
    def answer(self, case_id: int, value: Value, other: Value, reason: str) -> None:
        given = [Answer("foul", value, reason), Answer("child_in_words", other)]
        self.unless_closed(case_id, lambda: self.desk.decisions.answer(case_id, given))

    @rule(case_id=cases, value=VALUES)
    def finish_and_save(self, case_id: int, value: Value) -> None:
        if self.stages[case_id] is Stage.CLOSED:
            return
        while (page := self.desk.decisions.next_page(case_id)) is not None:
            given = [Answer(q.key, value, "Because of what it says") for q in page.questions]
            self.desk.decisions.answer(case_id, given)
        if self.desk.gates.of(case_id).needs_decider:
            self.desk.gates.hand_over(case_id, DecisionMaker.CHAIR, "Tom Webb")
        if Hold.DECISION in self.desk.gates.of(case_id).holds:
            today = self.moment.astimezone(SCHOOL_ZONE).date()
            self.desk.gates.decide_on_sheet(case_id, self.desk.gates.of(case_id).decider_name, today)
        self.desk.decisions.save(case_id, self.desk.decisions.suggestions(case_id))
        self.stages[case_id] = Stage.OPEN

    @rule(
        case_id=cases,
        hold=st.sampled_from(list(Hold)),
        word=st.sampled_from(list(Word)),
        days=st.integers(0, 9),
    )
    def say(self, case_id: int, hold: Hold, word: Word, days: int) -> None:
        said_on = self.moment.astimezone(SCHOOL_ZONE).date() - timedelta(days=days)
        try:
            self.desk.gates.say(case_id, hold, word, said_by="Somebody", said_on=said_on, note="Rang")
        except DeskError:
            is_closed = self.stages[case_id] is Stage.CLOSED
            assert is_closed or hold in (Hold.DECISION, Hold.OFFICER)
        else:
            assert (
                word is Word.MAY_WRITE or hold is Hold.DECISION or hold in self.desk.gates.of(case_id).holds
            )

    @rule(case_id=cases, maker=st.sampled_from(list(DecisionMaker)), name=st.sampled_from(["", "Tom Webb"]))
    def hand_over(self, case_id: int, maker: DecisionMaker, name: str) -> None:
        with suppress(DeskError):
            gates = self.desk.gates.hand_over(case_id, maker, name)
            assert gates.maker is maker and not gates.has_decided

    @rule(case_id=cases, kind=st.sampled_from([LetterKind.REMOVAL, LetterKind.THANKS, LetterKind.PROCEDURE]))
    def start_a_letter(self, case_id: int, kind: LetterKind) -> None:
        held = self.desk.gates.held_for(case_id, kind)
        try:
            self.desk.letters.start(case_id, kind)
        except DeskError:
            assert held or self.stages[case_id] is Stage.CLOSED
        else:
            assert not held

    @rule(case_id=cases, outcome=st.sampled_from(list(Outcome)), note=WORDS)
    def close(self, case_id: int, outcome: Outcome, note: str) -> None:
        try:
            self.desk.cases.close(case_id, outcome, note)
        except DeskError:
            assert self.stages[case_id] is not Stage.OPEN
        else:
            assert self.stages[case_id] is Stage.OPEN
            self.stages[case_id] = Stage.CLOSED

    @rule(case_id=cases)
    def reopen(self, case_id: int) -> None:
        try:
            self.desk.cases.reopen(case_id, "It is up again")
        except DeskError:
            assert self.stages[case_id] is not Stage.CLOSED
        else:
            assert self.stages[case_id] is Stage.CLOSED
            self.stages[case_id] = Stage.OPEN

    @rule(case_id=consumes(cases))
    def discard(self, case_id: int) -> None:
        try:
            self.desk.cases.discard(case_id)
        except DeskError:
            is_told = self.desk.gates.of(case_id).words or self.desk.governors.told(case_id)
            assert is_told or self.stages[case_id] is not Stage.BEING_RECORDED
        else:
            assert self.stages.pop(case_id) is Stage.BEING_RECORDED

    @rule(case_id=cases)
    def throw_away_and_bring_back(self, case_id: int) -> None:
        before = self.desk.cases.get(case_id)
        try:
            self.desk.cases.discard(case_id, can_come_back=True)
        except DeskError:
            assert self.desk.cases.get(case_id) == before
        else:
            assert case_id not in {line.case_id for line in self.desk.cases.list()}
            assert self.desk.cases.put_back(case_id) == before

    @rule(days=st.integers(0, 40))
    def lock_wait_and_unlock(self, days: int) -> None:
        before = [self.desk.cases.get(case_id) for case_id in self.stages]
        self.desk.keeping.close()
        self.desk = self.door.unlock(PASSPHRASE, lambda _: None)
        assert [self.desk.cases.get(case_id) for case_id in self.stages] == before
        self.moment += timedelta(days=days)

    @invariant()
    def the_log_agrees(self) -> None:
        if not hasattr(self, "desk"):
            return
        lines = self.desk.cases.list(limit=100)
        assert {line.case_id: line.stage for line in lines} == self.stages
        assert len({line.reference for line in lines}) == len(lines)
        for line in lines:
            assert line.findings == findings(self.desk.cases.get(line.case_id).answers) or not line.findings
        with self.desk.cases._opened.reading() as session:
            entries = chronology.verify(session)
            self.nothing_is_found_that_left(session)
        assert entries >= self.entries
        self.entries = entries

    def nothing_is_found_that_left(self, session: Session) -> None:
        """The index may lack what was saved a moment ago; it holds no line that left its case."""
        rows = session.connection().exec_driver_sql("SELECT case_id, words FROM case_text").all()
        waiting = search.behind(session)
        assert {case_id for case_id, _ in rows} <= set(self.stages)
        indexed = {case_id: words.split("\n") for case_id, words in rows}
        for case_id in self.stages:
            now = case_text.words_now(session, case_id).split("\n")
            before = indexed.get(case_id, [""])
            assert not Counter(before[1:]) - Counter(now[1:])
            assert case_id in waiting or before == now

    def unless_closed(self, case_id: int, work: object) -> None:
        """Do something to a case that only a closed one refuses."""
        assert callable(work)
        try:
            work()
        except DeskError:
            assert self.stages[case_id] is Stage.CLOSED
        else:
            assert self.stages[case_id] is not Stage.CLOSED

    def teardown(self) -> None:
        if hasattr(self, "desk"):
            self.desk.keeping.close()
        shutil.rmtree(self.folder)


def test_the_log_agrees_with_the_head_in_any_order() -> None:
    run_state_machine_as_test(
        AnyOrder,
        settings=settings(
            phases=[Phase.explicit, Phase.generate],
            max_examples=10, stateful_step_count=15, deadline=None, database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )  # fmt: skip
