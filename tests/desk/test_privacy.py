"""The log locks itself, and how soon is all that can be chosen."""

import pytest

from conduct_desk.desk import Desk
from conduct_desk.desk.privacy import CHOICES
from conduct_desk.errors import DeskError


def test_it_locks_after_ten_minutes_at_first_and_then_as_she_chose(desk: Desk) -> None:
    assert desk.privacy.lock_after() == 10
    for minutes in CHOICES:
        desk.privacy.set_lock_after(minutes)
        assert desk.privacy.lock_after() == minutes


@pytest.mark.parametrize("minutes", [0, 1, 31, 10_000])
def test_it_cannot_be_made_to_stay_open(desk: Desk, minutes: int) -> None:
    with pytest.raises(DeskError, match="between 2 and 30 minutes"):
        desk.privacy.set_lock_after(minutes)
    assert desk.privacy.lock_after() == 10
