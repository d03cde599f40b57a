"""Promise versus proof in words: the one page for a complaint as facts, tables and lines. Pure; the paper is `ui`'s.

Facts and dates only, no verdict about anybody: what was promised, what happened, what went out, what proves it.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from planner.formats import format_date, format_rupiah, format_time
from planner.language import tr, trn
from planner.queries.promise import unit_worth
from planner.rules.clashes import full_date
from planner.terms import ContractStatus, PaymentKind, PaymentStatus, Purpose, Side
from planner.wording import word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planner.queries.agreements import ExclusivityRow, UsageRightRow
    from planner.queries.content import ContentRow, ProofRow
    from planner.queries.promise import Kept, MoneyLine, PromiseSheet

MISSING = "—"
HASH_CHARACTERS = 12
_STRONGEST = (Purpose.CONTRACT, Purpose.PAYMENT, Purpose.PARCEL, Purpose.POST, Purpose.CHAT, Purpose.DRAFT)


class Row(NamedTuple):
    """One row of a table; `under` stands below it over the whole width (a link, a remark)."""

    cells: tuple[str, ...]
    under: str = ""
    level: str = ""  # "late": the last cell is a fact to be seen


class Part(NamedTuple):
    """One part of the page: a table (`heads`), or lines; `total` is the last row of a table and never left out."""

    heading: str
    heads: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    lines: tuple[str, ...] = ()
    total: tuple[str, ...] = ()
    right: frozenset[int] = frozenset()  # columns of numbers


class PromisePaper(NamedTuple):
    """The words of the page, from top to bottom."""

    title: str
    shop: str
    facts: tuple[tuple[str, str], ...]
    summary: tuple[str, ...]
    content: Part
    promises: Part
    money: Part
    proofs: Part
    messages: Part
    agreements: Part
    foot: str
    signatures: tuple[str, str]


def promise_paper(sheet: PromiseSheet) -> PromisePaper:
    """Return the words of a promise sheet in the language in use."""
    work = sheet.work
    return PromisePaper(
        title=tr("Promise and proof: {name}").format(name=work.name),
        shop=sheet.shop,
        facts=_facts(sheet),
        summary=_summary(sheet),
        content=_content(sheet),
        promises=Part(tr("Other promises"), lines=tuple(line for line in work.promises.splitlines() if line.strip())),
        money=_money(sheet),
        proofs=_proofs(sheet),
        messages=_messages(sheet),
        agreements=_agreements(sheet),
        foot=tr(
            "State of {moment}. Written from the records of {shop}; times without a zone are those of the shop's clock."
        ).format(moment=moment_words(sheet.at, sheet.at), shop=sheet.shop or tr("the shop")),
        signatures=(sheet.shop or tr("The shop"), work.name),
    )


def _facts(sheet: PromiseSheet) -> tuple[tuple[str, str], ...]:
    work = sheet.work
    accounts = ", ".join(
        f"{word(platform)} @{handle}" if handle else word(platform) for platform, handle in sheet.accounts
    )
    revisions = ", ".join(
        tr("{content}: {used} of {most}").format(content=kind_words(row), used=row.revisions, most=work.max_revisions)
        for row in work.contents
        if row.revisions
    )
    most = tr("at most {n} for each piece").format(n=work.max_revisions)
    return (
        (tr("Shop"), sheet.shop or MISSING),
        (tr("Creator"), f"{work.name} ({accounts})" if accounts else work.name),
        (tr("Campaign"), work.campaign),
        (tr("Stage"), tr("{stage}, since {date}").format(stage=word(work.stage), date=full_date(work.stage_since))),
        (tr("Contract"), _contract(sheet)),
        (tr("Revisions"), f"{revisions} ({most})" if revisions else tr("none asked for ({most})").format(most=most)),
    )


def _contract(sheet: PromiseSheet) -> str:
    work = sheet.work
    if work.contract is None:
        return tr("none was begun")
    parts = [word(work.contract)]
    if work.contract_number:
        parts.append(tr("no. {number}").format(number=work.contract_number))
    if work.contract_signed_on is not None:
        day = full_date(work.contract_signed_on)
        parts.append(day if work.contract is ContractStatus.SIGNED else tr("signed on {date}").format(date=day))
    if work.contract_ends_on is not None:
        parts.append(tr("until {date}").format(date=full_date(work.contract_ends_on)))
    return ", ".join(parts)


def _summary(sheet: PromiseSheet) -> tuple[str, ...]:
    missing = [kept for kept in sheet.contents if kept.is_missing]
    lines = [*_posted_summary(sheet), tr("{amount} went out").format(amount=format_rupiah(sheet.out))]
    if missing:
        most = max(kept.days or 0 for kept in missing)
        pieces = sum(kept.row.quantity for kept in missing)
        late = tr("{n} past the promised date, up to {late}").format(n=pieces, late=trn("{n} day", "{n} days", most))
        lines.append(late if most else tr("{n} past the promised time today").format(n=pieces))
    if sheet.work.is_undated:
        lines.append(tr("no posting date agreed"))
    if sheet.at_stake:
        lines.append(tr("{amount} at stake").format(amount=format_rupiah(sheet.at_stake)))
    return tuple(lines)


def _posted_summary(sheet: PromiseSheet) -> list[str]:
    """Return how much went live, and how much of it is gone again, before its promised day or after."""
    promised = sum(kept.row.quantity for kept in sheet.contents)
    posted = sum(kept.row.quantity for kept in sheet.contents if kept.row.is_posted)
    short = sum(kept.row.quantity for kept in sheet.contents if kept.is_cut_short)
    gone = sum(kept.row.quantity for kept in sheet.contents if kept.is_gone) - short
    said = tr("{posted} of {promised} pieces are live")
    if short or gone:
        said = tr("{posted} of {promised} pieces went live")
    parts = [said.format(posted=posted, promised=promised)]
    if short:
        parts.append(tr("{n} gone before the promised day").format(n=short))
    if gone:
        parts.append(tr("{n} not there any more").format(n=gone))
    return parts


# What was promised, and what is there.


def _content(sheet: PromiseSheet) -> Part:
    heads = (
        tr("Promised"),
        tr("To go live"),
        tr("Went live"),
        tr("Must stay until", "promise sheet"),
        tr("Last look"),
        tr("Difference"),
    )
    return Part(tr("Content: promised and delivered"), heads, tuple(map(_piece, sorted(sheet.contents, key=_order))))


def _order(kept: Kept) -> tuple[bool, dt.date]:
    """Put first what should be there and is not, then what was promised first: the end may be cut."""
    return not (kept.is_missing or kept.is_cut_short), kept.row.posting_on or dt.date.max


def _piece(kept: Kept) -> Row:
    row = kept.row
    stay = _together(full_date(row.must_stay_until)) if row.must_stay_until else MISSING
    cells = (
        kind_words(row),
        _day_and_time(row.posting_on, row),
        _posted(row),
        stay,
        _last_look(row),
        difference(kept),
    )
    return Row(cells, row.post_url, "late" if kept.days is not None or kept.is_cut_short else "")


def kind_words(row: ContentRow) -> str:
    """Return what was promised and how many of it: "Reels, Instagram"; no platform that the kind names already."""
    many = f"{row.quantity}\u00d7 " if row.quantity > 1 else ""
    what, where = word(row.kind), word(row.platform)
    return f"{many}{what}" if where in what else f"{many}{what}, {where}"


def _day_and_time(day: dt.date | None, row: ContentRow) -> str:
    return MISSING if day is None else _moment(day, row.posting_time, row)


def _moment(day: dt.date, clock: dt.time | None, row: ContentRow) -> str:
    """Return a day and a clock time with its zone; a line may break between them only."""
    words = _together(full_date(day))
    return f"{words}, {_together(format_time(clock, row.posting_zone))}" if clock else words


def _posted(row: ContentRow) -> str:
    if not row.is_posted:
        return tr("not live")
    if row.posted_on is None:
        return tr("live, day not written down")
    return _moment(row.posted_on, row.posted_time, row)


def _last_look(row: ContentRow) -> str:
    made = [mark.made for mark in row.checks if mark.made is not None]
    if not made:
        return MISSING
    last = max(made, key=lambda check: (check.checked_on, check.days))
    state = tr("still there") if last.is_up else tr("not there any more")
    return tr("{date}: {state}").format(date=_together(full_date(last.checked_on)), state=state)


def difference(kept: Kept) -> str:
    """Return how far promise and post are apart, as a fact: when it went live, and whether it stayed."""
    if not kept.is_cut_short:
        return _lateness(kept)
    stays, found = kept.row.must_stay_until, kept.gone_on
    until = _together(format_date(stays, found or dt.date.max, weekday=False))
    gone = tr("not there any more, promised until {until}").format(until=until)
    if stays is not None and found is not None:
        day = _together(format_date(found, stays, weekday=False))
        gone = tr("not there any more on {day}, promised until {until}").format(day=day, until=until)
    return gone if kept.days is None else f"{_lateness(kept)}; {gone}"


def _lateness(kept: Kept) -> str:
    if kept.row.posting_on is None:
        return tr("no date was agreed")
    if kept.days is None:
        if not kept.row.is_posted:
            return tr("day has passed, not agreed yet") if kept.is_past else _together(tr("not due yet"))
        return MISSING if kept.row.posted_on is None else tr("on time")
    if kept.days == 0:
        return tr("later on the same day") if kept.row.is_posted else tr("past its time today")
    if kept.row.is_posted:
        return trn("{n} day late", "{n} days late", kept.days)
    return trn("{n} day past, not live", "{n} days past, not live", kept.days)


# Money.


def _money(sheet: PromiseSheet) -> Part:
    heads = (tr("What was agreed"), tr("State"), tr("Reference", "payment"), tr("Agreed amount"), tr("Went out"))
    total = (tr("Sum"), "", "", format_rupiah(sheet.agreed), format_rupiah(sheet.out))
    # What went out first: the end may be cut, the sum never.
    rows = tuple(_money_row(line) for line in sorted(sheet.lines, key=lambda line: line.out is None))
    if not rows:
        return Part(tr("Money and goods"), lines=(tr("Nothing was agreed."),))
    return Part(tr("Money and goods, products at retail value"), heads, rows, total=total, right=frozenset({3, 4}))


def _money_row(line: MoneyLine) -> Row:
    row = line.row
    name = row.label or row.product or row.event or ""
    what = f"{word(row.kind)}: {name}" if name else word(row.kind)
    if row.kind is not PaymentKind.CASH:
        price = tr("{n} \u00d7 {amount}").format(n=row.quantity, amount=format_rupiah(unit_worth(row)))
        if row.kind is PaymentKind.PRODUCT and row.shipping_cost:
            price = tr("{price} + parcel {amount}").format(price=price, amount=format_rupiah(row.shipping_cost))
        what = f"{what}, {price}"
    reference = [row.method, row.reference]
    if row.tracking_number:
        reference.append(_together(tr("tracking {number}").format(number=row.tracking_number)))
    cells = (
        what,
        _state(line),
        ", ".join(part for part in reference if part) or MISSING,
        format_rupiah(line.agreed),
        format_rupiah(line.out),
    )
    return Row(cells)


def _state(line: MoneyLine) -> str:
    row = line.row
    if row.kind is PaymentKind.PRODUCT and (row.shipped_on is not None or row.settled_on is not None):
        parts = []
        if row.shipped_on is not None:
            parts.append(_dated(word(PaymentStatus.SHIPPED), row.shipped_on))
        if row.settled_on is not None or row.status is not PaymentStatus.SHIPPED:
            parts.append(_dated(word(row.status), row.settled_on))
        return ", ".join(parts)
    if row.settled_on is None and row.due_on is not None and line.out is None:
        return tr("{status}, due {date}").format(status=word(row.status), date=_together(full_date(row.due_on)))
    return _dated(word(row.status), row.settled_on)


def _dated(text: str, day: dt.date | None) -> str:
    return text if day is None else f"{text} {_together(full_date(day))}"


# What proves it.


def _proofs(sheet: PromiseSheet) -> Part:
    heading = tr("Proofs kept ({n}), with their fingerprints (SHA-256)").format(n=len(sheet.work.files))
    heads = (tr("File"), tr("What it shows"), tr("Kept on"), "SHA-256")
    rows = tuple(
        Row(
            (
                file.name,
                word(file.purpose) if file.purpose else MISSING,
                full_date(file.added_at.astimezone(sheet.at.tzinfo).date()),
                file.sha256[:HASH_CHARACTERS],
            )
        )
        for file in sorted(sheet.work.files, key=_weight)
    )
    return Part(heading, heads, rows) if rows else Part(tr("Proofs kept"), lines=(tr("No file was attached."),))


def _weight(file: ProofRow) -> int:
    """Put first what proves most: the end may be cut."""
    return _STRONGEST.index(file.purpose) if file.purpose in _STRONGEST else len(_STRONGEST)


def _messages(sheet: PromiseSheet) -> Part:
    lines = tuple(
        " · ".join(
            part
            for part in (
                moment_words(message.at, sheet.at),
                word(message.occasion),
                word(message.channel) if message.channel else "",
            )
            if part
        )
        for message in sheet.messages
    )
    return Part(tr("Messages sent"), lines=lines)


def _agreements(sheet: PromiseSheet) -> Part:
    lines = [*map(_exclusivity, sheet.work.exclusivities), *map(_usage_right, sheet.work.usage_rights)]
    return Part(tr("Exclusivity and usage rights"), lines=tuple(lines))


def _exclusivity(row: ExclusivityRow) -> str:
    about = [row.category, word(row.platform) if row.platform else "", row.brand]
    whose = tr("for us") if row.side is Side.OURS else tr("for others")
    what = tr("Exclusivity {whose}: {kind}").format(whose=whose, kind=word(row.kind).lower())
    return _joined([what, *about, _span(row.starts_on, row.ends_on), row.notes])


def _usage_right(row: UsageRightRow) -> str:
    whose = tr("we may use theirs") if row.side is Side.OURS else tr("they may use ours")
    what = tr("Usage right, {whose}: {kind}").format(whose=whose, kind=word(row.kind).lower())
    return _joined([what, row.channels, _span(row.starts_on, row.ends_on), row.notes])


def _span(first: dt.date | None, last: dt.date | None) -> str:
    if first is None and last is None:
        return tr("no dates")
    parts = []
    if first is not None:
        parts.append(tr("from {date}").format(date=full_date(first)))
    if last is not None:
        parts.append(tr("until {date}").format(date=full_date(last)))
    return " ".join(parts)


def moment_words(moment: dt.datetime, now: dt.datetime) -> str:
    """Return a moment on the owner's wall with its year: "3 Des 2026 10.00"."""
    local = moment.astimezone(now.tzinfo)
    return f"{full_date(local.date())} {format_time(local.time())}"


def _together(text: str) -> str:
    """Return words between which no line breaks."""
    return text.replace(" ", "\u00a0")


def _joined(parts: Iterable[str]) -> str:
    return " · ".join(part for part in parts if part)
