"""What the pages of a desk are made of: its drawers, and what they all share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from conduct_desk import paths
from conduct_desk.ui.settings_standing import Standing

if TYPE_CHECKING:
    from pathlib import Path

    from conduct_desk.clock import Clock
    from conduct_desk.desk import Desk
    from conduct_desk.ui.appearance import Appearance
    from conduct_desk.ui.choosers import Choosers
    from conduct_desk.ui.home_watch import HomeWatch
    from conduct_desk.ui.jobs import Jobs
    from conduct_desk.ui.notices import Notices
    from conduct_desk.ui.veil import Veil


@dataclass(frozen=True)
class PageUses:
    """The desk as `d`, and what every page of it has in common."""

    d: Desk
    clock: Clock
    jobs: Jobs
    notices: Notices
    choosers: Choosers
    appearance: Appearance
    watch: HomeWatch
    veil: Veil

    @property
    def verifier(self) -> Path:
        """Return where the stand-alone verifier of a chronology lies."""
        return paths.resources() / "verify" / "verify_chronology.py"

    def standing(self) -> Standing:
        """Return how things stand that Settings tells of."""
        d = self.d
        return Standing(
            d.school, d.governors, d.policies, d.wordings, d.terms, d.key_holders, d.privacy, d.backups,
            self.clock, is_practice=d.is_practice,
        )  # fmt: skip
