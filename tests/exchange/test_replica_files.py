"""Invented files with the quirks of real ones, so that every clone checks them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pytest
from expected import Expected, check_form, check_people, check_second_import, new_drafts, plan_of
from workbooks import text_file, workbook

from planner.exchange.columns import Field
from planner.language import set_language
from planner.terms import DeliverableKind, Platform

if TYPE_CHECKING:
    from collections.abc import Callable

    from planner.store.workspace import Workspace

DATA = Path(__file__).parents[1] / "data"
IG, TT = Platform.INSTAGRAM, Platform.TIKTOK
VOLUME = 300
FIRST = ("Sekar", "Bagas", "Tiara", "Yoga", "Laras", "Dimas", "Wulan", "Rara", "Ilham", "Nadia")
LAST = ("Melati", "Waringin", "Kenanga", "Pinang", "Cendana", "Trembesi", "Beringin", "Cempaka", "Kepuh", "Randu")


def rate_card(folder: Path) -> Path:
    """Write a rate card: a title, a header of two merged rows, a row of totals, and sheets about other things."""
    path = workbook(
        folder / "rate-card.xlsx",
        (
            "LIST KOL DESEMBER",
            [
                ["RATE CARD 12.12"],
                [],
                ["No", "Nama", "Username IG", "Followers", "ER", "Niche", "Rate Card", None, None, "No WA", "Rekening"],
                [*[None] * 6, "1x Feed", "1x Reels", "1x Story"],
                ["1", "Sekar Melati", "@sekarmelaticip", "11,3rb", "3,1%", "Kuliner", "125rb", "Rp 300.000", "60rb"],
                ["2", "Bagas W", "bagas_w", "1,4jt", "0.8%", "Kopi", "6,5jt", "Rp11.500.000", "Rp 1.500.000,-"],
                ["3", "Tiara K", "@tiara_k", "7.604", "4", "Jajanan", "barter", "150 rb", "40rb/frame"],
                [None, "TOTAL"],
            ],
        ),
        ("PEMBAYARAN", [["Nama", "Nominal", "Ditransfer", "Bukti"], ["Sekar Melati", 300000, "=B2*50%", "ada"]]),
        ("VOUCHER", [["KODE", "KOL", "DISKON", "KUOTA"], ["PEDASSEKAR", "Sekar Melati", "10%", 100]]),
        ("Sheet4", []),
        hidden="Sheet4",
    )
    book = openpyxl.load_workbook(path)
    sheet = book["LIST KOL DESEMBER"]
    for row, phone in enumerate(("0813-0000-1001", "+6281300001002", "813 0000 1003"), 5):
        sheet.cell(row, 10, phone)
        sheet.cell(row, 11, f"BCA 000000000{row} a.n. Contoh")
    for cells in ("A1:K1", "G3:I3", *(f"{letter}3:{letter}4" for letter in "ABCDEFJK")):
        sheet.merge_cells(cells)
    book.save(path)
    return path


def top_accounts(folder: Path) -> Path:
    """Write a ranking whose handles begin with a line break or are a number, with rates as fractions of one."""
    header = ["Rank", "Channel Info", "Influence Score", "Followers", "Avg. Likes", "Posts", "60-Day Eng Rate"]
    header += ["New Post Avg. Likes", "Total Likes", "Country Or Region"]
    rows = [
        [1, "\nsekarmelaticip", 90, "2.1m", "31.4k", "1.8k", 0.015, "28.0k", "41.2m", "Indonesia"],
        [2, "bagaswaringin", 88, "1.7m", "22.9k", 640, 0.013, "20.1k", "12.7m", "Indonesia"],
        [3, 908, 85, "950.4k", "9.9k", "7.0k", 0.01, "9.1k", "60.3m", None],
        [4, "\nlaras.cendana", 81, "640k", 812, "2.2k", 0.004, 790, "1.9m", "Indonesia"],
    ]
    return workbook(folder / "instagram-top.xlsx", ("Influencer", [header, *rows]))


def western_file(folder: Path) -> Path:
    """Write a file of 8-bit letters whose first line is empty."""
    lines = [",,,", "Rank,Name,Username,Follower Count", "1,René “Sié”,@rene.contoh,3.4M"]
    lines += ["2,Dapur Kenanga™,@kenangakitchen,912.5K", "3,Yoga Pinang,@yogapinang,48000"]
    (folder / "tiktok").mkdir()
    return text_file(folder / "tiktok/influencers.csv", "\r\n".join(lines), "cp1252")


def volume(folder: Path) -> Path:
    """Write plain columns, with ids that tell namesakes apart."""
    header = "influencer_id,influencer_name,platform,category,followers,engagement_rate_percent,avg_likes,avg_comments"
    platforms = ("TikTok", "Instagram", "YouTube", "Facebook", "X")
    lines = [
        f"INF_{number:03},{FIRST[number % 10]} {LAST[number // 10 % 10]},{platforms[number % 5]},Kuliner,"
        f"{1500 + number * 977},{1 + number % 90 / 10},{100 + number},{number % 40}"
        for number in range(VOLUME)
    ]
    return text_file(folder / "influencers.csv", "\n".join((header, *lines)))


BUILT: dict[str, Callable[[Path], Path]] = {
    "rate-card.xlsx": rate_card,
    "instagram-top.xlsx": top_accounts,
    "tiktok/influencers.csv": western_file,
    "influencers.csv": volume,
}
BOTH = frozenset({IG, TT})
FILES = [
    Expected(
        "kol-form.csv", 1, "name handle followers engagement_rate views city phone niche notes", 11, 1, 0, BOTH, 11
    ),
    Expected("rate-card.xlsx", 3, "name handle followers engagement_rate niche phone", 3, 0, 1, frozenset({IG}), 3),
    Expected("visit-tracker.csv", 5, "name platform tier link", 4, 0, 2, frozenset({IG}), 0),
    Expected("double-header.csv", 1, "name handle followers niche", 4, 1, 0, frozenset({IG}), 4),
    Expected("instagram-top.xlsx", 1, "handle followers likes engagement_rate", 4, 0, 0, frozenset({IG}), 4),
    Expected("tiktok/influencers.csv", 2, "name handle followers", 3, 0, 0, frozenset({TT}), 3),
    Expected("two-handles.csv", 1, "handle", 5, 0, 0, BOTH, 0),
    Expected(
        "influencers.csv",
        1,
        "name platform followers engagement_rate likes comments niche",
        VOLUME,
        0,
        0,
        None,
        VOLUME,
    ),
]


@pytest.fixture(autouse=True)
def _english() -> None:
    set_language("en")


def file_of(name: str, folder: Path) -> Path:
    """Return the path of a replica, written first where it is not kept as a file."""
    return BUILT[name](folder) if name in BUILT else DATA / name


@pytest.mark.parametrize("expected", FILES, ids=lambda expected: expected.file)
def test_people_are_found(expected: Expected, tmp_path: Path) -> None:
    check_people(file_of(expected.file, tmp_path), expected)


@pytest.mark.parametrize("expected", FILES, ids=lambda expected: expected.file)
def test_a_second_import_adds_nothing(expected: Expected, tmp_path: Path, workspace: Workspace) -> None:
    check_second_import(workspace, file_of(expected.file, tmp_path), expected)


def test_form_with_two_accounts_in_a_row() -> None:
    plan = plan_of(DATA / "kol-form.csv")
    people = {row.draft.row: row.draft for row in plan.rows}
    assert people[3].accounts[0].followers is None
    assert "Followers TT: 31.4" in people[3].notes
    flagged = {(problem.row, problem.value) for problem in plan.problems}
    assert {(3, "31.4"), (9, "8.13E+10"), (5, "2000-4000"), (2, "412.5%")} <= flagged
    assert [draft.phone for draft in people.values()][:6] == [f"+628130000010{number}" for number in range(1, 7)]
    assert all(draft.phone.startswith("+628") for number, draft in people.items() if number != 9)
    assert [[account.platform for account in draft.accounts] for draft in people.values()].count([TT, IG]) == 11
    assert people[7].accounts[0][:3] == (IG, "dimas.trembesi", 11200)
    assert people[5].accounts[0].followers == 8700
    assert people[9].name == "Wulan Asri Beringin"
    assert plan.rows[6].same_row == 2
    assert people[13].notes[:2] == ("manajemen: Sarirasa", "Link TT: https://vt.tiktok.com/ZSYYYYYY2/")


def test_all_twelve_rows_of_the_form_can_be_taken_in(workspace: Workspace) -> None:
    check_form(workspace, DATA / "kol-form.csv", repeated=8, alone=7)


def test_rate_card_workbook(tmp_path: Path) -> None:
    plan = plan_of(rate_card(tmp_path))
    drafts = new_drafts(plan)
    assert plan.sheet == "LIST KOL DESEMBER"
    assert [draft.phone for draft in drafts] == ["+6281300001001", "+6281300001002", "+6281300001003"]
    assert [draft.accounts[0].followers for draft in drafts] == [11300, 1400000, 7604]
    assert [(rate.platform, rate.kind, rate.price, rate.original) for rate in drafts[1].rates] == [
        (IG, DeliverableKind.FEED, 6_500_000, "6,5jt"),
        (IG, DeliverableKind.REELS, 11_500_000, "Rp11.500.000"),
        (IG, DeliverableKind.STORY, 1_500_000, "Rp 1.500.000,-"),
    ]
    assert [rate.original for rate in drafts[2].rates] == ["barter", "150 rb", "40rb/frame"]
    assert not any("BCA" in line for draft in drafts for line in draft.notes)


def test_group_values_of_a_tracker_are_no_people() -> None:
    drafts = new_drafts(plan_of(DATA / "visit-tracker.csv"))
    assert [draft.name for draft in drafts] == ["Rara Cempaka", "Ilham Kepuh", "Nadia Flamboyan", "Tirta Randu"]
    assert drafts[0].accounts[0].handle == "rara.cempaka.contoh"


def test_the_same_header_twice_is_one_figure() -> None:
    plan = plan_of(DATA / "double-header.csv")
    drafts = new_drafts(plan)
    assert [column.header for column in plan.mapping if column.field is Field.FOLLOWERS] == ["followers"]
    assert [(draft.name, draft.accounts[0].followers) for draft in drafts][1:3] == [
        ("Bagas 🅱🍜", 48300),
        ("김치 이야기", 2400000),
    ]


def test_ranking_with_odd_handles(tmp_path: Path) -> None:
    plan = plan_of(top_accounts(tmp_path))
    accounts = [draft.accounts[0] for draft in new_drafts(plan)]
    assert [account.handle for account in accounts] == ["sekarmelaticip", "bagaswaringin", "908", "laras.cendana"]
    assert [account.engagement_rate for account in accounts] == [1.5, 1.3, 1.0, 0.4]
    assert [column.header for column in plan.mapping if column.field is Field.LIKES] == ["Avg. Likes"]


def test_western_letters(tmp_path: Path) -> None:
    names = [draft.name for draft in new_drafts(plan_of(western_file(tmp_path)))]
    assert names == ["René “Sié”", "Dapur Kenanga™", "Yoga Pinang"]


def test_two_columns_of_handles() -> None:
    drafts = new_drafts(plan_of(DATA / "two-handles.csv"))
    assert [[(account.platform, account.handle) for account in draft.accounts] for draft in drafts][2:4] == [
        [(IG, "tiarakenanga")],
        [(TT, "yogapinang")],
    ]
