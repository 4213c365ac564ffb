"""What leaves the desk: frozen views, never rows of a table."""

from dataclasses import dataclass, field
from datetime import date, datetime

from conduct_desk.policy.answers import Answer
from conduct_desk.policy.envelopes import Envelope
from conduct_desk.policy.exhibits import ExhibitKind
from conduct_desk.policy.found_in import FoundIn
from conduct_desk.policy.holds import Hold
from conduct_desk.policy.vocabulary import (
    ActionKind,
    Channel,
    DecisionMaker,
    Finding,
    Grade,
    Kind,
    LetterKind,
    LetterState,
    Outcome,
    Part,
    Reach,
    Role,
    Seen,
    SentHow,
    Source,
    Stage,
)


@dataclass(frozen=True)
class Changed:
    """A past-tense fact about the log: which noun changed, and in which case (None: not in one)."""

    noun: str  # "case", "exhibit", "answer", "action", "letter", "edition", "school", "person"
    case_id: int | None = None


@dataclass(frozen=True)
class PersonView:
    """Somebody in the log. `address` is lines as on an envelope; `title` is Mrs, Dr, ... or empty."""

    person_id: int
    name: str
    title: str = ""
    address: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()


@dataclass(frozen=True)
class PartView:
    """Somebody's part in one case."""

    part: Part
    role: Role
    person: PersonView
    is_likely: bool = False  # an author who is not certain: no letter says that they wrote it


@dataclass(frozen=True)
class PartGiven:
    """Somebody's part as the head typed it; a name already in the log joins that person.

    `person_id` says which of several people of one name it is; `is_another` that it is somebody new of that
    name. Neither is part of what was typed: two views that differ in them alone are equal.
    """

    part: Part
    role: Role
    name: str
    person_id: int | None = field(default=None, compare=False)
    is_another: bool = field(default=False, compare=False)
    is_likely: bool = False  # an author who is not certain


@dataclass(frozen=True)
class Facts:
    """The facts page: where it was posted, who, when, and what it says. Empty means not provided."""

    platform: str = ""
    kind: Kind | None = None
    kind_other: str = ""
    place: str = ""
    link: str = ""
    parts: tuple[PartGiven, ...] = ()
    authors_not_known: bool = False
    posted_on: date | None = None
    told_staff_on: date | None = None
    told_head_on: date | None = None
    words: str = ""
    channel: Channel | None = None
    grade: Grade | None = None
    reach: Reach | None = None
    reach_note: str = ""
    edited_on: date | None = None
    aware_on: date | None = None  # the reporter became aware of it
    keep_reporter_private: bool = False


@dataclass(frozen=True)
class CaseLine:
    """One row of the concerns list. No names: they show only after a case is opened."""

    case_id: int
    reference: str
    stage: Stage
    platform: str
    findings: frozenset[Finding]
    opened_on: date
    next_check_on: date | None
    outcome: Outcome | None
    exhibits: int
    found_in: tuple[FoundIn, ...] = ()  # of a hit: in which parts of the concern the words stand


@dataclass(frozen=True)
class SearchResult:
    """One page of the hits of a search; `count` of all of them, and `more` when there are more than that.

    `is_whole`: nothing that was saved is missing in it. On a full disk the last of it may be.
    """

    lines: tuple[CaseLine, ...]
    count: int = 0
    more: bool = False
    is_whole: bool = True


@dataclass(frozen=True)
class ExhibitView:
    """One numbered piece of evidence. `fingerprint` is the SHA-256 of the untouched bytes, 64 hex digits."""

    exhibit_id: int
    case_id: int
    number: int
    name: str
    media_type: str
    size: int  # bytes
    width: int  # pixels
    height: int  # pixels
    fingerprint: str
    source: Source
    kept_at: datetime
    kept_by: str
    thumbnail: bytes = field(repr=False, default=b"")  # PNG, at most 20 kB
    kind: ExhibitKind = ExhibitKind.PICTURE
    pages: int = 1  # of a PDF
    came_with: int = 0  # the number of the exhibit (a message) that it was taken out of; 0: none
    copies: int = 0  # covered copies that were made of it
    is_isolated: bool = False  # shown to nobody
    is_destroyed: bool = False


