"""Twelve concerns that schools really have, told at the real desk on their own days, from first to last."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from conduct_desk.caselog import chronology
from conduct_desk.desk import Desk, practice
from conduct_desk.desk.practice_steps import Teller
from conduct_desk.desk.practice_stories import Data, moment_of, stories
from conduct_desk.desk.views import ActionView, CaseView, Suggestion
from conduct_desk.errors import AnswerNeeded, DeskError
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.calendar import SchoolCalendar
from conduct_desk.policy.closing import Retention
from conduct_desk.policy.holds import Hold
from conduct_desk.policy.vocabulary import (
    ActionKind,
    DecisionMaker,
    Finding,
    LetterKind,
    Outcome,
    Part,
    Role,
    Seen,
    Stage,
    Value,
)

if TYPE_CHECKING:
    from tests.conftest import SchoolDay

# What is written to an author; what goes to those who help, or to the file, is no letter to anybody.
TO_AUTHORS = {
    LetterKind.REMOVAL, LetterKind.OTHERWISE, LetterKind.CORRECTION, LetterKind.PROCEDURE, LetterKind.CHILD,
    LetterKind.MEETING, LetterKind.SECOND, LetterKind.AFTER_ADVICE,
}  # fmt: skip
LETTERS = TO_AUTHORS | {
    LetterKind.THANKS, LetterKind.SETTLED, LetterKind.FAMILY, LetterKind.STAFF, LetterKind.ADVISER,
}  # fmt: skip


@dataclass
class Played:
    """One concern being told: what the desk ever suggested in it, and the papers that were written."""

    desk: Desk
    school_day: "SchoolDay"
    teller: Teller
    suggested: list[Suggestion | ActionView] = field(default_factory=list)
    papers: list[ActionView] = field(default_factory=list)
    taken: int = 0

    @property
    def case(self) -> CaseView:
        return self.desk.cases.get(self.teller.case_id)

    def until(self, moment: str) -> "Played":
        """Take the steps that lie before a moment, and let it be that moment."""
        steps, end = self.teller.story.steps, datetime.fromisoformat(moment)
        while self.taken < len(steps) and steps[self.taken]["on"] < end:
            self._take(steps[self.taken])
            self.taken += 1
        self.school_day.moment = moment_of({"on": end}).astimezone(UTC)
        return self

    def _take(self, step: Data) -> None:
        before = self._done() if self.teller.case_id else set()
        self.school_day.moment = moment_of(step).astimezone(UTC)
        self.teller.take(step)
        if step["do"] == "letter":
            self.papers += [a for a in self.case.actions if a.action_id in self._done() - before]
        self.suggested += [*self.desk.decisions.suggestions(self.teller.case_id), *self.case.actions]

    def _done(self) -> set[int]:
        return {each.action_id for each in self.case.actions if each.done_on}

    def to_the_end(self) -> "Played":
        return self.until("2027-07-01T09:00")

    def waiting(self, kind: ActionKind | None = None, paper: LetterKind | None = None) -> list[ActionView]:
        """Return what is still to be done, of one kind or about one paper."""
        return [
            each for each in self.case.actions
            if each.done_on is None and kind in (None, each.kind) and paper in (None, each.letter_kind)
        ]  # fmt: skip

    def due(self, kind: ActionKind | None = None, paper: LetterKind | None = None) -> list[date | None]:
        return sorted((each.due_on for each in self.waiting(kind, paper)), key=str)

    def letters(self) -> list[str]:
        """Return the letters that were written, by their short names; the desk had suggested each of them."""
        return sorted(each.letter_kind.code for each in self.papers if each.letter_kind in LETTERS)

    def to_authors(self) -> set[str]:
        """Return the short names of every letter to an author that was ever suggested."""
        written = (s for s in self.suggested if s.kind is ActionKind.WRITE_LETTER)
        return {s.letter_kind.code for s in written if s.letter_kind in TO_AUTHORS}

    def done(self, kind: ActionKind) -> bool:
        return any(each.kind is kind and each.done_on for each in self.case.actions)

    def was_suggested(self, kind: ActionKind, paper: LetterKind | None = None) -> bool:
        return any(s.kind is kind and paper in (None, s.letter_kind) for s in self.suggested)

    def forbids(self, *keys: str) -> bool:
        """Say whether the desk says that none of these may be done in this case."""
        told = self.desk.decisions.must_not(self.teller.case_id)
        return all(self.desk.cases._opened.rules.wording.must_not[key] in told for key in keys)

    def held(self) -> set[Hold]:
        return set(self.desk.gates.of(self.teller.case_id).holds)

    def refuses(self, paper: LetterKind) -> bool:
        """Say whether the desk refuses to start such a letter, and to have it done, now."""
        with pytest.raises(DeskError):
            self.desk.letters.start(self.teller.case_id, paper)
        for each in self.waiting(paper=paper):
            if each.kind is ActionKind.TELL_FAMILY:  # what a child needs waits for nobody
                continue
            with pytest.raises(DeskError):
                self.desk.actions.done(each.action_id)
        return True


Play = Callable[[str], Played]


@pytest.fixture
def play(desk: Desk, school_day: "SchoolDay") -> Iterator[Play]:
    """Tell a concern of resources/practice in the school year 2026 to 2027."""
    school_day.go_to(1, 9)
    practice.prepare(desk.cases._opened, desk)
    told = stories()

    def tell(name: str) -> Played:
        follows = told[name].told.get("follows")
        if follows:
            Played(desk, school_day, Teller(desk, told[follows])).to_the_end()
        return Played(desk, school_day, Teller(desk, told[name]))

    yield tell
    with desk.cases._opened.reading() as session:
        chronology.verify(session)


def test_a_foul_post_about_a_teacher(play: Play) -> None:
    """S-01."""
    foul = play("foul-post").until("2026-09-17T09:15")
    case = foul.case
    assert case.findings == {Finding.FOUL, Finding.ABUSIVE, Finding.BELONGS_TO_PROCEDURE}
    assert case.decision_maker is DecisionMaker.HEADTEACHER
    assert (case.facts.told_head_on, case.facts.told_staff_on) == (date(2026, 9, 17), date(2026, 9, 16))
    assert foul.held() == set()
    assert foul.due(paper=LetterKind.THANKS) == [date(2026, 9, 21)]
    assert foul.due(paper=LetterKind.STAFF) == [date(2026, 9, 17)]
    (letter,) = foul.waiting(paper=LetterKind.REMOVAL)
    assert letter.sections == (LetterKind.REMOVAL, LetterKind.PROCEDURE)
    assert letter.due_on == date(2026, 9, 18)
    assert foul.waiting(ActionKind.SPEAK_TO_AUTHOR)
    assert foul.waiting(ActionKind.TAKE_UP_CONCERN)
    assert foul.forbids("reply", "reporter", "threaten")

    assert foul.until("2026-09-18T08:00").due(ActionKind.CHECK_POST) == [date(2026, 9, 18)]
    assert foul.until("2026-09-20T08:00").due(ActionKind.CHECK_POST) == [
        date(2026, 9, 25),
        date(2026, 10, 18),
    ]
    assert foul.waiting(paper=LetterKind.SETTLED)
    closed = foul.until("2026-09-22T08:00").case
    assert (closed.stage, closed.outcome) == (Stage.CLOSED, Outcome.REMOVED_BY_AUTHOR)
    assert foul.due(ActionKind.CHECK_POST) == [date(2026, 9, 25), date(2026, 10, 18)]

    foul.to_the_end()
    assert not foul.waiting()
    assert foul.letters() == ["L1", "L11", "L2", "L9"]
    assert foul.to_authors() == {"L2"}
    assert not foul.was_suggested(ActionKind.SEEK_LEGAL_ADVICE)


def test_a_wrong_fact_shared_around(play: Play) -> None:
    """S-02."""
    fact = play("wrong-fact").until("2026-09-25T11:30")
    assert fact.case.findings == {Finding.INACCURATE}
    authors = [part.person.person_id for part in fact.case.parts if part.part is Part.AUTHOR]
    assert len(authors) == 3
    letters = fact.waiting(paper=LetterKind.CORRECTION)
    assert [each.person_id for each in letters] == authors  # one each, never one for all of them
    assert all(each.sections == (LetterKind.CORRECTION,) for each in letters)
    assert {each.due_on for each in letters} == {date(2026, 9, 29)}
    assert fact.forbids("correction", "co_authors")

    checks = fact.until("2026-10-02T08:00").waiting(ActionKind.CHECK_POST)
    assert sorted((each.person_id, each.due_on) for each in checks) == [
        (author, date(2026, 10, 2)) for author in sorted(authors)
    ]
    (own,) = fact.desk.support.posts(fact.teller.case_id)  # the line for the newsletter
    assert own.may_post
    fact.to_the_end()
    seen = {
        each.person_id: each.seen
        for each in fact.case.actions
        if each.seen and each.due_on == date(2026, 10, 2)
    }
    assert [seen[author] for author in authors] == [Seen.CORRECTED, Seen.REMOVED, Seen.REMOVED]
    assert fact.case.outcome is Outcome.CORRECTED_BY_AUTHOR
    assert fact.letters() == ["L3", "L3", "L3"]
    assert fact.to_authors() == {"L3"}
    assert not fact.was_suggested(ActionKind.SEEK_LEGAL_ADVICE)


def test_a_proud_photo_of_a_class(play: Play) -> None:
    """S-03."""
    photo = play("harvest-photo").until("2026-10-05T08:47")
    assert photo.case.findings == {Finding.CHILD_IN_PICTURES}
    assert photo.due(ActionKind.TELL_SAFEGUARDING_LEAD) == [date(2026, 10, 5)]
    assert photo.held() == {Hold.SAFEGUARDING}
    assert photo.refuses(LetterKind.CHILD) and photo.refuses(LetterKind.FAMILY)
    (letter,) = photo.waiting(paper=LetterKind.CHILD)
    assert (letter.sections, letter.is_required) == ((LetterKind.CHILD,), False)
    # One who meant well is thanked first: nothing in it speaks of abuse, and nobody is accused.
    assert "thank" in f"{letter.words} {letter.why}".lower()
    assert photo.forbids("child", "child_tone")

    photo.until("2026-10-05T09:30")
    assert photo.held() == set()
    photo.until("2026-10-06T08:00")
    assert photo.due(ActionKind.CHECK_POST) == [date(2026, 10, 6)]
    photo.to_the_end()
    assert photo.letters() == ["L10", "L5"]
    assert photo.to_authors() == {"L5"}
    assert photo.case.outcome is Outcome.REMOVED_BY_AUTHOR


def test_a_grievance_aired(play: Play) -> None:
    """S-04."""
    grievance = play("cancelled-meetings").until("2026-10-08T09:25")
    assert grievance.case.findings == {Finding.BELONGS_TO_PROCEDURE, Finding.LEGITIMATE_DEBATE}
    assert grievance.due(paper=LetterKind.PROCEDURE) == [date(2026, 10, 12)]
    assert grievance.due(ActionKind.TAKE_UP_CONCERN) == [date(2026, 10, 12)]
    assert grievance.forbids("reply", "removal")
    grievance.to_the_end()
    assert grievance.letters() == ["L4"]
    assert grievance.to_authors() == {"L4"}  # nobody was ever to be asked to remove anything
    assert grievance.done(ActionKind.TAKE_UP_CONCERN)
    assert grievance.case.outcome is Outcome.DIRECTED_TO_PROCEDURE


def test_a_threat_to_the_headteacher(play: Play) -> None:
    """S-05."""
    threat = play("threat").until("2026-10-13T17:38")
    gates = threat.desk.gates.of(threat.teller.case_id)
    assert gates.needs_decider
    threat.until("2026-10-13T18:10")
    while (page := threat.desk.decisions.next_page(threat.teller.case_id)) is not None:
        threat.teller._answer(page.questions)
    with pytest.raises(DeskError) as refused:
        threat.desk.decisions.save(
            threat.teller.case_id, threat.desk.decisions.suggestions(threat.teller.case_id)
        )
    assert refused.value.field == "decision_maker"

    threat.until("2026-10-13T18:32")
    assert threat.case.findings == {Finding.THREATENING}
    assert threat.case.decision_maker is DecisionMaker.CHAIR
    assert threat.due(ActionKind.CALL_POLICE) == [date(2026, 10, 13)]
    assert threat.due(ActionKind.KEEP_SAFE) == [date(2026, 10, 13)]
    assert threat.due(paper=LetterKind.STAFF) == [date(2026, 10, 13)]
    assert threat.due(ActionKind.CHECK_POST) == [date(2026, 10, 14)]  # every day counts
    assert threat.waiting(ActionKind.SEEK_LEGAL_ADVICE)
    assert Hold.POLICE in threat.held()
    assert threat.refuses(LetterKind.REMOVAL)
    assert threat.forbids("danger", "conflict", "threaten")

    threat.until("2026-10-15T09:00")
    assert threat.refuses(LetterKind.REMOVAL)
    threat.until("2026-10-15T13:00")
    assert threat.held() == set()
    assert threat.waiting(paper=LetterKind.REMOVAL)
    threat.to_the_end()
    assert len(threat.desk.governors.told(threat.teller.case_id)) == 1
    assert threat.done(ActionKind.CALL_POLICE) and threat.done(ActionKind.SEEK_LEGAL_ADVICE)
    assert threat.letters() == ["L11", "L2"]
    assert threat.to_authors() == {"L2"}


def test_discriminatory_remarks_that_point_to_two_pupils(play: Play) -> None:
    """S-06."""
    slurs = play("slurs").until("2026-10-20T09:55")
    assert slurs.case.findings == {Finding.ABUSIVE, Finding.DISCRIMINATORY, Finding.CHILD_IN_WORDS}
    assert slurs.due(ActionKind.TELL_SAFEGUARDING_LEAD) == [date(2026, 10, 20)]
    assert slurs.waiting(ActionKind.SEEK_LEGAL_ADVICE)
    assert slurs.waiting(ActionKind.OFFER_HATE_REPORT)
    (letter,) = slurs.waiting(paper=LetterKind.REMOVAL)
    assert letter.sections == (LetterKind.CHILD, LetterKind.REMOVAL)  # who can be recognised, then abuse
    assert letter.due_on == date(2026, 10, 21)
    families = slurs.waiting(paper=LetterKind.FAMILY)
    assert len({each.person_id for each in families}) == 2
    assert slurs.held() == {Hold.SAFEGUARDING}
    assert slurs.refuses(LetterKind.REMOVAL)
    assert slurs.forbids("families", "child")

    slurs.until("2026-10-22T08:00")
    checks = slurs.waiting(ActionKind.CHECK_POST)
    assert {each.due_on for each in checks} == {date(2026, 10, 22)}
    assert len(checks) == 2  # who can be recognised, and the words
    slurs.until("2026-10-22T10:00")
    assert date(2026, 10, 23) in slurs.due(ActionKind.CHECK_POST)  # 24 hours later, training day or not
    (second,) = [a for a in slurs.waiting(ActionKind.WRITE_LETTER) if a.due_on == date(2026, 11, 2)]
    assert "half-term" in second.due_words
    assert second.letter_kind in {LetterKind.SECOND, LetterKind.REMOVAL}
    slurs.to_the_end()
    assert slurs.letters() == ["L10", "L10", "L11", "L2"]
    assert slurs.to_authors() <= {"L2", "L7"}
    assert slurs.desk.support.of(slurs.teller.case_id)


def test_a_child_recognised_by_talk_before_half_term(play: Play) -> None:
    """S-07."""
    talk = play("child-recognised").until("2026-10-22T14:27")
    assert talk.case.findings == {Finding.CHILD_IN_WORDS, Finding.OTHER_RISK_TO_PUPIL}
    assert talk.due(ActionKind.TELL_SAFEGUARDING_LEAD) == [date(2026, 10, 22)]
    assert talk.held() == {Hold.SAFEGUARDING}
    assert len({each.person_id for each in talk.waiting(paper=LetterKind.CHILD)}) == 2
    assert talk.was_suggested(ActionKind.WRITE_LETTER, LetterKind.ORGANISER) or talk.waiting(
        paper=LetterKind.ORGANISER
    )
    talk.until("2026-10-23T08:00")
    assert min(day for day in talk.due(ActionKind.CHECK_POST) if day) == date(2026, 10, 23)
    calendar = calendar_of(talk)
    assert calendar.due(date(2026, 10, 22), 1).on == date(2026, 11, 2)
    assert "half-term" in calendar.due(date(2026, 10, 22), 1).words
    talk.to_the_end()
    assert talk.letters() == ["L10", "L5", "L5"]
    assert talk.to_authors() == {"L5"}


def test_cross_words_about_the_uniform(play: Play) -> None:
    """S-08."""
    debate = play("uniform-debate").until("2026-11-04T12:45")
    assert debate.case.findings == {Finding.LEGITIMATE_DEBATE}
    (alone,) = debate.waiting(ActionKind.LEAVE_ALONE)
    assert alone.letter_kind is LetterKind.FILE_NOTE
    debate.until("2026-11-04T12:54")
    proposal = debate.desk.closing.proposal(debate.teller.case_id)
    assert proposal.outcome is Outcome.LEFT_ALONE_DEBATE
    assert proposal.kept_for[Outcome.LEFT_ALONE_DEBATE].retention is Retention.SHORT
    debate.until("2026-11-30T09:00")
    assert debate.letters() == []
    assert not [each for each in debate.suggested if each.letter_kind in LETTERS]
    assert debate.case.outcome is Outcome.LEFT_ALONE_DEBATE
    (closure,) = debate.desk.closing.closures(debate.teller.case_id)
    assert closure.retention is Retention.SHORT
    assert debate.desk.cases.home().figures.left_alone == 1


def test_the_caretakers_home_address(play: Play) -> None:
    """S-09."""
    address = play("home-address").until("2026-11-10T10:10")
    desk, case_id = address.desk, address.teller.case_id
    reasonless = Answer("otherwise_unacceptable", Value.YES, chosen=("Staff",))
    with pytest.raises(AnswerNeeded) as refused:
        desk.decisions.answer(case_id, [reasonless])
    assert refused.value.field == "otherwise_unacceptable"

    address.until("2026-11-10T10:25")
    assert address.case.findings == {Finding.OTHERWISE_UNACCEPTABLE}
    assert address.due(ActionKind.REPORT_TO_PLATFORM) == [date(2026, 11, 10)]
    assert address.waiting(ActionKind.SEEK_LEGAL_ADVICE)
    (letter,) = address.waiting(paper=LetterKind.OTHERWISE)
    assert letter.letter_kind and letter.letter_kind.code == "L2b"
    address.until("2026-11-11T08:00")
    assert address.due(ActionKind.CHECK_POST) == [date(2026, 11, 11)]
    address.to_the_end()
    assert address.done(ActionKind.REPORT_TO_PLATFORM)
    assert address.letters() == ["L11", "L2b"]
    assert address.to_authors() == {"L2b"}


def test_the_same_author_about_the_same_teacher_again(play: Play) -> None:
    """S-10."""
    again = play("the-same-again").until("2026-12-16T15:50")
    desk, case_id = again.desk, again.teller.case_id
    earlier = desk.people.earlier(case_id)
    assert {each.reference for each in earlier} == {"2026-27/001"}
    assert {each.outcome for each in earlier} == {Outcome.REMOVED_BY_AUTHOR}
    repeats = desk.people.repeats(case_id)
    assert (repeats.same_author, repeats.same_subject) == (1, 1)

    again.until("2026-12-16T16:10")
    assert again.case.findings == {Finding.FOUL, Finding.ABUSIVE}
    assert again.due(paper=LetterKind.REMOVAL) == [date(2026, 12, 17)]
    assert "harassment" in again.waiting(ActionKind.SEEK_LEGAL_ADVICE)[0].why
    assert again.waiting(ActionKind.CALL_POLICE)  # asked for advice: two on one person may be harassment
    assert again.forbids("last_warning", "threaten")
    again.until("2026-12-18T08:00")
    assert again.due(ActionKind.CHECK_POST) == [date(2026, 12, 18)]
    assert calendar_of(again).due(date(2026, 12, 17), 5).on == date(2027, 1, 8)
    again.to_the_end()
    assert again.letters() == ["L11", "L12", "L2"]
    assert again.to_authors() == {"L2"}


def test_a_visitors_video_of_a_class(play: Play) -> None:
    """S-11."""
    video = play("workshop-video").until("2026-11-17T13:17")
    assert video.case.findings == {Finding.CHILD_IN_PICTURES}
    assert [part.role for part in video.case.parts if part.part is Part.AUTHOR] == [Role.VISITOR]
    assert video.due(ActionKind.TELL_SAFEGUARDING_LEAD) == [date(2026, 11, 17)]
    assert video.held() == {Hold.SAFEGUARDING}
    assert len(video.waiting(paper=LetterKind.FAMILY)) == 1  # one note for the class
    platform = video.waiting(ActionKind.REPORT_TO_PLATFORM, LetterKind.PLATFORM)
    assert [each.due_on for each in platform] == [date(2026, 11, 18)]  # unless it is gone in 24 hours
    assert video.until("2026-11-18T08:00").due(ActionKind.CHECK_POST) == [date(2026, 11, 18)]
    video.until("2026-11-18T13:32")
    assert video.waiting(ActionKind.REPORT_TO_PLATFORM, LetterKind.PLATFORM)
    assert video.until("2026-11-19T08:50").waiting(ActionKind.ASK_HELPLINE)
    video.to_the_end()
    assert video.letters() == ["L10", "L5"]
    assert video.to_authors() == {"L5", "L7"}  # a second request, as it was still up


def test_an_allegation_in_a_post(play: Play) -> None:
    """S-12."""
    post = play("allegation").until("2026-11-19T16:37")
    assert post.due(ActionKind.TELL_DESIGNATED_OFFICER) == [date(2026, 11, 20)]
    assert Hold.OFFICER in post.held()
    assert post.desk.gates.of(post.teller.case_id).is_locked_for_letters
    for paper in (
        LetterKind.REMOVAL,
        LetterKind.CORRECTION,
        LetterKind.OTHERWISE,
        LetterKind.STAFF,
        LetterKind.THANKS,
    ):
        assert post.refuses(paper)
    assert post.forbids("allegation", "allegation_facts", "allegation_name", "governors")

    post.until("2026-12-01T09:00")
    assert post.refuses(LetterKind.OTHERWISE)  # "not yet" is no leave
    post.until("2026-12-02T11:15")
    assert Hold.OFFICER not in post.held() and post.refuses(LetterKind.OTHERWISE)
    post.until("2026-12-02T11:45")
    assert post.held() == set()
    (letter,) = post.waiting(paper=LetterKind.OTHERWISE)
    assert LetterKind.PROCEDURE in letter.sections and LetterKind.CORRECTION not in letter.sections
    post.to_the_end()
    assert post.letters() == ["L11", "L2b"]
    assert not post.desk.governors.told(post.teller.case_id)
    assert Finding.INACCURATE not in post.case.findings


def calendar_of(played: Played) -> SchoolCalendar:
    opened = played.desk.cases._opened
    with opened.reading() as session:
        return opened.calendar(session)
