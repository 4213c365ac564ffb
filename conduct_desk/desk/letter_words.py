"""What a letter's first draft says, what still keeps it from being printed, and the paper itself."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from conduct_desk import paths
from conduct_desk.caselog import cases, letters, names, people
from conduct_desk.caselog.kept import KeptPerson, Session
from conduct_desk.clock import spoken_date
from conduct_desk.desk.letter_policy import policy_values
from conduct_desk.desk.opened import Opened
from conduct_desk.desk.school import school
from conduct_desk.desk.school_views import SchoolView
from conduct_desk.desk.shown import standing_answers
from conduct_desk.desk.views import LetterView
from conduct_desk.policy.answers import Answers
from conduct_desk.policy.vocabulary import LetterKind, Part, Role, Truth

Parts = Sequence[tuple[Part, Role, KeptPerson]]
ANSWER_CLOCKS: Mapping[LetterKind, str] = {
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
    person = _recipient(session, case_id, kind, person_id)
    today = opened.clock.today()
    clock = ANSWER_CLOCKS.get(kind)
    answer_by = opened.rules.clocks[clock].due(today, opened.calendar(session)).on if clock else None
    values = _values(opened, session, case_id, answer_by) | policy_values(opened.rules.policy, kind)
    return Draft(
        title=wording.title,
        person_id=person.id if person else None,
        recipient=f"{person.title} {person.name}".strip() if person else "",
        address=person.address if person else (),
        salutation=_salutation(person),
        subject=fill(wording.subject, values),
        body=fill(wording.body, values),
        dated_on=today,
        answer_by=answer_by,
    )


def _recipient(session: Session, case_id: int, kind: LetterKind, person_id: int | None) -> KeptPerson | None:
    if person_id is not None:
        return people.read(session, person_id)
    wanted = Part.REPORTER if kind is LetterKind.THANKS else Part.AUTHOR
    able = [person for part, _, person in people.parts_of(session, case_id) if part is wanted]
    written = {
        letter.person_id
        for letter in letters.of_case(session, case_id)
        if letter.kind is kind and letter.issued_at is not None
    }
    return next((person for person in able if person.id not in written), able[0] if able else None)


def _salutation(person: KeptPerson | None) -> str:
    if person is None:
        return "Dear Sir or Madam"
    return f"Dear {person.title} {person.name.split()[-1]}" if person.title else f"Dear {person.name}"


def filled(opened: Opened, session: Session, view: LetterView) -> LetterView:
    """Return a letter with the blanks filled that could not be when it was started, and now can."""
    from conduct_desk.paper.words import fill, unfilled

    if not unfilled(view.subject) and not unfilled(view.body):
        return view
    values = _values(opened, session, view.case_id, view.answer_by)
    values |= policy_values(opened.rules.policy, view.kind)
    return replace(view, subject=fill(view.subject, values), body=fill(view.body, values))


def _values(opened: Opened, session: Session, case_id: int, answer_by: date | None) -> dict[str, str]:
    """Return what may stand in the blanks; a blank that nothing is known for is left out and stays."""
    case = cases.read(session, case_id)
    answers = standing_answers(session, case_id, opened.rules.walk)
    told = school(session, opened.rules.policy)
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
    return (*found, *_not_printable(view, told), *_names_told(view, parts))


def _not_printable(view: LetterView, told: SchoolView) -> Iterable[str]:
    """Say which characters the paper's letters lack, such as emoji: they would be printed as "?"."""
    from conduct_desk.paper.fonts import missing_glyphs

    school_words = (told.name, *told.address, told.telephone, told.email, told.head_name, told.head_role)
    letter_words = (view.recipient, *view.address, view.salutation, view.subject, view.body)
    lacking = missing_glyphs("\n".join((*school_words, *letter_words)))
    if lacking:
        more = f" and {len(lacking) - MOST_NAMED} more" if len(lacking) > MOST_NAMED else ""
        yield f"Put words in place of what cannot be printed: {' '.join(lacking[:MOST_NAMED])}{more}."


def _names_told(view: LetterView, parts: Parts) -> Iterable[str]:
    """A letter to an author names neither who told the school nor another author; a reporter learns none."""
    text = f"{view.subject}\n{view.body}"
    for part, _, person in parts:
        known_by = (person.name, *person.also_known_as)
        is_reader = any(names.stands_in(name, view.recipient) for name in known_by)
        is_named = any(names.stands_in(name, text, besides=view.recipient) for name in known_by)
        if is_named and not is_reader and part is Part.REPORTER:
            yield "Take out the name of the person who told the school."
        elif is_named and not is_reader and part is Part.AUTHOR:
            yield "Take out the name of somebody else who posted it."


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
