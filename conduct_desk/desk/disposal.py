"""How long closed concerns are kept, what keeps one longer, and disposing of one once the list is signed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from conduct_desk.caselog import cases, chronology, disposal_holds, disposals, retention
from conduct_desk.caselog.disposal_holds import KeptHold
from conduct_desk.caselog.disposals import KeptDisposal
from conduct_desk.caselog.kept import Session
from conduct_desk.desk.disposal_views import DisposalGiven, DisposedView, HoldView, KeptConcern
from conduct_desk.desk.governors import same
from conduct_desk.desk.opened import Opened, Writing
from conduct_desk.desk.school import school
from conduct_desk.desk.views import Changed
from conduct_desk.errors import DeskError
from conduct_desk.policy.closing import HoldReason, Retention
from conduct_desk.policy.vocabulary import Stage, TakenOut

if TYPE_CHECKING:
    from conduct_desk.desk.backup_views import BackupView

ORDER = {kind: at for at, kind in enumerate(Retention)}


class Disposal:
    """The closed concerns of one log, and what becomes of them. Nothing is ever disposed of by itself."""

    def __init__(
        self, opened: Opened, holding: Callable[[int], tuple[BackupView, ...]] = lambda _case_id: ()
    ) -> None:
        """Stand on an unlocked log; `holding` says which backups still hold a concern."""
        self._opened = opened
        self._holding = holding

    def kept(self) -> tuple[KeptConcern, ...]:
        """Return every closed concern, by how long it is kept and then by the day to look at it again."""
        with self._opened.reading() as session:
            held = disposal_holds.standing(session)
            found = [self._kept(row, held.get(row.case_id, ())) for row in retention.closed(session)]
        return tuple(sorted(found, key=lambda each: (ORDER[each.retention], each.review_on, each.case_id)))

    def may_go(self) -> int:
        """Return how many concerns stand on the list to sign, without reading any of them."""
        with self._opened.reading() as session:
            return retention.may_go(session, self._opened.clock.today())

    def _kept(self, row: retention.Closed, held: Iterable[KeptHold]) -> KeptConcern:
        return KeptConcern(
            **vars(row),
            is_due=row.review_on <= self._opened.clock.today(),
            holds=tuple(HoldView(each.id, each.why, each.note, each.at, each.by) for each in held),
        )

    def hold(self, case_id: int, why: HoldReason | None, note: str = "") -> KeptConcern:
        """Keep a concern from being disposed of until the hold is lifted.

        Raises DeskError (fields: why, note) without a reason, or when it is not closed.
        """
        note = note.strip()
        if why is None:
            raise DeskError("Select why it has to be kept", field="why")
        if why is HoldReason.OTHER and not note:
            raise DeskError("Enter why it has to be kept", field="note")
        with self._opened.writing("disposal", case_id) as writing:
            self._closed(writing)
            disposal_holds.add(
                writing.session, case_id=case_id, why=why, note=note, at=writing.at, by=writing.by
            )
            writing.enter(f"Must be kept for now: {why.value.lower()}", note, why=why.name)
            return self._one(writing)

    def lift(self, hold_id: int, because: str) -> KeptConcern:
        """Lift a hold. Raises DeskError (field: because) without a reason."""
        because = because.strip()
        if not because:
            raise DeskError("Enter why it need not be kept any more", field="because")
        with self._opened.reading() as session:
            case_id = disposal_holds.read(session, hold_id).case_id
        with self._opened.writing("disposal", case_id) as writing:
            hold = disposal_holds.read(writing.session, hold_id)
            if hold.lifted_at is not None:
                raise DeskError("That is lifted already. Go back to see what is still kept.", field="because")
            disposal_holds.lift(writing.session, hold_id, at=writing.at, by=writing.by, because=because)
            writing.enter(f"Need not be kept any more: {hold.why.value.lower()}", because, hold=hold_id)
            return self._one(writing)

    def look_again(self, case_id: int, on: date | None, reason: str) -> KeptConcern:
        """Set a new day on which somebody looks at a closed concern again.

        Raises DeskError (fields: review_on, reason), or when it is not closed.
        """
        reason = reason.strip()
        if on is None or on <= self._opened.clock.today():
            raise DeskError("The day to look at it again must be in the future", field="review_on")
        if not reason:
            raise DeskError("Enter why it is kept for longer", field="reason")
        with self._opened.writing("disposal", case_id) as writing:
            before = self._closed(writing).review_on
            retention.look_again(writing.session, case_id, on)
            days = {"before": before.isoformat(), "review_on": on.isoformat()}
            writing.enter("Set a new day to look at it again", reason, **days)
            return self._one(writing)

    def dispose(self, case_id: int, given: DisposalGiven) -> DisposedView:
        """Erase a concern to the last word, after somebody signed the list. Long: call through jobs.

        What stays is one row in numbers and the links of the chain. It cannot be undone. Raises DeskError
        (fields: reference, authorised_by, authorised_on), or when something keeps it; nothing is gone then.
        """
        name = " ".join(given.authorised_by.split())
        with self._opened.writing("case", case_id) as writing:
            row = self._one(writing)
            _check_may_go(row)
            self._check_given(writing.session, row, given, name)
            writing.is_gone = True
            self._write(writing, row, name, given.authorised_on or self._opened.clock.today())
        left = disposals.clear_files(self._opened.log)
        self._opened.tell(Changed("disposal", case_id))
        return self._disposed({case_id}, left)[0]

    def _write(self, writing: Writing, row: KeptConcern, name: str, on: date) -> None:
        erased = disposals.erase(writing.session, row.case_id)
        numbers = disposals.numbers(erased)
        seq = chronology.record(
            writing.session,
            at=writing.at,
            by=writing.by,
            case_id=None,
            what=f"Disposed of {row.reference}",
            detail={
                chronology.ERASED: erased.seqs,
                "authorised_by": name,
                "authorised_on": on.isoformat(),
                "retention": row.retention.name,
                **numbers,
            },
        )
        disposals.add(
            writing.session,
            case_id=row.case_id,
            reference=row.reference,
            retention=row.retention,
            closed_on=row.closed_on,
            review_on=row.review_on,
            authorised_by=name,
            authorised_on=on,
            disposed_at=writing.at,
            disposed_by=writing.by,
            **numbers,
            event_seq=seq,
        )

    def _check_given(self, session: Session, row: KeptConcern, given: DisposalGiven, name: str) -> None:
        if given.reference.strip() != row.reference:
            raise DeskError(f"Type the reference {row.reference} to confirm", field="reference")
        if not name:
            raise DeskError("Enter who signed the list", field="authorised_by")
        if row.by_another and same(name) in map(same, self._heads(session)):
            raise DeskError(
                "Somebody else decided this concern, so the headteacher does not sign for it",
                next_step="Let whoever decided it, or the chair of governors, sign the list.",
                field="authorised_by",
            )
        if given.authorised_on is None:
            raise DeskError("Enter the day on which the list was signed", field="authorised_on")
        if given.authorised_on > self._opened.clock.today():
            raise DeskError("The day the list was signed must be today or in the past", field="authorised_on")
        if given.authorised_on < row.review_on:
            raise DeskError(
                "The list was signed before this concern’s time had come", field="authorised_on",
                next_step="Have a new list signed.",
            )  # fmt: skip

    def _heads(self, session: Session) -> tuple[str, str]:
        return school(session, self._opened.rules.policy).head_name, chronology.first_by(session)

    def disposed(self) -> tuple[DisposedView, ...]:
        """Return what was disposed of, newest first."""
        return self._disposed(None)

    def _disposed(self, only: Collection[int] | None, files_left: int = 0) -> tuple[DisposedView, ...]:
        with self._opened.reading() as session:
            rows = disposals.every(session)
        aside = disposals.kept_logs(self._opened.log.folder)
        return tuple(
            _disposed(row, self._holding(row.case_id), aside, files_left)
            for row in reversed(rows)
            if only is None or row.case_id in only
        )

    def list_to_sign(self) -> bytes:
        """Return the list of what may be disposed of, as PDF, for somebody to sign. Long: call through jobs.

        Raises DeskError when nothing is due.
        """
        from conduct_desk.desk.disposal_papers import list_paper
        from conduct_desk.paper.disposal_list import make_disposal_list

        return make_disposal_list(list_paper(self._opened, self.kept()))

    def list_taken(self, how: TakenOut) -> None:
        """Enter in the chronology that the list was saved or printed."""
        references = [each.reference for each in self.kept() if each.may_go]
        with self._opened.writing("disposal") as writing:
            writing.enter(f"{how}: the list of what may be disposed of", references=references)

    def certificate(self, case_ids: Collection[int]) -> bytes:
        """Return the certificate for some of what was disposed of, as PDF. Long: call through jobs.

        It names nobody but who signed and who did it. Raises DeskError when there is nothing to certify.
        """
        from conduct_desk.desk.disposal_papers import certificate_paper
        from conduct_desk.paper.disposal_certificate import make_disposal_certificate

        return make_disposal_certificate(certificate_paper(self._opened, self._disposed(case_ids)))

    def certificate_taken(self, how: TakenOut) -> None:
        """Enter in the chronology that a certificate was saved or printed."""
        with self._opened.writing("disposal") as writing:
            writing.enter(f"{how}: a certificate of disposal")

    def _closed(self, writing: Writing) -> retention.Closed:
        """Return the case's closing. Raises DeskError when it is open, or was reopened."""
        found = retention.closed(writing.session, writing.case)
        if not found:
            stage = cases.read(writing.session, writing.case).stage
            raise DeskError(
                "This concern is open.",
                next_step="Close it first." if stage is Stage.OPEN else "Save it, then close it.",
            )
        return found[0]

    def _one(self, writing: Writing) -> KeptConcern:
        held = disposal_holds.standing(writing.session)
        return self._kept(self._closed(writing), held.get(writing.case, ()))


def _check_may_go(row: KeptConcern) -> None:
    if row.holds:
        raise DeskError(
            "This concern has to be kept for now.", next_step="Lift what keeps it, with the reason, first."
        )
    if row.follow_ups:
        raise DeskError(
            "Something is still to be done in this concern.",
            next_step="Do it, or record that it is not needed, first.",
        )
    if not row.is_due:
        raise DeskError(
            "The time of this concern has not come.", next_step="It stays until the day to look at it again."
        )


def _disposed(
    row: KeptDisposal, held_in: tuple[BackupView, ...], aside: tuple[datetime, ...], files_left: int
) -> DisposedView:
    fields: dict[str, Any] = {**vars(row), "fingerprints": len(row.fingerprints)}
    logs = tuple(at for at in aside if at < row.disposed_at)
    return DisposedView(**fields, held_in=held_in, kept_logs=logs, files_left=files_left)
