"""Every operation, found by looking: do, undo = before, redo = after. An operation without a case here fails."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pytest

from planner import operations
from planner.language import Message
from planner.operations import (
    accounts,
    agreements,
    attachments,
    campaign_setup,
    campaigns,
    checks,
    collaborations,
    content,
    custom_fields,
    influencers,
    merging,
    notes,
    payments,
    rates,
    shop,
    trash,
    views,
)
from planner.operations.cells import CellChange, NewRow
from planner.operations.importing import NewAccount, NewNumbers, NewPerson, NewRate, PersonUpdate
from planner.rules.campaign_template import TemplateContent, template_text
from planner.rules.engagement import Bands
from planner.rules.fit import FitWeights
from planner.rules.vetting import VettingLimits
from planner.store.tables import CampaignTemplate, Draft
from planner.store.workspace import Workspace, state
from planner.terms import (
    ContentStatus,
    ContractStatus,
    CustomFieldKind,
    DeliverableKind,
    DiscountKind,
    DraftDecision,
    EngagementFormula,
    Goal,
    Kpi,
    Occasion,
    PaymentKind,
    PaymentStatus,
    Platform,
    Relationship,
    Severity,
    Side,
    Stage,
    UsageKind,
    Verdict,
    VoucherChannel,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from planner.store.transaction import Transaction

DAY = date(2026, 12, 3)
LATER = date(2026, 12, 12)
TEMPLATE = TemplateContent(Goal.CONVERSION, {Kpi.ORDERS: 600}, brief={"hashtags": "#iklan"})
NOT_CHANGES = {"first_account", "content_of"}  # look-ups the other operations share


def fill(tx: Transaction) -> dict[str, str]:
    """A small shop in which every operation has something to work on."""
    sekar = influencers.add_influencer(
        tx, "Sekar", platform=Platform.INSTAGRAM, handle="sekar", followers=48_200, on=DAY, city="Malang"
    )
    raka = influencers.add_influencer(tx, "Raka", platform=Platform.TIKTOK, handle="raka")
    merging.set_aside(tx, sekar, raka, DAY)
    influencers.set_tags(tx, sekar, ["12.12"])
    second = accounts.add_account(tx, sekar, Platform.TIKTOK, "sekar.icip")
    snapshot = accounts.record_numbers(tx, second, DAY, followers=21_600, engagement_rate=5.4)
    note = notes.write_note(tx, sekar, "Nego lewat WhatsApp")
    check = notes.add_check(tx, sekar, DAY, verdict=Verdict.HELD)
    checks.set_posts(tx, check, [{"likes": 900, "comments": 20}, {"likes": 800, "is_sponsored": True}])
    work = checks.add_competitor_work(tx, sekar, "Sambal Tungku", DAY)
    controversy = checks.add_controversy(tx, sekar, "Ulasan dianggap tidak adil")
    attachment = attachments.attach(tx, sekar, "insight.png", b"gambar", check_id=check)
    shop.change_brand(tx, name="Kencur Pagi")
    spare = shop.add_product(tx, "Lulur", unit_cost=21_000, unit_retail=59_000)
    product = shop.add_product(tx, "Paket Icip", unit_cost=46_000, unit_retail=99_000)
    event = shop.add_event(tx, "Dapur Terbuka", cost_per_guest=225_000)
    spare_event = shop.add_event(tx, "Bazar")
    competitor = shop.add_competitor(tx, "Sambal Tungku")
    campaign = campaigns.add_campaign(tx, "Sambal 12.12", goal=Goal.CONVERSION, budget=28_000_000, starts_on=DAY)
    (collaboration,) = collaborations.add_collaborations(tx, campaign, [sekar], DAY)
    campaigns.change_brief(tx, campaign, tone="Santai")
    campaign_setup.set_target(tx, campaign, Kpi.ORDERS, 600)
    campaign_setup.set_campaign_product(tx, campaign, spare, 2)
    empty_template = tx.add(CampaignTemplate, name="Kosong", content=template_text(TEMPLATE))
    template = campaign_setup.save_campaign_template(tx, "Diskon", campaign)
    campaigns.change_brief(tx, campaign, collaboration, tone="Jujur")
    voucher = collaborations.add_voucher(tx, collaboration, "KENCSEKAR", channel=VoucherChannel.SHOPEE)
    redemption = collaborations.add_redemption(tx, voucher, DAY, 3, gross_sales=267_300)
    line = payments.add_payment_line(tx, collaboration, PaymentKind.CASH, label="DP 50%", unit_cost=850_000)
    to_send = payments.add_payment_line(
        tx, collaboration, PaymentKind.PRODUCT, product_id=product, quantity=6, unit_cost=46_000, unit_retail=99_000
    )
    payments.add_payment_line(tx, collaboration, PaymentKind.EVENT, event_id=event, quantity=2, unit_cost=225_000)
    parcel = payments.add_payment_line(
        tx, collaboration, PaymentKind.PRODUCT, unit_cost=46_000, status=PaymentStatus.SHIPPED
    )
    dewi = influencers.add_influencer(tx, "Dewi")
    (backup,) = collaborations.add_collaborations(tx, campaign, [dewi], DAY)
    collaborations.move_to_stage(tx, [backup], Stage.BACKUP, DAY)
    own_field = custom_fields.add_custom_field(tx, "Jenis kulit", CustomFieldKind.CHOICE, ["kering", "berminyak"])
    own_size = custom_fields.add_custom_field(tx, "Ukuran baju", CustomFieldKind.NUMBER)
    custom_fields.set_custom_value(tx, [sekar], own_field, "kering")
    gone = influencers.add_influencer(tx, "Gone")
    trash.trash(tx, [gone], datetime(2026, 12, 1, tzinfo=UTC))
    view = views.save_view(tx, "Calon", '{"find": "tag:12.12"}')
    rate = rates.add_rate(tx, sekar, DAY, label="Paket Lebaran", price=2_500_000)
    exclusivity = agreements.add_exclusivity(tx, sekar, Side.OURS, category="sambal", collaboration_id=collaboration)
    usage_right = agreements.add_usage_right(tx, sekar, kind=UsageKind.ORGANIC, collaboration_id=collaboration)
    return locals() | _fill_content(tx, collaboration) | {"tx": ""}


def _fill_content(tx: Transaction, collaboration: str) -> dict[str, str]:
    """Promised content with drafts, a post and a look at it."""
    deliverable = collaborations.add_deliverable(tx, collaboration, DeliverableKind.REELS, Platform.INSTAGRAM)
    draft = tx.add(Draft, deliverable_id=deliverable, number=1, received_on=DAY)
    trio = collaborations.add_deliverable(tx, collaboration, DeliverableKind.STORY, Platform.INSTAGRAM, quantity=3)
    answered = content.receive_draft(tx, trio, DAY)
    content.answer_draft(tx, answered, DraftDecision.APPROVED, DAY, by="Lastri")
    posted = collaborations.add_deliverable(tx, collaboration, DeliverableKind.FEED, Platform.INSTAGRAM)
    content.record_post(tx, posted, DAY, url="https://www.instagram.com/p/1")
    content.record_check(tx, posted, 1, LATER, is_up=True)
    return locals() | {"tx": ""}


CASES: dict[str, Callable[[dict[str, str]], tuple[Any, ...]]] = {
    "importing.apply_import": lambda k: (
        [
            NewPerson(
                {"name": "Hana"},
                [NewAccount(Platform.TIKTOK, "hana", NewNumbers(100))],
                ["12.12"],
                Verdict.PASSED,
                [NewRate(Platform.TIKTOK, DeliverableKind.TIKTOK_VIDEO, price=500_000)],
                {k["own_size"]: "42"},
            )
        ],
        [
            PersonUpdate(
                *(k["sekar"], {"city": "Batu"}, ["PIC: Lastri"], ["baru"]),
                rates=[NewRate(None, None, "Paket", 1, None, "nego")],
            )
        ],
        LATER,
    ),
    "influencers.add_influencer": lambda _: ("Mirah", ),
    "influencers.change_influencers": lambda k: ([k["sekar"], k["raka"]], {"niche": "Kuliner"}),
    "influencers.delete_influencers": lambda k: ([k["sekar"], k["raka"]],),
    "influencers.set_tags": lambda k: (k["sekar"], ["pedas", "ibu"]),
    "influencers.add_tag": lambda k: ([k["sekar"], k["raka"]], "pedas"),
    "influencers.tag_keys": lambda _: (["baru"],),
    "influencers.set_verdict": lambda k: ([k["sekar"], k["raka"]], Verdict.PASSED, LATER),
    "accounts.add_account": lambda k: (k["raka"], Platform.YOUTUBE, "raka.yt"),
    "accounts.change_account": lambda k: (k["second"], {"handle": "@Sekar.Icip2"}),
    "accounts.make_first_account": lambda k: (k["second"],),
    "accounts.remove_account": lambda k: (k["second"],),
    "accounts.record_numbers": lambda k: (k["second"], LATER, {"followers": 22_000}),
    "accounts.remove_snapshot": lambda k: (k["snapshot"],),
    "accounts.change_first_account": lambda k: (k["sekar"], Platform.INSTAGRAM, {"handle": "sekar.baru"}),
    "accounts.record_first_numbers": lambda k: (k["raka"], Platform.TIKTOK, LATER, {"followers": 86_400}),
    "merging.merge": lambda k: (k["sekar"], k["raka"], {"choices": {"name": "drop"}}),
    "merging.set_aside": lambda k: (k["sekar"], k["raka"], LATER),
    "merging.take_up_again": lambda k: (k["sekar"], k["raka"]),
    "notes.write_note": lambda k: (k["sekar"], "Setuju"),
    "notes.change_note": lambda k: (k["note"], "Nego lewat telepon"),
    "notes.remove_note": lambda k: (k["note"],),
    "notes.add_check": lambda k: (k["raka"], LATER, {"verdict": Verdict.PASSED}),
    "notes.change_check": lambda k: (k["check"], {"reason": "42% berbayar"}),
    "notes.remove_check": lambda k: (k["check"],),
    "checks.judge": lambda k: (k["check"], Verdict.REJECTED, "42% berbayar"),
    "checks.set_posts": lambda k: (k["check"], [{"likes": 700}, {"views": 14_000}], 1),
    "checks.change_post": lambda k: (k["check"], 0, {"likes": None, "comments": None}),
    "checks.remove_posts": lambda k: (k["check"], [0, 1]),
    "checks.add_competitor_work": lambda k: (k["raka"], "Sambal Lain", LATER, {"link": "instagram.com/p/1"}),
    "checks.change_competitor_work": lambda k: (k["work"], {"brand": "Sambal Lain"}),
    "checks.remove_competitor_work": lambda k: (k["work"],),
    "checks.add_controversy": lambda k: (k["raka"], "Menghapus unggahan"),
    "checks.change_controversy": lambda k: (k["controversy"], {"severity": Severity.HIGH}),
    "checks.remove_controversy": lambda k: (k["controversy"],),
    "attachments.attach": lambda k: (k["raka"], "rate card.pdf", b"tarif", {"media_type": "application/pdf"}),
    "attachments.remove_attachment": lambda k: (k["attachment"],),
    "rates.add_rate": lambda k: (k["raka"], LATER, {"kind": DeliverableKind.REELS, "price": 1_500_000}),
    "rates.change_rate": lambda k: (k["rate"], {"negotiated": 1_200_000}),
    "rates.remove_rate": lambda k: (k["rate"],),
    "agreements.add_exclusivity": lambda k: (k["raka"], Side.THEIRS, {"brand": "Sambal Tungku", "ends_on": LATER}),
    "agreements.change_exclusivity": lambda k: (k["exclusivity"], {"ends_on": LATER}),
    "agreements.remove_exclusivity": lambda k: (k["exclusivity"],),
    "agreements.add_usage_right": lambda k: (k["raka"], {"kind": UsageKind.ADS, "channels": "Shopee"}),
    "agreements.change_usage_right": lambda k: (k["usage_right"], {"ends_on": LATER}),
    "agreements.remove_usage_right": lambda k: (k["usage_right"],),
    "relationship.set_relationship": lambda k: ([k["sekar"], k["raka"]], Relationship.BLACKLISTED, DAY, "tidak tayang"),
    "relationship.plan_next_action": lambda k: ([k["sekar"], k["raka"]], "Kirim brief", LATER),
    "relationship.rate_collaboration": lambda k: (k["collaboration"], {"rating": 4, "use_again": True}),
    "trash.trash": lambda k: ([k["sekar"], k["raka"]], datetime(2026, 12, 3, tzinfo=UTC)),
    "trash.restore": lambda k: ([k["gone"]],),
    "influencers.remove_tags": lambda k: ([k["sekar"]], ["12.12"]),
    "custom_fields.add_custom_field": lambda _: ("Warna kulit", CustomFieldKind.TEXT),
    "custom_fields.rename_custom_field": lambda k: (k["own_field"], "Kulit"),
    "custom_fields.change_choices": lambda k: (k["own_field"], ["kering", "normal"]),
    "custom_fields.order_custom_fields": lambda k: ([k["own_size"], k["own_field"]],),
    "custom_fields.remove_custom_field": lambda k: (k["own_field"],),
    "custom_fields.set_custom_value": lambda k: ([k["sekar"], k["raka"]], k["own_size"], "42.5"),
    "cells.write_cells": lambda k: (
        [
            CellChange(k["raka"], "city", "Batu"),
            CellChange(k["raka"], "handle", ("raka.baru", Platform.TIKTOK)),
            CellChange(k["raka"], "followers", 86_400),
            CellChange(k["sekar"], "add_tags", ("pedas",)),
            CellChange(k["sekar"], f"own:{k['own_size']}", "42"),
        ],
        LATER,
        [NewRow("Hana", (("city", "Bogor"), ("verdict", Verdict.PASSED)))],
    ),
    "views.save_view": lambda _: ("Malang", '{"find": "city:Malang"}'),
    "views.change_view": lambda k: (k["view"], '{"find": "tier:micro"}'),
    "views.rename_view": lambda k: (k["view"], "Calon lain"),
    "views.remove_view": lambda k: (k["view"],),
    "shop.change_brand": lambda _: ({"about": "Sambal dan lulur dari Malang"},),
    "shop.add_product": lambda _: ("Keripik", {"unit_cost": 8_000}),
    "shop.change_product": lambda k: (k["product"], {"unit_cost": 47_000}),
    "shop.remove_product": lambda k: (k["spare"],),
    "shop.add_competitor": lambda _: ("Sambal Lain",),
    "shop.change_competitor": lambda k: (k["competitor"], {"notes": "Malang juga"}),
    "shop.remove_competitor": lambda k: (k["competitor"],),
    "shop.add_event": lambda _: ("Buka Bersama",),
    "shop.change_event": lambda k: (k["event"], {"place": "Malang"}),
    "shop.remove_event": lambda k: (k["spare_event"],),
    "shop.set_fact": lambda _: ("er_bands", '{"low_below": 0.7}'),
    "yardsticks.add_tier_table": lambda _: ("Sendiri", 5_000, 50_000, 500_000, {"year": 2026}),
    "yardsticks.change_tier_table": lambda _: (f"{1:032x}", {"micro": 5_000}),
    "yardsticks.remove_tier_table": lambda _: (f"{2:032x}",),
    "yardsticks.choose_tier_table": lambda _: (f"{3:032x}",),
    "yardsticks.add_benchmark_table": lambda _: ("Studi 2026", Platform.TIKTOK, EngagementFormula.VIEWS),
    "yardsticks.change_benchmark_table": lambda _: (f"{1:032x}", {"is_used": False}),
    "yardsticks.remove_benchmark_table": lambda _: (f"{1:032x}",),
    "yardsticks.move_benchmark_table": lambda _: (f"{2:032x}", 0),
    "yardsticks.add_benchmark_row": lambda _: (f"{1:032x}", 20_000, {"rate": 2.8}),
    "yardsticks.change_benchmark_row": lambda _: (f"{1:032x}", {"below": 6_000}),
    "yardsticks.remove_benchmark_row": lambda _: (f"{1:032x}",),
    "yardsticks.set_bands": lambda _: (Bands(low_below=0.7),),
    "yardsticks.set_weights": lambda _: (FitWeights(niche=30),),
    "yardsticks.set_limits": lambda _: (VettingLimits(sponsored_percent=35),),
    "campaigns.add_campaign": lambda _: ("Ramadan",),
    "campaigns.change_campaign": lambda k: (k["campaign"], {"ends_on": LATER}),
    "campaigns.delete_campaigns": lambda k: ([k["campaign"]],),
    "campaigns.change_brief": lambda k: (k["campaign"], k["collaboration"], {"tone": None, "caption": "Halo"}),
    "collaborations.add_collaborations": lambda k: (k["campaign"], [k["sekar"], k["raka"]], LATER),
    "collaborations.change_collaboration": lambda k: (k["collaboration"], {"usual_fee": 3_400_000}),
    "collaborations.move_to_stage": lambda k: ([k["collaboration"]], Stage.GHOSTED, LATER, "tidak tayang"),
    "collaborations.remove_collaborations": lambda k: ([k["collaboration"]],),
    "collaborations.add_deliverable": lambda k: (k["collaboration"], DeliverableKind.STORY, Platform.INSTAGRAM),
    "collaborations.change_deliverable": lambda k: (k["deliverable"], {"quantity": 3}),
    "collaborations.remove_deliverable": lambda k: (k["deliverable"],),
    "collaborations.remove_draft": lambda k: (k["draft"],),
    "collaborations.add_voucher": lambda k: (k["collaboration"], "KENC2", {"discount_kind": DiscountKind.FIXED}),
    "collaborations.change_voucher": lambda k: (k["voucher"], {"discount_value": 10}),
    "collaborations.remove_voucher": lambda k: (k["voucher"],),
    "collaborations.add_redemption": lambda k: (k["voucher"], LATER, 5, {"gross_sales": 445_500}),
    "collaborations.change_redemption": lambda k: (k["redemption"], {"orders": 4}),
    "collaborations.remove_redemption": lambda k: (k["redemption"],),
    "campaign_setup.set_target": lambda k: (k["campaign"], Kpi.ORDERS, None),
    "campaign_setup.set_campaign_product": lambda k: (k["campaign"], k["product"], 3),
    "campaign_setup.save_campaign_template": lambda k: ("Ulasan", k["campaign"]),
    "campaign_setup.replace_campaign_template": lambda k: (k["empty_template"], k["campaign"]),
    "campaign_setup.rename_campaign_template": lambda k: (k["template"], "Diskon besar"),
    "campaign_setup.remove_campaign_template": lambda k: (k["template"],),
    "campaign_setup.start_campaign": lambda _: ("Sambal 1.1", template_text(TEMPLATE)),
    "campaign_setup.copy_campaign": lambda k: (k["campaign"], "Sambal 1.1", DAY),
    "shortlist.agree": lambda k: ([k["collaboration"], k["backup"]], LATER, {k["backup"]: 1_500_000}, "Fee"),
    "shortlist.swap_backup": lambda k: (k["collaboration"], k["backup"], LATER),
    "shortlist.set_reach_share": lambda _: (12.5,),
    "pipeline.move_cards": lambda k: ([k["collaboration"]], Stage.READY, LATER, {"pic": "Yayan"}),
    "pipeline.set_pic": lambda k: ([k["collaboration"]], "Yayan"),
    "pipeline.plan_next_step": lambda k: ([k["collaboration"]], "minta alamat", LATER),
    "pipeline.date_stage": lambda k: (k["collaboration"], LATER),
    "content.add_contents": lambda k: (
        k["collaboration"],
        [content.Piece(DeliverableKind.STORY, Platform.TIKTOK, 3)],
        {"posting_on": LATER},
    ),
    "content.choose_status": lambda k: (k["trio"], ContentStatus.LIVE, datetime(2026, 12, 3, 10, tzinfo=UTC)),
    "content.duplicate_content": lambda k: (k["posted"],),
    "content.split_content": lambda k: (k["trio"],),
    "content.receive_draft": lambda k: (k["trio"], LATER, "Naskah", "drive.google.com/a"),
    "content.change_draft": lambda k: (k["draft"], {"text": "Naskah lain"}),
    "content.discard_draft": lambda k: (k["answered"],),
    "content.answer_draft": lambda k: (k["draft"], DraftDecision.REVISE, DAY, "Kurang terang", {"next_due": LATER}),
    "content.take_answer_back": lambda k: (k["answered"],),
    "content.approve_without_draft": lambda k: (k["deliverable"], DAY),
    "content.take_approval_back": lambda k: (k["trio"],),
    "content.record_post": lambda k: (k["trio"], DAY, {"url": "https://www.instagram.com/p/2"}),
    "content.change_post": lambda k: (k["posted"], {"must_stay_until": LATER}),
    "content.take_post_back": lambda k: (k["posted"],),
    "content.record_check": lambda k: (k["posted"], 7, LATER, {"is_up": False}),
    "content.remove_check": lambda k: (k["posted"], 1),
    "messages.set_message_template": lambda _: (Occasion.LATE, "Halo Kak {nama}"),
    "messages.note_message": lambda k: (k["sekar"], Occasion.LATE, "Halo Kak Sekar", k["collaboration"]),
    "many.add_contents_to": lambda k: (
        [k["collaboration"], k["backup"]],
        [content.Piece(DeliverableKind.STORY, Platform.TIKTOK, 3)],
        {"posting_on": LATER},
    ),
    "many.set_contract": lambda k: ([k["collaboration"], k["backup"]], ContractStatus.ENDED, LATER),
    "parcels.ship_parcel": lambda k: ([k["to_send"]], DAY, "JX123"),
    "parcels.change_parcel": lambda k: ([k["parcel"]], {"tracking_number": "JX123", "shipped_on": DAY}),
    "parcels.receive_parcel": lambda k: ([k["parcel"]], DAY),
    "payments.add_payment_line": lambda k: (k["collaboration"], PaymentKind.CASH, {"unit_cost": 999_999_999_999}),
    "payments.change_payment_line": lambda k: (k["line"], {"unit_cost": 900_000, "settled_on": DAY}),
    "payments.remove_payment_line": lambda k: (k["line"],),
    "payments.replace_payment_lines": lambda k: (k["collaboration"], [{"kind": PaymentKind.CASH, "unit_cost": 5}]),
}  # fmt: skip


def found_operations() -> dict[str, Callable[..., Any]]:
    """Every public function of the operations package that takes a transaction."""
    found: dict[str, Callable[..., Any]] = {}
    for module_info in pkgutil.iter_modules(operations.__path__):
        module = importlib.import_module(f"planner.operations.{module_info.name}")
        for name, function in inspect.getmembers(module, inspect.isfunction):
            own = function.__module__ == module.__name__ and not name.startswith("_")
            if own and next(iter(inspect.signature(function).parameters), "") == "tx" and name not in NOT_CHANGES:
                found[f"{module_info.name}.{name}"] = function
    return found


def test_every_operation_has_a_case() -> None:
    assert sorted(found_operations()) == sorted(CASES)


@pytest.mark.parametrize("name", sorted(CASES))
def test_do_undo_redo(workspace: Workspace, name: str) -> None:
    keys = workspace.write(Message("fill"), fill).result
    args = CASES[name](keys)
    fields = args[-1] if isinstance(args[-1], dict) else {}
    args = args[:-1] if fields else args

    def now() -> dict[str, list[dict[str, Any]]]:
        with workspace.read() as connection:
            return state(connection)

    before = now()
    step = workspace.write(Message("do"), found_operations()[name], *args, **fields).step
    after = now()
    assert step is not None, "the case changes nothing"
    assert after != before

    undone = workspace.revert(step.id)
    assert now() == before
    assert undone is not None
    redone = workspace.revert(undone.id)
    assert now() == after
    assert redone is not None
    workspace.revert(redone.id)
    assert now() == before


@pytest.mark.parametrize("name", sorted(CASES))
def test_an_operation_that_changes_nothing_is_not_an_entry(workspace: Workspace, name: str) -> None:
    if not name.partition(".")[2].startswith(("change_", "set_", "make_", "add_tag", "tag_keys", "move_")):
        return
    keys = workspace.write(Message("fill"), fill).result
    args = CASES[name](keys)
    fields = args[-1] if isinstance(args[-1], dict) else {}
    args = args[:-1] if fields else args
    workspace.write(Message("do"), found_operations()[name], *args, **fields)
    assert workspace.write(Message("again"), found_operations()[name], *args, **fields).step is None
