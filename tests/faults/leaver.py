"""Types on the facts page, fills the disk, and closes the window twice; started by test_leaving.py.

Usage: python leaver.py FOLDER JUNK PASSPHRASE. Prints what the program said in between, as JSON.
"""

import json
import sys
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from conduct_desk.app import Program
from conduct_desk.clock import Clock
from conduct_desk.desk.door import Door
from conduct_desk.ui.road import FACTS

PATIENCE = 20_000  # ms; then the program did not end


def main(folder: str, junk: str, passphrase: str) -> int:
    """Be the head."""
    app = QApplication([])
    program = Program(app, QWidget(), folder, is_practice=False)
    program.begin()
    window = program._window

    def type_and_close() -> None:
        program._lay_out(Door(Path(folder), Clock()).unlock(passphrase, program._notices.tell))
        assert window._workspace is not None
        window._workspace.journeys.go_to(1, FACTS)
        window._workspace.pages.facts._form.words_edit.setPlainText("Mr Dunn is a clown. " * 500)
        with suppress(OSError), Path(junk).open("wb", buffering=0) as file:
            file.write(bytes(8_000_000))
        window.close()
        QTimer.singleShot(500, read_and_close)

    def read_and_close() -> None:
        shown = program._watch._shown
        said = [label.text() for label in shown.findChildren(QLabel)] if shown is not None else []
        print(json.dumps({"said": said, "is_open": window.isVisible()}), flush=True)
        if shown is not None:
            shown.accept()
        window.close()

    QTimer.singleShot(0, type_and_close)
    QTimer.singleShot(PATIENCE, lambda: app.exit(9))
    return app.exec()


sys.exit(main(*sys.argv[1:]))
