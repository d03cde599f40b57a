"""Rate card, exclusivity and usage rights in the pane: written, changed, removed, undone, and waiting half typed."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from pane_person import Person, open_person
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from planner.language import Message, tr
from planner.operations import accounts
from planner.operations.agreements import add_exclusivity
from planner.operations.rates import add_rate
from planner.queries.agreements import Agreements, agreements
from planner.queries.rates import RateRow, rate_cards
from planner.terms import DeliverableKind, EngagementFormula, ExclusivityKind, Platform, Side, UsageKind
from planner.ui.influencers.pane import OVERVIEW, RATES

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace

DO = Message("do")


@pytest.fixture
def person(workspace: Workspace, qtbot: QtBot) -> Person:
    made = open_person(workspace, qtbot)
    made.open_tab(RATES)
    return made


def card(person: Person) -> tuple[RateRow, ...]:
    return person.session.read(rate_cards, [person.sekar])[person.sekar]


def promised(person: Person) -> Agreements:
    return person.session.read(agreements, [person.sekar])[person.sekar]


def test_a_price_is_written_changed_removed_and_undone(person: Person) -> None:
    rates = person.pane.terms.rates
    person.qtbot.mouseClick(rates.add_link, Qt.MouseButton.LeftButton)
    form = rates.form
    assert form.isVisible()
    person.qtbot.keyClicks(form.price, "1,5jt")
    person.qtbot.keyClicks(form.negotiated, "1,2jt")
    person.qtbot.keyClicks(form.source, "WhatsApp")
    person.qtbot.keyClick(form.source, Qt.Key.Key_Return)
    (row,) = card(person)
    assert (row.kind, row.platform, row.price, row.negotiated) == (
        DeliverableKind.REELS,
        Platform.INSTAGRAM,
        1_500_000,
        1_200_000,
    )
    assert (row.quoted_on, row.source, row.original) == (person.session.today(), "WhatsApp", "")
    assert not form.isVisible()
    assert "Rp1.200.000" in person.words(rates)
    form.edit(row)
    form.negotiated.setText("1jt")
    person.qtbot.mouseClick(form.save_button, Qt.MouseButton.LeftButton)
    assert [one.negotiated for one in card(person)] == [1_000_000]
    person.press(tr("Remove {what}").format(what=""))
    assert card(person) == ()
    person.undo()
    person.undo()
    assert [one.negotiated for one in card(person)] == [1_200_000]


def test_words_that_are_no_amount_are_kept_as_they_were_said(person: Person) -> None:
    form = person.pane.terms.rates.form
    form.open_new()
    person.qtbot.keyClicks(form.price, "500-750rb")
    assert form.rows["price"].hint().text()
    form.save()
    (row,) = card(person)
    assert (row.price, row.original) == (None, "500-750rb")
    assert "500-750rb" in person.words(person.pane.terms.rates)
    form.edit(row)
    assert form.price.text() == "500-750rb"


def test_an_amount_with_a_remark_keeps_both(person: Person) -> None:
    form = person.pane.terms.rates.form
    form.open_new()
    form.price.setText("mulai 1jt")
    form.save()
    (row,) = card(person)
    assert (row.price, row.original) == (1_000_000, "mulai 1jt")


def test_a_price_without_amount_or_date_says_so_at_its_field(person: Person) -> None:
    form = person.pane.terms.rates.form
    form.open_new()
    form.save()
    assert form.hint.text()
    form.price.setText("1jt")
    form.day.setText("")
    form.save()
    assert form.rows["quoted_on"].hint().text()
    assert card(person) == ()


def test_only_the_newest_price_of_a_kind_counts_and_has_a_cost_per_engagement(person: Person) -> None:
    def fill(tx: Transaction, /) -> None:
        account = person.stored().accounts[0].id
        fields = {"followers": 50_000, "engagement_rate": 4.0, "engagement_formula": EngagementFormula.FOLLOWERS}
        accounts.record_numbers(tx, account, person.session.today(), **fields)
        reels = {"kind": DeliverableKind.REELS, "platform": Platform.INSTAGRAM}
        add_rate(tx, person.sekar, dt.date(2026, 6, 3), price=900_000, **reels)
        add_rate(tx, person.sekar, dt.date(2026, 11, 3), price=1_000_000, **reels)

    person.session.history.run(DO, fill)
    person.pane.show_influencer(person.sekar)
    words = person.words(person.pane.terms.rates)
    assert "Rp1.000.000" in words
    assert "Rp900.000" not in words
    assert any("Rp500" in text for text in words)
    earlier = next(made for made in person.pane.terms.rates.findChildren(QPushButton) if made.text().startswith("1 "))
    person.qtbot.mouseClick(earlier, Qt.MouseButton.LeftButton)
    assert "Rp900.000" in person.words(person.pane.terms.rates)


def test_half_a_price_waits_for_its_person_and_cancel_forgets_it(person: Person) -> None:
    form = person.pane.terms.rates.form
    form.open_new()
    form.price.setText("1jt")
    person.page.open(person.tia)
    assert not form.isVisible()
    person.open_tab(OVERVIEW)
    person.page.open(person.sekar)
    person.open_tab(RATES)
    assert form.isVisible()
    assert form.price.text() == "1jt"
    person.qtbot.mouseClick(form.cancel_button, Qt.MouseButton.LeftButton)
    person.page.open(person.tia)
    person.page.open(person.sekar)
    assert not form.isVisible()
    assert card(person) == ()


def test_both_sides_of_exclusivity_are_written(person: Person) -> None:
    form = person.pane.terms.exclusivity.form
    form.open_new()
    form.save()
    assert form.hint.text()
    form.brand.setText("Sambal Tungku")
    form.category.setText("sambal")
    form.starts.setText("1/11/2026")
    form.ends.setText("12/12/2026")
    form.save()
    form.open_new()
    form.side.set_value(Side.OURS)
    form.kind.set_value(ExclusivityKind.FULL)
    form.starts.setText("14/12/2026")
    form.save()
    ours, theirs = promised(person).exclusivities
    assert (theirs.side, theirs.brand, theirs.ends_on) == (Side.THEIRS, "Sambal Tungku", dt.date(2026, 12, 12))
    assert (ours.side, ours.kind, ours.brand, ours.ends_on) == (Side.OURS, ExclusivityKind.FULL, "", None)
    person.undo()
    assert [row.side for row in promised(person).exclusivities] == [Side.THEIRS]


def test_a_promise_that_ends_before_it_begins_stays_in_the_form(person: Person) -> None:
    form = person.pane.terms.exclusivity.form
    form.open_new()
    form.brand.setText("Sambal Tungku")
    form.starts.setText("12/12/2026")
    form.ends.setText("1/11/2026")
    form.save()
    assert form.hint.text()
    assert form.brand.text() == "Sambal Tungku"
    form.ends.setText("bukan tanggal")
    form.save()
    assert form.rows["ends_on"].hint().text()
    assert promised(person).exclusivities == ()


def test_a_usage_right_is_written_and_changed(person: Person) -> None:
    form = person.pane.terms.usage.form
    form.open_new()
    form.kind.set_value(UsageKind.ADS)
    form.channels.setText("Shopee")
    form.ends.setText("28/2/2027")
    form.save()
    (right,) = promised(person).usage_rights
    assert (right.side, right.kind, right.channels) == (Side.OURS, UsageKind.ADS, "Shopee")
    form.edit(right)
    form.channels.setText("Shopee, Instagram")
    form.save()
    assert [row.channels for row in promised(person).usage_rights] == ["Shopee, Instagram"]


def test_a_way_to_the_promises_opens_their_tab_with_them_in_view(person: Person) -> None:
    def write(tx: Transaction, /) -> None:
        for kind in list(DeliverableKind)[:9]:
            add_rate(tx, person.tia, dt.date(2026, 11, 1), kind=kind, platform=Platform.INSTAGRAM, price=100_000)
        add_exclusivity(tx, person.tia, Side.THEIRS, brand="Sambal Tungku", ends_on=dt.date(2026, 12, 1))

    person.session.workspace.write(DO, write)
    person.open_tab(OVERVIEW)
    person.page.show_pane(on=False)
    person.page.open(f"{person.tia}#promises")
    for _ in range(3):
        QApplication.processEvents()
    assert person.page.table.current_id() == person.tia
    assert (person.pane.isVisible(), person.pane.current_tab()) == (True, RATES)
    block = person.pane.terms.exclusivity
    assert any("Sambal Tungku" in words for words in person.words(block))
    assert block.visibleRegion().boundingRect().height() == block.height()
    person.page.open(person.sekar)
    QApplication.processEvents()
    assert person.pane.current_tab() == RATES
    assert not any("Sambal Tungku" in words for words in person.words())
