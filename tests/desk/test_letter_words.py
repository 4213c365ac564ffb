"""Letters that come later: to whom they go, what the case fills in, what they must not name."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pypdfium2  # type: ignore[import-untyped]
import pytest

from conduct_desk.desk import Desk
from conduct_desk.desk.policy_views import PolicyGiven
from conduct_desk.desk.views import ActionView, CaseView, LetterView, PartGiven
from conduct_desk.errors import DeskError, PaperRefused
from conduct_desk.paper.words import unfilled
from conduct_desk.policy.answers import Answer, Statement
from conduct_desk.policy.holds import Hold, Word
from conduct_desk.policy.vocabulary import (
    ActionKind,
    DecisionMaker,
    LetterKind,
    LetterState,
    Part,
    Role,
    Seen,
    SentHow,
    Truth,
    Value,
)
from tests.conftest import in_the_way

if TYPE_CHECKING:
    from tests.conftest import SchoolDay
    from tests.desk.conftest import Checked, Saved

YES = Value.YES
TODAY = date(2026, 11, 23)
AUTHOR_NAMED = "It names somebody who posted it, and this reader must not learn that from the school."
ADDRESS = ("2 Mill Row", "St Helens", "WA10 2BB")
JAY = PartGiven(Part.SUBJECT, Role.PUPIL, "Jay Fields")
MIA = PartGiven(Part.SUBJECT, Role.PUPIL, "Mia Costa")
MR_DUNN = PartGiven(Part.SUBJECT, Role.STAFF, "Tom Dunn")
WRONG_FACT = Answer(
    "inaccurate", YES, statements=(Statement("Everybody pays", Truth.FALSE, "The trip letter says so."),)
)
Spoken = Callable[..., CaseView]


@pytest.fixture(autouse=True)
def school(desk: Desk) -> None:
    """The school has an address, and somebody to ring."""
    desk.school.amend(
        address=("Church Lane", "St Helens", "WA10 1AA"), telephone="01744 960 200", contact="Mrs Hughes"
    )


@pytest.fixture
def spoken_of(desk: Desk, a_case: CaseView, saved: "Saved") -> Spoken:
    """Save a concern about foul words and the given answers, in which more people are spoken of."""

    def save(*parts: PartGiven, **said: Value | Answer) -> CaseView:
        desk.cases.set_facts(a_case.case_id, replace(a_case.facts, parts=(*a_case.facts.parts, *parts)))
        return saved(a_case, **({"foul": YES} | said))

    return save


def may_write(desk: Desk, case: CaseView) -> None:
    """Let the safeguarding lead agree."""
    desk.gates.say(case.case_id, Hold.SAFEGUARDING, Word.MAY_WRITE, said_by="Ruth Bell", said_on=TODAY)


def waiting(case: CaseView, kind: LetterKind) -> list[ActionView]:
    """Return what is still to be done with a letter of a kind."""
    return [each for each in case.actions if each.letter_kind is kind and each.done_on is None]


def sent(desk: Desk, letter: LetterView, body: str | None = None) -> LetterView:
    """Address a letter, make it final and post it today."""
    desk.letters.amend(letter.letter_id, address=ADDRESS, body=body)
    desk.letters.issue(letter.letter_id)
    return desk.letters.sent(letter.letter_id, TODAY, SentHow.POST)


def words_of(pdf: bytes) -> str:
    """Return the words of a paper."""
    return "\n".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(pdf))


def person(case: CaseView, name: str) -> int:
    """Return somebody's number in the log."""
    return next(each.person.person_id for each in case.parts if each.person.name == name)


