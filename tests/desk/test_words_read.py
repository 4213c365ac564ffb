"""The words of an exhibit: read from its picture, checked, found again, and what they say to cover."""

import sys
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from conduct_desk.desk import Desk, words_read
from conduct_desk.desk.closing_views import ClosingGiven
from conduct_desk.desk.exhibit_views import Origin
from conduct_desk.desk.gate_views import GovernorView
from conduct_desk.desk.names_to_cover import is_person
from conduct_desk.desk.views import CaseView, ExhibitView
from conduct_desk.errors import DeskError
from conduct_desk.evidence import hiding, reading
from conduct_desk.policy.exhibits import Custody, ExhibitKind, WordsFrom
from conduct_desk.policy.offices import GovernorKind, Office
from conduct_desk.policy.vocabulary import Outcome, Source, Value
from tests.conftest import PICTURE
from tests.evidence.posts import COMMENTS, Look, bytes_of, error_rate, network_post

if TYPE_CHECKING:
    from tests.desk.conftest import Saved

DRAWN = network_post(Look(640))


@pytest.fixture(scope="module", autouse=True)
def read_once() -> Iterator[None]:
    """Reading takes a second and more in a process of its own; most tests here read the same post."""
    read = lru_cache(maxsize=8)(lambda data, page: reading.read_words(data, page))

    def again(data: bytes, page: int = 1, wanted: Callable[[], bool] = lambda: True) -> reading.Read:
        return read(data, page) if wanted() else reading.read_words(data, page, wanted)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(words_read, "read_words", again)
        yield


@pytest.fixture
def post(desk: Desk, a_case: CaseView) -> ExhibitView:
    """A made-up post in a concern."""
    return desk.exhibits.keep(a_case.case_id, bytes_of(DRAWN.image), "post.png", Source.PASTED)


def found(desk: Desk, words: str) -> list[int]:
    return [case.case_id for case in desk.cases.search(words).lines]


def test_the_words_of_a_picture_are_read_and_marked_until_somebody_checked_them(
    desk: Desk, post: ExhibitView
) -> None:
    told: list[tuple[int, int]] = []

    words = desk.exhibits.read_words(post.exhibit_id, lambda done, of: told.append((done, of)))

    assert words.whence is WordsFrom.PICTURE
    assert error_rate(words.text, DRAWN.text) <= 0.03
    assert words == desk.exhibits.detail(post.exhibit_id).words
    assert told == [(0, 1), (1, 1)]
    assert desk.exhibits.detail(post.exhibit_id).custody[-1].what is Custody.READ


def test_each_word_stands_where_it_was_drawn(desk: Desk, post: ExhibitView) -> None:
    places = desk.exhibits.read_words(post.exhibit_id).places[1]

    name, (left, top, right, bottom) = DRAWN.lines[0]
    (first, box), (last, end) = places[:2]
    assert f"{first} {last}" == name
    assert abs(box[0] - left) <= 3 and top - 2 <= box[1] and box[3] <= bottom + 2
    assert box[2] < end[0] and abs(end[2] - right) <= 3


def test_a_concern_is_found_by_what_its_picture_says(desk: Desk, a_case: CaseView, post: ExhibitView) -> None:
    assert found(desk, "disgrace") == []

    desk.exhibits.read_words(post.exhibit_id)

    assert found(desk, "disgrace") == [a_case.case_id]
    assert found(desk, "gover") == [a_case.case_id]


def test_what_the_head_corrects_is_hers_and_is_found_instead(
    desk: Desk, a_case: CaseView, post: ExhibitView
) -> None:
    read = desk.exhibits.read_words(post.exhibit_id)

    words = desk.exhibits.set_words(post.exhibit_id, "  It is a scandalum!\n")

    assert words.text == "It is a scandalum!" and words.whence is WordsFrom.HEAD
    assert words.places == read.places
    assert found(desk, "scandalum") == [a_case.case_id]
    assert found(desk, "disgrace") == []
    assert desk.cases.chronology(a_case.case_id)[0].what == "Corrected the words of exhibit 2"


def test_reading_again_does_not_undo_what_she_corrected(desk: Desk, post: ExhibitView) -> None:
    desk.exhibits.set_words(post.exhibit_id, "What I make of it")

    words = desk.exhibits.read_words(post.exhibit_id)

    assert words.text == "What I make of it" and words.whence is WordsFrom.HEAD
    assert len(words.places[1]) > 50


def test_emptying_the_words_takes_them_out_of_what_is_found_and_lets_them_be_read_again(
    desk: Desk, a_case: CaseView, post: ExhibitView
) -> None:
    desk.exhibits.read_words(post.exhibit_id)

    desk.exhibits.set_words(post.exhibit_id, " ")

    assert found(desk, "disgrace") == []
    assert desk.exhibits.read_words(post.exhibit_id).whence is WordsFrom.PICTURE
    assert found(desk, "disgrace") == [a_case.case_id]


