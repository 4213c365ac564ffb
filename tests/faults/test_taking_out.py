"""Taking everything out to a disk that is full or takes nothing: a sentence, and nothing half done."""

from pathlib import Path

import pytest

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView
from conduct_desk.errors import NotSaved
from tests.conftest import PASSPHRASE
from tests.faults.conftest import SmallDisk

pytestmark = pytest.mark.faults


@pytest.mark.parametrize("leave", [0, 4_096, 60_000, 110_000])
def test_a_full_stick_keeps_nothing_half_done(
    desk: Desk, a_letter: CaseView, small_disk: SmallDisk, leave: int
) -> None:
    small_disk.fill(leave)
    with pytest.raises(NotSaved, match="full"):
        desk.export.everything(small_disk.place, PASSPHRASE)
    assert [path.name for path in small_disk.place.iterdir()] == ["junk"]

    small_disk.empty()
    done = desk.export.everything(small_disk.place, PASSPHRASE)
    assert done.cases == 1 and done.folder.is_dir()


def test_a_folder_that_takes_nothing_is_said_to(
    desk: Desk, a_letter: CaseView, tmp_path: Path, without_root: None
) -> None:
    place = tmp_path / "read only"
    place.mkdir()
    place.chmod(0o500)
    with pytest.raises(NotSaved, match="lets nobody write"):
        desk.export.everything(place, PASSPHRASE)
    assert list(place.iterdir()) == []
    assert desk.cases.get(a_letter.case_id) == a_letter
