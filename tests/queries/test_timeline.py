"""The timeline: what changed in words, undone steps told as such, what was deleted, notes at their own moment."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest

from planner.formats import format_date
from planner.language import Message, set_language
from planner.operations import accounts, campaigns, collaborations, content, influencers, notes, payments
from planner.queries import timeline_log
from planner.queries.plain import fetch
from planner.queries.timeline import Kind, StageMove, Topic, collaboration_timeline, person_timeline
from planner.queries.timeline_words import FieldChange
from planner.sample.demo_shop import add_sample
from planner.store.tables import TimelineNote
from planner.terms import (
    ContactChannel,
    ContentStatus,
    ContractStatus,
    DeliverableKind,
    DraftDecision,
    Occasion,
    PaymentKind,
    PaymentStatus,
    Platform,
    Stage,
)
from planner.wording import counted, word

if TYPE_CHECKING:
    from planner.queries.timeline import Entry, TimelinePage
    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace

DAY = dt.date(2026, 12, 3)
VALUES: dict[str, str | int] = {"name": "Sekar", "stage": "Sepakat", "what": "Sekar", "code": "SEKAR10"}


def now() -> dt.datetime:
    """Return a moment after everything a test does: the log is dated by the real clock."""
    return dt.datetime.now(dt.UTC).astimezone(dt.timezone(dt.timedelta(hours=7)))


class Shop:
    """One creator in one campaign, and hands to change things."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        workspace.author = "Lastri"
        self.person, self.work = self.do("add {name}", self._seed)

    def _seed(self, tx: Transaction) -> tuple[str, str]:
        person = influencers.add_influencer(tx, "Sekar", platform=Platform.INSTAGRAM, handle="sekaricip")
        campaign = campaigns.add_campaign(tx, "Sambal 12.12")
        return person, collaborations.add_collaborations(tx, campaign, [person], DAY)[0]

    def do(self, source: str, operation: Any, *args: Any, **fields: Any) -> Any:
        """Run an operation under a label about Sekar and return what it returned."""
        self.step = self.workspace.write(Message(source, VALUES), operation, *args, **fields)
        return self.step.result

    def undo(self) -> None:
        """Take the last step back, or the undo of it."""
        step = self.step.step
        assert step is not None
        self.step = self.step._replace(step=self.workspace.revert(step.id))

    def about_work(self, topic: Topic | None = None, limit: int = 100) -> TimelinePage:
        with self.workspace.look() as connection:
            return collaboration_timeline(connection, self.work, now(), topic, limit)

    def about_person(self, topic: Topic | None = None, limit: int = 100) -> TimelinePage:
        with self.workspace.read() as connection:
            return person_timeline(connection, self.person, now(), topic, limit)

    def latest(self) -> Entry:
        return self.about_work().entries[0]


@pytest.fixture
def shop(workspace: Workspace) -> Shop:
    return Shop(workspace)


def test_a_stage_is_told_as_a_move_with_its_date(shop: Shop) -> None:
    shop.do("move {name} to {stage}", collaborations.move_to_stage, [shop.work], Stage.NEGOTIATING, DAY)
    shop.do("move {name} to {stage}", collaborations.move_to_stage, [shop.work], Stage.AGREED, DAY)
    page = shop.about_work(Topic.STAGE)
    assert [entry.stage for entry in page.entries] == [
        StageMove("Negosiasi", "Sepakat", DAY),
        StageMove("Kandidat", "Negosiasi", DAY),
        StageMove("", "Kandidat", DAY),
    ]
    assert page.counts == {None: 3, Topic.STAGE: 3, Topic.CONTENT: 0, Topic.MONEY: 0, Topic.NOTES: 0}
    assert {entry.author for entry in page.entries} == {"Lastri"}


