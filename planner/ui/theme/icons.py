"""Our own line icons: drawn from `resources/icons` when first shown, in a colour of the current theme.

An icon names its colour by a token ("text2", "accent"), which is looked up while it is painted, so a change of
theme needs no new icons: the next repaint shows them right. Drawings are kept per name, colour, size and density.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap

from planner.paths import resources
from planner.ui.theme.sizes import DISABLED_OPACITY, ICON
from planner.ui.theme.tokens import theme

if TYPE_CHECKING:
    from PySide6.QtSvg import QSvgRenderer

# The files are drawn in this ink; every drawing swaps it for the colour that is asked for.
FILE_INK = "#15272C"
GAP = 6


def colour_of(colour: str) -> str:
    """Return a token's colour in the current theme; a `#RRGGBB` passes through."""
    if colour.startswith("#"):
        return colour
    found: str = getattr(theme(), colour)
    return found


@functools.cache
def _source(name: str) -> str:
    """Return the SVG text of one icon; FileNotFoundError for a name that was never drawn."""
    return (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")


@functools.cache
def _renderer(name: str, ink: str) -> QSvgRenderer:
    """Return the drawing of one icon in one ink."""
    # QtSvg is loaded when the first icon is painted, not when a module is imported.
    from PySide6.QtSvg import QSvgRenderer

    return QSvgRenderer(QByteArray(_source(name).replace(FILE_INK, ink).encode()))


@functools.cache
def _drawing(name: str, ink: str, pixels: int, opacity: float) -> QPixmap:
    """Return one icon as device pixels, `pixels` square."""
    renderer = _renderer(name, ink)
    drawing = QPixmap(pixels, pixels)
    drawing.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawing)
    painter.setOpacity(opacity)
    renderer.render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    return drawing


def pixmap(name: str, colour: str = "text2", size: int = ICON, ratio: float = 1.0, opacity: float = 1.0) -> QPixmap:
    """Return an icon of `size` logical px for a screen of `ratio` device px per logical one."""
    drawing = QPixmap(_drawing(name, colour_of(colour), round(size * ratio), opacity))
    drawing.setDevicePixelRatio(ratio)
    return drawing


def paint_icon(painter: QPainter, rect: QRect, name: str, colour: str = "text2", size: int = ICON) -> None:
    """Draw an icon in the middle of `rect`, sharp on the screen that is painted on."""
    ratio = painter.device().devicePixelRatioF()
    left = rect.x() + (rect.width() - size) // 2
    top = rect.y() + (rect.height() - size) // 2
    painter.drawPixmap(left, top, pixmap(name, colour, size, ratio))


class LineIconEngine(QIconEngine):
    """Draws one icon in a token's colour; pale when disabled, in another token's colour when switched on.

    A wide icon size leaves the room at the right empty: Qt's buttons have no other way to part icon and word.
    """

    def __init__(self, name: str, colour: str, colour_on: str) -> None:
        super().__init__()
        self._name = name
        self._colour = colour
        self._colour_on = colour_on

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw into `rect`, square, at its left."""
        side = min(rect.width(), rect.height())
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(
            rect.x(), rect.y() + (rect.height() - side) // 2, self._drawn(round(side * ratio), mode, state, ratio)
        )

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return the drawing in device pixels."""
        canvas = QPixmap(size)
        canvas.fill(Qt.GlobalColor.transparent)
        painter = QPainter(canvas)
        side = min(size.width(), size.height())
        painter.drawPixmap(0, (size.height() - side) // 2, self._drawn(side, mode, state, 1.0))
        painter.end()
        return canvas

    def clone(self) -> QIconEngine:
        """Return a copy of this engine."""
        return LineIconEngine(self._name, self._colour, self._colour_on)

    def _drawn(self, pixels: int, mode: QIcon.Mode, state: QIcon.State, ratio: float) -> QPixmap:
        colour = self._colour_on if state == QIcon.State.On else self._colour
        opacity = DISABLED_OPACITY if mode == QIcon.Mode.Disabled else 1.0
        drawing = QPixmap(_drawing(self._name, colour_of(colour), pixels, opacity))
        drawing.setDevicePixelRatio(ratio)
        return drawing


def icon(name: str, colour: str = "text2", size: int = ICON, *, colour_on: str = "") -> QIcon:
    """Return a line icon; `colour` and `colour_on` (when checked) are token names or `#RRGGBB`.

    It follows a change of theme by itself. `size` is only a hint: the widget's icon size decides.
    """
    del size
    return QIcon(LineIconEngine(name, colour, colour_on or colour))


def icon_size(size: int = ICON, *, with_word: bool = False) -> QSize:
    """Return the icon size of a button: square, or with a gap at its right when a word follows."""
    return QSize(size + GAP, size) if with_word else QSize(size, size)


def qcolor(colour: str) -> QColor:
    """Return a token's colour as QColor; shared, so copy it before changing it."""
    key = (theme().name, colour)
    if key not in _qcolors:
        _qcolors[key] = QColor(colour_of(colour))
    return _qcolors[key]


# Asked hundreds of times for every paint of a table.
_qcolors: dict[tuple[str, str], QColor] = {}
