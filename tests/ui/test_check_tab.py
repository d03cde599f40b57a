"""The check tab of the pane: what the last check says, the way to its sheet, and a verdict noted quickly."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from planner.language import Message
from planner.operations import checks, influencers, notes
from planner.queries.influencers import influencer_detail
from planner.terms import Platform, Verdict
from planner.ui.influencers.pane import CHECKS
from planner.ui.pages.influencers import InfluencersPage
from planner.ui.session import Route, Session
from planner.ui.theme.appearance import apply_theme

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace

TODAY = dt.date(2026, 12, 3)
DAY = dt.date(2026, 11, 18)


def add_sekar(tx: Transaction) -> str:
    key = influencers.add_influencer(
        tx, "Sekar", platform=Platform.INSTAGRAM, handle="sekaricip", followers=50_000, on=DAY
    )
    check = notes.add_check(tx, key, DAY, checked_by="Lastri")
    checks.set_posts(tx, check, [{"likes": 900, "comments": 20, "is_sponsored": at < 2} for at in range(4)])
    checks.judge(tx, check, Verdict.PASSED, "Cocok untuk sambal")
    return key


def test_the_tab_sums_up_and_leads_to_the_sheet(
    workspace: Workspace, qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Session, "today", lambda _self: TODAY)
    if not qapp.styleSheet():
        apply_theme(qapp, "light")
    key = workspace.write(Message("seed"), add_sekar).result
    session = Session(workspace)
    page = InfluencersPage(session)
    session.history.changed.connect(page.refresh)
    qtbot.addWidget(page)
    page.resize(1226, 708)
    page.show()
    page.open(key)
    qtbot.waitUntil(lambda: page.pane.influencer_id() == key)
    page.pane.set_current_tab(CHECKS)
    QApplication.processEvents()
    words = "\n".join(found.text() for found in page.pane.findChildren(QLabel) if found.isVisible())
    for part in ("18 Nov", "Lastri", "Cocok untuk sambal", "50%"):
        assert part in words, part
    went: list[Route] = []
    session.went.connect(went.append)
    qtbot.mouseClick(page.pane.checks.open_button, Qt.MouseButton.LeftButton)
    assert went == [Route("check", key)]
    form = page.pane.checks.form
    form.verdict.set_value(Verdict.REJECTED)
    qtbot.mouseClick(form.save_button, Qt.MouseButton.LeftButton)
    stored = session.read(influencer_detail, key)
    assert stored is not None
    assert len(stored.checks) == 1
    assert form.rows["reason"].hint().text()
    qtbot.keyClicks(form.reason, "Menghapus unggahan")
    qtbot.mouseClick(form.save_button, Qt.MouseButton.LeftButton)
    stored = session.read(influencer_detail, key)
    assert stored is not None
    assert [row.verdict for row in stored.checks] == [Verdict.REJECTED, Verdict.PASSED]
