"""What a campaign has reached and what its budget is doing, for one campaign or all of them in a few statements.

Money in whole rupiah at cost (HPP). A collaboration that ended without us counts only what went out to it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

import sqlalchemy as sa

from planner.queries.at_risk import at_risk
from planner.queries.campaigns import CampaignRow, campaign_row, campaign_rows
from planner.rules.at_risk import POSTED, has_gone_out
from planner.rules.deadlines import days_late, deadline
from planner.rules.kpi import KpiFacts, KpiFigure, actuals, figures
from planner.store.tables import (
    Campaign,
    CampaignTarget,
    Collaboration,
    Deliverable,
    PaymentLine,
    Redemption,
    Voucher,
    table_of,
)
from planner.terms import EXITS, NOT_COUNTED, Kpi, PaymentKind, Stage

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from planner.queries.at_risk import AtRisk

AGREED = frozenset(
    {
        Stage.AGREED,
        Stage.BRIEFED,
        Stage.DRAFT_REVIEW,
        Stage.READY,
        Stage.LIVE,
        Stage.MEASURED,
        Stage.DONE,
    }
)


class Split(NamedTuple):
    """Rupiah by what it is for, in the order of a share bar; shipping stands apart from its line."""

    cash: int = 0
    product: int = 0
    event: int = 0
    boosting: int = 0
    shipping: int = 0

    @property
    def total(self) -> int:
        """The sum of all kinds."""
        return sum(self)


class BudgetPlan(NamedTuple):
    """How the budget was divided; None is a kind nobody gave a part yet. The order is that of `Split`."""

    cash: int | None = None
    product: int | None = None
    event: int | None = None
    boosting: int | None = None
    shipping: int | None = None

    @property
    def total(self) -> int:
        """What was divided up so far."""
        return sum(amount or 0 for amount in self)


class Budget(NamedTuple):
    """A campaign's budget: how it was divided, what is planned, agreed and gone out, what is at risk and left.

    Planned is every payment line that still counts; agreed are those from the stage `agreed` on, and ads paid.
    """

    total: int | None
    plan: BudgetPlan
    planned: Split
    agreed: Split
    spent: Split
    boosting_spent: int | None
    at_risk: int
    people_at_risk: int

    @property
    def left(self) -> int | None:
        """What is left after everything that was agreed; below 0 is over the budget, None without a budget."""
        return None if self.total is None else self.total - self.agreed.total


class CampaignOverview(NamedTuple):
    """One campaign with the indicators of its goal and its budget; pieces are promised contents, counted singly."""

    campaign: CampaignRow
    category: str
    targets: dict[Kpi, float]
    figures: tuple[KpiFigure, ...]
    budget: Budget
    pieces: int
    pieces_live: int
    people_late: int

    @property
    def id(self) -> str:
        """The campaign's key."""
        return self.campaign.id


def campaign_overview(connection: sa.Connection, campaign_id: str, now: datetime) -> CampaignOverview | None:
    """Return one campaign, or None when it is gone."""
    row = campaign_row(connection, campaign_id)
    return _overviews(connection, [row], now, campaign_id)[0] if row is not None else None


def campaign_overviews(connection: sa.Connection, now: datetime) -> list[CampaignOverview]:
    """Return all campaigns, the latest end first, undated ones on top; the number of statements stays the same."""
    return _overviews(connection, campaign_rows(connection), now, None)


def _overviews(
    connection: sa.Connection, rows: list[CampaignRow], now: datetime, only: str | None
) -> list[CampaignOverview]:
    money, sold = _money(connection, only), _sold(connection, only)
    pieces, facts = _pieces(connection, now, only), _facts(connection, only)
    targets = _targets(connection, only)
    risks: defaultdict[str, list[AtRisk]] = defaultdict(list)
    for risk in at_risk(connection, now, only):
        risks[risk.campaign_id].append(risk)
    found = []
    for row in rows:
        budget = _budget(row, facts[row.id], money[row.id], risks[row.id])
        all_pieces, live, late = pieces.get(row.id, (0, 0, 0))
        orders, sales = sold.get(row.id, (None, None))
        reached = actuals(KpiFacts(live if all_pieces else None, orders, sales, budget.spent.total))
        wanted = targets[row.id]
        found.append(
            CampaignOverview(
                row,
                facts[row.id].category,
                wanted,
                figures(row.goal, wanted, reached),
                budget,
                all_pieces,
                live,
                late,
            )
        )
    return found


def _facts(connection: sa.Connection, only: str | None) -> dict[str, Any]:
    table = table_of(Campaign)
    names = ("category", "boosting_spent", *(f"budget_{kind}" for kind in Split._fields))
    statement = sa.select(table.c.id, *(table.c[name] for name in names))
    return {row.id: row for row in connection.execute(_of(statement, table.c.id, only))}


def _targets(connection: sa.Connection, only: str | None) -> defaultdict[str, dict[Kpi, float]]:
    table = table_of(CampaignTarget)
    statement = sa.select(table.c.campaign_id, table.c.kpi, table.c.target)
    found: defaultdict[str, dict[Kpi, float]] = defaultdict(dict)
    for campaign_id, kpi, target in connection.execute(_of(statement, table.c.campaign_id, only)):
        found[campaign_id][kpi] = target
    return found


