"""The focus ring around buttons and chips: 2 px of accent with a gap of 2 px, outside the widget.

A style sheet cannot draw outside a widget, and a margin would move every button. So one ring follows the keyboard
focus. It is shown when focus came by keys; inputs, tables and tabs show focus themselves.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

from planner.ui.theme.icons import qcolor
from planner.ui.theme.sizes import RADIUS_CONTROL

REACH = 4
WIDTH = 2


def focus_is_shown(widget: QWidget) -> bool:
    """Return whether a painted widget is to show its focus: it has it, and keys are used in this window."""
    return widget.hasFocus() and widget.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)


class FocusRing(QWidget):
    """The ring itself; lets every click through and takes no part in layouts."""

    def __init__(self, host: QWidget, inner_radius: float) -> None:
        super().__init__(host)
        self._radius = inner_radius + REACH - WIDTH / 2
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(qcolor("rail_mark" if self.property("onRail") else "accent"), WIDTH))
        half = WIDTH / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), self._radius, self._radius)


class FocusFollower(QObject):
    """Moves the ring to the button that has the keyboard focus."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._ring: FocusRing | None = None
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        app.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._drop()
        by_mouse = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if not isinstance(new, QAbstractButton) or by_mouse or new.property("ownFocus"):
            return
        if focus_is_shown(new):
            self._take(new)

    def _take(self, target: QWidget) -> None:
        host = target.parentWidget()
        if host is None:
            return
        chain = [target]
        # As far up as the ring can go without leaving what scrolls or what is a window of its own.
        while not host.isWindow() and not isinstance(host.parentWidget(), QAbstractScrollArea):
            above = host.parentWidget()
            if above is None or isinstance(above.parentWidget(), QAbstractScrollArea):
                break
            chain.append(host)
            host = above
        radius = target.property("cornerRadius")
        self._ring = FocusRing(host, float(radius) if radius is not None else RADIUS_CONTROL)
        self._ring.setProperty("onRail", target.property("onRail"))
        self._target = target
        self._watched = chain
        for widget in chain:
            widget.installEventFilter(self)
        self._place()
        self._ring.show()

    def _drop(self) -> None:
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        if self._ring is not None and isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        self._ring = None
        self._target = None
        self._watched = []

    def _place(self) -> None:
        if self._ring is None or self._target is None or not isValid(self._ring):
            return
        host = self._ring.parentWidget()
        if host is None:
            return
        corner = self._target.mapTo(host, QPoint(0, 0))
        around = QRect(corner, self._target.size()).adjusted(-REACH, -REACH, REACH, REACH)
        self._ring.setGeometry(around)
        self._ring.setVisible(self._target.isVisible())
        self._ring.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the ring at its button when a layout moves either."""
        if event.type() in _MOVING:
            self._place()
        return super().eventFilter(watched, event)


_MOVING = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide}


def follow_focus(app: QApplication) -> None:
    """Start the ring once for this application."""
    if app.findChild(FocusFollower) is None:
        FocusFollower(app)
