"""Tier and benchmark tables as they are edited: one table in use, lines that never overlap, refusals in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from planner.errors import ValidationError
from planner.language import Message
from planner.operations import yardsticks as made
from planner.operations.influencers import add_influencer
from planner.operations.shop import add_competitor, change_brand, change_competitor
from planner.queries.shop import competitor_rows, tier_thresholds
from planner.queries.yardsticks import BenchmarkLine, benchmark_tables, tier_tables, yardsticks
from planner.rules.engagement import Bands
from planner.rules.fit import FitWeights
from planner.rules.tiers import TierThresholds
from planner.rules.vetting import VettingLimits
from planner.store.workspace import Workspace, state
from planner.terms import EngagementFormula, Platform

if TYPE_CHECKING:
    from collections.abc import Callable

    from planner.store.transaction import Transaction


def do(workspace: Workspace, operation: Callable[..., Any], *args: Any, **fields: Any) -> Any:
    return workspace.write(Message("x"), operation, *args, **fields).result


def table_called(workspace: Workspace, name: str) -> str:
    with workspace.look() as connection:
        return next(row.id for row in tier_tables(connection) if row.name == name)


def mavrck(workspace: Workspace) -> tuple[str, tuple[BenchmarkLine, ...]]:
    with workspace.look() as connection:
        found = next(row for row in benchmark_tables(connection) if row.name == "Mavrck")
    return found.id, found.lines


def tiers_shown(workspace: Workspace) -> dict[str, str | None]:
    with workspace.look() as connection:
        return dict(connection.execute("SELECT name, tier FROM influencer_summary").fetchall())


def add_people(workspace: Workspace) -> None:
    for name, followers in (("Sekar", 6_000), ("Raka", 48_000)):
        numbers = {"platform": Platform.INSTAGRAM, "handle": name, "followers": followers}
        do(workspace, add_influencer_with, name, numbers)


def add_influencer_with(tx: Transaction, /, name: str, numbers: dict[str, Any]) -> None:
    from datetime import date

    from planner.operations.accounts import add_account, record_numbers

    person = add_influencer(tx, name)
    account = add_account(tx, person, numbers["platform"], numbers["handle"])
    record_numbers(tx, account, date(2026, 12, 3), followers=numbers["followers"])


def test_exactly_one_tier_table_is_in_use_and_everyone_follows_it(workspace: Workspace) -> None:
    add_people(workspace)
    assert tiers_shown(workspace) == {"Sekar": "nano", "Raka": "micro"}
    step = workspace.write(Message("x"), made.choose_tier_table, table_called(workspace, "HypeAuditor")).step
    assert tiers_shown(workspace) == {"Sekar": "micro", "Raka": "micro"}
    with workspace.look() as connection:
        assert [row.name for row in tier_tables(connection) if row.is_current] == ["HypeAuditor"]
    assert step is not None
    workspace.revert(step.id)
    assert tiers_shown(workspace) == {"Sekar": "nano", "Raka": "micro"}


def test_new_thresholds_of_the_table_in_use_move_people_at_once(workspace: Workspace) -> None:
    add_people(workspace)
    do(workspace, made.change_tier_table, table_called(workspace, "Bawaan"), micro=50_000)
    assert tiers_shown(workspace) == {"Sekar": "nano", "Raka": "nano"}
    with workspace.read() as connection:
        assert tier_thresholds(connection) == TierThresholds(50_000, 100_000, 1_000_000)


def test_the_neighbour_of_a_line_moves_along(workspace: Workspace) -> None:
    table, lines = mavrck(workspace)
    do(workspace, made.change_benchmark_row, lines[0].id, below=6_000)
    assert [(line.at_least, line.below) for line in mavrck(workspace)[1]][:3] == [
        (1_000, 6_000),
        (6_000, 10_000),
        (10_000, 50_000),
    ]
    do(workspace, made.change_benchmark_row, lines[2].id, at_least=8_000)
    assert [(line.at_least, line.below) for line in mavrck(workspace)[1]][1:3] == [(6_000, 8_000), (8_000, 50_000)]
    do(workspace, made.add_benchmark_row, table, 20_000, rate=2.8)
    assert [(line.at_least, line.below) for line in mavrck(workspace)[1]][2:4] == [(8_000, 20_000), (20_000, 50_000)]


def test_a_table_is_put_in_another_place(workspace: Workspace) -> None:
    study = do(workspace, made.add_benchmark_table, "Studi 2026", Platform.TIKTOK, EngagementFormula.VIEWS)
    do(workspace, made.move_benchmark_table, study, 0)
    with workspace.look() as connection:
        assert [row.name for row in benchmark_tables(connection)] == ["Studi 2026", "Mavrck", "Markerly 2016"]
    do(workspace, made.remove_benchmark_table, mavrck(workspace)[0])
    with workspace.look() as connection:
        assert [row.name for row in benchmark_tables(connection)] == ["Studi 2026", "Markerly 2016"]


def test_bands_weights_and_limits_are_kept(workspace: Workspace) -> None:
    bands, weights, limits = Bands(low_below=0.7), FitWeights(niche=30), VettingLimits(sponsored_percent=35)
    do(workspace, made.set_bands, bands)
    do(workspace, made.set_weights, weights)
    do(workspace, made.set_limits, limits)
    with workspace.look() as connection:
        found = yardsticks(connection)
    assert (found.bands, found.weights, found.limits) == (bands, weights, limits)
    assert workspace.write(Message("again"), made.set_weights, weights).step is None


def test_accounts_of_competitors_are_bare_handles(workspace: Workspace) -> None:
    key = do(workspace, add_competitor, "Sambal Tungku", handles="@sambal.tungku; https://tiktok.com/@tungku?x=1")
    with workspace.look() as connection:
        assert competitor_rows(connection)[0].handles == "sambal.tungku, tungku"
    assert do(workspace, change_competitor, key, name="Sambal tungku") is True


REFUSED: dict[str, Callable[[Workspace], object]] = {
    "tiers that do not rise": lambda w: do(w, made.add_tier_table, "Sendiri", 5_000, 5_000, 10_000),
    "a tier from 0 on": lambda w: do(w, made.change_tier_table, table_called(w, "Bawaan"), micro=0),
    "a tier table without a name": lambda w: do(w, made.add_tier_table, "  ", 1, 2, 3),
    "a second tier table of a name": lambda w: do(w, made.add_tier_table, "bawaan ", 1, 2, 3),
    "a year of another age": lambda w: do(w, made.add_tier_table, "Lama", 1, 2, 3, year=1889),
    "taking the table in use away": lambda w: do(w, made.remove_tier_table, table_called(w, "Bawaan")),
    "a second benchmark of name, platform and formula": lambda w: do(
        w, made.add_benchmark_table, "mavrck", Platform.INSTAGRAM
    ),
    "a benchmark without its formula": lambda w: do(
        w, made.add_benchmark_table, "Studi", Platform.TIKTOK, EngagementFormula.UNKNOWN
    ),
    "a line that ends before it begins": lambda w: do(w, made.change_benchmark_row, mavrck(w)[1][0].id, below=900),
    "a line that swallows the next": lambda w: do(w, made.change_benchmark_row, mavrck(w)[1][0].id, below=10_000),
    "a line without end before another": lambda w: do(w, made.change_benchmark_row, mavrck(w)[1][0].id, below=None),
    "a second line of the same size": lambda w: do(w, made.add_benchmark_row, mavrck(w)[0], 1_000),
    "a rate below nothing": lambda w: do(w, made.change_benchmark_row, mavrck(w)[1][0].id, rate=-1.0),
    "bands that do not rise": lambda w: do(w, made.set_bands, Bands(low_below=1.3)),
    "weights of nothing": lambda w: do(w, made.set_weights, FitWeights(*[0] * 8)),
    "a weight too large": lambda w: do(w, made.set_weights, FitWeights(niche=101)),
    "more than everything sponsored": lambda w: do(w, made.set_limits, VettingLimits(sponsored_percent=120)),
    "no month at all": lambda w: do(w, made.set_limits, VettingLimits(check_months=0)),
    "ages that end before they begin": lambda w: do(
        w, change_brand, name="Kencur Pagi", target_age_from=40, target_age_until=22
    ),
    "the same competitor again": lambda w: (
        do(w, add_competitor, "Sambal Tungku"),
        do(w, add_competitor, "sambal-tungku"),
    ),
}


@pytest.mark.parametrize("case", sorted(REFUSED))
def test_what_is_refused_is_said_and_changes_nothing(workspace: Workspace, case: str) -> None:
    def now() -> Any:
        with workspace.read() as connection:
            return state(connection) | {"competitor": []}

    before = now()
    with pytest.raises(ValidationError) as refused:
        REFUSED[case](workspace)
    assert str(refused.value).endswith(".")
    assert "ck_" not in str(refused.value)
    assert now() == before
