"""The form of a brief in five short tabs; a dot on a tab marks where this creator differs from the campaign."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from planner.exchange.brief_sheet import FREEDOM
from planner.language import tr
from planner.terms import Goal, TimeZone
from planner.ui.brief.fields import BriefRow, ClaimMarks, Hashtags, KeyMessages, MentionsEdit, Tick, typed, watch
from planner.ui.editors import ChoiceEdit, CountEdit, DateEdit, LineEdit, NoteEdit, TimeEdit
from planner.ui.theme import sizes as s
from planner.ui.theme.icons import qcolor
from planner.ui.widgets.frames import scrolled
from planner.ui.widgets.styling import label, line
from planner.wording import words

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtGui import QKeyEvent

MOST_REVISIONS = 20
MARKS = "claimMarks"
DOT = 6


class TabDot(QWidget):
    """The small dot at the right of a tab."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(DOT + 4, DOT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(qcolor("accent"))
        painter.drawEllipse(0, 0, DOT, DOT)


class BriefTabs(QTabBar):
    """The tab bar: a dot where something differs, Ctrl+Tab goes on."""

    def __init__(self) -> None:
        super().__init__()
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setAccessibleName(tr("Parts of the brief"))

    def set_dot(self, at: int, differs: bool) -> None:  # noqa: FBT001 (a state that is set)
        """Show or take away the dot of a tab."""
        there = self.tabButton(at, QTabBar.ButtonPosition.RightSide) is not None
        self.setTabToolTip(at, tr("Something differs from the campaign's brief here") if differs else "")
        if differs != there:
            self.setTabButton(at, QTabBar.ButtonPosition.RightSide, TabDot() if differs else None)

    def has_dot(self, at: int) -> bool:
        """Return whether a tab has its dot."""
        return self.tabButton(at, QTabBar.ButtonPosition.RightSide) is not None


