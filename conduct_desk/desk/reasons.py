"""What the page "Why we did what we did" says of one concern, with nobody in it named."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from conduct_desk.caselog import (
    actions,
    case_text,
    cases,
    chronology,
    closures,
    governors_told,
    people,
    words_given,
)
from conduct_desk.caselog import support_rows as support
from conduct_desk.clock import short_day, spoken_date
from conduct_desk.desk.ended import ENDED
from conduct_desk.desk.issuing import anchor
from conduct_desk.desk.nameless import Scrub, nameless
from conduct_desk.desk.opened import school_day_of
from conduct_desk.desk.reasons_words import (
    SEEN_BY,
    USUAL,
    counted,
    is_plain,
    lower,
    office,
    reason_of,
    upper,
    value_words,
)
from conduct_desk.desk.school import school
from conduct_desk.desk.shown import standing_answers
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.findings import CHILDREN, findings
from conduct_desk.policy.vocabulary import (
    ActionKind,
    DecisionMaker,
    Finding,
    Part,
    Role,
    Stage,
    TakenOut,
)

if TYPE_CHECKING:
    from conduct_desk.caselog.kept import KeptAction, KeptCase, Session
    from conduct_desk.desk.opened import Opened
    from conduct_desk.paper.reasons import AnswerRow, ReasonsPaper, StepRow, WordRow

SAVED = ("Saved the concern", "Decided what to do next")


def reasons(opened: Opened, case_id: int) -> bytes:
    """Return the page of one case as PDF. Long: call through jobs."""
    from conduct_desk.paper.reasons import make_reasons  # the printing library takes a quarter of a second

    with opened.reading() as session:
        return make_reasons(reasons_paper(opened, session, case_id))


def reasons_taken(opened: Opened, case_id: int, how: TakenOut) -> None:
    """Enter in the chronology that a copy of the page was saved or printed."""
    with opened.writing("case", case_id) as writing:
        cases.read(writing.session, case_id)
        writing.enter(f"{how}: why we did what we did")


def reasons_paper(opened: Opened, session: Session, case_id: int) -> ReasonsPaper:
    """Return what the page prints, every typed word without the names that the log knows."""
    from conduct_desk.paper.reasons import ReasonsPaper

    case, told = cases.read(session, case_id), _Told(opened, session, case_id, nameless(session, case_id))
    answers = standing_answers(session, case_id, opened.rules.walk)
    found = findings(answers) if answers else frozenset()
    rows, noes, clauses = told.answers(answers, quotes_may_stand=not CHILDREN & found)
    saved_on, instead = told.saved()
    is_closed = case.stage is Stage.CLOSED and case.closed_at is not None
    seq, code = chronology.head(session)
    return ReasonsPaper(
        school_name=school(session, opened.rules.policy).name,
        reference=case.reference,
        made_on=opened.clock.today(),
        post=told.post(case),
        decided_by=told.decided_by(case, saved_on, instead),
        posted_on=case.posted_on,
        told_on=case.told_staff_on or case.told_head_on,
        decided_on=case.decided_on_sheet or saved_on,
        closed_on=school_day_of(case.closed_at) if is_closed and case.closed_at else None,
        found=tuple(finding.value for finding in Finding if finding in found),
        answers=rows,
        noes=noes,
        clauses=clauses,
        steps=told.steps(),
        words=told.words(),
        ending=told.ending(case),
        anchor=anchor(seq, code),
        is_practice=opened.is_practice,
    )


@dataclass(frozen=True)
class _Told:
    """Puts one case into the page's sentences and rows."""

    opened: Opened
    session: Session
    case_id: int
    scrub: Scrub

    def post(self, case: KeptCase) -> str:
        """Say who posted it where, whom it is about, and how the school came to know."""
        roles: dict[Part, list[Role]] = {part: [] for part in Part}
        for part, role, _ in people.parts_of(self.session, self.case_id):
            roles[part].append(role)
        who = counted(roles[Part.AUTHOR]) or "somebody not known"
        where = f" on {case.platform}" if case.platform else ""
        place = f" ({self.scrub(case.place)})" if case.place else ""
        sentences = [
            f"{upper(who)} posted it{where}{place}{SEEN_BY.get(case.reach, '') if case.reach else ''}."
        ]
        if roles[Part.SUBJECT]:
            sentences.append(f"It is about {counted(roles[Part.SUBJECT])}.")
        if case.channel:
            sentences.append(f"How the school came to know: {lower(case.channel.value)}.")
        return " ".join(sentences)

    def saved(self) -> tuple[date | None, str]:
        """Return the day on which it was last decided what to do, and what was done instead of it."""
        entries = [each for each in chronology.lines(self.session, self.case_id) if each.what in SAVED]
        if not entries:
            return None, ""
        notes = [str(each.detail.get(case_text.NOTE, "")) for each in entries]
        return school_day_of(entries[-1].at), self.scrub("; ".join(filter(None, notes)))

    def decided_by(self, case: KeptCase, decided_on: date | None, instead: str) -> str:
        """Say who decided under which policy, and whether its review was overdue then."""
        policy, told = self.opened.rules.policy, school(self.session, self.opened.rules.policy)
        is_head = case.decision_maker is DecisionMaker.HEADTEACHER
        name = told.head_name if is_head else case.decider_name
        sheet = (
            f", on a sheet signed on {spoken_date(case.decided_on_sheet)}" if case.decided_on_sheet else ""
        )
        who = f"{office(case.decision_maker)}{f' ({name})' if name else ''}{sheet}"
        version = case.policy_version or policy.version
        is_decided = decided_on is not None or case.decided_on_sheet is not None
        sentences = [
            f"{'Decided' if is_decided else 'To be decided'} by {who}, under the policy of {version}."
        ]
        if version == policy.version and policy.is_review_overdue(decided_on or self.opened.clock.today()):
            sentences.append(f"Its review had been due by {spoken_date(policy.review_due_on)}.")
        if instead:
            sentences.append(f"Done instead of what was suggested: {instead}")
        return " ".join(sentences)

    def answers(
        self, answers: Mapping[str, Answer], *, quotes_may_stand: bool
    ) -> tuple[tuple[AnswerRow, ...], tuple[str, ...], tuple[tuple[str, str], ...]]:
        """Return the answers that mattered, the names of those that were a plain no, and the clauses used."""
        from conduct_desk.paper.reasons import AnswerRow

        rows, noes, clauses = [], [], {}
        for key, question in self.opened.rules.walk.questions.items():
            answer = answers.get(key)
            if answer is None or is_plain(answer):
                noes += [question.name] if answer and key not in USUAL else []
                continue
            clause = self.opened.rules.policy.clauses[question.clause]
            clauses[clause.label] = clause.title
            reason = self.scrub(" ".join(reason_of(answer, quotes_may_stand=quotes_may_stand)))
            rows.append(AnswerRow(question.name, value_words(question, answer), reason, clause.label))
        return tuple(rows), tuple(noes), tuple(sorted(clauses.items()))

    def steps(self) -> tuple[StepRow, ...]:
        """Return what was done and what is due, in the order of its days."""
        from conduct_desk.paper.reasons import StepRow

        found: list[tuple[date, int, StepRow]] = []
        clauses = self.opened.rules.policy.clauses
        for row in actions.of_case(self.session, self.case_id):
            if row.kind is ActionKind.CLOSE_CASE:
                continue
            label = clauses[row.clause].label if row.clause in clauses else ""
            note = "" if _is_dropped(row) else row.note
            note = self.scrub(". ".join(filter(None, [row.seen.value if row.seen else "", note])))
            is_done = row.done_on is not None and not _is_dropped(row)
            step = StepRow(self._when(row), self.scrub(row.words), is_done, note, label)
            found.append((row.done_on or row.due_on or date.max, row.id, step))
        for told in governors_told.of_case(self.session, self.case_id):
            words, why = self.scrub(f"Told a governor: {lower(told.what)}"), self.scrub(told.why)
            found.append((told.told_on, 0, StepRow(self._done(told.told_on), words, is_done=True, note=why)))
        for line in support.of_case(self.session, self.case_id):
            words = self.scrub(f"Support for staff: {line.what}")
            found.append((line.done_on, 0, StepRow(self._done(line.done_on), words, is_done=True)))
        return tuple(step for _, _, step in sorted(found, key=lambda each: each[:2]))

    def words(self) -> tuple[WordRow, ...]:
        """Return what those said whose word was needed, oldest first."""
        from conduct_desk.paper.reasons import WordRow

        return tuple(
            WordRow(
                self._day(row.said_on),
                f"{row.hold.value}{f' ({row.said_by})' if row.said_by else ''}",
                lower(row.word.value),
                self.scrub(row.note),
            )
            for row in words_given.of_case(self.session, self.case_id)
        )

    def ending(self, case: KeptCase) -> tuple[str, ...]:
        """Return how it ended, what was learnt, how long it is kept, and every reopening."""
        told = closures.of_case(self.session, self.case_id)
        reopened = [
            f"Closed on {spoken_date(school_day_of(each.closed_at))} ({lower(each.outcome.value)}), and "
            f"reopened on {spoken_date(school_day_of(each.reopened_at))}: {each.reopened_because}"
            for each in told
            if each.reopened_at
        ]
        standing = [each for each in told if each.reopened_at is None]
        now = [f"{case.outcome.value}. {case.outcome_note}".strip()] if case.outcome else []
        for each in standing if case.outcome else []:
            now += [f"What we learnt: {each.lesson}"] if each.lesson else []
            now.append(f"How long it is kept: {lower(each.retention.value)}; to be looked at again on "
                       f"{spoken_date(each.review_on)}.")  # fmt: skip
        return tuple(self.scrub(text) for text in [*reopened, *now])

    def _when(self, row: KeptAction) -> str:
        if _is_dropped(row):
            return "Closed before it was done"
        if row.done_on:
            return self._done(row.done_on)
        if row.due_on is None:
            return "Still to do"
        day = short_day(row.due_on)
        return f"Due {row.due_words if row.due_words.startswith(day) else self._day(row.due_on)}"

    def _done(self, day: date) -> str:
        return f"Done {self._day(day)}"

    def _day(self, day: date) -> str:
        """Return a day in short, with its year where that is not the year of the page."""
        is_now = day.year == self.opened.clock.today().year
        return short_day(day) if is_now else f"{short_day(day)} {day.year}"


def _is_dropped(row: KeptAction) -> bool:
    """Say whether an action ended only because the concern was closed."""
    return row.note == ENDED
