"""Evidence: kept untouched, shown safely, removed and put back."""

import hashlib
from pathlib import Path

import pytest

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView
from conduct_desk.errors import DeskError, EvidenceMissing, EvidenceUnreadable
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.vocabulary import Source, Value

PICTURES = Path(__file__).resolve().parents[2] / "resources" / "practice"


def test_the_bytes_come_back_untouched_under_their_fingerprint(desk: Desk, a_case: CaseView) -> None:
    data = (PICTURES / "clown.png").read_bytes()
    exhibit = a_case.exhibits[0]

    assert desk.exhibits.original(exhibit.exhibit_id) == data
    assert exhibit.fingerprint == hashlib.sha256(data).hexdigest()
    assert (exhibit.number, exhibit.name, exhibit.media_type) == (1, "clown.png", "image/png")
    assert exhibit.kept_by == "Mary Ashworth" and exhibit.thumbnail.startswith(b"\x89PNG")


def test_what_is_shown_is_a_copy_made_safe(desk: Desk, a_case: CaseView) -> None:
    assert desk.exhibits.picture(a_case.exhibits[0].exhibit_id).startswith(b"\x89PNG")


def test_the_same_picture_pasted_twice_is_one_exhibit(desk: Desk, a_case: CaseView) -> None:
    data = (PICTURES / "clown.png").read_bytes()

    again = desk.exhibits.keep(a_case.case_id, data, "again.png", Source.DROPPED)
    other = desk.exhibits.keep(a_case.case_id, (PICTURES / "trip.png").read_bytes(), "b.png", Source.DROPPED)

    assert again == a_case.exhibits[0]
    assert other.number == 2


def test_a_file_that_is_no_picture_leaves_nothing_behind(desk: Desk, a_case: CaseView) -> None:
    with pytest.raises(EvidenceUnreadable):
        desk.exhibits.keep(a_case.case_id, b"%PDF-1.7 not a picture", "post.png", Source.CHOSEN)

    assert len(desk.exhibits.of_case(a_case.case_id)) == 1
    assert len(list((desk.exhibits._opened.log.folder / "exhibits").iterdir())) == 1


def test_a_removed_exhibit_comes_back_under_its_number(desk: Desk, a_case: CaseView) -> None:
    exhibit = a_case.exhibits[0]

    desk.exhibits.remove(exhibit.exhibit_id)
    assert desk.cases.get(a_case.case_id).exhibits == ()

    assert desk.exhibits.restore(exhibit.exhibit_id) == exhibit


def test_no_picture_comes_in_while_one_may_be_indecent(desk: Desk, a_case: CaseView) -> None:
    desk.decisions.answer(a_case.case_id, [Answer("indecent_image", Value.NOT_YET_KNOWN)])

    with pytest.raises(DeskError, match="No picture may be added"):
        desk.exhibits.keep(a_case.case_id, (PICTURES / "trip.png").read_bytes(), "b.png", Source.DROPPED)


def test_a_lost_file_is_said_to_be_missing(desk: Desk, a_case: CaseView) -> None:
    for file in (desk.exhibits._opened.log.folder / "exhibits").iterdir():
        file.unlink()

    with pytest.raises(EvidenceMissing):
        desk.exhibits.original(a_case.exhibits[0].exhibit_id)
