"""Every page of an unlocked log, each with just the drawers that it uses, made when it is first asked for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar, cast

from conduct_desk.ui.announcing import unheard
from conduct_desk.ui.home_watch import HomeWatch
from conduct_desk.ui.made_later import Later
from conduct_desk.ui.page_uses import PageUses
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
from conduct_desk.ui.stop_sheet_out import StopSheetOut
from conduct_desk.ui.veil import Veil
from conduct_desk.ui.veil_shared import share
from conduct_desk.ui.widgets.gate import Gate
from conduct_desk.ui.widgets.page import DeskPage, made_in
from conduct_desk.ui.widgets.paste_zone import PasteZone
from conduct_desk.ui.widgets.questions_area import QuestionsArea
from conduct_desk.ui.widgets.reading_margin import ReadingMargin
from conduct_desk.ui.widgets.verify_box import VerifyBox

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from conduct_desk.clock import Clock
    from conduct_desk.desk import Desk
    from conduct_desk.ui.appearance import Appearance
    from conduct_desk.ui.choosers import Choosers
    from conduct_desk.ui.jobs import Jobs
    from conduct_desk.ui.notices import Notices
    from conduct_desk.ui.widgets.step_page import StepPage

Opened = tuple[DeskPage, Callable[[], object], str]  # a page, what fills it, its place on the rail
_P = TypeVar("_P", bound=DeskPage)
_OF_A_CASE = ("word", "hand_over", "sheet", "ledger", "support", "own_post", "reply", "close", "no_picture")


class _Page(Generic[_P]):
    """One page of the desk: made by the first who asks for it, the same one ever after."""

    def __init__(self, make: Callable[[PageUses], _P]) -> None:
        self._make = make
        self._name = ""

    def __set_name__(self, _owner: type, name: str) -> None:
        self._name = name

    def __get__(self, pages: PagesOfDesk, _owner: type) -> _P:
        return cast("_P", pages.make(self._name, self._make))  # found in the instance from now on


class PagesOfDesk:
    """Builds the pages; they do not know each other, and nobody but the workspace knows them all.

    All sixty would take half a second and 70 MB before Home is seen. A page is made in `place`, where it will
    be shown: one that moves into a window when it is whole is dressed twice.
    """

    home = _Page(
        lambda o: HomePage(
            o.d.cases, o.d.actions, o.d.drafts, o.watch, o.jobs, o.notices, o.clock, o.choosers
        )
    )
    gate = _Page(lambda _: GatePage())
    found = _Page(lambda o: FoundPage(o.jobs, o.clock))
    isolate = _Page(lambda o: IsolatePage(o.d.exhibits, o.d.cases, o.d.drafts, o.jobs, o.clock))
    decision = _Page(
        lambda o: DecisionPage(
            o.d.decisions, o.d.cases, o.d.exhibits, o.d.drafts, o.d.school, o.d.people,
            o.jobs, o.notices, o.clock,
        )
    )  # fmt: skip
    evidence = _Page(lambda o: EvidencePage(o.d.exhibits, o.d.cases, o.jobs, o.notices))
    facts = _Page(
        lambda o: FactsPage(o.d.cases, o.d.people, o.d.exhibits, o.d.drafts, o.jobs, o.notices, o.clock)
    )
    check = _Page(
        lambda o: CheckPage(o.d.cases, o.d.decisions, o.d.gates, o.d.people, o.d.drafts, o.notices, o.clock)
    )
    case = _Page(
        lambda o: CasePage(
            o.d.cases, o.d.actions, o.d.decisions, o.d.gates, o.d.governors, o.d.support, o.d.closing,
            o.d.letters, o.d.people, o.d.school, o.d.linking, o.d.mirroring, o.d.drafts,
            o.jobs, o.notices, o.clock, o.choosers,
        )
    )  # fmt: skip
    follow_up = _Page(
        lambda o: FollowUpPage(o.d.actions, o.d.cases, o.d.exhibits, o.d.drafts, o.jobs, o.clock)
    )
    exhibit = _Page(
        lambda o: ExhibitPage(
            o.d.exhibits, o.d.cases, o.d.drafts, o.jobs, o.notices, o.clock, o.choosers, o.veil
        )
    )
    cover = _Page(
        lambda o: CoverPage(o.d.exhibits, o.d.cases, o.d.drafts, o.jobs, o.clock, o.choosers, o.veil)
    )
    message = _Page(lambda o: MessagePage(o.d.exhibits, o.d.cases, o.jobs))
    word = _Page(lambda o: WordPage(o.d.gates, o.d.cases, o.d.school, o.d.drafts, o.clock))
    hand_over = _Page(lambda o: HandOverPage(o.d.gates, o.d.cases, o.d.school, o.d.drafts, o.clock))
    sheet = _Page(lambda o: SheetPage(o.d.gates, o.d.cases, o.d.drafts, o.jobs, o.clock, o.choosers))
    ledger = _Page(lambda o: LedgerPage(o.d.governors, o.d.cases, o.d.drafts, o.clock))
    support = _Page(lambda o: SupportPage(o.d.support, o.d.cases, o.d.drafts, o.clock))
    own_post = _Page(lambda o: OwnPostPage(o.d.support, o.d.cases, o.d.drafts, o.clock))
    reply = _Page(lambda o: ReplyPage(o.d.actions, o.d.cases, o.d.drafts, o.clock))
    close = _Page(lambda o: ClosePage(o.d.closing, o.d.cases, o.d.drafts, o.clock))
    no_picture = _Page(lambda o: NoPicturePage(o.d.stopping, o.d.cases, o.d.drafts, o.clock))
    concerns = _Page(lambda o: ConcernsPage(o.d.cases, o.jobs, o.notices, o.choosers))
    letters = _Page(lambda o: LettersPage(o.d.letters, o.notices))
    letter = _Page(
        lambda o: LetterPage(
            o.d.letters, o.d.cases, o.d.people, o.d.school, o.d.drafts, o.jobs, o.notices, o.clock, o.choosers
        )
    )
    summary = _Page(
        lambda o: SummaryPage(o.d.summaries, o.d.terms, o.d.drafts, o.jobs, o.notices, o.clock, o.choosers)
    )
    settings = _Page(lambda o: SettingsPage(o.d.school, o.standing(), o.appearance))
    help = _Page(lambda o: HelpPage(o.d.helping, o.jobs, o.choosers))
    backups = _Page(lambda o: BackupsPage(o.d.backups, o.d.put_aside, o.jobs, o.notices, o.clock, o.choosers))
    terms = _Page(lambda o: TermsPage(o.d.terms, o.d.drafts, o.clock))
    appearance = _Page(lambda o: AppearancePage(o.appearance))
    calendar = _Page(lambda o: CalendarPage(o.d.terms, o.d.actions, o.jobs, o.choosers))
    sheet_check = _Page(lambda o: SheetCheckPage(o.d.keeping, o.jobs, o.choosers))
    key_holders = _Page(lambda o: KeyHoldersPage(o.d.key_holders, o.jobs, is_practice=o.d.is_practice))
    key_form = _Page(lambda o: KeyFormPage(o.d.key_holders, o.jobs))
    new_keys = _Page(lambda o: NewKeysPage(o.d.key_holders, o.jobs, o.choosers))
    hand_over_pack = _Page(lambda o: HandOverPackPage(o.d.hand_over_pack, o.jobs, o.choosers))
    erase = _Page(lambda o: ErasePage(o.d.erasing, o.jobs))
    policy = _Page(lambda o: PolicyPage(o.d.policies, o.d.drafts, o.jobs, o.clock, o.choosers))
    practice = _Page(lambda o: PracticeSettingsPage(o.d.policies, o.d.drafts, o.clock))
    letter_settings = _Page(lambda o: LetterSettingsPage(o.d.school, o.d.wordings, o.jobs, o.choosers))
    wordings = _Page(lambda o: WordingsPage(o.d.wordings))
    wording = _Page(lambda o: WordingPage(o.d.wordings, o.d.drafts, o.jobs, o.clock))
    export = _Page(lambda o: ExportPage(o.d.export, o.jobs, o.choosers))
    disposal = _Page(lambda o: DisposalPage(o.d.disposal, o.jobs, o.choosers))
    disposal_choice = _Page(lambda o: DisposalChoicePage(o.d.disposal, o.d.drafts, o.jobs, o.clock))
    printed_code = _Page(lambda o: PrintedCodePage(o.d.history, o.verifier, o.jobs, o.choosers))
    school_people = _Page(lambda o: SchoolPeoplePage(o.d.school, o.d.governors))
    person = _Page(lambda o: PersonPage(o.d.people))
    privacy = _Page(lambda o: PrivacyPage(o.d.privacy))
    support_file = _Page(lambda o: SupportFilePage(o.d.support_file, o.jobs, o.choosers))
    about = _Page(lambda o: AboutPage(o.d.data_protection, o.jobs, o.choosers))
    watch_links = _Page(lambda o: WatchPage(o.d.watch, o.clock))
    bundle = _Page(lambda o: BundlePage(o.d.bundles, o.d.drafts, o.jobs, o.clock, o.choosers))
    subject_access = _Page(
        lambda o: SubjectAccessPage(o.d.subject_access, o.d.drafts, o.jobs, o.clock, o.choosers)
    )
    rehearsal = _Page(lambda o: RehearsalPage(o.d.rehearsal, o.jobs))
    coach = _Page(lambda o: CoachPage(o.d.rehearsal))
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
        self.watch = HomeWatch(desk.backups, desk.history, desk.disposal, jobs, notices, clock)
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
        for box in page.findChildren(VerifyBox):
            box.use(uses.d.exhibits, uses.jobs)
        for margin in page.findChildren(ReadingMargin):
            margin.use(uses.d.reading_over, uses.jobs)
        for area in page.findChildren(QuestionsArea):
            area.read_over(uses.d.reading_over, uses.jobs)
        for zone in page.findChildren(PasteZone):
            zone.choosers = uses.choosers
        for gate in page.findChildren(Gate):
            self._sheet_out.serve(gate)
        if isinstance(page, ClosePage):
            page.mirror.use(uses.d.mirroring, uses.jobs)


def names() -> tuple[str, ...]:
    """Return what the pages are called here, in the order of the day."""
    return tuple(name for name, each in vars(PagesOfDesk).items() if isinstance(each, _Page))
