"""Compiled from forms/evidence_page.ui by forms/compile.py: draw there, not here."""

# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'evidence_page.ui'
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

from conduct_desk.ui.widgets.exhibit_strip import ExhibitStrip
from conduct_desk.ui.widgets.exhibit_viewer import ExhibitViewer
from conduct_desk.ui.widgets.flow_row import FlowRow
from conduct_desk.ui.widgets.gate import Gate
from conduct_desk.ui.widgets.paste_zone import PasteZone
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.stop_notice import StopNotice
from conduct_desk.ui.widgets.two_columns import TwoColumns

class Ui_EvidencePage(object):
    def setupUi(self, EvidencePage: QWidget) -> None:
        if not EvidencePage.objectName():
            EvidencePage.setObjectName(u"EvidencePage")
        self.page_layout = QVBoxLayout(EvidencePage)
        self.page_layout.setSpacing(16)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(0, 0, 0, 0)
        self.header_row = QHBoxLayout()
        self.header_row.setSpacing(16)
        self.header_row.setObjectName(u"header_row")
        self.header_row.setContentsMargins(0, 0, 0, 0)
        self.back_button = QPushButton(EvidencePage)
        self.back_button.setObjectName(u"back_button")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.back_button.sizePolicy().hasHeightForWidth())
        self.back_button.setSizePolicy(sizePolicy)

        self.header_row.addWidget(self.back_button)

        self.spacer_1 = QSpacerItem(1, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.header_row.addItem(self.spacer_1)

        self.saved_label = PlainLabel(EvidencePage)
        self.saved_label.setObjectName(u"saved_label")
        self.saved_label.setWordWrap(False)

        self.header_row.addWidget(self.saved_label)


        self.page_layout.addLayout(self.header_row)

        self.reference_label = PlainLabel(EvidencePage)
        self.reference_label.setObjectName(u"reference_label")
        self.reference_label.setWordWrap(True)

        self.page_layout.addWidget(self.reference_label)

        self.heading_label = PlainLabel(EvidencePage)
        self.heading_label.setObjectName(u"heading_label")
        self.heading_label.setWordWrap(True)

        self.page_layout.addWidget(self.heading_label)

        self.lead_label = PlainLabel(EvidencePage)
        self.lead_label.setObjectName(u"lead_label")
        self.lead_label.setWordWrap(True)

        self.page_layout.addWidget(self.lead_label)

        self.problem_frame = QFrame(EvidencePage)
        self.problem_frame.setObjectName(u"problem_frame")
        self.problem_layout = QVBoxLayout(self.problem_frame)
        self.problem_layout.setSpacing(8)
        self.problem_layout.setObjectName(u"problem_layout")
        self.problem_layout.setContentsMargins(20, 16, 20, 16)
        self.problem_heading_label = PlainLabel(self.problem_frame)
        self.problem_heading_label.setObjectName(u"problem_heading_label")
        self.problem_heading_label.setWordWrap(True)

        self.problem_layout.addWidget(self.problem_heading_label)

        self.problem_label = PlainLabel(self.problem_frame)
        self.problem_label.setObjectName(u"problem_label")
        self.problem_label.setWordWrap(True)

        self.problem_layout.addWidget(self.problem_label)


        self.page_layout.addWidget(self.problem_frame)

        self.stop_notice = StopNotice(EvidencePage)
        self.stop_notice.setObjectName(u"stop_notice")

        self.page_layout.addWidget(self.stop_notice)

        self.paste_zone = PasteZone(EvidencePage)
        self.paste_zone.setObjectName(u"paste_zone")

        self.page_layout.addWidget(self.paste_zone)

        self.gate_card = QFrame(EvidencePage)
        self.gate_card.setObjectName(u"gate_card")
        self.gate_layout = QVBoxLayout(self.gate_card)
        self.gate_layout.setSpacing(12)
        self.gate_layout.setObjectName(u"gate_layout")
        self.gate_layout.setContentsMargins(24, 20, 24, 24)
        self.gate = Gate(self.gate_card)
        self.gate.setObjectName(u"gate")

        self.gate_layout.addWidget(self.gate)

        self.close_gate_button = QPushButton(self.gate_card)
        self.close_gate_button.setObjectName(u"close_gate_button")
        sizePolicy.setHeightForWidth(self.close_gate_button.sizePolicy().hasHeightForWidth())
        self.close_gate_button.setSizePolicy(sizePolicy)

        self.gate_layout.addWidget(self.close_gate_button)


        self.page_layout.addWidget(self.gate_card)

        self.busy_frame = QFrame(EvidencePage)
        self.busy_frame.setObjectName(u"busy_frame")
        self.busy_layout = QHBoxLayout(self.busy_frame)
        self.busy_layout.setSpacing(16)
        self.busy_layout.setObjectName(u"busy_layout")
        self.busy_layout.setContentsMargins(16, 12, 16, 12)
        self.busy_label = PlainLabel(self.busy_frame)
        self.busy_label.setObjectName(u"busy_label")
        self.busy_label.setWordWrap(True)

        self.busy_layout.addWidget(self.busy_label)

        self.cancel_button = QPushButton(self.busy_frame)
        self.cancel_button.setObjectName(u"cancel_button")
        sizePolicy.setHeightForWidth(self.cancel_button.sizePolicy().hasHeightForWidth())
        self.cancel_button.setSizePolicy(sizePolicy)

        self.busy_layout.addWidget(self.cancel_button)

        self.busy_layout.setStretch(0, 1)

        self.page_layout.addWidget(self.busy_frame)

        self.children_frame = QFrame(EvidencePage)
        self.children_frame.setObjectName(u"children_frame")
        self.children_layout = QHBoxLayout(self.children_frame)
        self.children_layout.setSpacing(16)
        self.children_layout.setObjectName(u"children_layout")
        self.children_layout.setContentsMargins(16, 12, 16, 12)
        self.children_label = PlainLabel(self.children_frame)
        self.children_label.setObjectName(u"children_label")
        self.children_label.setWordWrap(True)

        self.children_layout.addWidget(self.children_label)

        self.cover_button = QPushButton(self.children_frame)
        self.cover_button.setObjectName(u"cover_button")
        sizePolicy.setHeightForWidth(self.cover_button.sizePolicy().hasHeightForWidth())
        self.cover_button.setSizePolicy(sizePolicy)

        self.children_layout.addWidget(self.cover_button)

        self.children_layout.setStretch(0, 1)

        self.page_layout.addWidget(self.children_frame)

        self.columns = TwoColumns(EvidencePage)
        self.columns.setObjectName(u"columns")
        self.columns_layout = QHBoxLayout(self.columns)
        self.columns_layout.setSpacing(32)
        self.columns_layout.setObjectName(u"columns_layout")
        self.columns_layout.setContentsMargins(0, 0, 0, 0)
        self.main_column = QWidget(self.columns)
        self.main_column.setObjectName(u"main_column")
        self.main_column_layout = QVBoxLayout(self.main_column)
        self.main_column_layout.setSpacing(24)
        self.main_column_layout.setObjectName(u"main_column_layout")
        self.main_column_layout.setContentsMargins(0, 0, 0, 0)
        self.exhibit_strip = ExhibitStrip(self.main_column)
        self.exhibit_strip.setObjectName(u"exhibit_strip")

        self.main_column_layout.addWidget(self.exhibit_strip)

        self.told_layout = QVBoxLayout()
        self.told_layout.setSpacing(0)
        self.told_layout.setObjectName(u"told_layout")
        self.told_layout.setContentsMargins(0, 0, 0, 0)

        self.main_column_layout.addLayout(self.told_layout)

        self.buttons_row = FlowRow(self.main_column)
        self.buttons_row.setObjectName(u"buttons_row")
        self.continue_button = QPushButton(self.buttons_row)
        self.continue_button.setObjectName(u"continue_button")
        sizePolicy.setHeightForWidth(self.continue_button.sizePolicy().hasHeightForWidth())
        self.continue_button.setSizePolicy(sizePolicy)
        self.later_button = QPushButton(self.buttons_row)
        self.later_button.setObjectName(u"later_button")
        sizePolicy.setHeightForWidth(self.later_button.sizePolicy().hasHeightForWidth())
        self.later_button.setSizePolicy(sizePolicy)

        self.main_column_layout.addWidget(self.buttons_row)


        self.columns_layout.addWidget(self.main_column, 0, Qt.AlignmentFlag.AlignTop)

        self.viewer_card = QFrame(self.columns)
        self.viewer_card.setObjectName(u"viewer_card")
        self.viewer_layout = QVBoxLayout(self.viewer_card)
        self.viewer_layout.setSpacing(0)
        self.viewer_layout.setObjectName(u"viewer_layout")
        self.viewer_layout.setContentsMargins(20, 16, 20, 16)
        self.viewer = ExhibitViewer(self.viewer_card)
        self.viewer.setObjectName(u"viewer")

        self.viewer_layout.addWidget(self.viewer)


        self.columns_layout.addWidget(self.viewer_card, 0, Qt.AlignmentFlag.AlignTop)

        self.columns_layout.setStretch(0, 1)
        self.columns_layout.setStretch(1, 1)

        self.page_layout.addWidget(self.columns)

        self.spacer_2 = QSpacerItem(1, 1, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.page_layout.addItem(self.spacer_2)


        self.retranslateUi(EvidencePage)
    # setupUi

    def retranslateUi(self, EvidencePage: QWidget) -> None:
#if QT_CONFIG(tooltip)
        self.back_button.setToolTip(QCoreApplication.translate("EvidencePage", u"Go back (Alt+Left)", None))
#endif // QT_CONFIG(tooltip)
        self.back_button.setText(QCoreApplication.translate("EvidencePage", u"Back", None))
        self.back_button.setProperty(u"role", QCoreApplication.translate("EvidencePage", u"back", None))
        self.saved_label.setText("")
        self.saved_label.setProperty(u"role", QCoreApplication.translate("EvidencePage", u"small", None))
        self.reference_label.setText("")
        self.reference_label.setProperty(u"role", QCoreApplication.translate("EvidencePage", u"small", None))
        self.heading_label.setText(QCoreApplication.translate("EvidencePage", u"Add what was posted", None))
        self.heading_label.setProperty(u"role", QCoreApplication.translate("EvidencePage", u"h1", None))
        self.lead_label.setText(QCoreApplication.translate("EvidencePage", u"Each picture is copied and kept exactly as it is.", None))
        self.lead_label.setProperty(u"role", QCoreApplication.translate("EvidencePage", u"lead", None))
        self.problem_frame.setProperty(u"role", QCoreApplication.translate("EvidencePage", u"problem", None))
        self.problem_heading_label.setText(QCoreApplication.translate("EvidencePage", u"There is a problem", None))
        self.problem_heading_label.setProperty(u"role", QCoreApplication.translate("EvidencePage", u"h2", None))
        self.problem_label.setText("")
        self.problem_label.setProperty(u"role", "")
        self.gate_card.setProperty(u"role", QCoreApplication.translate("EvidencePage", u"card", None))
        self.close_gate_button.setText(QCoreApplication.translate("EvidencePage", u"Back to the pictures", None))
        self.close_gate_button.setProperty(u"role", QCoreApplication.translate("EvidencePage", u"link", None))
        self.busy_frame.setProperty(u"role", QCoreApplication.translate("EvidencePage", u"notice", None))
        self.busy_label.setText("")
        self.busy_label.setProperty(u"role", "")
        self.cancel_button.setText(QCoreApplication.translate("EvidencePage", u"Leave out the rest", None))
        self.cancel_button.setProperty(u"role", QCoreApplication.translate("EvidencePage", u"link", None))
        self.children_frame.setProperty(u"role", QCoreApplication.translate("EvidencePage", u"notice", None))
        self.children_label.setText(QCoreApplication.translate("EvidencePage", u"Other children in it? Cover them up before you share it.", None))
        self.children_label.setProperty(u"role", "")
        self.cover_button.setText(QCoreApplication.translate("EvidencePage", u"Cover them up", None))
#if QT_CONFIG(accessibility)
        self.cover_button.setAccessibleDescription(QCoreApplication.translate("EvidencePage", u"Other children in the picture, before you share it", None))
#endif // QT_CONFIG(accessibility)
        self.cover_button.setProperty(u"role", QCoreApplication.translate("EvidencePage", u"link", None))
#if QT_CONFIG(tooltip)
        self.continue_button.setToolTip(QCoreApplication.translate("EvidencePage", u"Continue (Ctrl+Enter)", None))
#endif // QT_CONFIG(tooltip)
        self.continue_button.setText(QCoreApplication.translate("EvidencePage", u"Continue", None))
        self.continue_button.setProperty(u"role", QCoreApplication.translate("EvidencePage", u"primary", None))
#if QT_CONFIG(tooltip)
        self.later_button.setToolTip(QCoreApplication.translate("EvidencePage", u"Save and finish later (Ctrl+S)", None))
#endif // QT_CONFIG(tooltip)
        self.later_button.setText(QCoreApplication.translate("EvidencePage", u"Save and finish later", None))
        self.later_button.setProperty(u"role", QCoreApplication.translate("EvidencePage", u"link", None))
        self.viewer_card.setProperty(u"role", QCoreApplication.translate("EvidencePage", u"card", None))
        pass
    # retranslateUi

