"""Videos and sound: kept sealed as they come, never decoded, and written out again to the byte."""

import hashlib
import io
import tracemalloc
from pathlib import Path

import pytest

from conduct_desk.desk import Desk, exhibit_keeping
from conduct_desk.desk.exhibit_views import PictureGiven
from conduct_desk.desk.views import CaseView, ExhibitView
from conduct_desk.errors import EvidenceUnreadable
from conduct_desk.policy.exhibits import ExhibitKind
from conduct_desk.policy.vocabulary import Source

HEAD = b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom"
MEGABYTE = 1024 * 1024


class Film(io.RawIOBase):
    """A video that is as long as it is said to be, without lying anywhere."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self._size, self._at = size, 0

    def read(self, size: int = -1) -> bytes:
        """Return the next bytes."""
        most = self._size - self._at
        wanted = most if size < 0 else min(size, most)
        piece = (HEAD[self._at : self._at + wanted]) if self._at < len(HEAD) else b""
        piece += b"film" * (-(-(wanted - len(piece)) // 4))
        self._at += wanted
        return piece[:wanted]

    def seek(self, place: int, _whence: int = 0, /) -> int:
        """Go back to a place."""
        self._at = place
        return place


def given(file: object, name: str = "film.mp4") -> PictureGiven:
    """Return it as a page hands it in."""
    return PictureGiven(lambda: (file, name), Source.CHOSEN)  # type: ignore[return-value,arg-type]


def fingerprint(size: int) -> str:
    """Return the SHA-256 of such a film."""
    return hashlib.sha256(Film(size).read()).hexdigest()


def test_a_long_video_goes_through_in_pieces_and_comes_out_to_the_byte(
    desk: Desk, a_case: CaseView, tmp_path: Path
) -> None:
    size = 60 * MEGABYTE
    film = Film(size)
    tracemalloc.start()
    (kept,) = desk.exhibits.keep_all(a_case.case_id, [given(film)])
    _, most = tracemalloc.get_traced_memory()
    assert isinstance(kept, ExhibitView)
    desk.exhibits.original_into(kept.exhibit_id, tmp_path / "film.mp4")
    desk.exhibits.verify_all(lambda _done, _of: None)
    _, most_after = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert film.closed
    assert max(most, most_after) < 12 * MEGABYTE
    assert (kept.kind, kept.media_type, kept.size) == (ExhibitKind.RECORDING, "video/mp4", size)
    assert (kept.width, kept.thumbnail, kept.name) == (0, b"", "film.mp4")
    assert kept.fingerprint == fingerprint(size)
    with (tmp_path / "film.mp4").open("rb") as written:
        assert hashlib.file_digest(written, "sha256").hexdigest() == kept.fingerprint


def test_nothing_of_a_video_is_read_to_be_shown(
    desk: Desk, a_case: CaseView, monkeypatch: pytest.MonkeyPatch
) -> None:
    (kept,) = desk.exhibits.keep_all(a_case.case_id, [given(Film(MEGABYTE))])
    assert isinstance(kept, ExhibitView)
    monkeypatch.setattr(desk.exhibits._opened.log.exhibits, "open_bytes", None)

    with pytest.raises(EvidenceUnreadable):
        desk.exhibits.picture(kept.exhibit_id)


def test_the_same_video_is_kept_once_in_a_case(desk: Desk, a_case: CaseView) -> None:
    folder = desk.exhibits._opened.log.folder / "exhibits"

    first, again = (desk.exhibits.keep_all(a_case.case_id, [given(Film(MEGABYTE))])[0] for _ in range(2))
    both = desk.exhibits.keep_all(a_case.case_id, [given(Film(2 * MEGABYTE)), given(Film(2 * MEGABYTE))])

    assert again == first and both[0] == both[1]
    assert len(list(folder.glob("?" * 32))) == 3  # the picture and two films


def test_one_that_is_too_long_costs_a_sentence_and_leaves_nothing(
    desk: Desk, a_case: CaseView, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exhibit_keeping, "MOST_SEALED_BYTES", MEGABYTE)
    folder = desk.exhibits._opened.log.folder / "exhibits"

    (refused,) = desk.exhibits.keep_all(a_case.case_id, [given(Film(MEGABYTE + 1))])

    assert isinstance(refused, EvidenceUnreadable) and "too big" in refused.sentence
    assert len(list(folder.iterdir())) == 1


def test_an_open_file_that_is_a_picture_is_read_as_one(desk: Desk, a_case: CaseView) -> None:
    trip = Path(__file__).resolve().parents[2] / "resources" / "practice" / "trip.png"

    (kept,) = desk.exhibits.keep_all(a_case.case_id, [given(trip.open("rb"), "trip.png")])

    assert isinstance(kept, ExhibitView)
    assert (kept.kind, desk.exhibits.original(kept.exhibit_id)) == (ExhibitKind.PICTURE, trip.read_bytes())


def test_a_file_that_is_no_recording_and_too_big_is_never_read_whole(desk: Desk, a_case: CaseView) -> None:
    class Endless(io.RawIOBase):
        """Zeros without an end."""

        asked = 0

        def read(self, size: int = -1) -> bytes:
            """Return as many as are asked for."""
            assert size >= 0, "it has no end"
            self.asked += size
            return bytes(size)

    endless = Endless()

    (refused,) = desk.exhibits.keep_all(a_case.case_id, [given(endless, "zeros.png")])

    assert isinstance(refused, EvidenceUnreadable)
    assert endless.asked <= 51 * MEGABYTE


@pytest.mark.parametrize("pulled_at", [0, MEGABYTE])
def test_a_recording_that_cannot_be_read_to_its_end_is_not_kept(
    desk: Desk, a_case: CaseView, pulled_at: int
) -> None:
    class Pulled(Film):
        """A stick that is pulled out half way."""

        def read(self, size: int = -1) -> bytes:
            """Return bytes until the stick is gone."""
            if self._at >= pulled_at:
                raise OSError(5, "gone")
            return super().read(size)

    folder = desk.exhibits._opened.log.folder / "exhibits"

    (refused,) = desk.exhibits.keep_all(a_case.case_id, [given(Pulled(3 * MEGABYTE))])

    assert isinstance(refused, EvidenceUnreadable) and "read to its end" in refused.sentence
    assert len(list(folder.iterdir())) == 1
