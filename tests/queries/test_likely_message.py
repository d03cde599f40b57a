"""Which ready message fits: for a planned step, before a post, and for a collaboration as it stands."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING

import pytest
from home_situations import MORNING, WIB, WIT, Shop, Situation

from planner.language import Message
from planner.queries.home import likely_message
from planner.rules.agenda import (
    AgendaDays,
    Piece,
    Who,
    piece_lines,
    step_lines,
)
from planner.terms import (
    ContentStatus,
    DeliverableKind,
    Occasion,
    Platform,
    Stage,
    TimeZone,
)

if TYPE_CHECKING:
    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace


@pytest.mark.parametrize(
    ("stage", "words", "occasion"),
    [
        (Stage.CANDIDATE, "", Occasion.INVITATION),
        (Stage.CANDIDATE, "Kirim paket contoh", Occasion.INVITATION),
        (Stage.SELECTED, "", Occasion.INVITATION),
        (Stage.NEGOTIATING, "Tawar paket dua Reels", Occasion.FOLLOW_UP),
        (Stage.BACKUP, "", Occasion.FOLLOW_UP),
        (Stage.AGREED, "", Occasion.BRIEF),
        (Stage.AGREED, "Transfer DP", Occasion.PAYMENT),
        (Stage.BRIEFED, "Kirim paket", Occasion.PARCEL),
        (Stage.BRIEFED, "Revisi brief", Occasion.BRIEF),
        (Stage.BRIEFED, "", Occasion.DRAFT_DUE),
        (Stage.LIVE, "", Occasion.THANKS),
    ],
)
def test_a_planned_step_offers_what_its_words_or_its_stage_ask_for(
    stage: Stage, words: str, occasion: Occasion
) -> None:
    today = MORNING.date()
    (line,) = step_lines(Who("i", "Ayu", "c", "k", "12.12", stage), words, today, today, today=today, days=AgendaDays())
    assert line.occasion is occasion


@pytest.mark.parametrize(
    ("now", "occasion"),
    [
        # 00.30 in the east on the 5th is the evening of the 4th in the west.
        (datetime(2026, 12, 3, 10, tzinfo=WIB), Occasion.THREE_DAYS_BEFORE),
        (datetime(2026, 12, 3, 23, tzinfo=WIB), Occasion.DAY_BEFORE),
        (datetime(2026, 12, 4, 10, tzinfo=WIB), Occasion.DAY_BEFORE),
        (datetime(2026, 12, 4, 22, 10, tzinfo=WIB), Occasion.POSTING_DAY),
        (datetime(2026, 12, 4, 22, 31, tzinfo=WIB), Occasion.LATE),
        (datetime(2026, 12, 5, 0, 10, tzinfo=WIT), Occasion.POSTING_DAY),
    ],
)
def test_tomorrow_is_the_creators_tomorrow(now: datetime, occasion: Occasion) -> None:
    who = Who("i", "Ayu", "c", "k", "12.12", Stage.READY)
    piece = Piece(
        *("d", who, DeliverableKind.REELS, Platform.INSTAGRAM, 1, None, date(2026, 12, 5), time(0, 30)),
        *(TimeZone.WIT, ContentStatus.APPROVED, None, None),
    )
    (line,) = piece_lines(piece, now, (), AgendaDays())
    assert line.occasion is occasion


LIKELY = {
    "late post": ("tahap=Siap tayang; konten=Reels; tayang=2026-12-01 WIB", Occasion.LATE, True),
    "late draft": ("tahap=Brief & produk dikirim; konten=Reels; batas draf=2026-12-01", Occasion.DRAFT_DUE, True),
    "late look": ("tahap=Tayang; konten=Reels; status=tayang; diunggah=2026-11-25", Occasion.STILL_UP, True),
    "late step": ("tahap=Negosiasi; langkah=Tanya lagi 2026-12-01", Occasion.FOLLOW_UP, False),
    "late step about money": ("tahap=Sepakat; langkah=Transfer DP 2026-12-01", Occasion.PAYMENT, False),
    "paid before the agreement": (
        "tahap=Negosiasi; konten=Reels; tayang=2026-12-01 WIB; tunai=DP 400000 dibayar",
        *(Occasion.LATE, True),
    ),
    "late post after a later draft": (
        "tahap=Siap tayang; konten=Story; batas draf=2026-11-20; konten=Reels; tayang=2026-12-01 WIB",
        *(Occasion.LATE, True),
    ),
    "several late posts": (
        "tahap=Sepakat; konten=Reels; tayang=2026-12-01 WIB; konten=Story; tayang=2026-12-02 WIB; tunai=DP 9 dibayar",
        *(Occasion.LATE, False),
    ),
    "paid without a posting date": (
        "tahap=Siap tayang; konten=Reels; tunai=DP 400000 dibayar 2026-10-01",
        *(Occasion.LATE, True),
    ),
    "paid without content": ("tahap=Sepakat; tunai=DP 400000 dibayar 2026-10-01", Occasion.FOLLOW_UP, False),
    "tomorrow": ("tahap=Siap tayang; konten=Reels; tayang=2026-12-04 WIB", Occasion.DAY_BEFORE, True),
    "far": ("tahap=Siap tayang; konten=Reels; tayang=2026-12-30 WIB", Occasion.THREE_DAYS_BEFORE, False),
    "nothing due": ("tahap=Tayang; konten=Reels; tayang=2026-12-05 WIB", Occasion.THANKS, False),
    "left": ("tahap=Batal; konten=Reels; tayang=2026-12-01 WIB; tunai=DP 400000 dibayar", Occasion.FOLLOW_UP, False),
}


@pytest.mark.parametrize("name", LIKELY)
def test_the_message_of_a_collaboration_is_about_what_is_late_with_it(workspace: Workspace, name: str) -> None:
    facts, occasion, has_piece = LIKELY[name]

    def fill(tx: Transaction, /) -> str:
        made = Shop(tx)
        made.add(Situation("1", "", "Lain", LIKELY["late post"][0], {}))
        made.add(Situation("2", "", "Ayu", facts, {}))
        return made.collaboration

    key = workspace.write(Message("Import"), fill).result
    with workspace.look() as plain, workspace.read() as connection:
        found = likely_message(plain, key, MORNING)
        assert likely_message(connection, key, MORNING) == found
    assert (found.occasion, found.deliverable_id is not None) == (occasion, has_piece)
