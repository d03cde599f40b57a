"""The influencer page as an owner uses it: searching, filtering, editing in the table, changing many at once."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QWidget

from planner.language import Message, set_language
from planner.operations import accounts, campaigns, influencers
from planner.queries.campaigns import collaboration_rows
from planner.queries.influencer_list import InfluencerRow, all_influencer_rows
from planner.queries.influencers import influencer_detail
from planner.queries.trash import trashed_people
from planner.terms import EngagementFormula, Platform, Tier, Verdict
from planner.ui.influencers.filters import Chip
from planner.ui.pages.influencers import InfluencersPage
from planner.ui.session import Session
from planner.ui.theme.appearance import apply_theme
from planner.ui.widgets.chips import FacetChip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace

PEOPLE = (
    ("Bagas Wiratirta", "bagas.jajan", Platform.INSTAGRAM, 214_000, 2.1, "Jalan-jalan", "Yogyakarta"),
    ("Grace Wompere", "gracetimur", Platform.INSTAGRAM, 8_800, 5.9, "Ibu & anak", "Jayapura"),
    ("Mirah Lestantri", "kulitmirah", Platform.INSTAGRAM, 31_700, 3.6, "Kulit", "Denpasar"),
    ("Raka Tanjungpati", "rakamasak", Platform.TIKTOK, 86_400, 6.2, "Kuliner", "Bandung"),
    ("Sekar Adiwulan", "sekaricip", Platform.INSTAGRAM, 48_200, 4.9, "Kuliner", "Malang"),
    ("Tia Nurwening", "tiadirumah", Platform.INSTAGRAM, 7_900, None, "Ibu & anak", "Surabaya"),
)
YESTERDAY = dt.date(2026, 11, 18)


def add_people(tx: Transaction) -> dict[str, str]:
    ids = {}
    for name, handle, platform, followers, rate, niche, city in PEOPLE:
        person = influencers.add_influencer(tx, name, niche=niche, city=city)
        account = accounts.add_account(tx, person, platform, handle)
        accounts.record_numbers(
            tx,
            account,
            YESTERDAY,
            followers=followers,
            engagement_rate=rate,
            engagement_formula=EngagementFormula.FOLLOWERS,
        )
        ids[name.split()[0]] = person
    influencers.set_tags(tx, ids["Sekar"], ["12.12"])
    influencers.set_verdict(tx, [ids["Sekar"], ids["Raka"]], Verdict.PASSED, YESTERDAY)
    return ids


class Shop:
    """A page over a workspace with a few people."""

    def __init__(self, workspace: Workspace, qtbot: QtBot) -> None:
        self.workspace = workspace
        self.qtbot = qtbot
        self.ids = workspace.write(Message("add {name}", {"name": "6"}), add_people).result
        self.session = Session(workspace)
        self.said: list[str] = []
        self.session.said.connect(self.said.append)
        self.open()

    def open(self) -> None:
        self.page = InfluencersPage(self.session)
        self.session.history.changed.connect(self.page.refresh)
        self.qtbot.addWidget(self.page)
        self.page.resize(1226, 708)
        self.page.show()
        self.page.refresh()
        # What reads a person is imported beside the window when the first one is shown.
        self.qtbot.waitUntil(lambda: self.page.pane.influencer_id() == self.page.table.current_id())

    def row(self, name: str) -> InfluencerRow:
        return next(row for row in self.session.read(all_influencer_rows) if row.id == self.ids[name])

    def shown(self) -> list[str]:
        model = self.page.model
        return [model.row_at(row).name.split()[0] for row in range(model.rowCount())]

    def place(self, name: str) -> int:
        model = self.page.model
        return next(row for row in range(model.rowCount()) if model.id_at(row) == self.ids[name])

    def start_editing(self, name: str, column: str) -> Any:
        table = self.page.table
        table.setCurrentIndex(self.page.model.index(self.place(name), self.page.model.column_index(column)))
        table.setFocus()
        self.qtbot.keyClick(table, Qt.Key.Key_F2)
        return self.editor()

    def editor(self) -> Any:
        fields = self.page.table.viewport().findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return next(field for field in fields if isinstance(field, (QLineEdit, QComboBox)) and field.isVisible())

    def is_editing(self) -> bool:
        return self.page.table.state() == self.page.table.State.EditingState

    def type(self, name: str, column: str, text: str) -> None:
        editor = self.start_editing(name, column)
        editor.selectAll()
        self.qtbot.keyClicks(editor, text)
        self.qtbot.keyClick(editor, Qt.Key.Key_Return)
        QApplication.processEvents()

    def tick(self, *names: str) -> None:
        table = self.page.table
        for name in names:
            rect = table.visualRect(self.page.model.index(self.place(name), 0))
            self.qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())

    def search(self, text: str) -> None:
        self.qtbot.keyClicks(self.page.search.line(), text)


@pytest.fixture
def shop(workspace: Workspace, qtbot: QtBot, qapp: QApplication) -> Iterator[Shop]:
    if not qapp.styleSheet():
        apply_theme(qapp, "light")
    yield Shop(workspace, qtbot)
    set_language("id")


def test_typing_finds_people_at_every_key_and_says_how_many(shop: Shop) -> None:
    shop.search("sek")
    assert shop.shown() == ["Sekar"]
    assert shop.said[-1].startswith("1 ")
    shop.qtbot.keyClick(shop.page.search.line(), Qt.Key.Key_Escape)
    assert len(shop.shown()) == len(PEOPLE)


def test_a_typed_city_becomes_a_chip_and_backspace_takes_it_away(shop: Shop) -> None:
    line = shop.page.search.line()
    shop.search("kota:mal")
    assert shop.shown() == ["Sekar"]
    assert shop.page.filters.chips == []
    shop.qtbot.keyClick(line, Qt.Key.Key_Return)
    assert shop.page.filters.chips == [Chip("cities", "Malang")]
    assert shop.shown() == ["Sekar"]
    assert line.text() == ""
    shop.qtbot.keyClick(line, Qt.Key.Key_Backspace)
    assert len(shop.shown()) == len(PEOPLE)


@pytest.mark.parametrize(
    ("typed", "chip"),
    [
        ("tag:12.12", Chip("tags", "12.12")),
        ("tingkatan:mikro", Chip("tiers", "micro")),
        ("platform:tt", Chip("platforms", "tiktok")),
        ("niche:kuliner", Chip("niches", "Kuliner")),
        ("kota: bandu", Chip("cities", "Bandung")),
        ("kota:Atlantis", Chip("cities", "Atlantis")),
    ],
)
def test_every_typed_filter_is_read(shop: Shop, typed: str, chip: Chip) -> None:
    shop.search(typed)
    shop.qtbot.keyClick(shop.page.search.line(), Qt.Key.Key_Return)
    assert shop.page.filters.chips == [chip]


def test_a_facet_filters_and_the_others_count_under_it(shop: Shop) -> None:
    chips = {chip.key: chip for chip in shop.page.facets.findChildren(FacetChip)}
    assert chips["nano"].accessibleName().endswith(" 2")
    shop.qtbot.mouseClick(chips["micro"], Qt.MouseButton.LeftButton)
    assert shop.shown() == ["Mirah", "Raka", "Sekar"]
    assert shop.page.filters.chips == [Chip("tiers", "micro")]
    shop.qtbot.waitUntil(lambda: chips["none"].accessibleName().endswith(" 1"))
    assert chips["passed"].accessibleName().endswith(" 2")
    # Within a facet the counts do not depend on what is chosen there.
    assert chips["nano"].accessibleName().endswith(" 2")
    shop.qtbot.mouseClick(chips["micro"], Qt.MouseButton.LeftButton)
    assert len(shop.shown()) == len(PEOPLE)


def test_no_result_tells_which_filter_to_drop(shop: Shop) -> None:
    shop.page.filters.switch("cities", "Malang", on=True)
    shop.search("raka")
    assert shop.shown() == []
    assert shop.page.no_result.isVisible()
    QApplication.processEvents()
    drops = [
        found
        for found in shop.page.no_result.findChildren(QAbstractButton)
        if found.isVisible() and "Malang" in found.accessibleName()
    ]
    assert len(drops) == 1
    shop.qtbot.mouseClick(drops[0], Qt.MouseButton.LeftButton)
    assert shop.shown() == ["Raka"]
    assert not shop.page.no_result.isVisible()


def test_a_click_on_the_head_sorts_and_the_empty_ones_stay_last(shop: Shop) -> None:
    head = shop.page.table.head
    section = shop.page.model.column_index("engagement_rate")
    spot = QPoint(head.sectionViewportPosition(section) + 20, head.height() // 2)
    shop.qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    up = shop.shown()
    assert up == ["Bagas", "Mirah", "Sekar", "Grace", "Raka", "Tia"]
    shop.qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert shop.shown() == ["Raka", "Grace", "Sekar", "Mirah", "Bagas", "Tia"]


def test_sort_width_and_hidden_columns_are_there_again_next_time(shop: Shop) -> None:
    table = shop.page.table
    city = shop.page.model.column_index("city")
    tags = shop.page.model.column_index("tags")
    table.setColumnWidth(city, 133)
    next(action for action in table.columns_menu().actions() if action.text() == "Tag").toggle()
    table.head.moveSection(table.head.visualIndex(city), 2)
    table.head.setSortIndicator(city, Qt.SortOrder.DescendingOrder)
    table.head.sectionClicked.emit(city)
    shop.page.close()
    shop.open()
    again = shop.page.table
    assert again.columnWidth(city) == 133
    assert again.isColumnHidden(tags)
    assert again.head.visualIndex(city) == 2
    assert again.sort_key() == ("city", True)
    assert shop.shown() == ["Bagas", "Tia", "Sekar", "Grace", "Mirah", "Raka"]


def test_the_typed_followers_are_read_and_kept_as_a_number_of_today(shop: Shop) -> None:
    shop.type("Sekar", "followers", "12,5rb")
    assert shop.row("Sekar").followers == 12_500
    detail = shop.session.read(influencer_detail, shop.ids["Sekar"])
    assert detail is not None
    snapshots = detail.accounts[0].snapshots
    assert [(row.taken_on, row.followers) for row in snapshots] == [
        (shop.session.today(), 12_500),
        (YESTERDAY, 48_200),
    ]
    shop.session.history.undo()
    assert shop.row("Sekar").followers == 48_200


def test_an_ambiguous_number_is_refused_and_stays_in_the_editor(shop: Shop) -> None:
    shop.type("Sekar", "followers", "22.8")
    assert shop.row("Sekar").followers == 48_200
    assert shop.is_editing()
    assert shop.editor().text() == "22.8"
    assert "22.800" in shop.page.notice.text()
    assert shop.page.notice.isVisible()
    shop.qtbot.keyClicks(shop.editor(), "rb")
    shop.qtbot.keyClick(shop.editor(), Qt.Key.Key_Return)
    QApplication.processEvents()
    assert shop.row("Sekar").followers == 22_800
    assert not shop.page.notice.isVisible()
    assert not shop.is_editing()


def test_esc_gives_a_refused_edit_up(shop: Shop) -> None:
    shop.type("Sekar", "phone", "0812-34")
    assert shop.page.notice.isVisible()
    shop.qtbot.keyClick(shop.editor(), Qt.Key.Key_Escape)
    assert not shop.page.notice.isVisible()
    assert not shop.is_editing()
    assert shop.row("Sekar").phone == ""


def test_a_refused_text_survives_a_change_elsewhere(shop: Shop) -> None:
    shop.type("Sekar", "followers", "22.8")
    shop.session.history.run(
        Message("rename {name}", {"name": "T"}), influencers.change_influencers, [shop.ids["Tia"]], name="Tia N"
    )
    assert shop.editor().text() == "22.8"


@pytest.mark.parametrize(
    ("column", "typed", "stored"),
    [
        ("name", "Sekar A", lambda row: row.name == "Sekar A"),
        (
            "handle",
            "https://www.tiktok.com/@sekar.baru",
            lambda row: (row.handle, row.platform) == ("sekar.baru", "tiktok"),
        ),
        ("engagement_rate", "5,25%", lambda row: row.engagement_rate == 5.25),
        ("niche", "Camilan", lambda row: row.niche == "Camilan"),
        ("city", "Batu", lambda row: row.city == "Batu"),
        ("phone", "0812 3456 7890", lambda row: row.phone == "+6281234567890"),
        ("tags", "sambal; 12.12", lambda row: row.tags == ("12.12", "sambal")),
    ],
)
def test_a_cell_is_edited_in_place_and_undone(
    shop: Shop, column: str, typed: str, stored: Callable[[InfluencerRow], bool]
) -> None:
    before = shop.row("Sekar")
    shop.type("Sekar", column, typed)
    assert stored(shop.row("Sekar"))
    assert shop.session.history.stack.undoText() != ""
    shop.session.history.undo()
    assert shop.row("Sekar")._replace(number=0) == before._replace(number=0)


@pytest.mark.parametrize(
    ("column", "word", "stored"),
    [
        ("tier", 4, lambda row: row.tier is Tier.MEGA),
        ("platform", 2, lambda row: row.platform is Platform.YOUTUBE),
        ("verdict", 2, lambda row: row.verdict is Verdict.REJECTED),
    ],
)
def test_a_choice_is_edited_in_place(
    shop: Shop, column: str, word: int, stored: Callable[[InfluencerRow], bool]
) -> None:
    editor = shop.start_editing("Tia", column)
    editor.setCurrentIndex(word)
    editor.activated.emit(word)
    assert stored(shop.row("Tia"))


def test_opening_and_leaving_a_cell_writes_nothing(shop: Shop) -> None:
    steps = shop.session.history.stack.count()
    for column in ("name", "handle", "followers", "engagement_rate", "niche", "city", "phone", "tags"):
        editor = shop.start_editing("Sekar", column)
        shop.qtbot.keyClick(editor, Qt.Key.Key_Return)
        QApplication.processEvents()
    assert shop.session.history.stack.count() == steps


def test_an_edited_row_keeps_its_place(shop: Shop) -> None:
    before = shop.shown()
    shop.type("Bagas", "name", "Zaki Wiratirta")
    assert shop.shown() == ["Zaki", *before[1:]]
    assert shop.page.table.current_id() == shop.ids["Bagas"]


def test_tab_goes_from_cell_to_cell_and_typing_starts_editing(shop: Shop) -> None:
    table = shop.page.table
    editor = shop.start_editing("Grace", "niche")
    editor.selectAll()
    shop.qtbot.keyClicks(editor, "Kulit")
    shop.qtbot.keyClick(editor, Qt.Key.Key_Tab)
    assert shop.row("Grace").niche == "Kulit"
    assert shop.is_editing()
    assert shop.page.model.columns[table.currentIndex().column()].key == "city"
    shop.qtbot.keyClick(shop.editor(), Qt.Key.Key_Backtab)
    assert shop.page.model.columns[table.currentIndex().column()].key == "niche"
    shop.qtbot.keyClick(shop.editor(), Qt.Key.Key_Escape)
    shop.qtbot.keyClick(table, Qt.Key.Key_K)
    assert shop.editor().text().lower() == "k"


def test_a_handle_of_somebody_else_is_refused_with_their_name(shop: Shop) -> None:
    shop.type("Tia", "handle", "@sekaricip")
    assert "Sekar Adiwulan" in shop.page.notice.text()
    assert shop.row("Tia").handle == "tiadirumah"


def test_ticks_bring_the_bulk_bar_and_esc_takes_them_away(shop: Shop) -> None:
    assert not shop.page.bulk_bar.isVisible()
    shop.page.table.clearSelection()
    shop.tick("Grace", "Tia")
    assert shop.page.bulk_bar.isVisible()
    assert "2" in shop.said[-1].partition("·")[2]
    shop.page.table.setFocus()
    shop.qtbot.keyClick(shop.page.table, Qt.Key.Key_Escape)
    assert not shop.page.bulk_bar.isVisible()


def test_many_are_changed_as_one_undo_entry_and_stay_ticked(shop: Shop) -> None:
    shop.tick("Grace", "Tia")
    steps = shop.session.history.stack.count()
    shop.page.bulk.give_tag("ibu")
    assert {shop.row("Grace").tags, shop.row("Tia").tags} == {("ibu",)}
    assert shop.session.history.stack.count() == steps + 1
    assert sorted(shop.page.table.selected_ids()) == sorted([shop.ids["Grace"], shop.ids["Tia"]])
    shop.page.bulk.set_verdict(Verdict.HELD)
    assert {shop.row("Grace").verdict, shop.row("Tia").verdict} == {Verdict.HELD}
    shop.page.bulk.set_tier(Tier.MICRO)
    assert {shop.row("Grace").tier, shop.row("Tia").tier} == {Tier.MICRO}
    assert shop.session.history.stack.count() == steps + 3


def test_people_are_put_into_a_campaign_from_the_bar(shop: Shop) -> None:
    written = shop.session.history.run(Message("add {name}", {"name": "S"}), campaigns.add_campaign, "Sambal 12.12")
    assert written is not None
    shop.tick("Grace", "Tia")
    menu = shop.page.bulk.campaigns_menu()
    next(action for action in menu.actions() if action.text() == "Sambal 12.12").trigger()
    rows = shop.session.read(collaboration_rows, written.result)
    assert sorted(row.name for row in rows) == ["Grace Wompere", "Tia Nurwening"]


def test_delete_moves_into_the_trash_and_undo_brings_them_back(shop: Shop) -> None:
    shop.page.open(shop.ids["Sekar"])
    steps = shop.session.history.stack.count()
    shop.qtbot.keyClick(shop.page.table, Qt.Key.Key_Delete)
    assert "Sekar" not in shop.shown()
    assert shop.session.history.stack.count() == steps + 1
    assert "Sekar Adiwulan" in shop.session.history.stack.undoText()
    assert [row.name for row in shop.session.read(trashed_people)] == ["Sekar Adiwulan"]
    shop.session.history.undo()
    assert "Sekar" in shop.shown()
    assert shop.session.read(trashed_people) == []


def test_open_selects_a_person_even_when_a_filter_hides_them(shop: Shop) -> None:
    shop.search("raka")
    shop.page.open(shop.ids["Sekar"])
    assert shop.page.table.current_id() == shop.ids["Sekar"]
    assert shop.page.pane.influencer_id() == shop.ids["Sekar"]
    assert shop.page.search.text() == ""


def test_the_sheet_saves_on_enter_and_starts_the_next(shop: Shop) -> None:
    shop.qtbot.mouseClick(shop.page.new_button, Qt.MouseButton.LeftButton)
    dialog = shop.page.dialog()
    assert dialog is not None
    shop.qtbot.keyClicks(dialog.name, "Hana Sudirjaya")
    shop.qtbot.keyClicks(dialog.handle, "@hanaserum")
    shop.qtbot.keyClicks(dialog.followers, "18,6rb")
    shop.qtbot.keyClick(dialog.followers, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.name.text() == ""
    row = next(row for row in shop.session.read(all_influencer_rows) if row.name == "Hana Sudirjaya")
    assert (row.handle, row.followers, row.platform) == ("hanaserum", 18_600, Platform.INSTAGRAM)
    shop.qtbot.keyClicks(dialog.name, "Orang Lain")
    shop.qtbot.keyClicks(dialog.handle, "sekaricip")
    shop.qtbot.keyClick(dialog.handle, Qt.Key.Key_Return)
    assert any("Sekar Adiwulan" in found.text() for found in dialog.findChildren(QLabel))
    assert dialog.name.text() == "Orang Lain"
    assert len(shop.session.read(all_influencer_rows)) == len(PEOPLE) + 1
    shop.qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_a_narrow_window_lays_the_pane_over_the_table(shop: Shop) -> None:
    shop.page.resize(1040, 640)
    QApplication.processEvents()
    assert not shop.page.pane.isVisible()
    width = shop.page.table.width()
    shop.qtbot.mouseClick(shop.page.open_pane, Qt.MouseButton.LeftButton)
    assert shop.page.pane.isVisible()
    assert shop.page.table.width() == width == 1040
    shop.page.resize(1226, 708)
    QApplication.processEvents()
    assert shop.page.pane.isVisible()
    assert shop.page.table.width() < 1226


@pytest.mark.parametrize("language", ["id", "en"])
def test_everything_that_takes_the_focus_has_a_name(shop: Shop, language: str) -> None:
    set_language(language)
    shop.open()
    shop.page.open(shop.ids["Sekar"])
    nameless = []
    for tab in range(4):
        shop.page.pane.set_current_tab(tab)
        QApplication.processEvents()
        nameless += without_name(shop.page)
    shop.page.add_influencer()
    QApplication.processEvents()
    assert shop.page.dialog() is not None
    nameless += without_name(shop.page.dialog())
    assert nameless == []


def without_name(area: QWidget) -> list[tuple[str, str]]:
    """Return the visible widgets that take the focus and say nothing about themselves, each with its parent."""
    return [
        (type(found).__name__, type(found.parentWidget()).__name__)
        for found in area.findChildren(QWidget)
        if found.isVisible()
        and found.focusPolicy() & Qt.FocusPolicy.TabFocus
        and found.focusProxy() is None
        and not found.accessibleName()
        and not (isinstance(found, QAbstractButton) and found.text())
        and not found.objectName().startswith("qt_")
    ]


def test_copying_and_pasting_cells_are_commands_too(shop: Shop) -> None:
    assert {"Salin sel", "Tempel sel"} <= {action.text() for action in shop.page.actions()}
