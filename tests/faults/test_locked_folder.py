"""The folder may not be written in, or not even looked into: a sentence says so, and no first run begins."""

from collections.abc import Callable

import pytest

from conduct_desk.desk import Desk
from conduct_desk.desk.door import Door
from conduct_desk.desk.rescue import Rescue
from conduct_desk.desk.rescue_views import Way
from conduct_desk.desk.views import CaseView
from conduct_desk.errors import DeskError

pytestmark = pytest.mark.faults


@pytest.mark.usefixtures("without_root")
@pytest.mark.parametrize("mode", [0o500, 0o000])
def test_a_folder_that_may_not_be_used_says_so_and_can_be_used_again_later(
    desk: Desk, a_case: CaseView, door: Door, unlock: Callable[[], Desk], mode: int
) -> None:
    desk.keeping.close()
    (door.folder / "conduct-desk.lock").unlink()
    door.folder.chmod(mode)

    with pytest.raises(DeskError) as refused:
        unlock()
    trouble = Rescue(door).trouble(refused.value)
    state = door.state()
    door.folder.chmod(0o700)

    assert trouble.heading == "Conduct Desk may not write there"
    assert trouble.ways == (Way.TRY_AGAIN, Way.CLOSE)
    assert state.has_log or state.is_missing, "no first run where a log is"
    assert unlock().cases.get(a_case.case_id) == a_case
