"""Two people side by side: who stays, a choice for every field that differs, and what a merge brings together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QVBoxLayout,
    QWidget,
)

from planner.formats import format_date
from planner.language import tr
from planner.rules.merging import GROUPS, JOINED, Choice, differs, joined, proposed
from planner.ui.duplicates.words import group_text, group_word, joined_lines, shared_campaigns_sentence, told_apart
from planner.ui.theme import sizes as s
from planner.ui.theme.fonts import MEDIUM, REGULAR, SEMIBOLD
from planner.ui.widgets.chips import key_cap
from planner.ui.widgets.forms import Hint
from planner.ui.widgets.frames import Avatar
from planner.ui.widgets.glyphs import paint_words
from planner.ui.widgets.styling import label, line

if TYPE_CHECKING:
    from datetime import date

    from planner.queries.duplicates import MergePreview, Side

LABEL_WIDTH = 176
_HEAD_HEIGHT = 36
_SCROLL_BAR = 10
_INDICATOR = 24


class Offer(NamedTuple):
    """One line of the picker: its key, what it is called, and what it would be from each choice."""

    key: str
    title: str
    texts: tuple[str, str]
    usual: Choice
    both: str = ""

    @property
    def is_same(self) -> bool:
        """Tell whether there is nothing to choose."""
        return self.texts[0] == self.texts[1]


class Option(QRadioButton):
    """A value to choose; what does not fit ends in …, and the chosen one stands out."""

    def __init__(self, text: str, name: str) -> None:
        super().__init__()
        self._text = " ".join(text.split())
        self.setAccessibleName(f"{name}: {text or tr('empty')}")
        self.setToolTip(text)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(s.HEIGHT_CONTROL_SMALL)

    def shown(self) -> str:
        """Return the value as it is written here."""
        return self._text or "—"

    def hitButton(self, place: Any) -> bool:
        """Take a click anywhere on the value."""
        return self.rect().contains(place)

    def sizeHint(self) -> QSize:
        """Return the smallest room; the row gives more."""
        return QSize(120, s.HEIGHT_CONTROL_SMALL)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the circle as the style sheet has it, then the value."""
        painter = QPainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        self.style().drawControl(QStyle.ControlElement.CE_RadioButton, option, painter, self)
        place = QRect(_INDICATOR, 0, self.width() - _INDICATOR - 4, self.height())
        colour = "text3" if not self._text else "text" if self.isChecked() else "text2"
        style = (colour, s.TYPE_BODY, MEDIUM if self.isChecked() and self._text else REGULAR)
        paint_words(painter, place, self.shown(), style, Qt.AlignmentFlag.AlignLeft)


