"""The place of a picture has a name before there is a picture in it."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from conduct_desk.ui.widgets.picture_viewer import PictureViewer


def test_a_viewer_without_a_picture_is_not_nameless(drawn: QApplication, qtbot: QtBot) -> None:
    viewer = PictureViewer()
    qtbot.addWidget(viewer)
    viewer.clear()
    assert viewer.view.accessibleName() == "Picture of the post"
