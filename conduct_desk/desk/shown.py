"""Turning what the log keeps into what a page may see."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from conduct_desk.caselog import (
    actions,
    answers,
    cases,
    exhibit_details,
    exhibit_rows,
    letter_forms,
    letters,
    people,
)
from conduct_desk.caselog.exhibit_details import PLAIN, Marks
from conduct_desk.caselog.kept import KeptAction, KeptCase, KeptExhibit, KeptLetter, KeptPerson, Session, once
from conduct_desk.caselog.letter_forms import KeptForm
from conduct_desk.desk.opened import school_day_of
from conduct_desk.desk.views import (
    ActionView,
    CaseLine,
    CaseView,
    ExhibitView,
    Facts,
    LetterView,
    PartGiven,
    PartView,
    PersonView,
)
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.questions import Walk
from conduct_desk.policy.vocabulary import LetterKind, Part, Role
from conduct_desk.policy.walk import is_reopened


def case_view(session: Session, case_id: int, *, walk: Walk, today: date) -> CaseView:
    """Return one case, whole."""
    return once(session, ("case", case_id, today), lambda: _case_view(session, case_id, walk, today))


def _case_view(session: Session, case_id: int, walk: Walk, today: date) -> CaseView:
    row = cases.read(session, case_id)
    parts, forms = _parts(session, case_id), letter_forms.of_case(session, case_id)
    corrected = letter_forms.replaced(session, case_id)
    return CaseView(
        case_id=row.id,
        reference=row.reference,
        stage=row.stage,
        opened_at=row.opened_at,
        decision_maker=row.decision_maker,
        policy_version=row.policy_version,
        facts=facts_view(row, parts),
        parts=parts,
        answers=standing_answers(session, case_id, walk),
        findings=answers.findings(session, case_id),
        exhibits=exhibit_views(session, case_id),
        actions=tuple(action_view(each, row.reference, today) for each in actions.of_case(session, case_id)),
        letters=tuple(
            letter_view(each, row.reference, forms.get(each.id), is_corrected=each.id in corrected)
            for each in letters.of_case(session, case_id)
        ),
        outcome=row.outcome,
        outcome_note=row.outcome_note,
        closed_at=row.closed_at,
        reopened=row.reopened,
        decider_name=row.decider_name,
        decided_on_sheet=row.decided_on_sheet,
    )


def facts_of(session: Session, case_id: int) -> Facts:
    """Return the facts page of a case, and read nothing else."""
    return facts_view(cases.read(session, case_id), _parts(session, case_id))


def facts_view(row: KeptCase, parts: Iterable[PartView]) -> Facts:
    """Return the facts page of a case."""
    return Facts(
        platform=row.platform,
        kind=row.kind,
        kind_other=row.kind_other,
        place=row.place,
        link=row.link,
        parts=tuple(
            PartGiven(e.part, e.role, e.person.name, e.person.person_id, is_likely=e.is_likely) for e in parts
        ),
        authors_not_known=row.authors_not_known,
        posted_on=row.posted_on,
        told_staff_on=row.told_staff_on,
        told_head_on=row.told_head_on,
        words=row.words,
        channel=row.channel,
        grade=row.grade,
        reach=row.reach,
        reach_note=row.reach_note,
        edited_on=row.edited_on,
        aware_on=row.aware_on,
        keep_reporter_private=row.keep_reporter_private,
    )


def _parts(session: Session, case_id: int) -> tuple[PartView, ...]:
    found = people.parts_of(session, case_id)
    likely = people.likely_authors(session, case_id)
    return tuple(
        PartView(part, role, person_view(who), is_likely=part is Part.AUTHOR and who.id in likely)
        for part, role, who in found
    )


def standing_answers(session: Session, case_id: int, walk: Walk) -> dict[str, Answer]:
    """Return the answers that stand now; those given in the light of an answer that has changed are reopened.

    Nothing about it is kept: each answer is compared with what stood when it was given, so that an answer
    that is changed back closes again what it had opened.
    """
    found = once(session, ("standing", case_id, id(walk)), lambda: _standing_answers(session, case_id, walk))
    return dict(found)


def _standing_answers(session: Session, case_id: int, walk: Walk) -> dict[str, Answer]:
    history = answers.every(session, case_id)
    now = {each.question: each for each in history}  # later answers take the place of earlier ones
    then: dict[str, Answer] = {}
    shown = dict(now)
    for each in history:
        then[each.question] = each
        if now[each.question] is each and is_reopened(walk, each.question, then, now):
            shown[each.question] = replace(each, is_reopened=True)
    return {key: shown[key] for key in walk.questions if key in shown}


def line_view(row: cases.Line) -> CaseLine:
    """Return one row of the concerns list."""
    return CaseLine(
        case_id=row.case_id,
        reference=row.reference,
        stage=row.stage,
        platform=row.platform,
        findings=row.findings,
        opened_on=school_day_of(row.opened_at),
        next_check_on=row.next_check_on,
        outcome=row.outcome,
        exhibits=row.exhibits,
    )


def person_view(row: KeptPerson) -> PersonView:
    """Return somebody in the log."""
    return PersonView(row.id, row.name, row.title, row.address, tuple(Role[name] for name in row.roles))


def exhibit_views(session: Session, case_id: int) -> tuple[ExhibitView, ...]:
    """Return the exhibits of a case in their order, without the removed ones."""
    found = exhibit_details.marks(session, case_id)
    rows = exhibit_rows.of_case(session, case_id)
    return tuple(exhibit_view(row, found.get(row.id, PLAIN)) for row in rows)


def exhibit_view(row: KeptExhibit, marks: Marks = PLAIN) -> ExhibitView:
    """Return one exhibit."""
    return ExhibitView(
        **vars(marks),
        exhibit_id=row.id,
        case_id=row.case_id,
        number=row.number,
        name=row.name,
        media_type=row.media_type,
        size=row.size,
        width=row.width,
        height=row.height,
        fingerprint=row.fingerprint,
        source=row.source,
        kept_at=row.kept_at,
        kept_by=row.kept_by,
        thumbnail=row.thumbnail,
    )


def action_view(row: KeptAction, reference: str, today: date) -> ActionView:
    """Return one action; it is overdue from the day after it was due."""
    return ActionView(
        action_id=row.id,
        case_id=row.case_id,
        reference=reference,
        kind=row.kind,
        words=row.words,
        why=row.why,
        due_on=row.due_on,
        is_overdue=row.done_on is None and row.due_on is not None and row.due_on < today,
        done_on=row.done_on,
        letter_id=row.letter_id,
        letter_kind=row.letter_kind,
        seen=row.seen,
        sections=tuple(LetterKind[name] for name in row.sections),
        person_id=row.person_id,
        due_words=row.due_words,
        clause=row.clause,
        is_required=row.is_required,
        note=row.note,
    )


def letter_view(
    row: KeptLetter,
    reference: str,
    form: KeptForm | None = None,
    *,
    is_corrected: bool = False,
    has_words: bool = True,
) -> LetterView:
    """Return one letter; without `form` as if it were made like every letter before."""
    made = vars(form or KeptForm(row.id)) | {"sections": _kinds(form.sections if form else ())}
    del made["letter_id"]
    return LetterView(
        letter_id=row.id,
        case_id=row.case_id,
        reference=reference,
        kind=row.kind,
        state=row.state,
        recipient=row.recipient,
        address=row.address,
        salutation=row.salutation,
        subject=row.subject,
        body=row.body if has_words else "",
        dated_on=row.dated_on,
        answer_by=row.answer_by,
        issued_at=row.issued_at,
        fingerprint=row.fingerprint,
        sent_on=row.sent_on,
        sent_how=row.sent_how,
        person_id=row.person_id,
        is_corrected=is_corrected,
        **made,
    )


def whole_letter(session: Session, row: KeptLetter) -> LetterView:
    """Return a letter with how it is made and its concern's number."""
    return letter_view(row, cases.read(session, row.case_id).reference, letter_forms.read(session, row.id))


def _kinds(names: Iterable[str]) -> tuple[LetterKind, ...]:
    return tuple(LetterKind[name] for name in names)
