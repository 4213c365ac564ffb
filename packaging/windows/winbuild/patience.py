"""A plug-in of pytest for the trials under Wine: helpers may take longer to start there than on any computer.

The program gives a helper five seconds to open a picture, its start included; Wine alone can take as long.
And Wine 8 lacks CopyFile2, which shutil asks for where it is there; without it shutil copies by itself.
"""

from __future__ import annotations

from contextlib import suppress
from importlib import import_module

import pytest
from pytestqt.qtbot import QtBot

LONG = 240.0  # seconds
WINDOW = 60_000  # ms
WINE_SAYS = (
    "Call not implemented",
    "not supported by current system",
    "DirectWrite",
    "Unable to set geometry",
)
LIMITS = ("TIME_LIMIT", "COPY_TIME_LIMIT")
ROOMS = ("intake", "artwork", "covering", "documents", "messages", "notes_inside", "reading")


def pytest_configure(config: pytest.Config) -> None:
    """Raise the limits of the helpers, and those of the tests that wait for a window."""
    for words in WINE_SAYS:
        config.addinivalue_line("qt_log_ignore", words)
    with suppress(ImportError, AttributeError):
        delattr(import_module("_winapi"), "CopyFile2")
    for name in ROOMS:
        room = import_module(f"conduct_desk.evidence.{name}")
        for limit in LIMITS:
            if hasattr(room, limit):
                setattr(room, limit, LONG)
    for wait in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitSignals):
        wait.__kwdefaults__ = {**(wait.__kwdefaults__ or {}), "timeout": WINDOW}
