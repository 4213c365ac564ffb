"""Starting Conduct Desk: a small window at once, everything heavy after it."""

import os
import sys

HELP = """Conduct Desk: a headteacher's desk for concerns about social media posts.

Usage: conduct-desk [options]

  --log FOLDER         open the case log in this folder (or start one there)
  --practice           open a throw-away log of made-up concerns; nothing in it can be issued
  --install-shortcut   put Conduct Desk on the desktop and in the menu of this user
  --version            say which version this is
  --help               say this
"""
OPEN_PICTURE = "--open-picture"  # what a frozen program, which has no -m, is asked by itself
READ_DOCUMENT = "--read-document"
UNUSABLE = 2  # exit code for options that cannot be followed


class Options:
    """What was asked for on the command line."""

    def __init__(self) -> None:
        self.log = ""
        self.practice = False


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
        else:
            raise WrongOption(f"There is no option ‘{word}’. Try conduct-desk --help.")
    if options.log and options.practice:
        raise WrongOption("--practice opens a log of its own: leave --log out.")
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


def say(words: str) -> None:
    """Write a line for whoever typed the command (a Windows program may have no console)."""
    if sys.stdout is not None:
        sys.stdout.write(words + "\n")


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


def main() -> int:
    """Run the program and return its exit code."""
    os.umask(0o077)  # whatever is written belongs to this user alone
    clean_surroundings()
    words = sys.argv[1:]
    if words == [OPEN_PICTURE]:
        return open_picture()
    if words == [READ_DOCUMENT]:
        return read_document()
    if (code := answer_only(words)) is not None:
        return code
    try:
        options = read_options(words)
    except WrongOption as wrong:
        return complain(str(wrong))
    from PySide6.QtWidgets import QApplication

    from conduct_desk.ui.opening import OpeningWindow

    QApplication.setApplicationName("conduct-desk")
    QApplication.setApplicationDisplayName("Conduct Desk")
    QApplication.setDesktopFileName("conduct-desk")
    app = QApplication(sys.argv[:1])
    opening = OpeningWindow()
    begun: list[object] = []

    def begin() -> None:
        from conduct_desk.app import Program

        program = Program(app, opening, options.log, is_practice=options.practice)
        begun.append(program)  # held until the program ends
        program.begin()

    opening.painted.connect(begin)
    opening.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
