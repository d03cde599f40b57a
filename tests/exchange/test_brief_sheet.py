"""The words of a brief: blocks in order, nothing empty, always Indonesian, and the same in the WhatsApp text."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest

from planner.exchange.brief_sheet import (
    FREEDOM,
    HALF,
    STRIP,
    BriefNames,
    SheetText,
    hashtag_list,
    missing_parts,
    sheet_text,
)
from planner.exchange.brief_text import plain_text, whatsapp_text
from planner.language import set_language
from planner.queries.campaigns import BRIEF_DEFAULTS, BRIEF_FIELDS, BriefSheet, VoucherRow
from planner.terms import DiscountKind, TimeZone, VoucherChannel, VoucherStatus

TODAY = date(2026, 12, 3)
FULL = {
    "brand_story": "Kencur Pagi memasak sambal di Malang sejak 2021.",
    "product_story": "Paket Icip berisi tiga sambal 150 g.",
    "goal": "Orang mencoba Paket Icip saat 12.12",
    "benefit": "Tiga rasa sekaligus, Rp89.100 dengan kode",
    "key_messages": "Pedasnya dari kencur segar\nTiga rasa dalam satu paket",
    "tone": "Santai, jujur.",
    "colour_tone": "Warna hangat, #A33B20 #E3A020",
    "visual_direction": "Tangan menyendok sambal.",
    "caption": "Cobain Paket Icip.",
    "hashtags": "#KencurPagi iklan",
    "mentions": "@kencurpagi.id",
    "link": "https://kencurpagi.id",
    "tasks": "1 Reels, 3 Story.",
    "draft_due_on": date(2026, 12, 9),
    "posting_on": date(2026, 12, 13),
    "posting_from": time(10),
    "posting_until": time(12),
    "do": "Masak apa saja\n\nSebut yang kurang",
    "dont": "Merek sambal lain",
    "disclosure": "#Iklan",
    "contact": "Lastri, WhatsApp 0812-0000-1212",
}


def sheet_of(**values: Any) -> BriefSheet:
    filled = dict.fromkeys(BRIEF_FIELDS) | BRIEF_DEFAULTS | values
    return BriefSheet("c", None, filled, filled, frozenset())


def voucher(**fields: Any) -> VoucherRow:
    empty: dict[str, Any] = dict.fromkeys(VoucherRow._fields)
    known = {
        "code": "KENCSEKAR",
        "channel": VoucherChannel.SHOPEE,
        "discount_kind": DiscountKind.PERCENT,
        "discount_value": 10,
        "status": VoucherStatus.ACTIVE,
    }
    return VoucherRow(**(empty | known | fields))


def whole(**changes: Any) -> SheetText:
    names = BriefNames("Kencur Pagi", "Sambal 12.12", TODAY, "Sekar Adiwulan", "sekaricip", (voucher(),))
    return sheet_text(sheet_of(**(FULL | changes)), names)


def block(sheet: SheetText, heading: str) -> Any:
    return next((each for each in sheet.blocks if each.heading == heading), None)


def test_the_parts_stand_in_the_order_of_the_page() -> None:
    assert [each.heading for each in whole().blocks] == [
        *("Tentang kami", "Untung bagi pembeli", "Tujuan", "Pesan utama", "Nada & visual", "Tugas"),
        *("Waktu tayang", "Kode", "Wajib di caption", "Boleh", "Mohon dihindari"),
    ]


def test_head_foot_and_the_sentence_that_leaves_the_creator_free() -> None:
    sheet = whole()
    assert sheet.title == "Brief: Sambal 12.12"
    assert sheet.addressee == "untuk Sekar Adiwulan · @sekaricip"
    assert sheet.contact == "Kontak: Lastri, WhatsApp 0812-0000-1212"
    assert sheet.dated == "3 Des 2026"
    assert (sheet.closing, whole(creative_freedom=False).closing) == (FREEDOM, "")


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_letter_is_indonesian_whatever_the_screen_speaks(language: str) -> None:
    set_language(language)
    sheet = whole()
    assert block(sheet, "Waktu tayang").paragraphs == ("Minggu 13 Des, 10.00\u201312.00 WIB",)
    assert block(sheet, "Tugas").paragraphs[-1] == "Draf: Rabu 9 Des, revisi paling banyak 2 kali."


def test_lists_captions_and_colours() -> None:
    sheet = whole()
    assert block(sheet, "Pesan utama").numbered
    assert block(sheet, "Boleh").items == ("Masak apa saja", "Sebut yang kurang")
    assert block(sheet, "Boleh").layout == HALF
    assert block(sheet, "Kode").layout == STRIP
    assert block(sheet, "Nada & visual").colours == ("#A33B20", "#E3A020")
    assert block(sheet, "Nada & visual").paragraphs[1] == "Warna hangat"
    assert block(sheet, "Wajib di caption").paragraphs == (
        "Cobain Paket Icip.",
        "#KencurPagi #iklan · @kencurpagi.id",
        "https://kencurpagi.id",
        "Label iklan: #Iklan",
    )


def test_what_nobody_wrote_is_left_out() -> None:
    empty = sheet_text(sheet_of(), BriefNames("", "Sambal", TODAY))
    assert empty.blocks == ()
    assert empty.addressee == "untuk semua kreator"
    assert block(whole(posting_on=None, posting_from=None, posting_until=None), "Waktu tayang") is None


@pytest.mark.parametrize(
    ("changes", "shown"),
    [
        ({"posting_until": None}, "Minggu 13 Des, 10.00 WIB"),
        ({"posting_from": None}, "Minggu 13 Des, sebelum 12.00 WIB"),
        ({"posting_zone": TimeZone.WIT, "posting_from": None, "posting_until": None}, "Minggu 13 Des"),
        ({"posting_on": date(2027, 1, 2), "posting_zone": TimeZone.WITA}, "Sabtu 2 Jan 2027, 10.00\u201312.00 WITA"),
    ],
)
def test_the_time_of_posting(changes: dict[str, Any], shown: str) -> None:
    assert block(whole(**changes), "Waktu tayang").paragraphs == (shown,)


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({}, "KENCSEKAR · 10%"),
        ({"valid_from": date(2026, 12, 10), "valid_until": date(2026, 12, 14)}, "KENCSEKAR · 10% · 10\u201314 Des"),
        (
            {"valid_from": date(2026, 12, 28), "valid_until": date(2027, 1, 3)},
            "KENCSEKAR · 10% · 28 Des \u2013 3 Jan 2027",
        ),
        ({"valid_until": date(2026, 12, 14)}, "KENCSEKAR · 10% · sampai 14 Des"),
        ({"discount_kind": DiscountKind.FIXED, "discount_value": 20_000}, "KENCSEKAR · Rp20.000"),
        ({"discount_kind": DiscountKind.FREE_SHIPPING, "discount_value": None}, "KENCSEKAR · gratis ongkir"),
        ({"discount_value": None}, "KENCSEKAR"),
    ],
)
def test_the_code(fields: dict[str, Any], shown: str) -> None:
    names = BriefNames("", "", TODAY, vouchers=(voucher(**fields),))
    assert block(sheet_text(sheet_of(), names), "Kode").paragraphs == (shown,)


def test_needed_parts() -> None:
    assert missing_parts(sheet_of(**FULL).values) == ()
    assert missing_parts(sheet_of(**(FULL | {"goal": "", "posting_on": None})).values) == ("goal", "posting_on")


def test_hashtags_are_each_there_once() -> None:
    assert hashtag_list("#A, b;#A ##c #") == ["#A", "#b", "#c"]


def test_the_whatsapp_text_has_the_same_words_with_whatsapps_marks() -> None:
    text = whatsapp_text(whole())
    assert text.startswith("*Brief: Sambal 12.12*\nKencur Pagi · untuk Sekar Adiwulan · @sekaricip\n\n*Tentang kami*\n")
    assert "*Pesan utama*\n1. Pedasnya dari kencur segar\n2. Tiga rasa dalam satu paket" in text
    assert "*Boleh*\n- Masak apa saja\n- Sebut yang kurang" in text
    assert text.endswith(f"*{FREEDOM}*\n\nKontak: Lastri, WhatsApp 0812-0000-1212")
    assert "*" not in plain_text(whole())
