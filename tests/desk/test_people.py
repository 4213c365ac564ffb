"""Somebody who comes again is known again, whatever the spelling; two people of one name stay two."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlmodel import col, select

from conduct_desk.caselog import chronology, people
from conduct_desk.caselog.kept import add
from conduct_desk.caselog.tables import ActionRow, LetterRow
from conduct_desk.caselog.tables_of_steps import SupportRow
from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView, Facts, PartGiven
from conduct_desk.errors import DeskError
from conduct_desk.policy.repeats import Repeats
from conduct_desk.policy.vocabulary import (
    ActionKind,
    LetterKind,
    LetterState,
    Outcome,
    Part,
    Role,
    Stage,
)

Recorded = Callable[..., int]
AUTHOR, SUBJECT, REPORTER = Part.AUTHOR, Part.SUBJECT, Part.REPORTER
PARENT, STAFF = Role.PARENT, Role.STAFF


@pytest.fixture
def recorded(desk: Desk, facts: Facts, walk_through: Callable[..., None]) -> Recorded:
    """Record and save a concern with these people, and close it when an outcome is given."""

    def record(*parts: PartGiven, outcome: Outcome | None = None) -> int:
        case_id = desk.cases.open().case_id
        desk.cases.set_facts(case_id, replace(facts, parts=parts))
        walk_through(case_id)
        desk.decisions.save(case_id, desk.decisions.suggestions(case_id))
        if outcome is not None:
            desk.cases.close(case_id, outcome)
        return case_id

    return record


def author(desk: Desk, case_id: int) -> int:
    return next(p.person.person_id for p in desk.cases.get(case_id).parts if p.part is AUTHOR)


def what_was_done(desk: Desk, case_id: int) -> str:
    return " / ".join(line.what for line in desk.cases.chronology(case_id))


# --- the same person again ---
@pytest.mark.parametrize("typed", ["kelly marsh", "  Kelly   Marsh ", "Mrs Kelly Marsh", "KELLY MARSH"])
def test_a_name_joins_the_person_whom_the_log_knows(desk: Desk, recorded: Recorded, typed: str) -> None:
    first = recorded(PartGiven(AUTHOR, PARENT, "Kelly Marsh"))

    again = recorded(PartGiven(AUTHOR, PARENT, typed))

    assert author(desk, again) == author(desk, first)
    assert [person.name for person in desk.people.namesakes(typed)] == ["Kelly Marsh"]


def test_mr_and_mrs_are_two_and_a_bare_surname_is_neither(desk: Desk, recorded: Recorded) -> None:
    mr = recorded(PartGiven(AUTHOR, PARENT, "Mr Marsh"))
    mrs = recorded(PartGiven(AUTHOR, PARENT, "Mrs Marsh"))
    unclear = recorded(PartGiven(AUTHOR, PARENT, "Marsh"))

    assert len({author(desk, each) for each in (mr, mrs, unclear)}) == 3


def test_another_person_of_one_name_is_kept_apart_and_stays_so(desk: Desk, recorded: Recorded) -> None:
    first = recorded(PartGiven(AUTHOR, PARENT, "Kelly Marsh"))
    other = recorded(PartGiven(AUTHOR, Role.VISITOR, "Kelly Marsh", is_another=True))
    assert author(desk, first) != author(desk, other)

    facts = desk.cases.get(other).facts
    desk.cases.set_facts(other, replace(facts, place="Another group"))
    by_hand = replace(facts, parts=(PartGiven(AUTHOR, Role.VISITOR, "Kelly Marsh"),), place="A third")
    desk.cases.set_facts(other, by_hand)

    assert author(desk, first) != author(desk, other)
    assert desk.people.earlier(other) == () and desk.people.repeats(other) == Repeats()


def test_a_chosen_namesake_is_the_one_that_is_meant(desk: Desk, recorded: Recorded) -> None:
    first = recorded(PartGiven(AUTHOR, PARENT, "Kelly Marsh"))
    other = recorded(PartGiven(AUTHOR, PARENT, "Kelly Marsh", is_another=True))
    third = recorded(PartGiven(AUTHOR, PARENT, "Kelly Marsh", author(desk, other)))
    assert author(desk, third) == author(desk, other)

    facts = desk.cases.get(third).facts
    changed = replace(facts, parts=(replace(facts.parts[0], person_id=author(desk, first)),))
    assert changed == facts  # the same words, another person
    desk.cases.set_facts(third, changed)

    assert author(desk, third) == author(desk, first)


def test_a_name_typed_over_another_is_not_taken_for_that_person(desk: Desk, recorded: Recorded) -> None:
    first = recorded(PartGiven(AUTHOR, PARENT, "Kelly Marsh"))

    second = recorded(PartGiven(AUTHOR, PARENT, "Sam Holt", author(desk, first)))
    gone = recorded(PartGiven(AUTHOR, PARENT, "Jo Lee", 999))

    assert len({author(desk, each) for each in (first, second, gone)}) == 3


# --- what came before ---
def test_the_same_author_again_is_shown_with_how_it_ended(desk: Desk, recorded: Recorded) -> None:
    kelly, dunn = PartGiven(AUTHOR, PARENT, "Kelly Marsh"), PartGiven(SUBJECT, STAFF, "Mr Dunn")
    first = recorded(kelly, dunn, outcome=Outcome.REMOVED_BY_AUTHOR)
    second = recorded(replace(kelly, name="Mrs Kelly Marsh"), replace(dunn, name="mr dunn"))

    found = desk.people.earlier(second)

    assert [(each.case_id, each.part, each.outcome) for each in found] == [
        (first, AUTHOR, Outcome.REMOVED_BY_AUTHOR),
        (first, SUBJECT, Outcome.REMOVED_BY_AUTHOR),
    ]
    assert found[0].person.name == "Kelly Marsh" and found[0].reference.endswith("/001")
    assert desk.people.repeats(second) == Repeats(same_author=1, same_subject=1)
    assert desk.people.earlier(first) == () and desk.people.repeats(first) == Repeats()


def test_two_posts_on_one_person_by_two_authors_are_a_repeat_of_the_subject(
    desk: Desk, recorded: Recorded
) -> None:
    dunn = PartGiven(SUBJECT, STAFF, "Mr Dunn")
    recorded(PartGiven(AUTHOR, PARENT, "Kelly Marsh"), dunn)
    recorded(PartGiven(AUTHOR, PARENT, "Sam Holt"), dunn)
    third = recorded(PartGiven(AUTHOR, PARENT, "Jo Lee"), dunn)

    assert desk.people.repeats(third) == Repeats(same_author=0, same_subject=2)


def test_who_told_the_school_is_no_repeat(desk: Desk, recorded: Recorded) -> None:
    rao = PartGiven(REPORTER, PARENT, "Anita Rao")
    recorded(PartGiven(AUTHOR, PARENT, "Kelly Marsh"), rao)
    second = recorded(PartGiven(AUTHOR, PARENT, "Anita Rao"), replace(rao, name="Kelly Marsh"))

    assert desk.people.earlier(second) == () and desk.people.repeats(second) == Repeats()


@pytest.mark.parametrize(
    "outcome", [Outcome.LEFT_ALONE_DEBATE, Outcome.LEFT_ALONE_OUT_OF_SCOPE, Outcome.DUPLICATE,
                Outcome.NOT_VERIFIED]
)  # fmt: skip
def test_a_case_with_nothing_against_anybody_is_shown_and_not_counted(
    desk: Desk, recorded: Recorded, outcome: Outcome
) -> None:
    kelly = PartGiven(AUTHOR, PARENT, "Kelly Marsh")
    recorded(kelly, outcome=outcome)
    second = recorded(kelly)

    assert [each.outcome for each in desk.people.earlier(second)] == [outcome]
    assert desk.people.repeats(second) == Repeats()


def test_a_concern_that_was_never_saved_is_no_earlier_one(
    desk: Desk, a_case: CaseView, recorded: Recorded
) -> None:
    second = recorded(PartGiven(AUTHOR, PARENT, "Kelly Marsh"))

    assert a_case.stage is Stage.BEING_RECORDED
    assert desk.people.earlier(second) == ()


def test_a_person_has_a_page_with_every_part(desk: Desk, recorded: Recorded) -> None:
    first = recorded(PartGiven(AUTHOR, PARENT, "Kelly Marsh"), outcome=Outcome.CORRECTED_BY_AUTHOR)
    second = recorded(PartGiven(SUBJECT, Role.GOVERNOR, "Kelly Marsh"))
    kelly = author(desk, first)
    desk.people.amend(kelly, roles=[Role.VISITOR])

    page = desk.people.page(kelly)

    assert [(each.case_id, each.part, each.outcome) for each in page.cases] == [
        (second, SUBJECT, None), (first, AUTHOR, Outcome.CORRECTED_BY_AUTHOR)
    ]  # fmt: skip
    assert page.person.roles == (Role.VISITOR,) and page.roles_in_cases == (PARENT, Role.GOVERNOR)


# --- finding, correcting ---
def test_a_name_is_offered_from_its_first_letters(desk: Desk, a_case: CaseView) -> None:
    assert [person.name for person in desk.people.search("mar")] == ["Kelly Marsh"]
    assert [person.name for person in desk.people.search("kelly m")] == ["Kelly Marsh"]
    assert desk.people.search("arsh") == () and desk.people.search(" ") == ()


def test_a_corrected_name_and_the_former_one_find_the_concern(desk: Desk, a_case: CaseView) -> None:
    person = a_case.parts[0].person

    desk.people.amend(person.person_id, name=" Kelly  Marsden", title="Mrs")

    for name in ("marsden", "marsh"):
        assert [line.case_id for line in desk.cases.search(name).lines] == [a_case.case_id]
        assert [found.name for found in desk.people.search(name)] == ["Kelly Marsden"]
    assert desk.people.page(person.person_id).also_known_as == ("Kelly Marsh",)
    with pytest.raises(DeskError) as refused:
        desk.people.amend(person.person_id, name=" ")
    assert refused.value.field == "name"


def test_a_former_name_typed_again_is_the_same_person(desk: Desk, recorded: Recorded) -> None:
    first = recorded(PartGiven(AUTHOR, PARENT, "Kelly Marsh"))
    desk.people.amend(author(desk, first), name="Kelly Brown")

    again = recorded(PartGiven(AUTHOR, PARENT, "Kelly Marsh"))
    assert author(desk, again) == author(desk, first)

    desk.people.amend(author(desk, first), name="Kelly Marsh")
    assert desk.people.page(author(desk, first)).also_known_as == ("Kelly Brown",)


def test_a_change_is_in_the_history_of_each_case_and_names_nobody(desk: Desk, recorded: Recorded) -> None:
    cases = [recorded(PartGiven(AUTHOR, PARENT, "Kelly Marsh")) for _ in range(2)]
    other = recorded(PartGiven(AUTHOR, PARENT, "Sam Holt"))

    desk.people.amend(author(desk, cases[0]), name="Kelly Brown")
    desk.people.amend(author(desk, cases[0]), address=["1 Mill Row", " "])
    desk.people.amend(author(desk, cases[0]), address=["1 Mill Row"])

    for case_id in cases:
        done = what_was_done(desk, case_id)
        assert done.count("Changed a person’s name") == 1
        assert done.count("Corrected a person’s particulars") == 1
        assert "Kelly" not in done
    assert "person" not in what_was_done(desk, other)


# --- joining two entries ---
def test_two_entries_of_one_person_become_one(desk: Desk, recorded: Recorded) -> None:
    first = recorded(PartGiven(AUTHOR, PARENT, "Kelly Marsh"))
    second = recorded(PartGiven(AUTHOR, Role.CARER, "K. Marsh"), outcome=Outcome.REMOVED_BY_AUTHOR)
    keep, other = author(desk, first), author(desk, second)
    desk.people.amend(other, address=["1 Mill Row"], title="Mrs", roles=[Role.GOVERNOR])
    hang_on(desk, second, other)

    kept = desk.people.merge(keep, other)

    assert (kept.name, kept.title, kept.address) == ("Kelly Marsh", "Mrs", ("1 Mill Row",))
    assert kept.roles == (Role.GOVERNOR,)
    assert author(desk, second) == keep
    assert [found.case_id for found in desk.people.page(keep).cases] == [second, first]
    with desk.people._opened.reading() as session:
        link = session.connection()
        for table in (LetterRow, ActionRow, SupportRow):
            found = link.execute(select(col(table.person_id)).where(col(table.case_id) == second))
            assert set(found.scalars()) - {None} == {keep}
        chronology.verify(session)
        with pytest.raises(LookupError):
            people.read(session, other)


def hang_on(desk: Desk, case_id: int, person_id: int) -> None:
    """Give somebody a letter, an action and a line of support in a case."""
    today = desk.people._opened.clock.today()
    with desk.people._opened.writing("case", case_id) as writing:
        who = {"case_id": case_id, "person_id": person_id}
        add(
            writing.session,
            LetterRow,
            kind=LetterKind.REMOVAL,
            state=LetterState.DRAFT,
            dated_on=today,
            **who,
        )
        add(writing.session, ActionRow, kind=ActionKind.SPEAK_TO_AUTHOR, words="Ring", **who)
        add(
            writing.session, SupportRow, done_on=today, what="Met", at=writing.at, by=writing.by, **who
        )  # fmt: skip


def test_both_names_find_every_case_of_a_joined_person(desk: Desk, recorded: Recorded) -> None:
    first = recorded(PartGiven(AUTHOR, PARENT, "Kelly Marsh"))
    second = recorded(PartGiven(AUTHOR, PARENT, "Jo Lumley"))

    desk.people.merge(author(desk, first), author(desk, second))

    for typed in ("kelly marsh", "lumley"):
        assert {line.case_id for line in desk.cases.search(typed).lines} == {first, second}
    assert [each.name for each in desk.people.search("lum")] == ["Kelly Marsh"]
    assert desk.people.repeats(second) == Repeats(same_author=1)
    for case_id in (first, second):
        assert what_was_done(desk, case_id).count("Joined two entries of one person") == 1
        assert "Lumley" not in what_was_done(desk, case_id)


def test_author_and_reporter_who_are_one_keep_both_parts_and_no_part_doubles(
    desk: Desk, recorded: Recorded
) -> None:
    case_id = recorded(
        PartGiven(AUTHOR, PARENT, "Kelly Marsh"),
        PartGiven(AUTHOR, PARENT, "Kel Marsh"),
        PartGiven(REPORTER, PARENT, "K Marsh"),
    )
    kelly, kel, k = (part.person.person_id for part in desk.cases.get(case_id).parts)

    desk.people.merge(kelly, kel)
    desk.people.merge(kelly, k)

    assert [part.part for part in desk.cases.get(case_id).parts] == [AUTHOR, REPORTER]


def test_nobody_is_joined_with_themselves(desk: Desk, a_case: CaseView) -> None:
    kelly = a_case.parts[0].person.person_id
    with pytest.raises(DeskError) as refused:
        desk.people.merge(kelly, kelly)
    assert refused.value.field == "other" and refused.value.next_step


def test_somebody_with_an_action_stays_when_the_facts_no_longer_name_them(
    desk: Desk, recorded: Recorded
) -> None:
    case_id = recorded(PartGiven(AUTHOR, PARENT, "Kelly Marsh"))
    kelly = author(desk, case_id)
    hang_on(desk, case_id, kelly)

    facts = desk.cases.get(case_id).facts
    desk.cases.set_facts(case_id, replace(facts, parts=(PartGiven(AUTHOR, PARENT, "Sam Holt"),)))

    assert desk.people.get(kelly).name == "Kelly Marsh"
