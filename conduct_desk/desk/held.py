"""Whose word still holds the letters of a case, from its answers and from what was said."""

from collections.abc import Mapping

from conduct_desk.caselog import answers as answer_rows
from conduct_desk.caselog import cases, words_given
from conduct_desk.caselog.kept import Session, once
from conduct_desk.caselog.words_given import KeptWord
from conduct_desk.clock import spoken_date
from conduct_desk.desk.opened import Opened, school_day_of
from conduct_desk.desk.reasons_words import listed, lower
from conduct_desk.desk.shown import standing_answers
from conduct_desk.errors import DeskError
from conduct_desk.policy.answers import Answer, Answers, accused, acts_as_yes
from conduct_desk.policy.holds import Hold, Word, holds, what_waits
from conduct_desk.policy.questions import Walk
from conduct_desk.policy.vocabulary import Accused, LetterKind

# The answers that make somebody's word needed, those that are one matter together. A word that was given
# before a matter came up was given without knowing of it, and does not lift the hold.
MATTERS: Mapping[Hold, tuple[tuple[str, ...], ...]] = {
    Hold.POLICE: (("danger", "threatening"), ("indecent_image",)),
    Hold.SAFEGUARDING: (("child_in_words",), ("child_in_pictures", "indecent_image"), ("other_risk",)),
}


def is_close(answers: Answers) -> bool:
    """Say whether the headteacher is the one spoken of, or close to somebody: another decides."""
    return Hold.DECISION in holds(answers, {})


def is_about_head(answers: Answers) -> bool:
    """Say whether there is an allegation against the headteacher: the officer's advice is not kept here."""
    return accused(answers) is Accused.HEADTEACHER


def standing_words(opened: Opened, session: Session, case_id: int) -> dict[Hold, Word]:
    """Return the word of each that stands; where the last said and the last recorded differ, the stricter."""
    return _standing(session, case_id, standing_answers(session, case_id, opened.rules.walk))


def _standing(session: Session, case_id: int, answers: Answers) -> dict[Hold, Word]:
    given, history = words_given.of_case(session, case_id), answer_rows.every(session, case_id)
    found = (_last([each for each in given if each.hold is hold]) for hold in Hold)
    return {
        each.hold: each.word
        for each in found
        if each and (each.word is not Word.MAY_WRITE or _knew(each, answers, history))
    }


def _last(given: list[KeptWord]) -> KeptWord | None:
    if not given:
        return None
    last_said = max(given, key=lambda each: (each.said_on, each.id))
    return given[-1] if given[-1].word is not Word.MAY_WRITE else last_said


def _knew(word: KeptWord, now: Answers, history: tuple[Answer, ...]) -> bool:
    """Say whether every matter that the word is needed for had come up when it was given."""
    if word.hold is Hold.OFFICER and is_about_head(now):
        return False
    then = {each.question: each for each in history if each.at is None or each.at <= word.at}
    matters = MATTERS.get(word.hold, ())
    was_needed = word.hold in holds(then, {}) or word.hold not in holds(now, {})
    return was_needed and all(_came_up(then, keys) or not _came_up(now, keys) for keys in matters)


def _came_up(answers: Answers, keys: tuple[str, ...]) -> bool:
    return any(acts_as_yes(answers, key) for key in keys)


def held(opened: Opened, session: Session, case_id: int) -> tuple[Hold, ...]:
    """Return whose word is still missing, or is a no, in the order of the walk.

    Once somebody said no, or not yet, it holds even where the answers do not ask for their word.
    """
    walk = opened.rules.walk
    return once(
        session,
        ("held", case_id, id(walk)),
        lambda: _held(session, case_id, standing_answers(session, case_id, walk)),
    )


def _held(session: Session, case_id: int, answers: Answers) -> tuple[Hold, ...]:
    words = _standing(session, case_id, answers)
    words = {hold: word for hold, word in words.items() if hold is not Hold.DECISION or is_close(answers)}
    found = {*holds(answers, words), *(hold for hold, word in words.items() if word is not Word.MAY_WRITE)}
    return tuple(hold for hold in Hold if hold in found)


def held_for(opened: Opened, session: Session, case_id: int, kind: LetterKind) -> tuple[Hold, ...]:
    """Return whose word one kind of letter waits for; empty when it may be written."""
    return _of_kind(held(opened, session, case_id), kind)


def _of_kind(found: tuple[Hold, ...], kind: LetterKind) -> tuple[Hold, ...]:
    return tuple(hold for hold in found if what_waits(kind, (hold,)))


def waits(opened: Opened, session: Session, case_id: int, kind: LetterKind) -> str:
    """Return the sentence that says whose word a kind of letter waits for; empty when for nobody's."""
    return _waits(held_for(opened, session, case_id, kind))


def _waits(found: tuple[Hold, ...]) -> str:
    waiting = [lower(hold.value) for hold in found]
    return f"This waits for {listed(waiting)}." if waiting else ""


def too_soon(session: Session, case_id: int, kind: LetterKind, *, walk: Walk, answers: Answers) -> str:
    """Return why a letter may not leave yet: somebody's word, or nobody asked about danger and children.

    `answers` are those that stand.
    """
    first = [page for page in walk.pages if page.key in ("stop", "children")]
    if not what_waits(kind, Hold):
        return ""
    unasked = [page for page in first if any(each.key not in answers for each in page.questions)]
    if unasked:
        return f"Answer the page ‘{unasked[0].title}’ before anybody is written to."
    return _waits(_of_kind(_held(session, case_id, answers), kind))


def refuse_held(opened: Opened, session: Session, case_id: int, kind: LetterKind) -> None:
    """Raise DeskError when a kind of letter waits for somebody's word."""
    waiting = waits(opened, session, case_id, kind)
    if waiting:
        raise DeskError(
            waiting,
            next_step="Record what they say about writing on the page of this concern.",
            field="held",
        )


def in_heat(opened: Opened, session: Session, case_id: int, kind: LetterKind) -> str:
    """Return why a letter to all families may not leave yet; empty when it may, and for every other kind.

    Source: school practice, so that none is written while feelings are strong and all know whom it means.
    """
    if kind is not LetterKind.REMINDER:
        return ""
    case = cases.read(session, case_id)
    told_on = case.told_staff_on or case.told_head_on or school_day_of(case.opened_at)
    free_on = opened.rules.clocks["cooling_off"].due(told_on, opened.calendar(session)).on
    if opened.clock.today() >= free_on:
        return ""
    return f"A letter to all families waits until {spoken_date(free_on)}."


def refuse_in_heat(opened: Opened, session: Session, case_id: int, kind: LetterKind) -> None:
    """Raise DeskError when a letter to all families would be written too soon after the school was told."""
    if waiting := in_heat(opened, session, case_id, kind):
        raise DeskError(
            waiting,
            next_step="So soon after a post, everybody knows whom it means. Write it on that day or later.",
        )
