"""What a letter's first draft says, what still keeps it from being printed, and the paper itself."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from conduct_desk import paths
from conduct_desk.caselog import cases
from conduct_desk.caselog.kept import Session
from conduct_desk.clock import spoken_date
from conduct_desk.desk.following import first_asked_on, sections_of
from conduct_desk.desk.letter_names import Parts, names_told
from conduct_desk.desk.letter_policy import own_words_or_none, policy_values
from conduct_desk.desk.letter_readers import greeting, name_and_address, whom
from conduct_desk.desk.opened import Opened
from conduct_desk.desk.school import school
from conduct_desk.desk.school_views import SchoolView
from conduct_desk.desk.shown import standing_answers
from conduct_desk.desk.views import LetterView
from conduct_desk.policy.answers import Answers
from conduct_desk.policy.vocabulary import DecisionMaker, LetterKind, Truth

ANSWER_CLOCKS: Mapping[LetterKind, str] = {
    LetterKind.CHILD: "check_child",
    LetterKind.REMOVAL: "check_removal",
    LetterKind.OTHERWISE: "check_removal",
    LetterKind.CORRECTION: "check_correction",
}  # the practice settings by which an author is asked to act; the other letters ask for nothing
MOST_NAMED = 10  # characters in one sentence


@dataclass(frozen=True)
class Draft:
    """A letter before it is in the log."""

    title: str
    person_id: int | None
    recipient: str
    address: tuple[str, ...]
    salutation: str
    subject: str
    body: str
    dated_on: date
    answer_by: date | None


def first_draft(
    opened: Opened, session: Session, case_id: int, kind: LetterKind, person_id: int | None
) -> Draft:
    """Return the school's wording, filled with what the case knows; the rest stays as [blanks]."""
    from conduct_desk.paper.letter import read_wording
    from conduct_desk.paper.words import fill

    wording = read_wording(paths.resources() / "letters", kind)
    person = whom(session, case_id, kind, person_id)
    reader_id = person.id if person else None
    recipient, address = name_and_address(person, kind)
    answer_by = _answer_by(opened, session, case_id, kind)
    values = _values(opened, session, case_id, answer_by, reader_id)
    values |= policy_values(opened.rules.policy, kind)
    return Draft(
        title=wording.title,
        person_id=reader_id,
        recipient=recipient,
        address=address,
        salutation=greeting(person, kind),
        subject=fill(wording.subject, values),
        body=fill(own_words_or_none(wording.body, values), values),
        dated_on=opened.clock.today(),
        answer_by=answer_by,
    )


def _answer_by(opened: Opened, session: Session, case_id: int, kind: LetterKind) -> date | None:
    """Return the day to ask an answer by: the earliest of what is asked for, None where nothing is."""
    clocks = {
        ANSWER_CLOCKS[each] for each in sections_of(opened, session, case_id, kind) if each in ANSWER_CLOCKS
    }
    today, calendar = opened.clock.today(), opened.calendar(session)
    return min((opened.rules.clocks[clock].due(today, calendar).on for clock in clocks), default=None)


def signed_by(opened: Opened, session: Session, case_id: int) -> SchoolView:
    """Return the school as letters of a case print it: under them stands whoever decides the case.

    Source: the second aim, that the governors or the headteacher take the policy's steps.
    """
    told, case = school(session, opened.rules.policy), cases.read(session, case_id)
    if case.decision_maker is DecisionMaker.HEADTEACHER or not case.decider_name:
        return told
    is_plain = case.decision_maker is DecisionMaker.GOVERNOR
    role = "Governor" if is_plain else case.decision_maker.value
    return replace(told, head_name=case.decider_name, head_role=role)


