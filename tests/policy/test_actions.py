"""What is suggested: in a fixed order, with dates, one letter an author, nothing when nothing is wrong."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Protocol

import pytest

from conduct_desk.policy.actions import Suggested, must_not, suggest
from conduct_desk.policy.answers import Answer, Statement
from conduct_desk.policy.calendar import SchoolCalendar
from conduct_desk.policy.holds import Hold, Word
from conduct_desk.policy.people import Involved
from conduct_desk.policy.repeats import Repeats
from conduct_desk.policy.rules import Rules
from conduct_desk.policy.vocabulary import ActionKind, LetterKind, Part, Role, Truth, Value

Answered = Callable[..., dict[str, Answer]]
YES, NO, UNKNOWN = Value.YES, Value.NO, Value.NOT_YET_KNOWN
THURSDAY = date(2026, 9, 17)
NEVER = Repeats()
A_REPORTER = Involved(Part.REPORTER, Role.PARENT, 8)
A_TEACHER = Involved(Part.SUBJECT, Role.STAFF, 9)
A_PARENT = (Role.PARENT,)
STAFF = Answer("foul", YES, chosen=("Staff",))


class Ask(Protocol):
    """Answer the walk and ask what to do."""

    def __call__(
        self,
        *,
        today: date = THURSDAY,
        authors: Sequence[Role] = A_PARENT,
        others: Sequence[Involved] = (),
        words: Mapping[Hold, Word] | None = None,
        repeats: Repeats = NEVER,
        policy_is_old: bool = False,
        is_head_safeguarding_lead: bool = False,
        **given: Value | Answer,
    ) -> tuple[Suggested, ...]: ...


@pytest.fixture
def ask(answered: Answered, rules: Rules, calendar: SchoolCalendar) -> Ask:
    def asked(
        *,
        today: date = THURSDAY,
        authors: Sequence[Role] = A_PARENT,
        others: Sequence[Involved] = (),
        words: Mapping[Hold, Word] | None = None,
        repeats: Repeats = NEVER,
        policy_is_old: bool = False,
        is_head_safeguarding_lead: bool = False,
        **given: Value | Answer,
    ) -> tuple[Suggested, ...]:
        wrote = [Involved(Part.AUTHOR, role, number) for number, role in enumerate(authors, start=1)]
        return suggest(
            answered(**given),
            rules,
            calendar=calendar,
            today=today,
            people=[*wrote, *others],
            words=words,
            repeats=repeats,
            policy_is_old=policy_is_old,
            is_head_safeguarding_lead=is_head_safeguarding_lead,
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
    support, letter, thanks = ask(foul=STAFF, abusive=YES, others=[A_REPORTER])

    assert (support.kind, support.due_on, support.is_required) == (ActionKind.SUPPORT_STAFF, THURSDAY, False)
    assert (letter.letter_kind, letter.due_on) == (LetterKind.REMOVAL, date(2026, 9, 18))
    assert (letter.clause, letter.is_required) == ("abuse", True)
    assert letter.why.endswith(
        "Your policy, page 2, first standard. School practice: contact by the next school day."
    )
    assert (thanks.letter_kind, thanks.due_on) == (LetterKind.THANKS, date(2026, 9, 21))
    assert thanks.is_required is False


def test_staff_who_are_spoken_of_hear_of_it_even_when_the_post_is_left_alone(ask: Ask) -> None:
    support, leave = ask(fair_comment=YES, others=[A_TEACHER])

    assert (support.kind, leave.kind) == (ActionKind.SUPPORT_STAFF, ActionKind.LEAVE_ALONE)
    assert (support.letter_kind, support.person_id) == (LetterKind.STAFF, 9)


def test_a_wrong_fact_shared_around_gives_each_author_a_letter_of_their_own(ask: Ask) -> None:
    false = Answer("inaccurate", YES, statements=(Statement("It costs £60", Truth.FALSE),))
    suggested = ask(inaccurate=false, authors=[Role.PARENT, Role.CARER, Role.PUBLIC], today=date(2026, 9, 25))
    letters = _letters(suggested)

    assert [each.letter_kind for each in letters] == [LetterKind.CORRECTION] * 3
    assert [each.person_id for each in letters] == [1, 2, 3]
    assert {each.due_on for each in letters} == {date(2026, 9, 29)}
    assert letters[1].words.endswith(" corrected (author 2 of 3)")
    assert {each.is_required for each in letters} == {True}
    assert not _one(suggested, ActionKind.CORRECT_IN_PUBLIC).is_required


def test_a_member_of_the_public_gets_a_letter_and_the_platform_route_stays_open(ask: Ask) -> None:
    suggested = ask(inaccurate=YES, authors=[Role.NOT_KNOWN])

    assert _one(suggested, ActionKind.WRITE_LETTER).letter_kind is LetterKind.CORRECTION
    assert _one(suggested, ActionKind.REPORT_TO_PLATFORM).letter_kind is LetterKind.PLATFORM


def test_a_visitor_is_asked_as_a_parent_is_but_under_the_second_aim(ask: Ask) -> None:
    parent = _one(ask(foul=YES), ActionKind.WRITE_LETTER)
    visitor = _one(ask(foul=YES, authors=[Role.VISITOR]), ActionKind.WRITE_LETTER)

    assert (parent.clause, visitor.clause) == ("abuse", "steps")
    assert (visitor.letter_kind, visitor.due_on) == (parent.letter_kind, parent.due_on)
    assert "under the second aim" in visitor.why
    assert "Your policy, page 1, second aim" in visitor.why


def test_a_grievance_is_taken_up_and_directed_to_its_procedure_and_the_rest_left_alone(ask: Ask) -> None:
    chosen = Answer("belongs_to_procedure", YES, chosen=("Additional needs", "Complaints"))
    letter, concern = ask(belongs_to_procedure=chosen, fair_comment=YES, today=date(2026, 10, 8))

    assert (letter.letter_kind, letter.due_on) == (LetterKind.PROCEDURE, date(2026, 10, 12))
    assert (concern.kind, concern.due_on) == (ActionKind.TAKE_UP_CONCERN, date(2026, 10, 12))
    assert letter.is_required
    assert concern.is_required


def test_a_rude_grievance_is_taken_up_too(ask: Ask) -> None:
    suggested = ask(foul=YES, belongs_to_procedure=YES)

    assert _one(suggested, ActionKind.WRITE_LETTER).sections == (LetterKind.REMOVAL, LetterKind.PROCEDURE)
    assert _one(suggested, ActionKind.TAKE_UP_CONCERN).is_required


def test_one_letter_an_author_asks_for_everything_and_the_earliest_clock_wins(ask: Ask) -> None:
    letter = _one(
        ask(foul=YES, inaccurate=YES, belongs_to_procedure=YES, today=date(2026, 10, 21)),
        ActionKind.WRITE_LETTER,
    )

    assert letter.letter_kind is LetterKind.REMOVAL
    assert letter.sections == (LetterKind.REMOVAL, LetterKind.CORRECTION, LetterKind.PROCEDURE)
    assert letter.due_on == date(2026, 10, 22)
    assert letter.words == "Write to the author to ask for the post to be removed"
    assert (
        "In the same letter, ask for what is factually wrong to be removed or corrected. "
        "In the same letter, name the procedure for the concern."
    ) in letter.why


def test_a_letter_that_falls_in_half_term_is_due_after_it_and_says_so(ask: Ask) -> None:
    letter = _one(ask(foul=YES, today=date(2026, 10, 22)), ActionKind.WRITE_LETTER)

    assert letter.due_words == "Mon 2 Nov (half-term skipped)"


def test_a_home_address_is_asked_down_under_the_aims_and_the_platform_told_today(ask: Ask) -> None:
    reasoned = Answer("otherwise_unacceptable", YES, "It sends people to his door.", chosen=("Staff",))
    suggested = ask(otherwise_unacceptable=reasoned, today=date(2026, 11, 10))
    letter = _one(suggested, ActionKind.WRITE_LETTER)
    report = _one(suggested, ActionKind.REPORT_TO_PLATFORM)

    assert _kinds(suggested)[0] is ActionKind.SUPPORT_STAFF
    assert (letter.letter_kind, letter.clause) == (LetterKind.OTHERWISE, "steps")
    assert (report.due_words, report.is_required) == ("Today", False)
    assert _one(suggested, ActionKind.SEEK_LEGAL_ADVICE).is_required is False
    assert _one(suggested, ActionKind.CALL_POLICE).is_required is False


def test_a_proud_class_photo_goes_to_the_safeguarding_lead_before_anybody_is_asked(ask: Ask) -> None:
    suggested = ask(child_in_pictures=YES, fair_comment=YES, today=date(2026, 10, 22))
    lead, check = suggested[0], _one(suggested, ActionKind.CHECK_POST)
    letter, call = _one(suggested, ActionKind.WRITE_LETTER), _one(suggested, ActionKind.SPEAK_TO_AUTHOR)

    assert (lead.kind, lead.letter_kind) == (ActionKind.TELL_SAFEGUARDING_LEAD, LetterKind.SAFEGUARDING)
    assert (lead.due_words, lead.is_required) == ("Today", True)
    assert check.due_words == "Fri 23 Oct (every day counts)"
    assert check.is_required
    assert (letter.letter_kind, letter.is_required) == (LetterKind.CHILD, False)
    assert (call.due_words, call.is_required) == ("Today", False)
    assert _one(suggested, ActionKind.TELL_FAMILY).letter_kind is LetterKind.FAMILY


def test_each_family_is_told_in_a_letter_of_its_own(ask: Ask) -> None:
    pupils = [Involved(Part.SUBJECT, Role.PUPIL, number) for number in (21, 22)]
    families = [
        each for each in ask(child_in_words=YES, others=pupils) if each.letter_kind is LetterKind.FAMILY
    ]

    assert [(each.person_id, each.words.split("(")[-1]) for each in families] == [
        *((21, "family 1 of 2)"), (22, "family 2 of 2)")),
    ]


def test_a_head_who_is_the_safeguarding_lead_records_her_own_decision(ask: Ask) -> None:
    lead = ask(child_in_words=YES, is_head_safeguarding_lead=True)[0]
    picture = ask(indecent_image=YES, is_head_safeguarding_lead=True)

    assert lead.words.startswith("Record your own decision as safeguarding lead")
    assert "in words only" in _one(picture, ActionKind.TELL_SAFEGUARDING_LEAD).words


def test_once_the_safeguarding_lead_agrees_the_letter_is_asked_for(ask: Ask) -> None:
    words = {Hold.SAFEGUARDING: Word.MAY_WRITE}
    letter = _one(ask(child_in_words=YES, words=words), ActionKind.WRITE_LETTER)

    assert letter.is_required
    assert not letter.why.startswith("Wait")


def test_a_child_in_an_abusive_post_holds_the_letter_back(ask: Ask) -> None:
    suggested = ask(child_in_words=UNKNOWN, discriminatory=YES)
    letter = _one(suggested, ActionKind.WRITE_LETTER)

    assert letter.is_required is False
    assert letter.why.startswith("Wait: the safeguarding lead decides first")
    assert letter.is_held and not letter.reason.startswith("Wait")
    assert (letter.letter_kind, letter.sections) == (
        *(LetterKind.REMOVAL, (LetterKind.CHILD, LetterKind.REMOVAL)),
    )
    assert "The letter begins with the child" in letter.why


def test_those_who_are_demeaned_are_offered_to_report_it(ask: Ask) -> None:
    offer = _one(ask(discriminatory=YES), ActionKind.OFFER_HATE_REPORT)

    assert offer.is_required is False


def test_a_threat_goes_to_the_police_first_and_holds_the_letter_back(ask: Ask) -> None:
    aimed = Answer("threatening", YES, chosen=("Staff",))
    suggested = ask(danger=YES, conflict=YES, threatening=aimed)
    letter = _one(suggested, ActionKind.WRITE_LETTER)

    assert _kinds(suggested) == [
        ActionKind.CALL_POLICE,
        ActionKind.KEEP_SAFE,
        ActionKind.HAND_OVER_DECISION,
        ActionKind.SUPPORT_STAFF,
        ActionKind.SEEK_LEGAL_ADVICE,
        ActionKind.WRITE_LETTER,
        ActionKind.CHECK_POST,
    ]
    assert letter.is_required is False
    assert letter.why.startswith(
        "Wait: the police say first whether the author may be contacted. Wait: whoever takes the decision"
    )
    assert _one(suggested, ActionKind.HAND_OVER_DECISION).letter_kind is LetterKind.CHAIR


def test_a_threat_to_somebody_the_policy_does_not_name_still_goes_to_the_police(ask: Ask) -> None:
    aimed = Answer("threatening", YES, chosen=("Other parents or carers",))

    assert _kinds(ask(threatening=aimed)) == [
        *(ActionKind.CALL_POLICE, ActionKind.KEEP_SAFE, ActionKind.SEEK_LEGAL_ADVICE),
    ]


def test_an_indecent_picture_is_told_and_never_looked_at(ask: Ask) -> None:
    suggested = ask(indecent_image=UNKNOWN, child_in_pictures=YES, foul=YES)
    kinds = _kinds(suggested)

    assert kinds[:2] == [ActionKind.CALL_POLICE, ActionKind.TELL_SAFEGUARDING_LEAD]
    assert "in words only" in suggested[1].words
    assert not {ActionKind.CHECK_POST, ActionKind.REPORT_TO_PLATFORM, ActionKind.TELL_FAMILY} & set(kinds)
    assert not _one(suggested, ActionKind.WRITE_LETTER).is_required


def test_an_allegation_goes_to_the_designated_officer_and_every_letter_waits(ask: Ask) -> None:
    suggested = ask(allegation=YES, foul=STAFF, inaccurate=YES, others=[A_REPORTER], today=date(2026, 11, 19))
    officer = suggested[0]

    assert (officer.kind, officer.due_on) == (ActionKind.TELL_DESIGNATED_OFFICER, date(2026, 11, 20))
    assert officer.letter_kind is LetterKind.SAFEGUARDING
    held = [each for each in suggested if each.letter_kind in (LetterKind.STAFF, LetterKind.THANKS)]
    assert len([*_letters(suggested), *held]) == 4
    for each in [*_letters(suggested), *held]:
        assert each.is_required is False
        assert each.why.startswith("Wait: the designated officer advises first.")
    assert ActionKind.CORRECT_IN_PUBLIC not in _kinds(suggested)


def test_calling_something_wrong_is_never_a_duty_while_an_allegation_stands(ask: Ask) -> None:
    may_write = {Hold.OFFICER: Word.MAY_WRITE}

    (letter,) = _letters(ask(allegation=YES, inaccurate=YES, words=may_write))
    (other,) = _letters(ask(allegation=YES, foul=STAFF, words=may_write))

    assert not letter.is_required
    assert other.is_required


def test_a_concern_under_an_allegation_waits_for_the_officer_too(ask: Ask) -> None:
    concern = _one(ask(allegation=YES, belongs_to_procedure=YES), ActionKind.TAKE_UP_CONCERN)

    assert concern.is_required is False
    assert concern.why.startswith("Wait: the designated officer")


def test_an_allegation_about_the_head_goes_to_the_chair_on_a_printed_sheet(ask: Ask) -> None:
    about_head = Answer("allegation", YES, chosen=("The headteacher",))
    suggested = ask(allegation=about_head)

    assert suggested[0].kind is ActionKind.TELL_DESIGNATED_OFFICER
    assert suggested[0].letter_kind is LetterKind.CHAIR
    assert "chair of governors" in suggested[0].words
    assert ActionKind.HAND_OVER_DECISION in _kinds(suggested)


def test_a_low_level_concern_is_recorded_and_locks_nothing(ask: Ask) -> None:
    low = Answer("allegation", YES, chosen=("A low-level concern only",))
    suggested = ask(allegation=low, foul=YES, today=date(2026, 9, 17))

    assert suggested[0].kind is ActionKind.RECORD_LOW_LEVEL
    assert ActionKind.TELL_DESIGNATED_OFFICER not in _kinds(suggested)
    assert ActionKind.SUPPORT_STAFF in _kinds(suggested)
    assert _one(suggested, ActionKind.WRITE_LETTER).is_required


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

    assert _kinds(suggested) == [
        *(ActionKind.CHECK_POST, ActionKind.REPORT_TO_PLATFORM, ActionKind.FIND_OUT),
    ]
    assert not any(each.is_required for each in suggested)
    assert suggested[-1].words == "Find out who wrote it, without guessing"


def test_a_grievance_of_an_unknown_author_is_taken_up_all_the_same(ask: Ask) -> None:
    chosen = Answer("belongs_to_procedure", YES, chosen=("Bullying",))

    assert _kinds(ask(belongs_to_procedure=chosen, authors=[])) == [
        *(ActionKind.TAKE_UP_CONCERN, ActionKind.FIND_OUT),
    ]


def test_speaking_first_comes_before_the_letter(ask: Ask) -> None:
    chosen = Answer("proportionate", YES, "A talk may do.", ("Speak first, then write",))
    suggested = ask(foul=YES, proportionate=chosen)

    assert _kinds(suggested) == [ActionKind.SPEAK_TO_AUTHOR, ActionKind.WRITE_LETTER]
    assert suggested[-1].is_required


def test_asking_the_platform_first_asks_nobody_else_yet(ask: Ask) -> None:
    chosen = Answer(
        "proportionate", YES, "They are strangers.", ("Ask the platform or whoever runs the group",)
    )
    suggested = ask(foul=YES, proportionate=chosen)
    reports = [each.letter_kind for each in suggested if each.kind is ActionKind.REPORT_TO_PLATFORM]

    assert reports == [LetterKind.PLATFORM, LetterKind.ORGANISER]
    assert not _one(suggested, ActionKind.WRITE_LETTER).is_required


def test_taking_advice_before_anything_holds_the_letter(ask: Ask) -> None:
    chosen = Answer("proportionate", YES, "A solicitor wrote.", ("Take advice before anything",))
    suggested = ask(foul=YES, proportionate=chosen)
    advice = _one(suggested, ActionKind.SEEK_LEGAL_ADVICE)

    assert (advice.letter_kind, advice.is_required) == (LetterKind.ADVISER, True)
    assert _one(suggested, ActionKind.WRITE_LETTER).why.startswith("Wait: you chose to take advice")


def test_no_step_towards_the_author_makes_the_letter_a_choice(ask: Ask) -> None:
    without = Answer("proportionate", NO, "It was gone within the hour.")

    assert not _one(ask(foul=YES, proportionate=without), ActionKind.WRITE_LETTER).is_required


def test_legal_advice_that_is_necessary_is_a_duty_and_one_refused_with_a_reason_is_not_raised(
    ask: Ask,
) -> None:
    refused = Answer("legal_advice", NO, "The union advises her already.")
    taken = _one(ask(foul=YES, legal_advice=YES), ActionKind.SEEK_LEGAL_ADVICE)

    assert (taken.is_required, taken.clause, taken.letter_kind) == (True, "abuse", LetterKind.ADVISER)
    assert ActionKind.SEEK_LEGAL_ADVICE in _kinds(ask(discriminatory=YES))
    assert ActionKind.SEEK_LEGAL_ADVICE not in _kinds(ask(discriminatory=YES, legal_advice=refused))


def test_the_same_person_again_raises_harassment_and_the_letter_refers_to_the_first(ask: Ask) -> None:
    suggested = ask(foul=STAFF, repeats=Repeats(same_author=1, same_subject=1))
    letter = _one(suggested, ActionKind.WRITE_LETTER)

    assert "harassment" in _one(suggested, ActionKind.SEEK_LEGAL_ADVICE).why
    assert "harassment" in _one(suggested, ActionKind.CALL_POLICE).words
    assert "Refer to the earlier request, and call nothing a last warning." in letter.why


def test_a_policy_past_its_review_is_adopted_again_before_a_letter_quotes_it(ask: Ask) -> None:
    adopt = _one(ask(foul=YES, policy_is_old=True), ActionKind.ADOPT_POLICY)

    assert adopt.is_required is False
    assert ActionKind.ADOPT_POLICY not in _kinds(ask(fair_comment=YES, policy_is_old=True))
    assert ActionKind.ADOPT_POLICY not in _kinds(ask(foul=YES))


def test_what_the_policy_requires_names_its_clause_and_what_is_practice_says_so(ask: Ask) -> None:
    suggested = ask(foul=STAFF, inaccurate=YES, belongs_to_procedure=YES, others=[A_REPORTER])

    for each in suggested:
        assert bool(each.clause) or not each.is_required
        assert ("Your policy, " in each.why) is bool(each.clause)
        assert each.clause or "School practice" in each.why
        assert each.reason and "School practice" not in each.reason


def test_everybody_who_told_the_school_is_thanked(ask: Ask) -> None:
    told = [A_REPORTER, Involved(Part.REPORTER, Role.CARER, 18)]
    thanks = [each for each in ask(foul=YES, others=told) if each.letter_kind is LetterKind.THANKS]

    assert [each.person_id for each in thanks] == [8, 18]


def test_everything_not_yet_known_is_to_be_found_out(rules: Rules, calendar: SchoolCalendar) -> None:
    unknown = {key: Answer(key, UNKNOWN) for key in rules.walk.questions}
    author = Involved(Part.AUTHOR, Role.PARENT)
    suggested = suggest(unknown, rules, calendar=calendar, today=THURSDAY, people=[author])
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


@pytest.mark.parametrize(
    ("given", "key"),
    [
        ({"allegation": YES}, "allegation_name"),
        ({"allegation": Answer("allegation", YES, chosen=("The headteacher",))}, "allegation_head"),
        ({"child_in_pictures": YES}, "child_tone"),
        ({"discriminatory": YES}, "families"),
        ({"foul": YES}, "further_step"),
        ({"foul": YES}, "governors"),
        ({"foul": YES, "belongs_to_procedure": YES}, "trade"),
    ],
)
def test_what_a_careless_reader_would_do_is_named(
    answered: Answered, rules: Rules, given: dict[str, Value | Answer], key: str
) -> None:
    assert rules.wording.must_not[key] in must_not(answered(**given), rules)
    assert rules.wording.must_not[key] not in must_not(answered(fair_comment=YES), rules)


def test_authors_are_never_named_to_each_other_and_likes_are_left_alone(
    answered: Answered, rules: Rules
) -> None:
    alone, several = (must_not(answered(inaccurate=YES), rules, author_count=count) for count in (1, 2))

    for key in ("co_authors", "shares"):
        assert rules.wording.must_not[key] in several
        assert rules.wording.must_not[key] not in alone


def test_a_second_time_is_no_last_warning(answered: Answered, rules: Rules) -> None:
    for repeats in (Repeats(same_author=1), Repeats(same_subject=1)):
        assert rules.wording.must_not["last_warning"] in must_not(answered(foul=YES), rules, repeats=repeats)
    assert rules.wording.must_not["last_warning"] not in must_not(answered(foul=YES), rules)


def test_an_open_complaint_keeps_letters_about_the_same_point_back(
    ask: Ask, answered: Answered, rules: Rules
) -> None:
    words = {Hold.COMPLAINT: Word.NOT_YET}
    letter = _one(ask(foul=YES, words=words), ActionKind.WRITE_LETTER)

    assert letter.is_required is False
    assert letter.why.startswith("Wait: the complaint")
    assert rules.wording.must_not["complaint"] in must_not(answered(foul=YES), rules, words=words)


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
