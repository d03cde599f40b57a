"""Content and contracts of many collaborations, each in one step."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from planner.language import Message
from planner.operations.campaigns import add_campaign
from planner.operations.collaborations import add_collaborations, change_collaboration
from planner.operations.content import Piece
from planner.operations.influencers import add_influencer
from planner.operations.many import add_contents_to, set_contract
from planner.queries.campaigns import deliverable_rows
from planner.store.tables import Collaboration
from planner.terms import ContractStatus, DeliverableKind, Platform

if TYPE_CHECKING:
    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace

DAY, LATER = date(2026, 12, 1), date(2026, 12, 12)
PIECES = [Piece(DeliverableKind.REELS, Platform.INSTAGRAM), Piece(DeliverableKind.STORY, Platform.INSTAGRAM, 3)]


def _fill(tx: Transaction) -> list[str]:
    campaign = add_campaign(tx, "Sambal 12.12")
    return add_collaborations(tx, campaign, [add_influencer(tx, name) for name in ("Sekar", "Raka", "Tia")], DAY)


def _contract(tx: Transaction, key: str) -> tuple[Any, Any]:
    row = tx.get(Collaboration, key)
    return row["contract"], row["contract_signed_on"]


def test_each_gets_every_piece_with_its_days_and_one_step_takes_all_back(workspace: Workspace) -> None:
    first, second, third = workspace.write(Message("fill"), _fill).result
    done = workspace.write(Message("many"), add_contents_to, [first, second], PIECES, posting_on=LATER)
    assert len(done.result) == 4
    with workspace.read() as connection:
        for key, quantities in ((first, [1, 3]), (second, [1, 3]), (third, [])):
            rows = deliverable_rows(connection, key)
            assert [row.quantity for row in rows] == quantities
            assert all(row.posting_on == LATER for row in rows)
    assert done.step is not None
    workspace.revert(done.step.id)
    with workspace.read() as connection:
        assert not deliverable_rows(connection, first)


def test_a_contract_without_a_day_keeps_the_day_there_is(workspace: Workspace) -> None:
    first, second, _ = workspace.write(Message("fill"), _fill).result
    workspace.write(Message("day"), change_collaboration, first, contract_signed_on=DAY)
    write = workspace.write
    assert write(Message("many"), set_contract, [first, second], ContractStatus.ENDED).result == 2
    assert write(Message("look"), _contract, first).result == (ContractStatus.ENDED, DAY)
    assert write(Message("look"), _contract, second).result == (ContractStatus.ENDED, None)
    assert write(Message("many"), set_contract, [first, second], ContractStatus.SIGNED, LATER).result == 2
    assert write(Message("look"), _contract, first).result == (ContractStatus.SIGNED, LATER)
    assert write(Message("many"), set_contract, [second], None).result == 1