def test_fields_are_in_the_owners_words(shop: Shop) -> None:
    piece = shop.do(
        "add content for {name}", collaborations.add_deliverable, shop.work, DeliverableKind.REELS, Platform.INSTAGRAM
    )
    shop.do(
        "change the content of {name}",
        collaborations.change_deliverable,
        piece,
        status=ContentStatus.LIVE,
        posting_time=dt.time(19),
    )
    row = "Reels · Instagram"
    changed = set(shop.latest().changes)
    assert changed == {
        FieldChange(row, "Jam tayang", "—", "19.00 WIB"),
        FieldChange(row, "Status", "belum", "tayang"),
    }
    line = shop.do(
        "add a payment line for {name}", payments.add_payment_line, shop.work, PaymentKind.CASH, unit_cost=750_000
    )
    shop.do(
        "change a payment line of {name}", payments.change_payment_line, line, status=PaymentStatus.PAID, settled_on=DAY
    )
    entry = shop.latest()
    assert entry.topics == {Topic.MONEY}
    assert FieldChange("Tunai", "Status", "rencana", "dibayar") in entry.changes
    added = shop.about_work(Topic.MONEY).entries[1]
    assert ("Rp750.000", "—") in {(change.after, change.before) for change in added.changes}


def test_what_happened_is_told_from_the_rows(shop: Shop) -> None:
    set_language("en")
    label = "change the content of {name}"
    told: list[str] = []

    def do(operation: Any, *args: Any, **fields: Any) -> Any:
        result = shop.do(label, operation, *args, **fields)
        told.append(shop.latest().event)
        return result

    piece = do(collaborations.add_deliverable, shop.work, DeliverableKind.STORY, Platform.INSTAGRAM, quantity=3)
    first = do(content.receive_draft, piece, DAY)
    do(content.answer_draft, first, DraftDecision.REVISE, DAY)
    second = do(content.receive_draft, piece, DAY)
    do(content.answer_draft, second, DraftDecision.APPROVED, DAY)
    do(content.record_post, piece, DAY)
    do(content.record_check, piece, 7, DAY + dt.timedelta(days=7), is_up=True)
    do(content.record_check, piece, 7, DAY + dt.timedelta(days=7), is_up=False)
    signed = {"contract": ContractStatus.SIGNED, "contract_signed_on": DAY}
    do(collaborations.change_collaboration, shop.work, **signed)
    cash = do(payments.add_payment_line, shop.work, PaymentKind.CASH, unit_cost=300_000, label="DP")
    do(payments.change_payment_line, cash, status=PaymentStatus.PAID, settled_on=DAY)
    parcel = do(payments.add_payment_line, shop.work, PaymentKind.PRODUCT, label="Paket sambal", unit_cost=46_000)
    do(payments.change_payment_line, parcel, status=PaymentStatus.SHIPPED, shipped_on=DAY)
    do(payments.change_payment_line, parcel, status=PaymentStatus.RECEIVED, settled_on=DAY)
    do(payments.change_payment_line, parcel, shipping_cost=9_000)
    day = format_date(DAY, now().date(), weekday=False)
    assert told == [
        "",
        "3 Stories: draft 1 came in",
        "3 Stories: revision of draft 1 asked",
        "3 Stories: draft 2 came in",
        "3 Stories: draft 2 approved",
        f"3 Stories: live {day}",
        "3 Stories: check H+7: still up",
        "3 Stories: check H+7: taken down",
        f"Contract signed {day}",
        "",
        "Rp300,000 paid · DP",
        "",
        "Paket sambal sent",
        "Paket sambal arrived",
        "",
    ]
    shop.undo()
    assert shop.latest().event == ""


def test_what_was_taken_back_is_one_line_and_what_was_done_again_is_none(shop: Shop) -> None:
    change = "change the usual fee of {name}"
    before = shop.about_work().entries
    shop.do(change, collaborations.change_collaboration, shop.work, usual_fee=2_000_000)
    done = shop.about_work().entries
    shop.undo()
    (undo, *rest) = shop.about_work().entries
    assert (undo.kind, undo.label, tuple(rest)) == (Kind.UNDO, "Diurungkan: ubah fee biasa Sekar", before)
    assert [(change.before, change.after) for change in undo.changes] == [("Rp2.000.000", "—")]
    shop.undo()
    assert shop.about_work().entries == done
    shop.undo()
    assert [entry.kind for entry in shop.about_work().entries] == [Kind.UNDO, Kind.CHANGE]
    assert shop.about_work().counts[None] == 2


