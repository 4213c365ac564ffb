"""What is set now, in a few words for each row of Settings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from conduct_desk.clock import SCHOOL_ZONE, spoken_date, spoken_day, spoken_time
from conduct_desk.policy.offices import Office

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from conduct_desk.clock import Clock
    from conduct_desk.desk.backups import Backups
    from conduct_desk.desk.governors import Governors
    from conduct_desk.desk.key_holders import KeyHolders
    from conduct_desk.desk.policies import Policies
    from conduct_desk.desk.privacy import Privacy
    from conduct_desk.desk.school import School
    from conduct_desk.desk.terms import Terms
    from conduct_desk.desk.wordings import Wordings


@dataclass(frozen=True)
class Standing:
    """The drawers that hold a setting; it asks each for what is set, and no place outside the log."""

    school: School
    governors: Governors
    policies: Policies
    wordings: Wordings
    terms: Terms
    key_holders: KeyHolders
    privacy: Privacy
    backups: Backups
    clock: Clock
    is_practice: bool

    def words(self) -> Mapping[str, str]:
        """Return a sentence for each row that has something to say, by the name of the row."""
        return {
            "people": self._people(),
            "policy": self._policy(),
            "practice": f"{counted(len(self.policies.procedures()), 'procedure')} listed.",
            "letters": self._letters(),
            "terms": self._terms(),
            "keys": f"{counted(len(self.key_holders.list()), 'person', 'people')} can open it.",
            "privacy": self._privacy(),
            "backups": self._backed_up(),
        }

    def _people(self) -> str:
        offices = self.school.offices()
        given = sum(offices[office].is_given for office in Office)
        governors = counted(len(self.governors.all()), "governor")
        return f"Entered: {given} of {len(Office)} people to ring, and {governors}."

    def _policy(self) -> str:
        now = self.policies.policy()
        overdue = ". Its review is overdue." if now.is_review_overdue(self.clock.today()) else "."
        return f"Last reviewed {spoken_date(now.reviewed_on)}{overdue}"

    def _letters(self) -> str:
        view = self.school.get()
        own = self.wordings.count_own()
        worded = f"{counted(own, 'paper')} in your own words" if own else "every wording as it came"
        crest = "with a crest" if view.crest else "no crest"
        return f"{view.envelope.value}, {crest}, {worded}."

    def _terms(self) -> str:
        ends = self.terms.ahead().terms_to
        return f"Known to {spoken_date(ends)}." if ends else "Not entered yet."

    def _privacy(self) -> str:
        blurred = "shown at once" if self.privacy.shows_at_once() else "blurred first"
        return f"Locks after {self.privacy.lock_after()} minutes. Pictures are {blurred}."

    def _backed_up(self) -> str:
        if self.is_practice:
            return "The practice desk is not backed up."
        made = self.backups.last_made()
        return f"Backed up {self._when(made)}." if made else "Not backed up yet."

    def _when(self, moment: datetime) -> str:
        day = moment.astimezone(SCHOOL_ZONE).date()
        if day == self.clock.today():
            return f"today at {spoken_time(moment)}"
        return f"on {spoken_day(day)}"


def counted(count: int, one: str, more: str = "") -> str:
    """Return a number with its noun: 1 governor, 3 governors, no governors."""
    return f"{count or 'no'} {one if count == 1 else more or one + 's'}"
