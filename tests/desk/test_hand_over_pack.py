"""What the next headteacher is given: where every concern stands, who has keys, what to do first."""

from collections.abc import Callable
from datetime import date

import pypdfium2  # type: ignore[import-untyped]
import pytest

from conduct_desk.caselog import chronology
from conduct_desk.desk import Desk
from conduct_desk.desk.closing_views import ClosingGiven
from conduct_desk.desk.door import Door
from conduct_desk.desk.gate_views import GovernorView
from conduct_desk.desk.hand_over_words import Standing, first_things
from conduct_desk.desk.holder_views import HolderRole
from conduct_desk.desk.views import CaseView
from conduct_desk.policy.holds import Hold, Word
from conduct_desk.policy.offices import GovernorKind, Office
from conduct_desk.policy.vocabulary import LetterKind, Outcome, SentHow, TakenOut, Value
from tests.conftest import SchoolDay

WalkThrough = Callable[..., None]


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return " ".join(" ".join(page.get_textpage().get_text_bounded() for page in document).split())
    finally:
        document.close()


def between(text: str, start: str, end: str) -> str:
    return text[text.index(start) : text.index(end, text.index(start))]


@pytest.fixture
def foul_case(desk: Desk, a_case: CaseView, walk_through: WalkThrough) -> CaseView:
    """A concern that was walked through and saved: a letter is to be written."""
    walk_through(a_case.case_id, foul=Value.YES)
    desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id))
    return desk.cases.get(a_case.case_id)


def test_a_quiet_desk_says_that_there_is_nothing(desk: Desk) -> None:
    text = text_of(desk.hand_over_pack.make())

    assert "Open concerns None." in text
    assert "Nothing is due." in text and "Tell the safeguarding lead and the chair" in text
    assert "Mary Ashworth" in between(text, "Who can open", "Where the backups are")
    assert "0 pieces of evidence" in text and "None was told" in text


def test_an_open_concern_says_what_is_due_and_names_nobody(desk: Desk, foul_case: CaseView) -> None:
    text = text_of(desk.hand_over_pack.make())

    concern = between(text, "One open concern", "Checks still to come")
    assert foul_case.reference in concern and "Facebook" in concern and "One piece" in concern
    assert any(action.words in concern for action in foul_case.actions)
    for name in ("Marsh", "Kelly", "Rao", "Anita", "Dunn", "clown"):
        assert name not in text


def test_letters_stand_there_as_drafts_as_unsent_and_as_awaited(
    desk: Desk, foul_case: CaseView, school_day: SchoolDay
) -> None:
    letter = desk.letters.start(foul_case.case_id, LetterKind.REMOVAL)
    assert "Ask for a post to be removed: a draft" in text_of(desk.hand_over_pack.make())

    desk.school.amend(address=("Church Lane", "WA10 1AA"), telephone="01744 960 200")
    desk.letters.amend(
        letter.letter_id, recipient="Ms Kelly Marsh", address=("1 High Street", "ST HELENS", "WA10 2AB"),
        salutation="Dear Ms Marsh",
    )  # fmt: skip
    for remark in desk.letters.remarks(desk.letters.get(letter.letter_id)):
        if remark.is_in_the_way and remark.may_stand:
            desk.letters.let_stand(letter.letter_id, remark.rule, remark.about, "It is right here.")
    desk.letters.issue(letter.letter_id)
    assert "final, dated 23 November 2026, not sent yet" in text_of(desk.hand_over_pack.make())

    desk.letters.sent(letter.letter_id, school_day.clock.today(), SentHow.POST)
    text = text_of(desk.hand_over_pack.make())
    assert "sent on 23 November 2026" in between(text, "Letters", "Evidence")


def test_what_waits_for_somebodys_word_comes_among_the_first_things(
    desk: Desk, a_case: CaseView, walk_through: WalkThrough
) -> None:
    walk_through(a_case.case_id, threatening=Value.YES)
    desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id))

    text = text_of(desk.hand_over_pack.make())

    assert f"Ring the police. {a_case.reference} waits for their word" in text
    assert "The police" in between(text, "One open concern", "Checks still to come")


def test_an_advisers_word_is_there_and_not_what_they_said(desk: Desk, foul_case: CaseView) -> None:
    today = date(2026, 11, 23)
    desk.gates.say(
        foul_case.case_id, Hold.ADVICE, Word.NOT_YET, said_by="Mr L Sharp", said_on=today,
        note="Wait for counsel.",
    )  # fmt: skip

    text = text_of(desk.hand_over_pack.make())

    assert "Not yet, said on 23 November 2026" in text
    assert "Sharp" not in text and "counsel" not in text


