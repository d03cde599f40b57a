"""The five tracks beside a stage: what is written down decides how far each of them is."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone

import pytest

from planner.rules.tracks import Facts, Line, Piece, TrackMark, late_posts, marks
from planner.terms import (
    ContentStatus,
    ContractStatus,
    PaymentKind,
    PaymentStatus,
    Stage,
    TimeZone,
    Track,
    TrackState,
    VoucherStatus,
)

TODAY = date(2026, 12, 3)
NOW = datetime(2026, 12, 3, 10, tzinfo=timezone(timedelta(hours=7)))
NOT_STARTED, UNDERWAY, DONE, TROUBLE, NOT_NEEDED = TrackState


def day(number: int) -> date:
    return TODAY + timedelta(days=number)


def cash(status: PaymentStatus = PaymentStatus.PLANNED, due: int | None = None) -> Line:
    return Line(PaymentKind.CASH, status, None if due is None else day(due))


def parcel(status: PaymentStatus, shipped: int | None = None) -> Line:
    return Line(PaymentKind.PRODUCT, status, None, None if shipped is None else day(shipped))


def mark(facts: Facts, track: Track) -> TrackMark:
    return next(found for found in marks(facts, NOW) if found.track is track)


def test_the_marks_stand_in_the_order_of_the_tracks() -> None:
    assert [found.track for found in marks(Facts(Stage.CANDIDATE), NOW)] == list(Track)


def test_before_an_agreement_an_empty_track_is_not_yet_and_after_it_not_needed() -> None:
    before = [found.state for found in marks(Facts(Stage.NEGOTIATING), NOW)]
    after = [found.state for found in marks(Facts(Stage.AGREED), NOW)]
    assert before == [NOT_STARTED] * 5
    assert after == [NOT_STARTED, NOT_NEEDED, NOT_STARTED, NOT_NEEDED, NOT_NEEDED]


def test_a_barter_that_is_planned_early_needs_no_cash() -> None:
    facts = Facts(Stage.CANDIDATE, lines=(parcel(PaymentStatus.PLANNED),))
    assert [mark(facts, track).state for track in (Track.PRODUCT, Track.PAYMENT)] == [NOT_STARTED, NOT_NEEDED]


@pytest.mark.parametrize(
    ("status", "ends", "stage", "piece", "state"),
    [
        (None, None, Stage.AGREED, Piece(), NOT_STARTED),
        (ContractStatus.NOT_NEEDED, None, Stage.AGREED, Piece(), NOT_NEEDED),
        (ContractStatus.DRAFT, None, Stage.AGREED, Piece(), UNDERWAY),
        (ContractStatus.SENT, None, Stage.AGREED, Piece(), UNDERWAY),
        (ContractStatus.SIGNED, None, Stage.AGREED, Piece(), DONE),
        (ContractStatus.SIGNED, 0, Stage.READY, Piece(), DONE),
        (ContractStatus.SIGNED, -1, Stage.READY, Piece(), TROUBLE),
        (ContractStatus.ENDED, None, Stage.READY, Piece(), TROUBLE),
        (ContractStatus.ENDED, None, Stage.LIVE, Piece(ContentStatus.LIVE), DONE),
        (ContractStatus.ENDED, None, Stage.CANCELLED, Piece(), DONE),
    ],
)
def test_the_contract(
    status: ContractStatus | None, ends: int | None, stage: Stage, piece: Piece, state: TrackState
) -> None:
    facts = Facts(stage, status, None if ends is None else day(ends), (piece,))
    assert mark(facts, Track.CONTRACT).state is state


@pytest.mark.parametrize(
    ("lines", "stage", "state"),
    [
        ((parcel(PaymentStatus.PLANNED),), Stage.AGREED, NOT_STARTED),
        ((parcel(PaymentStatus.PACKED),), Stage.AGREED, UNDERWAY),
        ((parcel(PaymentStatus.SHIPPED, -5),), Stage.BRIEFED, UNDERWAY),
        ((parcel(PaymentStatus.SHIPPED, -6),), Stage.BRIEFED, TROUBLE),
        ((parcel(PaymentStatus.SHIPPED, -8),), Stage.GHOSTED, UNDERWAY),
        ((parcel(PaymentStatus.SHIPPED),), Stage.BRIEFED, UNDERWAY),
        ((parcel(PaymentStatus.RECEIVED),), Stage.BRIEFED, DONE),
        ((parcel(PaymentStatus.RECEIVED), parcel(PaymentStatus.PLANNED)), Stage.BRIEFED, UNDERWAY),
        ((parcel(PaymentStatus.RECEIVED), parcel(PaymentStatus.CANCELLED)), Stage.BRIEFED, DONE),
        ((parcel(PaymentStatus.RETURNED),), Stage.BRIEFED, TROUBLE),
        ((parcel(PaymentStatus.RETURNED),), Stage.CANCELLED, DONE),
        ((cash(),), Stage.CANDIDATE, NOT_NEEDED),
    ],
)
def test_the_product(lines: tuple[Line, ...], stage: Stage, state: TrackState) -> None:
    assert mark(Facts(stage, lines=lines), Track.PRODUCT).state is state


@pytest.mark.parametrize(
    ("pieces", "state"),
    [
        ((Piece(),), NOT_STARTED),
        ((Piece(ContentStatus.DRAFT), Piece()), UNDERWAY),
        ((Piece(ContentStatus.REVISION),), UNDERWAY),
        ((Piece(ContentStatus.APPROVED),), UNDERWAY),
        ((Piece(ContentStatus.LIVE), Piece()), UNDERWAY),
        ((Piece(ContentStatus.LIVE), Piece(posted_on=day(-1))), DONE),
        ((Piece(posting_on=day(0)),), NOT_STARTED),
        ((Piece(posting_on=day(-1)),), TROUBLE),
        ((Piece(posting_on=day(0), posting_time=time(9)),), TROUBLE),
        ((Piece(posting_on=day(0), posting_time=time(11, 30), zone=TimeZone.WITA),), NOT_STARTED),
        ((Piece(posting_on=day(0), posting_time=time(11, 30), zone=TimeZone.WIT),), TROUBLE),
        ((Piece(draft_due_on=day(0)),), NOT_STARTED),
        ((Piece(draft_due_on=day(-1)),), TROUBLE),
        ((Piece(ContentStatus.DRAFT, draft_due_on=day(-1)),), UNDERWAY),
        ((Piece(ContentStatus.REMOVED, must_stay_until=day(0)),), TROUBLE),
        ((Piece(ContentStatus.REMOVED, must_stay_until=day(-1)),), DONE),
        ((Piece(ContentStatus.REMOVED, must_stay_until=day(-1), gone_on=day(-5)),), TROUBLE),
        ((Piece(ContentStatus.LIVE, must_stay_until=day(9), gone_on=day(-2)),), TROUBLE),
        ((Piece(ContentStatus.REMOVED),), DONE),
        ((Piece(ContentStatus.REMOVED, posted_on=day(-30)),), TROUBLE),  # nothing agreed: as long as H+30 asks
        ((Piece(ContentStatus.REMOVED, posted_on=day(-31)),), DONE),
        ((Piece(ContentStatus.LIVE, posted_on=day(-90), gone_on=day(-70)),), TROUBLE),
        ((Piece(ContentStatus.LIVE, posted_on=day(-90), gone_on=day(-50)),), DONE),
    ],
)
def test_the_content(pieces: tuple[Piece, ...], state: TrackState) -> None:
    assert mark(Facts(Stage.READY, pieces=pieces), Track.CONTENT).state is state


def test_a_post_that_was_taken_down_broke_a_promise_only_where_one_was_made() -> None:
    gone = Piece(ContentStatus.REMOVED, posted_on=day(-3))
    for piece, said in (
        (gone, "A post was taken down."),
        (gone._replace(must_stay_until=day(9)), "A post was taken down before its promised day."),
    ):
        assert mark(Facts(Stage.READY, pieces=(piece,)), Track.CONTENT).message.source == said


@pytest.mark.parametrize("stage", [Stage.CANDIDATE, Stage.BACKUP, Stage.CANCELLED, Stage.GHOSTED])
def test_who_promised_nothing_or_left_is_late_with_nothing(stage: Stage) -> None:
    facts = Facts(stage, pieces=(Piece(posting_on=day(-5), draft_due_on=day(-9)),))
    assert late_posts(facts, NOW) == []
    assert mark(facts, Track.CONTENT).state is NOT_STARTED


LATE = (Piece(ContentStatus.APPROVED, posting_on=day(-3)),)
PAID = cash(PaymentStatus.PAID)


@pytest.mark.parametrize(
    ("lines", "pieces", "state"),
    [
        ((cash(),), (), NOT_STARTED),
        ((cash(PaymentStatus.DUE, 0),), (), UNDERWAY),
        ((PAID, cash()), (), UNDERWAY),
        ((PAID, cash(PaymentStatus.CANCELLED)), (), DONE),
        ((PAID, cash(due=-1)), (), TROUBLE),
        ((cash(PaymentStatus.DUE, -1),), (), TROUBLE),
        ((PAID,), LATE, TROUBLE),
        ((PAID, cash(due=3)), LATE, UNDERWAY),
        ((parcel(PaymentStatus.RECEIVED),), LATE, NOT_NEEDED),
    ],
)
def test_the_payment(lines: tuple[Line, ...], pieces: tuple[Piece, ...], state: TrackState) -> None:
    assert mark(Facts(Stage.READY, lines=lines, pieces=pieces), Track.PAYMENT).state is state


@pytest.mark.parametrize(
    ("codes", "state"),
    [
        ((VoucherStatus.DRAFT,), UNDERWAY),
        ((VoucherStatus.ACTIVE,), DONE),
        ((VoucherStatus.ACTIVE, VoucherStatus.DRAFT), UNDERWAY),
        ((VoucherStatus.ACTIVE, VoucherStatus.LEAKED), TROUBLE),
        ((VoucherStatus.EXPIRED, VoucherStatus.INACTIVE), DONE),
    ],
)
def test_the_voucher(codes: tuple[VoucherStatus, ...], state: TrackState) -> None:
    assert mark(Facts(Stage.READY, codes=codes), Track.VOUCHER).state is state


def test_a_parcel_is_asked_for_after_the_days_of_the_shop() -> None:
    facts = Facts(Stage.READY, lines=(parcel(PaymentStatus.SHIPPED, -6),))
    states = [marks(facts, NOW, parcel_days=days)[1].state for days in (5, 6)]
    assert states == [TROUBLE, UNDERWAY]
    assert mark(facts, Track.PRODUCT).state is TROUBLE  # usually five days


def test_sentences_name_their_numbers() -> None:
    facts = Facts(Stage.READY, pieces=LATE, lines=(PAID, cash(due=3), parcel(PaymentStatus.SHIPPED, -9)))
    said = {found.track: found.sentence for found in marks(facts, NOW)}
    assert "3" in said[Track.CONTENT]
    assert "9" in said[Track.PRODUCT]
    assert "1" in said[Track.PAYMENT]
    assert "2" in said[Track.PAYMENT]
