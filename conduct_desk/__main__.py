"""Starting Conduct Desk: a small window at once, everything heavy after it."""

import os
import sys
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

HELP = """Conduct Desk: a headteacher's desk for concerns about social media posts.

Usage: conduct-desk [options] [backup]

  backup               a backup of the case log (.cdbackup) to bring back
  --log FOLDER         open the case log in this folder (or start one there)
  --practice           open a throw-away log of made-up concerns; nothing in it can be issued
  --install-shortcut   put Conduct Desk on the desktop and in the menu of this user
  --self-test          try the program in a folder of its own, and say whether all is well
  --version            say which version this is
  --help               say this
"""
OPEN_PICTURE = "--open-picture"  # what a frozen program, which has no -m, is asked by itself
READ_DOCUMENT = "--read-document"
READ_MESSAGE = "--read-message"
READ_WORDS = "--read-words"
SELF_TEST = "--self-test"
TASKBAR_NAME = "ConductDesk.ConductDesk"
BACKUP = ".cdbackup"  # what Windows opens with us (packaging/windows/setup.nsi)
PR_SET_DUMPABLE = 4  # linux/prctl.h
SEM_FAILCRITICALERRORS, SEM_NOGPFAULTERRORBOX = 0x1, 0x2  # errhandlingapi.h
WER_FAULT_REPORTING_FLAG_NOHEAP = 0x1
UNUSABLE = 2  # exit code for options that cannot be followed


class Options:
    """What was asked for on the command line."""

    def __init__(self) -> None:
        self.log = ""
        self.practice = False
        self.backup = ""


class WrongOption(Exception):
    """The command line cannot be followed; its text says why."""


def read_options(words: list[str]) -> Options:
    """Return what the command line asks for; raises WrongOption with a sentence."""
    options, rest = Options(), list(words)
    while rest:
        word = rest.pop(0)
        if word == "--practice":
            options.practice = True
        elif word == "--log" and rest and not rest[0].startswith("--"):
            options.log = rest.pop(0)
        elif word == "--log":
            raise WrongOption("--log needs the folder of a case log after it.")
        elif word.lower().endswith(BACKUP) and not word.startswith("--"):
            options.backup = word
        else:
            raise WrongOption(f"There is no option ‘{word}’. Try conduct-desk --help.")
    if options.practice and (options.log or options.backup):
        raise WrongOption("--practice opens a log of its own: leave --log and backups out.")
    return options


def clean_surroundings() -> None:
    """Let nothing around the program decide which plug-ins Qt or Python load."""
    for name in list(os.environ):
        if name.startswith(
            ("QT_PLUGIN", "QT_QPA_PLATFORM_PLUGIN", "QML", "QT_STYLE_OVERRIDE", "PYTHONSTARTUP")
        ):
            del os.environ[name]
    if sys.platform == "win32":
        # CPython 3.12+ asks WMI for the machine's name when sqlalchemy is imported, and that can hang
        # (python/cpython issues 112278 and 125315).
        sys.modules.setdefault("_wmi", None)  # type: ignore[arg-type]


def leave_no_dump() -> None:
    """Let no hard end write the memory of this process (what was unlocked stands in it) to the disk."""
    if sys.platform == "win32":
        import ctypes

        # No box that offers to send a report, and no copy of the heap in one (WerSetFlags, werapi.h).
        ctypes.windll.kernel32.SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX)
        ctypes.windll.kernel32.WerSetFlags(WER_FAULT_REPORTING_FLAG_NOHEAP)
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform.startswith("linux"):
        import ctypes

        ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)  # also against whoever collects dumps by a pipe


