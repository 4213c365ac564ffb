"""The figures of before, in the shape in which the summary is printed now."""

from conduct_desk.policy.figures import TermSummary
from conduct_desk.policy.summary import NOT_SHOWN, Count, Summary, TermFigures


def as_summary(told: TermSummary) -> Summary:
    """Return a term's figures as the summary prints them: what is covered stays covered."""
    ended = {line.words: line for line in told.outcomes}
    still_open = ended["Still open"]
    figures = TermFigures(
        term_name=told.term_name,
        came_in=_count(told.logged),
        closed=Count(NOT_SHOWN, None),
        still_open=_count(still_open.count),
        left_alone=_count(told.left_alone),
    )
    return Summary(
        this=figures,
        first_day=told.first_day,
        last_day=told.last_day,
        earlier=(),
        far=None,
        matter=None,
        wider=(),
        statements=told.measures,
        why_safe="",
        left_out=(),
    )


def _count(label: str) -> Count:
    return Count(label, 0 if label == "none" else int(label) if label.isdigit() else None)
