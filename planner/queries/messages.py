"""Ready messages: the text of an occasion, whom it goes to, and what is known to put into it."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING, Any, NamedTuple

from planner.formats import format_rupiah, format_time
from planner.queries.plain import fetch
from planner.rules.at_risk import is_posted
from planner.rules.deadlines import days_late, deadline
from planner.rules.messages import UNSAID, default_text, first_name, in_indonesian, whole_date
from planner.terms import EXITS, ContentStatus, DeliverableKind, Occasion, Platform, Stage, TimeZone
from planner.wording import counted, word

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import datetime

    from planner.store.connections import AnyConnection

MOST_EXAMPLES = 40
_AFTER_POSTING = frozenset({Occasion.THANKS, Occasion.STILL_UP, Occasion.POST_MISSING})
_ABOUT_DRAFTS = frozenset({Occasion.DRAFT_DUE, Occasion.DRAFT_RECEIVED})
# These speak of all that was agreed, the others of what is due on one day.
_ABOUT_ALL = frozenset(
    {Occasion.INVITATION, Occasion.FOLLOW_UP, Occasion.BRIEF, Occasion.PARCEL, Occasion.PAYMENT, Occasion.CODE_ENDING}
)
_FAR = date.max


class Recipient(NamedTuple):
    """Whom a message goes to; `phone` as E.164, empty when it is not known."""

    name: str
    phone: str


class Example(NamedTuple):
    """A collaboration whose facts can show what a text becomes."""

    collaboration_id: str
    influencer_id: str
    name: str
    campaign: str


class _Piece(NamedTuple):
    id: str
    kind: DeliverableKind
    platform: Platform
    quantity: int
    draft_due_on: date | None
    posting_on: date | None
    posting_time: time | None
    zone: TimeZone
    is_posted: bool
    url: str
    must_stay_until: date | None


def template_text(connection: AnyConnection, occasion: Occasion) -> str:
    """Return the text of an occasion: the shop's own, else the planner's."""
    found = fetch(connection, "SELECT text FROM message_template WHERE occasion = ?", occasion.value)
    return str(found[0][0]) if found else default_text(occasion)


def own_occasions(connection: AnyConnection) -> frozenset[Occasion]:
    """Return the occasions whose text the shop has changed."""
    return frozenset(Occasion(row[0]) for row in fetch(connection, "SELECT occasion FROM message_template"))


def recipient(connection: AnyConnection, influencer_id: str) -> Recipient:
    """Return name and number of a person; both empty when they are gone."""
    found = fetch(connection, "SELECT name, phone FROM influencer WHERE id = ?", influencer_id)
    return Recipient(*found[0]) if found else Recipient("", "")


def examples(connection: AnyConnection) -> list[Example]:
    """Return collaborations that go on or are over, the newest campaigns first, at most 40."""
    left_out = [stage.value for stage in (*EXITS, Stage.CANDIDATE, Stage.BACKUP)]
    sql = f"""
        SELECT c.id, c.influencer_id, i.name, k.name FROM collaboration c
        JOIN influencer i ON i.id = c.influencer_id JOIN campaign k ON k.id = c.campaign_id
        WHERE i.trashed_at IS NULL AND c.stage NOT IN ({", ".join("?" * len(left_out))})
        ORDER BY coalesce(k.starts_on, '9999') DESC, k.id, i.name LIMIT {MOST_EXAMPLES}"""  # noqa: S608 (only marks)
    return [Example(*row) for row in fetch(connection, sql, *left_out)]


def message_facts(
    connection: AnyConnection,
    influencer_id: str,
    collaboration_id: str | None = None,
    deliverable_id: str | None = None,
    *,
    now: datetime,
    occasion: Occasion | None = None,
    row_ids: Sequence[str] = (),
) -> dict[str, str]:
    """Return what can be put into a message, as Indonesian words; what is not known is empty.

    Without a deliverable the occasion chooses: what was posted for thanks, all that is late, else what is due next.
    `row_ids` are the payment lines, codes or exclusivities it is to speak of, where it is not about what comes first.
    """
    with in_indonesian():
        brand = fetch(connection, "SELECT name, contact FROM brand ORDER BY id LIMIT 1")
        shop, contact = brand[0] if brand else ("", "")
        facts = {"nama": first_name(recipient(connection, influencer_id).name), "toko": shop, "kontak": contact}
        if collaboration_id:
            pieces = _chosen(_pieces(connection, collaboration_id), deliverable_id, occasion, now)
            facts |= _content_facts(pieces, now, occasion)
            facts |= {
                "kampanye": _campaign(connection, collaboration_id),
                "resi": _listed(_parcels(connection, collaboration_id, row_ids)),
                "jumlah": _cash(connection, collaboration_id, row_ids),
            }
            ahead = {piece.posting_on for piece in pieces if piece.posting_on and not piece.is_posted}
            on = {day for day in ahead if day >= now.date()} if occasion is not Occasion.CODE_ENDING else None
            codes = _codes(connection, collaboration_id, row_ids, on or {now.date()}, occasion)
            facts["kode"] = _listed([code for code, _ in codes])
            if codes and occasion not in _AFTER_POSTING:
                facts["berlaku_sampai"] = _days([until for _, until in codes], now.date())
        if occasion is Occasion.AGREEMENT_ENDING:
            ends = _exclusivity_ends(connection, influencer_id, collaboration_id, row_ids, now.date())
            facts["berlaku_sampai"] = _days([ends], now.date())
        return facts


def _content_facts(chosen: Sequence[_Piece], now: datetime, occasion: Occasion | None) -> dict[str, str]:
    if not chosen:
        return {}
    first, today = chosen[0], now.date()
    # Of several late pieces each day is told, and by how many days only where it is the same for all.
    told = chosen if occasion is Occasion.LATE else chosen[:1]
    behind = {_days_late(piece, now) for piece in told}
    stays = first.must_stay_until if occasion in _AFTER_POSTING else None
    if stays is not None and stays < today:
        stays = None  # nothing is asked for a time that is over
    return {
        "konten": _contents(chosen),
        "tanggal": _days([piece.posting_on for piece in told], today),
        "jam": format_time(first.posting_time, first.zone) if first.posting_time else "",
        "hari_telat": _late_words(behind),
        "batas_draf": whole_date(first.draft_due_on, today) if first.draft_due_on else "",
        "tautan": "\n".join(dict.fromkeys(piece.url for piece in chosen if piece.url)),
        "berlaku_sampai": whole_date(stays, today) if stays else "",
    }


def _contents(pieces: Sequence[_Piece]) -> str:
    """Return how many of each kind there are, with the platform where a kind is for more than one."""
    sums: dict[tuple[DeliverableKind, Platform], int] = {}
    for piece in pieces:
        sums[piece.kind, piece.platform] = sums.get((piece.kind, piece.platform), 0) + piece.quantity
    kinds = [kind for kind, _ in sums]
    return _listed(
        [
            f"{counted(kind, n)} {word(platform)}" if kinds.count(kind) > 1 else counted(kind, n)
            for (kind, platform), n in sums.items()
        ]
    )


def _late_words(behind: Collection[int | None]) -> str:
    """Return by how many days all are late; on the very day, or where they differ, there is no number to say."""
    known = {days for days in behind if days is not None}
    if not known:
        return ""
    return str(*known) if len(behind) == 1 and known != {0} else UNSAID


def _days_late(piece: _Piece, now: datetime) -> int | None:
    if piece.posting_on is None or piece.is_posted:
        return None
    return days_late(deadline(piece.posting_on, piece.posting_time, piece.zone), now)


def _chosen(
    pieces: Sequence[_Piece], deliverable_id: str | None, occasion: Occasion | None, now: datetime
) -> list[_Piece]:
    """Return the pieces a message speaks of, the one whose dates count first."""
    if deliverable_id:
        return [piece for piece in pieces if piece.id == deliverable_id]
    posted = occasion in _AFTER_POSTING
    some = [piece for piece in pieces if piece.is_posted is posted] or list(pieces)
    day = _draft_day if occasion in _ABOUT_DRAFTS else _posting_day
    some.sort(key=day, reverse=posted)
    if not some or posted or occasion in _ABOUT_ALL:
        return some
    late = [piece for piece in some if occasion is Occasion.LATE and _days_late(piece, now) is not None]
    if late:
        return late
    return [piece for piece in some if day(piece) == day(some[0])]


def _draft_day(piece: _Piece) -> date:
    return piece.draft_due_on or _FAR


def _posting_day(piece: _Piece) -> date:
    return piece.posting_on or _FAR


def _campaign(connection: AnyConnection, collaboration_id: str) -> str:
    sql = "SELECT k.name FROM collaboration c JOIN campaign k ON k.id = c.campaign_id WHERE c.id = ?"
    found = fetch(connection, sql, collaboration_id)
    return str(found[0][0]) if found else ""


def _parcels(connection: AnyConnection, collaboration_id: str, row_ids: Sequence[str]) -> list[str]:
    """Return the tracking numbers of the chosen products, else of all that are on their way."""
    rows = fetch(
        connection,
        "SELECT id, tracking_number, status = 'shipped' FROM payment_line WHERE collaboration_id = ? "
        "AND kind = 'product' ORDER BY position, id",
        collaboration_id,
    )
    chosen = _own(rows, row_ids) or [row for row in rows if row[2]]
    return list(dict.fromkeys(number for _, number, _ in chosen if number))


def _cash(connection: AnyConnection, collaboration_id: str, row_ids: Sequence[str]) -> str:
    """Return the amount of the chosen payment, else of the one that is due next."""
    rows = fetch(
        connection,
        "SELECT id, unit_cost FROM payment_line WHERE collaboration_id = ? AND kind = 'cash' "
        "AND status IN ('planned', 'due') ORDER BY coalesce(due_on, '9999'), position, id",
        collaboration_id,
    )
    chosen = _own(rows, row_ids) or [row for row in rows if row[1]]
    return format_rupiah(chosen[0][1]) if chosen and chosen[0][1] else ""


def _codes(
    connection: AnyConnection,
    collaboration_id: str,
    row_ids: Sequence[str],
    on: Collection[date],
    occasion: Occasion | None,
) -> list[tuple[str, date | None]]:
    """Return the chosen codes with their last days, else those that can be used on a day of `on`.

    Of these for an end the first. A draft is given to nobody.
    """
    rows = fetch(
        connection,
        "SELECT id, code, valid_from, valid_until FROM voucher WHERE collaboration_id = ? AND status = 'active' "
        "AND coalesce(valid_until, '9999') >= ? ORDER BY coalesce(valid_until, '9999'), id",
        *(collaboration_id, min(on).isoformat()),
    )
    chosen = _own(rows, row_ids)
    if not chosen:
        days = [day.isoformat() for day in on]
        chosen = [row for row in rows if any((row[2] or "") <= day <= (row[3] or "9999") for day in days)]
        if occasion is Occasion.CODE_ENDING:
            chosen = [row for row in chosen if row[3] == chosen[0][3]]
    return [(code, _date(until)) for _, code, _, until in chosen]


def _exclusivity_ends(
    connection: AnyConnection, influencer_id: str, collaboration_id: str | None, row_ids: Sequence[str], today: date
) -> date | None:
    """Return the last day of the chosen exclusivity, else of this collaboration's, else of the one that ends first."""
    rows = fetch(
        connection,
        "SELECT id, ends_on FROM exclusivity WHERE influencer_id = ? AND ends_on >= ? "
        "ORDER BY coalesce(collaboration_id, '') = ? DESC, ends_on",
        *(influencer_id, today.isoformat(), collaboration_id or ""),
    )
    chosen = _own(rows, row_ids) or rows
    return _date(chosen[0][1]) if chosen else None


