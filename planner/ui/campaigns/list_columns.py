"""The columns of the campaign list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner.formats import format_date, format_number, format_rupiah, format_rupiah_short
from planner.language import Message, tr, trn
from planner.operations.campaigns import change_campaign
from planner.rules.kpi import KpiFigure, show_target, show_value
from planner.ui.campaigns.table import check_column
from planner.ui.campaigns.words import (
    budget_figures_tooltip,
    budget_words,
    figure_tooltip,
    goal_meaning,
    time_left,
)
from planner.ui.table import Column
from planner.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable

    from planner.queries.campaign_overview import CampaignOverview
    from planner.ui.session import Session

NAME_WIDTH = 184


def campaign_columns(session: Session) -> list[Column]:
    """Return the columns; name, goal, dates and budget are written in place."""
    return [check_column(), *_facts(session), *_figures(session)]


def _writer(session: Session, name: str) -> Callable[[CampaignOverview, Any], bool]:
    def write(row: CampaignOverview, value: Any) -> bool:
        if value == getattr(row.campaign, name):
            return True
        label = Message("change campaign {name}", {"name": row.campaign.name})
        return session.history.run(label, change_campaign, row.id, **{name: value}) is not None

    return write


def _facts(session: Session) -> list[Column]:
    return [
        Column(
            "name",
            lambda: tr("Name"),
            NAME_WIDTH,
            lambda row: row.campaign.name,
            raw=lambda row: row.campaign.name,
            second=lambda row: _second(row, session),
            tooltip=_all_of_it,
            write=_writer(session, "name"),
        ),
        Column(
            "goal",
            lambda: tr("Goal"),
            100,
            lambda row: word(row.campaign.goal),
            raw=lambda row: row.campaign.goal,
            tooltip=lambda row: goal_meaning(row.campaign.goal),
            write=_writer(session, "goal"),
        ),
        _day(session, "starts_on", lambda: tr("Starts")),
        _day(session, "ends_on", lambda: tr("Ends")),
    ]


def _second(row: CampaignOverview, session: Session) -> str:
    """Return where a campaign stands in time, and its focus: `11 hari lagi`, `Malang`."""
    campaign = row.campaign
    left = time_left(campaign.starts_on, campaign.ends_on, session.today())
    return " \u00b7 ".join(part for part in (left, campaign.city) if part)


def _all_of_it(row: CampaignOverview) -> str:
    """Return name, focus and notes, a line each."""
    focus = " \u00b7 ".join(part for part in (row.campaign.city, row.category) if part)
    return "\n".join(part for part in (row.campaign.name, focus, row.campaign.notes) if part)


def _day(session: Session, key: str, title: Callable[[], str]) -> Column:
    def raw(row: CampaignOverview) -> Any:
        return getattr(row.campaign, key)

    def text(row: CampaignOverview) -> str:
        return format_date(raw(row), session.today())

    return Column(key, title, 124, text, raw=raw, write=_writer(session, key))


def _figures(session: Session) -> list[Column]:
    return [
        Column(
            "people",
            lambda: tr("Influencers"),
            116,
            lambda row: format_number(row.campaign.people) if row.campaign.people else "",
            raw=lambda row: row.campaign.people or None,
            right=True,
        ),
        Column(
            "live",
            lambda: tr("Live", "stage"),
            72,
            lambda row: f"{format_number(row.pieces_live)} / {format_number(row.pieces)}" if row.pieces else "",
            raw=lambda row: row.pieces_live / row.pieces if row.pieces else None,
            tooltip=lambda _row: tr("Promised pieces of content that have gone live."),
            right=True,
        ),
        Column(
            "budget",
            lambda: tr("Budget"),
            110,
            lambda row: "" if row.budget.total is None else format_rupiah(row.budget.total),
            raw=lambda row: row.budget.total,
            write=_writer(session, "budget"),
            right=True,
        ),
        Column(
            "agreed",
            lambda: tr("Agreed", "budget"),
            112,
            lambda row: format_rupiah(row.budget.agreed.total) if row.budget.agreed.total else "",
            raw=lambda row: row.budget.agreed.total or None,
            second=lambda row: budget_words(row.budget)[0],
            second_level=lambda row: budget_words(row.budget)[1],
            tooltip=lambda row: budget_figures_tooltip(row.budget),
            right=True,
        ),
        Column(
            "at_risk",
            lambda: tr("At risk"),
            88,
            lambda row: format_rupiah_short(row.budget.at_risk) if row.budget.at_risk else "",
            raw=lambda row: row.budget.at_risk + row.people_late or None,
            second=lambda row: trn("{n} late", "{n} late", row.people_late) if row.people_late else "",
            level=lambda row: "bad" if row.budget.at_risk else "",
            second_level=lambda row: "bad" if row.people_late else "",
            tooltip=lambda row: budget_figures_tooltip(row.budget),
            right=True,
        ),
        Column(
            "figure",
            lambda: tr("Reached / target"),
            140,
            lambda row: _figure_text(row.figures[0]),
            raw=lambda row: _share(row.figures[0]),
            second=lambda row: _figure_name(row.figures[0]),
            level=lambda row: "warn" if row.figures[0].is_past_maximum else "",
            tooltip=lambda row: figure_tooltip(row.figures[0]),
            right=True,
        ),
    ]


def _figure_text(figure: KpiFigure) -> str:
    if figure.target is None:
        return "" if figure.actual is None else show_value(figure.kpi, figure.actual)
    return f"{show_value(figure.kpi, figure.actual)} {show_target(figure.kpi, figure.target)}"


def _figure_name(figure: KpiFigure) -> str:
    return "" if figure.target is None and figure.actual is None else word(figure.kpi)


def _share(figure: KpiFigure) -> float | None:
    """Return how much of its target an indicator has reached, for sorting; None without either."""
    return figure.actual / figure.target if figure.target and figure.actual is not None else None
