"""What happened in a step, told from its rows: "Rp300.000 dibayar · DP", "1 Reels: draf 2 diterima"."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from planner.formats import format_date, format_rupiah
from planner.language import tr
from planner.rules.at_risk import is_posted
from planner.terms import (
    ContentStatus,
    ContractStatus,
    DeliverableKind,
    DraftDecision,
    PaymentKind,
    PaymentStatus,
    Verdict,
)
from planner.wording import counted, word

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from planner.queries.timeline_words import Image, Images, Names

Dated = tuple[date, str]  # the day something happened on, and what
MOST_EVENTS = 3  # a step that did more is better told by its own name
_UNDECIDED: dict[str, Any] = {"decision": None}


def happened(rows: Iterable[tuple[str, Images]], names: Names) -> str:
    """Return what became of these rows (table, before and after) in a sentence; empty where its label says it best."""
    touched = list(rows)
    # An answer to a draft says of itself that the content is approved.
    answered = frozenset(after["deliverable_id"] for table, (_, after) in touched if table == "draft" and after)
    each = (_events(table, images, names) for table, images in touched if not _is_echo(table, images, answered))
    found = list(dict.fromkeys(said for events in each for said in events))
    if not found or len(found) > MOST_EVENTS:
        return ""
    told = "; ".join(found)
    return f"{told[:1].upper()}{told[1:]}"


def happened_on(table: str, images: Images, names: Names, answered: Collection[str]) -> Iterator[Dated]:
    """Yield what a row says of days gone by, for a step that wrote it all down at once.

    `answered` holds the pieces whose drafts tell already that they were approved.
    """
    before, after = images
    if after is None:
        return
    was = before or {}
    for on, said in _dated(table, was, after, names, answered):
        if on is not None:
            yield on, f"{said[:1].upper()}{said[1:]}"


def _dated(
    table: str, was: Image, row: Image, names: Names, answered: Collection[str]
) -> Iterator[tuple[date | None, str]]:
    if table == "influencer" and not was:
        yield row["created_at"].astimezone(names.now.tzinfo).date(), tr("added to the list", "event")
    elif table == "background_check" and not was and row["verdict"]:
        verdict = word(Verdict(row["verdict"]))
        yield row["checked_on"], tr("background check: {verdict}", "event").format(verdict=verdict)
    elif table == "collaboration" and row["contract"] == ContractStatus.SIGNED != was.get("contract"):
        yield row["contract_signed_on"], tr("contract signed", "event")
    elif table == "payment_line" and not was:
        yield from _paid_or_sent(row, names)
    elif table == "draft":
        if not was:
            yield from ((row["received_on"], _of_piece(row, said, names)) for said in _draft({}, row | _UNDECIDED))
        yield from ((row["decided_on"], _of_piece(row, said, names)) for said in _draft(was or _UNDECIDED, row))
    elif table == "deliverable":
        yield from _approved_and_posted(was, row, answered)
    elif table == "post_check":
        yield from ((row["checked_on"], said) for said in _events(table, (was or None, row), names))


def _paid_or_sent(line: Image, names: Names) -> Iterator[tuple[date | None, str]]:
    """Yield each state of a payment line that has a day: a parcel that has arrived was sent before."""
    status = PaymentStatus(line["status"])
    if line["shipped_on"] and status in {PaymentStatus.SHIPPED, PaymentStatus.RECEIVED, PaymentStatus.RETURNED}:
        yield from (
            (line["shipped_on"], said) for said in _payment({}, line | {"status": PaymentStatus.SHIPPED}, names)
        )
    if status is not PaymentStatus.SHIPPED:
        yield from ((line["settled_on"], said) for said in _payment({}, line, names))


def _approved_and_posted(was: Image, row: Image, answered: Collection[str]) -> Iterator[tuple[date | None, str]]:
    piece = _piece(row["kind"], row["quantity"])
    if row["approved_on"] != was.get("approved_on") and row["id"] not in answered:
        yield row["approved_on"], f"{piece}: {tr('approved', 'event')}"
    if row["posted_on"] != was.get("posted_on"):
        yield row["posted_on"], f"{piece}: {tr('live', 'event')}"


def _is_echo(table: str, images: Images, answered: Collection[str]) -> bool:
    return table == "deliverable" and images[1] is not None and images[1]["id"] in answered


def _events(table: str, images: Images, names: Names) -> Iterator[str]:
    before, after = images
    if after is None:
        return
    was = before or {}
    if table == "payment_line":
        yield from _payment(was, after, names)
    elif table == "collaboration":
        yield from _contract(was, after, names.now.date())
    elif table == "deliverable":
        yield from _content(was, after, names.now.date())
    elif table == "draft":
        yield from (_of_piece(after, said, names) for said in _draft(was, after))
    elif table == "post_check" and was.get("is_up") != after["is_up"]:
        said = tr("check H+{n}: still up") if after["is_up"] else tr("check H+{n}: taken down")
        yield _of_piece(after, said.format(n=after["days"]), names)


def _payment(was: Image, line: Image, names: Names) -> Iterator[str]:
    status = PaymentStatus(line["status"])
    sentences = {
        PaymentStatus.PAID: tr("{what} paid", "event"),
        PaymentStatus.PACKED: tr("{what} packed", "event"),
        PaymentStatus.SHIPPED: tr("{what} sent", "event"),
        PaymentStatus.RECEIVED: tr("{what} arrived", "event"),
        PaymentStatus.RETURNED: tr("{what} came back", "event"),
        PaymentStatus.INVITED: tr("{what}: invited", "event"),
        PaymentStatus.ATTENDED: tr("{what} attended", "event"),
        PaymentStatus.CANCELLED: tr("{what} cancelled", "event"),
    }
    if status in sentences and was.get("status") != status:
        said = sentences[status].format(what=_what_is_paid(line, names))
        named = line["label"] if line["kind"] == PaymentKind.CASH else ""
        yield " · ".join(part for part in (said, named) if part)


def _what_is_paid(line: Image, names: Names) -> str:
    """Return the amount of cash, else the product or event by its name."""
    kind = PaymentKind(line["kind"])
    if kind is PaymentKind.CASH:
        cost = line["unit_cost"]
        return word(kind) if cost is None else format_rupiah(cost * line["quantity"])
    table = "product" if kind is PaymentKind.PRODUCT else "event"
    name = names.of(table, line.get(f"{table}_id") or "") or line["label"] or word(kind)
    many = kind is PaymentKind.PRODUCT and line["quantity"] > 1
    return f"{line['quantity']} {name}" if many else name


def _contract(was: Image, row: Image, today: date) -> Iterator[str]:
    status = row["contract"]
    if was.get("contract") == status:
        return
    if status == ContractStatus.SENT:
        yield tr("contract sent", "event")
    elif status == ContractStatus.SIGNED:
        signed = row["contract_signed_on"]
        day = f" {format_date(signed, today, weekday=False)}" if signed else ""
        yield f"{tr('contract signed', 'event')}{day}"


def _content(was: Image, row: Image, today: date) -> Iterator[str]:
    piece = _piece(row["kind"], row["quantity"])
    if not was:
        return
    posted = [is_posted(ContentStatus(each["status"]), each["posted_on"]) for each in (was, row)]
    if row["approved_on"] is not None and was["approved_on"] is None:
        yield f"{piece}: {tr('approved', 'event')}"
    if posted == [False, True]:
        day = f" {format_date(row['posted_on'], today, weekday=False)}" if row["posted_on"] else ""
        yield f"{piece}: {tr('live', 'event')}{day}"


def _draft(was: Image, draft: Image) -> Iterator[str]:
    number = draft["number"]
    if not was:
        yield tr("draft {n} came in", "event").format(n=number)
    if was.get("decision") == draft["decision"]:
        return
    if draft["decision"] == DraftDecision.REVISE:
        yield tr("revision of draft {n} asked", "event").format(n=number)
    elif draft["decision"] == DraftDecision.APPROVED:
        yield tr("draft {n} approved", "event").format(n=number)


def _of_piece(row: Image, said: str, names: Names) -> str:
    """Put in front of which piece it is; one that was removed since is not named."""
    found = names.piece(row["deliverable_id"])
    return f"{_piece(*found)}: {said}" if found else said


def _piece(kind: Any, quantity: int) -> str:
    return counted(DeliverableKind(kind), int(quantity))
