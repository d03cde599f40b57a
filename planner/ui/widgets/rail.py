"""The rail at the left: the workspace on top, the pages, help and settings at the bottom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QVBoxLayout, QWidget

from planner.ui.theme import sizes as s
from planner.ui.theme.focus import focus_is_shown
from planner.ui.theme.fonts import REGULAR, SEMIBOLD, metrics
from planner.ui.theme.icons import paint_icon
from planner.ui.widgets.glyphs import paint_box, paint_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

_LEFT = Qt.AlignmentFlag.AlignLeft


class RailButton(QAbstractButton):
    """What every place on the rail is: a button on ink that takes focus by keys."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setProperty("ownFocus", True)

    def sizeHint(self) -> QSize:
        """Return the height of a rail row."""
        return QSize(s.WIDTH_RAIL - 16, s.HEIGHT_RAIL_ROW)

    def paint_focus(self, painter: QPainter) -> None:
        """Draw the focus inside: there is no room around."""
        if focus_is_shown(self):
            paint_box(painter, QRectF(self.rect()), "", "rail_mark", s.RADIUS_CONTROL, width=2)


class RailItem(RailButton):
    """A page: icon and word, a turmeric mark when it is the current one, at most one badge."""

    def __init__(self, key: str, icon_name: str, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.key = key
        self._icon_name = icon_name
        self._badge = 0
        self.setCheckable(True)
        self.setText(text)

    def set_badge(self, number: int) -> None:
        """Show a number that wants the owner; 0 shows none."""
        self._badge = number
        self.setAccessibleName(f"{self.text()}, {number}" if number else self.text())
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the row."""
        painter = QPainter(self)
        current = self.isChecked()
        if current or self.underMouse():
            painter.setOpacity(1.0 if current else 0.55)
            paint_box(painter, QRectF(self.rect()), "rail_sel", "", s.RADIUS_CONTROL)
            painter.setOpacity(1.0)
        if current:
            mark = QRectF(0, (self.height() - 18) / 2, s.WIDTH_MARK, 18)
            paint_box(painter, mark, "rail_mark", "", 1)
        colour = "rail_strong" if current else "rail_text"
        paint_icon(painter, QRect(8, 0, s.ICON_RAIL, self.height()), self._icon_name, colour, s.ICON_RAIL)
        words = QRect(35, 0, self.width() - 37, self.height())
        paint_words(painter, words, self.text(), (colour, s.TYPE_BODY, SEMIBOLD if current else REGULAR), _LEFT)
        if self._badge:
            self._paint_badge(painter)
        self.paint_focus(painter)

    def _paint_badge(self, painter: QPainter) -> None:
        text = str(self._badge)
        width = max(metrics(s.TYPE_SMALL, SEMIBOLD).horizontalAdvance(text) + 12, 20)
        badge = QRect(self.width() - width - 8, (self.height() - 18) // 2, width, 18)
        paint_box(painter, QRectF(badge), "rail_mark", "", 9)
        style = ("on_rail_mark", s.TYPE_SMALL, SEMIBOLD)
        paint_words(painter, badge, text, style, Qt.AlignmentFlag.AlignHCenter)


class WorkspaceButton(RailButton):
    """The shop's initial in a turmeric square, its name, and an arrow for the menu."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("ownFocus", True)

    def sizeHint(self) -> QSize:
        """Return a row that fills the height of the page header."""
        return QSize(s.WIDTH_RAIL - 8, 40)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint square, name and arrow."""
        painter = QPainter(self)
        if self.underMouse():
            paint_box(painter, QRectF(self.rect()), "rail_sel", "", s.RADIUS_CONTROL)
        square = QRect(4, (self.height() - 24) // 2, 24, 24)
        paint_box(painter, QRectF(square), "rail_mark", "", s.RADIUS_CONTROL)
        initial = self.text()[:1].upper()
        style = ("on_rail_mark", s.TYPE_BODY, SEMIBOLD)
        paint_words(painter, square, initial, style, Qt.AlignmentFlag.AlignHCenter)
        words = QRect(34, 0, self.width() - 34 - 18, self.height())
        paint_words(painter, words, self.text(), ("rail_strong", s.TYPE_BODY, SEMIBOLD), _LEFT)
        arrow = QRect(self.width() - 17, 0, 14, self.height())
        paint_icon(painter, arrow, "chevron-down", "rail_text", s.ICON_DENSE)
        self.paint_focus(painter)


class Rail(QFrame):
    """The rail of 140 px. `page_chosen(str)`; `workspace_clicked()` when no menu was given."""

    page_chosen = Signal(str)
    workspace_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "rail")
        self.setFixedWidth(s.WIDTH_RAIL)
        self._items: dict[str, RailItem] = {}
        self._menu: QMenu | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(s.SPACE_2, s.SPACE_2, 2, s.SPACE_2)
        column.setSpacing(2)
        self._workspace = WorkspaceButton(self)
        self._workspace.clicked.connect(self._on_workspace_clicked)
        column.addWidget(self._workspace)
        column.addSpacing(6)
        self._pages = QVBoxLayout()
        self._bottom = QVBoxLayout()
        for group in (self._pages, self._bottom):
            group.setSpacing(2)
            group.setContentsMargins(0, 0, s.SPACE_2 - 2, 0)
        column.addLayout(self._pages)
        column.addStretch(1)
        column.addLayout(self._bottom)

    def add_page(self, key: str, icon_name: str, text: str) -> RailItem:
        """Add a page below the others."""
        return self._add(self._pages, key, icon_name, text)

    def add_bottom(self, key: str, icon_name: str, text: str) -> RailItem:
        """Add a page to the group at the bottom."""
        return self._add(self._bottom, key, icon_name, text)

    def _add(self, column: QVBoxLayout, key: str, icon_name: str, text: str) -> RailItem:
        made = RailItem(key, icon_name, text, self)
        made.clicked.connect(lambda: self._on_clicked(key))
        self._items[key] = made
        column.addWidget(made)
        return made

    def set_current(self, key: str) -> None:
        """Mark a page as the current one; emits nothing."""
        for known, made in self._items.items():
            made.setChecked(known == key)

    def set_text(self, key: str, text: str) -> None:
        """Show another word for a page."""
        self._items[key].setText(text)
        self._items[key].update()

    def set_badge(self, key: str, number: int) -> None:
        """Show a number at a page; 0 shows none."""
        self._items[key].set_badge(number)

    def set_workspace(self, name: str, tooltip: str = "") -> None:
        """Show the shop's name."""
        self._workspace.setText(name)
        self._workspace.setToolTip(tooltip or name)
        self._workspace.setAccessibleName(name)
        self._workspace.update()

    def set_workspace_menu(self, menu: QMenu) -> None:
        """Open this menu under the shop's name."""
        self._menu = menu

    def workspace_menu(self) -> QMenu | None:
        """Return the menu under the shop's name."""
        return self._menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through the pages with the arrow keys."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        places: list[RailButton] = [self._workspace, *self._items.values()]
        focused = next((at for at, place in enumerate(places) if place.hasFocus()), None)
        if not step or focused is None:
            super().keyPressEvent(event)
            return
        places[(focused + step) % len(places)].setFocus(Qt.FocusReason.TabFocusReason)

    def _on_clicked(self, key: str) -> None:
        self.set_current(key)
        self.page_chosen.emit(key)

    def _on_workspace_clicked(self) -> None:
        if self._menu is None:
            self.workspace_clicked.emit()
        else:
            self._menu.popup(self._workspace.mapToGlobal(self._workspace.rect().bottomLeft()))
