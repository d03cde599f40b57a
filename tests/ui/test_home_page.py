"""The home screen with mouse and keys, over a real workspace."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint, Qt

from planner.language import Message, set_language
from planner.queries.home import home
from planner.rules.agenda import AgendaDays, AgendaKind
from planner.store.tables import Campaign, Collaboration, Deliverable, Influencer, PaymentLine
from planner.terms import (
    ContentStatus,
    DeliverableKind,
    Occasion,
    PaymentKind,
    PaymentStatus,
    Platform,
    Relationship,
    Stage,
)
from planner.ui.home.days_dialog import DaysDialog
from planner.ui.home.rows import ACTION, MESSAGE
from planner.ui.messages.dialog import MessageDialog
from planner.ui.pages.home import HomePage
from planner.ui.session import NEW, Route, Session
from planner.ui.worker import finish_all

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace
    from planner.ui.home.rows import RowList

WIB = dt.timezone(dt.timedelta(hours=7), "WIB")
NOW = dt.datetime(2026, 12, 3, 10, tzinfo=WIB)
TODAY = NOW.date()


class Shop:
    """A workspace with a campaign, filled line by line."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        fields = {"starts_on": TODAY - dt.timedelta(days=9), "ends_on": TODAY + dt.timedelta(days=11)}
        self.campaign = self._write(lambda tx: tx.add(Campaign, name="Sambal 12.12", **fields))

    def _write(self, fill: Any) -> str:
        written: str = self.workspace.write(Message("Import"), fill).result
        return written

    def person(self, name: str, **fields: Any) -> str:
        """Add a person."""
        return self._write(lambda tx: tx.add(Influencer, name=name, phone="+6281200001201", **fields))

    def collaboration(self, name: str, stage: Stage = Stage.READY) -> str:
        """Add a person to the campaign."""
        person = self.person(name)
        fields = {"campaign_id": self.campaign, "influencer_id": person, "stage": stage, "stage_since": TODAY}
        return self._write(lambda tx: tx.add(Collaboration, **fields))

    def piece(self, collaboration: str, on: dt.date, clock: dt.time | None = None, **fields: Any) -> str:
        """Promise a piece of content."""
        promised = {
            "kind": DeliverableKind.REELS,
            "platform": Platform.INSTAGRAM,
            "posting_on": on,
            "posting_time": clock,
        }
        return self._write(lambda tx: tx.add(Deliverable, collaboration_id=collaboration, **(promised | fields)))

    def paid(self, collaboration: str, amount: int) -> None:
        """Pay cash."""
        fields = {"kind": PaymentKind.CASH, "unit_cost": amount, "unit_retail": amount, "status": PaymentStatus.PAID}
        self._write(lambda tx: tx.add(PaymentLine, collaboration_id=collaboration, **fields))

    def parcel(self, collaboration: str, *, days: int, lines: int = 1) -> list[str]:
        """Send products some days ago."""

        def send(tx: Transaction, /) -> list[str]:
            fields = {"kind": PaymentKind.PRODUCT, "unit_cost": 46_000, "status": PaymentStatus.SHIPPED}
            sent = TODAY - dt.timedelta(days=days)
            return [
                tx.add(PaymentLine, collaboration_id=collaboration, shipped_on=sent, **fields) for _ in range(lines)
            ]

        return self.workspace.write(Message("Import"), send).result


@pytest.fixture
def shop(workspace: Workspace) -> Shop:
    return Shop(workspace)


@pytest.fixture
def session(workspace: Workspace, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Session:
    opened = Session(workspace, qapp)
    monkeypatch.setattr(opened, "now", lambda: NOW)
    return opened


def _page(session: Session, qtbot: QtBot) -> HomePage:
    page = HomePage(session)
    qtbot.addWidget(page)
    session.history.changed.connect(page.refresh)
    page.resize(1226, 708)
    page.show()
    with qtbot.waitActive(page):
        page.activateWindow()
    return page


def _names(rows: RowList) -> list[str]:
    return [row.words.who if row.source is not None else row.words.text for row in rows.rows.rows]


def _row(rows: RowList, name: str) -> int:
    return next(at for at, row in enumerate(rows.rows.rows) if row.source is not None and row.whole.count(name))


def _click(qtbot: QtBot, rows: RowList, name: str, spot: str = "") -> None:
    at = _row(rows, name)
    inside = rows.visualRect(rows.rows.index(at))
    place = rows.spot_rect(at, spot).center() if spot else QPoint(300, inside.center().y())
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)


