"""What every test of the day stands on: no window on the screen, a fixed day, a real encrypted log."""

import os
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from pathlib import Path

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from conduct_desk.caselog import keys
from conduct_desk.clock import Clock
from conduct_desk.desk import Desk, exhibit_files, exhibit_keeping, practice
from conduct_desk.desk.door import Door
from conduct_desk.desk.letters import Letters
from conduct_desk.desk.views import CaseView, Changed, Facts, LetterView, PartGiven
from conduct_desk.evidence.intake import read_exhibit, safe_copy
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.vocabulary import Kind, Part, Role, Source, Value

# A busy machine is no failure, and what a build finds anybody can find again.
settings.register_profile("desk", deadline=None, database=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("desk")

PASSPHRASE = "harvest lantern gravel"
PICTURE = Path(__file__).resolve().parent.parent / "resources" / "practice" / "clown.png"


def in_the_way(letters: Letters, view: LetterView) -> tuple[str, ...]:
    """Return the sentences that still keep a letter from being final; empty when nothing does."""
    return tuple(each.sentence for each in letters.remarks(view) if each.is_in_the_way)


class SchoolDay:
    """A clock that stands still until a test moves it: Monday 23 November 2026, 08:40 in England."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 11, 23, 8, 40, tzinfo=UTC)
        self.clock = Clock(lambda: self.moment)

    def go_to(self, day: int, month: int, year: int = 2026, hour: int = 8) -> None:
        """Let it be another day."""
        self.moment = datetime(year, month, day, hour, 40, tzinfo=UTC)

    def wait(self, **time: float) -> None:
        """Let time pass."""
        self.moment += timedelta(**time)


@pytest.fixture(autouse=True)
def no_dangling_threads() -> Iterator[None]:
    """A thread that a test started and left running fails it."""
    before = set(threading.enumerate())
    yield
    # A "Dummy" is Qt's own pool thread, seen from Python: it cannot be joined and ends with its pool.
    new = [thread for thread in threading.enumerate() if thread not in before]
    left = [thread for thread in new if not thread.name.startswith("Dummy")]
    for thread in left:
        thread.join(2)
    assert not [thread.name for thread in left if thread.is_alive()]


@pytest.fixture(scope="session", autouse=True)
def cheap_keys() -> Iterator[None]:
    """Opening with a passphrase takes a fifth of a second on purpose; tests open hundreds of logs."""
    was = keys.MEMORY_KIB, keys.PASSES
    keys.MEMORY_KIB, keys.PASSES = 64, 1
    yield
    keys.MEMORY_KIB, keys.PASSES = was


@pytest.fixture(scope="session", autouse=True)
def pictures_read_once() -> Iterator[None]:
    """Each picture is read in a process of its own, a third of a second; tests keep the same few again."""
    with pytest.MonkeyPatch.context() as patch:
        for reading, where in ((read_exhibit, exhibit_keeping), (safe_copy, exhibit_files)):
            once = lru_cache(maxsize=32)(reading)
            patch.setattr(where, reading.__name__, once)
            patch.setattr(practice, reading.__name__, once, raising=False)
        yield


@pytest.fixture
def school_day() -> SchoolDay:
    """The day it is at school."""
    return SchoolDay()


@pytest.fixture
def told() -> list[Changed]:
    """What the desk told of its changes, in order."""
    return []


@pytest.fixture
def door(tmp_path: Path, school_day: SchoolDay) -> Door:
    """The door of an empty folder."""
    return Door(tmp_path / "Conduct Desk", school_day.clock)


@pytest.fixture
def desk(door: Door, told: list[Changed]) -> Iterator[Desk]:
    """A real encrypted log that was just started, unlocked."""
    desk, _ = door.start_new(
        school_name="St Thomas Primary School",
        head_name="Mary Ashworth",
        passphrase=PASSPHRASE,
        tell=told.append,
    )
    yield desk
    desk.keeping.close()


@pytest.fixture
def passphrase() -> str:
    """What opens the log of `desk`."""
    return PASSPHRASE


@pytest.fixture
def facts(school_day: SchoolDay) -> Facts:
    """A facts page as it is filled in on an ordinary morning."""
    today = school_day.clock.today()
    return Facts(
        platform="Facebook",
        kind=Kind.NETWORKING,
        place="Town noticeboard",
        parts=(
            PartGiven(Part.AUTHOR, Role.PARENT, "Kelly Marsh"),
            PartGiven(Part.REPORTER, Role.PARENT, "Anita Rao"),
        ),
        posted_on=today - timedelta(days=3),
        told_staff_on=today - timedelta(days=2),
        told_head_on=today,
        words="Mr Dunn is a useless clown.",
    )


@pytest.fixture
def a_case(desk: Desk, facts: Facts) -> CaseView:
    """A concern with one exhibit and its facts, before the walk."""
    case_id = desk.cases.open().case_id
    desk.exhibits.keep(case_id, PICTURE.read_bytes(), "clown.png", Source.PASTED)
    return desk.cases.set_facts(case_id, facts)


WalkThrough = Callable[..., None]


@pytest.fixture
def walk_through(desk: Desk) -> WalkThrough:
    """Answer every question of the walk: no, but for what is about our school and what is said otherwise."""

    def answer_all(case_id: int, **said: Value | Answer) -> None:
        usual: dict[str, Value | Answer] = {
            "relates_to_school": Value.YES,
            "is_social_media": Value.YES,
            "legal_advice": Answer("legal_advice", Value.NO, "Nothing further is planned."),
            "proportionate": Answer("proportionate", Value.YES, "A letter is the least that will do."),
        }
        while (page := desk.decisions.next_page(case_id)) is not None:
            given = {q.key: said.get(q.key, usual.get(q.key, Value.NO)) for q in page.questions}
            desk.decisions.answer(
                case_id,
                [each if isinstance(each, Answer) else Answer(key, each) for key, each in given.items()],
            )

    return answer_all


def plain_cell(cell: str) -> str:
    """Return what a cell of an exported table held: one apostrophe less, as its Read me says."""
    return cell.removeprefix("'")
