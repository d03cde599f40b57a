"""The printed check: one page, text that can be selected, the figures of the page, and visible shortening."""

from __future__ import annotations

import datetime as dt
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from planner.errors import ExportError
from planner.language import Message, set_language, tr
from planner.operations import checks, influencers, notes
from planner.queries.checks import CheckSheet, check_sheet
from planner.terms import Platform, Verdict
from planner.ui.check.paper import write_pdf
from planner.ui.check.words import missing_sentence, results

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace

TODAY = dt.date(2026, 12, 3)
DAY = dt.date(2026, 11, 18)
LONG = "Komentar terasa wajar dan pertanyaannya sungguhan. " * 60


def add_sekar(tx: Transaction, text: str, lines: int) -> str:
    key = influencers.add_influencer(
        tx, "Sekar Adiwulan", platform=Platform.INSTAGRAM, handle="sekaricip", followers=48_200, on=DAY, city="Malang"
    )
    texts = {"follower_jump": text, "comment_quality": text, "notes": text}
    check = notes.add_check(tx, key, DAY, checked_by="Lastri", brand_fit=4, recheck_on=dt.date(2027, 5, 18), **texts)
    posts = [
        {"posted_on": DAY - dt.timedelta(days=at), "likes": 2_000 + 13 * at, "comments": 90, "is_sponsored": at < 5}
        for at in range(12)
    ]
    checks.set_posts(tx, check, posts)
    checks.judge(tx, check, Verdict.PASSED, text or "Cocok untuk sambal")
    for at in range(lines):
        checks.add_competitor_work(tx, key, f"Sambal {at}", DAY, notes=text)
        checks.add_controversy(tx, key, f"Perkara {at}. {text}")
    return key


def sheet_of(workspace: Workspace, text: str = "", lines: int = 1) -> CheckSheet:
    key = workspace.write(Message("seed"), add_sekar, text, lines).result
    with workspace.read() as connection:
        found = check_sheet(connection, key, None, TODAY)
    assert found is not None
    return found


def text_of(path: Path) -> str:
    found = shutil.which("pdftotext")
    assert found is not None
    # Without -layout the columns come one after the other, each sentence whole.
    raw = subprocess.run([found, str(path), "-"], capture_output=True, check=True, text=True).stdout
    return " ".join(raw.split())


def pages_of(path: Path) -> int:
    return path.read_bytes().count(b"/Type /Page\n")


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_page_has_the_figures_of_the_sheet(
    workspace: Workspace, tmp_path: Path, qapp: QApplication, language: str
) -> None:
    del qapp
    set_language(language)
    sheet = sheet_of(workspace)
    path = tmp_path / "cek.pdf"
    write_pdf(sheet, path, TODAY)
    assert pages_of(path) == 1
    text, found = text_of(path), results(sheet)
    for part in (
        "Sekar Adiwulan",
        "Lastri",
        "Cocok untuk sambal",
        found.rate,
        found.formula,
        found.how,
        found.yardstick,
        *found.others,
        found.sponsored,
        found.ratio,
        missing_sentence(sheet),
        *(flag.sentence() for flag in sheet.assessment.flags),
        "Sambal 0",
        "Perkara 0.",
        "8/10",
    ):
        assert part in text, part
    fit = sheet.assessment.fit
    assert tr("{points} of {n}").format(points=fit.points, n=fit.of) in text
    assert not path.with_name("cek.pdf.tmp").exists()


def test_long_texts_are_shortened_where_it_can_be_seen(
    workspace: Workspace, tmp_path: Path, qapp: QApplication
) -> None:
    del qapp
    sheet = sheet_of(workspace, LONG, lines=9)
    path = tmp_path / "cek.pdf"
    write_pdf(sheet, path, TODAY)
    assert pages_of(path) == 1
    text = text_of(path)
    assert tr("{text}…, see the planner").format(text="") in text
    assert "UU PDP" in text  # the last line is still on the page
    assert results(sheet).rate in text
    assert "Perkara 8." in text
    assert "Perkara 0." not in text
    assert tr("{n} more, see the planner").format(n=9)[1:] in text


def test_a_file_that_cannot_be_written_is_said(workspace: Workspace, tmp_path: Path, qapp: QApplication) -> None:
    del qapp
    with pytest.raises(ExportError, match=r"cek\.pdf"):
        write_pdf(sheet_of(workspace), tmp_path / "gone" / "cek.pdf", TODAY)
