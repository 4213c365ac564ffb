"""Compiled from forms/letters_page.ui by forms/compile.py: draw there, not here."""

# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'letters_page.ui'
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
from PySide6.QtWidgets import (QApplication, QFrame, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from conduct_desk.ui.widgets.plain_label import PlainLabel

class Ui_LettersPage(object):
    def setupUi(self, LettersPage: QWidget) -> None:
        if not LettersPage.objectName():
            LettersPage.setObjectName(u"LettersPage")
        self.page_layout = QVBoxLayout(LettersPage)
        self.page_layout.setSpacing(16)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(0, 0, 0, 0)
        self.heading_layout = QVBoxLayout()
        self.heading_layout.setSpacing(4)
        self.heading_layout.setObjectName(u"heading_layout")
        self.heading_layout.setContentsMargins(0, 0, 0, 0)
        self.heading_label = PlainLabel(LettersPage)
        self.heading_label.setObjectName(u"heading_label")
        self.heading_label.setWordWrap(True)

        self.heading_layout.addWidget(self.heading_label)

        self.lead_label = PlainLabel(LettersPage)
        self.lead_label.setObjectName(u"lead_label")
        self.lead_label.setWordWrap(True)

        self.heading_layout.addWidget(self.lead_label)


        self.page_layout.addLayout(self.heading_layout)

        self.groups_layout = QVBoxLayout()
        self.groups_layout.setSpacing(20)
        self.groups_layout.setObjectName(u"groups_layout")
        self.groups_layout.setContentsMargins(0, 0, 0, 0)

        self.page_layout.addLayout(self.groups_layout)

        self.empty_card = QFrame(LettersPage)
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


        self.page_layout.addWidget(self.empty_card)

        self.spacer_1 = QSpacerItem(1, 1, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.page_layout.addItem(self.spacer_1)


        self.retranslateUi(LettersPage)
    # setupUi

    def retranslateUi(self, LettersPage: QWidget) -> None:
        self.heading_label.setText(QCoreApplication.translate("LettersPage", u"Letters", None))
        self.heading_label.setProperty(u"role", QCoreApplication.translate("LettersPage", u"h1", None))
        self.lead_label.setText("")
        self.lead_label.setProperty(u"role", QCoreApplication.translate("LettersPage", u"lead", None))
        self.empty_card.setProperty(u"role", QCoreApplication.translate("LettersPage", u"card", None))
        self.empty_heading.setText(QCoreApplication.translate("LettersPage", u"No letters yet", None))
        self.empty_heading.setProperty(u"role", QCoreApplication.translate("LettersPage", u"h3", None))
        self.empty_label.setText(QCoreApplication.translate("LettersPage", u"A letter starts from a concern, when the next step is to write one.", None))
        self.empty_label.setProperty(u"role", QCoreApplication.translate("LettersPage", u"muted", None))
        pass
    # retranslateUi

