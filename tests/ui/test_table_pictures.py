"""The table of a campaign keeps its rows as pictures: each is painted again when its look changes, and only then."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest
from PySide6.QtCore import Qt

from planner.ui.campaigns.grouped import Group
from planner.ui.campaigns.table import KeyedTable, check_column
from planner.ui.table import Column

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot

    from planner.ui.session import Session

ROWS = 6


class Person(NamedTuple):
    """A row."""

    id: str
    name: str


@pytest.fixture
def beside() -> dict[str, str]:
    """What the look of a row hangs on beside the row, by its id."""
    return {}


@pytest.fixture
def table(session: Session, beside: dict[str, str], qtbot: QtBot) -> KeyedTable:
    """A table with a few rows in two groups, all of them in view and kept as pictures."""
    name = Column("name", lambda: "Nama", 200, lambda row: row.name, level=lambda row: beside.get(row.id, ""))
    made = KeyedTable(session, "pictures", [check_column(), name], ("name", Qt.SortOrder.AscendingOrder))
    qtbot.addWidget(made)
    made.keep_pictures(lambda row: beside.get(row.id, ""))
    made.group_by(lambda row: Group((False, row.name[0]), row.name[0]))
    made.resize(400, 400)
    made.show()
    made.show_rows(people())
    for _ in range(ROWS):
        shot(made)
    return made


def people(**names: str) -> list[Person]:
    return [Person(f"p{at}", names.get(f"p{at}", f"{'AB'[at % 2]} {at}")) for at in range(ROWS)]


def shot(table: KeyedTable) -> QImage:
    return table.viewport().grab().toImage()


def test_rows_that_stay_as_they_are_are_copied(table: KeyedTable) -> None:
    painted, before = table.pictures().painted, shot(table)
    table.show_rows(people())
    assert shot(table) == before
    assert table.pictures().painted == painted


def test_a_row_that_changed_is_painted_again_alone(table: KeyedTable) -> None:
    painted, before = table.pictures().painted, shot(table)
    table.show_rows(people(p2="A 22"))
    assert shot(table) != before
    assert table.pictures().painted == painted + 1


def test_what_a_row_hangs_on_beside_itself_counts(table: KeyedTable, beside: dict[str, str]) -> None:
    painted, before = table.pictures().painted, shot(table)
    beside["p3"] = "bad"
    assert shot(table) != before
    assert table.pictures().painted == painted + 1


def test_ticked_rows_and_wider_columns_show_at_once(table: KeyedTable) -> None:
    before = shot(table)
    table.select_key("p1")
    ticked = shot(table)
    assert ticked != before
    table.setColumnWidth(0, 60)
    assert shot(table) != ticked
