"""The typeface of the look: Segoe UI on Windows, Inter on Linux, the system's own elsewhere; tabular figures."""

from __future__ import annotations

import functools
import sys

from PySide6.QtGui import QFont, QFontMetrics

from planner.ui.theme.sizes import TYPE_BODY

FAMILIES = {"win32": "Segoe UI", "linux": "Inter"}
REGULAR, MEDIUM, SEMIBOLD = 400, 500, 600


@functools.cache
def font(pixels: int = TYPE_BODY, weight: int = REGULAR) -> QFont:
    """Return the interface font of a size in px and a weight (400, 500, 600); shared, so never change it."""
    made = QFont()
    family = FAMILIES.get(sys.platform)
    if family:
        made.setFamily(family)
    made.setPixelSize(pixels)
    made.setWeight(QFont.Weight(weight))
    made.setFeature(QFont.Tag("tnum"), 1)
    # Hinted stems would make the 400 and 500 weights look alike at 13 px.
    made.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    return made


@functools.cache
def metrics(pixels: int = TYPE_BODY, weight: int = REGULAR) -> QFontMetrics:
    """Return the measures of `font(pixels, weight)`, made once: cells are measured thousands of times."""
    return QFontMetrics(font(pixels, weight))
