"""The Excel summary: text stays text, totals are live and right, the people come back unchanged, nothing is lost."""

from __future__ import annotations

import csv
import errno
import subprocess
from datetime import date, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from planner.errors import ExportError
from planner.exchange.excel_summary import export_summary
from planner.exchange.import_apply import import_file
from planner.language import Message, set_language
from planner.operations.accounts import add_account, record_numbers
from planner.operations.campaigns import add_campaign, change_brief
from planner.operations.collaborations import add_collaborations, add_voucher, change_collaboration
from planner.operations.influencers import add_influencer, set_tags
from planner.operations.payments import add_payment_line, change_payment_line
from planner.operations.shop import change_brand
from planner.queries.campaign_overview import campaign_overviews
from planner.queries.campaigns import campaign_rows, collaboration_rows, payment_rows, voucher_rows
from planner.sample.demo_shop import add_sample
from planner.store.workspace import create_workspace, state
from planner.terms import Kpi, PaymentKind, PaymentStatus, Platform

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace

TODAY = date(2026, 12, 3)
NOW = datetime(2026, 12, 3, 10, tzinfo=timezone(timedelta(hours=7)))
STARTS = ("=", "+", "-", "@", "\t", "'=")
BODIES = (
    "1+1",
    "SUM(A1:A9)",
    'HYPERLINK("http://contoh.example","klik")',
    "cmd|' /C calc'!A0",
    "2+5+cmd|' /C calc'!A0",
    "IMPORTXML(CONCAT(A1),B2)",
    "WEBSERVICE(A1)",
    'DDE("cmd";"/C calc";"x")',
    "A1<>B1&C1",
    "Sambal",
)
PAYLOADS = [start + body for start in STARTS for body in BODIES]


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    # The catalogue is checked elsewhere; these tests speak of the source words.
    set_language("en")
    yield
    set_language("id")


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    workspace = create_workspace(tmp_path / "toko.planner")
    yield workspace
    workspace.close()


@pytest.fixture
def shop(workspace: Workspace) -> Workspace:
    add_sample(workspace, TODAY)
    return workspace


def _exported(workspace: Workspace, path: Path) -> Any:
    export_summary(workspace, path, today=TODAY)
    return openpyxl.load_workbook(path)


def _reckoned(path: Path) -> dict[str, list[list[str]]]:
    """Return every sheet as LibreOffice shows it, all formulas reckoned."""
    folder = path.parent / "csv"
    profile = (path.parent / "profile").as_uri()
    every_sheet = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"
    options = [f"-env:UserInstallation={profile}", "--headless", "--convert-to", every_sheet]
    subprocess.run(["soffice", *options, "--outdir", folder, path], check=True, capture_output=True, timeout=120)
    sheets = {}
    for made in folder.glob("*.csv"):
        with made.open(encoding="utf-8", newline="") as lines:
            sheets[made.stem.rpartition("-")[2]] = list(csv.reader(lines))
    return sheets


def test_the_sheets_are_formatted_and_ready_for_print(shop: Workspace, tmp_path: Path) -> None:
    book = _exported(shop, tmp_path / "ringkasan.xlsx")
    titles = [
        "Summary",
        "Influencers",
        "Checks",
        "Rates",
        "Campaigns",
        "Collaborations",
        "Content",
        "Briefs",
        "Vouchers",
        "Payments",
    ]
    assert book.sheetnames == titles
    assert (book.properties.title, book.properties.creator) == ("Influencer summary", "Kencur Pagi")
    for sheet in book.worksheets:
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
    for sheet in book.worksheets[1:]:
        head = sheet["A1"]
        assert (head.fill.fgColor.rgb, head.font.color.rgb, head.font.bold) == ("0012363D", "00FFFFFF", True)
        assert sheet.freeze_panes[1:] == "2"
        assert sheet.auto_filter.ref.startswith("A1:")
        assert sheet.print_title_rows == "$1:$1"
        assert all(sheet.column_dimensions[cell.column_letter].width > 5 for cell in sheet[1])
    payments = book["Payments"]
    formats = {payments.cell(1, cell.column).value: cell.number_format for cell in payments[2]}
    assert formats["HPP each"].startswith('"Rp"#,##0')
    assert "mmm" in formats["Due"]


