"""Compiled from forms/concerns_page.ui by forms/compile.py: draw there, not here."""

# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'concerns_page.ui'
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
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QHeaderView,
    QLineEdit, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from conduct_desk.ui.widgets.concern_chips import ConcernChips
from conduct_desk.ui.widgets.concerns_table import ConcernsTable
from conduct_desk.ui.widgets.plain_label import PlainLabel

class Ui_ConcernsPage(object):
    def setupUi(self, ConcernsPage: QWidget) -> None:
        if not ConcernsPage.objectName():
            ConcernsPage.setObjectName(u"ConcernsPage")
        self.page_layout = QVBoxLayout(ConcernsPage)
        self.page_layout.setSpacing(16)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(0, 0, 0, 0)
        self.heading_label = PlainLabel(ConcernsPage)
        self.heading_label.setObjectName(u"heading_label")
        self.heading_label.setWordWrap(True)

        self.page_layout.addWidget(self.heading_label)

        self.search_layout = QVBoxLayout()
        self.search_layout.setSpacing(4)
        self.search_layout.setObjectName(u"search_layout")
        self.search_layout.setContentsMargins(0, 0, 0, 0)
        self.search_label = PlainLabel(ConcernsPage)
        self.search_label.setObjectName(u"search_label")
        self.search_label.setWordWrap(True)

        self.search_layout.addWidget(self.search_label)

        self.search_edit = QLineEdit(ConcernsPage)
        self.search_edit.setObjectName(u"search_edit")

        self.search_layout.addWidget(self.search_edit)


        self.page_layout.addLayout(self.search_layout)

        self.chips_row = ConcernChips(ConcernsPage)
        self.chips_row.setObjectName(u"chips_row")

        self.page_layout.addWidget(self.chips_row)

        self.said_label = PlainLabel(ConcernsPage)
        self.said_label.setObjectName(u"said_label")
        self.said_label.setWordWrap(True)

        self.page_layout.addWidget(self.said_label)

        self.status_row = QVBoxLayout()
        self.status_row.setSpacing(4)
        self.status_row.setObjectName(u"status_row")
        self.status_row.setContentsMargins(0, 0, 0, 0)
        self.status_label = PlainLabel(ConcernsPage)
        self.status_label.setObjectName(u"status_label")
        self.status_label.setWordWrap(True)

        self.status_row.addWidget(self.status_label)

        self.did_you_mean_button = QPushButton(ConcernsPage)
        self.did_you_mean_button.setObjectName(u"did_you_mean_button")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.did_you_mean_button.sizePolicy().hasHeightForWidth())
        self.did_you_mean_button.setSizePolicy(sizePolicy)

        self.status_row.addWidget(self.did_you_mean_button)


        self.page_layout.addLayout(self.status_row)

        self.concerns_table = ConcernsTable(ConcernsPage)
        self.concerns_table.setObjectName(u"concerns_table")

        self.page_layout.addWidget(self.concerns_table)

        self.left_out_label = PlainLabel(ConcernsPage)
        self.left_out_label.setObjectName(u"left_out_label")
        self.left_out_label.setWordWrap(True)

        self.page_layout.addWidget(self.left_out_label)

        self.save_row = QHBoxLayout()
        self.save_row.setSpacing(16)
        self.save_row.setObjectName(u"save_row")
        self.save_row.setContentsMargins(0, 0, 0, 0)
        self.save_button = QPushButton(ConcernsPage)
        self.save_button.setObjectName(u"save_button")
        sizePolicy.setHeightForWidth(self.save_button.sizePolicy().hasHeightForWidth())
        self.save_button.setSizePolicy(sizePolicy)

        self.save_row.addWidget(self.save_button)

        self.news_label = PlainLabel(ConcernsPage)
        self.news_label.setObjectName(u"news_label")
        self.news_label.setWordWrap(True)

        self.save_row.addWidget(self.news_label)

        self.save_row.setStretch(1, 1)

        self.page_layout.addLayout(self.save_row)

        self.empty_card = QFrame(ConcernsPage)
        self.empty_card.setObjectName(u"empty_card")
        self.empty_layout = QVBoxLayout(self.empty_card)
        self.empty_layout.setSpacing(8)
        self.empty_layout.setObjectName(u"empty_layout")
        self.empty_layout.setContentsMargins(24, 20, 24, 20)
        self.empty_heading = PlainLabel(self.empty_card)
        self.empty_heading.setObjectName(u"empty_heading")
        self.empty_heading.setWordWrap(True)

        self.empty_layout.addWidget(self.empty_heading)

        self.empty_label = PlainLabel(self.empty_card)
        self.empty_label.setObjectName(u"empty_label")
        self.empty_label.setWordWrap(True)

        self.empty_layout.addWidget(self.empty_label)

        self.empty_row = QHBoxLayout()
        self.empty_row.setObjectName(u"empty_row")
        self.empty_row.setContentsMargins(0, 0, 0, 0)
        self.start_button = QPushButton(self.empty_card)
        self.start_button.setObjectName(u"start_button")
        sizePolicy.setHeightForWidth(self.start_button.sizePolicy().hasHeightForWidth())
        self.start_button.setSizePolicy(sizePolicy)

        self.empty_row.addWidget(self.start_button)

        self.empty_row_spacer_6 = QSpacerItem(1, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.empty_row.addItem(self.empty_row_spacer_6)


        self.empty_layout.addLayout(self.empty_row)


        self.page_layout.addWidget(self.empty_card)

        self.page_layout_spacer_11 = QSpacerItem(1, 1, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.page_layout.addItem(self.page_layout_spacer_11)

        self.page_layout.setStretch(5, 1)

        self.retranslateUi(ConcernsPage)
    # setupUi

    def retranslateUi(self, ConcernsPage: QWidget) -> None:
        self.heading_label.setText(QCoreApplication.translate("ConcernsPage", u"Concerns", None))
        self.heading_label.setProperty(u"role", QCoreApplication.translate("ConcernsPage", u"h1", None))
        self.search_label.setText(QCoreApplication.translate("ConcernsPage", u"Search everything in the concerns", None))
        self.search_label.setProperty(u"role", QCoreApplication.translate("ConcernsPage", u"label", None))
        self.search_edit.setPlaceholderText(QCoreApplication.translate("ConcernsPage", u"A name, a word, a reference", None))
        self.said_label.setText("")
        self.said_label.setProperty(u"role", QCoreApplication.translate("ConcernsPage", u"muted", None))
        self.status_label.setText("")
        self.status_label.setProperty(u"role", QCoreApplication.translate("ConcernsPage", u"muted", None))
        self.did_you_mean_button.setText("")
        self.did_you_mean_button.setProperty(u"role", QCoreApplication.translate("ConcernsPage", u"link", None))
        self.left_out_label.setText("")
        self.left_out_label.setProperty(u"role", QCoreApplication.translate("ConcernsPage", u"small", None))
        self.save_button.setText(QCoreApplication.translate("ConcernsPage", u"Save this list", None))
        self.news_label.setText("")
        self.news_label.setProperty(u"role", QCoreApplication.translate("ConcernsPage", u"muted", None))
        self.empty_card.setProperty(u"role", QCoreApplication.translate("ConcernsPage", u"card", None))
        self.empty_heading.setText("")
        self.empty_heading.setProperty(u"role", QCoreApplication.translate("ConcernsPage", u"h3", None))
        self.empty_label.setText("")
        self.empty_label.setProperty(u"role", QCoreApplication.translate("ConcernsPage", u"muted", None))
        self.start_button.setText(QCoreApplication.translate("ConcernsPage", u"Record a concern", None))
        pass
    # retranslateUi

