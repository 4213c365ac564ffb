"""Covered copies for sharing: each a new file beside the exhibit, which stays as it is."""

import hashlib
import io
import shutil
from pathlib import Path

import pytest
from PIL import Image

from conduct_desk.desk import Desk
from conduct_desk.desk.backup_views import BackedUp
from conduct_desk.desk.views import CaseView
from conduct_desk.errors import DeskError, EvidenceMissing, EvidenceUnreadable, NotSaved
from conduct_desk.policy.exhibits import Custody, ExhibitKind
from conduct_desk.policy.vocabulary import Source

PICTURES = Path(__file__).resolve().parents[2] / "resources" / "practice"
FILM = b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom" + bytes(5_000)


def files(desk: Desk) -> list[str]:
    """Return the names of the encrypted files."""
    return sorted(each.name for each in (desk.exhibits._opened.log.folder / "exhibits").glob("?" * 32))


def test_a_copy_is_black_where_a_box_was_drawn_and_its_exhibit_is_as_it_was(
    desk: Desk, a_case: CaseView
) -> None:
    exhibit = a_case.exhibits[0]

    copy = desk.exhibits.cover(exhibit.exhibit_id, [(20, 20, 60, 50)])

    png = desk.exhibits.copy_png(copy.copy_id)
    with Image.open(io.BytesIO(png)) as picture:
        assert picture.size == (copy.width, copy.height) == (exhibit.width, exhibit.height)
        assert picture.crop((16, 16, 64, 64)).getextrema() == ((0, 0), (0, 0), (0, 0))
        assert picture.info == {}
    ((left, top, right, bottom),) = copy.boxes
    assert left <= 20 and top <= 20 and right >= 60 and bottom >= 50
    assert not any(side % 16 for side in (left, top, right, bottom))
    assert (copy.fingerprint, copy.size) == (hashlib.sha256(png).hexdigest(), len(png))
    assert desk.exhibits.original(exhibit.exhibit_id) == (PICTURES / "clown.png").read_bytes()
    assert len(files(desk)) == 2


def test_copies_are_numbered_in_their_exhibit_and_listed(desk: Desk, a_case: CaseView) -> None:
    first = a_case.exhibits[0].exhibit_id
    trip = (PICTURES / "trip.png").read_bytes()
    other = desk.exhibits.keep(a_case.case_id, trip, "b.png", Source.PASTED).exhibit_id

    made = [desk.exhibits.cover(number, [(0, 0, 9, 9)]) for number in (first, other, first)]

    assert [copy.number for copy in made] == [1, 1, 2]
    assert desk.exhibits.copies(a_case.case_id) == (made[0], made[2], made[1])
    assert desk.exhibits.detail(first).copies == (made[0], made[2])
    assert [each.copies for each in desk.exhibits.of_case(a_case.case_id)] == [2, 1]


def test_the_custody_says_how_many_places_were_covered_and_when_a_copy_left(
    desk: Desk, a_case: CaseView, tmp_path: Path
) -> None:
    exhibit_id = a_case.exhibits[0].exhibit_id
    copy = desk.exhibits.cover(exhibit_id, [(0, 0, 9, 9), (90, 90, 99, 99), (0, 0, 9, 9)])
    desk.exhibits.cover(exhibit_id, [])

    desk.exhibits.copy_into(copy.copy_id, tmp_path / "copy.png")
    desk.exhibits.copy_printed(copy.copy_id)

    assert (tmp_path / "copy.png").read_bytes() == desk.exhibits.copy_png(copy.copy_id)
    lines = desk.exhibits.detail(exhibit_id).custody
    assert [(line.what, line.note) for line in lines[1:]] == [
        (Custody.COVERED, "covered copy 1, 2 places covered"),
        (Custody.COVERED, "covered copy 2, nothing covered"),
        (Custody.SHARED, "covered copy 1"),
        (Custody.PRINTED, "covered copy 1"),
    ]


def test_a_box_without_a_size_is_refused(desk: Desk, a_case: CaseView) -> None:
    with pytest.raises(DeskError, match="no size"):
        desk.exhibits.cover(a_case.exhibits[0].exhibit_id, [(5, 5, 5, 9)])

    assert len(files(desk)) == 1


