"""The bars above a page: a notice that is longer than its line, and the menu of the bulk bar."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QWidget

from planner.ui.theme.appearance import apply_theme
from planner.ui.widgets.bars import BulkBar
from planner.ui.widgets.messages import NoticeBar

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

W = TypeVar("W", bound=QWidget)


@pytest.fixture(autouse=True)
def _look(qapp: QApplication) -> None:
    apply_theme(qapp, "light")


def shown(qtbot: QtBot, widget: W) -> W:
    qtbot.addWidget(widget)
    widget.show()
    return widget


def test_a_long_notice_takes_two_lines_and_ends_in_an_ellipsis(qtbot: QtBot) -> None:
    bar = shown(qtbot, NoticeBar())
    bar.resize(520, bar.height())
    bar.show_notice("warn", "Pendek saja.")
    low = bar.height()
    sentence = "Sekar sudah terikat dengan Sambal Tungku (sambal) sampai 30 November 2026, jadi lihat dulu tanggalnya."
    bar.show_notice("warn", sentence)
    assert bar.text() == sentence
    said = next(made for made in bar.findChildren(QLabel) if made.toolTip() == sentence)
    assert said.text().replace("\n", " ") == sentence
    assert bar.height() > low
    high = bar.height()
    bar.show_notice("warn", sentence * 4)
    assert bar.height() == high
    assert said.text().endswith("…")
    assert said.fontMetrics().horizontalAdvance(said.text().split("\n")[1]) <= said.width()
    bar.resize(3_000, bar.height())
    QApplication.processEvents()
    assert bar.height() == low


def test_the_menu_of_the_bulk_bar_reads_from_the_left(qtbot: QtBot) -> None:
    bar = shown(qtbot, BulkBar())
    more = QMenu(bar)
    inner = more.addMenu("Cek latar")
    inner.addAction("Lolos")
    bar.set_actions([], more)
    seen: list[Qt.LayoutDirection] = []

    def look() -> None:
        inner.popup(more.mapToGlobal(more.rect().topRight()))
        seen.extend(menu.layoutDirection() for menu in (more, inner))
        inner.close()
        more.close()

    QTimer.singleShot(0, look)
    more_button = next(made for made in bar.findChildren(QPushButton) if made.menu() is more)
    more_button.showMenu()
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [Qt.LayoutDirection.LeftToRight] * 2
