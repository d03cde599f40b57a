"""Buttons: made by function in their variants, the button that shows a choice, and the switch of a few words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from planner.ui.theme import sizes as s
from planner.ui.theme.focus import focus_is_shown
from planner.ui.theme.fonts import MEDIUM, REGULAR, SEMIBOLD, metrics
from planner.ui.theme.icons import icon, icon_size, paint_icon
from planner.ui.widgets.glyphs import paint_box, paint_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QMenu

_PICK_PADDING = 12
_ICON_COLOURS = {"primary": "on_accent", "danger": "on_bad", "flat": "accent"}


def primary_button(text: str, icon_name: str = "", *, small: bool = False) -> QPushButton:
    """Return the filled button; at most one in a view."""
    return _make("primary", text, icon_name, small=small)


def button(text: str, icon_name: str = "", *, small: bool = False) -> QPushButton:
    """Return a normal button: white with a border."""
    return _make("normal", text, icon_name, small=small)


def flat_button(text: str, icon_name: str = "", *, small: bool = False, edge: str = "") -> QPushButton:
    """Return a button of accent text without border, for cards and rows.

    With `edge` "left" its word, not its ground, begins where what stands above it begins.
    """
    made = _make("flat", text, icon_name, small=small)
    made.setProperty("edge", edge)
    return made


def overhang(widget: QWidget) -> int:
    """Return how many px a widget at the right end of a row must stand out for its word to end on the edge."""
    if widget.property("variant") != "flat":
        return 0
    if isinstance(widget, PickButton):
        return _PICK_PADDING
    is_word_only = not isinstance(widget, QPushButton) or widget.icon().isNull()
    return s.FLAT_PADDING if is_word_only else s.FLAT_PADDING_WITH_ICON


def danger_button(text: str, icon_name: str = "", *, small: bool = False) -> QPushButton:
    """Return the red filled button; only inside the dialog that deletes."""
    return _make("danger", text, icon_name, small=small)


def icon_button(icon_name: str, name: str, *, small: bool = False, quiet: bool = False) -> QPushButton:
    """Return a button without a word; `name` is its tooltip and accessible name, `quiet` leaves the border out."""
    made = QPushButton()
    made.setAutoDefault(True)
    made.setProperty("variant", "quiet" if quiet else "icon")
    made.setProperty("small", small)
    made.setIcon(icon(icon_name, "text2" if quiet else "text"))
    made.setIconSize(icon_size())
    set_name(made, name)
    return made


def set_name(widget: QWidget, name: str) -> None:
    """Give a widget without words its tooltip and accessible name."""
    widget.setToolTip(name)
    widget.setAccessibleName(name)


def _make(variant: str, text: str, icon_name: str, *, small: bool) -> QPushButton:
    made = QPushButton(text)
    # Enter presses the button with the focus, on a page as in a dialog.
    made.setAutoDefault(True)
    made.setProperty("variant", variant)
    made.setProperty("small", small)
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    if icon_name:
        made.setIcon(icon(icon_name, _ICON_COLOURS.get(variant, "text")))
        made.setIconSize(icon_size(s.ICON_DENSE if small else s.ICON, with_word=True))
    return made


class PickButton(QPushButton):
    """A button that opens a menu: an icon or a quiet label, the value, and an arrow ("Tampilan  Calon 12.12")."""

    def __init__(
        self,
        label: str = "",
        value: str = "",
        menu: QMenu | None = None,
        *,
        icon_name: str = "",
        variant: str = "normal",
        small: bool = False,
    ) -> None:
        super().__init__()
        self.setAutoDefault(True)
        self.setProperty("variant", variant)
        self.setProperty("small", small)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._variant = variant
        self._icon_name = icon_name
        self._label = label
        self._value = value
        if menu is not None:
            self.setMenu(menu)
        self.set_texts(label, value)

    def set_texts(self, label: str, value: str) -> None:
        """Show another label and value."""
        self._label, self._value = label, value
        self.setAccessibleName(f"{label} {value}".strip())
        self.updateGeometry()
        self.update()

    def set_value(self, value: str) -> None:
        """Show another value."""
        self.set_texts(self._label, value)

    def value(self) -> str:
        """Return the value that is shown."""
        return self._value

    def sizeHint(self) -> QSize:
        """Return the room of icon, label, value and arrow."""
        width = _PICK_PADDING + 16 + 8 + 10
        width += 24 if self._icon_name else 0
        width += metrics(s.TYPE_BODY).horizontalAdvance(self._label) + 8 if self._label else 0
        width += metrics(s.TYPE_BODY, MEDIUM).horizontalAdvance(self._value)
        return QSize(width, s.HEIGHT_CONTROL_SMALL if self.property("small") else s.HEIGHT_CONTROL)

    def minimumSizeHint(self) -> QSize:
        """Return the same as sizeHint: a value is not cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the button as the style sheet says, then its content."""
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.features &= ~QStyleOptionButton.ButtonFeature.HasMenu
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        painter.setOpacity(1.0 if self.isEnabled() else s.DISABLED_OPACITY)
        main = _ICON_COLOURS.get(self._variant, "text")
        left = _PICK_PADDING
        if self._icon_name:
            paint_icon(painter, QRect(left, 0, 16, self.height()), self._icon_name, main)
            left += 24
        if self._label:
            length = metrics(s.TYPE_BODY).horizontalAdvance(self._label)
            self._write(painter, QRect(left, 0, length + 2, self.height()), self._label, "text2", REGULAR)
            left += length + 8
        words = QRect(left, 0, self.width() - left - 32, self.height())
        self._write(painter, words, self._value, main, MEDIUM)
        arrow = "text2" if main == "text" else main
        paint_icon(painter, QRect(self.width() - 28, 0, 16, self.height()), "chevron-down", arrow)

    def _write(self, painter: QPainter, rect: QRect, text: str, colour: str, weight: int) -> None:
        paint_words(painter, rect, text, (colour, s.TYPE_BODY, weight), Qt.AlignmentFlag.AlignLeft)


class Segment(QAbstractButton):
    """One word of a ToggleGroup."""

    def __init__(self, text: str, icon_name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self.setText(text)
        self.setCheckable(True)
        self.setProperty("ownFocus", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """Return the room of icon and word, measured in the chosen weight so that nothing jumps."""
        width = metrics(s.TYPE_BODY, SEMIBOLD).horizontalAdvance(self.text()) + 24
        return QSize(width + (22 if self._icon_name else 0), s.HEIGHT_CONTROL_SMALL)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, icon and word; the frame is the group's."""
        painter = QPainter(self)
        if self.isChecked() or self.underMouse():
            ground = "accent_tint" if self.isChecked() else "hover"
            paint_box(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1), ground, "", s.RADIUS_CONTROL - 1)
        colour = "accent" if self.isChecked() else "text"
        weight = SEMIBOLD if self.isChecked() else REGULAR
        rect = self.rect()
        if self._icon_name:
            paint_icon(painter, QRect(12, 0, 16, self.height()), self._icon_name, colour)
            rect = rect.adjusted(26, 0, 0, 0)
        paint_words(painter, rect, self.text(), (colour, s.TYPE_BODY, weight), Qt.AlignmentFlag.AlignHCenter)
        if focus_is_shown(self):
            paint_box(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1), "", "accent", s.RADIUS_CONTROL - 1, width=2)


