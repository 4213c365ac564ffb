"""What was done with an exhibit, from the day it was kept, and where the head says that it came from."""

import re
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from conduct_desk.caselog import chronology
from conduct_desk.desk import Desk
from conduct_desk.desk.exhibit_views import Origin
from conduct_desk.desk.views import CaseView, Changed
from conduct_desk.errors import DeskError, EvidenceMissing
from conduct_desk.policy.exhibits import Capture, Custody
from conduct_desk.policy.vocabulary import Grade, Outcome, Source
from tests.conftest import SchoolDay, WalkThrough

PICTURES = Path(__file__).resolve().parents[2] / "resources" / "practice"


def custody(desk: Desk, exhibit_id: int) -> list[Custody]:
    """Return what the exhibit's page lists, oldest first."""
    return [line.what for line in desk.exhibits.detail(exhibit_id).custody]


def test_each_look_is_a_line_of_its_own_and_the_history_says_them_in_one(
    desk: Desk, a_case: CaseView, told: list[Changed]
) -> None:
    first = a_case.exhibits[0].exhibit_id
    second = desk.exhibits.keep(
        a_case.case_id, (PICTURES / "trip.png").read_bytes(), "b.png", Source.DROPPED
    ).exhibit_id
    told.clear()

    for exhibit_id in (first, second, first):
        desk.exhibits.looked_at(exhibit_id)

    assert custody(desk, first) == [Custody.KEPT, Custody.LOOKED_AT, Custody.LOOKED_AT]
    assert custody(desk, second) == [Custody.KEPT, Custody.LOOKED_AT]
    assert {change.noun for change in told} == {"custody"}
    history = [line.what for line in desk.cases.chronology(a_case.case_id)]
    assert history[0] == "Looked at exhibits 1 (2 times) and 2"
    assert len([what for what in history if "Looked" in what]) == 1


def test_the_next_day_has_a_line_of_its_own(desk: Desk, a_case: CaseView, school_day: SchoolDay) -> None:
    exhibit_id = a_case.exhibits[0].exhibit_id
    desk.exhibits.looked_at(exhibit_id)
    school_day.go_to(24, 11)
    desk.exhibits.looked_at(exhibit_id)

    looked = [line.what for line in desk.cases.chronology(a_case.case_id) if "Looked" in line.what]

    assert looked == ["Looked at exhibit 1", "Looked at exhibit 1"]


def test_every_line_is_in_the_sealed_chain(desk: Desk, a_case: CaseView) -> None:
    exhibit_id = a_case.exhibits[0].exhibit_id
    desk.exhibits.looked_at(exhibit_id)
    desk.exhibits.opened_outside(exhibit_id)

    with desk.exhibits._opened.reading() as session:
        chronology.verify(session)
        said = [entry.detail for entry in chronology.lines(session, a_case.case_id)]

    assert [(each["custody"], each["exhibit"]) for each in said[-2:]] == [
        ("LOOKED_AT", 1),
        ("OPENED_OUTSIDE", 1),
    ]


def test_a_closed_concern_may_be_looked_at_and_compared_but_not_described(
    desk: Desk, a_case: CaseView, walk_through: WalkThrough
) -> None:
    exhibit_id = a_case.exhibits[0].exhibit_id
    close(desk, a_case.case_id, walk_through)

    desk.exhibits.looked_at(exhibit_id)
    assert desk.exhibits.verify_all(lambda _done, _of: None, case_id=a_case.case_id).whole == 1
    with pytest.raises(DeskError, match="closed"):
        desk.exhibits.describe(exhibit_id, Origin(device="a tablet"))

    assert custody(desk, exhibit_id)[-2:] == [Custody.LOOKED_AT, Custody.CHECKED]


def close(desk: Desk, case_id: int, walk_through: WalkThrough) -> None:
    """Walk through a concern and close it."""
    walk_through(case_id)
    desk.decisions.save(case_id, desk.decisions.suggestions(case_id))
    desk.cases.close(case_id, Outcome.NOT_VERIFIED)


def test_where_it_came_from_is_kept_and_found_by_any_word_of_it(desk: Desk, a_case: CaseView) -> None:
    exhibit_id = a_case.exhibits[0].exhibit_id
    today = desk.exhibits._opened.clock.today()
    origin = Origin(
        Grade.SUPPLIED,
        today - timedelta(days=1),
        "19:20",
        "Mr Olawale",
        "an old tablet",
        "https://example.org/p/77",
        "@quokka",
        frozenset({Capture.AUTHOR, Capture.WHOLE_POST}),
        "He had it on his screen",
    )

    detail = desk.exhibits.describe(exhibit_id, origin)
    again = desk.exhibits.describe(exhibit_id, origin)

    assert detail.origin == origin and again.origin == origin
    assert custody(desk, exhibit_id) == [Custody.KEPT, Custody.DESCRIBED]  # what did not change makes no line
    assert [line.case_id for line in desk.cases.search("quokka").lines] == [a_case.case_id]


