"""What can be done with all ticked people at once; each is one undo entry."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from planner.language import Message, tr, trn
from planner.queries.influencer_list import values_of
from planner.ui.influencers.table import tier_choices, verdict_choices
from planner.ui.session import Route
from planner.ui.widgets.bars import BulkAction, BulkBar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from planner.ui.influencers.dialogs import ValueDialog
    from planner.ui.session import Session

MOST_IN_MENU = 14


class BulkChanges(QObject):
    """The actions of the bulk bar and of the menus; `people()` gives whom they are for. `deleted()` afterwards."""

    deleted = Signal()

    def __init__(self, session: Session, host: QWidget, people: Callable[[], list[str]]) -> None:
        super().__init__(host)
        self._session = session
        self._host = host
        self._people = people

    def fill(self, bar: BulkBar) -> None:
        """Give the bar its actions."""
        more = QMenu(bar)
        more.addAction(tr("Set niche…")).triggered.connect(lambda: self.ask_value("niche"))
        more.addAction(tr("Set city…")).triggered.connect(lambda: self.ask_value("city"))
        tiers = more.addMenu(tr("Set tier"))
        for tier, shown in tier_choices():
            tiers.addAction(shown).triggered.connect(lambda _=False, tier=tier: self.set_fields(tier_given=tier))
        more.addSeparator()
        more.addAction(tr("Delete…")).triggered.connect(self.delete)
        bar.set_actions(
            [
                BulkAction(tr("Add to campaign"), "megaphone", lambda: self._pop(self.campaigns_menu())),
                BulkAction(tr("Tag"), "tag", lambda: self._pop(self.tags_menu())),
                BulkAction(tr("Background check"), "check", lambda: self._pop(self.verdicts_menu())),
            ],
            more,
        )

    def campaigns_menu(self, people: Sequence[str] | None = None) -> QMenu:
        """Return the menu of campaigns to put people into."""
        from planner.queries.campaigns import campaign_rows

        menu = self._menu()
        rows = self._session.read(campaign_rows)
        for row in rows[:MOST_IN_MENU]:
            action = menu.addAction(row.name)
            action.triggered.connect(lambda _=False, key=row.id, name=row.name: self.add_to_campaign(key, name, people))
        if rows:
            menu.addSeparator()
        menu.addAction(tr("To the campaigns…")).triggered.connect(lambda: self._session.went.emit(Route("campaigns")))
        return menu

    def tags_menu(self) -> QMenu:
        """Return the menu of tags to give."""
        from planner.queries.influencers import tag_counts

        menu = self._menu()
        for name in sorted(self._session.read(tag_counts), key=str.casefold)[:MOST_IN_MENU]:
            menu.addAction(name).triggered.connect(lambda _=False, name=name: self.give_tag(name))
        menu.addSeparator()
        menu.addAction(tr("New tag…")).triggered.connect(self._ask_tag)
        return menu

    def verdicts_menu(self) -> QMenu:
        """Return the menu of verdicts to set."""
        menu = self._menu()
        for verdict, shown in verdict_choices():
            menu.addAction(shown).triggered.connect(lambda _=False, verdict=verdict: self.set_verdict(verdict))
        return menu

    def add_to_campaign(self, campaign_id: str, name: str, people: Sequence[str] | None = None) -> None:
        """Put people into a campaign as candidates."""
        from planner.operations.collaborations import add_collaborations

        ids = self._people() if people is None else list(people)
        label = Message("add {n} influencers to {campaign}", {"n": len(ids), "campaign": name})
        self._session.history.run(label, add_collaborations, campaign_id, ids, self._session.today())

    def give_tag(self, name: str) -> None:
        """Give everyone a tag."""
        from planner.operations.influencers import add_tag

        ids = self._people()
        if name:
            label = Message("tag {n} influencers {tag}", {"n": len(ids), "tag": name})
            self._session.history.run(label, add_tag, ids, name)

    def set_verdict(self, verdict: Any) -> None:
        """Record the same verdict for everyone."""
        from planner.operations.influencers import set_verdict

        ids = self._people()
        label = Message("change the background check of {n} influencers", {"n": len(ids)})
        self._session.history.run(label, set_verdict, ids, verdict, self._session.today())

    def set_fields(self, **fields: Any) -> None:
        """Set the same niche, city or tier for everyone."""
        from planner.operations.influencers import change_influencers

        ids = self._people()
        labels = {
            "niche": Message("change the niche of {n} influencers", {"n": len(ids)}),
            "city": Message("change the city of {n} influencers", {"n": len(ids)}),
            "tier_given": Message("change the tier of {n} influencers", {"n": len(ids)}),
        }
        self._session.history.run(labels[next(iter(fields))], change_influencers, ids, **fields)

    def ask_value(self, column: str) -> ValueDialog:
        """Ask for a niche or a city."""
        from planner.ui.influencers.dialogs import ValueDialog

        n = len(self._people())
        names = {"niche": tr("Niche"), "city": tr("City")}
        questions = {
            "niche": trn("Which niche for {n} influencer?", "Which niche for {n} influencers?", n),
            "city": trn("Which city for {n} influencer?", "Which city for {n} influencers?", n),
        }
        known = self._session.look(values_of, column)
        dialog = ValueDialog(self._host, questions[column], names[column], tr("Set"), known)
        dialog.taken.connect(lambda value: self.set_fields(**{column: value}))
        dialog.open()
        return dialog

    def delete(self) -> None:
        """Ask, then delete the ticked people."""
        self.delete_people(self._people())

    def delete_people(self, ids: Sequence[str], name: str = "") -> None:
        """Ask, then delete these people."""
        from planner.operations.influencers import delete_influencers
        from planner.queries.influencers import influencer_detail
        from planner.ui.influencers.dialogs import ask_to_delete

        if not ids:
            return
        if len(ids) == 1 and not name:
            detail = self._session.read(influencer_detail, ids[0])
            name = detail.row.name if detail else ""
        one = Message("delete {name}", {"name": name})
        label = one if len(ids) == 1 else Message("delete {n} influencers", {"n": len(ids)})

        def delete() -> None:
            self._session.history.run(label, delete_influencers, ids)
            self.deleted.emit()

        ask_to_delete(self._session, self._host, ids, name, delete)

    def _ask_tag(self) -> None:
        from planner.queries.influencers import tag_counts
        from planner.ui.influencers.dialogs import ValueDialog

        n = len(self._people())
        known = sorted(self._session.read(tag_counts), key=str.casefold)
        question = trn("Which tag for {n} influencer?", "Which tag for {n} influencers?", n)
        dialog = ValueDialog(self._host, question, tr("Tag"), tr("Set"), known)
        dialog.taken.connect(self.give_tag)
        dialog.open()

    def _menu(self) -> QMenu:
        menu = QMenu(self._host)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _pop(self, menu: QMenu) -> None:
        button = QApplication.focusWidget() or self._host
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))