def _money(connection: sa.Connection, only: str | None) -> defaultdict[str, list[sa.Row[Any]]]:
    """Return the sums of payment lines by campaign, each by stage, kind and status."""
    lines, people = table_of(PaymentLine), table_of(Collaboration)
    parts = (people.c.campaign_id, people.c.stage, lines.c.kind, lines.c.status)
    statement = (
        sa.select(
            *parts,
            sa.func.sum(lines.c.quantity * sa.func.coalesce(lines.c.unit_cost, 0)).label("amount"),
            sa.func.sum(sa.func.coalesce(lines.c.shipping_cost, 0)).label("shipping"),
        )
        .join(people, people.c.id == lines.c.collaboration_id)
        .where(lines.c.status.not_in(NOT_COUNTED))
        .group_by(*parts)
    )
    found: defaultdict[str, list[sa.Row[Any]]] = defaultdict(list)
    for row in connection.execute(_of(statement, people.c.campaign_id, only)):
        found[row.campaign_id].append(row)
    return found


def _pieces(connection: sa.Connection, now: datetime, only: str | None) -> dict[str, tuple[int, int, int]]:
    """Return, by campaign, how many pieces are promised and live, and how many people are late with one."""
    table, people = table_of(Deliverable), table_of(Collaboration)
    posted = table.c.status.in_(POSTED) | table.c.posted_on.is_not(None)
    sums = (
        sa.select(
            people.c.campaign_id,
            sa.func.sum(table.c.quantity),
            sa.func.sum(sa.case((posted, table.c.quantity), else_=0)),
        )
        .join(people, people.c.id == table.c.collaboration_id)
        .where(people.c.stage.not_in(EXITS))
        .group_by(people.c.campaign_id)
    )
    # Zones differ by two hours at most: what is promised for tomorrow may be late already on the owner's wall.
    awaited = (
        sa.select(people.c.campaign_id, people.c.id, table.c.posting_on, table.c.posting_time, table.c.posting_zone)
        .join(people, people.c.id == table.c.collaboration_id)
        .where(people.c.stage.not_in(EXITS), ~posted, table.c.posting_on <= now.date() + timedelta(days=1))
    )
    late: defaultdict[str, set[str]] = defaultdict(set)
    for campaign_id, person, day, clock, zone in connection.execute(_of(awaited, people.c.campaign_id, only)):
        if days_late(deadline(day, clock, zone), now) is not None:
            late[campaign_id].add(person)
    found = connection.execute(_of(sums, people.c.campaign_id, only))
    return {key: (number, live, len(late[key])) for key, number, live in found}


def _sold(connection: sa.Connection, only: str | None) -> dict[str, tuple[int | None, int | None]]:
    """Return orders and sales by code, less returns; sales are None while no amount was written down."""
    uses, codes, people = table_of(Redemption), table_of(Voucher), table_of(Collaboration)
    statement = (
        sa.select(
            people.c.campaign_id,
            sa.func.sum(uses.c.orders),
            sa.func.sum(uses.c.gross_sales) - sa.func.sum(sa.func.coalesce(uses.c.returns, 0)),
        )
        .join(codes, codes.c.id == uses.c.voucher_id)
        .join(people, people.c.id == codes.c.collaboration_id)
        .group_by(people.c.campaign_id)
    )
    found = connection.execute(_of(statement, people.c.campaign_id, only))
    return {key: (orders, sales) for key, orders, sales in found}


def _budget(row: CampaignRow, facts: Any, money: Iterable[Any], risks: list[AtRisk]) -> Budget:
    ads = facts.boosting_spent or 0
    planned, agreed, spent = Counter[str](), Counter[str](), Counter[str]()
    for part in money:
        is_out = has_gone_out(part.kind, part.status)
        sums = [planned] if is_out or part.stage not in EXITS else []
        sums += [agreed] if is_out or part.stage in AGREED else []
        sums += [spent] if is_out else []
        for each in sums:
            each[_KIND[part.kind]] += part.amount
            each["shipping"] += part.shipping
    return Budget(
        total=row.budget,
        plan=BudgetPlan(*(getattr(facts, f"budget_{kind}") for kind in BudgetPlan._fields)),
        planned=_split(planned, ads),
        agreed=_split(agreed, ads),
        spent=_split(spent, ads),
        boosting_spent=facts.boosting_spent,
        at_risk=sum(risk.amount for risk in risks),
        people_at_risk=len(risks),
    )


_KIND = {PaymentKind.CASH: "cash", PaymentKind.PRODUCT: "product", PaymentKind.EVENT: "event"}


def _split(sums: Counter[str], ads: int) -> Split:
    return Split(**{kind: sums[kind] for kind in Split._fields if kind != "boosting"}, boosting=ads)


def _of(statement: sa.Select[Any], column: sa.ColumnElement[Any], only: str | None) -> sa.Select[Any]:
    return statement if only is None else statement.where(column == only)
