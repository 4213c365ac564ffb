"""A school's terms, and concerns logged, closed and disposed of in them as a head does it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from conduct_desk.clock import Clock
from conduct_desk.desk import Desk
from conduct_desk.desk.closing_views import ClosingGiven
from conduct_desk.desk.disposal_views import DisposalGiven
from conduct_desk.desk.door import Door
from conduct_desk.desk.summary_editions import History, history
from conduct_desk.desk.views import Facts, TermView
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.summary import SummaryWords
from conduct_desk.policy.vocabulary import Outcome, Value

AUTUMN = TermView(
    "Autumn term 2026",
    date(2026, 9, 1),
    date(2026, 12, 18),
    date(2026, 10, 26),
    date(2026, 10, 30),
    (date(2026, 9, 1), date(2026, 10, 23)),
)
SPRING = TermView(
    "Spring term 2027", date(2027, 1, 4), date(2027, 3, 25), date(2027, 2, 15), date(2027, 2, 19)
)
SUMMER = TermView("Summer term 2027", date(2027, 4, 12), date(2027, 7, 21))
YEAR = (AUTUMN, SPRING, SUMMER)
NO_WORDS = SummaryWords()
LEFT_ALONE = Outcome.LEFT_ALONE_DEBATE
REMOVED = Outcome.REMOVED_BY_AUTHOR
USUAL = {
    "relates_to_school": Answer("relates_to_school", Value.YES),
    "is_social_media": Answer("is_social_media", Value.YES),
    "proportionate": Answer("proportionate", Value.YES, "A letter is the least that will do."),
    "legal_advice": Answer("legal_advice", Value.NO, "Nothing further is planned."),
}


def recorded(desk: Desk, **said: Value | Answer) -> int:
    """Record a concern to the end of its walk, without saving it; what is not said is answered with no."""
    case_id = desk.cases.open().case_id
    desk.cases.set_facts(case_id, Facts(platform="Facebook", words="What was posted"))
    given = USUAL | {
        key: each if isinstance(each, Answer) else Answer(key, each) for key, each in said.items()
    }
    questions = desk.decisions.walk().questions
    desk.decisions.answer(case_id, [given.get(key, Answer(key, Value.NO)) for key in questions])
    return case_id


def logged(desk: Desk, **said: Value | Answer) -> int:
    """Record a concern and save it, with nothing chosen to be done but what has to be."""
    case_id = recorded(desk, **said)
    save(desk, case_id)
    return case_id


def save(desk: Desk, case_id: int) -> None:
    """Save a concern that was recorded."""
    needed = [each for each in desk.decisions.suggestions(case_id) if each.is_required]
    desk.decisions.save(case_id, needed)


def close(desk: Desk, case_id: int, outcome: Outcome = LEFT_ALONE, lesson: str = "") -> None:
    """Close a concern; its record may be looked at again from the day after."""
    review_on = desk.cases.get(case_id).opened_at.date() + timedelta(days=2000)
    desk.closing.close(case_id, ClosingGiven(outcome, lesson=lesson, review_on=review_on))


def dispose(desk: Desk, case_id: int, today: date) -> None:
    """Dispose of a closed concern whose time is over."""
    reference = desk.cases.get(case_id).reference
    desk.disposal.dispose(case_id, DisposalGiven(reference, "Mary Ashworth", today))


def issued(desk: Desk) -> History:
    """Return every issued summary with what it counted."""
    with desk.summaries._opened.reading() as session:
        return history(session)


class Year:
    """A desk of its own whose clock is moved by hand, from the first of September 2026 on."""

    def __init__(self, folder: Path) -> None:
        self.moment = datetime(2026, 9, 1, 9, tzinfo=UTC)
        self.clock = Clock(lambda: self.moment)
        self.desk, _ = Door(folder / "log", self.clock).start_new(
            school_name="St Thomas",
            head_name="Mary Ashworth",
            passphrase="harvest lantern",
            tell=lambda _: None,
        )

    def go_to(self, day: date, hour: int = 9) -> None:
        """Let it be another day."""
        self.moment = datetime(day.year, day.month, day.day, hour, tzinfo=UTC)


@contextmanager
def a_year() -> Iterator[Year]:
    """Give a desk of its own, with the terms of a school year."""
    with TemporaryDirectory() as folder:
        year = Year(Path(folder))
        year.desk.terms.set(YEAR)
        yield year
        year.desk.keeping.close()
