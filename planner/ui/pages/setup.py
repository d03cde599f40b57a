"""Setting a campaign up by its goal: facts and what every post must carry at the left, figures at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QHideEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from planner.language import tr, trn
from planner.queries.campaign_setup import SetupSheet, setup_sheet
from planner.ui.campaigns.band import GoalPill
from planner.ui.campaigns.words import period
from planner.ui.session import Route
from planner.ui.setup.budget import BudgetCard
from planner.ui.setup.facts import FactsCard
from planner.ui.setup.products import ProductsCard
from planner.ui.setup.required import RequiredCard
from planner.ui.setup.targets import TargetsCard
from planner.ui.setup.templates import SaveTemplateDialog, TemplatesDialog
from planner.ui.setup.words import split_words
from planner.ui.theme import sizes as s
from planner.ui.widgets.buttons import button, primary_button
from planner.ui.widgets.frames import PageHeader, scrolled
from planner.ui.widgets.styling import label

if TYPE_CHECKING:
    from collections.abc import Callable

    from planner.ui.session import Session
    from planner.ui.setup.fields import SetupCard

LEFT_WIDTH, LEFT_WIDTH_NARROW = 484, 424  # narrow: the three goals still stand whole beside each other
NARROW = 1160
LEFT: dict[str, Callable[[Session], SetupCard]] = {"facts": FactsCard, "required": RequiredCard}
RIGHT: dict[str, Callable[[Session], SetupCard]] = {
    "targets": TargetsCard,
    "budget": BudgetCard,
    "products": ProductsCard,
}
# All cards at once would keep the window: they are made one after the other, what stands on top first.
TURNS = ("facts", "targets", "budget", "required", "products")


class SetupPage(QWidget):
    """Five cards, each made in a turn of its own or when it is asked for.

    Every field is stored when it is left, and each change can be undone by its name.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._key = ""
        self._sheet: SetupSheet | None = None
        self._dialog: QDialog | None = None
        self._cards: dict[str, SetupCard] = {}
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._on_turn)
        self._build_actions()
        self._build()

    @property
    def facts(self) -> FactsCard:
        """Return the card of what the campaign is about."""
        return cast("FactsCard", self._card("facts"))

    @property
    def required(self) -> RequiredCard:
        """Return the card of what every post must carry."""
        return cast("RequiredCard", self._card("required"))

    @property
    def targets(self) -> TargetsCard:
        """Return the card of targets."""
        return cast("TargetsCard", self._card("targets"))

    @property
    def budget(self) -> BudgetCard:
        """Return the card of the budget."""
        return cast("BudgetCard", self._card("budget"))

    @property
    def products(self) -> ProductsCard:
        """Return the card of products."""
        return cast("ProductsCard", self._card("products"))

    def open(self, key: str) -> None:
        """Show the set-up of a campaign."""
        if key != self._key:
            self.commit()
        fresh, self._key = key != self._key, key
        self._load(fresh=fresh)
        if fresh:
            self.area.verticalScrollBar().setValue(0)

    def refresh(self) -> None:
        """Read again what is shown; what is being typed stays."""
        if self._key:
            self._load(fresh=False)

    def actions(self) -> list[QAction]:
        """Return the commands of this page."""
        return [self._board, self._brief, self._save, self._templates]

    def commit(self) -> bool:
        """Store what is typed and not yet stored; False when some of it could not be."""
        if self._sheet is None:
            return True
        stored = True
        for card in self._cards.values():
            for editor in card.editors():
                # Every one of them, also after one that was refused.
                stored = editor.commit() and stored
        return stored

    def dialog(self) -> QDialog | None:
        """Return the dialog that is open."""
        return self._dialog

    def ask_for_template_name(self) -> None:
        """Ask under which name this set-up is to be kept."""
        if self._sheet is None or not self.commit():
            return
        campaign = self._sheet.overview.campaign
        dialog = SaveTemplateDialog(self._session, campaign.id, campaign.name, self)
        dialog.asked_for_list.connect(self.show_templates)
        self._show_dialog(dialog)

    def show_templates(self) -> None:
        """Show the shop's own templates."""
        self._show_dialog(TemplatesDialog(self._session, self))

    def hideEvent(self, event: QHideEvent) -> None:
        """Store what is typed when another page comes or the window closes."""
        self.commit()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the figures their room in a small window."""
        super().resizeEvent(event)
        self._fit()

    def _build_actions(self) -> None:
        self._board = QAction(tr("Open board"), self)
        self._board.setShortcut(QKeySequence("Ctrl+Return"))
        self._board.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._brief = QAction(tr("Campaign brief"), self)
        self._save = QAction(tr("Save as template…"), self)
        self._templates = QAction(tr("Campaign templates…"), self)
        self._board.triggered.connect(self._go_on)
        self._brief.triggered.connect(self._open_brief)
        self._save.triggered.connect(self.ask_for_template_name)
        self._templates.triggered.connect(self.show_templates)
        self.addAction(self._board)

    def _build(self) -> None:
        self.header = PageHeader()
        self.header.parent_clicked.connect(self._go_on)
        self.pill = GoalPill()
        self.period = label("", "secondary")
        for part in (self.pill, self.period):
            self.header.add_context(part)
        self.header.end_context()
        save = button(tr("Save as template…"))
        save.clicked.connect(self._save.trigger)
        board = primary_button(tr("Open board"), "board")
        board.clicked.connect(self._go_on)
        for made in (save, board):
            self.header.add_button(made)
        content = QWidget()
        beside = QHBoxLayout(content)
        beside.setContentsMargins(s.EDGE_LEFT, s.SPACE_4, s.EDGE_RIGHT, s.SPACE_4)
        beside.setSpacing(s.SPACE_4)
        self._left, self._right = QWidget(), QWidget()
        for side, stretch in ((self._left, 0), (self._right, 1)):
            column = QVBoxLayout(side)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(s.SPACE_4)
            column.addStretch(1)
            beside.addWidget(side, stretch)
        self.area = scrolled(content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.header)
        outer.addWidget(self.area, 1)

    def _card(self, name: str) -> SetupCard:
        """Return a card, made when it is needed first."""
        if name not in self._cards:
            side, kinds = (self._left, LEFT) if name in LEFT else (self._right, RIGHT)
            card = self._cards[name] = (LEFT | RIGHT)[name](self._session)
            above = [each for each in kinds if each in self._cards].index(name)
            column = side.layout()
            if isinstance(column, QVBoxLayout):
                column.insertWidget(above, card)
                card.show()  # who asks for a card may want the keyboard in it at once
            self._fit()
            if self._sheet is not None:
                card.show_sheet(self._sheet, fresh=True)
        return self._cards[name]

    def _on_turn(self) -> None:
        """Make the next card."""
        waiting = [name for name in TURNS if name not in self._cards]
        if waiting and self._sheet is not None:
            self._card(waiting[0])
        if len(waiting) <= 1:
            self._turn.stop()

    def _fit(self) -> None:
        narrow = self.width() < NARROW
        self._left.setFixedWidth(LEFT_WIDTH_NARROW if narrow else LEFT_WIDTH)
        for card in self._cards.values():
            card.set_narrow(narrow=narrow)

    def _load(self, *, fresh: bool) -> None:
        sheet = self._session.read(setup_sheet, self._key, self._session.now())
        if sheet is None:
            # Gone, perhaps undone.
            self._key, self._sheet = "", None
            self._session.went.emit(Route("campaigns"))
            return
        self._sheet = sheet
        for card in self._cards.values():
            card.show_sheet(sheet, fresh=fresh)
        if len(self._cards) < len(TURNS):
            self._turn.start()
        campaign = sheet.overview.campaign
        self.header.set_breadcrumb(campaign.name, tr("Set up campaign"))
        self.pill.show_goal(campaign.goal)
        self.period.setText(period(campaign.starts_on, campaign.ends_on))
        self._say(sheet)

    def _say(self, sheet: SetupSheet) -> None:
        number = sum(figure.target is not None for figure in sheet.overview.figures)
        divided, _ = split_words(sheet.overview.budget.total, sheet.overview.budget.plan)
        parts = (sheet.overview.campaign.name, trn("{n} target", "{n} targets", number), divided)
        self._session.said.emit(" \u00b7 ".join(part for part in parts if part))

    def _open_brief(self) -> None:
        self.required.brief.click()

    def _go_on(self) -> None:
        if self._key:
            self._session.went.emit(Route("campaign", self._key))

    def _show_dialog(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._on_dialog_finished)
        self._dialog = dialog
        dialog.open()

    def _on_dialog_finished(self) -> None:
        self._dialog = None
