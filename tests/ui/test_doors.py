"""The notice of what a move leaves open: a way for each thing that is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from planner.ui.campaigns.doors import DoorsBar

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LONG = "Sekar Adiwulan: belum dicek, belum ada brief, belum ada kontrak, belum ada rencana pembayaran."


def test_each_way_has_its_button_and_a_later_notice_has_none_of_them(qtbot: QtBot) -> None:
    bar = DoorsBar()
    qtbot.addWidget(bar)
    bar.resize(760, 40)
    went: list[str] = []
    words = ("Buka cek latar", "Buka brief", "Buka kontrak", "Buka pembayaran")
    bar.show_doors("warn", LONG, [(each, lambda each=each: went.append(each)) for each in words])
    assert [each.text() for each in bar.doors()] == list(words[:3])
    for each in bar.doors():
        QTest.mouseClick(each, Qt.MouseButton.LeftButton)
        assert each.width() >= each.minimumSizeHint().width()
    assert went == list(words[:3])
    assert bar.text() == LONG
    bar.show_notice("warn", LONG, "Pilih 2 ini", lambda: went.append("all"))
    assert [each.text() for each in bar.doors()] == ["Pilih 2 ini"]
