"""Asking where a file is, where it should go, and on which printer: the one place that opens such a box."""

import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import shiboken6
from PySide6.QtCore import QFileInfo, QSettings, QStandardPaths, QUrl
from PySide6.QtGui import QAbstractFileIconProvider, QDesktopServices, QIcon, QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QAbstractItemView, QDialog, QFileDialog, QFileIconProvider, QLineEdit, QWidget

from conduct_desk.ui.kinds_by_name import ENDINGS, Named, filter_of

PICTURES = "Pictures (*.png *.jpg *.jpeg *.webp *.gif *.bmp)"
EVIDENCE = filter_of("Pictures, PDFs, e-mails, chats, saved pages, recordings", *ENDINGS)
ONLY_PICTURES = filter_of("Pictures", Named.PICTURE)
DOCUMENTS = "Documents (*.docx *.pdf *.txt)"
PDFS = "PDF files (*.pdf)"
CALENDARS = "Calendar files (*.ics)"
TEXTS = "Text files (*.txt)"
TABLES = "Tables (*.csv)"
BACKUPS = "Backups (*.cdbackup)"
EVERYTHING = "All files (*)"
_TRACES = ("FileDialog/history", "FileDialog/lastVisited")


class _NoPeeking(QFileIconProvider):
    """Icons by name alone: Qt's own reads files to guess their kind, and we may not look inside yet."""

    def icon(self, about: QAbstractFileIconProvider.IconType | QFileInfo, /) -> QIcon:
        """Return the icon of a folder or of a file, whatever is in it."""
        if isinstance(about, QFileInfo):
            folder = about.isDir()
            about = self.IconType.Folder if folder else self.IconType.File
        return super().icon(about)

    def type(self, about: QFileInfo, /) -> str:
        """Return the kind of file as its name says."""
        return "Folder" if about.isDir() else f"{about.suffix().upper()} file".strip()


class Choosers:
    """The real boxes: Windows' own there, Qt's elsewhere (a keyboard and a screen reader can work both).

    Every question returns None, or nothing, when the head closes the box. The folder used last is
    remembered until the program ends and never written down.
    """

    def __init__(self) -> None:
        self._folder = ""
        self._icons = _NoPeeking()

    def evidence(self, parent: QWidget | None) -> list[Path]:
        """Ask for what was posted, of every kind that can be kept; none of it is read here."""
        return self._files(
            parent, "Choose files", (EVIDENCE, ONLY_PICTURES, EVERYTHING), QFileDialog.FileMode.ExistingFiles
        )

    def picture(self, parent: QWidget | None, title: str = "Choose a picture") -> Path | None:
        """Ask for one picture, such as the school's crest."""
        found = self._files(parent, title, (PICTURES, EVERYTHING), QFileDialog.FileMode.ExistingFile)
        return found[0] if found else None

    def document(self, parent: QWidget | None, title: str) -> Path | None:
        """Ask for one document whose words are wanted."""
        found = self._files(parent, title, (DOCUMENTS, EVERYTHING), QFileDialog.FileMode.ExistingFile)
        return found[0] if found else None

    def folder(self, parent: QWidget | None, title: str) -> Path | None:
        """Ask for a folder that is there already."""
        found = self._files(parent, title, (), QFileDialog.FileMode.Directory)
        return found[0] if found else None

    def backup(self, parent: QWidget | None, title: str) -> Path | None:
        """Ask for a backup that was saved as one file."""
        found = self._files(parent, title, (BACKUPS, EVERYTHING), QFileDialog.FileMode.ExistingFile)
        return found[0] if found else None

    def save_backup(self, parent: QWidget | None, title: str, name: str) -> Path | None:
        """Ask where a backup in one file should go, such as a stick."""
        return self._place(parent, title, name, BACKUPS)

    def save_pdf(self, parent: QWidget | None, title: str, name: str) -> Path | None:
        """Ask where a PDF should go. `name` is offered: a case reference, never a person."""
        return self._place(parent, title, name, PDFS)

    def save_calendar(self, parent: QWidget | None, title: str, name: str) -> Path | None:
        """Ask where a calendar file should go."""
        return self._place(parent, title, name, CALENDARS)

    def save_picture(self, parent: QWidget | None, title: str, name: str) -> Path | None:
        """Ask where a covered copy should go."""
        return self._place(parent, title, name, "Pictures (*.png)")

    def save_original(self, parent: QWidget | None, title: str, name: str) -> Path | None:
        """Ask where the original of an exhibit should go, whatever kind of file it is."""
        return self._place(parent, title, name, EVERYTHING)

    def save_text(self, parent: QWidget | None, title: str, name: str) -> Path | None:
        """Ask where a plain text should go."""
        return self._place(parent, title, name, TEXTS)

    def save_rich_text(self, parent: QWidget | None, title: str, name: str) -> Path | None:
        """Ask where a text for a word processor should go."""
        return self._place(parent, title, name, "Rich text (*.rtf)")

    def save_table(self, parent: QWidget | None, title: str, name: str) -> Path | None:
        """Ask where a table for spreadsheets should go."""
        return self._place(parent, title, name, TABLES)

    def _place(self, parent: QWidget | None, title: str, name: str, kind: str) -> Path | None:
        dialog = self._dialog(parent, title, (kind,))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
        dialog.selectFile(name)
        found = self._ask(dialog)
        return found[0] if found else None

    def printer(self, parent: QWidget | None, name: str, pages: int) -> QPrinter | None:
        """Ask for a printer or a PDF file, set up for A4 without margins at 300 dpi.

        `name` is what the print queue shows (no names of people); `pages` how many there are to choose from.
        """
        printer = a4_printer(name)
        dialog = QPrintDialog(printer, parent)
        dialog.setObjectName("print_chooser")
        dialog.setWindowTitle("Print")
        offered = QPrintDialog.PrintDialogOption
        dialog.setOptions(offered.PrintToFile | offered.PrintPageRange | offered.PrintCollateCopies)
        dialog.setMinMax(1, max(1, pages))
        agreed = dialog.exec() == QDialog.DialogCode.Accepted
        shiboken6.delete(dialog)
        return printer if agreed else None

    def open_file(self, path: Path) -> bool:
        """Have the PC's own program open a file that the head saved; False when there is none for it."""
        return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _files(
        self, parent: QWidget | None, title: str, filters: Sequence[str], mode: QFileDialog.FileMode
    ) -> list[Path]:
        dialog = self._dialog(parent, title, filters)
        dialog.setFileMode(mode)
        if mode is QFileDialog.FileMode.Directory:
            dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        return self._ask(dialog)

    def _dialog(self, parent: QWidget | None, title: str, filters: Sequence[str]) -> QFileDialog:
        dialog = QFileDialog(parent, title, self._folder or _documents())
        dialog.setObjectName("file_chooser")
        if sys.platform != "win32":
            dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
            dialog.setIconProvider(self._icons)
        if filters:
            dialog.setNameFilters(list(filters))
        return dialog

    def _ask(self, dialog: QFileDialog) -> list[Path]:
        name_edit = dialog.findChild(QLineEdit, "fileNameEdit")
        if name_edit is not None:
            name_edit.setAccessibleIdentifier("file_chooser.name_edit")
            name_edit.textEdited.connect(partial(_let_go_of_folders, dialog))
        kept = _traces()
        agreed = dialog.exec() == QDialog.DialogCode.Accepted
        found = [Path(name) for name in dialog.selectedFiles()] if agreed else []
        if found:
            self._folder = str(found[0].parent)
        shiboken6.delete(dialog)  # Qt writes the folder down when the box dies, so it has to die now
        _put_back(kept)
        return found


