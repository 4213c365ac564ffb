"""By which doors a name could come into the wrong letter, and who stands under which."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pypdfium2  # type: ignore[import-untyped]
import pytest

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView, LetterView, PartGiven
from conduct_desk.policy.answers import Answer, Statement
from conduct_desk.policy.offices import Office
from conduct_desk.policy.readers import Reader, reader
from conduct_desk.policy.vocabulary import DecisionMaker, LetterKind, Part, Role, Truth, Value

if TYPE_CHECKING:
    from tests.desk.conftest import Saved

YES = Value.YES
ADDRESS = ("2 Mill Row", "ST HELENS", "WA10 2BB")
PEOPLE = (
    PartGiven(Part.AUTHOR, Role.PARENT, "Kelly Marsh"),
    PartGiven(Part.AUTHOR, Role.PARENT, "Dean Foster"),
    PartGiven(Part.REPORTER, Role.PARENT, "Tom Marsh"),
    PartGiven(Part.SUBJECT, Role.STAFF, "Mr Peter Dunn"),
    PartGiven(Part.SUBJECT, Role.PUPIL, "Jake"),
)


@pytest.fixture(autouse=True)
def school(desk: Desk) -> None:
    """The school has an address, somebody to ring, and a chair."""
    desk.school.amend(
        address=("Church Lane", "ST HELENS", "WA10 1AA"), telephone="01744 960 200", contact="Mrs Hughes"
    )
    desk.school.set_office(Office.CHAIR, "Mrs Ann Fell", "01744 960 400", "")


@pytest.fixture
def case(desk: Desk, a_case: CaseView, saved: "Saved") -> CaseView:
    """Two authors, a reporter with the surname of one of them, a teacher and a child with one name."""
    desk.cases.set_facts(a_case.case_id, replace(a_case.facts, parts=PEOPLE))
    return saved(a_case, foul=YES)


@pytest.fixture
def letter(desk: Desk, case: CaseView) -> LetterView:
    """A letter to Kelly Marsh with nothing in its way."""
    started = desk.letters.start(case.case_id, LetterKind.REMOVAL)
    return desk.letters.amend(started.letter_id, address=ADDRESS)


def words_of(pdf: bytes) -> str:
    return "\n".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(pdf))


def in_the_way(desk: Desk, letter: LetterView, **other: Any) -> list[tuple[str, str, str]]:
    """Return rule, words and field of what is in the way of a letter in which this is different."""
    found = desk.letters.remarks(replace(letter, **other))
    return [(each.rule, each.about, each.field) for each in found if each.is_in_the_way]


@pytest.mark.parametrize(
    ("maker", "name"),
    [(DecisionMaker.CHAIR, "Mrs Ann Fell"), (DecisionMaker.VICE_CHAIR, "Tom Bell")],
)
def test_what_hands_a_concern_over_goes_to_whoever_decides_and_is_signed_by_the_head(
    desk: Desk, case: CaseView, maker: DecisionMaker, name: str
) -> None:
    desk.gates.hand_over(case.case_id, maker, name, "I know the family.")

    letter = desk.letters.start(case.case_id, LetterKind.CHAIR)

    signed = words_of(desk.letters.preview(letter)).partition("Yours sincerely")[2]
    assert letter.recipient == name and "hand over to you" in letter.subject
    assert "Mary Ashworth" in signed and name not in signed


DOORS: tuple[dict[str, Any], ...] = (
    {"recipient": "Tom Marsh", "salutation": "Dear Sir"},
    {"recipient": "Kelly Marsh and Tom Marsh"},
    {"address": ("c/o Tom Marsh", *ADDRESS)},
    {"salutation": "Dear Tom Marsh"},
    {"subject": "What Tom told us"},
    {"enclosures": ("A letter from T. Marsh",)},
    {"copies_to": ("Mr T Marsh",)},
    {"copies_to": ("The parent who told us",)},
    {"body": "Mr Marsh showed it to us. Ring 01744 960 200."},
    {"body": "Your husband told us about the post. Ring 01744 960 200."},
)


def test_whoever_told_the_school_comes_in_by_no_door(desk: Desk, letter: LetterView) -> None:
    assert in_the_way(desk, letter) == []

    for other in DOORS:
        (found,) = in_the_way(desk, letter, **other)

        assert found[0] in ("name_reporter", "reporter_described"), other
        assert found[2] == next(iter(other))


def test_no_child_and_no_second_author_comes_in_by_any_field(desk: Desk, letter: LetterView) -> None:
    for field in ("subject", "body", "salutation", "enclosures", "copies_to"):
        for name in ("Jake", "Jake’s", "Dean Foster", "Mr Foster", "D. Foster", "FOSTER"):
            words = f"It is {name} who did it."
            is_list = not isinstance(getattr(letter, field), str)
            found = in_the_way(desk, letter, **{field: (words,) if is_list else words})

            assert [each[0] for each in found] == ["name_child" if "Jake" in name else "name_author"]


def test_no_exhibit_and_nobody_elses_address_goes_along(desk: Desk, letter: LetterView) -> None:
    kind = {"enclosures": ("Our complaints procedure",), "copies_to": ("School, WA10 1AA", ADDRESS[-1])}
    assert in_the_way(desk, letter, **kind) == []

    for enclosed in ("Exhibit 1", "A screenshot of the post"):
        found = in_the_way(desk, letter, enclosures=("The policy", enclosed))
        assert [each[0] for each in found] == ["enclosed"]
    copy = in_the_way(desk, letter, copies_to=("5 Oak Lane, WA10 4ZZ",))
    assert [each[0] for each in copy] == ["address_given"]


def test_nobody_comes_in_by_the_schools_own_wording_or_its_slip(desk: Desk, letter: LetterView) -> None:
    text = desk.wordings.get("removal").text
    desk.wordings.set("removal", f"{text}\n\nWe thank tom marsh, and jake is well.\n")
    desk.letters.discard(letter.letter_id)
    started = desk.letters.start(letter.case_id, LetterKind.REMOVAL)
    started = desk.letters.amend(started.letter_id, address=ADDRESS)

    assert {each[:2] for each in in_the_way(desk, started)} == {
        ("name_reporter", "tom marsh"),
        ("name_child", "jake"),
    }

    desk.wordings.reset("removal")
    body = {"body": letter.body}
    assert in_the_way(desk, started, **body) == []
    desk.wordings.set("reply-slip", f"{desk.wordings.get('reply-slip').text}\n\nGive it to Tom Marsh.\n")
    assert in_the_way(desk, started, **body) == [("name_reporter", "", "body")]
    assert in_the_way(desk, started, **body, has_reply_slip=False) == []


def test_whoever_is_rung_at_school_is_not_said_to_have_told_it(desk: Desk, letter: LetterView) -> None:
    desk.school.amend(contact="Tom Marsh")
    body = letter.body.replace("Mrs Hughes", "Tom Marsh")

    assert in_the_way(desk, letter, body=body) == []
    assert [each[0] for each in in_the_way(desk, letter, body=f"{body}\n\nTom Marsh told us.")] == [
        "name_reporter"
    ]


def test_what_is_typed_into_the_walk_brings_nobody_into_a_letter(
    desk: Desk, a_case: CaseView, saved: "Saved"
) -> None:
    said = "Tom Marsh asked Kelly Marsh, and Jake cried."
    wrong = Answer("inaccurate", YES, statements=(Statement("Everybody pays", Truth.FALSE, said),))
    harm = Answer("otherwise_unacceptable", YES, said)
    desk.cases.set_facts(a_case.case_id, replace(a_case.facts, parts=PEOPLE, words=f"Shame! {said}"))
    case = saved(a_case, inaccurate=wrong, otherwise_unacceptable=harm)

    for kind in LetterKind:
        if kind in (LetterKind.AFTER_ADVICE, LetterKind.REMINDER):  # wait for advice, and for calm
            continue
        letter = desk.letters.start(case.case_id, kind)
        text = f"{letter.subject}\n{letter.body}"
        if said in text:
            assert reader(kind) is Reader.AUTHOR
            assert {"name_reporter", "name_child"} <= {each[0] for each in in_the_way(desk, letter)}
        else:
            assert not [name for name in ("Tom", "Jake", "Kelly", "Marsh", "Foster") if name in text]


def test_what_is_only_likely_is_not_certain_in_a_letter_to_whoever_lives_with_them(
    desk: Desk, a_case: CaseView, saved: "Saved"
) -> None:
    likely = replace(PEOPLE[0], is_likely=True)
    desk.cases.set_facts(a_case.case_id, replace(a_case.facts, parts=(likely, *PEOPLE[1:])))
    first = desk.letters.start(saved(a_case, foul=YES).case_id, LetterKind.REMOVAL)
    second = desk.letters.another_for(first.letter_id)

    for letter in (first, second):
        found = in_the_way(desk, letter, body=f"{letter.body}\n\nYour post is rude.")
        assert ("authorship", "Your post", "body") in found
