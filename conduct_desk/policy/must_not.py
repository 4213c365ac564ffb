"""What nobody may do in a case, most serious first."""

from collections.abc import Mapping

from conduct_desk.policy.advice import CALM
from conduct_desk.policy.answers import Answers
from conduct_desk.policy.holds import Hold, Word
from conduct_desk.policy.letters import TAKE_DOWN, letter_sections
from conduct_desk.policy.repeats import Repeats
from conduct_desk.policy.rules import Rules
from conduct_desk.policy.suggested import Situation
from conduct_desk.policy.vocabulary import Accused, Finding, LetterKind


def must_not(
    answers: Answers,
    rules: Rules,
    *,
    words: Mapping[Hold, Word] | None = None,
    repeats: Repeats = Repeats(),  # noqa: B008 - it is frozen
    author_count: int = 1,
) -> tuple[str, ...]:
    """Return what nobody may do in this case, as sentences, most serious first.

    `words` is the last word of each whose word is waited for, `repeats` what came before, `author_count`
    how many wrote or shared it.
    """
    case = Situation.of(answers, words, repeats)
    sections = letter_sections(case.found)
    applies = {
        "picture": case.is_picture,
        "danger": case.is_threat,
        "allegation": case.is_allegation,
        "allegation_facts": case.is_allegation,
        "allegation_name": case.is_allegation,
        "allegation_head": case.accused is Accused.HEADTEACHER,
        "conflict": case.is_conflict,
        "child": case.is_about_a_child and Hold.SAFEGUARDING in case.held,
        "child_names": case.is_about_a_child,
        "child_tone": case.is_about_a_child,
        "complaint": Hold.COMPLAINT in case.held,
        "reply": True,
        "reporter": True,
        "co_authors": bool(sections) and author_count > 1,
        "threaten": bool(sections),
        "last_warning": bool(sections) and _comes_again(repeats),
        "families": Finding.DISCRIMINATORY in case.found,
        "governors": bool(sections) or case.is_allegation,
        "further_step": bool(sections),
        "trade": LetterKind.PROCEDURE in sections and not TAKE_DOWN.isdisjoint(sections),
        "shares": LetterKind.CORRECTION in sections and author_count > 1,
        "correction": LetterKind.CORRECTION in sections and not case.is_allegation,
        "removal": not case.found.isdisjoint(CALM) and _is_calm(case, sections),
    }
    return tuple(rules.wording.must_not[key] for key, is_so in applies.items() if is_so)


def _comes_again(repeats: Repeats) -> bool:
    return repeats.same_author > 0 or repeats.same_subject > 0


def _is_calm(case: Situation, sections: tuple[LetterKind, ...]) -> bool:
    """Say whether nothing in the post calls for it to come down."""
    is_serious = case.is_about_a_child or case.is_allegation or case.is_picture or case.is_threat
    return not is_serious and TAKE_DOWN.isdisjoint(sections)
