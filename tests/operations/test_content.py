"""Promised content on its way: drafts and answers, approval, posts, looks at them, and parting one row into many."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest

from planner.errors import ValidationError
from planner.language import Message
from planner.operations import attachments, campaigns, collaborations, content, influencers
from planner.queries.content import ContentRow, content_rows, proof_rows
from planner.store.tables import Collaboration
from planner.terms import ContentStatus, DeliverableKind, DraftDecision, Platform, TimeZone

if TYPE_CHECKING:
    from collections.abc import Callable

    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace

SAID = Message("x")
DAY = dt.date(2026, 12, 3)
LATER = dt.date(2026, 12, 9)
NOW = dt.datetime(2026, 12, 3, 10, tzinfo=dt.timezone(dt.timedelta(hours=7)))
REVISE, APPROVED = DraftDecision.REVISE, DraftDecision.APPROVED


class Work:
    """One collaboration with one promised piece."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.collaboration, self.piece = self.do(_seed)

    def do(self, operation: Callable[..., Any], *args: Any, **fields: Any) -> Any:
        return self.workspace.write(SAID, operation, *args, **fields).result

    def rows(self) -> tuple[ContentRow, ...]:
        with self.workspace.read() as connection:
            return content_rows(connection, self.collaboration, NOW, proof_rows(connection, self.collaboration))

    def row(self) -> ContentRow:
        return self.rows()[0]


def _seed(tx: Transaction) -> tuple[str, str]:
    person = influencers.add_influencer(tx, "Raka", platform=Platform.TIKTOK, handle="raka", on=DAY)
    campaign = campaigns.add_campaign(tx, "Sambal 12.12")
    (key,) = collaborations.add_collaborations(tx, campaign, [person], DAY)
    fields = {"quantity": 3, "posting_zone": TimeZone.WIT, "draft_due_on": DAY, "notes": "Tanpa musik"}
    piece = collaborations.add_deliverable(tx, key, DeliverableKind.STORY, Platform.INSTAGRAM, **fields)
    return key, piece


@pytest.fixture
def work(workspace: Workspace) -> Work:
    return Work(workspace)


def test_a_draft_goes_round_until_it_is_approved(work: Work) -> None:
    first = work.do(content.receive_draft, work.piece, DAY, "Naskah satu", "drive.google.com/a")
    assert (work.row().status, work.row().waiting) == (ContentStatus.DRAFT, work.row().drafts[0])
    assert work.row().drafts[0].link == "https://drive.google.com/a"
    work.do(content.answer_draft, first, REVISE, DAY, " Kurang terang ", by="Lastri", next_due=LATER)
    row = work.row()
    assert (row.status, row.draft_due_on, row.revisions, row.waiting) == (ContentStatus.REVISION, LATER, 1, None)
    assert (row.drafts[0].feedback, row.drafts[0].decided_by) == ("Kurang terang", "Lastri")
    second = work.do(content.receive_draft, work.piece, LATER)
    assert [draft.number for draft in work.row().drafts] == [1, 2]
    assert work.row().status is ContentStatus.DRAFT
    work.do(content.answer_draft, second, APPROVED, LATER)
    row = work.row()
    assert (row.status, row.approved_on, row.revisions) == (ContentStatus.APPROVED, LATER, 1)


def test_more_revisions_than_agreed_are_possible(work: Work) -> None:
    for _ in range(4):
        draft = work.do(content.receive_draft, work.piece, DAY)
        work.do(content.answer_draft, draft, REVISE, DAY)
    assert work.row().revisions == 4
    assert work.row().draft_due_on == DAY


def test_an_answer_is_taken_back(work: Work) -> None:
    draft = work.do(content.receive_draft, work.piece, DAY)
    work.do(content.answer_draft, draft, APPROVED, DAY)
    work.do(content.take_answer_back, draft)
    assert (work.row().status, work.row().approved_on) == (ContentStatus.DRAFT, None)
    work.do(content.answer_draft, draft, REVISE, DAY, "Ganti lagu")
    work.do(content.take_answer_back, draft)
    assert (work.row().status, work.row().drafts[0].feedback) == (ContentStatus.DRAFT, "Ganti lagu")


def test_an_approval_that_becomes_a_revision_is_no_approval(work: Work) -> None:
    draft = work.do(content.receive_draft, work.piece, DAY)
    work.do(content.answer_draft, draft, APPROVED, DAY)
    work.do(content.answer_draft, draft, REVISE, LATER)
    assert (work.row().status, work.row().approved_on) == (ContentStatus.REVISION, None)


