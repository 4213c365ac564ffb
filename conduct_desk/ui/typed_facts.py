"""The facts page as it is being typed, as draft text and back: dates may be wrong, people half named."""

import json
from collections.abc import Mapping, Sequence

from conduct_desk.desk.views import PartGiven
from conduct_desk.policy.vocabulary import Part, Role

Parts = tuple[str, str, str]  # day, month and year as typed


def parts_to_line(parts: Sequence[PartGiven]) -> str:
    """Return people and their roles as one line of JSON."""
    return json.dumps(
        [[p.part.name, p.role.name, p.name, p.person_id, p.is_another, p.is_likely] for p in parts],
        ensure_ascii=False,
    )


def parts_from_line(line: str) -> tuple[PartGiven, ...]:
    """Return the people that a draft names; a line that cannot be read names nobody."""
    try:
        return tuple(
            PartGiven(Part[part], Role[role], str(name), *which)
            for part, role, name, *which in json.loads(line)
        )
    except (ValueError, KeyError, TypeError):
        return ()


def date_to_line(typed: Parts) -> str:
    """Return three date fields as one line, empty when nothing is typed."""
    return json.dumps(typed, ensure_ascii=False) if any(typed) else ""


def date_from_line(draft: Mapping[str, str], key: str) -> Parts:
    """Return the three date fields that a draft holds."""
    try:
        day, month, year = json.loads(draft.get(key, ""))
    except ValueError:
        return ("", "", "")
    return str(day), str(month), str(year)
