"""The letter's own check has nothing against any wording of ours, alone or with others, easy or not."""

from datetime import date
from itertools import combinations
from typing import Any

import pytest

from conduct_desk import paths
from conduct_desk.paper.check import Known, ToCheck, check
from conduct_desk.paper.wording import (
    BLANKS,
    SECTIONS,
    Wording,
    WordingPart,
    combined,
    corrects,
    described,
    keys,
    kind_of,
    read_wording,
    without_unknown,
)
from conduct_desk.paper.words import BLOCK_VALUES, fill, row
from conduct_desk.policy.vocabulary import Finding, Grade, LetterKind, Part, Role

FOLDER = paths.resources() / "letters"
SAID = "Mr Dunn is a useless clown."
WRONG_FACT = "School is making everyone pay £60."
PLAIN = {
    "school": "St Example’s Primary School",
    "head": "Mrs A. Head",
    "role": "Headteacher",
    "contact": "the school office",
    "telephone": "01744 960 200",
    "email": "office@school.example",
    "reference": "2026-27/004",
    "policy": "Parents, Carers and Visitors Code of Conduct: Use of Social Media",
    "policy_version": "October 2025",
    "policy_reviewed": "October 2025",
    "clause": "page 2, first standard",
    "clause_words": "We ask everybody to be fair.",
    "platform": "Facebook",
    "place": "a page for the town",
    "link": "facebook.example/1",
    "account": "Kelly M",
    "posted_on": "14 September 2026",
    "words": SAID,
    "words_without_child": SAID,
    "told_us": "somebody who works here is no good",
    "told_facts": "everybody has to pay £60",
    "shown": "a picture in which pupils of our school can be seen",
    "told_on": "16 September 2026",
    "first_letter_on": "10 September 2026",
    "advised_on": "15 September 2026",
    "answer_by": "25 September 2026",
    "harm": "It gives the street in which somebody lives who works here.",
    "procedure": "Complaints",
    "author_role": "a parent",
    "spoken_of": "a member of staff",
    "reason": "It is fair comment on prices.",
    "decided_on": "17 September 2026",
    "decided_by": "Headteacher",
    "asked_of_chair": "Decide this in place of the headteacher.",
    "topic": "the cost of trips",
    "corrected_on": "15 September 2026",
    "not_right": "The date of the post was wrong.",
    "statements": f"> {WRONG_FACT}\n\nIt is a voluntary contribution.",
    "fact_table": f"{row('It says', 'We know')}\n{row(WRONG_FACT, 'It is a voluntary contribution.')}",
    "facts": "- The £60 is a voluntary contribution.",
    "standards": "- Factually incorrect",
    "chronology": f"{row('When', 'What')}\n{row('16 September 2026', 'The school was told.')}",
    "exhibits": f"{row('Number', 'SHA-256')}\n{row('1', '0123456789abcdef' * 4)}",
    "adviser_words": "We ask you once more to look at the post.",
}
VALUES = PLAIN | {
    f"{kind.value}_{name}": PLAIN[name] for kind in SECTIONS for name in ("clause", "clause_words")
}
FOUND = frozenset(
    {Finding.ABUSIVE, Finding.INACCURATE, Finding.CHILD_IN_PICTURES, Finding.OTHERWISE_UNACCEPTABLE}
    | {Finding.BELONGS_TO_PROCEDURE}
)
PEOPLE = (
    Known(("Kelly Marsh", "Kel M"), Part.AUTHOR, Role.PARENT, is_reader=True),
    Known(("Sam Holt",), Part.AUTHOR, Role.PARENT),
    Known(("Anita Rao",), Part.REPORTER, Role.PARENT),
    Known(("Jay Fields",), Part.SUBJECT, Role.PUPIL),
    Known(("Mr Peter Dunn",), Part.SUBJECT, Role.STAFF),
    # Names that are words of every day: none of them is meant in any letter of ours.
    *(
        Known((name,), Part.REPORTER, Role.CARER)
        for name in (
            "Rose May",
            "Will Young",
            "Hope Price",
            "Grace Word",
            "Mark Post",
            "June Day",
            "Joy Reading",
        )
    ),
    *(Known((f"Person{at} Family{at}",), role=Role.PARENT, is_of_case=False) for at in range(40)),
)
ONES = [
    (key.startswith("easy/"), (kind_of(key),), key) for key in keys(FOLDER)
]  # fmt: skip
SEVERAL = [
    (easy, each, f"{'easy/' if easy else ''}{'+'.join(each)}")
    for easy in (False, True)
    for n in range(2, 5)
    for each in combinations((LetterKind.SECOND, *SECTIONS), n)
    if not {LetterKind.REMOVAL, LetterKind.OTHERWISE} <= set(each)
    and not {LetterKind.SECOND, LetterKind.PROCEDURE} <= set(each)
]


