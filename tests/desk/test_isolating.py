"""An exhibit that nobody may see: it is shown nowhere, nothing undoes it, and it goes for good on advice."""

from collections.abc import Callable
from pathlib import Path

import pytest

from conduct_desk.caselog import exhibit_details
from conduct_desk.desk import Desk
from conduct_desk.desk.door import Door
from conduct_desk.desk.exhibit_keeping import Keeping
from conduct_desk.desk.exhibit_views import Origin, PictureGiven
from conduct_desk.desk.rescue import Rescue
from conduct_desk.desk.views import CaseView, ExhibitView
from conduct_desk.errors import DeskError
from conduct_desk.policy.exhibits import Custody, WordsFrom
from conduct_desk.policy.vocabulary import Grade, Outcome, Source
from tests.conftest import WalkThrough

PICTURES = Path(__file__).resolve().parents[2] / "resources" / "practice"
TRIP = (PICTURES / "trip.png").read_bytes()


@pytest.fixture
def files(desk: Desk) -> Path:
    """The folder in which the encrypted bytes lie."""
    return desk.exhibits._opened.log.folder / "exhibits"


def the_files(folder: Path) -> set[str]:
    """Return the names of the files that belong to a row."""
    return {each.name for each in folder.glob("?" * 32)}


def read_in_it(desk: Desk, exhibit_id: int) -> None:
    """Let the exhibit have words, as when somebody typed what it says."""
    case_id = desk.exhibits.detail(exhibit_id).exhibit.case_id
    with desk.exhibits._opened.writing("exhibit", case_id) as writing:
        exhibit_details.set_words(
            writing.session, case_id, exhibit_id, words="wombatious", whence=WordsFrom.HEAD
        )


@pytest.mark.parametrize(
    "see",
    [
        lambda desk, number, _: desk.exhibits.picture(number),
        lambda desk, number, _: desk.exhibits.original(number),
        lambda desk, number, folder: desk.exhibits.original_into(number, folder / "x.png"),
        lambda desk, number, _: desk.exhibits.cover(number, [(0, 0, 9, 9)]),
        lambda desk, number, _: desk.exhibits.looked_at(number),
        lambda desk, number, _: desk.exhibits.opened_outside(number),
        lambda desk, number, _: desk.exhibits.remove(number),
        lambda desk, _, __: desk.exhibits.copy_png(1),
        lambda desk, _, folder: desk.exhibits.copy_into(1, folder / "x.png"),
    ],
    ids=["picture", "original", "saved", "covered", "looked at", "opened", "removed", "copy", "copy saved"],
)
def test_what_is_isolated_is_shown_to_nobody(
    desk: Desk, a_case: CaseView, tmp_path: Path, see: Callable[[Desk, int, Path], object]
) -> None:
    exhibit_id = a_case.exhibits[0].exhibit_id
    assert desk.exhibits.cover(exhibit_id, [(0, 0, 9, 9)]).copy_id == 1
    desk.exhibits.isolate(exhibit_id, "A child may be undressed in it")

    with pytest.raises(DeskError, match="is isolated"):
        see(desk, exhibit_id, tmp_path)

    assert not (tmp_path / "x.png").exists()


def test_its_likeness_and_its_words_are_gone_and_nothing_finds_them(
    desk: Desk, a_case: CaseView, files: Path
) -> None:
    exhibit_id = a_case.exhibits[0].exhibit_id
    read_in_it(desk, exhibit_id)
    desk.exhibits.cover(exhibit_id, [(0, 0, 9, 9)])
    assert desk.cases.search("wombatious").lines
    before = the_files(files)

    (isolated,) = desk.exhibits.isolate(exhibit_id, "The police said so")

    detail = desk.exhibits.detail(exhibit_id)
    assert isolated == detail.exhibit and isolated.is_isolated and not isolated.is_destroyed
    assert (isolated.thumbnail, detail.words, detail.copies) == (b"", None, ())
    assert desk.exhibits.copies(a_case.case_id) == ()
    assert not desk.cases.search("wombatious").lines
    assert the_files(files) == before  # the bytes stay, encrypted, for the police
    assert detail.custody[-1].what is Custody.ISOLATED
    assert detail.isolation is not None and detail.isolation.why == "The police said so"


def test_why_it_is_isolated_has_to_be_said(desk: Desk, a_case: CaseView) -> None:
    with pytest.raises(DeskError) as refused:
        desk.exhibits.isolate(a_case.exhibits[0].exhibit_id, "  ")

    assert refused.value.field == "why"


