"""The rows of the list of concerns, drawn straight: they are drawn anew with every key of a search."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QIcon, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from conduct_desk.ui.look import px, tokens
from conduct_desk.ui.models.concerns_model import EVIDENCE
from conduct_desk.ui.widgets.lined_rows import LinedRows, mark_chosen

Index = QModelIndex | QPersistentModelIndex
ROOM, CLIP = 8, 16  # px at 100 % text: beside the words, the paper-clip


class ConcernRows(LinedRows):
    """Asks the model for the words alone: Qt's own drawing asks it seven things for each cell."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the ground, the line under the row, and the words as far as there is room."""
        rect, colours = QRect(option.rect), tokens()
        if option.state & QStyle.StateFlag.State_Selected:
            mark_chosen(painter, rect, index)
        painter.setPen(QColor(colours.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inside = rect.adjusted(px(ROOM), 0, -px(ROOM), -1)
        if index.column() == EVIDENCE:
            clip = index.data(Qt.ItemDataRole.DecorationRole)
            if isinstance(clip, QIcon):
                clip.paint(painter, QRect(inside.left(), inside.top(), px(CLIP), inside.height()))
                inside.setLeft(inside.left() + px(CLIP + 4))
        words = option.fontMetrics.elidedText(index.data(), Qt.TextElideMode.ElideRight, inside.width())
        painter.setPen(QColor(colours.text))
        painter.setFont(option.font)
        painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
