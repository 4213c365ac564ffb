"""What the policy says, piece by piece, and what is said when somebody edits it wrongly."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from conduct_desk.errors import DeskError
from conduct_desk.policy.clauses import LABELS, read_policy
from conduct_desk.policy.rules import Rules

Policy = dict[str, Any]


def test_every_piece_of_the_policy_is_restated(rules: Rules) -> None:
    labels = [clause.label for clause in rules.policy.clauses.values()]

    assert sorted(set(labels)) == sorted(LABELS)
    assert all(clause.signs and clause.text and clause.place for clause in rules.policy.clauses.values())


def test_the_list_of_media_names_the_six_kinds(rules: Rules) -> None:
    listed = [clause.title for clause in rules.policy.clauses.values() if clause.label.startswith("L")]

    assert rules.policy.kinds == tuple(listed) and len(listed) == 6


def test_the_policy_is_overdue_the_day_after_its_review_was_due(rules: Rules) -> None:
    assert not rules.policy.is_review_overdue(date(2020, 10, 31))
    assert rules.policy.is_review_overdue(date(2020, 11, 1))


def test_a_school_has_its_own_words_beside_ours(rules: Rules) -> None:
    own = rules.policy.with_own_words(
        version="March 2025",
        title="Families online",
        reviewed_on=date(2025, 3, 4),
        review_due_on=date(2027, 3, 31),
        passages={"abuse": "  No insults. \n"},
    )

    assert own.clauses["abuse"].own_words == "No insults."
    assert own.clauses["abuse"].text == rules.policy.clauses["abuse"].text
    assert (own.version, own.title, own.reviewed, own.is_own) == (
        "March 2025",
        "Families online",
        "March 2025",
        True,
    )


def test_a_clause_says_where_it_stands(rules: Rules) -> None:
    own = rules.policy.with_own_words(
        version="March 2025", title="Families online", reviewed_on=date(2025, 3, 4),
        review_due_on=date(2027, 3, 31), passages={"abuse": "No insults."},
    )  # fmt: skip

    assert rules.policy.source("abuse") == "Your policy, page 2, first standard"
    assert own.source("abuse") == "Your policy, March 2025"
    assert own.source("facts") == "Not found in your own policy"


def _set(**entries: object) -> Callable[[Policy], None]:
    return lambda policy: policy.update(entries)


def _clause(key: str, **entries: object) -> Callable[[Policy], None]:
    return lambda policy: policy["clauses"][key].update(entries)


@pytest.mark.parametrize(
    ("edit", "sentence", "next_step"),
    [
        (
            _clause("abuse", label="S9"),
            "In policy.toml, clause ‘abuse’: ‘label’ may not be ‘S9’.",
            f"Write one of these: {', '.join(LABELS)}.",
        ),
        (
            _clause("abuse", label=""),
            "In policy.toml, clause ‘abuse’: ‘label’ is missing or blank.",
            'Write label = "…" with the words in quotes.',
        ),
        (
            _clause("abuse", signs=[]),
            "In policy.toml, clause ‘abuse’: ‘signs’ must be a list.",
            'Write signs = ["…", "…"].',
        ),
        (
            _clause("abuse", label="S2"),
            "In policy.toml: no clause has the label ‘S1’.",
            'Add a clause with label = "S1".',
        ),
        (
            _clause("reach", label="L2"),
            "In policy.toml: no clause has the label ‘P1’.",
            'Add a clause with label = "P1".',
        ),
        (
            _clause("debate", label="L2"),
            "In policy.toml: two clauses have the label ‘L2’.",
            "Give each kind of social media a label of its own.",
        ),
        (
            _set(further_procedures=["Bullying"]),
            "In policy.toml: the procedure ‘Bullying’ stands in both lists.",
            "Take it out of further_procedures.",
        ),
        (
            _set(review_due_on=date(2017, 10, 1)),
            "In policy.toml: the next review is due before the last one was held.",
            "Make review_due_on a later day than reviewed_on.",
        ),
        (
            _set(version=""),
            "In policy.toml: ‘version’ is missing or blank.",
            'Write version = "…" with the words in quotes.',
        ),
        (
            _set(decision_makers=[]),
            "In policy.toml: ‘decision_makers’ must be a list.",
            'Write decision_makers = ["…", "…"].',
        ),
    ],
)
def test_a_slip_in_the_policy_is_named_with_its_place(
    files: dict[str, Any], edit: Callable[[Policy], None], sentence: str, next_step: str
) -> None:
    edit(files["policy"])

    with pytest.raises(DeskError) as caught:
        read_policy(files["policy"])

    assert (caught.value.sentence, caught.value.next_step) == (sentence, next_step)
