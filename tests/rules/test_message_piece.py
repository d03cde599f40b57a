"""Which content a message can be about, and what a stage still asks for once content is live."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest

from planner.rules.message_piece import content_message, fits_piece
from planner.terms import ContentStatus, Occasion, Stage, TimeZone

NOW = datetime(2026, 11, 20, 20, tzinfo=timezone(timedelta(hours=7)))
TODAY = NOW.date()
APPROVED, DRAFT, LIVE, REMOVED = (
    *(ContentStatus.APPROVED, ContentStatus.DRAFT),
    *(ContentStatus.LIVE, ContentStatus.REMOVED),
)


@pytest.mark.parametrize(
    ("occasion", "status", "days", "fits"),
    [
        (Occasion.POSTING_DAY, APPROVED, 0, True),
        (Occasion.POSTING_DAY, APPROVED, 2, False),
        (Occasion.POSTING_DAY, LIVE, 0, False),
        (Occasion.DAY_BEFORE, APPROVED, 1, True),
        (Occasion.THREE_DAYS_BEFORE, APPROVED, 2, True),
        (Occasion.THREE_DAYS_BEFORE, LIVE, 2, False),
        (Occasion.DRAFT_RECEIVED, DRAFT, 2, True),
        (Occasion.DRAFT_RECEIVED, APPROVED, 2, False),
        (Occasion.DRAFT_RECEIVED, LIVE, 2, False),
        (Occasion.DRAFT_DUE, ContentStatus.REVISION, 2, True),
        (Occasion.DRAFT_DUE, APPROVED, 2, False),
        (Occasion.LATE, APPROVED, -2, False),
        (Occasion.THANKS, LIVE, -2, True),
        (Occasion.THANKS, APPROVED, -2, False),
        (Occasion.POST_MISSING, REMOVED, -2, True),
        (Occasion.POST_MISSING, LIVE, -2, False),
        (Occasion.PAYMENT, LIVE, -2, False),
    ],
)
def test_nobody_is_asked_for_what_is_live_already(
    occasion: Occasion, status: ContentStatus, days: int, *, fits: bool
) -> None:
    posted = TODAY if status in {LIVE, REMOVED} else None
    promised = TODAY + timedelta(days=days), TimeZone.WIB
    assert fits_piece(occasion, status, posted, promised, NOW) is fits


def test_today_is_the_creators_today() -> None:
    late = NOW.replace(hour=23)  # one o'clock on the 21st in the east
    promised = date(2026, 11, 21), TimeZone.WIT
    assert fits_piece(Occasion.POSTING_DAY, APPROVED, None, promised, late)
    assert not fits_piece(Occasion.POSTING_DAY, APPROVED, None, promised, NOW)


@pytest.mark.parametrize(
    ("stage", "statuses", "occasion"),
    [
        (Stage.DRAFT_REVIEW, [], Occasion.DRAFT_RECEIVED),
        (Stage.DRAFT_REVIEW, [DRAFT, LIVE], Occasion.DRAFT_RECEIVED),
        (Stage.DRAFT_REVIEW, [LIVE, APPROVED], Occasion.THREE_DAYS_BEFORE),
        (Stage.DRAFT_REVIEW, [LIVE, ContentStatus.NOT_STARTED], Occasion.DRAFT_DUE),
        (Stage.DRAFT_REVIEW, [LIVE, LIVE], Occasion.THANKS),
        (Stage.READY, [LIVE], Occasion.THANKS),
        (Stage.BRIEFED, [LIVE], Occasion.THANKS),
        (Stage.BRIEFED, [APPROVED], Occasion.DRAFT_DUE),
        (Stage.AGREED, [LIVE], Occasion.BRIEF),
        (Stage.CANDIDATE, [], Occasion.INVITATION),
    ],
)
def test_a_stage_asks_for_what_is_still_open(stage: Stage, statuses: list[ContentStatus], occasion: Occasion) -> None:
    assert content_message(stage, statuses) is occasion
