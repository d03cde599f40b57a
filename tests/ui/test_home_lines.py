"""Every kind of line on the home screen: where it leads by mouse and key, and which message it offers."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from home_shop import NOW, TODAY, Shop, click, home_page, routes, row_of
from PySide6.QtCore import QPoint, Qt

from planner.language import Message
from planner.operations.trash import trash
from planner.rules.agenda import AgendaKind
from planner.store.tables import BackgroundCheck, Exclusivity, PaymentLine, Voucher
from planner.terms import (
    ContentStatus,
    DeliverableKind,
    Occasion,
    PaymentKind,
    PaymentStatus,
    Side,
    Stage,
    VoucherStatus,
)
from planner.ui.home.rows import ACTION, MESSAGE
from planner.ui.messages.dialog import MessageDialog
from planner.ui.session import Route, Session

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication
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


# One line of every kind about Ayu, and where it leads: {c} her work, {d} her content, {i} she, {k} the campaign.
CONTENT, POST = Route("collaboration", "{c}#{d}"), Route("collaboration", "{c}#{d}#post")
PAYMENT, PARCEL = Route("payment", "{c}#{p}"), Route("payment", "{c}")
WORK, PERSON, CHECK = Route("collaboration", "{c}"), Route("influencers", "{i}#follow-up"), Route("check", "{i}")
PROMISE = Route("influencers", "{i}#promises")


def _content(stage: Stage = Stage.READY, *, days: int = 0, **fields: Any) -> Callable[[Shop], None]:
    def write(shop: Shop) -> None:
        shop.piece(shop.collaboration("Ayu", stage), TODAY + dt.timedelta(days=days), dt.time(19), **fields)

    return write


def _line(stage: Stage, **fields: Any) -> Callable[[Shop], None]:
    return lambda shop: _nothing(shop.add(PaymentLine, collaboration_id=shop.collaboration("Ayu", stage), **fields))


def _step(stage: Stage, text: str = "", since: int = 0) -> Callable[[Shop], None]:
    fields = {"stage_since": TODAY - dt.timedelta(days=since), "next_step": text}
    fields |= {} if since else {"next_step_on": TODAY}
    return lambda shop: _nothing(shop.collaboration("Ayu", stage, **fields))


def _of_person(model: type[Any], **fields: Any) -> Callable[[Shop], None]:
    return lambda shop: _nothing(shop.add(model, influencer_id=shop.person("Ayu"), **fields))


def _code(shop: Shop) -> None:
    key = shop.collaboration("Ayu", Stage.LIVE)
    shop.add(Voucher, collaboration_id=key, code="KENCAYU", status=VoucherStatus.ACTIVE, valid_until=TODAY)


def _nothing(_key: str) -> None:
    """Forget what was written: `_keys` reads it again."""


_GONE = {"status": ContentStatus.REMOVED, "posted_on": TODAY, "must_stay_until": TODAY + dt.timedelta(days=9)}
_SEEN = {"status": ContentStatus.LIVE, "posted_on": TODAY - dt.timedelta(days=1)}
_CASH = {"kind": PaymentKind.CASH, "unit_cost": 5, "unit_retail": 5, "status": PaymentStatus.DUE, "due_on": TODAY}
_GOODS = {"kind": PaymentKind.PRODUCT, "unit_cost": 5}
_AGAIN = {"recheck_on": TODAY, "checked_on": TODAY - dt.timedelta(days=180)}
KINDS: dict[str, tuple[Callable[[Shop], None], AgendaKind, Route, Occasion]] = {
    "today": (_content(), AgendaKind.POST, CONTENT, Occasion.POSTING_DAY),
    "tomorrow": (_content(days=1), AgendaKind.POST, CONTENT, Occasion.DAY_BEFORE),
    "in three days": (_content(days=3), AgendaKind.POST, CONTENT, Occasion.THREE_DAYS_BEFORE),
    "late": (_content(days=-1), AgendaKind.POST, CONTENT, Occasion.LATE),
    "gone": (_content(Stage.LIVE, **_GONE), AgendaKind.POST_MISSING, CONTENT, Occasion.POST_MISSING),
    "look": (_content(Stage.LIVE, **_SEEN), AgendaKind.STILL_UP, CONTENT, Occasion.STILL_UP),
    "draft in": (
        _content(Stage.DRAFT_REVIEW, days=9, status=ContentStatus.DRAFT),
        *(AgendaKind.DRAFT_IN, CONTENT, Occasion.DRAFT_RECEIVED),
    ),
    "draft due": (
        _content(Stage.BRIEFED, days=9, draft_due_on=TODAY),
        *(AgendaKind.DRAFT_DUE, CONTENT, Occasion.DRAFT_DUE),
    ),
    "payment": (_line(Stage.LIVE, **_CASH), AgendaKind.PAYMENT, PAYMENT, Occasion.PAYMENT),
    "parcel": (
        _line(Stage.BRIEFED, **_GOODS, status=PaymentStatus.SHIPPED, shipped_on=TODAY - dt.timedelta(days=5)),
        *(AgendaKind.PARCEL, PARCEL, Occasion.PARCEL),
    ),
    "send": (_line(Stage.AGREED, **_GOODS, due_on=TODAY), AgendaKind.SEND_PARCEL, PARCEL, Occasion.PARCEL),
    "code": (_code, AgendaKind.CODE, Route("campaign", "{k}#{c}#voucher#{v}"), Occasion.CODE_ENDING),
    "candidate": (_step(Stage.CANDIDATE), AgendaKind.NEXT_STEP, CHECK, Occasion.INVITATION),
    "brief": (_step(Stage.AGREED), AgendaKind.NEXT_STEP, Route("brief", "{c}"), Occasion.BRIEF),
    "step": (_step(Stage.NEGOTIATING, "Tawar lagi"), AgendaKind.NEXT_STEP, WORK, Occasion.FOLLOW_UP),
    "silent": (_step(Stage.CONTACTED, since=4), AgendaKind.FOLLOW_UP, WORK, Occasion.FOLLOW_UP),
    "action": (
        lambda shop: _nothing(shop.person("Ayu", next_action="Tanya kabar", next_action_on=TODAY)),
        *(AgendaKind.NEXT_ACTION, PERSON, Occasion.FOLLOW_UP),
    ),
    "recheck": (_of_person(BackgroundCheck, **_AGAIN), AgendaKind.RECHECK, CHECK, Occasion.FOLLOW_UP),
    "ours": (
        _of_person(Exclusivity, side=Side.OURS, ends_on=TODAY, brand="Sambal"),
        *(AgendaKind.EXCLUSIVITY, PROMISE, Occasion.AGREEMENT_ENDING),
    ),
    "theirs": (
        _of_person(Exclusivity, side=Side.THEIRS, ends_on=TODAY, brand="Sambal Tungku"),
        *(AgendaKind.EXCLUSIVITY, PROMISE, Occasion.AGREEMENT_ENDING),
    ),
}


def _keys(session: Session) -> dict[str, str]:
    tables = {"i": "influencer", "c": "collaboration", "d": "deliverable", "k": "campaign"}
    tables |= {"p": "payment_line", "v": "voucher"}
    with session.workspace.look() as connection:
        found = {sign: connection.execute(f"SELECT id FROM {table}").fetchone() for sign, table in tables.items()}
    return {sign: row[0] for sign, row in found.items() if row is not None}


def test_every_kind_of_line_is_clicked_below() -> None:
    assert {kind for _, kind, _, _ in KINDS.values()} == set(AgendaKind) - {AgendaKind.CODE_STARTS}


@pytest.mark.parametrize("name", KINDS)
def test_a_line_of_every_kind_jumps_and_writes(name: str, shop: Shop, session: Session, qtbot: QtBot) -> None:
    write, kind, route, occasion = KINDS[name]
    write(shop)
    page = home_page(session, qtbot)
    places, lines = routes(session), page.todo.list
    (row,) = [row for row in lines.rows.rows if row.source is not None]
    assert row.source.kind is kind
    place = Route(route.page, route.key.format(**_keys(session)))
    middle = QPoint(300, lines.visualRect(lines.rows.index(row_of(lines, "Ayu"))).center().y())
    qtbot.mouseClick(lines.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    qtbot.mouseDClick(lines.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    qtbot.keyClick(lines, Qt.Key.Key_Return)
    assert places == [place, place]
    for ask in (
        lambda: qtbot.keyClick(lines, Qt.Key.Key_W),
        lambda: click(qtbot, lines, "Ayu", MESSAGE),
    ):
        ask()
        dialog = page.dialog
        assert isinstance(dialog, MessageDialog)
        assert dialog.occasion.value() is occasion
        assert dialog.text.toPlainText().startswith("Halo Kak Ayu")
        assert not dialog.unknown.isVisible()
        dialog.reject()
    if kind is not AgendaKind.PARCEL:  # which is received in place
        click(qtbot, lines, "Ayu", ACTION)
        # "Isi tautan" asks for the link at once; Enter only shows the piece.
        done = Route(POST.page, POST.key.format(**_keys(session))) if kind is AgendaKind.POST else place
        assert places == [place, place, done]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("ours", "masa eksklusif Kakak berakhir Kamis, 3 Desember."),
        ("theirs", "masa eksklusif Kakak berakhir Kamis, 3 Desember."),
        ("candidate", "insight 30 hari terakhir"),
        ("recheck", "insight 30 hari terakhir"),
        ("send", "soal paket untuk Sambal 12.12"),
        ("parcel", "soal paket untuk Sambal 12.12"),
        ("code", "Kode KENCAYU untuk Sambal 12.12 berlaku sampai Kamis, 3 Desember."),
    ],
)
def test_the_text_fits_its_line(name: str, said: str, shop: Shop, session: Session, qtbot: QtBot) -> None:
    KINDS[name][0](shop)
    page = home_page(session, qtbot)
    click(qtbot, page.todo.list, "Ayu", MESSAGE)
    assert isinstance(page.dialog, MessageDialog)
    text = page.dialog.text.toPlainText()
    assert said in text
    # A parcel that is still to be sent is not told to be on its way.
    assert "sudah kami kirim" not in text
    page.dialog.reject()


def test_two_payments_due_write_each_its_own_amount(shop: Shop, session: Session, qtbot: QtBot) -> None:
    key = shop.collaboration("Ayu", Stage.LIVE)
    for amount in (250_000, 700_000):
        shop.add(PaymentLine, collaboration_id=key, **(_CASH | {"unit_cost": amount, "unit_retail": amount}))
    page = home_page(session, qtbot)
    said = {}
    page.todo.list.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(2):
        current = page.todo.list.current()
        assert current is not None
        qtbot.keyClick(page.todo.list, Qt.Key.Key_W)
        assert isinstance(page.dialog, MessageDialog)
        said[current.source.amount] = page.dialog.text.toPlainText()
        page.dialog.reject()
        qtbot.keyClick(page.todo.list, Qt.Key.Key_Down)
    assert "Rp250.000" in said[250_000]
    assert "Rp700.000" in said[700_000]


def test_money_of_somebody_in_the_trash_stays_in_sight(shop: Shop, session: Session, qtbot: QtBot) -> None:
    key = shop.collaboration("Ayu")
    piece = shop.piece(key, TODAY - dt.timedelta(days=2))
    shop.paid(key, 600_000)
    shop.workspace.write(Message("delete"), trash, [_keys(session)["i"]], NOW)
    page = home_page(session, qtbot)
    places = routes(session)
    (row,) = [row for row in page.risks.list.rows.rows if row.source is not None]
    assert row.words.campaign == "Di tempat sampah, Sambal 12.12"
    assert page.risks.total.text() == "Rp600.000"
    at = page.risks.list.visualRect(page.risks.list.rows.index(1)).center()
    qtbot.mouseDClick(page.risks.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert places == [Route("collaboration", f"{key}#{piece}")]
    click(qtbot, page.risks.list, "Ayu", MESSAGE)
    assert isinstance(page.dialog, MessageDialog)
    assert page.dialog.occasion.value() is Occasion.LATE
    page.dialog.reject()


def test_what_was_paid_without_a_posting_date_is_told_with_its_days(shop: Shop, session: Session, qtbot: QtBot) -> None:
    key = shop.collaboration("Ayu", Stage.BRIEFED)
    piece = shop.piece(key, None)
    shop.paid(key, 35_000_000, TODAY - dt.timedelta(days=242))
    other = shop.collaboration("Budi", Stage.BRIEFED)
    shop.paid(other, 500_000, TODAY - dt.timedelta(days=20))
    page = home_page(session, qtbot)
    places, lines = routes(session), page.risks.list
    first, second = (row.words for row in lines.rows.rows if row.source is not None)
    assert (first.lacks, first.promised, first.late) == ("dibayar, belum ada tanggal tayang", "\u2014", "242 hari lalu")
    assert (second.lacks, second.late) == ("dibayar, konten belum disepakati", "20 hari lalu")
    assert page.risks.total.text() == "Rp35.500.000"
    assert page.risks.sub.text() == "2 tanpa tanggal tayang"
    for name in ("Ayu", "Budi"):
        at = lines.visualRect(lines.rows.index(row_of(lines, name))).center()
        qtbot.mouseDClick(lines.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert places == [Route("collaboration", f"{key}#{piece}"), Route("collaboration", f"{other}#content")]
    said = {}
    for name in ("Ayu", "Budi"):
        click(qtbot, lines, name, MESSAGE)
        assert isinstance(page.dialog, MessageDialog)
        said[name] = page.dialog.text.toPlainText()
        page.dialog.reject()
    # It asks for a date, and does not tell of a schedule that never was.
    assert "Kami belum melihat 1 Reels untuk Sambal 12.12." in said["Ayu"]
    assert "Kalau perlu tanggal baru, sampaikan saja" in said["Ayu"]
    assert "jadwal" not in said["Ayu"]
    assert "Kampanyenya Sambal 12.12." in said["Budi"]


def test_the_late_text_names_every_late_piece_and_its_day(shop: Shop, session: Session, qtbot: QtBot) -> None:
    key = shop.collaboration("Ayu")
    shop.piece(key, TODAY - dt.timedelta(days=3))
    shop.piece(key, TODAY - dt.timedelta(days=1), kind=DeliverableKind.STORY, quantity=2)
    shop.piece(key, TODAY + dt.timedelta(days=4), kind=DeliverableKind.FEED)
    shop.paid(key, 600_000)
    page = home_page(session, qtbot)
    click(qtbot, page.risks.list, "Ayu", MESSAGE)
    assert isinstance(page.dialog, MessageDialog)
    text = page.dialog.text.toPlainText()
    assert "Kami belum melihat 1 Reels dan 2 Story untuk Sambal 12.12." in text
    assert "Sesuai kesepakatan, tayangnya Senin, 30 November dan Rabu, 2 Desember." in text
    # By how many days is no single number then.
    assert "Sekarang sudah lewat" not in text
    page.dialog.reject()
