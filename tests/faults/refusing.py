"""What a head does at her desk, to be refused by a disk: shared by the tests of full and read-only ones."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from conduct_desk.caselog import drafts
from conduct_desk.desk import Desk
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.vocabulary import Outcome, Source, Value

PICTURE = Path(__file__).resolve().parents[1] / "fixtures" / "post.png"
Verb = Callable[[Desk, int], object]
# Who and what may stand in no diagnostic line.
NOBODY = ("Kelly", "Marsh", "Anita", "Rao", "Dunn", "clown", "Ashworth", "typed", "harvest", "Thomas")


def _issue(desk: Desk, case_id: int) -> object:
    return desk.letters.issue(desk.cases.get(case_id).letters[0].letter_id)


def _facts(desk: Desk, case_id: int) -> object:
    return desk.cases.set_facts(
        case_id, replace(desk.cases.get(case_id).facts, words="Longer than before. " * 500)
    )


VERBS: dict[str, Verb] = {
    "facts": _facts,
    "exhibit": lambda desk, case_id: desk.exhibits.keep(
        case_id, PICTURE.read_bytes(), "b.png", Source.PASTED
    ),
    "answer": lambda desk, case_id: desk.decisions.answer(
        case_id, [Answer("abusive", Value.YES, "He said so")]
    ),
    "letter": _issue,
    "draft": lambda desk, case_id: desk.drafts.save("facts_page", {"words_edit": "typed " * 900}, case_id),
    "note": lambda desk, case_id: desk.cases.note(case_id, "Rang the parent. " * 300),
    "closing": lambda desk, case_id: desk.cases.close(case_id, Outcome.LEFT_ALONE_DEBATE, "Talked it over"),
}


def stands(desk: Desk, case_id: int) -> tuple[object, ...]:
    """Return all that the log says of a case, and of every case; the chronology comes last."""
    case = desk.cases.get(case_id)
    pictures = [desk.exhibits.original(each.exhibit_id) for each in case.exhibits]
    letters = [desk.letters.get(each.letter_id) for each in case.letters]
    with desk.drafts._opened.reading() as session:  # the drawer itself would give what the disk refused
        kept = drafts.read(session, "facts_page", case_id)
    typed = kept.body if kept else None
    return (
        case,
        pictures,
        letters,
        typed,
        desk.cases.list(limit=9),
        desk.cases.chronology(case_id),
    )
