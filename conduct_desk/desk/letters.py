"""Writing, issuing and sending letters, and reading them again as they left the school."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from conduct_desk.caselog import (
    actions,
    cases,
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
from conduct_desk.desk.following import refuse_before_advice, sections_of, start_follow_up
from conduct_desk.desk.held import refuse_held, too_soon, waits
from conduct_desk.desk.letter_readers import letter_actions, same_draft
from conduct_desk.desk.letter_words import Draft, blocking, filled, first_draft, printed, signed_by
from conduct_desk.desk.opened import Opened, Writing, case_to_change, school_day_of
from conduct_desk.desk.rules_in_force import review_note
from conduct_desk.desk.shown import letter_view
from conduct_desk.desk.views import LetterView
from conduct_desk.errors import DeskError, PaperRefused
from conduct_desk.policy.readers import Reader, reader
from conduct_desk.policy.vocabulary import ActionKind, LetterKind, LetterState, SentHow, TakenOut


class Letters:
    """Letters of all cases: the words of a draft may change, an issued one is kept to the byte."""

    def __init__(self, opened: Opened) -> None:
        """Stand on an unlocked log."""
        self._opened = opened

    def start(self, case_id: int, kind: LetterKind, *, person_id: int | None = None) -> LetterView:
        """Start a draft from the school's wording, filled with what the case knows.

        Without `person_id` it goes to whoever is waiting for it, else to the first author who has none yet
        (thanks: the reporter; staff: the member of staff spoken of), or to nobody yet. A draft of the same
        kind to the same person is carried on, not doubled.
        """
        with self._opened.writing("letter", case_id) as writing:
            case_to_change(writing.session, case_id)
            refuse_unready(self._opened, writing.session, case_id, kind)
            draft = first_draft(self._opened, writing.session, case_id, kind, person_id)
            carried_on = same_draft(writing.session, case_id, kind, draft.person_id)
            letter_id = carried_on or self._write(writing, kind, draft)
        return self.get(letter_id)

    def _write(self, writing: Writing, kind: LetterKind, draft: Draft) -> int:
        letter_id = letters.add(
            writing.session,
            case_id=writing.case,
            kind=kind,
            state=LetterState.DRAFT,
            person_id=draft.person_id,
            recipient=draft.recipient,
            address=list(draft.address),
            salutation=draft.salutation,
            subject=draft.subject,
            body=draft.body,
            dated_on=draft.dated_on,
            answer_by=draft.answer_by,
        )
        for action in letter_actions(writing.session, writing.case, kind, draft.person_id):
            if action.letter_id is None:
                actions.amend(writing.session, action.id, letter_id=letter_id)
                break
        writing.enter(f"Started a letter ({draft.title.lower()})", letter_id=letter_id)
        return letter_id

    def get(self, letter_id: int) -> LetterView:
        """Return one letter."""
        with self._opened.reading() as session:
            row, form = letters.read(session, letter_id), letter_forms.read(session, letter_id)
            return letter_view(row, cases.read(session, row.case_id).reference, form)

    def amend(
        self,
        letter_id: int,
        *,
        recipient: str | None = None,
        address: Sequence[str] | None = None,
        salutation: str | None = None,
        subject: str | None = None,
        body: str | None = None,
        dated_on: date | None = None,
        answer_by: date | None = None,
    ) -> LetterView:
        """Change the words of a draft; what is None stays. Raises DeskError when it was issued already.

        With another `answer_by` and no new body, the date in the words follows.
        """
        row = self._draft(letter_id)
        if answer_by and row.answer_by and body is None:
            body = row.body.replace(spoken_date(row.answer_by), spoken_date(answer_by))
        lines = None if address is None else [line.strip() for line in address if line.strip()]
        given = {
            "recipient": recipient,
            "address": lines,
            "salutation": salutation,
            "subject": subject,
            "body": body,
            "dated_on": dated_on,
            "answer_by": answer_by,
        }
        now = vars(row) | {"address": list(row.address)}
        values = {key: each for key, each in given.items() if each is not None and each != now[key]}
        if values:
            with self._opened.writing("letter", row.case_id) as writing:
                case_to_change(writing.session, row.case_id)
                letters.amend(writing.session, letter_id, **values)
        return self.get(letter_id)

    def preview(self, view: LetterView) -> bytes:
        """Return the PDF of the words given, written nowhere. Long: call through jobs.

        Raises PaperRefused when they cannot be printed, such as an address too long for the envelope.
        """
        with self._opened.reading() as session:
            told = signed_by(self._opened, session, view.case_id)
            view = filled(self._opened, session, view)
        return printed(view, told, anchor="", is_practice=self._opened.is_practice)

    def checks(self, view: LetterView) -> tuple[str, ...]:
        """Return the sentences that say what still blocks issuing these words; empty when nothing does."""
        with self._opened.reading() as session:
            return self._checks(session, filled(self._opened, session, view))

    def _checks(self, session: Session, view: LetterView) -> tuple[str, ...]:
        parts = people.parts_of(session, view.case_id)
        wrong = blocking(view, signed_by(self._opened, session, view.case_id), parts)
        soon = too_soon(self._opened, session, view.case_id, view.kind)
        return (soon, *wrong) if soon else wrong

    def issue(self, letter_id: int) -> LetterView:
        """Print the letter for good: the PDF is kept with its SHA-256 and the chronology's code. Long.

        Raises PaperRefused when `checks` finds something, or on a practice desk.
        """
        refuse_practice(self._opened)
        row = self._draft(letter_id)
        with self._opened.writing("letter", row.case_id) as writing:
            case = case_to_change(writing.session, row.case_id)
            refuse_unready(self._opened, writing.session, row.case_id, row.kind)
            draft = letter_view(letters.read(writing.session, letter_id), case.reference)
            view = filled(self._opened, writing.session, draft)
            blocked = self._checks(writing.session, view)
            if blocked:
                raise PaperRefused(blocked[0], next_step=" ".join(blocked[1:]))
            seq, code = chronology.head(writing.session)
            told = signed_by(self._opened, writing.session, row.case_id)
            pdf = printed(view, told, anchor=anchor(seq, code), is_practice=False)
            fingerprint = hashlib.sha256(pdf).hexdigest()
            letters.amend(
                writing.session,
                letter_id,
                state=LetterState.ISSUED,
                subject=view.subject,
                body=view.body,
                issued_at=writing.at,
                pdf=pdf,
                fingerprint=fingerprint,
                anchor_seq=seq,
                anchor_code=code,
            )
            if row.person_id is not None and reader(row.kind) is not Reader.FAMILY:
                people.amend(writing.session, row.person_id, address=view.address)
            note = review_note(self._opened.rules.policy, self._opened.clock.today())
            writing.enter(issued.LETTER, note, letter_id=letter_id, fingerprint=fingerprint, anchor=seq)
        return self.get(letter_id)

    def pdf(self, letter_id: int) -> bytes:
        """Return the issued PDF, byte for byte. Raises DeskError for a draft, LogDamaged for a forged one."""
        with self._opened.reading() as session:
            found = letters.pdf(session, letter_id)
            if found is not None:
                issued.check_letter(session, letters.read(session, letter_id).case_id, letter_id, found)
        if found is None:
            raise DeskError(
                "This letter is still a draft.", next_step="Make it final, then print or save it."
            )
        return found

    def taken_out(self, letter_id: int, how: TakenOut) -> None:
        """Enter in the chronology that a copy was saved or printed: every export leaves a line."""
        with self._opened.reading() as session:
            row = letters.read(session, letter_id)
        paper = "the draft of a letter" if row.state is LetterState.DRAFT else "a letter"
        with self._opened.writing("letter", row.case_id) as writing:
            writing.enter(f"{how}: {paper}", letter_id=letter_id)

    def waits(self, letter_id: int) -> str:
        """Return whose word a letter that was not sent yet waits for since; empty when nobody's."""
        with self._opened.reading() as session:
            row = letters.read(session, letter_id)
            is_here = row.state is not LetterState.SENT
            return waits(self._opened, session, row.case_id, row.kind) if is_here else ""

    def sent(self, letter_id: int, on: date, how: SentHow) -> LetterView:
        """Record that it left the school; this starts the follow-up.

        Raises DeskError before it is issued, or (field: "sent_on") for a day that cannot be.
        """
        with self._opened.reading() as session:
            row = letters.read(session, letter_id)
        if row.state is not LetterState.ISSUED or row.issued_at is None:
            is_sent = row.state is LetterState.SENT
            raise DeskError("This letter was sent already." if is_sent else "This letter is still a draft.")
        if not school_day_of(row.issued_at) <= on <= self._opened.clock.today():
            raise DeskError(
                "The date it was sent must be from the day it was made final to today", field="sent_on"
            )
        with self._opened.writing("letter", row.case_id) as writing:
            case_to_change(writing.session, row.case_id)
            letters.amend(writing.session, letter_id, state=LetterState.SENT, sent_on=on, sent_how=how)
            late = waits(self._opened, writing.session, row.case_id, row.kind)
            what = f"Sent a letter on {spoken_date(on)} ({how.value.lower()})"
            writing.enter(f"{what}. {late}" if late else what, letter_id=letter_id)
            done = self._end_action(writing, row, on)
            given, after = (done.sections, done.id) if done else ((), None)
            sections = sections_of(self._opened, writing.session, row.case_id, row.kind, given)
            start_follow_up(self._opened, writing, sections, on, after, person_id=row.person_id)
        return self.get(letter_id)

    def _end_action(self, writing: Writing, row: KeptLetter, on: date) -> KeptAction | None:
        """End the action that asked for this letter, or one that asked for its kind; returns which."""
        asking = letter_actions(writing.session, row.case_id, row.kind, row.person_id)
        asking = [each for each in asking if each.letter_id in (row.id, None)]
        for action in sorted(asking, key=lambda each: each.letter_id is None)[:1]:
            actions.amend(writing.session, action.id, letter_id=row.id)
            finish(writing, action, on, "")
            if action.kind is ActionKind.SUPPORT_STAFF:
                _enter_support(writing, row, on)
            return action
        return None

    def discard(self, letter_id: int) -> None:
        """Throw away a draft. Raises DeskError when it was issued already."""
        row = self._draft(letter_id)
        with self._opened.writing("letter", row.case_id) as writing:
            letters.take_out(writing.session, letter_id)
            writing.enter("Discarded the draft of a letter", letter_id=letter_id)

    def list(self, limit: int = 200) -> tuple[LetterView, ...]:
        """Return letters of all cases, newest first (bodies left empty)."""
        with self._opened.reading() as session:
            rows = letters.newest(session, limit)
            references = cases.references(session, (row.case_id for row in rows))
        return tuple(replace(letter_view(row, references[row.case_id]), body="") for row in rows)

    def _draft(self, letter_id: int) -> KeptLetter:
        with self._opened.reading() as session:
            row = letters.read(session, letter_id)
        if row.state is not LetterState.DRAFT:
            raise DeskError(
                "This letter is final, so its words cannot change.", next_step="Write another letter."
            )
        return row


def refuse_unready(opened: Opened, session: Session, case_id: int, kind: LetterKind) -> None:
    """Raise DeskError while a letter waits for somebody's word, or for legal advice."""
    refuse_held(opened, session, case_id, kind)
    if kind is LetterKind.AFTER_ADVICE:
        refuse_before_advice(session, case_id)


def anchor(seq: int, code: str) -> str:
    """Return the chronology's head as papers print it: entry number, then the code in groups of five."""
    return f"{seq} {' '.join(code[at : at + 5] for at in range(0, len(code), 5))}"


def refuse_practice(opened: Opened) -> None:
    """Raise PaperRefused on a practice desk."""
    if opened.is_practice:
        raise PaperRefused(
            "This is a practice log: its papers cannot be issued.",
            next_step="You can look at the preview. Open your own case log to issue papers.",
        )


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
