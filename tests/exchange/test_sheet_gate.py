"""Hostile and damaged files are refused with a sentence before any parser sees them."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import tracemalloc
import zipfile
from typing import TYPE_CHECKING

import openpyxl
import pytest
from workbooks import SHEET, inline_row, raw_workbook, text_file, workbook

from planner.errors import ImportFileError
from planner.exchange import sheet_gate
from planner.exchange.reading_xlsx import MAX_PARTS, ROW, _elements
from planner.exchange.sheet_gate import FileKind, RefusedFileError, check_file
from planner.exchange.spreadsheet import ImportCancelledError, read_table
from planner.language import set_language

if TYPE_CHECKING:
    from pathlib import Path

PEOPLE = [["Nama", "Username IG", "Followers"], ["Arini", "@arini.icip", 12500], ["Bobi", "@bobisambel", 41800]]


@pytest.fixture(autouse=True)
def _english() -> None:
    set_language("en")


def _reason(path: Path) -> str:
    with pytest.raises(RefusedFileError) as caught:
        check_file(path)
    return str(caught.value.reason)


def test_honest_files_pass(tmp_path: Path) -> None:
    assert check_file(workbook(tmp_path / "a.xlsx", ("KOL", PEOPLE))) is FileKind.WORKBOOK
    assert check_file(text_file(tmp_path / "a.csv", "Nama,Akun\nArini,@arini\n")) is FileKind.TEXT


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("empty.csv", b"", "is empty"),
        ("old.xls", sheet_gate.OLE_START + b"\0" * 600, "old Excel file"),
        ("locked.xlsx", sheet_gate.OLE_START + "EncryptedPackage".encode("utf-16-le"), "has a password"),
        ("fake.xlsx", b"Nama,Akun\n", "damaged"),
        ("picture.csv", b"\x89PNG\r\n\x1a\n\0\0\0", "not a table"),
        ("binary.csv", b"Nama,Akun\nAri\0ni\x01,@arini\n" * 5, "not a table"),
        ("page.csv", b"<!DOCTYPE html><html><body>Masuk</body></html>", "not a table"),
    ],
)
def test_what_is_no_table_is_named(tmp_path: Path, name: str, content: bytes, words: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert words in _reason(path)


def test_file_above_twenty_megabytes_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "big.csv"
    with path.open("wb") as file:
        file.truncate(sheet_gate.MAX_FILE + 1)
    assert "21 MB" in _reason(path)


def test_truncated_workbook_is_damaged(tmp_path: Path) -> None:
    path = workbook(tmp_path / "half.xlsx", ("KOL", PEOPLE))
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    assert "damaged" in _reason(path)


def test_flipped_bytes_are_damaged(tmp_path: Path) -> None:
    path = workbook(tmp_path / "flipped.xlsx", ("KOL", PEOPLE))
    content = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as archive:
        start = archive.getinfo("xl/worksheets/sheet1.xml").header_offset + 60
    content[start : start + 20] = bytes(20)
    path.write_bytes(content)
    assert "damaged" in _reason(path)


def test_zip_bomb_is_stopped_by_counting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = raw_workbook(tmp_path / "bomb.xlsx", " " * (12 * sheet_gate.MEGABYTE))
    assert path.stat().st_size < 100_000
    assert "far larger" in _reason(path)
    monkeypatch.setattr(sheet_gate, "MAX_RATIO", 10**9)
    monkeypatch.setattr(sheet_gate, "MAX_INFLATED", 10 * sheet_gate.MEGABYTE)
    assert "far larger" in _reason(path)


def test_zip_that_lies_about_its_size_is_refused(tmp_path: Path) -> None:
    path = raw_workbook(tmp_path / "liar.xlsx", " " * (8 * sheet_gate.MEGABYTE))
    content = path.read_bytes()
    with zipfile.ZipFile(path) as archive:
        stated = archive.getinfo("xl/worksheets/sheet1.xml").file_size.to_bytes(4, "little")
    path.write_bytes(content.replace(stated, (100).to_bytes(4, "little")))
    assert _reason(path)


@pytest.mark.parametrize(
    "declaration",
    [
        '<!DOCTYPE x [<!ENTITY a "b">]>',
        '<!doctype x SYSTEM "file:///etc/passwd">',
        '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;">]>',
    ],
)
def test_entities_and_dtds_are_refused(tmp_path: Path, declaration: str) -> None:
    sheet = SHEET.format(before="", rows=inline_row(1, "Nama", "Akun")).replace("?>\n", f"?>\n{declaration}", 1)
    assert "parts that no spreadsheet" in _reason(raw_workbook(tmp_path / "dtd.xlsx", "", sheet=sheet))


def test_encodings_that_could_hide_a_dtd_are_refused(tmp_path: Path) -> None:
    sheet = SHEET.format(before="", rows=inline_row(1, "Nama")).replace("UTF-8", "cp037", 1)
    assert "parts that no spreadsheet" in _reason(raw_workbook(tmp_path / "ebcdic.xlsx", "", sheet=sheet))


def test_two_parts_of_one_name_are_refused(tmp_path: Path) -> None:
    path = workbook(tmp_path / "twice.xlsx", ("KOL", PEOPLE))
    with zipfile.ZipFile(path, "a") as archive, pytest.warns(UserWarning, match="Duplicate name"):
        archive.writestr("xl/worksheets/sheet1.xml", "<worksheet/>")
    assert "parts that no spreadsheet" in _reason(path)


def test_zip_that_is_no_workbook_is_no_table(tmp_path: Path) -> None:
    path = tmp_path / "archive.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("notes.txt", "halo")
    assert "not a table" in _reason(path)


def test_refusal_reaches_the_owner_in_their_language(tmp_path: Path) -> None:
    path = tmp_path / "old.xls"
    path.write_bytes(sheet_gate.OLE_START + bytes(600))
    with pytest.raises(ImportFileError, match="save it as"):
        read_table(path)


def test_missing_file_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ImportFileError, match="cannot be opened"):
        read_table(tmp_path / "nowhere.xlsx")


def test_reading_can_be_stopped_and_leaves_no_process(tmp_path: Path) -> None:
    path = workbook(tmp_path / "kol.xlsx", ("KOL", PEOPLE))
    with pytest.raises(ImportCancelledError):
        read_table(path, cancelled=lambda: True)
    with pytest.raises(ImportFileError, match="longer than 0 seconds"):
        read_table(path, time_limit=0)
    if hasattr(os, "waitpid"):
        with pytest.raises(ChildProcessError):
            os.waitpid(-1, os.WNOHANG)


def test_one_long_text_in_every_cell_is_refused(tmp_path: Path) -> None:
    text = "promo " * 5000
    rows = "".join(
        f'<row r="{number}">' + "".join(f'<c t="inlineStr"><is><t>{text}</t></is></c>' for _ in range(17)) + "</row>"
        for number in range(1, 101)
    )
    with pytest.raises(ImportFileError, match="far larger"):
        read_table(raw_workbook(tmp_path / "texts.xlsx", rows))


def test_small_parts_are_parsed_by_defusedxml() -> None:
    assert openpyxl.DEFUSEDXML


def test_reading_process_knows_neither_qt_nor_the_store() -> None:
    heavy = ("PySide6", "sqlmodel", "sqlalchemy", "rapidfuzz", "openpyxl", "phonenumbers")
    code = f"import sys, planner.exchange.reading_process; print([m for m in {heavy!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("inherited", ["", os.pathsep, "."])
def test_modules_beside_the_file_are_not_executed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, inherited: str
) -> None:
    path = workbook(tmp_path / "kol.xlsx", ("KOL", PEOPLE))
    for name in ("csv", "decimal", "json", "planner", "openpyxl"):
        text_file(tmp_path / f"{name}.py", "import pathlib\npathlib.Path(__file__).with_name('ran').touch()\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", inherited)
    assert read_table(path).rows == PEOPLE
    assert not (tmp_path / "ran").exists()


FOREIGN = {
    "before the rows": SHEET.format(before="<x/>" * 100_000, rows=inline_row(1, "Nama")),
    "among the rows": SHEET.format(before="", rows=inline_row(1, "Nama") + "<x><y>z</y></x>" * 50_000),
    "cells outside of rows": SHEET.format(before="", rows=inline_row(1, "Nama") + "<c><v>1</v></c>" * 50_000),
    "inside another part": SHEET.format(before=f"<x>{'<y/>' * 100_000}</x>", rows=inline_row(1, "Nama")),
    "rows": SHEET.format(before="", rows=inline_row(1, "Nama") + '<row r="2"/>' * 50_000),
}


@pytest.mark.parametrize("sheet", FOREIGN.values(), ids=FOREIGN)
def test_parts_that_are_not_read_are_not_kept(sheet: str) -> None:
    source = io.BytesIO(sheet.encode())
    tracemalloc.start()
    rows = sum(1 for _row in _elements(source, ROW))
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert rows in {1, 50_001}
    # Kept elements would be 6 MB and more; the parser itself works in portions.
    assert peak < 1_500_000


@pytest.mark.parametrize(
    "rows",
    [f"<row>{'<c/>' * (MAX_PARTS + 1)}</row>", "<x>" * 200 + "</x>" * 200, f"<row>{'<c>' * 200}{'</c>' * 200}</row>"],
    ids=["wide", "deep", "deep row"],
)
def test_a_row_of_endless_parts_is_refused(rows: str) -> None:
    with pytest.raises(RefusedFileError, match="no spreadsheet program writes"):
        list(_elements(io.BytesIO(SHEET.format(before="", rows=rows).encode()), ROW))


def test_one_cell_in_the_last_column_of_the_last_row_costs_nothing(tmp_path: Path) -> None:
    rows = inline_row(1, "Nama", "Username IG") + inline_row(2, "Arini", "@arini")
    far = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>'
    path = raw_workbook(tmp_path / "far.xlsx", rows + far, before='<dimension ref="A1:XFD1048576"/>')
    tracemalloc.start()
    table = read_table(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    # A row of all columns, or the rows between, would be more than that.
    assert peak < 1_000_000
    assert table.rows == [["Nama", "Username IG"], ["Arini", "@arini"]]
    assert [str(problem.reason) for problem in table.problems] == [
        "Columns after the 500th were not read.",
    ]
