"""The import wizard: every row's fate is seen first, a mapping is changed over its column, one undo entry."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from import_page import cell, choose, click, kol_book, opened, people, settle, shop_session, shown_page
from openpyxl import Workbook
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QWidget

from planner.errors import ImportFileError
from planner.exchange.columns import Field
from planner.exchange.import_plan import DuplicateChoice, Fate
from planner.operations.importing import import_label
from planner.operations.influencers import delete_influencers
from planner.terms import Platform
from planner.ui.importing.preview_model import FATE, FIRST, UNSURE
from planner.ui.pages.import_wizard import DONE, FILE, ImportPage
from planner.ui.roles import FormerRole, LevelRole, RawRole
from planner.ui.session import ALL, Route, Session
from planner.ui.worker import Task

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from planner.store.workspace import Workspace


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


def test_the_fates_are_seen_before_anything_is_written(
    page: ImportPage, session: Session, kol_file: Path, qtbot: QtBot
) -> None:
    said: list[str] = []
    session.said.connect(said.append)
    opened(page, kol_file, qtbot)
    assert [cell(page, row, FATE) for row in range(4, 10)] == ["Baru", "Berubah", "Baru", "Ganda", "Baru", "Ditolak"]
    assert cell(page, 5, FIRST + 2) == "48,2 rb"
    assert cell(page, 5, FIRST + 2, FormerRole) == "46,9 rb"
    assert (cell(page, 6, FIRST + 2), cell(page, 6, FIRST + 2, LevelRole)) == ("22.8", "warn")
    assert (cell(page, 8, FIRST + 4), cell(page, 8, FIRST + 4, LevelRole)) == ("8.12E+10", "bad")
    assert page.plan_step.header_row.value() == 3
    assert page.plan_step.columns.text() == "6 baris · 6 dari 7 kolom dikenali"
    assert page.plan_step.go.text() == "Impor 4 baris"
    assert said[-1] == "Belum ada yang ditulis"
    assert len(people(session)) == 2
    assert session.history.stack.count() == 1


def test_chips_filter_by_fate(page: ImportPage, kol_file: Path, qtbot: QtBot) -> None:
    step = opened(page, kol_file, qtbot).plan_step
    model = step.table.preview
    click(qtbot, step.chips[Fate.NEW])
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["4", "6", "8"]
    click(qtbot, step.chips[UNSURE])
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["6", "8"]
    assert not step.chips[Fate.NEW].isChecked()
    click(qtbot, step.chips[UNSURE])
    assert model.rowCount() == 6
    assert step.chips[""].isChecked()


def test_importing_is_one_undo_entry_and_can_be_undone_from_the_last_step(
    page: ImportPage, session: Session, kol_file: Path, qtbot: QtBot
) -> None:
    opened(page, kol_file, qtbot)
    click(qtbot, page.plan_step.go)
    settle(page, qtbot)
    assert page.stack.currentIndex() == DONE
    assert page.done_step.title.text() == "3 baru, 1 berubah"
    found = people(session)
    assert len(found) == 5
    assert found["Sekar Adiwulan"].accounts[0].followers == 48_200
    assert found["Arini Cempakasari"].phone == "+6281200004417"
    assert found["Arini Cempakasari"].notes == "Cabang: Lastri"
    assert found["Selvi Latumahar"].accounts[0].followers is None
    assert session.history.stack.count() == 2
    assert session.history.stack.undoText() == "impor 4 influencer"

    click(qtbot, page.done_step.undo)
    assert set(people(session)) == {"Sekar Adiwulan", "Meylin Tandradi"}
    assert page.done_step.title.text() == "Impor sudah diurungkan"
    assert not page.done_step.undo.isEnabled()


def test_what_was_left_out_is_listed_with_reasons_and_can_be_copied(
    page: ImportPage, kol_file: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    opened(page, kol_file, qtbot)
    click(qtbot, page.plan_step.go)
    settle(page, qtbot)
    click(qtbot, page.done_step.copy)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert [line.split("\t")[:3] for line in lines[1:]] == [
        ["7", "Ganda", "Meylin T."],
        ["9", "Ditolak", "TOTAL"],
        # Taken in, but to be made sure of.
        ["6", "Baru", "Selvi Latumahar"],
        ["8", "Baru", "Siwi Rahmadanti"],
    ]
    assert page.done_step.card._title.text() == "2 baris tidak diimpor · 2 perlu dipastikan"
    assert all(line.split("\t")[3] for line in lines[1:])
    page.done_step.save_list(tmp_path / "ditolak.txt")
    assert (tmp_path / "ditolak.txt").read_text(encoding="utf-8").splitlines() == lines
    page.done_step.save_list(tmp_path / "tidak ada" / "ditolak.txt")
    assert "ditolak.txt" in page.notice.text()


def test_another_meaning_plans_anew_at_once(page: ImportPage, session: Session, kol_file: Path, qtbot: QtBot) -> None:
    opened(page, kol_file, qtbot)
    choose(page, "Cabang", Field.NICHE, qtbot)
    assert page.plan_step.columns.text() == "6 baris · 7 dari 7 kolom dikenali"
    choose(page, "Followers", Field.SKIP, qtbot)
    choose(page, "Domisili", None, qtbot)
    assert cell(page, 5, FATE) == "Berubah"  # the niche and a line in the notes
    click(qtbot, page.plan_step.go)
    settle(page, qtbot)
    arini = people(session)["Arini Cempakasari"]
    assert (arini.niche, arini.city, arini.notes) == ("Lastri", "", "Domisili: Manado")
    assert arini.accounts[0].followers is None


def test_a_handle_moved_to_another_platform_takes_its_figures_along(
    page: ImportPage, session: Session, kol_file: Path, qtbot: QtBot
) -> None:
    opened(page, kol_file, qtbot)
    choose(page, "Akun IG", Field.HANDLE, qtbot, Platform.TIKTOK)
    click(qtbot, page.plan_step.go)
    settle(page, qtbot)
    (account,) = people(session)["Arini Cempakasari"].accounts
    assert (account.platform, account.followers) == (Platform.TIKTOK, 12_500)


def test_without_a_name_and_an_account_nothing_can_be_imported(page: ImportPage, kol_file: Path, qtbot: QtBot) -> None:
    opened(page, kol_file, qtbot)
    choose(page, "NAMA KOL", Field.SKIP, qtbot)
    choose(page, "Akun IG", Field.SKIP, qtbot)
    assert not page.plan_step.go.isEnabled()
    assert page.notice.isVisible()
    assert cell(page, 4, FIRST) == "Arini Cempakasari"
    choose(page, "NAMA KOL", Field.NAME, qtbot)
    assert not page.notice.isVisible()


def test_a_duplicate_is_settled_in_its_row_with_the_mouse(
    page: ImportPage, session: Session, kol_file: Path, qtbot: QtBot
) -> None:
    step = opened(page, kol_file, qtbot).plan_step
    model, table = step.table.preview, step.table
    reason = model.index(3, model.columnCount() - 1)
    assert reason.data(RawRole) == DuplicateChoice.SKIP
    table.scrollTo(reason)
    place = table.visualRect(reason)
    at = place.center()
    at.setX(place.right() - 24)
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    box: Any = next(child for child in table.viewport().findChildren(QWidget) if hasattr(child, "open_soon"))
    box.set_value(DuplicateChoice.UPDATE)
    box.activated.emit(box.currentIndex())
    assert reason.data(RawRole) == DuplicateChoice.UPDATE
    assert step.go.text() == "Impor 5 baris"
    # The choice stays when the mapping changes.
    choose(page, "Domisili", None, qtbot)
    assert cell(page, 7, model.columnCount() - 1, RawRole) == DuplicateChoice.UPDATE
    click(qtbot, step.go)
    settle(page, qtbot)
    handles = [account.handle for account in people(session)["Meylin T."].accounts]
    assert handles == ["tandradi", "meylin.icip"]


def test_another_sheet_is_read_and_one_of_something_else_is_refused(
    page: ImportPage, kol_file: Path, qtbot: QtBot
) -> None:
    step = opened(page, kol_file, qtbot).plan_step
    step.sheet.set_value("Bayar")
    step.sheet.activated.emit(1)
    settle(page, qtbot)
    assert page.notice.isVisible()
    assert step.sheet.value() == "KOL"
    step.sheet.set_value("Cadangan")
    step.sheet.activated.emit(2)
    settle(page, qtbot)
    assert step.table.preview.rowCount() == 2
    assert not page.notice.isVisible()
    kol_file.unlink()
    step.sheet.set_value("KOL")
    step.sheet.activated.emit(0)
    settle(page, qtbot)
    assert step.table.preview.rowCount() == 6


def test_another_header_row_needs_no_second_reading(page: ImportPage, kol_file: Path, qtbot: QtBot) -> None:
    step = opened(page, kol_file, qtbot).plan_step
    kol_file.unlink()
    step.header_row.set_value(4)
    step.header_row.activated.emit(3)
    settle(page, qtbot)
    assert step.table.preview.rowCount() == 5
    assert step.table.preview.headerData(FIRST, Qt.Orientation.Horizontal) == "Arini Cempakasari"


def test_other_columns_are_left_out_when_not_wanted(
    page: ImportPage, session: Session, kol_file: Path, qtbot: QtBot
) -> None:
    opened(page, kol_file, qtbot)
    page.plan_step.keep.click()
    settle(page, qtbot)
    click(qtbot, page.plan_step.go)
    settle(page, qtbot)
    assert people(session)["Arini Cempakasari"].notes == ""


def test_an_unknown_platform_is_asked_for(page: ImportPage, session: Session, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "kenalan.csv"
    path.write_text("Nama,Akun,Followers\nRaka,@raka,1200\nHana,@hana,900\n", encoding="utf-8")
    step = opened(page, path, qtbot).plan_step
    assert step.platform.isVisible()
    step.platform.set_value(Platform.TIKTOK)
    step.platform.activated.emit(2)
    settle(page, qtbot)
    click(qtbot, step.go)
    settle(page, qtbot)
    (account,) = people(session)["Raka"].accounts
    assert (account.platform, account.followers) == (Platform.TIKTOK, 1200)


def test_a_refused_file_says_what_it_is_and_offers_another(page: ImportPage, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "KOL.xlsx"
    path.write_bytes(b"PK\x03\x04 rusak")
    page.open(str(path))
    assert page.notice.isVisible()
    settle(page, qtbot)
    assert page.stack.currentIndex() == FILE
    assert page.notice.text().startswith("Berkas rusak")


def test_a_file_can_be_dropped(page: ImportPage, kol_file: Path, qtbot: QtBot) -> None:
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(kol_file))])
    drop = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        dragged,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    page.file_step.drop.dropEvent(drop)
    settle(page, qtbot)
    assert page.plan_step.file.text() == "LIST KOL OKT.xlsx"


def test_cancel_stops_the_reading_and_leaves(page: ImportPage, session: Session, kol_file: Path, qtbot: QtBot) -> None:
    went: list[Route] = []
    session.went.connect(went.append)
    page.open(str(kol_file))
    page.notice.cancelled.emit()
    settle(page, qtbot)
    assert page.stack.currentIndex() == FILE
    assert not page.notice.isVisible()
    click(qtbot, page.leave)
    assert went == [Route("influencers")]
    assert len(people(session)) == 2


def test_what_changed_elsewhere_is_compared_anew(
    page: ImportPage, session: Session, kol_file: Path, qtbot: QtBot
) -> None:
    opened(page, kol_file, qtbot)
    session.history.run(import_label(1), delete_influencers, [people(session)["Sekar Adiwulan"].id])
    page.refresh()
    settle(page, qtbot)
    assert cell(page, 5, FATE) == "Baru"


def test_every_control_can_be_reached_and_has_a_name(page: ImportPage, kol_file: Path, qtbot: QtBot) -> None:
    opened(page, kol_file, qtbot)
    for widget in page.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            named = widget.accessibleName() or getattr(widget, "text", str)()
            assert named, widget
    boxes = page.plan_step.table.head.boxes()
    assert boxes[2].property("level") == "warn"
    assert boxes[6].property("variant") == "dashed"
    boxes[0].setFocus()
    qtbot.keyClick(boxes[0], Qt.Key.Key_Tab)
    assert boxes[1].hasFocus()


WIDE_HEAD = ("Nama", "Username IG", "Followers", "ER%", "No WA", "Domisili", "Niche", "Cabang")
WIDE_ROWS = (
    ("Yanti Icip", "tiktok.com/@yanti.icip", "41.800", "4,1%", "081200000001", "Palembang", "Kuliner", "Lastri"),
    ("Sekar Adiwulan", "@sekaricip", "48.200", "0,041", "081300009999", "Malang", "Kuliner", "Lastri"),
    ("Bobi Tandirante", "@bobi", "999999999999", "250", "081200000003", "Palopo", "Kuliner", "Yayan"),
    ("Citra Lestari", "@citra", "900", "3,5", "081200000004", "Solo", "Kuliner", "Yayan"),
    ("Dewi Anggraini", "@dewi", "1.900", "2,5", "081200000005", "Solo", "Kuliner", "Yayan"),
)


@pytest.fixture
def wide_file(tmp_path: Path) -> Path:
    book = Workbook()
    for row in (WIDE_HEAD, *WIDE_ROWS):
        book.worksheets[0].append(row)
    path = tmp_path / "LIST KOL LEBAR.xlsx"
    book.save(path)
    return path


def test_a_link_elsewhere_is_shown_as_it_will_be_written(page: ImportPage, wide_file: Path, qtbot: QtBot) -> None:
    model = opened(page, wide_file, qtbot).plan_step.table.preview
    assert [cell(page, 2, FIRST + at) for at in (1, 2, 3)] == ["@yanti.icip", "41,8 rb", "4,1%"]
    assert cell(page, 2, model.columnCount() - 1) == "Tautan TikTok, masuk ke TikTok"


def test_doubtful_figures_are_counted_and_every_reason_is_shown(
    page: ImportPage, session: Session, wide_file: Path, qtbot: QtBot
) -> None:
    step = opened(page, wide_file, qtbot).plan_step
    last = step.table.preview.columnCount() - 1
    assert cell(page, 3, last) == "0,041% atau 4,1%? Teks asli disimpan"
    assert cell(page, 4, last) == "Terlalu besar. Teks asli disimpan; Tinggi tidak biasa"
    tip = cell(page, 4, last, Qt.ItemDataRole.ToolTipRole)
    assert tip.splitlines() == ["999999999999: Terlalu besar. Teks asli disimpan", "250: Tinggi tidak biasa"]
    assert cell(page, 4, FIRST + 3, LevelRole) == "warn"
    # Two telephone numbers have no room in one cell.
    assert cell(page, 3, FIRST + 4, FormerRole) == ""
    assert "+62 813-0000-8850" in cell(page, 3, FIRST + 4, Qt.ItemDataRole.ToolTipRole)
    assert step.chips[UNSURE].text() == "2 perlu dipastikan"
    click(qtbot, step.chips[UNSURE])
    assert [step.table.preview.index(row, 0).data() for row in range(step.table.preview.rowCount())] == ["3", "4"]
    click(qtbot, step.go)
    settle(page, qtbot)
    assert [row.id for row in page.done_step._listed] == [3, 4]
    bobi = people(session)["Bobi Tandirante"]
    assert bobi.accounts[0].followers is None
    assert "Followers: 999999999999" in bobi.notes


def test_the_reason_is_seen_without_scrolling(page: ImportPage, wide_file: Path, qtbot: QtBot) -> None:
    table = opened(page, wide_file, qtbot).plan_step.table
    last = table.preview.columnCount() - 1
    assert table.head.visualIndex(last) == last
    assert table.head.length() <= table.viewport().width()
    assert table.columnWidth(last) >= 200
    page.resize(700, 708)
    assert table.head.visualIndex(last) == FIRST
    assert table.columnViewportPosition(last) + table.columnWidth(last) <= table.viewport().width()
    table.setColumnWidth(FIRST, 300)
    page.resize(2400, 708)
    assert (table.head.visualIndex(last), table.columnWidth(FIRST)) == (last, 300)


def test_the_way_to_the_list_clears_its_filters_and_only_the_page_seen_speaks(
    page: ImportPage, session: Session, kol_file: Path, qtbot: QtBot
) -> None:
    went: list[Route] = []
    session.went.connect(went.append)
    opened(page, kol_file, qtbot)
    click(qtbot, page.plan_step.go)
    settle(page, qtbot)
    click(qtbot, page.done_step.see)
    assert went == [Route("influencers", ALL)]
    page.hide()
    said: list[str] = []
    session.said.connect(said.append)
    session.history.undo()
    page.restart()
    assert said == []
    page.show()
    assert said == ["Belum ada yang ditulis"]


def test_a_task_reports_fails_and_stops(qtbot: QtBot) -> None:
    def count(task: Task, until: int) -> int:
        for done in range(until):
            task.report(done, until)
        return until

    def refuse(_task: Task) -> None:
        raise ImportFileError("Berkas kosong.")

    def stop(task: Task) -> None:
        if task.is_cancelled():
            raise ImportFileError("dihentikan")

    task = Task(count, 5)
    with qtbot.waitSignals([task.progressed, task.succeeded, task.ended]):
        task.start()
    task = Task(refuse)
    with qtbot.waitSignal(task.failed) as failed:
        task.start()
    assert failed.args == ["Berkas kosong."]
    task = Task(stop)
    task.cancel()
    with qtbot.waitSignal(task.cancelled):
        task.start()
