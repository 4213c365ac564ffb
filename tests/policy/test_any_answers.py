"""Whatever is answered, in whatever mix: no dead end, no child forgotten, nothing but the answers counts."""

from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conduct_desk.policy.actions import after_check, follow_up, must_not, suggest
from conduct_desk.policy.answers import Answer, Statement
from conduct_desk.policy.calendar import SchoolCalendar
from conduct_desk.policy.findings import CHILDREN, findings
from conduct_desk.policy.questions import ORDER
from conduct_desk.policy.rules import Rules
from conduct_desk.policy.vocabulary import (
    ActionKind,
    Finding,
    LetterKind,
    Role,
    Seen,
    Stop,
    Target,
    Truth,
    Value,
)
from conduct_desk.policy.walk import next_page, reopened_by, stops, wanting

QUESTIONS = tuple(key for keys in ORDER.values() for key in keys)
CHILD_QUESTIONS = ORDER["children"]
STATEMENTS = st.lists(st.builds(Statement, st.just("A statement"), st.sampled_from(Truth)), max_size=3)
TARGETS = st.lists(st.sampled_from([target.value for target in Target]), unique=True, max_size=3)


def _answer(key: str) -> st.SearchStrategy[Answer]:
    return st.builds(
        Answer,
        st.just(key),
        st.sampled_from(Value),
        reason=st.sampled_from(["", "It sends people to his door."]),
        chosen=TARGETS.map(tuple),
        statements=STATEMENTS.map(tuple),
    )


SOME = st.fixed_dictionaries({}, optional={key: _answer(key) for key in QUESTIONS})
WHOLE = st.fixed_dictionaries({key: _answer(key) for key in QUESTIONS})
AUTHORS = st.lists(st.sampled_from(Role), max_size=3)
DAYS = st.dates(date(2026, 8, 1), date(2027, 9, 30))
often = settings(
    max_examples=60,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@often
@given(WHOLE)
def test_the_walk_ends_within_eight_pages_before_the_check(
    rules: Rules, given_answers: dict[str, Answer]
) -> None:
    answers: dict[str, Answer] = {}
    pages = []
    while (page := next_page(rules.walk, answers)) is not None:
        pages.append(page.key)
        assert set(wanting(page, answers)) == {question.key for question in page.questions}
        answers |= {question.key: given_answers[question.key] for question in page.questions}

    assert len(pages) == len(set(pages)) <= 9
    assert pages[:3] == ["stop", "ours", "children"]


@often
@given(WHOLE, AUTHORS, st.booleans(), DAYS)
def test_there_is_always_something_to_do_next(
    rules: Rules,
    calendar: SchoolCalendar,
    answers: dict[str, Answer],
    authors: list[Role],
    reporter_known: bool,
    today: date,
) -> None:
    suggested = suggest(
        answers, rules, calendar=calendar, today=today, authors=authors, reporter_known=reporter_known
    )

    assert suggested
    assert len({(each.kind, each.words) for each in suggested}) == len(suggested)
    assert all(each.due_on is not None and each.due_on >= today for each in suggested)
    assert all(each.words and each.why for each in suggested)
    assert all((each.kind is ActionKind.WRITE_LETTER) is bool(each.letter_kind) for each in suggested)


@often
@given(SOME, AUTHORS)
def test_a_child_identified_is_never_skipped(
    rules: Rules, calendar: SchoolCalendar, answers: dict[str, Answer], authors: list[Role]
) -> None:
    asked = [answers[key].value for key in CHILD_QUESTIONS if key in answers]
    is_child = any(value is not Value.NO for value in asked)
    suggested = suggest(answers, rules, calendar=calendar, today=date(2026, 10, 22), authors=authors)

    assert bool(findings(answers) & CHILDREN) is is_child
    if is_child:
        lead = next(each for each in suggested if each.kind is ActionKind.TELL_SAFEGUARDING_LEAD)
        assert lead.due_on == date(2026, 10, 22)
        to_authors = [
            each for each in suggested if each.letter_kind and each.letter_kind is not LetterKind.THANKS
        ]
        assert not any(each.is_required for each in to_authors)
        assert rules.wording.must_not["child"] in must_not(answers, rules)


@often
@given(WHOLE)
def test_a_picture_or_an_allegation_offers_no_letter_at_all(
    rules: Rules, calendar: SchoolCalendar, answers: dict[str, Answer]
) -> None:
    suggested = suggest(
        answers,
        rules,
        calendar=calendar,
        today=date(2026, 11, 19),
        authors=[Role.PARENT],
        reporter_known=True,
    )

    if stops(answers) & {Stop.INDECENT_IMAGE, Stop.ALLEGATION}:
        assert not any(each.letter_kind for each in suggested)
    if ActionKind.LEAVE_ALONE in {each.kind for each in suggested}:
        assert not any(each.letter_kind not in (None, LetterKind.THANKS) for each in suggested)


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
@given(WHOLE, st.sampled_from(Seen), st.sampled_from(LetterKind), st.booleans(), DAYS)
def test_a_follow_up_never_ends_nowhere(
    rules: Rules,
    calendar: SchoolCalendar,
    answers: dict[str, Answer],
    seen: Seen,
    letter: LetterKind,
    second_letter_sent: bool,
    day: date,
) -> None:
    then = follow_up(letter, answers, rules, calendar=calendar, contacted_on=day)
    next_steps = after_check(
        seen, answers, rules, calendar=calendar, checked_on=day, second_letter_sent=second_letter_sent
    )

    assert (then is None) is (letter is LetterKind.THANKS)
    assert next_steps[-1].kind in (ActionKind.CHECK_POST, ActionKind.CLOSE_CASE)


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
