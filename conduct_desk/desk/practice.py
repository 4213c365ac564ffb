"""Filling a throw-away log with practice concerns, so that the program can be tried without harm."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from datetime import UTC, date, datetime, timedelta
from functools import partial

from conduct_desk.caselog import keys
from conduct_desk.caselog.log import create_log
from conduct_desk.clock import Clock
from conduct_desk.desk import Desk
from conduct_desk.desk.gate_views import GovernorView
from conduct_desk.desk.opened import Opened, Tell
from conduct_desk.desk.practice_folders import take_folder
from conduct_desk.desk.practice_steps import Teller
from conduct_desk.desk.practice_stories import YEAR, Data, Story, folder, moment_of, read_story, stories
from conduct_desk.desk.school import write as write_school
from conduct_desk.desk.school_views import SchoolView
from conduct_desk.desk.views import TermView
from conduct_desk.evidence.intake import read_exhibit
from conduct_desk.policy.offices import GovernorKind, Office

HEAD = "Alex Morton"
SCHOOL = SchoolView(
    name="Ashby Mill Primary School",
    head_name=HEAD,
    address=("Mill Lane", "Ashby Mill", "AM1 2PS"),
    telephone="01632 960 117",
    contact="Mrs Lyle in the school office",
)
WEEK = timedelta(weeks=1)
MID_TERM = date(2026, 11, 6)  # a rehearsal stands here in the practice year: weeks from any holiday

LayOut = Callable[[Opened, bytes], Desk]


class PracticeClock:
    """A clock that stands at the day of a story while it is told, and then tells the time."""

    def __init__(self, clock: Clock) -> None:
        """Tell the time of another clock until `stands_at` says otherwise."""
        self.stands_at: datetime | None = None
        self.real = clock
        self.clock = Clock(self._read)

    def _read(self) -> datetime:
        return self.stands_at or self.real.now()


def open_filled(clock: Clock, tell: Tell, lay_out: LayOut) -> Desk:
    """Open a throw-away log with the practice concerns; it is deleted when it is closed. Long."""
    return _open(clock, tell, lay_out, fill)


def open_rehearsal(clock: Clock, tell: Tell, lay_out: LayOut) -> Desk:
    """Open a throw-away log of the practice school in which nothing happened yet; deleted when closed."""
    return _open(clock, tell, lay_out, _make_ready)


def _open(
    clock: Clock, tell: Tell, lay_out: LayOut, begin: Callable[[Opened, Desk, PracticeClock], None]
) -> Desk:
    root, days = keys.new_root(), PracticeClock(clock)
    with ExitStack() as unless_open:
        folder = take_folder(unless_open)
        # Nobody unlocks it again, so that it has no passphrase: its key is forgotten with the window.
        log = create_log(folder, root, log_id=keys.new_log_id(), by=HEAD, clock=days.clock)
        unless_open.callback(log.close)
        opened = Opened(log, days.clock, tell, is_practice=True)
        desk = lay_out(opened, root)
        begin(opened, desk, days)
        desk.keeping.on_close(unless_open.pop_all().close)
    return desk


def _make_ready(opened: Opened, desk: Desk, days: PracticeClock) -> None:
    """Let it be the middle of the practice school's autumn, and have the posts to try laid out."""
    prepare(opened, desk, shift(MID_TERM, days.real.today()))
    desk.rehearsal.begin(partial(_tell_first, desk, days))


def _tell_first(desk: Desk, days: PracticeClock, name: str, later: timedelta) -> None:
    """Tell a story that another one follows, on its own days before today."""
    teller = Teller(desk, stories()[name], later)
    for step in teller.story.practised:
        days.stands_at = moment_of(step, later).astimezone(UTC)
        teller.take(step)
    days.stands_at = None


def fill(opened: Opened, desk: Desk, days: PracticeClock) -> None:
    """Tell every story of resources/practice at the desk, as if the last of their days were just past.

    All days move by the same whole number of weeks, the terms alike, so that every day of the week and
    every due date stay as the stories tell them.
    """
    told = stories().values()
    later = shift(max(step["on"].date() for story in told for step in story.practised), days.real.today())
    with ThreadPoolExecutor(2) as readers, opened.putting_off():
        read = {name: readers.submit(read_exhibit, data, name) for name, data in _pictures(told).items()}
        tellers = [Teller(desk, story, later, read) for story in told]
        steps = [(step["on"], at, step) for at, each in enumerate(tellers) for step in each.story.practised]
        steps.sort(key=lambda each: each[:2])
        days.stands_at = moment_of(steps[0][2], later - WEEK).astimezone(UTC)
        prepare(opened, desk, later)
        for _, at, step in steps:
            days.stands_at = moment_of(step, later).astimezone(UTC)
            tellers[at].take(step)
    days.stands_at = None


def _pictures(told: Iterable[Story]) -> dict[str, bytes]:
    """Return every picture of the stories, in the order in which they are wanted."""
    steps = sorted(
        (step["on"], step["picture"]) for story in told for step in story.practised if "picture" in step
    )
    return {name: (folder() / name).read_bytes() for _, name in steps}


def shift(last: date, today: date) -> timedelta:
    """Return the whole weeks by which `last` moves to come to lie one to seven days before today."""
    return ((today - last).days - 1) // 7 * WEEK


def prepare(opened: Opened, desk: Desk, later: timedelta = timedelta()) -> None:
    """Write down the practice school: its particulars, terms, people and governors."""
    with opened.writing("school") as writing:
        write_school(writing.session, SCHOOL)
        writing.enter("Started a practice log")
    year = read_story(folder() / f"{YEAR}.toml")
    desk.terms.set([term_of(each, later) for each in year["term"]])
    for each in year["office"]:
        desk.school.set_office(Office(each["office"]), each["name"], each["telephone"], "")
    desk.governors.set(
        [
            GovernorView(each["name"], GovernorKind(each["kind"]), each.get("may_sit", True))
            for each in year["governor"]
        ]
    )


def term_of(told: Data, later: timedelta = timedelta()) -> TermView:
    """Return a term of the practice year, moved by `later`."""
    first, last = told["days"]
    half_first, half_last = told["half_term"]
    return TermView(
        told["name"],
        first + later,
        last + later,
        half_first + later,
        half_last + later,
        tuple(day + later for day in told["closures"]),
    )
