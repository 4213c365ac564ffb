"""Rows of a table with room round the words and a line under each."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from conduct_desk.ui.look import px, tokens

Index = QModelIndex | QPersistentModelIndex


class LinedRows(QStyledItemDelegate):
    """Draws cells level with their headings; the whole chosen row is tinted."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the ground and the line to the edges, the words with room beside them."""
        rect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(tokens().accent_soft))
        painter.setPen(QColor(tokens().line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        option.state &= ~QStyle.StateFlag.State_HasFocus
        option.rect = rect.adjusted(px(5), 0, -px(5), -1)
        super().paint(painter, option, index)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Leave room beside the words."""
        return super().sizeHint(option, index) + QSize(px(16), 0)
