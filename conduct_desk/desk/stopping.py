"""What is done where a picture may be unlawful: the sheet to hand on, and an entry without the picture."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from conduct_desk.caselog import cases
from conduct_desk.clock import spoken_date
from conduct_desk.desk.school import offices, school
from conduct_desk.errors import DeskError
from conduct_desk.policy.offices import Office

if TYPE_CHECKING:
    from conduct_desk.desk.opened import Opened
    from conduct_desk.desk.stopping_views import NoPicture

RECORDED = "Recorded without the picture"


class Stopping:
    """Nothing here ever touches a file that somebody wants to add."""

    def __init__(self, opened: Opened) -> None:
        """Stand on an unlocked log."""
        self._opened = opened

    def sheet(self) -> bytes:
        """Return the sheet to hand on, as PDF: nobody is named on it. Long: call through jobs."""
        from conduct_desk.paper.stop_sheet import StopSheet, make_stop_sheet

        with self._opened.reading() as session:
            held_by = offices(session, self._opened.rules.policy)
            told = school(session, self._opened.rules.policy)
        return make_stop_sheet(
            StopSheet(
                school_name=told.name,
                made_on=self._opened.clock.today(),
                lead_telephone=held_by[Office.SAFEGUARDING_LEAD].telephone,
                authority_telephone=held_by[Office.LOCAL_AUTHORITY].telephone,
                is_practice=self._opened.is_practice,
            )
        )

    def record(self, case_id: int, entry: NoPicture) -> None:
        """Enter in the chronology where a picture is and who was told of it, without the picture.

        Raises DeskError (fields: told_by, told_on, platform): nobody told it, a day to come, no place.
        """
        if not entry.told_by.strip():
            raise DeskError("Enter who told you, or that you saw it yourself", field="told_by")
        if entry.told_on > self._opened.clock.today():
            raise DeskError("The day you were told must be today or in the past", field="told_on")
        if not any(words.strip() for words in (entry.platform, entry.address, entry.account)):
            raise DeskError(
                "Enter where it is: the app or site, its address or the account", field="platform"
            )
        with self._opened.writing("case", case_id) as writing:
            cases.read(writing.session, case_id)
            writing.enter(RECORDED, " ".join(_sentences(entry)))


def _sentences(entry: NoPicture) -> Iterator[str]:
    at = f", {entry.told_at.strip()}" if entry.told_at.strip() else ""
    yield f"Told by {entry.told_by.strip()} on {spoken_date(entry.told_on)}{at}."
    for label, words in (
        ("App or site", entry.platform), ("Address", entry.address), ("Account", entry.account),
    ):  # fmt: skip
        if words.strip():
            yield f"{label}: {words.strip()}."
    told = ", ".join(
        f"{each[0].lower()}{each[1:]}" if each[:4] == "The " else str(each) for each in entry.informed
    )
    yield f"Informed: {told}." if told else "Nobody was informed yet."
    if entry.police_reference.strip():
        yield f"Police reference: {entry.police_reference.strip()}."
