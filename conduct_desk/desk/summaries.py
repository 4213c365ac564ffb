"""The governors' summaries: what one would print today, issuing it for good, and correcting it."""

from conduct_desk.caselog import chronology, doings, drafts, editions, issued
from conduct_desk.caselog.kept import Session
from conduct_desk.desk.issuing import anchor, made_final, refuse_practice
from conduct_desk.desk.ledger_paper import ledger, ledger_taken
from conduct_desk.desk.letter_check import in_the_way
from conduct_desk.desk.letter_views import RemarkView
from conduct_desk.desk.opened import Opened, Writing
from conduct_desk.desk.rule_files import board_offers, closing_rules
from conduct_desk.desk.school import school
from conduct_desk.desk.summary_editions import history, to_keep, views
from conduct_desk.desk.summary_known import KnownToLog
from conduct_desk.desk.summary_making import (
    Made,
    Read,
    choices,
    make,
    printed,
    read_again,
    read_new,
    restated,
)
from conduct_desk.desk.summary_views import SummaryChoice, SummaryOffers, draft_place
from conduct_desk.desk.views import EditionView
from conduct_desk.policy.summary import Summary, SummaryWords
from conduct_desk.policy.vocabulary import TakenOut


class Summaries:
    """The governors' summaries of one log. Every verb is blocking and safe to call from any thread."""

    def __init__(self, opened: Opened) -> None:
        """Stand on an unlocked log. Raises DeskError when what governors may be told or asked is wrong."""
        self._opened = opened
        self._board = board_offers()
        self._lessons = closing_rules().lessons
        self._known = KnownToLog()

    def choices(self) -> tuple[SummaryChoice, ...]:
        """Return the terms that have begun, newest first; the school year while no terms are set."""
        with self._opened.reading() as session:
            return choices(self._opened, session, history(session)).all()

    def figures(self, term_name: str, *, corrects: int | None = None) -> Summary:
        """Return what the summary of a term would print today, or what a correction of an edition would.

        Raises PaperRefused for a term that was issued, or is counted in a later one.
        """
        read = self._opened.read_patiently(lambda session: self._read(session, term_name, corrects))
        return make(read).summary

    def preview(self, term_name: str, words: SummaryWords, *, corrects: int | None = None) -> bytes:
        """Return that summary as PDF, written nowhere. Long. Raises PaperRefused as `figures` does."""
        read, told = self._opened.read_patiently(
            lambda session: (
                self._read(session, term_name, corrects),
                school(session, self._opened.rules.policy),
            )
        )
        return printed(self._opened, told, make(read), words, at="")

    def remarks(self, words: SummaryWords) -> tuple[RemarkView, ...]:
        """Return what the head's words give away, what is in the way first; `field` is one of theirs."""
        with self._opened.reading() as session:
            return self._remarks(session, words)

    def issue(self, term_name: str, words: SummaryWords) -> EditionView:
        """Print the summary of a term for good: PDF, SHA-256, concerns counted and words are kept. Long.

        Raises PaperRefused on a practice desk, for a term that was issued, and for the first remark on the
        words that is in the way.
        """
        return self._issue(words, term_name, None)

    def correct(self, edition_id: int, words: SummaryWords) -> EditionView:
        """Print a new edition of the same period, which names the one it takes the place of. Long.

        Raises PaperRefused as `issue` does, and for an edition that was corrected already.
        """
        with self._opened.reading() as session:
            term_name = history(session).get(edition_id).period.term_name
        return self._issue(words, term_name, edition_id)

    def editions(self) -> tuple[EditionView, ...]:
        """Return the issued summaries, newest first."""
        with self._opened.reading() as session:
            return views(session)

    def pdf(self, edition_id: int) -> bytes:
        """Return an issued summary, byte for byte. Raises LogDamaged for a forged one."""
        with self._opened.reading() as session:
            pdf = editions.pdf(session, edition_id)
            issued.check_summary(session, edition_id, pdf)
        return pdf

    def words(self, edition_id: int) -> SummaryWords:
        """Return the head's words of an edition, to begin its correction with; empty for the oldest ones."""
        with self._opened.reading() as session:
            return history(session).get(edition_id).words

    def taken_out(self, term_name: str, how: TakenOut) -> None:
        """Enter in the chronology that a copy of the summary was saved or printed."""
        with self._opened.writing("edition") as writing:
            writing.enter(f"{how}: the governors’ summary", term=term_name)

    def offers(self) -> SummaryOffers:
        """Return the learning points and questions to choose from, and what was noted since the last one."""
        with self._opened.reading() as session:
            newest = history(session).periods
            noted = doings.lessons(session, newest[-1].cut_off if newest else None)
        learning = self._board.learning(self._lessons)
        return SummaryOffers(learning, self._board.questions, self._board.learning(noted))

    def restated(self, edition_id: int) -> tuple[str, ...]:
        """Return for the head what would change if an edition were corrected today; empty: nothing."""
        with self._opened.reading() as session:
            return restated(session, edition_id)

    def ledger(self) -> bytes:
        """Return which governors know what as PDF: for the headteacher alone. Long: call through jobs."""
        return ledger(self._opened)

    def ledger_taken(self, how: TakenOut) -> None:
        """Enter in the chronology that a copy of the ledger was saved or printed."""
        ledger_taken(self._opened, how)

    def _remarks(self, session: Session, words: SummaryWords) -> tuple[RemarkView, ...]:
        return self._known.remarks(session, self._opened.rules.policy, words)

    def _read(self, session: Session, term_name: str, corrects: int | None) -> Read:
        if corrects is None:
            return read_new(self._opened, session, term_name)
        return read_again(self._opened, session, corrects)

    def _issue(self, words: SummaryWords, term_name: str, corrects: int | None) -> EditionView:
        refuse_practice(self._opened)
        with self._opened.writing("edition") as writing:
            if refused := in_the_way(self._remarks(writing.session, words)):
                raise refused
            made = make(self._read(writing.session, term_name, corrects))
            edition_id = self._keep(writing, made, words)
            drafts.discard(writing.session, draft_place(term_name), None)
            return next(each for each in views(writing.session) if each.edition_id == edition_id)

    def _keep(self, writing: Writing, made: Made, words: SummaryWords) -> int:
        """Write the edition and its entry in the chronology, which can tell ever after if it was changed."""
        session, period = writing.session, made.period
        seq, code = chronology.head(session)
        told = school(session, self._opened.rules.policy)
        pdf = printed(self._opened, told, made, words, at=anchor(seq, code))
        final = made_final(writing, pdf, seq, code)
        old = made.corrects
        kept = to_keep(
            period,
            made.summary.this,
            made.plan.known,
            words,
            practice=made.measures,
            replaces=old.edition_id if old else None,
        )
        edition_id = editions.add(
            session,
            term_name=period.term_name,
            first_day=period.first_day,
            last_day=period.last_day,
            figures=kept,
            **final,
        )
        writing.enter(
            issued.SUMMARY,
            edition_id=edition_id,
            fingerprint=final["fingerprint"],
            figures=editions.digest(kept),
            corrects=old.edition_id if old else None,
            not_people=len(words.not_people),
        )
        return edition_id
