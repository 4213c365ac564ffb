"""Whose word a letter waits for, and who decides; what a child needs never waits for either."""

from datetime import date

from conduct_desk.caselog import actions, cases, chronology, hand_overs, words_given
from conduct_desk.caselog.kept import KeptCase, Session
from conduct_desk.clock import spoken_date
from conduct_desk.desk.deciding import check_no_part, has_decider, is_decider, say_decided
from conduct_desk.desk.following import offer_closing
from conduct_desk.desk.gate_papers import sheet, sheet_taken
from conduct_desk.desk.gate_views import GatesView, HandOver, WordGiven
from conduct_desk.desk.governors import enter_telling, every_governor, same
from conduct_desk.desk.held import held, held_for, is_about_head, is_close, standing_words
from conduct_desk.desk.opened import Opened, Writing, case_to_change, school_day_of
from conduct_desk.desk.school import school
from conduct_desk.desk.shown import standing_answers
from conduct_desk.errors import DeskError
from conduct_desk.policy.answers import Answers
from conduct_desk.policy.holds import Hold, Word
from conduct_desk.policy.vocabulary import ActionKind, DecisionMaker, LetterKind, TakenOut

GOVERNORS = frozenset({DecisionMaker.CHAIR, DecisionMaker.VICE_CHAIR, DecisionMaker.GOVERNOR})
OUTSIDE = frozenset({Hold.POLICE, Hold.OFFICER, Hold.ADVICE})
TOLD_BY_IT = {
    Hold.POLICE: ActionKind.CALL_POLICE,
    Hold.OFFICER: ActionKind.TELL_DESIGNATED_OFFICER,
    Hold.SAFEGUARDING: ActionKind.TELL_SAFEGUARDING_LEAD,
    Hold.ADVICE: ActionKind.SEEK_LEGAL_ADVICE,
}  # whoever gave a word was told


