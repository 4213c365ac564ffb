"""Evidence: kept untouched, shown safely, removed and put back."""

import hashlib
import struct
import zlib
from pathlib import Path

import pytest

from conduct_desk.desk import Desk
from conduct_desk.desk.door import Door
from conduct_desk.desk.exhibit_views import PictureGiven
from conduct_desk.desk.views import CaseView, Changed, ExhibitView
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


def _given(data: bytes, name: str) -> PictureGiven:
    return PictureGiven(lambda: (data, name), Source.DROPPED)


def test_pictures_dropped_together_are_kept_in_their_order_each_with_its_entry(
    desk: Desk, a_case: CaseView, told: list[Changed]
) -> None:
    clown, trip = ((PICTURES / name).read_bytes() for name in ("clown.png", "trip.png"))
    told.clear()

    kept = desk.exhibits.keep_all(
        a_case.case_id,
        [
            _given(trip, "b.png"),
            _given(b"%PDF-1.7 not a picture", "plan.pdf"),
            _given(trip, "the same again.png"),
            _given(clown, "was there.png"),
            _given(trip + b"\0", "c.png"),
        ],
    )

    numbers = [each.number if isinstance(each, ExhibitView) else type(each).__name__ for each in kept]
    assert numbers == [2, "EvidenceUnreadable", 2, 1, 3]
    shown = desk.exhibits.of_case(a_case.case_id)
    assert [each.name for each in shown] == ["clown.png", "b.png", "c.png"]
    assert [desk.exhibits.original(each.exhibit_id) for each in shown] == [clown, trip, trip + b"\0"]
    entries = [line.what for line in desk.cases.chronology(a_case.case_id)[:2]]
    assert [what.split(" (")[0] for what in entries] == [f"Kept exhibit {number}" for number in (3, 2)]
    assert [change.noun for change in told] == ["exhibit"]
    assert desk.keeping.sweep() == 0 and len(list((_folder(desk)).glob("?" * 32))) == 3


def test_of_pictures_dropped_together_none_is_kept_when_their_save_is_refused(
    desk: Desk, a_case: CaseView
) -> None:
    desk.decisions.answer(a_case.case_id, [Answer("indecent_image", Value.NOT_YET_KNOWN)])
    trip = (PICTURES / "trip.png").read_bytes()

    kept = desk.exhibits.keep_all(a_case.case_id, [_given(trip, "b.png"), _given(trip + b"\0", "c.png")])

    assert all(isinstance(each, DeskError) for each in kept)
    assert len(list(_folder(desk).glob("?" * 32))) == 1


def _folder(desk: Desk) -> Path:
    return desk.exhibits._opened.log.folder / "exhibits"


def test_a_file_that_is_no_picture_leaves_nothing_behind(desk: Desk, a_case: CaseView) -> None:
    with pytest.raises(EvidenceUnreadable):
        desk.exhibits.keep(a_case.case_id, b"%PDF-1.7 not a picture", "post.png", Source.CHOSEN)

    assert len(desk.exhibits.of_case(a_case.case_id)) == 1
    assert len(list((desk.exhibits._opened.log.folder / "exhibits").iterdir())) == 1


def a_png(width: int, height: int, rows: bytes) -> bytes:
    """Return a PNG that claims a size and holds these rows."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        sealed = kind + content
        return struct.pack(">I", len(content)) + sealed + struct.pack(">I", zlib.crc32(sealed))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    body = chunk(b"IDAT", zlib.compress(rows, 9))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + body + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("what", "data"),
    [
        ("forty thousand pixels each way", a_png(40_000, 40_000, bytes(1_000_000))),
        ("a drawing that would fetch a file", b'<svg xmlns="x"><image href="file:///etc/passwd"/></svg>'),
        ("half of a picture", (PICTURES / "clown.png").read_bytes()[:900]),
        ("rubbish", a_png(90, 60, b"not as many rows as it says")),
        ("nothing", b""),
    ],
)
def test_a_hostile_picture_costs_a_sentence_and_is_not_kept(
    desk: Desk, a_case: CaseView, told: list[Changed], what: str, data: bytes
) -> None:
    files, changes = desk.exhibits._opened.log.folder / "exhibits", len(told)
    before = sorted(files.iterdir()), desk.cases.chronology(a_case.case_id)

    with pytest.raises(EvidenceUnreadable) as refused:
        desk.exhibits.keep(a_case.case_id, data, "Kelly Marsh.png", Source.DROPPED)

    assert refused.value.sentence and refused.value.next_step
    assert "Kelly" not in refused.value.sentence + refused.value.next_step
    assert (sorted(files.iterdir()), desk.cases.chronology(a_case.case_id)) == before
    assert len(told) == changes


def test_evidence_that_is_saved_outlives_whatever_goes_wrong_after_it(door: Door, passphrase: str) -> None:
    def tell(change: Changed) -> None:
        if change.noun == "exhibit":
            raise RuntimeError("the window that wanted to hear of it is gone")

    desk, _ = door.start_new(school_name="A", head_name="B", passphrase=passphrase, tell=tell)
    case_id = desk.cases.open().case_id
    data = (PICTURES / "trip.png").read_bytes()
    with pytest.raises(RuntimeError):
        desk.exhibits.keep(case_id, data, "trip.png", Source.PASTED)
    desk.keeping.close()

    again = door.unlock(passphrase, lambda _: None)
    assert again.keeping.sweep() == 0
    assert again.exhibits.original(again.exhibits.of_case(case_id)[0].exhibit_id) == data
    again.keeping.close()


def test_home_says_when_the_file_of_an_exhibit_is_gone_and_when_it_is_back(
    desk: Desk, a_case: CaseView, told: list[Changed]
) -> None:
    (file,) = (desk.exhibits._opened.log.folder / "exhibits").iterdir()
    content = file.read_bytes()
    assert desk.keeping.sweep() == 0
    file.unlink()
    told.clear()

    assert desk.keeping.sweep() == 1
    assert desk.cases.home().exhibits_missing == 1
    assert [change.noun for change in told] == ["exhibit"]

    file.write_bytes(content)
    assert desk.keeping.sweep() == 0
    assert desk.cases.home().exhibits_missing == 0


def test_a_concern_thrown_away_leaves_nothing_missing(desk: Desk, a_case: CaseView) -> None:
    desk.cases.discard(a_case.case_id)

    assert desk.keeping.sweep() == 0


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
