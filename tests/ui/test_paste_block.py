"""Cells between the list and a spreadsheet: what is copied, what a pasted block would do, and what it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from people_table import PeopleTable
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from planner.language import Message
from planner.operations.custom_fields import add_custom_field
from planner.queries.influencers import influencer_detail
from planner.terms import CustomFieldKind, Platform, Relationship, Tier, Verdict
from planner.ui.influencers.paste_block import PasteDialog, block_text, parse_block
from planner.ui.influencers.proposals import Fate

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from planner.store.workspace import Workspace


@pytest.fixture
def people(workspace: Workspace, qtbot: QtBot) -> PeopleTable:
    return PeopleTable(workspace, qtbot)


def fates(dialog: PasteDialog) -> list[tuple[str, str, str]]:
    """Return (name, field, fate) of every cell shown, sorted as they are listed."""
    rows = [dialog.preview.model.row_at(at) for at in range(dialog.preview.model.rowCount())]
    return [(row.name, row.key, row.fate.name) for row in rows]


def press(people: PeopleTable, dialog: PasteDialog) -> None:
    people.qtbot.mouseClick(dialog.verb_button(), Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("text", "block"),
    [
        ("", []),
        ("\n", []),
        ("Malang", [["Malang"]]),
        ("Malang\n", [["Malang"]]),
        ("a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]]),
        ("a;b\nc;d", [["a", "b"], ["c", "d"]]),
        ("a;b\tc", [["a;b", "c"]]),
        ('"dua\nbaris"\tb', [["dua\nbaris", "b"]]),
        ('"a ""b"""\tc', [['a "b"', "c"]]),
        ('Layar 5"\tb\nc\td', [['Layar 5"', "b"], ["c", "d"]]),
        ("a\n\nb", [["a"], [""], ["b"]]),
        (" a \t b ", [["a", "b"]]),
    ],
)
def test_a_copied_block_is_read(text: str, block: list[list[str]]) -> None:
    assert parse_block(text) == block


def test_what_is_copied_is_read_again() -> None:
    block = [["Sekar", "dua\nbaris"], ['5"', ""]]
    assert parse_block(block_text(block)) == block


def test_one_cell_is_written_at_once(people: PeopleTable) -> None:
    assert people.paste("Sekar", "city", "Batu") is None
    assert people.row("Sekar").city == "Batu"
    assert people.paste("Sekar", "followers", "22.8") is None
    assert people.row("Sekar").followers == 48_200
    assert "22.800" in people.problems[-1]


def test_a_block_shows_what_it_would_do_and_is_one_undo_entry(people: PeopleTable) -> None:
    before = people.row("Mirah"), people.row("Sekar")
    steps = people.session.history.stack.count()
    dialog = people.paste("Mirah", "followers", "32rb\t4,0\tKulit\tUbud\n22.8\t\tCamilan\tMalang")
    assert people.row("Mirah") == before[0]
    assert fates(dialog) == [
        ("Sekar", "followers", "REFUSED"),
        ("Sekar", "engagement_rate", "REFUSED"),
        ("Mirah", "followers", "CHANGED"),
        ("Mirah", "engagement_rate", "CHANGED"),
        ("Mirah", "niche", "SAME"),
        ("Mirah", "city", "CHANGED"),
        ("Sekar", "niche", "CHANGED"),
        ("Sekar", "city", "SAME"),
    ]
    assert "4" in dialog.verb_button().text()
    press(people, dialog)
    row = people.row("Mirah")
    assert (row.followers, row.engagement_rate, row.city) == (32_000, 4.0, "Ubud")
    assert (people.row("Sekar").followers, people.row("Sekar").niche) == (48_200, "Camilan")
    assert people.session.history.stack.count() == steps + 1
    people.session.history.undo()
    assert (people.row("Mirah"), people.row("Sekar")) == before


def test_choices_are_pasted_by_their_words(people: PeopleTable) -> None:
    people.table.apply_columns({"order": ["tier", "platform", "relationship", "verdict", "next_action", "tags", "pic"]})
    block = "Makro\tTikTok\tAktif\tLolos\tKirim brief 5/12/2030\tpedas, 12.12\tLastri"
    press(people, people.paste("Sekar", "tier", block))
    row = people.row("Sekar")
    assert (row.tier, row.platform, row.relationship) == (Tier.MACRO, Platform.TIKTOK, Relationship.ACTIVE)
    assert (row.verdict, row.next_action, str(row.next_action_on)) == (Verdict.PASSED, "Kirim brief", "2030-12-05")
    assert (row.tags, row.pic) == (("12.12", "pedas"), "Lastri")