def test_closed_concerns_are_there_with_the_day_to_look_at_them_again(
    desk: Desk, a_case: CaseView, walk_through: WalkThrough
) -> None:
    walk_through(a_case.case_id)
    desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id))
    desk.closing.close(a_case.case_id, ClosingGiven(Outcome.LEFT_ALONE_DEBATE, review_on=date(2027, 3, 1)))

    text = text_of(desk.hand_over_pack.make())

    assert "Open concerns None." in text
    assert f"{a_case.reference}" in between(text, "Closed concerns to look at again", "Who can open")
    assert "1 March 2027" in text


def test_governors_are_counted_and_not_named(desk: Desk, foul_case: CaseView) -> None:
    desk.governors.set([GovernorView("Mr Peter Holloway", GovernorKind.FOUNDATION)])
    for name in ("Mr Peter Holloway", "Mrs Jane Poole"):
        desk.governors.tell(foul_case.case_id, name, "That there is one", "They asked", date(2026, 11, 23))

    text = text_of(desk.hand_over_pack.make())

    assert "2 governors" in between(text, "Which governors know what", "Originals")
    assert "Holloway" not in text and "Poole" not in text


def test_whom_to_ring_and_who_has_keys_are_named(desk: Desk, passphrase: str) -> None:
    desk.key_holders.add("Jo Okafor", HolderRole.DEPUTY, "copper thistle harbour", own=passphrase)
    desk.school.set_office(Office.CHAIR, "Peter Holloway", "01744 960 201", "chair@st-thomas.example")

    text = text_of(desk.hand_over_pack.make())

    assert "Jo Okafor Deputy headteacher" in text
    assert "Peter Holloway" in text and "01744 960 201 · chair@st-thomas.example" in text
    assert "Safeguarding lead Nobody is entered yet" in text


def test_no_secret_is_in_it(desk: Desk, passphrase: str) -> None:
    sheet = desk.keeping.sheet().groups

    text = text_of(desk.hand_over_pack.make()).casefold()

    assert passphrase not in text
    assert not any(group.casefold() in text for group in sheet)


def test_backups_are_named_with_their_place_and_day(desk: Desk, door: Door) -> None:
    desk.backups.back_up()

    text = text_of(desk.hand_over_pack.make())

    backups = between(text, "Where the backups are", "The policy in force")
    assert "On this computer" in backups and "23 November 2026" in backups
    assert "There is no second place yet" in backups
    assert door.folder.name in backups


def test_every_copy_that_leaves_is_in_the_chronology_and_the_anchor_is_on_it(desk: Desk) -> None:
    with desk.hand_over_pack._opened.reading() as session:
        seq, code = chronology.head(session)
    assert f"Log entry {seq} {code[:5]}" in text_of(desk.hand_over_pack.make())

    desk.hand_over_pack.taken(TakenOut.PRINTED)

    with desk.hand_over_pack._opened.reading() as session:
        assert chronology.lines(session, None)[-1].what == "Printed: the hand-over pack"


DAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("standing", "said"),
    [
        (Standing(overdue=(("2026-27/003", DAY),)), "overdue, one step. Begin with 2026-27/003"),
        (Standing(overdue=(("2026-27/003", DAY),) * 3), "overdue, 3 steps"),
        (Standing(next_due=("2026-27/009", DAY)), "Next comes 2026-27/009, by 20 November 2026"),
        (Standing(waits=(("a", Hold.POLICE), ("b", Hold.POLICE))), "Ring the police. a and b wait"),
        (
            Standing(waits=tuple((str(n), Hold.OFFICER) for n in range(7))),
            "0, 1, 2, 3 and 3 more wait for their word",
        ),
        (Standing(review_due=DAY), "its review was due on 20 November 2026"),
        (Standing(missing=(Office.CHAIR, Office.CLERK)), "chair of governors and clerk to the governors"),
        (Standing(), "Read through Settings"),
    ],
)
def test_the_first_five_things_follow_from_how_it_stands(standing: Standing, said: str) -> None:
    steps = first_things(standing)

    assert len(steps) == 5 and len(set(steps)) == 5
    assert any(said in step for step in steps)
    assert steps[0].startswith("Take the keys over")
