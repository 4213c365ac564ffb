"""When Home says something about backups, and what."""

from datetime import datetime, timedelta

from conduct_desk.caselog import backup_places, backup_rows, settings
from conduct_desk.desk.backup_views import BackupNag, Place
from conduct_desk.desk.opened import Opened

FAILED, REHEARSED = "backup_failed", "rehearsed_at"
PATIENCE = timedelta(days=7)
PATIENCE_AT_MOST = timedelta(days=30)
REHEARSED_FOR = timedelta(days=365)


def nag(opened: Opened) -> BackupNag | None:
    """Return the most urgent thing to say; None when all is well. Reads only."""
    now = opened.clock.now()
    with opened.reading() as session:
        failed = settings.read(session, FAILED)
        rehearsed = settings.read(session, REHEARSED)
        first = backup_rows.first_used(session)
        rows = backup_rows.rows(session)
    if failed:
        return BackupNag("The last backup did not work.", str(failed), is_urgent=True)
    chosen = backup_places.read(opened.log.folder)
    if chosen is None:
        return _none_chosen() if now - first > PATIENCE else None
    there = [row.made_at for row in rows if backup_rows.is_in(row, Place.SECOND.name, chosen.known_as)]
    since = max([*there, _moment(chosen.chosen_at, first)])
    if now - since > PATIENCE:
        return _too_old((now - since).days, is_urgent=now - since > PATIENCE_AT_MOST)
    last_try = _moment(rehearsed or "", first)
    return _not_rehearsed(has_been=bool(rehearsed)) if now - last_try > REHEARSED_FOR else None


def _none_chosen() -> BackupNag:
    return BackupNag(
        "All backups are on this computer.",
        "If it is stolen or breaks, the case log goes with them. Choose a second place: a stick that is kept "
        "elsewhere, or a folder on the school’s server.",
    )


def _too_old(days: int, *, is_urgent: bool) -> BackupNag:
    return BackupNag(
        f"The second place has had no backup for {days} days.",
        "Plug the stick in, or connect to the school’s server, and back up now.",
        is_urgent=is_urgent,
    )


def _not_rehearsed(*, has_been: bool) -> BackupNag:
    since = "last rehearsed" if has_been else "started, and you have never rehearsed"
    return BackupNag(
        f"It is more than a year since you {since} bringing back a backup.",
        "It takes a minute and changes nothing: it shows that a backup can be brought back whole.",
    )


def _moment(text: str, otherwise: datetime) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return otherwise
    return moment if moment.tzinfo else otherwise
