"""The sheets Kampanye and Kerja Sama of the Excel summary: targets against what was reached, budget, tracks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from planner.exchange import excel_places as places
from planner.exchange.excel_style import Column, Formula, Kind, Table
from planner.language import tr
from planner.rules.kpi import KPIS, is_maximum, show_whole
from planner.terms import EXITS, Kpi, Track
from planner.wording import counted, word

if TYPE_CHECKING:
    from collections.abc import Mapping

    from planner.queries.at_risk import AtRisk
    from planner.queries.board import BoardCard
    from planner.queries.campaign_overview import CampaignOverview
    from planner.queries.campaigns import CollaborationRow
    from planner.queries.content_rows import ContractRow

# Indicators with columns of their own: the data hold what was reached.
_OWN_COLUMNS = frozenset({Kpi.ORDERS, Kpi.SALES, Kpi.CPA, Kpi.ROAS, Kpi.POSTS})


def campaign_table(
    campaigns: list[CampaignOverview], returns: Mapping[str, int], vouchers: Table, payments: Table
) -> Table:
    """Return the campaigns; cost, orders, sales and what follows from them are live."""
    columns = (
        Column(tr("Campaign", "Excel column"), width=28),
        Column(tr("Goal", "Excel column"), width=14),
        Column(tr("From", "Excel column"), Kind.DATE, 13),
        Column(tr("Until", "Excel column"), Kind.DATE, 13),
        Column(tr("City", "Excel column"), width=14),
        Column(tr("Budget", "Excel column"), Kind.RUPIAH, 16, total=True),
        Column(tr("Collaborations", "Excel column"), Kind.COUNT, 12, total=True),
        Column(tr("Live", "Excel column"), Kind.COUNT, 9, total=True),
        Column(tr("Cost so far planned", "Excel column"), Kind.RUPIAH, 16, total=True),
        Column(tr("Orders", "Excel column"), Kind.COUNT, 10, total=True),
        Column(tr("Sales with codes", "Excel column"), Kind.RUPIAH, 16, total=True),
        Column(tr("Orders: target", "Excel column"), Kind.COUNT, 10),
        Column(tr("Orders reached", "Excel column"), Kind.SHARE, 10),
        Column(tr("Returns", "Excel column"), Kind.RUPIAH, 14, total=True),
        Column(tr("Sales: target", "Excel column"), Kind.RUPIAH, 16),
        Column(tr("Paid or shipped", "Excel column"), Kind.RUPIAH, 16, total=True),
        Column(tr("Cost per order", "Excel column"), Kind.RUPIAH, 13),
        Column(tr("Cost per order: at most", "Excel column"), Kind.RUPIAH, 17),
        Column(tr("ROAS", "Excel column"), Kind.MULTIPLE, 9),
        Column(tr("ROAS: target", "Excel column"), Kind.MULTIPLE, 9),
        Column(tr("Posts live", "Excel column"), Kind.COUNT, 10, total=True),
        Column(tr("Posts: target", "Excel column"), Kind.COUNT, 10),
        Column(tr("Other targets", "Excel column"), width=44),
        Column(tr("Budget: cash", "Excel column"), Kind.RUPIAH, 15, total=True),
        Column(tr("Budget: product", "Excel column"), Kind.RUPIAH, 15, total=True),
        Column(tr("Budget: event", "Excel column"), Kind.RUPIAH, 15, total=True),
        Column(tr("Budget: shipping", "Excel column"), Kind.RUPIAH, 15, total=True),
        Column(tr("Budget: boosting", "Excel column"), Kind.RUPIAH, 15, total=True),
        Column(tr("Not divided yet", "Excel column"), Kind.RUPIAH, 15),
        Column(tr("Boosting paid", "Excel column"), Kind.RUPIAH, 15, total=True),
        Column(tr("Budget agreed", "Excel column"), Kind.RUPIAH, 15, total=True),
        Column(tr("Budget left", "Excel column"), Kind.RUPIAH, 15),
        Column(tr("At risk", "Excel column"), Kind.RUPIAH, 15, total=True),
        Column(tr("Category", "Excel column"), width=18),
        Column(tr("Notes", "Excel column"), Kind.LONG, 40),
    )
    # Sums by name need names that nobody shares; else the figures themselves are written.
    sums = len({each.campaign.name.casefold() for each in campaigns}) == len(campaigns)
    rows = []
    for line, each in enumerate(campaigns, 2):
        own = _campaign_row(line, each, vouchers, payments, sums=sums)
        targets = _targets(line, each, returns.get(each.id))
        rows.append([*own, *targets, *_budget(line, each), each.category, each.campaign.notes])
    return Table(tr("Campaigns", "Excel sheet"), columns, rows, printed=22)


def _campaign_row(line: int, each: CampaignOverview, vouchers: Table, payments: Table, *, sums: bool) -> list[Any]:
    row = each.campaign
    cost: Any = row.planned_cost
    orders: Any = row.orders
    sales: Any = row.sales
    if sums:
        cost = _sum_where(payments, places.PAYMENT_CAMPAIGN, places.PAYMENT_TOTAL, line)
        orders = orders and _sum_where(vouchers, places.VOUCHER_CAMPAIGN, places.VOUCHER_ORDERS, line)
        sales = sales and _sum_where(vouchers, places.VOUCHER_CAMPAIGN, places.VOUCHER_SALES, line)
    own = [row.name, word(row.goal), row.starts_on, row.ends_on, row.city, row.budget, row.people, row.live]
    return [*own, cost, orders, sales]


def _targets(line: int, each: CampaignOverview, returns: int | None) -> list[Any]:
    """Return what was to be reached beside what was; the ratios are live."""
    wanted = each.targets
    orders = wanted.get(Kpi.ORDERS)
    others = [kpi for kpi in KPIS[each.campaign.goal] if kpi in wanted and kpi not in _OWN_COLUMNS]
    return [
        orders,
        Formula(f'=IF(N(L{line})>0,N(J{line})/L{line},"")') if orders else None,
        returns,
        wanted.get(Kpi.SALES),
        each.budget.spent.total or None,
        Formula(f'=IF(AND(N(J{line})>0,N(P{line})>0),P{line}/J{line},"")'),
        wanted.get(Kpi.CPA),
        Formula(f'=IF(AND(N(K{line})>0,N(P{line})>0),(K{line}-N(N{line}))/P{line},"")'),
        wanted.get(Kpi.ROAS),
        each.pieces_live if each.pieces else None,
        wanted.get(Kpi.POSTS),
        "; ".join(_target_words(kpi, wanted[kpi]) for kpi in others),
    ]


def _target_words(kpi: Kpi, target: float) -> str:
    shown = show_whole(kpi, target)
    most = tr("{value} at most").format(value=shown) if is_maximum(kpi) else shown
    return f"{word(kpi)}: {most}"


def _budget(line: int, each: CampaignOverview) -> list[Any]:
    """Return how the budget was divided, what is agreed of it, and what is left or at risk."""
    budget = each.budget
    plan = budget.plan
    divided = [plan.cash, plan.product, plan.event, plan.shipping, plan.boosting]
    rest = Formula(f'=IF(F{line}="","",F{line}-SUM(X{line}:AB{line}))') if budget.total is not None else None
    left = Formula(f'=IF(F{line}="","",F{line}-N(AE{line}))') if budget.total is not None else None
    return [*divided, rest, budget.boosting_spent, budget.agreed.total or None, left, budget.at_risk or None]


def _sum_where(table: Table, key: int, summed: int, line: int) -> Formula:
    # Not SUMIF: a name such as ">5" or "Sambal*" would be a condition there.
    return Formula(f"=SUMPRODUCT(--({table.column_range(key)}=$A{line}),{table.column_range(summed)})")


class Around(NamedTuple):
    """What stands beside collaborations, by their key: card of the board, contract, what is at risk."""

    cards: Mapping[str, BoardCard]
    contracts: Mapping[str, ContractRow]
    risks: Mapping[str, AtRisk]


def collaboration_table(collaborations: list[CollaborationRow], around: Around) -> Table:
    """Return one row per influencer and campaign, with the five tracks in words."""
    columns = (
        Column(tr("Campaign", "Excel column"), width=22),
        Column(tr("Influencer", "Excel column"), width=24),
        Column(tr("Account", "Excel column"), width=20),
        Column(tr("Tier", "Excel column"), width=10),
        Column(tr("Stage", "Excel column"), width=20),
        Column(tr("Since", "Excel column"), Kind.DATE, 13),
        Column(tr("Content", "Excel column"), width=24),
        Column(tr("Goes live", "Excel column"), Kind.DATE, 13),
        Column(tr("Voucher code", "Excel column"), width=15),
        Column(tr("Usual fee", "Excel column"), Kind.RUPIAH, 15, total=True),
        Column(tr("Cash", "Excel column"), Kind.RUPIAH, 15, total=True),
        Column(tr("Cost (HPP)", "Excel column"), Kind.RUPIAH, 15, total=True),
        Column(tr("Retail value", "Excel column"), Kind.RUPIAH, 15, total=True),
        Column(tr("Share of cash", "Excel column"), Kind.SHARE, 10),
        Column(tr("PIC", "Excel column"), width=12),
        Column(tr("Next step", "Excel column"), width=26),
        Column(tr("Next on", "Excel column"), Kind.DATE, 13),
        Column(tr("At risk", "Excel column"), Kind.RUPIAH, 15, total=True),
        Column(tr("Days late", "Excel column"), Kind.COUNT, 9),
        Column(tr("Contract", "Excel column"), width=15),
        Column(tr("Contract number", "Excel column"), width=16),
        Column(tr("Signed", "Excel column"), Kind.DATE, 13),
        Column(tr("Contract ends", "Excel column"), Kind.DATE, 13),
        *(Column(tr("Track: {name}", "Excel column").format(name=word(track)), width=17) for track in Track),
        Column(tr("Reason for leaving", "Excel column"), width=30),
        Column(tr("Notes", "Excel column"), width=34),
    )
    rows = []
    for line, row in enumerate(collaborations, 2):
        content = ", ".join(counted(kind, quantity) for kind, quantity in row.content)
        tier = word(row.tier) if row.tier else None
        share = Formula(f'=IF(M{line}>0,K{line}/M{line},"")') if row.retail else None
        money = (row.usual_fee, row.cash or None, row.cost or None, row.retail or None, share)
        who = [row.campaign, row.name, row.handle, tier, word(row.stage), row.stage_since]
        what = [content, row.next_posting_on, ", ".join(row.codes)]
        rows.append([*who, *what, *money, row.pic, *_course(row, around), row.exit_reason, row.notes])
    return Table(tr("Collaborations", "Excel sheet"), columns, rows, frozen="C2", printed=18)


def _course(row: CollaborationRow, around: Around) -> list[Any]:
    """Return what comes next, what is at risk, the contract and the five tracks of one collaboration."""
    card, contract = around.cards[row.id], around.contracts[row.id]
    risk = around.risks.get(row.id)
    told = word(contract.contract) if contract.contract else None
    gone = row.stage in EXITS
    tracks = [None if gone else word(mark.state) for mark in card.marks]
    money = [risk.amount, risk.days_late or None] if risk else [None, None]
    signed = [told, contract.number, contract.signed_on, contract.ends_on]
    return [card.next_what or card.next_words, card.next_on, *money, *signed, *tracks]