def test_a_draft_that_was_no_draft_leaves_the_state_before_it(work: Work) -> None:
    first = work.do(content.receive_draft, work.piece, DAY)
    work.do(content.answer_draft, first, APPROVED, DAY)
    second = work.do(content.receive_draft, work.piece, LATER)
    assert (work.row().status, work.row().approved_on) == (ContentStatus.DRAFT, None)
    work.do(content.discard_draft, second)
    assert (work.row().status, work.row().approved_on) == (ContentStatus.APPROVED, DAY)
    work.do(content.discard_draft, first)
    assert (work.row().status, work.row().approved_on) == (ContentStatus.NOT_STARTED, None)


def test_approval_without_a_draft_and_back(work: Work) -> None:
    work.do(content.approve_without_draft, work.piece, DAY)
    assert (work.row().status, work.row().approved_on) == (ContentStatus.APPROVED, DAY)
    work.do(content.take_approval_back, work.piece)
    assert (work.row().status, work.row().approved_on) == (ContentStatus.NOT_STARTED, None)
    draft = work.do(content.receive_draft, work.piece, DAY)
    work.do(content.answer_draft, draft, APPROVED, DAY)
    work.do(content.take_approval_back, work.piece)
    assert work.row().waiting is not None


def test_a_post_is_recorded_with_its_link_and_taken_back(work: Work) -> None:
    work.do(content.approve_without_draft, work.piece, DAY)
    fields = {"url": "instagram.com/p/1", "must_stay_until": LATER, "now": NOW}
    work.do(content.record_post, work.piece, DAY, dt.time(12), **fields)  # noon in the east is ten in the west
    row = work.row()
    assert (row.status, row.posted_on, row.posted_time) == (ContentStatus.LIVE, DAY, dt.time(12))
    assert (row.post_url, row.must_stay_until) == ("https://instagram.com/p/1", LATER)
    work.do(content.record_check, work.piece, 1, LATER, is_up=True)
    work.do(content.take_post_back, work.piece)
    row = work.row()
    assert (row.status, row.posted_on, row.post_url, row.checks) == (ContentStatus.APPROVED, None, "", ())


@pytest.mark.parametrize(
    ("day", "clock", "fields"),
    [
        (dt.date(2026, 12, 4), None, {}),
        (DAY, dt.time(12, 1), {}),
        (DAY, None, {"url": "sudah ya"}),
        (DAY, None, {"must_stay_until": dt.date(2026, 12, 2)}),
    ],
)
def test_what_cannot_be_a_post_is_refused(
    work: Work, day: dt.date, clock: dt.time | None, fields: dict[str, Any]
) -> None:
    with pytest.raises(ValidationError):
        work.do(content.record_post, work.piece, day, clock, now=NOW, **fields)
    assert not work.row().is_posted


def test_a_post_is_corrected(work: Work) -> None:
    work.do(content.record_post, work.piece, DAY)
    work.do(content.change_post, work.piece, NOW, post_url="https://tiktok.com/@a/1", must_stay_until=LATER)
    assert work.row().post_url == "https://tiktok.com/@a/1"
    with pytest.raises(ValidationError):
        work.do(content.change_post, work.piece, NOW, posted_on=LATER)
    with pytest.raises(ValidationError):
        work.do(content.change_post, work.piece, NOW, post_url="bukan tautan")
    collaborations_row = {"status": ContentStatus.LIVE, "posted_on": None}
    work.do(collaborations.change_deliverable, work.piece, **collaborations_row)
    work.do(content.change_post, work.piece, NOW, post_url="https://tiktok.com/@a/2")
    assert work.row().post_url.endswith("2")


def test_a_look_that_finds_nothing_makes_the_post_removed_until_it_is_up_again(work: Work) -> None:
    with pytest.raises(ValidationError):
        work.do(content.record_check, work.piece, 1, LATER, is_up=True)
    work.do(content.record_post, work.piece, DAY)
    with pytest.raises(ValidationError):
        work.do(content.record_check, work.piece, 1, dt.date(2026, 12, 1), is_up=True)
    work.do(content.record_check, work.piece, 1, dt.date(2026, 12, 4), is_up=False, notes="404")
    assert work.row().status is ContentStatus.REMOVED
    work.do(content.record_check, work.piece, 7, dt.date(2026, 12, 10), is_up=True)
    assert work.row().status is ContentStatus.LIVE
    work.do(content.remove_check, work.piece, 7)
    assert work.row().status is ContentStatus.REMOVED
    work.do(content.record_check, work.piece, 1, dt.date(2026, 12, 4), is_up=True)
    assert work.row().status is ContentStatus.LIVE


