"""The collection of real files beside the project: what must be found in each. Absent, these tests are skipped."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from expected import Expected, check_form, check_people, check_second_import, new_drafts, plan_of
from workbooks import workbook

from planner.errors import ImportFileError
from planner.exchange.columns import Field
from planner.exchange.spreadsheet import read_table
from planner.language import set_language
from planner.terms import DeliverableKind, Platform

if TYPE_CHECKING:
    from planner.exchange.import_plan import Plan
    from planner.store.workspace import Workspace

DATA = Path(__file__).parents[2] / "../shared/data"
pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="the collection of real files is not here")
IG, TT = Platform.INSTAGRAM, Platform.TIKTOK


FILES = [
    Expected(
        "synthetic-id-kol-form/kol-form-replica.csv",
        1,
        "name handle followers engagement_rate views city phone niche notes",
        11,
        1,
        0,
        frozenset({IG, TT}),
        11,
    ),
    Expected(
        "synthetic-id-kol-form/rate-card-merged-header.xlsx",
        3,
        "name handle link followers engagement_rate niche city phone notes",
        3,
        0,
        1,
        frozenset({IG}),
        3,
    ),
    Expected("id-visit-tracker-redacted/kol-database.csv", 5, "name platform tier link", 17, 0, 2, frozenset({IG}), 0),
    Expected(
        "kaggle-instagram/instagram_dec2022.csv", 1, "name handle followers niche", 991, 9, 0, frozenset({IG}), 991
    ),
    Expected(
        "top-insta-xlsx/Influencer.xlsx", 1, "handle followers likes engagement_rate", 200, 0, 0, frozenset({IG}), 200
    ),
    Expected("nigeria-tiktok/influencers.csv", 2, "name handle followers", 200, 0, 0, frozenset({TT}), 200),
    Expected("tech-handles/influencers.csv", 1, "handle", 90, 0, 0, frozenset({IG, TT}), 0),
    Expected(
        "bulk-2000/influencers.csv",
        1,
        "name platform followers engagement_rate likes comments niche",
        2000,
        0,
        0,
        None,
        2000,
    ),
    Expected(
        "campaign-payments/influencers.csv",
        1,
        "name platform followers engagement_rate city niche",
        300,
        6,
        0,
        None,
        300,
    ),
    Expected("healthkart-xlsx/influencers.xlsx", 1, "name platform followers niche", 10, 0, 0, None, 10),
]


@pytest.fixture(autouse=True)
def _english() -> None:
    set_language("en")


def _plan(file: str) -> Plan:
    return plan_of(DATA / file)


@pytest.mark.parametrize("expected", FILES, ids=lambda expected: expected.file)
def test_people_are_found(expected: Expected) -> None:
    check_people(DATA / expected.file, expected)


@pytest.mark.parametrize("expected", FILES, ids=lambda expected: expected.file)
def test_a_second_import_adds_nothing(expected: Expected, workspace: Workspace) -> None:
    check_second_import(workspace, DATA / expected.file, expected)


def test_indonesian_form() -> None:
    plan = _plan("synthetic-id-kol-form/kol-form-replica.csv")
    people = {row.draft.row: row.draft for row in plan.rows}
    assert people[3].accounts[0].followers is None
    assert "Followers TT: 22.8" in people[3].notes
    flagged = {(problem.row, problem.value) for problem in plan.problems}
    assert {(3, "22.8"), (13, "8.12E+10"), (7, "3000-5000"), (2, "595.09%")} <= flagged
    assert [draft.phone for draft in people.values()][:4] == [f"+628120000000{number}" for number in range(1, 5)]
    assert [[account.platform for account in draft.accounts] for draft in people.values()].count([TT, IG]) == 11
    assert people[11].accounts[0][:3] == (IG, "contohsepuluh", 13400)
    assert people[7].accounts[0].followers == 9900
    assert people[13].name == "Contoh Dua Belas"
    assert plan.rows[10].same_row == 2


def test_all_twelve_rows_of_the_indonesian_form_can_be_taken_in(workspace: Workspace) -> None:
    check_form(workspace, DATA / "synthetic-id-kol-form/kol-form-replica.csv", repeated=12, alone=11)


def test_rate_card_workbook() -> None:
    plan = _plan("synthetic-id-kol-form/rate-card-merged-header.xlsx")
    assert plan.sheet == "LIST KOL AGUSTUS"
    assert [draft.phone for draft in new_drafts(plan)] == ["+6281200001001", "+6281200001002", "+6281200001003"]
    assert [draft.accounts[0].followers for draft in new_drafts(plan)] == [12500, 1200000, 8917]
    prices = [(rate.kind, rate.label, rate.price, rate.original) for rate in new_drafts(plan)[1].rates]
    assert prices == [
        (DeliverableKind.FEED, "", 7_500_000, "7,5jt"),
        (DeliverableKind.REELS, "", 12_500_000, "Rp12.500.000"),
        (DeliverableKind.STORY, "", 2_000_000, "Rp 2.000.000,-"),
        (None, "Paket Bundling", 20_000_000, "20jt (nego)"),
    ]
    assert new_drafts(plan)[2].rates[0][4:] == (None, "barter")
    assert not any("BCA" in line for draft in new_drafts(plan) for line in draft.notes)


def test_top_accounts_of_instagram() -> None:
    drafts = new_drafts(_plan("top-insta-xlsx/Influencer.xlsx"))
    assert (drafts[0].accounts[0].handle, drafts[0].accounts[0].engagement_rate) == ("cristiano", 1.3)
    assert "433" in {draft.accounts[0].handle for draft in drafts}


@pytest.mark.parametrize(
    ("file", "words"),
    [
        ("promo-codes-small/promo_codes.csv", "voucher codes"),
        ("shopee-id-orders/DecemberSales2023_public.xlsx", "Shopee orders"),
        ("shopee-id-orders/SeptemberSales2024_49cols_PII-blanked.xlsx", "Shopee orders"),
        ("campaign-payments/campaigns.csv", "campaigns"),
        ("campaign-payments/payments.csv", "payments"),
        ("healthkart-xlsx/payouts.xlsx", "payments"),
        ("healthkart-xlsx/posts.xlsx", "posts"),
        ("healthkart-xlsx/tracking_data.xlsx", "sales or click"),
    ],
)
def test_other_files_are_named_and_refused(file: str, words: str) -> None:
    with pytest.raises(ImportFileError, match=words):
        read_table(DATA / file)


@pytest.mark.parametrize("header_row", [1, 6])
def test_every_marketplace_export_is_refused(tmp_path: Path, header_row: int) -> None:
    reports = json.loads((DATA / "marketplace-headers/headers.json").read_text(encoding="utf-8"))
    words = {"shopee": "Shopee", "tiktok": "TikTok", "tokopedia": "Tokopedia"}
    for name, report in reports.items():
        titles = [["Laporan"]] * (header_row - 1)
        path = workbook(tmp_path / f"{name}.xlsx", ("Lembar", [*titles, report["headers"], ["x"] * report["n"]]))
        with pytest.raises(ImportFileError, match=words[name.partition("_")[0]]):
            read_table(path)


def test_fields_are_never_taken_from_prices_or_posts() -> None:
    plan = _plan("top-insta-xlsx/Influencer.xlsx")
    assert [column.header for column in plan.mapping if column.field is Field.LIKES] == ["Avg. Likes"]
