"""What the policy and the school's practice would have done next, in a fixed order and with dates."""

from collections.abc import Iterator, Sequence
from datetime import date

from conduct_desk.policy.answers import Answers
from conduct_desk.policy.calendar import SchoolCalendar
from conduct_desk.policy.findings import targets
from conduct_desk.policy.follow_up import after_check, follow_up
from conduct_desk.policy.letters import ROUTED_AWAY, letter_kinds, letters_to_authors
from conduct_desk.policy.rules import Rules
from conduct_desk.policy.suggested import Situation, Suggested, Suggester
from conduct_desk.policy.vocabulary import ActionKind, Finding, LetterKind, Role, Stop, Target, Truth, Value
from conduct_desk.policy.walk import is_yes, not_yet_known, value

__all__ = ["Suggested", "after_check", "follow_up", "must_not", "suggest"]

ADVICE = frozenset({Finding.DISCRIMINATORY, Finding.THREATENING, Finding.OTHERWISE_UNACCEPTABLE})
NOTHING_TO_DO = frozenset({Finding.LEGITIMATE_DEBATE, Finding.OUT_OF_SCOPE})
CALM = NOTHING_TO_DO | {Finding.BELONGS_TO_PROCEDURE}
REMOVABLE = frozenset({LetterKind.REMOVAL, LetterKind.CORRECTION})


def suggest(
    answers: Answers,
    rules: Rules,
    *,
    calendar: SchoolCalendar,
    today: date,
    authors: Sequence[Role] = (),
    subjects: Sequence[Role] = (),
    reporter_known: bool = False,
) -> tuple[Suggested, ...]:
    """Return what to do about a post, in the order to do it; never empty once the walk is done.

    Safety and children first, then the school's own people, then the authors, then what is still to be
    found out. `authors` is the role of each known author (empty: not known), `subjects` of each person it
    is about, `today` the day it is decided.
    """
    case = Situation.of(answers)
    suggester = Suggester(rules, calendar, today)
    return (
        *_safety(case, suggester),
        *_school(case, suggester, subjects),
        *letters_to_authors(case, suggester, authors),
        *_look_again(case, suggester, authors),
        *_pass_on(case, suggester, authors),
        *_find_out(case, suggester, authors),
        *_thanks(case, suggester, reporter_known=reporter_known),
        *_leave_alone(case, suggester),
    )


def must_not(answers: Answers, rules: Rules) -> tuple[str, ...]:
    """Return what nobody may do in this case, as sentences, most serious first."""
    case = Situation.of(answers)
    kinds = letter_kinds(case.found)
    is_allegation = Stop.ALLEGATION in case.stopped
    applies = {
        "picture": Stop.INDECENT_IMAGE in case.stopped,
        "danger": case.waits_for_police,
        "allegation": is_allegation,
        "allegation_facts": is_allegation,
        "conflict": Stop.CONFLICT in case.stopped,
        "child": case.is_about_a_child,
        "reply": True,
        "reporter": True,
        "threaten": bool(kinds),
        "correction": LetterKind.CORRECTION in kinds and not is_allegation,
        "removal": not case.found.isdisjoint(CALM) and _is_calm(case),
    }
    return tuple(rules.wording.must_not[key] for key, is_so in applies.items() if is_so)


def _is_calm(case: Situation) -> bool:
    """Say whether nothing in the post calls for it to come down."""
    is_serious = case.is_about_a_child or case.are_letters_locked or case.waits_for_police
    return not is_serious and REMOVABLE.isdisjoint(letter_kinds(case.found))


def _safety(case: Situation, suggester: Suggester) -> Iterator[Suggested]:
    """The police, the designated officer, another decision-maker and the safeguarding lead come first."""
    is_picture = Stop.INDECENT_IMAGE in case.stopped
    is_threat = Finding.THREATENING in case.found or is_yes(case.answers, "threatening")
    if Stop.DANGER in case.stopped or is_threat:
        yield suggester.make(ActionKind.CALL_POLICE, "police", "police")
    if is_picture:
        yield suggester.make(ActionKind.CALL_POLICE, "police_picture", "police")
        yield suggester.make(ActionKind.TELL_SAFEGUARDING_LEAD, "safeguarding_picture", "safeguarding_lead")
    if Stop.ALLEGATION in case.stopped:
        yield suggester.make(ActionKind.TELL_DESIGNATED_OFFICER, "designated_officer", "designated_officer")
    if case.is_about_a_child and not is_picture:
        yield suggester.make(ActionKind.TELL_SAFEGUARDING_LEAD, "safeguarding", "safeguarding_lead")
    if Stop.CONFLICT in case.stopped:
        yield suggester.make(ActionKind.HAND_OVER_DECISION, "hand_over", "hand_over")


