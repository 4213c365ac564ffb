"""What is suggested: in a fixed order, with dates, one letter an author, nothing when nothing is wrong."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Protocol

import pytest

from conduct_desk.policy.actions import Suggested, must_not, suggest
from conduct_desk.policy.answers import Answer, Statement
from conduct_desk.policy.calendar import SchoolCalendar
from conduct_desk.policy.rules import Rules
from conduct_desk.policy.vocabulary import ActionKind, LetterKind, Role, Truth, Value

Answered = Callable[..., dict[str, Answer]]
YES, NO, UNKNOWN = Value.YES, Value.NO, Value.NOT_YET_KNOWN
THURSDAY = date(2026, 9, 17)
A_PARENT = (Role.PARENT,)
STAFF = Answer("foul", YES, chosen=("Staff",))


class Ask(Protocol):
    """Answer the walk and ask what to do."""

    def __call__(
        self,
        *,
        today: date = THURSDAY,
        authors: Sequence[Role] = A_PARENT,
        reporter_known: bool = False,
        **given: Value | Answer,
    ) -> tuple[Suggested, ...]: ...


@pytest.fixture
def ask(answered: Answered, rules: Rules, calendar: SchoolCalendar) -> Ask:
    def asked(
        *,
        today: date = THURSDAY,
        authors: Sequence[Role] = A_PARENT,
        reporter_known: bool = False,
        **given: Value | Answer,
    ) -> tuple[Suggested, ...]:
        return suggest(
            answered(**given),
            rules,
            calendar=calendar,
            today=today,
            authors=authors,
            reporter_known=reporter_known,
        )

    return asked


def _kinds(suggested: Sequence[Suggested]) -> list[ActionKind]:
    return [each.kind for each in suggested]


def _letters(suggested: Sequence[Suggested]) -> list[Suggested]:
    return [each for each in suggested if each.kind is ActionKind.WRITE_LETTER]


def _one(suggested: Sequence[Suggested], kind: ActionKind) -> Suggested:
    (found,) = [each for each in suggested if each.kind is kind]
    return found


def test_legitimate_debate_is_left_alone_without_any_letter(ask: Ask) -> None:
    (only,) = ask(fair_comment=YES)

    assert only.kind is ActionKind.LEAVE_ALONE
    assert only.clause == "debate"
    assert only.due_words == "Today"
    assert "held back" in only.why


def test_what_breaks_no_standard_is_left_alone_even_when_it_is_no_debate(ask: Ask) -> None:
    (only,) = ask()

    assert only.kind is ActionKind.LEAVE_ALONE
    assert "Unwelcome is not enough" in only.why


def test_private_use_is_left_alone(ask: Ask) -> None:
    (only,) = ask(private_use=YES, foul=YES)

    assert (only.kind, only.clause) == (ActionKind.LEAVE_ALONE, "private_use")


def test_what_is_about_another_school_can_be_passed_on_and_is_left_alone(ask: Ask) -> None:
    assert _kinds(ask(relates_to_school=NO)) == [ActionKind.PASS_ON, ActionKind.LEAVE_ALONE]
    assert _kinds(ask(is_social_media=NO)) == [ActionKind.PASS_ON, ActionKind.LEAVE_ALONE]


def test_a_foul_post_about_a_teacher(ask: Ask) -> None:
    support, letter, thanks = ask(foul=STAFF, abusive=YES, reporter_known=True)

    assert (support.kind, support.due_on, support.is_required) == (ActionKind.SUPPORT_STAFF, THURSDAY, False)
    assert (letter.letter_kind, letter.due_on) == (LetterKind.REMOVAL, date(2026, 9, 18))
    assert (letter.clause, letter.is_required) == ("abuse", True)
    assert letter.why.endswith(
        "Your policy, page 2, first standard. School practice: contact by the next school day."
    )
    assert (thanks.letter_kind, thanks.due_on) == (LetterKind.THANKS, date(2026, 9, 21))
    assert thanks.is_required is False


def test_staff_who_are_spoken_of_hear_of_it_even_when_the_post_is_left_alone(
    answered: Answered, rules: Rules, calendar: SchoolCalendar
) -> None:
    support, leave = suggest(
        answered(fair_comment=YES),
        rules,
        calendar=calendar,
        today=THURSDAY,
        authors=A_PARENT,
        subjects=[Role.STAFF],
    )

    assert (support.kind, leave.kind) == (ActionKind.SUPPORT_STAFF, ActionKind.LEAVE_ALONE)


def test_a_wrong_fact_shared_around_gives_each_author_a_letter_of_their_own(ask: Ask) -> None:
    false = Answer("inaccurate", YES, statements=(Statement("It costs £60", Truth.FALSE),))
    letters = ask(inaccurate=false, authors=[Role.PARENT, Role.CARER, Role.PUBLIC], today=date(2026, 9, 25))

    assert [each.letter_kind for each in letters] == [LetterKind.CORRECTION] * 3
    assert {each.due_on for each in letters} == {date(2026, 9, 29)}
    assert letters[1].words.endswith(" corrected (author 2 of 3)")


def test_a_grievance_is_directed_to_its_procedure_and_the_rest_left_alone(ask: Ask) -> None:
    chosen = Answer("belongs_to_procedure", YES, chosen=("Additional needs", "Complaints"))
    (letter,) = ask(belongs_to_procedure=chosen, fair_comment=YES, today=date(2026, 10, 8))

    assert (letter.letter_kind, letter.due_on) == (LetterKind.PROCEDURE, date(2026, 10, 12))


def test_one_letter_an_author_asks_for_everything_and_the_earliest_clock_wins(ask: Ask) -> None:
    letter = _one(
        ask(foul=YES, inaccurate=YES, belongs_to_procedure=YES, today=date(2026, 10, 21)),
        ActionKind.WRITE_LETTER,
    )

    assert letter.letter_kind is LetterKind.REMOVAL
    assert letter.due_on == date(2026, 10, 22)
    assert letter.words == "Write to the author to ask for the post to be removed"
    assert (
        "In the same letter, ask for what is factually wrong to be removed or corrected. "
        "In the same letter, name the procedure for the concern."
    ) in letter.why


def test_a_letter_that_falls_in_half_term_is_due_after_it_and_says_so(ask: Ask) -> None:
    letter = _one(ask(foul=YES, today=date(2026, 10, 22)), ActionKind.WRITE_LETTER)

    assert letter.due_words == "Mon 2 Nov (half-term skipped)"


def test_a_home_address_is_asked_down_under_the_aims_and_raises_legal_advice(ask: Ask) -> None:
    reasoned = Answer("otherwise_unacceptable", YES, "It sends people to his door.", chosen=("Staff",))
    support, letter, advice = ask(otherwise_unacceptable=reasoned)

    assert support.kind is ActionKind.SUPPORT_STAFF
    assert (letter.letter_kind, letter.clause) == (LetterKind.REMOVAL, "steps")
    assert advice.kind is ActionKind.SEEK_LEGAL_ADVICE
    assert advice.is_required is False


def test_a_proud_class_photo_goes_to_the_safeguarding_lead_and_to_nobody_else(ask: Ask) -> None:
    lead, check = ask(child_in_pictures=YES, fair_comment=YES, today=date(2026, 10, 22))

    assert (lead.kind, lead.due_words) == (ActionKind.TELL_SAFEGUARDING_LEAD, "Today")
    assert (check.kind, check.due_on) == (ActionKind.CHECK_POST, date(2026, 10, 23))
    assert check.due_words == "Fri 23 Oct (every day counts)"
    assert lead.is_required
    assert check.is_required


def test_a_child_in_an_abusive_post_holds_the_letter_back(ask: Ask) -> None:
    suggested = ask(child_in_words=UNKNOWN, discriminatory=YES)
    letter = _one(suggested, ActionKind.WRITE_LETTER)

    assert _kinds(suggested)[0] is ActionKind.TELL_SAFEGUARDING_LEAD
    assert letter.is_required is False
    assert letter.why.startswith("Wait: the safeguarding lead decides first")


def test_a_threat_goes_to_the_police_first_and_holds_the_letter_back(ask: Ask) -> None:
    aimed = Answer("threatening", YES, chosen=("Staff",))
    suggested = ask(danger=YES, conflict=YES, threatening=aimed)
    letter = _one(suggested, ActionKind.WRITE_LETTER)

    assert _kinds(suggested) == [
        ActionKind.CALL_POLICE,
        ActionKind.HAND_OVER_DECISION,
        ActionKind.SUPPORT_STAFF,
        ActionKind.WRITE_LETTER,
        ActionKind.CHECK_POST,
        ActionKind.SEEK_LEGAL_ADVICE,
    ]
    assert letter.is_required is False
    assert letter.why.startswith(
        "Wait: the police say first whether the author may be contacted. Wait: whoever takes the decision"
    )


def test_a_threat_to_somebody_the_policy_does_not_name_still_goes_to_the_police(ask: Ask) -> None:
    aimed = Answer("threatening", YES, chosen=("Other parents or carers",))

    assert _kinds(ask(threatening=aimed)) == [ActionKind.CALL_POLICE]


def test_an_indecent_picture_is_told_and_never_looked_at(ask: Ask) -> None:
    suggested = ask(indecent_image=UNKNOWN, child_in_pictures=YES, foul=YES, reporter_known=True)

    assert _kinds(suggested) == [
        ActionKind.CALL_POLICE,
        ActionKind.TELL_SAFEGUARDING_LEAD,
        ActionKind.FIND_OUT,
    ]
    assert "in words only" in suggested[1].words


def test_an_allegation_locks_every_letter_and_goes_to_the_designated_officer(ask: Ask) -> None:
    suggested = ask(allegation=YES, foul=STAFF, inaccurate=YES, reporter_known=True, today=date(2026, 11, 19))
    officer = suggested[0]

    assert (officer.kind, officer.due_on) == (ActionKind.TELL_DESIGNATED_OFFICER, date(2026, 11, 20))
    assert _letters(suggested) == []
    assert ActionKind.SUPPORT_STAFF not in _kinds(suggested)


def test_school_holidays_do_not_stop_the_designated_officers_day(ask: Ask) -> None:
    officer = _one(ask(allegation=YES, today=date(2026, 10, 27)), ActionKind.TELL_DESIGNATED_OFFICER)

    assert officer.due_words == "Wed 28 Oct (school holidays do not stop it)"


def test_somebody_who_answered_there_is_asked_to_stop(ask: Ask) -> None:
    assert _kinds(ask(school_replied=YES, fair_comment=YES)) == [
        *(ActionKind.AGREE_NO_REPLY, ActionKind.LEAVE_ALONE),
    ]


@pytest.mark.parametrize(
    ("role", "words"),
    [
        (Role.STAFF, "Pass it on under the staff code of conduct"),
        (Role.GOVERNOR, "Pass it on to the chair of governors and the clerk"),
        (Role.PUPIL, "Pass it on to the safeguarding lead, and speak to the pupil’s parents"),
    ],
)
def test_an_author_with_a_code_of_their_own_is_routed_away_not_dropped(
    ask: Ask, role: Role, words: str
) -> None:
    suggested = ask(foul=YES, authors=[role, role])

    assert [each.words for each in suggested] == [words]
    assert _kinds(ask(fair_comment=YES, authors=[role])) == [ActionKind.LEAVE_ALONE]


def test_without_an_author_the_post_is_watched_and_the_platform_told(ask: Ask) -> None:
    suggested = ask(foul=YES, authors=[])

    assert _kinds(suggested) == [ActionKind.CHECK_POST, ActionKind.PASS_ON, ActionKind.FIND_OUT]
    assert [each.is_required for each in suggested] == [False, False, True]
    assert suggested[-1].words == "Find out who wrote it, without guessing"


def test_a_grievance_of_an_unknown_author_asks_only_who_it_is(ask: Ask) -> None:
    chosen = Answer("belongs_to_procedure", YES, chosen=("Bullying",))

    assert _kinds(ask(belongs_to_procedure=chosen, authors=[])) == [ActionKind.FIND_OUT]


def test_everything_not_yet_known_is_to_be_found_out(calendar: SchoolCalendar, rules: Rules) -> None:
    unknown = {key: Answer(key, UNKNOWN) for key in rules.walk.questions}
    suggested = suggest(
        unknown, rules, calendar=calendar, today=THURSDAY, authors=A_PARENT, reporter_known=False
    )
    found_out = [each for each in suggested if each.kind is ActionKind.FIND_OUT]

    assert [each.words for each in found_out] == [each.find_out for each in rules.walk.questions.values()]
    assert found_out[0].due_words == "Today"
    assert found_out[-1].due_on == date(2026, 9, 21)


def test_nothing_is_left_alone_while_something_is_not_yet_known(ask: Ask) -> None:
    cannot_tell = Answer("inaccurate", YES, statements=(Statement("It was cancelled", Truth.CANNOT_TELL),))

    assert _kinds(ask(fair_comment=YES, foul=UNKNOWN)) == [ActionKind.FIND_OUT]
    assert _kinds(ask(fair_comment=YES, inaccurate=cannot_tell)) == [ActionKind.FIND_OUT]


def test_a_letter_that_lacks_its_statement_or_procedure_says_so(ask: Ask) -> None:
    suggested = ask(inaccurate=YES, belongs_to_procedure=YES)

    assert [each.words for each in suggested if each.kind is ActionKind.FIND_OUT] == [
        "Find out which procedure the concern belongs to",
        "Write down which statements are wrong, what is true, and who checked it",
    ]


def test_what_not_to_do_begins_with_the_most_serious(answered: Answered, rules: Rules) -> None:
    said = must_not(answered(indecent_image=YES, allegation=YES, conflict=YES, danger=YES), rules)

    assert [sentence.split(",")[0] for sentence in said][:3] == [
        "Do not open",
        "Do not wait for a screenshot or a letter before ringing the police",
        "Do not contact the author",
    ]


def test_who_is_close_to_it_may_not_decide_and_everybody_else_may(answered: Answered, rules: Rules) -> None:
    assert rules.wording.must_not["conflict"] in must_not(answered(conflict=UNKNOWN), rules)
    assert rules.wording.must_not["conflict"] not in must_not(answered(foul=YES), rules)


def test_nobody_ever_answers_there_or_names_who_told_the_school(answered: Answered, rules: Rules) -> None:
    for answers in ({}, answered(fair_comment=YES), answered(foul=YES)):
        said = must_not(answers, rules)

        assert rules.wording.must_not["reply"] in said
        assert rules.wording.must_not["reporter"] in said


def test_a_removal_may_not_be_asked_for_in_a_calm_case(answered: Answered, rules: Rules) -> None:
    never = rules.wording.must_not["removal"]

    assert never in must_not(answered(fair_comment=YES), rules)
    assert never in must_not(answered(belongs_to_procedure=YES, fair_comment=YES), rules)
    assert never not in must_not(answered(foul=YES, fair_comment=YES), rules)
    assert never not in must_not(answered(child_in_words=YES, fair_comment=YES), rules)
    assert never not in must_not({}, rules)


def test_a_correction_is_never_turned_into_a_demand(answered: Answered, rules: Rules) -> None:
    said = must_not(answered(inaccurate=YES), rules)

    assert rules.wording.must_not["correction"] in said
    assert rules.wording.must_not["threaten"] in said
    assert rules.wording.must_not["correction"] not in must_not(
        answered(inaccurate=YES, allegation=YES), rules
    )
