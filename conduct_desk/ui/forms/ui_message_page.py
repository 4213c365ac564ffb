"""Compiled from forms/message_page.ui by forms/compile.py: draw there, not here."""

# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'message_page.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFrame, QGridLayout, QHBoxLayout,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from conduct_desk.ui.widgets.error_summary import ErrorSummary
from conduct_desk.ui.widgets.flow_row import FlowRow
from conduct_desk.ui.widgets.gate import Gate
from conduct_desk.ui.widgets.growing_edit import GrowingEdit
from conduct_desk.ui.widgets.lines_picker import LinesPicker
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.tick_table import TickTable

class Ui_MessagePage(object):
    def setupUi(self, MessagePage: QWidget) -> None:
        if not MessagePage.objectName():
            MessagePage.setObjectName(u"MessagePage")
        self.page_layout = QVBoxLayout(MessagePage)
        self.page_layout.setSpacing(16)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(0, 0, 0, 0)
        self.header_row = QHBoxLayout()
        self.header_row.setSpacing(16)
        self.header_row.setObjectName(u"header_row")
        self.header_row.setContentsMargins(0, 0, 0, 0)
        self.back_button = QPushButton(MessagePage)
        self.back_button.setObjectName(u"back_button")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.back_button.sizePolicy().hasHeightForWidth())
        self.back_button.setSizePolicy(sizePolicy)

        self.header_row.addWidget(self.back_button)

        self.header_spacer = QSpacerItem(1, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.header_row.addItem(self.header_spacer)


        self.page_layout.addLayout(self.header_row)

        self.place_label = PlainLabel(MessagePage)
        self.place_label.setObjectName(u"place_label")
        self.place_label.setWordWrap(True)

        self.page_layout.addWidget(self.place_label)

        self.heading_label = PlainLabel(MessagePage)
        self.heading_label.setObjectName(u"heading_label")
        self.heading_label.setWordWrap(True)

        self.page_layout.addWidget(self.heading_label)

        self.lead_label = PlainLabel(MessagePage)
        self.lead_label.setObjectName(u"lead_label")
        self.lead_label.setWordWrap(True)

        self.page_layout.addWidget(self.lead_label)

        self.error_summary = ErrorSummary(MessagePage)
        self.error_summary.setObjectName(u"error_summary")

        self.page_layout.addWidget(self.error_summary)

        self.busy_label = PlainLabel(MessagePage)
        self.busy_label.setObjectName(u"busy_label")
        self.busy_label.setWordWrap(True)

        self.page_layout.addWidget(self.busy_label)

        self.news_label = PlainLabel(MessagePage)
        self.news_label.setObjectName(u"news_label")
        self.news_label.setWordWrap(True)

        self.page_layout.addWidget(self.news_label)

        self.gate_card = QFrame(MessagePage)
        self.gate_card.setObjectName(u"gate_card")
        self.gate_layout = QVBoxLayout(self.gate_card)
        self.gate_layout.setSpacing(12)
        self.gate_layout.setObjectName(u"gate_layout")
        self.gate_layout.setContentsMargins(24, 20, 24, 24)
        self.gate = Gate(self.gate_card)
        self.gate.setObjectName(u"gate")

        self.gate_layout.addWidget(self.gate)

        self.inside_label = PlainLabel(self.gate_card)
        self.inside_label.setObjectName(u"inside_label")
        self.inside_label.setWordWrap(True)

        self.gate_layout.addWidget(self.inside_label)

        self.gate_row = FlowRow(self.gate_card)
        self.gate_row.setObjectName(u"gate_row")
        self.isolate_button = QPushButton(self.gate_row)
        self.isolate_button.setObjectName(u"isolate_button")
        sizePolicy.setHeightForWidth(self.isolate_button.sizePolicy().hasHeightForWidth())
        self.isolate_button.setSizePolicy(sizePolicy)
        self.close_gate_button = QPushButton(self.gate_row)
        self.close_gate_button.setObjectName(u"close_gate_button")
        sizePolicy.setHeightForWidth(self.close_gate_button.sizePolicy().hasHeightForWidth())
        self.close_gate_button.setSizePolicy(sizePolicy)

        self.gate_layout.addWidget(self.gate_row)


        self.page_layout.addWidget(self.gate_card)

        self.facts_card = QFrame(MessagePage)
        self.facts_card.setObjectName(u"facts_card")
        self.facts_layout = QVBoxLayout(self.facts_card)
        self.facts_layout.setSpacing(12)
        self.facts_layout.setObjectName(u"facts_layout")
        self.facts_layout.setContentsMargins(24, 20, 24, 24)
        self.facts_grid = QGridLayout()
        self.facts_grid.setObjectName(u"facts_grid")
        self.facts_grid.setHorizontalSpacing(16)
        self.facts_grid.setVerticalSpacing(6)

        self.facts_layout.addLayout(self.facts_grid)


        self.page_layout.addWidget(self.facts_card)

        self.lines_card = QFrame(MessagePage)
        self.lines_card.setObjectName(u"lines_card")
        self.lines_layout = QVBoxLayout(self.lines_card)
        self.lines_layout.setSpacing(12)
        self.lines_layout.setObjectName(u"lines_layout")
        self.lines_layout.setContentsMargins(24, 20, 24, 24)
        self.lines_label = PlainLabel(self.lines_card)
        self.lines_label.setObjectName(u"lines_label")
        self.lines_label.setWordWrap(True)

        self.lines_layout.addWidget(self.lines_label)

        self.lines_picker = LinesPicker(self.lines_card)
        self.lines_picker.setObjectName(u"lines_picker")

        self.lines_layout.addWidget(self.lines_picker)


        self.page_layout.addWidget(self.lines_card)

        self.words_card = QFrame(MessagePage)
        self.words_card.setObjectName(u"words_card")
        self.words_layout = QVBoxLayout(self.words_card)
        self.words_layout.setSpacing(12)
        self.words_layout.setObjectName(u"words_layout")
        self.words_layout.setContentsMargins(24, 20, 24, 24)
        self.words_label = PlainLabel(self.words_card)
        self.words_label.setObjectName(u"words_label")
        self.words_label.setWordWrap(True)

        self.words_layout.addWidget(self.words_label)

        self.words_edit = GrowingEdit(self.words_card)
        self.words_edit.setObjectName(u"words_edit")
        self.words_edit.setReadOnly(True)

        self.words_layout.addWidget(self.words_edit)

        self.no_words_label = PlainLabel(self.words_card)
        self.no_words_label.setObjectName(u"no_words_label")
        self.no_words_label.setWordWrap(True)

        self.words_layout.addWidget(self.no_words_label)


        self.page_layout.addWidget(self.words_card)

        self.parts_card = QFrame(MessagePage)
        self.parts_card.setObjectName(u"parts_card")
        self.parts_layout = QVBoxLayout(self.parts_card)
        self.parts_layout.setSpacing(12)
        self.parts_layout.setObjectName(u"parts_layout")
        self.parts_layout.setContentsMargins(24, 20, 24, 24)
        self.parts_label = PlainLabel(self.parts_card)
        self.parts_label.setObjectName(u"parts_label")
        self.parts_label.setWordWrap(True)

        self.parts_layout.addWidget(self.parts_label)

        self.no_parts_label = PlainLabel(self.parts_card)
        self.no_parts_label.setObjectName(u"no_parts_label")
        self.no_parts_label.setWordWrap(True)

        self.parts_layout.addWidget(self.no_parts_label)

        self.parts_tick_table = TickTable(self.parts_card)
        self.parts_tick_table.setObjectName(u"parts_tick_table")

        self.parts_layout.addWidget(self.parts_tick_table)

        self.parts_row = FlowRow(self.parts_card)
        self.parts_row.setObjectName(u"parts_row")
        self.take_out_button = QPushButton(self.parts_row)
        self.take_out_button.setObjectName(u"take_out_button")
        sizePolicy.setHeightForWidth(self.take_out_button.sizePolicy().hasHeightForWidth())
        self.take_out_button.setSizePolicy(sizePolicy)
        self.all_button = QPushButton(self.parts_row)
        self.all_button.setObjectName(u"all_button")
        sizePolicy.setHeightForWidth(self.all_button.sizePolicy().hasHeightForWidth())
        self.all_button.setSizePolicy(sizePolicy)

        self.parts_layout.addWidget(self.parts_row)


        self.page_layout.addWidget(self.parts_card)

        self.page_spacer = QSpacerItem(1, 1, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.page_layout.addItem(self.page_spacer)


        self.retranslateUi(MessagePage)
    # setupUi

    def retranslateUi(self, MessagePage: QWidget) -> None:
        self.back_button.setText(QCoreApplication.translate("MessagePage", u"Back", None))
        self.back_button.setProperty(u"role", QCoreApplication.translate("MessagePage", u"back", None))
#if QT_CONFIG(tooltip)
        self.back_button.setToolTip(QCoreApplication.translate("MessagePage", u"Go back (Alt+Left)", None))
#endif // QT_CONFIG(tooltip)
        self.place_label.setText("")
        self.place_label.setProperty(u"role", QCoreApplication.translate("MessagePage", u"eyebrow", None))
        self.heading_label.setText("")
        self.heading_label.setProperty(u"role", QCoreApplication.translate("MessagePage", u"h1", None))
        self.lead_label.setText("")
        self.lead_label.setProperty(u"role", QCoreApplication.translate("MessagePage", u"lead", None))
        self.busy_label.setText("")
        self.busy_label.setProperty(u"role", QCoreApplication.translate("MessagePage", u"muted", None))
        self.news_label.setText("")
        self.news_label.setProperty(u"role", QCoreApplication.translate("MessagePage", u"ok", None))
        self.gate_card.setProperty(u"role", QCoreApplication.translate("MessagePage", u"card", None))
        self.inside_label.setText("")
        self.isolate_button.setText(QCoreApplication.translate("MessagePage", u"Isolate this exhibit", None))
        self.isolate_button.setProperty(u"role", QCoreApplication.translate("MessagePage", u"warning", None))
        self.close_gate_button.setText(QCoreApplication.translate("MessagePage", u"Go back to the message", None))
        self.close_gate_button.setProperty(u"role", QCoreApplication.translate("MessagePage", u"link", None))
        self.facts_card.setProperty(u"role", QCoreApplication.translate("MessagePage", u"card", None))
        self.lines_card.setProperty(u"role", QCoreApplication.translate("MessagePage", u"card", None))
        self.lines_label.setText(QCoreApplication.translate("MessagePage", u"Its lines", None))
        self.lines_label.setProperty(u"role", QCoreApplication.translate("MessagePage", u"h2", None))
        self.words_card.setProperty(u"role", QCoreApplication.translate("MessagePage", u"card", None))
        self.words_label.setText(QCoreApplication.translate("MessagePage", u"What it says", None))
        self.words_label.setProperty(u"role", QCoreApplication.translate("MessagePage", u"h2", None))
#if QT_CONFIG(accessibility)
        self.words_edit.setAccessibleName(QCoreApplication.translate("MessagePage", u"What it says", None))
#endif // QT_CONFIG(accessibility)
        self.no_words_label.setText("")
        self.no_words_label.setProperty(u"role", QCoreApplication.translate("MessagePage", u"muted", None))
        self.parts_card.setProperty(u"role", QCoreApplication.translate("MessagePage", u"card", None))
        self.parts_label.setText("")
        self.parts_label.setProperty(u"role", QCoreApplication.translate("MessagePage", u"h2", None))
        self.no_parts_label.setText("")
        self.no_parts_label.setProperty(u"role", QCoreApplication.translate("MessagePage", u"muted", None))
        self.take_out_button.setText(QCoreApplication.translate("MessagePage", u"Take out what is ticked", None))
        self.take_out_button.setProperty(u"role", QCoreApplication.translate("MessagePage", u"primary", None))
        self.all_button.setText(QCoreApplication.translate("MessagePage", u"Tick all", None))
        self.all_button.setProperty(u"role", QCoreApplication.translate("MessagePage", u"link", None))
        pass
    # retranslateUi

