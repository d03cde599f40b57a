"""The way back to a shop that was open before: in the file menu, under the shop's name, and in the palette."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QMenu

from planner import settings
from planner.language import Message, tr
from planner.operations.shop import change_brand
from planner.store.workspace import Workspace
from planner.ui.recent import RecentShop, recent_shops, remember_shop
from planner.ui.widgets.states import EmptyState

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from planner.ui.shell import Shell


def test_five_shops_are_offered_those_still_there_and_the_last_one_first(tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.planner" for number in range(8)]
    for path in paths:
        path.touch()
        remember_shop(path, f"Toko {path.stem}")
    remember_shop(paths[1], "Toko baru")
    paths[6].unlink()
    assert [shop.name for shop in recent_shops(paths[7])] == ["Toko baru", "Toko 5", "Toko 4", "Toko 3", "Toko 2"]


def test_two_shops_of_one_name_tell_their_files(tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("satu.planner", "dua.planner")]
    for path in paths:
        path.touch()
        remember_shop(path, "Toko")
    assert recent_shops() == [
        RecentShop(paths[1], "Toko (dua.planner)"),
        RecentShop(paths[0], "Toko (satu.planner)"),
    ]


def test_damaged_settings_offer_no_shop(tmp_path: Path) -> None:
    settings.save(recent=["a", ["b"], [1, 2], None, [str(tmp_path), "a folder"]])
    assert recent_shops() == []


def test_from_the_demo_the_own_shop_is_one_choice_away(
    open_shop: Callable[[Path], Shell], workspace_path: Path, demo_path: Path, qtbot: QtBot
) -> None:
    shell = open_shop(workspace_path)
    assert shell.session is not None
    shell.session.history.run(Message("change the brand profile"), change_brand, name="Kencur & Pagi")
    shell.show(Workspace(demo_path))
    menu = _recent_menu(shell)
    (action,) = menu.actions()
    assert action.text() == "&1  Kencur && Pagi"
    action.trigger()
    assert shell.session.workspace.path == workspace_path
    # Back again by the keyboard alone.
    shell.commands.open_palette()
    palette = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible())
    field = palette.findChild(QLineEdit)
    assert field is not None
    (name,) = [shop.name for shop in recent_shops(workspace_path)]
    qtbot.keyClicks(field, tr("Open the shop {name}").format(name=name))
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert shell.session.workspace.path == demo_path


def test_the_menu_of_the_shop_offers_them_too_and_alone_there_is_none(
    open_shop: Callable[[Path], Shell], workspace_path: Path, demo_path: Path
) -> None:
    shell = open_shop(workspace_path)
    assert not _recent_menu(shell).menuAction().isVisible()
    shell.show(Workspace(demo_path))
    under_the_name = shell.window.rail.workspace_menu()
    assert under_the_name is not None
    under_the_name.aboutToShow.emit()
    assert under_the_name.actions()[0].toolTip() == str(workspace_path)
    under_the_name.actions()[0].trigger()
    assert shell.session is not None
    assert shell.session.workspace.path == workspace_path


def test_a_shop_that_was_moved_away_is_told_of_in_words_of_the_window(
    open_shop: Callable[[Path], Shell], workspace_path: Path, tmp_path: Path
) -> None:
    shell = open_shop(workspace_path)
    gone = tmp_path / "hilang" / "toko.planner"
    shell.open_recent(str(gone))
    words = tr("{name} is no longer in {folder}. If it was moved or renamed, open it where it is now.")
    assert shell.window.notice.text() == words.format(name=gone.name, folder=gone.parent)
    assert shell.session is not None
    assert shell.session.workspace.path == workspace_path
    shell.start(gone)
    (said,) = shell.window.findChildren(EmptyState)
    assert shell.window.notice.text() in {shown.text() for shown in said.findChildren(QLabel)}


def _recent_menu(shell: Shell) -> QMenu:
    shell.window.menuBar().actions()[0].menu().aboutToShow.emit()
    return shell.commands.recent_menu()
