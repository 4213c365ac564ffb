"""Keeping the program from falling over after an hour: a fault of Qt's Python wheels under Python 3.11."""

import ctypes
import sys

FAR_FROM_ZERO = sys.maxsize // 2


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
