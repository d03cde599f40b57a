"""The detail pane: one person, five tabs, everything to be edited where it stands."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtWidgets import QMenu, QScrollArea, QWidget

from planner.language import tr
from planner.terms import Relationship
from planner.ui.theme import sizes as s
from planner.ui.theme.fonts import metrics
from planner.ui.widgets.buttons import icon_button, set_name
from planner.ui.widgets.frames import Pane
from planner.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from planner.queries.influencers import InfluencerDetail
    from planner.store.connections import Connection
    from planner.ui.influencers.bulk import BulkChanges
    from planner.ui.influencers.history_tab import Timeline
    from planner.ui.influencers.numbers import Numbers
    from planner.ui.influencers.overview import Overview
    from planner.ui.influencers.person_form import PersonForm
    from planner.ui.influencers.terms_tab import Terms
    from planner.ui.influencers.written import Checks
    from planner.ui.session import Session

OVERVIEW, NUMBERS, CHECKS, RATES, TIMELINE = range(5)
_SUBLINE_WIDTH = 176  # beside avatar and two buttons
# Five words fit beside each other in both languages.
_NARROW_TABS = "QTabBar::tab{padding-left:8px;padding-right:8px;margin:0}"


def whatsapp_link(phone: str) -> str:
    """Return the address that opens a chat with an E.164 number."""
    return f"https://wa.me/{phone.lstrip('+')}"


def _subline(detail: InfluencerDetail) -> tuple[str, str]:
    """Return city, niche and relationship as they fit under the name, and the whole line; the blacklist goes first."""
    level = detail.standing.relationship
    parts = [detail.row.city, detail.row.niche]
    parts.insert(0 if level is Relationship.BLACKLISTED else len(parts), word(level))
    whole = " · ".join(part for part in parts if part)
    return metrics(s.TYPE_LABEL).elidedText(whole, Qt.TextElideMode.ElideRight, _SUBLINE_WIDTH), whole


class InfluencerPane(Pane):
    """The pane of 336 px at the right. `close_asked()` from its menu; over the table also by its cross and by Esc."""

    close_asked = Signal()

    def __init__(self, session: Session, bulk: BulkChanges, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._bulk = bulk
        self._detail: InfluencerDetail | None = None
        self._shown_on: dict[int, tuple[date, tuple[Any, ...]]] = {}  # by tab: the day, and what was shown
        # The tab that was asked for, and what scrolls it to its place once it shows somebody.
        self._sought: tuple[int, Callable[[QScrollArea], object]] | None = None
        self.chat = icon_button("message", tr("Open WhatsApp"))
        self.chat.clicked.connect(self._open_chat)
        self.more = icon_button("more", tr("More about this person"), quiet=True)
        menu = QMenu(self.more)
        menu.aboutToShow.connect(lambda: self._fill_menu(menu))
        self.more.setMenu(menu)
        self.add_action(self.chat)
        self.add_action(self.more)
        self.cross = icon_button("close", tr("Close the pane"), quiet=True)
        self.cross.clicked.connect(self.close_asked)
        self.cross.hide()
        self.add_action(self.cross)
        check = tr("Check", "background check, short")
        titles = (tr("Overview"), tr("Numbers"), check, tr("Rates", "rate card, short"), tr("History"))
        self._columns = [self.add_tab(title) for title in titles]
        self.tabs().setAccessibleName(tr("Details"))
        self.tab_changed.connect(self._show_tab)
        self.tabs().setUsesScrollButtons(False)
        self.tabs().setStyleSheet(_NARROW_TABS)
        self.show_influencer("")

    # The tabs are built when they are first looked at: the page must be there before all of its fields are.

    @functools.cached_property
    def _form(self) -> PersonForm:
        from planner.ui.influencers.person_form import PersonForm

        return PersonForm(self._session)

    @functools.cached_property
    def overview(self) -> Overview:
        """Return the first tab."""
        from planner.ui.influencers.overview import Overview

        made = Overview(self._session, self._columns[OVERVIEW], self._form, self)
        made.more_asked.connect(self.open_tab)
        return made

    @functools.cached_property
    def numbers(self) -> Numbers:
        """Return the second tab."""
        from planner.ui.influencers.numbers import Numbers

        return Numbers(self._session, self._columns[NUMBERS])

    @functools.cached_property
    def checks(self) -> Checks:
        """Return the third tab."""
        from planner.ui.influencers.written import Checks

        return Checks(self._session, self._columns[CHECKS])

    @functools.cached_property
    def terms(self) -> Terms:
        """Return the fourth tab."""
        from planner.ui.influencers.terms_tab import Terms

        return Terms(self._session, self._columns[RATES])

    @functools.cached_property
    def timeline(self) -> Timeline:
        """Return the last tab."""
        from planner.ui.influencers.history_tab import Timeline

        return Timeline(self._session, self._columns[TIMELINE])

    def build_ahead(self) -> Iterator[None]:
        """Build the first tab, part by part."""
        _ = self._form
        yield
        _ = self.overview
        yield

    def set_over_table(self, over: bool) -> None:  # noqa: FBT001 (as of a Qt property)
        """Lie over the table, with a cross to give it back, or stand beside it."""
        self.cross.setVisible(over)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give the table back on an Esc that no field has use for."""
        if event.key() == Qt.Key.Key_Escape and not self.cross.isHidden():
            self.close_asked.emit()
            return
        super().keyPressEvent(event)

    def influencer_id(self) -> str:
        """Return who is shown, empty when nobody is."""
        return self._detail.row.id if self._detail else ""

    def show_influencer(self, influencer_id: str) -> None:
        """Show a person as they are stored now; nobody for an empty or unknown id."""
        detail = self._read(influencer_id) if influencer_id else None
        if detail is None:
            self._detail = None
            self.show_nothing(tr("Choose an influencer\nto see the details."))
            return
        self._detail = detail
        row = detail.row
        self.show_person(row.name, *_subline(detail))
        self.chat.setEnabled(bool(row.phone))
        set_name(self.chat, tr("Open WhatsApp") if row.phone else tr("No WhatsApp number yet"))
        self._show_tab(self.current_tab())

    def show_person(self, name: str, subline: str, whole: str = "") -> None:
        """Show a name and the line under it; `whole` is the line uncut."""
        super().show_person(name, subline)
        self._line.setToolTip(whole or subline)

    def _read(self, influencer_id: str) -> InfluencerDetail | None:
        from planner.queries.influencers import influencer_detail

        return self._session.read(influencer_detail, influencer_id)

    def open_tab(self, tab: int) -> None:
        """Open a tab and start writing there."""
        self.set_current_tab(tab)
        if tab == TIMELINE:
            self.timeline.form.text.setFocus()
        elif tab == RATES:
            self.terms.exclusivity.form.open_new()

    def show_promises(self) -> None:
        """Open the tab of prices and promises with the promises at its top, also for who is still being read."""
        self._seek(RATES, lambda area: area.verticalScrollBar().setValue(self.terms.exclusivity.y()))

    def show_next_action(self) -> None:
        """Open the overview with the next action in view, also for who is still being read."""
        self._seek(OVERVIEW, lambda area: area.ensureWidgetVisible(self.overview.next_action, 0, s.SPACE_4))

    def _seek(self, tab: int, scroll: Callable[[QScrollArea], object]) -> None:
        """Open a tab, and scroll it once it shows somebody."""
        self._sought = tab, scroll
        self.set_current_tab(tab)
        self._show_sought()

    def _show_sought(self) -> None:
        area = self._stack.currentWidget()
        if self._sought is None or self._detail is None or not isinstance(area, QScrollArea):
            return
        tab, scroll = self._sought
        if tab == self.current_tab():
            self._sought = None
            # In a turn of its own: what was just filled has no place yet.
            QTimer.singleShot(0, area, lambda: scroll(area))

    def _show_tab(self, tab: int) -> None:
        """Fill the open tab only: a walk through the list with the arrow keys must stay quick."""
        detail = self._detail
        if detail is None:
            return
        facts = (detail, *self._session.read(self._facts, tab, detail.row.id))
        day, before = self._shown_on.get(tab, (None, None))
        if (day, before) == (self._session.today(), facts):
            return
        self._shown_on[tab] = self._session.today(), facts
        other = before is None or before[0].row.id != detail.row.id
        names = {OVERVIEW: "overview", NUMBERS: "numbers", CHECKS: "checks", RATES: "terms", TIMELINE: "timeline"}
        getattr(self, names[tab]).show_detail(*facts, other=other)
        if other:
            # Another person is read from the top; `add_tab` has put every tab into a scroll area.
            area = self._stack.currentWidget()
            if isinstance(area, QScrollArea):
                area.verticalScrollBar().setValue(0)
        self._show_sought()

    def _facts(self, connection: Connection, tab: int, influencer_id: str) -> tuple[Any, ...]:
        """Return what a tab shows besides the person, read on one connection."""
        from planner.queries.agreements import agreements, competitor_names
        from planner.queries.rates import rate_cards
        from planner.queries.relationship import collaborations_of
        from planner.queries.vetting import assessments

        today = self._session.today()
        judged = (
            assessments(connection, [influencer_id], today).get(influencer_id) if tab in {OVERVIEW, CHECKS} else None
        )
        if tab == CHECKS:
            return (judged,)
        if tab == OVERVIEW:
            return judged, agreements(connection, [influencer_id])[influencer_id]
        if tab == RATES:
            prices = rate_cards(connection, [influencer_id])[influencer_id]
            return prices, agreements(connection, [influencer_id])[influencer_id], competitor_names(connection)
        return (collaborations_of(connection, influencer_id, self._session.now()),) if tab == TIMELINE else ()

    def _open_chat(self) -> None:
        if self._detail is not None and self._detail.row.phone:
            QDesktopServices.openUrl(QUrl(whatsapp_link(self._detail.row.phone)))

    def _fill_menu(self, menu: QMenu) -> None:
        menu.clear()
        if self._detail is None:
            return
        row = self._detail.row
        campaigns = self._bulk.campaigns_menu([row.id])
        campaigns.setTitle(tr("Add to campaign"))
        menu.addMenu(campaigns)
        menu.addSeparator()
        menu.addAction(tr("Move to the trash")).triggered.connect(lambda: self._bulk.delete_people([row.id], row.name))
        menu.addSeparator()
        menu.addAction(tr("Close the pane")).triggered.connect(self.close_asked)
