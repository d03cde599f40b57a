"""The columns of the campaign list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner.formats import format_date, format_number, format_rupiah
from planner.language import Message, tr
from planner.operations.campaigns import change_campaign
from planner.ui.campaigns.table import check_column
from planner.ui.campaigns.words import (
    budget_level,
    budget_tooltip,
    budget_words,
    goal_meaning,
    sales_caution,
    time_left,
)
from planner.ui.table import Column
from planner.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable

    from planner.queries.campaigns import CampaignRow
    from planner.ui.session import Session

NAME_WIDTH = 190


def campaign_columns(session: Session) -> list[Column]:
    """Return the columns; name, goal, dates, city and budget are written in place."""
    return [check_column(), *_facts(session), *_figures(session)]


def _writer(session: Session, name: str) -> Callable[[CampaignRow, Any], bool]:
    def write(row: CampaignRow, value: Any) -> bool:
        if value == getattr(row, name):
            return True
        label = Message("change campaign {name}", {"name": row.name})
        return session.history.run(label, change_campaign, row.id, **{name: value}) is not None

    return write


def _facts(session: Session) -> list[Column]:
    today = session.today()
    return [
        Column(
            "name",
            lambda: tr("Name"),
            NAME_WIDTH,
            lambda row: row.name,
            raw=lambda row: row.name,
            second=lambda row: time_left(row.starts_on, row.ends_on, today),
            write=_writer(session, "name"),
        ),
        Column(
            "goal",
            lambda: tr("Goal"),
            104,
            lambda row: word(row.goal),
            raw=lambda row: row.goal,
            tooltip=lambda row: goal_meaning(row.goal),
            write=_writer(session, "goal"),
        ),
        _day(session, "starts_on", lambda: tr("Starts")),
        _day(session, "ends_on", lambda: tr("Ends")),
        Column(
            "city",
            lambda: tr("City"),
            100,
            lambda row: row.city,
            raw=lambda row: row.city,
            write=_writer(session, "city"),
        ),
    ]


def _day(session: Session, key: str, title: Callable[[], str]) -> Column:
    def raw(row: CampaignRow) -> Any:
        return getattr(row, key)

    def text(row: CampaignRow) -> str:
        return format_date(raw(row), session.today())

    return Column(key, title, 125, text, raw=raw, write=_writer(session, key))


def _figures(session: Session) -> list[Column]:
    return [
        Column(
            "people",
            lambda: tr("Influencers"),
            92,
            lambda row: format_number(row.people),
            raw=lambda row: row.people,
            second=lambda row: tr("{n} live").format(n=row.live) if row.live else "",
            right=True,
        ),
        Column(
            "budget",
            lambda: tr("Budget"),
            116,
            lambda row: "" if row.budget is None else format_rupiah(row.budget),
            raw=lambda row: row.budget,
            write=_writer(session, "budget"),
            right=True,
        ),
        Column(
            "planned_cost",
            lambda: tr("Planned"),
            116,
            lambda row: format_rupiah(row.planned_cost) if row.planned_cost else "",
            raw=lambda row: row.planned_cost or None,
            second=lambda row: budget_words(row) if row.planned_cost else "",
            level=lambda row: budget_level(row.planned_cost, row.budget),
            second_level=lambda row: budget_level(row.planned_cost, row.budget),
            tooltip=budget_tooltip,
            right=True,
        ),
        Column(
            "orders",
            lambda: tr("Code orders"),
            100,
            lambda row: "" if row.orders is None else format_number(row.orders),
            raw=lambda row: row.orders,
            right=True,
        ),
        Column(
            "sales",
            lambda: tr("Code sales"),
            122,
            lambda row: "" if row.sales is None else format_rupiah(row.sales),
            raw=lambda row: row.sales,
            tooltip=lambda _row: sales_caution(),
            right=True,
        ),
    ]
