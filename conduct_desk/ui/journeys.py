"""What leads from one page to the next: the journeys of a head through her desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conduct_desk.errors import DeskError
from conduct_desk.policy.vocabulary import ActionKind, LetterKind
from conduct_desk.ui.action_words import is_written
from conduct_desk.ui.case_journeys import CaseJourneys
from conduct_desk.ui.draft_words import parts_of
from conduct_desk.ui.exhibit_journeys import ExhibitJourneys
from conduct_desk.ui.gate_journeys import GateJourneys
from conduct_desk.ui.home_journeys import HomeJourneys
from conduct_desk.ui.key_journeys import KeyJourneys
from conduct_desk.ui.record_journeys import RecordJourneys
from conduct_desk.ui.rehearsal_journeys import RehearsalJourneys
from conduct_desk.ui.road import CASE, CHECK, EVIDENCE, FACTS, HOME, STOP, Road
from conduct_desk.ui.sharing_journeys import SharingJourneys
from conduct_desk.ui.whereabouts import Whereabouts
from conduct_desk.ui.wording_journeys import WordingJourneys

if TYPE_CHECKING:
    from collections.abc import Callable

    from conduct_desk.desk import Desk
    from conduct_desk.ui.pages_of_desk import Opened, PagesOfDesk
    from conduct_desk.ui.widgets.page import DeskPage
    from conduct_desk.ui.widgets.picture_offer import PictureOffer


class Journeys:
    """Wires the pages' signals; `show` puts a page on the screen and marks its place on the rail."""

    def __init__(self, desk: Desk, pages: PagesOfDesk, show: Callable[[DeskPage, str], None]) -> None:
        self._desk, self._pages, self._show = desk, pages, show
        self._road = Road(desk.cases, desk.decisions)
        self.whereabouts = self._came_from = Whereabouts()
        self._wire_starting()
        self._wire_concern()
        self._wire_case()
        self._wire_papers()
        self._wire_people()
        self._keys = KeyJourneys(pages, show, self.go_to_place, self._go_where_she_came_from)
        self._record = RecordJourneys(pages, show, self.go_to_place)
        self._exhibits = ExhibitJourneys(pages, show, self.go_to, self._came)
        self._sharing = SharingJourneys(
            pages, self.go_to_place, self._carry_on, self._case,
            show=show, came=self._came, cover=self._exhibits.cover, go_to_person=self._open_person,
        )  # fmt: skip
        self._wordings = WordingJourneys(pages, show, self.go_to_place, self._came)
        self._home = HomeJourneys(pages, self.go_to_place)
        self._rehearsing = RehearsalJourneys(
            desk, pages, show, go=self.go_to_place, carry_on=self._carry_on, came=self._came
        )

    def go_home(self) -> None:
        """Show Home."""
        self.whereabouts = Whereabouts()
        self._pages.home.refresh()
        self._show(self._pages.home, "home")

    def go_to_place(self, place: str) -> None:
        """Show one of the rail's places, or the term dates or the sheet's check, as things now stand."""
        self.save_typing()
        p = self._pages
        if place == "home":
            self.go_home()
            return
        if place == "rehearsal":
            self._rehearsing.open_posts()
            return
        places: dict[str, Callable[[], Opened]] = {
            "concerns": lambda: (p.concerns, p.concerns.refresh, "concerns"),
            "letters": lambda: (p.letters, p.letters.refresh, "letters"),
            "governors": lambda: (p.summary, p.summary.refresh, "governors"),
            "settings": lambda: (p.settings, p.settings.open_settings, "settings"),
            "terms": lambda: (p.terms, p.terms.open_terms, "settings"),
            "appearance": lambda: (p.appearance, p.appearance.open_appearance, "settings"),
            "calendar": lambda: (p.calendar, p.calendar.open_calendar, "settings"),
            "sheet": lambda: (p.sheet_check, p.sheet_check.open_check, "settings"),
            "people": lambda: (p.school_people, p.school_people.open_people, "settings"),
            "policy": lambda: (p.policy, p.policy.open_policy, "settings"),
            "practice": lambda: (p.practice, p.practice.open_practice, "settings"),
            "export": lambda: (p.export, p.export.open_export, "settings"),
            "backups": lambda: (p.backups, p.backups.open_backups, "settings"),
            "help": lambda: (p.help, p.help.open_contents, "help"),
            **self._keys.places(),
            **self._record.places(),
            **self._wordings.places(),
            **self._sharing.places(),
            "privacy": lambda: (p.privacy, p.privacy.open_privacy, "settings"),
            "about": lambda: (p.about, p.about.open_about, "settings"),
            "support_file": lambda: (p.support_file, p.support_file.open_file, "help"),
        }
        page, refresh, on_rail = places[place]()
        refresh()
        if place != "help":  # after a lock she comes back to the page below it
            self._came(Whereabouts(place))
        self._show(page, on_rail)

    def go_to(self, case_id: int, page: str) -> None:
        """Show a page of a concern by the name the road gives it."""
        p = self._pages
        if page == HOME:
            self.go_home()
            return
        opens: dict[str, Callable[[], tuple[DeskPage, Callable[[int], None]]]] = {
            CASE: lambda: (p.case, p.case.open_case), EVIDENCE: lambda: (p.evidence, p.evidence.open_case),
            FACTS: lambda: (p.facts, p.facts.open_case), CHECK: lambda: (p.check, p.check.open_case),
        }  # fmt: skip
        if page in opens:
            shown, open_case = opens[page]()
            open_case(case_id)
        else:
            shown = p.decision
            p.decision.show_page(case_id, page)
        self.whereabouts = Whereabouts(f"road:{page}", case_id)
        self._show(shown, "concerns")

    def come_back(self, where: Whereabouts) -> None:
        """Show the page on which she was when the log was locked; Home when that is there no more."""
        opens = {
            "letter": self._open_letter, "person": self._open_person,
            "subject_access": self._sharing.tell_about,
        }  # fmt: skip
        try:
            if where.case_id is not None:
                if not self._take_up_in(where.case_id, where.page, where.which):
                    self.go_to(where.case_id, where.page.removeprefix("road:"))
            elif where.page in opens:
                opens[where.page](int(where.which))
            elif where.page == "wording":
                self._wordings.open_wording(where.which)
            else:
                self.go_to_place(where.page)
        except (DeskError, LookupError):
            self.go_home()

    def save_typing(self) -> None:
        """Keep what is being typed as drafts, on whichever page."""
        for page in self._pages.made:
            page.save_typing()

    def new_concern(self) -> None:
        """Open a new concern at the stop questions."""
        self.save_typing()
        self.go_to(self._desk.cases.open().case_id, STOP)

    def offer(self, offer: PictureOffer, shown: object) -> None:
        """Take what was pasted to its question: on the page that takes it, or before a new concern."""
        self.save_typing()
        self._gate.offer(offer, shown)

    # --- wiring ---
    def _wire_starting(self) -> None:
        later = self._pages.later
        home, concerns = later.home, later.concerns
        self._gate = GateJourneys(self._desk, self._pages, self._show, self.go_home, self.go_to, self._came)
        home.new_concern_asked.connect(self.new_concern)
        home.action_opened.connect(self._open_action)
        home.letter_opened.connect(self._open_letter)
        home.draft_opened.connect(self._take_up)
        for page in (home, concerns):
            page.case_opened.connect(self._carry_on)
        concerns.new_concern_asked.connect(self.new_concern)

    def _wire_concern(self) -> None:
        p = self._pages.later
        p.decision.answered.connect(self._go_on)
        for knowing in (p.facts, p.check):
            knowing.case_asked.connect(self._carry_on)
        p.decision.back_asked.connect(self._go_back)
        for name, page in ((EVIDENCE, p.evidence), (FACTS, p.facts)):
            page.continued.connect(lambda case_id, name=name: self._go_on(case_id, name))
            page.back_asked.connect(lambda case_id, name=name: self._go_back(case_id, name))
        p.check.back_asked.connect(lambda case_id: self._go_back(case_id, CHECK))
        p.check.saved.connect(lambda case_id: self.go_to(case_id, CASE))
        p.check.saved.connect(lambda _case_id: self._pages.case.take_keyboard())
        for changing in (p.decision, p.check, p.case):
            changing.change_asked.connect(self.go_to)
        for left in (p.decision, p.evidence, p.facts, p.check):
            left.left.connect(lambda _case_id: self.go_home())

    def _wire_case(self) -> None:
        case = self._pages.later.case
        self._case = CaseJourneys(self._pages, self._show, self._carry_on, self._came)
        case.letter_asked.connect(self._start_letter)
        case.letter_opened.connect(self._open_letter)
        case.evidence_asked.connect(lambda case_id: self.go_to(case_id, EVIDENCE))
        case.left.connect(lambda _case_id: self.go_to_place("concerns"))

    def _wire_papers(self) -> None:
        p = self._pages.later
        p.letters.letter_opened.connect(self._open_letter)
        for signal in (p.letter.finished, p.letter.left):
            signal.connect(lambda case_id: self.go_to(case_id, CASE))
        p.letter.turned.connect(lambda letter_id: self._came(Whereabouts("letter", which=str(letter_id))))
        for asking in (p.summary, p.settings, p.calendar):
            asking.terms_asked.connect(lambda: self.go_to_place("terms"))
        p.settings.sheet_asked.connect(lambda: self.go_to_place("sheet"))
        p.settings.policy_asked.connect(lambda: self.go_to_place("policy"))
        p.settings.practice_asked.connect(lambda: self.go_to_place("practice"))
        p.settings.about_asked.connect(lambda: self.go_to_place("about"))
        p.settings.privacy_asked.connect(lambda: self.go_to_place("privacy"))
        p.settings.appearance_asked.connect(lambda: self.go_to_place("appearance"))
        p.settings.calendar_asked.connect(lambda: self.go_to_place("calendar"))
        p.appearance.left.connect(lambda: self.go_to_place("settings"))
        p.calendar.left.connect(lambda: self.go_to_place("settings"))
        p.settings.export_asked.connect(lambda: self.go_to_place("export"))
        p.settings.backups_asked.connect(lambda: self.go_to_place("backups"))
        lefts = (p.privacy.left, p.export.left, p.backups.left, p.policy.left, p.practice.left, p.about.left)
        for back in (*lefts, p.practice.saved):
            back.connect(lambda: self.go_to_place("settings"))
        for done in (p.terms.saved, p.terms.left, p.sheet_check.checked, p.sheet_check.left):
            done.connect(self._go_where_she_came_from)

    def _wire_people(self) -> None:
        p = self._pages.later
        p.settings.people_asked.connect(lambda: self.go_to_place("people"))
        p.school_people.left.connect(lambda: self.go_to_place("settings"))
        p.case.person_asked.connect(self._open_person)
        p.person.case_opened.connect(self._carry_on)
        p.person.left.connect(self._go_where_she_came_from)

    # --- leading on ---
    def _go_on(self, case_id: int, page: str) -> None:
        with self._desk.cases.one_reading():
            following = self._road.after(case_id, page)
        self.go_to(case_id, following)

    def _go_back(self, case_id: int, page: str) -> None:
        before = self._road.before(case_id, page)
        if before != HOME or not self._rehearsing.open_post(case_id):
            self.go_to(case_id, before)

    def _carry_on(self, case_id: int) -> None:
        self.go_to(case_id, self._road.on(case_id))

    def _open_action(self, case_id: int, action_id: int) -> None:
        action = self._desk.actions.get(action_id)
        if action.kind is ActionKind.WRITE_LETTER and action.letter_kind is not None and is_written(action):
            self._start_letter(case_id, action.letter_kind, action.person_id)
        else:
            self._case.lead_on(action)

    def _take_up(self, place: str, case_id: int | None) -> None:
        """Open the page that a draft was being typed on; it puts back the words itself."""
        page, which = parts_of(place)
        if page == "wording":
            self._wordings.open_wording(which)
        elif page == "summary":
            self.go_to_place("governors")
            self._pages.summary.open_term(which)
        elif page == "subject_access":
            self._sharing.tell_about(int(which))
        elif case_id is None:
            self.go_to_place(page)
        elif page == "letter":
            self._open_letter(int(which))
        elif page == "decision":
            self.go_to(case_id, which)
        elif not self._take_up_in(case_id, page, which):
            self.go_to(case_id, {"facts": FACTS, "check": CHECK}.get(page, CASE))

    def _take_up_in(self, case_id: int, page: str, which: str) -> bool:
        return any(each.take_up(case_id, page, which) for each in (self._exhibits, self._sharing, self._case))

    def _start_letter(self, case_id: int, kind: str, person_id: int | None) -> None:
        try:
            self._pages.letter.start(case_id, LetterKind(kind), person_id)
        except DeskError as refused:
            self.go_to(case_id, CASE)
            self._pages.case.refuse(refused)
        else:
            self._show_letter()

    def _open_letter(self, letter_id: int) -> None:
        self._pages.letter.open_letter(letter_id)
        self._show_letter()

    def _show_letter(self) -> None:
        self._came(Whereabouts("letter", which=str(self._pages.letter.letter_id)))
        self._show(self._pages.letter, "letters")

    def _came(self, where: Whereabouts) -> None:
        self._came_from, self.whereabouts = self.whereabouts, where

    def _go_where_she_came_from(self) -> None:
        self.come_back(self._came_from)

    def _open_person(self, person_id: int) -> None:
        self._pages.person.open_person(person_id)
        self._came(Whereabouts("person", which=str(person_id)))
        self._show(self._pages.person, "concerns")
