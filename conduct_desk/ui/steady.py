"""Keeping the window steady under Python: faults of Qt's wheels, and who waits for whom."""

import builtins
import ctypes
import sys

import PySide6.QtCore  # noqa: F401  (with it comes what `import_plainly` takes out)

FAR_FROM_ZERO = sys.maxsize // 2
TURN = 0.0005  # s


def steady() -> None:
    """Keep None, True and False from ever being freed.

    PySide 6.12 is compiled as if they could not be (true since Python 3.12): each call of Qt that returns
    nothing takes one reference of None away, and under 3.11 the interpreter aborts with “deallocating None”
    after some fifty thousand calls. A count that cannot run out is what 3.12 does itself.
    """
    if sys.version_info >= (3, 12):
        return
    for constant in (None, True, False):
        ctypes.c_ssize_t.from_address(id(constant)).value = FAR_FROM_ZERO


def import_plainly() -> None:
    """Give Python its own import back, which PySide wraps.

    After each import PySide 6.12 reads the source of the module that came, to learn whether it may want
    properties for getters. That kept 26 MB in memory, took a tenth of the time of all imports, and ended in
    an ImportError where the thread of a window came upon a module that another thread had half imported.
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


def take_short_turns() -> None:
    """Let a thread beside the window keep Python from it for half a millisecond, not for five.

    The window gives Python away at each row that it reads from the log; a press that read fifty rows while
    something was looked for beside it took twice as long as by itself.
    """
    sys.setswitchinterval(TURN)
