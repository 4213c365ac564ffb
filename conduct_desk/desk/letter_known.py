"""What the log knows that bears on the words of a letter, as the check is given it."""

from typing import TYPE_CHECKING

from conduct_desk.caselog import cases, people
from conduct_desk.caselog.kept import Session
from conduct_desk.clock import spoken_date
from conduct_desk.desk.letter_people import Everybody
from conduct_desk.desk.letter_policy import CLAUSES
from conduct_desk.desk.letter_values import NAMELESS
from conduct_desk.desk.letter_words import worded
from conduct_desk.desk.opened import Opened
from conduct_desk.desk.school_views import SchoolView
from conduct_desk.desk.shown import standing_answers
from conduct_desk.desk.views import LetterView
from conduct_desk.desk.wordings import own
from conduct_desk.policy.answers import Answers
from conduct_desk.policy.findings import findings
from conduct_desk.policy.suggested import Situation
from conduct_desk.policy.vocabulary import Truth

if TYPE_CHECKING:
    from conduct_desk.paper.check import ToCheck


def to_check(
    opened: Opened,
    session: Session,
    view: LetterView,
    told: SchoolView,
    everybody: Everybody,
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
    is_nameless = view.kind in NAMELESS
    nameless = everybody.without_names(session, case.id, case.words) if is_nameless else ""
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
        has_reply_slip=view.has_reply_slip,
        enclosures=view.enclosures,
        copies_to=view.copies_to,
        people=everybody.near(session, view),
        school_words=tuple(filter(None, school_words)),
        school_address=told.address,
        may_quote=tuple(filter(None, (case.words, nameless, *said))),
        grade=case.grade,
        author_is_likely=_is_likely(session, view),
        is_allegation=Situation.of(answers).is_allegation,
        findings=findings(answers),
        facts_found_false=_statements(answers, Truth.FALSE),
        policy_review_due=policy.review_due_on if policy.title in view.body else None,
        is_school_day=opened.calendar(session).is_school_day,
        pages=pages,
        wording=worded(session, view).body,
        is_own_wording=bool(own(session)),
        today=opened.clock.today(),
        case_words=tuple(
            filter(None, (case.platform, case.place, case.words, *(spoken_date(day) for day in days if day)))
        ),
        missing=missing_glyphs("\n".join(written)),
    )


def _is_likely(session: Session, view: LetterView) -> bool:
    """Say whether it is not certain that the reader wrote it; of whoever lives with an author it never is."""
    likely = people.likely_authors(session, view.case_id)
    return view.person_id in likely or (view.person_id is None and bool(likely))


def _statements(answers: Answers, truth: Truth | None) -> tuple[str, ...]:
    found = answers["inaccurate"].statements if "inaccurate" in answers else ()
    return tuple(each.quote for each in found if truth in (None, each.truth))
