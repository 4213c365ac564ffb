"""The school's own particulars, as papers print them."""

from typing import TypedDict, Unpack

from conduct_desk.desk.views import SchoolView


class SchoolFields(TypedDict, total=False):
    """The fields of SchoolView that can be amended; one that is left out stays."""

    name: str
    head_name: str
    head_role: str
    address: tuple[str, ...]
    telephone: str
    email: str
    contact: str
    policy_title: str
    policy_reviewed: str
    crest: bytes


class School:
    """Name, head, address, crest and policy version of the school."""

    def get(self) -> SchoolView:
        """Return the school as it now stands."""
        raise NotImplementedError

    def amend(self, **fields: Unpack[SchoolFields]) -> SchoolView:
        """Change some particulars. Raises DeskError for an empty name or a crest that is no picture."""
        raise NotImplementedError
