"""What is said when the case log cannot be opened, and the ways out of it: one entry for each cause."""

from collections.abc import Callable

from conduct_desk.desk.rescue_views import Trouble, Way
from conduct_desk.errors import (
    BackupFailed,
    DeskError,
    DiskFull,
    EvidenceMissing,
    KeysLost,
    LogDamaged,
    LogInUse,
    LogMissing,
    LogTooNew,
    MayNotWrite,
    NotSaved,
    PlaceUnsafe,
    SheetMistyped,
    WrongKey,
)

AS_IT_WAS = "The case log is as it was: nothing in it was changed."
KEPT = "The damaged log is never deleted: whichever way you choose, it is kept in a folder of its own."
COPY_IT = (
    "To go on with the log that is here, start Conduct Desk without naming this folder, and choose ‘I "
    "already have a log or a backup’: it is copied from here and compared."
)
ONE_DESK = "The case log is safe: only one desk may write in it at a time."


def trouble(error: DeskError, *, has_backups: bool, beside: str = "") -> Trouble:
    """Return heading, what happened, what is safe and the ways out for an error of opening.

    `beside` says what else lies beside the log.
    """
    heading, safe = "The case log was not opened", AS_IT_WAS
    ways: tuple[Way, ...] = (Way.TRY_AGAIN,)
    for kind, say in _CAUSES.items():
        if isinstance(error, kind):
            heading, safe, ways = say(has_backups)
            break
    next_step = f"{error.next_step} {COPY_IT}" if isinstance(error, PlaceUnsafe) else error.next_step
    return Trouble(heading, error.sentence, safe, (*ways, Way.CLOSE), next_step, beside)


def copies_words(copies: int) -> str:
    """Return what copies beside the log are, which file is used, and what to do with them; "" for none."""
    if not copies:
        return ""
    files = "One file there looks" if copies == 1 else f"{copies} files there look"
    return (
        f"{files} like another computer’s copy of the case log, as a synchronising program makes them when "
        "two computers write. Conduct Desk uses only the files called case-log.db and keys.json. Take the "
        "folder out of the synchronisation, and keep the copies until somebody has looked at them: they may "
        "hold what is missing here."
    )


Said = tuple[str, str, tuple[Way, ...]]


def _damaged(has_backups: bool) -> Said:  # noqa: FBT001  # called by the table below only
    ways = (Way.RESTORE, Way.SALVAGE) if has_backups else (Way.SALVAGE, Way.RESTORE)
    whole = "Your backups were not touched. " if has_backups else ""
    return "The case log is damaged", f"{whole}{KEPT}", ways


def _missing(has_backups: bool) -> Said:  # noqa: FBT001  # called by the table below only
    found = "There are backups of it. " if has_backups else ""
    safe = f"{found}No empty log was started in its place, and nothing was deleted."
    some = (Way.RESTORE, Way.FIND) if has_backups else (Way.FIND, Way.RESTORE)
    return "The case log is not where it should be", safe, (Way.TRY_AGAIN, *some, Way.START_NEW)


def _always(heading: str, safe: str, *ways: Way) -> Callable[[bool], Said]:
    return lambda _: (heading, safe, ways)


# The first kind that fits is the one that is said: a narrower one stands before a wider one.
_CAUSES: dict[type[DeskError], Callable[[bool], Said]] = {
    SheetMistyped: _always("The recovery sheet was mistyped", AS_IT_WAS, Way.USE_SHEET, Way.TRY_AGAIN),
    WrongKey: _always("That does not open the case log", AS_IT_WAS, Way.TRY_AGAIN, Way.USE_SHEET),
    KeysLost: _always(
        "The passphrase file is gone or damaged",
        "The case log itself is untouched, and the recovery sheet opens it.",
        Way.USE_SHEET,
        Way.RESTORE,
    ),
    LogMissing: _missing,
    LogDamaged: _damaged,
    EvidenceMissing: _damaged,
    LogTooNew: _always("This case log needs a newer Conduct Desk", AS_IT_WAS),
    LogInUse: _always("The case log is open somewhere else", ONE_DESK, Way.TRY_AGAIN),
    PlaceUnsafe: _always("The case log may not be opened in this folder", AS_IT_WAS, Way.TRY_AGAIN),
    DiskFull: _always("The disk is full", AS_IT_WAS, Way.TRY_AGAIN),
    MayNotWrite: _always("Conduct Desk may not write there", AS_IT_WAS, Way.TRY_AGAIN),
    NotSaved: _always("The disk does not take anything", AS_IT_WAS, Way.TRY_AGAIN),
    BackupFailed: _always("The case log was not changed yet", AS_IT_WAS, Way.TRY_AGAIN),
}
