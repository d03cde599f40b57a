"""Cards that fold: a head that says the whole in one line, and the fields behind it, written as they are changed.

The fields of a card are made when it is opened first: a list of many cards stands as fast as a list of one.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QVBoxLayout, QWidget

from planner.language import Message
from planner.ui.campaigns.form import Field
from planner.ui.editors import LineEdit, NoteEdit, settle
from planner.ui.theme import sizes as s
from planner.ui.theme.fonts import MEDIUM, REGULAR
from planner.ui.theme.icons import paint_icon
from planner.ui.unwritten import Place, bring_back, has_kept, keep_typed
from planner.ui.widgets.buttons import button
from planner.ui.widgets.glyphs import paint_box, paint_words
from planner.ui.widgets.styling import label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from planner.queries.campaigns import CollaborationRow
    from planner.ui.session import Session

HEAD_HEIGHT = 44


class FoldHead(QAbstractButton):
    """Two lines and an arrow; checked: open."""

    def __init__(self) -> None:
        super().__init__()
        self._second = ""
        self._fact = ""
        self._fact_level = ""
        self.setCheckable(True)
        self.setFixedHeight(HEAD_HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_lines(self, first: str, second: str, fact: str, level: str = "") -> None:
        """Show what the card is about; `fact` stands at the right, in the colour of its level (warn, good, bad)."""
        self.setText(first)
        self._second, self._fact, self._fact_level = second, fact, level
        self.setAccessibleName(" · ".join(part for part in (first, second, fact) if part))
        self.setToolTip(self.accessibleName())
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of the head."""
        return QSize(120, HEAD_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint both lines, the fact and the arrow."""
        painter = QPainter(self)
        if self.underMouse():
            paint_box(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1), "hover", "", s.RADIUS_CARD - 1)
        arrow = QRect(self.width() - 28, 0, 20, self.height())
        paint_icon(painter, arrow, "chevron-up" if self.isChecked() else "chevron-down", "text2", s.ICON_DENSE)
        rect = self.rect().adjusted(12, 4, -32, -4)
        upper = QRect(rect.x(), rect.y(), rect.width(), 20)
        lower = QRect(rect.x(), rect.y() + 20, rect.width(), 16)
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        room = painter.fontMetrics().horizontalAdvance(self._fact)
        style = (self._fact_level or "text2", s.TYPE_LABEL, MEDIUM if self._fact_level else REGULAR)
        paint_words(painter, upper, self._fact, style, right)
        first = upper.adjusted(0, 0, -room - 6 if self._fact else 0, 0)
        paint_words(painter, first, self.text(), ("text", s.TYPE_BODY, MEDIUM), left)
        paint_words(painter, lower, self._second, ("text3", s.TYPE_SMALL, REGULAR), left)


class FieldsCard(QFrame):
    """One row of the store as fields in a card that folds; `operation` changes columns of the row by its key.

    Each kind of card makes its fields in `build`. `opened(key)` when the owner opened it.
    """

    opened = Signal(str)
    _is_built = False

    def __init__(self, session: Session, row: Any, operation: Callable[..., Any]) -> None:
        super().__init__()
        self.session = session
        self.row = row
        self._operation = operation
        self.setProperty("role", "card")
        self.head = FoldHead()
        self.head.clicked.connect(self._on_head_clicked)
        self.inner = QWidget()
        self.fields = QVBoxLayout(self.inner)
        self.fields.setContentsMargins(s.SPACE_3, s.SPACE_1, s.SPACE_3, s.SPACE_3)
        self.fields.setSpacing(s.SPACE_2)
        self._editors: dict[str, Any] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.inner)
        self.inner.hide()

    def build(self) -> None:
        """Make the fields; each kind of card knows which."""

    def is_built(self) -> bool:
        """Tell whether the fields were made."""
        return self._is_built

    def need_fields(self) -> None:
        """Make the fields unless they are there, and show in them what is stored."""
        if not self._is_built:
            self._is_built = True
            self.build()
            self.show_row(self.row)
            for name, editor in self._editors.items():
                if isinstance(editor, LineEdit | NoteEdit):
                    bring_back(self.session, editor, self.place(name))

    def field(self, name: str, text: str, editor: Any) -> Field:
        """Make the field of a column and write what is committed in it."""
        self.watch(name, editor)
        return Field(text, editor)

    def watch(self, name: str, editor: Any) -> None:
        """Write what is committed in the editor of a column, and keep what cannot be written."""
        self._editors[name] = editor
        editor.committed.connect(lambda value: self.write(name, value))
        if isinstance(editor, LineEdit | NoteEdit):
            keep_typed(self.session, editor, partial(self.place, name))

    def place(self, name: str) -> Place:
        """Return where the text of a column belongs."""
        return Place(self.row.id, name, self.head.text())

    def editor(self, name: str) -> Any:
        """Return the editor of a column."""
        self.need_fields()
        return self._editors[name]

    def commit(self) -> None:
        """Store what is typed and not yet stored."""
        for editor in self._editors.values():
            if hasattr(editor, "commit"):
                editor.commit()

    def write(self, name: str, value: Any) -> bool:
        """Write one column; a refusal is shown at its field."""
        stored = getattr(self.row, name)
        editor = self._editors[name]
        label = Message("change {what}", self.what())
        attempt = self.session.history.attempt(label, self._operation, self.row.id, **{name: value})
        return settle(editor, stored, attempt)

    def what(self) -> dict[str, str | int]:
        """Return the row as `{what}` of an undo entry; words of our own are kept as what they stand for."""
        return {"what": self.head.text()}

    def show_row(self, row: Any) -> None:
        """Show what is stored."""
        self.row = row
        if has_kept(self.session, row.id):
            self.need_fields()
        for name, editor in self._editors.items():
            editor.set_value(getattr(row, name))

    def unfold(self, *, on: bool) -> None:
        """Open or close the card."""
        if on:
            self.need_fields()
        self.head.setChecked(on)
        self.inner.setVisible(on)

    def is_open(self) -> bool:
        """Tell whether the fields are shown."""
        return self.head.isChecked()

    def _on_head_clicked(self, on: bool) -> None:  # noqa: FBT001 (a signal's argument)
        self.unfold(on=on)
        if on:
            self.opened.emit(self.row.id)


class CardStack(QWidget):
    """Cards of rows below each other, at most one of them open; cards of rows that stay are kept."""

    def __init__(self, make: Callable[[Any], FieldsCard]) -> None:
        super().__init__()
        self._make = make
        self._cards: dict[str, FieldsCard] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(s.SPACE_2)

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show these rows."""
        wanted = {row.id for row in rows}
        for key in [key for key in self._cards if key not in wanted]:
            gone = self._cards.pop(key)
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for at, row in enumerate(rows):
            card = self._cards.get(row.id)
            if card is None:
                card = self._cards[row.id] = self._make(row)
                card.opened.connect(self._on_opened)
            if self._column.indexOf(card) != at:
                self._column.insertWidget(at, card)
            card.show_row(row)

    def card(self, key: str) -> FieldsCard | None:
        """Return the card of a row."""
        return self._cards.get(key)

    def cards(self) -> list[FieldsCard]:
        """Return the cards in the order shown."""
        return sorted(self._cards.values(), key=self._column.indexOf)

    def open_card(self, key: str) -> None:
        """Open one card and fold the others."""
        for name, card in self._cards.items():
            card.unfold(on=name == key)

    def _on_opened(self, key: str) -> None:
        self.open_card(key)


class CardTab(QWidget):
    """A tab of cards about one collaboration, what stands while there are none, and the button that adds one."""

    def __init__(
        self,
        session: Session,
        make_card: Callable[[Session, Any], FieldsCard],
        query: Callable[..., Any],
        empty: str,
        words: tuple[str, str],
    ) -> None:
        super().__init__()
        self._session = session
        self._query = query
        self._row: CollaborationRow | None = None
        self.cards = CardStack(lambda row: make_card(session, row))
        self._empty = label(empty, "secondary", wrap=True)
        self.add = button(words[0], "plus", small=True)
        self.add.setAccessibleName(words[1])
        self.add.clicked.connect(self._on_add_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(s.SPACE_4, s.SPACE_3, s.SPACE_4, s.SPACE_3)
        column.setSpacing(s.SPACE_2)
        for part in (self._empty, self.cards, self.add):
            column.addWidget(part)

    def show_collaboration(self, row: CollaborationRow) -> None:
        """Show the cards of a collaboration; a single one is opened."""
        other = self._row is None or self._row.id != row.id
        self._row = row
        rows = self._session.read(self._query, row.id)
        self.cards.show_rows(rows)
        self._empty.setVisible(not rows)
        if other and len(rows) == 1:
            self.cards.open_card(rows[0].id)

    def _on_add_clicked(self) -> None:
        """Add one; each tab knows what."""
