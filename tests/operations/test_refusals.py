"""What the operations refuse, in words, leaving everything as it was."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

import pytest

from planner.errors import NotFoundError, ValidationError
from planner.language import Message
from planner.operations import accounts, campaigns, collaborations, influencers, notes, payments, shop
from planner.queries.campaigns import collaboration_rows
from planner.store.workspace import Workspace, state
from planner.terms import DiscountKind, PaymentKind, Platform, Stage, VoucherChannel

if TYPE_CHECKING:
    from collections.abc import Callable

    from planner.store.transaction import Transaction

DAY = date(2026, 12, 3)


def fill(tx: Transaction) -> dict[str, str]:
    sekar = influencers.add_influencer(tx, "Sekar", platform=Platform.INSTAGRAM, handle="sekar")
    raka = influencers.add_influencer(tx, "Raka", platform=Platform.INSTAGRAM, handle="raka")
    campaign = campaigns.add_campaign(tx, "Sambal", starts_on=DAY, ends_on=date(2026, 12, 14))
    one, two = collaborations.add_collaborations(tx, campaign, [sekar, raka], DAY)
    voucher = collaborations.add_voucher(
        tx, one, "KENC1", channel=VoucherChannel.SHOPEE, valid_from=DAY, valid_until=date(2026, 12, 14)
    )
    amount = collaborations.add_voucher(tx, one, "KENCFIX", discount_kind=DiscountKind.FIXED, discount_value=20_000)
    campaigns.change_brief(tx, campaign, posting_from=time(19))
    event = shop.add_event(tx, "Dapur")
    payments.add_payment_line(tx, one, PaymentKind.EVENT, event_id=event)
    return {
        "sekar": sekar,
        "raka": raka,
        "campaign": campaign,
        "one": one,
        "two": two,
        "event": event,
        "voucher": voucher,
        "amount": amount,
    }


REFUSED: dict[str, tuple[type[Exception], str, Callable[[Transaction, dict[str, str]], object]]] = {
    "a person without a name": (ValidationError, "", lambda tx, _: influencers.add_influencer(tx, "  ")),
    "a handle that is somebody else's, written otherwise": (
        ValidationError,
        "Sekar",
        lambda tx, k: accounts.add_account(tx, k["raka"], Platform.INSTAGRAM, "@SEKAR"),
    ),
    "an exit without a reason": (
        ValidationError,
        "",
        lambda tx, k: collaborations.move_to_stage(tx, [k["one"]], Stage.DECLINED, DAY),
    ),
    "a campaign that ends before it starts": (
        ValidationError,
        "",
        lambda tx, k: campaigns.change_campaign(tx, k["campaign"], ends_on=date(2026, 12, 1)),
    ),
    "a code twice in an overlapping period on a channel": (
        ValidationError,
        "KENC1",
        lambda tx, k: collaborations.add_voucher(
            tx, k["two"], "kenc1", channel=VoucherChannel.SHOPEE, valid_from=date(2026, 12, 14)
        ),
    ),
    "a voucher that ends before it begins": (
        ValidationError,
        "Voucher berakhir sebelum mulai",
        lambda tx, k: collaborations.add_voucher(tx, k["two"], "KENC2", valid_from=DAY, valid_until=date(2026, 12, 2)),
    ),
    "a voucher whose end is moved before its beginning": (
        ValidationError,
        "Voucher berakhir sebelum mulai",
        lambda tx, k: collaborations.change_voucher(tx, k["voucher"], valid_until=date(2026, 12, 2)),
    ),
    "more than the whole price": (
        ValidationError,
        "100%",
        lambda tx, k: collaborations.add_voucher(tx, k["two"], "KENC2", discount_value=101),
    ),
    "an amount that becomes a percentage": (
        ValidationError,
        "100%",
        lambda tx, k: collaborations.change_voucher(tx, k["amount"], discount_kind=DiscountKind.PERCENT),
    ),
    "a brief whose posting window ends before it begins": (
        ValidationError,
        "Jam selesai",
        lambda tx, k: campaigns.change_brief(tx, k["campaign"], posting_until=time(17)),
    ),
    "a value too long for its field": (
        ValidationError,
        "Kota",
        lambda tx, k: influencers.change_influencers(tx, [k["sekar"]], city="x" * 600),
    ),
    "an empty note": (ValidationError, "", lambda tx, k: notes.write_note(tx, k["sekar"], " \n")),
    "removing an event that payment lines speak of": (
        ValidationError,
        "1",
        lambda tx, k: shop.remove_event(tx, k["event"]),
    ),
    "somebody who is gone": (
        NotFoundError,
        "",
        lambda tx, _: influencers.change_influencers(tx, ["0" * 32], city="Malang"),
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_refused_in_words_and_nothing_changed(workspace: Workspace, case: str) -> None:
    error, words, operation = REFUSED[case]
    keys = workspace.write(Message("fill"), fill).result
    with workspace.read() as connection:
        before = state(connection)
    with pytest.raises(error) as caught:
        workspace.write(Message("do"), operation, keys)
    assert words in str(caught.value)
    assert len(str(caught.value)) > 10
    with workspace.read() as connection:
        assert state(connection) == before


def test_a_code_may_come_back_on_another_channel_or_after_its_period(workspace: Workspace) -> None:
    keys = workspace.write(Message("fill"), fill).result

    def again(tx: Transaction) -> None:
        collaborations.add_voucher(tx, keys["two"], "KENC1", channel=VoucherChannel.OWN, valid_from=DAY)
        collaborations.add_voucher(
            tx, keys["two"], "KENC1", channel=VoucherChannel.SHOPEE, valid_from=date(2026, 12, 15)
        )

    assert workspace.write(Message("again"), again).step is not None


def test_a_settled_line_stays_when_a_preset_replaces_the_others(workspace: Workspace) -> None:
    def mix(tx: Transaction, collaboration: str) -> None:
        payments.add_payment_line(tx, collaboration, PaymentKind.CASH, label="DP", unit_cost=500, settled_on=DAY)
        payments.add_payment_line(tx, collaboration, PaymentKind.CASH, label="Pelunasan", unit_cost=500)
        payments.replace_payment_lines(tx, collaboration, [{"kind": PaymentKind.CASH, "unit_cost": 700}])

    keys = workspace.write(Message("fill"), fill).result
    workspace.write(Message("mix"), mix, keys["two"])
    with workspace.read() as connection:
        lines = [row for row in state(connection)["payment_line"] if row["collaboration_id"] == keys["two"]]
    assert sorted((row["label"], row["unit_cost"], row["unit_retail"]) for row in lines) == [
        ("", 700, 700),
        ("DP", 500, 500),
    ]


def test_a_line_that_becomes_cash_is_one_amount(workspace: Workspace) -> None:
    def become_cash(tx: Transaction, collaboration: str) -> None:
        line = payments.add_payment_line(
            tx, collaboration, PaymentKind.PRODUCT, quantity=6, unit_cost=46_000, unit_retail=99_000
        )
        payments.change_payment_line(tx, line, kind=PaymentKind.CASH)
        payments.add_payment_line(tx, collaboration, PaymentKind.CASH, quantity=3, unit_retail=50_000)

    keys = workspace.write(Message("fill"), fill).result
    workspace.write(Message("cash"), become_cash, keys["two"])
    with workspace.read() as connection:
        lines = [row for row in state(connection)["payment_line"] if row["collaboration_id"] == keys["two"]]
    assert [(row["quantity"], row["unit_cost"], row["unit_retail"]) for row in lines] == [
        (1, 46_000, 46_000),
        (1, 50_000, 50_000),
    ]


def test_a_brief_is_there_for_whom_it_was_written(workspace: Workspace) -> None:
    keys = workspace.write(Message("fill"), fill).result

    def told() -> dict[str, bool]:
        with workspace.read() as connection:
            return {row.id: row.has_brief for row in collaboration_rows(connection, keys["campaign"])}

    workspace.write(Message("brief"), campaigns.change_brief, keys["campaign"], keys["one"], tone="Jujur")
    assert told() == {keys["one"]: True, keys["two"]: False}
    workspace.write(Message("brief"), campaigns.change_brief, keys["campaign"], None, max_revisions=1)
    assert told() == {keys["one"]: True, keys["two"]: False}
    workspace.write(Message("brief"), campaigns.change_brief, keys["campaign"], None, caption="Cobain")
    assert told() == {keys["one"]: True, keys["two"]: True}
