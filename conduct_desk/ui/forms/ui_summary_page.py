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
from conduct_desk.ui.widgets.desk_row import RowList
from conduct_desk.ui.widgets.error_summary import ErrorSummary
from conduct_desk.ui.widgets.flow_row import FlowRow
from conduct_desk.ui.widgets.fold import Fold
from conduct_desk.ui.widgets.governors_words import GovernorsWords
from conduct_desk.ui.widgets.left_out_fold import LeftOutFold
from conduct_desk.ui.widgets.news_bar import NewsBar
from conduct_desk.ui.widgets.pdf_preview import PdfPreview
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.remarks_box import RemarksBox
from conduct_desk.ui.widgets.standing_link import StandingLink
from conduct_desk.ui.widgets.sure_box import SureBox
from conduct_desk.ui.widgets.term_picker import TermPicker

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
        self.header_row = QHBoxLayout()
        self.header_row.setSpacing(16)
        self.header_row.setObjectName(u"header_row")
        self.header_row.setContentsMargins(0, 0, 0, 0)
        self.heading_label = PlainLabel(SummaryPage)
        self.heading_label.setObjectName(u"heading_label")
        self.heading_label.setWordWrap(True)

        self.header_row.addWidget(self.heading_label)

        self.spacer_1 = QSpacerItem(1, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.header_row.addItem(self.spacer_1)

        self.saved_label = PlainLabel(SummaryPage)
        self.saved_label.setObjectName(u"saved_label")
        self.saved_label.setWordWrap(False)

        self.header_row.addWidget(self.saved_label)


        self.heading_layout.addLayout(self.header_row)

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

        self.term_picker = TermPicker(self.main_column)
        self.term_picker.setObjectName(u"term_picker")

        self.main_layout.addWidget(self.term_picker)

        self.correcting_card = QFrame(self.main_column)
        self.correcting_card.setObjectName(u"correcting_card")
        self.correcting_layout = QVBoxLayout(self.correcting_card)
        self.correcting_layout.setSpacing(8)
        self.correcting_layout.setObjectName(u"correcting_layout")
        self.correcting_layout.setContentsMargins(16, 12, 16, 12)
        self.correcting_label = PlainLabel(self.correcting_card)
        self.correcting_label.setObjectName(u"correcting_label")
        self.correcting_label.setWordWrap(True)

        self.correcting_layout.addWidget(self.correcting_label)

        self.leave_button = QPushButton(self.correcting_card)
        self.leave_button.setObjectName(u"leave_button")
        sizePolicy.setHeightForWidth(self.leave_button.sizePolicy().hasHeightForWidth())
        self.leave_button.setSizePolicy(sizePolicy)

        self.correcting_layout.addWidget(self.leave_button)


        self.main_layout.addWidget(self.correcting_card)

        self.edition_card = QFrame(self.main_column)
        self.edition_card.setObjectName(u"edition_card")
        self.edition_layout = QVBoxLayout(self.edition_card)
        self.edition_layout.setSpacing(12)
        self.edition_layout.setObjectName(u"edition_layout")
        self.edition_layout.setContentsMargins(20, 16, 20, 20)
        self.edition_label = PlainLabel(self.edition_card)
        self.edition_label.setObjectName(u"edition_label")
        self.edition_label.setWordWrap(True)

        self.edition_layout.addWidget(self.edition_label)

        self.edition_hint = PlainLabel(self.edition_card)
        self.edition_hint.setObjectName(u"edition_hint")
        self.edition_hint.setWordWrap(True)

        self.edition_layout.addWidget(self.edition_hint)

        self.edition_buttons = FlowRow(self.edition_card)
        self.edition_buttons.setObjectName(u"edition_buttons")
        self.correct_button = QPushButton(self.edition_buttons)
        self.correct_button.setObjectName(u"correct_button")
        sizePolicy.setHeightForWidth(self.correct_button.sizePolicy().hasHeightForWidth())
        self.correct_button.setSizePolicy(sizePolicy)
        self.newest_button = QPushButton(self.edition_buttons)
        self.newest_button.setObjectName(u"newest_button")
        sizePolicy.setHeightForWidth(self.newest_button.sizePolicy().hasHeightForWidth())
        self.newest_button.setSizePolicy(sizePolicy)

        self.edition_layout.addWidget(self.edition_buttons)


        self.main_layout.addWidget(self.edition_card)

        self.left_out_fold = LeftOutFold(self.main_column)
        self.left_out_fold.setObjectName(u"left_out_fold")

        self.main_layout.addWidget(self.left_out_fold)

        self.writing_group = QWidget(self.main_column)
        self.writing_group.setObjectName(u"writing_group")
        self.writing_layout = QVBoxLayout(self.writing_group)
        self.writing_layout.setSpacing(20)
        self.writing_layout.setObjectName(u"writing_layout")
        self.writing_layout.setContentsMargins(0, 0, 0, 0)
        self.words_box = GovernorsWords(self.writing_group)
        self.words_box.setObjectName(u"words_box")

        self.writing_layout.addWidget(self.words_box)

        self.remarks_box = RemarksBox(self.writing_group)
        self.remarks_box.setObjectName(u"remarks_box")

        self.writing_layout.addWidget(self.remarks_box)

        self.issue_hint = PlainLabel(self.writing_group)
        self.issue_hint.setObjectName(u"issue_hint")
        self.issue_hint.setWordWrap(True)

        self.writing_layout.addWidget(self.issue_hint)


        self.main_layout.addWidget(self.writing_group)

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

        self.early_box = SureBox(self.main_column)
        self.early_box.setObjectName(u"early_box")

        self.main_layout.addWidget(self.early_box)

        self.editions_group = QWidget(self.main_column)
        self.editions_group.setObjectName(u"editions_group")
        self.editions_layout = QVBoxLayout(self.editions_group)
        self.editions_layout.setSpacing(12)
        self.editions_layout.setObjectName(u"editions_layout")
        self.editions_layout.setContentsMargins(0, 0, 0, 0)
        self.editions_heading = PlainLabel(self.editions_group)
        self.editions_heading.setObjectName(u"editions_heading")
        self.editions_heading.setWordWrap(True)

        self.editions_layout.addWidget(self.editions_heading)

        self.editions_list = RowList(self.editions_group)
        self.editions_list.setObjectName(u"editions_list")

        self.editions_layout.addWidget(self.editions_list)

        self.older_fold = Fold(self.editions_group)
        self.older_fold.setObjectName(u"older_fold")

        self.editions_layout.addWidget(self.older_fold)


        self.main_layout.addWidget(self.editions_group)

        self.spacer_2 = QSpacerItem(1, 1, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.main_layout.addItem(self.spacer_2)


        self.columns_layout.addWidget(self.main_column)

        self.side_column = QWidget(self.columns)
        self.side_column.setObjectName(u"side_column")
        self.side_box = QWidget(self.side_column)
        self.side_box.setObjectName(u"side_box")
        self.side_layout = QVBoxLayout(self.side_box)
        self.side_layout.setSpacing(8)
        self.side_layout.setObjectName(u"side_layout")
        self.side_layout.setContentsMargins(0, 0, 0, 0)
        self.standing_button = StandingLink(self.side_box)
        self.standing_button.setObjectName(u"standing_button")

        self.side_layout.addWidget(self.standing_button)

        self.preview = PdfPreview(self.side_box)
        self.preview.setObjectName(u"preview")

        self.side_layout.addWidget(self.preview)

        self.side_layout.setStretch(1, 1)

        self.columns_layout.addWidget(self.side_column)

        self.columns_layout.setStretch(0, 11)
        self.columns_layout.setStretch(1, 10)

        self.page_layout.addWidget(self.columns)

        self.ledger_fold = Fold(SummaryPage)
        self.ledger_fold.setObjectName(u"ledger_fold")

        self.page_layout.addWidget(self.ledger_fold)

        self.page_layout.setStretch(3, 1)

        self.retranslateUi(SummaryPage)
    # setupUi

    def retranslateUi(self, SummaryPage: QWidget) -> None:
        self.heading_label.setText(QCoreApplication.translate("SummaryPage", u"Governors\u2019 summary", None))
        self.heading_label.setProperty(u"role", QCoreApplication.translate("SummaryPage", u"h1", None))
        self.saved_label.setText("")
        self.saved_label.setProperty(u"role", QCoreApplication.translate("SummaryPage", u"small", None))
        self.lead_label.setText(QCoreApplication.translate("SummaryPage", u"The paper for one term. It names nobody, and nobody can be worked out from its figures.", None))
        self.lead_label.setProperty(u"role", QCoreApplication.translate("SummaryPage", u"lead", None))
        self.terms_card.setProperty(u"role", QCoreApplication.translate("SummaryPage", u"notice_warn", None))
        self.terms_label.setText(QCoreApplication.translate("SummaryPage", u"There are no term dates yet, so this is the school year so far. With the dates set, each term gets its own summary.", None))
        self.terms_label.setProperty(u"role", "")
        self.terms_button.setText(QCoreApplication.translate("SummaryPage", u"Set the term dates", None))
        self.correcting_card.setProperty(u"role", QCoreApplication.translate("SummaryPage", u"notice", None))
        self.correcting_label.setText("")
        self.correcting_label.setProperty(u"role", "")
        self.leave_button.setText(QCoreApplication.translate("SummaryPage", u"Leave the edition as it is", None))
        self.leave_button.setProperty(u"role", QCoreApplication.translate("SummaryPage", u"link", None))
        self.edition_card.setProperty(u"role", QCoreApplication.translate("SummaryPage", u"card", None))
        self.edition_label.setText("")
        self.edition_label.setProperty(u"role", QCoreApplication.translate("SummaryPage", u"h3", None))
        self.edition_hint.setText("")
        self.edition_hint.setProperty(u"role", QCoreApplication.translate("SummaryPage", u"muted", None))
        self.correct_button.setText(QCoreApplication.translate("SummaryPage", u"Correct it", None))
#if QT_CONFIG(tooltip)
        self.correct_button.setToolTip(QCoreApplication.translate("SummaryPage", u"Make a new edition that names this one", None))
#endif // QT_CONFIG(tooltip)
        self.newest_button.setText(QCoreApplication.translate("SummaryPage", u"See the newest edition", None))
        self.newest_button.setProperty(u"role", QCoreApplication.translate("SummaryPage", u"link", None))
        self.issue_hint.setText("")
        self.issue_hint.setProperty(u"role", QCoreApplication.translate("SummaryPage", u"muted", None))
        self.issue_button.setText(QCoreApplication.translate("SummaryPage", u"Issue this edition", None))
#if QT_CONFIG(tooltip)
        self.issue_button.setToolTip(QCoreApplication.translate("SummaryPage", u"Keep the paper as it is, for good (Ctrl+Enter)", None))
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
        self.editions_heading.setText(QCoreApplication.translate("SummaryPage", u"Issued editions", None))
        self.editions_heading.setProperty(u"role", QCoreApplication.translate("SummaryPage", u"h2", None))
        pass
    # retranslateUi