def _went(session: Session) -> list[Route]:
    places: list[Route] = []
    session.went.connect(places.append)
    return places


def test_an_empty_shop_has_three_doors(session: Session, qtbot: QtBot) -> None:
    page = _page(session, qtbot)
    places = _went(session)
    assert page.stack.currentWidget() is page.beginning
    for door in page.beginning.doors:
        qtbot.mouseClick(door.door(), Qt.MouseButton.LeftButton)
    assert places == [Route("import"), Route("influencers", NEW), Route("campaigns", NEW)]


def test_a_calm_day_says_so(shop: Shop, session: Session, qtbot: QtBot) -> None:
    shop.collaboration("Raka", Stage.CANDIDATE)
    page = _page(session, qtbot)
    assert [row.words.text for row in page.todo.list.rows.rows] == ["Hari ini", "Tidak ada yang mendesak hari ini."]
    assert not page.risks.list.isVisible()
    assert "Tidak ada" in page.risks.sub.text()


def test_what_is_at_risk_stands_first_with_its_sum(shop: Shop, session: Session, qtbot: QtBot) -> None:
    for days, (name, amount) in enumerate(
        (("Tia", 111_000), ("Bagas", 3_092_000), ("Grace", 212_000), ("Kevin", 2_546_000), ("Fadhila", 1_298_000))
    ):
        key = shop.collaboration(name)
        shop.piece(key, TODAY - dt.timedelta(days=days + 2))
        shop.paid(key, amount)
    page = _page(session, qtbot)
    assert page.risks.total.text() == "Rp7.259.000"
    names = [row.source.name for row in page.risks.list.rows.rows[1:]]
    assert names == ["Fadhila", "Kevin", "Grace", "Bagas", "Tia"]
    assert not page.risks.more.isVisible()
    # Its pieces are not told a second time below.
    assert page.home() is not None
    assert page.home().today == ()  # type: ignore[union-attr]


def test_more_than_five_at_risk_unfold(shop: Shop, session: Session, qtbot: QtBot) -> None:
    for number in range(7):
        key = shop.collaboration(f"Orang {number}")
        shop.piece(key, TODAY - dt.timedelta(days=number + 1))
        shop.paid(key, 100_000)
    page = _page(session, qtbot)
    assert len(page.risks.list.rows.rows) == 1 + 5
    assert page.risks.more.text() == "Lihat semua (7)"
    qtbot.mouseClick(page.risks.more, Qt.MouseButton.LeftButton)
    assert len(page.risks.list.rows.rows) == 1 + 7


def test_enter_jumps_to_the_piece_and_headings_are_passed_over(shop: Shop, session: Session, qtbot: QtBot) -> None:
    first, second = shop.collaboration("Raka"), shop.collaboration("Farel")
    today = shop.piece(first, TODAY, dt.time(19))
    friday = shop.piece(second, TODAY + dt.timedelta(days=1), dt.time(19))
    page = _page(session, qtbot)
    places = _went(session)
    page.todo.list.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(page.todo.list, Qt.Key.Key_Return)
    qtbot.keyClick(page.todo.list, Qt.Key.Key_Down)
    qtbot.keyClick(page.todo.list, Qt.Key.Key_Return)
    assert _names(page.todo.list) == ["Hari ini", "Raka", "Minggu ini", "Farel"]
    assert places == [
        Route("collaboration", f"{first}#{today}"),
        Route("collaboration", f"{second}#{friday}"),
    ]


def test_the_action_of_a_line_is_clicked(shop: Shop, session: Session, qtbot: QtBot) -> None:
    key = shop.collaboration("Raka")
    piece = shop.piece(key, TODAY, dt.time(19), status=ContentStatus.DRAFT)
    page = _page(session, qtbot)
    places = _went(session)
    _click(qtbot, page.todo.list, "Draf masuk")
    assert places == []
    _click(qtbot, page.todo.list, "Draf masuk", ACTION)
    assert places == [Route("collaboration", f"{key}#{piece}")]