def test_drafts_of_a_live_piece_do_not_unmake_its_state(work: Work) -> None:
    work.do(content.record_post, work.piece, DAY)
    draft = work.do(content.receive_draft, work.piece, DAY)
    work.do(content.answer_draft, draft, APPROVED, DAY)
    assert (work.row().status, work.row().approved_on, work.row().waiting) == (ContentStatus.LIVE, DAY, None)


def test_one_row_of_three_becomes_three_rows(work: Work) -> None:
    work.do(content.record_post, work.piece, DAY, url="https://instagram.com/s/1")
    work.do(content.record_check, work.piece, 1, LATER, is_up=False)
    keys = work.do(content.split_content, work.piece)
    rows = work.rows()
    assert [row.id for row in rows] == keys
    assert [row.quantity for row in rows] == [1, 1, 1]
    assert [row.post_url for row in rows] == ["https://instagram.com/s/1", "", ""]
    assert [row.status for row in rows] == [ContentStatus.REMOVED, ContentStatus.LIVE, ContentStatus.LIVE]
    assert {row.notes for row in rows} == {"Tanpa musik"}


def test_pieces_are_added_at_once_and_doubled_without_their_course(work: Work) -> None:
    pieces = [
        content.Piece(DeliverableKind.REELS, Platform.INSTAGRAM),
        content.Piece(DeliverableKind.TIKTOK_VIDEO, Platform.TIKTOK, 2),
    ]
    keys = work.do(content.add_contents, work.collaboration, pieces, posting_on=LATER)
    assert [(row.kind, row.quantity, row.posting_on) for row in work.rows()[1:]] == [
        (DeliverableKind.REELS, 1, LATER),
        (DeliverableKind.TIKTOK_VIDEO, 2, LATER),
    ]
    work.do(content.record_post, keys[0], DAY, url="https://instagram.com/p/1")
    double = work.do(content.duplicate_content, keys[0])
    row = next(row for row in work.rows() if row.id == double)
    assert (row.kind, row.posting_on, row.status) == (DeliverableKind.REELS, LATER, ContentStatus.NOT_STARTED)
    assert (row.posted_on, row.post_url) == (None, "")


def test_files_of_a_discarded_draft_stay_with_the_piece(work: Work) -> None:
    draft = work.do(content.receive_draft, work.piece, DAY)
    with work.workspace.read() as connection:
        table = Collaboration.__table__  # type: ignore[attr-defined]
        person = connection.execute(table.select()).one().influencer_id
    links = {"collaboration_id": work.collaboration, "deliverable_id": work.piece, "draft_id": draft}
    work.do(attachments.attach, person, "draf.mp4", b"x", **links)
    work.do(content.discard_draft, draft)
    (file,) = work.row().files
    assert (file.name, file.draft_id) == ("draf.mp4", None)


@pytest.mark.parametrize(
    ("zone", "clock", "on", "kept"),
    [
        # 0.20 of the 4th in Jayapura is 22.20 of the 3rd in Malang: a look at 22.45 comes after it.
        (TimeZone.WIT, dt.time(0, 20), dt.date(2026, 12, 3), dt.date(2026, 12, 4)),
        (TimeZone.WIT, dt.time(0, 20), dt.date(2026, 12, 2), None),
        (TimeZone.WIT, dt.time(2), dt.date(2026, 12, 3), None),
        (TimeZone.WITA, dt.time(0, 59), dt.date(2026, 12, 3), dt.date(2026, 12, 4)),
        (TimeZone.WIT, None, dt.date(2026, 12, 3), dt.date(2026, 12, 4)),
        (TimeZone.WIB, None, dt.date(2026, 12, 3), None),
        (TimeZone.WIB, dt.time(0, 1), dt.date(2026, 12, 3), None),
    ],
)
def test_a_look_may_come_on_the_evening_before_in_the_west(
    work: Work, zone: TimeZone, clock: dt.time | None, on: dt.date, kept: dt.date | None
) -> None:
    work.do(collaborations.change_deliverable, work.piece, posting_zone=zone)
    work.do(content.record_post, work.piece, dt.date(2026, 12, 4), clock)
    if kept is None:
        with pytest.raises(ValidationError):
            work.do(content.record_check, work.piece, 1, on, is_up=True, today=on)
        return
    work.do(content.record_check, work.piece, 1, on, is_up=True, today=on)
    (made,) = (mark.made for mark in work.row().checks if mark.made)
    assert (made.days, made.checked_on) == (0, kept)


