"""News of the log reaches the window, from whichever thread it was written."""

import threading

from pytestqt.qtbot import QtBot

from conduct_desk.desk.views import Changed
from conduct_desk.ui.notices import Notices


def test_a_write_beside_the_window_is_heard_on_the_windows_thread(qtbot: QtBot) -> None:
    notices, heard = Notices(), []
    notices.changed.connect(lambda noun, case_id: heard.append((noun, case_id)))
    with qtbot.waitSignal(notices.changed):
        writer = threading.Thread(target=lambda: notices.tell(Changed("letter", 7)))
        writer.start()
        writer.join()
    assert heard == [("letter", 7)]
