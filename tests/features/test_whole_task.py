"""From a messy spreadsheet of influencers to an Excel summary: the whole loop, with mouse and keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from office import words_without_an_error
from openpyxl import Workbook
from owner import Owner
from PySide6.QtWidgets import QFileDialog

from planner.queries.campaigns import brief_sheet, campaign_rows, collaboration_rows, payment_rows, voucher_rows
from planner.queries.influencer_list import all_influencer_rows
from planner.terms import Goal, PaymentKind, Stage

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from planner.ui.session import Session
    from planner.ui.shell import Shell

MESSY = (
    ("DAFTAR KOL OKTOBER",),
    (),
    ("NAMA KOL", "Akun IG", " Followers", "ER%", "No WA", "Domisili", "Niche", "PIC"),
    ("Sekar Adiwulan", "@sekaricip", "48,2rb", "4,9%", "81300008850", "Malang", "Kuliner", "Lastri"),
    ("Raka Tanjungpati", "instagram.com/rakamasakapa?igsh=x", "86.400", "6,2%", "0821 0000 7316", "Bandung", None, "A"),
    ("Selvi Latumahar", "@selvidariambon", "22.8", "5,1%", "+62 852-0000-1964", "Ambon", "Kulit", "Yayan"),
    ("TOTAL", None, "157rb", None, None, None, None, None),
)  # fmt: skip


@pytest.fixture
def messy_sheet(tmp_path: Path) -> Path:
    path = tmp_path / "LIST KOL OKT FINAL (2).xlsx"
    book = Workbook()
    for row in MESSY:
        book.worksheets[0].append(row)
    book.save(path)
    return path


@pytest.fixture
def shop(
    open_shop: Callable[[Path], Shell], workspace_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> tuple[Owner, Shell, Path]:
    """An owner before an empty shop, and where the summary will go; only the system's file dialog is replaced."""
    summary = workspace_path.with_name("ringkasan.xlsx")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(summary), ""))
    shell = open_shop(workspace_path)
    return Owner(qtbot, shell.window), shell, summary


def test_from_a_messy_sheet_to_an_excel_summary(shop: tuple[Owner, Shell, Path], messy_sheet: Path) -> None:
    owner, shell, summary = shop
    session = shell.session
    assert session is not None
    _brings_the_sheet_in(owner, session, messy_sheet)
    _corrects_a_cell(owner, session)
    campaign = _plans_a_campaign(owner, session)
    sekar = _agrees_with_one(owner, session, campaign)
    _writes_the_brief(owner, session, campaign, sekar)
    _mixes_the_payment(owner, session, sekar)

    owner.keys("Ctrl+E")
    owner.waits_to_see("ringkasan.xlsx")
    owner.qtbot.waitUntil(summary.exists)
    assert {"Sekar Adiwulan", "Sambal 12.12"} <= words_without_an_error(summary)

    # Everything can be taken back to the start.
    while session.history.stack.canUndo():
        owner.window.leave_field()
        shell.commands.undo.trigger()
    assert session.read(all_influencer_rows) == []
    assert session.read(campaign_rows) == []


def _brings_the_sheet_in(owner: Owner, session: Session, messy_sheet: Path) -> None:
    owner.press("Pilih berkas")
    owner.press("Pilih berkas")
    owner.names_file(messy_sheet)
    owner.wait_for_button("Impor 3")
    assert session.read(all_influencer_rows) == [], "nothing is written before Impor"
    owner.press("Impor 3")
    owner.press("Lihat influencer")
    rows = {row.name: row for row in session.read(all_influencer_rows)}
    assert set(rows) == {"Sekar Adiwulan", "Raka Tanjungpati", "Selvi Latumahar"}
    assert (rows["Sekar Adiwulan"].followers, rows["Sekar Adiwulan"].phone) == (48_200, "+6281300008850")
    assert rows["Raka Tanjungpati"].handle == "rakamasakapa"
    assert rows["Selvi Latumahar"].followers is None


def _corrects_a_cell(owner: Owner, session: Session) -> None:
    owner.retype("Selvi Latumahar", "Pengikut", "22,8rb")

    def followers() -> int | None:
        return {row.name: row.followers for row in session.read(all_influencer_rows)}["Selvi Latumahar"]

    owner.qtbot.waitUntil(lambda: followers() == 22_800)


def _plans_a_campaign(owner: Owner, session: Session) -> str:
    owner.keys("Ctrl+3")
    owner.press("Kampanye baru")
    owner.write("Nama", "Sambal 12.12")
    owner.press("Penjualan")
    owner.write("Anggaran", "28jt")
    owner.press("Buat kampanye")
    (campaign,) = session.read(campaign_rows)
    assert (campaign.name, campaign.goal, campaign.budget) == ("Sambal 12.12", Goal.CONVERSION, 28_000_000)
    owner.press("Buka papan")
    owner.press("Tabel")
    owner.press("Tambah kreator")
    owner.tick("Sekar Adiwulan")
    owner.tick("Raka Tanjungpati")
    owner.press("Tambah 2")
    names = [row.name for row in session.read(collaboration_rows, campaign.id)]
    assert names == ["Raka Tanjungpati", "Sekar Adiwulan"]
    return campaign.id


def _agrees_with_one(owner: Owner, session: Session, campaign: str) -> str:
    owner.click_cell("Sekar Adiwulan", "Nama")
    owner.choose("Tahap", "Sepakat")
    owner.write("Fee biasa", "3,4jt")
    owner.open_tab("Voucher")
    owner.press("Kode voucher")
    sekar = next(row for row in session.read(collaboration_rows, campaign) if row.name == "Sekar Adiwulan")
    assert (sekar.stage, sekar.usual_fee) == (Stage.AGREED, 3_400_000)
    (voucher,) = session.read(voucher_rows, sekar.id)
    assert "SEKAR" in voucher.code
    return sekar.id


def _writes_the_brief(owner: Owner, session: Session, campaign: str, sekar: str) -> None:
    owner.open_tab("Ringkasan")
    owner.press("Brief")
    owner.open_tab("Pesan & caption")
    owner.write("Untung pembeli", "Bisa mencicip tiga rasa sekaligus")
    owner.write("Wajib di caption", "Cobain Paket Icip Kencur Pagi")
    owner.open_tab("Visual")
    owner.write("Nada", "Santai, jujur")
    brief = session.read(brief_sheet, campaign, sekar)
    assert brief.values["benefit"] == "Bisa mencicip tiga rasa sekaligus"
    assert brief.values["tone"] == "Santai, jujur"


def _mixes_the_payment(owner: Owner, session: Session, sekar: str) -> None:
    owner.press("Sambal 12.12")
    owner.press("Pembayaran")
    owner.press("50/50")
    lines = session.read(payment_rows, sekar)
    assert sum(line.unit_cost or 0 for line in lines if line.kind is PaymentKind.CASH) == 1_700_000
