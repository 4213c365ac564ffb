"""What a change of all keys and erasing the log here bring with them, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conduct_desk.clock import SCHOOL_ZONE, spoken_date
from conduct_desk.desk.backup_views import Place
from conduct_desk.ui.widgets.desk_row import RowWords

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conduct_desk.desk.holder_views import ErasureView, OldBackup
    from conduct_desk.desk.rekeying import NewKeys


GOES, STAYS = "circle-x", "circle-check"
OLD_BACKUPS = {
    Place.LOCAL: "Still open with the old sheet and passphrases. The next backup starts anew; once it is "
    "made, erase the older ones: Backups in Settings does it",
    Place.SECOND: "Still open with the old sheet and passphrases. Erase them once a new one lies there",
    Place.STICK: "Still open with the old sheet and passphrases. Make a new one, then erase the old",
}
OLD_LOGS = (
    "Still open with the old sheet. Erase them when nothing in them is wanted: Backups in Settings does it"
)


def changes(made: NewKeys) -> list[RowWords]:
    """Return what a change of all keys does, a row each."""
    rows = [RowWords("The sheet you have now", "Opens the log no more", icon=GOES, name="sheet")]
    if made.left_out:
        who = " and ".join(made.left_out)
        anew = "Opens the log no more. Whoever needs a key is given a new one in Settings"
        rows.append(RowWords(f"What opened it for {who}", anew, icon=GOES, name="left_out"))
    for place, what_to_do in OLD_BACKUPS.items():
        there = [each for each in made.old_backups if each.place is place]
        if there:
            title = f"{place.value}: {_backups(there)}"
            rows.append(RowWords(title, what_to_do, icon="save", name=f"backups_{place.name.lower()}"))
    if made.old_logs:
        count = "A log" if made.old_logs == 1 else f"{made.old_logs} logs"
        title = f"{count} put aside on this computer"
        rows.append(RowWords(title, OLD_LOGS, icon="folder-open", name="old_logs"))
    whole = "Stays as it is, to the last word and picture"
    rows.append(RowWords("Everything in the log", whole, icon=STAYS, icon_colour="ok", name="log"))
    return rows


def what_goes(view: ErasureView) -> list[RowWords]:
    """Return what would be erased here, and what would still be somewhere else, a row each."""
    exhibits = {0: "", 1: " with 1 exhibit"}.get(view.exhibits, f" with {view.exhibits} exhibits")
    backups = {0: "", 1: " and 1 backup on this computer"}.get(
        view.backups_here, f" and {view.backups_here} backups on this computer"
    )
    here = f"The case log{exhibits}, what is being typed, what was put aside{backups}"
    goes = RowWords("Goes", here, icon=GOES, icon_colour="danger", name="goes")
    return [goes, _what_stays(view)]


def _what_stays(view: ErasureView) -> RowWords:
    if view.elsewhere is None:
        return RowWords(
            "Stays",
            "Nothing: there is no checked backup anywhere else",
            tag="No backup",
            tag_kind="danger",
            icon="triangle-alert",
            icon_colour="danger",
            name="stays",
        )
    since = {0: "It holds everything", 1: "One thing was done since"}.get(
        view.entries_since, f"{view.entries_since} things were done since"
    )
    words = f"{_where(view.elsewhere)} of {_day(view.elsewhere)}. {since}. The recovery sheet opens it"
    if view.elsewhere.place is Place.SECOND:
        words += ". Where that place is on this computer, it stays here too"
    return RowWords("Stays", words, icon=STAYS, icon_colour="ok", name="stays")


def _backups(newest_first: Sequence[OldBackup]) -> str:
    if len(newest_first) == 1:
        return f"1 backup, of {_day(newest_first[0])}"
    return f"{len(newest_first)} backups, the newest of {_day(newest_first[0])}"


def _where(backup: OldBackup) -> str:
    return {"SECOND": "The backup in the second place", "STICK": "The backup in one file"}[backup.place.name]


def _day(backup: OldBackup) -> str:
    return spoken_date(backup.made_at.astimezone(SCHOOL_ZONE).date())