def checked(
    wording: Wording,
    kinds: tuple[LetterKind, ...],
    *,
    easy: bool,
    is_likely: bool,
    grade: Grade = Grade.SEEN_LIVE,
) -> list[str]:
    """Return what the check says of a wording filled with a made-up concern."""
    given = ToCheck(
        kind=kinds[0],
        sections=tuple(kind for kind in kinds if kind in SECTIONS),
        is_easy_read=easy,
        recipient="Ms Kelly Marsh",
        address=("14 Chapel Street", "ST HELENS", "WA10 2AB"),
        salutation="Dear Ms Marsh",
        subject=fill(wording.subject, VALUES),
        body=fill(without_unknown(wording.body, VALUES), VALUES),
        dated_on=date(2026, 9, 17),
        answer_by=date(2026, 9, 25),
        people=PEOPLE,
        school_words=(
            PLAIN["school"],
            PLAIN["head"],
            PLAIN["contact"],
            PLAIN["policy"],
            PLAIN["clause_words"],
        ),
        may_quote=(SAID, WRONG_FACT),
        grade=grade,
        author_is_likely=is_likely,
        findings=FOUND,
        facts_found_false=(WRONG_FACT,),
        policy_review_due=date(2028, 10, 31),
        wording=wording.body,
        today=date(2026, 9, 17),
        case_words=("Facebook", "14 September 2026", SAID),
    )
    return [f"{remark.rule}: {remark.about}" for remark in check(given)]


def test_every_blank_has_something_to_try_it_with() -> None:
    assert set(VALUES) == set(BLANKS)
    assert set(VALUES) >= BLOCK_VALUES


@pytest.mark.parametrize("is_likely", [False, True], ids=["certain", "likely"])
@pytest.mark.parametrize(("easy", "kinds", "name"), ONES, ids=[name for _, _, name in ONES])
def test_the_check_has_nothing_against_a_wording_of_ours(
    easy: bool, kinds: tuple[LetterKind, ...], name: str, is_likely: bool
) -> None:
    wording = read_wording(FOLDER, name.removeprefix("easy/"), easy=easy)

    assert checked(wording, kinds, easy=easy, is_likely=is_likely) == []


@pytest.mark.parametrize(("easy", "kinds", "name"), SEVERAL, ids=[name for _, _, name in SEVERAL])
def test_the_check_has_nothing_against_a_letter_about_several_matters(
    easy: bool, kinds: tuple[LetterKind, ...], name: str
) -> None:
    letter = combined({kind: read_wording(FOLDER, kind, easy=easy) for kind in kinds})

    assert checked(letter, kinds, easy=easy, is_likely=True) == []


@pytest.mark.parametrize(("easy", "kinds", "name"), SEVERAL, ids=[name for _, _, name in SEVERAL])
def test_the_check_has_nothing_against_a_letter_about_a_post_that_nobody_saw(
    easy: bool, kinds: tuple[LetterKind, ...], name: str
) -> None:
    letter = combined({kind: read_wording(FOLDER, kind, easy=easy) for kind in kinds})
    told = described(letter, FOLDER, easy=easy)

    assert checked(told, kinds, easy=easy, is_likely=True, grade=Grade.DESCRIBED) == []


def test_the_check_has_nothing_against_a_letter_that_corrects_another() -> None:
    wording = read_wording(FOLDER, LetterKind.REMOVAL)
    parts = {WordingPart.OPENING: f"{corrects(FOLDER)}\n\n{wording.body}"}
    whole = Wording(wording.title, wording.subject, parts)

    assert checked(whole, (LetterKind.REMOVAL,), easy=False, is_likely=True) == []


def test_the_check_would_say_it() -> None:
    letter = read_wording(FOLDER, LetterKind.REMOVAL)
    worse = Wording(letter.title, letter.subject, dict.fromkeys(letter.parts, "Your post is a crime."))

    found = checked(worse, (LetterKind.REMOVAL,), easy=False, is_likely=True)

    assert any(said.startswith("authorship") for said in found)
    assert any(said.startswith("law_crime") for said in found)


@pytest.mark.parametrize(
    ("made", "most"),
    [
        ({}, 1),
        ({"has_reply_slip": True}, 2),
        ({"has_reply_slip": True, "is_easy_read": True}, 3),
        ({"sections": (LetterKind.REMOVAL, LetterKind.CORRECTION)}, 2),
    ],
)
def test_a_letter_is_long_only_beyond_what_its_slip_its_print_and_its_matters_take(
    made: dict[str, Any], most: int
) -> None:
    for pages, is_long in ((most, False), (most + 1, True)):
        found = check(ToCheck(kind=LetterKind.REMOVAL, body="Take it down.", pages=pages, **made))
        assert ("length" in {remark.rule for remark in found}) is is_long
