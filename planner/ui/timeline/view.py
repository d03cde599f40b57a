"""The timeline of a person or a collaboration: a field to write in, filters, and what happened, newest first."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QMenu, QScrollArea, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from planner.language import Message, tr
from planner.operations.notes import remove_note
from planner.queries.influencers import NoteRow
from planner.queries.timeline import (
    PAGE,
    Entry,
    TimelinePage,
    Topic,
    collaboration_timeline,
    person_timeline,
    who_of,
)
from planner.ui.roles import RawRole
from planner.ui.theme import sizes as s
from planner.ui.timeline.model import Older, TimelineModel
from planner.ui.timeline.note_form import CollaborationNoteForm, NoteForm
from planner.ui.timeline.painting import TimelineDelegate, button_rects, has_buttons
from planner.ui.timeline.words import topic_words
from planner.ui.widgets.chips import FacetChip, FlowLayout
from planner.ui.widgets.states import EmptyState

if TYPE_CHECKING:
    from planner.ui.session import Session

PANE_PAGE = 20
_OPEN_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class TimelineList(QListView):
    """The list itself. Enter, Space or a click folds; F2 and Delete, or the two signs, are for a note.

    With `grows` it is as high as its lines, for an area that scrolls as a whole.
    """

    older_asked = Signal()
    edit_asked = Signal(object)  # Entry
    remove_asked = Signal(object)  # Entry

    def __init__(self, *, grows: bool) -> None:
        super().__init__()
        self._grows = grows
        self.lines = TimelineModel()
        self.painter = TimelineDelegate(self.lines, self)
        self.setModel(self.lines)
        self.setItemDelegate(self.painter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Timeline"))
        if grows:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_entries(self, entries: tuple[Entry, ...], now: Any, *, has_older: bool) -> None:
        """Show entries; the current one, what is unfolded and the scroll position stay."""
        current = self.currentIndex().data(RawRole) if self.currentIndex().isValid() else None
        at = self.verticalScrollBar().value()
        self.painter.forget()
        self.lines.show_entries(entries, now, has_older=has_older)
        self._fit()
        if isinstance(current, Entry) and (row := self.lines.row_of(current.key)) >= 0:
            self.setCurrentIndex(self.lines.index(row))
        self.verticalScrollBar().setValue(at)

    def sizeHint(self) -> QSize:
        """Return the room of all lines, or of some of them."""
        return QSize(240, self.painter.total_height() if self._grows and self.painter.width else 240)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the lines out in the new width."""
        if self.viewport().width() != self.painter.width:
            self._fit()
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Fold, edit, remove; the rest is Qt's."""
        entry = self.currentIndex().data(RawRole) if self.currentIndex().isValid() else None
        if event.key() in _OPEN_KEYS and entry is not None:
            self.fold(self.currentIndex())
        elif event.key() == Qt.Key.Key_F2 and isinstance(entry, Entry) and has_buttons(entry):
            self.edit_asked.emit(entry)
        elif event.key() == Qt.Key.Key_Delete and isinstance(entry, Entry) and has_buttons(entry):
            self.remove_asked.emit(entry)
        else:
            super().keyPressEvent(event)
            self._come_into_view()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Press a sign of a note, or fold."""
        super().mouseReleaseEvent(event)
        spot = event.position().toPoint()
        index = self.indexAt(spot)
        entry = index.data(RawRole) if index.isValid() else None
        if event.button() != Qt.MouseButton.LeftButton or entry is None or isinstance(entry, str):
            return
        if isinstance(entry, Entry) and has_buttons(entry):
            pencil, trash = button_rects(self.visualRect(index))
            for place, asked in ((pencil, self.edit_asked), (trash, self.remove_asked)):
                if place.contains(spot):
                    asked.emit(entry)
                    return
        self.fold(index)

    def contextMenuEvent(self, event: Any) -> None:
        """Offer what can be done with a note."""
        entry = self.currentIndex().data(RawRole) if self.currentIndex().isValid() else None
        if not isinstance(entry, Entry) or not has_buttons(entry):
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Edit the note")).triggered.connect(lambda: self.edit_asked.emit(entry))
        menu.addAction(tr("Remove the note")).triggered.connect(lambda: self.remove_asked.emit(entry))
        menu.popup(event.globalPos())

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what the signs of a note are for."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self.indexAt(event.pos())
            entry = index.data(RawRole) if index.isValid() else None
            if isinstance(entry, Entry) and has_buttons(entry):
                words = (tr("Edit the note"), tr("Remove the note"))
                for place, text in zip(button_rects(self.visualRect(index)), words, strict=True):
                    if place.contains(event.pos()):
                        QToolTip.showText(event.globalPos(), text, self)
                        return True
        return super().viewportEvent(event)

    def fold(self, index: QModelIndex | QPersistentModelIndex) -> None:
        """Show or hide the details of an entry; of the last line, ask for older ones."""
        line = index.data(RawRole)
        if isinstance(line, Older):
            self.older_asked.emit()
        elif isinstance(line, Entry) and self.painter.laid(line).can_unfold:
            self.painter.unfolded ^= {line.key}
            self._fit()
            self._come_into_view()

    def _fit(self) -> None:
        self.painter.width = self.viewport().width()
        self.scheduleDelayedItemsLayout()
        if self._grows:
            self.setFixedHeight(max(1, self.painter.total_height()))
        self.viewport().update()

    def _come_into_view(self) -> None:
        """Scroll the area around to the current line: the list itself has nothing to scroll."""
        if not self._grows or not self.currentIndex().isValid():
            return
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        content = above.widget() if above is not None else None
        if above is None or content is None:
            return
        self.executeDelayedItemsLayout()
        rect = self.visualRect(self.currentIndex())
        for corner in (rect.bottomLeft(), rect.topLeft()):
            spot = self.viewport().mapTo(content, corner)
            above.ensureVisible(spot.x(), spot.y(), 0, s.SPACE_4)


class TimelineView(QWidget):
    """A timeline with its filters. On a page it has its own form to write in; in a pane (`in_pane`) that stands above.

    `edit_asked(NoteRow)` in a pane: a note is to be changed there.
    """

    edit_asked = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None, *, in_pane: bool = False) -> None:
        super().__init__(parent)
        self._session = session
        self._in_pane = in_pane
        self._page = PANE_PAGE if in_pane else PAGE
        self._limit = self._page
        self._key = ""
        self._name = ""
        self._is_person = True
        self._topic: Topic | None = None
        self._shown: TimelinePage | None = None
        self.form: NoteForm | None = None
        self.list = TimelineList(grows=in_pane)
        self.list.older_asked.connect(self._on_older_asked)
        self.list.edit_asked.connect(self._on_edit_asked)
        self.list.remove_asked.connect(self._on_remove_asked)
        self.empty = EmptyState("", "")
        self.empty.hide()
        self._form_place = QVBoxLayout()
        self.chips = {topic: FacetChip(text, None, topic) for topic, text in topic_words()}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(s.SPACE_2)
        column.addLayout(self._form_place)
        column.addWidget(self._chip_row())
        column.addWidget(self._framed(), 0 if in_pane else 1)

    def _framed(self) -> QWidget:
        """Return the list, or why it is empty, on white: on a page with an edge around."""
        frame = QFrame()
        inner = QVBoxLayout(frame)
        inner.setContentsMargins(0, 0, 0, 0)
        if not self._in_pane:
            frame.setProperty("role", "card")
            inner.setContentsMargins(s.SPACE_1, s.SPACE_1, s.SPACE_1, s.SPACE_1)
        inner.addWidget(self.list)
        inner.addWidget(self.empty)
        return frame

    def _chip_row(self) -> QWidget:
        row = QWidget()
        flow = FlowLayout(row)
        for topic, chip in self.chips.items():
            chip.setChecked(topic is None)
            chip.clicked.connect(functools.partial(self.choose, topic))
            flow.addWidget(chip)
        return row

    def show_person(self, influencer_id: str, name: str = "") -> None:
        """Show the timeline of a person."""
        self._show(influencer_id, name, is_person=True)

    def show_collaboration(self, collaboration_id: str) -> None:
        """Show the timeline of a collaboration."""
        influencer_id, name = self._session.look(who_of, collaboration_id)
        if not self._in_pane and not isinstance(self.form, CollaborationNoteForm):
            self._put_form(CollaborationNoteForm(self._session))
        if isinstance(self.form, CollaborationNoteForm):
            self.form.influencer_id = influencer_id
        self._show(collaboration_id, name, is_person=False)

    def refresh(self) -> None:
        """Read again what is shown."""
        if not self._key:
            return
        query = person_timeline if self._is_person else collaboration_timeline
        now = self._session.now()
        page = self._session.look(query, self._key, now, self._topic, self._limit)
        if page != self._shown:
            self._shown = page
            self._show_page(page, now)
        if self.form is not None:
            self.form.show_person(
                (self._key, self._name), self._note_keys(page), other=self.form.person[0] != self._key
            )

    def choose(self, topic: Topic | None) -> None:
        """Show one topic, or everything."""
        self._topic, self._limit = topic, self._page
        for key, chip in self.chips.items():
            chip.setChecked(key == topic)
        self.refresh()

    def _show(self, key: str, name: str, *, is_person: bool) -> None:
        if (key, is_person) != (self._key, self._is_person):
            self._key, self._is_person = key, is_person
            self._topic, self._limit, self._shown = None, self._page, None
            self.list.painter.unfolded.clear()
            for topic, chip in self.chips.items():
                chip.setChecked(topic is None)
        self._name = name
        if not self._in_pane and self.form is None:
            self._put_form(NoteForm(self._session))
        self.refresh()

    def _put_form(self, form: NoteForm) -> None:
        if self.form is not None:
            self.form.hide()
            self.form.deleteLater()
        self.form = form
        self._form_place.addWidget(form)

    def _show_page(self, page: TimelinePage, now: Any) -> None:
        # What is about two topics stands under both: only the whole has a number that can be counted.
        self.chips[None].set_count(page.counts[None])
        has_older = page.counts[self._topic] > len(page.entries)
        self.list.show_entries(page.entries, now, has_older=has_older)
        self.list.setVisible(bool(page.entries))
        self.empty.setVisible(not page.entries)
        if self._topic is None:
            self.empty.set_texts(tr("Nothing happened yet"), tr("Every change, note and message stands here."))
        else:
            self.empty.set_texts(tr("Nothing of this kind yet"), tr("Choose All to see everything."))

    def _note_keys(self, page: TimelinePage) -> set[str]:
        keys = {entry.key for entry in page.entries if has_buttons(entry)}
        # A note that is being changed may lie on an older page, or behind another filter.
        if self.form is not None and self.form.editing and self._topic is not Topic.NOTES:
            everything = person_timeline if self._is_person else collaboration_timeline
            most = page.counts[Topic.NOTES]
            notes = self._session.look(everything, self._key, self._session.now(), Topic.NOTES, most)
            keys |= {entry.key for entry in notes.entries if has_buttons(entry)}
        return keys

    def _on_older_asked(self) -> None:
        self._limit += PAGE
        self.refresh()

    def _on_edit_asked(self, entry: Entry) -> None:
        note = NoteRow(entry.key, entry.at, entry.text, entry.channel)
        if self.form is not None:
            self.form.edit(note)
        else:
            self.edit_asked.emit(note)

    def _on_remove_asked(self, entry: Entry) -> None:
        message = Message("remove a note about {name}", {"name": self._name})
        self._session.history.run(message, remove_note, entry.key)
