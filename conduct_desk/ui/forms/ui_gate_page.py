"""Compiled from forms/gate_page.ui by forms/compile.py: draw there, not here."""

# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'gate_page.ui'
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

from conduct_desk.ui.widgets.gate import Gate
from conduct_desk.ui.widgets.plain_label import PlainLabel

class Ui_GatePage(object):
    def setupUi(self, GatePage: QWidget) -> None:
        if not GatePage.objectName():
            GatePage.setObjectName(u"GatePage")
        self.page_layout = QVBoxLayout(GatePage)
        self.page_layout.setSpacing(16)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(0, 0, 0, 0)
        self.header_row = QHBoxLayout()
        self.header_row.setSpacing(16)
        self.header_row.setObjectName(u"header_row")
        self.header_row.setContentsMargins(0, 0, 0, 0)
        self.back_button = QPushButton(GatePage)
        self.back_button.setObjectName(u"back_button")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.back_button.sizePolicy().hasHeightForWidth())
        self.back_button.setSizePolicy(sizePolicy)

        self.header_row.addWidget(self.back_button)

        self.header_row_spacer_7 = QSpacerItem(1, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.header_row.addItem(self.header_row_spacer_7)

        self.saved_label = PlainLabel(GatePage)
        self.saved_label.setObjectName(u"saved_label")
        self.saved_label.setWordWrap(False)

        self.header_row.addWidget(self.saved_label)


        self.page_layout.addLayout(self.header_row)

        self.heading_label = PlainLabel(GatePage)
        self.heading_label.setObjectName(u"heading_label")
        self.heading_label.setWordWrap(True)

        self.page_layout.addWidget(self.heading_label)

        self.names_label = PlainLabel(GatePage)
        self.names_label.setObjectName(u"names_label")
        self.names_label.setWordWrap(True)

        self.page_layout.addWidget(self.names_label)

        self.gate_card = QFrame(GatePage)
        self.gate_card.setObjectName(u"gate_card")
        self.gate_layout = QVBoxLayout(self.gate_card)
        self.gate_layout.setObjectName(u"gate_layout")
        self.gate_layout.setContentsMargins(24, 20, 24, 24)
        self.gate = Gate(self.gate_card)
        self.gate.setObjectName(u"gate")

        self.gate_layout.addWidget(self.gate)


        self.page_layout.addWidget(self.gate_card)

        self.buttons_row = QHBoxLayout()
        self.buttons_row.setObjectName(u"buttons_row")
        self.buttons_row.setContentsMargins(0, 0, 0, 0)
        self.home_button = QPushButton(GatePage)
        self.home_button.setObjectName(u"home_button")
        sizePolicy.setHeightForWidth(self.home_button.sizePolicy().hasHeightForWidth())
        self.home_button.setSizePolicy(sizePolicy)

        self.buttons_row.addWidget(self.home_button)

        self.buttons_row_spacer_6 = QSpacerItem(1, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons_row.addItem(self.buttons_row_spacer_6)


        self.page_layout.addLayout(self.buttons_row)

        self.page_layout_spacer_11 = QSpacerItem(1, 1, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.page_layout.addItem(self.page_layout_spacer_11)


        self.retranslateUi(GatePage)
    # setupUi

    def retranslateUi(self, GatePage: QWidget) -> None:
        self.back_button.setText(QCoreApplication.translate("GatePage", u"Back", None))
        self.back_button.setProperty(u"role", QCoreApplication.translate("GatePage", u"back", None))
#if QT_CONFIG(tooltip)
        self.back_button.setToolTip(QCoreApplication.translate("GatePage", u"Go back (Alt+Left)", None))
#endif // QT_CONFIG(tooltip)
        self.saved_label.setText("")
        self.saved_label.setProperty(u"role", QCoreApplication.translate("GatePage", u"small", None))
        self.heading_label.setText(QCoreApplication.translate("GatePage", u"Before it is opened", None))
        self.heading_label.setProperty(u"role", QCoreApplication.translate("GatePage", u"h1", None))
        self.names_label.setText("")
        self.names_label.setProperty(u"role", QCoreApplication.translate("GatePage", u"lead", None))
        self.gate_card.setProperty(u"role", QCoreApplication.translate("GatePage", u"card", None))
        self.home_button.setText(QCoreApplication.translate("GatePage", u"Go back without it", None))
        self.home_button.setProperty(u"role", QCoreApplication.translate("GatePage", u"link", None))
        pass
    # retranslateUi

