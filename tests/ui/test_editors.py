"""The small editors: what is typed, what is taken, what is refused and stays visible."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QWidget

from planner.language import Message, set_language
from planner.operations.influencers import add_influencer, change_influencers
from planner.terms import Goal, TimeZone
from planner.ui.editors import ChoiceEdit, CountEdit, DateEdit, LineEdit, NoteEdit, RupiahEdit, TimeEdit, settle
from planner.ui.history import History
from planner.ui.reading import read_date, read_rupiah, read_time

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from pytestqt.qtbot import QtBot

    from planner.store.workspace import Workspace

TODAY = dt.date(2026, 11, 20)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("5 Des", dt.date(2026, 12, 5)),
        ("Sab 5 Des", dt.date(2026, 12, 5)),
        ("12/12/2026", dt.date(2026, 12, 12)),
        ("12/12", dt.date(2026, 12, 12)),
        ("10 Jan", dt.date(2027, 1, 10)),
        ("3 Okt", dt.date(2026, 10, 3)),
        ("29 Feb", dt.date(2028, 2, 29)),
        ("Hari ini", TODAY),
        ("besok", TODAY + dt.timedelta(days=1)),
        ("lusa", TODAY + dt.timedelta(days=2)),
        ("yesterday", TODAY - dt.timedelta(days=1)),
        ("", None),
    ],
)
def test_a_date_without_year_is_the_nearest(text: str, day: dt.date | None) -> None:
    reading = read_date(text, TODAY)
    if text == "29 Feb":
        # No leap year is near: better no date than a wrong one.
        assert reading.problem
    else:
        assert reading == (day, "")


@pytest.mark.parametrize("text", ["besok lusa", "32 Des", "5", "13/13/2026"])
def test_what_is_no_date_says_so(text: str) -> None:
    assert read_date(text, TODAY).value is None
    assert read_date(text, TODAY).problem


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("19.00", dt.time(19)),
        ("19:30", dt.time(19, 30)),
        ("7", dt.time(7)),
        ("1930 WIB", dt.time(19, 30)),
        ("7 malam", dt.time(19)),
        ("jam 4 sore", dt.time(16)),
        ("Pukul 12 siang", dt.time(12)),
        ("1.30 siang", dt.time(13, 30)),
        ("11 siang", dt.time(11)),
        ("12 malam", dt.time(0)),
        ("1 malam", dt.time(1)),
        ("12pm", dt.time(12)),
        ("8 pagi WITA", dt.time(8)),
        ("7pm", dt.time(19)),
        ("00.00", dt.time(0)),
        ("", None),
    ],
)
def test_clock_times(text: str, time: dt.time | None) -> None:
    assert read_time(text) == (time, "")


@pytest.mark.parametrize("text", ["25.00", "19.75", "malam", "19 malam", "8 siang", "besok"])
def test_what_is_no_clock_time_says_so(text: str) -> None:
    assert read_time(text).problem


def test_more_rupiah_than_32_bits_hold() -> None:
    assert read_rupiah("Rp3.000.000.000") == (3_000_000_000, "")


def _typed(qtbot: QtBot, editor: Any, text: str) -> list[object]:
    committed: list[object] = []
    editor.committed.connect(committed.append)
    qtbot.addWidget(editor)
    editor.show()
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    return committed


def test_rupiah_is_committed_and_shown_whole(qtbot: QtBot) -> None:
    editor = RupiahEdit()
    assert _typed(qtbot, editor, "28jt") == [28_000_000]
    assert editor.text() == "Rp28.000.000"
    assert editor.value() == 28_000_000


def test_bad_text_stays_visible_and_the_stored_value_stays(qtbot: QtBot) -> None:
    editor = RupiahEdit()
    editor.set_value(5_000)
    refused: list[str] = []
    editor.refused.connect(refused.append)
    assert _typed(qtbot, editor, "banyak") == []
    assert editor.text() == "banyak"
    assert editor.value() == 5_000
    assert refused == [editor.problem()]
    assert editor.property("level") == "bad"
    editor.set_value(5_000)
    assert editor.text() == "banyak"
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert (editor.text(), editor.problem(), editor.property("level")) == ("Rp5.000", "", "")


def test_an_unchanged_value_is_not_committed(qtbot: QtBot) -> None:
    editor = LineEdit()
    editor.set_value("Malang")
    assert _typed(qtbot, editor, "Malang ") == []
    assert editor.text() == "Malang"


def test_a_needed_line_is_not_left_empty(qtbot: QtBot) -> None:
    editor = LineEdit(needed="Nama perlu diisi.")
    editor.set_value("Sambal")
    editor.clear()
    assert not editor.commit()
    assert editor.problem() == "Nama perlu diisi."
    qtbot.addWidget(editor)


def test_numbers_keep_their_limits(qtbot: QtBot) -> None:
    editor = CountEdit(least=1, most=1000)
    assert _typed(qtbot, editor, "0") == []
    assert editor.problem()
    assert _typed(qtbot, editor, "12") == [12]


def test_what_the_store_refuses_stays_visible(qtbot: QtBot) -> None:
    editor = TimeEdit()
    editor.set_value(dt.time(9))
    editor.committed.connect(lambda _value: editor.refuse("Tidak bisa.", dt.time(9)))
    _typed(qtbot, editor, "20.00")
    assert (editor.text(), editor.value(), editor.problem()) == ("20.00", dt.time(9), "Tidak bisa.")


def test_a_zone_typed_behind_the_clock_time_goes_into_its_field(qtbot: QtBot) -> None:
    zone = ChoiceEdit([(each, str(each)) for each in TimeZone])
    qtbot.addWidget(zone)
    zone.set_value(TimeZone.WIB)
    chosen: list[object] = []
    zone.committed.connect(chosen.append)
    editor = TimeEdit(zone)
    assert _typed(qtbot, editor, "19.00 WITA") == [dt.time(19)]
    assert (chosen, zone.value(), editor.text()) == ([TimeZone.WITA], TimeZone.WITA, "19.00")


def test_a_zone_is_refused_where_no_field_for_it_stands_beside(qtbot: QtBot) -> None:
    editor = TimeEdit()
    assert _typed(qtbot, editor, "19.00 WITA") == []
    assert (editor.problem(), editor.text()) != ("", "19.00")


def test_a_day_is_chosen_from_the_calendar_by_keys(qtbot: QtBot) -> None:
    editor = DateEdit(TODAY)
    committed: list[object] = []
    editor.committed.connect(committed.append)
    qtbot.addWidget(editor)
    editor.show()
    qtbot.keyClick(editor, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    popup = editor.calendar()
    assert popup is not None
    assert popup.isVisible()
    grid = popup.month.focusProxy() or popup.month
    qtbot.keyClick(grid, Qt.Key.Key_Down)
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert committed == [dt.date(2026, 11, 27)]
    assert not popup.isVisible()
    assert editor.text() == "Jum 27 Nov"


def test_after_midnight_the_calendar_opens_on_the_new_day(qtbot: QtBot) -> None:
    days = [TODAY]
    editor = DateEdit(lambda: days[-1])
    qtbot.addWidget(editor)
    editor.show()
    for _ in range(2):
        qtbot.keyClick(editor, Qt.Key.Key_F4)
        popup = editor.calendar()
        assert popup is not None
        assert popup.month.selectedDate() == QDate(days[-1].year, days[-1].month, days[-1].day)
        qtbot.keyClick(popup.month.focusProxy() or popup.month, Qt.Key.Key_Escape)
        assert not popup.isVisible()
        days.append(TODAY + dt.timedelta(days=1))
    qtbot.keyClicks(editor, "hari ini")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert editor.value() == days[-1]


def test_dates_are_written_in_the_language_in_use(qtbot: QtBot) -> None:
    set_language("en")
    editor = DateEdit(TODAY)
    qtbot.addWidget(editor)
    editor.set_value(dt.date(2026, 12, 5))
    assert editor.text() == "Sat 5 Dec"


def test_a_choice_is_committed_once(qtbot: QtBot) -> None:
    editor = ChoiceEdit([(Goal.AWARENESS, "Kesadaran"), (Goal.CONVERSION, "Penjualan")])
    committed: list[object] = []
    editor.committed.connect(committed.append)
    qtbot.addWidget(editor)
    editor.set_value(Goal.AWARENESS)
    editor.show()
    qtbot.keyClick(editor, Qt.Key.Key_Down)
    assert committed == [Goal.CONVERSION]
    assert editor.value() is Goal.CONVERSION


def test_a_longer_text_is_committed_when_it_is_left(qtbot: QtBot) -> None:
    holder = QWidget()
    editor, other = NoteEdit(holder), LineEdit(holder)
    qtbot.addWidget(holder)
    with qtbot.waitActive(holder):
        holder.show()
        holder.activateWindow()
    committed: list[object] = []
    editor.committed.connect(committed.append)
    editor.set_value("lama")
    editor.setFocus()
    editor.selectAll()
    qtbot.keyClicks(editor, "baru")
    editor.set_value("lama")
    assert editor.toPlainText() == "baru"
    other.setFocus()
    assert committed == ["baru"]


def test_a_text_given_up_with_esc_comes_back_with_undo(qtbot: QtBot) -> None:
    editor = NoteEdit()
    qtbot.addWidget(editor)
    editor.set_value("lama")
    editor.selectAll()
    qtbot.keyClicks(editor, "panjang sekali")
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert editor.toPlainText() == "lama"
    qtbot.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert editor.toPlainText() == "panjang sekali"


def test_a_note_that_could_not_be_written_stays_and_is_written_later(
    qtbot: QtBot, workspace: Workspace, held: Callable[[Workspace], AbstractContextManager[None]]
) -> None:
    history = History(workspace)
    key = workspace.write(Message("seed"), add_influencer, "Sekar").result
    edit = NoteEdit()
    qtbot.addWidget(edit)
    told: list[str] = []
    edit.refused.connect(told.append)
    edit.committed.connect(
        lambda text: settle(edit, "", history.attempt(Message("test"), change_influencers, [key], notes=text))
    )
    edit.setPlainText("Suka pedas")
    with held(workspace):
        assert not edit.commit()
        edit.set_value("")  # a page that reads again what is stored
        assert (edit.toPlainText(), edit.value(), edit.problem()) == ("Suka pedas", "", told[-1])
    assert edit.commit()
    assert (edit.value(), edit.problem(), told[-1]) == ("Suka pedas", "", "")
    assert history.stack.count() == 1


def test_a_choice_that_could_not_be_written_shows_what_is_stored(qtbot: QtBot) -> None:
    edit = ChoiceEdit([(Goal.AWARENESS, "A"), (Goal.CONVERSION, "B")])
    qtbot.addWidget(edit)
    edit.set_value(Goal.AWARENESS)
    edit.committed.connect(lambda _goal: edit.refuse("Tidak bisa.", Goal.AWARENESS))
    edit.setCurrentIndex(1)
    edit.activated.emit(1)
    assert (edit.value(), edit.problem()) == (Goal.AWARENESS, "Tidak bisa.")
    edit.set_value(Goal.CONVERSION)
    assert edit.problem() == ""
