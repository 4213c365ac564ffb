"""Writing, issuing and sending letters, and reading them again as they left the school."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from conduct_desk.caselog import issued, letter_forms, letters, taken_out
from conduct_desk.clock import spoken_date
from conduct_desk.desk.held import waits
from conduct_desk.desk.letter_board import board
from conduct_desk.desk.letter_check import remarks
from conduct_desk.desk.letter_drafts import also_to, another_for, correct, draft_to_change, make, start
from conduct_desk.desk.letter_filling import Filling
from conduct_desk.desk.letter_issuing import issue, sent
from conduct_desk.desk.letter_paper import printed
from conduct_desk.desk.letter_people import Everybody
from conduct_desk.desk.letter_slip import slip_words
from conduct_desk.desk.letter_standing import let_stand
from conduct_desk.desk.letter_useful import useful
from conduct_desk.desk.letter_values import filled
from conduct_desk.desk.letter_views import LettersBoard, RemarkView
from conduct_desk.desk.opened import Opened, case_to_change
from conduct_desk.desk.shown import whole_letter
from conduct_desk.desk.views import LetterView
from conduct_desk.errors import DeskError
from conduct_desk.policy.envelopes import Envelope
from conduct_desk.policy.vocabulary import LetterKind, LetterState, SentHow, TakenOut


class Letters:
    """Letters of all cases: the words of a draft may change, an issued one is kept to the byte."""

    def __init__(self, opened: Opened) -> None:
        """Stand on an unlocked log."""
        self._opened, self._everybody = opened, Everybody()

    # --- drafting ---
    def start(self, case_id: int, kind: LetterKind, *, person_id: int | None = None) -> LetterView:
        """Start a draft from the school's wording, filled with what the case knows.

        An author's letter asks for everything that the author is asked for. Without `person_id` it goes to
        whoever is waiting for it, else to the first author who has none yet (thanks: the reporter; staff: the
        member of staff spoken of; adviser and chair: the school's own), or to nobody yet. A draft of the same
        kind to the same person is carried on, not doubled. Raises DeskError while it waits for somebody.
        """
        return self.get(start(self._opened, case_id, kind, person_id))

    def get(self, letter_id: int) -> LetterView:
        """Return one letter."""
        with self._opened.reading() as session:
            view = whole_letter(session, letters.read(session, letter_id))
            return replace(view, is_corrected=letter_id in letter_forms.replaced(session, view.case_id))

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
        with self._opened.reading() as session:
            row = draft_to_change(session, letter_id)
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

    def make(
        self,
        letter_id: int,
        *,
        envelope: Envelope | None = None,
        is_easy_read: bool | None = None,
        has_reply_slip: bool | None = None,
        is_confidential: bool | None = None,
        enclosures: Sequence[str] | None = None,
        copies_to: Sequence[str] | None = None,
    ) -> LetterView:
        """Say how a draft is made; what is None stays. Raises DeskError when it was issued already.

        Easy read, and going back from it, swaps the school's wording; what she wrote herself stays.
        """
        given = {
            "envelope": envelope,
            "is_easy_read": is_easy_read,
            "has_reply_slip": has_reply_slip,
            "is_confidential": is_confidential,
            "enclosures": enclosures,
            "copies_to": copies_to,
        }
        make(self._opened, letter_id, given)
        return self.get(letter_id)

    def also_to(self, letter_id: int, title: str, name: str) -> LetterView:
        """Address a draft to a second parent at the same address as well: one letter, one salutation.

        Raises DeskError (fields: name, recipient) where a name is missing, and for a paper to somebody else.
        """
        also_to(self._opened, letter_id, title, name)
        return self.get(letter_id)

    def another_for(self, letter_id: int) -> LetterView:
        """Start the same letter to a parent who lives elsewhere, with name and address still to be entered.

        Neither letter shows the other's. Raises DeskError for a paper that does not go to a parent.
        """
        return self.get(another_for(self._opened, letter_id))

    def correct(self, letter_id: int) -> LetterView:
        """Start a letter that names a final one and corrects it; one that was started is carried on.

        Raises DeskError for a draft, whose words can still change.
        """
        return self.get(correct(self._opened, letter_id))

    def discard(self, letter_id: int) -> None:
        """Throw away a draft; `put_back` undoes it until the log is locked.

        Raises DeskError when it was issued already.
        """
        with self._opened.reading() as session:
            row = draft_to_change(session, letter_id)
        with self._opened.writing("letter", row.case_id) as writing:
            rows, actions = taken_out.copy_of_letter(writing.session, letter_id)
            self._opened.waiting.letters[letter_id] = taken_out.TakenOutLetter(
                letter_id, row.case_id, rows, actions
            )
            letters.take_out(writing.session, letter_id)
            writing.enter("Discarded the draft of a letter", letter_id=letter_id)

    def put_back(self, letter_id: int) -> LetterView:
        """Put back a draft that was thrown away since the log was unlocked.

        Raises LookupError for another, or when its concern is gone, and DeskError when that is closed.
        """
        waiting = self._opened.waiting.letters[letter_id]
        with self._opened.writing("letter", waiting.case_id) as writing:
            case_to_change(writing.session, waiting.case_id)
            taken_out.put_back(writing.session, waiting.rows)
            taken_out.put_actions_back(writing.session, waiting)
            writing.enter("Put the draft of a letter back", letter_id=letter_id)
        del self._opened.waiting.letters[letter_id]
        return self.get(letter_id)

    # --- looking at it ---
    def preview(self, view: LetterView) -> bytes:
        """Return the PDF of the words given, written nowhere. Long: call through jobs.

        Raises PaperRefused when they cannot be printed, such as an address too long for the envelope.
        """
        with self._opened.reading() as session:
            of = filled(Filling(self._opened, session, view))
            told, slip = of.told, slip_words(of)
        return printed(of.letter, told, anchor="", is_practice=self._opened.is_practice, slip=slip)

    def remarks(self, view: LetterView, pages: int = 1) -> tuple[RemarkView, ...]:
        """Return what the check finds in these words, what is in the way first; `pages` is how long it is.

        Any thread may ask.
        """
        with self._opened.reading() as session:
            return remarks(filled(Filling(self._opened, session, view)), self._everybody, pages)

    def let_stand(self, letter_id: int, rule: str, about: str, reason: str) -> None:
        """Let a finding of the check stand in a draft, with the reason; it goes when its words change.

        Raises DeskError (field: reason) without a reason, and for what may not stand or is not there.
        """
        let_stand(self._opened, letter_id, rule, about, reason, self._everybody)

    def waits(self, letter_id: int) -> str:
        """Return whose word a letter that was not sent yet waits for since; empty when nobody's."""
        with self._opened.reading() as session:
            row = letters.read(session, letter_id)
            is_here = row.state is not LetterState.SENT
            return waits(self._opened, session, row.case_id, row.kind) if is_here else ""

    # --- final, and sent ---
    def issue(self, letter_id: int) -> LetterView:
        """Print the letter for good: the PDF is kept with its SHA-256 and the chronology's code. Long.

        Raises PaperRefused for the first remark that is in the way, or on a practice desk.
        """
        issue(self._opened, letter_id, self._everybody)
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

    def sent(self, letter_id: int, on: date, how: SentHow) -> LetterView:
        """Record that it left the school; this starts the follow-up of everything that it asks for.

        Raises DeskError before it is issued, once a later letter corrects it, or (field: "sent_on") for a day
        that cannot be.
        """
        sent(self._opened, letter_id, on, how)
        return self.get(letter_id)

    # --- all of them ---
    def useful(self, case_id: int) -> tuple[LetterKind, ...]:
        """Return the papers that may be written now and that the policy does not ask for, in order."""
        with self._opened.reading() as session:
            return useful(self._opened, session, case_id)

    def board(self) -> LettersBoard:
        """Return the letters of all concerns by how they stand, each without its words."""
        return board(self._opened)
