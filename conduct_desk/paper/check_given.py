"""What a letter's check is given, and what it answers."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from conduct_desk.policy.envelopes import Envelope
from conduct_desk.policy.vocabulary import Finding, Grade, LetterKind, Part, Role

FIRST_DAY_OF_THE_WEEKEND = 5


def is_weekday(day: date) -> bool:
    """Say whether a day is from Monday to Friday: what counts as a school day while no term is known."""
    return day.weekday() < FIRST_DAY_OF_THE_WEEKEND


@dataclass(frozen=True)
class Known:
    """Somebody whom the log knows, by every name it has for them.

    `part` is None for somebody of another case. `is_reader`: the letter is to them or, in a letter to a
    family, it is the child whom it is about. Without `is_of_case` only whole names count.
    """

    names: tuple[str, ...]
    part: Part | None = None
    role: Role = Role.NOT_KNOWN
    is_reader: bool = False
    is_of_case: bool = True


@dataclass(frozen=True)
class Remark:
    """One finding of the check.

    `rule` is a key of `RULES`; `sentence` says what is wrong and `mend` how to put it right, both in plain
    words; `about` are the exact words found in `field` (empty: it is about the whole of it). One that
    `blocks` keeps the letter from being final; where it `may_stand` a reason lets it stand.
    """

    rule: str
    blocks: bool
    sentence: str
    mend: str
    about: str = ""
    field: str = "body"
    may_stand: bool = False


@dataclass(frozen=True)
class ToCheck:
    """A letter as it stands, and what the log knows that bears on it.

    `sections` are what an author is asked for (empty: the kind alone). `people` is everybody in the log.
    `school_words` is what the school may always say and quote: its name, who signs and whom to ring, the
    policy's title and the clause as the school has it; `school_address` are the lines of its letterhead.
    `may_quote` are the texts of the post on record (its words, and each statement), `facts_found_false` the
    statements that may be called incorrect. `wording` is the body that the letter began with, its blanks
    unfilled. `case_words` are the facts that a letter to everybody must not hint at: platform, place, days
    (as "14 September 2026"), and words of the post. `missing` are the characters that no font has
    (fonts.missing_glyphs). `pages` is how long it is printed, `policy_review_due` the day by which the
    policy is to be reviewed.
    """

    kind: LetterKind
    sections: tuple[LetterKind, ...] = ()
    is_easy_read: bool = False
    recipient: str = ""
    address: tuple[str, ...] = ()
    salutation: str = ""
    subject: str = ""
    body: str = ""
    dated_on: date | None = None
    answer_by: date | None = None
    envelope: Envelope = Envelope.DL_UK
    is_confidential: bool = False
    has_reply_slip: bool = False
    enclosures: tuple[str, ...] = ()
    copies_to: tuple[str, ...] = ()
    people: tuple[Known, ...] = ()
    school_words: tuple[str, ...] = ()
    school_address: tuple[str, ...] = ()
    may_quote: tuple[str, ...] = ()
    grade: Grade | None = None
    author_is_likely: bool = False
    is_allegation: bool = False  # it says that somebody in school harmed a child: their name stays out
    findings: frozenset[Finding] = frozenset()
    facts_found_false: tuple[str, ...] = ()
    policy_review_due: date | None = None
    is_school_day: Callable[[date], bool] = is_weekday
    pages: int = 1
    wording: str = ""
    is_own_wording: bool = False  # the school wrote some wording itself: names may stand in it
    today: date | None = None
    case_words: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    covered: frozenset[tuple[int, int]] = frozenset()  # numbers of exhibit and covered copy: those there are

    def text_of(self, field: str) -> str:
        """Return what stands in a field; one of several lines has a line break between them."""
        value = getattr(self, field)
        return value if isinstance(value, str) else "\n".join(value)
