"""The duplicates page with mouse and keys: pairs, the choice of fields, merging, and telling two people apart."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from planner.language import Message
from planner.operations import accounts, campaigns, collaborations, influencers, merging
from planner.queries.influencer_list import sorted_numbers
from planner.queries.influencers import influencer_detail
from planner.terms import Platform
from planner.ui.duplicates.picker import TwoLines
from planner.ui.pages.duplicates import DuplicatesPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from planner.queries.influencers import InfluencerDetail
    from planner.store.transaction import Transaction
    from planner.ui.session import Session

DAY = date(2026, 12, 3)
PHONE = "+6281300008850"


def page_of(session: Session, qtbot: QtBot, key: str = "") -> DuplicatesPage:
    page = DuplicatesPage(session)
    qtbot.addWidget(page)
    page.resize(1226, 708)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    with qtbot.waitSignal(page.found):
        page.open(key)
    return page


def add(session: Session, name: str, **fields: Any) -> str:
    return session.workspace.write(Message("x"), influencers.add_influencer, name, **fields).result


def two_pairs(session: Session) -> tuple[str, str, str, str]:
    """Two certain twins, and two whose names are near."""
    sekar = add(session, "Sekar Adiwulan", phone=PHONE, city="Malang", notes="suka pedas")
    twin = add(session, "Sekar Adiwulani", phone=PHONE, city="Batu", email="sekar@contoh.id", notes="malam")
    return sekar, twin, add(session, "Meylin T."), add(session, "Meylin Tandradi")


def person(session: Session, key: str) -> InfluencerDetail | None:
    return session.read(influencer_detail, key)


def listed(page: DuplicatesPage) -> list[str]:
    rows = page.table.rows
    return [str(rows.index(row, 0).data()) for row in range(rows.rowCount())]


def shown(page: DuplicatesPage, text: str) -> bool:
    said = [each.text() for each in page.findChildren(QLabel) if each.isVisible()]
    said += [" ".join(each.texts()) for each in page.findChildren(TwoLines) if each.isVisible()]
    return any(text in each for each in said)


def test_pairs_are_listed_with_their_reasons_the_surest_first(session: Session, qtbot: QtBot) -> None:
    two_pairs(session)
    page = page_of(session, qtbot)
    assert listed(page) == ["Sekar Adiwulan · Sekar Adiwulani", "Meylin T. · Meylin Tandradi"]
    pair = page.table.rows.row_at(0)
    assert page.table.rows.columns[0].second(pair) == "WhatsApp sama · nama mirip"
    assert page.open_chip.accessibleName().endswith("2")
    assert shown(page, "WhatsApp sama +62 813-0000-8850")


def test_arrows_numbers_and_enter_merge_without_the_mouse(session: Session, qtbot: QtBot) -> None:
    sekar, twin, _, _ = two_pairs(session)
    page = page_of(session, qtbot)
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    assert page.table.key().split(",")[0] not in {sekar, twin}
    qtbot.keyClick(page.table, Qt.Key.Key_Up)
    qtbot.keyClick(page.table, Qt.Key.Key_2)
    assert shown(page, "Sekar Adiwulan digabung ke Sekar Adiwulani. Bisa diurungkan.")
    with qtbot.waitSignal(page.found):
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    merged = person(session, twin)
    assert merged is not None
    assert (merged.row.name, merged.row.city, merged.row.phone) == ("Sekar Adiwulani", "Batu", PHONE)
    assert person(session, sekar) is None
    assert listed(page) == ["Meylin T. · Meylin Tandradi"]


def test_a_field_is_chosen_and_the_other_value_is_kept_in_a_note(session: Session, qtbot: QtBot) -> None:
    sekar, twin, _, _ = two_pairs(session)
    page = page_of(session, qtbot)
    first, second = page.picker.options("city")
    assert (first.shown(), second.shown(), first.isChecked()) == ("Malang", "Batu", True)
    qtbot.mouseClick(second, Qt.MouseButton.LeftButton)
    assert [each.shown() for each in page.picker.options("email")] == ["—", "sekar@contoh.id"]
    assert page.picker.options("email")[1].isChecked()
    assert page.picker.options("notes")[2].isChecked()
    with qtbot.waitSignal(page.found):
        qtbot.mouseClick(page.merge_button, Qt.MouseButton.LeftButton)
    merged = person(session, sekar)
    assert merged is not None
    assert (merged.row.city, merged.email, merged.notes) == ("Batu", "sekar@contoh.id", "suka pedas\n\nmalam")
    assert "Kota: Malang" in merged.timeline[0].text
    assert person(session, twin) is None


def test_a_row_takes_1_and_2_and_enter_merges_from_there(session: Session, qtbot: QtBot) -> None:
    sekar, _, _, _ = two_pairs(session)
    page = page_of(session, qtbot)
    city = page.picker.options("city")
    city[0].setFocus()
    qtbot.keyClick(city[0], Qt.Key.Key_2)
    assert city[1].isChecked()
    assert page.picker.heads[0].stays.isChecked()
    with qtbot.waitSignal(page.found):
        qtbot.keyClick(city[1], Qt.Key.Key_Return)
    merged = person(session, sekar)
    assert merged is not None
    assert merged.row.city == "Batu"


def test_equal_fields_are_quiet_and_counts_say_what_is_joined(session: Session, qtbot: QtBot) -> None:
    def fill(tx: Transaction, one: str, other: str) -> None:
        accounts.add_account(tx, one, Platform.INSTAGRAM, "sekaricip")
        accounts.add_account(tx, other, Platform.TIKTOK, "sekaricip")
        influencers.set_tags(tx, one, ["12.12"])
        influencers.set_tags(tx, other, ["12.12", "pedas"])
        campaign = campaigns.add_campaign(tx, "Sambal 12.12")
        collaborations.add_collaborations(tx, campaign, [one, other], DAY)

    sekar, twin, _, _ = two_pairs(session)
    session.workspace.write(Message("x"), fill, sekar, twin)
    page = page_of(session, qtbot)
    with pytest.raises(KeyError):
        page.picker.options("phone")
    assert shown(page, "+62 813-0000-8850")
    assert shown(page, "2 akun")
    assert shown(page, "12.12, pedas")
    assert shown(page, "Keduanya ada di Sambal 12.12: konten, kode, pembayaran, dan catatan menjadi satu kerja sama.")


def test_undo_brings_the_pair_back(session: Session, qtbot: QtBot) -> None:
    two_pairs(session)
    page = page_of(session, qtbot)
    with qtbot.waitSignal(page.found):
        page.merge()
    assert len(listed(page)) == 1
    with qtbot.waitSignal(page.found):
        session.history.undo()
    assert listed(page)[0] == "Sekar Adiwulan · Sekar Adiwulani"
    assert len(session.look(sorted_numbers)) == 4


def test_two_people_told_apart_are_set_aside_and_asked_about_again(session: Session, qtbot: QtBot) -> None:
    two_pairs(session)
    page = page_of(session, qtbot)
    with qtbot.waitSignal(page.found):
        qtbot.mouseClick(page.apart_button, Qt.MouseButton.LeftButton)
    assert listed(page) == ["Meylin T. · Meylin Tandradi"]
    qtbot.mouseClick(page.aside_chip, Qt.MouseButton.LeftButton)
    assert listed(page) == ["Sekar Adiwulan · Sekar Adiwulani"]
    assert page.apart_button.text() == "Tanyakan lagi"
    with qtbot.waitSignal(page.found):
        qtbot.mouseClick(page.apart_button, Qt.MouseButton.LeftButton)
    assert shown(page, "Tidak ada pasangan yang disisihkan")
    qtbot.mouseClick(page.open_chip, Qt.MouseButton.LeftButton)
    assert len(listed(page)) == 2


def test_chosen_people_come_first_whatever_speaks_for_them(session: Session, qtbot: QtBot) -> None:
    sekar, _, meylin, _ = two_pairs(session)
    page = page_of(session, qtbot, f"{meylin},{sekar}")
    assert listed(page)[0] == "Sekar Adiwulan · Meylin T."
    assert page.table.key() == f"{sekar},{meylin}"
    assert shown(page, "dipilih sendiri")
    with qtbot.waitSignal(page.found):
        page.merge()
    kept = person(session, sekar)
    assert kept is not None
    assert "Nama" not in kept.timeline[0].text
    assert listed(page) == ["Sekar Adiwulan · Sekar Adiwulani"]


def test_nobody_there_twice_is_said(session: Session, qtbot: QtBot) -> None:
    add(session, "Sekar")
    page = page_of(session, qtbot)
    assert shown(page, "Tidak tampak ada duplikat")
    assert not page.merge_button.isEnabled()
    page.merge()
    page.set_apart()
    assert len(session.look(sorted_numbers)) == 1


def test_what_was_set_aside_elsewhere_is_heard(session: Session, qtbot: QtBot) -> None:
    sekar, twin, _, _ = two_pairs(session)
    page = page_of(session, qtbot)
    with qtbot.waitSignal(page.found):
        session.history.run(Message("x"), merging.set_aside, sekar, twin, DAY)
    assert listed(page) == ["Meylin T. · Meylin Tandradi"]


def test_of_two_of_one_name_it_is_said_which_one_goes(session: Session, qtbot: QtBot) -> None:
    for handle in ("sekar.satu", "sekar.dua"):
        key = add(session, "Sekar Adiwulan", city="Malang")
        session.workspace.write(Message("x"), accounts.add_account, key, Platform.INSTAGRAM, handle)
    page = page_of(session, qtbot)
    assert shown(page, "Sekar Adiwulan (@sekar.dua) digabung ke @sekar.satu. Bisa diurungkan.")
    assert shown(page, "Sekar Adiwulan @sekar.satu")
    with qtbot.waitSignal(page.found):
        page.merge()
    assert "Sekar Adiwulan (@sekar.dua)" in session.history.stack.undoText()
    assert listed(page) == []
    with qtbot.waitSignal(page.found):
        session.history.undo()
    assert listed(page) == ["Sekar Adiwulan · Sekar Adiwulan"]


def test_a_chosen_pair_is_there_again_after_an_undo(session: Session, qtbot: QtBot) -> None:
    sekar, _, meylin, _ = two_pairs(session)
    page = page_of(session, qtbot, f"{meylin},{sekar}")
    with qtbot.waitSignal(page.found):
        page.merge()
    assert "Sekar Adiwulan · Meylin T." not in listed(page)
    with qtbot.waitSignal(page.found):
        session.history.undo()
    assert listed(page)[0] == "Sekar Adiwulan · Meylin T."