@pytest.mark.parametrize(
    ("said", "answer_by"),
    [
        ({"foul": YES}, date(2026, 11, 27)),
        ({"foul": Value.NO, "inaccurate": WRONG_FACT}, date(2026, 12, 1)),
    ],
    ids=["words to be removed", "facts to be put right"],
)
def test_a_post_that_is_still_up_is_asked_about_a_second_time(
    desk: Desk,
    spoken_of: Spoken,
    school_day: "SchoolDay",
    said: dict[str, Value | Answer],
    answer_by: date,
) -> None:
    case = spoken_of(**said)
    (asked,) = [each for each in case.actions if each.sections]
    assert asked.letter_kind is not None
    sent(desk, desk.letters.start(case.case_id, asked.letter_kind, person_id=asked.person_id))
    school_day.go_to(24, 11)
    (check,) = [a for a in desk.cases.get(case.case_id).actions if a.kind is ActionKind.CHECK_POST]
    case = desk.actions.check(check.action_id, Seen.STILL_UP)
    (again,) = waiting(case, LetterKind.SECOND)
    assert again.due_on == date(2026, 11, 25)

    letter = desk.letters.start(case.case_id, LetterKind.SECOND, person_id=again.person_id)
    assert (letter.recipient, letter.answer_by) == ("Kelly Marsh", answer_by)
    assert "On 23 November 2026 I asked for your help" in letter.body.replace("\u00a0", " ")
    assert ("useless clown" in letter.body) is ("foul" in said and said["foul"] is YES)
    desk.letters.amend(letter.letter_id, dated_on=date(2026, 11, 24))
    assert in_the_way(desk.letters, desk.letters.get(letter.letter_id)) == ()
    desk.letters.issue(letter.letter_id)
    desk.letters.sent(letter.letter_id, date(2026, 11, 24), SentHow.BY_HAND)

    case = desk.cases.get(case.case_id)
    assert waiting(case, LetterKind.SECOND) == []
    checks = [a for a in case.actions if a.kind is ActionKind.CHECK_POST and a.done_on is None]
    assert checks and all(each.due_on and each.due_on > date(2026, 11, 24) for each in checks)


def test_a_second_letter_that_no_action_asked_for_is_followed_up_by_what_it_asks(
    desk: Desk, spoken_of: Spoken
) -> None:
    case = spoken_of()
    desk.actions.done(next(each.action_id for each in case.actions if each.sections))
    first = next(a for a in desk.cases.get(case.case_id).actions if a.kind is ActionKind.CHECK_POST)
    desk.actions.check(first.action_id, Seen.CANNOT_SEE)

    sent(desk, desk.letters.start(case.case_id, LetterKind.SECOND))

    checks = [a for a in desk.cases.get(case.case_id).actions if a.kind is ActionKind.CHECK_POST]
    assert any(a.words == first.words and a.done_on is None for a in checks)


def test_nobody_was_asked_yet_so_the_second_letter_has_a_blank(desk: Desk, spoken_of: Spoken) -> None:
    letter = desk.letters.start(spoken_of().case_id, LetterKind.SECOND)

    assert unfilled(letter.body) == ("[first_letter_on]",)


def test_a_letter_about_a_child_waits_for_the_safeguarding_lead_and_tells_nothing(
    desk: Desk, spoken_of: Spoken
) -> None:
    case = spoken_of(JAY, foul=Value.NO, child_in_pictures=YES)
    for kind in (LetterKind.CHILD, LetterKind.FAMILY, LetterKind.SECOND, LetterKind.SETTLED):
        with pytest.raises(DeskError, match="This waits for"):
            desk.letters.start(case.case_id, kind)
    may_write(desk, case)

    letter = desk.letters.start(case.case_id, LetterKind.CHILD)

    assert (letter.recipient, letter.answer_by) == ("Kelly Marsh", date(2026, 11, 26))
    assert unfilled(letter.body) == () and "clown" not in letter.body and "Jay" not in letter.body
    named = desk.letters.amend(letter.letter_id, address=ADDRESS, body="Jay Fields can be seen.")
    assert in_the_way(desk.letters, named) == ("It names a child.",)
    sent(desk, letter, body="Help us.")
    to_do = [a for a in desk.cases.get(case.case_id).actions if a.done_on is None]
    assert [a.due_on for a in to_do if a.kind is ActionKind.CHECK_POST] == [date(2026, 11, 24)]
    assert waiting(desk.cases.get(case.case_id), LetterKind.CHILD) == []


