"""Telling what a sheet is when it is not a list of people, so that the refusal can say so."""

from __future__ import annotations

import functools
from enum import StrEnum

from planner.errors import ImportFileError
from planner.exchange.columns import Field, exact_hit, normal_words
from planner.exchange.sheet_header import GROUP_MARK
from planner.language import Message


class Kind(StrEnum):
    """What the rows of a sheet are."""

    INFLUENCERS = "influencers"
    SHOPEE_ORDERS = "shopee_orders"
    SHOPEE_INCOME = "shopee_income"
    SHOPEE_AFFILIATE = "shopee_affiliate"
    SHOPEE_VOUCHERS = "shopee_vouchers"
    TIKTOK_ORDERS = "tiktok_orders"
    TIKTOK_CREATORS = "tiktok_creators"
    TIKTOK_VIDEOS = "tiktok_videos"
    TOKOPEDIA_ORDERS = "tokopedia_orders"
    PROMO_CODES = "promo_codes"
    PAYMENTS = "payments"
    CAMPAIGNS = "campaigns"
    POSTS = "posts"
    TRACKING = "tracking"
    UNKNOWN = "unknown"


REFUSALS: dict[Kind, Message] = {
    Kind.SHOPEE_ORDERS: Message("This is a list of Shopee orders, not of influencers. Nothing was imported."),
    Kind.SHOPEE_INCOME: Message("This is a Shopee income report, not a list of influencers. Nothing was imported."),
    Kind.SHOPEE_AFFILIATE: Message(
        "This is a Shopee affiliate report, not a list of influencers. Nothing was imported."
    ),
    Kind.SHOPEE_VOUCHERS: Message("This is a Shopee voucher report, not a list of influencers. Nothing was imported."),
    Kind.TIKTOK_ORDERS: Message(
        "This is a list of TikTok Shop or Tokopedia orders, not of influencers. Nothing was imported."
    ),
    Kind.TIKTOK_CREATORS: Message(
        "This is a TikTok Shop sales report by creator, not a list of influencers. Nothing was imported."
    ),
    Kind.TIKTOK_VIDEOS: Message("This is a TikTok Shop video report, not a list of influencers. Nothing was imported."),
    Kind.TOKOPEDIA_ORDERS: Message("This is a list of Tokopedia orders, not of influencers. Nothing was imported."),
    Kind.PROMO_CODES: Message("This is a list of voucher codes, not of influencers. Nothing was imported."),
    Kind.PAYMENTS: Message("This is a list of payments, not of influencers. Nothing was imported."),
    Kind.CAMPAIGNS: Message("This is a list of campaigns, not of influencers. Nothing was imported."),
    Kind.POSTS: Message("This is a list of posts, not of influencers. Nothing was imported."),
    Kind.TRACKING: Message("This is a sales or click report, not a list of influencers. Nothing was imported."),
}

