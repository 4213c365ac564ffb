"""What happens after contact: when to look again, and what follows from what was seen."""

from collections.abc import Iterator
from datetime import date

from conduct_desk.policy.answers import Answers
from conduct_desk.policy.calendar import SchoolCalendar
from conduct_desk.policy.findings import ABUSE
from conduct_desk.policy.letters import letter_kinds
from conduct_desk.policy.rules import Rules
from conduct_desk.policy.suggested import Situation, Suggested, Suggester
from conduct_desk.policy.vocabulary import ActionKind, Finding, LetterKind, Seen, Stop

CHECKS = {LetterKind.REMOVAL: "check_removal", LetterKind.CORRECTION: "check_correction"}


def follow_up(
    letter: LetterKind, answers: Answers, rules: Rules, *, calendar: SchoolCalendar, contacted_on: date
) -> Suggested | None:
    """Return what begins when a letter was sent (or the author otherwise contacted); None after thanks.

    Removal is looked for on the next school day, a correction after 5; a child's safety counts every day,
    and the earlier check wins. A letter about a procedure leads to closing the concern.
    """
    case = Situation.of(answers)
    suggester = Suggester(rules, calendar, contacted_on)
    if letter is LetterKind.THANKS:
        return None
    checks = [CHECKS[letter]] if letter in CHECKS else []
    if case.is_about_a_child and Stop.INDECENT_IMAGE not in case.stopped:
        checks.insert(0, "check_child")
    if not checks:
        return suggester.make(ActionKind.CLOSE_CASE, "close_procedure", "close", is_required=False)
    made = [suggester.make(ActionKind.CHECK_POST, check, check) for check in checks]
    return min(made, key=lambda each: each.due_on or contacted_on)


def after_check(
    seen: Seen,
    answers: Answers,
    rules: Rules,
    *,
    calendar: SchoolCalendar,
    checked_on: date,
    second_letter_sent: bool = False,
) -> tuple[Suggested, ...]:
    """Return what follows from a check: closing, looking again, or the second step; never empty.

    `second_letter_sent`: nobody is written to a third time; the platform and legal advice are what is left.
    """
    case = Situation.of(answers)
    suggester = Suggester(rules, calendar, checked_on)
    if seen is Seen.STILL_UP:
        return tuple(_still_up(case, suggester, second_letter_sent=second_letter_sent))
    if seen is Seen.REMOVED:
        return tuple(_removed(suggester))
    if seen is Seen.CORRECTED:
        return (_corrected(case, suggester),)
    return (suggester.make(ActionKind.CHECK_POST, "cannot_see", "check_again"),)


def _still_up(case: Situation, suggester: Suggester, *, second_letter_sent: bool) -> Iterator[Suggested]:
    if case.is_about_a_child:
        yield suggester.make(ActionKind.TELL_SAFEGUARDING_LEAD, "safeguarding_again", "safeguarding_lead")
    kind = next((kind for kind in letter_kinds(case.found) if kind in CHECKS), None)
    if kind and not second_letter_sent and not case.are_letters_locked:
        held = [suggester.rules.wording.phrases[key] for key in case.waits_for()]
        yield suggester.make(
            ActionKind.WRITE_LETTER,
            f"second_{kind.value}",
            "second_letter",
            is_required=not held,
            letter_kind=kind,
            first=" ".join(held),
        )
    yield suggester.make(ActionKind.PASS_ON, "platform", "pass_on", is_required=False)
    if case.found & (ABUSE | {Finding.OTHERWISE_UNACCEPTABLE}):
        yield suggester.make(ActionKind.SEEK_LEGAL_ADVICE, "legal_advice", "legal_advice", is_required=False)
    clock = "check_child" if case.is_about_a_child else "check_again"
    yield suggester.make(ActionKind.CHECK_POST, "check_again", clock)


def _removed(suggester: Suggester) -> Iterator[Suggested]:
    """Done; what was removed is looked for again after a week and a month, if the head wishes."""
    yield suggester.make(ActionKind.CLOSE_CASE, "close_removed", "close", is_required=False)
    yield suggester.make(ActionKind.CHECK_POST, "removed_first", "removed_first", is_required=False)
    yield suggester.make(ActionKind.CHECK_POST, "removed_second", "removed_second", is_required=False)


def _corrected(case: Situation, suggester: Suggester) -> Suggested:
    """A correction ends a matter of facts; where more was wrong, what is left has to be read first."""
    is_only_facts = letter_kinds(case.found)[:1] == (LetterKind.CORRECTION,) and not case.is_about_a_child
    wording = "close_corrected" if is_only_facts else "close_changed"
    return suggester.make(ActionKind.CLOSE_CASE, wording, "close", is_required=False)
