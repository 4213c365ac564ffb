"""A desk with something of everything in it, under names as long as they come: for every page to show."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import keyring

from conduct_desk.desk import Desk
from conduct_desk.desk.backup_views import Place
from conduct_desk.desk.closing_views import ClosingGiven
from conduct_desk.desk.door import Door
from conduct_desk.desk.gate_views import GovernorView
from conduct_desk.desk.holder_views import HolderRole
from conduct_desk.desk.views import CaseView, ExhibitView, Facts, PartGiven
from conduct_desk.evidence.message_parts import OUTLOOK, PACKED_CHAT, WEB_PAGE
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.offices import GovernorKind, Office
from conduct_desk.policy.vocabulary import ActionKind, Kind, Outcome, Part, Role, Seen, Source, Value
from tests.conftest import PASSPHRASE, PICTURE, SchoolDay
from tests.desk.test_erasing import note_backup
from tests.desk.test_sign_in import Store
from tests.evidence.messages import WHOLE
from tests.ui.widgets.test_exhibit_viewer import PDF

SCHOOL = "St Thomas of Canterbury and the English Martyrs Catholic Voluntary Aided Primary School"
AUTHOR = "Aleksandra Konstantinopolska-Featherstonehaugh"
DEPUTY = "Oluwaseun Featherstonehaugh-Okafor"
LINK = "https://social.example/groups/town-noticeboard/posts/122093847560192834/?comment_id=558"
FILM = b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom" + bytes(64)
USUAL: dict[str, Value | Answer] = {
    "relates_to_school": Value.YES,
    "is_social_media": Value.YES,
    "legal_advice": Answer("legal_advice", Value.NO, "Nothing further is planned."),
    "proportionate": Answer("proportionate", Value.YES, "A letter is the least that will do."),
}


@dataclass(frozen=True)
class FullDesk:
    """The desk, the clock it goes by, and what is in it."""

    desk: Desk
    door: Door
    day: SchoolDay
    folder: Path
    case: CaseView  # decided, nothing done yet; with evidence of every kind
    begun: CaseView  # still being recorded
    checked: CaseView  # a letter went and the post was looked at once
    closed: CaseView
    picture: ExhibitView
    isolated: ExhibitView
    pages: ExhibitView
    film: ExhibitView
    messages: tuple[ExhibitView, ...]


@contextmanager
def full_desk(folder: Path) -> Iterator[FullDesk]:
    """Start a log in a folder and fill it; Monday 23 November 2026 at first, 1 December at last."""
    was = keyring.get_keyring()
    keyring.set_keyring(Store())
    day = SchoolDay()
    door = Door(folder / "Conduct Desk", day.clock)
    desk, _ = door.start_new(
        school_name=SCHOOL, head_name="Mary Ashworth", passphrase=PASSPHRASE, tell=lambda _: None
    )
    try:
        yield _filled(desk, door, day, folder)
    finally:
        desk.keeping.close()
        keyring.set_keyring(was)


def _filled(desk: Desk, door: Door, day: SchoolDay, folder: Path) -> FullDesk:
    _name_people(desk)
    closed = _close(desk, _decided(desk, _concern(desk, day)))
    checked = _checked(desk, day, _decided(desk, _concern(desk, day, link=LINK), is_foul=True))
    case = _concern(desk, day, link=LINK)
    picture, isolated, pages, film, *messages = _keep_evidence(desk, case)
    begun = _concern(desk, day)
    day.go_to(1, 12)
    return FullDesk(
        desk, door, day, folder, _decided(desk, case, is_foul=True), begun, checked, closed,
        picture, isolated, pages, film, tuple(messages),
    )  # fmt: skip


def _name_people(desk: Desk) -> None:
    desk.school.amend(address=("Church Lane", "WA10 1AA"), telephone="01744 960 200", contact="Mrs Hughes")
    desk.school.set_office(Office.CHAIR, "Mr Peter Holloway", "01744 960 201", "chair@st-thomas.example")
    desk.governors.set([GovernorView("Mr Peter Holloway", GovernorKind.FOUNDATION)])
    desk.key_holders.add(DEPUTY, HolderRole.DEPUTY, "copper thistle harbour", own=PASSPHRASE)
    desk.key_holders.turn_on_sign_in(PASSPHRASE)
    note_backup(desk, Place.SECOND, 1)


def _concern(desk: Desk, day: SchoolDay, link: str = "") -> CaseView:
    """Log a concern with one picture and its facts."""
    today = day.clock.today()
    case_id = desk.cases.open().case_id
    desk.exhibits.keep(case_id, PICTURE.read_bytes(), "Screenshot 2026-11-20 at 19.20.14.png", Source.PASTED)
    facts = Facts(
        platform="Facebook", kind=Kind.NETWORKING, link=link, keep_reporter_private=bool(link),
        place="Year 4 parents and carers of St Thomas of Canterbury (not run by the school)",
        parts=(
            PartGiven(Part.AUTHOR, Role.PARENT, AUTHOR), PartGiven(Part.REPORTER, Role.PARENT, "Anita Rao"),
        ),
        posted_on=today - timedelta(days=3), told_staff_on=today - timedelta(days=2), told_head_on=today,
        words="Mr Dunn is a useless clown. " * 6,
    )  # fmt: skip
    return desk.cases.set_facts(case_id, facts)


def _decided(desk: Desk, case: CaseView, *, is_foul: bool = False) -> CaseView:
    """Answer every question of the walk, and save what the desk suggests."""
    said = {**USUAL, **({"foul": Answer("foul", Value.YES, chosen=("Staff",))} if is_foul else {})}
    while (page := desk.decisions.next_page(case.case_id)) is not None:
        given = [answer(each.key, said.get(each.key, Value.NO)) for each in page.questions]
        desk.decisions.answer(case.case_id, given)
    return desk.decisions.save(case.case_id, desk.decisions.suggestions(case.case_id))


def answer(key: str, said: Value | Answer) -> Answer:
    """Return an answer to one question, whole."""
    return said if isinstance(said, Answer) else Answer(key, said)


def _close(desk: Desk, case: CaseView) -> CaseView:
    lesson = desk.summaries.offers().learning[0]
    given = ClosingGiven(Outcome.LEFT_ALONE_DEBATE, review_on=date(2026, 11, 24), lesson=lesson)
    return desk.closing.close(case.case_id, given)


def _checked(desk: Desk, day: SchoolDay, case: CaseView) -> CaseView:
    """Do what the letter was to do, and look at the post the next day: it is still up."""
    for each in case.actions:
        if each.kind is ActionKind.WRITE_LETTER and each.sections:
            desk.actions.done(each.action_id)
    day.go_to(24, 11)
    desk.watch.saw(desk.watch.links().due[0], Seen.STILL_UP)
    return desk.cases.get(case.case_id)


def _keep_evidence(desk: Desk, case: CaseView) -> tuple[ExhibitView, ...]:
    """Keep evidence of every kind: pictures, one covered and one isolated, a PDF, a film, messages."""
    given = [
        (PICTURE.read_bytes() + b"\0", "again.png"), (PDF, "post.pdf"), (FILM, "clip.mp4"),
        *((WHOLE[kind], "message") for kind in (PACKED_CHAT, OUTLOOK, WEB_PAGE)),
    ]  # fmt: skip
    for data, name in given:
        desk.exhibits.keep(case.case_id, data, name, Source.CHOSEN)
    first, second, *_ = desk.exhibits.of_case(case.case_id)
    desk.exhibits.cover(first.exhibit_id, [(10, 10, 60, 40)])
    desk.exhibits.isolate(second.exhibit_id, "It may be indecent.")
    return desk.exhibits.of_case(case.case_id)
