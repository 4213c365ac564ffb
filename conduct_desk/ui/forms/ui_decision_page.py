"""Compiled from forms/decision_page.ui by forms/compile.py: draw there, not here."""

# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'decision_page.ui'
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

from conduct_desk.ui.widgets.clause_panel import ClausePanel
from conduct_desk.ui.widgets.error_summary import ErrorSummary
from conduct_desk.ui.widgets.evidence_card import EvidenceCard
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.summary_list import SummaryList
from conduct_desk.ui.widgets.two_columns import TwoColumns

class Ui_DecisionPage(object):
    def setupUi(self, DecisionPage: QWidget) -> None:
        if not DecisionPage.objectName():
            DecisionPage.setObjectName(u"DecisionPage")
        self.page_layout = QVBoxLayout(DecisionPage)
        self.page_layout.setSpacing(16)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(0, 0, 0, 0)
        self.header_row = QHBoxLayout()
        self.header_row.setSpacing(16)
        self.header_row.setObjectName(u"header_row")
        self.header_row.setContentsMargins(0, 0, 0, 0)
        self.back_button = QPushButton(DecisionPage)
        self.back_button.setObjectName(u"back_button")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.back_button.sizePolicy().hasHeightForWidth())
        self.back_button.setSizePolicy(sizePolicy)

        self.header_row.addWidget(self.back_button)

        self.header_row_spacer_7 = QSpacerItem(1, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.header_row.addItem(self.header_row_spacer_7)

        self.saved_label = PlainLabel(DecisionPage)
        self.saved_label.setObjectName(u"saved_label")
        self.saved_label.setWordWrap(False)

        self.header_row.addWidget(self.saved_label)


        self.page_layout.addLayout(self.header_row)

        self.columns = TwoColumns(DecisionPage)
        self.columns.setObjectName(u"columns")
        self.columns_layout = QHBoxLayout(self.columns)
        self.columns_layout.setSpacing(40)
        self.columns_layout.setObjectName(u"columns_layout")
        self.columns_layout.setContentsMargins(0, 0, 0, 0)
        self.question_column = QWidget(self.columns)
        self.question_column.setObjectName(u"question_column")
        self.question_layout = QVBoxLayout(self.question_column)
        self.question_layout.setSpacing(16)
        self.question_layout.setObjectName(u"question_layout")
        self.question_layout.setContentsMargins(0, 0, 0, 0)
        self.error_summary = ErrorSummary(self.question_column)
        self.error_summary.setObjectName(u"error_summary")

        self.question_layout.addWidget(self.error_summary)

        self.title_layout = QVBoxLayout()
        self.title_layout.setSpacing(2)
        self.title_layout.setObjectName(u"title_layout")
        self.title_layout.setContentsMargins(0, 0, 0, 0)
        self.place_label = PlainLabel(self.question_column)
        self.place_label.setObjectName(u"place_label")
        self.place_label.setWordWrap(True)

        self.title_layout.addWidget(self.place_label)

        self.heading_label = PlainLabel(self.question_column)
        self.heading_label.setObjectName(u"heading_label")
        self.heading_label.setWordWrap(True)

        self.title_layout.addWidget(self.heading_label)


        self.question_layout.addLayout(self.title_layout)

        self.lead_label = PlainLabel(self.question_column)
        self.lead_label.setObjectName(u"lead_label")
        self.lead_label.setWordWrap(True)

        self.question_layout.addWidget(self.lead_label)

        self.quick_row = QHBoxLayout()
        self.quick_row.setObjectName(u"quick_row")
        self.quick_row.setContentsMargins(0, 0, 0, 0)
        self.quick_button = QPushButton(self.question_column)
        self.quick_button.setObjectName(u"quick_button")
        sizePolicy.setHeightForWidth(self.quick_button.sizePolicy().hasHeightForWidth())
        self.quick_button.setSizePolicy(sizePolicy)

        self.quick_row.addWidget(self.quick_button)

        self.quick_row_spacer_6 = QSpacerItem(1, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.quick_row.addItem(self.quick_row_spacer_6)


        self.question_layout.addLayout(self.quick_row)

        self.prompts_frame = QFrame(self.question_column)
        self.prompts_frame.setObjectName(u"prompts_frame")
        self.prompts_layout = QVBoxLayout(self.prompts_frame)
        self.prompts_layout.setObjectName(u"prompts_layout")
        self.prompts_layout.setContentsMargins(16, 12, 16, 12)
        self.prompts_label = PlainLabel(self.prompts_frame)
        self.prompts_label.setObjectName(u"prompts_label")
        self.prompts_label.setWordWrap(True)

        self.prompts_layout.addWidget(self.prompts_label)


        self.question_layout.addWidget(self.prompts_frame)

        self.question_area = QWidget(self.question_column)
        self.question_area.setObjectName(u"question_area")
        self.area_layout = QVBoxLayout(self.question_area)
        self.area_layout.setSpacing(16)
        self.area_layout.setObjectName(u"area_layout")
        self.area_layout.setContentsMargins(0, 0, 0, 0)

        self.question_layout.addWidget(self.question_area)

        self.buttons_row = QHBoxLayout()
        self.buttons_row.setSpacing(24)
        self.buttons_row.setObjectName(u"buttons_row")
        self.buttons_row.setContentsMargins(0, 0, 0, 0)
        self.continue_button = QPushButton(self.question_column)
        self.continue_button.setObjectName(u"continue_button")
        sizePolicy.setHeightForWidth(self.continue_button.sizePolicy().hasHeightForWidth())
        self.continue_button.setSizePolicy(sizePolicy)

        self.buttons_row.addWidget(self.continue_button)

        self.later_button = QPushButton(self.question_column)
        self.later_button.setObjectName(u"later_button")
        sizePolicy.setHeightForWidth(self.later_button.sizePolicy().hasHeightForWidth())
        self.later_button.setSizePolicy(sizePolicy)

        self.buttons_row.addWidget(self.later_button)

        self.buttons_row_spacer_8 = QSpacerItem(1, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons_row.addItem(self.buttons_row_spacer_8)


        self.question_layout.addLayout(self.buttons_row)

        self.clause_panel = ClausePanel(self.question_column)
        self.clause_panel.setObjectName(u"clause_panel")

        self.question_layout.addWidget(self.clause_panel)


        self.columns_layout.addWidget(self.question_column, 0, Qt.AlignmentFlag.AlignTop)

        self.side_column = QWidget(self.columns)
        self.side_column.setObjectName(u"side_column")
        self.side_layout = QVBoxLayout(self.side_column)
        self.side_layout.setSpacing(16)
        self.side_layout.setObjectName(u"side_layout")
        self.side_layout.setContentsMargins(0, 0, 0, 0)
        self.evidence_card = EvidenceCard(self.side_column)
        self.evidence_card.setObjectName(u"evidence_card")

        self.side_layout.addWidget(self.evidence_card)

        self.answers_card = QFrame(self.side_column)
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


        self.side_layout.addWidget(self.answers_card)


        self.columns_layout.addWidget(self.side_column, 0, Qt.AlignmentFlag.AlignTop)

        self.columns_layout.setStretch(0, 2)
        self.columns_layout.setStretch(1, 1)

        self.page_layout.addWidget(self.columns)

        self.page_layout_spacer_8 = QSpacerItem(1, 1, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.page_layout.addItem(self.page_layout_spacer_8)


        self.retranslateUi(DecisionPage)
    # setupUi

    def retranslateUi(self, DecisionPage: QWidget) -> None:
        self.back_button.setText(QCoreApplication.translate("DecisionPage", u"Back", None))
        self.back_button.setProperty(u"role", QCoreApplication.translate("DecisionPage", u"back", None))
#if QT_CONFIG(tooltip)
        self.back_button.setToolTip(QCoreApplication.translate("DecisionPage", u"Go back (Alt+Left)", None))
#endif // QT_CONFIG(tooltip)
        self.saved_label.setText("")
        self.saved_label.setProperty(u"role", QCoreApplication.translate("DecisionPage", u"small", None))
        self.place_label.setText("")
        self.place_label.setProperty(u"role", QCoreApplication.translate("DecisionPage", u"eyebrow", None))
        self.heading_label.setText("")
        self.heading_label.setProperty(u"role", QCoreApplication.translate("DecisionPage", u"h1", None))
        self.lead_label.setText("")
        self.lead_label.setProperty(u"role", QCoreApplication.translate("DecisionPage", u"lead", None))
        self.quick_button.setText("")
#if QT_CONFIG(tooltip)
        self.quick_button.setToolTip(QCoreApplication.translate("DecisionPage", u"Fill in the usual answers (Alt+N)", None))
#endif // QT_CONFIG(tooltip)
        self.prompts_frame.setProperty(u"role", QCoreApplication.translate("DecisionPage", u"notice", None))
        self.prompts_label.setText("")
        self.continue_button.setText(QCoreApplication.translate("DecisionPage", u"Continue", None))
        self.continue_button.setProperty(u"role", QCoreApplication.translate("DecisionPage", u"primary", None))
#if QT_CONFIG(tooltip)
        self.continue_button.setToolTip(QCoreApplication.translate("DecisionPage", u"Continue (Ctrl+Enter)", None))
#endif // QT_CONFIG(tooltip)
        self.later_button.setText(QCoreApplication.translate("DecisionPage", u"Save and finish later", None))
        self.later_button.setProperty(u"role", QCoreApplication.translate("DecisionPage", u"link", None))
#if QT_CONFIG(tooltip)
        self.later_button.setToolTip(QCoreApplication.translate("DecisionPage", u"Keep what you typed and go back to Home (Ctrl+S)", None))
#endif // QT_CONFIG(tooltip)
        self.answers_card.setProperty(u"role", QCoreApplication.translate("DecisionPage", u"card", None))
        self.answers_heading.setText(QCoreApplication.translate("DecisionPage", u"Your answers so far", None))
        self.answers_heading.setProperty(u"role", QCoreApplication.translate("DecisionPage", u"h3", None))
        pass
    # retranslateUi

