"""Every page of an unlocked log, each with just the drawers that it uses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conduct_desk import paths
from conduct_desk.ui.home_watch import HomeWatch
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
from conduct_desk.ui.settings_standing import Standing
from conduct_desk.ui.stop_sheet_out import StopSheetOut
from conduct_desk.ui.veil import Veil
from conduct_desk.ui.veil_shared import share
from conduct_desk.ui.widgets.gate import Gate
from conduct_desk.ui.widgets.paste_zone import PasteZone
from conduct_desk.ui.widgets.questions_area import QuestionsArea
from conduct_desk.ui.widgets.reading_margin import ReadingMargin
from conduct_desk.ui.widgets.verify_box import VerifyBox

if TYPE_CHECKING:
    from collections.abc import Iterable

    from conduct_desk.clock import Clock
    from conduct_desk.desk import Desk
    from conduct_desk.desk.reading_over import ReadingOver
    from conduct_desk.ui.appearance import Appearance
    from conduct_desk.ui.choosers import Choosers
    from conduct_desk.ui.jobs import Jobs
    from conduct_desk.ui.notices import Notices
    from conduct_desk.ui.widgets.page import DeskPage
    from conduct_desk.ui.widgets.step_page import StepPage


class PagesOfDesk:
    """Builds the pages; they do not know each other, and nobody but the workspace knows them all."""

    def __init__(
        self,
        desk: Desk,
        clock: Clock,
        jobs: Jobs,
        notices: Notices,
        choosers: Choosers,
        appearance: Appearance,
    ) -> None:
        d = desk
        self.watch = HomeWatch(d.backups, d.history, d.disposal, jobs, notices, clock)
        self.home = HomePage(d.cases, d.actions, d.drafts, self.watch, jobs, notices, clock, choosers)
        self.gate = GatePage()
        self.rehearsal, self.coach = RehearsalPage(d.rehearsal, jobs), CoachPage(d.rehearsal)
        self.found = FoundPage(jobs, clock)
        self.isolate = IsolatePage(d.exhibits, d.cases, d.drafts, jobs, clock)
        self.no_picture = NoPicturePage(d.stopping, d.cases, d.drafts, clock)
        self.decision = DecisionPage(
            d.decisions, d.cases, d.exhibits, d.drafts, d.school, d.people, jobs, notices, clock
        )
        self.evidence = EvidencePage(d.exhibits, d.cases, jobs, notices)
        self.facts = FactsPage(d.cases, d.people, d.exhibits, d.drafts, jobs, notices, clock)
        self.check = CheckPage(d.cases, d.decisions, d.gates, d.people, d.drafts, notices, clock)
        self.case = CasePage(
            d.cases, d.actions, d.decisions, d.gates, d.governors, d.support, d.closing, d.letters, d.people,
            d.school, d.linking, d.mirroring, d.drafts, jobs, notices, clock, choosers,
        )  # fmt: skip
        self.veil = Veil(d.privacy)
        self.exhibit = ExhibitPage(d.exhibits, d.cases, d.drafts, jobs, notices, clock, choosers, self.veil)
        self.message = MessagePage(d.exhibits, d.cases, jobs)
        self.cover = CoverPage(d.exhibits, d.cases, d.drafts, jobs, clock, choosers, self.veil)
        self.word = WordPage(d.gates, d.cases, d.school, d.drafts, clock)
        self.hand_over = HandOverPage(d.gates, d.cases, d.school, d.drafts, clock)
        self.sheet = SheetPage(d.gates, d.cases, d.drafts, jobs, clock, choosers)
        self.ledger = LedgerPage(d.governors, d.cases, d.drafts, clock)
        self.support = SupportPage(d.support, d.cases, d.drafts, clock)
        self.own_post = OwnPostPage(d.support, d.cases, d.drafts, clock)
        self.reply = ReplyPage(d.actions, d.cases, d.drafts, clock)
        self.close = ClosePage(d.closing, d.cases, d.drafts, clock)
        self.close.mirror.use(d.mirroring, jobs)
        self.follow_up = FollowUpPage(d.actions, d.cases, d.exhibits, d.drafts, jobs, clock)
        self.watch_links = WatchPage(d.watch, clock)
        self.bundle = BundlePage(d.bundles, d.drafts, jobs, clock, choosers)
        self.subject_access = SubjectAccessPage(d.subject_access, d.drafts, jobs, clock, choosers)
        self.concerns = ConcernsPage(d.cases, jobs, notices, choosers)
        self.letters = LettersPage(d.letters, notices)
        self.letter = LetterPage(
            d.letters, d.cases, d.people, d.school, d.drafts, jobs, notices, clock, choosers
        )
        self.summary = SummaryPage(d.summaries, d.terms, d.drafts, jobs, notices, clock, choosers)
        self.settings = SettingsPage(d.school, self._standing(d, clock), appearance)
        self.appearance = AppearancePage(appearance)
        self.calendar = CalendarPage(d.terms, d.actions, jobs, choosers)
        self.letter_settings = LetterSettingsPage(d.school, d.wordings, jobs, choosers)
        self.wordings = WordingsPage(d.wordings)
        self.wording = WordingPage(d.wordings, d.drafts, jobs, clock)
        self.help = HelpPage(d.helping, jobs, choosers)
        self.terms = TermsPage(d.terms, d.drafts, clock)
        self.policy = PolicyPage(d.policies, d.drafts, jobs, clock, choosers)
        self.practice = PracticeSettingsPage(d.policies, d.drafts, clock)
        self.school_people = SchoolPeoplePage(d.school, d.governors)
        self.person = PersonPage(d.people)
        self.backups = BackupsPage(d.backups, d.put_aside, jobs, notices, clock, choosers)
        self.privacy = PrivacyPage(d.privacy)
        self.support_file = SupportFilePage(d.support_file, jobs, choosers)
        self.sheet_check = SheetCheckPage(d.keeping, jobs, choosers)
        self.key_holders = KeyHoldersPage(d.key_holders, jobs, is_practice=d.is_practice)
        self.key_form = KeyFormPage(d.key_holders, jobs)
        self.new_keys = NewKeysPage(d.key_holders, jobs, choosers)
        self.hand_over_pack = HandOverPackPage(d.hand_over_pack, jobs, choosers)
        self.erase = ErasePage(d.erasing, jobs)
        self.export = ExportPage(d.export, jobs, choosers)
        self.disposal = DisposalPage(d.disposal, jobs, choosers)
        self.disposal_choice = DisposalChoicePage(d.disposal, d.drafts, jobs, clock)
        self.printed_code = PrintedCodePage(
            d.history, paths.resources() / "verify" / "verify_chronology.py", jobs, choosers
        )
        share(self.veil, self.all)
        for verifying in (self.case, self.backups):
            for box in verifying.findChildren(VerifyBox):
                box.use(d.exhibits, jobs)
        _read_over(self.all, d.reading_over, jobs)
        for page in (self.home, self.evidence, self.follow_up):
            for zone in page.findChildren(PasteZone):
                zone.choosers = choosers
        sheet_out = StopSheetOut(d.stopping, choosers, jobs)
        for each in self.all:
            for gate in each.findChildren(Gate):
                sheet_out.serve(gate)

    @staticmethod
    def _standing(d: Desk, clock: Clock) -> Standing:
        return Standing(
            d.school, d.governors, d.policies, d.wordings, d.terms, d.key_holders, d.privacy, d.backups,
            clock, is_practice=d.is_practice,
        )  # fmt: skip

    @property
    def of_a_case(self) -> tuple[StepPage, ...]:
        """Return the pages that a concern leads to and that lead back to it."""
        return (
            self.word, self.hand_over, self.sheet, self.ledger, self.support, self.own_post, self.reply,
            self.close, self.no_picture,
        )  # fmt: skip

    @property
    def all(self) -> tuple[DeskPage, ...]:
        """Return every page, in the order of the day."""
        return (
            self.home, self.gate, self.found, self.isolate, self.decision, self.evidence, self.facts,
            self.check, self.case, self.follow_up, self.exhibit, self.cover, self.message, *self.of_a_case,
            self.concerns, self.letters, self.letter, self.summary, self.settings, self.help, self.backups,
            self.terms, self.appearance, self.calendar, self.sheet_check,
            self.key_holders, self.key_form, self.new_keys, self.hand_over_pack, self.erase,
            self.policy, self.practice, self.letter_settings, self.wordings, self.wording, self.export,
            self.disposal, self.disposal_choice, self.printed_code,
            self.school_people, self.person, self.privacy, self.support_file, self.watch_links, self.bundle,
            self.subject_access, self.rehearsal, self.coach,
        )  # fmt: skip


def _read_over(pages: Iterable[DeskPage], reading: ReadingOver, jobs: Jobs) -> None:
    """Let what is typed of a concern be read over, wherever it is typed."""
    for page in pages:
        for margin in page.findChildren(ReadingMargin):
            margin.use(reading, jobs)
        for area in page.findChildren(QuestionsArea):
            area.read_over(reading, jobs)
