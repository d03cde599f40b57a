"""Searching the list with mistakes, by everything written, by typed filters; and views that are kept of it."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QPushButton

from planner.language import Message
from planner.operations import accounts, influencers, notes, trash
from planner.operations.custom_fields import add_custom_field, remove_custom_field, set_custom_value
from planner.queries.views import saved_views
from planner.terms import CustomFieldKind, Platform, Relationship, Verdict
from planner.ui.influencers import order
from planner.ui.influencers.highlight import FoundRole
from planner.ui.influencers.typed import Chip
from planner.ui.influencers.views import ViewName
from planner.ui.pages.influencers import InfluencersPage
from planner.ui.roles import SecondLineRole
from planner.ui.session import Session
from planner.ui.theme.appearance import apply_theme
from planner.ui.widgets.chips import FacetChip

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace
    from planner.ui.session import Route

SEED = Message("test")
DAY = date(2026, 11, 18)
PEOPLE = (
    ("Bagas Wiratirta", "bagas.jajan", 214_000, 2.1, "Jalan-jalan", "Yogyakarta"),
    ("Grace Wompere", "grace.sekar", 8_800, 5.9, "Ibu & anak", "Jayapura"),
    ("Mirah Lestantri", "kulitmirah", 31_700, 3.6, "Kulit", "Denpasar"),
    ("Sekar Adiwulan", "sambalan", 48_200, 4.9, "Kuliner", "Malang"),
    ("Tia Nurwening", "tiadirumah", 7_900, 8.0, "Ibu & anak", "Surabaya"),
)


def _add_people(tx: Transaction, /) -> dict[str, str]:
    ids = {}
    for name, handle, followers, rate, niche, city in PEOPLE:
        person = ids[name.split()[0]] = influencers.add_influencer(tx, name, niche=niche, city=city)
        account = accounts.add_account(tx, person, Platform.INSTAGRAM, handle)
        accounts.record_numbers(tx, account, DAY, followers=followers, engagement_rate=rate)
    influencers.change_influencers(tx, [ids["Bagas"]], relationship=Relationship.BLACKLISTED, blacklist_reason="janji")
    influencers.set_tags(tx, ids["Sekar"], ["12.12"])
    influencers.set_verdict(tx, [ids["Sekar"]], Verdict.PASSED, DAY)
    notes.write_note(tx, ids["Tia"], "Bertemu di bazar, bercerita tentang anak-anaknya dan merek Sambal Tungku.")
    notes.write_note(tx, ids["Bagas"], "Pernah difoto bersama Sekar.")
    return ids


class List:
    """The page over a few people."""

    def __init__(self, workspace: Workspace, qtbot: QtBot) -> None:
        self.qtbot: Any = qtbot
        self.ids = workspace.write(SEED, _add_people).result
        self.session = Session(workspace)
        self.page = InfluencersPage(self.session)
        self.session.history.changed.connect(self.page.refresh)
        qtbot.addWidget(self.page)
        self.page.resize(1226, 708)
        self.page.show()
        self.page.refresh()
        # What reads a person is imported beside the window when the first one is shown.
        self.qtbot.waitUntil(lambda: self.page.pane.influencer_id() == self.page.table.current_id())

    def shown(self) -> list[str]:
        model = self.page.model
        return [model.row_at(row).name.split()[0] for row in range(model.rowCount())]

    def type(self, text: str, *, enter: bool = False) -> None:
        self.qtbot.keyClicks(self.page.search.line(), text)
        if enter:
            self.qtbot.keyClick(self.page.search.line(), Qt.Key.Key_Return)

    def sort(self, column: str) -> None:
        head = self.page.table.head
        spot = QPoint(head.sectionViewportPosition(self.page.model.column_index(column)) + 20, head.height() // 2)
        self.qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=spot)

    def second_line(self, name: str) -> str:
        model = self.page.model
        at = self.shown().index(name)
        return str(model.data(model.index(at, model.column_index("name")), SecondLineRole))

    def views(self) -> list[str]:
        return [view.name for view in self.session.look(saved_views)]


@pytest.fixture
def people(workspace: Workspace, qtbot: QtBot, qapp: QApplication) -> List:
    if not qapp.styleSheet():
        apply_theme(qapp, "light")
    return List(workspace, qtbot)


def test_a_mistyped_word_finds_who_is_meant_and_says_so(people: List) -> None:
    people.type("sekra")
    people.qtbot.waitUntil(lambda: "Sekar" in people.shown())
    assert people.page.hint.isVisible()
    assert "“sekra”" in people.page.hint.text()
    assert "“sekar”" in people.page.hint.text()
    index = people.page.model.index(0, people.page.model.column_index("name"))
    assert index.data(FoundRole) == ("sekar",)
    people.qtbot.keyClick(people.page.search.line(), Qt.Key.Key_Escape)
    assert len(people.shown()) == len(PEOPLE)
    assert not people.page.hint.isVisible()


def test_where_few_are_found_another_word_is_offered(people: List) -> None:
    # The beginning of a rare word, and nearly a common one.
    people.session.workspace.write(SEED, notes.write_note, people.ids["Grace"], "kuliberan")
    people.type("kuliber")
    assert people.shown() == ["Grace"]
    people.qtbot.waitUntil(people.page.hint.isVisible)
    offered = next(made for made in people.page.hint.findChildren(QPushButton) if made.text() == "kuliner")
    people.qtbot.mouseClick(offered, Qt.MouseButton.LeftButton)
    assert people.page.search.text() == "kuliner"
    assert people.shown() == ["Sekar"]


def test_who_has_the_word_in_the_name_comes_first_and_another_sort_is_kept(people: List) -> None:
    people.type("sekar")
    assert people.shown() == ["Sekar", "Grace", "Bagas"]
    people.sort("followers")
    assert people.shown() == ["Grace", "Sekar", "Bagas"]


def test_what_only_a_note_says_is_shown_under_the_name(people: List) -> None:
    assert people.second_line("Tia") == "@tiadirumah"
    people.type("tungku")
    assert people.shown() == ["Tia"]
    assert "Tungku" in people.second_line("Tia")
    people.qtbot.keyClick(people.page.search.line(), Qt.Key.Key_Escape)
    assert people.second_line("Tia") == "@tiadirumah"


def test_typed_filters_narrow_at_once_and_become_chips(people: List) -> None:
    people.type("bukan:daftar-hitam er:>3 pengikut:10rb..50rb", enter=True)
    assert people.shown() == ["Mirah", "Sekar"]
    assert people.page.filters.chips == [
        Chip("engagement_rate", ">3", kind="limit"),
        Chip("followers", "10000..50000", kind="limit"),
        Chip("relationships", "blacklisted", negated=True),
    ]
    assert people.page.search.text() == ""


def test_what_cannot_be_read_is_said_and_nobody_is_lost_by_it(people: List) -> None:
    people.type("er:banyak")
    assert len(people.shown()) == len(PEOPLE)
    people.qtbot.waitUntil(people.page.hint.isVisible)
    assert "banyak" in people.page.hint.text()
    people.qtbot.keyClick(people.page.search.line(), Qt.Key.Key_Escape)
    assert not people.page.hint.isVisible()


def test_nobody_in_the_trash_is_listed_and_undo_lists_them_again(people: List) -> None:
    people.session.history.run(SEED, trash.trash, [people.ids["Mirah"]], datetime(2026, 11, 20, tzinfo=UTC))
    assert "Mirah" not in people.shown()
    people.type("mirah")
    assert people.shown() == []
    people.qtbot.keyClick(people.page.search.line(), Qt.Key.Key_Escape)
    people.session.history.undo()
    assert "Mirah" in people.shown()


def test_every_facet_is_in_the_sheet_and_follows_the_counts(people: List) -> None:
    people.page.facets.open_menu()
    sheet = people.page.facets.menu()
    assert sheet is not None
    titles = [group.key for group in people.page.facets.groups()]
    assert {"tiers", "verdicts", "relationships", "actions", "platforms", "niches", "cities", "tags"} <= set(titles)
    chips = {chip.key: chip for chip in sheet.findChildren(FacetChip)}
    people.qtbot.mouseClick(chips["Ibu & anak"], Qt.MouseButton.LeftButton)
    assert people.shown() == ["Grace", "Tia"]
    assert people.page.filters.chips == [Chip("niches", "Ibu & anak")]
    people.qtbot.waitUntil(lambda: chips["Malang"].accessibleName() == "Malang 0")
    assert sheet.isVisible()
    people.qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_a_view_keeps_filters_words_sort_and_columns(people: List) -> None:
    table, views = people.page.table, people.page.views
    people.type("bukan:daftar-hitam niche:ibu", enter=True)
    people.sort("followers")
    city = people.page.model.column_index("city")
    table.setColumnHidden(city, True)
    views.ask_name()
    dialog = views.dialog()
    assert isinstance(dialog, ViewName)
    people.qtbot.keyClicks(dialog.line, "Ibu-ibu")
    people.qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
    assert people.views() == ["Ibu-ibu"]
    assert views.box.value() == "Ibu-ibu"
    views.everyone.emit()
    table.setColumnHidden(city, False)
    people.sort("name")
    assert len(people.shown()) == len(PEOPLE)
    assert views.current() is None
    views.choose(views.views()[0])
    assert people.shown() == ["Tia", "Grace"]
    assert table.isColumnHidden(city)
    assert table.sort_key() == ("followers", False)
    assert Chip("relationships", "blacklisted", negated=True) in people.page.filters.chips
    assert not views.is_changed()


def test_a_view_tells_that_it_was_changed_and_is_updated_renamed_and_deleted(people: List) -> None:
    views = people.page.views
    people.page.filters.switch("cities", "Malang", on=True)
    assert views.save("Malang") == ""
    people.type("sekar")
    assert views.is_changed()
    assert views.box.value() == "Malang *"
    views.update()
    assert not views.is_changed()
    assert json.loads(views.views()[0].state)["find"] == "city:Malang sekar"
    assert views.save("malang") != ""
    assert views.rename("Kota kita") == ""
    assert people.views() == ["Kota kita"]
    views.ask_removal()
    dialog = views.dialog()
    assert dialog is not None
    people.qtbot.mouseClick(dialog.verb_button(), Qt.MouseButton.LeftButton)
    assert people.views() == []
    assert views.current() is None
    for expected in (["Kota kita"], ["Malang"]):
        people.session.history.undo()
        assert people.views() == expected


def test_a_view_without_a_part_of_its_state_is_still_shown(people: List) -> None:
    from planner.operations.views import save_view

    people.session.history.run(SEED, save_view, "Lolos", '{"find": "cek:lolos"}')
    people.session.history.run(SEED, save_view, "Rusak", "bukan json")
    lolos, broken = people.page.views.views()
    people.page.views.choose(lolos)
    assert people.shown() == ["Sekar"]
    assert not people.page.views.is_changed()
    people.page.views.choose(broken)
    assert len(people.shown()) == len(PEOPLE)


def test_many_people_are_sorted_aside_and_rows_follow(people: List, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(order, "MOST_AT_ONCE", 2)
    by_followers = ["Tia", "Grace", "Mirah", "Sekar", "Bagas"]
    before = people.shown()
    people.sort("followers")
    assert people.shown() == before
    people.qtbot.waitUntil(lambda: people.shown() == by_followers)
    people.session.history.run(SEED, influencers.add_influencer, "Wulan")
    assert people.shown() == [*by_followers, "Wulan"]
    people.session.history.run(SEED, trash.trash, [people.ids["Grace"]], datetime(2026, 11, 20, tzinfo=UTC))
    people.qtbot.waitUntil(lambda: people.shown() == ["Tia", "Mirah", "Sekar", "Bagas", "Wulan"])
    people.type("kota:Malang cek:ditolak")
    assert people.shown() == []
    drops = people.page.no_result
    people.qtbot.waitUntil(lambda: any("Ditolak" in made.accessibleName() for made in drops.findChildren(QPushButton)))


def test_commands_lead_to_duplicates_trash_and_comparison(people: List) -> None:
    went: list[Route] = []
    people.session.went.connect(went.append)
    page = people.page
    page.actions()
    assert not page.compare_action.isEnabled()
    page.table.tick([1, 3])
    page.actions()
    for action in (page.duplicates_action, page.trash_action, page.compare_action):
        action.trigger()
    assert [route.page for route in went] == ["duplicates", "trash", "compare"]
    assert went[-1].key == f"{people.ids['Grace']},{people.ids['Sekar']}"


def test_the_field_names_the_filters_and_the_owners_own(people: List) -> None:
    people.session.history.run(SEED, add_custom_field, "Jenis kulit", CustomFieldKind.TEXT)
    line = people.page.search.line()
    QApplication.sendEvent(line, QHelpEvent(QEvent.Type.ToolTip, QPoint(4, 4), line.mapToGlobal(QPoint(4, 4))))
    assert "jenis-kulit:" in line.toolTip()
    assert "kota:" in line.toolTip()


def _own_field(people: List) -> str:
    field: str = people.session.history.run(SEED, add_custom_field, "Jenis kulit", CustomFieldKind.TEXT).result
    people.session.history.run(SEED, set_custom_value, [people.ids["Mirah"], people.ids["Sekar"]], field, "kering")
    return field


def test_a_filter_on_a_removed_field_goes_with_it_and_a_view_has_it_back_after_undo(people: List) -> None:
    field = _own_field(people)
    people.type("jenis-kulit:kering kota:malang", enter=True)
    assert people.shown() == ["Sekar"]
    assert people.page.views.save("Kering") == ""
    people.session.history.run(SEED, remove_custom_field, field)
    assert [chip.facet for chip in people.page.filters.chips] == ["cities"]
    assert [chip.key for chip in people.page.filters.search_chips()] == people.page.filters.chips
    assert people.page.hint.isVisible()
    people.page.views.everyone.emit()
    assert not people.page.hint.isVisible()
    view = people.page.views.views()[0]
    people.page.views.choose(view)
    assert people.shown() == ["Sekar"]
    assert people.page.search.text() == ""
    assert people.page.hint.isVisible()
    people.session.history.undo()
    people.page.views.choose(view)
    assert len(people.page.filters.chips) == 2
    assert not people.page.hint.isVisible()


def test_the_list_of_a_removed_field_is_everyone_again(people: List) -> None:
    field = _own_field(people)
    people.type("-jenis-kulit:kering", enter=True)
    assert people.shown() == ["Bagas", "Grace", "Tia"]
    people.session.history.run(SEED, remove_custom_field, field)
    assert len(people.shown()) == len(PEOPLE)


def test_a_typed_filter_on_a_removed_field_is_read_anew(people: List) -> None:
    field = _own_field(people)
    people.type("jenis-kulit:kering")
    assert people.shown() == ["Mirah", "Sekar"]
    people.session.history.run(SEED, remove_custom_field, field)
    assert people.page.filters.every_chip() == []
    assert "jenis-kulit:" in people.page.hint.text()
