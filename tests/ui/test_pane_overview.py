"""The first tab says what is known: rate with its yardstick, score and its gaps, what to beware of, who has a claim."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from pane_person import Person, open_person
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from planner.language import Message
from planner.operations import accounts, notes, shop
from planner.operations.agreements import add_exclusivity
from planner.operations.relationship import set_relationship
from planner.queries.agreements import ExclusivityRow
from planner.store.tables import CheckedPost
from planner.terms import ExclusivityKind, Relationship, Side, Verdict
from planner.ui.influencers.account_line import AccountLine
from planner.ui.influencers.claims_bar import Claim, ClaimsBar, shown_months
from planner.ui.influencers.fit_parts import FitBar
from planner.ui.influencers.pane import OVERVIEW, RATES, TIMELINE

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace

TODAY = dt.date(2026, 12, 3)
DO = Message("do")


@pytest.fixture
def person(workspace: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Person:
    made = open_person(workspace, qtbot)
    monkeypatch.setattr(made.session, "today", lambda: TODAY)
    made.pane.show_influencer("")
    made.pane.show_influencer(made.sekar)
    return made


def know(tx: Transaction, /, person: Person) -> None:
    """Write down a check of twelve posts, a shop to fit to, and another brand's claim."""
    account = person.stored().accounts[0].id
    shop.change_brand(tx, name="Kencur Pagi", category="sambal", niches="Kuliner", target_cities="Malang")
    shop.add_competitor(tx, "Sambal Tungku")
    accounts.record_numbers(tx, account, dt.date(2026, 11, 18), followers=48_200)
    scores = {"audience_fit": 4, "brand_fit": 4, "content_quality": 4, "likes_product": True}
    check = notes.add_check(
        tx, person.sekar, dt.date(2026, 11, 18), checked_by="Lastri", verdict=Verdict.PASSED, reason="baik", **scores
    )
    posts = [
        {"check_id": check, "position": at, "likes": 2_300, "comments": 110, "is_sponsored": at < 5} for at in range(12)
    ]
    tx.add_all(CheckedPost, posts)
    add_exclusivity(
        tx,
        person.sekar,
        Side.THEIRS,
        brand="Sambal Tungku",
        category="sambal",
        starts_on=dt.date(2026, 11, 1),
        ends_on=dt.date(2026, 12, 12),
    )


def account_lines(person: Person) -> list[AccountLine]:
    """Return the lines that are shown; the ones before are on their way out."""
    QApplication.processEvents()
    return [line for line in person.pane.findChildren(AccountLine) if line.isVisible()]


def test_somebody_unknown_has_gaps_and_no_zeros(person: Person) -> None:
    words = person.words(person.pane.overview._flags)
    assert any("cek latar" in text.lower() for text in words)
    line = account_lines(person)[0]
    assert "—" in line.accessibleName()
    assert line.values == ()
    assert all("0/" not in bar.accessibleName() for bar in person.pane.findChildren(FitBar))


def test_a_check_gives_median_yardstick_score_flags_and_the_first_free_day(person: Person) -> None:
    person.session.history.run(DO, know, person)
    QApplication.processEvents()
    words = " | ".join(person.words())
    assert "5,0%" in account_lines(person)[0].accessibleName()
    assert "ER pengikut" in words
    assert "3,07%" in words or "n = 12" in words
    assert "(42%)" in words
    assert "Lastri" in words
    assert "Sambal Tungku" in words
    assert "13 Des" in words
    bars = [bar.accessibleName() for bar in person.pane.findChildren(FitBar) if bar.isVisible()]
    known = [int(bar.rsplit(" ", 1)[1].split("/")[0]) for bar in bars if "/" in bar]
    assert str(sum(known)) in person.words(person.pane.overview._fit)
    assert any("/" not in bar for bar in bars)


def test_the_trend_needs_two_days_and_shows_them_in_order(person: Person) -> None:
    account = person.stored().accounts[0].id
    run = person.session.history.run
    run(DO, accounts.record_numbers, account, dt.date(2026, 11, 18), followers=48_200)
    assert account_lines(person)[0].values == (46_300.0, 48_200.0)
    for day, rate in ((dt.date(2026, 11, 20), 4.0), (dt.date(2026, 11, 25), 5.0)):
        run(DO, accounts.record_numbers, account, day, engagement_rate=rate)
    assert account_lines(person)[0].values == (4.0, 5.0)


def test_the_history_mixes_notes_checks_and_stages(person: Person) -> None:
    check = (person.sekar, dt.date(2026, 12, 1))
    person.session.history.run(DO, notes.add_check, *check, verdict=Verdict.PASSED, reason="dengan catatan")
    words = person.words(person.pane.overview._history)
    assert "Cek latar: lolos, dengan catatan" in words
    assert "Sambal 12.12: Kandidat" in words


def test_links_lead_to_the_tab_that_shows_more(person: Person) -> None:
    person.press("Tulis catatan")
    assert person.pane.current_tab() == TIMELINE
    person.open_tab(OVERVIEW)
    person.qtbot.mouseClick(person.pane.overview._claims_link, Qt.MouseButton.LeftButton)
    assert person.pane.current_tab() == RATES
    QApplication.processEvents()
    assert person.pane.terms.exclusivity.form.isVisible()


def test_the_blacklist_is_said_first_under_the_name(person: Person) -> None:
    listed = ([person.sekar], Relationship.BLACKLISTED, TODAY, "tidak tayang")
    person.session.history.run(DO, set_relationship, *listed)
    assert any(text.startswith("Daftar hitam") for text in person.words())


def test_the_time_line_begins_last_month_and_ends_with_the_last_claim() -> None:
    def months(*ends: dt.date | None) -> tuple[dt.date, int]:
        found = shown_months([Claim("", False, None, end) for end in ends], TODAY)
        return found[0], len(found) - 1

    assert months() == (dt.date(2026, 11, 1), 3)
    assert months(dt.date(2027, 2, 28)) == (dt.date(2026, 11, 1), 4)
    assert months(None, dt.date(2030, 1, 1)) == (dt.date(2026, 11, 1), 6)


def test_the_time_line_leaves_out_what_lies_outside(qtbot: QtBot) -> None:
    def row(starts_on: dt.date | None, ends_on: dt.date | None) -> ExclusivityRow:
        kind = ExclusivityKind.CATEGORY
        return ExclusivityRow("", "", None, Side.THEIRS, kind, "Merek", None, "", None, starts_on, ends_on, "")

    long_ago, running, open_end = dt.date(2026, 10, 31), dt.date(2026, 12, 12), None
    bar = ClaimsBar([row(None, long_ago), row(None, running), row(TODAY, open_end)], TODAY)
    qtbot.addWidget(bar)
    assert [claim.ends_on for claim in bar.claims] == [open_end, running]
    bar.resize(300, bar.height())
    assert not bar.grab().isNull()
