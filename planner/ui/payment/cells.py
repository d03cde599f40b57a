"""What the cells of the payment table say: names, amounts in whole rupiah, states, and when a product was sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.formats import format_date, format_number, format_rupiah
from planner.language import tr
from planner.rules.at_risk import OUT_STATES
from planner.terms import NOT_COUNTED, PaymentKind, PaymentStatus
from planner.ui.payment.entries import SETTLED, Entry, EntryRole
from planner.ui.reading import Reading
from planner.ui.widgets.glyphs import STATUS_GLYPHS, Glyph
from planner.wording import word

if TYPE_CHECKING:
    from datetime import date

    from planner.queries.campaigns import PaymentRow

PARCEL_GLYPHS = {PaymentStatus.PACKED: Glyph("box", "text2"), PaymentStatus.SHIPPED: Glyph("truck", "text2")}


def line_name(entry: Entry) -> str:
    """Return what a row is called."""
    if entry.line is None:
        return word(entry.kind) if entry.kind else tr("Total")
    own = _own_name(entry.line) or word(entry.line.kind)
    if entry.role is EntryRole.SHIPPING:
        return tr("Shipping of {name}").format(name=own) if entry.named else tr("Shipping")
    return own


def line_value(entry: Entry, line: PaymentRow) -> dict[str, str | int]:
    """Return what the row of a line is called as `{name}` of a `Message`, in words of the language it is shown in."""
    own = _own_name(line)
    if entry.role is EntryRole.SHIPPING:
        return {"name:shipping": own if entry.named else ""}
    return {"name": own} if own else {"name:PaymentKind": line.kind}


def _own_name(line: PaymentRow) -> str:
    return line.label or line.product or line.event or ""


def status_glyph(status: PaymentStatus) -> Glyph:
    """Return the sign of a payment line's state."""
    if status in SETTLED:
        return STATUS_GLYPHS["done"]
    if status in NOT_COUNTED:
        return STATUS_GLYPHS["cancelled"]
    return PARCEL_GLYPHS.get(status, STATUS_GLYPHS["open"])


def quantity_text(entry: Entry) -> str:
    """Return the units of a product or the guests of an event."""
    is_counted = entry.role is EntryRole.LINE and entry.kind is not PaymentKind.CASH and entry.line is not None
    return format_number(entry.line.quantity) if is_counted and entry.line else ""


def amount_text(entry: Entry, amount: int | None) -> str:
    """Return an amount in rupiah; only the total says so."""
    return format_rupiah(amount) if entry.role is EntryRole.TOTAL else format_number(amount)


def unit_cost(entry: Entry) -> int | None:
    """Return the cost of one unit as it is edited: of shipping that of the parcel."""
    if entry.line is None:
        return None
    return entry.line.shipping_cost if entry.role is EntryRole.SHIPPING else entry.line.unit_cost


def unit_retail(entry: Entry) -> int | None:
    """Return the retail value of one unit, None where there is none to edit."""
    return entry.line.unit_retail if entry.line and entry.role is EntryRole.LINE else None


def plain(amount: int | None) -> str:
    """Return an amount as it is edited."""
    return "" if amount is None else format_number(amount)


def each_text(entry: Entry, amount: int | None) -> str:
    """Return the price of one unit where there are several."""
    several = entry.role is EntryRole.LINE and entry.line is not None and entry.line.quantity > 1
    return f"@ {format_number(amount)}" if several and amount is not None else ""


def shown_status(entry: Entry) -> PaymentStatus:
    """Return the state of a row; shipping was paid when the product left the shop."""
    if entry.line is None:
        return PaymentStatus.PLANNED
    if entry.role is not EntryRole.SHIPPING or entry.line.status in NOT_COUNTED:
        return entry.line.status
    return PaymentStatus.PAID if entry.line.status in OUT_STATES else PaymentStatus.PLANNED


def status_text(entry: Entry) -> str:
    """Return the state of a row in words."""
    if entry.role is EntryRole.GROUP:
        return tr("+ Add")
    return word(shown_status(entry)) if entry.line else ""


def sent_text(entry: Entry, today: date) -> str:
    """Return when a product under way was sent; the number of its parcel stands in the tooltip and in its card."""
    if entry.role is not EntryRole.LINE or entry.line is None or entry.line.status is not PaymentStatus.SHIPPED:
        return ""
    sent_on = entry.line.shipped_on
    return format_date(sent_on, today, weekday=False) if sent_on else ""


def status_tip(entry: Entry, today: date) -> str:
    """Return all that is known of how a row came to its state."""
    if entry.role is EntryRole.SHIPPING:
        return tr("Follows the state of the product")
    row = entry.line
    if row is None:
        return ""
    parts = [f"{word(PaymentStatus.SHIPPED)} {format_date(row.shipped_on, today)}"] if row.shipped_on else []
    if row.settled_on is not None:
        parts.append(f"{word(row.status)} {format_date(row.settled_on, today)}")
    if row.tracking_number:
        parts.append(tr("tracking number {number}").format(number=row.tracking_number))
    return ", ".join(parts)


def within(reading: Reading, least: int, most: int, *, needed: bool = False) -> Reading:
    """Refuse a number outside its limits, and an empty one where a number is needed."""
    if reading.problem or (reading.value is None and not needed):
        return reading
    if reading.value is None or not least <= reading.value <= most:
        sentence = tr("Write a number from {least} to {most}.")
        return Reading(None, sentence.format(least=format_number(least), most=format_number(most)))
    return reading
