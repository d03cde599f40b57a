"""The background check sheet: every field stored as it is left, figures beside it, files, and earlier checks."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDropEvent, QGuiApplication, QImage, QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget

from planner.language import Message, tr
from planner.operations import checks, influencers, notes, shop
from planner.queries.checks import CheckDetail, CheckSheet, check_sheet
from planner.queries.influencer_list import all_influencer_rows
from planner.store.attachments import LARGEST_FILE
from planner.store.tables import Exclusivity
from planner.terms import EngagementFormula, Gender, Platform, Severity, Side, Verdict
from planner.ui.files import NewFile
from planner.ui.pages.check import CheckPage
from planner.ui.session import Route, Session
from planner.ui.theme.appearance import apply_theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace

SAID = Message("x")
TODAY = dt.date(2026, 12, 3)
DAY = dt.date(2026, 11, 18)
ROWS = "\n".join(f"{day} Nov\t1,9 rb\t100\t14 rb\t{'ya' if day % 2 else 'tidak'}" for day in range(17, 5, -1))


def seed(tx: Transaction) -> tuple[str, str, str]:
    shop.change_brand(tx, name="Kencur Pagi", category="sambal", niches="Kuliner")
    shop.add_competitor(tx, "Sambal Tungku")
    sekar = influencers.add_influencer(
        tx, "Sekar", platform=Platform.INSTAGRAM, handle="sekaricip", followers=50_000, on=DAY, city="Malang"
    )
    tia = influencers.add_influencer(tx, "Tia", platform=Platform.INSTAGRAM, handle="tiadirumah")
    return sekar, tia, notes.add_check(tx, sekar, DAY, checked_by="Lastri")


class Sheet:
    """The page with one person's check open."""

    def __init__(self, workspace: Workspace, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.sekar, self.tia, self.check_id = workspace.write(Message("seed"), seed).result
        self.session = Session(workspace)
        self.page = CheckPage(self.session)
        self.session.history.changed.connect(self.page.refresh)
        qtbot.addWidget(self.page)
        self.page.resize(1226, 708)
        self.page.show()
        self.open(self.sekar)
        self.form = self.page.form

    def open(self, key: str) -> None:
        self.page.open(key)
        QApplication.processEvents()

    def stored(self) -> CheckSheet:
        found = self.session.read(check_sheet, self.sekar, self.check_id, TODAY)
        assert found is not None
        return found

    def check(self) -> CheckDetail:
        found = self.stored().check
        assert found is not None
        return found

    def words(self) -> str:
        QApplication.processEvents()
        return "\n".join(found.text() for found in self.page.findChildren(QLabel) if found.isVisible())

    def said_by(self, area: QWidget) -> str:
        """Return what painted parts say to those who cannot see them."""
        QApplication.processEvents()
        return "\n".join(found.accessibleName() for found in area.findChildren(QWidget) if found.isVisible())

    def type_into(self, field: Any, text: str, key: Qt.Key = Qt.Key.Key_Tab) -> None:
        field.setFocus()
        field.selectAll()
        self.qtbot.keyClicks(field, text)
        self.qtbot.keyClick(field, key)
        QApplication.processEvents()

    def paste(self, text: str, place: int = 0, column: str = "posted_on") -> None:
        QGuiApplication.clipboard().setText(text)
        self.form.posts.point_at(place, column)
        self.qtbot.keySequence(self.form.posts, QKeySequence(QKeySequence.StandardKey.Paste))
        QApplication.processEvents()

    def undo(self) -> str:
        label = str(self.session.history.stack.undoText())
        self.session.history.undo()
        QApplication.processEvents()
        return label


@pytest.fixture
def sheet(workspace: Workspace, qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Sheet:
    monkeypatch.setattr(Session, "today", lambda _self: TODAY)
    if not qapp.styleSheet():
        apply_theme(qapp, "light")
    return Sheet(workspace, qtbot)


def test_pasted_rows_become_figures_beside_them(sheet: Sheet) -> None:
    sheet.paste(ROWS)
    posts = sheet.stored().posts
    assert [row.position for row in posts] == list(range(12))
    assert (posts[0].posted_on, posts[0].likes, posts[0].views, posts[0].is_sponsored) == (
        dt.date(2026, 11, 17),
        1_900,
        14_000,
        True,
    )
    results = sheet.form.results
    assert results.rate.text() == "4,00%"
    assert "50.000" in results.how.text()
    assert "2,33% (Mavrck" in results.yardstick.text()
    assert results.sponsored.text().startswith("6 ")
    assert results.ratio.text() == "19,0 : 1 (n = 12)"
    assert any("6" in said and "50%" in said for said in sheet.page.flags.sentences())
    assert sheet.form.pasting.text()
    assert "12" in sheet.undo()
    assert sheet.stored().posts == ()
    assert results.rate.text() == "—"


def test_what_cannot_be_read_in_a_paste_is_said(sheet: Sheet) -> None:
    sheet.paste("17 Nov\t22.8\t85\n14 Nov\t900\t12")
    assert [row.likes for row in sheet.stored().posts] == [None, 900]
    assert "22.8" in sheet.form.pasting.text()
    sheet.paste("halo")
    assert len(sheet.stored().posts) == 2


def test_cells_are_typed_with_tab_and_enter(sheet: Sheet) -> None:
    table = sheet.form.posts
    table.point_at(0, "likes")
    sheet.qtbot.keyClicks(table, "1")
    editor = _editor(sheet)
    editor.setText("2,1 rb")
    sheet.qtbot.keyClick(editor, Qt.Key.Key_Tab)
    editor = _editor(sheet)
    sheet.qtbot.keyClicks(editor, "85")
    sheet.qtbot.keyClick(editor, Qt.Key.Key_Return)
    (post,) = sheet.stored().posts
    assert (post.likes, post.comments) == (2_100, 85)
    assert (table.currentIndex().row(), table.key(table.currentIndex())) == (1, "comments")
    table.point_at(0, "is_sponsored")
    sheet.qtbot.keyClick(table, Qt.Key.Key_Y)
    assert sheet.stored().posts[0].is_sponsored is True
    sheet.qtbot.keyClick(table, Qt.Key.Key_Space)
    assert sheet.stored().posts[0].is_sponsored is False
    table.point_at(0, "likes")
    sheet.qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert sheet.stored().posts[0].likes is None
    sheet.qtbot.keyClick(table, Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier)
    assert sheet.stored().posts == ()
    sheet.undo()
    assert len(sheet.stored().posts) == 1


def test_a_cell_that_cannot_be_read_stays_open(sheet: Sheet) -> None:
    table = sheet.form.posts
    table.point_at(2, "likes")
    sheet.qtbot.keyClicks(table, "2")
    editor = _editor(sheet)
    editor.setText("22.8")
    sheet.qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert _editor(sheet) is editor
    assert sheet.stored().posts == ()
    sheet.qtbot.keyClick(editor, Qt.Key.Key_Escape)


def _editor(sheet: Sheet) -> QLineEdit:
    QApplication.processEvents()
    found = [line for line in sheet.form.posts.viewport().findChildren(QLineEdit) if line.isVisible()]
    return found[-1]


def test_fields_are_stored_as_they_are_left_and_undone_by_name(sheet: Sheet) -> None:
    sheet.type_into(sheet.form.editors["checked_by"], "Yayan")
    sheet.type_into(sheet.form.editors["comment_quality"], "Pertanyaan sungguhan")
    sheet.type_into(sheet.form.editors["checked_on"], "1 Des")
    check = sheet.check()
    assert (check.checked_by, check.comment_quality) == ("Yayan", "Pertanyaan sungguhan")
    assert check.checked_on == dt.date(2026, 12, 1)
    assert "Sekar" in sheet.undo()
    assert sheet.check().checked_on == DAY
    assert sheet.form.editors["checked_on"].text().endswith("18 Nov")


def test_the_scores_of_audience_and_values_stand_beside_what_they_are_about(sheet: Sheet) -> None:
    assert not sheet.form.tone.isVisible()
    assert sheet.form.wanted.text().count("\n") == 1
    wanted = {"target_gender": Gender.WOMEN, "target_age_from": 22, "target_age_until": 40, "tone": "Hangat dan jujur"}
    sheet.session.history.run(SAID, shop.change_brand, **wanted, target_cities="Malang, Batu", target_interests="masak")
    theirs = {"audience_cities": "Malang 40%", "audience_ages": "18-34", "audience_women": 70.0}
    sheet.session.history.run(SAID, influencers.change_influencers, [sheet.sekar], **theirs)
    whom, who = sheet.form.wanted.text().splitlines()
    assert all(part in whom for part in ("perempuan", "22", "40", "Malang, Batu", "masak"))
    assert all(part in who for part in ("70% perempuan", "18-34", "Malang 40%"))
    assert "Hangat dan jujur" in sheet.form.tone.text()
    assert sheet.form.tone.isVisible()


def test_scores_are_chosen_by_their_digit_and_taken_back(sheet: Sheet) -> None:
    choice = sheet.form.editors["brand_fit"]
    first = choice.layout().itemAt(0).widget()
    sheet.qtbot.keyClick(first, Qt.Key.Key_4)
    assert sheet.check().brand_fit == 4
    assert "8/10" in sheet.said_by(sheet.page.fit)
    sheet.qtbot.keyClick(first, Qt.Key.Key_0)
    assert sheet.check().brand_fit is None
    likes = sheet.form.editors["likes_product"]
    yes = likes.layout().itemAt(0).widget()
    sheet.qtbot.mouseClick(yes, Qt.MouseButton.LeftButton)
    assert sheet.check().likes_product is True
    sheet.qtbot.mouseClick(yes, Qt.MouseButton.LeftButton)
    assert sheet.check().likes_product is None


def test_a_verdict_waits_for_its_reason(sheet: Sheet) -> None:
    card = sheet.page.verdict
    held = card.verdict.layout().itemAt(1).widget()
    sheet.qtbot.mouseClick(held, Qt.MouseButton.LeftButton)
    assert sheet.check().verdict is None
    assert card.hint.text()
    assert card.verdict.value() is Verdict.HELD
    sheet.type_into(card.reason, "Tunggu data audiens")
    check = sheet.check()
    assert (check.verdict, check.reason) == (Verdict.HELD, "Tunggu data audiens")
    assert not card.hint.text()
    sheet.type_into(card.reason, " ")
    assert sheet.check().reason == "Tunggu data audiens"
    sheet.undo()
    assert sheet.check().verdict is None


def test_half_a_year_on_is_offered_and_taken(sheet: Sheet) -> None:
    card = sheet.page.verdict
    passed = card.verdict.layout().itemAt(0).widget()
    sheet.qtbot.mouseClick(passed, Qt.MouseButton.LeftButton)
    assert sheet.check().verdict is Verdict.PASSED
    offer = next(made for made in card.again.findChildren(QPushButton) if made.isVisible())
    assert "18 Mei 2027" in offer.text()
    sheet.qtbot.mouseClick(offer, Qt.MouseButton.LeftButton)
    assert sheet.check().recheck_on == dt.date(2027, 5, 18)
    assert not card.again.text()


def test_protected_data_is_warned_of_and_stored_all_the_same(sheet: Sheet) -> None:
    field = sheet.form.editors["notes"]
    field.setFocus()
    sheet.qtbot.keyClicks(field, "Pernah sakit maag")
    warned = [line for line in sheet.words().splitlines() if "UU PDP" in line]
    assert len(warned) == 1
    sheet.qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert sheet.check().notes == "Pernah sakit maag"
    sheet.type_into(field, "Ramah, camilan sehat")
    assert "UU PDP" not in sheet.words()


def test_a_line_becomes_an_entry_with_its_first_text(sheet: Sheet) -> None:
    log = sheet.form.works
    line = log.new_line()
    sheet.type_into(line.editors["worked_on"], "13 Okt")
    assert sheet.stored().works == ()
    sheet.type_into(line.editors["brand"], "Sambal Tungku")
    (work,) = sheet.stored().works
    assert (work.brand, work.worked_on) == ("Sambal Tungku", dt.date(2026, 10, 13))
    assert len(log.lines) == 2
    assert log.lines[0] is line
    sheet.type_into(line.editors["link"], "instagram.com/p/1")
    assert [row.link for row in sheet.stored().works] == ["instagram.com/p/1"]
    assert any("Sambal Tungku" in said for said in sheet.page.flags.sentences())
    sheet.qtbot.mouseClick(line.bin, Qt.MouseButton.LeftButton)
    assert sheet.stored().works == ()
    assert len(log.lines) == 1
    sheet.undo()
    assert [entry.editors["brand"].text() for entry in log.lines] == ["Sambal Tungku", ""]


def test_controversies_have_their_severity(sheet: Sheet) -> None:
    line = sheet.form.troubles.new_line()
    sheet.type_into(line.editors["text"], "Ulasan tidak adil")
    severity = line.editors["severity"]
    severity.setCurrentIndex(severity._values.index(Severity.HIGH))
    severity.activated.emit(severity.currentIndex())
    (row,) = sheet.stored().controversies
    assert (row.text, row.severity) == ("Ulasan tidak adil", Severity.HIGH)


def test_files_are_dropped_pasted_opened_and_removed(
    sheet: Sheet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []

    def open_url(url: QUrl) -> bool:
        opened.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    picture = tmp_path / "insight.png"
    picture.write_bytes(b"gambar")
    _drop(sheet, picture)
    (file,) = sheet.stored().attachments
    assert (file.name, file.size, file.check_id) == ("insight.png", 6, sheet.check_id)
    card = sheet.form.files
    name = next(made for made in card.findChildren(QPushButton) if made.isVisible() and made.text() == "insight.png")
    sheet.qtbot.mouseClick(name, Qt.MouseButton.LeftButton)
    assert opened[0].name == "insight.png"
    assert opened[0].read_bytes() == b"gambar"
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    QGuiApplication.clipboard().setImage(image)
    sheet.page.paste_picture.trigger()
    assert [row.media_type for row in sheet.stored().attachments].count("image/png") == 2
    sheet.page._on_file_removed(file)
    assert len(sheet.stored().attachments) == 1
    sheet.undo()
    assert len(sheet.stored().attachments) == 2


def test_a_large_file_is_kept_off_the_window(sheet: Sheet, tmp_path: Path) -> None:
    large = tmp_path / "rate card.pdf"
    large.write_bytes(bytes(2_000_000))
    second = tmp_path / "insight.png"
    second.write_bytes(b"gambar")
    _drop(sheet, large, second)
    sheet.qtbot.waitUntil(lambda: len(sheet.stored().attachments) == 2)
    sheet.qtbot.waitUntil(lambda: "rate card.pdf" in [made.text() for made in sheet.page.findChildren(QPushButton)])
    sheet.undo()
    sheet.undo()
    assert sheet.stored().attachments == ()


def test_files_that_cannot_be_kept_or_opened_are_said(
    sheet: Sheet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: pytest.fail("a program was opened"))
    huge = tmp_path / "video.mp4"
    with huge.open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    _drop(sheet, huge)
    assert "video.mp4" in sheet.form.files.hint.text()
    assert "25 MB" in sheet.form.files.hint.text()
    program = tmp_path / "foto.PNG.EXE"
    program.write_bytes(b"MZ")
    _drop(sheet, program)
    (kept,) = sheet.stored().attachments
    sheet.page.keeper.open(kept)
    assert "foto.PNG.EXE" in sheet.form.files.hint.text()
    sheet.form.files.added.emit([NewFile("hilang.png", "image/png", path=tmp_path / "hilang.png")])
    assert "hilang.png" in sheet.form.files.hint.text()
    QGuiApplication.clipboard().setText("bukan gambar")
    sheet.form.files.paste()
    assert sheet.form.files.hint.text() == tr("There is no picture in the clipboard. Take a screenshot first.")


def _drop(sheet: Sheet, *paths: Path) -> None:
    held = QMimeData()
    held.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        held,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    sheet.form.files.dropEvent(event)
    QApplication.processEvents()


def test_a_new_check_is_begun_and_an_earlier_one_opened(sheet: Sheet) -> None:
    sheet.type_into(sheet.form.editors["notes"], "lama")
    sheet.qtbot.mouseClick(sheet.page.new_button, Qt.MouseButton.LeftButton)
    shown = sheet.page.sheet()
    assert shown is not None
    assert shown.check is not None
    assert (shown.check.checked_on, shown.check.checked_by, shown.check.notes) == (TODAY, "Lastri", "")
    assert sheet.form.editors["notes"].toPlainText() == ""
    sheet.page.open_check(sheet.check_id)
    assert sheet.form.editors["notes"].toPlainText() == "lama"
    sheet.page.open_check(shown.check.id)
    sheet.undo()
    assert sheet.form.editors["notes"].toPlainText() == "lama"
    sheet.page.remove_this.trigger()
    assert sheet.stored().checks == ()
    assert sheet.page.begin.isVisible()


def test_somebody_who_was_never_checked_has_one_way_on(sheet: Sheet) -> None:
    sheet.open(sheet.tia)
    assert sheet.page.begin.isVisible()
    assert not sheet.page.pdf_button.isVisible()
    assert not sheet.page.save_pdf.isEnabled()
    sheet.qtbot.mouseClick(sheet.page.begin, Qt.MouseButton.LeftButton)
    assert sheet.form.posts.isVisible()
    assert sheet.session.read(check_sheet, sheet.tia, None, TODAY).checks  # type: ignore[union-attr]


def test_what_is_typed_is_stored_when_somebody_else_is_opened(sheet: Sheet) -> None:
    field = sheet.form.editors["follower_jump"]
    field.setFocus()
    sheet.qtbot.keyClicks(field, "+8.000 seminggu")
    sheet.open(sheet.tia)
    assert sheet.check().follower_jump == "+8.000 seminggu"


def test_what_cannot_be_written_stays_typed(sheet: Sheet, held: Callable[[Workspace], Any]) -> None:
    field = sheet.form.editors["notes"]
    with held(sheet.session.workspace):
        sheet.type_into(field, "Ramah")
        assert field.toPlainText() == "Ramah"
        assert field.problem()
    sheet.type_into(field, "Ramah")
    assert sheet.check().notes == "Ramah"


def test_claims_and_the_first_free_day_are_shown(sheet: Sheet, workspace: Workspace) -> None:
    def bind(tx: Transaction) -> None:
        fields = {"influencer_id": sheet.sekar, "category": "sambal"}
        tx.add(Exclusivity, **fields, side=Side.THEIRS, brand="Sambal Tungku", ends_on=dt.date(2026, 12, 12))
        tx.add(Exclusivity, **fields, side=Side.OURS, starts_on=TODAY, ends_on=dt.date(2027, 1, 12))

    workspace.write(Message("seed"), bind)
    sheet.page.refresh()
    assert "13 Des" in sheet.page.exclusivity.free.text()
    assert any("Sambal Tungku" in said for said in sheet.page.flags.sentences())
    assert "12 Jan 2027" in sheet.words()


def test_the_way_back_leads_to_the_person(sheet: Sheet) -> None:
    went: list[Route] = []
    sheet.session.went.connect(went.append)
    sheet.page.header.parent_clicked.emit()
    assert went == [Route("influencers", sheet.sekar)]
    sheet.session.history.run(Message("seed"), influencers.delete_influencers, [sheet.sekar])
    assert went[-1] == Route("influencers")


def test_every_field_has_a_name(sheet: Sheet) -> None:
    sheet.paste(ROWS)
    sheet.session.history.run(Message("seed"), checks.add_controversy, sheet.sekar, "Ulasan")
    unnamed = [
        type(found).__name__
        for found in sheet.page.findChildren(QLineEdit) + sheet.page.findChildren(QPushButton)
        if found.isVisible()
        and found.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not (found.accessibleName() or (isinstance(found, QPushButton) and found.text()))
    ]
    assert unnamed == []


def test_the_rate_of_the_posts_can_be_kept_for_the_list(sheet: Sheet) -> None:
    sheet.paste(ROWS)
    assert not sheet.form.results.note.isVisible()  # an older check does not speak for today
    assert sheet.form.results.noted.isVisible()
    sheet.type_into(sheet.form.editors["checked_on"], TODAY.strftime("%d/%m/%Y"))
    sheet.qtbot.mouseClick(sheet.form.results.note, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    with sheet.session.workspace.look() as connection:
        (row,) = [row for row in all_influencer_rows(connection) if row.id == sheet.sekar]
    assert (row.engagement_rate, row.engagement_formula) == (4.0, EngagementFormula.FOLLOWERS)
    assert not sheet.form.results.note.isVisible()
    sheet.undo()
    assert sheet.form.results.note.isVisible()
