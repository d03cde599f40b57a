"""The influencer list under the hands of somebody new: ticking with the mouse, typing filters, Tab, Esc, deleting."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from planner.language import Message
from planner.operations import influencers
from planner.operations.accounts import add_account
from planner.queries.influencers import influencer_detail
from planner.terms import Platform, Relationship
from planner.ui.influencers.filters import Chip
from planner.ui.influencers.pane import NUMBERS, OVERVIEW
from planner.ui.pages.influencers import InfluencersPage
from planner.ui.session import Session
from planner.ui.theme import sizes as s
from planner.ui.theme.appearance import apply_theme
from planner.ui.theme.fonts import SEMIBOLD, metrics

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace

NAMES = ("Adit", "Bayu", "Citra", "Dewi")
CITIES = ("Malang", "Jakarta Selatan", "Malang", "Jakarta Pusat")


def add_people(tx: Transaction, more: int) -> list[str]:
    ids = [influencers.add_influencer(tx, name, city=city) for name, city in zip(NAMES, CITIES, strict=True)]
    influencers.set_tags(tx, ids[2], ["baru"])
    for at in range(more):
        influencers.add_influencer(tx, f"Orang {at:02}", city="Batu")
    return ids


class List:
    """The page, with the four people and more of them."""

    def __init__(self, workspace: Workspace, qtbot: QtBot, more: int) -> None:
        self.qtbot = qtbot
        self.ids = workspace.write(Message("seed"), add_people, more).result
        self.session = Session(workspace)
        self.page = InfluencersPage(self.session)
        self.session.history.changed.connect(self.page.refresh)
        qtbot.addWidget(self.page)
        self.page.resize(1226, 708)
        self.page.show()
        self.page.refresh()
        # What reads a person is imported beside the window when the first one is shown.
        self.qtbot.waitUntil(lambda: self.page.pane.influencer_id() == self.page.table.current_id())
        self.table = self.page.table

    def shown(self) -> list[str]:
        model = self.page.model
        return [model.row_at(row).name for row in range(model.rowCount())]

    def click(self, place: QPoint) -> None:
        """Click at a place of the page, whatever lies there now."""
        viewport = self.table.viewport()
        self.qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=viewport.mapFrom(self.page, place))
        QApplication.processEvents()

    def search(self, text: str) -> None:
        self.page.search.line().clear()
        self.qtbot.keyClicks(self.page.search.line(), text)

    def delete(self, row: int) -> None:
        self.table.make_current(row, tick=True)
        self.page.bulk.delete()


@pytest.fixture
def people(workspace: Workspace, qtbot: QtBot, qapp: QApplication, request: pytest.FixtureRequest) -> List:
    if not qapp.styleSheet():
        apply_theme(qapp, "light")
    return List(workspace, qtbot, getattr(request, "param", 0))


@pytest.mark.parametrize("people", [0, 60], indirect=True, ids=["short list", "long list"])
def test_ticking_down_the_list_ticks_every_row(people: List) -> None:
    people.table.clearSelection()
    rects = [people.table.visualRect(people.page.model.index(row, 0)) for row in range(4)]
    places = [people.table.viewport().mapTo(people.page, rect.center()) for rect in rects]
    for place in places:
        people.click(place)
    assert people.table.selected_rows() == [0, 1, 2, 3]
    for place in reversed(places):
        people.click(place)
    assert people.table.selected_rows() == []
    assert people.table.verticalScrollBar().value() == 0


@pytest.mark.parametrize("people", [60], indirect=True)
def test_rows_stay_in_place_when_a_notice_comes_at_the_end_of_the_list(people: List) -> None:
    bar = people.table.verticalScrollBar()
    bar.setValue(bar.maximum())
    before = people.table.viewport().mapTo(
        people.page, people.table.visualRect(people.page.model.index(60, 0)).center()
    )
    people.page.notice.show_notice("bad", "Tidak bisa")
    QApplication.processEvents()
    after = people.table.viewport().mapTo(people.page, people.table.visualRect(people.page.model.index(60, 0)).center())
    assert after == before


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("kota:malang", ["Adit", "Citra"]),
        ("kota:malang ci", ["Citra"]),
        ("ci kota:malang", ["Citra"]),
        ("kota:malang tag:baru", ["Citra"]),
        ('kota:"jakarta pusat" dew', ["Dewi"]),
        ("kota:", list(NAMES)),
        ("kota:Atlantis", []),
    ],
)
def test_a_typed_filter_ends_at_a_blank_and_filters_at_once(people: List, typed: str, shown: list[str]) -> None:
    people.search(typed)
    assert people.shown() == shown


def test_several_typed_filters_become_several_chips_and_the_words_stay(people: List) -> None:
    people.search("kota:malang tag:baru ci")
    people.qtbot.keyClick(people.page.search.line(), Qt.Key.Key_Return)
    assert people.page.filters.chips == [Chip("cities", "Malang"), Chip("tags", "baru")]
    assert people.page.search.text() == "ci"
    assert people.shown() == ["Citra"]


def test_a_city_of_nobody_is_no_facet(people: List) -> None:
    people.search("kota:Atlantis")
    people.qtbot.keyClick(people.page.search.line(), Qt.Key.Key_Return)
    assert people.page.filters.chips == [Chip("cities", "Atlantis")]
    counted: Any = people.page.facets
    people.qtbot.waitUntil(lambda: not people.page._facet_counts._pause.isActive())
    people.qtbot.waitUntil(lambda: not people.page._facet_counts._is_counting)
    cities = next(group for group in counted.groups() if group.key == "cities")
    assert [facet.key for facet in cities.facets if facet.key in {"Malang", "Atlantis"}] == ["Malang"]


def test_tab_leaves_an_open_list_for_the_next_cell(people: List) -> None:
    table, model = people.table, people.page.model
    table.setCurrentIndex(model.index(0, model.column_index("city")))
    table.setFocus()
    people.qtbot.keyClick(table, Qt.Key.Key_F2)
    line = next(line for line in table.viewport().findChildren(QLineEdit) if line.isVisible())
    people.qtbot.keyClick(line, Qt.Key.Key_Tab)
    box = next(box for box in table.viewport().findChildren(QComboBox) if box.isVisible())
    people.qtbot.waitUntil(box.view().isVisible)
    widest = max(metrics(s.TYPE_BODY, SEMIBOLD).horizontalAdvance(box.itemText(at)) for at in range(box.count()))
    assert box.view().width() >= widest + 44
    people.qtbot.keyClick(box.view(), Qt.Key.Key_Down)
    people.qtbot.keyClick(box.view(), Qt.Key.Key_Tab)
    people.qtbot.waitUntil(lambda: model.columns[table.currentIndex().column()].key == "verdict")
    QApplication.processEvents()
    assert table.state() == table.State.EditingState
    assert model.row_at(0).relationship is Relationship.KNOWN


def test_esc_gives_a_half_typed_tag_up(people: List) -> None:
    tags = people.page.pane.overview.tags
    line = tags.focusProxy()
    people.qtbot.keyClicks(line, "kul")
    people.qtbot.keyClick(line, Qt.Key.Key_Escape)
    line.editingFinished.emit()  # the field is left
    assert tags.tags() == []


def test_the_pane_over_the_table_closes_by_its_cross_and_by_esc(people: List) -> None:
    pane = people.page.pane
    assert not pane.cross.isVisible()
    people.page.resize(1040, 640)
    QApplication.processEvents()
    people.qtbot.mouseClick(people.page.open_pane, Qt.MouseButton.LeftButton)
    people.qtbot.mouseClick(pane.cross, Qt.MouseButton.LeftButton)
    assert not pane.isVisible()
    people.qtbot.mouseClick(people.page.open_pane, Qt.MouseButton.LeftButton)
    people.qtbot.keyClick(pane.overview.lines["city"], Qt.Key.Key_Escape)
    assert not pane.isVisible()
    people.page.resize(1226, 708)
    QApplication.processEvents()
    assert pane.isVisible()
    assert not pane.cross.isVisible()


def test_after_deleting_the_neighbour_is_current_and_undo_goes_back(people: List) -> None:
    people.delete(2)
    assert people.table.current_id() == people.ids[3]
    people.session.history.undo()
    assert people.table.current_id() == people.ids[2]
    people.delete(3)
    assert people.table.current_id() == people.ids[2]


def test_half_typed_numbers_wait_for_their_person(people: List) -> None:
    people.page.open(people.ids[0])
    pane = people.page.pane
    pane.set_current_tab(NUMBERS)
    form = pane.numbers.form
    people.qtbot.keyClicks(form.lines["followers"], "12,5rb")
    form.date.setText("18/11/2026")
    people.page.open(people.ids[1])
    assert form.lines["followers"].text() == ""
    pane.set_current_tab(OVERVIEW)
    people.page.open(people.ids[0])
    pane.set_current_tab(NUMBERS)
    assert (form.lines["followers"].text(), form.date.text()) == ("12,5rb", "18/11/2026")
    people.session.history.run(Message("test"), add_account, people.ids[0], Platform.INSTAGRAM, "adit")
    people.qtbot.mouseClick(form.save_button, Qt.MouseButton.LeftButton)
    detail = people.session.read(influencer_detail, people.ids[0])
    assert detail is not None
    newest = detail.accounts[0].snapshots[0]
    assert (newest.taken_on, newest.followers) == (dt.date(2026, 11, 18), 12_500)
    people.page.open(people.ids[1])
    people.page.open(people.ids[0])
    assert form.lines["followers"].text() == ""


def test_a_sorted_head_has_room_for_its_arrow(people: List) -> None:
    head, model = people.table.head, people.page.model
    section = model.column_index("followers")
    words = str(model.headerData(section, Qt.Orientation.Horizontal))
    assert metrics(s.TYPE_LABEL, SEMIBOLD).horizontalAdvance(words) + 16 + 16 <= head.sectionSize(section)
