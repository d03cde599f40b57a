"""Thirty creators and ninety pieces of content, from set-up to *Selesai* with mouse and keys; then all of it back."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from gestures import CampaignOwner, Held
from office import words_without_an_error
from openpyxl import Workbook
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog
from season import BACKUPS, CAMPAIGN, DECLINES, LATE, NAMES, PIECES, PLANNED, REVISED, SWAPPED, Season, stock

from planner.language import Message
from planner.queries.campaign_setup import setup_sheet
from planner.queries.campaigns import campaign_rows, payment_rows
from planner.queries.influencer_list import all_influencer_rows
from planner.store.workspace import Workspace
from planner.terms import ContentStatus, ContractStatus, DraftDecision, Goal, Kpi, PaymentKind, PaymentStatus, Stage
from planner.ui.campaigns.board_column import CardView

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from planner.ui.shell import Shell


@pytest.fixture
def creators_sheet(tmp_path: Path) -> Path:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(("Nama", "Akun IG", "Followers", "ER%", "No WA", "Kota"))
    for at, name in enumerate(NAMES):
        handle = name.lower().replace(" ", "")
        sheet.append((name, f"@{handle}", 12_000 + 700 * at, "4,2%", f"0812000{at:05d}", "Malang"))
    path = tmp_path / "kreator.xlsx"
    book.save(path)
    return path


@pytest.fixture
def season(
    open_shop: Callable[[Path], Shell], workspace_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Season:
    workspace = Workspace(workspace_path)
    workspace.write(Message("stock the shop"), stock)
    workspace.close()
    summary = workspace_path.with_name("ringkasan.xlsx")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(summary), ""))
    shell = open_shop(workspace_path)
    shell.window.resize(1366, 768)
    made = Season(CampaignOwner(qtbot, shell.window), shell, summary)
    made.day(11, 23)
    return made


def test_thirty_creators_and_ninety_pieces_come_to_done(season: Season, creators_sheet: Path) -> None:
    before, start = season.state(), season.session.history.stack.index()
    _brings_the_creators_in(season, creators_sheet)
    _sets_the_campaign_up(season)
    _adds_everybody(season)
    _shortlists(season)
    _moves_on_the_board(season)
    creators = season.at(Stage.AGREED)
    for name in creators:
        _promises_and_plans(season, name)
    _sends_products_and_gets_drafts(season, creators)
    _goes_live(season, creators)
    _closes(season, creators)
    _takes_everything_back(season, start, before, season.state())


def _sends_products_and_gets_drafts(season: Season, creators: Sequence[str]) -> None:
    season.day(11, 26)
    for name in creators:
        _pays_half_and_ships(season, name)
    _moves_everybody(season, Stage.BRIEFED, "Brief & produk dikirim")
    season.day(12, 1)
    _receives_the_parcels(season)
    season.day(12, 2)
    for name in creators:
        _approves_the_drafts(season, name)
    _moves_everybody(season, Stage.READY, "Siap tayang")


def _goes_live(season: Season, creators: Sequence[str]) -> None:
    season.day(12, 7, 18)
    for name in creators:
        if name not in LATE:
            _records_the_posts(season, name)
    season.day(12, 8)
    _asks_who_is_late(season)
    _moves_everybody(season, Stage.LIVE, "Tayang")
    for name in creators:
        _pays_the_rest(season, name)
    season.day(12, 9)
    for name in creators:
        _looks_at_the_posts(season, name)


def _closes(season: Season, creators: Sequence[str]) -> None:
    season.day(12, 15)
    _looks_at_the_posts(season, creators[0])
    looks = [mark.days for piece in season.work(creators[0]).contents for mark in piece.checks if mark.made]
    assert looks == [1, 7] * PIECES
    season.day(12, 16)
    _saves_a_promise(season, creators[0])
    _moves_everybody(season, Stage.MEASURED, "Hasil dicatat")
    _moves_everybody(season, Stage.DONE, "Selesai")
    assert season.at(Stage.DONE) == creators
    _has_ninety_posts(season, creators)
    _saves_the_summary(season, creators)


def _brings_the_creators_in(season: Season, sheet: Path) -> None:
    owner = season.owner
    owner.keys("Ctrl+I")
    owner.press("Pilih berkas")
    owner.names_file(sheet)
    owner.press(f"Impor {len(NAMES)}")
    owner.press("Lihat influencer")
    assert {row.name for row in season.session.read(all_influencer_rows)} == set(NAMES)


def _sets_the_campaign_up(season: Season) -> None:
    owner = season.owner
    owner.keys("Ctrl+3")
    owner.press("Kampanye baru")
    owner.choose("Mulai dari", "Templat: Harbolnas 12.12: diskon")
    owner.write("Nama", CAMPAIGN)
    owner.press("Penjualan")
    owner.write("Mulai", "23 nov 2026")
    owner.write("Selesai", "20 des 2026")
    owner.write("Anggaran", "45jt")
    owner.press("Buat kampanye")
    (campaign,) = season.session.read(campaign_rows)
    season.campaign = campaign.id
    facts = (campaign.name, campaign.goal, campaign.budget, campaign.starts_on, campaign.ends_on)
    assert facts == (CAMPAIGN, Goal.CONVERSION, 45_000_000, dt.date(2026, 11, 23), dt.date(2026, 12, 20))

    owner.write("Target: Pesanan", "600")
    owner.press("Saran: 50% tunai")
    owner.press("Tambah produk")
    owner.chooses("Paket Icip")
    owner.write("Jumlah Paket Icip", "2")
    owner.write("Tagar", "#SambalKencurPagi", end=None)
    owner.hits("Return")
    owner.press("Buka papan")
    sheet = season.session.read(setup_sheet, season.campaign, season.session.now())
    assert sheet is not None
    assert sheet.overview.budget.plan.cash == 22_500_000
    assert sheet.overview.targets[Kpi.ORDERS] == 600
    assert "#SambalKencurPagi" in sheet.hashtags
    assert [(product.name, product.quantity) for product in sheet.products if product.quantity] == [("Paket Icip", 2)]


def _adds_everybody(season: Season) -> None:
    owner = season.owner
    owner.press("Tambah kreator")
    owner.waits_to_see(f"{len(NAMES)} influencer")

    owner.press(f"Pilih semua {len(NAMES)} yang ditemukan")
    owner.press(f"Tambah {len(NAMES)} kreator")
    assert season.at(Stage.CANDIDATE) == sorted(NAMES)


def _shortlists(season: Season) -> None:
    owner = season.owner
    owner.press("Pilih kreator")
    table = owner.click_cell(NAMES[0], "Nama")
    owner.keys("Home")
    for at, name in enumerate(owner.row_words(table)):
        if at:
            owner.hits("Down")
        owner.hits("Return")
        owner.types(f"{1_200 + 20 * NAMES.index(name)}rb")
        owner.hits("Return")
    fees = {name: row.usual_fee for name, row in season.rows().items()}
    assert fees == {name: 1_200_000 + 20_000 * at for at, name in enumerate(NAMES)}

    for name in BACKUPS:
        owner.tick(name)
    owner.press("Jadikan cadangan")
    assert season.at(Stage.BACKUP) == sorted(BACKUPS)
    owner.press("Batal pilih")
    owner.tick(SWAPPED)
    owner.press("Tukar dengan cadangan")
    owner.chooses(BACKUPS[0])
    owner.waits_for_row(SWAPPED, "Cadangan")
    assert season.at(Stage.BACKUP) == sorted({*BACKUPS[1:], SWAPPED})
    for name in season.at(Stage.CANDIDATE):
        if name != BACKUPS[0]:  # the one who came in is ticked already
            owner.tick(name)
    owner.press("Sepakati 25 kreator")
    assert len(season.at(Stage.AGREED)) == 25
    planned = [season.session.read(payment_rows, row.id) for row in season.rows().values()]
    # The fee as cash, and what the set-up gives to each creator.
    mixes = [[line.kind for line in lines] for lines in planned if lines]
    assert mixes == [[PaymentKind.CASH, PaymentKind.PRODUCT]] * 25


def _moves_on_the_board(season: Season) -> None:
    """One declines with a reason; backups come in by mouse, by keys, and several at once."""
    owner = season.owner
    owner.press(CAMPAIGN)
    owner.has_keyboard_in(CardView)
    assert len(owner.cards_under("Sepakat")) == 25
    owner.clicks_card(DECLINES)
    owner.keys("M")
    owner.chooses("Menolak")
    owner.press("Jadwal penuh")
    owner.press("Keluarkan")
    left = season.rows()[DECLINES]
    assert (left.stage, left.exit_reason) == (Stage.DECLINED, "Jadwal penuh")

    owner.press("Cadangan")
    by_mouse, by_keys, *rest = season.at(Stage.BACKUP)
    owner.drags_card(by_mouse, "Sepakat")
    assert season.rows()[by_mouse].stage is Stage.AGREED
    owner.clicks_card(by_keys)
    for stage in (Stage.SELECTED, Stage.CONTACTED, Stage.NEGOTIATING, Stage.AGREED):
        owner.keys("Ctrl+Right")
        assert season.rows()[by_keys].stage is stage
    owner.clicks_card(rest[0])
    for name in rest[1:]:
        owner.clicks_card(name, Held.ControlModifier)
    owner.waits_to_see(f"{len(rest)} dipilih")
    owner.press("Pindah ke tahap")
    owner.chooses("Sepakat")
    assert len(season.at(Stage.AGREED)) == PLANNED
    assert season.at(Stage.BACKUP) == []


def _promises_and_plans(season: Season, name: str) -> None:
    """Three pieces of content, a signed contract and half cash, half product for one creator."""
    owner = season.owner
    owner.opens_card(name)
    owner.keys("Ctrl+Shift+N")
    owner.write("Jumlah 1", str(PIECES))
    owner.write("Batas draf", "2 des 2026")
    owner.write("Rencana tayang", "7 des 2026")
    owner.write("Jam tayang", "19.00")
    owner.press("Tiap konten jadi baris sendiri")
    owner.press("Tambah konten")
    assert [piece.quantity for piece in season.pieces(name)] == [1] * PIECES
    owner.open_tab("Kontrak & bukti")
    owner.choose("Status", "ditandatangani")
    assert season.work(name).contract is ContractStatus.SIGNED
    owner.press("Pembayaran")
    owner.press("50/50")
    lines = season.session.read(payment_rows, season.rows()[name].id)
    assert {line.kind for line in lines} == {PaymentKind.CASH, PaymentKind.PRODUCT}
    owner.press(name)
    owner.press(CAMPAIGN)


def _pays_half_and_ships(season: Season, name: str) -> None:
    owner = season.owner
    owner.clicks_card(name)
    owner.keys("Menu")
    owner.chooses("Buka pembayaran")
    owner.sets_cell("DP 50%", "Status", "dibayar")
    owner.press("Kirim paket")
    owner.press("Kirim paket")  # in the dialog, with the day it proposes
    owner.press(name)
    owner.press(CAMPAIGN)
    lines = season.session.read(payment_rows, season.rows()[name].id)
    assert [line.status for line in lines] == [PaymentStatus.PAID, PaymentStatus.PLANNED, PaymentStatus.SHIPPED]


def _moves_everybody(season: Season, stage: Stage, words: str) -> None:
    """Move all that are on their way, at once, on the board."""
    owner = season.owner
    owner.goes_to_campaign(CAMPAIGN)
    owner.keys("Ctrl+A")
    owner.press("Pindah ke tahap")
    owner.chooses(words)
    assert len(season.at(stage)) == PLANNED


def _receives_the_parcels(season: Season) -> None:
    owner = season.owner
    owner.goes_home()
    assert len(owner.home_lines("Belum diterima", "hari ini")) == PLANNED
    for _ in range(PLANNED):
        owner.picks_line("Belum diterima")
        owner.hits("Ctrl+Return")
    assert owner.home_lines("Belum diterima") == []


def _opens_line(season: Season, *words: str) -> None:
    owner = season.owner
    owner.goes_home()
    owner.picks_line(*words)
    owner.keys("Return")


def _approves_the_drafts(season: Season, name: str) -> None:
    owner = season.owner
    _opens_line(season, "Draf jatuh tempo", name)
    if name == REVISED:
        _asks_for_revisions(season)
    for _ in range(PIECES):
        owner.does_next()  # a draft came in
        owner.does_next()  # it waits for us: the keyboard goes to the answer
        owner.hits("Space")
    owner.waits_to_see("Semua draf disetujui.")
    assert {piece.status for piece in season.pieces(name)} == {ContentStatus.APPROVED}


def _asks_for_revisions(season: Season) -> None:
    """Three revisions where two were planned: the third is not refused, but said."""
    owner = season.owner
    beyond = "ini revisi ke-3, jatahnya 2"
    for at in (1, 2, 3):
        owner.does_next()
        owner.types(f"Naskah ke-{at}")
        owner.press("Minta revisi")
        owner.waits_for_dialog()
        assert owner.sees_in_dialog(beyond) is (at == 3)
        owner.write("Masukan", "Sebut nama sambalnya di awal", end=None)
        owner.press("Minta revisi")
    owner.waits_to_see("1 melebihi jatah")
    (piece, *_) = season.work(REVISED).contents
    assert [draft.decision for draft in piece.drafts] == [DraftDecision.REVISE] * 3
    assert {draft.text for draft in piece.drafts} == {"Naskah ke-1", "Naskah ke-2", "Naskah ke-3"}


def _records_the_posts(season: Season, name: str) -> None:
    owner = season.owner
    _opens_line(season, "Tayang", name)
    for at in range(PIECES):
        owner.does_next()
        owner.types(f"instagram.com/p/{name.replace(' ', '')}{at}")
        owner.hits("Return")
    assert {piece.status for piece in season.pieces(name)} == {ContentStatus.LIVE}
    assert all(piece.post_url.startswith("https://instagram.com/p/") for piece in season.pieces(name))


def _asks_who_is_late(season: Season) -> None:
    owner = season.owner
    owner.keys("Ctrl+1")
    owner.waits_to_see("2 kerja sama melewati tanggal janji")
    for name in LATE:
        assert len(owner.home_lines(name, "1 hari", "3 dari 3 konten belum tayang")) == 1
    owner.picks_line(LATE[0], "3 dari 3")
    owner.hits("W")
    owner.waits_for_dialog()
    owner.press("Salin")
    assert owner.sees("Pesan disalin")
    copied = QGuiApplication.clipboard().text()
    assert LATE[0].split()[0] in copied
    assert CAMPAIGN in copied
    for name in LATE:
        owner.goes_home()
        owner.picks_line(name, "konten belum tayang")
        owner.keys("Return")
        for at in range(PIECES):
            owner.does_next()
            owner.types(f"instagram.com/p/{name.replace(' ', '')}{at}")
            owner.hits("Return")
        assert owner.badge("Beranda") == len(LATE) - LATE.index(name) - 1
        owner.open_tab("Linimasa")
        assert (copied in owner.timeline_lines()) is (name == LATE[0]), "the message was noted in the history"
        owner.open_tab("Konten")
    owner.keys("Ctrl+1")
    owner.waits_to_see("Tidak ada yang sudah dibayar atau dikirim lalu terlambat.")


def _pays_the_rest(season: Season, name: str) -> None:
    owner = season.owner
    owner.goes_home()
    owner.picks_line("Jatuh tempo", name)
    owner.hits("Ctrl+Return")
    owner.sets_cell("Pelunasan setelah tayang", "Status", "dibayar")


def _looks_at_the_posts(season: Season, name: str) -> None:
    owner = season.owner
    _opens_line(season, "Cek tayangan", name)
    for _ in range(PIECES):
        owner.does_next()
        owner.chooses("Masih ada")


def _saves_a_promise(season: Season, name: str) -> None:
    owner = season.owner
    paper = season.summary.with_name("janji.pdf")
    owner.goes_to_campaign(CAMPAIGN)
    owner.opens_card(name)
    owner.press("Simpan PDF janji")
    owner.names_new_file(paper)
    assert paper.read_bytes().startswith(b"%PDF")


def _has_ninety_posts(season: Season, creators: Sequence[str]) -> None:
    contents = [piece for name in creators for piece in season.work(name).contents]
    assert len(contents) == PLANNED * PIECES == 90
    assert all(piece.status is ContentStatus.LIVE and piece.posted_on and piece.post_url for piece in contents)
    assert all(any(mark.days == 1 and mark.made for mark in piece.checks) for piece in contents)
    money = [line for name in creators for line in season.session.read(payment_rows, season.rows()[name].id)]
    assert {line.status for line in money} == {PaymentStatus.PAID, PaymentStatus.RECEIVED}
    season.owner.goes_to_campaign(CAMPAIGN)
    assert len(season.owner.cards_under("Selesai")) == PLANNED


def _saves_the_summary(season: Season, creators: Sequence[str]) -> None:
    season.owner.keys("Ctrl+E")
    season.owner.waits_to_see(season.summary.name)
    season.owner.qtbot.waitUntil(season.summary.exists)
    assert {CAMPAIGN, DECLINES, *creators} <= words_without_an_error(season.summary)


def _takes_everything_back(season: Season, start: int, before: dict[str, Any], after: dict[str, Any]) -> None:
    owner, stack = season.owner, season.session.history.stack
    owner.keys("F1")
    steps = stack.index()
    while stack.index() > start:
        step = stack.index()
        owner.hits("Ctrl+Z")
        owner.qtbot.waitUntil(lambda step=step: stack.index() < step)
    assert season.state() == before
    while stack.canRedo():
        step = stack.index()
        owner.hits("Ctrl+Y")
        owner.qtbot.waitUntil(lambda step=step: stack.index() > step)
    assert stack.index() == steps
    assert season.state() == after
