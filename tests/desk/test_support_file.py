"""The support file tells how the log is, and not one word that is in it."""

from conduct_desk.desk import Desk
from conduct_desk.desk.door import Door
from conduct_desk.desk.views import CaseView
from conduct_desk.logs import HARD_END_BEFORE, Diagnostics


def test_it_says_how_the_log_is(desk: Desk, door: Door, a_case: CaseView) -> None:
    Diagnostics(door.folder).note("START", version="1")
    (door.folder / HARD_END_BEFORE).write_text(
        'Fatal Python error: Aborted\n  File "/home/kelly/x/app.py", line 3 in begin\n', "ascii"
    )

    text = desk.support_file.text("Qt 6, offscreen")

    assert "file: ok; chronology: whole," in text
    assert "journal_mode: truncate\n" in text and "NOT AS IT SHOULD BE" not in text
    assert " exhibit 1" in text and "newest backup on this computer: none" in text
    assert 'File "app.py", line 3 in begin' in text and "START version=1" in text
    assert "Qt 6, offscreen" in text


def test_it_names_nobody(desk: Desk, door: Door, a_case: CaseView) -> None:
    desk.drafts.save("facts", {"words_edit": "zebra zebra"}, a_case.case_id)

    text = desk.support_file.text()

    for word in (
        "Ashworth",
        "St Thomas",
        "Marsh",
        "Rao",
        "Dunn",
        "clown",
        "noticeboard",
        "zebra",
        a_case.reference,
    ):
        assert word not in text
    assert str(door.folder.parent) not in text
