"""Starting letters and saying how they are made: one to two people, one more, one that corrects another."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from conduct_desk.caselog import actions, letter_forms, letters
from conduct_desk.caselog.kept import KeptLetter, Session
from conduct_desk.desk.following import refuse_before_advice
from conduct_desk.desk.held import refuse_held, refuse_in_heat
from conduct_desk.desk.letter_filling import Filling
from conduct_desk.desk.letter_readers import Addressed, letter_actions, same_draft, to_name
from conduct_desk.desk.letter_swap import reworded
from conduct_desk.desk.letter_words import Draft, correcting, first_draft
from conduct_desk.desk.opened import Opened, Writing, case_to_change
from conduct_desk.desk.shown import whole_letter
from conduct_desk.desk.views import LetterView
from conduct_desk.errors import DeskError
from conduct_desk.policy.names import parsed
from conduct_desk.policy.readers import Reader, has_easy_read, reader
from conduct_desk.policy.vocabulary import LetterKind, LetterState

ROW = (
    "case_id", "kind", "state", "person_id", "recipient", "salutation", "subject", "body", "dated_on",
    "answer_by",
)  # what a row has of a letter as it is, beside its address  # fmt: skip
FORM = (
    "is_easy_read", "has_reply_slip", "is_confidential", "envelope", "enclosures", "copies_to", "replaces_id",
)  # fmt: skip


def start(opened: Opened, case_id: int, kind: LetterKind, person_id: int | None) -> int:
    """Start a draft, or carry on one that is there; returns its id."""
    with opened.writing("letter", case_id) as writing:
        case_to_change(writing.session, case_id)
        refuse_unready(opened, writing.session, case_id, kind)
        draft = first_draft(opened, writing.session, case_id, kind, person_id)
        carried_on = same_draft(writing.session, case_id, kind, draft.letter.person_id)
        return carried_on or _write(writing, draft)


def _write(writing: Writing, draft: Draft) -> int:
    new = draft.letter
    letter_id = _add(writing, new)
    for action in letter_actions(writing.session, writing.case, new.kind, new.person_id):
        if action.letter_id is None:
            actions.amend(writing.session, action.id, letter_id=letter_id)
            break
    writing.enter(f"Started a letter ({draft.title.lower()})", letter_id=letter_id)
    return letter_id


def _add(writing: Writing, new: LetterView) -> int:
    row = {key: getattr(new, key) for key in ROW}
    letter_id = letters.add(writing.session, address=list(new.address), **row)
    letter_forms.write(writing.session, writing.case, letter_id, **_form(new))
    return letter_id


def _form(view: LetterView) -> dict[str, Any]:
    return {key: getattr(view, key) for key in FORM} | {"sections": [each.name for each in view.sections]}


def refuse_unready(opened: Opened, session: Session, case_id: int, kind: LetterKind) -> None:
    """Raise DeskError while a letter waits for somebody's word, for its day, or for legal advice."""
    refuse_held(opened, session, case_id, kind)
    refuse_in_heat(opened, session, case_id, kind)
    if kind is LetterKind.AFTER_ADVICE:
        refuse_before_advice(session, case_id)


def draft_to_change(session: Session, letter_id: int) -> KeptLetter:
    """Return a draft. Raises DeskError when it was issued already."""
    row = letters.read(session, letter_id)
    if row.state is not LetterState.DRAFT:
        raise DeskError(
            "This letter is final, so its words cannot change.", next_step="Write another letter."
        )
    return row


def make(opened: Opened, letter_id: int, given: Mapping[str, Any]) -> None:
    """Change how a draft is made; what is None stays. Easy read swaps the wording and keeps her own words."""
    with opened.reading() as session:
        before = whole_letter(session, draft_to_change(session, letter_id))
    lists = {key: _lines(each) if key in ("enclosures", "copies_to") and each is not None else each
             for key, each in given.items()}  # fmt: skip
    values: dict[str, Any] = {
        key: each for key, each in lists.items() if each is not None and each != getattr(before, key)
    }
    after = replace(before, **values)
    if after.is_easy_read and not has_easy_read(after.kind):
        raise DeskError("Only a letter to a parent can be in easy read. Leave this one in its usual words.")
    if after == before:
        return
    with opened.writing("letter", before.case_id) as writing:
        case_to_change(writing.session, before.case_id)
        if after.is_easy_read != before.is_easy_read:
            after = reworded(opened, writing.session, before, after)
            letters.amend(writing.session, letter_id, subject=after.subject, body=after.body)
        letter_forms.write(writing.session, before.case_id, letter_id, **_form(after))