# Distinguishing column names of marketplace exports (domain.md §8); headers drift, so three of them are enough.
_ENOUGH = 3
_REPORTS: dict[Kind, str] = {
    Kind.SHOPEE_INCOME: """No. Pengajuan, Tanggal Dana Dilepaskan, Biaya Komisi AMS, Biaya Administrasi, Biaya Layanan,
        Total Penghasilan, Harga Asli Produk, Voucher disponsor oleh Penjual, Metode pembayaran pembeli""",
    Kind.SHOPEE_AFFILIATE: """Kode Pesanan, Status Terverifikasi, Nama Affiliate, Username Affiliate, MCN Terhubung,
        ID Komisi Pesanan, Partner Promo, Jenis Promo, ID Affiliates, Omzet Penjualan(Rp), Estimasi Komisi(Rp),
        Produk Terjual""",
    Kind.SHOPEE_VOUCHERS: """Penjualan (Pesanan Dibuat) (IDR), Pesanan (Pesanan Dibuat), Klaim, Periode Waktu,
        Tingkat Penggunaan (Pesanan Dibuat), Pembeli (Pesanan Dibuat), Total Biaya (Pesanan Dibuat) (IDR)""",
    Kind.TIKTOK_CREATORS: """GMV dari kreator, GMV dari LIVE kreator, GMV dari video afiliasi, Pesanan teratribusi,
        Produk yang terjual dari kreator, Jumlah konten sampel, Perkiraan komisi, Siaran LIVE""",
    Kind.TIKTOK_VIDEOS: """ID Kreator, Informasi Video, ID Video, VV, GMV dari video (Rp), GMV video (Rp), GPM (Rp),
        Klik Video ke LIVE, Pesanan SKU teratribusi""",
    Kind.TIKTOK_ORDERS: """Order Substatus, Cancelation/Return Type, SKU ID, Seller SKU, SKU Unit Original Price,
        SKU Subtotal After Discount, RTS Time, Fulfillment Type, Buyer Username, Package ID, Tokopedia Invoice Number,
        ID Pesanan, ID Produk, ID Sku, Nama pengguna kreator, Jenis Konten, ID Konten, commission model,
        Persentase komisi standar, Perkiraan pembayaran komisi standar""",
    Kind.TOKOPEDIA_ORDERS: """Invoice, Stock Keeping Unit (SKU), Subsidi Amount (Rp.), Customer Name, Recipient Number,
        Shipping Price + fee (Rp.), AWB, Jenis Layanan, Bebas Ongkir, Warehouse Origin""",
    Kind.SHOPEE_ORDERS: """No. Pesanan, Status Pesanan, Alasan Pembatalan, Opsi Pengiriman, Waktu Pesanan Dibuat,
        SKU Induk, Nomor Referensi SKU, Harga Awal, Harga Setelah Diskon, Ongkos Kirim Dibayar oleh Pembeli,
        Perkiraan Ongkos Kirim, Username (Pembeli), Voucher Ditanggung Penjual, Total Pembayaran""",
}
# Words that a sheet of something else has in its column names; the kind with most of them is named.
_WORDS: dict[Kind, str] = {
    Kind.PROMO_CODES: "promo voucher kode code diskon discount kuota quota terpakai coupon kupon belanja valid until",
    Kind.PAYMENTS: "payment pembayaran nominal transfer ditransfer bukti payout paid amount bayar pph mode rate basis",
    Kind.CAMPAIGNS: "campaign kampanye budget anggaran brand start end mulai selesai",
    Kind.POSTS: "post posts caption url reach impressions likes comments jangkauan",
    Kind.TRACKING: "source orders revenue user sales clicks product penjualan pesanan tracking",
}
_PERSON = frozenset({Field.HANDLE, Field.LINK, Field.FOLLOWERS, Field.PHONE, Field.EMAIL, Field.TIER, Field.NICHE})


def detect_kind(headers: tuple[str, ...]) -> Kind:
    """Return what a sheet with these column names holds; UNKNOWN when nothing is recognised."""
    keys = {_key(header) for header in headers} - {""}
    for kind, names in _report_keys().items():
        if len(keys & names) >= _ENOUGH:
            return kind
    parts = [(header, header.rpartition(GROUP_MARK)[2]) for header in headers]
    hits = {hit.field for header, part in parts if (hit := exact_hit(header) or exact_hit(part))}
    words = [word for header in headers for word in set(normal_words(header))]
    counts = {kind: sum(1 for word in words if word in vocabulary.split()) for kind, vocabulary in _WORDS.items()}
    other = max(counts, key=lambda kind: counts[kind])
    if _is_people(hits, counts[other]):
        return Kind.INFLUENCERS
    return other if counts[other] >= 2 else Kind.UNKNOWN  # noqa: PLR2004 (one word alone says too little)


def check_kind(headers: tuple[str, ...]) -> None:
    """Raise ImportFileError with a sentence that says what the file is, when it is known to be something else."""
    refusal = REFUSALS.get(detect_kind(headers))
    if refusal:
        raise ImportFileError(str(refusal))


def _is_people(hits: set[Field], other_words: int) -> bool:
    if Field.HANDLE in hits or Field.FOLLOWERS in hits:
        return True
    if Field.NAME in hits:
        return bool(hits & _PERSON) or other_words < 2  # noqa: PLR2004
    return Field.LINK in hits and other_words < _ENOUGH


def _key(header: str) -> str:
    return "".join(normal_words(header))


@functools.cache
def _report_keys() -> dict[Kind, set[str]]:
    return {kind: {_key(name) for name in names.split(",")} - {""} for kind, names in _REPORTS.items()}
