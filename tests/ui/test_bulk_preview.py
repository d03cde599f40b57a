"""One field of many people at once, with a look at before and after; and what else is done with ticked people."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from people_table import PeopleTable
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from planner.language import Message
from planner.operations.custom_fields import add_custom_field
from planner.operations.influencers import add_influencer
from planner.queries.influencer_list import all_influencer_rows
from planner.queries.influencers import influencer_detail
from planner.queries.trash import trashed_people
from planner.terms import CustomFieldKind, Relationship, Tier, Verdict
from planner.ui.influencers import bulk_preview
from planner.ui.influencers.bulk import BulkChanges
from planner.ui.session import Route

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from planner.queries.influencers import CheckRow
    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace
    from planner.ui.influencers.bulk_preview import BulkDialog


class Many(PeopleTable):
    """The table, and what can be done with the people ticked in it."""

    def __init__(self, workspace: Workspace, qtbot: QtBot) -> None:
        super().__init__(workspace, qtbot)
        self.bulk = BulkChanges(self.session, self.table, self.table.selected_ids)
        self.went: list[Route] = []
        self.session.went.connect(self.went.append)
        self.tick("Bagas", "Grace", "Sekar")

    def preview(self, key: str) -> BulkDialog:
        dialog = self.bulk.open_preview(key)
        self.settle(dialog)
        return dialog

    def settle(self, dialog: BulkDialog) -> None:
        self.qtbot.waitUntil(lambda: not dialog._soon.isActive())

    def write(self, dialog: BulkDialog, text: str) -> None:
        dialog.line().selectAll()
        self.qtbot.keyClicks(dialog.line(), text)
        self.settle(dialog)

    def choose(self, dialog: BulkDialog, value: Any) -> None:  # type: ignore[override]
        dialog.choice.set_value(value)
        dialog.choice.activated.emit(dialog.choice.currentIndex())
        self.settle(dialog)

    def press(self, dialog: BulkDialog) -> None:
        assert dialog.verb_button().isEnabled()
        self.qtbot.mouseClick(dialog.verb_button(), Qt.MouseButton.LeftButton)

    def checks(self, name: str) -> tuple[CheckRow, ...]:
        detail = self.session.read(influencer_detail, self.row(name).id)
        assert detail is not None
        return tuple(detail.checks)

    def outcome(self, dialog: BulkDialog) -> dict[str, tuple[str, str, str]]:
        rows = [dialog.preview.model.row_at(at) for at in range(dialog.preview.model.rowCount())]
        return {row.name: (row.before, row.after, row.fate.name) for row in rows}


@pytest.fixture
def many(workspace: Workspace, qtbot: QtBot) -> Many:
    return Many(workspace, qtbot)


def test_nothing_changes_before_a_value_is_given(many: Many) -> None:
    dialog = many.preview("city")
    assert not dialog.verb_button().isEnabled()
    assert set(many.outcome(dialog)) == {"Bagas", "Grace", "Sekar"}
    dialog.reject()


def test_a_city_is_seen_before_it_is_written_and_undone_at_once(many: Many) -> None:
    steps = many.session.history.stack.count()
    dialog = many.preview("city")
    many.write(dialog, "Malang")
    assert many.outcome(dialog) == {
        "Bagas": ("Yogyakarta", "Malang", "CHANGED"),
        "Grace": ("Jayapura", "Malang", "CHANGED"),
        "Sekar": ("Malang", "Malang", "SAME"),
    }
    assert "2" in dialog.verb_button().text()
    many.press(dialog)
    assert [many.row(name).city for name in ("Bagas", "Grace", "Sekar")] == ["Malang"] * 3
    assert many.session.history.stack.count() == steps + 1
    many.session.history.undo()
    assert many.row("Bagas").city == "Yogyakarta"


def test_the_chips_filter_by_what_becomes_of_a_cell(many: Many) -> None:
    dialog = many.preview("city")
    many.write(dialog, "Malang")
    same = dialog.preview.chips[bulk_preview.Fate.SAME]
    assert same.accessibleName().endswith(" 1")
    many.qtbot.mouseClick(same, Qt.MouseButton.LeftButton)
    assert list(many.outcome(dialog)) == ["Sekar"]
    many.qtbot.mouseClick(same, Qt.MouseButton.LeftButton)
    assert len(many.outcome(dialog)) == 3
    dialog.reject()


def test_what_was_given_and_is_deleted_again_empties_the_field_and_says_so(many: Many) -> None:
    dialog = many.preview("niche")
    many.write(dialog, "x")
    many.qtbot.keyClick(dialog.line(), Qt.Key.Key_Backspace)
    many.settle(dialog)
    assert many.outcome(dialog)["Bagas"] == ("Jalan-jalan", "", "CHANGED")
    assert dialog._value_row.hint().isVisibleTo(dialog)
    dialog.reject()


@pytest.mark.parametrize(
    ("key", "value", "stored"),
    [
        ("tier", Tier.MEGA, lambda row: row.tier is Tier.MEGA),
        ("verdict", Verdict.HELD, lambda row: row.verdict is Verdict.HELD),
        ("relationship", Relationship.PARTNER, lambda row: row.relationship is Relationship.PARTNER),
    ],
)
def test_a_choice_is_given_to_all(many: Many, key: str, value: Any, stored: Any) -> None:
    dialog = many.preview(key)
    many.choose(dialog, value)
    many.press(dialog)
    assert all(stored(many.row(name)) for name in ("Bagas", "Grace", "Sekar"))
    assert not stored(many.row("Mirah"))


def test_the_black_list_asks_for_a_reason(many: Many) -> None:
    dialog = many.preview("relationship")
    many.choose(dialog, Relationship.BLACKLISTED)
    assert dialog.reason.isVisibleTo(dialog)
    assert not dialog.verb_button().isEnabled()
    many.qtbot.keyClicks(dialog.reason, "tidak tayang")
    many.settle(dialog)
    many.press(dialog)
    assert many.row("Grace").relationship is Relationship.BLACKLISTED


def test_a_rejection_may_say_why_and_what_was_typed_for_another_verdict_is_not_stored(many: Many) -> None:
    dialog = many.preview("verdict")
    assert not dialog.reason.isVisibleTo(dialog)
    many.choose(dialog, Verdict.REJECTED)
    assert dialog.reason.isVisibleTo(dialog)
    many.qtbot.keyClicks(dialog.reason, "pengikut beli")
    many.settle(dialog)
    many.press(dialog)
    assert {check.reason for check in many.checks("Grace")} == {"pengikut beli"}
    dialog = many.preview("verdict")
    many.choose(dialog, Verdict.HELD)
    many.qtbot.keyClicks(dialog.reason, "pelan")
    many.choose(dialog, Verdict.PASSED)
    assert not dialog.reason.isVisibleTo(dialog)
    many.press(dialog)
    assert [(check.verdict, check.reason) for check in many.checks("Grace")] == [(Verdict.PASSED, "")]
    assert "pengikut beli" in many.checks("Grace")[0].notes


def test_tags_are_added_and_taken_away(many: Many) -> None:
    dialog = many.preview("add_tags")
    many.write(dialog, "Pedas, 12.12")
    assert many.outcome(dialog)["Sekar"] == ("12.12", "12.12, Pedas", "CHANGED")
    many.press(dialog)
    assert many.row("Bagas").tags == ("12.12", "Pedas")
    dialog = many.preview("remove_tags")
    many.write(dialog, "pedas")
    assert many.outcome(dialog)["Sekar"] == ("12.12, Pedas", "12.12", "CHANGED")
    many.press(dialog)
    assert many.row("Sekar").tags == many.row("Bagas").tags == ("12.12",)


def test_a_next_action_is_planned_with_its_day(many: Many) -> None:
    dialog = many.preview("next_action")
    many.write(dialog, "besok")
    assert {fate for _, _, fate in many.outcome(dialog).values()} == {"REFUSED"}
    many.write(dialog, "Kirim brief besok")
    many.press(dialog)
    row = many.row("Grace")
    tomorrow = many.session.today() + dt.timedelta(days=1)
    assert (row.next_action, row.next_action_on) == ("Kirim brief", tomorrow)


def test_an_own_field_refuses_what_does_not_fit(many: Many) -> None:
    written = many.session.history.run(Message("x"), add_custom_field, "Ukuran", CustomFieldKind.NUMBER)
    assert written is not None
    many.tick("Bagas", "Grace")
    dialog = many.preview(f"own:{written.result}")
    many.write(dialog, "besar")
    assert {fate for _, _, fate in many.outcome(dialog).values()} == {"REFUSED"}
    assert not dialog.verb_button().isEnabled()
    many.write(dialog, "42")
    many.press(dialog)
    assert many.row("Grace").custom == {written.result: "42"}


def test_many_people_are_worked_out_in_portions(many: Many) -> None:
    def add(tx: Transaction) -> list[str]:
        return [add_influencer(tx, f"Orang {at:04}", city="Batu") for at in range(1200)]

    many.session.workspace.write(Message("x"), add)
    many.refresh()
    many.table.selectAll()
    dialog = many.bulk.open_preview("city")
    many.qtbot.keyClicks(dialog.line(), "Batu")
    assert not dialog.verb_button().isEnabled()
    many.settle(dialog)
    assert dialog.preview.model.rowCount() == 1204
    assert "4" in dialog.verb_button().text()
    dialog.reject()


def test_many_people_are_written_off_the_interface_thread_as_one_step(many: Many) -> None:
    def add(tx: Transaction) -> list[str]:
        return [add_influencer(tx, f"Orang {at:04}", city="Batu") for at in range(100)]

    many.session.workspace.write(Message("x"), add)
    many.refresh()
    many.table.selectAll()
    steps = many.session.history.stack.count()
    dialog = many.preview("pic")
    many.write(dialog, "Lastri")
    many.press(dialog)
    many.qtbot.waitUntil(lambda: many.session.history.stack.count() == steps + 1)
    assert {row.pic for row in many.session.read(all_influencer_rows)} == {"Lastri"}
    many.session.history.undo()
    assert {row.pic for row in many.session.read(all_influencer_rows)} == {""}


# What else the bar does.


def actions(menu: QMenu) -> dict[str, Any]:
    return {action.text(): action for action in menu.actions()}


def test_comparing_wants_two_to_five(many: Many) -> None:
    menu = QMenu(many.table)
    many.bulk.fill_more(menu)
    compare = next(action for action in menu.actions() if action.text() == "Bandingkan" or action.text() == "Compare")
    assert compare.isEnabled()
    compare.trigger()
    assert many.went == [Route("compare", ",".join(many.table.selected_ids()))]
    many.tick("Sekar")
    many.bulk.fill_more(menu)
    assert not next(action for action in menu.actions() if action.text() in {"Bandingkan", "Compare"}).isEnabled()


def test_merging_goes_to_the_page_of_duplicates(many: Many) -> None:
    many.bulk.merge()
    assert many.went == [Route("duplicates", ",".join(many.table.selected_ids()))]


def test_a_check_is_planned_for_a_day(many: Many) -> None:
    many.bulk.plan_check(dt.date(2026, 12, 4))
    assert {many.row(name).next_action_on for name in ("Bagas", "Grace", "Sekar")} == {dt.date(2026, 12, 4)}
    assert many.row("Mirah").next_action == ""
    dialog = many.bulk.ask_day()
    many.qtbot.mouseClick(dialog.verb_button(), Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    many.qtbot.keyClicks(dialog.day, "5/12/2026")
    many.qtbot.mouseClick(dialog.verb_button(), Qt.MouseButton.LeftButton)
    assert many.row("Grace").next_action_on == dt.date(2026, 12, 5)


def test_levels_are_given_from_the_bar_and_the_black_list_asks(many: Many) -> None:
    many.bulk.set_relationship(Relationship.ACTIVE)
    assert many.row("Bagas").relationship is Relationship.ACTIVE
    dialog = many.bulk.set_relationship(Relationship.BLACKLISTED)
    assert dialog is not None
    many.qtbot.mouseClick(dialog.verb_button(), Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    many.qtbot.keyClicks(dialog.line, "fee dibawa pergi")
    many.qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
    assert many.row("Bagas").relationship is Relationship.BLACKLISTED


def test_the_ticked_go_into_the_trash_and_come_back_by_undo(many: Many) -> None:
    many.bulk.delete()
    assert [many.model.row_at(at).name for at in range(many.model.rowCount())] == ["Mirah"]
    assert len(many.session.read(trashed_people)) == 3
    many.session.history.undo()
    assert many.model.rowCount() == 4


# New columns of the list.


def test_the_relationship_is_chosen_in_its_cell(many: Many) -> None:
    many.table.clearSelection()
    PeopleTable.choose(many, "Sekar", "relationship", many.shown("Sekar", "relationship"))
    many.stand_at("Sekar", "relationship")
    PeopleTable.choose(many, "Sekar", "relationship", "Aktif")
    assert many.row("Sekar").relationship is Relationship.ACTIVE


def test_the_black_list_in_a_cell_asks_why(many: Many) -> None:
    from planner.ui.influencers.dialogs import ReasonDialog

    PeopleTable.choose(many, "Sekar", "relationship", "Daftar hitam")
    assert many.row("Sekar").relationship is Relationship.PROSPECT
    dialog = many.table.findChild(ReasonDialog)
    assert dialog is not None
    many.qtbot.keyClicks(dialog.line, "tidak tayang")
    many.qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
    assert many.row("Sekar").relationship is Relationship.BLACKLISTED


def test_a_next_action_is_typed_with_its_day(many: Many) -> None:
    today = many.session.today()
    many.type("Sekar", "next_action", "Kirim brief besok")
    row = many.row("Sekar")
    assert (row.next_action, row.next_action_on) == ("Kirim brief", today + dt.timedelta(days=1))
    late = today - dt.timedelta(days=3)
    many.type("Sekar", "next_action", f"Tanya kabar {late:%d/%m/%Y}")
    column = many.model.columns[many.model.column_index("next_action")]
    assert (column.second(many.row("Sekar")), column.second_level(many.row("Sekar"))) == ("telat 3 hari", "bad")
    steps = many.session.history.stack.count()
    many.stand_at("Sekar", "next_action")
    many.qtbot.keyClick(many.table, Qt.Key.Key_F2)
    many.qtbot.keyClick(many.editor(), Qt.Key.Key_Return)
    QApplication.processEvents()
    assert many.session.history.stack.count() == steps
    many.type("Sekar", "next_action", "besok")
    assert many.problems[-1]
    assert many.row("Sekar").next_action == "Tanya kabar"


def test_prices_are_not_written_in_the_list(many: Many) -> None:
    index = many.model.index(0, many.model.column_index("lowest_price"))
    assert not many.model.flags(index) & Qt.ItemFlag.ItemIsEditable
