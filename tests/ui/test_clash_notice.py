"""Warnings wherever work is planned: before people are added, in the campaign's table and pane.

They never block; only somebody in the trash is refused.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from planner.language import Message
from planner.operations import campaigns, collaborations, influencers, shop
from planner.operations.agreements import add_exclusivity
from planner.operations.relationship import set_relationship
from planner.operations.trash import trash
from planner.queries.campaigns import collaboration_rows
from planner.terms import Relationship, Side
from planner.ui.campaigns.filters import Mode
from planner.ui.campaigns.people import AddPeopleDialog
from planner.ui.influencers.bulk import BulkChanges
from planner.ui.influencers.clash_notice import clash_notice
from planner.ui.pages.campaign import CampaignPage
from planner.ui.personal_data import PersonalDataHint
from planner.ui.session import Session
from planner.ui.theme.appearance import apply_theme
from planner.ui.widgets.messages import NoticeBar

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace

NAMES = ("Ayu", "Bima", "Citra", "Dewi")


def fill(tx: Transaction, today: dt.date) -> dict[str, str]:
    shop.change_brand(tx, name="Kencur Pagi", category="sambal")
    people = {name: influencers.add_influencer(tx, name) for name in NAMES}
    later = today + dt.timedelta(days=20)
    for name in ("Bima", "Citra"):
        add_exclusivity(tx, people[name], Side.THEIRS, brand="Sambal Tungku", category="sambal", ends_on=later)
    set_relationship(tx, [people["Dewi"]], Relationship.BLACKLISTED, today, "Dibayar, tidak tayang")
    campaign = campaigns.add_campaign(tx, "12.12", ends_on=later)
    return people | {"campaign": campaign}


class Shop:
    """A campaign, and four people of whom three are better thought about."""

    def __init__(self, workspace: Workspace, qtbot: QtBot) -> None:
        self.session = Session(workspace)
        self.qtbot = qtbot
        self.keys = workspace.write(Message("fill"), fill, self.session.today()).result

    def notice(self, *names: str) -> str:
        return clash_notice(self.session, [self.keys[name] for name in names], self.keys["campaign"])


@pytest.fixture
def planned(workspace: Workspace, qtbot: QtBot, qapp: QApplication) -> Shop:
    if not qapp.styleSheet():
        apply_theme(qapp, "light")
    return Shop(workspace, qtbot)


def test_a_notice_names_who_and_what_and_counts_the_rest(planned: Shop) -> None:
    assert planned.notice("Ayu") == ""
    assert "Bima" in planned.notice("Ayu", "Bima")
    assert "Sambal Tungku" in planned.notice("Ayu", "Bima")
    assert "Dibayar, tidak tayang" in planned.notice("Dewi")
    three = planned.notice("Bima", "Citra", "Dewi")
    assert "Citra" in three
    assert "Dewi" not in three
    assert "1" in three


def test_the_dialog_warns_and_adds_all_the_same(planned: Shop) -> None:
    dialog = AddPeopleDialog(planned.session, "12.12", [], campaign_id=planned.keys["campaign"])
    planned.qtbot.addWidget(dialog)
    chosen: list[list[str]] = []
    dialog.chosen.connect(chosen.append)
    dialog.open()
    dialog.people.toggle(0)
    assert dialog.clash.text() == ""
    dialog.people.toggle(3)
    assert "Dewi" in dialog.clash.text()
    dialog.people.toggle(3)
    assert dialog.clash.text() == ""
    dialog.people.toggle(3)
    planned.qtbot.mouseClick(dialog.add, Qt.MouseButton.LeftButton)
    assert chosen == [[planned.keys["Ayu"], planned.keys["Dewi"]]]


def test_nobody_from_the_trash_is_added_and_it_is_said(planned: Shop) -> None:
    keys, history = planned.keys, planned.session.history
    page = CampaignPage(planned.session)
    planned.qtbot.addWidget(page)
    history.changed.connect(page.refresh)
    page.open(keys["campaign"])
    page.actions()[0].trigger()
    dialog = page.dialog()
    assert isinstance(dialog, AddPeopleDialog)
    dialog.people.toggle(0)
    history.run(Message("do"), trash, [keys["Ayu"]], dt.datetime(2026, 11, 20, tzinfo=dt.UTC))
    said: list[str] = []
    history.failed.connect(said.append)
    planned.qtbot.mouseClick(dialog.add, Qt.MouseButton.LeftButton)
    assert planned.session.read(collaboration_rows, keys["campaign"]) == []
    assert said == ["Ayu ada di sampah. Pulihkan dulu."]


def test_notes_of_a_collaboration_warn_of_protected_data(planned: Shop) -> None:
    keys, add = planned.keys, collaborations.add_collaborations
    planned.session.history.run(Message("do"), add, keys["campaign"], [keys["Ayu"]], planned.session.today())
    page = CampaignPage(planned.session)
    planned.qtbot.addWidget(page)
    page.show_mode(Mode.TABLE)
    page.open(keys["campaign"])
    page.show()
    page.table.select_key(page.table.row_keys()[0])
    planned.qtbot.keyClicks(page.pane.notes, "minta jeda, sedang hamil")
    assert len([hint for hint in page.pane.findChildren(PersonalDataHint) if hint.text()]) == 1


def test_table_and_pane_of_a_campaign_say_it_too(planned: Shop) -> None:
    keys = planned.keys
    add = collaborations.add_collaborations
    people = [keys["Ayu"], keys["Bima"]]
    planned.session.history.run(Message("do"), add, keys["campaign"], people, planned.session.today())
    page = CampaignPage(planned.session)
    planned.qtbot.addWidget(page)
    planned.session.history.changed.connect(page.refresh)
    page.resize(1226, 708)
    page.show_mode(Mode.TABLE)
    page.open(keys["campaign"])
    page.show()
    rows = {row.name: row.id for row in planned.session.read(collaboration_rows, keys["campaign"])}
    tips = {}
    for key in page.table.row_keys():
        index = page.table.rows.index(page.table.position_of(key), page.table.column("name"))
        tips[key] = str(index.data(Qt.ItemDataRole.ToolTipRole) or "")
    assert "Sambal Tungku" in tips[rows["Bima"]]
    assert "Sambal Tungku" not in tips[rows["Ayu"]]
    page.table.select_key(rows["Bima"])
    QApplication.processEvents()
    assert "Sambal Tungku" in page.pane.warning.text()
    page.table.select_key(rows["Ayu"])
    QApplication.processEvents()
    assert "Sambal Tungku" not in page.pane.warning.text()
    assert not page.grab().isNull()


class Host(QWidget):
    """A page with its notice."""

    def __init__(self) -> None:
        super().__init__()
        self.notice = NoticeBar(self)


def test_who_is_in_the_campaign_already_is_said_and_not_counted(planned: Shop) -> None:
    host = Host()
    planned.qtbot.addWidget(host)
    bulk = BulkChanges(planned.session, host, list)
    keys, history = planned.keys, planned.session.history
    bulk.add_to_campaign(keys["campaign"], "12.12", [keys["Ayu"]])
    assert host.notice.isHidden()
    assert history.stack.undoText() == "masukkan 1 influencer ke 12.12"
    bulk.add_to_campaign(keys["campaign"], "12.12", [keys["Ayu"]])
    assert host.notice.text() == "1 sudah ada di 12.12."
    assert history.stack.index() == 1
    bulk.add_to_campaign(keys["campaign"], "12.12", [keys["Ayu"], keys["Bima"]])
    assert history.stack.undoText() == "masukkan 1 influencer ke 12.12"
    assert host.notice.text().startswith("1 sudah ada di 12.12. Bima")


def test_the_warning_goes_with_what_it_was_about(planned: Shop) -> None:
    host = Host()
    planned.qtbot.addWidget(host)
    bulk = BulkChanges(planned.session, host, list)
    bulk.add_to_campaign(planned.keys["campaign"], "12.12", [planned.keys["Bima"]])
    planned.session.history.run(Message("x"), influencers.change_influencers, [planned.keys["Ayu"]], city="Malang")
    planned.session.history.undo()
    assert "Bima" in host.notice.text()
    assert not host.notice.isHidden()
    planned.session.history.undo()
    assert host.notice.isHidden()