class BriefForm(QWidget):
    """All fields of a brief.

    `edited()` at every keystroke, `committed(name, value)` when a field was left with another value,
    `reset(names)` when fields are to be as in the campaign again.
    """

    edited = Signal()
    committed = Signal(str, object)
    reset = Signal(object)

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editors: dict[str, Any] = {}
        self.rows: dict[str, BriefRow] = {}
        self.tabs = BriefTabs()
        self._stack = QStackedWidget()
        self._tab_of: dict[str, int] = {}
        self._today = today
        self.goal_kind = ChoiceEdit(words(Goal))
        self.code = label("", "strong")
        self.code_detail = label("", "label")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        tab_row = QHBoxLayout()
        tab_row.setContentsMargins(s.EDGE_LEFT, 8, s.EDGE_LEFT, 0)
        tab_row.addWidget(self.tabs)
        tab_row.addStretch(1)
        column.addLayout(tab_row)
        under = QHBoxLayout()
        under.setContentsMargins(s.EDGE_LEFT, 0, s.EDGE_LEFT, 0)
        under.addWidget(line())
        column.addLayout(under)
        column.addWidget(self._stack, 1)
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)
        self._build_story()
        self._build_message()
        self._build_visual()
        self._build_tasks()
        self._build_rules()

    def open_field(self, name: str) -> None:
        """Open the tab of a field and put the focus there."""
        self.tabs.setCurrentIndex(self._tab_of[name])
        self.editors[name].setFocus(Qt.FocusReason.OtherFocusReason)

    def tab_of(self, name: str) -> int:
        """Return the number of the tab a field stands on."""
        return self._tab_of[name]

    def typed(self) -> dict[str, Any]:
        """Return what stands in every field now, stored or not."""
        return {name: typed(editor) for name, editor in self.editors.items()}

    def commit(self) -> bool:
        """Take what is typed in every field; False when some of it could not be stored."""
        # All of them, also after one that failed; a choice is never half typed.
        taken = [editor.commit() for editor in self.editors.values() if not isinstance(editor, ChoiceEdit)]
        return all(taken)

    def show_values(self, values: dict[str, Any], *, fresh: bool) -> None:
        """Show a brief; `fresh` when it is another one than before, else what is being typed stays."""
        for name, editor in self.editors.items():
            shown = _shown(editor, values[name])
            (editor.reset_value if fresh else editor.set_value)(shown)

    def refuse(self, name: str, sentence: str, stored: Any) -> None:
        """Say at a field that what was committed there could not be stored."""
        self.editors[name].refuse(sentence, _shown(self.editors[name], stored))

    def show_differences(self, differences: frozenset[str]) -> None:
        """Mark rows and tabs where this creator has something of their own."""
        for row in self.rows.values():
            row.set_differs(not differences.isdisjoint(row.names))
        for at in range(self.tabs.count()):
            self.tabs.set_dot(at, any(self._tab_of[name] == at for name in differences if name in self._tab_of))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the tabs with Ctrl+PageUp and Ctrl+PageDown."""
        step = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.tabs.setCurrentIndex((self.tabs.currentIndex() + step) % self.tabs.count())
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme: the marks under claims keep the colour they were made in."""
        if event.type() == QEvent.Type.PaletteChange:
            for marks in self.findChildren(ClaimMarks, MARKS):
                marks.rehighlight()
        super().changeEvent(event)

    def _build_story(self) -> None:
        column = self._tab(tr("Story", "part of the brief"))
        self._add(column, tr("About the brand"), ("brand_story", _note(4, claims=True)))
        self._add(column, tr("About the product"), ("product_story", _note(4, claims=True)))
        self._add(column, tr("Contact"), ("contact", LineEdit()))
        column.addStretch(1)

    def _build_message(self) -> None:
        column = self._tab(tr("Message & caption"))
        goal = LineEdit()
        goal.setAccessibleName(tr("Goal in one sentence"))
        self.goal_kind.setAccessibleName(tr("Goal of the campaign"))
        self._add(column, tr("Goal"), ("", self.goal_kind), ("goal", goal), widths=(160, 0))
        self._add(column, tr("Benefit"), ("benefit", LineEdit()))
        self._add(column, tr("Key messages"), ("key_messages", KeyMessages()))
        self._add(column, tr("Caption must say"), ("caption", _note(3, claims=True)))
        self._add(column, tr("Hashtags"), ("hashtags", Hashtags()))
        mentions, link = MentionsEdit(), LineEdit()
        mentions.setAccessibleName(tr("Mentions"))
        mentions.setPlaceholderText(tr("@account"))
        link.setAccessibleName(tr("Link"))
        link.setPlaceholderText(tr("Link to the shop"))
        self._add(column, tr("Mentions & link"), ("mentions", mentions), ("link", link), widths=(150, 0))
        code = QWidget()
        beside = QHBoxLayout(code)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(8)
        beside.addWidget(self.code)
        beside.addWidget(self.code_detail)
        beside.addStretch(1)
        code.setFixedHeight(s.HEIGHT_CONTROL)
        self.rows["voucher"] = BriefRow(tr("Voucher code"), [("", code)])
        column.addWidget(self.rows["voucher"])
        self._add(column, tr("Room to create"), ("creative_freedom", Tick(FREEDOM)))
        column.addStretch(1)

    def _build_visual(self) -> None:
        column = self._tab(tr("Visual"))
        self._add(column, tr("Tone"), ("tone", _note(2)))
        colours = LineEdit()
        colours.setPlaceholderText(tr("Warm, morning light; colour codes such as #A33B20 are shown as swatches"))
        self._add(column, tr("Colour tone"), ("colour_tone", colours))
        self._add(column, tr("Pose & visual direction"), ("visual_direction", _note(5)))
        column.addStretch(1)

    def _build_tasks(self) -> None:
        column = self._tab(tr("Tasks & time"))
        self._add(column, tr("Tasks"), ("tasks", _note(4)))
        self._add(column, tr("Draft due"), ("draft_due_on", DateEdit(self._today)), widths=(180,))
        self._add(column, tr("Goes live on"), ("posting_on", DateEdit(self._today)), widths=(180,))
        zone = ChoiceEdit(words(TimeZone))
        start, end = TimeEdit(zone), TimeEdit(zone)
        start.setAccessibleName(tr("From (clock time)"))
        start.setPlaceholderText(tr("from"))
        end.setAccessibleName(tr("Until (clock time)"))
        end.setPlaceholderText(tr("until"))
        zone.setAccessibleName(tr("Time zone"))
        named = (("posting_from", start), ("posting_until", end), ("posting_zone", zone))
        self._add(column, tr("Clock time"), *named, widths=(86, 86, 96))
        most = CountEdit(most=MOST_REVISIONS)
        self._add(column, tr("Revisions at most"), ("max_revisions", most), widths=(86,))
        column.addStretch(1)

    def _build_rules(self) -> None:
        column = self._tab(tr("Rules", "part of the brief"))
        do, dont = _note(5), _note(5)
        for field in (do, dont):
            field.setPlaceholderText(tr("One per line"))
        self._add(column, tr("Do", "brief"), ("do", do))
        self._add(column, tr("Please avoid"), ("dont", dont))
        disclosure = LineEdit()
        disclosure.setPlaceholderText(tr("For example #iklan"))
        self._add(column, tr("Ad label"), ("disclosure", disclosure))
        column.addStretch(1)

    def _tab(self, title: str) -> QVBoxLayout:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(s.EDGE_LEFT, 14, s.EDGE_LEFT, s.SPACE_4)
        column.setSpacing(10)
        self._stack.addWidget(scrolled(content))
        self.tabs.addTab(title.replace("&", "&&"))
        return column

    def _add(self, column: QVBoxLayout, text: str, *editors: tuple[str, QWidget], widths: tuple[int, ...] = ()) -> None:
        row = BriefRow(text, editors, widths)
        row.reset.connect(self.reset)
        column.addWidget(row)
        for name, editor in editors:
            if not name:
                continue
            self.rows[name] = row
            self.editors[name] = editor
            self._tab_of[name] = self.tabs.count() - 1
            watch(editor, self.edited.emit)
            self.editors[name].committed.connect(lambda value, name=name: self.committed.emit(name, value))


def _note(lines: int, *, claims: bool = False) -> NoteEdit:
    field = NoteEdit(lines=lines)
    if claims:
        ClaimMarks(field.document()).setObjectName(MARKS)
    return field


_TEXTS = (NoteEdit, KeyMessages, Hashtags)


def _shown(editor: Any, value: Any) -> Any:
    return "" if value is None and isinstance(editor, _TEXTS) else value