def test_only_the_latest_round_decides(work: Work) -> None:
    first = work.do(content.receive_draft, work.piece, DAY)
    second = work.do(content.receive_draft, work.piece, DAY)
    work.do(content.answer_draft, second, REVISE, DAY, "Kurang terang", next_due=LATER)
    work.do(content.answer_draft, first, APPROVED, DAY, next_due=DAY)
    row = work.row()
    assert (row.status, row.approved_on, row.draft_due_on) == (ContentStatus.REVISION, None, LATER)
    work.do(content.take_answer_back, first)
    assert (work.row().status, work.row().waiting) == (ContentStatus.REVISION, None)
    third = work.do(content.receive_draft, work.piece, LATER)
    work.do(content.answer_draft, third, APPROVED, LATER)
    work.do(content.answer_draft, first, REVISE, LATER)
    assert (work.row().status, work.row().approved_on) == (ContentStatus.APPROVED, LATER)
    work.do(content.take_approval_back, work.piece)
    assert [draft.decision for draft in work.row().drafts] == [REVISE, REVISE, None]


@pytest.mark.parametrize(
    ("day", "asked", "kept"),
    [
        (4, 30, 1),  # the latest look that is due
        (10, 30, 7),
        (3, 7, 0),  # none is due yet
        (10, 7, 7),
        (12, 7, 7),
    ],
)
def test_an_early_look_counts_as_the_one_that_is_due(work: Work, day: int, asked: int, kept: int) -> None:
    work.do(content.record_post, work.piece, DAY)
    work.do(content.record_check, work.piece, asked, dt.date(2026, 12, day), is_up=True)
    assert [mark.days for mark in work.row().checks if mark.made] == [kept]


def test_an_early_look_leaves_the_one_before_it_as_it_was(work: Work) -> None:
    work.do(content.record_post, work.piece, DAY)
    work.do(content.record_check, work.piece, 1, dt.date(2026, 12, 4), is_up=True)
    work.do(content.record_check, work.piece, 7, dt.date(2026, 12, 6), is_up=False)
    made = [(mark.days, mark.made.is_up) for mark in work.row().checks if mark.made]
    assert made == [(1, True), (3, False)]
    assert work.row().status is ContentStatus.REMOVED


def test_a_look_of_tomorrow_is_refused(work: Work) -> None:
    work.do(content.record_post, work.piece, DAY)
    with pytest.raises(ValidationError):
        work.do(content.record_check, work.piece, 1, LATER, is_up=True, today=DAY)
    work.do(content.record_check, work.piece, 1, LATER, is_up=True, today=LATER)


@pytest.mark.parametrize("is_up", [True, False])
def test_a_look_that_is_taken_back_leaves_the_state_it_met(work: Work, *, is_up: bool) -> None:
    work.do(content.record_post, work.piece, DAY)
    work.do(collaborations.change_deliverable, work.piece, status=ContentStatus.REMOVED)
    work.do(content.record_check, work.piece, 1, LATER, is_up=is_up)
    work.do(content.record_check, work.piece, 1, LATER, is_up=True, notes="lagi")
    work.do(content.remove_check, work.piece, 1)
    assert work.row().status is ContentStatus.REMOVED


def test_a_double_promises_no_stay_yet(work: Work) -> None:
    work.do(content.record_post, work.piece, DAY, must_stay_until=LATER)
    work.do(content.duplicate_content, work.piece)
    assert [row.must_stay_until for row in work.rows()] == [LATER, None]


def test_a_state_that_is_chosen_is_written_like_its_step(work: Work) -> None:
    def choose(status: ContentStatus) -> ContentRow:
        work.do(content.choose_status, work.piece, status, NOW)
        return work.row()

    approved = choose(ContentStatus.APPROVED)
    assert (approved.status, approved.approved_on) == (ContentStatus.APPROVED, DAY)
    live = choose(ContentStatus.LIVE)
    assert (live.status, live.posted_on, live.posted_time) == (ContentStatus.LIVE, DAY, None)
    gone = choose(ContentStatus.REMOVED)
    assert (gone.status, gone.posted_on) == (ContentStatus.REMOVED, DAY)
    assert choose(ContentStatus.LIVE).status is ContentStatus.LIVE
    back = choose(ContentStatus.NOT_STARTED)
    assert (back.status, back.posted_on, back.approved_on) == (ContentStatus.NOT_STARTED, None, None)
    with pytest.raises(ValidationError):
        choose(ContentStatus.REMOVED)
