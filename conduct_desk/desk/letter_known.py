"""What the log knows that bears on the words of a letter, as the check is given it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from conduct_desk.caselog import cases, people
from conduct_desk.caselog.kept import KeptPerson, Session
from conduct_desk.clock import spoken_date
from conduct_desk.desk.letter_policy import CLAUSES
from conduct_desk.desk.letter_words import worded
from conduct_desk.desk.opened import Opened
from conduct_desk.desk.school_views import SchoolView
from conduct_desk.desk.shown import standing_answers
from conduct_desk.desk.views import LetterView
from conduct_desk.policy.answers import Answers
from conduct_desk.policy.findings import findings
from conduct_desk.policy.names import stands_in
from conduct_desk.policy.suggested import Situation
from conduct_desk.policy.vocabulary import Truth

if TYPE_CHECKING:
    from conduct_desk.paper.check import Known, ToCheck


def to_check(opened: Opened, session: Session, view: LetterView, told: SchoolView, pages: int) -> "ToCheck":
    """Return a letter as it stands with all that its check is to hold it against."""
    from conduct_desk.paper.check import ToCheck
    from conduct_desk.paper.fonts import missing_glyphs

    case = cases.read(session, view.case_id)
    answers = standing_answers(session, view.case_id, opened.rules.walk)
    policy, said = opened.rules.policy, _statements(answers, None)
    own_words = [policy.clauses[CLAUSES[kind]].own_words for kind in (view.kind, *view.sections)
                 if CLAUSES.get(kind) in policy.clauses]  # fmt: skip
    school_words = (told.name, told.head_name, told.head_role, told.contact, policy.title, *own_words)
    written = (
        told.telephone,
        told.email,
        *told.address,
        *school_words,
        view.recipient,
        *view.address,
        view.salutation,
        view.subject,
        view.body,
    )
    days = (case.posted_on, case.told_staff_on, case.told_head_on)
    return ToCheck(
        kind=view.kind,
        sections=view.sections,
        is_easy_read=view.is_easy_read,
        recipient=view.recipient,
        address=view.address,
        salutation=view.salutation,
        subject=view.subject,
        body=view.body,
        dated_on=view.dated_on,
        answer_by=view.answer_by,
        envelope=view.envelope,
        is_confidential=view.is_confidential,
        enclosures=view.enclosures,
        copies_to=view.copies_to,
        people=tuple(_people(session, view)),
        school_words=tuple(filter(None, school_words)),
        may_quote=tuple(filter(None, (case.words, *said))),
        grade=case.grade,
        author_is_likely=view.person_id in people.likely_authors(session, view.case_id),
        is_allegation=Situation.of(answers).is_allegation,
        findings=findings(answers),
        facts_found_false=_statements(answers, Truth.FALSE),
        policy_review_due=policy.review_due_on,
        is_school_day=opened.calendar(session).is_school_day,
        pages=pages,
        wording=worded(session, view).body,
        today=opened.clock.today(),
        case_words=tuple(
            filter(None, (case.platform, case.place, case.words, *(spoken_date(day) for day in days if day)))
        ),
        missing=missing_glyphs("\n".join(written)),
    )


def _statements(answers: Answers, truth: Truth | None) -> tuple[str, ...]:
    found = answers["inaccurate"].statements if "inaccurate" in answers else ()
    return tuple(each.quote for each in found if truth in (None, each.truth))


def _people(session: Session, view: LetterView) -> "Iterator[Known]":
    """Yield everybody in the log: who has a part in the case by that part, the others as strangers to it."""
    from conduct_desk.paper.check import Known

    parts = people.parts_of(session, view.case_id)
    for part, role, person in parts:
        yield Known(_names(person), part, role, is_reader=_is_reader(view, person))
    here = {person.id for _, _, person in parts}
    for person in people.everybody(session):
        if person.id not in here:
            yield Known(_names(person), is_of_case=False)


def _names(person: KeptPerson) -> tuple[str, ...]:
    return (f"{person.title} {person.name}".strip(), *person.also_known_as)


def _is_reader(view: LetterView, person: KeptPerson) -> bool:
    """Say whether a letter is to somebody, or about them alone: the child that a family's letter is about."""
    if person.id == view.person_id:
        return True
    return any(stands_in(name, view.recipient) for name in (person.name, *person.also_known_as))
