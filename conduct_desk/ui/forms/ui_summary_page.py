"""Compiled from forms/summary_page.ui by forms/compile.py: draw there, not here."""

# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'summary_page.ui'
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

from conduct_desk.ui.widgets.beside import Beside
from conduct_desk.ui.widgets.calm_combo import CalmCombo
from conduct_desk.ui.widgets.error_summary import ErrorSummary
from conduct_desk.ui.widgets.flow_row import FlowRow
from conduct_desk.ui.widgets.news_bar import NewsBar
from conduct_desk.ui.widgets.pdf_preview import PdfPreview
from conduct_desk.ui.widgets.plain_label import PlainLabel

class Ui_SummaryPage(object):
    def setupUi(self, SummaryPage: QWidget) -> None:
        if not SummaryPage.objectName():
            SummaryPage.setObjectName(u"SummaryPage")
        self.page_layout = QVBoxLayout(SummaryPage)
        self.page_layout.setSpacing(16)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(0, 0, 0, 0)
        self.heading_layout = QVBoxLayout()
        self.heading_layout.setSpacing(4)
        self.heading_layout.setObjectName(u"heading_layout")
        self.heading_layout.setContentsMargins(0, 0, 0, 0)
        self.heading_label = PlainLabel(SummaryPage)
        self.heading_label.setObjectName(u"heading_label")
        self.heading_label.setWordWrap(True)

        self.heading_layout.addWidget(self.heading_label)

        self.lead_label = PlainLabel(SummaryPage)
        self.lead_label.setObjectName(u"lead_label")
        self.lead_label.setWordWrap(True)

        self.heading_layout.addWidget(self.lead_label)


        self.page_layout.addLayout(self.heading_layout)

        self.error_summary = ErrorSummary(SummaryPage)
        self.error_summary.setObjectName(u"error_summary")

        self.page_layout.addWidget(self.error_summary)

        self.news_bar = NewsBar(SummaryPage)
        self.news_bar.setObjectName(u"news_bar")

        self.page_layout.addWidget(self.news_bar)

        self.columns = Beside(SummaryPage)
        self.columns.setObjectName(u"columns")
        self.columns_layout = QHBoxLayout(self.columns)
        self.columns_layout.setSpacing(32)
        self.columns_layout.setObjectName(u"columns_layout")
        self.columns_layout.setContentsMargins(0, 0, 0, 0)
        self.main_column = QWidget(self.columns)
        self.main_column.setObjectName(u"main_column")
        self.main_layout = QVBoxLayout(self.main_column)
        self.main_layout.setSpacing(20)
        self.main_layout.setObjectName(u"main_layout")
        self.main_layout.setContentsMargins(0, 0, 0, 0)
        self.terms_card = QFrame(self.main_column)
        self.terms_card.setObjectName(u"terms_card")
        self.terms_layout = QVBoxLayout(self.terms_card)
        self.terms_layout.setSpacing(12)
        self.terms_layout.setObjectName(u"terms_layout")
        self.terms_layout.setContentsMargins(20, 16, 20, 20)
        self.terms_label = PlainLabel(self.terms_card)
        self.terms_label.setObjectName(u"terms_label")
        self.terms_label.setWordWrap(True)

        self.terms_layout.addWidget(self.terms_label)

        self.terms_button = QPushButton(self.terms_card)
        self.terms_button.setObjectName(u"terms_button")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.terms_button.sizePolicy().hasHeightForWidth())
        self.terms_button.setSizePolicy(sizePolicy)

        self.terms_layout.addWidget(self.terms_button)


        self.main_layout.addWidget(self.terms_card)

        self.term_group = QWidget(self.main_column)
        self.term_group.setObjectName(u"term_group")
        self.term_layout = QVBoxLayout(self.term_group)
        self.term_layout.setSpacing(4)
        self.term_layout.setObjectName(u"term_layout")
        self.term_layout.setContentsMargins(0, 0, 0, 0)
        self.term_label = PlainLabel(self.term_group)
        self.term_label.setObjectName(u"term_label")
        self.term_label.setWordWrap(True)

        self.term_layout.addWidget(self.term_label)

        self.term_combo = CalmCombo(self.term_group)
        self.term_combo.setObjectName(u"term_combo")

        self.term_layout.addWidget(self.term_combo)


        self.main_layout.addWidget(self.term_group)

        self.left_out_card = QFrame(self.main_column)
        self.left_out_card.setObjectName(u"left_out_card")
        self.left_out_layout = QVBoxLayout(self.left_out_card)
        self.left_out_layout.setSpacing(12)
        self.left_out_layout.setObjectName(u"left_out_layout")
        self.left_out_layout.setContentsMargins(20, 16, 20, 20)
        self.left_out_heading = PlainLabel(self.left_out_card)
        self.left_out_heading.setObjectName(u"left_out_heading")
        self.left_out_heading.setWordWrap(True)

        self.left_out_layout.addWidget(self.left_out_heading)

        self.notes_layout = QVBoxLayout()
        self.notes_layout.setSpacing(8)
        self.notes_layout.setObjectName(u"notes_layout")
        self.notes_layout.setContentsMargins(0, 0, 0, 0)

        self.left_out_layout.addLayout(self.notes_layout)


        self.main_layout.addWidget(self.left_out_card)

        self.issue_hint = PlainLabel(self.main_column)
        self.issue_hint.setObjectName(u"issue_hint")
        self.issue_hint.setWordWrap(True)

        self.main_layout.addWidget(self.issue_hint)

        self.summary_buttons = FlowRow(self.main_column)
        self.summary_buttons.setObjectName(u"summary_buttons")
        self.issue_button = QPushButton(self.summary_buttons)
        self.issue_button.setObjectName(u"issue_button")
        sizePolicy.setHeightForWidth(self.issue_button.sizePolicy().hasHeightForWidth())
        self.issue_button.setSizePolicy(sizePolicy)
        self.save_button = QPushButton(self.summary_buttons)
        self.save_button.setObjectName(u"save_button")
        sizePolicy.setHeightForWidth(self.save_button.sizePolicy().hasHeightForWidth())
        self.save_button.setSizePolicy(sizePolicy)
        self.print_button = QPushButton(self.summary_buttons)
        self.print_button.setObjectName(u"print_button")
        sizePolicy.setHeightForWidth(self.print_button.sizePolicy().hasHeightForWidth())
        self.print_button.setSizePolicy(sizePolicy)

        self.main_layout.addWidget(self.summary_buttons)

        self.editions_group = QWidget(self.main_column)
        self.editions_group.setObjectName(u"editions_group")
        self.editions_group_layout = QVBoxLayout(self.editions_group)
        self.editions_group_layout.setSpacing(12)
        self.editions_group_layout.setObjectName(u"editions_group_layout")
        self.editions_group_layout.setContentsMargins(0, 0, 0, 0)
        self.editions_heading = PlainLabel(self.editions_group)
        self.editions_heading.setObjectName(u"editions_heading")
        self.editions_heading.setWordWrap(True)

        self.editions_group_layout.addWidget(self.editions_heading)

        self.editions_card = QFrame(self.editions_group)
        self.editions_card.setObjectName(u"editions_card")
        self.editions_layout = QVBoxLayout(self.editions_card)
        self.editions_layout.setSpacing(12)
        self.editions_layout.setObjectName(u"editions_layout")
        self.editions_layout.setContentsMargins(20, 16, 20, 16)

        self.editions_group_layout.addWidget(self.editions_card)


        self.main_layout.addWidget(self.editions_group)

        self.spacer_1 = QSpacerItem(1, 1, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.main_layout.addItem(self.spacer_1)


        self.columns_layout.addWidget(self.main_column)

        self.side_column = QWidget(self.columns)
        self.side_column.setObjectName(u"side_column")
        self.preview = PdfPreview(self.side_column)
        self.preview.setObjectName(u"preview")

        self.columns_layout.addWidget(self.side_column)

        self.columns_layout.setStretch(0, 11)
        self.columns_layout.setStretch(1, 10)

        self.page_layout.addWidget(self.columns)

        self.page_layout.setStretch(3, 1)
#if QT_CONFIG(shortcut)
        self.term_label.setBuddy(self.term_combo)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SummaryPage)
    # setupUi

    def retranslateUi(self, SummaryPage: QWidget) -> None:
        self.heading_label.setText(QCoreApplication.translate("SummaryPage", u"Governors\u2019 summary", None))
        self.heading_label.setProperty(u"role", QCoreApplication.translate("SummaryPage", u"h1", None))
        self.lead_label.setText(QCoreApplication.translate("SummaryPage", u"Counts for one term. Nobody is named. The page shown is the paper itself.", None))
        self.lead_label.setProperty(u"role", QCoreApplication.translate("SummaryPage", u"lead", None))
        self.terms_card.setProperty(u"role", QCoreApplication.translate("SummaryPage", u"notice_warn", None))
        self.terms_label.setText(QCoreApplication.translate("SummaryPage", u"There are no term dates yet, so this is the school year so far. With the dates set, each term gets its own summary.", None))
        self.terms_label.setProperty(u"role", "")
        self.terms_button.setText(QCoreApplication.translate("SummaryPage", u"Set the term dates", None))
        self.term_label.setText(QCoreApplication.translate("SummaryPage", u"Term", None))
        self.term_label.setProperty(u"role", QCoreApplication.translate("SummaryPage", u"label", None))
        self.left_out_card.setProperty(u"role", QCoreApplication.translate("SummaryPage", u"card", None))
        self.left_out_heading.setText(QCoreApplication.translate("SummaryPage", u"What is left out, and why", None))
        self.left_out_heading.setProperty(u"role", QCoreApplication.translate("SummaryPage", u"h3", None))
        self.issue_hint.setText(QCoreApplication.translate("SummaryPage", u"Issuing keeps this PDF exactly as it is, with a code that shows it was not changed. The figures can go on changing; an edition does not.", None))
        self.issue_hint.setProperty(u"role", QCoreApplication.translate("SummaryPage", u"muted", None))
        self.issue_button.setText(QCoreApplication.translate("SummaryPage", u"Issue this edition", None))
