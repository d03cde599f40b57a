"""Who may be there twice: the reasons, how sure they are, what speaks against them, and how long it takes."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from growth import grows_evenly

from planner.errors import PlannerError
from planner.language import Message
from planner.operations import accounts, influencers, merging, trash
from planner.queries.duplicates import chosen_pairs, duplicate_pairs, merge_preview
from planner.rules.duplicates import Known, Reason, Sureness, find_pairs
from planner.store.tables import Account
from planner.terms import Platform

if TYPE_CHECKING:
    from typing import Any

    from planner.queries.duplicates import PairRow
    from planner.store.workspace import Workspace

DAY = date(2026, 12, 3)


def add(workspace: Workspace, name: str, *handles: tuple[Platform, str], **fields: Any) -> str:
    key = workspace.write(Message("add"), influencers.add_influencer, name, **fields).result
    for platform, handle in handles:
        workspace.write(Message("add"), accounts.add_account, key, platform, handle)
    return key


def pairs(workspace: Workspace) -> tuple[PairRow, ...]:
    with workspace.look() as connection:
        return duplicate_pairs(connection)


def told(workspace: Workspace) -> list[tuple[str, str, set[Reason], Sureness]]:
    return [
        (row.first_name, row.second_name, {each.reason for each in row.shared}, row.sureness)
        for row in pairs(workspace)
    ]


@pytest.mark.parametrize(
    ("one", "other", "reasons", "sureness"),
    [
        ({"phone": "+6281300008850"}, {"phone": "+6281300008850"}, {Reason.PHONE}, Sureness.LIKELY),
        ({"email": "Halo@sekar.id"}, {"email": "halo@sekar.id"}, {Reason.EMAIL}, Sureness.LIKELY),
        ({"name": "Meylin T."}, {"name": "Meylin Tandradi"}, {Reason.NAME}, Sureness.POSSIBLE),
        ({"name": "Muhamad Rizki"}, {"name": "Muhammad Rizki"}, {Reason.NAME}, Sureness.POSSIBLE),
        ({"name": "Adiwulan Sekar"}, {"name": "sekar adiwulan"}, {Reason.NAME}, Sureness.POSSIBLE),
        (
            {"name": "Meylin T.", "city": "Surabaya"},
            {"name": "Meylin Tandradi", "city": "surabaya"},
            {Reason.NAME},
            Sureness.LIKELY,
        ),
        (
            {"name": "Meylin T.", "phone": "+6281300008850"},
            {"name": "Meylin Tandradi", "phone": "+6281300008850"},
            {Reason.NAME, Reason.PHONE},
            Sureness.CERTAIN,
        ),
    ],
)
def test_a_pair_says_why(
    workspace: Workspace, one: dict[str, str], other: dict[str, str], reasons: set[Reason], sureness: Sureness
) -> None:
    first, second = {"name": "Sekar"} | one, {"name": "Raka"} | other
    add(workspace, first.pop("name"), **first)
    add(workspace, second.pop("name"), **second)
    ((_, _, found, sure),) = told(workspace)
    assert (found, sure) == (reasons, sureness)


def test_the_same_account_is_certain_and_the_same_handle_elsewhere_is_possible(workspace: Workspace) -> None:
    first = add(workspace, "Sekar", (Platform.INSTAGRAM, "sekaricip"))
    second = add(workspace, "Dapur Sekar")
    elsewhere = add(workspace, "Icip", (Platform.TIKTOK, "@SekarIcip"))
    # Nobody can type a handle that somebody else has; an older file may hold it all the same.
    workspace.write(Message("x"), _same_handle, second)
    found = {(row.first, row.second): row for row in pairs(workspace)}
    assert found[first, second].sureness is Sureness.CERTAIN
    assert {each.reason for each in found[first, elsewhere].shared} == {Reason.HANDLE_ELSEWHERE}
    assert pairs(workspace)[0].key == f"{first},{second}"


def _same_handle(tx: Any, key: str) -> None:
    tx.add(Account, influencer_id=key, platform=Platform.INSTAGRAM, handle="@sekaricip", handle_key="sekaricip")


def test_one_handle_on_two_platforms_is_one_person(workspace: Workspace) -> None:
    add(workspace, "Sekar", (Platform.INSTAGRAM, "sekaricip"), (Platform.TIKTOK, "sekaricip"))
    assert pairs(workspace) == ()


def test_a_name_says_nothing_against_another_number_or_handle(workspace: Workspace) -> None:
    add(workspace, "Dewi Lestari", phone="+6281200000001")
    add(workspace, "Dewi Lestari", phone="+6281200000002")
    add(workspace, "Putri Ayu", (Platform.INSTAGRAM, "putri.satu"))
    add(workspace, "Putri Ayu", (Platform.INSTAGRAM, "putri.dua"))
    assert pairs(workspace) == ()


def test_a_name_or_number_of_many_is_no_evidence(workspace: Workspace) -> None:
    for _ in range(14):
        add(workspace, "Admin", phone="+628111")
    assert pairs(workspace) == ()


def test_the_trash_is_left_out_and_two_people_are_not_proposed_again(workspace: Workspace) -> None:
    one, other, third = (add(workspace, "Meylin Tandradi") for _ in range(3))
    assert len(pairs(workspace)) == 3
    workspace.write(Message("x"), merging.set_aside, other, one, DAY)
    assert [row.is_set_aside for row in pairs(workspace)] == [False, False, True]
    workspace.write(Message("x"), merging.take_up_again, one, other)
    assert not any(row.is_set_aside for row in pairs(workspace))
    workspace.write(Message("x"), trash.trash, [third], datetime(2026, 12, 3, tzinfo=UTC))
    assert len(pairs(workspace)) == 1


def test_any_two_people_can_be_laid_beside_each_other(workspace: Workspace) -> None:
    one = add(workspace, "Sekar", (Platform.INSTAGRAM, "sekar"), city="Malang")
    other = add(workspace, "Raka")
    with workspace.look() as connection:
        (pair,) = chosen_pairs(connection, [other, one])
        assert (pair.first, pair.second, pair.shared) == (one, other, ())
        assert chosen_pairs(connection, [one, "0" * 32]) == ()
    with workspace.read() as connection:
        preview = merge_preview(connection, one, other)
    assert preview is not None
    assert [side.name for side in preview.sides] == ["Sekar", "Raka"]
    assert preview.sides[0].fields["city"] == "Malang"
    assert len(preview.sides[0].accounts) == 1


def generated(count: int) -> list[Known]:
    """Invented people: a thousand words of names, as many phones as people, and one in fifty there twice."""
    chance = random.Random(7)  # noqa: S311 (names, not secrets)
    syllables = ["sa", "ri", "de", "wi", "pu", "tra", "lin", "mey", "ra", "ka", "bu", "di", "nur", "a", "yu", "han"]
    words = ["".join(chance.choices(syllables, k=3)).title() for _ in range(3_000)]
    people = []
    for at in range(count):
        twin = people[chance.randrange(len(people))] if people and at % 50 == 0 else None
        name = twin.name + "h" if twin else " ".join(chance.choices(words, k=2))
        phone = twin.phone if twin else f"+62812{at:08}"
        people.append(Known(f"{at:032x}", name, phone, "", "", ((Platform.INSTAGRAM, f"{name[:4].lower()}{at}"),)))
    return people


def test_ten_thousand_people_are_searched_without_comparing_every_pair() -> None:
    people = generated(10_000)
    assert len([pair for pair in find_pairs(people) if pair.sureness is Sureness.CERTAIN]) >= 190
    assert grows_evenly(lambda size: find_pairs(people[:size]), 2_500)


def test_a_search_tells_how_far_it_is_and_can_be_stopped() -> None:
    people = generated(5_000)
    heard: list[tuple[int, int]] = []
    find_pairs(people, lambda done, total: heard.append((done, total)))
    assert heard == sorted(heard)
    assert {total for _, total in heard} == {10_000}
    assert heard[-1][0] <= 10_000

    def stop(_done: int, _total: int) -> None:
        raise PlannerError("stopped")

    with pytest.raises(PlannerError):
        find_pairs(people, stop)


def test_one_full_name_in_one_city_is_possible_whatever_speaks_against_it(workspace: Workspace) -> None:
    add(workspace, "Sekar Adiwulan", (Platform.INSTAGRAM, "sekar.satu"), city="Malang", phone="+6281200000001")
    add(workspace, "sekar adiwulan", (Platform.INSTAGRAM, "sekar.dua"), city="malang", phone="+6281200000002")
    add(workspace, "Sekar Adiwulan", (Platform.INSTAGRAM, "sekar.tiga"), city="Batu")
    add(workspace, "Sekar", (Platform.INSTAGRAM, "sekar.empat"), city="Malang")
    add(workspace, "Sekar", (Platform.INSTAGRAM, "sekar.lima"), city="Malang")
    assert told(workspace) == [("Sekar Adiwulan", "sekar adiwulan", {Reason.NAME}, Sureness.POSSIBLE)]
