"""Who is listed, in which order, under which filters: on a real workspace with a few people."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest

from planner.language import Message
from planner.operations.accounts import add_account, record_numbers
from planner.operations.custom_fields import add_custom_field, set_custom_value
from planner.operations.influencers import add_influencer, change_influencers, set_tags, set_verdict
from planner.operations.notes import write_note
from planner.operations.trash import restore, trash
from planner.queries.influencer_filter import (
    ACTIONS,
    NO_VALUE,
    InfluencerFilter,
    Limit,
    OwnWanted,
    action_days,
    where,
)
from planner.queries.influencer_list import (
    SORTABLE,
    all_influencer_rows,
    count_all,
    facet_count,
    facet_counts,
    influencer_rows,
    listed_numbers,
    matching_numbers,
    numbers_of,
    ranked,
    snippets,
    sorted_numbers,
    values_of,
)
from planner.rules.custom_values import OWN
from planner.store.tables import Rate
from planner.terms import CustomFieldKind, Platform, Relationship, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace

TODAY = dt.date(2026, 12, 3)  # a Thursday
SEED = Message("test")


def _people(tx: Transaction, /) -> dict[str, str]:
    ids: dict[str, str] = {}
    for name, handle, platform, followers, rate, city in (
        ("Ayu", "ayu.icip", Platform.INSTAGRAM, 8_000, 5.0, "Malang"),
        ("Bima", "bimamakan", Platform.TIKTOK, 40_000, 2.0, "Bandung"),
        ("Cici", "cicisekar", Platform.INSTAGRAM, 40_000, None, ""),
        ("Sekar", "dapur", Platform.YOUTUBE, None, None, "Malang"),
    ):
        person = ids[name] = add_influencer(tx, name, city=city)
        account = add_account(tx, person, platform, handle)
        record_numbers(tx, account, TODAY, followers=followers, engagement_rate=rate)
    add_account(tx, ids["Ayu"], Platform.TIKTOK, "ayutok")
    set_tags(tx, ids["Ayu"], ["12.12", "Ramadan"])
    set_tags(tx, ids["Bima"], ["12.12"])
    set_verdict(tx, [ids["Ayu"]], Verdict.PASSED, TODAY)
    change_influencers(tx, [ids["Bima"]], relationship=Relationship.ACTIVE, pic="Lastri", next_action="Nego")
    change_influencers(tx, [ids["Bima"]], next_action_on=TODAY - dt.timedelta(days=4))
    change_influencers(tx, [ids["Ayu"]], next_action="Brief", next_action_on=TODAY + dt.timedelta(days=2))
    for name, price in (("Ayu", 750_000), ("Ayu", 300_000), ("Bima", 2_000_000)):
        tx.add(Rate, influencer_id=ids[name], price=price, quoted_on=TODAY)
    write_note(tx, ids["Cici"], "Pernah dibayar merek Sambal Tungku untuk satu video panjang tentang dapur.")
    size = ids["size"] = add_custom_field(tx, "Ukuran", CustomFieldKind.CHOICE, ["S", "XL"])
    shoe = ids["shoe"] = add_custom_field(tx, "Sepatu", CustomFieldKind.NUMBER)
    set_custom_value(tx, [ids["Ayu"]], size, "S")
    set_custom_value(tx, [ids["Bima"], ids["Cici"]], size, "XL")
    set_custom_value(tx, [ids["Ayu"]], shoe, "9.5")
    set_custom_value(tx, [ids["Bima"]], shoe, "40")
    return ids


class People:
    """The people of the test and what the queries say of them."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.ids = workspace.write(SEED, _people).result

    def ask(self, query: Callable[..., Any], *args: Any, **options: Any) -> Any:
        """Run a query on the list's own connection."""
        with self.workspace.look() as connection:
            return query(connection, *args, **options)

    def names(self, numbers: Any) -> list[str]:
        """Return the first names of numbers, in their order."""
        return [row.name for row in self.ask(influencer_rows, list(numbers))]

    def found(self, **wanted: Any) -> list[str]:
        """Return who passes a filter, by alphabet."""
        numbers = self.ask(matching_numbers, InfluencerFilter(today=TODAY, **wanted))
        return sorted(self.names(numbers or self.ask(sorted_numbers) if numbers is None else numbers))


@pytest.fixture
def people(workspace: Workspace) -> People:
    return People(workspace)


def test_a_row_has_what_the_columns_show(people: People) -> None:
    row = next(row for row in people.ask(all_influencer_rows) if row.name == "Bima")
    assert (row.relationship, row.next_action, row.pic) == (Relationship.ACTIVE, "Nego", "Lastri")
    assert row.next_action_on == dt.date(2026, 11, 29)
    assert row.lowest_price == 2_000_000
    assert row.custom == {people.ids["size"]: "XL", people.ids["shoe"]: "40"}


ALL = ["Ayu", "Bima", "Cici", "Sekar"]


