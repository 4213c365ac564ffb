"""What the list to sign and the certificate of disposal say: references and numbers, and nobody's name."""

from collections.abc import Iterable, Sequence

from conduct_desk.caselog import chronology
from conduct_desk.caselog.kept import Session
from conduct_desk.clock import spoken_moment
from conduct_desk.desk.disposal_views import DisposedView, KeptConcern
from conduct_desk.desk.issuing import anchor
from conduct_desk.desk.opened import Opened, school_day_of
from conduct_desk.desk.rule_files import closing_rules
from conduct_desk.desk.school import school
from conduct_desk.errors import DeskError
from conduct_desk.paper.disposal_certificate import CertificatePaper, GoneRow
from conduct_desk.paper.disposal_list import HeldRow, ListPaper, ListRow
from conduct_desk.policy.closing import Retention

FOLLOW_UP = "Something is still to be done in it"


def list_paper(opened: Opened, kept: Sequence[KeptConcern]) -> ListPaper:
    """Return the list of what is due: what may go, and what has to stay. Raises DeskError for nothing due."""
    due = [each for each in kept if each.is_due]
    if not due:
        raise DeskError(
            "Nothing is due yet.", next_step="Each concern stays until its day to look at it again."
        )
    periods = closing_rules().periods
    kinds = {each.retention for each in due}
    with opened.reading() as session:
        return ListPaper(
            school_name=school(session, opened.rules.policy).name,
            made_on=opened.clock.today(),
            rows=tuple(_list_row(each) for each in due if each.may_go),
            held=tuple(HeldRow(each.reference, _why_held(each)) for each in due if each.is_held),
            rules=tuple((kind.value, periods[kind].because) for kind in Retention if kind in kinds),
            anchor=_anchor(session),
            is_practice=opened.is_practice,
        )


def certificate_paper(opened: Opened, gone: Sequence[DisposedView]) -> CertificatePaper:
    """Return the certificate for what was disposed of. Raises DeskError when there is nothing of it."""
    if not gone:
        raise DeskError("Nothing was disposed of yet. Dispose of what is ready, then print the certificate.")
    with opened.reading() as session:
        return CertificatePaper(
            school_name=school(session, opened.rules.policy).name,
            made_on=opened.clock.today(),
            rows=tuple(_gone_row(each) for each in reversed(gone)),
            held_in=_holders(gone),
            anchor=_anchor(session),
            is_practice=opened.is_practice,
        )


def _list_row(each: KeptConcern) -> ListRow:
    return ListRow(
        reference=each.reference,
        kept_as=each.retention.value,
        closed_on=each.closed_on,
        review_on=each.review_on,
        exhibits=each.exhibits,
        letters=each.letters,
        entries=each.entries,
        needs_another=each.by_another,
    )


def _gone_row(each: DisposedView) -> GoneRow:
    return GoneRow(
        reference=each.reference,
        kept_as=each.retention.value,
        closed_on=each.closed_on,
        review_on=each.review_on,
        exhibits=each.exhibits,
        letters=each.letters,
        entries=each.entries,
        fingerprints=each.fingerprints,
        authorised_by=each.authorised_by,
        authorised_on=each.authorised_on,
        disposed_on=school_day_of(each.disposed_at),
        disposed_by=each.disposed_by,
        log_entry=each.event_seq,
    )


def _why_held(each: KeptConcern) -> str:
    reasons = [hold.why.value for hold in each.holds] + ([FOLLOW_UP] if each.follow_ups else [])
    return "; ".join(dict.fromkeys(reasons))


def _holders(gone: Iterable[DisposedView]) -> tuple[str, ...]:
    """Return each backup, and each log that was put aside, which still holds one of them: place and time."""
    views = tuple(gone)
    backups = {
        (each.figures.made_at, f"{each.place.value}: backup") for view in views for each in view.held_in
    }
    aside = {(at, "On this computer: log put aside") for view in views for at in view.kept_logs}
    return tuple(f"{what} of {spoken_moment(at)}" for at, what in sorted(backups | aside, reverse=True))


def _anchor(session: Session) -> str:
    return anchor(*chronology.head(session))
