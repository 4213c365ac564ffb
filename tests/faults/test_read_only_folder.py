"""The folder may not be written to any more: what is there can still be read, and nothing of it changes."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from conduct_desk.desk import Desk
from conduct_desk.desk.views import CaseView
from conduct_desk.errors import NotSaved
from tests.faults.conftest import show
from tests.faults.refusing import VERBS, stands

pytestmark = pytest.mark.faults


def take_leave(folder: Path) -> dict[Path, int]:
    """Make all of a folder read-only, and return what could be done with each part before."""
    modes = {part: part.stat().st_mode for part in (folder, *folder.rglob("*"))}
    for part, mode in modes.items():
        part.chmod(mode & ~0o222)
    return modes


@pytest.mark.usefixtures("without_root")
def test_a_folder_that_may_not_be_written_to_can_still_be_read(
    desk: Desk, a_letter: CaseView, unlock: Callable[[], Desk]
) -> None:
    before, folder = stands(desk, a_letter.case_id), desk.school._opened.log.folder
    modes = take_leave(folder)
    content = {part: part.read_bytes() for part in modes if part.is_file()}

    for verb in VERBS.values():
        with pytest.raises(NotSaved, match="may not write in the folder") as refused:
            verb(desk, a_letter.case_id)
        assert refused.value.next_step.startswith("What you typed is still here.")
        assert stands(desk, a_letter.case_id) == before
    assert desk.keeping.sweep() == 0, "looking needs no leave to write"
    desk.keeping.close()
    with pytest.raises(NotSaved, match="was not opened"):
        unlock()
    assert {part: part.read_bytes() for part in content} == content

    for part, mode in modes.items():
        part.chmod(mode)
    assert stands(unlock(), a_letter.case_id)[:5] == before[:5]
    assert os.access(folder, os.W_OK)
    show(
        3,
        f"a folder that may not be written to: {len(VERBS)} of {len(VERBS)} things refused with a sentence, "
        "all can be read, not a byte changed",
    )
