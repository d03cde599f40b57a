"""The trash: out of the list with everything kept, back by one step, and still there in the campaigns."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from planner.language import Message
from planner.operations.campaigns import add_campaign
from planner.operations.collaborations import add_collaborations
from planner.operations.influencers import add_influencer, delete_influencers, remove_tags, set_tags
from planner.operations.merging import set_aside
from planner.operations.trash import restore, trash
from planner.queries.campaigns import campaign_row, collaboration_rows
from planner.queries.duplicates import set_aside_pairs
from planner.queries.influencer_list import all_influencer_rows
from planner.queries.influencers import tag_counts
from planner.queries.trash import trash_count, trashed_people
from planner.store.workspace import state
from planner.terms import Platform

if TYPE_CHECKING:
    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace

DAY = date(2026, 12, 3)
THEN = datetime(2026, 12, 3, 7, 30, tzinfo=UTC)
LATER = datetime(2026, 12, 4, 7, 30, tzinfo=UTC)


def fill(tx: Transaction) -> dict[str, str]:
    sekar = add_influencer(tx, "Sekar", platform=Platform.INSTAGRAM, handle="sekaricip", followers=48_200, on=DAY)
    raka = add_influencer(tx, "Raka")
    campaign = add_campaign(tx, "Sambal 12.12")
    add_collaborations(tx, campaign, [sekar, raka], DAY)
    return {"sekar": sekar, "raka": raka, "campaign": campaign}


@pytest.fixture
def keys(workspace: Workspace) -> dict[str, str]:
    return workspace.write(Message("fill"), fill).result


def names(workspace: Workspace) -> list[str]:
    with workspace.read() as connection:
        return [row.name for row in all_influencer_rows(connection)]


def test_trashed_people_leave_the_list_but_not_their_campaign(workspace: Workspace, keys: dict[str, str]) -> None:
    workspace.write(Message("x"), trash, [keys["sekar"]], THEN)
    assert names(workspace) == ["Raka"]
    with workspace.read() as connection:
        (row,) = trashed_people(connection)
        assert (row.name, row.handle, row.platform, row.trashed_at) == ("Sekar", "sekaricip", Platform.INSTAGRAM, THEN)
        assert row.campaigns == ("Sambal 12.12",)
        assert trash_count(connection) == 1
        assert [one.name for one in collaboration_rows(connection, keys["campaign"])] == ["Raka", "Sekar"]
        campaign = campaign_row(connection, keys["campaign"])
        assert campaign is not None
        assert campaign.people == 2


def test_restoring_brings_them_back_with_all_they_had(workspace: Workspace, keys: dict[str, str]) -> None:
    with workspace.read() as connection:
        before = all_influencer_rows(connection)
    workspace.write(Message("x"), trash, [keys["sekar"], keys["raka"]], THEN)
    assert names(workspace) == []
    assert workspace.write(Message("x"), restore, [keys["sekar"], keys["raka"]]).result == 2
    with workspace.read() as connection:
        assert all_influencer_rows(connection) == before
        assert trashed_people(connection) == []


def test_one_undo_takes_several_out_of_the_trash(workspace: Workspace, keys: dict[str, str]) -> None:
    step = workspace.write(Message("x"), trash, [keys["sekar"], keys["raka"]], THEN).step
    assert step is not None
    workspace.revert(step.id)
    assert names(workspace) == ["Raka", "Sekar"]


def test_who_lies_there_already_keeps_the_moment(workspace: Workspace, keys: dict[str, str]) -> None:
    workspace.write(Message("x"), trash, [keys["sekar"]], THEN)
    assert workspace.write(Message("x"), trash, [keys["sekar"], keys["raka"]], LATER).result == 1
    with workspace.read() as connection:
        assert [(row.name, row.trashed_at) for row in trashed_people(connection)] == [("Raka", LATER), ("Sekar", THEN)]


def test_deleted_for_good_is_gone_from_the_campaign_and_comes_back_by_undo(
    workspace: Workspace, keys: dict[str, str]
) -> None:
    workspace.write(Message("x"), trash, [keys["sekar"]], THEN)
    step = workspace.write(Message("x"), delete_influencers, [keys["sekar"]]).step
    assert step is not None
    with workspace.read() as connection:
        assert trashed_people(connection) == []
        assert [one.name for one in collaboration_rows(connection, keys["campaign"])] == ["Raka"]
    workspace.revert(step.id)
    with workspace.read() as connection:
        assert [row.name for row in trashed_people(connection)] == ["Sekar"]


def test_a_tag_taken_from_the_last_one_who_has_it_disappears(workspace: Workspace, keys: dict[str, str]) -> None:
    workspace.write(Message("x"), set_tags, keys["sekar"], ["12.12", "Pedas"])
    workspace.write(Message("x"), set_tags, keys["raka"], ["pedas"])
    assert workspace.write(Message("x"), remove_tags, [keys["sekar"]], ["PEDAS", "12.12", "nobody's"]).result == 1
    with workspace.read() as connection:
        assert tag_counts(connection) == {"Pedas": 1}


def test_who_is_deleted_is_told_apart_from_nobody_any_more(workspace: Workspace, keys: dict[str, str]) -> None:
    tia, mirah = (workspace.write(Message("x"), add_influencer, name).result for name in ("Tia", "Mirah"))
    for one, other in ((keys["sekar"], keys["raka"]), (tia, keys["sekar"]), (tia, mirah)):
        workspace.write(Message("x"), set_aside, one, other, DAY)
    with workspace.read() as connection:
        before = state(connection)
    step = workspace.write(Message("x"), delete_influencers, [keys["sekar"]]).step
    with workspace.look() as connection:
        assert set_aside_pairs(connection) == {tuple(sorted((tia, mirah)))}
    assert step is not None
    workspace.revert(step.id)
    with workspace.read() as connection:
        assert state(connection) == before
