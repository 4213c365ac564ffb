"""What is still to be found out, and leaving a post alone once nothing is."""

from collections.abc import Iterator, Sequence

from conduct_desk.policy.answers import is_yes
from conduct_desk.policy.letters import letter_sections
from conduct_desk.policy.people import Involved
from conduct_desk.policy.suggested import Situation, Suggested, Suggester
from conduct_desk.policy.vocabulary import ActionKind, Finding, LetterKind, Stop, Truth
from conduct_desk.policy.walk import not_yet_known

NOTHING_TO_DO = frozenset({Finding.LEGITIMATE_DEBATE, Finding.OUT_OF_SCOPE})

# Whoever decides instead of the headteacher may leave it alone as readily as she.
LEAVES_OPEN = frozenset({Stop.SCHOOL_REPLIED, Stop.CONFLICT})


def find_out(case: Situation, suggester: Suggester, authors: Sequence[Involved]) -> Iterator[Suggested]:
    """Return everything that is not yet known, and what a letter could not be written without."""
    answers = case.answers
    for question in not_yet_known(suggester.rules.walk, answers):
        yield suggester.find_out(question)
    if letter_sections(case.found) and not authors:
        yield suggester.make(ActionKind.FIND_OUT, "author", "find_out")
    if Finding.BELONGS_TO_PROCEDURE in case.found and not answers["belongs_to_procedure"].chosen:
        yield suggester.make(ActionKind.FIND_OUT, "which_procedure", "find_out")
    if Finding.INACCURATE in case.found and not answers["inaccurate"].statements:
        yield suggester.make(ActionKind.FIND_OUT, "which_statements", "find_out")
    if _has_untold(case):
        yield suggester.make(ActionKind.FIND_OUT, "cannot_tell", "find_out")


def _has_untold(case: Situation) -> bool:
    """Say whether a statement of fact could not be judged (an answer of no, or out of scope, settles it)."""
    if Finding.OUT_OF_SCOPE in case.found or not is_yes(case.answers, "inaccurate"):
        return False
    return any(each.truth is Truth.CANNOT_TELL for each in case.answers["inaccurate"].statements)


def leave_alone(case: Situation, suggester: Suggester) -> Iterator[Suggested]:
    """Return no action at all, as readily as a letter, once nothing is left to find out."""
    if not (case.found <= NOTHING_TO_DO and case.stopped <= LEAVES_OPEN):
        return
    if not_yet_known(suggester.rules.walk, case.answers) or _has_untold(case):
        return
    if case.is_threat:  # aimed at somebody the policy does not name: the police first
        return
    wording = "leave_nothing"
    if Finding.OUT_OF_SCOPE in case.found:
        wording = "leave_out_of_scope"
    elif Finding.LEGITIMATE_DEBATE in case.found:
        wording = "leave_debate"
    yield suggester.make(ActionKind.LEAVE_ALONE, wording, "leave_alone", letter_kind=LetterKind.FILE_NOTE)
