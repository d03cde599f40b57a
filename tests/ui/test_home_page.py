"""The home screen with mouse and keys, over a real workspace."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from home_shop import NOW, TODAY, Shop, click, home_page, names, routes
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication

from planner.language import Message, set_language, trn
from planner.queries.home import home
from planner.rules.agenda import AgendaDays, AgendaKind, Line, Who
from planner.store.tables import Influencer, PaymentLine
from planner.terms import (
    ContentStatus,
    DeliverableKind,
    Occasion,
    PaymentKind,
    PaymentStatus,
    Platform,
    Relationship,
    Stage,
    TimeZone,
)
from planner.ui.home.days_dialog import DaysDialog
from planner.ui.home.painting import NAME_SHARE, TodoPainter, fits_kind, fitting, name_width, risk_columns
from planner.ui.home.rows import ACTION, MESSAGE
from planner.ui.home.words import kind_word, line_words, past_words
from planner.ui.messages.dialog import MessageDialog
from planner.ui.session import NEW, Route, Session
from planner.ui.theme import sizes as s
from planner.ui.theme.fonts import MEDIUM, REGULAR, SEMIBOLD, metrics
from planner.ui.worker import finish_all

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from planner.store.workspace import Workspace


@pytest.fixture
def shop(workspace: Workspace) -> Shop:
    return Shop(workspace)


@pytest.fixture
def session(workspace: Workspace, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Session:
    opened = Session(workspace, qapp)
    monkeypatch.setattr(opened, "now", lambda: NOW)
    return opened


def test_an_empty_shop_has_three_doors(session: Session, qtbot: QtBot) -> None:
    page = home_page(session, qtbot)
    places = routes(session)
    assert page.beginning is not None
    assert page.stack.currentWidget() is page.beginning
    for door in page.beginning.doors:
        qtbot.mouseClick(door.door(), Qt.MouseButton.LeftButton)
    assert places == [Route("import"), Route("influencers", NEW), Route("campaigns", NEW)]


def test_a_calm_day_says_so(shop: Shop, session: Session, qtbot: QtBot) -> None:
    shop.collaboration("Raka", Stage.CANDIDATE)
    page = home_page(session, qtbot)
    assert [row.words.text for row in page.todo.list.rows.rows] == ["Hari ini", "Tidak ada yang mendesak hari ini."]
    assert not page.risks.list.isVisible()
    assert "Tidak ada" in page.risks.sub.text()
    # A campaign without content is where to go on.
    places = routes(session)
    assert page.todo.begin is not None
    assert page.todo.begin.isVisible()
    assert page.todo.begin_button.text() == "Buka kampanye"
    qtbot.mouseClick(page.todo.begin_button, Qt.MouseButton.LeftButton)
    assert places == [Route("campaign", shop.campaign)]
    shop.piece(shop.collaboration("Farel"), TODAY + dt.timedelta(days=30))
    page.refresh()
    assert not page.todo.begin.isVisible()


def test_people_without_a_campaign_are_offered_one(workspace: Workspace, session: Session, qtbot: QtBot) -> None:
    workspace.write(Message("Import"), lambda tx: tx.add(Influencer, name="Raka"))
    page = home_page(session, qtbot)
    places = routes(session)
    assert page.todo.begin is not None
    assert page.todo.begin.isVisible()
    assert page.todo.begin_button.text() == "Buat kampanye"
    qtbot.mouseClick(page.todo.begin_button, Qt.MouseButton.LeftButton)
    assert places == [Route("campaigns", NEW)]


@pytest.mark.parametrize("later", [0, 2, 5])
def test_a_long_today_still_shows_three_of_the_week(later: int, shop: Shop, session: Session, qtbot: QtBot) -> None:
    for number in range(20 + later):
        day = TODAY + dt.timedelta(days=number >= 20)
        shop.person(f"Orang {number:02}", next_action="Hubungi", next_action_on=day)
    page = home_page(session, qtbot)
    rows = page.todo.list.rows.rows
    assert len([row for row in rows if row.source and row.source.day > TODAY]) == min(3, later)
    # A heading never stands above nothing.
    assert rows[-1].source is not None
    assert page.todo.more.isVisible() == (later > 3)


def test_more_kinds_of_a_day_than_fit_open_from_one_line(shop: Shop, session: Session, qtbot: QtBot) -> None:
    day = TODAY + dt.timedelta(days=1)
    key = shop.collaboration("Raka", Stage.AGREED, next_step="Kirim brief", next_step_on=day)
    shop.piece(key, day, dt.time(19), quantity=3)
    shop.piece(key, day, dt.time(20))
    shop.piece(key, TODAY + dt.timedelta(days=60), draft_due_on=day)
    shop.add(PaymentLine, collaboration_id=key, kind=PaymentKind.PRODUCT, due_on=day)
    page = home_page(session, qtbot)
    entries = dict(page.ahead.days)["Jum 4"]
    # Pieces count, as in the figure above it.
    assert [entry.text for entry in entries] == ["4 tayang: Raka", "Draf Raka", "+2 lainnya"]
    lines = page.ahead.list
    at = next(at for at, row in enumerate(lines.rows.rows) if row.source is entries[-1])
    qtbot.mouseClick(lines.viewport(), Qt.MouseButton.LeftButton, pos=lines.spot_rect(at, ACTION).center())
    menu = page.ahead.menu
    assert menu is not None
    assert [action.text() for action in menu.actions()] == [
        "Kirim paket, Raka Sambal 12.12",
        "Kirim brief, Raka Sambal 12.12",
    ]
    menu.close()


@pytest.mark.parametrize("width", [1226, 1030])
def test_a_long_name_leaves_what_is_to_be_done(width: int, shop: Shop, session: Session, qtbot: QtBot) -> None:
    key = shop.collaboration("Putri Maharani Kusumawardhani Siti Nurhaliza Ayu Ting Ting Ok", Stage.AGREED)
    shop.add(
        PaymentLine,
        collaboration_id=key,
        kind=PaymentKind.CASH,
        unit_cost=350_000,
        unit_retail=350_000,
        label="Pelunasan",
        due_on=TODAY,
    )
    page = home_page(session, qtbot)
    page.resize(width, 708)
    QApplication.processEvents()
    (row,) = [row for row in page.todo.list.rows.rows if row.source is not None]
    room = TodoPainter()._columns(page.todo.list.visualRect(page.todo.list.rows.index(1)))["name"].width()
    taken = name_width(row.words.who, row.words.what, room)
    assert row.words.what == "pelunasan Rp350.000"
    assert room - taken - 4 >= metrics(s.TYPE_BODY, REGULAR).horizontalAdvance(row.words.what)
    assert name_width("Ayu", "x" * 500, room) == metrics(s.TYPE_BODY, MEDIUM).horizontalAdvance("Ayu") + 1
    assert name_width("Ayu " * 99, "x" * 500, room) == round(room * NAME_SHARE)


@pytest.mark.parametrize("width", [1226, 1030])
def test_sums_of_trillions_are_never_cut(width: int, shop: Shop, session: Session, qtbot: QtBot) -> None:
    for number in range(5):
        key = shop.collaboration(f"Orang {number}")
        shop.piece(key, TODAY - dt.timedelta(days=2))
        for _ in range(3):
            shop.paid(key, 999_000_000_000)
        for amount in (900_000_000_000, 888_000_000_000):
            fields = {"unit_cost": amount, "shipping_cost": 999_000_000, "status": PaymentStatus.SHIPPED}
            shop.add(PaymentLine, collaboration_id=key, kind=PaymentKind.PRODUCT, shipped_on=TODAY, **fields)
    page = home_page(session, qtbot)
    page.resize(width, 708)
    QApplication.processEvents()
    assert page.risks.total.text() == "Rp23.935 miliar"
    assert "Rp23.934.990.000.000" in page.risks.total.toolTip()
    (_, row, *_) = page.risks.list.rows.rows
    places = risk_columns(page.risks.list.visualRect(page.risks.list.rows.index(1)))
    amount = fitting((row.words.amount, row.words.short_amount), places["amount"].width(), s.TYPE_BODY, MEDIUM)
    went = fitting(row.words.ways_out, places["out"].width(), s.TYPE_LABEL)
    for text, place, pixels, weight in (
        (amount, "amount", s.TYPE_BODY, MEDIUM),
        (went, "out", s.TYPE_LABEL, REGULAR),
    ):
        assert metrics(pixels, weight).horizontalAdvance(text) <= places[place].width(), text


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("width", [828, 692])
def test_every_action_and_day_fits_its_column(language: str, width: int, session: Session, qtbot: QtBot) -> None:
    set_language(language)
    home_page(session, qtbot)
    places = TodoPainter()._columns(QRect(0, 0, width, 34))
    for kind in AgendaKind:
        for stage in Stage:
            for late in (None, 0, 100):
                line = Line(
                    kind, TODAY, Who("i", "Ayu", stage=stage), late, clock=dt.time(20), zone=TimeZone.WITA, days=99
                )
                words = line_words(line, NOW)
                weight = SEMIBOLD if words.level == "strong" else REGULAR
                for text, place, bold in ((words.action, "action", MEDIUM), (words.when, "when", weight)):
                    assert metrics(s.TYPE_LABEL, bold).horizontalAdvance(text) <= places[place].width(), text
    late_room = risk_columns(QRect(0, 0, width, 34))["late"].width()
    for text in (trn("{n} day ago", "{n} days ago", 999), past_words(dt.time(20), TimeZone.WITA)):
        assert metrics(s.TYPE_LABEL, REGULAR).horizontalAdvance(text) <= late_room, text


def test_what_is_at_risk_stands_first_with_its_sum(shop: Shop, session: Session, qtbot: QtBot) -> None:
    for days, (name, amount) in enumerate(
        (("Tia", 111_000), ("Bagas", 3_092_000), ("Grace", 212_000), ("Kevin", 2_546_000), ("Fadhila", 1_298_000))
    ):
        key = shop.collaboration(name)
        shop.piece(key, TODAY - dt.timedelta(days=days + 2))
        shop.paid(key, amount)
    page = home_page(session, qtbot)
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
    page = home_page(session, qtbot)
    assert len(page.risks.list.rows.rows) == 1 + 5
    assert page.risks.more.text() == "Lihat semua (7)"
    qtbot.mouseClick(page.risks.more, Qt.MouseButton.LeftButton)
    assert len(page.risks.list.rows.rows) == 1 + 7


def test_enter_jumps_to_the_piece_and_headings_are_passed_over(shop: Shop, session: Session, qtbot: QtBot) -> None:
    first, second = shop.collaboration("Raka"), shop.collaboration("Farel")
    today = shop.piece(first, TODAY, dt.time(19))
    friday = shop.piece(second, TODAY + dt.timedelta(days=1), dt.time(19))
    page = home_page(session, qtbot)
    places = routes(session)
    page.todo.list.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(page.todo.list, Qt.Key.Key_Return)
    qtbot.keyClick(page.todo.list, Qt.Key.Key_Down)
    qtbot.keyClick(page.todo.list, Qt.Key.Key_Return)
    assert names(page.todo.list) == ["Hari ini", "Raka", "Minggu ini", "Farel"]
    assert places == [
        Route("collaboration", f"{first}#{today}"),
        Route("collaboration", f"{second}#{friday}"),
    ]


def test_the_action_of_a_line_is_clicked(shop: Shop, session: Session, qtbot: QtBot) -> None:
    key = shop.collaboration("Raka")
    piece = shop.piece(key, TODAY, dt.time(19), status=ContentStatus.DRAFT)
    page = home_page(session, qtbot)
    places = routes(session)
    click(qtbot, page.todo.list, "Draf masuk")
    assert places == []
    click(qtbot, page.todo.list, "Draf masuk", ACTION)
    assert places == [Route("collaboration", f"{key}#{piece}")]


def test_w_opens_the_ready_text_of_the_occasion(shop: Shop, session: Session, qtbot: QtBot) -> None:
    key = shop.collaboration("Raka Tanjungpati")
    shop.piece(key, TODAY, dt.time(19))
    page = home_page(session, qtbot)
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
    page = home_page(session, qtbot)
    click(qtbot, page.risks.list, "Kevin", MESSAGE)
    assert isinstance(page.dialog, MessageDialog)
    page.dialog.reject()


def test_a_parcel_is_received_in_place_and_can_be_undone(shop: Shop, session: Session, qtbot: QtBot) -> None:
    key = shop.collaboration("Yohana", Stage.BRIEFED)
    lines = shop.parcel(key, days=5, lines=2)
    shop.piece(shop.collaboration("Raka"), TODAY, dt.time(19))
    page = home_page(session, qtbot)
    assert names(page.todo.list) == ["Hari ini", "Raka", "Yohana"]
    click(qtbot, page.todo.list, "Yohana", ACTION)
    with session.workspace.look() as connection:
        told = connection.execute("SELECT id, status, settled_on FROM payment_line ORDER BY id").fetchall()
    assert told == [(line, "received", "2026-12-03") for line in sorted(lines)]
    assert names(page.todo.list) == ["Hari ini", "Raka"]
    assert session.history.stack.undoText()
    session.history.undo()
    assert names(page.todo.list) == ["Hari ini", "Raka", "Yohana"]


def test_a_long_list_shows_what_fits_and_then_all(shop: Shop, session: Session, qtbot: QtBot) -> None:
    for number in range(20):
        shop.person(f"Orang {number:02}", next_action="Hubungi", next_action_on=TODAY + dt.timedelta(days=number % 3))
    page = home_page(session, qtbot)
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
    page = home_page(session, qtbot)
    click(qtbot, page.todo.list, "Citra")
    shop.piece(shop.collaboration("Baru"), TODAY, dt.time(8))
    page.refresh()
    current = page.todo.list.current()
    assert current is not None
    assert current.source.who.name == "Citra"


def test_the_day_turns_by_itself_while_the_page_is_seen(
    shop: Shop, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.piece(shop.collaboration("Raka"), TODAY, dt.time(19))
    page = home_page(session, qtbot)
    assert page._minute.isActive()
    monkeypatch.setattr(session, "now", lambda: NOW + dt.timedelta(days=1))
    page._minute.timeout.emit()
    assert [row.words.when for row in page.todo.list.rows.rows if row.source] == ["telat 1 hari"]
    assert page._minute.isActive()
    page.hide()
    assert not page._minute.isActive()


def test_own_day_counts_are_written_and_undone(shop: Shop, session: Session, qtbot: QtBot) -> None:
    shop.parcel(shop.collaboration("Yohana", Stage.BRIEFED), days=5)
    page = home_page(session, qtbot)
    qtbot.mouseClick(page.todo.settings, Qt.MouseButton.LeftButton)
    dialog = page.dialog
    assert isinstance(dialog, DaysDialog)
    field = dialog.fields["parcel"].editor
    field.setText("nol")
    qtbot.mouseClick(dialog.verb_button(), Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert field.text() == "nol"
    field.setText("8")
    qtbot.mouseClick(dialog.verb_button(), Qt.MouseButton.LeftButton)
    assert page.home() is not None
    with session.workspace.look() as connection:
        assert home(connection, NOW).days == AgendaDays(parcel=8)
    assert names(page.todo.list) == ["Hari ini", "Tidak ada yang mendesak hari ini.", "Minggu ini", "Yohana"]
    session.history.undo()
    assert names(page.todo.list) == ["Hari ini", "Yohana"]


def test_the_commands_know_what_the_current_line_offers(shop: Shop, session: Session, qtbot: QtBot) -> None:
    shop.person("Orang", next_action="Hubungi", next_action_on=TODAY, relationship=Relationship.KNOWN)
    page = home_page(session, qtbot)
    places = routes(session)
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
    page = home_page(session, qtbot)
    posted, running, paid, sold = (cell.figure() for cell in page.figures.cells)
    assert (posted.value, posted.tail, posted.second) == ("2", "dari 3", "1 masih dijadwalkan")
    assert (running.value, running.second) == ("1", "1 berakhir 14 Des")
    assert (paid.value, sold.value) == ("Rp0", "—")
    assert all(cell.toolTip() for cell in page.figures.cells)
    days = dict(page.ahead.days)
    assert list(days) == ["Jum 4", "Sab 5", "Min 6", "Sen 7", "Sel 8", "Rab 9", "Kam 10"]
    assert [entry.text for entry in days["Min 6"]] == ["Raka, YouTube 16.00 WIB"]
    assert days["Sab 5"] == []
    shop.piece(key, TODAY, posted_on=TODAY, status=ContentStatus.REMOVED)
    page.refresh()
    posted = page.figures.cells[0].figure()
    assert (posted.value, posted.tail, posted.second) == ("2", "dari 4", "1 lagi \u00b7 1 hilang")
    assert said[-1] == "1 influencer · 1 kampanye berjalan"


def test_the_days_ahead_are_reached_by_keyboard_and_mouse(shop: Shop, session: Session, qtbot: QtBot) -> None:
    first, second, third = (shop.collaboration(name, Stage.AGREED) for name in ("Raka", "Farel", "Ayu"))
    far, later = TODAY + dt.timedelta(days=5), TODAY + dt.timedelta(days=6)
    one = shop.piece(first, far, dt.time(19))
    shop.piece(second, later, dt.time(19))
    other = shop.piece(third, later, dt.time(20))
    page = home_page(session, qtbot)
    places, lines = routes(session), page.ahead.list
    qtbot.keyClick(page.todo.list, Qt.Key.Key_Tab)
    lines.setFocus(Qt.FocusReason.TabFocusReason)
    assert next(row.whole for row in lines.rows.rows if row.source is None) == "Jum 4: Tidak ada"
    qtbot.keyClick(lines, Qt.Key.Key_Return)
    assert places == [Route("collaboration", f"{first}#{one}")]
    offers = {action.text(): action for action in page.actions()}
    assert offers["Teks WhatsApp siap pakai"].isEnabled()
    qtbot.keyClick(lines, Qt.Key.Key_W)
    assert isinstance(page.dialog, MessageDialog)
    assert page.dialog.occasion.value() is Occasion.THREE_DAYS_BEFORE
    page.dialog.reject()
    # Two on one day: which of them is asked.
    qtbot.keyClick(lines, Qt.Key.Key_Down)
    qtbot.keyClick(lines, Qt.Key.Key_Return)
    menu = page.ahead.menu
    assert menu is not None
    assert [action.text() for action in menu.actions()] == ["Tayang, Farel Reels", "Tayang, Ayu Reels"]
    menu.actions()[1].trigger()
    menu.close()
    assert places[1:] == [Route("collaboration", f"{third}#{other}")]
    at = next(at for at, row in enumerate(lines.rows.rows) if row.source is not None)
    qtbot.mouseClick(lines.viewport(), Qt.MouseButton.LeftButton, pos=lines.spot_rect(at, ACTION).center())
    assert places[2:] == [places[0]]


def test_who_left_with_money_is_told_quietly(shop: Shop, session: Session, qtbot: QtBot) -> None:
    key = shop.collaboration("Kevin", Stage.CANCELLED, exit_reason="x")
    shop.piece(key, TODAY - dt.timedelta(days=2))
    shop.paid(key, 5_000_000)
    page = home_page(session, qtbot)
    assert page.risks.left.isVisible()
    assert (
        page.risks.left.text()
        == "Keluar dari kampanye: 1 kerja sama, Rp5.000.000 sudah keluar; menghilang ikut dihitung"
    )
    assert page.risks.left.toolTip()


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_kind_fits_its_column(language: str, session: Session, qtbot: QtBot) -> None:
    set_language(language)
    home_page(session, qtbot)
    lines = (
        Line(kind, TODAY, Who("i", "Ayu", stage=stage), text=text)
        for kind in AgendaKind
        for stage in Stage
        for text in ("", "W" * 17)
    )
    assert not {words for line in lines if not fits_kind(words := kind_word(line, fits_kind))}


def test_wide_words_of_the_owner_stand_beside_the_name(shop: Shop, session: Session, qtbot: QtBot) -> None:
    shop.collaboration("Ayu", next_step="W" * 17, next_step_on=TODAY)
    page = home_page(session, qtbot)
    (row,) = [row for row in page.todo.list.rows.rows if row.source is not None]
    assert (row.words.kind, row.words.what) == ("Langkah berikutnya", "W" * 17)


def test_a_large_shop_is_read_beside_the_window(
    shop: Shop, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("planner.ui.pages.home.LARGE", 0)
    shop.piece(shop.collaboration("Raka"), TODAY, dt.time(19))
    page = home_page(session, qtbot)
    qtbot.waitUntil(lambda: names(page.todo.list) == ["Hari ini", "Raka"])
    shop.piece(shop.collaboration("Farel"), TODAY, dt.time(20))
    page.refresh()
    page.refresh()  # the answer to the first question is not shown any more
    qtbot.waitUntil(lambda: names(page.todo.list) == ["Hari ini", "Raka", "Farel"])
    finish_all()


def test_it_speaks_english(shop: Shop, session: Session, qtbot: QtBot) -> None:
    set_language("en")
    shop.piece(shop.collaboration("Raka"), TODAY, dt.time(19), kind=DeliverableKind.TIKTOK_VIDEO)
    page = home_page(session, qtbot)
    (line,) = [row for row in page.todo.list.rows.rows if row.source is not None]
    assert (line.words.kind, line.words.what, line.words.when) == ("Going live", "TikTok video", "19:00 WIB")
    assert (line.source.kind, line.source.occasion) == (AgendaKind.POST, Occasion.POSTING_DAY)
