"""Rows of a table with room round the words and a line under each."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from conduct_desk.ui.look import px, tokens

Index = QModelIndex | QPersistentModelIndex
BAR = 4  # px at 100 % text: the mark of the chosen row


def mark_chosen(painter: QPainter, rect: QRect, index: Index) -> None:
    """Tint one cell of the chosen row, and draw the bar before its first."""
    painter.fillRect(rect, QColor(tokens().accent_soft))
    if index.column() == 0:
        bar = QRect(rect.topLeft(), rect.bottomLeft()).adjusted(0, 0, px(BAR), 0)
        painter.fillRect(bar, QColor(tokens().accent))


class LinedRows(QStyledItemDelegate):
    """Draws cells level with their headings; the chosen row is tinted, with a bar that every theme shows."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the ground and the line to the edges, the words with room beside them."""
        rect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            mark_chosen(painter, QRect(rect), index)
        painter.setPen(QColor(tokens().line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        option.state &= ~QStyle.StateFlag.State_HasFocus
        option.rect = rect.adjusted(px(5), 0, -px(5), -1)
        super().paint(painter, option, index)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Leave room beside the words."""
        return super().sizeHint(option, index) + QSize(px(16), 0)
