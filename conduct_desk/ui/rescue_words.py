"""What is said when a log cannot be opened: what each way out is for, and what came of it."""

from __future__ import annotations

from datetime import datetime

from conduct_desk.desk.rescue_views import FoundBackup, Restored, Salvaged, Way
from conduct_desk.ui.backup_words import breakable, counted, moment, when

WHY = {
    Way.TRY_AGAIN: (
        "What stood in the way is gone",
        "A drive is plugged in again, or another program is closed.",
    ),
    Way.USE_SHEET: ("You have the recovery sheet", "It opens the log without the passphrase."),
    Way.RESTORE: (
        "Go back to the last good backup",
        "It is opened and compared first. The log that is here now is kept beside it.",
    ),
    Way.SALVAGE: (
        "Keep as much as can be read of the log itself",
        "For what was written after the last backup. The damaged log is kept beside it.",
    ),
    Way.FIND: ("The case log lies in another folder", "Or you have a backup on a stick."),
    Way.START_NEW: ("There is no case log to find", "An empty one is started. Nothing that is here goes."),
    Way.CLOSE: ("Somebody else should look at it first", "Nothing is changed until you come back."),
}


def found_title(found: FoundBackup, now: datetime) -> str:
    """Return the line of one backup: when it was made."""
    if found.figures is None:
        return "A backup whose list cannot be read"
    made = when(found.figures.made_at, now)
    return made[:1].upper() + made[1:]


def found_detail(found: FoundBackup) -> str:
    """Return what is in a backup and where it lies."""
    parts = [counted(found.figures)] if found.figures else []
    parts.append(found.place.value)
    if not found.is_of_this_log:
        parts.append("Of another case log")
    return " · ".join(parts)


def holders_words(found: FoundBackup) -> str:
    """Return whose passphrase opens a backup."""
    if not found.holders:
        return "The passphrase of that day opens it, or the recovery sheet."
    return f"The passphrase that {_either(found.holders)} had on that day opens it, or the recovery sheet."


OLDER_KEYS = (
    "This is from before all keys were changed. The recovery sheet of that time opens the log again, and the "
    "one made since does not: make a new sheet in Settings, under Who can open the log."
)


def restored_words(restored: Restored) -> tuple[str, ...]:
    """Return what was brought back, and where the log of before is kept."""
    figures = restored.figures
    newest = f"The newest entry is of {moment(figures.newest_at)}." if figures.newest_at else ""
    said = [f"{counted(figures)}, all opened and compared. {newest}".strip()]
    if restored.disposed_again:
        concerns = "one concern" if restored.disposed_again == 1 else f"{restored.disposed_again} concerns"
        said.append(f"It still held {concerns} disposed of since: disposed of again.")
    if restored.isolated_again:
        exhibits = "one exhibit" if restored.isolated_again == 1 else f"{restored.isolated_again} exhibits"
        said.append(f"It still showed {exhibits} isolated or destroyed since: nobody sees them here either.")
    if restored.has_older_keys:
        said.append(OLDER_KEYS)
    if restored.kept_as is not None:
        said.append(f"The log that was here before is kept: {breakable(str(restored.kept_as))}")
    return tuple(said)


def salvaged_words(salvaged: Salvaged) -> tuple[str, ...]:
    """Return honest figures of what could be read, and where the damaged log is kept."""
    all_rows = salvaged.rows + salvaged.rows_lost
    lines = f"{salvaged.rows:,} of {all_rows:,} lines of the log could be read"
    exhibits = f"{salvaged.exhibits:,} of {salvaged.exhibits + salvaged.exhibits_lost:,} exhibits are whole"
    said = [f"{lines}; {exhibits}."]
    if salvaged.rows_lost or salvaged.exhibits_lost:
        said.append("What is missing may be in a backup. The history says that the log was salvaged.")
    said.append(f"The damaged log is kept: {breakable(str(salvaged.kept_as))}")
    return tuple(said)


def _either(names: tuple[str, ...]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"
