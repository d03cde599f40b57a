"""The wizard on what it learned later: prices, own fields, groups of choices, remembered columns, the trash."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from import_page import HEAD, cell, choose, click, kol_book, opened, people, settle, shop_session, shown_page
from openpyxl import Workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from planner.exchange.columns import Field
from planner.exchange.import_plan import DuplicateChoice
from planner.language import Message
from planner.operations.custom_fields import add_custom_field
from planner.operations.trash import trash
from planner.terms import CustomFieldKind, DeliverableKind
from planner.ui.importing.preview_model import FATE, FIRST
from planner.ui.roles import FormerRole, LevelRole, RawRole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from planner.store.workspace import Workspace
    from planner.ui.pages.import_wizard import ImportPage
    from planner.ui.session import Session


@pytest.fixture
def session(workspace: Workspace, qtbot: QtBot) -> Iterator[Session]:
    del qtbot
    made = shop_session(workspace)
    yield made
    made.deleteLater()


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> ImportPage:
    return shown_page(session, qtbot)


@pytest.fixture
def kol_file(tmp_path: Path) -> Path:
    return kol_book(tmp_path / "LIST KOL OKT.xlsx")


MONEY_HEAD = ("Nama", "Akun IG", "Followers", "Rate Reels", "2x Story", "No WA", "Jenis kelamin", "Hubungan", "Baju")
MONEY_ROWS = (
    ("Raka Bumi", "@rakabumi", 900, "500-750rb", "150rb", "081200000001", "L", "Kenal", "M"),
    ("Hana Sudirjaya", "@hanasudirjaya", 700, "1.500.000", "nego", "081200000002", "P", None, "XL"),
)


@pytest.fixture
def money_file(tmp_path: Path) -> Path:
    return money_book(tmp_path / "RATE OKT.xlsx", MONEY_ROWS)


def money_book(path: Path, rows: Iterable[tuple[Any, ...]]) -> Path:
    book = Workbook()
    for row in (MONEY_HEAD, *rows):
        book.worksheets[0].append(row)
    book.save(path)
    return path


def test_choices_stand_in_groups_and_titles_cannot_be_chosen(
    page: ImportPage, session: Session, money_file: Path, qtbot: QtBot
) -> None:
    session.workspace.write(Message("x"), add_custom_field, "Baju", CustomFieldKind.CHOICE, ["S", "M", "L"])
    boxes = opened(page, money_file, qtbot).plan_step.table.head.boxes()
    assert [box.currentText() for box in boxes] == [
        "Nama",
        "Akun Instagram",
        "Pengikut",
        "Tarif Reels Instagram",
        "Tarif Story Instagram",
        "WhatsApp",
        "Jenis kelamin",
        "Hubungan",
        "Baju",
    ]
    titles = [row for row in range(boxes[0].count()) if not boxes[0].model().index(row, 0).flags()]
    assert [boxes[0].itemText(row) for row in titles] == ["Orang", "Akun", "Angka", "Tarif", "Audiens", "Kolom sendiri"]
    # Arrow keys pass over a title: from the last figure to the first price.
    boxes[0].setCurrentIndex(titles[3] - 1)
    boxes[0].setFocus()
    qtbot.keyClick(boxes[0], Qt.Key.Key_Down)
    settle(page, qtbot)
    assert boxes[0].currentText() == "Tarif Feed Instagram"


def test_prices_facts_and_own_fields_are_shown_and_stored(
    page: ImportPage, session: Session, money_file: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    session.workspace.write(Message("x"), add_custom_field, "Baju", CustomFieldKind.CHOICE, ["S", "M", "L"])
    opened(page, money_file, qtbot)
    assert [cell(page, 2, FIRST + at) for at in (3, 4, 6, 7, 8)] == [
        "500-750rb",
        "Rp150.000",
        "Laki-laki",
        "Kenal",
        "M",
    ]
    assert (cell(page, 2, FIRST + 3, LevelRole), cell(page, 3, FIRST + 4, LevelRole)) == ("warn", "")
    assert cell(page, 3, FIRST + 3) == "Rp1.500.000"
    assert cell(page, 3, FIRST + 8, LevelRole) == "warn"
    click(qtbot, page.plan_step.go)
    settle(page, qtbot)
    assert (
        page.done_step.cells.text() == "17 sel berisi: 16 masuk ke kolom, 1 ke catatan, 0 tidak diimpor dengan alasan."
    )
    raka, hana = people(session)["Raka Bumi"], people(session)["Hana Sudirjaya"]
    assert [(rate.kind, rate.quantity, rate.price) for rate in raka.rates] == [
        (DeliverableKind.REELS, 1, None),
        (DeliverableKind.STORY, 2, 150_000),
    ]
    assert (list(raka.own.values()), hana.own, hana.notes) == (["M"], {}, "Baju: XL")
    # A month later: what changed stands beside what it was.
    changed = [list(row) for row in MONEY_ROWS]
    changed[0][3], changed[0][8], changed[1][4], changed[1][7] = "800rb", "L", "200rb", "Aktif"
    opened(page, money_book(tmp_path / "RATE NOV.xlsx", map(tuple, changed)), qtbot)
    assert [cell(page, row, FATE) for row in (2, 3)] == ["Berubah", "Berubah"]
    assert (cell(page, 2, FIRST + 3), cell(page, 2, FIRST + 3, FormerRole)) == ("Rp800.000", "500-750rb")
    assert (cell(page, 2, FIRST + 8), cell(page, 2, FIRST + 8, FormerRole)) == ("L", "M")
    assert (cell(page, 3, FIRST + 4), cell(page, 3, FIRST + 4, FormerRole)) == ("Rp200.000", "nego")
    assert (cell(page, 3, FIRST + 7), cell(page, 3, FIRST + 7, FormerRole)) == ("Aktif", "Prospek")
    assert "tarif" in cell(page, 2, page.plan_step.table.preview.columnCount() - 1, Qt.ItemDataRole.ToolTipRole).lower()


def test_columns_are_remembered_said_and_guessed_anew_with_one_click(
    page: ImportPage, kol_file: Path, qtbot: QtBot
) -> None:
    step = opened(page, kol_file, qtbot).plan_step
    assert not step.guess.isVisible()
    assert step.remember.isChecked()
    choose(page, "Cabang", Field.TAGS, qtbot)
    choose(page, "ER%", Field.SKIP, qtbot)
    click(qtbot, step.go)
    settle(page, qtbot)
    opened(page, kol_file, qtbot)
    assert (step.origin.text(), step.guess.text()) == ("Kolom dikenali dari impor terakhir", "Tebak ulang")
    assert step.origin.isVisible()
    chosen = [box.value().field for box in step.table.head.boxes()]
    assert (chosen[HEAD.index("Cabang")], chosen[HEAD.index("ER%")]) == (Field.TAGS, Field.SKIP)
    click(qtbot, step.guess)
    settle(page, qtbot)
    chosen = [box.value().field for box in step.table.head.boxes()]
    assert (chosen[HEAD.index("Cabang")], chosen[HEAD.index("ER%")]) == (None, Field.ENGAGEMENT_RATE)
    assert not step.origin.isVisible()
    assert step.guess.text() == "Pakai susunan terakhir"
    click(qtbot, step.guess)
    settle(page, qtbot)
    assert step.table.head.boxes()[HEAD.index("Cabang")].value().field is Field.TAGS


def test_columns_are_not_remembered_when_not_wanted(page: ImportPage, kol_file: Path, qtbot: QtBot) -> None:
    step = opened(page, kol_file, qtbot).plan_step
    choose(page, "Cabang", Field.TAGS, qtbot)
    click(qtbot, step.remember)
    click(qtbot, step.go)
    settle(page, qtbot)
    opened(page, kol_file, qtbot)
    assert not step.guess.isVisible()
    assert step.table.head.boxes()[HEAD.index("Cabang")].value().field is None


def test_who_lies_in_the_trash_can_be_brought_back(
    page: ImportPage, session: Session, kol_file: Path, qtbot: QtBot
) -> None:
    sekar = people(session)["Sekar Adiwulan"]
    session.history.run(Message("trash"), trash, [sekar.id], datetime(2026, 12, 1, tzinfo=UTC))
    step = opened(page, kol_file, qtbot).plan_step
    model = step.table.preview
    last = model.columnCount() - 1
    assert (cell(page, 5, FATE), cell(page, 5, last)) == ("Ganda", "Sekar Adiwulan ada di sampah")
    table, reason = step.table, model.index(1, last)
    table.setCurrentIndex(reason)
    table.edit(reason)
    box: Any = next(child for child in table.viewport().findChildren(QWidget) if hasattr(child, "open_soon"))
    assert [box.itemText(row) for row in range(box.count())] == ["Lewati", "Pulihkan", "Tambah baru"]
    box.set_value(DuplicateChoice.UPDATE)
    box.activated.emit(box.currentIndex())
    assert reason.data(RawRole) == DuplicateChoice.UPDATE
    click(qtbot, step.go)
    settle(page, qtbot)
    back = people(session)["Sekar Adiwulan"]
    assert (back.id, back.is_trashed, back.accounts[0].followers) == (sekar.id, False, 48_200)
