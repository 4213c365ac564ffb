"""Changing all keys of the log at once: a new recovery sheet, or a new headteacher.

The new sheet is made, kept and typed back while the desk is still open. The change itself needs the log
closed: it is carried out once the desk is, and what comes of it is said on a page of its own.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from conduct_desk.caselog import chronology, keys, place, settings
from conduct_desk.caselog.keys import KeyFile
from conduct_desk.caselog.rekey import rekey
from conduct_desk.desk.door_views import SheetView
from conduct_desk.desk.holder_views import Ended, OldBackup
from conduct_desk.desk.keeping import GROUPS, SHEET_CHECKED, SHEET_MADE
from conduct_desk.desk.sign_in import forget as forget_sign_in
from conduct_desk.errors import DeskError

if TYPE_CHECKING:
    from pathlib import Path

    from conduct_desk.caselog.kept import Session
    from conduct_desk.clock import Clock

    Told = Callable[[int, int], None]

NEW_SHEET, HAND_OVER = "Changed all keys: a new recovery sheet", "Handed the keys over to a new headteacher"


@dataclass(frozen=True)
class KeyChange:
    """A change of keys that is ready. Close the desk, then carry it out, off the window's thread."""

    folder: Path
    clock: Clock
    by: str
    what: str
    old: bytes = field(repr=False)
    new: bytes = field(repr=False)
    key_file: KeyFile = field(repr=False)
    new_head: str = ""
    left_out: tuple[str, ...] = ()
    words: str = "Writing everything anew under the new keys…"
    meanwhile: str = (
        "Leave the computer on. Should it stop all the same, nothing is lost: start Conduct Desk again."
    )

    def carry_out(self, told: Told = lambda _done, _total: None) -> Ended:
        """Change the keys. Long. Whatever goes wrong, the log opens with all of its old keys or all new."""
        try:
            with ExitStack() as done:
                lock = place.OwnerLock(self.folder)
                lock.take()
                done.callback(lock.release)
                result = rekey(
                    self.folder, self.old, self.new, self.key_file,
                    by=self.by, clock=self.clock, amend=self._amend, told=told,
                )  # fmt: skip
        except DeskError as error:
            return Ended(
                "The keys were not changed",
                (
                    error.told,
                    "The case log still opens with the passphrases and the recovery sheet from before. Put "
                    "the new sheet into the shredder.",
                ),
                is_done=False,
            )
        forget_sign_in(self.key_file.log_id)
        return Ended("The keys are changed", self._said(result.unreadable))

    def _amend(self, session: Session) -> None:
        """Write what belongs to the change into the new log only."""
        now, today = self.clock.now(), self.clock.today().isoformat()
        if self.new_head:
            settings.write(
                session, "school", {**settings.read(session, "school", {}), "head_name": self.new_head}
            )
            settings.write(session, "signature", "")  # whoever leaves signs nothing more
        for key in (SHEET_MADE, SHEET_CHECKED):
            settings.write(session, key, today)
        detail = {"holders": list(self.key_file.holders), "left_out": list(self.left_out)}
        chronology.record(session, at=now, by=self.by, case_id=None, what=self.what, detail=detail)

    def _said(self, unreadable: int) -> tuple[str, ...]:
        opens = "your passphrase, as before" if not self.new_head else "the new headteacher’s passphrase"
        words = [
            f"The case log now opens with {opens}, and with the new recovery sheet. The old sheet and every "
            "other passphrase open it no more.",
            "Backups made until now still open with the old sheet and the old passphrases. The next backup "
            "starts anew; once it is made and checked, destroy the old ones, and the old sheet with them.",
        ]
        if unreadable:
            count = "One exhibit was" if unreadable == 1 else f"{unreadable} exhibits were"
            words.append(
                f"{count} missing or damaged before and still {'is' if unreadable == 1 else 'are'}. An old "
                "backup may have what is missing: keep it, and the old sheet, until that is settled."
            )
        return tuple(words)


@dataclass(frozen=True)
class NewKeys:
    """New keys that are made and not yet in force: their sheet, and what changes with them."""

    sheet: SheetView
    questions: tuple[int, int]  # which two groups (1 to 9) are typed back from the paper
    left_out: tuple[str, ...]  # holders who have to be given a key anew
    old_backups: tuple[OldBackup, ...]
    old_logs: int  # folders here with a log that was put aside; they open with the old keys too
    _change: KeyChange = field(repr=False)

    def check(self, groups: Mapping[int, str]) -> KeyChange:
        """Compare two groups typed from the paper; return the change that can now be carried out.

        Raises SheetMistyped (field: "group_N").
        """
        for number in self.questions:
            keys.check_group(self._change.new, number, groups.get(number, ""))
        return self._change


def two_groups() -> tuple[int, int]:
    """Return two different groups of the sheet, by chance, in order."""
    low, high = sorted(secrets.SystemRandom().sample(range(1, GROUPS + 1), 2))
    return low, high
