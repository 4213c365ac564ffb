"""Whom the log knows already, as the facts page says it while a name is typed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from conduct_desk.policy.vocabulary import Part
from conduct_desk.ui.widgets.which_person import Earlier, Known

if TYPE_CHECKING:
    from conduct_desk.desk.people import People
    from conduct_desk.desk.people_views import EarlierCase, PersonPage


class KnownPeople:
    """Names that begin as typed, and the earlier concerns of everybody whom a whole name can mean."""

    def __init__(self, people: People) -> None:
        """Stand on the people of an unlocked log."""
        self._people = people
        self.case_id = 0  # the concern that is shown: it is no earlier one

    def names(self, typed: str) -> list[str]:
        """Return names to offer."""
        return [person.name for person in self._people.search(typed)]

    def known(self, part: Part, name: str) -> tuple[Known, ...]:
        """Return whom a name can mean, of those with a part in another saved concern.

        Whoever told us of one post is not told apart by it: a reporter's earlier parts are nobody's business
        here.
        """
        if part is Part.REPORTER:
            return ()
        pages = [self._people.page(person.person_id) for person in self._people.namesakes(name)]
        found = [(page, self._earlier(page)) for page in pages]
        return tuple(
            Known(
                page.person.person_id, _told_apart(page, cases), tuple(_words(part, each) for each in cases)
            )
            for page, cases in found
            if cases
        )

    def _earlier(self, page: PersonPage) -> list[EarlierCase]:
        return [
            each for each in page.cases if each.case_id != self.case_id and each.part is not Part.REPORTER
        ]


def _told_apart(page: PersonPage, cases: list[EarlierCase]) -> str:
    roles = ", ".join(role.value.lower() for role in page.roles_in_cases) or "role not known"
    return f"{page.person.name}, {roles}, in concern {cases[0].reference}"


def earlier_words(cases: Iterable[EarlierCase]) -> tuple[Earlier, ...]:
    """Return the earlier concerns that share an author or a subject, newest first, each said once."""
    said = {(each.case_id, each.part): _words(each.part, each) for each in cases}
    return tuple(said.values())[::-1]


def _words(part: Part, case: EarlierCase) -> Earlier:
    ended = case.outcome.value[0].lower() + case.outcome.value[1:] if case.outcome else "still open"
    who = {Part.AUTHOR: "author", Part.SUBJECT: "subject"}[case.part]
    begin = f"Same {who} as" if case.part is part else f"{who.capitalize()} of"
    return Earlier(f"{begin} concern {case.reference} ({ended})", case.case_id)
