"""What the log knows that bears on the words of a letter, as the check is given it."""

from typing import TYPE_CHECKING

from conduct_desk.caselog import cases, people
from conduct_desk.caselog.kept import Session
from conduct_desk.clock import spoken_date
from conduct_desk.desk.letter_policy import CLAUSES
from conduct_desk.desk.letter_values import NAMELESS
from conduct_desk.desk.letter_words import worded
from conduct_desk.desk.nameless import nameless
from conduct_desk.desk.opened import Opened
from conduct_desk.desk.school_views import SchoolView
from conduct_desk.desk.shown import standing_answers
from conduct_desk.desk.views import LetterView
from conduct_desk.policy.answers import Answers
from conduct_desk.policy.findings import findings
from conduct_desk.policy.suggested import Situation
from conduct_desk.policy.vocabulary import Truth

if TYPE_CHECKING:
    from conduct_desk.paper.check import Known, ToCheck


def to_check(
    opened: Opened,
    session: Session,
    view: LetterView,
    told: SchoolView,
    known: tuple["Known", ...],
    pages: int,
) -> "ToCheck":
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
        people=known,
        school_words=tuple(filter(None, school_words)),
        may_quote=tuple(filter(None, (case.words, _nameless(session, view, case.words), *said))),
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


def _nameless(session: Session, view: LetterView, words: str) -> str:
    """Return the words of the post as a paper for those who help quotes them: with the names taken out."""
    return nameless(session, view.case_id)(words) if view.kind in NAMELESS else ""


def _statements(answers: Answers, truth: Truth | None) -> tuple[str, ...]:
    found = answers["inaccurate"].statements if "inaccurate" in answers else ()
    return tuple(each.quote for each in found if truth in (None, each.truth))


def _scrubbed(session: Session, view: LetterView, words: str) -> tuple[str, ...]:
    """Return the words of the post as papers for those who help have them: with nobody in them named."""
    return (nameless(session, view.case_id)(words),) if view.kind in NAMELESS else ()
