"""How the program looks: one palette and one style sheet, made from the tokens."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QDir, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication

from conduct_desk import paths
from conduct_desk.ui.style_sheet import style_sheet
from conduct_desk.ui.tokens import LIGHT, THEMES, Theme, Tokens

FAMILY = "Atkinson Hyperlegible Next"
BODY = 15  # px at 100 %


class _Now:
    """What is shown at present; a window is drawn once for all, so there is one of it."""

    tokens: Tokens = LIGHT
    scale: float = 1.0


def px(size: float) -> int:
    """Return a length given for 100 % text at the text size in use (Qt does the screen's own scaling)."""
    return round(size * _Now.scale)


def tokens() -> Tokens:
    """Return the colours in use."""
    return _Now.tokens


def load_fonts() -> None:
    """Make the bundled fonts and icons known to Qt, once."""
    QDir.setSearchPaths("icons", [str(paths.resources() / "icons")])
    for path in sorted((paths.resources() / "fonts").glob("AtkinsonHyperlegibleNext*.ttf")):
        QFontDatabase.addApplicationFont(str(path))


def theme_in_use(theme: Theme, app: QApplication) -> Theme:
    """Return the theme to draw: the computer's own light or dark where she chose that."""
    if theme is not Theme.SYSTEM:
        return theme
    hints = app.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return Theme.HIGH_CONTRAST
    return Theme.DARK if hints.colorScheme() == Qt.ColorScheme.Dark else Theme.LIGHT


def apply(app: QApplication, theme: Theme = Theme.SYSTEM, text_scale: int = 100) -> None:
    """Draw everything in a theme at a text size (percent)."""
    if theme is Theme.SYSTEM:
        app.styleHints().unsetColorScheme()  # else the computer's own would never be heard again
    shown = theme_in_use(theme, app)
    _Now.tokens = THEMES[shown]
    _Now.scale = text_scale / 100
    icon.cache_clear()
    if (
        not app.styleSheet()
    ):  # with a sheet of ours Fusion lies beneath it already, and has no name to ask for
        app.setStyle("Fusion")
    if theme is not Theme.SYSTEM:
        dark = shown is not Theme.LIGHT
        app.styleHints().setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)
    font = QFont(FAMILY)
    font.setPixelSize(px(BODY))
    app.setFont(font)
    app.setPalette(palette(_Now.tokens))
    sheet = style_sheet(_Now.tokens, px)
    if app.styleSheet() != sheet:  # Qt draws every widget anew for it, changed or not
        app.setStyleSheet(sheet)


def palette(t: Tokens) -> QPalette:
    """Return the palette of a theme, for what is painted by hand as well."""
    made = QPalette()
    role = QPalette.ColorRole
    colours = {
        role.Window: t.bg, role.WindowText: t.text, role.Base: t.surface, role.AlternateBase: t.accent_soft,
        role.Text: t.text, role.PlaceholderText: t.muted, role.Button: t.surface, role.ButtonText: t.text,
        role.Highlight: t.accent, role.HighlightedText: t.on_accent, role.Link: t.accent,
        role.LinkVisited: t.accent,
        role.ToolTipBase: t.surface, role.ToolTipText: t.text, role.Mid: t.control, role.Midlight: t.line,
        role.Dark: t.muted, role.Light: t.surface, role.Shadow: t.text, role.BrightText: t.danger,
        role.Accent: t.accent,
    }  # fmt: skip
    for which, colour in colours.items():
        made.setColor(which, QColor(colour))
    for which in (role.Text, role.ButtonText, role.WindowText):
        made.setColor(QPalette.ColorGroup.Disabled, which, QColor(t.muted))
    return made


@lru_cache(maxsize=256)
def icon(name: str, role: str = "text", size: int = 20, gap: int = 0) -> QIcon:
    """Return a bundled icon tinted with a token, `size` px high at 100 % text, `gap` px free after it."""
    svg = (paths.resources() / "icons" / f"{name}.svg").read_text("utf-8")
    colour = getattr(_Now.tokens, role)
    renderer = QSvgRenderer(QByteArray(svg.replace("currentColor", colour).encode()))
    made = QIcon()
    side, wide = px(size), px(size + gap)
    for ratio in {1.0, *(screen.devicePixelRatio() for screen in QGuiApplication.screens())}:
        pixmap = QPixmap(round(wide * ratio), round(side * ratio))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, round(side * ratio), round(side * ratio)))
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        made.addPixmap(pixmap)
    return made


def put_icon(button: QAbstractButton, name: str, role: str) -> None:
    """Put an icon before a button's words, with the gap that a style sheet cannot give."""
    gap = 6 if button.text() else 0
    drawn, size = icon(name, role, 20, gap), QSize(px(20 + gap), px(20))
    if button.icon().cacheKey() != drawn.cacheKey() or button.iconSize() != size:
        button.setIcon(drawn)  # Qt lays the page out again for it, were it the same
        button.setIconSize(size)
