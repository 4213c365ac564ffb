"""Whatever is answered, in whatever mix: no dead end, no child forgotten, nothing but the answers counts."""

from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conduct_desk.policy.actions import after_check, after_reply, follow_up, must_not, suggest
from conduct_desk.policy.answers import Answer, Statement
from conduct_desk.policy.calendar import SchoolCalendar
from conduct_desk.policy.findings import CHILDREN, findings
from conduct_desk.policy.holds import Hold, Word, holds, what_waits
from conduct_desk.policy.ladder import Rung
from conduct_desk.policy.people import Involved
from conduct_desk.policy.questions import CAUTIOUS, CHOSEN_FROM, LISTS, ORDER
from conduct_desk.policy.repeats import Repeats
from conduct_desk.policy.rules import Rules
from conduct_desk.policy.vocabulary import (
    ActionKind,
    Finding,
    LetterKind,
    Part,
    Reply,
    Role,
    Seen,
    Stop,
    Truth,
    Value,
)
from conduct_desk.policy.walk import next_page, reopened_by, stops, wanting

QUESTIONS = tuple(key for keys in ORDER.values() for key in keys)
CHILD_QUESTIONS = ORDER["children"]
STATEMENTS = st.lists(st.builds(Statement, st.just("A statement"), st.sampled_from(Truth)), max_size=3)
CHOICES = {key: [word.value for word in LISTS[name]] for key, name in CHOSEN_FROM.items() if name in LISTS}


def _answer(key: str) -> st.SearchStrategy[Answer]:
    chosen = st.lists(st.sampled_from(CHOICES.get(key, ["Complaints"])), unique=True, max_size=3)
    return st.builds(
        Answer,
        st.just(key),
        st.sampled_from(Value),
        reason=st.sampled_from(["", "It sends people to his door."]),
        chosen=chosen.map(tuple),
        statements=STATEMENTS.map(tuple),
    )