def test_w_opens_the_ready_text_of_the_occasion(shop: Shop, session: Session, qtbot: QtBot) -> None:
    key = shop.collaboration("Raka Tanjungpati")
    shop.piece(key, TODAY, dt.time(19))
    page = _page(session, qtbot)
    before = session.history.stack.count()
    page.todo.list.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(page.todo.list, Qt.Key.Key_W)
    assert isinstance(page.dialog, MessageDialog)
    assert page.dialog.parentWidget() is page
    assert session.history.stack.count() == before
    page.dialog.reject()
    assert page.dialog is None


def test_the_message_of_a_late_collaboration_opens_with_a_click(shop: Shop, session: Session, qtbot: QtBot) -> None:
    key = shop.collaboration("Kevin Halimanto")
    shop.piece(key, TODAY - dt.timedelta(days=12))
    shop.paid(key, 2_500_000)
    page = _page(session, qtbot)
    _click(qtbot, page.risks.list, "Kevin", MESSAGE)
    assert isinstance(page.dialog, MessageDialog)
    page.dialog.reject()


def test_a_parcel_is_received_in_place_and_can_be_undone(shop: Shop, session: Session, qtbot: QtBot) -> None:
    key = shop.collaboration("Yohana", Stage.BRIEFED)
    lines = shop.parcel(key, days=5, lines=2)
    shop.piece(shop.collaboration("Raka"), TODAY, dt.time(19))
    page = _page(session, qtbot)
    assert _names(page.todo.list) == ["Hari ini", "Raka", "Yohana"]
    _click(qtbot, page.todo.list, "Yohana", ACTION)
    with session.workspace.look() as connection:
        told = connection.execute("SELECT id, status, settled_on FROM payment_line ORDER BY id").fetchall()
    assert told == [(line, "received", "2026-12-03") for line in sorted(lines)]
    assert _names(page.todo.list) == ["Hari ini", "Raka"]
    assert session.history.stack.undoText()
    session.history.undo()
    assert _names(page.todo.list) == ["Hari ini", "Raka", "Yohana"]


def test_a_long_list_shows_what_fits_and_then_all(shop: Shop, session: Session, qtbot: QtBot) -> None:
    for number in range(20):
        shop.person(f"Orang {number:02}", next_action="Hubungi", next_action_on=TODAY + dt.timedelta(days=number % 3))
    page = _page(session, qtbot)
    shown = [row for row in page.todo.list.rows.rows if row.source is not None]
    assert 5 <= len(shown) < 20
    assert {row.source.day for row in shown} >= {TODAY, TODAY + dt.timedelta(days=1)}
    assert page.todo.more.text() == "Lihat semua (20)"
    qtbot.mouseClick(page.todo.more, Qt.MouseButton.LeftButton)
    assert len([row for row in page.todo.list.rows.rows if row.source is not None]) == 20
    # The current line is kept in sight by the page.
    qtbot.waitUntil(lambda: page._area.verticalScrollBar().maximum() > 0)
    page.todo.list.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(19):
        qtbot.keyClick(page.todo.list, Qt.Key.Key_Down)
    last = page.todo.list.current()
    assert last is not None
    assert last.source.who.name == "Orang 17"
    assert page._area.verticalScrollBar().value() > 0


def test_the_current_line_stays_current_while_others_change(shop: Shop, session: Session, qtbot: QtBot) -> None:
    for name in ("Ayu", "Budi", "Citra"):
        shop.piece(shop.collaboration(name), TODAY, dt.time(19))
    page = _page(session, qtbot)
    _click(qtbot, page.todo.list, "Citra")
    shop.piece(shop.collaboration("Baru"), TODAY, dt.time(8))
    page.refresh()
    current = page.todo.list.current()
    assert current is not None
    assert current.source.who.name == "Citra"


