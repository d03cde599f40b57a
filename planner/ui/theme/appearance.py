"""Puts a theme on the application: Fusion, palette, font and the one style sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QStyleFactory

from planner.ui.theme.focus import follow_focus
from planner.ui.theme.fonts import font
from planner.ui.theme.sizes import DISABLED_OPACITY
from planner.ui.theme.stylesheet import stylesheet
from planner.ui.theme.tokens import set_theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from planner.ui.theme.tokens import Tokens


def apply_theme(app: QApplication, name: str) -> Tokens:
    """Show everything in `light` or `dark`, live widgets included; KeyError for any other name."""
    tokens = set_theme(name)
    if app.style().objectName() != "fusion":
        app.setStyle(QStyleFactory.create("fusion"))
    if app.font() != font():
        app.setFont(font())
    sheet = stylesheet(tokens)
    if app.styleSheet() != sheet:
        # Qt polishes every living widget anew for each of these.
        app.setPalette(_palette(tokens))
        app.setStyleSheet(sheet)
    follow_focus(app)
    return tokens


def _palette(t: Tokens) -> QPalette:
    """Return the palette for what the style sheet does not reach: painted widgets, native children, text."""
    palette = QPalette(QColor(t.surface), QColor(t.bg))
    roles = {
        QPalette.ColorRole.Window: t.bg,
        QPalette.ColorRole.WindowText: t.text,
        QPalette.ColorRole.Base: t.surface,
        QPalette.ColorRole.AlternateBase: t.surface2,
        QPalette.ColorRole.Text: t.text,
        QPalette.ColorRole.Button: t.surface,
        QPalette.ColorRole.ButtonText: t.text,
        QPalette.ColorRole.BrightText: t.bad,
        QPalette.ColorRole.Highlight: t.accent_tint,
        QPalette.ColorRole.HighlightedText: t.text,
        QPalette.ColorRole.Accent: t.accent,
        QPalette.ColorRole.Link: t.accent,
        QPalette.ColorRole.LinkVisited: t.accent,
        QPalette.ColorRole.ToolTipBase: t.rail,
        QPalette.ColorRole.ToolTipText: t.rail_text,
        QPalette.ColorRole.PlaceholderText: t.text3,
        QPalette.ColorRole.Mid: t.line2,
        QPalette.ColorRole.Dark: t.control,
        QPalette.ColorRole.Light: t.surface,
        QPalette.ColorRole.Midlight: t.line,
    }
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    pale = QColor(t.text)
    pale.setAlphaF(DISABLED_OPACITY)
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, pale)
    return palette