SOME = st.fixed_dictionaries({}, optional={key: _answer(key) for key in QUESTIONS})
WHOLE = st.fixed_dictionaries({key: _answer(key) for key in QUESTIONS})
PEOPLE = st.lists(
    st.builds(Involved, st.sampled_from(Part), st.sampled_from(Role), st.integers(1, 9)), max_size=4
)
WORDS = st.dictionaries(st.sampled_from(Hold), st.sampled_from(Word))
REPEATS = st.builds(Repeats, st.integers(0, 2), st.integers(0, 2))
NO_PAPERS_TO_AUTHORS = {
    LetterKind.THANKS, LetterKind.STAFF, LetterKind.FAMILY, LetterKind.SAFEGUARDING, LetterKind.CHAIR,
    LetterKind.ADVISER, LetterKind.FILE_NOTE, LetterKind.PLATFORM, LetterKind.ORGANISER,
    LetterKind.PUBLIC_CORRECTION,
}  # fmt: skip
DAYS = st.dates(date(2026, 8, 1), date(2027, 9, 30))
often = settings(
    max_examples=60,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@often
@given(WHOLE)
def test_the_walk_ends_within_ten_pages_before_the_check(
    rules: Rules, given_answers: dict[str, Answer]
) -> None:
    answers: dict[str, Answer] = {}
    pages = []
    while (page := next_page(rules.walk, answers)) is not None:
        pages.append(page.key)
        assert set(wanting(page, answers, answers)) == {question.key for question in page.questions}
        answers |= {question.key: given_answers[question.key] for question in page.questions}

    assert len(pages) == len(set(pages)) <= 10
    assert pages[:3] == ["stop", "ours", "children"]


@often
@given(WHOLE, PEOPLE, WORDS, REPEATS, st.booleans(), st.booleans(), DAYS)
def test_there_is_always_something_to_do_next(
    rules: Rules,
    calendar: SchoolCalendar,
    answers: dict[str, Answer],
    people: list[Involved],
    words: dict[Hold, Word],
    repeats: Repeats,
    policy_is_old: bool,
    is_head_safeguarding_lead: bool,
    today: date,
) -> None:
    suggested = suggest(
        answers,
        rules,
        calendar=calendar,
        today=today,
        people=people,
        words=words,
        repeats=repeats,
        policy_is_old=policy_is_old,
        is_head_safeguarding_lead=is_head_safeguarding_lead,
    )

    assert suggested
    assert len({(each.kind, each.words) for each in suggested}) == len(suggested)
    assert all(each.due_on is not None and each.due_on >= today for each in suggested)
    assert all(each.words and each.why for each in suggested)
    assert all(each.clause for each in suggested if each.is_required)
    assert all(each.letter_kind for each in suggested if each.kind is ActionKind.WRITE_LETTER)


@often
@given(SOME, PEOPLE, WORDS)
def test_a_child_identified_is_never_skipped(
    rules: Rules,
    calendar: SchoolCalendar,
    answers: dict[str, Answer],
    people: list[Involved],
    words: dict[Hold, Word],
) -> None:
    asked = [answers[key].value for key in CHILD_QUESTIONS if key in answers]
    is_child = any(value is not Value.NO for value in asked)
    suggested = suggest(
        answers, rules, calendar=calendar, today=date(2026, 10, 22), people=people, words=words
    )

    assert bool(findings(answers) & CHILDREN) is is_child
    if is_child:
        lead = next(each for each in suggested if each.kind is ActionKind.TELL_SAFEGUARDING_LEAD)
        assert (lead.due_on, lead.is_required) == (date(2026, 10, 22), True)
        assert rules.wording.must_not["child"] in must_not(answers, rules)
        assert Hold.SAFEGUARDING in holds(answers, {})
        sections = [each.sections for each in suggested if each.sections]
        assert all(each[0] is LetterKind.CHILD for each in sections)


@often
@given(WHOLE, PEOPLE, WORDS, st.sampled_from(Seen), st.sampled_from(Reply))
def test_no_letter_is_free_while_a_gate_holds_it(
    rules: Rules,
    calendar: SchoolCalendar,
    answers: dict[str, Answer],
    people: list[Involved],
    words: dict[Hold, Word],
    seen: Seen,
    reply: Reply,
) -> None:
    held, day = holds(answers, words), date(2026, 11, 19)
    suggested = suggest(answers, rules, calendar=calendar, today=day, people=people, words=words)
    after = after_check(
        seen,
        answers,
        rules,
        calendar=calendar,
        checked_on=day,
        contacted_on=day,
        done={Rung.CONTACT},
        words=words,
    )
    then = after_reply(reply, answers, rules, calendar=calendar, replied_on=day, words=words)

    for each in (*suggested, *after, *then):
        if each.letter_kind and what_waits(each.letter_kind, held):
            assert not each.is_required
            assert each.why.startswith("Wait: ")
    if held:
        to_authors = [each for each in suggested if each.letter_kind not in {None, *NO_PAPERS_TO_AUTHORS}]
        assert not any(each.is_required for each in to_authors)


@often
@given(WHOLE, st.sampled_from(sorted(CAUTIOUS)))
def test_not_yet_known_acts_as_yes_at_the_stop_and_child_questions(
    rules: Rules, calendar: SchoolCalendar, answers: dict[str, Answer], key: str
) -> None:
    unknown = answers | {key: Answer(key, Value.NOT_YET_KNOWN)}
    yes = answers | {key: Answer(key, Value.YES)}
    made = [
        {
            (each.kind, each.words)
            for each in suggest(each_answers, rules, calendar=calendar, today=date(2026, 11, 19))
            if each.kind is not ActionKind.FIND_OUT
        }
        for each_answers in (unknown, yes)
    ]

    assert findings(unknown) == findings(yes)
    assert stops(unknown) == stops(yes)
    assert holds(unknown, {}) == holds(yes, {})
    assert made[0] == made[1]


@often
@given(WHOLE)
def test_what_is_left_alone_gets_no_letter_and_what_stops_is_never_left_alone(
    rules: Rules, calendar: SchoolCalendar, answers: dict[str, Answer]
) -> None:
    author = Involved(Part.AUTHOR, Role.PARENT)
    suggested = suggest(answers, rules, calendar=calendar, today=date(2026, 11, 19), people=[author])

    if ActionKind.LEAVE_ALONE in {each.kind for each in suggested}:
        assert not any(each.sections for each in suggested)
        assert stops(answers) <= {Stop.SCHOOL_REPLIED}
        assert findings(answers) <= {Finding.LEGITIMATE_DEBATE, Finding.OUT_OF_SCOPE}


@often
@given(SOME)
def test_findings_follow_from_the_answers_alone(answers: dict[str, Answer]) -> None:
    turned = dict(reversed(answers.items()))
    by_somebody = {
        key: Answer(each.question, each.value, "Other words", each.chosen, each.statements, by="Deputy")
        for key, each in answers.items()
    }

    assert findings(answers) == findings(turned) == findings(by_somebody)
    assert findings(answers) <= set(Finding)


@often
@given(WHOLE, SOME)
def test_a_changed_answer_erases_nothing_and_never_closes_a_child_question(
    rules: Rules, before: dict[str, Answer], changed: dict[str, Answer]
) -> None:
    after = before | changed
    again = reopened_by(rules.walk, before, after)

    assert all(after[key] == before[key] for key in again)
    assert again.isdisjoint([*ORDER["stop"], *ORDER["ours"], *CHILD_QUESTIONS])
    assert not reopened_by(rules.walk, before, before)


@often
@given(
    WHOLE,
    st.sampled_from(Seen),
    st.sampled_from(Reply),
    st.lists(st.sampled_from(LetterKind), min_size=1, max_size=3, unique=True),
    st.frozensets(st.sampled_from(Rung)),
    st.booleans(),
    DAYS,
)
def test_a_follow_up_never_ends_nowhere(
    rules: Rules,
    calendar: SchoolCalendar,
    answers: dict[str, Answer],
    seen: Seen,
    reply: Reply,
    sections: list[LetterKind],
    done: frozenset[Rung],
    is_recheck: bool,
    day: date,
) -> None:
    then = follow_up(sections, answers, rules, calendar=calendar, contacted_on=day)
    next_steps = after_check(
        seen,
        answers,
        rules,
        calendar=calendar,
        checked_on=day,
        contacted_on=day if Rung.CONTACT in done else None,
        done=done,
        is_recheck=is_recheck,
    )

    assert all(each.kind in (ActionKind.CHECK_POST, ActionKind.CLOSE_CASE) for each in then)
    assert next_steps[-1].kind in (ActionKind.CHECK_POST, ActionKind.CLOSE_CASE)
    assert Rung.LEGAL_ADVICE in done or ActionKind.FURTHER_STEP not in {each.kind for each in next_steps}
    assert all(each.due_on is not None and each.due_on >= day for each in next_steps)
    assert after_reply(reply, answers, rules, calendar=calendar, replied_on=day)


@often
@given(DAYS, st.integers(0, 30))
def test_more_school_days_are_never_sooner(calendar: SchoolCalendar, day: date, days: int) -> None:
    due = calendar.add_school_days(day, days)

    assert calendar.add_school_days(due, 1) == calendar.add_school_days(day, days + 1)
    assert days == 0 or calendar.is_school_day(due)
    assert (
        sum(
            calendar.is_school_day(date.fromordinal(each))
            for each in range(day.toordinal() + 1, due.toordinal() + 1)
        )
        == days
    )
