"""Compiled from forms/case_page.ui by forms/compile.py: draw there, not here."""

# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'case_page.ui'
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
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from conduct_desk.ui.widgets.ask_panel import AskPanel
from conduct_desk.ui.widgets.desk_row import RowList
from conduct_desk.ui.widgets.error_summary import ErrorSummary
from conduct_desk.ui.widgets.flow_row import FlowRow
from conduct_desk.ui.widgets.growing_edit import GrowingEdit
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.summary_list import SummaryList
from conduct_desk.ui.widgets.thumbnail_row import ThumbnailRow
from conduct_desk.ui.widgets.two_columns import TwoColumns

class Ui_CasePage(object):
    def setupUi(self, CasePage: QWidget) -> None:
        if not CasePage.objectName():
            CasePage.setObjectName(u"CasePage")
        self.page_layout = QVBoxLayout(CasePage)
        self.page_layout.setSpacing(16)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(0, 0, 0, 0)
        self.header_row = QHBoxLayout()
        self.header_row.setSpacing(16)
        self.header_row.setObjectName(u"header_row")
        self.header_row.setContentsMargins(0, 0, 0, 0)
        self.back_button = QPushButton(CasePage)
        self.back_button.setObjectName(u"back_button")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.back_button.sizePolicy().hasHeightForWidth())
        self.back_button.setSizePolicy(sizePolicy)

        self.header_row.addWidget(self.back_button)

        self.header_row_spacer_7 = QSpacerItem(1, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.header_row.addItem(self.header_row_spacer_7)


        self.page_layout.addLayout(self.header_row)

        self.error_summary = ErrorSummary(CasePage)
        self.error_summary.setObjectName(u"error_summary")

        self.page_layout.addWidget(self.error_summary)

        self.title_layout = QVBoxLayout()
        self.title_layout.setSpacing(2)
        self.title_layout.setObjectName(u"title_layout")
        self.title_layout.setContentsMargins(0, 0, 0, 0)
        self.place_label = PlainLabel(CasePage)
        self.place_label.setObjectName(u"place_label")
        self.place_label.setWordWrap(True)

        self.title_layout.addWidget(self.place_label)

        self.heading_label = PlainLabel(CasePage)
        self.heading_label.setObjectName(u"heading_label")
        self.heading_label.setWordWrap(True)

        self.title_layout.addWidget(self.heading_label)


        self.page_layout.addLayout(self.title_layout)

        self.lead_label = PlainLabel(CasePage)
        self.lead_label.setObjectName(u"lead_label")
        self.lead_label.setWordWrap(True)

        self.page_layout.addWidget(self.lead_label)

        self.actions_row = FlowRow(CasePage)
        self.actions_row.setObjectName(u"actions_row")
        self.letter_button = QPushButton(self.actions_row)
        self.letter_button.setObjectName(u"letter_button")
        sizePolicy.setHeightForWidth(self.letter_button.sizePolicy().hasHeightForWidth())
        self.letter_button.setSizePolicy(sizePolicy)
        self.evidence_button = QPushButton(self.actions_row)
        self.evidence_button.setObjectName(u"evidence_button")
        sizePolicy.setHeightForWidth(self.evidence_button.sizePolicy().hasHeightForWidth())
        self.evidence_button.setSizePolicy(sizePolicy)
        self.close_button = QPushButton(self.actions_row)
        self.close_button.setObjectName(u"close_button")
        sizePolicy.setHeightForWidth(self.close_button.sizePolicy().hasHeightForWidth())
        self.close_button.setSizePolicy(sizePolicy)
        self.reopen_button = QPushButton(self.actions_row)
        self.reopen_button.setObjectName(u"reopen_button")
        sizePolicy.setHeightForWidth(self.reopen_button.sizePolicy().hasHeightForWidth())
        self.reopen_button.setSizePolicy(sizePolicy)

        self.page_layout.addWidget(self.actions_row)

        self.ask_panel = AskPanel(CasePage)
        self.ask_panel.setObjectName(u"ask_panel")

        self.page_layout.addWidget(self.ask_panel)

        self.columns = TwoColumns(CasePage)
        self.columns.setObjectName(u"columns")
        self.columns_layout = QHBoxLayout(self.columns)
        self.columns_layout.setSpacing(24)
        self.columns_layout.setObjectName(u"columns_layout")
        self.columns_layout.setContentsMargins(0, 0, 0, 0)
        self.main_column = QWidget(self.columns)
        self.main_column.setObjectName(u"main_column")
        self.main_layout = QVBoxLayout(self.main_column)
        self.main_layout.setSpacing(24)
        self.main_layout.setObjectName(u"main_layout")
        self.main_layout.setContentsMargins(0, 0, 0, 0)
        self.next_section = QWidget(self.main_column)
        self.next_section.setObjectName(u"next_section")
        self.next_layout = QVBoxLayout(self.next_section)
        self.next_layout.setSpacing(12)
        self.next_layout.setObjectName(u"next_layout")
        self.next_layout.setContentsMargins(0, 0, 0, 0)
        self.next_heading = PlainLabel(self.next_section)
        self.next_heading.setObjectName(u"next_heading")
        self.next_heading.setWordWrap(True)

        self.next_layout.addWidget(self.next_heading)

        self.next_list = RowList(self.next_section)
        self.next_list.setObjectName(u"next_list")

        self.next_layout.addWidget(self.next_list)

        self.nothing_label = PlainLabel(self.next_section)
        self.nothing_label.setObjectName(u"nothing_label")
        self.nothing_label.setWordWrap(True)

        self.next_layout.addWidget(self.nothing_label)

        self.done_list = RowList(self.next_section)
        self.done_list.setObjectName(u"done_list")

        self.next_layout.addWidget(self.done_list)


        self.main_layout.addWidget(self.next_section)

        self.letters_section = QWidget(self.main_column)
        self.letters_section.setObjectName(u"letters_section")
        self.letters_layout = QVBoxLayout(self.letters_section)
        self.letters_layout.setSpacing(12)
        self.letters_layout.setObjectName(u"letters_layout")
        self.letters_layout.setContentsMargins(0, 0, 0, 0)
        self.letters_heading = PlainLabel(self.letters_section)
        self.letters_heading.setObjectName(u"letters_heading")
        self.letters_heading.setWordWrap(True)

        self.letters_layout.addWidget(self.letters_heading)

        self.letters_list = RowList(self.letters_section)
        self.letters_list.setObjectName(u"letters_list")

        self.letters_layout.addWidget(self.letters_list)


        self.main_layout.addWidget(self.letters_section)

        self.facts_card = QFrame(self.main_column)
        self.facts_card.setObjectName(u"facts_card")
        self.facts_card_layout = QVBoxLayout(self.facts_card)
        self.facts_card_layout.setSpacing(12)
        self.facts_card_layout.setObjectName(u"facts_card_layout")
        self.facts_card_layout.setContentsMargins(20, 16, 20, 20)
        self.facts_heading = PlainLabel(self.facts_card)
        self.facts_heading.setObjectName(u"facts_heading")
        self.facts_heading.setWordWrap(True)

        self.facts_card_layout.addWidget(self.facts_heading)

        self.facts_list = SummaryList(self.facts_card)
        self.facts_list.setObjectName(u"facts_list")

        self.facts_card_layout.addWidget(self.facts_list)


        self.main_layout.addWidget(self.facts_card)

        self.answers_card = QFrame(self.main_column)
        self.answers_card.setObjectName(u"answers_card")
        self.answers_card_layout = QVBoxLayout(self.answers_card)
        self.answers_card_layout.setSpacing(12)
        self.answers_card_layout.setObjectName(u"answers_card_layout")
        self.answers_card_layout.setContentsMargins(20, 16, 20, 20)
        self.answers_heading = PlainLabel(self.answers_card)
        self.answers_heading.setObjectName(u"answers_heading")
        self.answers_heading.setWordWrap(True)

        self.answers_card_layout.addWidget(self.answers_heading)

        self.answers_list = SummaryList(self.answers_card)
        self.answers_list.setObjectName(u"answers_list")

        self.answers_card_layout.addWidget(self.answers_list)


        self.main_layout.addWidget(self.answers_card)


        self.columns_layout.addWidget(self.main_column, 0, Qt.AlignmentFlag.AlignTop)

        self.side_column = QWidget(self.columns)
        self.side_column.setObjectName(u"side_column")
        self.side_layout = QVBoxLayout(self.side_column)
        self.side_layout.setSpacing(16)
        self.side_layout.setObjectName(u"side_layout")
        self.side_layout.setContentsMargins(0, 0, 0, 0)
        self.must_not_card = QFrame(self.side_column)
        self.must_not_card.setObjectName(u"must_not_card")
        self.must_not_layout = QVBoxLayout(self.must_not_card)
        self.must_not_layout.setSpacing(8)
        self.must_not_layout.setObjectName(u"must_not_layout")
        self.must_not_layout.setContentsMargins(20, 16, 20, 16)
        self.must_not_heading = PlainLabel(self.must_not_card)
        self.must_not_heading.setObjectName(u"must_not_heading")
        self.must_not_heading.setWordWrap(True)

        self.must_not_layout.addWidget(self.must_not_heading)

        self.must_not_area = QWidget(self.must_not_card)
        self.must_not_area.setObjectName(u"must_not_area")
        self.must_not_lines = QVBoxLayout(self.must_not_area)
        self.must_not_lines.setSpacing(8)
        self.must_not_lines.setObjectName(u"must_not_lines")
        self.must_not_lines.setContentsMargins(0, 0, 0, 0)

        self.must_not_layout.addWidget(self.must_not_area)


        self.side_layout.addWidget(self.must_not_card)

        self.evidence_box = QFrame(self.side_column)
        self.evidence_box.setObjectName(u"evidence_box")
        self.evidence_box_layout = QVBoxLayout(self.evidence_box)
        self.evidence_box_layout.setSpacing(12)
        self.evidence_box_layout.setObjectName(u"evidence_box_layout")
        self.evidence_box_layout.setContentsMargins(20, 16, 20, 20)
        self.evidence_heading = PlainLabel(self.evidence_box)
        self.evidence_heading.setObjectName(u"evidence_heading")
        self.evidence_heading.setWordWrap(True)

        self.evidence_box_layout.addWidget(self.evidence_heading)

        self.thumbnails = ThumbnailRow(self.evidence_box)
        self.thumbnails.setObjectName(u"thumbnails")

        self.evidence_box_layout.addWidget(self.thumbnails)


        self.side_layout.addWidget(self.evidence_box)

        self.people_card = QFrame(self.side_column)
        self.people_card.setObjectName(u"people_card")
        self.people_card_layout = QVBoxLayout(self.people_card)
        self.people_card_layout.setSpacing(12)
        self.people_card_layout.setObjectName(u"people_card_layout")
        self.people_card_layout.setContentsMargins(20, 16, 20, 20)
        self.people_heading = PlainLabel(self.people_card)
        self.people_heading.setObjectName(u"people_heading")
        self.people_heading.setWordWrap(True)

        self.people_card_layout.addWidget(self.people_heading)

        self.people_area = QWidget(self.people_card)
        self.people_area.setObjectName(u"people_area")
        self.people_layout = QVBoxLayout(self.people_area)
        self.people_layout.setSpacing(8)
        self.people_layout.setObjectName(u"people_layout")
        self.people_layout.setContentsMargins(0, 0, 0, 0)

        self.people_card_layout.addWidget(self.people_area)


        self.side_layout.addWidget(self.people_card)

        self.history_card = QFrame(self.side_column)
        self.history_card.setObjectName(u"history_card")
        self.history_card_layout = QVBoxLayout(self.history_card)
        self.history_card_layout.setSpacing(12)
        self.history_card_layout.setObjectName(u"history_card_layout")
        self.history_card_layout.setContentsMargins(20, 16, 20, 20)
        self.history_heading = PlainLabel(self.history_card)
        self.history_heading.setObjectName(u"history_heading")
        self.history_heading.setWordWrap(True)

        self.history_card_layout.addWidget(self.history_heading)

        self.note_layout = QVBoxLayout()
        self.note_layout.setSpacing(4)
        self.note_layout.setObjectName(u"note_layout")
        self.note_layout.setContentsMargins(0, 0, 0, 0)
        self.note_label = PlainLabel(self.history_card)
        self.note_label.setObjectName(u"note_label")
        self.note_label.setWordWrap(True)

        self.note_layout.addWidget(self.note_label)

        self.note_edit = GrowingEdit(self.history_card)
        self.note_edit.setObjectName(u"note_edit")

        self.note_layout.addWidget(self.note_edit)

        self.note_row = QHBoxLayout()
        self.note_row.setObjectName(u"note_row")
        self.note_row.setContentsMargins(0, 0, 0, 0)
        self.note_button = QPushButton(self.history_card)
        self.note_button.setObjectName(u"note_button")
        sizePolicy.setHeightForWidth(self.note_button.sizePolicy().hasHeightForWidth())
        self.note_button.setSizePolicy(sizePolicy)

        self.note_row.addWidget(self.note_button)

        self.note_row_spacer_6 = QSpacerItem(1, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.note_row.addItem(self.note_row_spacer_6)


        self.note_layout.addLayout(self.note_row)


        self.history_card_layout.addLayout(self.note_layout)

        self.history_area = QWidget(self.history_card)
        self.history_area.setObjectName(u"history_area")
        self.history_layout = QVBoxLayout(self.history_area)
        self.history_layout.setSpacing(10)
        self.history_layout.setObjectName(u"history_layout")
        self.history_layout.setContentsMargins(0, 0, 0, 0)

        self.history_card_layout.addWidget(self.history_area)

        self.history_row = QHBoxLayout()
        self.history_row.setObjectName(u"history_row")
        self.history_row.setContentsMargins(0, 0, 0, 0)
        self.history_button = QPushButton(self.history_card)
        self.history_button.setObjectName(u"history_button")
        sizePolicy.setHeightForWidth(self.history_button.sizePolicy().hasHeightForWidth())
        self.history_button.setSizePolicy(sizePolicy)

        self.history_row.addWidget(self.history_button)

        self.history_row_spacer_6 = QSpacerItem(1, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.history_row.addItem(self.history_row_spacer_6)


        self.history_card_layout.addLayout(self.history_row)


        self.side_layout.addWidget(self.history_card)


        self.columns_layout.addWidget(self.side_column, 0, Qt.AlignmentFlag.AlignTop)

        self.columns_layout.setStretch(0, 3)
        self.columns_layout.setStretch(1, 2)

        self.page_layout.addWidget(self.columns)

        self.page_layout_spacer_13 = QSpacerItem(1, 1, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.page_layout.addItem(self.page_layout_spacer_13)


        self.retranslateUi(CasePage)
    # setupUi

    def retranslateUi(self, CasePage: QWidget) -> None:
        self.back_button.setText(QCoreApplication.translate("CasePage", u"All concerns", None))
        self.back_button.setProperty(u"role", QCoreApplication.translate("CasePage", u"back", None))
#if QT_CONFIG(tooltip)
        self.back_button.setToolTip(QCoreApplication.translate("CasePage", u"Go back to the list (Alt+Left)", None))
#endif // QT_CONFIG(tooltip)
        self.place_label.setText("")
        self.place_label.setProperty(u"role", QCoreApplication.translate("CasePage", u"eyebrow", None))
        self.heading_label.setText("")
        self.heading_label.setProperty(u"role", QCoreApplication.translate("CasePage", u"h1", None))
        self.lead_label.setText("")
        self.lead_label.setProperty(u"role", QCoreApplication.translate("CasePage", u"lead", None))
        self.letter_button.setText(QCoreApplication.translate("CasePage", u"Write a letter", None))
        self.evidence_button.setText(QCoreApplication.translate("CasePage", u"Add evidence", None))
        self.close_button.setText(QCoreApplication.translate("CasePage", u"Close this concern", None))
        self.reopen_button.setText(QCoreApplication.translate("CasePage", u"Reopen it", None))
        self.next_heading.setText(QCoreApplication.translate("CasePage", u"What to do next", None))
        self.next_heading.setProperty(u"role", QCoreApplication.translate("CasePage", u"h2", None))
        self.nothing_label.setText(QCoreApplication.translate("CasePage", u"Nothing is left to do.", None))
        self.nothing_label.setProperty(u"role", QCoreApplication.translate("CasePage", u"muted", None))
        self.letters_heading.setText(QCoreApplication.translate("CasePage", u"Letters", None))
        self.letters_heading.setProperty(u"role", QCoreApplication.translate("CasePage", u"h2", None))
        self.facts_card.setProperty(u"role", QCoreApplication.translate("CasePage", u"card", None))
        self.facts_heading.setText(QCoreApplication.translate("CasePage", u"What was posted", None))
        self.facts_heading.setProperty(u"role", QCoreApplication.translate("CasePage", u"h2", None))
        self.answers_card.setProperty(u"role", QCoreApplication.translate("CasePage", u"card", None))
        self.answers_heading.setText(QCoreApplication.translate("CasePage", u"Your answers", None))
        self.answers_heading.setProperty(u"role", QCoreApplication.translate("CasePage", u"h2", None))
        self.must_not_card.setProperty(u"role", QCoreApplication.translate("CasePage", u"warning", None))
        self.must_not_heading.setText(QCoreApplication.translate("CasePage", u"What nobody may do", None))
        self.must_not_heading.setProperty(u"role", QCoreApplication.translate("CasePage", u"h3", None))
        self.evidence_box.setProperty(u"role", QCoreApplication.translate("CasePage", u"card", None))
        self.evidence_heading.setText(QCoreApplication.translate("CasePage", u"Evidence", None))
        self.evidence_heading.setProperty(u"role", QCoreApplication.translate("CasePage", u"h2", None))
        self.people_card.setProperty(u"role", QCoreApplication.translate("CasePage", u"card", None))
        self.people_heading.setText(QCoreApplication.translate("CasePage", u"People", None))
        self.people_heading.setProperty(u"role", QCoreApplication.translate("CasePage", u"h2", None))
        self.history_card.setProperty(u"role", QCoreApplication.translate("CasePage", u"card", None))
        self.history_heading.setText(QCoreApplication.translate("CasePage", u"History", None))
        self.history_heading.setProperty(u"role", QCoreApplication.translate("CasePage", u"h2", None))
        self.note_label.setText(QCoreApplication.translate("CasePage", u"Add a note (facts only)", None))
        self.note_label.setProperty(u"role", QCoreApplication.translate("CasePage", u"label", None))
        self.note_button.setText(QCoreApplication.translate("CasePage", u"Add note", None))
        self.history_button.setText("")
        self.history_button.setProperty(u"role", QCoreApplication.translate("CasePage", u"link", None))
        pass
    # retranslateUi

