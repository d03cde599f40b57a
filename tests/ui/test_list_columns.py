"""What the list shows beyond a row: the verdict by the shop's yardsticks, and the name that stays in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from people_table import PeopleTable
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from planner.language import Message
from planner.store.tables import BackgroundCheck, CheckedPost
from planner.terms import Relationship, Tier
from planner.ui.delegates import PADDING, TAIL
from planner.ui.theme import sizes as s
from planner.ui.theme.fonts import metrics
from planner.wording import words

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace


@pytest.fixture
def people(workspace: Workspace, qtbot: QtBot) -> PeopleTable:
    return PeopleTable(workspace, qtbot)


def test_the_verdict_follows_the_shops_own_median(people: PeopleTable) -> None:
    column = people.model.columns[people.model.column_index("engagement_rate")]
    mirah = people.model.row_at(people.place("Mirah"))
    assert mirah.tier is Tier.MICRO
    assert (column.second(mirah), column.second_level(mirah)) == ("wajar", "fair")
    assert "3,07%" in column.tooltip(mirah)

    def look_at_posts_of_sekar(tx: Transaction) -> None:
        check = tx.add(BackgroundCheck, influencer_id=people.ids["Sekar"], checked_on=people.session.today())
        for place in range(6):
            tx.add(CheckedPost, check_id=check, position=place, likes=4_700, comments=120)

    people.session.history.run(Message("x"), look_at_posts_of_sekar)
    mirah = people.model.row_at(people.place("Mirah"))
    assert (column.second(mirah), column.second_level(mirah)) == ("rendah", "low")
    assert "n = 6" in column.tooltip(mirah)
    assert "10,00%" in column.tooltip(mirah)
    assert "3,07%" in column.tooltip(people.model.row_at(people.place("Sekar")))  # not measured against herself


def scroll_right(people: PeopleTable) -> None:
    people.table.resize(700, 500)
    people.table.horizontalScrollBar().setValue(400)
    QApplication.processEvents()


def test_the_name_stays_in_sight_while_scrolling_sideways(people: PeopleTable) -> None:
    frozen = people.table.frozen
    assert not frozen.isVisible()
    scroll_right(people)
    assert frozen.isVisible()
    assert frozen.width() == people.table.columnWidth(0) + people.table.columnWidth(1)
    people.table.horizontalScrollBar().setValue(0)
    assert not frozen.isVisible()
    assert frozen.model() is None


def test_people_are_ticked_and_made_current_where_the_name_stays(people: PeopleTable) -> None:
    scroll_right(people)
    people.table.clearSelection()
    frozen, scrolled = people.table.frozen, people.table.horizontalScrollBar().value()
    for name in ("Grace", "Mirah"):
        rect = frozen.visualRect(people.model.index(people.place(name), 0))
        people.qtbot.mouseClick(frozen.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert people.table.selected_ids() == [people.ids["Grace"], people.ids["Mirah"]]
    rect = frozen.visualRect(people.model.index(people.place("Sekar"), 1))
    people.qtbot.mouseClick(frozen.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert people.table.current_id() == people.ids["Sekar"]
    assert people.table.horizontalScrollBar().value() == scrolled
    assert frozen.isVisible()


def test_editing_the_name_scrolls_back_to_it(people: PeopleTable) -> None:
    scroll_right(people)
    people.table.selectionModel().setCurrentIndex(
        people.model.index(people.place("Sekar"), 1), people.table.selectionModel().SelectionFlag.NoUpdate
    )
    people.table.setFocus()
    assert people.table.horizontalScrollBar().value() > 0
    people.qtbot.keyClick(people.table, Qt.Key.Key_Return)
    assert people.table.horizontalScrollBar().value() == 0
    assert people.editor().text() == "Sekar"
    people.qtbot.keyClick(people.editor(), Qt.Key.Key_Escape)


def test_no_cell_hides_behind_the_name(people: PeopleTable) -> None:
    scroll_right(people)
    section = people.model.column_index("tier")
    people.table.setCurrentIndex(people.model.index(0, section))
    left = people.table.columnViewportPosition(section)
    assert left >= people.table.frozen.covered()


def test_the_head_over_the_name_sorts_the_list(people: PeopleTable) -> None:
    told: list[tuple[str, bool]] = []
    people.table.sort_changed.connect(lambda key, down: told.append((key, down)))
    scroll_right(people)
    head = people.table.frozen.head
    people.qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(80, head.height() // 2))
    assert told == [("name", True)]
    assert people.table.sort_key() == ("name", True)


def test_new_columns_while_scrolled(people: PeopleTable) -> None:
    from planner.operations.custom_fields import add_custom_field
    from planner.terms import CustomFieldKind

    scroll_right(people)
    people.session.history.run(Message("x"), add_custom_field, "Ukuran", CustomFieldKind.NUMBER)
    QApplication.processEvents()
    people.table.horizontalScrollBar().setValue(300)
    assert people.table.frozen.isVisible()
    people.tick("Sekar")
    assert people.table.selected_ids() == [people.ids["Sekar"]]


def test_the_usual_columns_fit_and_show_their_longest_words(people: PeopleTable) -> None:
    first = people.model.columns[: people.model.column_index("next_action") + 1]
    assert sum(column.width for column in first) <= 880
    room = {column.key: column.width - PADDING - TAIL for column in first}
    longest = {
        "relationship": max(metrics(s.TYPE_BODY).horizontalAdvance(text) for _, text in words(Relationship)),
        "name": metrics(s.TYPE_BODY).horizontalAdvance("Ujang Suryakanta"),
        "city": metrics(s.TYPE_BODY).horizontalAdvance("Yogyakarta"),
        "niche": metrics(s.TYPE_BODY).horizontalAdvance("Jalan-jalan"),
        "next_action": metrics(s.TYPE_BODY).horizontalAdvance("Ingatkan tayang") + 1,
    }
    assert {key: room[key] >= needed for key, needed in longest.items()} == dict.fromkeys(longest, True)