class ToggleGroup(QWidget):
    """A switch of two to four words of which one is chosen; arrow keys move, `chosen(value)` tells."""

    chosen = Signal(object)

    def __init__(self, choices: Sequence[tuple[Any, str, str]] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: list[Any] = []
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        for value, text, icon_name in choices:
            self.add(value, text, icon_name)
        self._group.idClicked.connect(self._on_clicked)

    def add(self, value: Any, text: str, icon_name: str = "") -> None:
        """Add a word at the right; the first one is chosen."""
        segment = Segment(text, icon_name, self)
        segment.setChecked(not self._values)
        self._group.addButton(segment, len(self._values))
        self._values.append(value)
        self._row.addWidget(segment)

    def set_texts(self, texts: Sequence[str]) -> None:
        """Show other words, in the order of the choices."""
        for at, text in enumerate(texts):
            self._group.button(at).setText(text)
            self._group.button(at).updateGeometry()

    def value(self) -> Any:
        """Return the chosen value."""
        at = self._group.checkedId()
        return self._values[at] if at >= 0 else None

    def set_value(self, value: Any) -> None:
        """Choose without emitting; an unknown value chooses nothing."""
        self._group.setExclusive(False)
        for at, known in enumerate(self._values):
            self._group.button(at).setChecked(known == value)
        self._group.setExclusive(True)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw frame and dividers."""
        painter = QPainter(self)
        paint_box(painter, QRectF(self.rect()), "surface", "control", s.RADIUS_CONTROL)
        for at in range(1, len(self._values)):
            left = self._group.button(at).x()
            paint_box(painter, QRectF(left - 0.5, 1, 1, self.height() - 2), "control", "", 0)

    def _on_clicked(self, at: int) -> None:
        self.chosen.emit(self._values[at])
