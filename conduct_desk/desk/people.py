"""People in the log, so that a name is typed once."""

from collections.abc import Sequence

from conduct_desk.desk.views import PersonView


class People:
    """Everybody who has a part in some case."""

    def search(self, prefix: str, limit: int = 8) -> tuple[PersonView, ...]:
        """Return people any of whose names begins so, for completion while typing."""
        raise NotImplementedError

    def get(self, person_id: int) -> PersonView:
        """Return one person."""
        raise NotImplementedError

    def amend(
        self,
        person_id: int,
        *,
        name: str | None = None,
        title: str | None = None,
        address: Sequence[str] | None = None,
    ) -> PersonView:
        """Correct a person's name, title or address; what is None stays. Raises DeskError for an empty name."""
        raise NotImplementedError