def test_what_cannot_be_is_refused_with_its_reason(people: PeopleTable) -> None:
    people.table.apply_columns({"order": ["handle", "relationship", "verdict", "lowest_price"]})
    dialog = people.paste("Bagas", "handle", "@sekaricip\tDaftar hitam\tmungkin\t500rb")
    rows = [dialog.preview.model.row_at(at) for at in range(dialog.preview.model.rowCount())]
    assert [row.fate for row in rows] == [Fate.REFUSED] * 4
    assert "Sekar" in rows[0].reason
    assert all(row.reason for row in rows)
    assert not dialog.verb_button().isEnabled()
    dialog.reject()
    assert people.row("Bagas").handle == "bagas.jajan"


def test_rows_below_the_last_one_are_new_people(people: PeopleTable) -> None:
    people.table.apply_columns({"order": ["name", "handle", "followers", "city"]})
    block = "Sekar Adiwulan\tsekaricip\t48.200\tMalang\nHana\t@hanaserum\t18,6rb\tBogor\n\t@siapa\t100\tBatu\nUjang"
    dialog = people.paste("Sekar", "name", block)
    assert ("—", "handle", "REFUSED") in fates(dialog)
    press(people, dialog)
    hana = people.row("Hana")
    assert (hana.handle, hana.followers, hana.city) == ("hanaserum", 18_600, "Bogor")
    assert people.row("Ujang").handle == ""
    assert people.model.rowCount() == 6
    people.session.history.undo()
    assert people.model.rowCount() == 4
    assert people.row("Sekar").name == "Sekar"


def test_new_people_can_be_left_out(people: PeopleTable) -> None:
    dialog = people.paste("Sekar", "name", "Sekar A\nHana")
    dialog.with_new.setChecked(False)
    press(people, dialog)
    assert people.row("Sekar A").city == "Malang"
    assert people.model.rowCount() == 4


def test_one_cell_goes_into_all_ticked_rows(people: PeopleTable) -> None:
    people.stand_at("Mirah", "city")
    people.tick("Grace", "Mirah", "Sekar")
    QApplication.clipboard().setText("Batu")
    people.qtbot.keyClick(people.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    dialog = people.table.findChild(PasteDialog)
    assert dialog is not None
    press(people, dialog)
    cities = [people.row(name).city for name in ("Bagas", "Grace", "Mirah", "Sekar")]
    assert cities == ["Yogyakarta", "Batu", "Batu", "Batu"]


def test_an_own_field_is_pasted_too(people: PeopleTable) -> None:
    written = people.session.history.run(Message("x"), add_custom_field, "Ukuran", CustomFieldKind.NUMBER)
    assert written is not None
    key = f"own:{written.result}"
    press(people, people.paste("Grace", key, "2,5\n\nbesar"))
    assert (people.row("Grace").custom, people.row("Mirah").custom) == ({written.result: "2.5"}, {})
    assert people.shown("Grace", key) == "2,5"


def test_the_same_handle_twice_in_a_block_is_refused(people: PeopleTable) -> None:
    people.table.apply_columns({"order": ["name", "handle"]})
    dialog = people.paste("Mirah", "handle", "@kembar\n@kembar")
    assert fates(dialog) == [("Sekar", "handle", "REFUSED"), ("Mirah", "handle", "CHANGED")]
    press(people, dialog)
    assert people.row("Mirah").handle == "kembar"


def test_a_pasted_number_is_a_number_of_today(people: PeopleTable) -> None:
    press(people, people.paste("Mirah", "followers", "40rb\n50rb"))
    detail = people.session.read(influencer_detail, people.ids["Sekar"])
    assert detail is not None
    newest = detail.accounts[0].snapshots[0]
    assert (newest.taken_on, newest.followers, newest.engagement_rate) == (people.session.today(), 50_000, 4.9)


def test_the_current_cell_and_ticked_rows_are_copied_as_a_spreadsheet_takes_them(people: PeopleTable) -> None:
    people.table.apply_columns({"order": ["name", "followers", "handle", "engagement_rate"], "hidden": ["tags"]})
    people.stand_at("Sekar", "followers")
    assert people.copied() == "48200\n"
    people.tick("Mirah", "Sekar")
    lines = people.copied().splitlines()
    assert [line.split("\t")[:4] for line in lines] == [
        ["Mirah", "31700", "kulitmirah", "3,6"],
        ["Sekar", "48200", "sekaricip", "4,9"],
    ]
    assert len(lines[0].split("\t")) == len(people.table.visible_keys())


def test_a_copied_row_pasted_back_changes_nothing(people: PeopleTable) -> None:
    people.tick("Mirah", "Sekar")
    text = people.copied()
    people.table.clearSelection()
    dialog = people.paste("Mirah", "name", text)
    assert {fate for _, _, fate in fates(dialog)} == {"SAME"}
    assert not dialog.verb_button().isEnabled()
    dialog.reject()
