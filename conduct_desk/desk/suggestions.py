"""What the policy or school practice would have done next in a case, and making actions of it."""

from collections.abc import Hashable, Mapping

from conduct_desk.caselog import actions, cases, people
from conduct_desk.caselog.kept import KeptAction, Session
from conduct_desk.desk.deciding import has_decider
from conduct_desk.desk.ended import was_never_done
from conduct_desk.desk.held import standing_words
from conduct_desk.desk.opened import Opened, Writing
from conduct_desk.desk.people import repeats_of
from conduct_desk.desk.rules_in_force import advice_before_letter
from conduct_desk.desk.school import school
from conduct_desk.desk.shown import standing_answers
from conduct_desk.desk.views import Suggestion
from conduct_desk.policy.actions import must_not, suggest
from conduct_desk.policy.people import Involved, those
from conduct_desk.policy.suggested import Suggested
from conduct_desk.policy.vocabulary import ActionKind, LetterKind, Part

_SHOWN_ONLY = ("is_held", "reason")  # what is held is asked again whenever it is shown


def suggestions(opened: Opened, session: Session, case_id: int) -> tuple[Suggestion, ...]:
    """Return what would be done next, in order, but for what is an action of the case already.

    What ended with the case when it was closed is suggested again once it was reopened."""
    rules = opened.rules
    found = suggest(
        standing_answers(session, case_id, rules.walk),
        rules,
        calendar=opened.calendar(session),
        today=opened.clock.today(),
        people=involved(session, case_id),
        words=standing_words(opened, session, case_id),
        repeats=repeats_of(session, case_id),
        policy_is_old=bool(advice_before_letter(opened, session)),
        is_head_safeguarding_lead=school(session, rules.policy).head_is_safeguarding_lead,
    )
    rows = [row for row in actions.of_case(session, case_id) if not was_never_done(row)]
    there = {key for row in rows for key in _keys_of(row)}
    is_handed_over = has_decider(cases.read(session, case_id))
    return tuple(
        _suggestion(each)
        for each in found
        if _key(each) not in there and not (is_handed_over and each.kind is ActionKind.HAND_OVER_DECISION)
    )


def warnings(opened: Opened, session: Session, case_id: int) -> tuple[str, ...]:
    """Return the sentences that say what nobody may do in the case, most serious first."""
    return must_not(
        standing_answers(session, case_id, opened.rules.walk),
        opened.rules,
        words=standing_words(opened, session, case_id),
        repeats=repeats_of(session, case_id),
        author_count=len(those(involved(session, case_id), Part.AUTHOR)),
    )


def involved(session: Session, case_id: int) -> tuple[Involved, ...]:
    """Return who has which part in a case, without names."""
    return tuple(Involved(part, role, who.id) for part, role, who in people.parts_of(session, case_id))


def _key(given: Suggested) -> Hashable:
    """Return what makes a suggestion the same as an action; an author's letter: what it asks for."""
    if given.sections:
        return given.kind, given.letter_kind, given.sections, given.person_id
    return given.kind, given.words


def _keys_of(row: KeptAction) -> tuple[Hashable, ...]:
    letter = row.kind, row.letter_kind, tuple(LetterKind[name] for name in row.sections), row.person_id
    return (letter, (row.kind, row.words)) if row.sections else ((row.kind, row.words),)


def take_up(writing: Writing, given: Suggestion) -> int:
    """Make an action of a chosen suggestion, and return its id.

    An author has one letter: one that is still to be written takes up what else is asked for.
    """
    waiting = actions.to_do(writing.session, writing.case, ActionKind.WRITE_LETTER)
    for row in waiting if given.sections else ():
        if row.sections and row.person_id == given.person_id and given.person_id is not None:
            actions.amend(writing.session, row.id, **_columns(given))
            return row.id
    return add_action(writing, given)


def add_action(writing: Writing, given: Suggestion | Suggested, *, after: int | None = None) -> int:
    """Make an action of a suggestion, in the case that is being written; returns its id."""
    return actions.add(
        writing.session,
        case_id=writing.case,
        **_columns(given),
        outlives_closing=isinstance(given, Suggested) and given.outlives_closing,
        after_action_id=after,
    )


def _columns(given: Suggestion | Suggested) -> Mapping[str, object]:
    columns = {key: getattr(given, key) for key in Suggestion.__dataclass_fields__ if key not in _SHOWN_ONLY}
    return columns | {"sections": [kind.name for kind in given.sections]}


def _suggestion(found: Suggested) -> Suggestion:
    return Suggestion(**{key: getattr(found, key) for key in Suggestion.__dataclass_fields__})
