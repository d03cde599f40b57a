"""What can be done with all ticked people at once; each is one undo entry."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from planner.formats import format_date
from planner.language import Message, tr, trn
from planner.terms import Relationship
from planner.ui.influencers.cells import tier_choices, verdict_choices
from planner.ui.influencers.writing import write_decided, write_many
from planner.ui.session import Route
from planner.ui.widgets.bars import BulkAction, BulkBar
from planner.wording import words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from planner.store.workspace import Step
    from planner.ui.influencers.bulk_preview import BulkDialog
    from planner.ui.influencers.dialogs import DayDialog, ReasonDialog
    from planner.ui.session import Session
    from planner.ui.widgets.dialogs import DecisionDialog

MOST_IN_MENU = 14
FEWEST_COMPARED, MOST_COMPARED = 2, 5
MONDAY_AFTER = 7


class BulkChanges(QObject):
    """The actions of the bulk bar and of the menus; `people()` gives whom they are for.

    `deleted()` when they went into the trash.
    """

    deleted = Signal()

    def __init__(self, session: Session, host: QWidget, people: Callable[[], list[str]]) -> None:
        super().__init__(host)
        self._session = session
        self._host = host
        self._people = people
        self._last_step = ""
        self._noticed: tuple[str, str | None] = "", None
        session.history.changed.connect(self._on_changed)

    def fill(self, bar: BulkBar) -> None:
        """Give the bar its actions."""
        more = QMenu(bar)
        more.aboutToShow.connect(lambda: self.fill_more(more))
        self.fill_more(more)
        bar.set_actions(
            [
                BulkAction(tr("Add to campaign"), "megaphone", lambda: self._pop(self.campaigns_menu())),
                BulkAction(tr("Tag"), "tag", lambda: self._pop(self.tags_menu())),
                BulkAction(tr("Relationship"), "users", lambda: self._pop(self.relationships_menu())),
                BulkAction(tr("Plan a check"), "clock", lambda: self._pop(self.days_menu())),
            ],
            more,
        )

    def fill_more(self, menu: QMenu) -> None:
        """Fill the menu with what is done less often; comparing wants two to five people."""
        menu.clear()
        ids = self._people()
        change = menu.addAction(tr("Change several…"))
        change.triggered.connect(lambda _checked=False: self.open_preview())
        compare = menu.addAction(tr("Compare"))
        compare.setEnabled(FEWEST_COMPARED <= len(ids) <= MOST_COMPARED)
        compare.triggered.connect(self.compare)
        self._verdict_actions(menu.addMenu(tr("Background check")))
        self._tier_actions(menu.addMenu(tr("Set tier")))
        merge = menu.addAction(tr("Merge…"))
        merge.setEnabled(len(ids) >= FEWEST_COMPARED)
        merge.triggered.connect(self.merge)
        menu.addSeparator()
        menu.addAction(tr("Move to the trash")).triggered.connect(self.delete)

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
        menu.addAction(tr("Take tags away…")).triggered.connect(lambda: self.open_preview("remove_tags"))
        return menu

    def relationships_menu(self) -> QMenu:
        """Return the menu of levels to give."""
        menu = self._menu()
        for level, shown in words(Relationship):
            if level is Relationship.BLACKLISTED:
                menu.addSeparator()
            text = f"{shown}…" if level is Relationship.BLACKLISTED else shown
            menu.addAction(text).triggered.connect(lambda _=False, level=level: self.set_relationship(level))
        return menu

    def days_menu(self) -> QMenu:
        """Return the menu of days on which to check people."""
        menu, today = self._menu(), self._session.today()
        tomorrow = today + dt.timedelta(days=1)
        monday = today + dt.timedelta(days=MONDAY_AFTER - today.weekday())
        for text, day in ((tr("Today"), today), (tr("Tomorrow"), tomorrow), (tr("Next Monday"), monday)):
            shown = f"{text}  ·  {format_date(day, today)}"
            menu.addAction(shown).triggered.connect(lambda _=False, day=day: self.plan_check(day))
        menu.addSeparator()
        menu.addAction(tr("Another day…")).triggered.connect(self.ask_day)
        return menu

    def add_to_campaign(self, campaign_id: str, name: str, people: Sequence[str] | None = None) -> None:
        """Put people into a campaign as candidates, and say when that clashes with what was promised."""
        from planner.operations.collaborations import add_collaborations
        from planner.queries.campaigns import collaboration_rows
        from planner.ui.influencers.clash_notice import clash_notice

        asked = list(dict.fromkeys(self._people() if people is None else people))
        there = {row.influencer_id for row in self._session.read(collaboration_rows, campaign_id)}
        ids = [each for each in asked if each not in there]
        label = Message("add {n} influencers to {campaign}", {"n": len(ids), "campaign": name})
        before = len(asked) - len(ids)
        known = tr("{n} already in {campaign}.").format(n=before, campaign=name) if before else ""
        if not ids:
            self._notify("info", known, None)
            return

        def say() -> None:
            warning = clash_notice(self._session, ids, campaign_id)
            self._notify(
                "warn" if warning else "info", " ".join(part for part in (known, warning) if part), self._last_step
            )

        args = (campaign_id, ids, self._session.today())
        write_many(self._session, label, len(ids), add_collaborations, *args, done=say)

    def _notify(self, level: str, text: str, about: str | None) -> None:
        """Say something above the page until the step it is about is taken back, or (None) anything is written."""
        notice = getattr(self._host, "notice", None)
        if text and notice is not None:
            notice.show_notice(level, text)
            self._noticed = text, about

    def _on_changed(self, step: Step) -> None:
        text, about = self._noticed
        notice = getattr(self._host, "notice", None)
        if text and notice is not None and about in {None, step.reverts}:
            if notice.text() == text:
                notice.clear()
            self._noticed = "", None
        self._last_step = step.id

    def give_tag(self, name: str, asked: DecisionDialog | None = None) -> None:
        """Give everyone a tag."""
        from planner.operations.influencers import add_tag

        ids = self._people()
        if name:
            label = Message("tag {n} influencers {tag}", {"n": len(ids), "tag": name})
            write_decided(self._session, asked, label, len(ids), add_tag, ids, name)

    def set_relationship(self, level: Relationship) -> ReasonDialog | None:
        """Give everyone a level; the blacklist asks for a reason first and returns its dialog."""
        from planner.operations.relationship import set_relationship
        from planner.ui.influencers.dialogs import ask_reason

        ids = self._people()
        if level is Relationship.BLACKLISTED:
            return ask_reason(self._session, self._host, ids, self._name_of(ids))
        label = Message("change the relationship of {n} influencers", {"n": len(ids)})
        write_many(self._session, label, len(ids), set_relationship, ids, level, self._session.today())
        return None

    def plan_check(self, day: dt.date, asked: DecisionDialog | None = None) -> None:
        """Make the background check of everyone the next thing to do, on a day."""
        from planner.operations.relationship import plan_next_action

        ids = self._people()
        label = Message("plan the check of {n} influencers", {"n": len(ids)})
        write_decided(self._session, asked, label, len(ids), plan_next_action, ids, tr("Background check"), day)

    def ask_day(self) -> DayDialog:
        """Ask on which day to check everyone."""
        from planner.ui.influencers.dialogs import DayDialog

        n = len(self._people())
        question = trn("When to check {n} influencer?", "When to check {n} influencers?", n)
        dialog = DayDialog(self._host, question, tr("Plan"), self._session.today())
        dialog.taken.connect(lambda day: self.plan_check(day, dialog))
        dialog.open()
        return dialog

    def set_verdict(self, verdict: Any) -> None:
        """Record the same verdict for everyone."""
        from planner.operations.influencers import set_verdict

        ids = self._people()
        label = Message("change the background check of {n} influencers", {"n": len(ids)})
        write_many(self._session, label, len(ids), set_verdict, ids, verdict, self._session.today())

    def set_tier(self, tier: Any) -> None:
        """Give everyone the same tier; None lets the followers decide."""
        from planner.operations.influencers import change_influencers

        ids = self._people()
        label = Message("change the tier of {n} influencers", {"n": len(ids)})
        write_many(self._session, label, len(ids), change_influencers, ids, tier_given=tier)

    def open_preview(self, key: str = "") -> BulkDialog:
        """Open the sheet that changes one field of everyone, with a look at before and after."""
        from planner.ui.influencers.bulk_preview import BulkDialog
        from planner.ui.influencers.columns import influencer_columns

        columns = influencer_columns(self._session, lambda _problem: None)
        dialog = BulkDialog(self._session, self._host, columns, self._people(), key)
        dialog.open()
        return dialog

    def compare(self) -> None:
        """Go to the page that shows the ticked people side by side."""
        self._session.went.emit(Route("compare", ",".join(self._people())))

    def merge(self) -> None:
        """Go to the page that merges the ticked people into one."""
        self._session.went.emit(Route("duplicates", ",".join(self._people())))

    def delete(self) -> None:
        """Move the ticked people into the trash."""
        self.delete_people(self._people())

    def delete_people(self, ids: Sequence[str], name: str = "") -> None:
        """Move these people into the trash; the strip at the bottom offers the way back."""
        from planner.operations.trash import trash

        if not ids:
            return
        one = Message("move {name} to the trash", {"name": name or self._name_of(ids)})
        label = one if len(ids) == 1 else Message("move {n} influencers to the trash", {"n": len(ids)})
        moment = dt.datetime.now(dt.UTC)
        write_many(self._session, label, len(ids), trash, list(ids), moment, done=self.deleted.emit)

    def _name_of(self, ids: Sequence[str]) -> str:
        from planner.queries.influencer_list import influencer_rows, numbers_of

        if len(ids) != 1:
            return ""
        rows = self._session.look(influencer_rows, list(self._session.look(numbers_of, ids).values()))
        return rows[0].name if rows else ""

    def _ask_tag(self) -> None:
        from planner.queries.influencers import tag_counts
        from planner.ui.influencers.dialogs import ValueDialog

        n = len(self._people())
        known = sorted(self._session.read(tag_counts), key=str.casefold)
        question = trn("Which tag for {n} influencer?", "Which tag for {n} influencers?", n)
        dialog = ValueDialog(self._host, question, tr("Tag"), tr("Set"), known)
        dialog.taken.connect(lambda name: self.give_tag(name, dialog))
        dialog.open()

    def _verdict_actions(self, menu: QMenu) -> None:
        for verdict, shown in verdict_choices():
            menu.addAction(shown).triggered.connect(lambda _=False, verdict=verdict: self.set_verdict(verdict))

    def _tier_actions(self, menu: QMenu) -> None:
        for tier, shown in tier_choices():
            menu.addAction(shown).triggered.connect(lambda _=False, tier=tier: self.set_tier(tier))

    def _menu(self) -> QMenu:
        menu = QMenu(self._host)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _pop(self, menu: QMenu) -> None:
        button = QApplication.focusWidget() or self._host
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))