def test_several_steps_that_were_taken_back_are_one_line(shop: Shop) -> None:
    steps = []
    for pic in ("Lastri", "Yayan"):
        shop.do("change PIC of {name}", collaborations.change_collaboration, shop.work, pic=pic)
        steps.append(shop.step)
    shop.do("move {name} to {stage}", collaborations.move_to_stage, [shop.work], Stage.AGREED, DAY)
    for step in (shop.step, *reversed(steps)):
        shop.step = step
        shop.undo()
    shop.do("plan next step of {name}", collaborations.change_collaboration, shop.work, next_step="Kirim brief")
    last, folded, first = shop.about_work().entries
    assert (folded.kind, folded.changes) == (Kind.UNDO, ())
    assert folded.label.startswith("3 ")
    assert folded.label.endswith(": ubah PIC Sekar; pindah Sekar ke Sepakat")
    assert last.label.startswith("Rencanakan")
    assert first.stage == StageMove("", "Kandidat", DAY)
    page = shop.about_work(Topic.STAGE)
    assert ([entry.kind for entry in page.entries], page.counts[Topic.STAGE]) == ([Kind.UNDO, Kind.CHANGE], 2)


def test_a_note_that_was_taken_back_is_told_once(shop: Shop) -> None:
    shop.do("write a note about {name}", notes.write_note, shop.person, "Nego", shop.work)
    shop.undo()
    assert [(entry.text, entry.undone) for entry in shop.about_work(Topic.NOTES).entries] == [("Nego", True)]


def test_the_demo_shop_is_told_on_the_days_of_its_rows(workspace: Workspace) -> None:
    set_language("en")
    add_sample(workspace, DAY)
    with workspace.look() as connection:
        (work,) = fetch(
            connection,
            "SELECT c.id, c.influencer_id FROM collaboration c JOIN influencer i ON i.id = c.influencer_id "
            "JOIN campaign k ON k.id = c.campaign_id WHERE i.name LIKE 'Meylin%' AND k.name = 'Sambal 12.12'",
        )
        entries = collaboration_timeline(connection, work[0], now()).entries
        person = person_timeline(connection, work[1], now()).entries
    told = [entry for entry in entries if not entry.text]
    assert all(entry.on and entry.on <= DAY and not entry.changes for entry in told)
    assert [entry.at for entry in entries] == sorted((entry.at for entry in entries), reverse=True)
    way = list(Stage)[: list(Stage).index(Stage.DRAFT_REVIEW) + 1]
    assert [entry.stage.after for entry in reversed(told) if entry.stage] == [word(stage) for stage in way]
    happened, piece = [entry.event for entry in told if entry.event], counted(DeliverableKind.REELS, 1)
    assert [event for event in happened if "draft" in event] == [
        *(f"{piece}: {said}" for said in ("draft 2 came in", "revision of draft 1 asked", "draft 1 came in")),
    ]
    assert "Contract signed" in happened
    assert any(event.endswith("sent") for event in happened)
    assert person[-1].table == "influencer"
    assert len({entry.key for entry in person}) == len(person)


def test_what_was_deleted_stays_in_the_timeline(shop: Shop) -> None:
    code = shop.do("add code {code}", _add_code, shop.work)
    use = shop.do("note uses", collaborations.add_redemption, code, DAY, 3)
    shop.do("remove uses", collaborations.remove_redemption, use)
    shop.do("remove code {code}", collaborations.remove_voucher, code)
    labels = [entry.label.split()[0] for entry in shop.about_work(Topic.MONEY).entries]
    assert len(labels) == 4
    assert shop.about_person(Topic.MONEY).counts[Topic.MONEY] == 4
    removed = shop.about_work(Topic.MONEY).entries[0]
    assert ("SEKAR10", "—") in {(change.before, change.after) for change in removed.changes}


