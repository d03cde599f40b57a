"""What an empty field of a brief could say: words of the shop's profile, dates and tasks of the agreed content."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from planner.formats import format_date, format_rupiah, format_time
from planner.language import tr
from planner.terms import DiscountKind
from planner.wording import counted, word

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from planner.queries.campaigns import BrandRow, DeliverableRow, VoucherRow

LONGEST_SHOWN = 60
_TO = "\u2013"  # the dash of a span


class Suggestion(NamedTuple):
    """A value for an empty field, how it is shown, and where it comes from."""

    value: Any
    shown: str
    origin: str


def suggestions(brand: BrandRow | None, content: Sequence[DeliverableRow]) -> dict[str, Suggestion]:
    """Return what could be filled in, by field."""
    found: dict[str, Suggestion] = {}
    if brand is not None:
        words = {"brand_story": brand.about, "contact": brand.contact, "mentions": brand.mention, "link": brand.link}
        origin = tr("From the shop's profile")
        found |= {name: Suggestion(text, _short(text), origin) for name, text in words.items() if text}
    return found | _from_content(content)


def voucher_line(voucher: VoucherRow, today: date) -> str:
    """Return what stands beside a code: `Shopee · 10% · 10-14 Des`."""
    parts = [word(voucher.channel), discount_words(voucher)]
    first, last = voucher.valid_from, voucher.valid_until
    if first is not None and last is not None and (first.year, first.month) == (last.year, last.month):
        parts.append(f"{first.day}{_TO}{format_date(last, today, weekday=False)}")
    elif first is not None or last is not None:
        parts.append(
            f" {_TO} ".join(format_date(day, today, weekday=False) for day in (first, last) if day is not None)
        )
    return " · ".join(part for part in parts if part)


def discount_words(voucher: VoucherRow) -> str:
    """Return what a code takes off: `10%`, `Rp20.000`, `Gratis ongkir`."""
    if voucher.discount_kind is DiscountKind.FREE_SHIPPING:
        return word(voucher.discount_kind)
    if voucher.discount_value is None:
        return ""
    is_percent = voucher.discount_kind is DiscountKind.PERCENT
    return f"{voucher.discount_value}%" if is_percent else format_rupiah(voucher.discount_value)


def _from_content(content: Sequence[DeliverableRow]) -> dict[str, Suggestion]:
    if not content:
        return {}
    origin = tr("From the agreed content")
    tasks = ", ".join(counted(row.kind, row.quantity) for row in content)
    found = {"tasks": Suggestion(tasks, _short(tasks), origin)}
    drafts = [row.draft_due_on for row in content if row.draft_due_on is not None]
    if drafts:
        found["draft_due_on"] = Suggestion(min(drafts), format_date(min(drafts), min(drafts)), origin)
    dated = [row for row in content if row.posting_on is not None]
    if dated:
        first = min(dated, key=lambda row: str(row.posting_on))
        shown = format_date(first.posting_on, first.posting_on) if first.posting_on else ""
        found["posting_on"] = Suggestion(first.posting_on, shown, origin)
        if first.posting_time is not None:
            found["posting_from"] = Suggestion(first.posting_time, format_time(first.posting_time), origin)
    return found


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_SHOWN else line[:LONGEST_SHOWN].rstrip() + "…"
