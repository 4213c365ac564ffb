"""What the policy and the school's practice would have done next, in a fixed order and with dates."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from conduct_desk.policy.advice import FirstStep, advice_prompts, first_steps, is_advice_taken
from conduct_desk.policy.answers import Answers, value
from conduct_desk.policy.calendar import SchoolCalendar
from conduct_desk.policy.findings import targets
from conduct_desk.policy.follow_up import after_check, after_reply, follow_up
from conduct_desk.policy.holds import Hold, Word
from conduct_desk.policy.left_alone import find_out, leave_alone
from conduct_desk.policy.letters import ROUTED_AWAY, TAKE_DOWN, letter_sections, letters_to_authors, numbered
from conduct_desk.policy.must_not import must_not
from conduct_desk.policy.people import Involved, subjects, those
from conduct_desk.policy.repeats import Repeats
from conduct_desk.policy.rules import Rules
from conduct_desk.policy.safety import safety, speak
from conduct_desk.policy.suggested import Situation, Suggested, Suggester
from conduct_desk.policy.vocabulary import ActionKind, Finding, LetterKind, Part, Role, Stop, Target, Value

__all__ = ["Suggested", "after_check", "after_reply", "follow_up", "must_not", "suggest"]

PLATFORM_ONLY = frozenset({Role.PUBLIC, Role.NOT_KNOWN})  # the platform route stays open beside a letter


def suggest(
    answers: Answers,
    rules: Rules,
    *,
    calendar: SchoolCalendar,
    today: date,
    people: Sequence[Involved] = (),
    words: Mapping[Hold, Word] | None = None,
    repeats: Repeats = Repeats(),  # noqa: B008 - it is frozen
    policy_is_old: bool = False,
    is_head_safeguarding_lead: bool = False,
) -> tuple[Suggested, ...]:
    """Return what to do about a post, in the order to do it; never empty once the walk is done.

    Safety and children first, then the school's own people, then the authors, then what is still to be
    found out. `people` is who has which part in the case, `words` the last word of each whose word is
    waited for, `repeats` what came before, `today` the day it is decided. `policy_is_old`: the policy is
    past its review.
    """
    case = Situation.of(answers, words, repeats)
    suggester = Suggester(rules, calendar, today)
    authors = those(people, Part.AUTHOR)
    asked = letters_to_authors(case, suggester, authors)
    return (
        *safety(case, suggester, people, is_head_lead=is_head_safeguarding_lead),
        *_school(case, suggester, people),
        *_adopt(suggester, is_needed=policy_is_old and bool(asked)),
        *_legal_advice(case, suggester),
        *speak(case, suggester, is_chosen=bool(asked) and FirstStep.SPEAK in first_steps(answers)),
        *asked,
        *_concern(case, suggester),
        *_look_again(case, suggester, authors),
        *_pass_on(case, suggester, authors),
        *_platform(case, suggester, authors),
        *find_out(case, suggester, authors),
        *_thanks(case, suggester, those(people, Part.REPORTER)),
        *leave_alone(case, suggester),
    )


def _school(case: Situation, suggester: Suggester, people: Sequence[Involved]) -> Iterator[Suggested]:
    """Staff who are spoken of are told and supported (under an allegation only as the officer agrees)."""
    staff: Sequence[Involved | None] = subjects(people, Role.STAFF)
    is_aimed = Target.STAFF.value in targets(case.answers)
    is_low_level = case.accused is not None and not case.is_allegation
    if not staff and (is_aimed or case.is_allegation or is_low_level):
        staff = (None,)
    held = case.waits_for(LetterKind.STAFF)
    for number, person in enumerate(staff, start=1):
        yield suggester.make(
            ActionKind.SUPPORT_STAFF,
            "support_staff",
            "support_staff",
            is_required=False,
            letter_kind=LetterKind.STAFF,
            person_id=person.person_id if person else None,
            whom=numbered("person", number, len(staff)),
            first=suggester.waiting(held),
        )
    if Stop.SCHOOL_REPLIED in case.stopped:
        yield suggester.make(ActionKind.AGREE_NO_REPLY, "no_reply", "no_reply")


def _adopt(suggester: Suggester, *, is_needed: bool) -> Iterator[Suggested]:
    """A policy past its review is adopted again before a letter quotes it."""
    if is_needed:
        yield suggester.make(ActionKind.ADOPT_POLICY, "adopt_policy", "adopt_policy", is_required=False)


def _legal_advice(case: Situation, suggester: Suggester) -> Iterator[Suggested]:
    """Advice that was found necessary is a duty; while nobody decided, what speaks for it is shown."""
    is_first = FirstStep.ADVICE in first_steps(case.answers)
    answer = case.answers.get("legal_advice")
    is_refused = answer is not None and answer.value is Value.NO and bool(answer.reason.strip())
    is_taken = is_advice_taken(case.answers) or is_first
    is_prompted = bool(advice_prompts(case.answers, case.repeats))
    if is_taken or (is_prompted and not is_refused):
        phrases = suggester.rules.wording.phrases
        yield suggester.make(
            ActionKind.SEEK_LEGAL_ADVICE,
            "legal_advice_now" if is_taken else "legal_advice",
            "legal_advice",
            is_required=is_taken,
            letter_kind=LetterKind.ADVISER,
            also=phrases["also_harassment"] if case.is_harassment else "",
        )


def _concern(case: Situation, suggester: Suggester) -> Iterator[Suggested]:
    """The concern behind a post is taken up whether it was rude or not, and whether it was right or not."""
    if Finding.BELONGS_TO_PROCEDURE in case.found:
        held = [hold for hold in case.held if hold is Hold.OFFICER]
        yield suggester.make(
            ActionKind.TAKE_UP_CONCERN,
            "take_up_concern",
            "take_up_concern",
            is_required=not held,
            first=suggester.waiting(held),
        )
    if Finding.INACCURATE in case.found and not case.is_allegation:
        yield suggester.make(
            ActionKind.CORRECT_IN_PUBLIC,
            "correct_in_public",
            "correct_in_public",
            is_required=False,
            letter_kind=LetterKind.PUBLIC_CORRECTION,
            first=suggester.waiting(case.waits_for(LetterKind.PUBLIC_CORRECTION)),
        )


def _look_again(case: Situation, suggester: Suggester, authors: Sequence[Involved]) -> Iterator[Suggested]:
    """A check that does not wait for a letter: for a child at once, or because no letter goes out yet."""
    if case.is_picture:
        return
    if case.is_about_a_child:
        yield suggester.make(ActionKind.CHECK_POST, "check_child", "check_child")
    elif not TAKE_DOWN.isdisjoint(letter_sections(case.found)) and (case.held or not authors):
        yield suggester.make(ActionKind.CHECK_POST, "check_removal", "check_again", is_required=False)


def _pass_on(case: Situation, suggester: Suggester, authors: Sequence[Involved]) -> Iterator[Suggested]:
    """Another code of conduct, or whoever else it concerns."""
    if letter_sections(case.found):
        roles = dict.fromkeys(author.role for author in authors if author.role in ROUTED_AWAY)
        for role in roles:
            yield suggester.make(ActionKind.PASS_ON, ROUTED_AWAY[role], "pass_on")
    if Value.NO in (value(case.answers, "relates_to_school"), value(case.answers, "is_social_media")):
        yield suggester.make(ActionKind.PASS_ON, "pass_on_not_ours", "pass_on", is_required=False)


def _platform(case: Situation, suggester: Suggester, authors: Sequence[Involved]) -> Iterator[Suggested]:
    """The platform and whoever runs the page: at once for somebody's safety, soon for a child."""
    if case.is_picture or TAKE_DOWN.isdisjoint(letter_sections(case.found)):
        return
    is_unsafe = Finding.OTHERWISE_UNACCEPTABLE in case.found
    is_chosen = FirstStep.PLATFORM in first_steps(case.answers)
    is_out_of_reach = not authors or any(author.role in PLATFORM_ONLY for author in authors)
    if is_unsafe or is_chosen or is_out_of_reach:
        clock = "report_to_platform" if is_unsafe or is_chosen else "pass_on"
        yield _report(suggester, "platform_safety" if is_unsafe else "platform", clock)
    elif case.is_about_a_child:
        yield _report(suggester, "platform_child", "report_about_child")
    if is_unsafe:
        yield suggester.make(ActionKind.CALL_POLICE, "police_advice", "police", is_required=False)
    if case.is_about_a_child or is_chosen:
        yield suggester.make(
            ActionKind.REPORT_TO_PLATFORM,
            "organiser",
            "report_about_child",
            is_required=False,
            letter_kind=LetterKind.ORGANISER,
            first=suggester.waiting(case.waits_for(LetterKind.ORGANISER)),
        )


def _report(suggester: Suggester, wording: str, clock: str) -> Suggested:
    return suggester.make(
        ActionKind.REPORT_TO_PLATFORM,
        wording,
        clock,
        is_required=False,
        letter_kind=LetterKind.PLATFORM,
    )


def _thanks(case: Situation, suggester: Suggester, reporters: Sequence[Involved]) -> Iterator[Suggested]:
    """Thank whoever told the school; under an allegation they may be a witness, and it waits."""
    held = suggester.waiting(case.waits_for(LetterKind.THANKS))
    for number, reporter in enumerate(reporters, start=1):
        yield suggester.make(
            ActionKind.WRITE_LETTER,
            "thanks",
            "thanks",
            is_required=False,
            letter_kind=LetterKind.THANKS,
            person_id=reporter.person_id,
            whom=numbered("person", number, len(reporters)),
            first=held,
        )