def filled(opened: Opened, session: Session, view: LetterView) -> LetterView:
    """Return a letter with the blanks filled that could not be when it was started, and now can."""
    from conduct_desk.paper.words import fill, unfilled

    if not unfilled(view.subject) and not unfilled(view.body):
        return view
    values = _values(opened, session, view.case_id, view.answer_by, view.person_id)
    values |= policy_values(opened.rules.policy, view.kind)
    return replace(view, subject=fill(view.subject, values), body=fill(view.body, values))


def _values(
    opened: Opened, session: Session, case_id: int, answer_by: date | None, person_id: int | None
) -> dict[str, str]:
    """Return what may stand in the blanks; a blank that nothing is known for is left out and stays."""
    case = cases.read(session, case_id)
    answers = standing_answers(session, case_id, opened.rules.walk)
    told = signed_by(opened, session, case_id)
    values = {
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
        "procedure": _listed(
            answers["belongs_to_procedure"].chosen if "belongs_to_procedure" in answers else ()
        ),
        "statements": _statements(answers),
    }
    return {name: value for name, value in values.items() if value}


def _spoken(day: date | None) -> str:
    return spoken_date(day) if day else ""


def _listed(words: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def _statements(answers: Answers) -> str:
    """Return the statements that were found false, each as a quotation with what the school knows."""
    found = answers["inaccurate"].statements if "inaccurate" in answers else ()
    false = (each for each in found if each.truth is Truth.FALSE)
    return "\n\n".join(f"{_quoted(each.quote)}\n\n{' '.join(each.proof.split())}".strip() for each in false)


def _quoted(words: str) -> str:
    return "\n".join(f"> {line}" if line.strip() else ">" for line in words.strip().splitlines())


def blocking(view: LetterView, told: SchoolView, parts: Parts) -> tuple[str, ...]:
    """Return the sentences that say what keeps a letter from being issued; empty when nothing does."""
    from conduct_desk.paper.words import unfilled

    needed = {
        "Enter the school’s address.": told.address,
        "Enter who the letter is to.": view.recipient.strip(),
        "Enter the address.": view.address,
        "Enter how the letter opens, such as ‘Dear Mrs Smith’.": view.salutation.strip(),
        "Enter what the letter is about.": view.subject.strip(),
        "Enter what the letter says.": view.body.strip(),
    }
    found = [sentence for sentence, given in needed.items() if not given]
    blanks = dict.fromkeys((*unfilled(view.subject), *unfilled(view.body)))
    found += [f"Fill in the blank {blank}." for blank in blanks]
    return (*found, *_not_printable(view, told), *names_told(view, parts))


def _not_printable(view: LetterView, told: SchoolView) -> Iterable[str]:
    """Say which characters the paper's letters lack, such as emoji: they would be printed as "?"."""
    from conduct_desk.paper.fonts import missing_glyphs

    school_words = (told.name, *told.address, told.telephone, told.email, told.head_name, told.head_role)
    letter_words = (view.recipient, *view.address, view.salutation, view.subject, view.body)
    lacking = missing_glyphs("\n".join((*school_words, *letter_words)))
    if lacking:
        more = f" and {len(lacking) - MOST_NAMED} more" if len(lacking) > MOST_NAMED else ""
        yield f"Put words in place of what cannot be printed: {' '.join(lacking[:MOST_NAMED])}{more}."


def printed(view: LetterView, told: SchoolView, *, anchor: str, is_practice: bool) -> bytes:
    """Return a letter as PDF."""
    from conduct_desk.paper.letter import LetterPaper, make_letter

    contact = (told.telephone, told.email)
    paper = LetterPaper(
        school_name=told.name,
        school_lines=(*told.address, *filter(None, contact)),
        crest=told.crest,
        recipient_lines=(view.recipient, *view.address),
        dated_on=view.dated_on,
        reference=view.reference,
        salutation=view.salutation,
        subject=view.subject,
        body=view.body,
        signer_name=told.head_name,
        signer_role=told.head_role,
        anchor=anchor,
        is_practice=is_practice,
        enclosures=(),
    )
    return make_letter(paper)
