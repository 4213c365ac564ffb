"""What Home reminds of, most urgent first, each with the place where it is put right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from conduct_desk.clock import spoken_date
from conduct_desk.desk.backup_views import BackupNag
from conduct_desk.desk.home_views import HomeView
from conduct_desk.policy.offices import Office
from conduct_desk.ui.backup_words import moment
from conduct_desk.ui.home_watch import Watched
from conduct_desk.ui.widgets.desk_row import RowWords

READ = "read"  # the place of a reminder that needs no more than to be read
AT_ONCE = 3  # reminders that Home shows at most; the rest is behind “More”


@dataclass(frozen=True)
class Reminder:
    """Words for a row of Home, and the place its button leads to ("" when there is no button)."""

    words: RowWords
    place: str = ""
    is_urgent: bool = False  # something is lost or may be: the heading of Home counts it


def reminders(home: HomeView, watched: Watched) -> tuple[Reminder, ...]:
    """Return all reminders, most urgent first: what was lost, what may be lost, what is overdue, the rest."""
    return (*_losing(home, watched), *_overdue(home, watched), *_to_set_up(home))


def _losing(home: HomeView, watched: Watched) -> Iterator[Reminder]:
    if home.exhibits_missing:
        yield Reminder(_missing_words(home.exhibits_missing), "backups", is_urgent=True)
    if home.foreign_copies:
        yield Reminder(_copies_words(home.foreign_copies), "backups", is_urgent=True)
    if watched.nag is not None and watched.nag.is_urgent:
        yield Reminder(_backup_words(watched.nag), "backups", is_urgent=True)
    if home.failed_openings:
        yield Reminder(_tried_words(home.failed_openings), "keys", is_urgent=True)
    if watched.clock is not None:
        words = RowWords(
            watched.clock.sentence, watched.clock.detail, icon="clock", icon_colour="warn",
            button="I have read this", name="clock_button",
        )  # fmt: skip
        yield Reminder(words, READ)


def _overdue(home: HomeView, watched: Watched) -> Iterator[Reminder]:
    check, nag = home.sheet_check, watched.nag
    if check.is_due:
        first = "Check that your recovery sheet can be read"
        words = RowWords(
            "Find your recovery sheet again" if check.is_yearly else first, check.why,
            icon="key-round", icon_colour="warn", button="Check the sheet", name="sheet_check_button",
        )  # fmt: skip
        yield Reminder(words, "sheet")
    if nag is not None and not nag.is_urgent:
        yield Reminder(_backup_words(nag), "backups")
    if watched.may_go:
        yield Reminder(_disposal_words(watched.may_go), "disposal")
    if home.summary_due:
        yield Reminder(_summary_words(home.summary_due), "governors")
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


def _disposal_words(count: int) -> RowWords:
    concerns = "One closed concern has" if count == 1 else f"{count} closed concerns have"
    return RowWords(
        f"{concerns} been kept for as long as you set",
        "Data protection asks not to keep longer than is needed. You look at each before anything goes.",
        icon="calendar", icon_colour="warn", button="Look at the list", name="disposal_button",
    )  # fmt: skip


def _summary_words(term: str) -> RowWords:
    return RowWords(
        f"Make the governors’ summary of the {term[:1].lower()}{term[1:]}",
        "The term is over and governors have no summary of it yet.",
        icon="file-text", icon_colour="warn", button="Make the summary", name="summary_due_button",
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


def _copies_words(count: int) -> RowWords:
    files = "One file beside the case log looks" if count == 1 else f"{count} files beside the case log look"
    return RowWords(
        f"{files} like another computer’s copy of it",
        "A synchronising program makes such copies when two computers write. Conduct Desk uses only the "
        "files called case-log.db and keys.json; what was written on the other computer is not in them. Have "
        "the folder taken out of the synchronisation, and keep the copies until somebody has looked at them.",
        tag="Copies", tag_kind="danger", icon="triangle-alert", icon_colour="danger",
        button="See where it is", name="copies_button",
    )  # fmt: skip


def _tried_words(tried: tuple[datetime, ...]) -> RowWords:
    times = "once" if len(tried) == 1 else f"{len(tried)} times"
    return RowWords(
        f"Somebody tried to open the case log and could not, {times}",
        f"The last time was {moment(tried[-1])}. If it was neither you nor somebody else with a key, find "
        "out who uses this computer.",
        icon="key-round", icon_colour="danger", button="See who has a key", name="tried_button",
    )  # fmt: skip
