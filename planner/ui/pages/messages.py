"""Ready messages: the text of every occasion, changed in place, with what it becomes for a real creator."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStyledItemDelegate,
    QVBoxLayout,
    QWidget,
)

from planner.formats import format_number
from planner.language import Message, tr, trn
from planner.operations.messages import set_message_template
from planner.queries.messages import Example, examples, message_facts, own_occasions, template_text
from planner.queries.posting_days import next_posting_days
from planner.rules.messages import LONGEST_MESSAGE, PLACEHOLDERS, default_text, fill, missing_facts, problems
from planner.terms import Occasion
from planner.ui.editors import NoteEdit, named, settle
from planner.ui.messages.words import LIFE, PARTS, meaning, missing_sentence, part_words
from planner.ui.session import Route
from planner.ui.theme import sizes as s
from planner.ui.theme.fonts import SEMIBOLD
from planner.ui.widgets.buttons import button, flat_button, set_name
from planner.ui.widgets.chips import FlowLayout
from planner.ui.widgets.choice import ChoiceBox
from planner.ui.widgets.forms import Hint
from planner.ui.widgets.frames import Card, PageHeader
from planner.ui.widgets.glyphs import paint_words
from planner.ui.widgets.styling import label
from planner.wording import word

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from planner.ui.session import Session

WIDTH_OCCASIONS = 248
HEIGHT_HEAD, HEAD_LEFT = 34, 11  # begins where the words of the messages begin
TEXT_HEIGHTS = (104, 372)
OWN_MARK = " \u00b7 "


class MessagesPage(QWidget):
    """Occasions at the left, the text of one in the middle, what it becomes at the right."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._examples: list[Example] = []
        self._shown: Occasion | None = None
        self.occasions = QListWidget()
        self._items: dict[Occasion, QListWidgetItem] = {}
        self.text = named(NoteEdit(), tr("Text of the message"))
        self.problem, self.unknown = Hint(), Hint()
        self.length = label("", "label")
        self.reset = flat_button(tr("Restore the original text"), "undo", small=True, edge="left")
        self.example = named(ChoiceBox(), tr("Shown for"))
        self.preview = label("", "body", wrap=True)
        self.fallen = Hint()
        self.chips: dict[str, QWidget] = {}
        self._build()
        self.occasions.currentItemChanged.connect(lambda item, _before: self._on_occasion_chosen(item))
        self.text.committed.connect(self._on_text_committed)
        self.text.refused.connect(lambda sentence: self.problem.set_hint(sentence, "bad"))
        self.text.textChanged.connect(self._on_text_changed)
        self.reset.clicked.connect(self._on_reset_clicked)
        self.example.activated.connect(self._show_preview)
        self._actions = [QAction(tr("Restore the original text"), self)]
        self._actions[0].triggered.connect(self._on_reset_clicked)
        self.occasions.setCurrentItem(self._items[LIFE[0]])

    def open(self, key: str) -> None:
        """Show the text of an occasion."""
        if key in set(Occasion):
            self.occasions.setCurrentItem(self._items[Occasion(key)])
        self.refresh()

    def refresh(self) -> None:
        """Read texts and examples again."""
        own = self._session.look(own_occasions)
        for occasion, item in self._items.items():
            changed = occasion in own
            item.setText(word(occasion) + (OWN_MARK + tr("own text") if changed else ""))
        self.reset.setEnabled(self.occasion() in own)
        self._actions[0].setEnabled(self.occasion() in own)
        self._read_examples()
        self.text.set_value(self._session.look(template_text, self.occasion()))
        self._on_text_changed()
        told = (
            trn("{n} text of your own", "{n} texts of your own", len(own))
            if own
            else tr("All texts are the planner's own")
        )
        self._session.said.emit(told)

    def actions(self) -> list[QAction]:
        """Return the command of this page."""
        return list(self._actions)

    def occasion(self) -> Occasion:
        """Return the occasion that is shown."""
        item = self.occasions.currentItem()
        return LIFE[0] if item is None else Occasion(item.data(Qt.ItemDataRole.UserRole))

    def insert(self, placeholder: str) -> None:
        """Put a placeholder where the cursor stands."""
        self.text.setFocus()
        self.text.textCursor().insertText("{" + placeholder + "}")

    def _build(self) -> None:
        header = PageHeader()
        header.set_breadcrumb(tr("Settings"), tr("WhatsApp messages"))
        header.set_sub(tr("They go to creators, so they are in Indonesian."))
        header.parent_clicked.connect(lambda: self._session.went.emit(Route("settings")))
        header.end_context()
        row = QHBoxLayout()
        row.setContentsMargins(s.EDGE_LEFT, s.SPACE_4, s.EDGE_RIGHT, s.SPACE_4)
        row.setSpacing(s.SPACE_4)
        row.addWidget(self._build_occasions())
        row.addWidget(self._build_editor(), 1)
        row.addWidget(self._build_preview(), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addLayout(row, 1)

    def _build_occasions(self) -> QListWidget:
        self.occasions.setProperty("role", "topics")
        self.occasions.setAccessibleName(tr("Kinds of message"))
        self.occasions.setFixedWidth(WIDTH_OCCASIONS)
        self.occasions.setItemDelegate(HeadsDelegate(self.occasions))
        for head, part in zip(part_words(), PARTS, strict=True):
            item = QListWidgetItem(head)
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            item.setSizeHint(QSize(WIDTH_OCCASIONS - 2 * s.SPACE_2, HEIGHT_HEAD))
            self.occasions.addItem(item)
            for occasion in part:
                self.occasions.addItem(self._item(occasion))
        return self.occasions

    def _item(self, occasion: Occasion) -> QListWidgetItem:
        item = self._items[occasion] = QListWidgetItem(word(occasion))
        item.setData(Qt.ItemDataRole.UserRole, occasion.value)
        item.setSizeHint(QSize(WIDTH_OCCASIONS - 2 * s.SPACE_2, s.HEIGHT_CONTROL_SMALL))
        return item

    def _build_editor(self) -> Card:
        self._editor_card = card = Card(word(self.occasion()))
        self.text.setMinimumHeight(TEXT_HEIGHTS[0])
        self.text.setMaximumHeight(TEXT_HEIGHTS[1])
        under = QHBoxLayout()
        under.addWidget(label(tr("Insert"), "label"))
        under.addStretch(1)
        under.addWidget(self.length)
        holder = QWidget()
        flow = FlowLayout(holder)
        for place, name in enumerate(PLACEHOLDERS):
            chip = button("{" + name + "}", small=True)
            set_name(chip, meaning(name))
            chip.setAccessibleName(f"{tr('Insert')} {name}: {meaning(name)}")
            chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click must not take the cursor out of the text
            chip.clicked.connect(lambda _checked=False, name=name: self.insert(name))
            flow.insert(place, chip)
            self.chips[name] = chip
        card.body.addWidget(self.text, 4)
        card.body.addWidget(self.problem)
        card.body.addWidget(self.unknown)
        card.body.addLayout(under)
        card.body.addWidget(holder)
        card.body.addWidget(label(tr("A line whose fact is not known is left out."), "label", wrap=True))
        card.body.addStretch(0)  # the room left when the text has as much as it may
        foot = QHBoxLayout()
        foot.addWidget(self.reset)
        foot.addStretch(1)
        card.body.addLayout(foot)
        return card

    def _build_preview(self) -> Card:
        card = Card(tr("Preview"))
        card.add_action(self.example)
        self.example.hide()
        self.preview.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.preview.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.preview.setAccessibleName(tr("Preview"))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(_scrolled(self.preview))
        card.body.addWidget(area, 1)
        card.body.addWidget(self.fallen)
        return card

    def _read_examples(self) -> None:
        found = self._session.look(examples)
        if found != self._examples:
            self._examples = found
            self.example.set_choices(
                [(example.collaboration_id, f"{example.name} \u00b7 {example.campaign}") for example in found]
            )
            self.example.setVisible(bool(found))
            self._choose_example()

    def _choose_example(self) -> None:
        """Show the collaboration in which most of the text's facts are known; of several the next one to post."""
        text, today = self._session.look(template_text, self.occasion()), self._session.today()
        days = self._session.look(next_posting_days, [row.collaboration_id for row in self._examples], today)

        def fits(example: Example) -> tuple[int, bool, date]:
            facts, day = self._facts(example), days.get(example.collaboration_id, date.max)
            return len(missing_facts(text, facts)), bool(facts.get("hari_telat")), day

        best = min(self._examples, key=fits, default=None)
        self.example.set_value(best.collaboration_id if best else None)

    def _facts(self, example: Example) -> dict[str, str]:
        return self._session.look(
            message_facts,
            *(example.influencer_id, example.collaboration_id),
            now=self._session.now(),
            occasion=self.occasion(),
        )

    def _show_preview(self) -> None:
        chosen = next((row for row in self._examples if row.collaboration_id == self.example.value()), None)
        text = self.text.toPlainText()
        if chosen is None:
            self.preview.setText(text)
            self.fallen.set_hint(tr("With the first collaboration, its facts stand here."))
            return
        facts = self._facts(chosen)
        self.preview.setText(fill(text, facts))
        self.fallen.set_hint(missing_sentence(missing_facts(text, facts)))

    def _on_occasion_chosen(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        if not self._store():
            self._stay()
            return
        self._shown = self.occasion()
        self._editor_card.set_title(word(self._shown))
        self.problem.set_hint("")
        self.text.reset_value(self._session.look(template_text, self._shown))
        self.text.document().clearUndoRedoStacks()
        if self._examples:
            self._choose_example()
        self.refresh()

    def _store(self) -> bool:
        """Store what is typed for the occasion that is left; False when it cannot be stored."""
        return self._shown is None or self._write(self._shown, self.text.toPlainText().strip())

    def _stay(self) -> None:
        """Keep the text that could not be stored in sight."""
        self.occasions.blockSignals(True)
        self.occasions.setCurrentItem(self._items[self._shown or LIFE[0]])
        self.occasions.blockSignals(False)

    def _on_text_committed(self, text: str) -> None:
        if self._shown is not None:
            self._write(self._shown, text)

    def _write(self, occasion: Occasion, text: str | None) -> bool:
        stored = self._session.look(template_text, occasion)
        if text == stored:
            return True
        what = Message("change the message “{occasion}”", {"occasion:Occasion": occasion})
        return settle(self.text, stored, self._session.history.attempt(what, set_message_template, occasion, text))

    def _on_text_changed(self) -> None:
        text = self.text.toPlainText()
        self.length.setText(
            tr("{n} of {most} characters").format(n=format_number(len(text)), most=format_number(LONGEST_MESSAGE))
        )
        self.unknown.set_hint("\n".join(problem.sentence() for problem in problems(text)), "warn")
        self._show_preview()

    def _on_reset_clicked(self) -> None:
        self.text.reset_value(default_text(self.occasion()))
        self._write(self.occasion(), None)
        self.refresh()


class HeadsDelegate(QStyledItemDelegate):
    """Paints the heads over the parts of the list; the messages are the style sheet's."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a message, or a head at the foot of its room."""
        if index.flags() & Qt.ItemFlag.ItemIsEnabled:
            super().paint(painter, option, index)
            return
        room = option.rect.adjusted(HEAD_LEFT, option.rect.height() - s.HEIGHT_CONTROL_SMALL, 0, 0)
        style = ("text2", s.TYPE_LABEL, SEMIBOLD)
        paint_words(painter, room, str(index.data()), style, Qt.AlignmentFlag.AlignLeft)


def _scrolled(content: QLabel) -> QWidget:
    holder = QWidget()
    holder.setProperty("role", "scrolled")
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(content)
    column.addStretch(1)
    return holder
