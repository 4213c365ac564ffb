"""Closing a concern on one page, and reopening it with the old closing kept."""

from collections.abc import Sequence
from dataclasses import replace

from conduct_desk.caselog import actions, cases, closures, exhibit_rows, letters, people, support_rows
from conduct_desk.caselog.closures import KeptClosure
from conduct_desk.caselog.kept import KeptAction, KeptCase, Session
from conduct_desk.desk.closing_views import ClosingGiven, ClosingView, ClosureView, KeptFor
from conduct_desk.desk.deciding import check_may_decide
from conduct_desk.desk.ended import ENDED, was_never_done
from conduct_desk.desk.following import go_on_after_reopening, offer_closing
from conduct_desk.desk.opened import Opened, Writing, case_to_change, school_day_of
from conduct_desk.desk.rule_files import closing_rules
from conduct_desk.desk.shown import action_view, case_view, standing_answers
from conduct_desk.desk.summary_choices import Choices
from conduct_desk.desk.summary_editions import history_or_none
from conduct_desk.desk.views import CaseView
from conduct_desk.errors import DeskError
from conduct_desk.policy.answers import Answers
from conduct_desk.policy.closing import Settled, likely_outcome
from conduct_desk.policy.vocabulary import ActionKind, LetterKind, LetterState, Outcome, Part, Seen, Stage

SETTLED = ("support", "evidence", "thanks", "reporter")


class Closing:
    """How concerns end, and how long they are kept."""

    def __init__(self, opened: Opened) -> None:
        """Stand on an unlocked log. Raises DeskError when the school's closing.toml is wrong."""
        self._opened = opened
        self._rules = closing_rules()

    def proposal(self, case_id: int) -> ClosingView:
        """Return the page that closes a concern, filled in as far as the case says it."""
        with self._opened.reading() as session:
            return self._proposal(session, case_id)

    def _proposal(self, session: Session, case_id: int) -> ClosingView:
        case = cases.read(session, case_id)
        answers = standing_answers(session, case_id, self._opened.rules.walk)
        rows = actions.of_case(session, case_id)
        today = self._opened.clock.today()
        waiting = [each for each in rows if each.done_on is None]
        return ClosingView(
            case_id=case_id,
            outcome=_likely(answers, rows),
            **_settled(session, case_id, rows),
            lessons=self._rules.lessons,
            kept_for={outcome: self._kept_for(outcome, answers) for outcome in Outcome},
            term_name=self._term_name(session, case),
            to_end=tuple(
                action_view(each, case.reference, today) for each in waiting if not each.outlives_closing
            ),
            goes_on=tuple(
                action_view(each, case.reference, today) for each in waiting if each.outlives_closing
            ),
        )

    def _kept_for(self, outcome: Outcome, answers: Answers) -> KeptFor:
        retention = self._rules.retention(outcome, answers)
        period = self._rules.periods[retention]
        return KeptFor(retention, period.review_on(self._opened.clock.today()), period.because)

    def _term_name(self, session: Session, case: KeptCase) -> str:
        """Return the term whose summary counts a case as come in."""
        calendar, now = self._opened.calendar(session), self._opened.clock.now()
        choices = Choices(session, calendar, history_or_none(session), now)
        return choices.counting(case.id, school_day_of(case.opened_at))

    def close(self, case_id: int, given: ClosingGiven) -> CaseView:
        """Close a concern; what was still to do ends with it, but for the checks of a post that is gone.

        Only the outcome is needed. Raises DeskError (fields: outcome, review_on, decision_maker), or when
        the concern is still being recorded or closed already.
        """
        if given.outcome is None:
            raise DeskError("Select how the concern ended", field="outcome")
        today = self._opened.clock.today()
        with self._opened.writing("case", case_id) as writing:
            case = case_to_change(writing.session, case_id)
            if case.stage is Stage.BEING_RECORDED:
                raise DeskError("This concern is not saved yet.", next_step="Save it, then close it.")
            check_may_decide(self._opened, writing, case)
            kept_for = self._chosen(writing.session, case_id, given.outcome, given)
            if kept_for.review_on <= today:
                raise DeskError("The day to look at it again must be in the future", field="review_on")
            self._write(writing, case, given.outcome, given, kept_for)
            return case_view(writing.session, case_id, walk=self._opened.rules.walk, today=today)

    def _chosen(self, session: Session, case_id: int, outcome: Outcome, given: ClosingGiven) -> KeptFor:
        """Return how long it is kept: as proposed for its outcome, but for what was chosen instead."""
        answers = standing_answers(session, case_id, self._opened.rules.walk)
        kept_for = self._kept_for(outcome, answers)
        if given.retention is not None and given.retention is not kept_for.retention:
            period = self._rules.periods[given.retention]
            on = period.review_on(self._opened.clock.today())
            kept_for = KeptFor(given.retention, on, period.because)
        return replace(kept_for, review_on=given.review_on or kept_for.review_on)

    def _write(
        self, writing: Writing, case: KeptCase, outcome: Outcome, given: ClosingGiven, kept_for: KeptFor
    ) -> None:
        today, note, lesson = self._opened.clock.today(), given.note.strip(), given.lesson.strip()
        rows = actions.of_case(writing.session, case.id)
        proposed = _settled(writing.session, case.id, rows)
        settled = {key: getattr(given, key) or proposed[key] for key in SETTLED}
        actions.end_all(writing.session, case.id, today, writing.by, ENDED)
        closures.add(
            writing.session,
            case_id=case.id,
            outcome=outcome,
            note=note,
            lesson=lesson,
            **settled,
            retention=kept_for.retention,
            review_on=kept_for.review_on,
            term_name=self._term_name(writing.session, case),
            closed_at=writing.at,
            closed_by=writing.by,
        )
        cases.amend(
            writing.session,
            case.id,
            stage=Stage.CLOSED,
            outcome=outcome,
            outcome_note=note,
            closed_at=writing.at,
            closed_by=writing.by,
        )
        writing.enter(
            f"Closed the concern: {_lower(outcome)}",
            note,
            lesson=lesson,
            settled={key: each.name for key, each in settled.items()},
            retention=kept_for.retention.name,
            review_on=kept_for.review_on.isoformat(),
        )

    def reopen(self, case_id: int, reason: str) -> CaseView:
        """Reopen a closed concern; the old closing is kept, with the reason.

        Raises DeskError (field: reason) without a reason, or when it is not closed.
        """
        reason = reason.strip()
        if not reason:
            raise DeskError("Enter why you are reopening this concern", field="reason")
        today = self._opened.clock.today()
        with self._opened.writing("case", case_id) as writing:
            case = cases.read(writing.session, case_id)
            if case.stage is not Stage.CLOSED or case.outcome is None or case.closed_at is None:
                raise DeskError("This concern is open already. Go back to it to carry on.")
            was = {
                "outcome": case.outcome.value,
                "note": case.outcome_note,
                "at": case.closed_at.isoformat(),
            }
            closures.reopen(writing.session, case_id, at=writing.at, by=writing.by, because=reason)
            cases.amend(
                writing.session,
                case_id,
                stage=Stage.OPEN,
                outcome=None,
                outcome_note="",
                closed_at=None,
                closed_by="",
                reopened=case.reopened + 1,
            )
            go_on_after_reopening(self._opened, writing)
            offer_closing(self._opened, writing)
            writing.enter("Reopened the concern", reason, closure=was)
            return case_view(writing.session, case_id, walk=self._opened.rules.walk, today=today)

    def closures(self, case_id: int) -> tuple[ClosureView, ...]:
        """Return every closing of a concern, oldest first, those that were reopened too."""
        with self._opened.reading() as session:
            return tuple(_closure(row) for row in closures.of_case(session, case_id))