def _lines(given: Sequence[str]) -> tuple[str, ...]:
    return tuple(line.strip() for line in given if line.strip())


def also_to(opened: Opened, letter_id: int, title: str, name: str) -> None:
    """Address a draft to a second parent at the same address as well.

    Raises DeskError (field: name) without a name, and for a paper that does not go to a parent or goes to
    two people already.
    """
    name, title = " ".join(name.split()), title.strip()
    with opened.reading() as session:
        row = draft_to_change(session, letter_id)
    if not has_easy_read(row.kind):
        raise DeskError("Only a letter to a parent can go to two people: write to the other apart")
    if not name:
        raise DeskError("Enter the other parent’s name", field="name")
    if not row.recipient.strip():
        raise DeskError("Enter who the letter is to first", field="recipient")
    if " and " in row.recipient:
        raise DeskError(
            "This letter goes to two people already.",
            next_step="Write to anybody else in a letter of theirs.",
        )
    to = _together(row.recipient, f"{title} {name}".strip())
    with opened.writing("letter", row.case_id) as writing:
        case_to_change(writing.session, row.case_id)
        letters.amend(writing.session, letter_id, recipient=to.recipient, salutation=to.salutation)


def _together(one: str, other: str) -> Addressed:
    """Return how a letter to two people is addressed: “Dear Ms Marsh and Mr Tranter”."""
    first, second = (to_name(each).removeprefix("Dear ") for each in (one, other))
    mine, theirs = first.split(), second.split()
    is_one_name = len(mine) == len(theirs) == 2 and mine[1] == theirs[1]
    if is_one_name and parsed(one).title and parsed(other).title:
        first = mine[0]
    return Addressed(f"{one} and {other}", salutation=f"Dear {first} and {second}")


def another_for(opened: Opened, letter_id: int) -> int:
    """Start the same letter to a parent who lives elsewhere, and return its id: name and address are empty.

    Neither letter shows the other's. Raises DeskError for a paper that does not go to a parent.
    """
    with opened.reading() as session:
        view = whole_letter(session, letters.read(session, letter_id))
    if not has_easy_read(view.kind):
        raise DeskError("Only a letter to a parent can go to a second address: write there apart")
    is_child = reader(view.kind) is Reader.FAMILY
    person_id = view.person_id if is_child else None
    new = replace(view, recipient="", address=(), salutation="", person_id=person_id, copies_to=())
    return _copy(opened, new, "Started the same letter to a second address")


def correct(opened: Opened, letter_id: int) -> int:
    """Start a letter that corrects a final one and names it, and return its id.

    One that was started already is carried on. Raises DeskError for a draft: its words can still change.
    """
    with opened.reading() as session:
        row = letters.read(session, letter_id)
        if row.state is LetterState.DRAFT:
            raise DeskError("This letter is still a draft: change its words.")
        if started := _correction(session, row):
            return started
        view = whole_letter(session, row)
        new = replace(view, replaces_id=letter_id)
        # One that corrects a correction names that one alone.
        body = view.body.partition("\n\n")[2] if view.replaces_id else view.body
        new = replace(new, body=correcting(Filling(opened, session, new), body))
    return _copy(opened, new, "Started a letter that corrects another", corrects=letter_id)


def _correction(session: Session, row: KeptLetter) -> int | None:
    """Return the draft that corrects a letter already, or None."""
    forms = letter_forms.of_case(session, row.case_id)
    drafts = (each.id for each in letters.of_case(session, row.case_id) if each.state is LetterState.DRAFT)
    return next((each for each in drafts if each in forms and forms[each].replaces_id == row.id), None)


def _copy(opened: Opened, view: LetterView, what: str, corrects: int | None = None) -> int:
    """Write a draft like another letter, dated today."""
    new = replace(view, state=LetterState.DRAFT, dated_on=opened.clock.today())
    with opened.writing("letter", view.case_id) as writing:
        case_to_change(writing.session, view.case_id)
        refuse_unready(opened, writing.session, view.case_id, view.kind)
        number = _add(writing, new)
        writing.enter(what, letter_id=number, corrects=corrects)
    return number
