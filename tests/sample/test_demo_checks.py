"""In the demo shop, what the list says of a person and what the posts of their check say agree."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from planner.queries.influencer_list import all_influencer_rows
from planner.queries.vetting import assessments
from planner.rules.engagement import ErBand, likes_per_comment
from planner.rules.vetting import FlagKind, checked_rate
from planner.sample.demo_shop import add_sample

if TYPE_CHECKING:
    from planner.store.workspace import Workspace

TODAY = date(2026, 12, 3)


def test_the_posts_of_a_check_give_the_rate_of_the_list(workspace: Workspace) -> None:
    add_sample(workspace, TODAY)
    with workspace.read() as connection:
        rows = {row.id: row for row in all_influencer_rows(connection)}
        judged = assessments(connection, list(rows), TODAY)
    checked = {key: found for key, found in judged.items() if found.facts.posts}
    assert len(checked) >= 8
    for key, found in checked.items():
        assert checked_rate(found.facts).rate == pytest.approx(rows[key].engagement_rate, rel=0.05), rows[key].name
    (kevin,) = (found for key, found in checked.items() if rows[key].name == "Kevin Halimanto")
    assert kevin.verdict is not None
    assert kevin.verdict.band in {ErBand.HIGH, ErBand.ODD}
    assert FlagKind.UNUSUAL_LIKES in {flag.kind for flag in kevin.flags}
    ratios = {key: likes_per_comment(found.facts.posts).ratio or 0 for key, found in checked.items()}
    *_, second, highest = sorted(ratios.values())
    assert highest > 5 * second
    assert rows[max(ratios, key=lambda key: ratios[key])].name == "Kevin Halimanto"