def test_indonesian_words(shop: Workspace, tmp_path: Path) -> None:
    set_language("id")
    book = _exported(shop, tmp_path / "ringkasan.xlsx")
    first = ["Ringkasan", "Influencer", "Cek Latar", "Tarif"]
    assert book.sheetnames == [*first, "Kampanye", "Kerja Sama", "Konten", "Brief", "Voucher", "Pembayaran"]
    assert [cell.value for cell in book["Influencer"][1]][:7] == [
        *("No.", "Nama", "Tingkatan", "Platform", "Akun", "Pengikut", "ER (%)")
    ]


def test_checks_and_prices_have_their_sheets(shop: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "ringkasan.xlsx"
    export_summary(shop, path, today=TODAY)
    sheets = _reckoned(path)
    head, *checks = sheets["Checks"]
    sekar = next(dict(zip(head, row, strict=True)) for row in checks if row[0] == "Sekar Adiwulan")
    assert (sekar["Posts looked at"], sekar["Sponsored"]) == ("12", "5")
    assert round(float(sekar["Share sponsored"].rstrip("%"))) == 42
    assert "42%" in sekar["To look out for"]
    head, *rates = sheets["Rates"]
    asked = [dict(zip(head, line, strict=True)) for line in rates]
    reels = next(row for row in asked if (row["Influencer"], row["What"]) == ("Sekar Adiwulan", "Reels"))
    assert [float(reels[name]) for name in ("Asked", "Agreed", "Each")] == [1_700_000, 1_500_000, 1_500_000]


def test_a_missing_number_stays_empty(workspace: Workspace, tmp_path: Path) -> None:
    workspace.write(Message("x"), lambda tx: add_influencer(tx, "Oki", platform=Platform.TIKTOK, handle="oki"))
    sheet = _exported(workspace, tmp_path / "r.xlsx")["Influencers"]
    row = {sheet.cell(1, cell.column).value: cell.value for cell in sheet[2]}
    assert (row["Followers"], row["ER (%)"], row["Tier"], row["WhatsApp"]) == (None, None, None, None)


def _fill_with(tx: Transaction, payloads: list[str]) -> None:
    change_brand(tx, name=payloads[0])
    for number, text in enumerate(payloads):
        person = add_influencer(
            tx, f"{text} {number}", niche=text, city=text, phone=text, email=text, notes=text, platform=Platform.OTHER
        )
        set_tags(tx, person, [text])
        add_account(tx, person, Platform.INSTAGRAM, f"{text}{number}")
        campaign = add_campaign(tx, text, city=text, notes=text)
        change_brief(tx, campaign, caption=text, hashtags=text, mentions=text, link=text, do=text)
        (collaboration,) = add_collaborations(tx, campaign, [person], TODAY)
        change_collaboration(tx, collaboration, pic=text, notes=text, exit_reason=text)
        add_voucher(tx, collaboration, f"{text[:20]}{number}")
        line = {"label": text, "method": text, "reference": text, "tracking_number": text}
        add_payment_line(tx, collaboration, PaymentKind.CASH, unit_cost=1000, **line)


def test_text_stays_text_in_every_column(workspace: Workspace, tmp_path: Path) -> None:
    workspace.write(Message("x"), _fill_with, PAYLOADS)
    book = _exported(workspace, tmp_path / "r.xlsx")
    own = ("=COUNT", "=COUNTA", "=COUNTIF", "=SUM", "=SUBTOTAL", "=IF(", "='")
    found: set[str] = set()
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    assert str(cell.value).startswith(own), (sheet.title, cell.coordinate, cell.value)
                    assert "calc" not in str(cell.value)
                elif isinstance(cell.value, str) and cell.value.startswith(("=", "+", "@", "\t")):
                    found.add(cell.value)
                    assert cell.quotePrefix, (sheet.title, cell.coordinate)
    # Lines lose blanks at both ends when they are stored, long texts do not.
    assert found >= {text for text in PAYLOADS if text[0] in "=+@\t"}


def test_letters_that_xml_cannot_hold_do_not_break_the_file(workspace: Workspace, tmp_path: Path) -> None:
    workspace.write(Message("x"), lambda tx: change_brand(tx, name="A & B <toko>"))
    notes = 'satu\x0bdua\x00tiga <b> & "kutip" ]]> 🌶 ـسـ\n' + "x" * 19_000
    workspace.write(Message("x"), lambda tx: add_influencer(tx, "Ni & Co <x>", notes=notes, city="\x1fMalang"))
    sheet = _exported(workspace, tmp_path / "r.xlsx")["Influencers"]
    row = {sheet.cell(1, cell.column).value: cell.value for cell in sheet[2]}
    assert (row["Name"], row["City"]) == ("Ni & Co <x>", "Malang")
    assert row["Notes"].startswith('satuduatiga <b> & "kutip" ]]> 🌶 ـسـ\nx')


def test_the_totals_are_those_of_the_planner_and_no_cell_is_an_error(shop: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "ringkasan.xlsx"
    export_summary(shop, path, today=TODAY)
    with shop.read() as connection:
        campaigns, people = campaign_rows(connection), collaboration_rows(connection)
        vouchers, lines = voucher_rows(connection), payment_rows(connection)
    sheets = _reckoned(path)
    assert len(sheets) == 10
    errors = [
        (name, cell) for name, rows in sheets.items() for row in rows for cell in row if cell.startswith(("#", "Err:"))
    ]
    assert errors == [("Briefs", cell) for _, cell in errors]  # hashtags
    by_campaign = {row[0]: row for row in sheets["Campaigns"]}
    for campaign in campaigns:
        shown = by_campaign[campaign.name]
        assert _number(shown[8]) == campaign.planned_cost
        assert (_number(shown[9]), _number(shown[10])) == (campaign.orders or 0, campaign.sales or 0)
    total = {name: dict(zip(rows[0], rows[-1], strict=True)) for name, rows in sheets.items() if name != "Summary"}
    assert _number(total["Collaborations"]["Cost (HPP)"]) == sum(row.cost for row in people)
    assert _number(total["Payments"]["Total cost"]) == sum(row.cost for row in people)
    assert _number(total["Payments"]["Total retail value"]) == sum(row.retail for row in people)
    assert _number(total["Vouchers"]["Sales"]) == sum(row.sales or 0 for row in vouchers)
    summary = {row[1]: row for row in sheets["Summary"]}
    cash = sum(row.unit_cost or 0 for row in lines if row.kind is PaymentKind.CASH and row.status != "cancelled")
    assert _number(summary["Cash"][2]) == cash
    assert summary["Candidate"][2] == str(sum(row.stage == "candidate" for row in people))
    (values,) = [row for row in sheets["Summary"] if row[1] == "41"]
    orders = sum(row.orders or 0 for row in vouchers)
    assert [values[place] for place in (1, 2, 4, 6)] == ["41", "5", str(len(people)), str(orders)]


def test_campaigns_show_targets_beside_what_was_reached_and_how_the_budget_was_divided(
    shop: Workspace, tmp_path: Path
) -> None:
    export_summary(shop, tmp_path / "r.xlsx", today=TODAY, now=NOW)
    head, *rows = _reckoned(tmp_path / "r.xlsx")["Campaigns"]
    row = next(dict(zip(head, row, strict=True)) for row in rows if row[0] == "Sambal 12.12")
    with shop.read() as connection:
        overview = next(each for each in campaign_overviews(connection, NOW) if each.campaign.name == "Sambal 12.12")
    reached = {figure.kpi: figure.actual for figure in overview.figures}
    assert (_number(row["Orders"]), _number(row["Orders: target"])) == (243, 600)
    assert float(row["Orders reached"].strip().rstrip("%")) == pytest.approx(40.5, abs=0.5)
    assert float(row["Cost per order"]) == pytest.approx(reached[Kpi.CPA])
    assert float(row["ROAS"].rstrip("\u00d7 ")) == pytest.approx(reached[Kpi.ROAS] or 0, abs=0.06)
    targets = {"Sales: target": 54_000_000, "Cost per order: at most": 47_000}
    parts = {"cash": 19_500_000, "product": 4_000_000, "event": 1_000_000, "shipping": 800_000, "boosting": 2_000_000}
    money = {
        **targets,
        **{f"Budget: {part}": amount for part, amount in parts.items()},
        "Not divided yet": 28_000_000 - sum(parts.values()),
        "Budget agreed": 23_530_000,
        "Budget left": 4_470_000,
        "At risk": 5_638_000,
    }
    assert {name: _number(row[name]) for name in money} == money
    hampers = next(dict(zip(head, row, strict=True)) for row in rows if row[0] == "Hampers Ramadan")
    assert "Engagements: 20,000" in hampers["Other targets"]
    assert "at most" in hampers["Other targets"]
    assert (hampers["Cost per order"], hampers["ROAS"], hampers["Orders: target"]) == ("", "", "")


def test_content_tells_its_course_and_counts_on_how_late_it_is(shop: Workspace, tmp_path: Path) -> None:
    export_summary(shop, tmp_path / "r.xlsx", today=TODAY)
    sheets = _reckoned(tmp_path / "r.xlsx")
    head, *rows = sheets["Content"]
    content = [dict(zip(head, row, strict=True)) for row in rows]
    with shop.read() as connection:
        pieces = state(connection)["deliverable"]
    assert len(content) == len(pieces) + 1  # and the totals
    assert _number(content[-1]["Quantity"]) == sum(piece["quantity"] for piece in pieces)
    meylin = next(row for row in content if row["Influencer"] == "Meylin Tandradi" and row["Content"] == "Reels")
    shown = [meylin[name] for name in ("State", "Revisions", "Revisions at most", "Clock", "Zone", "Went live")]
    assert shown == ["draft", "1", "2", "19.00", "WIB", ""]
    gone = next(row for row in content if row["Seen then"] == "H+30: gone")
    assert (gone["Influencer"], gone["State"]) == ("Hesti Wanodyani", "taken down")
    mirah = next(row for row in content if row["Influencer"] == "Mirah Lestantri" and row["Campaign"] == "Sambal 12.12")
    assert (mirah["Zone"], mirah["Days late by date"], mirah["Seen then"]) == ("WITA", "", "H+1: still up")
    assert mirah["Link"].startswith("https://")
    late = date.today() - date(2026, 11, 21)  # noqa: DTZ011 (what TODAY() is for LibreOffice)
    kevin = next(row for row in content if row["Influencer"] == "Kevin Halimanto")
    assert kevin["Days late by date"].strip() == (str(late.days) if late.days > 0 else "")
    assert [row["Days late by date"] for row in content if row["Influencer"] == "Damar Jatiwangsa"] == [""]


def test_collaborations_tell_contract_next_step_tracks_and_what_is_at_risk(shop: Workspace, tmp_path: Path) -> None:
    export_summary(shop, tmp_path / "r.xlsx", today=TODAY, now=NOW)
    sheets = _reckoned(tmp_path / "r.xlsx")
    head, *rows = sheets["Collaborations"]
    people = {(row[0], row[1]): dict(zip(head, row, strict=True)) for row in rows}
    kevin = people["Sambal 12.12", "Kevin Halimanto"]
    assert (_number(kevin["At risk"]), kevin["Days late"].strip(), kevin["Contract"]) == (2_546_000, "12", "sent")
    assert [kevin[f"Track: {name}"] for name in ("Contract", "Product", "Content", "Payment", "Voucher")] == [
        "underway",
        "done",
        "needs attention",
        "needs attention",
        "done",
    ]
    sekar = people["Sambal 12.12", "Sekar Adiwulan"]
    assert (sekar["Next step"], sekar["Contract"]) == ("Kirim brief", "draft")
    assert people["Sambal 12.12", "Dimas Prawoto"]["Track: Content"] == ""
    assert _number(rows[-1][head.index("At risk")]) == 7_259_000
    payments = [dict(zip(sheets["Payments"][0], row, strict=True)) for row in sheets["Payments"][1:]]
    shipped = [row for row in payments if row["State"] == "shipped"]
    assert shipped
    assert all(row["Shipped"] for row in shipped)
    assert not any(row["Shipped"] for row in payments if row["Kind"] == "Cash")


def test_a_product_that_came_back_costs_nothing_as_on_the_screen(shop: Workspace, tmp_path: Path) -> None:
    with shop.read() as connection:
        line = next(row for row in payment_rows(connection) if row.status is PaymentStatus.RECEIVED)
    shop.write(Message("x"), change_payment_line, line.id, status=PaymentStatus.RETURNED)
    export_summary(shop, tmp_path / "r.xlsx", today=TODAY)
    with shop.read() as connection:
        costs = {row.name: row.planned_cost for row in campaign_rows(connection)}
    head, *rows = _reckoned(tmp_path / "r.xlsx")["Campaigns"]
    place = head.index("Cost so far planned")
    assert {row[0]: _number(row[place]) for row in rows if row[0] in costs} == costs


def _number(shown: str) -> int:
    return int(float("".join(letter for letter in shown if letter in "0123456789.-") or 0))


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_people_come_back_unchanged(shop: Workspace, tmp_path: Path, language: str) -> None:
    def add_hard_cases(tx: Transaction) -> None:
        person = add_influencer(tx, "Banyak Akun", platform=Platform.X, handle="banyak", notes="baris satu\nbaris dua")
        for number, platform in enumerate((Platform.INSTAGRAM, Platform.INSTAGRAM, Platform.X, Platform.OTHER)):
            account = add_account(tx, person, platform, f"banyak{number}")
            record_numbers(tx, account, TODAY, followers=1000 + number, engagement_rate=0.2 + number)
        add_influencer(tx, "Tanpa Akun", phone="+6281200009999")
        add_influencer(tx, "433", platform=Platform.INSTAGRAM, handle="433", followers=0, on=TODAY)

    shop.write(Message("x"), add_hard_cases)
    set_language(language)
    export_summary(shop, tmp_path / "ringkasan.xlsx", today=TODAY)
    answer = import_file(shop, tmp_path / "ringkasan.xlsx", dry_run=True)
    assert {key: answer[key] for key in ("new", "updated", "duplicates", "rejected")} == {
        "new": 0,
        "updated": 0,
        "duplicates": 0,
        "rejected": 0,
    }
    # Two accounts have no column of their own and stand in further rows.
    assert answer["unchanged"] == answer["rows"] == 44 + 2


def test_an_empty_workspace_can_be_exported(workspace: Workspace, tmp_path: Path) -> None:
    book = _exported(workspace, tmp_path / "r.xlsx")
    assert [sheet.max_row for sheet in book.worksheets[1:]] == [1] * 9
    assert not [
        cell
        for rows in _reckoned(tmp_path / "r.xlsx").values()
        for row in rows
        for cell in row
        if cell.startswith(("#", "Err:"))
    ]


def test_a_target_that_cannot_be_written_loses_nothing(shop: Workspace, tmp_path: Path) -> None:
    target = tmp_path / "lama.xlsx"
    target.write_bytes(b"lama")
    target.chmod(0o444)
    folder = tmp_path / "folder.xlsx"
    folder.mkdir()
    open_elsewhere = tmp_path / "terbuka.xlsx"
    open_elsewhere.write_bytes(b"lama")
    (tmp_path / ".~lock.terbuka.xlsx#").touch()
    before = sorted(tmp_path.iterdir())
    for path in (target, folder, open_elsewhere, tmp_path / "tidak/ada.xlsx", tmp_path / "lama.xls"):
        with pytest.raises(ExportError) as caught:
            export_summary(shop, path, today=TODAY)
        assert path.name in str(caught.value) or "folder" in str(caught.value)
    assert sorted(tmp_path.iterdir()) == before
    assert (target.read_bytes(), open_elsewhere.read_bytes()) == (b"lama", b"lama")


def test_a_folder_that_takes_no_file_is_not_called_an_open_file(shop: Workspace, tmp_path: Path) -> None:
    target = tmp_path / "lama.xlsx"
    target.write_bytes(b"lama")

    def refused(_done: int, _total: int) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    with pytest.raises(ExportError, match=r"lama\.xlsx could not be written \(Permission denied\)\. Choose another"):
        export_summary(shop, target, today=TODAY, progress=refused)
    assert ([*tmp_path.glob("*.xlsx")], target.read_bytes()) == ([target], b"lama")


def test_a_target_held_by_another_program_is_called_open(
    shop: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "lama.xlsx"
    target.write_bytes(b"lama")

    def held(_source: Path, _target: Path) -> Path:  # what Windows answers while Excel has the file open
        raise PermissionError(errno.EACCES, "Access is denied")

    monkeypatch.setattr(type(target), "replace", held)
    with pytest.raises(ExportError, match="open in another program"):
        export_summary(shop, target, today=TODAY)
    assert ([*tmp_path.glob("*.xlsx")], target.read_bytes()) == ([target], b"lama")


def test_stopping_leaves_no_file_and_keeps_the_earlier_one(shop: Workspace, tmp_path: Path) -> None:
    target = tmp_path / "r.xlsx"
    target.write_bytes(b"lama")
    before = sorted(tmp_path.iterdir())
    asked = iter([False, False, False, True])
    with pytest.raises(ExportError):
        export_summary(shop, target, today=TODAY, cancelled=lambda: next(asked, True))
    assert (sorted(tmp_path.iterdir()), target.read_bytes()) == (before, b"lama")


def test_progress_is_told_to_the_end(shop: Workspace, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    export_summary(shop, tmp_path / "r.xlsx", today=TODAY, progress=lambda done, total: told.append((done, total)))
    assert told[-1][0] == told[-1][1] > 41
    assert told == sorted(told)


def test_an_open_connection_is_enough(shop: Workspace, tmp_path: Path) -> None:
    with shop.read() as connection:
        export_summary(connection, tmp_path / "r.xlsx", today=TODAY)
    assert (tmp_path / "r.xlsx").stat().st_size > 10_000