def end_quietly(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Say where the program failed before its own notes were open, without the words of the error."""
    from conduct_desk.logs import place_of

    if sys.stderr is not None and not issubclass(kind, KeyboardInterrupt):
        sys.stderr.write(f"Conduct Desk ended: {place_of(error.with_traceback(trace))}\n")


def say(words: str) -> None:
    """Write a line for whoever typed the command (a Windows program may have no console)."""
    if sys.stdout is not None:
        sys.stdout.write(words + "\n")
        sys.stdout.flush()


def complain(words: str) -> int:
    """Say why the program does not start, and return the exit code for that."""
    if sys.stderr is not None:
        sys.stderr.write(words + "\n")
    return UNUSABLE


def answer_only(words: list[str]) -> int | None:
    """Answer what needs no window, and return the exit code; None when a window is wanted."""
    if "--help" in words:
        say(HELP)
    elif "--version" in words:
        from conduct_desk import __version__

        say(f"Conduct Desk {__version__}")
    elif words == ["--install-shortcut"]:
        from conduct_desk.ui.shortcut import install_shortcut

        say(install_shortcut())
    else:
        return None
    return 0


def open_picture() -> int:
    """Be the helper that decodes one picture in a process of its own; no window, no Qt."""
    from conduct_desk.evidence import worker

    sys.excepthook = lambda *_: None  # a decoder's words may quote the picture; the exit code is enough
    return worker.main()


def read_document() -> int:
    """Be the helper that reads the words of one document in a process of its own; no window, no Qt."""
    from conduct_desk.evidence import document_worker

    sys.excepthook = lambda *_: None
    return document_worker.main()


def read_message() -> int:
    """Be the helper that reads one e-mail, chat or saved page in a process of its own; no window, no Qt."""
    from conduct_desk.evidence import message_worker

    sys.excepthook = lambda *_: None
    return message_worker.main()


def read_words() -> int:
    """Be the helper that reads the words in one picture in a process of its own; no window, no Qt."""
    from conduct_desk.evidence import reading_worker

    sys.excepthook = lambda *_: None
    return reading_worker.main()


def name_on_the_taskbar() -> None:
    """Let Windows keep our windows together under our own icon when an interpreter runs us.

    A packed program has that by its exe; a name besides would part it from the icon pinned to the taskbar.
    """
    if sys.platform == "win32" and not getattr(sys, "frozen", False):
        import ctypes

        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(TASKBAR_NAME)


def application() -> "QApplication":
    """Return Qt's application object under our name."""
    name_on_the_taskbar()
    from PySide6.QtWidgets import QApplication

    from conduct_desk.ui.image_plugins import leave_image_plugins_out

    leave_image_plugins_out()
    QApplication.setApplicationName("conduct-desk")
    QApplication.setApplicationDisplayName("Conduct Desk")
    QApplication.setDesktopFileName("conduct-desk")
    return QApplication(sys.argv[:1])


def try_itself() -> int:
    """Take the steps of the self-test, each said as it goes, and return its exit code."""
    from conduct_desk.self_test import choose_platform, self_test

    choose_platform()
    app = application()
    code = self_test(say)
    app.shutdown()
    return code


def own_roles() -> dict[str, Callable[[], int]]:
    """Return what this program is asked by one word alone: its helpers, and the trial of itself."""
    return {
        OPEN_PICTURE: open_picture,
        READ_DOCUMENT: read_document,
        READ_WORDS: read_words,
        READ_MESSAGE: read_message,
        SELF_TEST: try_itself,
    }


def main() -> int:
    """Run the program and return its exit code."""
    os.umask(0o077)  # whatever is written belongs to this user alone
    sys.excepthook = end_quietly
    leave_no_dump()
    clean_surroundings()
    words = sys.argv[1:]
    if len(words) == 1 and words[0] in (own := own_roles()):
        return own[words[0]]()
    if (code := answer_only(words)) is not None:
        return code
    try:
        options = read_options(words)
    except WrongOption as wrong:
        return complain(str(wrong))
    app = application()
    from conduct_desk.ui.opening import OpeningWindow

    opening = OpeningWindow()
    begun: list[object] = []

    def begin() -> None:
        from conduct_desk.app import Program

        program = Program(app, opening, options.log, is_practice=options.practice)
        program.backup = options.backup
        begun.append(program)  # held until the program ends
        program.begin()

    opening.painted.connect(begin)
    opening.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
