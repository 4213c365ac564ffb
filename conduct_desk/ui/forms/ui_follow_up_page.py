"""Compiled from forms/follow_up_page.ui by forms/compile.py: draw there, not here."""

# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'follow_up_page.ui'
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

from conduct_desk.ui.widgets.capture_panel import CapturePanel
from conduct_desk.ui.widgets.error_summary import ErrorSummary
from conduct_desk.ui.widgets.evidence_card import EvidenceCard
from conduct_desk.ui.widgets.flow_row import FlowRow
from conduct_desk.ui.widgets.growing_edit import GrowingEdit
from conduct_desk.ui.widgets.ladder_box import LadderBox
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.two_columns import TwoColumns

class Ui_FollowUpPage(object):
    def setupUi(self, FollowUpPage: QWidget) -> None:
        if not FollowUpPage.objectName():
            FollowUpPage.setObjectName(u"FollowUpPage")
        self.page_layout = QVBoxLayout(FollowUpPage)
        self.page_layout.setSpacing(16)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(0, 0, 0, 0)
        self.header_row = QHBoxLayout()
        self.header_row.setSpacing(16)
        self.header_row.setObjectName(u"header_row")
        self.header_row.setContentsMargins(0, 0, 0, 0)
        self.back_button = QPushButton(FollowUpPage)
        self.back_button.setObjectName(u"back_button")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.back_button.sizePolicy().hasHeightForWidth())
        self.back_button.setSizePolicy(sizePolicy)

        self.header_row.addWidget(self.back_button)

        self.spacer_1 = QSpacerItem(1, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.header_row.addItem(self.spacer_1)

        self.saved_label = PlainLabel(FollowUpPage)
        self.saved_label.setObjectName(u"saved_label")
        self.saved_label.setWordWrap(False)

        self.header_row.addWidget(self.saved_label)


        self.page_layout.addLayout(self.header_row)

        self.columns = TwoColumns(FollowUpPage)
        self.columns.setObjectName(u"columns")
        self.columns_layout = QHBoxLayout(self.columns)
        self.columns_layout.setSpacing(40)
        self.columns_layout.setObjectName(u"columns_layout")
        self.columns_layout.setContentsMargins(0, 0, 0, 0)
        self.check_column = QWidget(self.columns)
        self.check_column.setObjectName(u"check_column")
        self.check_layout = QVBoxLayout(self.check_column)
        self.check_layout.setSpacing(16)
        self.check_layout.setObjectName(u"check_layout")
        self.check_layout.setContentsMargins(0, 0, 0, 0)
        self.error_summary = ErrorSummary(self.check_column)
        self.error_summary.setObjectName(u"error_summary")

        self.check_layout.addWidget(self.error_summary)

        self.title_layout = QVBoxLayout()
        self.title_layout.setSpacing(2)
        self.title_layout.setObjectName(u"title_layout")
        self.title_layout.setContentsMargins(0, 0, 0, 0)
        self.place_label = PlainLabel(self.check_column)
        self.place_label.setObjectName(u"place_label")
        self.place_label.setWordWrap(True)

        self.title_layout.addWidget(self.place_label)

        self.heading_label = PlainLabel(self.check_column)
        self.heading_label.setObjectName(u"heading_label")
        self.heading_label.setWordWrap(True)

        self.title_layout.addWidget(self.heading_label)


        self.check_layout.addLayout(self.title_layout)

        self.lead_label = PlainLabel(self.check_column)
        self.lead_label.setObjectName(u"lead_label")
        self.lead_label.setWordWrap(True)

        self.check_layout.addWidget(self.lead_label)

        self.where_card = QFrame(self.check_column)
        self.where_card.setObjectName(u"where_card")
        self.where_card_layout = QVBoxLayout(self.where_card)
        self.where_card_layout.setSpacing(12)
        self.where_card_layout.setObjectName(u"where_card_layout")
        self.where_card_layout.setContentsMargins(20, 16, 20, 20)
        self.where_heading = PlainLabel(self.where_card)
        self.where_heading.setObjectName(u"where_heading")
        self.where_heading.setWordWrap(True)

        self.where_card_layout.addWidget(self.where_heading)

        self.where_label = PlainLabel(self.where_card)
        self.where_label.setObjectName(u"where_label")
        self.where_label.setWordWrap(True)

        self.where_card_layout.addWidget(self.where_label)

        self.link_label = PlainLabel(self.where_card)
        self.link_label.setObjectName(u"link_label")
        self.link_label.setWordWrap(True)

        self.where_card_layout.addWidget(self.link_label)

        self.link_row = QHBoxLayout()
        self.link_row.setObjectName(u"link_row")
        self.link_row.setContentsMargins(0, 0, 0, 0)
        self.copy_button = QPushButton(self.where_card)
        self.copy_button.setObjectName(u"copy_button")
        sizePolicy.setHeightForWidth(self.copy_button.sizePolicy().hasHeightForWidth())
        self.copy_button.setSizePolicy(sizePolicy)

        self.link_row.addWidget(self.copy_button)

        self.spacer_2 = QSpacerItem(1, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.link_row.addItem(self.spacer_2)


        self.where_card_layout.addLayout(self.link_row)


        self.check_layout.addWidget(self.where_card)

        self.seen_layout = QVBoxLayout()
        self.seen_layout.setSpacing(8)
        self.seen_layout.setObjectName(u"seen_layout")
        self.seen_layout.setContentsMargins(0, 0, 0, 0)

        self.check_layout.addLayout(self.seen_layout)

        self.capture_panel = CapturePanel(self.check_column)
        self.capture_panel.setObjectName(u"capture_panel")

        self.check_layout.addWidget(self.capture_panel)

        self.note_layout = QVBoxLayout()
        self.note_layout.setSpacing(4)
        self.note_layout.setObjectName(u"note_layout")
        self.note_layout.setContentsMargins(0, 0, 0, 0)
        self.note_label = PlainLabel(self.check_column)
        self.note_label.setObjectName(u"note_label")
        self.note_label.setWordWrap(True)

        self.note_layout.addWidget(self.note_label)

        self.note_edit = GrowingEdit(self.check_column)
        self.note_edit.setObjectName(u"note_edit")

        self.note_layout.addWidget(self.note_edit)


        self.check_layout.addLayout(self.note_layout)

        self.buttons_row = FlowRow(self.check_column)
        self.buttons_row.setObjectName(u"buttons_row")
        self.record_button = QPushButton(self.buttons_row)
        self.record_button.setObjectName(u"record_button")
        sizePolicy.setHeightForWidth(self.record_button.sizePolicy().hasHeightForWidth())
        self.record_button.setSizePolicy(sizePolicy)
        self.later_button = QPushButton(self.buttons_row)
        self.later_button.setObjectName(u"later_button")
        sizePolicy.setHeightForWidth(self.later_button.sizePolicy().hasHeightForWidth())
        self.later_button.setSizePolicy(sizePolicy)
        self.reply_button = QPushButton(self.buttons_row)
        self.reply_button.setObjectName(u"reply_button")
        sizePolicy.setHeightForWidth(self.reply_button.sizePolicy().hasHeightForWidth())
        self.reply_button.setSizePolicy(sizePolicy)

        self.check_layout.addWidget(self.buttons_row)


        self.columns_layout.addWidget(self.check_column, 0, Qt.AlignmentFlag.AlignTop)

        self.side_column = QWidget(self.columns)
        self.side_column.setObjectName(u"side_column")
        self.side_layout = QVBoxLayout(self.side_column)
        self.side_layout.setSpacing(16)
        self.side_layout.setObjectName(u"side_layout")
        self.side_layout.setContentsMargins(0, 0, 0, 0)
        self.evidence_card = EvidenceCard(self.side_column)
        self.evidence_card.setObjectName(u"evidence_card")

        self.side_layout.addWidget(self.evidence_card)

        self.ladder_card = QFrame(self.side_column)
        self.ladder_card.setObjectName(u"ladder_card")
        self.ladder_card_layout = QVBoxLayout(self.ladder_card)
        self.ladder_card_layout.setSpacing(12)
        self.ladder_card_layout.setObjectName(u"ladder_card_layout")
        self.ladder_card_layout.setContentsMargins(20, 16, 20, 20)
        self.ladder_heading = PlainLabel(self.ladder_card)
        self.ladder_heading.setObjectName(u"ladder_heading")
        self.ladder_heading.setWordWrap(True)

        self.ladder_card_layout.addWidget(self.ladder_heading)

        self.ladder_box = LadderBox(self.ladder_card)
        self.ladder_box.setObjectName(u"ladder_box")

        self.ladder_card_layout.addWidget(self.ladder_box)


        self.side_layout.addWidget(self.ladder_card)


        self.columns_layout.addWidget(self.side_column, 0, Qt.AlignmentFlag.AlignTop)

        self.columns_layout.setStretch(0, 2)
        self.columns_layout.setStretch(1, 1)

        self.page_layout.addWidget(self.columns)

        self.spacer_3 = QSpacerItem(1, 1, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.page_layout.addItem(self.spacer_3)


        self.retranslateUi(FollowUpPage)
    # setupUi

    def retranslateUi(self, FollowUpPage: QWidget) -> None:
        self.back_button.setText(QCoreApplication.translate("FollowUpPage", u"Back", None))
        self.back_button.setProperty(u"role", QCoreApplication.translate("FollowUpPage", u"back", None))
#if QT_CONFIG(tooltip)
        self.back_button.setToolTip(QCoreApplication.translate("FollowUpPage", u"Go back (Alt+Left)", None))
#endif // QT_CONFIG(tooltip)
        self.saved_label.setText("")
        self.saved_label.setProperty(u"role", QCoreApplication.translate("FollowUpPage", u"small", None))
        self.place_label.setText("")
        self.place_label.setProperty(u"role", QCoreApplication.translate("FollowUpPage", u"eyebrow", None))
        self.heading_label.setText(QCoreApplication.translate("FollowUpPage", u"What do you see when you look at the post?", None))
        self.heading_label.setProperty(u"role", QCoreApplication.translate("FollowUpPage", u"h1", None))
        self.lead_label.setText("")
        self.lead_label.setProperty(u"role", QCoreApplication.translate("FollowUpPage", u"lead", None))
        self.where_card.setProperty(u"role", QCoreApplication.translate("FollowUpPage", u"card", None))
        self.where_heading.setText(QCoreApplication.translate("FollowUpPage", u"Where to look", None))
        self.where_heading.setProperty(u"role", QCoreApplication.translate("FollowUpPage", u"h3", None))
        self.where_label.setText("")
        self.link_label.setText("")
        self.link_label.setProperty(u"role", QCoreApplication.translate("FollowUpPage", u"muted", None))
        self.copy_button.setText(QCoreApplication.translate("FollowUpPage", u"Copy the link", None))
        self.note_label.setText(QCoreApplication.translate("FollowUpPage", u"Note (optional): who looked, and on what", None))
        self.note_label.setProperty(u"role", QCoreApplication.translate("FollowUpPage", u"label", None))
        self.record_button.setText(QCoreApplication.translate("FollowUpPage", u"Record it", None))
        self.record_button.setProperty(u"role", QCoreApplication.translate("FollowUpPage", u"primary", None))
#if QT_CONFIG(tooltip)
        self.record_button.setToolTip(QCoreApplication.translate("FollowUpPage", u"Record it (Ctrl+Enter)", None))
#endif // QT_CONFIG(tooltip)
        self.later_button.setText(QCoreApplication.translate("FollowUpPage", u"Not now", None))
        self.later_button.setProperty(u"role", QCoreApplication.translate("FollowUpPage", u"link", None))
        self.reply_button.setText(QCoreApplication.translate("FollowUpPage", u"The author answered", None))
        self.reply_button.setProperty(u"role", QCoreApplication.translate("FollowUpPage", u"link", None))
        self.ladder_card.setProperty(u"role", QCoreApplication.translate("FollowUpPage", u"card", None))
        self.ladder_heading.setText(QCoreApplication.translate("FollowUpPage", u"If it stays up", None))
        self.ladder_heading.setProperty(u"role", QCoreApplication.translate("FollowUpPage", u"h3", None))
        pass
    # retranslateUi

