"""The frames content stands in: page header, detail pane, block, card."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from planner.ui.theme import sizes as s
from planner.ui.theme.fonts import SEMIBOLD
from planner.ui.widgets.buttons import overhang
from planner.ui.widgets.glyphs import paint_box, paint_words
from planner.ui.widgets.styling import label, line


class PageHeader(QFrame):
    """The row of 56 px: title or "Kampanye / Sambal 12.12", then context, then at most two buttons at the right.

    `parent_clicked()` when the first part of the breadcrumb is clicked.
    """

    parent_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "pageHeader")
        self.setFixedHeight(s.HEIGHT_PAGE_HEADER)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(s.EDGE_LEFT, 0, s.EDGE_RIGHT, 0)
        self._row.setSpacing(s.SPACE_3)
        names = QHBoxLayout()
        names.setSpacing(5)
        self._above = QPushButton()
        self._above.setProperty("variant", "crumb")
        self._above.clicked.connect(self.parent_clicked)
        self._slash = label("/", "crumbSlash")
        self._title = label("", "pageTitle")
        self._sub = label("", "secondary")
        for part in (self._above, self._slash, self._title):
            names.addWidget(part)
        names.addSpacing(5)
        names.addWidget(self._sub)
        self._row.addLayout(names)
        self._context = QHBoxLayout()
        self._context.setSpacing(s.SPACE_3)
        self._row.addLayout(self._context, 1)
        self._right = QHBoxLayout()
        self._right.setSpacing(s.SPACE_3)
        self._row.addLayout(self._right)
        self.set_title("")
        self.set_sub("")

    def set_title(self, title: str) -> None:
        """Show one title."""
        self._title.setText(title)
        self._above.hide()
        self._slash.hide()

    def set_breadcrumb(self, above: str, title: str) -> None:
        """Show where this page belongs, as a link, and its title."""
        self._above.setText(above.replace("&", "&&"))  # a button takes a single one for the mark of a key
        self._title.setText(title)
        self._above.show()
        self._slash.show()

    def set_sub(self, text: str) -> None:
        """Show a quiet text beside the title ("46 dari 214")."""
        self._sub.setText(text)
        self._sub.setVisible(bool(text))

    def add_context(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a widget (search, a choice, a pill) after the title."""
        self._context.addWidget(widget, stretch)

    def end_context(self) -> None:
        """Push what follows to the right; call after the last context that does not stretch."""
        self._context.addStretch(1)

    def add_button(self, button: QWidget) -> None:
        """Put a button at the right; the last one may be primary."""
        self._right.addWidget(button)


class Avatar(QWidget):
    """The initials of a person in a tinted circle of 36 px."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._initials = ""
        self.setFixedSize(36, 36)

    def set_name(self, name: str) -> None:
        """Show the initials of the first and the last word of a name."""
        words = [word for word in name.split() if word[0].isalnum()]
        self._initials = "".join(word[0] for word in (words[:1] + words[1:][-1:])).upper()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint circle and letters."""
        painter = QPainter(self)
        paint_box(painter, QRectF(self.rect()), "accent_tint", "", self.width() / 2)
        style = ("accent", s.TYPE_BODY, SEMIBOLD)
        paint_words(painter, self.rect(), self._initials, style, Qt.AlignmentFlag.AlignHCenter)


class HeadRow(QHBoxLayout):
    """A title and, at its right, facts and actions: as high as a small button, so that no title moves for one.

    The word of a flat button that comes last ends where the content under it ends.
    """

    def __init__(self, title: QLabel) -> None:
        super().__init__()
        self.setSpacing(s.SPACE_3)
        title.setFixedHeight(s.HEIGHT_CONTROL_SMALL)
        self.addWidget(title, 0, Qt.AlignmentFlag.AlignTop)
        self.addStretch(1)
        self._end = QSpacerItem(0, 0)
        self.addItem(self._end)

    def add_action(self, widget: QWidget) -> None:
        """Put a widget at the right end."""
        self.insertWidget(self.count() - 1, widget)
        self._end.changeSize(-overhang(widget), 0)
        self.invalidate()


def _above(height: int) -> int:
    """Return how far the row of a title stands out above a title of a line height, and below it."""
    return (s.HEIGHT_CONTROL_SMALL - height) // 2