class Answered(Choosers):
    """Boxes answered beforehand: a question that nobody answered is a fault and says so.

    `printer` is a PDF file to print to; None closes the box.
    """

    def __init__(
        self,
        *,
        files: Sequence[Path] | None = None,
        save_as: Sequence[Path | None] = (),
        print_to: Sequence[Path | None] = (),
    ) -> None:
        super().__init__()
        self._files_given = list(files) if files is not None else None
        self._save_as = list(save_as)
        self._print_to = list(print_to)
        self.offered: list[str] = []
        self.opened: list[Path] = []
        self.can_open = True

    def _place(self, _parent: QWidget | None, _title: str, name: str, _kind: str) -> Path | None:
        """Return the next place given; what was offered as the name is kept in `offered`."""
        self.offered.append(name)
        return self._save_as.pop(0)

    def open_file(self, path: Path) -> bool:
        """Open nothing; what another program would have opened is kept in `opened`."""
        self.opened.append(path)
        return self.can_open

    def printer(self, _parent: QWidget | None, name: str, _pages: int) -> QPrinter | None:
        """Return a printer that prints to the next file given."""
        self.offered.append(name)
        place = self._print_to.pop(0)
        if place is None:
            return None
        printer = a4_printer(name)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(place))
        return printer

    def _files(
        self, _parent: QWidget | None, title: str, _filters: Sequence[str], _mode: QFileDialog.FileMode
    ) -> list[Path]:
        if self._files_given is None:
            raise AssertionError(f"nobody answered the box “{title}”")
        return self._files_given


def a4_printer(name: str) -> QPrinter:
    """Return the PC's usual printer set to A4, the whole sheet, 300 dpi (1200 makes 7 MB of a letter)."""
    printer = QPrinter()
    printer.setResolution(300)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)
    printer.setDuplex(QPrinter.DuplexMode.DuplexNone)
    printer.setDocName(name)
    printer.setCreator("Conduct Desk")
    return printer


def file_name(paper: str, reference: str) -> str:
    """Return the name of a paper's file, by case reference only: 'Letter 2026-27-004.pdf'."""
    return f"{paper} {reference.replace('/', '-')}.pdf"


def _let_go_of_folders(dialog: QFileDialog, _typed: str) -> None:
    """Let Enter save what was typed: Qt marks the folders of a typed path in its list, then goes into one."""
    for shown in dialog.findChildren(QAbstractItemView):
        shown.clearSelection()


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)


def _settings() -> QSettings:
    return QSettings(QSettings.Scope.UserScope, "QtProject")


def _traces() -> dict[str, object]:
    settings = _settings()
    return {key: settings.value(key) for key in _TRACES if settings.contains(key)}


def _put_back(kept: dict[str, object]) -> None:
    """Leave the list of recent folders, shared by every Qt program here, as it was before our box."""
    settings = _settings()
    for key in _TRACES:
        if key in kept:
            settings.setValue(key, kept[key])
        else:
            settings.remove(key)
    settings.sync()
