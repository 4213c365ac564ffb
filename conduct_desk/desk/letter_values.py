"""What the log knows that fills the blanks of a letter."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from conduct_desk.caselog import cases
from conduct_desk.caselog.kept import Session
from conduct_desk.clock import spoken_date
from conduct_desk.desk.following import first_asked_on
from conduct_desk.desk.letter_paper import signed_by
from conduct_desk.desk.letter_policy import policy_values
from conduct_desk.desk.opened import Opened
from conduct_desk.desk.shown import standing_answers
from conduct_desk.desk.views import LetterView
from conduct_desk.policy.answers import Answers
from conduct_desk.policy.vocabulary import LetterKind, Truth


def filled(opened: Opened, session: Session, view: LetterView) -> LetterView:
    """Return a letter with the blanks filled that could not be when it was started, and now can."""
    from conduct_desk.paper.words import fill, unfilled

    if not unfilled(view.subject) and not unfilled(view.body):
        return view
    known = values(
        opened, session, view.case_id, view.kind, view.answer_by, view.person_id, sections=view.sections
    )
    return replace(view, subject=fill(view.subject, known), body=fill(view.body, known))


def values(
    opened: Opened,
    session: Session,
    case_id: int,
    kind: LetterKind,
    answer_by: date | None,
    person_id: int | None,
    *,
    sections: Sequence[LetterKind] = (),
) -> dict[str, str]:
    """Return what may stand in the blanks; a blank that nothing is known for is left out and stays."""
    case = cases.read(session, case_id)
    answers = standing_answers(session, case_id, opened.rules.walk)
    told = signed_by(opened, session, case_id)
    found = {
        "school": told.name,
        "head": told.head_name,
        "role": told.head_role,
        "telephone": told.telephone,
        "email": told.email,
        "contact": told.contact or told.head_name,
        "reference": case.reference,
        "platform": case.platform,
        "place": case.place,
        "link": case.link,
        "words": case.words,
        "posted_on": _spoken(case.posted_on),
        "told_on": _spoken(case.told_staff_on or case.told_head_on),
        "answer_by": _spoken(answer_by),
        "first_letter_on": _spoken(first_asked_on(session, case_id, person_id)),
        "harm": " ".join(answers["otherwise_unacceptable"].reason.split())
        if "otherwise_unacceptable" in answers
        else "",
        "procedure": listed(
            answers["belongs_to_procedure"].chosen if "belongs_to_procedure" in answers else ()
        ),
        "statements": _statements(answers),
    }
    known = {name: value for name, value in found.items() if value}
    return known | policy_values(opened.rules.policy, kind, sections)


def _spoken(day: date | None) -> str:
    return spoken_date(day) if day else ""


def listed(words: Sequence[str]) -> str:
    """Return words as a sentence lists them: “a, b and c”."""
    return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def _statements(answers: Answers) -> str:
    """Return the statements that were found false, each as a quotation with what the school knows."""
    found = answers["inaccurate"].statements if "inaccurate" in answers else ()
    false = (each for each in found if each.truth is Truth.FALSE)
    return "\n\n".join(f"{quoted(each.quote)}\n\n{' '.join(each.proof.split())}".strip() for each in false)


def quoted(words: str) -> str:
    """Return words as a quotation, line by line."""
    return "\n".join(f"> {line}" if line.strip() else ">" for line in words.strip().splitlines())
