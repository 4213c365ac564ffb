"""The one style sheet, written out from the tokens of a theme."""

from collections.abc import Callable
from dataclasses import asdict
from string import Template

from conduct_desk.ui.tokens import Tokens, contrast

_SHEET = Template("""
* { outline: 0; }
QWidget { color: $text; }
QMainWindow, QDialog, QScrollArea, QScrollArea > QWidget > QWidget[role="page"], QWidget[role="stack"] { background: $bg; }
QScrollArea { border: 0; background: $bg; }
QToolTip { background: $surface; color: $text; border: 1px solid $control; padding: ${s4}px; }

QLabel { background: transparent; }
QLabel[role="h1"] { font-size: ${s28}px; font-weight: 700; }
QLabel[role="h2"] { font-size: ${s21}px; font-weight: 700; }
QLabel[role="h3"] { font-size: ${s17}px; font-weight: 700; }
QLabel[role="lead"] { font-size: ${s17}px; color: $muted; }
QLabel[role="label"] { font-weight: 600; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="small"], QLabel[role="eyebrow"] { font-size: ${s13}px; color: $muted; }
QLabel[role="error"] { color: $danger; font-weight: 600; }
QLabel[role="figure"] { font-size: ${s21}px; font-weight: 700; }
QLabel[role="tag"], QLabel[role="tag_info"] { background: $info_soft; color: $info; }
QLabel[role="tag_danger"] { background: $danger_soft; color: $danger; }
QLabel[role="tag_warn"] { background: $warn_soft; color: $warn; }
QLabel[role="tag_ok"] { background: $ok_soft; color: $ok; }
QLabel[role="tag"], QLabel[role="tag_info"], QLabel[role="tag_danger"], QLabel[role="tag_warn"], QLabel[role="tag_ok"]
  { font-size: ${s13}px; font-weight: 600; border-radius: ${s4}px; padding: ${s3}px ${s10}px; border: 1px solid $tag_edge; }

QPushButton { background: $surface; border: 1px solid $control; border-radius: ${s6}px; font-weight: 600;
  padding: ${s4}px ${s16}px; min-height: ${s30}px; }
QPushButton:hover { background: $accent_soft; }
QPushButton::menu-indicator { image: url(icons:mark-down-on-$ground.svg); width: ${s16}px; height: ${s16}px;
  subcontrol-origin: padding; subcontrol-position: right center; right: ${s8}px; }
QPushButton:disabled { color: $muted; border-color: $line; background: $bg; }
QPushButton[role="primary"] { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton[role="primary"]:hover { background: $accent_hover; }
QPushButton[role="primary"]:disabled { background: $sunken; color: $muted; border-color: $line; }
QPushButton[role="warning"] { background: $danger_soft; color: $danger; border-color: $danger; }
QPushButton[role="link"], QPushButton[role="back"], QPushButton[role="danger_link"] { background: transparent;
  border: 0; padding: ${s2}px ${s2}px; min-height: ${s24}px; color: $accent; text-decoration: underline; text-align: left; }
QPushButton[role="danger_link"] { color: $danger; }
QPushButton[role="link"]:hover, QPushButton[role="back"]:hover { color: $accent_hover; }
QPushButton[role="rail"] { background: transparent; border: 0; border-left: ${s4}px solid transparent; border-radius: 0;
  text-align: left; font-weight: 400; padding: ${s5}px ${s12}px; min-height: ${s32}px; }
QPushButton[role="rail"]:hover { background: $accent_soft; }
QPushButton[role="rail_current"] { background: $surface; border: 0; border-left: ${s4}px solid $accent; border-radius: 0;
  text-align: left; font-weight: 700; padding: ${s5}px ${s12}px; min-height: ${s32}px; }
QPushButton[role="chip"] { font-weight: 400; border-radius: ${s16}px; padding: ${s2}px ${s12}px; min-height: ${s28}px; }
QPushButton[role="chip"]:checked { background: $accent_soft; border: 2px solid $accent;
  border-radius: ${s16}px; padding: ${s2}px ${s12}px; min-height: ${s28}px; }
QPushButton[role="rail_low"], QPushButton[role="rail_current_low"], QPushButton[role="primary_low"] { border: 0;
  padding: ${s2}px; min-height: ${s20}px; }
QPushButton[role="rail_low"] { background: transparent; font-weight: 400; }
QPushButton[role="rail_low"]:hover { background: $accent_soft; }
QPushButton[role="rail_current_low"] { background: $surface; border-left: ${s4}px solid $accent; border-radius: 0;
  font-weight: 700; }
QPushButton[role="primary_low"] { background: $accent; color: $on_accent; border-radius: ${s6}px; }
QPushButton[role="primary_low"]:hover { background: $accent_hover; }
QToolButton { background: transparent; border: 0; border-radius: ${s6}px; padding: ${s8}px; min-height: ${s24}px; min-width: ${s24}px; }
QToolButton:hover { background: $accent_soft; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QDateEdit { background: $surface; border: 1px solid $control;
  border-radius: ${s6}px; padding: ${s4}px ${s8}px; selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit, QComboBox, QSpinBox, QDateEdit { min-height: ${s30}px; }
QLineEdit:read-only, QPlainTextEdit:read-only { background: $sunken; }
QComboBox::drop-down { border: 0; width: ${s28}px; }
QComboBox::down-arrow { image: url(icons:mark-down-on-$ground.svg); width: ${s16}px; height: ${s16}px; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $control; selection-background-color: $accent_soft;
  selection-color: $text; }
QCheckBox, QRadioButton { spacing: ${s8}px; min-height: ${s28}px; background: transparent; }
QTableView::indicator { width: ${s20}px; height: ${s20}px; border: 2px solid $control; background: $surface; border-radius: ${s4}px; }
QTableView::indicator:checked { background: $accent; border-color: $accent; image: url(icons:mark-tick-on-$ground.svg); }
QCheckBox::indicator, QRadioButton::indicator { width: ${s20}px; height: ${s20}px; border: 2px solid $control; background: $surface; }
QCheckBox::indicator { border-radius: ${s4}px; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url(icons:mark-tick-on-$ground.svg); }
QRadioButton::indicator { border-radius: ${round}px; }
QRadioButton::indicator:checked { border-color: $accent; background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5,
  fx: 0.5, fy: 0.5, stop: 0 $accent, stop: 0.58 $accent, stop: 0.64 $surface, stop: 1 $surface); }

QFrame[role="card"], QWidget[role="card"] { background: $surface; border: 1px solid $line; border-radius: ${s8}px; }
QFrame[role="clauses"] { background: $accent_soft; border: 0; border-left: ${s4}px solid $accent; }
QFrame[role="problem"] { background: $surface; border: ${s4}px solid $danger; }
QFrame[role="problem_bar"] { background: $danger; border: 0; }
QFrame[role="warning"], QFrame[role="notice_warn"] { background: $warn_soft; border: 0; border-left: ${s4}px solid $warn; }
QFrame[role="notice_danger"] { background: $danger_soft; border: 0; border-left: ${s4}px solid $danger; }
QFrame[role="notice"] { background: $info_soft; border: 0; border-left: ${s4}px solid $info; }
QFrame[role="notice_ok"] { background: $ok_soft; border: 0; border-left: ${s4}px solid $ok; }
QFrame[role="line"] { background: $line; border: 0; max-height: 1px; }
QFrame[role="after_answer"] { border: 0; border-left: ${s3}px solid $control; }
QFrame[role="rail"] { background: $sunken; border: 0; border-right: 1px solid $line; }
QFrame[role="practice"] { background: $warn_soft; border: 0; border-bottom: 1px solid $warn; }
QFrame[role="undo"] { background: $info_soft; border: 0; border-top: 1px solid $control; }
QFrame[role="practice"] QLabel { color: $warn; font-weight: 600; }

QTableView { background: $surface; alternate-background-color: $surface; border: 1px solid $line; border-radius: ${s8}px;
  gridline-color: $line; selection-background-color: $accent_soft; selection-color: $text; }
QHeaderView::section { background: $surface; border: 0; border-bottom: 1px solid $control; padding: ${s8}px; font-weight: 600; }
QHeaderView::down-arrow, QHeaderView::up-arrow { width: ${s12}px; height: ${s12}px; image: url(icons:mark-down-on-$ground.svg); }
QHeaderView::up-arrow { image: url(icons:mark-up-on-$ground.svg); }
QMenuBar { background: $sunken; border-bottom: 1px solid $line; }
QMenuBar::item { background: transparent; padding: ${s6}px ${s12}px; min-height: ${s16}px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $accent; color: $on_accent; }
QMenu::item:disabled { color: $muted; font-style: italic; }
QMenu::separator { height: 1px; background: $line; margin: ${s4}px ${s8}px; }
QMenu { background: $surface; border: 1px solid $control; padding: ${s4}px; }
QMenu::item { padding: ${s8}px ${s24}px; min-height: ${s24}px; }
QMenu::item:selected { background: $accent; color: $on_accent; }
QMenu::item:disabled:selected { background: $sunken; color: $muted; }
QProgressBar { background: $sunken; border: 1px solid $line; border-radius: ${s4}px; text-align: center; }
QProgressBar::chunk { background: $accent; }
QScrollBar:vertical { background: transparent; width: ${s12}px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: ${s12}px; margin: 0; }
QScrollBar::handle { background: $control; border-radius: ${s5}px; min-height: ${s32}px; min-width: ${s32}px; margin: ${s2}px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")


def style_sheet(tokens: Tokens, px: Callable[[float], int]) -> str:
    """Return the sheet for these colours; `px` turns a size at 100 % text into one at the size in use."""
    sizes = {f"s{n}": px(n) for n in (2, 3, 4, 5, 6, 8, 10, 12, 13, 16, 17, 20, 21, 24, 28, 30, 32)}
    # Qt draws a square where a radius is more than half: half of the dot with its edge of 2 px on each side.
    sizes["round"] = (px(20) + 4) // 2
    tag_edge = tokens.control if tokens.info_soft == tokens.surface else "#00000000"  # else it floats
    # A style sheet cannot tint a picture: ticks and arrows lie ready in a dark and a light ink.
    ground = "light" if contrast(tokens.bg, "#000000") > contrast(tokens.bg, "#FFFFFF") else "dark"
    return _SHEET.substitute(asdict(tokens), ground=ground, tag_edge=tag_edge, **sizes)
