"""Compiled from forms/facts_page.ui by forms/compile.py: draw there, not here."""

# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'facts_page.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QFrame, QHBoxLayout,
    QLineEdit, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from conduct_desk.ui.widgets.calm_combo import CalmCombo
from conduct_desk.ui.widgets.error_summary import ErrorSummary
from conduct_desk.ui.widgets.evidence_card import EvidenceCard
from conduct_desk.ui.widgets.fold import Fold
from conduct_desk.ui.widgets.growing_edit import GrowingEdit
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.two_columns import TwoColumns

class Ui_FactsPage(object):
    def setupUi(self, FactsPage: QWidget) -> None:
        if not FactsPage.objectName():
            FactsPage.setObjectName(u"FactsPage")
        self.page_layout = QVBoxLayout(FactsPage)
        self.page_layout.setSpacing(16)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(0, 0, 0, 0)
        self.header_row = QHBoxLayout()
        self.header_row.setSpacing(16)
        self.header_row.setObjectName(u"header_row")
        self.header_row.setContentsMargins(0, 0, 0, 0)
        self.back_button = QPushButton(FactsPage)
        self.back_button.setObjectName(u"back_button")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.back_button.sizePolicy().hasHeightForWidth())
        self.back_button.setSizePolicy(sizePolicy)

        self.header_row.addWidget(self.back_button)

        self.header_row_spacer_7 = QSpacerItem(1, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.header_row.addItem(self.header_row_spacer_7)

        self.saved_label = PlainLabel(FactsPage)
        self.saved_label.setObjectName(u"saved_label")
        self.saved_label.setWordWrap(False)

        self.header_row.addWidget(self.saved_label)


        self.page_layout.addLayout(self.header_row)

        self.columns = TwoColumns(FactsPage)
        self.columns.setObjectName(u"columns")
        self.columns_layout = QHBoxLayout(self.columns)
        self.columns_layout.setSpacing(40)
        self.columns_layout.setObjectName(u"columns_layout")
        self.columns_layout.setContentsMargins(0, 0, 0, 0)
        self.facts_column = QWidget(self.columns)
        self.facts_column.setObjectName(u"facts_column")
        self.facts_layout = QVBoxLayout(self.facts_column)
        self.facts_layout.setSpacing(16)
        self.facts_layout.setObjectName(u"facts_layout")
        self.facts_layout.setContentsMargins(0, 0, 0, 0)
        self.error_summary = ErrorSummary(self.facts_column)
        self.error_summary.setObjectName(u"error_summary")

        self.facts_layout.addWidget(self.error_summary)

        self.title_layout = QVBoxLayout()
        self.title_layout.setSpacing(2)
        self.title_layout.setObjectName(u"title_layout")
        self.title_layout.setContentsMargins(0, 0, 0, 0)
        self.place_label = PlainLabel(self.facts_column)
        self.place_label.setObjectName(u"place_label")
        self.place_label.setWordWrap(True)

        self.title_layout.addWidget(self.place_label)

        self.heading_label = PlainLabel(self.facts_column)
        self.heading_label.setObjectName(u"heading_label")
        self.heading_label.setWordWrap(True)

        self.title_layout.addWidget(self.heading_label)


        self.facts_layout.addLayout(self.title_layout)

        self.lead_label = PlainLabel(self.facts_column)
        self.lead_label.setObjectName(u"lead_label")
        self.lead_label.setWordWrap(True)

        self.facts_layout.addWidget(self.lead_label)

        self.where_card = QFrame(self.facts_column)
        self.where_card.setObjectName(u"where_card")
        self.where_card_layout = QVBoxLayout(self.where_card)
        self.where_card_layout.setSpacing(12)
        self.where_card_layout.setObjectName(u"where_card_layout")
        self.where_card_layout.setContentsMargins(20, 16, 20, 20)
        self.where_heading = PlainLabel(self.where_card)
        self.where_heading.setObjectName(u"where_heading")
        self.where_heading.setWordWrap(True)

        self.where_card_layout.addWidget(self.where_heading)

        self.platform_layout = QVBoxLayout()
        self.platform_layout.setSpacing(4)
        self.platform_layout.setObjectName(u"platform_layout")
        self.platform_layout.setContentsMargins(0, 0, 0, 0)
        self.platform_label = PlainLabel(self.where_card)
        self.platform_label.setObjectName(u"platform_label")
        self.platform_label.setWordWrap(True)

        self.platform_layout.addWidget(self.platform_label)

        self.platform_hint = PlainLabel(self.where_card)
        self.platform_hint.setObjectName(u"platform_hint")
        self.platform_hint.setWordWrap(True)

        self.platform_layout.addWidget(self.platform_hint)

        self.platform_combo = CalmCombo(self.where_card)
        self.platform_combo.setObjectName(u"platform_combo")

        self.platform_layout.addWidget(self.platform_combo)


        self.where_card_layout.addLayout(self.platform_layout)

        self.kind_layout = QVBoxLayout()
        self.kind_layout.setSpacing(4)
        self.kind_layout.setObjectName(u"kind_layout")
        self.kind_layout.setContentsMargins(0, 0, 0, 0)
        self.kind_label = PlainLabel(self.where_card)
        self.kind_label.setObjectName(u"kind_label")
        self.kind_label.setWordWrap(True)

        self.kind_layout.addWidget(self.kind_label)

        self.kind_combo = CalmCombo(self.where_card)
        self.kind_combo.setObjectName(u"kind_combo")

        self.kind_layout.addWidget(self.kind_combo)


        self.where_card_layout.addLayout(self.kind_layout)

        self.kind_other_group = QWidget(self.where_card)
        self.kind_other_group.setObjectName(u"kind_other_group")
        self.kind_other_layout = QVBoxLayout(self.kind_other_group)
        self.kind_other_layout.setSpacing(4)
        self.kind_other_layout.setObjectName(u"kind_other_layout")
        self.kind_other_layout.setContentsMargins(0, 0, 0, 0)
        self.kind_other_label = PlainLabel(self.kind_other_group)
        self.kind_other_label.setObjectName(u"kind_other_label")
        self.kind_other_label.setWordWrap(True)

        self.kind_other_layout.addWidget(self.kind_other_label)

        self.kind_other_edit = QLineEdit(self.kind_other_group)
        self.kind_other_edit.setObjectName(u"kind_other_edit")

        self.kind_other_layout.addWidget(self.kind_other_edit)


        self.where_card_layout.addWidget(self.kind_other_group)

        self.place_layout = QVBoxLayout()
        self.place_layout.setSpacing(4)
        self.place_layout.setObjectName(u"place_layout")
        self.place_layout.setContentsMargins(0, 0, 0, 0)
        self.place_label1 = PlainLabel(self.where_card)
        self.place_label1.setObjectName(u"place_label1")
        self.place_label1.setWordWrap(True)

        self.place_layout.addWidget(self.place_label1)

        self.place_hint = PlainLabel(self.where_card)
        self.place_hint.setObjectName(u"place_hint")
        self.place_hint.setWordWrap(True)

        self.place_layout.addWidget(self.place_hint)

        self.place_edit = QLineEdit(self.where_card)
        self.place_edit.setObjectName(u"place_edit")

        self.place_layout.addWidget(self.place_edit)


        self.where_card_layout.addLayout(self.place_layout)

        self.link_layout = QVBoxLayout()
        self.link_layout.setSpacing(4)
        self.link_layout.setObjectName(u"link_layout")
        self.link_layout.setContentsMargins(0, 0, 0, 0)
        self.link_label = PlainLabel(self.where_card)
        self.link_label.setObjectName(u"link_label")
        self.link_label.setWordWrap(True)

        self.link_layout.addWidget(self.link_label)

        self.link_edit = QLineEdit(self.where_card)
        self.link_edit.setObjectName(u"link_edit")

        self.link_layout.addWidget(self.link_edit)


        self.where_card_layout.addLayout(self.link_layout)

        self.reach_area = QWidget(self.where_card)
        self.reach_area.setObjectName(u"reach_area")
        self.reach_layout = QVBoxLayout(self.reach_area)
        self.reach_layout.setSpacing(12)
        self.reach_layout.setObjectName(u"reach_layout")
        self.reach_layout.setContentsMargins(0, 0, 0, 0)

        self.where_card_layout.addWidget(self.reach_area)


        self.facts_layout.addWidget(self.where_card)

        self.who_card = QFrame(self.facts_column)
        self.who_card.setObjectName(u"who_card")
        self.who_card_layout = QVBoxLayout(self.who_card)
        self.who_card_layout.setSpacing(12)
        self.who_card_layout.setObjectName(u"who_card_layout")
        self.who_card_layout.setContentsMargins(20, 16, 20, 20)
        self.who_heading = PlainLabel(self.who_card)
        self.who_heading.setObjectName(u"who_heading")
        self.who_heading.setWordWrap(True)

        self.who_card_layout.addWidget(self.who_heading)

        self.authors_area = QWidget(self.who_card)
        self.authors_area.setObjectName(u"authors_area")
        self.authors_layout = QVBoxLayout(self.authors_area)
        self.authors_layout.setObjectName(u"authors_layout")
        self.authors_layout.setContentsMargins(0, 0, 0, 0)
        self.authors_label = PlainLabel(self.authors_area)
        self.authors_label.setObjectName(u"authors_label")
        self.authors_label.setWordWrap(True)

        self.authors_layout.addWidget(self.authors_label)

        self.authors_hint = PlainLabel(self.authors_area)
        self.authors_hint.setObjectName(u"authors_hint")
        self.authors_hint.setWordWrap(True)

        self.authors_layout.addWidget(self.authors_hint)


        self.who_card_layout.addWidget(self.authors_area)

        self.authors_not_known_check = QCheckBox(self.who_card)
        self.authors_not_known_check.setObjectName(u"authors_not_known_check")

        self.who_card_layout.addWidget(self.authors_not_known_check)

        self.subject_area = QWidget(self.who_card)
        self.subject_area.setObjectName(u"subject_area")
        self.subject_layout = QVBoxLayout(self.subject_area)
        self.subject_layout.setObjectName(u"subject_layout")
        self.subject_layout.setContentsMargins(0, 0, 0, 0)
        self.subject_label = PlainLabel(self.subject_area)
        self.subject_label.setObjectName(u"subject_label")
        self.subject_label.setWordWrap(True)

        self.subject_layout.addWidget(self.subject_label)

        self.subject_hint = PlainLabel(self.subject_area)
        self.subject_hint.setObjectName(u"subject_hint")
        self.subject_hint.setWordWrap(True)

        self.subject_layout.addWidget(self.subject_hint)


        self.who_card_layout.addWidget(self.subject_area)


        self.facts_layout.addWidget(self.who_card)

        self.when_card = QFrame(self.facts_column)
        self.when_card.setObjectName(u"when_card")
        self.when_card_layout = QVBoxLayout(self.when_card)
        self.when_card_layout.setSpacing(12)
        self.when_card_layout.setObjectName(u"when_card_layout")
        self.when_card_layout.setContentsMargins(20, 16, 20, 20)
        self.when_heading = PlainLabel(self.when_card)
        self.when_heading.setObjectName(u"when_heading")
        self.when_heading.setWordWrap(True)

        self.when_card_layout.addWidget(self.when_heading)

        self.dates_area = QWidget(self.when_card)
        self.dates_area.setObjectName(u"dates_area")
        self.dates_layout = QVBoxLayout(self.dates_area)
        self.dates_layout.setSpacing(16)
        self.dates_layout.setObjectName(u"dates_layout")
        self.dates_layout.setContentsMargins(0, 0, 0, 0)

        self.when_card_layout.addWidget(self.dates_area)

        self.channel_area = QWidget(self.when_card)
        self.channel_area.setObjectName(u"channel_area")
        self.channel_layout = QVBoxLayout(self.channel_area)
        self.channel_layout.setSpacing(12)
        self.channel_layout.setObjectName(u"channel_layout")
        self.channel_layout.setContentsMargins(0, 0, 0, 0)

        self.when_card_layout.addWidget(self.channel_area)

        self.reporter_area = QWidget(self.when_card)
        self.reporter_area.setObjectName(u"reporter_area")
        self.reporter_layout = QVBoxLayout(self.reporter_area)
        self.reporter_layout.setObjectName(u"reporter_layout")
        self.reporter_layout.setContentsMargins(0, 0, 0, 0)
        self.reporter_label = PlainLabel(self.reporter_area)
        self.reporter_label.setObjectName(u"reporter_label")
        self.reporter_label.setWordWrap(True)

        self.reporter_layout.addWidget(self.reporter_label)

        self.reporter_hint = PlainLabel(self.reporter_area)
        self.reporter_hint.setObjectName(u"reporter_hint")
        self.reporter_hint.setWordWrap(True)

        self.reporter_layout.addWidget(self.reporter_hint)


        self.when_card_layout.addWidget(self.reporter_area)

        self.keep_private_check = QCheckBox(self.when_card)
        self.keep_private_check.setObjectName(u"keep_private_check")

        self.when_card_layout.addWidget(self.keep_private_check)

        self.grade_area = QWidget(self.when_card)
        self.grade_area.setObjectName(u"grade_area")
        self.grade_layout = QVBoxLayout(self.grade_area)
        self.grade_layout.setSpacing(12)
        self.grade_layout.setObjectName(u"grade_layout")
        self.grade_layout.setContentsMargins(0, 0, 0, 0)

        self.when_card_layout.addWidget(self.grade_area)


        self.facts_layout.addWidget(self.when_card)

        self.more_fold = Fold(self.facts_column)
        self.more_fold.setObjectName(u"more_fold")

        self.facts_layout.addWidget(self.more_fold)

        self.words_card = QFrame(self.facts_column)
        self.words_card.setObjectName(u"words_card")
        self.words_card_layout = QVBoxLayout(self.words_card)
        self.words_card_layout.setSpacing(12)
        self.words_card_layout.setObjectName(u"words_card_layout")
        self.words_card_layout.setContentsMargins(20, 16, 20, 20)
        self.words_heading = PlainLabel(self.words_card)
        self.words_heading.setObjectName(u"words_heading")
        self.words_heading.setWordWrap(True)

        self.words_card_layout.addWidget(self.words_heading)

        self.words_layout = QVBoxLayout()
        self.words_layout.setSpacing(4)
        self.words_layout.setObjectName(u"words_layout")
        self.words_layout.setContentsMargins(0, 0, 0, 0)
        self.words_label = PlainLabel(self.words_card)
        self.words_label.setObjectName(u"words_label")
        self.words_label.setWordWrap(True)

        self.words_layout.addWidget(self.words_label)

        self.words_hint = PlainLabel(self.words_card)
        self.words_hint.setObjectName(u"words_hint")
        self.words_hint.setWordWrap(True)

        self.words_layout.addWidget(self.words_hint)

        self.words_edit = GrowingEdit(self.words_card)
        self.words_edit.setObjectName(u"words_edit")

        self.words_layout.addWidget(self.words_edit)


        self.words_card_layout.addLayout(self.words_layout)


        self.facts_layout.addWidget(self.words_card)

        self.buttons_row = QHBoxLayout()
        self.buttons_row.setSpacing(24)
        self.buttons_row.setObjectName(u"buttons_row")
        self.buttons_row.setContentsMargins(0, 0, 0, 0)
        self.continue_button = QPushButton(self.facts_column)
        self.continue_button.setObjectName(u"continue_button")
        sizePolicy.setHeightForWidth(self.continue_button.sizePolicy().hasHeightForWidth())
        self.continue_button.setSizePolicy(sizePolicy)

        self.buttons_row.addWidget(self.continue_button)

        self.later_button = QPushButton(self.facts_column)
        self.later_button.setObjectName(u"later_button")
        sizePolicy.setHeightForWidth(self.later_button.sizePolicy().hasHeightForWidth())
        self.later_button.setSizePolicy(sizePolicy)

        self.buttons_row.addWidget(self.later_button)

        self.buttons_row_spacer_8 = QSpacerItem(1, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons_row.addItem(self.buttons_row_spacer_8)


        self.facts_layout.addLayout(self.buttons_row)


        self.columns_layout.addWidget(self.facts_column, 0, Qt.AlignmentFlag.AlignTop)

        self.side_column = QWidget(self.columns)
        self.side_column.setObjectName(u"side_column")
        self.side_layout = QVBoxLayout(self.side_column)
        self.side_layout.setSpacing(16)
        self.side_layout.setObjectName(u"side_layout")
        self.side_layout.setContentsMargins(0, 0, 0, 0)
        self.evidence_card = EvidenceCard(self.side_column)
        self.evidence_card.setObjectName(u"evidence_card")

        self.side_layout.addWidget(self.evidence_card)


        self.columns_layout.addWidget(self.side_column, 0, Qt.AlignmentFlag.AlignTop)

        self.columns_layout.setStretch(0, 2)
        self.columns_layout.setStretch(1, 1)

        self.page_layout.addWidget(self.columns)

        self.page_layout_spacer_8 = QSpacerItem(1, 1, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.page_layout.addItem(self.page_layout_spacer_8)


        self.retranslateUi(FactsPage)
    # setupUi

    def retranslateUi(self, FactsPage: QWidget) -> None:
        self.back_button.setText(QCoreApplication.translate("FactsPage", u"Back", None))
        self.back_button.setProperty(u"role", QCoreApplication.translate("FactsPage", u"back", None))
#if QT_CONFIG(tooltip)
        self.back_button.setToolTip(QCoreApplication.translate("FactsPage", u"Go back (Alt+Left)", None))
#endif // QT_CONFIG(tooltip)
        self.saved_label.setText("")
        self.saved_label.setProperty(u"role", QCoreApplication.translate("FactsPage", u"small", None))
        self.place_label.setText("")
        self.place_label.setProperty(u"role", QCoreApplication.translate("FactsPage", u"eyebrow", None))
        self.heading_label.setText(QCoreApplication.translate("FactsPage", u"What was posted, where and by whom", None))
        self.heading_label.setProperty(u"role", QCoreApplication.translate("FactsPage", u"h1", None))
        self.lead_label.setText(QCoreApplication.translate("FactsPage", u"Leave empty what you do not know. It can be added later.", None))
        self.lead_label.setProperty(u"role", QCoreApplication.translate("FactsPage", u"lead", None))
        self.where_card.setProperty(u"role", QCoreApplication.translate("FactsPage", u"card", None))
        self.where_heading.setText(QCoreApplication.translate("FactsPage", u"Where", None))
        self.where_heading.setProperty(u"role", QCoreApplication.translate("FactsPage", u"h2", None))
        self.platform_label.setText(QCoreApplication.translate("FactsPage", u"Where was it posted?", None))
        self.platform_label.setProperty(u"role", QCoreApplication.translate("FactsPage", u"label", None))
        self.platform_hint.setText(QCoreApplication.translate("FactsPage", u"Choose one or type another", None))
        self.platform_hint.setProperty(u"role", QCoreApplication.translate("FactsPage", u"muted", None))
        self.kind_label.setText(QCoreApplication.translate("FactsPage", u"Which kind of social media is that?", None))
        self.kind_label.setProperty(u"role", QCoreApplication.translate("FactsPage", u"label", None))
        self.kind_other_label.setText(QCoreApplication.translate("FactsPage", u"Say which kind", None))
        self.kind_other_label.setProperty(u"role", QCoreApplication.translate("FactsPage", u"label", None))
        self.place_label1.setText(QCoreApplication.translate("FactsPage", u"Group, page or account", None))
        self.place_label1.setProperty(u"role", QCoreApplication.translate("FactsPage", u"label", None))
        self.place_hint.setText(QCoreApplication.translate("FactsPage", u"As it is called there, such as Year 4 parents\u2019 chat", None))
        self.place_hint.setProperty(u"role", QCoreApplication.translate("FactsPage", u"muted", None))
        self.link_label.setText(QCoreApplication.translate("FactsPage", u"Link, if you have one", None))
        self.link_label.setProperty(u"role", QCoreApplication.translate("FactsPage", u"label", None))
        self.who_card.setProperty(u"role", QCoreApplication.translate("FactsPage", u"card", None))
        self.who_heading.setText(QCoreApplication.translate("FactsPage", u"Who", None))
        self.who_heading.setProperty(u"role", QCoreApplication.translate("FactsPage", u"h2", None))
        self.authors_label.setText(QCoreApplication.translate("FactsPage", u"Who posted it?", None))
        self.authors_label.setProperty(u"role", QCoreApplication.translate("FactsPage", u"label", None))
        self.authors_hint.setText(QCoreApplication.translate("FactsPage", u"Whoever shared it with words of their own is an author too", None))
        self.authors_hint.setProperty(u"role", QCoreApplication.translate("FactsPage", u"muted", None))
        self.authors_not_known_check.setText(QCoreApplication.translate("FactsPage", u"Not known, or not all of them", None))
        self.subject_label.setText(QCoreApplication.translate("FactsPage", u"Whom is it about? (optional)", None))
        self.subject_label.setProperty(u"role", QCoreApplication.translate("FactsPage", u"label", None))
        self.subject_hint.setText(QCoreApplication.translate("FactsPage", u"Staff or pupils by name. It is how a second post about the same person is noticed.", None))
        self.subject_hint.setProperty(u"role", QCoreApplication.translate("FactsPage", u"muted", None))
        self.when_card.setProperty(u"role", QCoreApplication.translate("FactsPage", u"card", None))
        self.when_heading.setText(QCoreApplication.translate("FactsPage", u"When, and how it reached us", None))
        self.when_heading.setProperty(u"role", QCoreApplication.translate("FactsPage", u"h2", None))
        self.reporter_label.setText(QCoreApplication.translate("FactsPage", u"Who told us?", None))
        self.reporter_label.setProperty(u"role", QCoreApplication.translate("FactsPage", u"label", None))
        self.reporter_hint.setText(QCoreApplication.translate("FactsPage", u"Their name never appears in a letter to the author", None))
        self.reporter_hint.setProperty(u"role", QCoreApplication.translate("FactsPage", u"muted", None))
        self.keep_private_check.setText(QCoreApplication.translate("FactsPage", u"They asked not to be named", None))
        self.words_card.setProperty(u"role", QCoreApplication.translate("FactsPage", u"card", None))
        self.words_heading.setText(QCoreApplication.translate("FactsPage", u"What it says", None))
        self.words_heading.setProperty(u"role", QCoreApplication.translate("FactsPage", u"h2", None))
        self.words_label.setText(QCoreApplication.translate("FactsPage", u"The words, or what the picture shows", None))
        self.words_label.setProperty(u"role", QCoreApplication.translate("FactsPage", u"label", None))
        self.words_hint.setText(QCoreApplication.translate("FactsPage", u"Copy the words as they stand. Do not describe an indecent picture.", None))
        self.words_hint.setProperty(u"role", QCoreApplication.translate("FactsPage", u"muted", None))
        self.continue_button.setText(QCoreApplication.translate("FactsPage", u"Continue", None))
        self.continue_button.setProperty(u"role", QCoreApplication.translate("FactsPage", u"primary", None))
#if QT_CONFIG(tooltip)
        self.continue_button.setToolTip(QCoreApplication.translate("FactsPage", u"Continue (Ctrl+Enter)", None))
#endif // QT_CONFIG(tooltip)
        self.later_button.setText(QCoreApplication.translate("FactsPage", u"Save and finish later", None))
        self.later_button.setProperty(u"role", QCoreApplication.translate("FactsPage", u"link", None))
#if QT_CONFIG(tooltip)
        self.later_button.setToolTip(QCoreApplication.translate("FactsPage", u"Keep what you typed and go back to Home (Ctrl+S)", None))
#endif // QT_CONFIG(tooltip)
        pass
    # retranslateUi