def test_deletions_are_looked_for_only_so_far_back(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    code = shop.do("add code {code}", _add_code, shop.work)
    shop.do("remove code {code}", collaborations.remove_voucher, code)
    for fee in (1, 2, 3):
        shop.do("change the usual fee of {name}", collaborations.change_collaboration, shop.work, usual_fee=fee)
    assert shop.about_work().counts[Topic.MONEY] == 2
    monkeypatch.setattr(timeline_log, "NEWEST_DELETIONS", 0)
    assert shop.about_work().counts[Topic.MONEY] == 0


def test_a_removed_collaboration_stays_with_the_person(shop: Shop) -> None:
    shop.do("remove {what}", collaborations.remove_collaborations, [shop.work])
    entries = shop.about_person().entries
    assert entries[0].campaign == "Sambal 12.12"
    assert ("Tahap", "Kandidat", "—") in {(change.field, change.before, change.after) for change in entries[0].changes}


def test_notes_and_messages_stand_at_their_own_moment(shop: Shop) -> None:
    long_ago = dt.datetime(2026, 1, 5, 2, tzinfo=dt.UTC)

    def write(tx: Transaction, **fields: Any) -> str:
        return tx.add(TimelineNote, influencer_id=shop.person, collaboration_id=shop.work, **fields)

    shop.do("x {name}", write, text="Ingat tayang", occasion=Occasion.LATE, channel=ContactChannel.WHATSAPP)
    shop.do("x {name}", write, text="Nego", channel=ContactChannel.CALL, noted_at=long_ago)
    entries = shop.about_work(Topic.NOTES).entries
    assert [(entry.kind, entry.text) for entry in entries] == [(Kind.MESSAGE, "Ingat tayang"), (Kind.CONTACT, "Nego")]
    assert entries[0].label == "Pesan: Telat, belum tayang"
    assert entries[1].at == long_ago
    assert shop.about_work().entries[-1].text == "Nego"
    assert all(entry.author == "Lastri" and not entry.changes for entry in entries)


def test_a_changed_and_a_removed_note_are_told_once_each(shop: Shop) -> None:
    note = shop.do("write a note about {name}", notes.write_note, shop.person, "Nego", shop.work)
    shop.do("change a note about {name}", notes.change_note, note, "Nego Rp1 jt")
    page = shop.about_work(Topic.NOTES)
    assert [(entry.text, entry.undone) for entry in page.entries] == [("", False), ("Nego Rp1 jt", False)]
    assert page.entries[0].changes == (FieldChange("Catatan", "Isi", "Nego", "Nego Rp1 jt"),)
    shop.do("remove a note about {name}", notes.remove_note, note)
    assert [(e.text, e.undone) for e in shop.about_work(Topic.NOTES).entries if e.text] == [("Nego Rp1 jt", True)]


def test_pages_hold_the_newest(shop: Shop) -> None:
    for fee in range(1, 31):
        shop.do("change the usual fee of {name}", collaborations.change_collaboration, shop.work, usual_fee=fee)
    page = shop.about_work(limit=10)
    assert (len(page.entries), page.counts[None]) == (10, 31)
    assert page.entries[0].changes[0].after == "Rp30"
    assert shop.about_work(limit=100).entries[:10] == page.entries


def test_a_person_has_all_their_rows_and_nobody_elses(shop: Shop) -> None:
    other = shop.do("add {name}", influencers.add_influencer, "Tia")
    account = shop.do("add an account of {name}", accounts.add_account, shop.person, Platform.TIKTOK, "sekar.icip")
    shop.do("record numbers of {name}", accounts.record_numbers, account, DAY, followers=48_200)
    shop.do("write a note about {name}", notes.write_note, other, "Bukan Sekar")
    entries = shop.about_person().entries
    assert ("48.200" in {change.after for change in entries[0].changes}, len(entries)) == (True, 3)
    assert shop.about_work().counts[None] == 1
    with shop.workspace.look() as connection:
        assert person_timeline(connection, "0" * 32, now()).entries == ()


def _add_code(tx: Transaction, work: str) -> str:
    return collaborations.add_voucher(tx, work, "SEKAR10")


def test_the_log_is_never_read_as_a_whole(shop: Shop) -> None:
    asked: list[str] = []
    with shop.workspace.look() as connection:
        connection.set_trace_callback(asked.append)
        person_timeline(connection, shop.person, now())
        connection.set_trace_callback(None)
        plans = [
            row[3] for sql in asked if "change_log" in sql for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}")
        ]
    assert any("row_id=?" in plan for plan in plans)
    # What looks for deletions goes by the key, from where the bound lies.
    assert [plan for plan in plans if plan.startswith("SCAN") and "change_log" in plan] == []
