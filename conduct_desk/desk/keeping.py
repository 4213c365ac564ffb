"""Looking after the log itself: its recovery sheet, who has it open, and locking it."""

from collections.abc import Mapping

from conduct_desk.desk.views import SheetView


class Keeping:
    """The keeping of one unlocked log."""

    @property
    def holder(self) -> str:
        """Whose passphrase opened the log; this name stands beside every entry."""
        raise NotImplementedError

    def sheet(self) -> SheetView:
        """Return the recovery sheet again, with its PDF."""
        raise NotImplementedError

    def sheet_questions(self) -> tuple[int, int]:
        """Return which two groups (1 to 9) are asked back; the same two until they are given."""
        raise NotImplementedError

    def check_sheet(self, groups: Mapping[int, str]) -> None:
        """Compare groups typed from the printed sheet; right ones mark the sheet as checked.

        Raises SheetMistyped (field: "group_N") when one does not match.
        """
        raise NotImplementedError

    def is_sheet_check_due(self) -> bool:
        """Say whether to ask for two groups: from the second opening on, until they were given."""
        raise NotImplementedError

    def opened_before(self) -> int:
        """Return how often the log had been opened before this time."""
        raise NotImplementedError

    def close(self) -> None:
        """Lock the log. No drawer of this desk works afterwards; a practice log is deleted."""
        raise NotImplementedError
