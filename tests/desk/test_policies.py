"""A school brings its own policy in, and the program goes by it from then on."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from conduct_desk.desk import Desk
from conduct_desk.desk.door import Door
from conduct_desk.desk.letter_policy import policy_values
from conduct_desk.desk.policy_views import ClockView, PolicyGiven
from conduct_desk.desk.views import CaseView, Changed
from conduct_desk.errors import DeskError
from conduct_desk.policy.vocabulary import ActionKind, LetterKind, Value

BROOKFIELD = (Path(__file__).parents[1] / "fixtures" / "brookfield-policy.txt").read_bytes()
GIVEN = PolicyGiven(
    version="March 2025",
    title="Families and visitors online",
    reviewed_on=date(2025, 3, 4),
    review_due_on=date(2027, 3, 31),
    passages={"abuse": "No insults here.", "facts": " "},
    source="No insults here.",
)
WalkThrough = Callable[..., None]


def decided(desk: Desk, case_id: int, walk_through: WalkThrough) -> CaseView:
    walk_through(case_id, foul=Value.YES)
    return desk.decisions.save(case_id, desk.decisions.suggestions(case_id))


def test_the_words_of_a_file_are_laid_beside_the_clauses(desk: Desk) -> None:
    text = desk.policies.read_file(BROOKFIELD)

    proposals = desk.policies.propose(text)

    assert {each.clause_key for each in proposals} == set(desk.policies.policy().clauses)
    assert {each.passage for each in proposals} <= set(desk.policies.passages(text))


def test_until_then_the_policy_that_came_with_the_program_is_in_force(desk: Desk) -> None:
    (shipped,) = desk.policies.versions()

    assert (shipped.version, shipped.adopted_on, shipped.is_in_force) == ("October 2017", None, True)
    assert shipped.is_review_overdue and desk.policies.current() == shipped


def test_the_schools_own_policy_is_in_force_at_once_and_after_opening_again(
    desk: Desk, door: Door, passphrase: str, told: list[Changed]
) -> None:
    adopted = desk.policies.adopt(GIVEN)

    assert (adopted.version, adopted.adopted_on, adopted.is_in_force) == (
        "March 2025",
        date(2026, 11, 23),
        True,
    )
    assert told[-1].noun == "policy"
    assert desk.decisions.policy().clauses["abuse"].own_words == "No insults here."
    desk.keeping.close()
    again = door.unlock(passphrase, told.append)
    try:
        assert again.decisions.policy().version == "March 2025"
        assert again.decisions.policy().clauses["facts"].own_words == ""
        assert again.policies.current() == adopted
    finally:
        again.keeping.close()


def test_an_older_concern_keeps_the_version_it_was_decided_under(
    desk: Desk, a_case: CaseView, walk_through: WalkThrough
) -> None:
    decided(desk, a_case.case_id, walk_through)

    desk.policies.adopt(GIVEN)

    assert desk.cases.get(a_case.case_id).policy_version == "October 2017"
    assert [(each.version, each.cases) for each in desk.policies.versions()] == [
        ("March 2025", 0),
        ("October 2017", 1),
    ]


def test_the_same_policy_with_its_own_words_takes_the_place_of_the_shipped_one(desk: Desk) -> None:
    desk.policies.adopt(replace(GIVEN, version="October 2017", reviewed_on=date(2017, 10, 1)))

    assert [each.version for each in desk.policies.versions()] == ["October 2017"]


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("passages", replace(GIVEN, passages={"abuse": "  "})),
        ("title", replace(GIVEN, title=" ")),
        ("version", replace(GIVEN, version=" ")),
        ("reviewed_on", replace(GIVEN, reviewed_on=date(2026, 11, 24))),
        ("review_due_on", replace(GIVEN, review_due_on=date(2025, 3, 4))),
    ],
)
def test_a_policy_that_lacks_something_is_not_brought_in(desk: Desk, field: str, wrong: PolicyGiven) -> None:
    with pytest.raises(DeskError) as refused:
        desk.policies.adopt(wrong)

    assert refused.value.field == field
    assert desk.policies.policy().version == "October 2017"


def test_two_policies_never_share_a_version(desk: Desk) -> None:
    desk.policies.adopt(GIVEN)

    with pytest.raises(DeskError, match="before") as refused:
        desk.policies.adopt(replace(GIVEN, title="Another"))

    assert refused.value.field == "version"
    assert desk.policies.policy().title == "Families and visitors online"


def test_nothing_and_far_too_much_are_no_policy(desk: Desk) -> None:
    for text in ("  \n", "A policy. " * 40_000):
        with pytest.raises(DeskError) as refused:
            desk.policies.passages(text)
        assert refused.value.field == "text"


def test_letters_name_the_policy_in_force_and_may_quote_it(
    desk: Desk, a_case: CaseView, walk_through: WalkThrough
) -> None:
    desk.policies.adopt(GIVEN)
    decided(desk, a_case.case_id, walk_through)

    body = desk.letters.start(a_case.case_id, LetterKind.REMOVAL).body

    assert "Families and visitors online" in body and "March 2025" in body
    assert policy_values(desk.policies.policy(), LetterKind.REMOVAL)["clause_words"] == "No insults here."
    for kind in (LetterKind.CORRECTION, LetterKind.MEETING):
        assert "clause_words" not in policy_values(desk.policies.policy(), kind)
    assert desk.school.get().policy_title == "Families and visitors online"


def test_changing_the_schools_name_does_not_hold_on_to_an_older_policy(desk: Desk) -> None:
    desk.school.amend(name="St Thomas School")

    desk.policies.adopt(GIVEN)

    assert desk.school.get().policy_reviewed == "March 2025"


def test_governors_are_asked_to_adopt_an_overdue_policy_before_the_first_letter(
    desk: Desk, a_case: CaseView, walk_through: WalkThrough
) -> None:
    advice = desk.policies.advice_before_letter(a_case.case_id)
    walk_through(a_case.case_id, foul=Value.YES)

    assert advice.startswith("The policy in force (October 2017) was due for review by 31 October 2020")
    assert ActionKind.ADOPT_POLICY in [each.kind for each in desk.decisions.suggestions(a_case.case_id)]


def test_a_second_concern_does_not_ask_for_it_again(
    desk: Desk, a_case: CaseView, walk_through: WalkThrough
) -> None:
    decided(desk, a_case.case_id, walk_through)
    second = desk.cases.open().case_id

    walk_through(second, foul=Value.YES)

    assert desk.policies.advice_before_letter(second) == ""
    assert ActionKind.ADOPT_POLICY not in [each.kind for each in desk.decisions.suggestions(second)]


def test_the_advice_is_given_once_for_each_version(
    desk: Desk, a_case: CaseView, walk_through: WalkThrough
) -> None:
    decided(desk, a_case.case_id, walk_through)

    assert desk.policies.advice_before_letter(a_case.case_id) == ""
    assert desk.policies.review_note()
    desk.policies.adopt(replace(GIVEN, review_due_on=date(2026, 3, 31)))
    assert "March 2025" in desk.policies.advice_before_letter(a_case.case_id)


def test_a_policy_within_its_time_needs_no_advice(desk: Desk, a_case: CaseView) -> None:
    desk.policies.adopt(GIVEN)

    assert desk.policies.advice_before_letter(a_case.case_id) == desk.policies.review_note() == ""


def test_the_advice_ends_with_the_first_letter(
    desk: Desk, a_case: CaseView, walk_through: WalkThrough
) -> None:
    desk.school.amend(address=("School Lane", "ST HELENS"), telephone="01744 000000")
    decided(desk, a_case.case_id, walk_through)
    letter = desk.letters.start(a_case.case_id, LetterKind.THANKS)
    desk.letters.amend(letter.letter_id, address=["1 Mill Street", "ST HELENS"])

    desk.letters.issue(letter.letter_id)

    assert desk.policies.advice_before_letter(a_case.case_id) == ""


def test_the_walk_offers_the_schools_own_procedures(desk: Desk) -> None:
    desk.policies.set_procedures([" Complaints ", "", "Behaviour  and  respect"])

    assert desk.decisions.walk().questions["belongs_to_procedure"].choices == (
        "Complaints",
        "Behaviour and respect",
    )
    desk.policies.adopt(GIVEN)
    assert desk.policies.procedures() == ("Complaints", "Behaviour and respect")


@pytest.mark.parametrize("names", [[], [" "], ["Complaints", "complaints"]])
def test_a_list_of_procedures_has_one_at_least_and_none_twice(desk: Desk, names: list[str]) -> None:
    with pytest.raises(DeskError) as refused:
        desk.policies.set_procedures(names)

    assert refused.value.field == "procedures"


def test_the_school_sets_its_own_periods_and_can_go_back(desk: Desk) -> None:
    def check() -> ClockView:
        return next(each for each in desk.policies.clocks() if each.key == "check_correction")

    desk.policies.set_clocks({"check_correction": 3})
    assert (check().days, check().shipped_days, check().may_change) == (3, 5, True)

    desk.policies.set_clocks({"check_correction": 5})
    assert check().because.endswith("after contact.")


@pytest.mark.parametrize(("key", "days"), [("check_correction", 0), ("check_correction", 61), ("police", 3)])
def test_a_period_that_cannot_be_is_refused(desk: Desk, key: str, days: int) -> None:
    with pytest.raises(DeskError) as refused:
        desk.policies.set_clocks({"thanks": 4, key: days})

    assert refused.value.field == key
    assert next(each for each in desk.policies.clocks() if each.key == "thanks").days == 2