def _school(case: Situation, suggester: Suggester, subjects: Sequence[Role]) -> Iterator[Suggested]:
    """Staff who are spoken of are told and supported (not under an allegation: the officer says when)."""
    is_about_staff = Role.STAFF in subjects or Target.STAFF in targets(case.answers)
    if is_about_staff and Stop.ALLEGATION not in case.stopped:
        yield suggester.make(ActionKind.SUPPORT_STAFF, "support_staff", "support_staff", is_required=False)
    if Stop.SCHOOL_REPLIED in case.stopped:
        yield suggester.make(ActionKind.AGREE_NO_REPLY, "no_reply", "no_reply")


def _look_again(case: Situation, suggester: Suggester, authors: Sequence[Role]) -> Iterator[Suggested]:
    """A check that does not wait for a letter: for a child at once, or because no letter goes out yet."""
    is_to_come_down = not case.are_letters_locked and not REMOVABLE.isdisjoint(letter_kinds(case.found))
    if Stop.INDECENT_IMAGE in case.stopped:
        return
    if case.is_about_a_child:
        yield suggester.make(ActionKind.CHECK_POST, "check_child", "check_child")
    elif is_to_come_down and (case.waits_for_police or not authors):
        yield suggester.make(ActionKind.CHECK_POST, "check_removal", "check_again", is_required=False)


def _pass_on(case: Situation, suggester: Suggester, authors: Sequence[Role]) -> Iterator[Suggested]:
    """Who else has to know: another code of conduct, the platform, somebody who gives legal advice."""
    kinds = letter_kinds(case.found)
    if kinds or case.is_about_a_child:
        for role in dict.fromkeys(role for role in authors if role in ROUTED_AWAY):
            yield suggester.make(ActionKind.PASS_ON, ROUTED_AWAY[role], "pass_on")
    if Value.NO in (value(case.answers, "relates_to_school"), value(case.answers, "is_social_media")):
        yield suggester.make(ActionKind.PASS_ON, "pass_on_not_ours", "pass_on", is_required=False)
    if not authors and not REMOVABLE.isdisjoint(kinds) and not case.are_letters_locked:
        yield suggester.make(ActionKind.PASS_ON, "platform", "pass_on", is_required=False)
    if not ADVICE.isdisjoint(case.found):
        yield suggester.make(ActionKind.SEEK_LEGAL_ADVICE, "legal_advice", "legal_advice", is_required=False)


def _find_out(case: Situation, suggester: Suggester, authors: Sequence[Role]) -> Iterator[Suggested]:
    """Everything that is not yet known, and what a letter could not be written without."""
    answers = case.answers
    for question in not_yet_known(suggester.rules.walk, answers):
        yield suggester.find_out(question)
    if letter_kinds(case.found) and not authors:
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


def _thanks(case: Situation, suggester: Suggester, *, reporter_known: bool) -> Iterator[Suggested]:
    """Thank whoever told the school, unless they may be a witness whom nobody may contact yet."""
    if reporter_known and not case.are_letters_locked:
        yield suggester.make(
            ActionKind.WRITE_LETTER, "thanks", "thanks", is_required=False, letter_kind=LetterKind.THANKS
        )


def _leave_alone(case: Situation, suggester: Suggester) -> Iterator[Suggested]:
    """No action at all, as readily as a letter, once nothing is left to find out."""
    if not (case.found <= NOTHING_TO_DO and case.stopped <= {Stop.SCHOOL_REPLIED}):
        return
    if not_yet_known(suggester.rules.walk, case.answers) or _has_untold(case):
        return
    if is_yes(case.answers, "threatening"):  # aimed at somebody the policy does not name: the police first
        return
    wording = "leave_nothing"
    if Finding.OUT_OF_SCOPE in case.found:
        wording = "leave_out_of_scope"
    elif Finding.LEGITIMATE_DEBATE in case.found:
        wording = "leave_debate"
    yield suggester.make(ActionKind.LEAVE_ALONE, wording, "leave_alone")
