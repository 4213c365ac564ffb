"""How earlier copies of the log are spoken of: why each is there, and what is said before one goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conduct_desk.ui.backup_words import moment
from conduct_desk.ui.widgets.desk_row import RowWords

if TYPE_CHECKING:
    from conduct_desk.desk.backup_views import OldKeysView, OneFileView, PutAsideView

LOGS, OLD, FILES = "Logs that were put aside", "Backups that earlier keys open", "Backups in one file"
LOG_GOES = (
    "everything in it goes for good, and no key brings it back. The case log of today and its backups stay "
    "as they are."
)
DAMAGED_GOES = (
    "what could be read of it is in the case log of today; what could not goes for good with this one. "
    "Keep it while somebody may still be able to read more of it."
)
OLD_GO = (
    "gone for good. First the newest backup with the keys of today is opened and compared; if that one is "
    "not whole, nothing goes."
)
FILE_GOES = "say so only when the stick or the file is destroyed. Until then it is named wherever it matters."
LOG_GONE = "The log that was put aside is erased."
FILE_GONE = "It is noted that this backup was destroyed."


def log_row(log: PutAsideView) -> RowWords:
    """Return the row of a log that was put aside: its day, and why it is there."""
    why = (
        "It was damaged; what could be read of it was saved into a new log."
        if log.is_damaged
        else "A backup was brought back and took its place."
    )
    keys = " It opens with an earlier recovery sheet." if log.has_other_keys else ""
    return RowWords(
        moment(log.at), f"{why}{keys} It still holds what was disposed of since.",
        button="Erase it", name=f"erase_{log.name}_button",
    )  # fmt: skip


def old_row(old: OldKeysView) -> RowWords:
    """Return the row of the backups with earlier keys in one place."""
    count = "One backup" if old.count == 1 else f"{old.count} backups"
    how = (
        "A backup with the keys of today lies there too."
        if old.may_go
        else "Back up first: no backup with the keys of today lies there yet."
    )
    return RowWords(
        f"{old.place.value}: {count}",
        f"The old sheet and old passphrases still open {'it' if old.count == 1 else 'them'}. {how}",
        button="Erase them" if old.count > 1 else "Erase it",
        name=f"erase_old_{old.place.name.lower()}_button",
    )


def file_row(file: OneFileView) -> RowWords:
    """Return the row of a backup that was taken away in one file."""
    return RowWords(
        moment(file.made_at), f"Saved as {file.name}. Nobody but you knows where it is.",
        button="It was destroyed", name=f"destroyed_{file.number}_button",
    )  # fmt: skip


def old_gone(count: int) -> str:
    """Return what is told when backups with earlier keys were erased."""
    gone = "One backup" if count == 1 else f"{count} backups"
    return f"{gone} that earlier keys opened {'is' if count == 1 else 'are'} erased."
