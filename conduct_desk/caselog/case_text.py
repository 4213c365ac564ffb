"""Every word that was written in a case, so that it can be found again by any of them."""

from collections.abc import Iterator

from sqlmodel import Session

from conduct_desk.caselog import (
    actions,
    answers,
    cases,
    chronology,
    closures,
    exhibit_rows,
    governors_told,
    hand_overs,
    letters,
    people,
    search,
    support_rows,
    words_given,
)

NOTE = "note"  # the key under which a chronology entry keeps what the head typed


def index(session: Session, case_id: int) -> None:
    """Write the case's words anew into the search index; call it in the transaction that changed them."""
    search.index(session, case_id, "\n".join(filter(None, _words(session, case_id))))


def _words(session: Session, case_id: int) -> Iterator[str]:
    case = cases.read(session, case_id)
    yield from (case.reference, case.platform, case.kind or "", case.kind_other, case.place, case.link)
    yield from (case.words, case.outcome or "", case.outcome_note)
    for _part, role, person in people.parts_of(session, case_id):
        yield from (role, person.title, person.name, *person.also_known_as, *person.address)
    for answer in answers.every(session, case_id):
        yield from (answer.reason, *answer.chosen)
        for statement in answer.statements:
            yield from (statement.quote, statement.proof, statement.checked_by)
    for action in actions.of_case(session, case_id):
        yield from (action.words, action.note)
    for letter in letters.of_case(session, case_id):
        yield from (letter.recipient, *letter.address, letter.subject, letter.body)
    for exhibit in exhibit_rows.of_case(session, case_id):
        yield from (exhibit.name, exhibit.fingerprint)
    yield from _words_of_steps(session, case_id)
    for entry in chronology.lines(session, case_id):
        yield str(entry.detail.get(NOTE, ""))


def _words_of_steps(session: Session, case_id: int) -> Iterator[str]:
    """Whose word was given, who decided, which governors and staff know of it, and what was learned."""
    for given in words_given.of_case(session, case_id):
        yield from (given.said_by, given.note)
    for hand_over in hand_overs.of_case(session, case_id):
        yield from (hand_over.name, hand_over.reason)
    for telling in governors_told.of_case(session, case_id):
        yield from (telling.name, telling.what, telling.why)
    for support in support_rows.of_case(session, case_id):
        yield from (support.what, people.read(session, support.person_id).name if support.person_id else "")
    for post in support_rows.own_posts(session, case_id):
        yield post.words
    for closure in closures.of_case(session, case_id):
        yield from (closure.outcome, closure.note, closure.lesson, closure.reopened_because)
