"""Words that a PDF shows as pictures: put in so that they are found, and nothing else of the file changes."""

from __future__ import annotations

import re
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter

from planner.exchange.pdf_words import HiddenWord, with_hidden_words

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def page(tmp_path: Path, qtbot: QtBot) -> bytes:
    """A page as Qt writes it, with one word that can be seen."""
    del qtbot
    path = tmp_path / "page.pdf"
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    painter = QPainter(writer)
    painter.drawText(400, 400, "Terlihat")
    painter.end()
    return path.read_bytes()


def text_of(pdf: bytes, path: Path) -> str:
    tool = shutil.which("pdftotext")
    assert tool is not None
    path.write_bytes(pdf)
    done = subprocess.run([tool, str(path), "-"], capture_output=True, check=True, text=True)
    assert done.stderr == ""
    return " ".join(done.stdout.split())


def test_without_words_nothing_changes(page: bytes) -> None:
    assert with_hidden_words(page, []) == page


def test_many_different_words_are_all_found(page: bytes, tmp_path: Path) -> None:
    signs = [chr(0x1F300 + at) for at in range(300)]
    words = [HiddenWord(sign, 20 + at % 20 * 25, 800 - at // 20 * 40, 12, 12) for at, sign in enumerate(signs)]
    made = with_hidden_words(page, words)
    text = text_of(made, tmp_path / "made.pdf")
    assert [sign for sign in signs if sign not in text] == []
    assert "Terlihat" in text
    assert made.count(b"/Type /Page\n") == page.count(b"/Type /Page\n") == 1


def test_a_long_word_is_whole_and_every_offset_is_right(page: bytes, tmp_path: Path) -> None:
    word = "\U0001f389" * 250
    made = with_hidden_words(page, [HiddenWord(word, 20, 400, 500, 12)])
    assert text_of(made, tmp_path / "made.pdf").replace(" ", "").count("\U0001f389") == 250
    table = made.rindex(b"xref\n", 0, made.rindex(b"startxref"))
    rows = re.findall(rb"(\d{10}) 00000 n", made[table:])
    assert all(re.match(rb"\d+ 0 obj", made[int(row) :]) for row in rows)
    assert int(re.findall(rb"startxref\n(\d+)", made)[-1]) == table


@pytest.mark.parametrize("pdf", [b"", b"%PDF-1.4", b"startxref\n0\n%%EOF\n"])
def test_what_is_no_such_page_is_refused(pdf: bytes) -> None:
    with pytest.raises(ValueError, match="not"):
        with_hidden_words(pdf, [HiddenWord("x", 0, 0, 1, 1)])
