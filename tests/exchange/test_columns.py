"""What columns become: by name in two languages, by a near name, and by what stands in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from workbooks import workbook

from planner.errors import ImportFileError
from planner.exchange.column_matching import default_platform, propose_mapping
from planner.exchange.columns import Confidence, Field, exact_hit
from planner.exchange.import_plan import make_plan
from planner.exchange.sheet_kind import Kind, detect_kind
from planner.exchange.sheet_table import HeaderSpan, SheetTable
from planner.terms import Platform

if TYPE_CHECKING:
    from pathlib import Path

IG, TT = Platform.INSTAGRAM, Platform.TIKTOK
SURE, UNSURE = Confidence.SURE, Confidence.UNSURE


def table(headers: list[str], *rows: list[Any], file: str = "kol.xlsx") -> SheetTable:
    """Return a table with its header on row 1."""
    return SheetTable(file, "", "Sheet1", (), [list(headers), *rows], HeaderSpan(1, 1), tuple(headers), ())


@pytest.mark.parametrize(
    ("header", "field", "platform"),
    [
        ("Nama Lengkap", Field.NAME, None),
        ("NAMA KOL", Field.NAME, None),
        ("influencer_name", Field.NAME, None),
        ("Username TikTok", Field.HANDLE, TT),
        ("Akun IG", Field.HANDLE, IG),
        ("instagram_handle", Field.HANDLE, IG),
        ("Instagram", Field.HANDLE, IG),
        ("Link TT", Field.LINK, TT),
        ("ACCOUNT LINK", Field.LINK, None),
        (" Followers TT", Field.FOLLOWERS, TT),
        ("FollowersIG", Field.FOLLOWERS, IG),
        ("Jumlah Pengikut", Field.FOLLOWERS, None),
        ("Subscribers YouTube", Field.FOLLOWERS, Platform.YOUTUBE),
        ("ER%", Field.ENGAGEMENT_RATE, None),
        ("ER (%)", Field.ENGAGEMENT_RATE, None),
        ("engagement_rate_percent", Field.ENGAGEMENT_RATE, None),
        ("Tingkat interaksi", Field.ENGAGEMENT_RATE, None),
        ("Rata-rata Views", Field.VIEWS, None),
        ("Avg. Likes", Field.LIKES, None),
        ("No WA", Field.PHONE, None),
        ("WhatsApp", Field.PHONE, None),
        ("Nomor HP/WA", Field.PHONE, None),
        ("Domisili", Field.CITY, None),
        ("Kategori", Field.NICHE, None),
        ("Tingkatan", Field.TIER, None),
        ("Cek latar", Field.VERDICT, None),
        ("Surel", Field.EMAIL, None),
        ("Keterangan", Field.NOTES, None),
        ("No.", Field.SKIP, None),
    ],
)
def test_known_names(header: str, field: Field, platform: Platform | None) -> None:
    hit = exact_hit(header)
    assert hit is not None
    assert (hit.field, hit.platform) == (field, platform)


@pytest.mark.parametrize(
    "header",
    [
        "Total Likes",
        "New Post Avg. Likes",
        "Influence Score",
        "Rate Card / 1x Reels",
        "Harga TikTok",
        "Post Link",
        "Link Konten Review Makanan",
        "influencer_id",
        "Ukuran baju",
        "Visit Date",
        "Country Or Region",
        "Tanggal akhir",
        "Harga produk",
        "Response rate",
        "Eng. (Auth.)",
    ],
)
def test_other_columns_stay_unmapped(header: str) -> None:
    (column,) = propose_mapping(table([header], ["satu dua"], ["tiga empat"]))
    assert column.field is None


@pytest.mark.parametrize(
    ("header", "cells", "field", "platform"),
    [
        ("Folowers IG", [1200, 3400], Field.FOLLOWERS, IG),
        ("Engagment Rate", ["3,2%", "4%"], Field.ENGAGEMENT_RATE, None),
        ("Berapa jumlah followers Instagram kamu?", [1200, 3400], Field.FOLLOWERS, IG),
        ("Nomor WhatsApp yang bisa dihubungi", ["081200000001", "081200000002"], Field.PHONE, None),
        ("Kolom A", ["https://www.instagram.com/arini", "instagram.com/bobi?igsh=x"], Field.LINK, None),
        ("", ["@arini", "@bobi.s"], Field.HANDLE, None),
        ("Instagram", [1200, 3400, 560], Field.FOLLOWERS, IG),
        ("Kontak", ["arini@contoh.id", "bobi@contoh.id"], Field.EMAIL, None),
        ("Akun", ["Instagram", "TikTok", "IG"], Field.PLATFORM, None),
        ("Followers", ["22.8", "1200"], Field.FOLLOWERS, None),
        ("NPWP/NIK", ["31xx", "32xx"], Field.SKIP, None),
    ],
)
def test_guesses_are_marked_unsure(header: str, cells: list[Any], field: Field, platform: Platform | None) -> None:
    (column,) = propose_mapping(table([header], *([cell] for cell in cells)))
    assert (column.field, column.platform, column.confidence) == (field, platform, UNSURE)


def test_comment_sentences_are_notes_and_counts_are_no_rate() -> None:
    mapping = propose_mapping(table(["Komentar", "Engagement"], ["kontennya rapi", "17.8M"], ["ramah", "2.700.000"]))
    assert [column.field for column in mapping] == [Field.NOTES, None]


def test_same_header_twice_takes_the_numbers() -> None:
    mapping = propose_mapping(
        table(["Akun", "followers", "followers"], ["@a1", "61.9M", 61900000], ["@b1", "5M", 5000000])
    )
    assert [column.field for column in mapping] == [Field.HANDLE, Field.SKIP, Field.FOLLOWERS]


def test_name_column_full_of_handles_is_exchanged() -> None:
    mapping = propose_mapping(
        table(["name", "instagram name"], ["arini.icip", "Arini Cempaka"], ["bobisambel", "Bobi Tandirante"])
    )
    assert [(column.field, column.platform) for column in mapping] == [(Field.HANDLE, IG), (Field.NAME, None)]


def test_columns_without_platform_join_the_account_beside_them() -> None:
    headers = ["Username TT", "Followers", "Username IG", "Followers", "ER"]
    mapping = propose_mapping(table(headers, ["@a1", 100, "@a2", 200, "3%"]))
    assert [column.platform for column in mapping] == [TT, TT, IG, IG, IG]
    assert mapping[1].confidence is UNSURE


@pytest.mark.parametrize(
    ("file", "sheet", "folder", "platform"),
    [
        ("instagram_dec2022.csv", "", "", IG),
        ("KOL.xlsx", "List TikTok", "", TT),
        ("KOL.xlsx", "Sheet1", "nigeria-tiktok", TT),
        ("KOL IG & TikTok.xlsx", "", "", None),
        ("KOL.xlsx", "Sheet1", "Unduhan", None),
    ],
)
def test_platform_of_the_file(file: str, sheet: str, folder: str, platform: Platform | None) -> None:
    assert default_platform(table(["Nama"])._replace(file=file, sheet=sheet, folder=folder)) is platform


@pytest.mark.parametrize(
    ("headers", "kind"),
    [
        ("promo_id,code,discount_pct,valid_until", Kind.PROMO_CODES),
        ("KODE,KOL,DISKON,MIN BELANJA,KUOTA,MULAI,SELESAI,TERPAKAI", Kind.PROMO_CODES),
        ("Nama,Jenis (cash/barter),Nominal,PPh 21,Ditransfer,Tgl Transfer,Bukti", Kind.PAYMENTS),
        ("payment_id,campaign_id,payment_date,payment_mode,payment_status,amount_paid", Kind.PAYMENTS),
        ("campaign_id,brand_id,influencer_id,campaign_start_date,campaign_end_date,campaign_budget", Kind.CAMPAIGNS),
        ("influencer_id,platform,date,URL,caption,reach,likes,comments", Kind.POSTS),
        ("source,campaign,influencer_id,user_id,product,date,orders,revenue", Kind.TRACKING),
        ("Nama,Username IG,Followers,Rate Card,Rekening", Kind.INFLUENCERS),
        ("name", Kind.INFLUENCERS),
        ("instagram_handle,tiktok_handle", Kind.INFLUENCERS),
        ("bulan,cuaca", Kind.UNKNOWN),
    ],
)
def test_kinds_of_sheets(headers: str, kind: Kind) -> None:
    assert detect_kind(tuple(headers.split(","))) is kind


def test_sheet_without_people_cannot_be_planned(tmp_path: Path) -> None:
    from planner.exchange.spreadsheet import read_table

    read = read_table(workbook(tmp_path / "a.xlsx", ("Cuaca", [["bulan", "cuaca"], ["Mei", "hujan"]])))
    with pytest.raises(ImportFileError, match="Cuaca"):
        make_plan(read, propose_mapping(read), [])
