"""What the log knows that bears on the words of a letter, as the check is given it."""

from typing import TYPE_CHECKING

from conduct_desk.caselog import people
from conduct_desk.clock import spoken_date
from conduct_desk.desk.enclosed import there_are
from conduct_desk.desk.letter_filling import Filling
from conduct_desk.desk.letter_people import Everybody
from conduct_desk.desk.letter_policy import CLAUSES
from conduct_desk.desk.letter_values import NAMELESS
from conduct_desk.desk.letter_words import worded
from conduct_desk.policy.suggested import Situation
from conduct_desk.policy.vocabulary import Truth

if TYPE_CHECKING:
    from conduct_desk.paper.check import ToCheck


def to_check(of: Filling, everybody: Everybody, pages: int) -> "ToCheck":
    """Return a letter as it stands with all that its check is to hold it against."""
    from conduct_desk.paper.check import ToCheck
    from conduct_desk.paper.fonts import missing_glyphs

    view, told, case, policy = of.letter, of.told, of.case, of.opened.rules.policy
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
    nameless = everybody.without_names(of) if is_nameless else ""
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
        people=everybody.near(of),
        school_words=tuple(filter(None, school_words)),
        school_address=told.address,
        may_quote=tuple(filter(None, (case.words, nameless, *(each.quote for each in of.statements())))),
        grade=of.grade,
        author_is_likely=_is_likely(of),
        is_allegation=Situation.of(of.answers).is_allegation,
        findings=of.found,
        facts_found_false=tuple(each.quote for each in of.statements() if each.truth is Truth.FALSE),
        policy_review_due=policy.review_due_on if policy.title in view.body else None,
        is_school_day=of.opened.calendar(of.session).is_school_day,
        pages=pages,
        wording=worded(of).body,
        is_own_wording=bool(of.texts),
        today=of.opened.clock.today(),
        case_words=tuple(
            filter(None, (case.platform, case.place, case.words, *(spoken_date(day) for day in days if day)))
        ),
        missing=missing_glyphs("\n".join(written)),
        covered=there_are(of.session, case.id),
    )


def _is_likely(of: Filling) -> bool:
    """Say whether it is not certain that the reader wrote it; of whoever lives with an author it never is."""
    likely, reader_id = people.likely_authors(of.session, of.letter.case_id), of.letter.person_id
    return reader_id in likely or (reader_id is None and bool(likely))
