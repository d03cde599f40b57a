"""The shared widgets and delegates, driven by mouse and keys."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import pytest
from PySide6.QtCore import QAbstractTableModel, QMimeData, QModelIndex, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QTableView, QWidget

from planner.language import tr
from planner.terms import Tier
from planner.ui.delegates import CellDelegate, CheckDelegate, NumberDelegate, TierDelegate, TwoLineDelegate, cell_text
from planner.ui.roles import RawRole, SecondLineRole
from planner.ui.theme.appearance import apply_theme
from planner.ui.widgets.bars import BulkAction, BulkBar, Facet, FacetBar, FacetGroup
from planner.ui.widgets.buttons import PickButton, ToggleGroup, icon_button
from planner.ui.widgets.charts import percentages
from planner.ui.widgets.chips import FacetChip, TypedChip
from planner.ui.widgets.choice import ChoiceBox
from planner.ui.widgets.dialogs import ConfirmDialog
from planner.ui.widgets.forms import Form, LinesField, TagsField
from planner.ui.widgets.frames import Avatar, PageHeader, Pane
from planner.ui.widgets.menu_corner import MenuCorner
from planner.ui.widgets.messages import MessageStrip, NoticeBar
from planner.ui.widgets.rail import Rail
from planner.ui.widgets.search import SearchChip, SearchField
from planner.ui.widgets.states import DroppedFilter, DropPlace, NoResultState
from planner.ui.widgets.table import prepare_table, watch_current_row

sys.path.insert(0, str(Path(__file__).parent))
import gallery

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

LEFT = Qt.MouseButton.LeftButton
W = TypeVar("W", bound=QWidget)


@pytest.fixture(autouse=True)
def _look(qapp: QApplication) -> None:
    apply_theme(qapp, "light")


def _show(qtbot: QtBot, widget: W) -> W:
    qtbot.addWidget(widget)
    widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)
    return widget


def test_typing_and_chips_of_the_search_field(qtbot: QtBot) -> None:
    field = _show(qtbot, SearchField("nama, kota"))
    field.resize(500, 34)
    heard: list[Any] = []
    field.text_changed.connect(heard.append)
    field.chip_removed.connect(heard.append)
    field.setFocus()
    qtbot.keyClicks(field.line(), "se")
    field.set_chips([SearchChip("kota", "Malang", "a"), SearchChip("tag", "12.12", "b")])
    qtbot.keyClick(field.line(), Qt.Key.Key_Backspace)
    qtbot.keyClick(field.line(), Qt.Key.Key_Escape)
    qtbot.keyClick(field.line(), Qt.Key.Key_Backspace)
    assert heard == ["s", "se", "s", "", "b"]


def test_a_chip_in_the_search_field_goes_by_its_cross_and_by_delete(qtbot: QtBot) -> None:
    field = _show(qtbot, SearchField())
    field.resize(500, 34)
    field.set_chips([SearchChip("kota", "Malang", "a"), SearchChip("tag", "12.12", "b")])
    first, second = field.findChildren(TypedChip)
    removed: list[Any] = []
    field.chip_removed.connect(removed.append)
    qtbot.mouseClick(first, LEFT, pos=QPoint(10, 12))
    assert removed == []
    qtbot.mouseClick(first, LEFT, pos=QPoint(first.width() - 10, 12))
    qtbot.keyClick(second, Qt.Key.Key_Delete)
    assert removed == ["a", "b"]


def test_a_narrow_search_field_keeps_room_to_type(qtbot: QtBot) -> None:
    field = _show(qtbot, SearchField())
    field.set_chips([SearchChip("kota", f"Kota {n}", n) for n in range(8)])
    field.resize(300, 34)
    chips = field.findChildren(TypedChip)
    assert [chip.isVisible() for chip in chips][-1]
    assert not chips[0].isVisible()
    assert field.line().width() >= 80


GROUPS = [
    FacetGroup("tier", "Tingkatan", [Facet("nano", "Nano", 14), Facet("micro", "Mikro", 24)]),
    FacetGroup("city", "Kota", [Facet(f"c{n}", f"Kota {n}", n) for n in range(12)]),
]


def test_a_facet_tells_its_group_and_state(qtbot: QtBot) -> None:
    bar = _show(qtbot, FacetBar())
    bar.resize(700, 42)
    bar.set_groups(GROUPS)
    told: list[Any] = []
    bar.facet_toggled.connect(lambda *what: told.append(what))
    chip = next(chip for chip in bar.findChildren(FacetChip) if chip.text() == "Mikro")
    qtbot.mouseClick(chip, LEFT)
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert told == [("tier", "micro", True), ("tier", "micro", False)]


def test_facets_that_do_not_fit_are_behind_the_button(qtbot: QtBot) -> None:
    bar = _show(qtbot, FacetBar())
    bar.set_groups(GROUPS)
    bar.resize(420, 42)
    hidden = [chip for chip in bar.findChildren(FacetChip) if not chip.isVisible()]
    more = next(made for made in bar.findChildren(QAbstractButton) if made.text() == tr("Filters"))
    assert hidden
    assert more.isVisible()
    bar.resize(2400, 42)
    assert all(chip.isVisible() for chip in bar.findChildren(FacetChip))
    assert not more.isVisible()


def test_new_counts_keep_the_chips(qtbot: QtBot) -> None:
    bar = _show(qtbot, FacetBar())
    bar.resize(900, 42)
    bar.set_groups(GROUPS)
    before = set(bar.findChildren(FacetChip))
    facets = [Facet("nano", "Nano", 0), Facet("micro", "Mikro", 2, checked=True)]
    bar.set_groups([FacetGroup("tier", "Tingkatan", facets)])
    kept = {chip for chip in bar.findChildren(FacetChip) if chip.isVisible()}
    assert kept <= before
    assert {chip.accessibleName() for chip in kept} == {"Nano 0", "Mikro 2"}
    assert [chip.isChecked() for chip in kept if chip.text() == "Mikro"] == [True]


def test_bulk_bar_runs_and_clears(qtbot: QtBot) -> None:
    bar = _show(qtbot, BulkBar())
    ran: list[str] = []
    bar.set_actions([BulkAction("Tag", "tag", lambda: ran.append("tag"))])
    bar.cleared.connect(lambda: ran.append("cleared"))
    for text in ("Tag", tr("Clear selection")):
        made = next(made for made in bar.findChildren(QAbstractButton) if made.text() == text)
        qtbot.mouseClick(made, LEFT)
    assert ran == ["tag", "cleared"]


def test_the_message_strip_offers_the_way_back_and_falls_silent(qtbot: QtBot) -> None:
    strip = _show(qtbot, MessageStrip())
    strip.set_left("46 influencer")
    strip.set_right("Tersimpan 14.32")
    strip.show_message("3 influencer diberi tag", can_undo=True)
    assert strip.undo_button().isVisible()
    with qtbot.waitSignal(strip.undo_requested):
        qtbot.mouseClick(strip.undo_button(), LEFT)
    assert strip.message() == ""
    assert not strip.undo_button().isVisible()
    strip.show_message("Disalin")
    assert not strip.undo_button().isVisible()


def test_the_notice_has_one_action_and_progress_can_be_cancelled(qtbot: QtBot) -> None:
    bar = _show(qtbot, NoticeBar())
    assert not bar.isVisible() or bar.text() == ""
    again: list[str] = []
    bar.show_notice("bad", "Berkas terbuka di Excel. Tutup dulu.", "Coba lagi", lambda: again.append("again"))
    qtbot.mouseClick(_button(bar, "Coba lagi"), LEFT)
    assert again == ["again"]
    bar.show_progress("Mengimpor 214 baris", 62, 100)
    with qtbot.waitSignal(bar.cancelled):
        qtbot.mouseClick(_button(bar, tr("Cancel")), LEFT)
    bar.clear()
    assert bar.isHidden()


def _button(parent: QWidget, text: str) -> QAbstractButton:
    return next(made for made in parent.findChildren(QAbstractButton) if made.text() == text)


def test_toggle_group_by_mouse_and_arrow_keys(qtbot: QtBot) -> None:
    group = _show(qtbot, ToggleGroup([("board", "Papan", ""), ("table", "Tabel", "")]))
    chosen: list[str] = []
    group.chosen.connect(chosen.append)
    qtbot.mouseClick(_button(group, "Tabel"), LEFT)
    qtbot.keyClick(_button(group, "Tabel"), Qt.Key.Key_Left)
    assert group.value() == "board"
    assert chosen[0] == "table"
    group.set_value("table")
    assert group.value() == "table"


def test_choice_box_keeps_its_value_when_the_list_changes(qtbot: QtBot) -> None:
    box = _show(qtbot, ChoiceBox(choices=[(1, "Satu"), (2, "Dua")]))
    box.set_value(2)
    box.set_choices([(3, "Tiga"), (2, "Dua lagi")])
    assert (box.value(), box.currentText()) == (2, "Dua lagi")
    box.set_choices([(3, "Tiga")])
    assert box.value() is None


@pytest.mark.parametrize(
    ("typed", "tags"),
    [
        ("KencurPagi,", ["#KencurPagi"]),
        ("#KencurPagi ", ["#KencurPagi"]),
        ("satu dua,tiga;", ["#satu", "#dua", "#tiga"]),
        ("Iklan iklan #IKLAN ", ["#Iklan"]),
        (" , ", []),
    ],
)
def test_typed_hashtags(qtbot: QtBot, typed: str, tags: list[str]) -> None:
    field = _show(qtbot, TagsField("#"))
    line = field.findChild(QLineEdit)
    assert line is not None
    qtbot.keyClicks(line, typed)
    assert field.tags() == tags


def test_pasted_tags_are_split_and_backspace_removes_the_last(qtbot: QtBot) -> None:
    field = _show(qtbot, TagsField(split_at_space=False))
    line = field.findChild(QLineEdit)
    assert line is not None
    told: list[list[str]] = []
    field.changed.connect(told.append)
    line.insert("mitra rutin, suka sambal")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.keyClick(line, Qt.Key.Key_Backspace)
    assert told == [["mitra rutin", "suka sambal"], ["mitra rutin"]]


def test_lines_field_walks_and_tells_once(qtbot: QtBot) -> None:
    field = _show(qtbot, LinesField())
    told: list[list[str]] = []
    field.changed.connect(told.append)
    field.line(0).setFocus()
    qtbot.keyClicks(field.line(0), "Pedas")
    qtbot.keyClick(field.line(0), Qt.Key.Key_Return)
    assert field.line(1).hasFocus()
    assert told == [["Pedas"]]
    assert field.line(0).height() == 32


def test_a_form_row_names_its_field_and_marks_it_when_wrong(qtbot: QtBot) -> None:
    form = Form()
    field = QLineEdit()
    row = form.add("WhatsApp", field)
    _show(qtbot, form)
    row.set_hint("Nomor kurang dari 9 angka", "bad")
    assert (field.accessibleName(), field.property("level")) == ("WhatsApp", "bad")
    row.set_text("Phone")
    row.set_hint("")
    assert (field.accessibleName(), field.property("level")) == ("Phone", "")
    assert row.hint().isHidden()


def test_the_dialog_starts_on_the_safe_button(qtbot: QtBot) -> None:
    dialog = _show(qtbot, ConfirmDialog(None, "Hapus?", "Bisa dipulihkan.", "Hapus", danger=True))
    assert dialog.cancel_button().hasFocus()
    assert dialog.cancel_button().text() == tr("Cancel")
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_the_rail_by_mouse_and_keys(qtbot: QtBot) -> None:
    rail = Rail()
    items = [rail.add_page("a", "users", "Influencer"), rail.add_page("b", "megaphone", "Kampanye")]
    _show(qtbot, rail)
    chosen: list[str] = []
    rail.page_chosen.connect(chosen.append)
    qtbot.mouseClick(items[1], LEFT)
    items[1].setFocus()
    qtbot.keyClick(items[1], Qt.Key.Key_Up)
    assert items[0].hasFocus()
    qtbot.keyClick(items[0], Qt.Key.Key_Space)
    assert chosen == ["b", "a"]
    assert [made.isChecked() for made in items] == [True, False]
    rail.set_badge("a", 5)
    assert items[0].accessibleName() == "Influencer, 5"


def test_menu_corner_names_what_it_would_undo(qtbot: QtBot) -> None:
    corner = _show(qtbot, MenuCorner())
    assert not corner.undo_button().isEnabled()
    corner.set_undo("Urungkan tag 12.12")
    assert corner.undo_button().accessibleName() == "Urungkan tag 12.12"
    with qtbot.waitSignal(corner.undo_clicked):
        qtbot.mouseClick(corner.undo_button(), LEFT)


def test_page_header_breadcrumb_leads_up(qtbot: QtBot) -> None:
    header = _show(qtbot, PageHeader())
    header.set_breadcrumb("Kampanye", "Sambal 12.12")
    with qtbot.waitSignal(header.parent_clicked):
        qtbot.mouseClick(_button(header, "Kampanye"), LEFT)


def test_page_header_breadcrumb_shows_an_and_sign_as_written(qtbot: QtBot) -> None:
    header = _show(qtbot, PageHeader())
    header.set_breadcrumb("R&D", "Sekar")
    (above,) = [made for made in header.findChildren(QAbstractButton) if made.isVisible()]
    assert above.text() == "R&&D"


def test_pane_shows_a_person_or_a_sentence(qtbot: QtBot) -> None:
    pane = _show(qtbot, Pane())
    pane.add_tab("Ringkas")
    pane.add_tab("Riwayat")
    pane.show_person("Sekar Adiwulan", "Malang")
    pane.set_current_tab(1)
    assert pane.current_tab() == 1
    assert pane.width() == 336


@pytest.mark.parametrize(
    ("name", "initials"), [("Sekar Adiwulan", "SA"), ("Raka", "R"), ("a b c", "AC"), ("", ""), ("(Ibu) Tia", "T")]
)
def test_initials(qtbot: QtBot, name: str, initials: str) -> None:
    avatar = Avatar()
    qtbot.addWidget(avatar)
    avatar.set_name(name)
    assert avatar._initials == initials


def test_no_result_names_the_way_back(qtbot: QtBot) -> None:
    state = _show(qtbot, NoResultState())
    ways = [
        DroppedFilter("tanpa", "er > 8%", "1 influencer", helps=True, key="er"),
        DroppedFilter("tanpa", "tag 12.12", "0 influencer", helps=False, key="tag"),
    ]
    state.set_ways("Tidak ada yang cocok", "", ways, ("Hapus saringan", "Hapus semua saringan"))
    state.set_ways("Tidak ada yang cocok", "", ways, ("Hapus saringan", "Hapus semua saringan"))
    removed: list[Any] = []
    state.filter_removed.connect(removed.append)
    QApplication.processEvents()
    shown = [made for made in state.findChildren(QAbstractButton) if made.isVisible()]
    drops = [made for made in shown if made.text() == "Hapus saringan"]
    assert [made.accessibleName() for made in drops] == ["Hapus saringan er > 8%"]
    qtbot.mouseClick(drops[0], LEFT)
    assert removed == ["er"]


@pytest.mark.parametrize(("name", "taken"), [("daftar.XLSX", True), ("foto.png", False)])
def test_only_readable_files_may_be_dropped(qtbot: QtBot, tmp_path: Path, name: str, taken: bool) -> None:  # noqa: FBT001
    place = _show(qtbot, DropPlace((".xlsx", ".csv")))
    dropped: list[Path] = []
    place.file_dropped.connect(dropped.append)
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(tmp_path / name))])
    modifiers = Qt.KeyboardModifier.NoModifier
    place.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, dragged, LEFT, modifiers))
    assert dropped == ([tmp_path / name] if taken else [])


@pytest.mark.parametrize(
    ("amounts", "parts"),
    [
        ([1_700_000, 360_000, 450_000], [68, 14, 18]),
        ([1, 1, 1], [34, 33, 33]),
        ([0, 0], [0, 0]),
        ([], []),
        ([3_000_000_000, 1], [100, 0]),
    ],
)
def test_percentages_add_up(amounts: list[int], parts: list[int]) -> None:
    assert percentages(amounts) == parts


class Pairs(QAbstractTableModel):
    """Two columns: a name and a number."""

    def __init__(self) -> None:
        super().__init__()
        self.cells: list[list[Any]] = [["Sekar", 48], ["Raka", None]]
        self.written: list[Any] = []

    def rowCount(self, _parent: Any = QModelIndex()) -> int:  # noqa: B008
        return len(self.cells)

    def columnCount(self, _parent: Any = QModelIndex()) -> int:  # noqa: B008
        return 2

    def headerData(self, section: int, _way: Any, role: int = 0) -> Any:
        return ("Nama", "Pengikut")[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Any, role: int = 0) -> Any:
        value = self.cells[index.row()][index.column()]
        shown = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, RawRole}
        return value if role in shown else "@akun" if role == SecondLineRole else None

    def setData(self, _index: Any, value: Any, _role: int = 0) -> bool:
        self.written.append(value)
        return True

    def flags(self, index: Any) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable


@pytest.fixture
def table(qtbot: QtBot) -> Callable[..., tuple[QTableView, Pairs]]:
    """Return a function that shows a table with a delegate in its second column."""

    def make(delegate: type[CellDelegate], **options: Any) -> tuple[QTableView, Pairs]:
        view, model = QTableView(), Pairs()
        prepare_table(view)
        view.setModel(model)
        watch_current_row(view)
        view.setItemDelegateForColumn(0, TwoLineDelegate(view))
        view.setItemDelegateForColumn(1, delegate(view, **options))
        model.setParent(view)
        view.resize(400, 200)
        return _show(qtbot, view), model

    return make


def test_a_cell_is_edited_in_a_field_of_28_px(qtbot: QtBot, table: Callable[..., tuple[QTableView, Pairs]]) -> None:
    view, model = table(NumberDelegate)
    view.edit(model.index(0, 1))
    editor = view.viewport().findChild(QLineEdit)
    assert editor is not None
    assert (editor.height(), editor.text(), editor.accessibleName()) == (28, "48", "Pengikut")
    editor.setText("52 rb")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: model.written == ["52 rb"])


def test_an_enum_cell_is_edited_by_a_list(qtbot: QtBot, table: Callable[..., tuple[QTableView, Pairs]]) -> None:
    view, model = table(TierDelegate, choices=lambda: [(Tier.NANO, "Nano"), (Tier.MEGA, "Mega")])
    model.cells[0][1] = Tier.NANO
    view.edit(model.index(0, 1))
    box = view.viewport().findChild(ChoiceBox)
    assert box is not None
    assert box.value() == Tier.NANO
    box.setCurrentIndex(1)
    box.activated.emit(1)
    assert model.written == [Tier.MEGA]
    qtbot.waitUntil(lambda: view.viewport().findChild(ChoiceBox) is None)


def test_missing_is_a_dash_and_never_zero(table: Callable[..., tuple[QTableView, Pairs]]) -> None:
    _view, model = table(NumberDelegate)
    assert cell_text(model.index(1, 1)) == "—"


def test_the_row_under_the_pointer_is_known(qtbot: QtBot, table: Callable[..., tuple[QTableView, Pairs]]) -> None:
    view, _model = table(NumberDelegate)
    qtbot.mouseMove(view.viewport(), QPoint(60, 40))
    qtbot.waitUntil(lambda: view.property("hoverRow") == 1)
    assert view.rowHeight(0) == 34
    assert view.horizontalHeader().height() == 30


def test_check_boxes_tick_rows_without_losing_the_others(qtbot: QtBot) -> None:
    view, model = QTableView(), Pairs()
    header = prepare_table(view, check_column=True)
    view.setModel(model)
    model.setParent(view)
    view.setItemDelegateForColumn(0, CheckDelegate(view))
    _show(qtbot, view)
    for row in (0, 1):
        qtbot.mouseClick(view.viewport(), LEFT, pos=view.visualRect(model.index(row, 0)).center())
    assert sorted(index.row() for index in view.selectionModel().selectedRows()) == [0, 1]
    qtbot.mouseClick(view.viewport(), LEFT, pos=view.visualRect(model.index(0, 0)).center())
    assert [index.row() for index in view.selectionModel().selectedRows()] == [1]
    with qtbot.waitSignal(header.all_toggled) as told:
        qtbot.mouseClick(header.viewport(), LEFT, pos=QPoint(header.sectionSize(0) // 2, 15))
    assert told.args == [True]


@pytest.mark.parametrize("name", ["light", "dark"])
def test_everything_paints_and_has_a_name(qtbot: QtBot, qapp: QApplication, name: str) -> None:
    apply_theme(qapp, name)
    for build in (gallery.components, gallery.influencer_page, gallery.doors):
        window = _show(qtbot, build())
        assert not window.grab().isNull()
        nameless = [
            made
            for made in window.findChildren(QAbstractButton)
            if made.isVisible() and not (made.text() or made.accessibleName())
        ]
        assert nameless == []


def test_words_are_shown_in_full(qtbot: QtBot) -> None:
    pick = _show(qtbot, PickButton("Tampilan", "Calon 12.12"))
    assert pick.width() == pick.sizeHint().width()
    lonely = icon_button("more", "Lainnya")
    qtbot.addWidget(lonely)
    assert (lonely.toolTip(), lonely.accessibleName()) == ("Lainnya", "Lainnya")