def test_saving_the_same_words_writes_nothing(desk: Desk, a_case: CaseView, post: ExhibitView) -> None:
    text = desk.exhibits.read_words(post.exhibit_id).text
    before = desk.cases.chronology(a_case.case_id)

    words = desk.exhibits.set_words(post.exhibit_id, text)

    assert words.whence is WordsFrom.PICTURE
    assert desk.cases.chronology(a_case.case_id) == before


def test_an_exhibit_that_was_removed_is_not_found_by_its_words_until_it_is_back(
    desk: Desk, a_case: CaseView, post: ExhibitView
) -> None:
    desk.exhibits.read_words(post.exhibit_id)

    desk.exhibits.remove(post.exhibit_id)
    assert found(desk, "disgrace") == []

    desk.exhibits.restore(post.exhibit_id)
    assert found(desk, "disgrace") == [a_case.case_id]


def test_nothing_of_the_words_of_an_isolated_exhibit_is_left_and_none_are_read(
    desk: Desk, post: ExhibitView
) -> None:
    desk.exhibits.read_words(post.exhibit_id)
    desk.drafts.save(f"words:{post.exhibit_id}", {"words": "what it sa"}, post.case_id)

    desk.exhibits.isolate(post.exhibit_id, "The police asked for it")

    assert found(desk, "disgrace") == []
    assert desk.drafts.all() == ()
    assert desk.exhibits.detail(post.exhibit_id).words is None
    for act in (
        lambda: desk.exhibits.read_words(post.exhibit_id),
        lambda: desk.exhibits.set_words(post.exhibit_id, "words"),
        lambda: desk.exhibits.suggest(post.exhibit_id),
    ):
        with pytest.raises(DeskError, match="isolated"):
            act()


def test_an_exhibit_that_is_isolated_while_it_is_read_keeps_nothing(desk: Desk, post: ExhibitView) -> None:
    def isolate(done: int, of: int) -> None:
        if done == of:
            desk.exhibits.isolate(post.exhibit_id, "It is what we feared")

    with pytest.raises(DeskError, match="isolated"):
        desk.exhibits.read_words(post.exhibit_id, isolate)

    assert found(desk, "disgrace") == []


def test_stopping_keeps_nothing(desk: Desk, post: ExhibitView) -> None:
    with pytest.raises(DeskError) as stopped:
        desk.exhibits.read_words(post.exhibit_id, wanted=lambda: False)

    assert stopped.value.sentence == "Reading was stopped."
    assert desk.exhibits.detail(post.exhibit_id).words is None


def test_words_in_a_closed_concern_are_read_but_not_corrected(
    desk: Desk, a_case: CaseView, post: ExhibitView, saved: "Saved"
) -> None:
    saved(a_case, fair_comment=Value.YES)
    desk.closing.close(a_case.case_id, ClosingGiven(Outcome.LEFT_ALONE_DEBATE))

    assert desk.exhibits.read_words(post.exhibit_id).text
    with pytest.raises(DeskError, match="closed"):
        desk.exhibits.set_words(post.exhibit_id, "other words")


def test_a_recording_has_no_picture_to_read(desk: Desk, a_case: CaseView) -> None:
    film = b"\x00\x00\x00\x20ftypisom" + b"\0" * 64
    kept = desk.exhibits.keep(a_case.case_id, film, "film.mp4", Source.CHOSEN)
    assert kept.kind is ExhibitKind.RECORDING

    with pytest.raises(DeskError, match="no picture") as refused:
        desk.exhibits.read_words(kept.exhibit_id)

    assert "Type what it says" in refused.value.next_step


def test_too_many_words_are_refused_at_their_field(desk: Desk, post: ExhibitView) -> None:
    with pytest.raises(DeskError) as refused:
        desk.exhibits.set_words(post.exhibit_id, "word " * 50_000)

    assert refused.value.field == "words"


def test_without_the_part_that_reads_a_sentence_says_so_and_words_can_be_typed(
    desk: Desk, a_case: CaseView, post: ExhibitView, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "tesserocr", None)

    assert not desk.exhibits.can_read_words
    with pytest.raises(DeskError) as refused:
        desk.exhibits.read_words(post.exhibit_id)
    desk.exhibits.set_words(post.exhibit_id, "Typed by hand: a scandalum")

    assert "not installed" in refused.value.sentence and "Type what it says" in refused.value.next_step
    assert found(desk, "scandalum") == [a_case.case_id]