class Gates:
    """What must be heard before a letter goes out, and whose decision a case is."""

    def __init__(self, opened: Opened) -> None:
        """Stand on an unlocked log."""
        self._opened = opened

    def of(self, case_id: int) -> GatesView:
        """Return what still holds the letters of a case, what was said, and who decides."""
        with self._opened.reading() as session:
            return _view(self._opened, session, case_id)

    def held_for(self, case_id: int, kind: LetterKind) -> tuple[Hold, ...]:
        """Return whose word one kind of letter waits for; empty when it may be written."""
        with self._opened.reading() as session:
            return held_for(self._opened, session, case_id, kind)

    def say(
        self, case_id: int, hold: Hold, word: Word, *, said_by: str, said_on: date, note: str = ""
    ) -> GatesView:
        """Record what somebody said about writing; what asked for them to be told is done with it.

        A headteacher who is the safeguarding lead too records decision, reason and whom she asked in one
        step: then `note` is needed. Raises DeskError (fields: hold, said_by, said_on, note).
        """
        said_by, note = " ".join(said_by.split()), note.strip()
        if said_on > self._opened.clock.today():
            raise DeskError("The date it was said must be today or in the past", field="said_on")
        with self._opened.writing("gate", case_id) as writing:
            case = case_to_change(writing.session, case_id)
            self._check(writing.session, case, hold, word, said_by, note)
            self._write(writing, hold, word, said_by, said_on, note)
            self._end_telling(writing, hold)
            offer_closing(self._opened, writing)
            writing.enter(
                f"{hold.value} said: {word.value.lower()} ({spoken_date(said_on)})", note, said_by=said_by
            )
        return self.of(case_id)

    def _check(
        self, session: Session, case: KeptCase, hold: Hold, word: Word, said_by: str, note: str
    ) -> None:
        """Refuse a word that is not theirs to give, or not this log's to keep."""
        answers = standing_answers(session, case.id, self._opened.rules.walk)
        told = school(session, self._opened.rules.policy)
        is_head = same(said_by) == same(told.head_name)
        if hold is Hold.OFFICER and is_about_head(answers):
            raise DeskError(
                "This is about the headteacher, so what the designated officer says is not kept here.",
                next_step="The chair of governors keeps it. Print the chair’s sheet and stop.",
                field="hold",
            )
        if not said_by:
            raise DeskError("Enter who said it", field="said_by")
        if hold in OUTSIDE and is_head:
            raise DeskError("Enter who said it: this word is not the headteacher’s", field="said_by")
        if hold is Hold.SAFEGUARDING and is_head and is_close(answers):
            raise DeskError(
                "You are close to this one, so you cannot give this word yourself.",
                next_step="Ask the deputy safeguarding lead.",
                field="said_by",
            )
        if hold is Hold.SAFEGUARDING and is_head and not note:
            raise DeskError("Enter why you decided so, and whom you asked", field="note")
        if hold is Hold.DECISION and word is Word.MAY_WRITE:
            self._check_decider(case, said_by)

    def _check_decider(self, case: KeptCase, said_by: str) -> None:
        """Only whoever decides says so: with their own key, or on a sheet that they signed."""
        if not is_decider(case, said_by):
            raise DeskError("Enter the name of whoever decides instead of you", field="said_by")
        if not is_decider(case, self._opened.log.by):
            raise DeskError(
                "Whoever decides has to say so here with their own key, or sign the decision sheet.",
                next_step="Print the sheet, have it signed, and record the day on it.",
                field="decision_maker",
            )

    def _write(
        self, writing: Writing, hold: Hold, word: Word, said_by: str, said_on: date, note: str
    ) -> None:
        words_given.add(
            writing.session,
            case_id=writing.case,
            hold=hold,
            word=word,
            said_by=said_by,
            said_on=said_on,
            note=note,
            at=writing.at,
            by=writing.by,
        )

    def _end_telling(self, writing: Writing, hold: Hold) -> None:
        if hold in TOLD_BY_IT:
            end_waiting(writing, TOLD_BY_IT[hold], self._opened.clock.today())

    def hand_over(self, case_id: int, maker: DecisionMaker, name: str = "", reason: str = "") -> GatesView:
        """Hand the decision to somebody else, or back to the headteacher.

        A governor who takes it stands in the ledger. Whatever was decided before is decided anew. Raises
        DeskError (fields: name, decision_maker): without a name, or back while the head is close to it.
        """
        name, reason = " ".join(name.split()), reason.strip()
        with self._opened.writing("case", case_id) as writing:
            before = case_to_change(writing.session, case_id)
            self._check_hand_over(writing.session, case_id, maker, name)
            name = "" if maker is DecisionMaker.HEADTEACHER else name
            hand_overs.add(
                writing.session,
                case_id=case_id,
                maker=maker,
                name=name,
                reason=reason,
                at=writing.at,
                by=writing.by,
            )
            if Hold.DECISION in standing_words(self._opened, writing.session, case_id):
                self._write(writing, Hold.DECISION, Word.NOT_YET, "", self._opened.clock.today(), reason)
            self._tell_governor(writing, maker, name, reason)
            cases.amend(
                writing.session, case_id, decision_maker=maker, decider_name=name, decided_on_sheet=None
            )
            end_waiting(writing, ActionKind.HAND_OVER_DECISION, self._opened.clock.today())
            offer_closing(self._opened, writing)
            writing.enter(
                f"The decision is with the {_lower(maker)}",
                reason,
                before=before.decision_maker.value,
                name=name,
            )
        return self.of(case_id)

    def _check_hand_over(self, session: Session, case_id: int, maker: DecisionMaker, name: str) -> None:
        answers = standing_answers(session, case_id, self._opened.rules.walk)
        if maker is DecisionMaker.HEADTEACHER:
            if is_close(answers):
                raise DeskError(
                    "You are close to this one, so the decision cannot come back to you.",
                    next_step="Change the answer if that is no longer so, or hand it to somebody else.",
                    field="decision_maker",
                )
            return
        if not name:
            raise DeskError("Enter who decides", field="name")
        heads = school(session, self._opened.rules.policy).head_name, chronology.first_by(session)
        if same(name) in map(same, heads):
            raise DeskError("Enter somebody other than the headteacher", field="name")
        check_no_part(session, case_id, name)

    def _tell_governor(self, writing: Writing, maker: DecisionMaker, name: str, reason: str) -> None:
        is_governor = any(same(each.name) == same(name) for each in every_governor(writing.session))
        if maker in GOVERNORS or is_governor:
            why = reason or "They decide instead of the headteacher."
            enter_telling(writing, name, "The case, to decide it", why, self._opened.clock.today())

    def decide_on_sheet(self, case_id: int, name: str, signed_on: date) -> GatesView:
        """Record that whoever decides signed the decision sheet.

        Raises DeskError (fields: decision_maker, name, signed_on).
        """
        with self._opened.writing("gate", case_id) as writing:
            case = case_to_change(writing.session, case_id)
            if case.decision_maker is DecisionMaker.HEADTEACHER:
                raise DeskError(
                    "Nobody else decides this one yet.",
                    next_step="Hand the decision over, then record the sheet.",
                    field="decision_maker",
                )
            if not is_decider(case, name):
                raise DeskError("Enter the name of whoever the decision was handed to", field="name")
            if not school_day_of(case.opened_at) <= signed_on <= self._opened.clock.today():
                raise DeskError(
                    "The day on the sheet must be from the day the concern was opened to today",
                    field="signed_on",
                )
            cases.amend(writing.session, case_id, decided_on_sheet=signed_on)
            say_decided(writing, case, signed_on)
            writing.enter(
                f"The decision sheet was signed on {spoken_date(signed_on)}", name=case.decider_name
            )
        return self.of(case_id)

    def sheet(self, case_id: int) -> bytes:
        """Return the sheet for whoever decides instead, or for the chair, as PDF. Long: call through jobs."""
        return sheet(self._opened, case_id)

    def sheet_taken(self, case_id: int, how: TakenOut) -> None:
        """Enter in the chronology that the sheet was saved or printed."""
        sheet_taken(self._opened, case_id, how)


def _view(opened: Opened, session: Session, case_id: int) -> GatesView:
    case = cases.read(session, case_id)
    answers: Answers = standing_answers(session, case_id, opened.rules.walk)
    words = standing_words(opened, session, case_id)
    return GatesView(
        holds=held(opened, session, case_id),
        words=tuple(
            WordGiven(each.hold, each.word, each.said_by, each.said_on, each.note, each.at, each.by)
            for each in reversed(words_given.of_case(session, case_id))
        ),
        maker=case.decision_maker,
        decider_name=case.decider_name,
        needs_decider=is_close(answers) and not has_decider(case),
        is_locked_for_letters=bool(held_for(opened, session, case_id, LetterKind.REMOVAL)),
        has_decided=words.get(Hold.DECISION) is Word.MAY_WRITE,
        may_decide_here=not is_close(answers) or is_decider(case, opened.log.by),
        decided_on_sheet=case.decided_on_sheet,
        is_officer_elsewhere=is_about_head(answers),
        hand_overs=tuple(
            HandOver(each.maker, each.name, each.reason, each.at, each.by)
            for each in hand_overs.of_case(session, case_id)
        ),
    )


def end_waiting(writing: Writing, kind: ActionKind, on: date) -> None:
    """Mark what was still to do of one kind as done, because it just was."""
    for action in actions.to_do(writing.session, writing.case, kind):
        actions.amend(writing.session, action.id, done_on=on, done_by=writing.by)


def _lower(words: str) -> str:
    return words[0].lower() + words[1:]