def test_it_is_isolated_once_and_putting_back_does_not_undo_it(desk: Desk, a_case: CaseView) -> None:
    exhibit_id = a_case.exhibits[0].exhibit_id
    desk.exhibits.remove(exhibit_id)
    desk.exhibits.isolate(exhibit_id, "First")
    desk.exhibits.isolate(exhibit_id, "Second")

    back = desk.exhibits.restore(exhibit_id)

    assert back.is_isolated and back.thumbnail == b""
    detail = desk.exhibits.detail(exhibit_id)
    assert [line.what for line in detail.custody].count(Custody.ISOLATED) == 1
    assert detail.isolation is not None and detail.isolation.why == "First"


def test_the_same_picture_in_another_concern_and_the_message_it_came_in_go_with_it(desk: Desk) -> None:
    case_id, other = desk.cases.open().case_id, desk.cases.open().case_id
    message = desk.exhibits.keep(case_id, (PICTURES / "clown.png").read_bytes(), "mail", Source.CHOSEN)
    given = [PictureGiven(lambda: (TRIP, "in it.png"), Source.TAKEN_OUT)]
    (taken,) = Keeping(desk.exhibits._opened, case_id, message.exhibit_id).all(given)
    same = desk.exhibits.keep(other, TRIP, "the same.png", Source.PASTED)
    assert isinstance(taken, ExhibitView) and taken.came_with == message.number

    isolated = desk.exhibits.isolate(same.exhibit_id, "A child may be undressed in it")

    assert {each.exhibit_id for each in isolated} == {each.exhibit_id for each in (message, taken, same)}
    assert [each.exhibit_id for each in desk.exhibits.goes_with(same.exhibit_id)] == [
        message.exhibit_id,
        taken.exhibit_id,
    ]
    for number in (case_id, other):
        assert all(each.is_isolated for each in desk.exhibits.of_case(number))
        assert any("Isolated exhibit" in line.what for line in desk.cases.chronology(number))


def test_the_same_bytes_do_not_come_in_again(desk: Desk, a_case: CaseView, files: Path) -> None:
    kept = desk.exhibits.keep(a_case.case_id, TRIP, "b.png", Source.PASTED)
    desk.exhibits.isolate(kept.exhibit_id, "The police said so")
    before, another = the_files(files), desk.cases.open().case_id

    for case_id in (a_case.case_id, another):
        with pytest.raises(DeskError, match="isolated"):
            desk.exhibits.keep(case_id, TRIP, "again.png", Source.PASTED)

    assert the_files(files) == before


def test_a_closed_concern_does_not_wait_to_be_reopened(
    desk: Desk, a_case: CaseView, walk_through: WalkThrough
) -> None:
    walk_through(a_case.case_id)
    desk.decisions.save(a_case.case_id, desk.decisions.suggestions(a_case.case_id))
    desk.cases.close(a_case.case_id, Outcome.NOT_VERIFIED)

    desk.exhibits.isolate(a_case.exhibits[0].exhibit_id, "Found in the yearly review")
    gone = desk.exhibits.destroy(a_case.exhibits[0].exhibit_id, "The police", "CR/2026/1")

    assert gone.exhibits[0].is_destroyed


def test_a_concern_with_an_isolated_exhibit_is_not_thrown_away(desk: Desk, a_case: CaseView) -> None:
    exhibit_id = a_case.exhibits[0].exhibit_id
    desk.exhibits.isolate(exhibit_id, "The police said so")

    with pytest.raises(DeskError, match="has to stay"):
        desk.cases.discard(a_case.case_id)
    desk.exhibits.destroy(exhibit_id, "The police", "CR/2026/1")

    desk.cases.discard(a_case.case_id)


def test_on_advice_the_bytes_go_for_good_and_the_fingerprint_stays(
    desk: Desk, a_case: CaseView, files: Path
) -> None:
    exhibit = a_case.exhibits[0]
    desk.exhibits.cover(exhibit.exhibit_id, [(0, 0, 9, 9)])
    desk.exhibits.isolate(exhibit.exhibit_id, "A child may be undressed in it")

    gone = desk.exhibits.destroy(exhibit.exhibit_id, " The police ", " CR/2026/1 ")

    assert the_files(files) == set() and gone.files_left == 0
    assert desk.keeping.sweep() == 0 and desk.cases.home().exhibits_missing == 0
    detail = desk.exhibits.detail(exhibit.exhibit_id)
    assert detail.exhibit.is_destroyed and detail.exhibit.fingerprint == exhibit.fingerprint
    assert detail.isolation is not None
    assert (detail.isolation.advised_by, detail.isolation.advice_reference) == ("The police", "CR/2026/1")
    assert detail.custody[-1].what is Custody.DESTROYED
    assert desk.exhibits.verify_all(lambda _done, _of: None).whole == 0
    with pytest.raises(DeskError, match="was destroyed on advice"):
        desk.exhibits.picture(exhibit.exhibit_id)