def test_each_family_has_its_letter_addressed_by_the_head(desk: Desk, spoken_of: Spoken) -> None:
    case = spoken_of(JAY, MIA, child_in_words=YES)
    may_write(desk, case)
    first, second = waiting(case, LetterKind.FAMILY)
    assert {first.person_id, second.person_id} == {person(case, "Jay Fields"), person(case, "Mia Costa")}

    letter = desk.letters.start(case.case_id, LetterKind.FAMILY, person_id=second.person_id)

    assert (letter.recipient, letter.address, letter.salutation) == ("", (), "")
    assert unfilled(letter.body) == () and letter.answer_by is None
    assert "Enter who the letter is to." in in_the_way(desk.letters, letter)
    hers = {"recipient": "Mrs Ana Costa", "address": ADDRESS, "salutation": "Dear Mrs Costa"}
    named = desk.letters.amend(letter.letter_id, **hers, body="Kelly Marsh wrote about Mia Costa.")  # type: ignore[arg-type]
    assert in_the_way(desk.letters, named) == (AUTHOR_NAMED,)
    other = replace(named, body="Anita Rao told us about Jay Fields.")
    assert set(in_the_way(desk.letters, other)) == {
        "It names the person who told the school.", "It names a child.",
    }  # fmt: skip
    sent(desk, letter, body="You should hear this from us.")
    case = desk.cases.get(case.case_id)
    assert waiting(case, LetterKind.FAMILY) == [desk.actions.get(first.action_id)]
    assert desk.people.search("Mia Costa")[0].address == ()
    assert desk.letters.start(case.case_id, LetterKind.FAMILY).person_id == first.person_id


def test_a_member_of_staff_is_written_to_and_the_action_ends_with_it(desk: Desk, spoken_of: Spoken) -> None:
    case = spoken_of(MR_DUNN, foul=Answer("foul", YES, chosen=("Staff",)))

    letter = desk.letters.start(case.case_id, LetterKind.STAFF)

    assert (letter.recipient, letter.salutation) == ("Tom Dunn", "Dear Tom Dunn")
    assert unfilled(letter.body) == () and letter.answer_by is None
    named = replace(letter, address=ADDRESS, body="Kelly Marsh wrote it and Anita Rao told us.")
    assert set(in_the_way(desk.letters, named)) == {
        AUTHOR_NAMED,
        "It names the person who told the school.",
    }
    checks = [a for a in case.actions if a.kind is ActionKind.CHECK_POST]
    sent(desk, letter)
    case = desk.cases.get(case.case_id)
    assert waiting(case, LetterKind.STAFF) == []
    assert [line.person_id for line in desk.support.of(case.case_id)] == [letter.person_id]
    assert [a for a in case.actions if a.kind is ActionKind.CHECK_POST] == checks  # it asks no author


def test_staff_of_whom_nobody_is_known_yet_are_entered_by_the_head(desk: Desk, spoken_of: Spoken) -> None:
    letter = desk.letters.start(spoken_of().case_id, LetterKind.STAFF)

    assert (letter.recipient, letter.salutation, letter.person_id) == ("", "", None)


def test_a_letter_to_staff_waits_for_the_designated_officer(desk: Desk, spoken_of: Spoken) -> None:
    case = spoken_of(MR_DUNN, allegation=YES)

    with pytest.raises(DeskError, match="designated officer"):
        desk.letters.start(case.case_id, LetterKind.STAFF)


def test_thanks_when_it_is_gone_go_to_the_author_and_ask_for_nothing(
    desk: Desk, a_case: CaseView, saved: "Saved", checked: "Checked"
) -> None:
    case = checked(saved(a_case, foul=YES), Seen.REMOVED)

    letter = desk.letters.start(case.case_id, LetterKind.SETTLED)

    assert (letter.recipient, letter.answer_by) == ("Kelly Marsh", None)
    assert unfilled(letter.body) == ()
    before = [a for a in case.actions if a.kind is ActionKind.CHECK_POST]
    sent(desk, letter)
    case = desk.cases.get(case.case_id)
    assert waiting(case, LetterKind.SETTLED) == []
    assert [a for a in case.actions if a.kind is ActionKind.CHECK_POST] == before