def test_a_capture_of_tomorrow_is_refused(desk: Desk, a_case: CaseView) -> None:
    tomorrow = desk.exhibits._opened.clock.today() + timedelta(days=1)

    with pytest.raises(DeskError) as refused:
        desk.exhibits.describe(a_case.exhibits[0].exhibit_id, Origin(captured_on=tomorrow))

    assert refused.value.field == "captured_on"
    assert desk.exhibits.detail(a_case.exhibits[0].exhibit_id).origin == Origin()


def test_a_field_that_is_far_too_long_is_refused(desk: Desk, a_case: CaseView) -> None:
    with pytest.raises(DeskError) as refused:
        desk.exhibits.describe(a_case.exhibits[0].exhibit_id, Origin(note="x" * 2001))

    assert refused.value.field == "note"


def test_the_untouched_file_is_written_out_whole_and_for_this_user_only(
    desk: Desk, a_case: CaseView, tmp_path: Path
) -> None:
    exhibit = a_case.exhibits[0]
    (tmp_path / "out").mkdir()
    target = tmp_path / "out" / "post.png"

    desk.exhibits.original_into(exhibit.exhibit_id, target)

    assert target.read_bytes() == (PICTURES / "clown.png").read_bytes()
    assert sys.platform == "win32" or target.stat().st_mode & 0o077 == 0, "Windows keeps rights otherwise"
    assert [each.name for each in target.parent.iterdir()] == ["post.png"]
    assert custody(desk, exhibit.exhibit_id)[-1] is Custody.SAVED


def test_a_file_that_is_not_what_was_kept_is_not_written_out(
    desk: Desk, a_case: CaseView, tmp_path: Path
) -> None:
    exhibit = a_case.exhibits[0]
    (file,) = (desk.exhibits._opened.log.folder / "exhibits").glob("?" * 32)
    other = desk.exhibits._opened.log.exhibits.keep(b"something else")
    (file.parent / other.file).replace(file)
    (tmp_path / "out").mkdir()

    with pytest.raises(EvidenceMissing):
        desk.exhibits.original_into(exhibit.exhibit_id, tmp_path / "out" / "post.png")

    assert list((tmp_path / "out").iterdir()) == []
    assert custody(desk, exhibit.exhibit_id) == [Custody.KEPT]


def test_nothing_is_written_into_the_log_s_own_folder(desk: Desk, a_case: CaseView) -> None:
    folder = desk.exhibits._opened.log.folder

    with pytest.raises(DeskError, match="folder of the case log itself"):
        desk.exhibits.original_into(a_case.exhibits[0].exhibit_id, folder / "exhibits" / "post.png")


def test_removing_and_putting_back_are_lines_too(desk: Desk, a_case: CaseView) -> None:
    exhibit_id = a_case.exhibits[0].exhibit_id

    desk.exhibits.remove(exhibit_id)
    desk.exhibits.restore(exhibit_id)

    assert custody(desk, exhibit_id) == [Custody.KEPT, Custody.REMOVED, Custody.PUT_BACK]


def test_the_lines_of_an_older_log_are_read_too(desk: Desk, a_case: CaseView) -> None:
    with desk.exhibits._opened.writing("exhibit", a_case.case_id) as writing:
        writing.enter("Removed exhibit 1", fingerprint="0" * 64)
        writing.enter("Put exhibit 1 back", fingerprint="0" * 64)
        writing.enter("Removed exhibit 11", fingerprint="0" * 64)

    assert custody(desk, a_case.exhibits[0].exhibit_id) == [Custody.KEPT, Custody.REMOVED, Custody.PUT_BACK]


def test_no_line_names_anybody_or_says_a_word_of_the_post(desk: Desk, a_case: CaseView) -> None:
    exhibit_id = a_case.exhibits[0].exhibit_id
    desk.exhibits.looked_at(exhibit_id)
    desk.exhibits.describe(exhibit_id, Origin(captured_by="Zebedee Quill", account="@zebedee"))
    desk.exhibits.cover(exhibit_id, [(0, 0, 40, 40)])

    said = " ".join(line.what for line in desk.cases.chronology(a_case.case_id))

    assert not re.search("zebedee|quill", said, re.IGNORECASE)
