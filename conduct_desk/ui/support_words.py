"""The register of support for staff, in words."""

from conduct_desk.clock import spoken_date
from conduct_desk.desk.gate_views import SupportLine


def support_line(line: SupportLine) -> tuple[str, str]:
    """Return one line of the register: the day and for whom, and what was done."""
    day = spoken_date(line.done_on)
    return f"{day} · {line.name}" if line.name else day, line.what