def test_one_author_s_letter_does_not_end_what_is_to_be_done_for_another(
    desk: Desk, spoken_of: Spoken
) -> None:
    case = spoken_of(PartGiven(Part.AUTHOR, Role.PARENT, "Sam Holt"))
    kelly, sam = (person(case, name) for name in ("Kelly Marsh", "Sam Holt"))
    sent(desk, desk.letters.start(case.case_id, LetterKind.REMOVAL, person_id=sam))
    sent(desk, desk.letters.start(case.case_id, LetterKind.REMOVAL, person_id=sam))

    assert [a.person_id for a in waiting(desk.cases.get(case.case_id), LetterKind.REMOVAL)] == [kelly]
    assert desk.letters.start(case.case_id, LetterKind.REMOVAL).recipient == "Kelly Marsh"


@pytest.mark.parametrize(
    "kind", [LetterKind.SECOND, LetterKind.CHILD, LetterKind.SETTLED, LetterKind.FAMILY, LetterKind.STAFF]
)
def test_it_is_printed_on_one_page_or_two_with_a_slip(
    desk: Desk, spoken_of: Spoken, kind: LetterKind
) -> None:
    case = spoken_of(JAY, MR_DUNN, child_in_words=YES, inaccurate=WRONG_FACT)
    may_write(desk, case)
    for each in [a for a in case.actions if a.sections]:
        desk.actions.done(each.action_id)

    letter = desk.letters.start(case.case_id, kind)
    given = {"recipient": "Ms Alex Fields", "salutation": "Dear Ms Fields"} if not letter.recipient else {}
    body = letter.body.replace("[words_without_child]", "Everybody pays")
    letter = desk.letters.amend(letter.letter_id, address=ADDRESS, body=body, **given)  # type: ignore[arg-type]

    assert in_the_way(desk.letters, letter) == ()
    issued = desk.letters.issue(letter.letter_id)
    assert issued.state is LetterState.ISSUED
    pdf = desk.letters.pdf(letter.letter_id)
    pages = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(pdf)]
    assert len(pages) == (2 if letter.has_reply_slip else 1)
    names = ("Jay", "Anita", "Rao", "Dunn" if kind is not LetterKind.STAFF else "Kelly")
    assert not any(name in pages[0] for name in names)


def test_a_letter_with_a_blank_left_cannot_be_issued(desk: Desk, spoken_of: Spoken) -> None:
    letter = desk.letters.start(spoken_of().case_id, LetterKind.SECOND)
    desk.letters.amend(letter.letter_id, address=ADDRESS)

    with pytest.raises(PaperRefused, match="first_letter_on"):
        desk.letters.issue(letter.letter_id)


OWN = "Nasty words about our pupils or staff are not on. We ask you to take them away straight off."


def test_the_schools_own_words_are_quoted_once_it_brought_its_policy_in(
    desk: Desk, spoken_of: Spoken
) -> None:
    case_id = spoken_of().case_id
    before = desk.letters.start(case_id, LetterKind.REMOVAL)
    desk.letters.discard(before.letter_id)
    desk.policies.adopt(
        PolicyGiven(
            version="May 2026",
            title="Our social media promise",
            reviewed_on=date(2026, 5, 1),
            review_due_on=date(2029, 5, 31),
            passages={"abuse": OWN},
        )
    )
    after = desk.letters.start(case_id, LetterKind.REMOVAL)

    assert "how our policy puts it" not in before.body and "[clause_words]" not in before.body
    assert f"puts it:\n\n> {OWN}" in after.body and "Our social media promise" in after.body


def test_whoever_decides_stands_under_the_letter(desk: Desk, spoken_of: Spoken) -> None:
    case_id = spoken_of().case_id
    letter = desk.letters.start(case_id, LetterKind.REMOVAL)
    assert "Mary Ashworth" in words_of(desk.letters.preview(letter))

    desk.gates.hand_over(case_id, DecisionMaker.VICE_CHAIR, "Tom Bell", "She is on leave.")
    words = words_of(desk.letters.preview(letter))
    assert "Tom Bell" in words and "Vice-chair of governors" in words and "Mary Ashworth" not in words


def test_a_letter_under_a_policy_past_its_review_says_so_on_its_file_note(
    desk: Desk, spoken_of: Spoken
) -> None:
    case_id = spoken_of().case_id
    sent(desk, desk.letters.start(case_id, LetterKind.REMOVAL))

    issued = next(line.what for line in desk.cases.chronology(case_id) if line.what.startswith("Issued"))
    assert "review" in issued and "2020" in issued
