"""What the check of a letter says beside the typing."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from conduct_desk.desk.letter_views import RemarkView
from conduct_desk.ui.widgets.remarks_box import READY, RemarksBox, standing
from conduct_desk.ui.widgets.standing_link import StandingLink

BLANK = RemarkView("blank", "The blank [contact] is still empty.", mend="Fill it in.", about="[contact]")
BAN = RemarkView("ban", "It tells of a ban.", mend="Take it out.", about="banned", may_stand=True)
LONG = RemarkView("length", "It is longer than a page.", mend="Leave something out.", blocks=False)


@pytest.fixture
def box(qtbot: QtBot, drawn: QApplication) -> Iterator[RemarksBox]:
    """The box on the screen, with the keyboard."""
    made = RemarksBox()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made


def shown(box: RemarksBox) -> list[str]:
    labels = [label for label in box.findChildren(QLabel) if label.isVisible()]
    return [label.text() for label in sorted(labels, key=lambda each: each.mapTo(box, QPoint(0, 0)).y())]


def test_it_is_quiet_when_all_is_well(box: RemarksBox) -> None:
    box.show_remarks(())

    assert shown(box) == ["Before it is final", READY]


def test_what_is_in_the_way_comes_before_what_is_worth_a_look(box: RemarksBox) -> None:
    box.show_remarks((BLANK, LONG, replace(BAN, reason="The adviser wrote it.")))

    QApplication.processEvents()
    words = shown(box)
    places = [words.index(each) for each in ("Stands in the way", BLANK.sentence, BLANK.mend, "Worth a look",
                                             LONG.sentence, "Let stand", BAN.sentence)]  # fmt: skip
    assert places == sorted(places)
    assert "It stands, because: The adviser wrote it." in words
    assert "Change those words to take it back." in words and READY not in words


def test_a_reason_half_typed_stays_while_the_letter_changes(box: RemarksBox, qtbot: QtBot) -> None:
    box.show_remarks((BAN,))
    box.row(BAN).stand_button.click()
    reason = box.findChild(QLineEdit, "remark_1_reason_edit")
    assert reason is not None and reason.hasFocus()
    qtbot.keyClicks(reason, "The adviser")

    box.show_remarks((BLANK, BAN, LONG))

    again = box.findChild(QLineEdit, "remark_2_reason_edit")
    assert again is reason and reason.text() == "The adviser" and reason.hasFocus()
    with qtbot.waitSignal(box.stand_asked) as asked:
        reason.returnPressed.emit()
    assert asked.args == [BAN, "The adviser"]


def test_what_is_found_in_two_places_is_told_apart(box: RemarksBox) -> None:
    in_subject = replace(BLANK, field="subject")
    box.show_remarks((in_subject, BLANK, BAN))

    said = [
        "The blank [contact] is still empty in the subject line.",
        "The blank [contact] is still empty in what the letter says.",
    ]
    assert [each for each in shown(box) if "blank" in each] == said
    links = [box.row(each).go_button.accessibleName() for each in (in_subject, BLANK, BAN)]
    assert links == [*(f"Show the words: {each}" for each in said), f"Show the words: {BAN.sentence}"]

    box.show_remarks((in_subject, BAN))
    assert BLANK.sentence in shown(box)


def test_only_what_may_stand_offers_it(box: RemarksBox) -> None:
    box.show_remarks((BLANK, BAN, LONG))

    offers = {each.rule: box.row(each).stand_button.isVisible() for each in box.remarks()}
    assert offers == {"blank": False, "ban": True, "length": False}


def test_the_keyboard_stays_with_what_was_let_stand(box: RemarksBox, qtbot: QtBot) -> None:
    box.show_remarks((BLANK, BAN))
    box.row(BAN).stand_button.click()
    stands = replace(BAN, reason="The adviser wrote it.")

    box.show_remarks((BLANK, stands))

    qtbot.waitUntil(lambda: box.row(stands).go_button.hasFocus())


def test_the_line_beside_the_paper_is_not_shown_before_it_has_words(qtbot: QtBot) -> None:
    link = StandingLink()
    qtbot.addWidget(link)
    link.show()
    assert link.isHidden()
    link.show_standing(())
    assert not link.isHidden() and link.text() == READY


def test_one_line_beside_the_paper_says_how_the_letter_stands(qtbot: QtBot, drawn: QApplication) -> None:
    link = StandingLink()
    qtbot.addWidget(link)

    link.show_standing((BLANK, BAN, LONG))

    assert link.text() == "2 things stand in the way. One is worth a look."
    assert link.property("role") == "danger_link"
    link.show_standing((replace(BAN, reason="The adviser wrote it."),))
    assert (link.text(), link.property("role")) == (READY, "link")
    assert standing((LONG, replace(LONG, rule="tone"))) == f"{READY} 2 are worth a look."
