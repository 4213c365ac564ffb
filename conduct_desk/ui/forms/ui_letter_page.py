"""Compiled from forms/letter_page.ui by forms/compile.py: draw there, not here."""

# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'letter_page.ui'
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
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QLineEdit,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from conduct_desk.ui.widgets.beside import Beside
from conduct_desk.ui.widgets.calm_combo import CalmCombo
from conduct_desk.ui.widgets.error_summary import ErrorSummary
from conduct_desk.ui.widgets.flow_row import FlowRow
from conduct_desk.ui.widgets.fold import Fold
from conduct_desk.ui.widgets.growing_edit import GrowingEdit
from conduct_desk.ui.widgets.kind_combo import KindCombo
from conduct_desk.ui.widgets.news_bar import NewsBar
from conduct_desk.ui.widgets.pdf_preview import PdfPreview
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.remarks_box import RemarksBox
from conduct_desk.ui.widgets.school_card import SchoolCard
from conduct_desk.ui.widgets.sent_box import SentBox
from conduct_desk.ui.widgets.standing_link import StandingLink
from conduct_desk.ui.widgets.summary_list import SummaryList

class Ui_LetterPage(object):
    def setupUi(self, LetterPage: QWidget) -> None:
        if not LetterPage.objectName():
            LetterPage.setObjectName(u"LetterPage")
        self.page_layout = QVBoxLayout(LetterPage)
        self.page_layout.setSpacing(16)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(0, 0, 0, 0)
        self.header_row = QHBoxLayout()
        self.header_row.setSpacing(16)
        self.header_row.setObjectName(u"header_row")
        self.header_row.setContentsMargins(0, 0, 0, 0)
        self.back_button = QPushButton(LetterPage)
        self.back_button.setObjectName(u"back_button")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.back_button.sizePolicy().hasHeightForWidth())
        self.back_button.setSizePolicy(sizePolicy)

        self.header_row.addWidget(self.back_button)

        self.spacer_1 = QSpacerItem(1, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.header_row.addItem(self.spacer_1)

        self.saved_label = PlainLabel(LetterPage)
        self.saved_label.setObjectName(u"saved_label")
        self.saved_label.setWordWrap(False)

        self.header_row.addWidget(self.saved_label)


        self.page_layout.addLayout(self.header_row)

        self.heading_layout = QVBoxLayout()
        self.heading_layout.setSpacing(4)
        self.heading_layout.setObjectName(u"heading_layout")
        self.heading_layout.setContentsMargins(0, 0, 0, 0)
        self.place_label = PlainLabel(LetterPage)
        self.place_label.setObjectName(u"place_label")
        self.place_label.setWordWrap(True)

        self.heading_layout.addWidget(self.place_label)

        self.heading_label = PlainLabel(LetterPage)
        self.heading_label.setObjectName(u"heading_label")
        self.heading_label.setWordWrap(True)

        self.heading_layout.addWidget(self.heading_label)

        self.lead_label = PlainLabel(LetterPage)
        self.lead_label.setObjectName(u"lead_label")
        self.lead_label.setWordWrap(True)

        self.heading_layout.addWidget(self.lead_label)


        self.page_layout.addLayout(self.heading_layout)

        self.other_button = QPushButton(LetterPage)
        self.other_button.setObjectName(u"other_button")
        sizePolicy.setHeightForWidth(self.other_button.sizePolicy().hasHeightForWidth())
        self.other_button.setSizePolicy(sizePolicy)

        self.page_layout.addWidget(self.other_button)

        self.error_summary = ErrorSummary(LetterPage)
        self.error_summary.setObjectName(u"error_summary")

        self.page_layout.addWidget(self.error_summary)

        self.news_bar = NewsBar(LetterPage)
        self.news_bar.setObjectName(u"news_bar")

        self.page_layout.addWidget(self.news_bar)

        self.columns = Beside(LetterPage)
        self.columns.setObjectName(u"columns")
        self.columns_layout = QHBoxLayout(self.columns)
        self.columns_layout.setSpacing(32)
        self.columns_layout.setObjectName(u"columns_layout")
        self.columns_layout.setContentsMargins(0, 0, 0, 0)
        self.main_column = QWidget(self.columns)
        self.main_column.setObjectName(u"main_column")
        self.main_layout = QVBoxLayout(self.main_column)
        self.main_layout.setSpacing(0)
        self.main_layout.setObjectName(u"main_layout")
        self.main_layout.setContentsMargins(0, 0, 0, 0)
        self.draft_group = QWidget(self.main_column)
        self.draft_group.setObjectName(u"draft_group")
        self.draft_layout = QVBoxLayout(self.draft_group)
        self.draft_layout.setSpacing(20)
        self.draft_layout.setObjectName(u"draft_layout")
        self.draft_layout.setContentsMargins(0, 0, 0, 0)
        self.kind_layout = QVBoxLayout()
        self.kind_layout.setSpacing(4)
        self.kind_layout.setObjectName(u"kind_layout")
        self.kind_layout.setContentsMargins(0, 0, 0, 0)
        self.kind_label = PlainLabel(self.draft_group)
        self.kind_label.setObjectName(u"kind_label")
        self.kind_label.setWordWrap(True)

        self.kind_layout.addWidget(self.kind_label)

        self.kind_hint = PlainLabel(self.draft_group)
        self.kind_hint.setObjectName(u"kind_hint")
        self.kind_hint.setWordWrap(True)

        self.kind_layout.addWidget(self.kind_hint)

        self.kind_combo = KindCombo(self.draft_group)
        self.kind_combo.setObjectName(u"kind_combo")

        self.kind_layout.addWidget(self.kind_combo)


        self.draft_layout.addLayout(self.kind_layout)

        self.school_card = SchoolCard(self.draft_group)
        self.school_card.setObjectName(u"school_card")

        self.draft_layout.addWidget(self.school_card)

        self.recipient_group = QWidget(self.draft_group)
        self.recipient_group.setObjectName(u"recipient_group")
        self.recipient_layout = QVBoxLayout(self.recipient_group)
        self.recipient_layout.setSpacing(4)
        self.recipient_layout.setObjectName(u"recipient_layout")
        self.recipient_layout.setContentsMargins(0, 0, 0, 0)
        self.recipient_label = PlainLabel(self.recipient_group)
        self.recipient_label.setObjectName(u"recipient_label")
        self.recipient_label.setWordWrap(True)

        self.recipient_layout.addWidget(self.recipient_label)

        self.recipient_hint = PlainLabel(self.recipient_group)
        self.recipient_hint.setObjectName(u"recipient_hint")
        self.recipient_hint.setWordWrap(True)

        self.recipient_layout.addWidget(self.recipient_hint)

        self.recipient_combo = CalmCombo(self.recipient_group)
        self.recipient_combo.setObjectName(u"recipient_combo")
        self.recipient_combo.setEditable(True)

        self.recipient_layout.addWidget(self.recipient_combo)


        self.draft_layout.addWidget(self.recipient_group)

        self.address_group = QWidget(self.draft_group)
        self.address_group.setObjectName(u"address_group")
        self.address_layout = QVBoxLayout(self.address_group)
        self.address_layout.setSpacing(4)
        self.address_layout.setObjectName(u"address_layout")
        self.address_layout.setContentsMargins(0, 0, 0, 0)
        self.address_label = PlainLabel(self.address_group)
        self.address_label.setObjectName(u"address_label")
        self.address_label.setWordWrap(True)

        self.address_layout.addWidget(self.address_label)

        self.address_hint = PlainLabel(self.address_group)
        self.address_hint.setObjectName(u"address_hint")
        self.address_hint.setWordWrap(True)

        self.address_layout.addWidget(self.address_hint)

        self.address_edit = GrowingEdit(self.address_group)
        self.address_edit.setObjectName(u"address_edit")

        self.address_layout.addWidget(self.address_edit)


        self.draft_layout.addWidget(self.address_group)

        self.salutation_group = QWidget(self.draft_group)
        self.salutation_group.setObjectName(u"salutation_group")
        self.salutation_layout = QVBoxLayout(self.salutation_group)
        self.salutation_layout.setSpacing(4)
        self.salutation_layout.setObjectName(u"salutation_layout")
        self.salutation_layout.setContentsMargins(0, 0, 0, 0)
        self.salutation_label = PlainLabel(self.salutation_group)
        self.salutation_label.setObjectName(u"salutation_label")
        self.salutation_label.setWordWrap(True)

        self.salutation_layout.addWidget(self.salutation_label)

        self.salutation_edit = QLineEdit(self.salutation_group)
        self.salutation_edit.setObjectName(u"salutation_edit")

        self.salutation_layout.addWidget(self.salutation_edit)


        self.draft_layout.addWidget(self.salutation_group)

        self.subject_group = QWidget(self.draft_group)
        self.subject_group.setObjectName(u"subject_group")
        self.subject_layout = QVBoxLayout(self.subject_group)
        self.subject_layout.setSpacing(4)
        self.subject_layout.setObjectName(u"subject_layout")
        self.subject_layout.setContentsMargins(0, 0, 0, 0)
        self.subject_label = PlainLabel(self.subject_group)
        self.subject_label.setObjectName(u"subject_label")
        self.subject_label.setWordWrap(True)

        self.subject_layout.addWidget(self.subject_label)

        self.subject_edit = QLineEdit(self.subject_group)
        self.subject_edit.setObjectName(u"subject_edit")

        self.subject_layout.addWidget(self.subject_edit)


        self.draft_layout.addWidget(self.subject_group)

        self.body_layout = QVBoxLayout()
        self.body_layout.setSpacing(4)
        self.body_layout.setObjectName(u"body_layout")
        self.body_layout.setContentsMargins(0, 0, 0, 0)
        self.body_label = PlainLabel(self.draft_group)
        self.body_label.setObjectName(u"body_label")
        self.body_label.setWordWrap(True)

        self.body_layout.addWidget(self.body_label)

        self.body_hint = PlainLabel(self.draft_group)
        self.body_hint.setObjectName(u"body_hint")
        self.body_hint.setWordWrap(True)

        self.body_layout.addWidget(self.body_hint)

        self.body_edit = GrowingEdit(self.draft_group)
        self.body_edit.setObjectName(u"body_edit")

        self.body_layout.addWidget(self.body_edit)


        self.draft_layout.addLayout(self.body_layout)

        self.answer_group = QWidget(self.draft_group)
        self.answer_group.setObjectName(u"answer_group")
        self.answer_layout = QVBoxLayout(self.answer_group)
        self.answer_layout.setSpacing(4)
        self.answer_layout.setObjectName(u"answer_layout")
        self.answer_layout.setContentsMargins(0, 0, 0, 0)
        self.answer_label = PlainLabel(self.answer_group)
        self.answer_label.setObjectName(u"answer_label")
        self.answer_label.setWordWrap(True)

        self.answer_layout.addWidget(self.answer_label)


        self.draft_layout.addWidget(self.answer_group)

        self.make_fold = Fold(self.draft_group)
        self.make_fold.setObjectName(u"make_fold")

        self.draft_layout.addWidget(self.make_fold)

        self.parents_fold = Fold(self.draft_group)
        self.parents_fold.setObjectName(u"parents_fold")

        self.draft_layout.addWidget(self.parents_fold)

        self.remarks_box = RemarksBox(self.draft_group)
        self.remarks_box.setObjectName(u"remarks_box")

        self.draft_layout.addWidget(self.remarks_box)

        self.final_hint = PlainLabel(self.draft_group)
        self.final_hint.setObjectName(u"final_hint")
        self.final_hint.setWordWrap(True)

        self.draft_layout.addWidget(self.final_hint)

        self.draft_buttons = FlowRow(self.draft_group)
        self.draft_buttons.setObjectName(u"draft_buttons")
        self.issue_button = QPushButton(self.draft_buttons)
        self.issue_button.setObjectName(u"issue_button")
        sizePolicy.setHeightForWidth(self.issue_button.sizePolicy().hasHeightForWidth())
        self.issue_button.setSizePolicy(sizePolicy)
        self.save_draft_button = QPushButton(self.draft_buttons)
        self.save_draft_button.setObjectName(u"save_draft_button")
        sizePolicy.setHeightForWidth(self.save_draft_button.sizePolicy().hasHeightForWidth())
        self.save_draft_button.setSizePolicy(sizePolicy)
        self.print_draft_button = QPushButton(self.draft_buttons)
        self.print_draft_button.setObjectName(u"print_draft_button")
        sizePolicy.setHeightForWidth(self.print_draft_button.sizePolicy().hasHeightForWidth())
        self.print_draft_button.setSizePolicy(sizePolicy)

        self.draft_layout.addWidget(self.draft_buttons)

        self.leave_buttons = FlowRow(self.draft_group)
        self.leave_buttons.setObjectName(u"leave_buttons")
        self.later_button = QPushButton(self.leave_buttons)
        self.later_button.setObjectName(u"later_button")
        sizePolicy.setHeightForWidth(self.later_button.sizePolicy().hasHeightForWidth())
        self.later_button.setSizePolicy(sizePolicy)
        self.discard_button = QPushButton(self.leave_buttons)
        self.discard_button.setObjectName(u"discard_button")
        sizePolicy.setHeightForWidth(self.discard_button.sizePolicy().hasHeightForWidth())
        self.discard_button.setSizePolicy(sizePolicy)

        self.draft_layout.addWidget(self.leave_buttons)


        self.main_layout.addWidget(self.draft_group)

        self.final_group = QWidget(self.main_column)
        self.final_group.setObjectName(u"final_group")
        self.final_layout = QVBoxLayout(self.final_group)
        self.final_layout.setSpacing(20)
        self.final_layout.setObjectName(u"final_layout")
        self.final_layout.setContentsMargins(0, 0, 0, 0)
        self.final_card = QFrame(self.final_group)
        self.final_card.setObjectName(u"final_card")
        self.final_card_layout = QVBoxLayout(self.final_card)
        self.final_card_layout.setSpacing(16)
        self.final_card_layout.setObjectName(u"final_card_layout")
        self.final_card_layout.setContentsMargins(20, 16, 20, 20)
        self.final_list = SummaryList(self.final_card)
        self.final_list.setObjectName(u"final_list")

        self.final_card_layout.addWidget(self.final_list)

        self.final_buttons = FlowRow(self.final_card)
        self.final_buttons.setObjectName(u"final_buttons")
        self.print_button = QPushButton(self.final_buttons)
        self.print_button.setObjectName(u"print_button")
        sizePolicy.setHeightForWidth(self.print_button.sizePolicy().hasHeightForWidth())
        self.print_button.setSizePolicy(sizePolicy)
        self.save_button = QPushButton(self.final_buttons)
        self.save_button.setObjectName(u"save_button")
        sizePolicy.setHeightForWidth(self.save_button.sizePolicy().hasHeightForWidth())
        self.save_button.setSizePolicy(sizePolicy)
        self.open_button = QPushButton(self.final_buttons)
        self.open_button.setObjectName(u"open_button")
        sizePolicy.setHeightForWidth(self.open_button.sizePolicy().hasHeightForWidth())
        self.open_button.setSizePolicy(sizePolicy)

        self.final_card_layout.addWidget(self.final_buttons)

        self.correct_button = QPushButton(self.final_card)
        self.correct_button.setObjectName(u"correct_button")
        sizePolicy.setHeightForWidth(self.correct_button.sizePolicy().hasHeightForWidth())
        self.correct_button.setSizePolicy(sizePolicy)

        self.final_card_layout.addWidget(self.correct_button)


        self.final_layout.addWidget(self.final_card)

        self.sent_box = SentBox(self.final_group)
        self.sent_box.setObjectName(u"sent_box")

        self.final_layout.addWidget(self.sent_box)


        self.main_layout.addWidget(self.final_group)

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

        self.page_layout.setStretch(5, 1)
#if QT_CONFIG(shortcut)
        self.kind_label.setBuddy(self.kind_combo)
        self.recipient_label.setBuddy(self.recipient_combo)
        self.address_label.setBuddy(self.address_edit)
        self.salutation_label.setBuddy(self.salutation_edit)
        self.subject_label.setBuddy(self.subject_edit)
        self.body_label.setBuddy(self.body_edit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(LetterPage)
    # setupUi

    def retranslateUi(self, LetterPage: QWidget) -> None:
        self.back_button.setText(QCoreApplication.translate("LetterPage", u"Back to the concern", None))
#if QT_CONFIG(tooltip)
        self.back_button.setToolTip(QCoreApplication.translate("LetterPage", u"Go back (Alt+Left)", None))
#endif // QT_CONFIG(tooltip)
        self.back_button.setProperty(u"role", QCoreApplication.translate("LetterPage", u"back", None))
        self.saved_label.setText("")
        self.saved_label.setProperty(u"role", QCoreApplication.translate("LetterPage", u"small", None))
        self.place_label.setText("")
        self.place_label.setProperty(u"role", QCoreApplication.translate("LetterPage", u"eyebrow", None))
        self.heading_label.setText("")
        self.heading_label.setProperty(u"role", QCoreApplication.translate("LetterPage", u"h1", None))
        self.lead_label.setText("")
        self.lead_label.setProperty(u"role", QCoreApplication.translate("LetterPage", u"lead", None))
        self.other_button.setText("")
        self.other_button.setProperty(u"role", QCoreApplication.translate("LetterPage", u"link", None))
        self.kind_label.setText(QCoreApplication.translate("LetterPage", u"Which letter", None))
        self.kind_label.setProperty(u"role", QCoreApplication.translate("LetterPage", u"label", None))
        self.kind_hint.setText(QCoreApplication.translate("LetterPage", u"Changing it keeps the words you typed yourself", None))
        self.kind_hint.setProperty(u"role", QCoreApplication.translate("LetterPage", u"muted", None))
        self.recipient_label.setText(QCoreApplication.translate("LetterPage", u"To", None))
        self.recipient_label.setProperty(u"role", QCoreApplication.translate("LetterPage", u"label", None))
        self.recipient_hint.setText(QCoreApplication.translate("LetterPage", u"Choose somebody in this concern, or type a name", None))
        self.recipient_hint.setProperty(u"role", QCoreApplication.translate("LetterPage", u"muted", None))
        self.address_label.setText(QCoreApplication.translate("LetterPage", u"Address", None))
        self.address_label.setProperty(u"role", QCoreApplication.translate("LetterPage", u"label", None))
        self.address_hint.setText(QCoreApplication.translate("LetterPage", u"As on the envelope, a line each. It is remembered for this person.", None))
        self.address_hint.setProperty(u"role", QCoreApplication.translate("LetterPage", u"muted", None))
        self.salutation_label.setText(QCoreApplication.translate("LetterPage", u"Opening", None))
        self.salutation_label.setProperty(u"role", QCoreApplication.translate("LetterPage", u"label", None))
        self.subject_label.setText(QCoreApplication.translate("LetterPage", u"Subject line", None))
        self.subject_label.setProperty(u"role", QCoreApplication.translate("LetterPage", u"label", None))
        self.body_label.setText(QCoreApplication.translate("LetterPage", u"What the letter says", None))
        self.body_label.setProperty(u"role", QCoreApplication.translate("LetterPage", u"label", None))
        self.body_hint.setText(QCoreApplication.translate("LetterPage", u"An empty line starts a new paragraph. \u201c- \u201d at the start of a line makes a list, \u201c> \u201d a quotation.", None))
        self.body_hint.setProperty(u"role", QCoreApplication.translate("LetterPage", u"muted", None))
        self.answer_label.setText("")
        self.answer_label.setProperty(u"role", QCoreApplication.translate("LetterPage", u"muted", None))
        self.final_hint.setText(QCoreApplication.translate("LetterPage", u"When it is final, its words are locked and the PDF is kept exactly as it is. Then print it, or send it from the school\u2019s e-mail.", None))
        self.final_hint.setProperty(u"role", QCoreApplication.translate("LetterPage", u"muted", None))
        self.issue_button.setText(QCoreApplication.translate("LetterPage", u"This is final", None))
#if QT_CONFIG(tooltip)
        self.issue_button.setToolTip(QCoreApplication.translate("LetterPage", u"Lock the words and keep the PDF (Ctrl+Enter)", None))
#endif // QT_CONFIG(tooltip)
        self.issue_button.setProperty(u"role", QCoreApplication.translate("LetterPage", u"primary", None))
        self.save_draft_button.setText(QCoreApplication.translate("LetterPage", u"Save a draft PDF", None))
#if QT_CONFIG(tooltip)
        self.save_draft_button.setToolTip(QCoreApplication.translate("LetterPage", u"Save the letter as it stands", None))
#endif // QT_CONFIG(tooltip)
        self.print_draft_button.setText(QCoreApplication.translate("LetterPage", u"Print a draft", None))
#if QT_CONFIG(tooltip)
        self.print_draft_button.setToolTip(QCoreApplication.translate("LetterPage", u"Print the letter as it stands (Ctrl+P)", None))
#endif // QT_CONFIG(tooltip)
        self.later_button.setText(QCoreApplication.translate("LetterPage", u"Save and finish later", None))
#if QT_CONFIG(tooltip)
        self.later_button.setToolTip(QCoreApplication.translate("LetterPage", u"Keep it as a draft (Ctrl+S)", None))
#endif // QT_CONFIG(tooltip)
        self.later_button.setProperty(u"role", QCoreApplication.translate("LetterPage", u"link", None))
        self.discard_button.setText(QCoreApplication.translate("LetterPage", u"Throw this draft away", None))
        self.discard_button.setProperty(u"role", QCoreApplication.translate("LetterPage", u"danger_link", None))
        self.final_card.setProperty(u"role", QCoreApplication.translate("LetterPage", u"card", None))
        self.print_button.setText(QCoreApplication.translate("LetterPage", u"Print", None))
#if QT_CONFIG(tooltip)
        self.print_button.setToolTip(QCoreApplication.translate("LetterPage", u"Print the letter (Ctrl+P)", None))
#endif // QT_CONFIG(tooltip)
        self.save_button.setText(QCoreApplication.translate("LetterPage", u"Save PDF", None))
#if QT_CONFIG(tooltip)
        self.save_button.setToolTip(QCoreApplication.translate("LetterPage", u"Save the letter as a PDF file", None))
#endif // QT_CONFIG(tooltip)
        self.open_button.setText(QCoreApplication.translate("LetterPage", u"Open in PDF viewer", None))
#if QT_CONFIG(tooltip)
        self.open_button.setToolTip(QCoreApplication.translate("LetterPage", u"Save a copy first, then open that copy", None))
#endif // QT_CONFIG(tooltip)
        self.correct_button.setText(QCoreApplication.translate("LetterPage", u"Correct this letter", None))
#if QT_CONFIG(tooltip)
        self.correct_button.setToolTip(QCoreApplication.translate("LetterPage", u"Start another letter that says what was not right in this one", None))
#endif // QT_CONFIG(tooltip)
        self.correct_button.setProperty(u"role", QCoreApplication.translate("LetterPage", u"link", None))
        pass
    # retranslateUi

