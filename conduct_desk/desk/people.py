"""People in the log, so that a name is typed once."""

from collections.abc import Sequence

from conduct_desk.caselog import case_text, people, search
from conduct_desk.desk.opened import Opened
from conduct_desk.desk.shown import person_view
from conduct_desk.desk.views import PersonView
from conduct_desk.errors import DeskError


class People:
    """Everybody who has a part in some case."""

    def __init__(self, opened: Opened) -> None:
        """Stand on an unlocked log."""
        self._opened = opened

    def search(self, prefix: str, limit: int = 8) -> tuple[PersonView, ...]:
        """Return people any of whose names begins so, for completion while typing."""
        wanted = search.fold(prefix).strip()
        if not wanted:
            return ()
        with self._opened.reading() as session:
            everybody = people.everybody(session)
        found = (row for row in everybody if f" {wanted}" in f" {search.fold(row.name)}")
        return tuple(person_view(row) for row in found)[:limit]

    def get(self, person_id: int) -> PersonView:
        """Return one person."""
        with self._opened.reading() as session:
            return person_view(people.read(session, person_id))

    def amend(
        self,
        person_id: int,
        *,
        name: str | None = None,
        title: str | None = None,
        address: Sequence[str] | None = None,
    ) -> PersonView:
        """Correct name, title or address; what is None stays. Raises DeskError for an empty name."""
        name = None if name is None else " ".join(name.split())
        if name == "":
            raise DeskError("Enter a name", field="name")
        lines = None if address is None else [line.strip() for line in address if line.strip()]
        with self._opened.writing("person") as writing:
            before = people.read(writing.session, person_id)
            people.amend(
                writing.session,
                person_id,
                name=name,
                title=None if title is None else title.strip(),
                address=lines,
            )
            was = {"name": before.name, "title": before.title, "address": list(before.address)}
            writing.enter("Corrected a person’s particulars", person_id=person_id, before=was)
            for case_id in people.cases_of(writing.session, person_id):
                case_text.index(writing.session, case_id)
        return self.get(person_id)
