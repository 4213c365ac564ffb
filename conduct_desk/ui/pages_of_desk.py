"""Every page of an unlocked log, each with just the drawers that it uses, made when it is first asked for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, cast

from conduct_desk.ui.announcing import unheard
from conduct_desk.ui.home_watch import HomeWatch
from conduct_desk.ui.made_later import Later
from conduct_desk.ui.page_uses import PageUses
from conduct_desk.ui.page_when_asked import Page, parts
from conduct_desk.ui.stop_sheet_out import StopSheetOut
from conduct_desk.ui.veil import Veil
from conduct_desk.ui.veil_shared import share
from conduct_desk.ui.widgets.page import DeskPage, made_in

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from conduct_desk.clock import Clock
    from conduct_desk.desk import Desk
    from conduct_desk.ui.appearance import Appearance
    from conduct_desk.ui.choosers import Choosers
    from conduct_desk.ui.jobs import Jobs
    from conduct_desk.ui.notices import Notices
    from conduct_desk.ui.pages.about_page import AboutPage
    from conduct_desk.ui.pages.appearance_page import AppearancePage
    from conduct_desk.ui.pages.backups_page import BackupsPage
    from conduct_desk.ui.pages.bundle_page import BundlePage
    from conduct_desk.ui.pages.calendar_page import CalendarPage
    from conduct_desk.ui.pages.case_page import CasePage
    from conduct_desk.ui.pages.check_page import CheckPage
    from conduct_desk.ui.pages.close_page import ClosePage
    from conduct_desk.ui.pages.coach_page import CoachPage
    from conduct_desk.ui.pages.concerns_page import ConcernsPage
    from conduct_desk.ui.pages.cover_page import CoverPage
    from conduct_desk.ui.pages.decision_page import DecisionPage
    from conduct_desk.ui.pages.disposal_choice_page import DisposalChoicePage
    from conduct_desk.ui.pages.disposal_page import DisposalPage
    from conduct_desk.ui.pages.erase_page import ErasePage
    from conduct_desk.ui.pages.evidence_page import EvidencePage
    from conduct_desk.ui.pages.exhibit_page import ExhibitPage
    from conduct_desk.ui.pages.export_page import ExportPage
    from conduct_desk.ui.pages.facts_page import FactsPage
    from conduct_desk.ui.pages.follow_up_page import FollowUpPage
    from conduct_desk.ui.pages.found_page import FoundPage
    from conduct_desk.ui.pages.gate_page import GatePage
    from conduct_desk.ui.pages.hand_over_pack_page import HandOverPackPage
    from conduct_desk.ui.pages.hand_over_page import HandOverPage
    from conduct_desk.ui.pages.help_page import HelpPage
    from conduct_desk.ui.pages.home_page import HomePage
    from conduct_desk.ui.pages.isolate_page import IsolatePage
    from conduct_desk.ui.pages.key_form_page import KeyFormPage
    from conduct_desk.ui.pages.key_holders_page import KeyHoldersPage
    from conduct_desk.ui.pages.ledger_page import LedgerPage
    from conduct_desk.ui.pages.letter_page import LetterPage
    from conduct_desk.ui.pages.letter_settings_page import LetterSettingsPage
    from conduct_desk.ui.pages.letters_page import LettersPage
    from conduct_desk.ui.pages.message_page import MessagePage
    from conduct_desk.ui.pages.new_keys_page import NewKeysPage
    from conduct_desk.ui.pages.no_picture_page import NoPicturePage
    from conduct_desk.ui.pages.own_post_page import OwnPostPage
    from conduct_desk.ui.pages.person_page import PersonPage
    from conduct_desk.ui.pages.policy_page import PolicyPage
    from conduct_desk.ui.pages.practice_settings_page import PracticeSettingsPage
    from conduct_desk.ui.pages.printed_code_page import PrintedCodePage
    from conduct_desk.ui.pages.privacy_page import PrivacyPage
    from conduct_desk.ui.pages.rehearsal_page import RehearsalPage
    from conduct_desk.ui.pages.reply_page import ReplyPage
    from conduct_desk.ui.pages.school_people_page import SchoolPeoplePage
    from conduct_desk.ui.pages.settings_page import SettingsPage
    from conduct_desk.ui.pages.sheet_check_page import SheetCheckPage
    from conduct_desk.ui.pages.sheet_page import SheetPage
    from conduct_desk.ui.pages.subject_access_page import SubjectAccessPage
    from conduct_desk.ui.pages.summary_page import SummaryPage
    from conduct_desk.ui.pages.support_file_page import SupportFilePage
    from conduct_desk.ui.pages.support_page import SupportPage
    from conduct_desk.ui.pages.terms_page import TermsPage
    from conduct_desk.ui.pages.watch_page import WatchPage
    from conduct_desk.ui.pages.word_page import WordPage
    from conduct_desk.ui.pages.wording_page import WordingPage
    from conduct_desk.ui.pages.wordings_page import WordingsPage
    from conduct_desk.ui.widgets.step_page import StepPage

Opened = tuple[DeskPage, Callable[[], object], str]  # a page, what fills it, its place on the rail
_OF_A_CASE = ("word", "hand_over", "sheet", "ledger", "support", "own_post", "reply", "close", "no_picture")


class PagesOfDesk:
    """Builds the pages; they do not know each other, and nobody but the workspace knows them all.

    All sixty would take half a second and 70 MB before Home is seen, and as long again to import. A page is
    made in `place`, where it will be shown: one that moves into a window when it is whole is dressed twice.
    """

    home: Page[HomePage] = Page(
        lambda page, o: page(
            o.d.cases, o.d.actions, o.d.drafts, o.watch, o.jobs, o.notices, o.clock, o.choosers
        )
    )
    gate: Page[GatePage] = Page(lambda page, _: page())
    found: Page[FoundPage] = Page(lambda page, o: page(o.jobs, o.clock))
    isolate: Page[IsolatePage] = Page(
        lambda page, o: page(o.d.exhibits, o.d.cases, o.d.drafts, o.jobs, o.clock)
    )
    decision: Page[DecisionPage] = Page(lambda page, o: page(
        o.d.decisions, o.d.cases, o.d.exhibits, o.d.drafts, o.d.school, o.d.people,
        o.jobs, o.notices, o.clock,
    ))  # fmt: skip
    evidence: Page[EvidencePage] = Page(lambda page, o: page(o.d.exhibits, o.d.cases, o.jobs, o.notices))
    facts: Page[FactsPage] = Page(
        lambda page, o: page(o.d.cases, o.d.people, o.d.exhibits, o.d.drafts, o.jobs, o.notices, o.clock)
    )
    check: Page[CheckPage] = Page(
        lambda page, o: page(o.d.cases, o.d.decisions, o.d.gates, o.d.people, o.d.drafts, o.notices, o.clock)
    )
    case: Page[CasePage] = Page(lambda page, o: page(
        o.d.cases, o.d.actions, o.d.decisions, o.d.gates, o.d.governors, o.d.support, o.d.closing,
        o.d.letters, o.d.people, o.d.school, o.d.linking, o.d.mirroring, o.d.drafts,
        o.jobs, o.notices, o.clock, o.choosers,
    ))  # fmt: skip
    follow_up: Page[FollowUpPage] = Page(
        lambda page, o: page(o.d.actions, o.d.cases, o.d.exhibits, o.d.drafts, o.jobs, o.clock)
    )
    exhibit: Page[ExhibitPage] = Page(
        lambda page, o: page(
            o.d.exhibits, o.d.cases, o.d.drafts, o.jobs, o.notices, o.clock, o.choosers, o.veil
        )
    )
    cover: Page[CoverPage] = Page(
        lambda page, o: page(o.d.exhibits, o.d.cases, o.d.drafts, o.jobs, o.clock, o.choosers, o.veil)
    )
    message: Page[MessagePage] = Page(lambda page, o: page(o.d.exhibits, o.d.cases, o.jobs))
    word: Page[WordPage] = Page(lambda page, o: page(o.d.gates, o.d.cases, o.d.school, o.d.drafts, o.clock))
    hand_over: Page[HandOverPage] = Page(
        lambda page, o: page(o.d.gates, o.d.cases, o.d.school, o.d.drafts, o.clock)
    )
    sheet: Page[SheetPage] = Page(
        lambda page, o: page(o.d.gates, o.d.cases, o.d.drafts, o.jobs, o.clock, o.choosers)
    )
    ledger: Page[LedgerPage] = Page(lambda page, o: page(o.d.governors, o.d.cases, o.d.drafts, o.clock))
    support: Page[SupportPage] = Page(lambda page, o: page(o.d.support, o.d.cases, o.d.drafts, o.clock))
    own_post: Page[OwnPostPage] = Page(lambda page, o: page(o.d.support, o.d.cases, o.d.drafts, o.clock))
    reply: Page[ReplyPage] = Page(lambda page, o: page(o.d.actions, o.d.cases, o.d.drafts, o.clock))
    close: Page[ClosePage] = Page(lambda page, o: page(o.d.closing, o.d.cases, o.d.drafts, o.clock))
    no_picture: Page[NoPicturePage] = Page(lambda page, o: page(o.d.stopping, o.d.cases, o.d.drafts, o.clock))
    concerns: Page[ConcernsPage] = Page(lambda page, o: page(o.d.cases, o.jobs, o.notices, o.choosers))
    letters: Page[LettersPage] = Page(lambda page, o: page(o.d.letters, o.notices))
    letter: Page[LetterPage] = Page(
        lambda page, o: page(
            o.d.letters, o.d.cases, o.d.people, o.d.school, o.d.drafts, o.jobs, o.notices, o.clock, o.choosers
        )
    )
    summary: Page[SummaryPage] = Page(
        lambda page, o: page(o.d.summaries, o.d.terms, o.d.drafts, o.jobs, o.notices, o.clock, o.choosers)
    )
    settings: Page[SettingsPage] = Page(lambda page, o: page(o.d.school, o.standing(), o.appearance))
    help: Page[HelpPage] = Page(lambda page, o: page(o.d.helping, o.jobs, o.choosers))
    backups: Page[BackupsPage] = Page(
        lambda page, o: page(o.d.backups, o.d.put_aside, o.jobs, o.notices, o.clock, o.choosers)
    )
    terms: Page[TermsPage] = Page(lambda page, o: page(o.d.terms, o.d.drafts, o.clock))
    appearance: Page[AppearancePage] = Page(lambda page, o: page(o.appearance))
    calendar: Page[CalendarPage] = Page(lambda page, o: page(o.d.terms, o.d.actions, o.jobs, o.choosers))
    sheet_check: Page[SheetCheckPage] = Page(lambda page, o: page(o.d.keeping, o.jobs, o.choosers))
    key_holders: Page[KeyHoldersPage] = Page(
        lambda page, o: page(o.d.key_holders, o.jobs, is_practice=o.d.is_practice)
    )
    key_form: Page[KeyFormPage] = Page(lambda page, o: page(o.d.key_holders, o.jobs))
    new_keys: Page[NewKeysPage] = Page(lambda page, o: page(o.d.key_holders, o.jobs, o.choosers))
    hand_over_pack: Page[HandOverPackPage] = Page(
        lambda page, o: page(o.d.hand_over_pack, o.jobs, o.choosers)
    )
    erase: Page[ErasePage] = Page(lambda page, o: page(o.d.erasing, o.jobs))
    policy: Page[PolicyPage] = Page(
        lambda page, o: page(o.d.policies, o.d.drafts, o.jobs, o.clock, o.choosers)
    )
    practice: Page[PracticeSettingsPage] = Page(
        lambda page, o: page(o.d.policies, o.d.drafts, o.clock), "practice_settings"
    )
    letter_settings: Page[LetterSettingsPage] = Page(
        lambda page, o: page(o.d.school, o.d.wordings, o.jobs, o.choosers)
    )
    wordings: Page[WordingsPage] = Page(lambda page, o: page(o.d.wordings))
    wording: Page[WordingPage] = Page(lambda page, o: page(o.d.wordings, o.d.drafts, o.jobs, o.clock))
    export: Page[ExportPage] = Page(lambda page, o: page(o.d.export, o.jobs, o.choosers))
    disposal: Page[DisposalPage] = Page(lambda page, o: page(o.d.disposal, o.jobs, o.choosers))
    disposal_choice: Page[DisposalChoicePage] = Page(
        lambda page, o: page(o.d.disposal, o.d.drafts, o.jobs, o.clock)
    )
    printed_code: Page[PrintedCodePage] = Page(
        lambda page, o: page(o.d.history, o.verifier, o.jobs, o.choosers)
    )
    school_people: Page[SchoolPeoplePage] = Page(lambda page, o: page(o.d.school, o.d.governors))
    person: Page[PersonPage] = Page(lambda page, o: page(o.d.people))
    privacy: Page[PrivacyPage] = Page(lambda page, o: page(o.d.privacy))
    support_file: Page[SupportFilePage] = Page(lambda page, o: page(o.d.support_file, o.jobs, o.choosers))
    about: Page[AboutPage] = Page(lambda page, o: page(o.d.data_protection, o.jobs, o.choosers))
    watch_links: Page[WatchPage] = Page(lambda page, o: page(o.d.watch, o.clock), "watch")
    bundle: Page[BundlePage] = Page(
        lambda page, o: page(o.d.bundles, o.d.drafts, o.jobs, o.clock, o.choosers)
    )
    subject_access: Page[SubjectAccessPage] = Page(
        lambda page, o: page(o.d.subject_access, o.d.drafts, o.jobs, o.clock, o.choosers)
    )
    rehearsal: Page[RehearsalPage] = Page(lambda page, o: page(o.d.rehearsal, o.jobs))
    coach: Page[CoachPage] = Page(lambda page, o: page(o.d.rehearsal))
    names_of_a_case: tuple[str, ...] = _OF_A_CASE

    def __init__(
        self,
        desk: Desk,
        clock: Clock,
        jobs: Jobs,
        notices: Notices,
        choosers: Choosers,
        appearance: Appearance,
        place: QWidget,
    ) -> None:
        self.watch = HomeWatch(desk, jobs, notices, clock)
        self.veil = Veil(desk.privacy)
        self._uses = PageUses(desk, clock, jobs, notices, choosers, appearance, self.watch, self.veil)
        self._place = place
        self._sheet_out = StopSheetOut(desk.stopping, choosers, jobs)
        self._made: dict[str, DeskPage] = {}
        self._waiting: defaultdict[str, list[Callable[[DeskPage], object]]] = defaultdict(list)
        self._of_each: list[Callable[[DeskPage], object]] = [self._equip]

    @property
    def made(self) -> tuple[DeskPage, ...]:
        """Return the pages that somebody asked for already."""
        return tuple(self._made.values())

    @property
    def all(self) -> tuple[DeskPage, ...]:
        """Return every page, in the order of the day; those that are not there yet are made."""
        return tuple(getattr(self, name) for name in names())

    @property
    def of_a_case(self) -> tuple[StepPage, ...]:
        """Return the pages that a concern leads to and that lead back to it."""
        return tuple(getattr(self, name) for name in _OF_A_CASE)

    @property
    def later(self) -> PagesOfDesk:
        """Return what takes connections to the signals of the pages, and makes none of them."""
        return cast("PagesOfDesk", Later(self))

    def make(self, name: str, make: Callable[[PageUses], DeskPage]) -> DeskPage:
        """Make a page where it will be shown, and do to it what waited for it."""
        with unheard(), made_in(self._place):
            page = make(self._uses)
        page.hide()  # until it is its turn
        self.__dict__[name] = self._made[name] = page
        for does in (*self._of_each, *self._waiting.pop(name, ())):
            does(page)
        return page

    def when_made(self, name: str, does: Callable[[DeskPage], object]) -> None:
        """Do something to a page as soon as there is one. Raises KeyError for a page that will never be."""
        if name not in names():
            raise KeyError(name)
        if name in self._made:
            does(self._made[name])
        else:
            self._waiting[name].append(does)

    def with_each(self, does: Callable[[DeskPage], object]) -> None:
        """Do something to every page: now to those that are there, to each other when it is made."""
        self._of_each.append(does)
        for page in self.made:
            does(page)

    def _equip(self, page: DeskPage) -> None:
        """Give the parts of a page what they all have, wherever they stand."""
        uses = self._uses
        share(uses.veil, [page])
        for box in parts(page, "verify_box"):
            box.use(uses.d.exhibits, uses.jobs)
        for each in parts(page, "reading_margin"):
            each.use(uses.d.reading_over, uses.jobs)
        for each in parts(page, "questions_area"):
            each.read_over(uses.d.reading_over, uses.jobs)
        for each in parts(page, "paste_zone"):
            each.choosers = uses.choosers
        for gate in parts(page, "gate"):
            self._sheet_out.serve(gate)
        if page.key == "close_page":
            cast("ClosePage", page).mirror.use(uses.d.mirroring, uses.jobs)


@cache
def names() -> tuple[str, ...]:
    """Return what the pages are called here, in the order of the day."""
    return tuple(name for name, each in vars(PagesOfDesk).items() if isinstance(each, Page))
