"""Where a line of the home screen leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.rules.agenda import AgendaKind, Line
from planner.terms import Stage
from planner.ui.home.words import is_brief
from planner.ui.session import FOLLOW_UP, POST, PROMISES, Route

if TYPE_CHECKING:
    from planner.queries.at_risk import AtRisk

_CONTENT = frozenset(
    {
        AgendaKind.POST,
        AgendaKind.POST_MISSING,
        AgendaKind.DRAFT_IN,
        AgendaKind.DRAFT_DUE,
        AgendaKind.STILL_UP,
    }
)
_MONEY = frozenset({AgendaKind.PAYMENT, AgendaKind.PARCEL, AgendaKind.SEND_PARCEL})


def place_of(line: Line) -> Route:
    """Return the page on which a line is dealt with."""
    who = line.who
    if line.kind in _CONTENT:
        return Route("collaboration", f"{who.collaboration_id}#{line.deliverable_id}")
    if line.kind in _MONEY:
        part = f"#{line.row_ids[0]}" if line.kind is AgendaKind.PAYMENT else ""
        return Route("payment", who.collaboration_id + part)
    if line.kind is AgendaKind.CODE:
        return Route("campaign", f"{who.campaign_id}#{who.collaboration_id}#voucher#{line.row_ids[0]}")
    if line.kind is AgendaKind.RECHECK or _is_check(line):
        return Route("check", who.influencer_id)
    if line.kind is AgendaKind.NEXT_STEP and is_brief(line):
        return Route("brief", who.collaboration_id)
    return Route("collaboration", who.collaboration_id) if who.collaboration_id else _person(line)


def place_of_action(line: Line) -> Route:
    """Return the place at which the action of a line is done: of a post the question for its link."""
    place = place_of(line)
    return Route(place.page, f"{place.key}#{POST}") if line.kind is AgendaKind.POST else place


def place_of_risk(risk: AtRisk) -> Route:
    """Return the page of a collaboration at the piece it is about, else at its content."""
    return Route("collaboration", f"{risk.collaboration_id}#{next(iter(risk.open_ids), 'content')}")


def _is_check(line: Line) -> bool:
    return line.kind is AgendaKind.NEXT_STEP and line.who.stage is Stage.CANDIDATE and not line.text


def _person(line: Line) -> Route:
    part = PROMISES if line.kind is AgendaKind.EXCLUSIVITY else FOLLOW_UP
    return Route("influencers", f"{line.who.influencer_id}#{part}")