def _likely(answers: Answers, rows: Sequence[KeptAction]) -> Outcome | None:
    """Return how a case seems to have ended, from the last check of each author's post."""
    last_seen: dict[int | None, Seen] = {}
    done = [each for each in rows if each.done_on is not None and not was_never_done(each)]
    for each in done:
        if each.seen is not None:
            last_seen[each.person_id] = each.seen
    kinds = {each.kind for each in done}
    return likely_outcome(
        answers,
        tuple(last_seen.values()),
        is_advice_taken=ActionKind.SEEK_LEGAL_ADVICE in kinds,
        is_further_step_taken=ActionKind.FURTHER_STEP in kinds,
    )


def _settled(session: Session, case_id: int, rows: Sequence[KeptAction]) -> dict[str, Settled]:
    """Return what of the four things closing asks about was done; the rest was not needed."""
    done = {each.kind for each in rows if each.done_on is not None and not was_never_done(each)}
    sent = {row.kind for row in letters.of_case(session, case_id) if row.state is LetterState.SENT}
    is_supported = ActionKind.SUPPORT_STAFF in done or bool(support_rows.of_case(session, case_id))
    is_thanked = LetterKind.THANKS in sent and any(
        part is Part.REPORTER for part, _, _ in people.parts_of(session, case_id)
    )
    found = {
        "support": is_supported or LetterKind.STAFF in sent,
        "evidence": any(each.removed_at is None for each in exhibit_rows.of_case(session, case_id)),
        "thanks": LetterKind.SETTLED in sent,
        "reporter": is_thanked,
    }
    return {key: Settled.DONE if is_done else Settled.NOT_NEEDED for key, is_done in found.items()}


def _closure(row: KeptClosure) -> ClosureView:
    fields = {key: value for key, value in vars(row).items() if key != "id"}
    return ClosureView(**fields)


def _lower(words: str) -> str:
    return words[0].lower() + words[1:]
