"""A whole day at the real program with a marked word in everything; started by test_canaries.py, then killed.

Usage: python canary_day.py FOLDER PICTURE SAVED PASSPHRASE WHICH. WHICH is "first", "again" or "evidence":
the second and third open the log that the one before was killed or locked in. Everything is done in the real
window, off screen.
"""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QMimeData, QTimer, QUrl
from PySide6.QtWidgets import QApplication, QWidget

import conduct_desk.app
from conduct_desk.app import Program
from conduct_desk.clock import Clock
from conduct_desk.desk.door import Door
from conduct_desk.policy.answers import Answer
from conduct_desk.policy.vocabulary import LetterKind, Value
from conduct_desk.ui.choosers import Answered
from conduct_desk.ui.road import CASE, CHECK, EVIDENCE, FACTS
from conduct_desk.ui.widgets import picture_offer
from tests.faults.canary_evidence import evidence_day
from tests.faults.canary_words import line, press, text, wait_for, word

HOLDER = "Mrs Quaggaholder"  # stands in keys.json beside her way in, and nowhere else
PATIENCE = 300_000  # ms; then something on the way did not happen
NEXT = 150  # ms between two steps: previews and drafts wait for a pause in the typing


def main(folder: str, picture: str, saved: str, passphrase: str, which: str) -> int:
    """Be the head."""
    out = Path(saved)
    boxes = Answered(save_as=[out / "reasons.pdf"], print_to=[out / "printed letter.pdf"])
    vars(conduct_desk.app)["Choosers"] = lambda: boxes  # asked of before, as nobody sits there
    app = QApplication([])
    program = Program(app, QWidget(), folder, is_practice=False)
    program.begin()
    if which != "first":
        desk = Door(Path(folder), Clock()).unlock(passphrase, program._notices.tell)
    else:
        desk, _ = Door(Path(folder), Clock()).start_new(
            school_name=word("school"), head_name=HOLDER, passphrase=passphrase,
            tell=program._notices.tell,
        )  # fmt: skip
    program._lay_out(desk)
    days = {
        "first": lambda: first_day(program, Path(picture), out),
        "again": lambda: second_day(program),
        "evidence": lambda: evidence_day(program, Path(picture).parent, out),
    }
    steps = days[which]()

    def go_on() -> None:
        step = next(steps, None)
        if step is None:
            os.kill(os.getpid(), signal.SIGKILL)  # the plug is pulled
            return
        step()
        QTimer.singleShot(NEXT, app, go_on)

    QTimer.singleShot(0, app, go_on)
    QTimer.singleShot(PATIENCE, app, lambda: app.exit(9))
    return app.exec()


def first_day(program: Program, picture: Path, saved: Path) -> Iterator[Callable[[], object]]:
    """Yield what is done, one thing after another."""
    workspace, desk = program._window._workspace, program._desk
    assert workspace is not None and desk is not None
    pages, journeys = workspace.pages, workspace.journeys
    yield lambda: QApplication.clipboard().setText(word("clipboard"))
    yield lambda: pages.home._form.search_edit.setText(word("homesearch"))
    yield lambda: desk.school.amend(address=(word("address"), "ST HELENS"), telephone=word("telephone"))
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(picture))])
    yield lambda: workspace.journeys.offer(picture_offer.dropped(files), None)
    yield lambda: press(pages.gate, "no_button")
    case_id = 1
    yield lambda: wait_for(lambda: len(desk.exhibits.of_case(case_id)) == 1)
    yield lambda: journeys.go_to(case_id, EVIDENCE)
    yield lambda: journeys.go_to(case_id, FACTS)
    facts = pages.facts._form
    yield lambda: facts.platform_combo.setCurrentText(word("platform"))
    yield lambda: facts.place_edit.setText(word("place"))
    yield lambda: facts.link_edit.setText(f"https://{word('link')}.example/")
    yield lambda: facts.words_edit.setPlainText(word("words"))
    yield lambda: line(pages.facts, "author_1_name_edit").setText(word("author"))
    yield lambda: line(pages.facts, "reporter_1_name_edit").setText(word("reporter"))
    yield lambda: press(pages.facts, "told_head_on_today_button")
    yield lambda: press(pages.facts, "continue_button")
    yield from (lambda: walk(program, case_id) for _ in range(12))
    yield lambda: journeys.go_to(case_id, CHECK)
    yield lambda: desk.decisions.save(case_id, desk.decisions.suggestions(case_id))
    yield lambda: journeys.go_to(case_id, CASE)
    yield lambda: text(pages.case, "note_edit").setPlainText(word("note"))
    yield lambda: press(pages.case, "note_button")
    yield lambda: journeys.go_to_place("concerns")
    yield lambda: line(pages.concerns, "search_edit").setText(word("search"))
    yield lambda: pages.case.letter_asked.emit(case_id, LetterKind.REMOVAL, None)
    letter = pages.letter._form
    yield lambda: letter.address_edit.setPlainText(f"{word('street')}\nST HELENS")
    yield lambda: letter.body_edit.setPlainText(f"Dear reader, {word('body')}")
    yield from (lambda: None for _ in range(6))  # the preview is drawn meanwhile
    yield lambda: press(pages.letter, "issue_button")
    yield lambda: wait_for(lambda: bool(desk.letters.board().to_be_sent))
    yield lambda: press(pages.letter, "print_button")
    yield lambda: wait_for((saved / "printed letter.pdf").exists)
    yield lambda: journeys.go_to_place("governors")
    yield from (lambda: None for _ in range(4))
    yield lambda: journeys.go_to_place("settings")
    yield lambda: desk.backups.back_up()
    yield lambda: journeys.go_to(case_id, FACTS)
    yield lambda: facts.words_edit.setPlainText(word("draftatthecrash"))
    yield from (lambda: None for _ in range(10))  # the draft is kept


def second_day(program: Program) -> Iterator[Callable[[], object]]:
    """Yield what is done after the crash: the typing is there again, and the log is locked."""
    workspace = program._window._workspace
    assert workspace is not None
    yield lambda: workspace.journeys.go_to(1, FACTS)
    words = workspace.pages.facts._form.words_edit
    yield lambda: print("typing is there again:", words.toPlainText() == word("draftatthecrash"), flush=True)
    yield lambda: program.lock(has_time=True)
    yield from (lambda: None for _ in range(20))


def walk(program: Program, case_id: int) -> None:
    """Answer one page of the walk, with a marked reason."""
    desk, workspace = program._desk, program._window._workspace
    assert desk is not None and workspace is not None
    page = desk.decisions.next_page(case_id)
    if page is None:
        return
    workspace.journeys.go_to(case_id, page.key)
    yes = {"relates_to_school", "is_social_media", "foul", "proportionate"}
    desk.decisions.answer(
        case_id,
        [
            Answer(q.key, Value.YES if q.key in yes else Value.NO, word(f"reason{q.key}"))
            for q in page.questions
        ],
    )


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