def test_the_names_of_the_log_are_suggested_to_be_covered(desk: Desk, a_case: CaseView) -> None:
    drawn = network_post(
        Look(828), author="Kelly Marsh", comments=(*COMMENTS, ("Anita Rao", "Ask her.", "1h"))
    )
    kept = desk.exhibits.keep(a_case.case_id, bytes_of(drawn.image), "post.png", Source.PASTED)
    assert desk.exhibits.suggest(kept.exhibit_id) == ()

    desk.exhibits.read_words(kept.exhibit_id)
    named = [each for each in desk.exhibits.suggest(kept.exhibit_id) if each.why == hiding.NAMED]

    where = [box for words, box in drawn.lines if words in ("Kelly Marsh", "Anita Rao")]
    assert len(named) == 2
    for each, (left, top, right, bottom) in zip(named, where, strict=True):
        assert each.box[0] <= left + 2 and each.box[1] <= top + 2
        assert each.box[2] >= right - 2 and each.box[3] >= bottom - 6  # the box of a font has room below


def test_the_account_that_was_written_down_is_suggested_too(desk: Desk, a_case: CaseView) -> None:
    drawn = network_post(Look(828), author="leahandthree")
    kept = desk.exhibits.keep(a_case.case_id, bytes_of(drawn.image), "post.png", Source.PASTED)
    desk.exhibits.describe(kept.exhibit_id, Origin(account="@leahandthree"))
    desk.exhibits.read_words(kept.exhibit_id)

    first = desk.exhibits.suggest(kept.exhibit_id)[0]

    assert first.why == hiding.NAMED and first.box[1] <= drawn.lines[0][1][1] + 2


def test_every_page_of_a_pdf_is_read(desk: Desk, a_case: CaseView, tmp_path: Path) -> None:
    first, second = network_post(Look(828)).image, network_post(Look(828), author="Kelly Marsh").image
    first.save(tmp_path / "two.pdf", save_all=True, append_images=[second], resolution=100)
    kept = desk.exhibits.keep(a_case.case_id, (tmp_path / "two.pdf").read_bytes(), "two.pdf", Source.CHOSEN)

    words = desk.exhibits.read_words(kept.exhibit_id)

    assert kept.pages == 2 and set(words.places) == {1, 2}
    assert words.text.index("Moira Quill") < words.text.index("Kelly Marsh")
    assert next(each.why for each in desk.exhibits.suggest(kept.exhibit_id, 2)) == hiding.NAMED


def test_disposing_of_a_concern_takes_its_read_words_with_it(
    desk: Desk, a_case: CaseView, post: ExhibitView
) -> None:
    desk.exhibits.read_words(post.exhibit_id)

    desk.cases.discard(a_case.case_id)

    assert found(desk, "disgrace") == []


def test_the_practice_picture_can_be_read_at_all(desk: Desk, a_case: CaseView) -> None:
    (kept,) = desk.exhibits.of_case(a_case.case_id)
    assert PICTURE.is_file()

    assert desk.exhibits.read_words(kept.exhibit_id).text


def test_the_people_of_the_school_are_looked_for_and_no_team_or_office(
    desk: Desk, a_case: CaseView, post: ExhibitView
) -> None:
    comments = (("Tom Becker", "Ask Priya Shah or Ashworth, the county team will know.", "2h"),)
    drawn = network_post(Look(828), author="Nadia Farrow", comments=comments)
    kept = desk.exhibits.keep(a_case.case_id, bytes_of(drawn.image), "other.png", Source.PASTED)
    desk.school.set_office(Office.DEPUTY_SAFEGUARDING_LEAD, "Mrs Priya Shah", "", "")
    desk.school.set_office(Office.LOCAL_AUTHORITY, "The county team", "01632 960118", "")
    desk.governors.set([GovernorView("Nadia Farrow", GovernorKind.PARENT, True)])
    desk.exhibits.read_words(kept.exhibit_id)

    told = desk.exhibits.suggest(kept.exhibit_id)

    named = [each.who for each in told if each.why == hiding.NAMED]
    assert named == ["Nadia Farrow", "Mrs Priya Shah", desk.school.get().head_name]
    assert [each.who for each in told if each.why == hiding.COMMENTED] == ["Tom Becker"]


@pytest.mark.parametrize(
    ("holder", "is_one"),
    [
        ("Mrs Priya Shah", True),
        ("Mary Ashworth", True),
        ("Dr Rao", True),
        ("G. Dunn", True),
        ("Anna van der Berg", True),
        ("Shah", True),
        ("The clerk", False),
        ("Duty team", False),
        ("County council", False),
        ("Shah and Bray LLP", False),
        ("The people who answer here at night", False),
        ("Mr", False),
        ("Room 12", False),
        ("", False),
    ],
)
def test_an_office_may_be_held_by_a_team_whose_words_are_no_name(holder: str, is_one: bool) -> None:
    assert is_person(holder) is is_one