def _own(rows: Sequence[Any], row_ids: Collection[str]) -> list[Any]:
    """Return the rows whose key, which stands first, was chosen."""
    return [row for row in rows if row[0] in row_ids]


def _days(days: Sequence[date | None], today: date) -> str:
    """Return the days that are known, each once and in their order, as they are written to somebody."""
    return _listed([whole_date(day, today) for day in dict.fromkeys(days) if day is not None])


def _pieces(connection: AnyConnection, collaboration_id: str) -> list[_Piece]:
    rows = fetch(
        connection,
        "SELECT id, kind, platform, quantity, draft_due_on, posting_on, posting_time, posting_zone, status, posted_on, "
        "post_url, must_stay_until FROM deliverable WHERE collaboration_id = ? ORDER BY id",
        collaboration_id,
    )
    return [
        _Piece(
            *(row[0], DeliverableKind(row[1]), Platform(row[2]), row[3], _date(row[4]), _date(row[5])),
            time.fromisoformat(row[6]) if row[6] else None,
            TimeZone(row[7]),
            is_posted(ContentStatus(row[8]), _date(row[9])),
            *(row[10], _date(row[11])),
        )
        for row in rows
    ]


def _date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _listed(words: Sequence[str]) -> str:
    """Return words as a sentence lists them: a, b dan c."""
    return " dan ".join(part for part in (", ".join(words[:-1]), words[-1] if words else "") if part)
