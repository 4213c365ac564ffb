"""Making a letter final, and recording that it left the school: which starts the clocks of what it asks."""

from datetime import date

from conduct_desk.caselog import (
    actions,
    case_text,
    chronology,
    issued,
    letter_forms,
    letters,
    people,
    support_rows,
)
from conduct_desk.caselog.kept import KeptAction, KeptLetter, Session
from conduct_desk.clock import spoken_date
from conduct_desk.desk.actions import finish
from conduct_desk.desk.enclosed import enter as enter_enclosed
from conduct_desk.desk.following import sections_of, start_follow_up
from conduct_desk.desk.held import waits
from conduct_desk.desk.issuing import anchor, made_final, refuse_practice
from conduct_desk.desk.letter_check import in_the_way, remarks, stood_words
from conduct_desk.desk.letter_drafts import draft_to_change, refuse_unready
from conduct_desk.desk.letter_filling import Filling
from conduct_desk.desk.letter_paper import printed
from conduct_desk.desk.letter_people import Everybody
from conduct_desk.desk.letter_readers import letter_actions
from conduct_desk.desk.letter_slip import slip_words
from conduct_desk.desk.letter_values import filled
from conduct_desk.desk.opened import Opened, Writing, case_to_change, school_day_of
from conduct_desk.desk.rules_in_force import review_note
from conduct_desk.desk.shown import whole_letter
from conduct_desk.errors import DeskError
from conduct_desk.policy.readers import Reader, reader
from conduct_desk.policy.vocabulary import ActionKind, LetterKind, LetterState, SentHow


def issue(opened: Opened, letter_id: int, everybody: Everybody) -> None:
    """Print a letter for good. Raises PaperRefused for the first remark that is in the way."""
    refuse_practice(opened)
    with opened.reading() as session:
        row = draft_to_change(session, letter_id)
    with opened.writing("letter", row.case_id) as writing:
        session = writing.session
        case_to_change(session, row.case_id)
        refuse_unready(opened, session, row.case_id, row.kind)
        of = filled(Filling(opened, session, whole_letter(session, letters.read(session, letter_id))))
        view, found = of.letter, remarks(of, everybody)
        if refused := in_the_way(found):
            raise refused
        seq, code = chronology.head(session)
        pdf = printed(view, of.told, anchor=anchor(seq, code), is_practice=False, slip=slip_words(of))
        final = made_final(writing, pdf, seq, code)
        letters.amend(
            session,
            letter_id,
            state=LetterState.ISSUED,
            subject=view.subject,
            body=view.body,
            **final,
        )
        if row.person_id is not None and reader(row.kind) is not Reader.FAMILY:
            people.amend(session, row.person_id, address=view.address)
            for case_id in people.cases_of(session, row.person_id):  # no other keeps the old one to be found
                case_text.keep_up(session, case_id)
        stood = sorted({each.rule for each in found if each.reason})
        said = [review_note(opened.rules.policy, opened.clock.today())]
        said += [f"Let stand in it: {stood_words(stood)}"] if stood else []
        note = " ".join(filter(None, said))
        writing.enter(
            issued.LETTER,
            note,
            letter_id=letter_id,
            fingerprint=final["fingerprint"],
            anchor=seq,
            let_stand=stood,
        )
        enter_enclosed(writing, view.enclosures, letter_id)


def sent(opened: Opened, letter_id: int, on: date, how: SentHow) -> None:
    """Record that a final letter left the school, and start the follow-up of each thing that it asks for."""
    with opened.reading() as session:
        row = letters.read(session, letter_id)
        _refuse_corrected(session, row)
    if row.state is not LetterState.ISSUED or row.issued_at is None:
        is_sent = row.state is LetterState.SENT
        raise DeskError("This letter was sent already." if is_sent else "This letter is still a draft.")
    if not school_day_of(row.issued_at) <= on <= opened.clock.today():
        raise DeskError(
            "The date it was sent must be from the day it was made final to today", field="sent_on"
        )
    with opened.writing("letter", row.case_id) as writing:
        case_to_change(writing.session, row.case_id)
        letters.amend(writing.session, letter_id, state=LetterState.SENT, sent_on=on, sent_how=how)
        late = waits(opened, writing.session, row.case_id, row.kind)
        what = f"Sent a letter on {spoken_date(on)} ({how.value.lower()})"
        writing.enter(f"{what}. {late}" if late else what, letter_id=letter_id)
        done = _end_action(writing, row, on)
        sections = _asked(opened, writing.session, row, done)
        start_follow_up(opened, writing, sections, on, done.id if done else None, person_id=row.person_id)


def _asked(opened: Opened, session: Session, row: KeptLetter, done: KeptAction | None) -> list[LetterKind]:
    """Return what a letter asked for: what it was made of, else what its action asks for."""
    made = letter_forms.read(session, row.id).sections or (done.sections if done else ())
    return list(sections_of(opened, session, row.case_id, row.kind, made))


def _refuse_corrected(session: Session, row: KeptLetter) -> None:
    """Raise DeskError for a letter that a later one, final already, stands in for."""
    is_corrected = row.id in letter_forms.replaced(session, row.case_id)
    if is_corrected and row.state is LetterState.ISSUED:
        raise DeskError(
            "A later letter corrects this one, so it is not sent any more.",
            next_step="Send the letter that corrects it.",
        )


def _end_action(writing: Writing, row: KeptLetter, on: date) -> KeptAction | None:
    """End the action that asked for this letter, or one that asked for its kind; returns which."""
    asking = letter_actions(writing.session, row.case_id, row.kind, row.person_id)
    asking = [each for each in asking if each.letter_id in (row.id, None) and _does(row.kind, each.kind)]
    for action in sorted(asking, key=lambda each: each.letter_id is None)[:1]:
        actions.amend(writing.session, action.id, letter_id=row.id)
        finish(writing, action, on, "")
        if action.kind is ActionKind.SUPPORT_STAFF:
            _enter_support(writing, row, on)
        return action
    return None


def _does(letter: LetterKind, action: ActionKind) -> bool:
    """Say whether a letter that was sent is what was to be done: a brief is no advice yet, nor a decision."""
    return letter is not LetterKind.CHAIR and action is not ActionKind.SEEK_LEGAL_ADVICE


def _enter_support(writing: Writing, row: KeptLetter, on: date) -> None:
    """Enter a letter to staff in the register of what was done for them."""
    what = "A letter: what the school does, and how they are supported"
    support_rows.add(
        writing.session,
        case_id=row.case_id,
        person_id=row.person_id,
        done_on=on,
        what=what,
        at=writing.at,
        by=writing.by,
    )
