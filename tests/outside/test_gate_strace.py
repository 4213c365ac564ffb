"""On Stop the picture was not opened: the system's own list of calls says so, for every route in."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.outside

PICTURE = Path(__file__).resolve().parents[2] / "resources" / "practice" / "parking.png"

A_HEAD_AT_THE_PAGE = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QApplication
from conduct_desk.caselog import keys
from conduct_desk.clock import Clock
from conduct_desk.desk.door import Door
from conduct_desk.ui.choosers import Answered
from conduct_desk.ui.jobs import Jobs
from conduct_desk.ui.notices import Notices
from conduct_desk.ui.pages.evidence_page import EvidencePage
from conduct_desk.ui.widgets import picture_offer

keys.MEMORY_KIB, keys.PASSES = 64, 1
picture, folder, route, answer = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], sys.argv[4]
app = QApplication([])
desk, _ = Door(folder, Clock()).start_new(
    school_name="A school", head_name="A head", passphrase="harvest lantern gravel", tell=lambda _: None
)
page = EvidencePage(desk.exhibits, desk.cases, Jobs(at_once=True), Notices())
page.resize(1000, 700)
page.show()
case_id = desk.cases.open().case_id
page.open_case(case_id)
files = QMimeData()
files.setUrls([QUrl.fromLocalFile(str(picture))])
if route == "choose":
    page._form.paste_zone.choosers = Answered(files=[picture])
    page._form.paste_zone.choose_button.click()
elif route == "drop":
    page.offer(picture_offer.dropped(files))
else:
    app.clipboard().setMimeData(files)
    page._form.paste_zone.paste_button.click()
app.processEvents()
assert page._form.gate.isVisible()
(page._form.gate.yes_button if answer == "stop" else page._form.gate.no_button).click()
app.processEvents()
print(len(desk.cases.get(case_id).exhibits))
desk.keeping.close()
app.clipboard().clear()  # PySide6 6.12 crashes on leaving with files on the clipboard that Python put there
"""


@pytest.mark.parametrize("route", ["choose", "drop", "paste"])
@pytest.mark.parametrize("answer", ["stop", "pass"])
def test_a_picture_is_opened_only_after_no(tmp_path: Path, route: str, answer: str) -> None:
    assert shutil.which("strace"), "packaging/debian-packages tests installs it"
    picture = tmp_path / "canary.png"
    shutil.copyfile(PICTURE, picture)
    calls = tmp_path / "calls.txt"

    watched = ["strace", "-f", "-qq", "-e", "trace=%file", "-o", str(calls)]
    head = [sys.executable, "-c", A_HEAD_AT_THE_PAGE, str(picture), str(tmp_path / "log"), route, answer]
    ran = subprocess.run(
        [*watched, *head],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )

    assert ran.returncode == 0, ran.stderr
    touched = [line for line in calls.read_text("utf-8", "replace").splitlines() if "canary.png" in line]
    touched = [line for line in touched if "execve(" not in line]  # the name on our own command line
    if answer == "stop":
        assert ran.stdout.split() == ["0"]
        assert touched == []
    else:
        assert ran.stdout.split() == ["1"]
        assert any("open" in line for line in touched), "strace saw nothing: the test would prove nothing"
