"""Rate cards: dated prices, packages, words that are no amount, and the numbers that give a rate of engagement."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from planner.errors import ValidationError
from planner.language import Message
from planner.operations import influencers
from planner.operations.accounts import record_numbers, with_rate
from planner.operations.rates import add_rate, change_rate, remove_rate
from planner.queries.influencers import influencer_detail
from planner.queries.rates import RateRow, current_prices, rate_cards
from planner.store.workspace import state
from planner.terms import DeliverableKind, EngagementFormula, Platform

if TYPE_CHECKING:
    from planner.store.workspace import Workspace

DO = Message("do")
JUNE, NOVEMBER = date(2026, 6, 3), date(2026, 11, 12)
REELS = {"kind": DeliverableKind.REELS, "platform": Platform.INSTAGRAM}


@pytest.fixture
def sekar(workspace: Workspace) -> str:
    return workspace.write(DO, influencers.add_influencer, "Sekar", platform=Platform.INSTAGRAM, handle="sekar").result


def card(workspace: Workspace, influencer_id: str) -> tuple[RateRow, ...]:
    with workspace.read() as connection:
        return rate_cards(connection, [influencer_id, "0" * 32])[influencer_id]


def test_the_newest_price_counts_and_the_earlier_one_stays(workspace: Workspace, sekar: str) -> None:
    workspace.write(DO, add_rate, sekar, NOVEMBER, price=1_500_000, negotiated=1_200_000, **REELS)
    workspace.write(DO, add_rate, sekar, JUNE, price=1_300_000, **REELS)
    rows = card(workspace, sekar)
    assert [row.quoted_on for row in rows] == [NOVEMBER, JUNE]
    assert {key: row.amount for key, row in current_prices(rows).items()} == {
        (Platform.INSTAGRAM, DeliverableKind.REELS): 1_200_000
    }


def test_words_without_an_amount_are_kept_and_do_not_count(workspace: Workspace, sekar: str) -> None:
    workspace.write(DO, add_rate, sekar, JUNE, price=600_000, **REELS)
    workspace.write(DO, add_rate, sekar, NOVEMBER, original="500-750rb", **REELS)
    rows = card(workspace, sekar)
    assert (rows[0].original, rows[0].amount) == ("500-750rb", None)
    assert [row.amount for row in current_prices(rows).values()] == [600_000]


def test_several_pieces_have_a_price_each_and_packages_stand_apart(workspace: Workspace, sekar: str) -> None:
    story = {"kind": DeliverableKind.STORY, "platform": Platform.INSTAGRAM}
    workspace.write(DO, add_rate, sekar, JUNE, price=500_000, quantity=3, **story)
    workspace.write(DO, add_rate, sekar, JUNE, price=2_500_000, label="Paket Lebaran", contents="1 Reels")
    rows = card(workspace, sekar)
    assert [row.each for row in rows if not row.is_package] == [166_667]
    assert [row.kind for row in current_prices(rows).values()] == [DeliverableKind.STORY]


@pytest.mark.parametrize("fields", [{"price": 1}, {"kind": DeliverableKind.REELS}, {"label": "Paket"}])
def test_a_price_says_what_for_and_how_much(workspace: Workspace, sekar: str, fields: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        workspace.write(DO, add_rate, sekar, JUNE, **fields)
    assert card(workspace, sekar) == ()


def test_a_price_is_corrected_and_removed(workspace: Workspace, sekar: str) -> None:
    key = workspace.write(DO, add_rate, sekar, JUNE, price=1, **REELS).result
    workspace.write(DO, change_rate, key, price=1_300_000)
    assert [row.price for row in card(workspace, sekar)] == [1_300_000]
    with pytest.raises(ValidationError):
        workspace.write(DO, change_rate, key, price=None)
    workspace.write(DO, remove_rate, key)
    assert card(workspace, sekar) == ()


@pytest.mark.parametrize(
    ("told", "rate", "formula"),
    [
        ({"likes": 2100, "comments": 85, "followers": 48_200}, 4.53, EngagementFormula.FOLLOWERS),
        ({"likes": 900, "comments": 100, "views": 20_000}, 5.0, EngagementFormula.VIEWS),
        ({"likes": 900, "comments": 100, "followers": 10_000, "views": 20_000}, 10.0, EngagementFormula.FOLLOWERS),
        (
            {
                "likes": 900,
                "comments": 100,
                "followers": 10_000,
                "views": 20_000,
                "engagement_formula": EngagementFormula.VIEWS,
            },
            5.0,
            EngagementFormula.VIEWS,
        ),
        (
            {"likes": 2100, "comments": 85, "followers": 48_200, "engagement_rate": 4.5},
            4.5,
            EngagementFormula.FOLLOWERS,
        ),
        ({"likes": 2100, "comments": 85, "followers": 48_200, "engagement_rate": 9.9}, 9.9, None),
        ({"likes": 2100, "followers": 48_200}, None, None),
        ({"likes": 2100, "comments": 85, "followers": 0}, None, None),
        ({"engagement_rate": 4.9}, 4.9, None),
    ],
)
def test_likes_and_comments_give_a_rate_whose_formula_is_named(
    told: dict[str, Any], rate: float | None, formula: EngagementFormula | None
) -> None:
    found = with_rate(told)
    assert (found.get("engagement_rate"), found.get("engagement_formula")) == (rate, formula)


def test_a_reckoned_rate_follows_a_correction_of_the_day_and_a_told_one_stays(workspace: Workspace, sekar: str) -> None:
    def newest() -> tuple[float | None, EngagementFormula]:
        with workspace.read() as connection:
            found = influencer_detail(connection, sekar)
        assert found is not None
        row = found.accounts[0].snapshots[0]
        return row.engagement_rate, row.engagement_formula

    with workspace.read() as connection:
        found = influencer_detail(connection, sekar)
    assert found is not None
    account = found.accounts[0].id
    workspace.write(DO, record_numbers, account, JUNE, followers=10_000, likes=450, comments=50)
    assert newest() == (5.0, EngagementFormula.FOLLOWERS)
    workspace.write(DO, record_numbers, account, JUNE, followers=20_000)
    assert newest() == (2.5, EngagementFormula.FOLLOWERS)
    workspace.write(DO, record_numbers, account, JUNE, engagement_rate=7.7)
    workspace.write(DO, record_numbers, account, JUNE, followers=25_000)
    assert newest()[0] == 7.7


@pytest.mark.parametrize(
    ("pasted", "original", "source"),
    [
        (["21,2rb pengikut", "ER 4,9%"], "21,2rb pengikut\nER 4,9%", "Teks tempelan"),
        (["21,2rb", "1,2rb", "21,2rb", "1,2rb"], "21,2rb\n1,2rb", "Teks tempelan"),
        (["21,2rb", ""], "21,2rb", "Teks tempelan"),
    ],
)
def test_a_second_paste_of_the_day_keeps_the_words_of_the_first(
    workspace: Workspace, sekar: str, pasted: list[str], original: str, source: str
) -> None:
    with workspace.read() as connection:
        found = influencer_detail(connection, sekar)
    assert found is not None
    account = found.accounts[0].id
    for count, text in enumerate(pasted):
        numbers = {"followers": 10_000 + count, "original": text, "source": source}
        workspace.write(DO, record_numbers, account, JUNE, **numbers)
    workspace.write(DO, record_numbers, account, JUNE, likes=9)
    with workspace.read() as connection:
        (row,) = [row for row in state(connection)["metric_snapshot"] if row["taken_on"] == JUNE]
    assert (row["original"], row["source"], row["likes"]) == (original, source, 9)
    assert row["followers"] == 10_000 + len(pasted) - 1
