"""Two exhibits that look the same though their bytes differ are told apart, and told of."""

import io
from pathlib import Path

from PIL import Image

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView
from conduct_desk.policy.vocabulary import Source

PICTURES = Path(__file__).resolve().parents[2] / "resources" / "practice"


def saved_again() -> bytes:
    """Return the picture of the first exhibit as a telephone sends it on: smaller, and as a JPEG."""
    out = io.BytesIO()
    with Image.open(PICTURES / "clown.png") as picture:
        smaller = picture.convert("RGB").resize((picture.width * 3 // 4, picture.height * 3 // 4))
        smaller.save(out, "JPEG", quality=70)
    return out.getvalue()


def test_a_picture_that_was_saved_again_is_said_to_look_the_same(desk: Desk, a_case: CaseView) -> None:
    other = desk.cases.open()

    again = desk.exhibits.keep(other.case_id, saved_again(), "sent on.jpg", Source.CHOSEN)

    assert desk.exhibits.detail(again.exhibit_id).like == ((a_case.reference, 1),)
    assert desk.exhibits.detail(a_case.exhibits[0].exhibit_id).like == ((other.reference, 1),)
    (said, *_) = desk.cases.chronology(other.case_id)
    assert said.what.endswith(f"looks the same as exhibit 1 of {a_case.reference})")


def test_another_picture_does_not(desk: Desk, a_case: CaseView) -> None:
    trip = (PICTURES / "trip.png").read_bytes()

    other = desk.exhibits.keep(a_case.case_id, trip, "b.png", Source.PASTED)

    assert desk.exhibits.detail(other.exhibit_id).like == ()


def test_pictures_that_come_together_are_compared_with_each_other(desk: Desk, a_case: CaseView) -> None:
    exhibit = a_case.exhibits[0]
    desk.exhibits.remove(exhibit.exhibit_id)
    twice = [saved_again(), saved_again() + b"\0"]

    first, second = (desk.exhibits.keep(a_case.case_id, data, "a.jpg", Source.CHOSEN) for data in twice)

    assert desk.exhibits.detail(second.exhibit_id).like == ((a_case.reference, first.number),)


def test_a_recording_looks_like_nothing(desk: Desk, a_case: CaseView) -> None:
    film = b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom" + bytes(5_000)

    kept = [
        desk.exhibits.keep(a_case.case_id, film + bytes(more), "film.mp4", Source.CHOSEN) for more in (0, 1)
    ]

    assert [desk.exhibits.detail(each.exhibit_id).like for each in kept] == [(), ()]