def test_the_day_turns_by_itself_while_the_page_is_seen(
    shop: Shop, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.piece(shop.collaboration("Raka"), TODAY, dt.time(19))
    page = _page(session, qtbot)
    assert page._minute.isActive()
    monkeypatch.setattr(session, "now", lambda: NOW + dt.timedelta(days=1))
    page._minute.timeout.emit()
    assert [row.words.when for row in page.todo.list.rows.rows if row.source] == ["telat 1 hari"]
    assert page._minute.isActive()
    page.hide()
    assert not page._minute.isActive()


def test_own_day_counts_are_written_and_undone(shop: Shop, session: Session, qtbot: QtBot) -> None:
    shop.parcel(shop.collaboration("Yohana", Stage.BRIEFED), days=5)
    page = _page(session, qtbot)
    qtbot.mouseClick(page.todo.settings, Qt.MouseButton.LeftButton)
    dialog = page.dialog
    assert isinstance(dialog, DaysDialog)
    field = dialog.fields["parcel"][1]
    field.setText("nol")
    qtbot.mouseClick(dialog.verb_button(), Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert field.text() == "nol"
    field.setText("8")
    qtbot.mouseClick(dialog.verb_button(), Qt.MouseButton.LeftButton)
    assert page.home() is not None
    with session.workspace.look() as connection:
        assert home(connection, NOW).days == AgendaDays(parcel=8)
    assert _names(page.todo.list) == ["Hari ini", "Tidak ada yang mendesak hari ini.", "Minggu ini", "Yohana"]
    session.history.undo()
    assert _names(page.todo.list) == ["Hari ini", "Yohana"]


def test_the_commands_know_what_the_current_line_offers(shop: Shop, session: Session, qtbot: QtBot) -> None:
    shop.person("Orang", next_action="Hubungi", next_action_on=TODAY, relationship=Relationship.KNOWN)
    page = _page(session, qtbot)
    places = _went(session)
    offers = {action.text(): action for action in page.actions()}
    assert not offers["Buka baris ini"].isEnabled()
    page.todo.list.setFocus(Qt.FocusReason.TabFocusReason)
    assert offers["Buka baris ini"].isEnabled()
    assert offers["Teks WhatsApp siap pakai"].isEnabled()
    offers["Kerjakan aksi baris ini"].trigger()
    assert [place.page for place in places] == ["influencers"]


def test_figures_and_days_ahead(shop: Shop, session: Session, qtbot: QtBot) -> None:
    key = shop.collaboration("Raka", Stage.LIVE)
    shop.piece(key, TODAY, posted_on=TODAY, status=ContentStatus.LIVE, quantity=2)
    shop.piece(key, TODAY + dt.timedelta(days=3), dt.time(16), platform=Platform.YOUTUBE)
    said: list[str] = []
    session.said.connect(said.append)
    page = _page(session, qtbot)
    posted, running, paid, sold = (cell.figure() for cell in page.figures.cells)
    assert (posted.value, posted.tail, posted.second) == ("2", "dari 3", "1 masih dijadwalkan")
    assert (running.value, running.second) == ("1", "1 berakhir 14 Des")
    assert (paid.value, sold.value) == ("Rp0", "—")
    assert all(cell.toolTip() for cell in page.figures.cells)
    days = dict(page.ahead.list.days)
    assert list(days) == ["Jum 4", "Sab 5", "Min 6", "Sen 7", "Sel 8", "Rab 9", "Kam 10"]
    assert [entry.text for entry in days["Min 6"]] == ["Raka, YouTube 16.00 WIB"]
    assert days["Sab 5"] == []
    assert said[-1] == "1 influencer · 1 kampanye berjalan"


def test_a_large_shop_is_read_beside_the_window(
    shop: Shop, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("planner.ui.pages.home.LARGE", 0)
    shop.piece(shop.collaboration("Raka"), TODAY, dt.time(19))
    page = _page(session, qtbot)
    qtbot.waitUntil(lambda: _names(page.todo.list) == ["Hari ini", "Raka"])
    shop.piece(shop.collaboration("Farel"), TODAY, dt.time(20))
    page.refresh()
    page.refresh()  # the answer to the first question is not shown any more
    qtbot.waitUntil(lambda: _names(page.todo.list) == ["Hari ini", "Raka", "Farel"])
    finish_all()


def test_it_speaks_english(shop: Shop, session: Session, qtbot: QtBot) -> None:
    set_language("en")
    shop.piece(shop.collaboration("Raka"), TODAY, dt.time(19), kind=DeliverableKind.TIKTOK_VIDEO)
    page = _page(session, qtbot)
    (line,) = [row for row in page.todo.list.rows.rows if row.source is not None]
    assert (line.words.kind, line.words.what, line.words.when) == ("Going live", "TikTok video", "19:00 WIB")
    assert (line.source.kind, line.source.occasion) == (AgendaKind.POST, Occasion.POSTING_DAY)
