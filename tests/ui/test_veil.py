"""In a blurred picture nothing can be made out, whatever is in it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication

from conduct_desk.ui.veil import DOTS, Veil, blurred


def post(words: str) -> QImage:
    """Return a screenshot with a few large words in its middle."""
    image = QImage(400, 700, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    painter.setFont(QFont("Atkinson Hyperlegible Next", 24))
    painter.setPen(QColor("#111111"))
    painter.drawText(image.rect(), Qt.AlignmentFlag.AlignCenter, words)
    painter.end()
    return image


def furthest(one: QImage, other: QImage) -> int:
    """Return the greatest difference of brightness between two pictures, of 255."""
    return max(
        abs(one.pixelColor(x, y).lightness() - other.pixelColor(x, y).lightness())
        for x in range(0, one.width(), 5)
        for y in range(0, one.height(), 5)
    )


def test_two_names_look_the_same_once_they_are_blurred(drawn: QApplication) -> None:
    one, other = post("Mrs Hall is cruel"), post("Mr Dunn is unfair")
    assert furthest(one, other) > 200

    assert furthest(blurred(one, one.size()), blurred(other, other.size())) < 40


def test_it_holds_no_more_than_a_handful_of_dots_and_keeps_the_shape(drawn: QApplication) -> None:
    far = blurred(post("Mrs Hall"), QSize(1080, 1890))

    assert far.size() == QSize(571, 1000)
    again = far.scaled(
        7, DOTS, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    back = again.scaled(
        far.size(), Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    assert furthest(far, back) < 40


def test_a_veil_without_settings_hides_all_until_it_is_lifted(drawn: QApplication) -> None:
    veil = Veil()
    told: list[int] = []
    veil.changed.connect(told.append)

    assert veil.is_hidden(1)
    veil.lift(1)
    veil.lift(1)
    assert not veil.is_hidden(1) and veil.is_hidden(2)
    veil.lower(1)

    assert veil.is_hidden(1)
    assert told == [1, 1]