@pytest.mark.parametrize(
    ("wanted", "names"),
    [
        ({}, ALL),
        ({"relationships": frozenset({"active"})}, ["Bima"]),
        ({"platforms": frozenset({"tiktok"})}, ["Ayu", "Bima"]),
        ({"cities": frozenset({"Malang"})}, ["Ayu", "Sekar"]),
        ({"cities": frozenset({NO_VALUE})}, ["Cici"]),
        ({"cities": frozenset({NO_VALUE, "Bandung"})}, ["Bima", "Cici"]),
        ({"tiers": frozenset({NO_VALUE})}, ["Sekar"]),
        ({"pics": frozenset({"Lastri"})}, ["Bima"]),
        ({"tags": frozenset({"12.12"})}, ["Ayu", "Bima"]),
        ({"tags": frozenset({"12.12", "ramadan"})}, ["Ayu"]),
        ({"tags": frozenset({NO_VALUE})}, ["Cici", "Sekar"]),
        ({"verdicts": frozenset({NO_VALUE})}, ["Bima", "Cici", "Sekar"]),
        ({"actions": frozenset({"late"})}, ["Bima"]),
        ({"actions": frozenset({"week", "late"})}, ["Ayu", "Bima"]),
        ({"actions": frozenset({"week"})}, ["Ayu"]),
        ({"actions": frozenset({NO_VALUE})}, ["Cici", "Sekar"]),
        ({"limits": (Limit("followers", 8_000, None, with_low=False),)}, ["Bima", "Cici"]),
        ({"limits": (Limit("followers", 8_000, 40_000),)}, ["Ayu", "Bima", "Cici"]),
        ({"limits": (Limit("followers", None, 40_000, with_high=False),)}, ["Ayu"]),
        ({"limits": (Limit("followers", is_empty=True),)}, ["Sekar"]),
        ({"limits": (Limit("engagement_rate", 2.0, 2.0),)}, ["Bima"]),
        ({"limits": (Limit("lowest_price", None, 300_000),)}, ["Ayu"]),
        ({"limits": (Limit("next_action_on", "2026-12-01", "2026-12-31"),)}, ["Ayu"]),
        ({"limits": (Limit("followers", 9_000), Limit("engagement_rate", 1.0))}, ["Bima"]),
        ({"words": "sambal tungku"}, ["Cici"]),
        ({"words": "sekr", "instead": (("sekr", ("sekar",)),)}, ["Sekar"]),
        ({"unwanted": InfluencerFilter(cities=frozenset({"Malang"}))}, ["Bima", "Cici"]),
        ({"unwanted": InfluencerFilter(verdicts=frozenset({"passed"}))}, ["Bima", "Cici", "Sekar"]),
        ({"unwanted": InfluencerFilter(verdicts=frozenset({NO_VALUE}))}, ["Ayu"]),
        ({"unwanted": InfluencerFilter(limits=(Limit("followers", 9_000),))}, ["Ayu", "Sekar"]),
        ({"unwanted": InfluencerFilter(words="tungku lastri")}, ["Ayu", "Sekar"]),
        ({"unwanted": InfluencerFilter(actions=frozenset({"late"}))}, ["Ayu", "Cici", "Sekar"]),
    ],
)
def test_filters_let_through(people: People, wanted: dict[str, Any], names: list[str]) -> None:
    assert people.found(**wanted) == names


def test_own_fields_filter_and_sort(people: People) -> None:
    size, shoe = people.ids["size"], people.ids["shoe"]
    assert people.found(own=(OwnWanted(size, frozenset({"xl"})),)) == ["Bima", "Cici"]
    assert people.found(own=(OwnWanted(size, frozenset({NO_VALUE})),)) == ["Sekar"]
    assert people.found(own=(OwnWanted(size, frozenset({"x"}), is_part=True),)) == ["Bima", "Cici"]
    assert people.found(limits=(Limit(OWN + shoe, 20.0),)) == ["Bima"]
    assert people.found(limits=(Limit(OWN + shoe, None, 10.0),)) == ["Ayu"]
    assert people.names(people.ask(sorted_numbers, OWN + shoe)) == ["Ayu", "Bima", "Cici", "Sekar"]
    assert people.names(people.ask(sorted_numbers, OWN + shoe, descending=True)) == ["Bima", "Ayu", "Cici", "Sekar"]
    assert people.ask(facet_counts, InfluencerFilter())[OWN + size] == {"XL": 2, "S": 1}
    with pytest.raises(KeyError):
        people.ask(sorted_numbers, "own:' OR 1")


@pytest.mark.parametrize(
    ("column", "names"),
    [
        ("relationship", ["Ayu", "Cici", "Sekar", "Bima"]),
        ("next_action", ["Bima", "Ayu", "Cici", "Sekar"]),
        ("pic", ["Bima", "Ayu", "Cici", "Sekar"]),
        ("lowest_price", ["Ayu", "Bima", "Cici", "Sekar"]),
        ("followers", ["Ayu", "Bima", "Cici", "Sekar"]),
    ],
)
def test_people_without_a_value_stand_last(people: People, column: str, names: list[str]) -> None:
    assert people.names(people.ask(sorted_numbers, column)) == names


