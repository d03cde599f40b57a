"""Sheets as people keep them: where the header is, what the cells are, which sheet is meant."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

import openpyxl
import pytest
from workbooks import inline_row, raw_workbook, text_file, workbook

from planner.errors import ImportFileError
from planner.exchange import reading_xlsx
from planner.exchange.reading_csv import decode, find_separator
from planner.exchange.sheet_table import SheetName
from planner.exchange.spreadsheet import read_table, with_header
from planner.language import set_language

if TYPE_CHECKING:
    from pathlib import Path

HEADER = ["No", "Nama", "Username IG", "Followers", "Kota"]
ARINI = [1, "Arini Cempakasari", "@ariniicipdulu", 12500, "Manado"]
BOBI = [2, "Bobi Tandirante", "@bobisambelan", "41,8 rb", "Palopo"]


@pytest.fixture(autouse=True)
def _english() -> None:
    set_language("en")


def test_cells_keep_their_types(tmp_path: Path) -> None:
    moment, day = datetime(2026, 8, 17, 9, 30), date(2026, 8, 17)  # noqa: DTZ001 (a spreadsheet has no zone)
    path = workbook(tmp_path / "a.xlsx", ("KOL", [HEADER, [1, "Sari ☕ Ñ", True, 3.5, None, day, moment, "=1+"]]))
    book = openpyxl.load_workbook(path)
    book["KOL"]["H2"].data_type = "s"
    book.save(path)
    assert read_table(path).rows[1] == [1, "Sari ☕ Ñ", True, 3.5, None, datetime(2026, 8, 17), moment, "=1+"]  # noqa: DTZ001


def test_header_below_titles_and_empty_lines(tmp_path: Path) -> None:
    rows = [["BRAND KOL MANAGEMENT"], [], ["PIC: Lastri", None, "Oktober 2026"], [], HEADER, ARINI, BOBI]
    table = read_table(workbook(tmp_path / "a.xlsx", ("KOL", rows)))
    assert (table.header_row, table.headers, len(list(table.body()))) == (5, tuple(HEADER), 2)


def test_header_of_two_rows_joins_group_and_part(tmp_path: Path) -> None:
    rows = [
        ["LIST KOL"],
        ["Nama", "Username IG", "Rate Card", None, None, "No WA"],
        [None, None, "1x Feed", "1x Reels", "1x Story"],
        ["Arini", "@arini", "150rb", "350rb", "75rb", "081200000001"],
    ]
    table = read_table(workbook(tmp_path / "a.xlsx", ("KOL", rows)))
    assert (table.header.first, table.header.last) == (2, 3)
    assert table.headers[2:] == ("Rate Card / 1x Feed", "Rate Card / 1x Reels", "Rate Card / 1x Story", "No WA")
    assert [number for number, _row in table.body()] == [4]


def test_platforms_above_the_header(tmp_path: Path) -> None:
    rows = [
        [None, "TikTok", None, "Instagram", None],
        ["Nama", "Username", "Followers", "Username", "Followers"],
        ["Arini", "@arini.tt", 100, "@arini.ig", 200],
    ]
    table = read_table(workbook(tmp_path / "a.xlsx", ("KOL", rows)))
    assert table.headers == (
        "Nama",
        "TikTok / Username",
        "TikTok / Followers",
        "Instagram / Username",
        "Instagram / Followers",
    )


def test_owner_can_move_the_header(tmp_path: Path) -> None:
    table = read_table(workbook(tmp_path / "a.xlsx", ("KOL", [["Judul"], HEADER, ARINI])))
    moved = with_header(table, 1)
    assert (moved.header_row, moved.headers[0], len(list(moved.body()))) == (1, "Judul", 2)
    assert read_table(tmp_path / "a.xlsx", header_row=2).headers == tuple(HEADER)


def test_sheet_with_people_is_preferred_and_hidden_ones_are_not(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "a.xlsx",
        ("Lama", [HEADER, ARINI, BOBI]),
        ("PEMBAYARAN", [["Nama", "Nominal", "Bukti"], ["Arini", 350000, "ada"]]),
        ("LIST KOL", [[], HEADER, ARINI]),
        hidden="Lama",
    )
    table = read_table(path)
    assert table.sheet == "LIST KOL"
    assert table.sheets == (
        SheetName("Lama", hidden=True),
        SheetName("PEMBAYARAN", hidden=False),
        SheetName("LIST KOL", hidden=False),
    )
    assert len(list(read_table(path, "Lama").body())) == 2
    with pytest.raises(ImportFileError, match="list of payments"):
        read_table(path, "PEMBAYARAN")
    with pytest.raises(ImportFileError, match="no sheet called Entah"):
        read_table(path, "Entah")


def test_formulas_without_saved_results_are_problems_not_values(tmp_path: Path) -> None:
    rows = [HEADER, [1, "Arini", "@arini", "=B9*2", "Manado"], [2, "Bobi", "@bobi", "=1+1", "Palopo"]]
    table = read_table(workbook(tmp_path / "a.xlsx", ("KOL", rows)))
    assert [row[3] for row in table.rows[1:]] == [None, None]
    assert [(problem.row, problem.column, problem.value) for problem in table.problems] == [
        (2, 4, "=B9*2"),
        (3, 4, "=1+1"),
    ]
    assert "no saved result" in str(table.problems[0].reason)


def test_stated_dimension_is_not_believed(tmp_path: Path) -> None:
    rows = inline_row(1, "Nama", "Username IG") + inline_row(2, "Arini", "@arini") + inline_row(3, "Bobi", "@bobi")
    table = read_table(raw_workbook(tmp_path / "a.xlsx", rows, before='<dimension ref="A1"/>'))
    assert len(table.rows) == 3


def test_formatted_empty_rows_end_the_sheet(tmp_path: Path) -> None:
    empty = "".join(f'<row r="{number}"><c r="A{number}" s="0"/></row>' for number in range(3, 5000))
    late = inline_row(5000, "Terlambat", "@telat")
    path = raw_workbook(
        tmp_path / "a.xlsx", inline_row(1, "Nama", "Akun") + inline_row(2, "Arini", "@a1") + empty + late
    )
    assert len(read_table(path).rows) == 2


def test_a_gap_below_two_hundred_rows_keeps_row_numbers(tmp_path: Path) -> None:
    rows = inline_row(1, "Nama", "Akun") + inline_row(2, "Arini", "@a1") + inline_row(150, "Bobi", "@b1")
    assert [number for number, _row in read_table(raw_workbook(tmp_path / "a.xlsx", rows)).body()] == [2, 150]


def test_rich_text_error_cells_and_missing_coordinates(tmp_path: Path) -> None:
    rows = (
        '<row><c t="inlineStr"><is><r><t>Na</t></r><r><t>ma</t></r></is></c>'
        '<c t="inlineStr"><is><t>Akun</t></is></c></row>'
        '<row><c t="str"><v>Arini</v></c><c t="e"><v>#REF!</v></c></row>'
    )
    table = read_table(raw_workbook(tmp_path / "a.xlsx", rows))
    assert table.rows == [["Nama", "Akun"], ["Arini"]]
    assert [(problem.value, str(problem.reason)) for problem in table.problems] == [
        ("#REF!", "The formula shows an error.")
    ]


def test_csv_pasted_into_column_a(tmp_path: Path) -> None:
    lines = [["Nama;Akun;Followers"], ["Arini;@arini;12,5rb"], ['"Bobi; S.";@bobi;41800']]
    table = read_table(workbook(tmp_path / "a.xlsx", ("Sheet1", lines)))
    assert table.rows[2] == ["Bobi; S.", "@bobi", "41800"]


@pytest.mark.parametrize("broken", ["Arini\nCempakasari", "Arini\rCempakasari, Solo", 'Arini "Rin\n', "\n"])
def test_line_breaks_in_a_sheet_of_one_column(tmp_path: Path, broken: str) -> None:
    # "\r" stands in the file as Excel escapes it: XML readers would turn it into "\n".
    texts = ["Nama KOL", "Bobi, Palopo", broken.replace("\r", "_x000D_"), "Citra, Solo"]
    rows = "".join(inline_row(number, text) for number, text in enumerate(texts, 1))
    assert read_table(raw_workbook(tmp_path / "a.xlsx", rows)).rows[2:3] == [[broken] if broken.strip() else []]


def test_pasted_csv_keeps_a_late_cell_with_a_line_break_whole(tmp_path: Path) -> None:
    people = [[f"Orang {number};@orang{number}"] for number in range(80)]
    late = [["Bobi\nTandirante;@bobi"], ['"Citra\nDewi";@citra']]
    path = workbook(tmp_path / "a.xlsx", ("Sheet1", [["Nama;Akun"], *people, *late]))
    assert read_table(path).rows[-2:] == [["Bobi\nTandirante;@bobi"], ["Citra\nDewi", "@citra"]]


def test_a_line_longer_than_any_field_is_no_table_but_no_crash(tmp_path: Path) -> None:
    path = text_file(tmp_path / "a.csv", "Nama;Akun\n" + "x" * 150_000 + ";@arini\n")
    assert read_table(path).rows[1] == ["x" * 32_767, "@arini"]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_encodings_and_separators(tmp_path: Path, separator: str, encoding: str) -> None:
    lines = [["Nama", "Akun", "ER"], ["André “Dé”", "@andre", "3.2"], ["Bobi", "@bobi", "4"]]
    text = "\r\n".join(separator.join(line) for line in lines)
    assert read_table(text_file(tmp_path / "a.csv", text, encoding)).rows == lines


def test_separator_is_not_fooled_by_decimal_commas() -> None:
    assert find_separator("Nama;ER;Followers\nArini;3,2;12,5rb\nBobi;4,1;9,9rb\n")[0] == ";"
    assert find_separator("sep=;\nNama,x;ER\n") == (";", "Nama,x;ER\n")
    assert decode("Nama\nSié".encode("cp1252")) == "Nama\nSié"


def test_progress_counts_up_to_the_rows(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", ("KOL", [HEADER, *([ARINI] * 1200)]))
    seen: list[tuple[int, int]] = []
    table = read_table(path, on_progress=lambda done, stated: seen.append((done, stated)))
    assert len(table.rows) == 1201
    assert len(seen) >= 3
    assert seen[-1] == (1201, 1201)


def test_empty_sheet_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ImportFileError, match="The sheet Kosong is empty"):
        read_table(workbook(tmp_path / "a.xlsx", ("Kosong", [])))


def test_reader_stops_at_its_limits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_xlsx, "MAX_ROWS", 3)
    package = reading_xlsx.open_package(workbook(tmp_path / "a.xlsx", ("KOL", [HEADER, ARINI, BOBI, ARINI])))
    sheet = reading_xlsx.SheetReader(package, package.sheet_parts[0])
    assert len(list(sheet.rows())) == 3
    assert "too long" in str(sheet.problems[0].reason)
    package.archive.close()
