"""A head at one page that takes files: she tries every way in, and stops each time or says no each time.

Usage: python -m tests.outside.gate_head <folder for a log> <picture> <folder with a picture> <page> <answer>
Prints how many exhibits the log has in the end. Run under strace, which notes what is opened.
"""

import sys
from itertools import product
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from conduct_desk.caselog import keys
from conduct_desk.desk import Desk
from conduct_desk.desk.door import Door
from conduct_desk.policy.vocabulary import Source
from conduct_desk.ui.appearance import Appearance
from conduct_desk.ui.choosers import Answered
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.workspace import Workspace
from tests.conftest import PICTURE, SchoolDay
from tests.ui.test_routes_of_the_gate import ROUTES, STOPS, Room, a_sent_letter, stop


def main(folder: Path, file: Path, listed: Path, page: str, answer: str) -> None:
    """Try every way in."""
    keys.MEMORY_KIB, keys.PASSES = 64, 1
    app = QApplication([])
    day = SchoolDay()
    desk, _ = Door(folder, day.clock).start_new(
        school_name="A school", head_name="A head", passphrase="harvest lantern gravel", tell=lambda _: None
    )
    room = the_room(app, desk, day, folder, file, listed)
    stops = STOPS if answer == "stop" else ("no",)
    before = count(desk)
    for number, ((route, source), how) in enumerate(product(ROUTES.values(), stops)):
        if answer == "pass":  # the same bytes are kept once
            taken = next(listed.iterdir()) if source is Source.FOUND else file
            taken.write_bytes(PICTURE.read_bytes() + bytes([number]))
        route(room, room.page(page))
        if how == "no":
            room.gate.no_button.click()
        else:
            stop(room, how)
        app.processEvents()
    print(count(desk) - before)
    desk.keeping.close()
    app.clipboard().clear()  # PySide6 6.12 crashes on leaving with files that Python put on the clipboard


def the_room(app: QApplication, desk: Desk, day: SchoolDay, folder: Path, file: Path, listed: Path) -> Room:
    """Lay out the real pages, with a concern that has a check to be made."""
    case_id, action_id = a_sent_letter(desk, day)
    boxes = Answered(files=[file])
    look = QSettings(str(folder / "look.ini"), QSettings.Format.IniFormat)
    shown = Workspace(desk, day.clock, Jobs(at_once=True), Notices(), boxes, Appearance(app, look))
    shown.pages.found._folders = lambda: (("Downloads", listed),)
    shown.resize(1366, 768)
    shown.show()
    shown.activateWindow()
    app.processEvents()
    return Room(shown, boxes, file, case_id, action_id)


def count(desk: Desk) -> int:
    """Return how many exhibits the log has."""
    return sum(len(desk.cases.get(line.case_id).exhibits) for line in desk.cases.list())


if __name__ == "__main__":
    log, picture, folder, shown, said = sys.argv[1:6]
    main(Path(log), Path(picture), Path(folder), shown, said)
