"""By which doors a name could come into the wrong letter, and who stands under which."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pypdfium2  # type: ignore[import-untyped]
import pytest

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView, LetterView, PartGiven
from conduct_desk.policy.offices import Office
from conduct_desk.policy.vocabulary import DecisionMaker, LetterKind, Part, Role, Value

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


@pytest.mark.parametrize(
    "other",
    [
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
    ],
    ids=str,
)
def test_whoever_told_the_school_comes_in_by_no_door(
    desk: Desk, letter: LetterView, other: dict[str, Any]
) -> None:
    assert in_the_way(desk, letter) == []

    (found,) = in_the_way(desk, letter, **other)

    assert found[0] in ("name_reporter", "reporter_described") and found[2] == next(iter(other))


@pytest.mark.parametrize("field", ["subject", "body", "salutation", "enclosures", "copies_to"])
@pytest.mark.parametrize("name", ["Jake", "Jake’s", "Dean Foster", "Mr Foster", "D. Foster", "FOSTER"])
def test_no_child_and_no_second_author_comes_in_by_any_field(
    desk: Desk, letter: LetterView, field: str, name: str
) -> None:
    words = f"It is {name} who did it."
    found = in_the_way(
        desk, letter, **{field: words if isinstance(getattr(letter, field), str) else (words,)}
    )

    assert [each[0] for each in found] == ["name_child" if "Jake" in name else "name_author"]


@pytest.mark.parametrize(
    ("other", "rule"),
    [
        ({"enclosures": ("Exhibit 1",)}, "enclosed"),
        ({"enclosures": ("The policy", "A screenshot of the post")}, "enclosed"),
        ({"copies_to": ("5 Oak Lane, WA10 4ZZ",)}, "address_given"),
    ],
)
def test_no_exhibit_and_nobody_elses_address_goes_along(
    desk: Desk, letter: LetterView, other: dict[str, Any], rule: str
) -> None:
    assert [each[0] for each in in_the_way(desk, letter, **other)] == [rule]
    kind = {"enclosures": ("Our complaints procedure",), "copies_to": ("School, WA10 1AA", ADDRESS[-1])}

    assert in_the_way(desk, letter, **kind) == []