def test_counts_of_a_facet_keep_the_others(people: People) -> None:
    in_malang = InfluencerFilter(cities=frozenset({"Malang"}), today=TODAY)
    assert people.ask(facet_count, in_malang, "cities") == {"Malang": 2, "Bandung": 1}
    assert people.ask(facet_count, in_malang, "platforms") == {"instagram": 1, "tiktok": 1, "youtube": 1}
    assert people.ask(facet_count, in_malang, "tags") == {"12.12": 1, "Ramadan": 1}
    assert people.ask(facet_count, in_malang, "verdicts") == {NO_VALUE: 1, "passed": 1}
    actions = people.ask(facet_count, InfluencerFilter(today=TODAY), "actions")
    assert actions == dict.fromkeys(ACTIONS, 0) | {"late": 1, "week": 1, "month": 1, NO_VALUE: 2}


def test_weeks_begin_on_monday_and_months_end() -> None:
    assert action_days("week", TODAY) == (dt.date(2026, 11, 30), dt.date(2026, 12, 6))
    assert action_days("next_week", TODAY) == (dt.date(2026, 12, 7), dt.date(2026, 12, 13))
    assert action_days("month", dt.date(2026, 12, 31)) == (dt.date(2026, 12, 1), dt.date(2026, 12, 31))
    assert action_days("month", dt.date(2027, 2, 10)) == (dt.date(2027, 2, 1), dt.date(2027, 2, 28))
    assert action_days("late", TODAY) == (None, dt.date(2026, 12, 2))


def test_nobody_in_the_trash_is_listed_counted_or_found(people: People) -> None:
    ayu = people.ids["Ayu"]
    people.workspace.write(SEED, trash, [ayu], dt.datetime(2026, 12, 3, tzinfo=dt.UTC))
    assert [row.name for row in people.ask(all_influencer_rows)] == ["Bima", "Cici", "Sekar"]
    assert people.ask(count_all) == 3
    for column in SORTABLE:
        assert len(people.ask(sorted_numbers, column)) == 3
    assert people.found(words="ayu") == []
    assert people.found(tags=frozenset({"12.12"})) == ["Bima"]
    assert people.found(unwanted=InfluencerFilter(tags=frozenset({"12.12"}))) == ["Cici", "Sekar"]
    counts = people.ask(facet_counts, InfluencerFilter(today=TODAY))
    assert counts["verdicts"] == {NO_VALUE: 3}
    assert counts["actions"]["week"] == 0
    assert people.ask(values_of, "city") == ["Bandung", "Malang"]
    assert people.ask(listed_numbers, [ayu]) == {}
    assert set(people.ask(numbers_of, [ayu])) == {ayu}
    people.workspace.write(SEED, restore, [ayu])
    assert people.found(words="ayu") == ["Ayu"]


def test_who_has_the_word_in_the_name_comes_first_then_the_handle(people: People) -> None:
    numbers = people.ask(sorted_numbers)
    assert people.names(people.ask(ranked, numbers, ["sekar"])) == ["Sekar", "Cici", "Ayu", "Bima"]
    assert people.names(people.ask(ranked, numbers, ["dapur"])) == ["Sekar", "Ayu", "Bima", "Cici"]


def test_a_snippet_is_the_text_around_the_hit(people: People) -> None:
    (number,) = people.ask(matching_numbers, InfluencerFilter(words="tungku"))
    found = people.ask(snippets, [number], "tungku")
    assert "Sambal Tungku" in found[number]
    assert people.ask(snippets, [number], "  ") == {}


@pytest.mark.parametrize(
    ("wanted", "index"),
    [
        (InfluencerFilter(cities=frozenset({"Malang"})), "ix_influencer_summary_city"),
        (InfluencerFilter(tiers=frozenset({"micro"})), "ix_influencer_summary_tier"),
        (InfluencerFilter(verdicts=frozenset({"passed"})), "ix_influencer_summary_verdict"),
        (InfluencerFilter(relationships=frozenset({"active"})), "ix_influencer_summary_relationship"),
        (InfluencerFilter(limits=(Limit("followers", 9_000),)), "ix_influencer_summary_followers"),
        (InfluencerFilter(limits=(Limit("engagement_rate", 3.0),)), "ix_influencer_summary_engagement_rate"),
        (InfluencerFilter(actions=frozenset({"week"}), today=TODAY), "ix_influencer_summary_next_action_on"),
    ],
)
def test_filters_go_by_the_index_of_those_who_are_not_in_the_trash(
    people: People, wanted: InfluencerFilter, index: str
) -> None:
    asked = where(wanted)
    sql = f"EXPLAIN QUERY PLAN SELECT number FROM influencer_summary {asked.sql}"
    with people.workspace.look() as connection:
        plan = " ".join(str(row[3]) for row in connection.execute(sql, asked.values))
    assert index in plan
    assert "SCAN influencer_summary" not in plan


def test_the_list_by_name_needs_no_sorting(people: People) -> None:
    sql = "EXPLAIN QUERY PLAN SELECT number FROM influencer_summary WHERE trashed = 0 ORDER BY name_key"
    with people.workspace.look() as connection:
        plan = " ".join(str(row[3]) for row in connection.execute(sql))
    assert "INDEX ix_influencer_summary_name_key" in plan
    assert "TEMP B-TREE" not in plan