def test_what_has_nothing_to_draw_is_not_covered(desk: Desk, a_case: CaseView) -> None:
    film = desk.exhibits.keep(a_case.case_id, FILM, "film.mp4", Source.CHOSEN)
    assert film.kind is ExhibitKind.RECORDING

    with pytest.raises(EvidenceUnreadable):
        desk.exhibits.cover(film.exhibit_id, [(0, 0, 9, 9)])


def test_a_copy_whose_row_is_refused_leaves_no_file(
    desk: Desk, a_case: CaseView, monkeypatch: pytest.MonkeyPatch
) -> None:
    from conduct_desk.caselog import covered_copies

    def refuse(*_: object, **__: object) -> int:
        raise NotSaved("The disk is full.")

    monkeypatch.setattr(covered_copies, "add", refuse)
    with pytest.raises(NotSaved):
        desk.exhibits.cover(a_case.exhibits[0].exhibit_id, [(0, 0, 9, 9)])

    assert len(files(desk)) == 1


def test_a_copy_that_was_changed_outside_is_not_shown(desk: Desk, a_case: CaseView) -> None:
    (before,) = files(desk)
    copy = desk.exhibits.cover(a_case.exhibits[0].exhibit_id, [(0, 0, 9, 9)])
    (made,) = set(files(desk)) - {before}
    folder = desk.exhibits._opened.log.folder / "exhibits"
    (folder / before).replace(folder / made)

    with pytest.raises(EvidenceMissing):
        desk.exhibits.copy_png(copy.copy_id)


def test_copies_of_a_removed_exhibit_are_not_listed_and_come_back_with_it(
    desk: Desk, a_case: CaseView
) -> None:
    exhibit_id = a_case.exhibits[0].exhibit_id
    copy = desk.exhibits.cover(exhibit_id, [(0, 0, 9, 9)])

    desk.exhibits.remove(exhibit_id)
    assert desk.exhibits.copies(a_case.case_id) == ()
    desk.exhibits.restore(exhibit_id)

    assert desk.exhibits.copies(a_case.case_id) == (copy,)
    assert desk.keeping.sweep() == 0 and len(files(desk)) == 2


def test_a_backup_holds_the_copies_and_gives_one_back_that_is_lost(desk: Desk, a_case: CaseView) -> None:
    (before,) = files(desk)
    copy = desk.exhibits.cover(a_case.exhibits[0].exhibit_id, [(0, 0, 9, 9)])
    assert [view.figures.exhibits for view in desk.backups.back_up().made] == [1]  # a copy is no exhibit
    (made,) = set(files(desk)) - {before}
    (desk.exhibits._opened.log.folder / "exhibits" / made).unlink()

    assert desk.keeping.sweep() == 1
    (view,) = desk.backups.places()[0].backups[:1]
    assert desk.backups.rehearse(view.path) == view.figures and view.figures.exhibits == 1
    assert desk.backups.bring_exhibits_back() == 1
    assert desk.exhibits.copy_png(copy.copy_id)


def test_a_backup_says_how_many_exhibits_and_how_many_copies_are_lost(desk: Desk, a_case: CaseView) -> None:
    (before,) = files(desk)
    for left in (0, 32):
        desk.exhibits.cover(a_case.exhibits[0].exhibit_id, [(left, 0, left + 9, 9)])
    folder = desk.exhibits._opened.log.folder / "exhibits"
    one, two = sorted(set(files(desk)) - {before})
    told = "missing or damaged in the case log itself, and so in this backup."

    (folder / one).unlink()
    done = desk.backups.back_up()
    assert done.problems == (f"One covered copy is {told}",)
    assert [view.figures.exhibits for view in done.made] == [1]
    (folder / two).unlink()
    (folder / before).unlink()
    made = backups_made_anew(desk)
    assert made.problems == (f"One exhibit and 2 covered copies are {told}",)
    assert [view.figures.exhibits for view in made.made] == [0]


def backups_made_anew(desk: Desk) -> BackedUp:
    """Back up where no earlier backup lends its exhibits."""
    for folder in filter(None, (place.folder for place in desk.backups.places())):
        shutil.rmtree(folder)
    return desk.backups.back_up()


def test_a_concern_thrown_away_takes_its_copies_along(desk: Desk, a_case: CaseView) -> None:
    desk.exhibits.cover(a_case.exhibits[0].exhibit_id, [(0, 0, 9, 9)])

    desk.cases.discard(a_case.case_id)

    assert files(desk) == [] and desk.keeping.sweep() == 0