class TwoLines(QWidget):
    """A text and a smaller one under it; what does not fit ends in …. Styles are (colour token, px, weight)."""

    def __init__(self, upper: tuple[str, int, int], lower: tuple[str, int, int]) -> None:
        super().__init__()
        self._styles = (upper, lower)
        self._texts = ("", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HEAD_HEIGHT)

    def texts(self) -> tuple[str, str]:
        """Return both texts, whole."""
        return self._texts

    def set_texts(self, upper: str, lower: str) -> None:
        """Show other words."""
        self._texts = (upper, lower)
        self.setToolTip("\n".join(text for text in self._texts if text))
        self.setAccessibleName(" ".join(text for text in self._texts if text))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint both lines."""
        painter = QPainter(self)
        places = QRect(0, 0, self.width(), 20), QRect(0, 20, self.width(), 16)
        for place, text, style in zip(places, self._texts, self._styles, strict=True):
            paint_words(painter, place, text, style, Qt.AlignmentFlag.AlignLeft)


class PersonHead(QFrame):
    """The head of one side: initials, name, since when, and whether this one stays. `chosen()`."""

    chosen = Signal()

    def __init__(self, key: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, s.SPACE_2, s.SPACE_3, s.SPACE_2)
        row.setSpacing(10)
        self._avatar = Avatar()
        self._words = TwoLines(("text", s.TYPE_NAME, SEMIBOLD), ("text2", s.TYPE_LABEL, REGULAR))
        self.stays = QRadioButton(tr("Stays"))
        self.stays.setAutoExclusive(False)
        self.stays.clicked.connect(self.chosen)
        row.addWidget(self._avatar)
        row.addWidget(self._words, 1)
        row.addWidget(self.stays)
        row.addWidget(key_cap(key))

    def show_side(self, side: Side, today: date, told: str) -> None:
        """Show a person; `told` is the name that no one beside them has."""
        self._avatar.set_name(side.name)
        day = format_date(side.created_at.astimezone().date(), today, weekday=False)
        # Of two people of one name the handle tells more than the day; there is room for one of them.
        handle = next((f"@{handle}" for _, handle in side.accounts if handle and told != side.name), "")
        self._words.set_texts(side.name, handle or tr("noted {date}").format(date=day))
        self.stays.setAccessibleName(tr("{name} stays").format(name=told))


class Picker(QScrollArea):
    """The fields of two people. `changed()` when another one is to stay; the choices are asked by `choices()`."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._preview: MergePreview | None = None
        self._today: date | None = None
        self._stays = 0
        self._groups: dict[str, tuple[Offer, QButtonGroup]] = {}
        self.heads = (PersonHead("1"), PersonHead("2"))
        for at, head in enumerate(self.heads):
            head.chosen.connect(lambda at=at: self.keep(at))
        self._content = QWidget()
        self._content.setProperty("role", "scrolled")
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(s.EDGE_LEFT, 0, s.EDGE_RIGHT, s.SPACE_4)
        self._column.setSpacing(0)
        self._rows = QWidget()
        self._column.addWidget(self._rows)
        self._column.addStretch(1)
        self.setWidget(self._content)

    def head_row(self) -> QWidget:
        """Return the heads of both sides, to stand above what scrolls."""
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(s.EDGE_LEFT + LABEL_WIDTH, 0, s.EDGE_RIGHT + _SCROLL_BAR, 0)
        row.setSpacing(s.SPACE_3)
        for head in self.heads:
            row.addWidget(head, 1)
        return made

    def show_preview(self, preview: MergePreview, today: date, *, other: bool) -> None:
        """Show two people; `other`: not those who stood there, so the choices begin anew."""
        before = {} if other or self._preview is None else self._chosen()
        self._preview, self._today = preview, today
        if other:
            self._stays = 0
        for head, side in zip(self.heads, preview.sides, strict=True):
            beside = preview.sides[0] if side is preview.sides[1] else preview.sides[1]
            head.show_side(side, today, told_apart(side, beside, today))
        self._build(before)

    def keep(self, at: int) -> None:
        """Let the first (0) or second (1) person stay: their values are taken, gaps filled from the other."""
        self._stays = at
        if self._preview is not None:
            self._build({})
        self.changed.emit()

    def kept_and_dropped(self) -> tuple[Side, Side] | None:
        """Return who stays and who is merged into them."""
        if self._preview is None:
            return None
        sides = self._preview.sides
        return sides[self._stays], sides[1 - self._stays]

    def choices(self) -> dict[str, str]:
        """Return what `operations.merging.merge` is to take, for each field that differs."""
        return {key: str(choice.value) for key, choice in self._chosen().items()}

    def options(self, key: str) -> list[Option]:
        """Return the values to choose from for a field; none where nothing differs."""
        return [each for each in self._groups[key][1].buttons() if isinstance(each, Option)]

    def _chosen(self) -> dict[str, Choice]:
        return {key: _CHOICES[self._stays][group.checkedId()] for key, (_, group) in self._groups.items()}

    def _build(self, before: dict[str, Choice]) -> None:
        """Lay out the rows anew; what was chosen and is still on offer stays chosen."""
        focus = self._focused_row()
        for at, head in enumerate(self.heads):
            head.stays.setChecked(at == self._stays)
        self._rows.hide()
        self._rows.deleteLater()
        self._groups = {}
        self._rows = QWidget()
        grid = QGridLayout(self._rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(s.SPACE_3)
        grid.setVerticalSpacing(0)
        grid.setColumnMinimumWidth(0, LABEL_WIDTH - s.SPACE_3)
        for column in (1, 2):
            grid.setColumnStretch(column, 1)
        for offer in self._offers():
            self._add_row(grid, offer, before.get(offer.key, offer.usual))
        self._add_joined(grid)
        self._column.insertWidget(0, self._rows)
        chosen = self._groups[focus][1].checkedButton() if focus in self._groups else None
        if chosen is not None:
            chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    def _focused_row(self) -> str:
        return next((key for key, (_, group) in self._groups.items() if any(b.hasFocus() for b in group.buttons())), "")

    def _offers(self) -> list[Offer]:
        """Return a line for every field that either has something in; those that differ first."""
        sides = self.kept_and_dropped()
        if sides is None or self._preview is None or self._today is None:
            return []
        kept, dropped = sides
        offers = []
        for group in GROUPS:
            one, other = (group_text(group, side.fields, self._today) for side in self._preview.sides)
            both = ""
            if group[0] in JOINED and differs(group, kept.fields, dropped.fields):
                text = joined(kept.fields[group[0]], dropped.fields[group[0]])
                both = text if text not in {one, other} else ""
            if one or other:
                usual = proposed(group, kept.fields, dropped.fields)
                offers.append(Offer(group[0], group_word(group), (one, other), usual, both))
        for key, name in self._preview.custom_fields:
            one, other = (side.custom.get(key, "") for side in self._preview.sides)
            usual = Choice.KEEP if kept.custom.get(key) else Choice.DROP
            offers.append(Offer(f"custom:{key}", name, (one, other), usual))
        return sorted(offers, key=lambda offer: offer.is_same)

    def _add_row(self, grid: QGridLayout, offer: Offer, choice: Choice) -> None:
        at = grid.rowCount()
        title = label(offer.title, "tertiary" if offer.is_same else "label")
        title.setFixedWidth(LABEL_WIDTH - s.SPACE_3)
        title.setToolTip(offer.title)
        grid.addWidget(title, at, 0)
        grid.setRowMinimumHeight(at, s.HEIGHT_ROW - 4 if offer.is_same else s.HEIGHT_ROW)
        if offer.is_same:
            same = label(" ".join(offer.texts[0].split()), "tertiary")
            same.setToolTip(offer.texts[0])
            same.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            same.setAccessibleName(
                tr("{field}, the same on both sides: {value}").format(field=offer.title, value=offer.texts[0])
            )
            grid.addWidget(same, at, 1, 1, 2)
        else:
            self._add_options(grid, at, offer, choice)
        grid.addWidget(line(), grid.rowCount(), 0, 1, 3)

    def _add_options(self, grid: QGridLayout, at: int, offer: Offer, choice: Choice) -> None:
        group = QButtonGroup(self._rows)
        for place, text in enumerate(offer.texts):
            option = Option(text, offer.title)
            group.addButton(option, place)
            grid.addWidget(option, at, 1 + place)
        if offer.both:
            option = Option(tr("Both: {text}").format(text=offer.both), offer.title)
            group.addButton(option, _BOTH)
            grid.addWidget(option, at + 1, 1, 1, 2)
            grid.setRowMinimumHeight(at + 1, s.HEIGHT_ROW)
        self._groups[offer.key] = (offer, group)
        chosen = group.button(_CHOICES[self._stays].index(choice)) or group.button(self._stays)
        chosen.setChecked(True)
        for button in group.buttons():
            button.installEventFilter(self)

    def _add_joined(self, grid: QGridLayout) -> None:
        if self._preview is None:
            return
        lines = joined_lines(self._preview)
        if lines:
            grid.addWidget(label(tr("Joined"), "title"), grid.rowCount(), 0, 1, 3)
            grid.setRowMinimumHeight(grid.rowCount() - 1, s.HEIGHT_CONTROL + s.SPACE_3)
        for what, amount in lines:
            at = grid.rowCount()
            grid.addWidget(label(what, "label"), at, 0)
            grid.addWidget(label(amount, wrap=True), at, 1, 1, 2)
            grid.setRowMinimumHeight(at, 22)
        sentence = shared_campaigns_sentence(self._preview)
        if sentence:
            hint = Hint()
            hint.set_hint(sentence, "warn")
            grid.addWidget(hint, grid.rowCount(), 1, 1, 2)

    def eventFilter(self, watched: Any, event: QEvent) -> bool:
        """Choose a side of the row with 1 and 2."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.text() in {"1", "2"}:
            group = next((each for _, each in self._groups.values() if watched in each.buttons()), None)
            button = group.button(int(event.text()) - 1) if group else None
            if button is not None:
                button.setChecked(True)
                button.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return super().eventFilter(watched, event)


_BOTH = 2
# What the first, the second and the third option of a row mean while the first, or the second person stays.
_CHOICES = ((Choice.KEEP, Choice.DROP, Choice.BOTH), (Choice.DROP, Choice.KEEP, Choice.BOTH))
