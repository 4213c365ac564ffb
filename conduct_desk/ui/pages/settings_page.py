"""Everything that is set up once: what each setting does, and what is set now."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from conduct_desk.errors import DeskError
from conduct_desk.ui.tokens import Motion
from conduct_desk.ui.undoing import TakenAway
from conduct_desk.ui.widgets.desk_row import Act, RowList, RowWords
from conduct_desk.ui.widgets.fold import Fold
from conduct_desk.ui.widgets.parts_page import PartsPage
from conduct_desk.ui.widgets.step import Step

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from conduct_desk.desk.school import School
    from conduct_desk.desk.school_views import SchoolView
    from conduct_desk.ui.appearance import Appearance
    from conduct_desk.ui.settings_standing import Standing

FIELDS = (
    ("name", "School’s name", "At the top of letters and of the governors’ summary", 1),
    ("head_name", "Headteacher’s name", "Under letters", 1),
    ("head_role", "Office", "Under the name, for example Headteacher", 1),
    ("address", "Address", "As it stands on an envelope, one line a line", 4),
    ("telephone", "Telephone", "", 1),
    ("email", "E-mail", "", 1),
    ("contact", "Whom letters ask people to ring", "For example, the school office", 1),
)
UNSIGNED = "Saved. The picture of the signature went with the name: choose another under Letters and wording."

Entry = tuple[str, str, str, str, Act]  # the button's name, title, detail, the button's words, what it does


class SettingsPage(PartsPage):
    """Rows that lead to a page each, and how the school stands on its papers."""

    key = "settings_page"
    saved = Signal()
    terms_asked = Signal()
    people_asked = Signal()
    policy_asked = Signal()
    practice_asked = Signal()
    letters_asked = Signal()
    privacy_asked = Signal()
    sheet_asked = Signal()
    backups_asked = Signal()
    keys_asked = Signal()
    export_asked = Signal()
    pack_asked = Signal()
    disposal_asked = Signal()
    printed_code_asked = Signal()
    appearance_asked = Signal()
    calendar_asked = Signal()
    about_asked = Signal()

    def __init__(
        self, school: School, standing: Standing, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._school, self._standing, self._appearance = school, standing, appearance
        self._doors: dict[str, RowList] = {}
        self._now: dict[str, str] = {}
        self._step = self._school_step()
        self.school_fold = Fold(self.body)
        self.school_fold.set_title("particulars", "The school’s name and address")
        self.school_fold.body.addWidget(self._step)
        self.parts = (self._top(), *self._groups(), self.school_fold)
        box = QVBoxLayout(self.body)
        box.setSpacing(12)
        for part in self.parts:
            box.addWidget(part)
        box.addStretch(1)
        self.add_keys({"Ctrl+Return": self._save_open})
        self._step.name_key("Ctrl+Enter")

    def open_settings(self) -> None:
        """Show what is kept."""
        self._show_school()
        self._show_rows()
        self._say_saved("")
        self._step.clear()
        self.school_fold.fold()
        self.to_top()

    def _top(self) -> Step:
        step = Step(self.body)
        step.words("Settings", "h1")
        step.words("What each setting does, and what is set now.", "lead")
        return step

    def _groups(self) -> list[QWidget]:
        """Return headings and their rows: what belongs together is looked for together."""
        parts: list[QWidget] = []
        for heading, _doors in self._door_groups():
            step, rows = Step(self.body), RowList(self.body)
            step.words(heading, "h2")
            self._doors[heading] = rows
            parts += [step, rows]
        return parts

    def _show_rows(self) -> None:
        """Say of each setting what it does and, below, what is set now."""
        now = self._set_now()
        if now == self._now:  # rows are dear: on most days nothing was changed since
            return
        self._now = now
        for heading, doors in self._door_groups():
            self._show_group(heading, doors, now)

    def prepare(self) -> Iterator[None]:
        """Make the rows, a group at a time."""
        now = self._set_now()
        for heading, doors in self._door_groups():
            yield
            if self._now:  # she was here meanwhile
                return
            self._show_group(heading, doors, now)
        self._now = now

    def _set_now(self) -> dict[str, str]:
        return {**self._standing.words(), "appearance": self._looks(), "school": self._school.get().name}

    def _show_group(self, heading: str, doors: tuple[Entry, ...], now: Mapping[str, str]) -> None:
        rows = [
            (RowWords(title, detail, button=button, name=f"{name}_button", now=now.get(name, "")), act)
            for name, title, detail, button, act in doors
        ]
        self._doors[heading].show_rows(rows)

    def _looks(self) -> str:
        look = self._appearance
        moves = {Motion.SYSTEM: "", Motion.FULL: ", full movement", Motion.REDUCED: ", reduced movement"}
        return f"{look.theme.value}, text at {look.text_scale} %{moves[look.motion]}."

    def _show_school(self) -> None:
        view = self._school.get()
        for key, _, _, _ in FIELDS:
            kept = getattr(view, key)
            self._step.fields[key].set_text("\n".join(kept) if isinstance(kept, tuple) else kept)

    def _door_groups(self) -> tuple[tuple[str, tuple[Entry, ...]], ...]:
        return (
            ("The school", (
                ("school", "Name and address", "How the school stands on its papers", "Change", self._unfold),
                ("people", "People of the school", "Whom you ring, and which governors there are", "Open",
                 self.people_asked.emit),
                ("policy", "Our policy", "What the questions go by. Bring in your own words here", "Open",
                 self.policy_asked.emit),
                ("practice", "Procedures and periods",
                 "Where a matter is taken up, and how soon you look again", "Open", self.practice_asked.emit),
                ("letters", "Letters and wording", "The envelope, the crest, and what letters say", "Open",
                 self.letters_asked.emit),
                ("terms", "Term dates", "Due dates count school days", "Open", self.terms_asked.emit),
                ("calendar", "Calendar", "The days that do not count, and dates for your own calendar",
                 "Open", self.calendar_asked.emit),
            )),
            ("This screen", (
                ("appearance", "Appearance", "Colours, text size and movement", "Open",
                 self.appearance_asked.emit),
            )),
            ("Keys and privacy", (
                ("keys", "Who can open the log", "Keys of their own, a new sheet, a new headteacher", "Open",
                 self.keys_asked.emit),
                ("sheet", "Recovery sheet", "Opens the log when the passphrase is forgotten",
                 "Check or print", self.sheet_asked.emit),
                ("privacy", "Privacy", "How soon the case log locks when nobody is there", "Open",
                 self.privacy_asked.emit),
            )),
            ("Backups and the record", (
                ("backups", "Backups", "Three copies, and whether they would all come back", "Open",
                 self.backups_asked.emit),
                ("printed_code", "Check a printed code",
                 "Whether the past is as it was when a paper was printed", "Open",
                 self.printed_code_asked.emit),
                ("disposal", "What may be disposed of", "Closed concerns whose time has come", "Open",
                 self.disposal_asked.emit),
                ("pack", "Hand-over pack", "A paper from which the next headteacher can carry on", "Open",
                 self.pack_asked.emit),
                ("export", "Take everything out", "All of the log in a folder that any program can read",
                 "Open", self.export_asked.emit),
            )),
            ("The program", (
                ("about", "About Conduct Desk", "Its version, papers for IT staff, and licences", "Open",
                 self.about_asked.emit),
            )),
        )  # fmt: skip

    def _school_step(self) -> Step:
        step = Step(self.body)
        step.words("The school on its papers", "h2")
        for key, label, hint, lines in FIELDS:
            step.field(key, label, hint, lines=lines)
        step.buttons(("save_button", "Save the school’s particulars", "primary", self._save))
        self._news = step.words("")
        step.end()
        return step

    def _unfold(self) -> None:
        """Show the school's particulars with the keyboard in the first field."""
        self.school_fold.unfold()
        first = self._step.fields["name"].edit
        first.setFocus()
        self.bring_into_view(first)

    def _save_open(self) -> None:
        if self.school_fold.is_open:
            self._step.go_on()

    def _save(self) -> None:
        fields, before = self._step.fields, self._school.get()
        try:
            after = self._school.amend(
                name=fields["name"].text(), head_name=fields["head_name"].text(),
                head_role=fields["head_role"].text(), address=fields["address"].lines(),
                telephone=fields["telephone"].text(), email=fields["email"].text(),
                contact=fields["contact"].text(),
            )  # fmt: skip
        except DeskError as error:
            self._step.fail(error)
            self.name_controls()
            return
        self._step.clear()
        self._say_saved(UNSIGNED if before.signature and not after.signature else "Saved")
        self._show_rows()
        self.saved.emit()
        if before != after and before.name and before.head_name:
            words = "Changed the school’s particulars"
            self.taken_away.emit(TakenAway(words, partial(self._put_back, before)))

    def _put_back(self, before: SchoolView) -> None:
        kept = {key: getattr(before, key) for key, _, _, _ in FIELDS}
        self._school.amend(**kept, signature=before.signature)
        self._show_school()
        self._say_saved("")
        self._show_rows()

    def _say_saved(self, words: str) -> None:
        self.say(self._news, words)
        self._news.setVisible(bool(words))
