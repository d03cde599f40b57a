"""The look: colours, sizes, typeface, icons and the style sheet, in light and dark."""

from __future__ import annotations

from planner.ui.theme.appearance import apply_theme
from planner.ui.theme.fonts import font, metrics
from planner.ui.theme.icons import icon, icon_size, paint_icon, pixmap, qcolor
from planner.ui.theme.tokens import DARK, LIGHT, Tokens, theme

__all__ = [
    "DARK",
    "LIGHT",
    "Tokens",
    "apply_theme",
    "font",
    "icon",
    "icon_size",
    "metrics",
    "paint_icon",
    "pixmap",
    "qcolor",
    "theme",
]