#if QT_CONFIG(tooltip)
        self.issue_button.setToolTip(QCoreApplication.translate("SummaryPage", u"Keep the PDF as it is", None))
#endif // QT_CONFIG(tooltip)
        self.issue_button.setProperty(u"role", QCoreApplication.translate("SummaryPage", u"primary", None))
        self.save_button.setText(QCoreApplication.translate("SummaryPage", u"Save PDF", None))
#if QT_CONFIG(tooltip)
        self.save_button.setToolTip(QCoreApplication.translate("SummaryPage", u"Save the summary as a PDF file", None))
#endif // QT_CONFIG(tooltip)
        self.print_button.setText(QCoreApplication.translate("SummaryPage", u"Print", None))
#if QT_CONFIG(tooltip)
        self.print_button.setToolTip(QCoreApplication.translate("SummaryPage", u"Print the summary (Ctrl+P)", None))
#endif // QT_CONFIG(tooltip)
        self.editions_heading.setText(QCoreApplication.translate("SummaryPage", u"Earlier editions", None))
        self.editions_heading.setProperty(u"role", QCoreApplication.translate("SummaryPage", u"h2", None))
        self.editions_card.setProperty(u"role", QCoreApplication.translate("SummaryPage", u"card", None))
        pass
    # retranslateUi

