"""Planning one governors' summary from the log, and printing it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from conduct_desk.caselog.kept import Session
from conduct_desk.desk.opened import Opened
from conduct_desk.desk.school_views import SchoolView
from conduct_desk.desk.summary_choices import Choices
from conduct_desk.desk.summary_editions import Edition, History, counted, history
from conduct_desk.desk.summary_periods import Period, next_period, recoded
from conduct_desk.desk.summary_practice import Cohort
from conduct_desk.errors import PaperRefused
from conduct_desk.policy.summary import Summary, SummaryWords
from conduct_desk.policy.summary_figures import Counted, Printed
from conduct_desk.policy.summary_plan import Plan, plan
from conduct_desk.policy.summary_words import Practice


@dataclass(frozen=True)
class Read:
    """What the log says of one summary as it would be issued now; planning it needs no log any more."""

    period: Period
    practice: Practice
    earlier: tuple[Counted, ...]
    printed: tuple[Printed, ...]
    corrects: Edition | None = None


@dataclass(frozen=True)
class Made:
    """One summary as it would be issued now: what it counts, what it prints, and what it corrects."""

    period: Period
    practice: Practice
    plan: Plan
    corrects: Edition | None = None

    @property
    def summary(self) -> Summary:
        """What it prints."""
        return self.plan.summary

    @property
    def measures(self) -> Mapping[str, object]:
        """What the whole cohort's practice was, as the log keeps it."""
        return vars(self.practice)


def choices(opened: Opened, session: Session, issued: History) -> Choices:
    """Return the terms that have begun, held against the summaries that were issued."""
    return Choices(session, opened.calendar(session), issued, opened.clock.now())


def read_new(opened: Opened, session: Session, term_name: str) -> Read:
    """Return what the summary of a term is made from.

    Raises PaperRefused for one that was issued, or is counted elsewhere.
    """
    issued = history(session)
    days = choices(opened, session, issued).days(term_name)
    period = next_period(session, days, issued.periods)
    return _read(opened, session, issued, period, None)


def read_again(opened: Opened, session: Session, edition_id: int) -> Read:
    """Return what the correction of an edition is made from: the same concerns, coded as they are now.

    Raises PaperRefused for an edition that was corrected already, LookupError for an unknown one.
    """
    issued = history(session)
    old = issued.get(edition_id)
    if old not in issued.newest:
        raise PaperRefused(
            "This edition was corrected already.", next_step="Correct the one that took its place."
        )
    period = replace(old.period, version=old.period.version + 1, closed=recoded(session, old.period))
    return _read(opened, session, issued, period, old)


def _read(
    opened: Opened, session: Session, issued: History, period: Period, corrects: Edition | None
) -> Read:
    earlier = [each for each in issued.periods if each.number < period.number]
    was_open = earlier[-1].still_open if earlier else ()
    return Read(
        period,
        Cohort(opened, session, period, was_open).practice(),
        tuple(map(counted, earlier)),
        tuple(each.printed for each in issued.editions),
        corrects,
    )


def make(read: Read) -> Made:
    """Return the summary that is made from it. Long where there is much to be left out: hold no log."""
    made = plan(counted(read.period), read.earlier, read.printed, read.practice)
    return Made(read.period, read.practice, made, read.corrects)


def restated(session: Session, edition_id: int) -> tuple[str, ...]:
    """Return what would change if an edition were corrected today, in sentences for the head."""
    period = history(session).get(edition_id).period
    was = _codes(period.closed)
    now = _codes(recoded(session, period))
    changed = sum(now[case_id] != what for case_id, what in was.items())
    if not changed:
        return ()
    return (f"{changed} concern{'' if changed == 1 else 's'} would be counted in another way now.",)


def _codes(closed: Mapping[str, tuple[int, ...]]) -> Mapping[int, str]:
    return {case_id: what for what, ids in closed.items() for case_id in ids}


def printed(opened: Opened, told: SchoolView, made: Made, words: SummaryWords, *, at: str) -> bytes:
    """Return a summary as PDF; `at` is the chronology's head, empty in a preview. Raises PaperRefused."""
    from conduct_desk.paper.summary import make_summary
    from conduct_desk.paper.summary_paper import SummaryPaper

    policy = opened.rules.policy
    return make_summary(
        SummaryPaper(
            school_name=told.name,
            made_on=opened.clock.today(),
            summary=made.summary,
            words=words,
            policy_title=policy.title,
            policy_review_due=policy.review_due_on,
            crest=told.crest,
            anchor=at,
            is_practice=opened.is_practice,
        )
    )
