"""What happens after contact: when to look again, and what follows from what was seen or answered."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date

from conduct_desk.policy.answers import Answers
from conduct_desk.policy.calendar import SchoolCalendar
from conduct_desk.policy.holds import Hold, Word
from conduct_desk.policy.ladder import NEEDS, Rung
from conduct_desk.policy.letters import TAKE_DOWN, asked_to_put_right, letter_sections
from conduct_desk.policy.rules import Rules
from conduct_desk.policy.suggested import Situation, Suggested, Suggester
from conduct_desk.policy.vocabulary import ActionKind, LetterKind, Reply, Seen

CHECKS = {
    LetterKind.CHILD: "check_child",
    LetterKind.REMOVAL: "check_removal",
    LetterKind.OTHERWISE: "check_removal",
    LetterKind.CORRECTION: "check_correction",
}


def follow_up(
    sections: Sequence[LetterKind],
    answers: Answers,
    rules: Rules,
    *,
    calendar: SchoolCalendar,
    contacted_on: date,
) -> tuple[Suggested, ...]:
    """Return what begins when a letter with these sections was sent, or its words were said.

    Each section brings its own check, the soonest first: a child's safety counts every day, removal is
    looked for on the next school day, a correction after 5. A letter about a procedure alone leads to
    closing the concern. Papers that ask an author for nothing bring nothing.
    """
    case = Situation.of(answers)
    suggester = Suggester(rules, calendar, contacted_on)
    if LetterKind.PROCEDURE not in sections and TAKE_DOWN.isdisjoint(sections):
        return ()
    checks = dict.fromkeys(CHECKS[kind] for kind in sections if kind in CHECKS)
    if case.is_picture:  # nobody looks
        checks.pop("check_child", None)
    elif case.is_about_a_child:
        checks = {"check_child": None} | checks
    if not checks:
        return (suggester.make(ActionKind.CLOSE_CASE, "close_procedure", "close", is_required=False),)
    made = [suggester.make(ActionKind.CHECK_POST, check, check) for check in checks]
    return tuple(sorted(made, key=lambda each: each.due_on or contacted_on))


def after_check(
    seen: Seen,
    answers: Answers,
    rules: Rules,
    *,
    calendar: SchoolCalendar,
    checked_on: date,
    contacted_on: date | None = None,
    done: AbstractSet[Rung] = frozenset(),
    words: Mapping[Hold, Word] | None = None,
    is_recheck: bool = False,
) -> tuple[Suggested, ...]:
    """Return what follows from a check: closing, looking again, or the next rung; never empty.

    `contacted_on` is the day of the first request, None while nobody was asked; `done` is what was done
    already. `is_recheck`: it was the look again after a week or a month, and brings no further ones.
    """
    case = Situation.of(answers, words)
    suggester = Suggester(rules, calendar, checked_on)
    if seen is Seen.CANNOT_SEE:
        clock = "check_child" if case.is_about_a_child else "check_again"
        return (suggester.make(ActionKind.CHECK_POST, "cannot_see", clock, outlives_closing=is_recheck),)
    if seen in (Seen.REMOVED, Seen.CORRECTED):
        return tuple(_settled(seen, case, suggester, is_asked=Rung.CONTACT in done, is_recheck=is_recheck))
    first = {Seen.EDITED: "edited", Seen.REPOSTED: "reposted"}
    found = [suggester.make(ActionKind.FIND_OUT, first[seen], "find_out")] if seen in first else []
    return (*found, *_still_up(case, suggester, contacted_on, done))


def nothing_left(rules: Rules, *, calendar: SchoolCalendar, today: date) -> Suggested:
    """Return what is left when everything was done: closing, so that nothing lies open and forgotten."""
    return Suggester(rules, calendar, today).make(
        ActionKind.CLOSE_CASE, "close_done", "close", is_required=False
    )


def _settled(
    seen: Seen, case: Situation, suggester: Suggester, *, is_asked: bool, is_recheck: bool
) -> Iterator[Suggested]:
    """Done: thanks if the author was asked, the two looks again that outlive closing, and closing."""
    if is_asked and not is_recheck:
        yield suggester.make(
            ActionKind.WRITE_LETTER,
            "settled",
            "settled",
            is_required=False,
            letter_kind=LetterKind.SETTLED,
            first=suggester.waiting(case.waits_for(LetterKind.SETTLED)),
        )
    for again in () if is_recheck else ("removed_first", "removed_second"):
        yield suggester.make(ActionKind.CHECK_POST, again, again, is_required=False, outlives_closing=True)
    wording = "close_removed"
    if seen is Seen.CORRECTED:
        sections = set(letter_sections(case.found)) - {LetterKind.PROCEDURE}
        wording = "close_corrected" if sections == {LetterKind.CORRECTION} else "close_changed"
    yield suggester.make(ActionKind.CLOSE_CASE, wording, "close", is_required=False)


def _still_up(
    case: Situation, suggester: Suggester, contacted_on: date | None, done: AbstractSet[Rung]
) -> Iterator[Suggested]:
    if case.is_about_a_child:
        yield suggester.make(ActionKind.TELL_SAFEGUARDING_LEAD, "safeguarding_again", "safeguarding_lead")
    yield from _second_letter(case, suggester, contacted_on, done)
    yield from _rungs(case, suggester, done)
    clock = "check_child" if case.is_about_a_child else "check_again"
    yield suggester.make(ActionKind.CHECK_POST, "check_again", clock, is_required=False)


def _second_letter(
    case: Situation, suggester: Suggester, contacted_on: date | None, done: AbstractSet[Rung]
) -> Iterator[Suggested]:
    """A second request, once: 2 school days after the first, and never before it was seen to be needed."""
    sections = asked_to_put_right(case.found)
    if not sections or contacted_on is None or Rung.SECOND_LETTER in done:
        return
    held = case.waits_for(LetterKind.SECOND)
    clock = suggester.rules.clocks["second_letter"]
    due = clock.due(contacted_on, suggester.calendar)
    since = contacted_on if due.on >= suggester.day else suggester.day
    is_facts = sections == (LetterKind.CORRECTION,)
    yield Suggester(suggester.rules, suggester.calendar, since).make(
        ActionKind.WRITE_LETTER,
        "second_correction" if is_facts else "second_removal",
        "second_letter" if since == contacted_on else "second_letter_now",
        is_required=not held,
        letter_kind=LetterKind.SECOND,
        sections=sections,
        first=suggester.waiting(held),
    )


def _rungs(case: Situation, suggester: Suggester, done: AbstractSet[Rung]) -> Iterator[Suggested]:
    """The rungs that may be taken now and were not: platform, helpline, advice, and what was advised."""
    offered = {
        Rung.PLATFORM: (ActionKind.REPORT_TO_PLATFORM, "platform", "pass_on", LetterKind.PLATFORM),
        Rung.HELPLINE: (ActionKind.ASK_HELPLINE, "helpline", "helpline", LetterKind.PLATFORM),
        Rung.LEGAL_ADVICE: (
            ActionKind.SEEK_LEGAL_ADVICE, "legal_advice", "legal_advice", LetterKind.ADVISER
        ),
        Rung.FURTHER_STEP: (
            ActionKind.FURTHER_STEP, "further_step", "further_step", LetterKind.AFTER_ADVICE
        ),
    }  # fmt: skip
    waits = {Rung.HELPLINE: Rung.PLATFORM} | NEEDS
    if case.is_picture:
        return
    for rung, (kind, wording, clock, paper) in offered.items():
        if rung in done or (rung in waits and waits[rung] not in done):
            continue
        first = suggester.waiting(case.waits_for(paper))
        yield suggester.make(kind, wording, clock, is_required=False, letter_kind=paper, first=first)


def after_reply(
    reply: Reply,
    answers: Answers,
    rules: Rules,
    *,
    calendar: SchoolCalendar,
    replied_on: date,
    words: Mapping[Hold, Word] | None = None,
) -> tuple[Suggested, ...]:
    """Return what follows from what an author answered; never empty.

    A dispute goes back to the facts with another checker; a complaint goes to its own procedure and holds
    letters about the same point; a request for data and a complaint about data have clocks of their own.
    """
    case = Situation.of(answers, words)
    suggester = Suggester(rules, calendar, replied_on)
    return tuple(_replied(reply, case, suggester))


def _replied(reply: Reply, case: Situation, suggester: Suggester) -> Iterator[Suggested]:
    make = suggester.make
    if reply is Reply.AGREES:
        yield make(
            ActionKind.CHECK_POST, "check_agreed", "check_child" if case.is_about_a_child else "check_again"
        )
    elif reply is Reply.DISPUTES_FACTS:
        yield make(ActionKind.FIND_OUT, "disputed", "find_out")
    elif reply is Reply.COMPLAINS:
        yield make(ActionKind.HANDLE_COMPLAINT, "complaint", "complaint")
    elif reply is Reply.WANTS_MEETING:
        yield make(
            ActionKind.WRITE_LETTER,
            "meeting",
            "meeting",
            is_required=False,
            letter_kind=LetterKind.MEETING,
            first=suggester.waiting(case.waits_for(LetterKind.MEETING)),
        )
    elif reply is Reply.THREATENS:
        yield make(ActionKind.CALL_POLICE, "police", "police")
        yield make(ActionKind.KEEP_SAFE, "keep_safe", "keep_safe", is_required=False)
        yield make(
            ActionKind.SEEK_LEGAL_ADVICE, "legal_advice_now", "legal_advice", letter_kind=LetterKind.ADVISER
        )
    elif reply is Reply.ASKS_FOR_DATA:
        yield make(ActionKind.ANSWER_DATA_REQUEST, "data_request", "data_request", is_required=False)
    else:
        yield make(ActionKind.ANSWER_DATA_COMPLAINT, "data_complaint", "data_complaint", is_required=False)
