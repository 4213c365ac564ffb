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
from PySide6.QtWidgets import (QApplication, QComboBox, QFrame, QHBoxLayout,
    QHeaderView, QLineEdit, QPushButton, QSizePolicy,
    QSpacerItem, QTableView, QVBoxLayout, QWidget)

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

        self.search_row = QHBoxLayout()
        self.search_row.setSpacing(16)
        self.search_row.setObjectName(u"search_row")
        self.search_row.setContentsMargins(0, 0, 0, 0)
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
        self.search_edit.setClearButtonEnabled(True)

        self.search_layout.addWidget(self.search_edit)


        self.search_row.addLayout(self.search_layout)

        self.stage_layout = QVBoxLayout()
        self.stage_layout.setSpacing(4)
        self.stage_layout.setObjectName(u"stage_layout")
        self.stage_layout.setContentsMargins(0, 0, 0, 0)
        self.stage_label = PlainLabel(ConcernsPage)
        self.stage_label.setObjectName(u"stage_label")
        self.stage_label.setWordWrap(True)

        self.stage_layout.addWidget(self.stage_label)

        self.stage_combo = QComboBox(ConcernsPage)
        self.stage_combo.setObjectName(u"stage_combo")

        self.stage_layout.addWidget(self.stage_combo)


        self.search_row.addLayout(self.stage_layout)

        self.search_row.setStretch(0, 3)
        self.search_row.setStretch(1, 1)

        self.page_layout.addLayout(self.search_row)

        self.status_row = QHBoxLayout()
        self.status_row.setObjectName(u"status_row")
        self.status_row.setContentsMargins(0, 0, 0, 0)
        self.status_label = PlainLabel(ConcernsPage)
        self.status_label.setObjectName(u"status_label")
        self.status_label.setWordWrap(False)

        self.status_row.addWidget(self.status_label)

        self.did_you_mean_button = QPushButton(ConcernsPage)
        self.did_you_mean_button.setObjectName(u"did_you_mean_button")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.did_you_mean_button.sizePolicy().hasHeightForWidth())
        self.did_you_mean_button.setSizePolicy(sizePolicy)

        self.status_row.addWidget(self.did_you_mean_button)

        self.status_row_spacer_7 = QSpacerItem(1, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.status_row.addItem(self.status_row_spacer_7)


        self.page_layout.addLayout(self.status_row)

        self.concerns_table = QTableView(ConcernsPage)
        self.concerns_table.setObjectName(u"concerns_table")

        self.page_layout.addWidget(self.concerns_table)

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

        self.page_layout.setStretch(3, 1)

        self.retranslateUi(ConcernsPage)
    # setupUi

    def retranslateUi(self, ConcernsPage: QWidget) -> None:
        self.heading_label.setText(QCoreApplication.translate("ConcernsPage", u"Concerns", None))
        self.heading_label.setProperty(u"role", QCoreApplication.translate("ConcernsPage", u"h1", None))
        self.search_label.setText(QCoreApplication.translate("ConcernsPage", u"Search everything in the concerns", None))
        self.search_label.setProperty(u"role", QCoreApplication.translate("ConcernsPage", u"label", None))
        self.search_edit.setPlaceholderText(QCoreApplication.translate("ConcernsPage", u"A name, a word, a reference", None))
        self.stage_label.setText(QCoreApplication.translate("ConcernsPage", u"Show", None))
        self.stage_label.setProperty(u"role", QCoreApplication.translate("ConcernsPage", u"label", None))
        self.status_label.setText("")
        self.status_label.setProperty(u"role", QCoreApplication.translate("ConcernsPage", u"muted", None))
        self.did_you_mean_button.setText("")
        self.did_you_mean_button.setProperty(u"role", QCoreApplication.translate("ConcernsPage", u"link", None))
        self.empty_card.setProperty(u"role", QCoreApplication.translate("ConcernsPage", u"card", None))
        self.empty_heading.setText("")
        self.empty_heading.setProperty(u"role", QCoreApplication.translate("ConcernsPage", u"h3", None))
        self.empty_label.setText("")
        self.empty_label.setProperty(u"role", QCoreApplication.translate("ConcernsPage", u"muted", None))
        self.start_button.setText(QCoreApplication.translate("ConcernsPage", u"Record a concern", None))
        pass
    # retranslateUi

