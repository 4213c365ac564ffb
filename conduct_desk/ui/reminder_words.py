"""What Home reminds of, most urgent first, each with the place where it is put right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from conduct_desk.clock import spoken_date
from conduct_desk.desk.backup_views import BackupNag
from conduct_desk.desk.home_views import HomeView
from conduct_desk.policy.offices import Office
from conduct_desk.ui.widgets.desk_row import RowWords

AT_ONCE = 3  # reminders that Home shows at most; the rest is behind “More”


@dataclass(frozen=True)
class Reminder:
    """Words for a row of Home, and the place its button leads to ("" when there is no button)."""

    words: RowWords
    place: str = ""


def reminders(home: HomeView, nag: BackupNag | None) -> tuple[Reminder, ...]:
    """Return all reminders, most urgent first: what was lost, what may be lost, what is overdue, the rest."""
    return (*_losing(home, nag), *_overdue(home, nag), *_to_set_up(home))


def _losing(home: HomeView, nag: BackupNag | None) -> Iterator[Reminder]:
    if home.exhibits_missing:
        yield Reminder(_missing_words(home.exhibits_missing), "backups")
    if nag is not None and nag.is_urgent:
        yield Reminder(_backup_words(nag), "backups")


def _overdue(home: HomeView, nag: BackupNag | None) -> Iterator[Reminder]:
    if home.sheet_check_due:
        words = RowWords(
            "Check that your recovery sheet can be read",
            "Type two groups from the printed sheet. It opens the log when the passphrase is forgotten.",
            icon="key-round", icon_colour="warn", button="Check the sheet", name="sheet_check_button",
        )  # fmt: skip
        yield Reminder(words, "sheet")
    if nag is not None and not nag.is_urgent:
        yield Reminder(_backup_words(nag), "backups")
    if home.policy_review_due is not None:
        yield Reminder(_review_words(home.policy_review_due), "policy")


def _to_set_up(home: HomeView) -> Iterator[Reminder]:
    if home.people_missing:
        yield Reminder(_people_words(home.people_missing), "people")
    if home.bank_holidays_end is not None:
        yield Reminder(_holidays_words(home.bank_holidays_end))
    if home.terms_missing:
        words = RowWords(
            "Add the term dates",
            "Due dates count school days. Until then every weekday counts but bank holidays.",
            icon="calendar", icon_colour="info", button="Add term dates", name="terms_button",
        )  # fmt: skip
        yield Reminder(words, "terms")


def more_words(hidden: int) -> str:
    """Return what stands on the link below the reminders."""
    return f"{hidden} more reminder{'' if hidden == 1 else 's'}" if hidden else "Fewer reminders"


def _backup_words(nag: BackupNag) -> RowWords:
    return RowWords(
        nag.sentence, nag.detail, icon="triangle-alert" if nag.is_urgent else "save",
        icon_colour="danger" if nag.is_urgent else "warn", button="Open backups", name="backups_button",
    )  # fmt: skip


def _review_words(due: date) -> RowWords:
    return RowWords(
        f"The policy was due to be looked at again by {spoken_date(due)}",
        "It still holds. A letter stands on firmer ground once governors have adopted it anew.",
        icon="file-text", icon_colour="warn", button="Open our policy", name="policy_button",
    )  # fmt: skip


def _people_words(missing: tuple[Office, ...]) -> RowWords:
    names = ", ".join(office.value[:1].lower() + office.value[1:] for office in missing)
    return RowWords(
        "Add the people whom the school turns to",
        f"Nobody is entered yet as: {names}.",
        icon="users", icon_colour="info", button="Add them", name="people_button",
    )  # fmt: skip


def _holidays_words(end: date) -> RowWords:
    return RowWords(
        f"Bank holidays are known up to {spoken_date(end)} only",
        "A date after that may fall on one. A newer Conduct Desk brings the next ones.",
        icon="calendar", icon_colour="info",
    )  # fmt: skip


def _missing_words(count: int) -> RowWords:
    files = "The file of one exhibit is" if count == 1 else f"The files of {count} exhibits are"
    return RowWords(
        f"{files} not in the folder of the case log",
        "The log still knows what was kept and its fingerprint. A backup has the file.",
        tag="Missing", tag_kind="danger", icon="triangle-alert", icon_colour="danger",
        button="Open backups", name="missing_button",
    )  # fmt: skip
