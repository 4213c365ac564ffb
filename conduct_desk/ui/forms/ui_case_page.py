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
from conduct_desk.ui.widgets.fold import Fold
from conduct_desk.ui.widgets.history_box import HistoryBox
from conduct_desk.ui.widgets.holds_box import HoldsBox
from conduct_desk.ui.widgets.lines_box import LinesBox
from conduct_desk.ui.widgets.linked_box import LinkedBox
from conduct_desk.ui.widgets.must_not_box import MustNotBox
from conduct_desk.ui.widgets.news_bar import NewsBar
from conduct_desk.ui.widgets.people_box import PeopleBox
from conduct_desk.ui.widgets.plain_label import PlainLabel
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

        self.spacer_1 = QSpacerItem(1, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.header_row.addItem(self.spacer_1)


        self.page_layout.addLayout(self.header_row)

        self.error_summary = ErrorSummary(CasePage)
        self.error_summary.setObjectName(u"error_summary")

        self.page_layout.addWidget(self.error_summary)

        self.news_bar = NewsBar(CasePage)
        self.news_bar.setObjectName(u"news_bar")

        self.page_layout.addWidget(self.news_bar)

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
        self.reasons_button = QPushButton(self.actions_row)
        self.reasons_button.setObjectName(u"reasons_button")
        sizePolicy.setHeightForWidth(self.reasons_button.sizePolicy().hasHeightForWidth())
        self.reasons_button.setSizePolicy(sizePolicy)
        self.more_button = QPushButton(self.actions_row)
        self.more_button.setObjectName(u"more_button")
        sizePolicy.setHeightForWidth(self.more_button.sizePolicy().hasHeightForWidth())
        self.more_button.setSizePolicy(sizePolicy)
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
        self.holds_box = HoldsBox(self.main_column)
        self.holds_box.setObjectName(u"holds_box")

        self.main_layout.addWidget(self.holds_box)

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

        self.practice_heading = PlainLabel(self.next_section)
        self.practice_heading.setObjectName(u"practice_heading")
        self.practice_heading.setWordWrap(True)

        self.next_layout.addWidget(self.practice_heading)

        self.practice_list = RowList(self.next_section)
        self.practice_list.setObjectName(u"practice_list")

        self.next_layout.addWidget(self.practice_list)

        self.later_fold = Fold(self.next_section)
        self.later_fold.setObjectName(u"later_fold")

        self.next_layout.addWidget(self.later_fold)


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

        self.folds_layout = QVBoxLayout()
        self.folds_layout.setSpacing(12)
        self.folds_layout.setObjectName(u"folds_layout")
        self.folds_layout.setContentsMargins(0, 0, 0, 0)
        self.useful_fold = Fold(self.main_column)
        self.useful_fold.setObjectName(u"useful_fold")

        self.folds_layout.addWidget(self.useful_fold)

        self.closures_fold = Fold(self.main_column)
        self.closures_fold.setObjectName(u"closures_fold")

        self.folds_layout.addWidget(self.closures_fold)

        self.done_fold = Fold(self.main_column)
        self.done_fold.setObjectName(u"done_fold")

        self.folds_layout.addWidget(self.done_fold)

        self.ladder_fold = Fold(self.main_column)
        self.ladder_fold.setObjectName(u"ladder_fold")

        self.folds_layout.addWidget(self.ladder_fold)

        self.facts_fold = Fold(self.main_column)
        self.facts_fold.setObjectName(u"facts_fold")

        self.folds_layout.addWidget(self.facts_fold)

        self.answers_fold = Fold(self.main_column)
        self.answers_fold.setObjectName(u"answers_fold")

        self.folds_layout.addWidget(self.answers_fold)

        self.mirror_fold = Fold(self.main_column)
        self.mirror_fold.setObjectName(u"mirror_fold")

        self.folds_layout.addWidget(self.mirror_fold)


        self.main_layout.addLayout(self.folds_layout)


        self.columns_layout.addWidget(self.main_column, 0, Qt.AlignmentFlag.AlignTop)

        self.side_column = QWidget(self.columns)
        self.side_column.setObjectName(u"side_column")
        self.side_layout = QVBoxLayout(self.side_column)
        self.side_layout.setSpacing(16)
        self.side_layout.setObjectName(u"side_layout")
        self.side_layout.setContentsMargins(0, 0, 0, 0)
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

        self.must_not_box = MustNotBox(self.side_column)
        self.must_not_box.setObjectName(u"must_not_box")

        self.side_layout.addWidget(self.must_not_box)

        self.harassment_card = QFrame(self.side_column)
        self.harassment_card.setObjectName(u"harassment_card")
        self.harassment_layout = QVBoxLayout(self.harassment_card)
        self.harassment_layout.setObjectName(u"harassment_layout")
        self.harassment_layout.setContentsMargins(20, 14, 20, 14)
        self.harassment_label = PlainLabel(self.harassment_card)
        self.harassment_label.setObjectName(u"harassment_label")
        self.harassment_label.setWordWrap(True)

        self.harassment_layout.addWidget(self.harassment_label)


        self.side_layout.addWidget(self.harassment_card)

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

        self.people_box = PeopleBox(self.people_card)
        self.people_box.setObjectName(u"people_box")

        self.people_card_layout.addWidget(self.people_box)


        self.side_layout.addWidget(self.people_card)

        self.linked_box = LinkedBox(self.side_column)
        self.linked_box.setObjectName(u"linked_box")

        self.side_layout.addWidget(self.linked_box)

        self.support_box = LinesBox(self.side_column)
        self.support_box.setObjectName(u"support_box")

        self.side_layout.addWidget(self.support_box)

        self.told_box = LinesBox(self.side_column)
        self.told_box.setObjectName(u"told_box")

        self.side_layout.addWidget(self.told_box)


        self.columns_layout.addWidget(self.side_column, 0, Qt.AlignmentFlag.AlignTop)

        self.columns_layout.setStretch(0, 3)
        self.columns_layout.setStretch(1, 2)

        self.page_layout.addWidget(self.columns)

        self.history_box = HistoryBox(CasePage)
        self.history_box.setObjectName(u"history_box")

        self.page_layout.addWidget(self.history_box)

        self.spacer_2 = QSpacerItem(1, 1, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.page_layout.addItem(self.spacer_2)


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
        self.reasons_button.setText(QCoreApplication.translate("CasePage", u"Why we did what we did", None))
        self.more_button.setText(QCoreApplication.translate("CasePage", u"More", None))
        self.close_button.setText(QCoreApplication.translate("CasePage", u"Close this concern", None))
        self.reopen_button.setText(QCoreApplication.translate("CasePage", u"Reopen it", None))
        self.next_heading.setText(QCoreApplication.translate("CasePage", u"What to do next", None))
        self.next_heading.setProperty(u"role", QCoreApplication.translate("CasePage", u"h2", None))
        self.nothing_label.setText(QCoreApplication.translate("CasePage", u"Nothing is left to do.", None))
        self.nothing_label.setProperty(u"role", QCoreApplication.translate("CasePage", u"muted", None))
        self.practice_heading.setText(QCoreApplication.translate("CasePage", u"School practice", None))
        self.practice_heading.setProperty(u"role", QCoreApplication.translate("CasePage", u"h3", None))
        self.letters_heading.setText(QCoreApplication.translate("CasePage", u"Letters", None))
        self.letters_heading.setProperty(u"role", QCoreApplication.translate("CasePage", u"h2", None))
        self.evidence_box.setProperty(u"role", QCoreApplication.translate("CasePage", u"card", None))
        self.evidence_heading.setText(QCoreApplication.translate("CasePage", u"Evidence", None))
        self.evidence_heading.setProperty(u"role", QCoreApplication.translate("CasePage", u"h2", None))
        self.harassment_card.setProperty(u"role", QCoreApplication.translate("CasePage", u"notice_warn", None))
        self.harassment_label.setText("")
        self.people_card.setProperty(u"role", QCoreApplication.translate("CasePage", u"card", None))
        self.people_heading.setText(QCoreApplication.translate("CasePage", u"People", None))
        self.people_heading.setProperty(u"role", QCoreApplication.translate("CasePage", u"h2", None))
        pass
    # retranslateUi