@dataclass(frozen=True)
class ActionView:
    """What is to be done or looked at again. `words` is the sentence on screen, `why` the reason for it."""

    action_id: int
    case_id: int
    reference: str
    kind: ActionKind
    words: str
    why: str
    due_on: date | None
    is_overdue: bool
    done_on: date | None = None
    letter_id: int | None = None
    letter_kind: LetterKind | None = None
    seen: Seen | None = None
    sections: tuple[LetterKind, ...] = ()
    person_id: int | None = None
    due_words: str = ""  # "Mon 2 Nov (half-term skipped)"
    clause: str = ""  # key of the clause, empty for school practice
    is_required: bool = False
    note: str = ""
    waits_for: tuple[Hold, ...] = ()  # on Home only: whose word is missing before it can be written


@dataclass(frozen=True)
class LetterView:
    """One letter. `body` is plain blocks (blank line = paragraph, "- " = list, "> " = quotation)."""

    letter_id: int
    case_id: int
    reference: str
    kind: LetterKind
    state: LetterState
    recipient: str
    address: tuple[str, ...]
    salutation: str
    subject: str
    body: str
    dated_on: date
    answer_by: date | None
    issued_at: datetime | None = None
    fingerprint: str = ""  # SHA-256 of the issued PDF
    sent_on: date | None = None
    sent_how: SentHow | None = None
    person_id: int | None = None  # to whom; in a letter to a family it is the child whom it is about
    sections: tuple[LetterKind, ...] = ()  # what an author is asked for, in order; empty: its kind alone
    is_easy_read: bool = False
    has_reply_slip: bool = False
    is_confidential: bool = False
    envelope: Envelope = Envelope.DL_UK
    enclosures: tuple[str, ...] = ()
    copies_to: tuple[str, ...] = ()
    replaces_id: int | None = None  # the final letter that this one corrects
    is_corrected: bool = False  # a later letter that is final corrects this one
    looked_at_on: date | None = None  # on the board: the day on which somebody looks whether it was answered


@dataclass(frozen=True)
class ChronologyLine:
    """One entry of the chained chronology. `what` is a sentence."""

    seq: int
    at: datetime
    by: str
    what: str


@dataclass(frozen=True)
class CaseView:
    """One case, whole."""

    case_id: int
    reference: str
    stage: Stage
    opened_at: datetime
    decision_maker: DecisionMaker
    policy_version: str
    facts: Facts
    parts: tuple[PartView, ...]
    answers: dict[str, Answer]
    findings: frozenset[Finding]
    exhibits: tuple[ExhibitView, ...]
    actions: tuple[ActionView, ...]
    letters: tuple[LetterView, ...]
    outcome: Outcome | None = None
    outcome_note: str = ""
    closed_at: datetime | None = None
    reopened: int = 0
    decider_name: str = ""
    decided_on_sheet: date | None = None


@dataclass(frozen=True)
class Suggestion:
    """What the policy or school practice would have done next, before it is an action."""

    kind: ActionKind
    words: str
    why: str
    clause: str  # key of the clause, empty for school practice
    due_on: date | None
    due_words: str  # "Mon 2 Nov (half-term skipped)"
    is_required: bool
    letter_kind: LetterKind | None = None
    sections: tuple[LetterKind, ...] = ()
    person_id: int | None = None
    is_held: bool = False  # it waits for somebody's word
    reason: str = ""  # why, without whom it waits for and that its period is school practice


@dataclass(frozen=True)
class TermView:
    """One term as the head typed it: both ends are days the school is in session."""

    name: str  # "Autumn term 2026"
    first_day: date
    last_day: date
    half_term_first: date | None = None
    half_term_last: date | None = None
    closures: tuple[date, ...] = ()  # training days and other days without pupils


@dataclass(frozen=True)
class EditionView:
    """One issued print of the governors' summary."""

    edition_id: int
    term_name: str
    issued_at: datetime
    fingerprint: str
    corrects: date | None = None  # the day of the edition that this one takes the place of
    is_replaced: bool = False  # a later edition takes its place


@dataclass(frozen=True)
class DraftView:
    """Something that was being typed: on which page, and in which case if it was in one."""

    place: str
    case_id: int | None
    saved_at: datetime
