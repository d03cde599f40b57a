"""The home list against a worked scenario: every situation of `corpus/home_situations.tsv` in one workspace.

The table is written for people: what the situation is, its facts, and what the owner reads about it at five moments
around midnight, in Western, Central and Eastern Indonesian time.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from home_situations import MOMENTS, MORNING, NOTHING, Shop, Situation, situations

from planner.language import Message
from planner.operations.parcels import receive_parcel
from planner.operations.shop import set_fact
from planner.queries.at_risk import at_risk, late_count
from planner.queries.campaign_overview import campaign_overview
from planner.queries.content import work_sheet
from planner.queries.home import home
from planner.rules.agenda import FACT, AgendaDays, AgendaKind, agenda_days, agenda_days_text
from planner.store.tables import Influencer, PaymentLine
from planner.terms import Occasion
from planner.ui.home.words import line_words, risk_words, soon_title

if TYPE_CHECKING:
    from planner.queries.home import Home
    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace

# What is offered for each kind of line; posts and steps are told by their day and stage.
OCCASIONS = {
    AgendaKind.POST_MISSING: {Occasion.POST_MISSING},
    AgendaKind.POST: {Occasion.LATE, Occasion.POSTING_DAY, Occasion.DAY_BEFORE, Occasion.THREE_DAYS_BEFORE},
    AgendaKind.DRAFT_IN: {Occasion.DRAFT_RECEIVED},
    AgendaKind.DRAFT_DUE: {Occasion.DRAFT_DUE},
    AgendaKind.PAYMENT: {Occasion.PAYMENT},
    AgendaKind.CODE: {Occasion.CODE_ENDING},
    AgendaKind.PARCEL: {Occasion.PARCEL},
    AgendaKind.SEND_PARCEL: {Occasion.PARCEL},
    AgendaKind.FOLLOW_UP: {Occasion.FOLLOW_UP},
    AgendaKind.NEXT_ACTION: {Occasion.FOLLOW_UP},
    AgendaKind.STILL_UP: {Occasion.STILL_UP},
    AgendaKind.RECHECK: {Occasion.FOLLOW_UP},
    AgendaKind.EXCLUSIVITY: {Occasion.AGREEMENT_ENDING},
}


def read_out(found: Home) -> dict[str, list[str]]:
    """Return what the home screen says, by name: section, kind, what, when, action."""
    told: dict[str, list[str]] = {}
    for risk in found.at_risk:
        said = risk_words(risk, found.now)
        # The campaign is the same everywhere, so it is only told where something stands beside it.
        where = "" if said.campaign == risk.campaign else said.campaign
        parts = ("Berisiko", where, said.went_out, said.lacks or said.promised, said.amount, said.late)
        told.setdefault(risk.name, []).append(" | ".join(part for part in parts if part))
    for section, lines in (("Hari ini", found.today), (soon_title(found.now.date()), found.week)):
        for line in lines:
            said_of = line_words(line, found.now)
            parts = (section, said_of.kind, said_of.what, said_of.when, said_of.action)
            told.setdefault(line.who.name, []).append(" | ".join(part for part in parts if part))
    return told


@pytest.fixture
def shop(workspace: Workspace) -> Workspace:
    """A workspace with all situations of the table."""

    def fill(tx: Transaction, /) -> None:
        made = Shop(tx)
        for situation in situations():
            made.add(situation)

    workspace.write(Message("Import"), fill)
    return workspace


@pytest.mark.parametrize("moment", MOMENTS)
def test_the_whole_list_reads_as_the_table_says(shop: Workspace, moment: str) -> None:
    with shop.look() as connection:
        found = read_out(home(connection, MOMENTS[moment]))
    expected = {row.name: row.expected[moment] for row in situations() if row.expected[moment] != NOTHING}
    assert {name: " + ".join(said) for name, said in found.items()} == expected


def test_the_table_has_enough_situations_and_each_its_own_name() -> None:
    rows = situations()
    assert len(rows) >= 30
    assert len({row.name for row in rows}) == len(rows)
    zones = {zone for row in rows for zone in ("WIB", "WITA", "WIT") if re.search(rf"00\.[0-9]+ {zone}\b", row.facts)}
    assert zones == {"WIB", "WITA", "WIT"}


def test_the_latest_stands_first_then_what_is_due_by_kind_and_clock(shop: Workspace) -> None:
    with shop.look() as connection:
        found = home(connection, MORNING)
    late = ["Farah", "Joko", "Zaki", "Bella", "Tia", "Panca", "Elang"]
    posts = ["Dimas", "Asih", "Cahya", "Fajar", "Dara", "Bima"]
    drafts = ["Gilang", "Raka", "Sari"]
    rest = ["Olga", "Rosa", "Jihan", "Lina", "Yani", "Ayu", "Citra Tiga", "Abdi", "Zahra", "Yoga"]
    assert [line.who.name for line in found.today] == late + posts + drafts + rest
    assert [line.day for line in found.week] == sorted(line.day for line in found.week)
    undated, late = ["Lestari", "Olivia", "Murni", "Salsa"], ["Kinan", "Gani", "Nadia", "Hilda", "Made", "Laras"]
    # By days, whether they count from the promise or from what went out; without either last.
    assert [risk.name for risk in found.at_risk] == [*undated, *late, "Ratih"]


def test_figures_count_pieces_cash_and_code_sales(shop: Workspace) -> None:
    with shop.look() as connection:
        found = home(connection, MORNING)
        assert late_count(connection, MORNING) == 11
    told = found.figures
    assert (told.posted, told.gone, told.scheduled) == (1, 0, 21)
    assert (told.running, told.ending, told.ends_on) == (1, 1, date(2026, 12, 14))
    # Paid without a day belongs to no month; what nobody has agreed to is not planned.
    assert (told.paid, told.planned) == (0, 3_600_000)
    assert (told.sales, told.orders) == (None, 15)
    assert (found.left.collaborations, found.left.amount) == (2, 475_000)


def test_every_line_offers_a_message_but_what_begins_by_itself(shop: Workspace) -> None:
    with shop.look() as connection:
        lines = home(connection, MORNING).lines
    assert {line.kind for line in lines} == set(AgendaKind) - {AgendaKind.CODE_STARTS}
    assert all(line.occasion is not None for line in lines)
    occasions: dict[AgendaKind, set[Occasion | None]] = {}
    for line in lines:
        occasions.setdefault(line.kind, set()).add(line.occasion)
    assert {kind: occasions[kind] for kind in OCCASIONS} == OCCASIONS


@pytest.mark.parametrize("weekday", range(7))
def test_what_comes_soon_reaches_the_reminder_of_three_days_before(workspace: Workspace, weekday: int) -> None:
    now = MORNING - timedelta(days=MORNING.weekday()) + timedelta(days=weekday)
    post = now.date() + timedelta(days=3)

    def fill(tx: Transaction, /) -> None:
        made = Shop(tx)
        made.person = tx.add(Influencer, name="Asih")
        made.stage("Siap tayang")
        made.content("Reels")
        made.posting(f"{post} 19.00 WIB")

    workspace.write(Message("Import"), fill)
    with workspace.look() as connection:
        (line,) = home(connection, now).week
    assert line.occasion is Occasion.THREE_DAYS_BEFORE
    assert soon_title(now.date()) == ("Minggu ini" if weekday <= 3 else "3 hari ke depan")


def test_planned_cash_holds_what_was_paid_by_the_same_rule(workspace: Workspace) -> None:
    def fill(tx: Transaction, /) -> None:
        made = Shop(tx)
        made.add(Situation("1", "", "Ayu", "tahap=Tayang; tunai=DP 100000 dibayar 2026-11-30", {}))
        made.change(PaymentLine, made.line, settled_on=date(2026, 12, 1))
        made.cash("Pelunasan 400000 rencana 2026-12-20")
        made.cash("Bonus 900000 dibayar 2026-12-20")
        made.change(PaymentLine, made.line, settled_on=date(2026, 11, 29))

    workspace.write(Message("Import"), fill)
    with workspace.look() as connection:
        told = home(connection, MORNING).figures
    # Paid in December though due in November counts, due in December but paid in November does not.
    assert (told.paid, told.planned) == (100_000, 500_000)


def test_the_days_ahead_reach_beyond_sunday(shop: Workspace) -> None:
    with shop.look() as connection:
        found = home(connection, MORNING)
    monday = found.ahead(date(2026, 12, 7))
    assert [(line.kind, line.who.name) for line in monday] == [(AgendaKind.POST, "Intan"), (AgendaKind.CODE, "Tomi")]
    assert not found.ahead(date(2026, 12, 11))


def test_it_needs_no_sqlalchemy_and_reads_the_same_with_it(shop: Workspace) -> None:
    with shop.look() as plain, shop.read() as connection:
        assert home(plain, MORNING) == home(connection, MORNING)


def test_the_number_of_statements_does_not_grow_with_the_shop(shop: Workspace) -> None:
    said: list[str] = []
    with shop.look() as connection:
        connection.set_trace_callback(said.append)
        home(connection, MORNING)
        connection.set_trace_callback(None)
    assert len(said) <= 14


def test_a_post_that_is_gone_is_not_live_but_was_promised(workspace: Workspace) -> None:
    def fill(tx: Transaction, /) -> None:
        made = Shop(tx)
        for name, facts in (
            ("Ayu", "status=tayang; diunggah=2026-12-01"),
            ("Budi", "status=dihapus; diunggah=2026-12-01"),
            ("Citra", "status=tayang; diunggah=2026-12-01; cek=1 hilang"),
            ("Dewi", "status=tayang; diunggah=2026-12-01; cek=1 ada"),
            ("Eko", "tayang=2026-12-20 WIB"),
        ):
            made.add(Situation("1", "", name, f"tahap=Tayang; konten=Story x2; {facts}", {}))

    workspace.write(Message("Import"), fill)
    with workspace.look() as connection:
        told = home(connection, MORNING).figures
    assert (told.posted, told.gone, told.scheduled) == (4, 4, 2)


def test_the_days_without_a_date_are_the_shops_own(shop: Workspace) -> None:
    shop.write(Message("change when reminders appear"), set_fact, FACT, agenda_days_text(AgendaDays(undated=13)))
    with shop.look() as connection:
        found = {risk.name: risk for risk in home(connection, MORNING).at_risk}
    naufal = found["Naufal"]
    assert (naufal.days_out, naufal.days_late, naufal.promised_on, naufal.amount) == (13, None, None, 250_000)
    assert (naufal.pieces_late, naufal.pieces, len(naufal.undated_ids), naufal.late_ids) == (3, 3, 1, ())


def test_who_is_paid_and_has_no_date_counts_in_the_budget_too(shop: Workspace) -> None:
    with shop.look() as connection:
        risks = home(connection, MORNING).at_risk
        (campaign,) = {risk.campaign_id for risk in risks}
        alone = [at_risk(connection, MORNING, collaboration_id=risk.collaboration_id) for risk in risks]
    with shop.read() as connection:
        overview = campaign_overview(connection, campaign, MORNING)
        works = [work_sheet(connection, risk.collaboration_id, MORNING) for risk in risks]
    assert alone == [(risk,) for risk in risks]
    assert overview is not None
    assert overview.budget.at_risk == sum(risk.amount for risk in risks)
    assert overview.budget.people_at_risk == len(risks)
    assert [work.at_stake for work in works if work] == [risk.amount for risk in risks]
    assert [work.is_undated for work in works if work] == [risk.is_undated for risk in risks]


def test_a_reminder_of_ones_own_to_post_stays_where_nothing_has_a_date(workspace: Workspace) -> None:
    def fill(tx: Transaction, /) -> None:
        made = Shop(tx)
        paid = "tahap=Siap tayang; konten=Reels; tunai=Lunas 900000 dibayar 2026-09-01"
        paid = f"{paid}; tindakan=Tanya kapan tayang 2026-12-03"
        made.add(Situation("1", "", "Ayu", paid, {}))
        made.add(Situation("2", "", "Budi", f"{paid}; tayang=2026-12-01 WIB", {}))

    workspace.write(Message("Import"), fill)
    with workspace.look() as connection:
        told = read_out(home(connection, MORNING))
    assert [len(told["Ayu"]), len(told["Budi"])] == [2, 1]


def test_own_day_counts_change_when_the_list_speaks_up(shop: Workspace) -> None:
    days = AgendaDays(no_answer=1, parcel=8, missed_check=1)
    shop.write(Message("change when reminders appear"), set_fact, FACT, agenda_days_text(days))
    with shop.look() as connection:
        found = home(connection, MORNING)
    told = read_out(found)
    assert found.days == days
    assert told["Budi"] == ["Hari ini | Tindak lanjut | belum menjawab 1 hari | hari ini | Buka"]
    assert told["Jihan"] == ["Minggu ini | Belum diterima | paket dikirim 28 Nov | Min 6 Des | Catat terima"]
    assert "Bella" not in told


@pytest.mark.parametrize("text", [None, "", "[]", "kacau", '{"parcel": 0}', '{"parcel": "5"}', '{"parcel": true}'])
def test_day_counts_that_cannot_be_read_are_the_usual_ones(text: str | None) -> None:
    assert agenda_days(text) == AgendaDays()


def test_a_parcel_that_arrived_is_asked_for_no_more(shop: Workspace) -> None:
    with shop.look() as connection:
        line = next(line for line in home(connection, MORNING).today if line.who.name == "Jihan")
    written = shop.write(Message("receive"), receive_parcel, line.row_ids, MORNING.date())
    assert written.result == 1
    assert shop.write(Message("receive"), receive_parcel, line.row_ids, MORNING.date()).step is None
    with shop.look() as connection:
        assert "Jihan" not in read_out(home(connection, MORNING))
        row = connection.execute("SELECT status, settled_on FROM payment_line WHERE id = ?", line.row_ids).fetchone()
    assert row == ("received", "2026-12-03")


def test_an_empty_shop_has_nothing_to_do(workspace: Workspace) -> None:
    with workspace.look() as connection:
        found = home(connection, MORNING)
    assert (found.people, found.campaigns, found.at_risk, found.lines) == (0, 0, (), ())
