"""The window around the pages: places, undo with names, language and theme at once, the palette, first run."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QAbstractTableModel, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from planner import settings
from planner.app import make_application
from planner.language import Message, catalogue
from planner.operations.influencers import add_influencer
from planner.paths import settings_folder
from planner.queries.campaigns import brand_row, campaign_rows, collaboration_rows
from planner.queries.influencer_list import count_all
from planner.ui.palette import CommandPalette
from planner.ui.session import Route
from planner.ui.window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from planner.ui.shell import Shell


def test_an_empty_shop_shows_its_three_doors(open_shop: Callable[[Path], Shell], workspace_path: Path) -> None:
    shell = open_shop(workspace_path)
    words = _words(shell.window)
    assert {"Mulai dari daftar influencer", "Pilih berkas", "Tambah influencer", "Buka contoh"} <= words
    assert shell.window.strip.findChildren(QLabel)


def test_writing_one_by_one_opens_the_form(
    open_shop: Callable[[Path], Shell], workspace_path: Path, qtbot: QtBot
) -> None:
    shell = open_shop(workspace_path)
    door = next(b for b in shell.window.findChildren(QAbstractButton) if b.text() == "Tambah influencer")
    qtbot.mouseClick(door, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: any(isinstance(w, QDialog) and w.isVisible() for w in QApplication.topLevelWidgets()))


def test_undo_and_redo_are_named_in_the_menu_and_follow_the_keys(
    open_shop: Callable[[Path], Shell], workspace_path: Path, qtbot: QtBot
) -> None:
    shell = open_shop(workspace_path)
    session = shell.session
    assert session is not None
    session.history.run(Message("import {n} influencers", {"n": 214}), add_influencer, "Sekar")
    assert shell.commands.undo.text() == "Urungkan impor 214 influencer"
    assert shell.window.strip.message() == "Selesai: impor 214 influencer"
    shell.commands.undo.trigger()
    assert session.read(count_all) == 0
    assert shell.commands.redo.text() == "Ulangi impor 214 influencer"
    assert not shell.commands.undo.isEnabled()
    shell.commands.redo.trigger()
    assert session.read(count_all) == 1
    qtbot.mouseClick(shell.window.strip.undo_button(), Qt.MouseButton.LeftButton)
    assert session.read(count_all) == 0


def test_language_and_theme_change_at_once_and_are_remembered(
    open_shop: Callable[[Path], Shell], demo_path: Path
) -> None:
    shell = open_shop(demo_path)
    assert "Beranda" in _words(shell.window)
    shell.window.go(Route("settings"))
    shell.choose_language("en")
    QApplication.processEvents()
    assert {"Settings", "Language"} <= _words(shell.window)
    assert shell.window.route() == Route("settings")
    shell.choose_theme("dark")
    assert settings.load()["theme"] == "dark"
    assert settings.load()["language"] == "en"
    shell.choose_language("id")
    assert {"Pengaturan", "Bahasa"} <= _words(shell.window)
    shell.choose_theme("light")


def test_a_shop_word_is_stored_when_its_field_is_left(
    open_shop: Callable[[Path], Shell], workspace_path: Path, qtbot: QtBot
) -> None:
    shell = open_shop(workspace_path)
    shell.window.go(Route("brand"))
    page = shell.window.page("brand")
    name = next(line for line in page.findChildren(QLineEdit) if line.accessibleName() == "Nama toko")
    qtbot.mouseClick(name, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(name.hasFocus)
    name.selectAll()
    qtbot.keyClicks(name, "Kencur Pagi")
    shell.window.go(Route("influencers"))
    assert shell.session is not None
    brand = shell.session.read(brand_row)
    assert brand is not None
    assert brand.name == "Kencur Pagi"
    assert "Kencur Pagi" in shell.window.windowTitle()


def test_the_palette_finds_a_command_by_a_few_letters(
    open_shop: Callable[[Path], Shell], workspace_path: Path, qtbot: QtBot
) -> None:
    shell = open_shop(workspace_path)
    shell.commands.open_palette()
    palette = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible())
    field = palette.findChild(QLineEdit)
    assert field is not None
    qtbot.keyClicks(field, "atur")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert shell.window.route() == Route("settings")


def test_what_cannot_be_written_is_said_and_taken_back_by_the_next_change(
    open_shop: Callable[[Path], Shell], workspace_path: Path
) -> None:
    shell = open_shop(workspace_path)
    assert shell.session is not None
    shell.session.history.run(Message("add"), add_influencer, " ")
    assert shell.window.notice.text() == "Nama perlu diisi."
    assert shell.window.notice.isVisible()
    shell.session.history.run(Message("add"), add_influencer, "Sekar")
    assert not shell.window.notice.isVisible()


def test_the_summary_is_written_off_the_ui_thread_and_a_locked_place_is_explained(
    open_shop: Callable[[Path], Shell], demo_path: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    shell = open_shop(demo_path)
    shell.export_to(tmp_path / "ringkasan.xlsx")
    qtbot.waitUntil(lambda: "ringkasan.xlsx" in shell.window.notice.text() and shell._exporting is None)
    assert (tmp_path / "ringkasan.xlsx").stat().st_size > 5_000
    taken = tmp_path / "taken.xlsx"
    taken.mkdir()
    shell.export_to(taken)
    qtbot.waitUntil(lambda: shell._exporting is None)
    assert "taken.xlsx" in shell.window.notice.text()


def test_the_demo_shop_is_a_file_of_its_own(
    open_shop: Callable[[Path], Shell], workspace_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("planner.ui.shell.documents_folder", lambda: tmp_path / "Documents")
    shell = open_shop(workspace_path)
    shell.do("sample")
    assert shell.session is not None
    assert shell.session.workspace.path.parent == tmp_path / "Documents" / "Influencer Planner"
    assert shell.session.read(count_all) >= 40
    assert settings.load()["last_workspace"] == str(shell.session.workspace.path)


def test_a_shop_that_cannot_be_opened_stays_the_last_one_and_is_explained(
    open_shop: Callable[[Path], Shell], workspace_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("planner.ui.shell.documents_folder", lambda: tmp_path / "Documents")
    shell = open_shop(workspace_path)
    shell.start(workspace_path)
    assert {"Toko tidak bisa dibuka", "Coba lagi", "Buka toko lain"} <= _words(shell.window)
    assert any("sudah terbuka" in words for words in _words(shell.window))
    assert settings.load()["last_workspace"] == str(workspace_path)
    assert not (tmp_path / "Documents" / "Influencer Planner" / "Toko baru.planner").exists()
    broken = tmp_path / "broken.planner"
    broken.write_text("hello")
    shell.start(broken)
    assert any("broken.planner" in words for words in _words(shell.window))
    assert broken.read_text() == "hello"
    settings.save(last_workspace="")
    shell.start(None)
    assert shell.session is not None
    assert shell.session.workspace.path.parent.name == "Influencer Planner"


def test_the_window_comes_back_where_it_was(open_shop: Callable[[Path], Shell], workspace_path: Path) -> None:
    shell = open_shop(workspace_path)
    shell.window.resize(1250, 700)
    shell.window.close()
    window = MainWindow()
    window.show_as_before()
    assert window.height() == 700  # the offscreen screen is too narrow to give the width back
    window.close()
    window.deleteLater()


def test_a_copy_is_made_beside_and_never_onto_the_shop_itself(
    open_shop: Callable[[Path], Shell], demo_path: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    shell = open_shop(demo_path)
    shell.back_up_to(tmp_path / "copy.planner")
    qtbot.waitUntil(lambda: "copy.planner" in shell.window.strip.message())
    shell.back_up_to(demo_path)
    qtbot.waitUntil(lambda: "Itu berkas tokonya sendiri" in shell.window.notice.text())
    shell.back_up_to(tmp_path / "nowhere" / "copy.planner")
    qtbot.waitUntil(lambda: "tidak bisa ditulis" in shell.window.notice.text())


def test_a_name_without_its_ending_never_overwrites_another_file(
    open_shop: Callable[[Path], Shell], demo_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    precious = tmp_path / "Ringkasan v1.2.xlsx"
    precious.write_text("precious")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(tmp_path / "Ringkasan v1.2"), ""))
    shell = open_shop(demo_path)
    shell.do("export")
    assert "Ringkasan v1.2.xlsx" in shell.window.notice.text()
    assert precious.read_text() == "precious"


@pytest.mark.parametrize("stored", ['{"language": "fr", "theme": 5, "last_workspace": 5, "columns": null}', "{", "[]"])
def test_odd_settings_never_keep_the_program_from_starting(stored: str) -> None:
    folder = settings_folder()
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "settings.json").write_text(stored)
    assert settings.load() == settings.DEFAULTS
    make_application()


def _places(shell: Shell) -> Iterator[Route]:
    session = shell.session
    assert session is not None
    yield from map(Route, ("home", "influencers", "import", "campaigns", "settings", "messages", "help"))
    campaign = max(session.read(campaign_rows), key=lambda row: row.people)
    collaboration = session.read(collaboration_rows, campaign.id)[12]
    yield from (Route(page, campaign.id) for page in ("campaign", "setup", "shortlist"))
    yield from (Route("collaboration", f"{collaboration.id}{part}") for part in ("", "#contract", "#timeline"))
    yield Route("brief", f"campaign:{campaign.id}")
    yield Route("brief", collaboration.id)
    yield Route("payment", collaboration.id)


def _words(widget: QWidget) -> set[str]:
    """Everything a widget and its children say: texts, hints, tooltips, accessible names, heads and lists."""
    found: set[str] = {widget.windowTitle()}
    for part in [widget, *widget.findChildren(QWidget)]:
        found |= {part.toolTip(), part.accessibleName(), part.accessibleDescription(), part.statusTip()}
        found |= {action.text().replace("&", "") for action in QWidget.actions(part)}
        if isinstance(part, QLabel | QAbstractButton):
            found.add(part.text().replace("&", ""))
        if isinstance(part, QLineEdit | QPlainTextEdit):
            found.add(part.placeholderText())
        if isinstance(part, QComboBox):
            found |= {part.itemText(at) for at in range(part.count())}
        if isinstance(part, QAbstractItemView) and part.model() is not None:
            model = part.model()
            columns = model.columnCount() if isinstance(model, QAbstractTableModel) else 1
            for column in range(columns):
                found.add(str(model.headerData(column, Qt.Orientation.Horizontal) or ""))
                for row in range(min(model.rowCount(), 40)):
                    found.add(str(model.index(row, column).data() or ""))
    return {text for text in found if text}


def test_there_is_no_english_on_the_indonesian_screen(open_shop: Callable[[Path], Shell], demo_path: Path) -> None:
    shell = open_shop(demo_path)
    indonesian = set(catalogue("id").values())
    plain = {source for (source, _), words in catalogue("id").items() if words != source and source not in indonesian}
    patterns = [
        re.compile(re.sub(r"\\{\w+\\}", "(.+)", re.escape(source)))
        for source in plain
        if "{" in source and len(re.findall(r"[A-Za-z]{3,}", re.sub(r"\{\w+\}", "", source))) > 1
    ]
    english: list[str] = []
    for route in _places(shell):
        shell.window.go(route)
        QApplication.processEvents()
        english += [
            f"{route.page}: {text}"
            for text in _words(shell.window)
            if text in plain or any(pattern.fullmatch(text) for pattern in patterns)
        ]
    assert english == []


def test_everything_that_takes_the_keyboard_has_a_name(open_shop: Callable[[Path], Shell], demo_path: Path) -> None:
    shell = open_shop(demo_path)
    nameless: list[str] = []
    for route in _places(shell):
        shell.window.go(route)
        QApplication.processEvents()
        for widget in shell.window.findChildren(QWidget):
            reachable = widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            text = widget.text() if isinstance(widget, QAbstractButton) else ""
            inside = widget.focusProxy() is not None or widget.parent().__class__.__name__ == "QComboBox"
            if reachable and not inside and not (widget.accessibleName() or text):
                nameless.append(f"{route.page}: {type(widget).__name__} {widget.objectName()}")
    assert nameless == []


def test_the_palette_knows_other_words_and_says_at_the_top_that_it_found_nothing(
    open_shop: Callable[[Path], Shell], workspace_path: Path, qtbot: QtBot
) -> None:
    open_shop(workspace_path).commands.open_palette()
    palette = next(w for w in QApplication.topLevelWidgets() if isinstance(w, CommandPalette) and w.isVisible())
    qtbot.keyClicks(palette.field, "ganda")
    assert palette.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Cari duplikat"
    palette.field.setText("qqqq")
    QApplication.processEvents()
    said = next(label for label in palette.findChildren(QLabel) if label.isVisible() and label.text())
    assert said.text() == "Tidak ada perintah seperti itu"
    assert said.geometry().top() < palette.field.geometry().bottom() + 20
    palette.close()
