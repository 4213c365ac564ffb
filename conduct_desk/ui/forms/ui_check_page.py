"""Compiled from forms/check_page.ui by forms/compile.py: draw there, not here."""

# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'check_page.ui'
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

from conduct_desk.ui.widgets.error_summary import ErrorSummary
from conduct_desk.ui.widgets.growing_edit import GrowingEdit
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.summary_list import SummaryList
from conduct_desk.ui.widgets.two_columns import TwoColumns

class Ui_CheckPage(object):
    def setupUi(self, CheckPage: QWidget) -> None:
        if not CheckPage.objectName():
            CheckPage.setObjectName(u"CheckPage")
        self.page_layout = QVBoxLayout(CheckPage)
        self.page_layout.setSpacing(16)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(0, 0, 0, 0)
        self.header_row = QHBoxLayout()
        self.header_row.setSpacing(16)
        self.header_row.setObjectName(u"header_row")
        self.header_row.setContentsMargins(0, 0, 0, 0)
        self.back_button = QPushButton(CheckPage)
        self.back_button.setObjectName(u"back_button")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.back_button.sizePolicy().hasHeightForWidth())
        self.back_button.setSizePolicy(sizePolicy)

        self.header_row.addWidget(self.back_button)

        self.header_row_spacer_7 = QSpacerItem(1, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.header_row.addItem(self.header_row_spacer_7)

        self.saved_label = PlainLabel(CheckPage)
        self.saved_label.setObjectName(u"saved_label")
        self.saved_label.setWordWrap(False)

        self.header_row.addWidget(self.saved_label)


        self.page_layout.addLayout(self.header_row)

        self.error_summary = ErrorSummary(CheckPage)
        self.error_summary.setObjectName(u"error_summary")

        self.page_layout.addWidget(self.error_summary)

        self.title_layout = QVBoxLayout()
        self.title_layout.setSpacing(2)
        self.title_layout.setObjectName(u"title_layout")
        self.title_layout.setContentsMargins(0, 0, 0, 0)
        self.place_label = PlainLabel(CheckPage)
        self.place_label.setObjectName(u"place_label")
        self.place_label.setWordWrap(True)

        self.title_layout.addWidget(self.place_label)

        self.heading_label = PlainLabel(CheckPage)
        self.heading_label.setObjectName(u"heading_label")
        self.heading_label.setWordWrap(True)

        self.title_layout.addWidget(self.heading_label)


        self.page_layout.addLayout(self.title_layout)

        self.lead_label = PlainLabel(CheckPage)
        self.lead_label.setObjectName(u"lead_label")
        self.lead_label.setWordWrap(True)

        self.page_layout.addWidget(self.lead_label)

        self.columns = TwoColumns(CheckPage)
        self.columns.setObjectName(u"columns")
        self.columns_layout = QHBoxLayout(self.columns)
        self.columns_layout.setSpacing(24)
        self.columns_layout.setObjectName(u"columns_layout")
        self.columns_layout.setContentsMargins(0, 0, 0, 0)
        self.answers_column = QWidget(self.columns)
        self.answers_column.setObjectName(u"answers_column")
        self.answers_layout = QVBoxLayout(self.answers_column)
        self.answers_layout.setSpacing(16)
        self.answers_layout.setObjectName(u"answers_layout")
        self.answers_layout.setContentsMargins(0, 0, 0, 0)
        self.facts_card = QFrame(self.answers_column)
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


        self.answers_layout.addWidget(self.facts_card)

        self.answers_card = QFrame(self.answers_column)
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


        self.answers_layout.addWidget(self.answers_card)


        self.columns_layout.addWidget(self.answers_column, 0, Qt.AlignmentFlag.AlignTop)

        self.next_column = QWidget(self.columns)
        self.next_column.setObjectName(u"next_column")
        self.next_layout = QVBoxLayout(self.next_column)
        self.next_layout.setSpacing(16)
        self.next_layout.setObjectName(u"next_layout")
        self.next_layout.setContentsMargins(0, 0, 0, 0)
        self.found_card = QFrame(self.next_column)
        self.found_card.setObjectName(u"found_card")
        self.found_card_layout = QVBoxLayout(self.found_card)
        self.found_card_layout.setSpacing(12)
        self.found_card_layout.setObjectName(u"found_card_layout")
        self.found_card_layout.setContentsMargins(20, 16, 20, 20)
        self.found_heading = PlainLabel(self.found_card)
        self.found_heading.setObjectName(u"found_heading")
        self.found_heading.setWordWrap(True)

        self.found_card_layout.addWidget(self.found_heading)

        self.found_label = PlainLabel(self.found_card)
        self.found_label.setObjectName(u"found_label")
        self.found_label.setWordWrap(True)

        self.found_card_layout.addWidget(self.found_label)


        self.next_layout.addWidget(self.found_card)

        self.again_card = QFrame(self.next_column)
        self.again_card.setObjectName(u"again_card")
        self.again_card_layout = QVBoxLayout(self.again_card)
        self.again_card_layout.setSpacing(8)
        self.again_card_layout.setObjectName(u"again_card_layout")
        self.again_card_layout.setContentsMargins(20, 16, 20, 16)
        self.again_heading = PlainLabel(self.again_card)
        self.again_heading.setObjectName(u"again_heading")
        self.again_heading.setWordWrap(True)

        self.again_card_layout.addWidget(self.again_heading)

        self.again_area = QWidget(self.again_card)
        self.again_area.setObjectName(u"again_area")
        self.again_layout = QVBoxLayout(self.again_area)
        self.again_layout.setSpacing(8)
        self.again_layout.setObjectName(u"again_layout")
        self.again_layout.setContentsMargins(0, 0, 0, 0)

        self.again_card_layout.addWidget(self.again_area)

        self.again_label = PlainLabel(self.again_card)
        self.again_label.setObjectName(u"again_label")
        self.again_label.setWordWrap(True)

        self.again_card_layout.addWidget(self.again_label)


        self.next_layout.addWidget(self.again_card)

        self.decider_card = QFrame(self.next_column)
        self.decider_card.setObjectName(u"decider_card")
        self.decider_card_layout = QVBoxLayout(self.decider_card)
        self.decider_card_layout.setSpacing(8)
        self.decider_card_layout.setObjectName(u"decider_card_layout")
        self.decider_card_layout.setContentsMargins(20, 16, 20, 16)
        self.decider_heading = PlainLabel(self.decider_card)
        self.decider_heading.setObjectName(u"decider_heading")
        self.decider_heading.setWordWrap(True)

        self.decider_card_layout.addWidget(self.decider_heading)

        self.decider_label = PlainLabel(self.decider_card)
        self.decider_label.setObjectName(u"decider_label")
        self.decider_label.setWordWrap(True)

        self.decider_card_layout.addWidget(self.decider_label)

        self.decider_button = QPushButton(self.decider_card)
        self.decider_button.setObjectName(u"decider_button")
        sizePolicy.setHeightForWidth(self.decider_button.sizePolicy().hasHeightForWidth())
        self.decider_button.setSizePolicy(sizePolicy)

        self.decider_card_layout.addWidget(self.decider_button)


        self.next_layout.addWidget(self.decider_card)

        self.waits_card = QFrame(self.next_column)
        self.waits_card.setObjectName(u"waits_card")
        self.waits_card_layout = QVBoxLayout(self.waits_card)
        self.waits_card_layout.setSpacing(8)
        self.waits_card_layout.setObjectName(u"waits_card_layout")
        self.waits_card_layout.setContentsMargins(20, 16, 20, 16)
        self.waits_heading = PlainLabel(self.waits_card)
        self.waits_heading.setObjectName(u"waits_heading")
        self.waits_heading.setWordWrap(True)

        self.waits_card_layout.addWidget(self.waits_heading)

        self.waits_area = QWidget(self.waits_card)
        self.waits_area.setObjectName(u"waits_area")
        self.waits_layout = QVBoxLayout(self.waits_area)
        self.waits_layout.setSpacing(8)
        self.waits_layout.setObjectName(u"waits_layout")
        self.waits_layout.setContentsMargins(0, 0, 0, 0)

        self.waits_card_layout.addWidget(self.waits_area)


        self.next_layout.addWidget(self.waits_card)

        self.next_card = QWidget(self.next_column)
        self.next_card.setObjectName(u"next_card")
        self.next_card_layout = QVBoxLayout(self.next_card)
        self.next_card_layout.setSpacing(12)
        self.next_card_layout.setObjectName(u"next_card_layout")
        self.next_card_layout.setContentsMargins(0, 0, 0, 0)
        self.suggestions_area = QWidget(self.next_card)
        self.suggestions_area.setObjectName(u"suggestions_area")
        self.suggestions_layout = QVBoxLayout(self.suggestions_area)
        self.suggestions_layout.setSpacing(12)
        self.suggestions_layout.setObjectName(u"suggestions_layout")
        self.suggestions_layout.setContentsMargins(0, 0, 0, 0)

        self.next_card_layout.addWidget(self.suggestions_area)

        self.instead_button = QPushButton(self.next_card)
        self.instead_button.setObjectName(u"instead_button")
        sizePolicy.setHeightForWidth(self.instead_button.sizePolicy().hasHeightForWidth())
        self.instead_button.setSizePolicy(sizePolicy)

        self.next_card_layout.addWidget(self.instead_button)

        self.instead_area = QWidget(self.next_card)
        self.instead_area.setObjectName(u"instead_area")
        self.instead_layout = QVBoxLayout(self.instead_area)
        self.instead_layout.setSpacing(4)
        self.instead_layout.setObjectName(u"instead_layout")
        self.instead_layout.setContentsMargins(0, 0, 0, 0)
        self.instead_label = PlainLabel(self.instead_area)
        self.instead_label.setObjectName(u"instead_label")
        self.instead_label.setWordWrap(True)

        self.instead_layout.addWidget(self.instead_label)

        self.instead_edit = GrowingEdit(self.instead_area)
        self.instead_edit.setObjectName(u"instead_edit")

        self.instead_layout.addWidget(self.instead_edit)


        self.next_card_layout.addWidget(self.instead_area)


        self.next_layout.addWidget(self.next_card)

        self.must_not_card = QFrame(self.next_column)
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


        self.next_layout.addWidget(self.must_not_card)


        self.columns_layout.addWidget(self.next_column, 0, Qt.AlignmentFlag.AlignTop)

        self.columns_layout.setStretch(0, 1)
        self.columns_layout.setStretch(1, 1)

        self.page_layout.addWidget(self.columns)

        self.buttons_row = QHBoxLayout()
        self.buttons_row.setSpacing(24)
        self.buttons_row.setObjectName(u"buttons_row")
        self.buttons_row.setContentsMargins(0, 0, 0, 0)
        self.save_button = QPushButton(CheckPage)
        self.save_button.setObjectName(u"save_button")
        sizePolicy.setHeightForWidth(self.save_button.sizePolicy().hasHeightForWidth())
        self.save_button.setSizePolicy(sizePolicy)

        self.buttons_row.addWidget(self.save_button)

        self.later_button = QPushButton(CheckPage)
        self.later_button.setObjectName(u"later_button")
        sizePolicy.setHeightForWidth(self.later_button.sizePolicy().hasHeightForWidth())
        self.later_button.setSizePolicy(sizePolicy)

        self.buttons_row.addWidget(self.later_button)

        self.buttons_row_spacer_8 = QSpacerItem(1, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons_row.addItem(self.buttons_row_spacer_8)


        self.page_layout.addLayout(self.buttons_row)

        self.page_layout_spacer_12 = QSpacerItem(1, 1, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.page_layout.addItem(self.page_layout_spacer_12)


        self.retranslateUi(CheckPage)
    # setupUi

    def retranslateUi(self, CheckPage: QWidget) -> None:
        self.back_button.setText(QCoreApplication.translate("CheckPage", u"Back", None))
        self.back_button.setProperty(u"role", QCoreApplication.translate("CheckPage", u"back", None))
#if QT_CONFIG(tooltip)
        self.back_button.setToolTip(QCoreApplication.translate("CheckPage", u"Go back (Alt+Left)", None))
#endif // QT_CONFIG(tooltip)
        self.saved_label.setText("")
        self.saved_label.setProperty(u"role", QCoreApplication.translate("CheckPage", u"small", None))
        self.place_label.setText("")
        self.place_label.setProperty(u"role", QCoreApplication.translate("CheckPage", u"eyebrow", None))
        self.heading_label.setText(QCoreApplication.translate("CheckPage", u"Check your answers before you save this concern", None))
        self.heading_label.setProperty(u"role", QCoreApplication.translate("CheckPage", u"h1", None))
        self.lead_label.setText(QCoreApplication.translate("CheckPage", u"Nothing is final. A later change is kept in the history of the concern.", None))
        self.lead_label.setProperty(u"role", QCoreApplication.translate("CheckPage", u"lead", None))
        self.facts_card.setProperty(u"role", QCoreApplication.translate("CheckPage", u"card", None))
        self.facts_heading.setText(QCoreApplication.translate("CheckPage", u"What was posted", None))
        self.facts_heading.setProperty(u"role", QCoreApplication.translate("CheckPage", u"h2", None))
        self.answers_card.setProperty(u"role", QCoreApplication.translate("CheckPage", u"card", None))
        self.answers_heading.setText(QCoreApplication.translate("CheckPage", u"Your answers", None))
        self.answers_heading.setProperty(u"role", QCoreApplication.translate("CheckPage", u"h2", None))
        self.found_card.setProperty(u"role", QCoreApplication.translate("CheckPage", u"card", None))
        self.found_heading.setText(QCoreApplication.translate("CheckPage", u"What was found", None))
        self.found_heading.setProperty(u"role", QCoreApplication.translate("CheckPage", u"h2", None))
        self.found_label.setText("")
        self.again_card.setProperty(u"role", QCoreApplication.translate("CheckPage", u"notice_warn", None))
        self.again_heading.setText(QCoreApplication.translate("CheckPage", u"It is not the first time", None))
        self.again_heading.setProperty(u"role", QCoreApplication.translate("CheckPage", u"h3", None))
        self.again_label.setText("")
        self.decider_card.setProperty(u"role", QCoreApplication.translate("CheckPage", u"card", None))
        self.decider_heading.setText(QCoreApplication.translate("CheckPage", u"Who decides", None))
        self.decider_heading.setProperty(u"role", QCoreApplication.translate("CheckPage", u"h2", None))
        self.decider_label.setText("")
        self.decider_button.setText(QCoreApplication.translate("CheckPage", u"Hand the decision to somebody else", None))
        self.decider_button.setProperty(u"role", QCoreApplication.translate("CheckPage", u"link", None))
        self.waits_card.setProperty(u"role", QCoreApplication.translate("CheckPage", u"notice", None))
        self.waits_heading.setText(QCoreApplication.translate("CheckPage", u"What waits, and for whom", None))
        self.waits_heading.setProperty(u"role", QCoreApplication.translate("CheckPage", u"h3", None))
        self.instead_button.setText(QCoreApplication.translate("CheckPage", u"Do something else, and say why", None))
        self.instead_button.setProperty(u"role", QCoreApplication.translate("CheckPage", u"link", None))
        self.instead_label.setText(QCoreApplication.translate("CheckPage", u"What you do instead, and why", None))
        self.instead_label.setProperty(u"role", QCoreApplication.translate("CheckPage", u"label", None))
        self.must_not_card.setProperty(u"role", QCoreApplication.translate("CheckPage", u"warning", None))
        self.must_not_heading.setText(QCoreApplication.translate("CheckPage", u"Do not, in this case", None))
        self.must_not_heading.setProperty(u"role", QCoreApplication.translate("CheckPage", u"h3", None))
        self.save_button.setText(QCoreApplication.translate("CheckPage", u"Save this concern", None))
        self.save_button.setProperty(u"role", QCoreApplication.translate("CheckPage", u"primary", None))
#if QT_CONFIG(tooltip)
        self.save_button.setToolTip(QCoreApplication.translate("CheckPage", u"Save this concern (Ctrl+Enter)", None))
#endif // QT_CONFIG(tooltip)
        self.later_button.setText(QCoreApplication.translate("CheckPage", u"Save and finish later", None))
        self.later_button.setProperty(u"role", QCoreApplication.translate("CheckPage", u"link", None))
#if QT_CONFIG(tooltip)
        self.later_button.setToolTip(QCoreApplication.translate("CheckPage", u"Keep what you typed and go back to Home (Ctrl+S)", None))
#endif // QT_CONFIG(tooltip)
        pass
    # retranslateUi