@pytest.mark.parametrize(
    ("by", "reference", "field"), [("", "CR/1", "advised_by"), ("The police", " ", "reference")]
)
def test_nobody_destroys_evidence_on_nobody_s_word(
    desk: Desk, a_case: CaseView, by: str, reference: str, field: str
) -> None:
    desk.exhibits.isolate(a_case.exhibits[0].exhibit_id, "The police said so")

    with pytest.raises(DeskError) as refused:
        desk.exhibits.destroy(a_case.exhibits[0].exhibit_id, by, reference)

    assert refused.value.field == field
    assert not desk.exhibits.of_case(a_case.case_id)[0].is_destroyed


def test_what_is_not_isolated_is_not_destroyed(desk: Desk, a_case: CaseView, files: Path) -> None:
    with pytest.raises(DeskError, match="not isolated"):
        desk.exhibits.destroy(a_case.exhibits[0].exhibit_id, "The police", "CR/2026/1")

    assert len(the_files(files)) == 1


def test_backups_from_before_are_named_and_later_ones_hold_it_no_more(
    desk: Desk, a_case: CaseView, files: Path
) -> None:
    exhibit_id = a_case.exhibits[0].exhibit_id
    (made,) = desk.backups.back_up().made
    desk.exhibits.isolate(exhibit_id, "The police said so")

    gone = desk.exhibits.destroy(exhibit_id, "The police", "CR/2026/1")
    (later,) = desk.backups.back_up().made

    assert [each.path for each in gone.held_in] == [made.path]
    assert later.figures.exhibits == 0
    assert [each.path for each in desk.exhibits.still_held(exhibit_id).held_in] == [made.path]


def test_a_missing_file_that_was_destroyed_is_not_fetched_from_a_backup(
    desk: Desk, a_case: CaseView, files: Path
) -> None:
    desk.backups.back_up()
    desk.exhibits.isolate(a_case.exhibits[0].exhibit_id, "The police said so")
    desk.exhibits.destroy(a_case.exhibits[0].exhibit_id, "The police", "CR/2026/1")

    assert desk.backups.bring_exhibits_back() == 0
    assert the_files(files) == set()


@pytest.mark.parametrize("is_destroyed", [False, True])
def test_a_backup_from_before_does_not_bring_it_back(
    door: Door, desk: Desk, a_case: CaseView, passphrase: str, files: Path, is_destroyed: bool
) -> None:
    exhibit = a_case.exhibits[0]
    (made,) = desk.backups.back_up().made
    desk.exhibits.isolate(exhibit.exhibit_id, "The police said so")
    if is_destroyed:
        desk.exhibits.destroy(exhibit.exhibit_id, "The police", "CR/2026/1")
    desk.keeping.close()

    back = Rescue(door).restore(made.path, passphrase=passphrase)

    assert back.isolated_again == 1
    again = door.unlock(passphrase, lambda _: None)
    try:
        detail = again.exhibits.detail(exhibit.exhibit_id)
        assert detail.exhibit.is_isolated and detail.exhibit.is_destroyed is is_destroyed
        assert detail.exhibit.thumbnail == b""
        assert len(the_files(files)) == (0 if is_destroyed else 1)
        assert again.keeping.sweep() == 0
    finally:
        again.keeping.close()


def test_taking_everything_out_leaves_it_in_the_log(
    desk: Desk, a_case: CaseView, passphrase: str, tmp_path: Path
) -> None:
    shown = desk.exhibits.keep(a_case.case_id, TRIP, "b.png", Source.PASTED)
    desk.exhibits.cover(a_case.exhibits[0].exhibit_id, [(0, 0, 9, 9)])
    desk.exhibits.cover(shown.exhibit_id, [(0, 0, 9, 9)])
    desk.exhibits.isolate(a_case.exhibits[0].exhibit_id, "The police said so")
    (tmp_path / "out").mkdir()

    done = desk.export.everything(tmp_path / "out", passphrase)

    names = sorted(each.name for each in (done.folder / "Exhibits").rglob("*.*"))
    assert [name.split(" exhibit ")[1] for name in names] == ["2 covered copy 1.png", "2.png"]
    stays = (done.folder / "What stays in the log.txt").read_text("utf-8-sig")
    assert "exhibit 1: isolated" in stays
    assert (done.exhibits, done.unread) == (1, 0)
    assert desk.exhibits.detail(shown.exhibit_id).custody[-1].what is Custody.SAVED


def test_proof_that_is_isolated_bears_nothing_out(desk: Desk, a_case: CaseView) -> None:
    exhibit_id = a_case.exhibits[0].exhibit_id
    desk.exhibits.describe(exhibit_id, Origin(Grade.SUPPLIED))
    desk.exhibits.isolate(exhibit_id, "The police said so")

    with desk.exhibits._opened.reading() as session:
        assert exhibit_details.grades(session, a_case.case_id) == ()
