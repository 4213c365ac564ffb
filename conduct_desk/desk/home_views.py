"""What Home shows: what needs her today, and this term in four numbers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from conduct_desk.desk.holder_views import SheetCheck
from conduct_desk.desk.views import ActionView, CaseLine, LetterView
from conduct_desk.desk.year import YearView
from conduct_desk.policy.offices import Office
from conduct_desk.policy.vocabulary import Finding


@dataclass(frozen=True)
class TermFigures:
    """This term in four numbers, for Home (the head's own eyes: not masked)."""

    term_name: str  # "Autumn term 2026", or "This school year" while no term dates are set
    week: int | None
    logged: int
    still_open: int
    left_alone: int
    removed_or_corrected: int


@dataclass(frozen=True)
class LeftOver:
    """Something that was being typed when the program ended: on which page, never the words."""

    place: str  # of the draft
    case_id: int | None
    reference: str  # of its case, "" when it belongs to none
    saved_at: datetime


@dataclass(frozen=True)
class HomeView:
    """What needs her today, and this term."""

    interrupted: tuple[CaseLine, ...]
    needs_you: tuple[ActionView, ...]
    to_find_out: tuple[ActionView, ...]
    letters_waiting: tuple[LetterView, ...]
    figures: TermFigures
    sheet_check: SheetCheck
    terms_missing: bool
    any_case: bool
    exhibits_missing: int = 0  # files that rows want and that are not in the log's folder
    foreign_copies: int = 0  # files beside the log that look like another computer's copies of it
    failed_openings: tuple[datetime, ...] = ()  # since the opening before this one, oldest first
    policy_review_due: date | None = None  # when its review was due, once that is past
    bank_holidays_end: date | None = None  # the last day up to which they are known, when it is near
    people_missing: tuple[Office, ...] = ()  # offices that the walk turns to and nobody was entered for
    left_over: tuple[LeftOver, ...] = ()  # drafts outside the concerns above, newest first
    summary_due: str = ""  # the term that is over, had concerns, and has no summary for the governors yet
    kinds: Mapping[int, frozenset[Finding]] = field(default_factory=dict)  # of the concerns in rows, by id
    year: YearView | None = None  # while there is a concern to show on it
