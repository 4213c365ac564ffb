"""What happens at each opening: it is entered in the chronology, and so are the failed ones before it."""

from datetime import datetime, timedelta

from conduct_desk.caselog import settings
from conduct_desk.desk.failed_openings import failed_openings, forget_failed_openings
from conduct_desk.desk.keeping import OPENINGS, SHEET_MADE, openings
from conduct_desk.desk.opened import Opened
from conduct_desk.desk.school import write as write_school
from conduct_desk.desk.school_views import SchoolView

OWN_SLIP = timedelta(minutes=10)  # who mistyped and then opened the log knows of it


def enter_opening(
    opened: Opened, is_new: tuple[str, str] | None = None, *, with_sign_in: bool = False
) -> None:
    """Enter this opening and the failed ones before it; `is_new` is school and head of a log just started.

    `with_sign_in`: no passphrase was typed, the computer's own sign-in opened it.
    """
    folder = opened.log.folder
    failed = failed_openings(folder)
    with opened.writing("school") as writing:
        if is_new is not None:
            write_school(writing.session, SchoolView(*is_new))
            settings.write(writing.session, SHEET_MADE, opened.clock.today().isoformat())
            writing.enter("Started the case log")
        if failed:
            times = "once" if len(failed) == 1 else f"{len(failed)} times"
            writing.enter(f"Somebody tried to open the log and could not, {times}", at=list(failed))
        number = openings(writing.session) + 1
        settings.write(writing.session, OPENINGS, number)
        how = " with the sign-in to this computer" if with_sign_in else ""
        writing.enter(f"Opened the case log{how}", number=number)
    forget_failed_openings(folder)
    now = opened.clock.now()
    tried = (datetime.fromisoformat(each) for each in failed)
    opened.found.failed_openings = tuple(sorted(each for each in tried if not now - OWN_SLIP < each <= now))