class Block(QFrame):
    """A part of the pane: a head of 13/600 with one small fact or action at its right, then the content."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        above = _above(s.HEIGHT_TITLE)
        column.setContentsMargins(s.SPACE_4, s.SPACE_3 - above, s.SPACE_4, s.SPACE_3)
        column.setSpacing(s.SPACE_2 - above)
        self._title = label(title, "title")
        self._fact = label("", "small")
        self._fact.hide()
        self._head = HeadRow(self._title)
        self._head.add_action(self._fact)
        column.addLayout(self._head)
        self.body = QVBoxLayout()
        self.body.setSpacing(6)
        column.addLayout(self.body)

    def set_title(self, title: str) -> None:
        """Show another head."""
        self._title.setText(title)

    def set_fact(self, text: str) -> None:
        """Show a small fact at the right of the head."""
        self._fact.setText(text)
        self._fact.setVisible(bool(text))

    def add_action(self, button: QWidget) -> None:
        """Put an action (a small flat button) at the right of the head."""
        self._head.add_action(button)


class Card(QFrame):
    """A white card with padding 16; a title makes a head of 14/600 with room for actions at its right."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._column = column = QVBoxLayout(self)
        column.setSpacing(s.SPACE_3 - _above(s.HEIGHT_CARD_TITLE))
        self._title = label(title, "cardTitle")
        if not title:  # shown before it stands in a window, it would be a window itself
            self._title.hide()
        self._head = HeadRow(self._title)
        self._has_actions = False
        self._fit_head()
        column.addLayout(self._head)
        self.body = QVBoxLayout()
        self.body.setSpacing(s.SPACE_2)
        column.addLayout(self.body)

    def set_title(self, title: str) -> None:
        """Show another title."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._fit_head()

    def add_action(self, widget: QWidget) -> None:
        """Put a widget at the right of the head."""
        self._head.add_action(widget)
        self._has_actions = True
        self._fit_head()

    def _fit_head(self) -> None:
        has_head = bool(self._title.text()) or self._has_actions
        top = s.SPACE_4 - _above(s.HEIGHT_CARD_TITLE) if has_head else s.SPACE_4
        self._column.setContentsMargins(s.SPACE_4, top, s.SPACE_4, s.SPACE_4)


class Pane(QFrame):
    """The detail pane of 336 px: avatar, name and at most two buttons, tabs, then what belongs to each tab.

    Without a person it says what to do (`show_nothing`). `tab_changed(int)`.
    """

    tab_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "pane")
        self.setFixedWidth(s.WIDTH_PANE)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 0, 0)
        outer.setSpacing(0)
        self._nothing = label("", "secondary", wrap=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._shown = QWidget()
        self._whole = QStackedWidget()
        self._whole.addWidget(self._nothing)
        self._whole.addWidget(self._shown)
        outer.addWidget(self._whole)
        column = QVBoxLayout(self._shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._build_head())
        self._tabs = QTabBar()
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.currentChanged.connect(self._on_tab_changed)
        tab_row = QHBoxLayout()
        tab_row.setContentsMargins(s.SPACE_2, 0, s.SPACE_2, 0)
        tab_row.addWidget(self._tabs)
        tab_row.addStretch(1)
        column.addLayout(tab_row)
        column.addWidget(line())
        self._stack = QStackedWidget()
        column.addWidget(self._stack, 1)

    def _build_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(s.SPACE_4, s.SPACE_3, s.SPACE_4, s.SPACE_2)
        head.setSpacing(10)
        self._avatar = Avatar()
        self._name = label("", "name")
        self._line = label("", "label")
        for part in (self._name, self._line):
            part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._name)
        names.addWidget(self._line)
        self._actions = QHBoxLayout()
        self._actions.setSpacing(s.SPACE_2)
        head.addWidget(self._avatar)
        head.addLayout(names, 1)
        head.addLayout(self._actions)
        return head

    def show_nothing(self, text: str) -> None:
        """Show a sentence instead of a person."""
        self._nothing.setText(text)
        self._whole.setCurrentWidget(self._nothing)

    def show_person(self, name: str, subline: str) -> None:
        """Show a name and the line under it."""
        self._avatar.set_name(name)
        self._name.setText(name)
        self._name.setToolTip(name)
        self._line.setText(subline)
        self._line.setToolTip(subline)
        self._whole.setCurrentWidget(self._shown)

    def add_action(self, button: QWidget) -> None:
        """Put a button (icon only) at the right of the name."""
        self._actions.addWidget(button)

    def add_tab(self, text: str) -> QVBoxLayout:
        """Add a tab; return the layout its blocks go into (see `add_block`)."""
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, s.SPACE_4)
        column.setSpacing(0)
        column.addStretch(1)
        self._stack.addWidget(scrolled(content))
        self._tabs.addTab(text)
        return column

    def current_tab(self) -> int:
        """Return the number of the open tab, from 0."""
        return self._tabs.currentIndex()

    def set_current_tab(self, at: int) -> None:
        """Open a tab."""
        self._tabs.setCurrentIndex(at)

    def tabs(self) -> QTabBar:
        """Return the tab bar."""
        return self._tabs

    def _on_tab_changed(self, at: int) -> None:
        self._stack.setCurrentIndex(at)
        self.tab_changed.emit(at)


class FloatingBarArea(QScrollArea):
    """An area whose vertical bar stands over the right margin of its content, so that no width changes as it comes."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setViewportMargins(0, 0, -s.WIDTH_SCROLL_BAR, 0)
        bar = self.verticalScrollBar()
        bar.setEnabled(False)  # the style sheet shows no handle of such a bar
        bar.rangeChanged.connect(self._on_range_changed)

    def _on_range_changed(self, least: int, most: int) -> None:
        self.verticalScrollBar().setEnabled(most > least)


def scrolled(content: QWidget, *, sideways: bool = False) -> QScrollArea:
    """Return an area without a frame that scrolls a content on its page's own ground; focus stays with the content.

    The content reaches to the edge of the area and leaves at least 12 px free at its right, where the bar stands.
    """
    content.setProperty("role", "scrolled")
    area = FloatingBarArea()
    if not sideways:
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    return area


def add_block(column: QVBoxLayout, block: QWidget) -> None:
    """Add a block to the layout of a tab, parted from the one above by a line."""
    at = column.count() - 1
    if at > 0:
        column.insertWidget(at, line())
        at += 1
    column.insertWidget(at, block)
