"""Compiled from forms/home_page.ui by forms/compile.py: draw there, not here."""

# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'home_page.ui'
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

from conduct_desk.ui.widgets.desk_row import RowList
from conduct_desk.ui.widgets.flow_row import FlowRow
from conduct_desk.ui.widgets.news_bar import NewsBar
from conduct_desk.ui.widgets.paste_zone import PasteZone
from conduct_desk.ui.widgets.plain_label import PlainLabel
from conduct_desk.ui.widgets.term_card import TermCard
from conduct_desk.ui.widgets.two_columns import TwoColumns
from conduct_desk.ui.widgets.year_strip import YearStrip

class Ui_HomePage(object):
    def setupUi(self, HomePage: QWidget) -> None:
        if not HomePage.objectName():
            HomePage.setObjectName(u"HomePage")
        self.page_layout = QVBoxLayout(HomePage)
        self.page_layout.setSpacing(24)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(0, 0, 0, 0)
        self.header_row = QHBoxLayout()
        self.header_row.setSpacing(24)
        self.header_row.setObjectName(u"header_row")
        self.header_row.setContentsMargins(0, 0, 0, 0)
        self.heading_layout = QVBoxLayout()
        self.heading_layout.setSpacing(4)
        self.heading_layout.setObjectName(u"heading_layout")
        self.heading_layout.setContentsMargins(0, 0, 0, 0)
        self.heading_label = PlainLabel(HomePage)
        self.heading_label.setObjectName(u"heading_label")
        self.heading_label.setWordWrap(True)

        self.heading_layout.addWidget(self.heading_label)

        self.today_label = PlainLabel(HomePage)
        self.today_label.setObjectName(u"today_label")
        self.today_label.setWordWrap(True)

        self.heading_layout.addWidget(self.today_label)


        self.header_row.addLayout(self.heading_layout)

        self.search_edit = QLineEdit(HomePage)
        self.search_edit.setObjectName(u"search_edit")

        self.header_row.addWidget(self.search_edit)

        self.header_row.setStretch(0, 3)
        self.header_row.setStretch(1, 1)

        self.page_layout.addLayout(self.header_row)

        self.interrupted_section = QWidget(HomePage)
        self.interrupted_section.setObjectName(u"interrupted_section")
        self.interrupted_layout = QVBoxLayout(self.interrupted_section)
        self.interrupted_layout.setSpacing(12)
        self.interrupted_layout.setObjectName(u"interrupted_layout")
        self.interrupted_layout.setContentsMargins(0, 0, 0, 0)
        self.interrupted_heading = PlainLabel(self.interrupted_section)
        self.interrupted_heading.setObjectName(u"interrupted_heading")
        self.interrupted_heading.setWordWrap(True)

        self.interrupted_layout.addWidget(self.interrupted_heading)

        self.interrupted_list = RowList(self.interrupted_section)
        self.interrupted_list.setObjectName(u"interrupted_list")

        self.interrupted_layout.addWidget(self.interrupted_list)


        self.page_layout.addWidget(self.interrupted_section)

        self.paste_section = QWidget(HomePage)
        self.paste_section.setObjectName(u"paste_section")
        self.paste_layout = QVBoxLayout(self.paste_section)
        self.paste_layout.setSpacing(8)
        self.paste_layout.setObjectName(u"paste_layout")
        self.paste_layout.setContentsMargins(0, 0, 0, 0)
        self.paste_zone = PasteZone(self.paste_section)
        self.paste_zone.setObjectName(u"paste_zone")

        self.paste_layout.addWidget(self.paste_zone)

        self.refused_label = PlainLabel(self.paste_section)
        self.refused_label.setObjectName(u"refused_label")
        self.refused_label.setWordWrap(True)

        self.paste_layout.addWidget(self.refused_label)


        self.page_layout.addWidget(self.paste_section)

        self.columns = TwoColumns(HomePage)
        self.columns.setObjectName(u"columns")
        self.columns_layout = QHBoxLayout(self.columns)
        self.columns_layout.setSpacing(24)
        self.columns_layout.setObjectName(u"columns_layout")
        self.columns_layout.setContentsMargins(0, 0, 0, 0)
        self.needs_column = QWidget(self.columns)
        self.needs_column.setObjectName(u"needs_column")
        self.needs_column_layout = QVBoxLayout(self.needs_column)
        self.needs_column_layout.setSpacing(24)
        self.needs_column_layout.setObjectName(u"needs_column_layout")
        self.needs_column_layout.setContentsMargins(0, 0, 0, 0)
        self.needs_section = QWidget(self.needs_column)
        self.needs_section.setObjectName(u"needs_section")
        self.needs_layout = QVBoxLayout(self.needs_section)
        self.needs_layout.setSpacing(12)
        self.needs_layout.setObjectName(u"needs_layout")
        self.needs_layout.setContentsMargins(0, 0, 0, 0)
        self.needs_heading = PlainLabel(self.needs_section)
        self.needs_heading.setObjectName(u"needs_heading")
        self.needs_heading.setWordWrap(True)

        self.needs_layout.addWidget(self.needs_heading)

        self.needs_list = RowList(self.needs_section)
        self.needs_list.setObjectName(u"needs_list")

        self.needs_layout.addWidget(self.needs_list)

        self.more_needs_button = QPushButton(self.needs_section)
        self.more_needs_button.setObjectName(u"more_needs_button")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.more_needs_button.sizePolicy().hasHeightForWidth())
        self.more_needs_button.setSizePolicy(sizePolicy)

        self.needs_layout.addWidget(self.more_needs_button)

        self.empty_card = QFrame(self.needs_section)
        self.empty_card.setObjectName(u"empty_card")
        self.empty_layout = QVBoxLayout(self.empty_card)
        self.empty_layout.setSpacing(8)
        self.empty_layout.setObjectName(u"empty_layout")
        self.empty_layout.setContentsMargins(20, 16, 20, 16)
        self.empty_heading = PlainLabel(self.empty_card)
        self.empty_heading.setObjectName(u"empty_heading")
        self.empty_heading.setWordWrap(True)

        self.empty_layout.addWidget(self.empty_heading)

        self.empty_label = PlainLabel(self.empty_card)
        self.empty_label.setObjectName(u"empty_label")
        self.empty_label.setWordWrap(True)

        self.empty_layout.addWidget(self.empty_label)

        self.empty_row = FlowRow(self.empty_card)
        self.empty_row.setObjectName(u"empty_row")
        self.first_button = QPushButton(self.empty_row)
        self.first_button.setObjectName(u"first_button")
        sizePolicy.setHeightForWidth(self.first_button.sizePolicy().hasHeightForWidth())
        self.first_button.setSizePolicy(sizePolicy)
        self.practice_button = QPushButton(self.empty_row)
        self.practice_button.setObjectName(u"practice_button")
        sizePolicy.setHeightForWidth(self.practice_button.sizePolicy().hasHeightForWidth())
        self.practice_button.setSizePolicy(sizePolicy)

        self.empty_layout.addWidget(self.empty_row)


        self.needs_layout.addWidget(self.empty_card)

        self.calendar_row = QHBoxLayout()
        self.calendar_row.setObjectName(u"calendar_row")
        self.calendar_button = QPushButton(self.needs_section)
        self.calendar_button.setObjectName(u"calendar_button")
        sizePolicy.setHeightForWidth(self.calendar_button.sizePolicy().hasHeightForWidth())
        self.calendar_button.setSizePolicy(sizePolicy)

        self.calendar_row.addWidget(self.calendar_button)

        self.calendar_row_spacer = QSpacerItem(1, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.calendar_row.addItem(self.calendar_row_spacer)


        self.needs_layout.addLayout(self.calendar_row)

        self.calendar_news = NewsBar(self.needs_section)
        self.calendar_news.setObjectName(u"calendar_news")

        self.needs_layout.addWidget(self.calendar_news)


        self.needs_column_layout.addWidget(self.needs_section)

        self.find_out_section = QWidget(self.needs_column)
        self.find_out_section.setObjectName(u"find_out_section")
        self.find_out_layout = QVBoxLayout(self.find_out_section)
        self.find_out_layout.setSpacing(12)
        self.find_out_layout.setObjectName(u"find_out_layout")
        self.find_out_layout.setContentsMargins(0, 0, 0, 0)
        self.find_out_heading = PlainLabel(self.find_out_section)
        self.find_out_heading.setObjectName(u"find_out_heading")
        self.find_out_heading.setWordWrap(True)

        self.find_out_layout.addWidget(self.find_out_heading)

        self.find_out_list = RowList(self.find_out_section)
        self.find_out_list.setObjectName(u"find_out_list")

        self.find_out_layout.addWidget(self.find_out_list)


        self.needs_column_layout.addWidget(self.find_out_section)

        self.letters_section = QWidget(self.needs_column)
        self.letters_section.setObjectName(u"letters_section")
        self.letters_layout = QVBoxLayout(self.letters_section)
        self.letters_layout.setSpacing(12)
        self.letters_layout.setObjectName(u"letters_layout")
        self.letters_layout.setContentsMargins(0, 0, 0, 0)
        self.letters_heading = PlainLabel(self.letters_section)
        self.letters_heading.setObjectName(u"letters_heading")
        self.letters_heading.setWordWrap(True)

        self.letters_layout.addWidget(self.letters_heading)

        self.letters_list = RowList(self.letters_section)
        self.letters_list.setObjectName(u"letters_list")

        self.letters_layout.addWidget(self.letters_list)


        self.needs_column_layout.addWidget(self.letters_section)

        self.reminders_section = QWidget(self.needs_column)
        self.reminders_section.setObjectName(u"reminders_section")
        self.reminders_layout = QVBoxLayout(self.reminders_section)
        self.reminders_layout.setSpacing(12)
        self.reminders_layout.setObjectName(u"reminders_layout")
        self.reminders_layout.setContentsMargins(0, 0, 0, 0)
        self.reminders_heading = PlainLabel(self.reminders_section)
        self.reminders_heading.setObjectName(u"reminders_heading")
        self.reminders_heading.setWordWrap(True)

        self.reminders_layout.addWidget(self.reminders_heading)

        self.reminders_list = RowList(self.reminders_section)
        self.reminders_list.setObjectName(u"reminders_list")

        self.reminders_layout.addWidget(self.reminders_list)

        self.more_button = QPushButton(self.reminders_section)
        self.more_button.setObjectName(u"more_button")
        sizePolicy.setHeightForWidth(self.more_button.sizePolicy().hasHeightForWidth())
        self.more_button.setSizePolicy(sizePolicy)

        self.reminders_layout.addWidget(self.more_button)


        self.needs_column_layout.addWidget(self.reminders_section)


        self.columns_layout.addWidget(self.needs_column, 0, Qt.AlignmentFlag.AlignTop)

        self.term_column = QWidget(self.columns)
        self.term_column.setObjectName(u"term_column")
        self.term_layout = QVBoxLayout(self.term_column)
        self.term_layout.setSpacing(12)
        self.term_layout.setObjectName(u"term_layout")
        self.term_layout.setContentsMargins(0, 0, 0, 0)
        self.term_heading = PlainLabel(self.term_column)
        self.term_heading.setObjectName(u"term_heading")
        self.term_heading.setWordWrap(True)

        self.term_layout.addWidget(self.term_heading)

        self.term_card = TermCard(self.term_column)
        self.term_card.setObjectName(u"term_card")

        self.term_layout.addWidget(self.term_card)


        self.columns_layout.addWidget(self.term_column, 0, Qt.AlignmentFlag.AlignTop)

        self.columns_layout.setStretch(0, 4)
        self.columns_layout.setStretch(1, 1)

        self.page_layout.addWidget(self.columns)

        self.year_section = QWidget(HomePage)
        self.year_section.setObjectName(u"year_section")
        self.year_layout = QVBoxLayout(self.year_section)
        self.year_layout.setSpacing(12)
        self.year_layout.setObjectName(u"year_layout")
        self.year_layout.setContentsMargins(0, 0, 0, 0)
        self.year_heading = PlainLabel(self.year_section)
        self.year_heading.setObjectName(u"year_heading")
        self.year_heading.setWordWrap(True)

        self.year_layout.addWidget(self.year_heading)

        self.year_card = QFrame(self.year_section)
        self.year_card.setObjectName(u"year_card")
        self.year_card_layout = QVBoxLayout(self.year_card)
        self.year_card_layout.setSpacing(12)
        self.year_card_layout.setObjectName(u"year_card_layout")
        self.year_card_layout.setContentsMargins(20, 16, 20, 16)
        self.year_label = PlainLabel(self.year_card)
        self.year_label.setObjectName(u"year_label")
        self.year_label.setWordWrap(True)

        self.year_card_layout.addWidget(self.year_label)

        self.year_strip = YearStrip(self.year_card)
        self.year_strip.setObjectName(u"year_strip")

        self.year_card_layout.addWidget(self.year_strip)

        self.year_key_label = PlainLabel(self.year_card)
        self.year_key_label.setObjectName(u"year_key_label")
        self.year_key_label.setWordWrap(True)

        self.year_card_layout.addWidget(self.year_key_label)


        self.year_layout.addWidget(self.year_card)


        self.page_layout.addWidget(self.year_section)

        self.page_layout_spacer_10 = QSpacerItem(1, 1, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.page_layout.addItem(self.page_layout_spacer_10)


        self.retranslateUi(HomePage)
    # setupUi

    def retranslateUi(self, HomePage: QWidget) -> None:
        self.heading_label.setText("")
        self.heading_label.setProperty(u"role", QCoreApplication.translate("HomePage", u"h1", None))
        self.today_label.setText("")
        self.today_label.setProperty(u"role", QCoreApplication.translate("HomePage", u"muted", None))
        self.search_edit.setPlaceholderText(QCoreApplication.translate("HomePage", u"Search, then Enter", None))
#if QT_CONFIG(tooltip)
        self.search_edit.setToolTip(QCoreApplication.translate("HomePage", u"Search everything in the concerns, then press Enter (Ctrl+F)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.search_edit.setAccessibleName(QCoreApplication.translate("HomePage", u"Search everything in the concerns", None))
#endif // QT_CONFIG(accessibility)
        self.interrupted_heading.setText(QCoreApplication.translate("HomePage", u"Carry on", None))
        self.interrupted_heading.setProperty(u"role", QCoreApplication.translate("HomePage", u"h2", None))
        self.refused_label.setText("")
        self.refused_label.setProperty(u"role", QCoreApplication.translate("HomePage", u"error", None))
        self.needs_heading.setText(QCoreApplication.translate("HomePage", u"Needs you", None))
        self.needs_heading.setProperty(u"role", QCoreApplication.translate("HomePage", u"h2", None))
        self.more_needs_button.setText(QCoreApplication.translate("HomePage", u"More", None))
        self.more_needs_button.setProperty(u"role", QCoreApplication.translate("HomePage", u"link", None))
        self.empty_card.setProperty(u"role", QCoreApplication.translate("HomePage", u"card", None))
        self.empty_heading.setText("")
        self.empty_heading.setProperty(u"role", QCoreApplication.translate("HomePage", u"h3", None))
        self.empty_label.setText("")
        self.empty_label.setProperty(u"role", QCoreApplication.translate("HomePage", u"muted", None))
        self.first_button.setText(QCoreApplication.translate("HomePage", u"Record a concern without a picture", None))
        self.practice_button.setText(QCoreApplication.translate("HomePage", u"Practise with made-up posts", None))
        self.calendar_button.setText(QCoreApplication.translate("HomePage", u"Put these dates into a calendar", None))
        self.calendar_button.setProperty(u"role", QCoreApplication.translate("HomePage", u"link", None))
        self.find_out_heading.setText(QCoreApplication.translate("HomePage", u"To find out", None))
        self.find_out_heading.setProperty(u"role", QCoreApplication.translate("HomePage", u"h2", None))
        self.letters_heading.setText(QCoreApplication.translate("HomePage", u"Letters waiting", None))
        self.letters_heading.setProperty(u"role", QCoreApplication.translate("HomePage", u"h2", None))
        self.reminders_heading.setText(QCoreApplication.translate("HomePage", u"Reminders", None))
        self.reminders_heading.setProperty(u"role", QCoreApplication.translate("HomePage", u"h2", None))
        self.more_button.setText(QCoreApplication.translate("HomePage", u"More", None))
        self.more_button.setProperty(u"role", QCoreApplication.translate("HomePage", u"link", None))
        self.term_heading.setText(QCoreApplication.translate("HomePage", u"This term", None))
        self.term_heading.setProperty(u"role", QCoreApplication.translate("HomePage", u"h2", None))
        self.year_heading.setText("")
        self.year_heading.setProperty(u"role", QCoreApplication.translate("HomePage", u"h2", None))
        self.year_card.setProperty(u"role", QCoreApplication.translate("HomePage", u"card", None))
        self.year_label.setText("")
        self.year_key_label.setText(QCoreApplication.translate("HomePage", u"A full dot is a concern that is open, a ring one that is closed, a triangle a check that is due. The upright line is today.", None))
        self.year_key_label.setProperty(u"role", QCoreApplication.translate("HomePage", u"small", None))
        pass
    # retranslateUi

