"""The course of the demo shop's collaborations: contracts, drafts, posts and looks at them, messages, proofs.

What is not told in live.json follows from the stage, so that every state of the board is there on any day.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from planner.operations.attachments import attach
from planner.operations.collaborations import change_collaboration, change_deliverable
from planner.operations.content import answer_draft, approve_without_draft, receive_draft, record_check, record_post
from planner.queries.messages import message_facts
from planner.rules.messages import default_text, fill
from planner.rules.post_checks import CHECK_DAYS
from planner.sample.demo_files import page, screenshot
from planner.store.tables import Deliverable, Influencer, PaymentLine, TimelineNote
from planner.terms import (
    ContactChannel,
    ContractStatus,
    DeliverableKind,
    DraftDecision,
    Occasion,
    PaymentKind,
    PaymentStatus,
    Platform,
    Purpose,
    Stage,
)

if TYPE_CHECKING:
    from planner.sample.demo_campaign import Joined
    from planner.store.transaction import Transaction

STAYS_DAYS = 60
MINUTES_AFTER_PROMISE = 4
DRAFT_BEFORE, APPROVED_BEFORE = 4, 2  # days before posting
SIGNED_BEFORE_POSTING = 11
_MORNING_UTC = time(2, 30, tzinfo=UTC)
_LINKS = {
    Platform.TIKTOK: "https://www.tiktok.com/@contoh/video/",
    Platform.YOUTUBE: "https://www.youtube.com/shorts/",
}
_USUAL_LINK = "https://www.instagram.com/p/"


def add_course(tx: Transaction, campaign: str, joined: list[Joined], ends_on: date, today: date) -> None:
    """Add what has happened in the collaborations of one campaign, by its name, until today."""
    for number, each in enumerate(joined, start=1):
        _add_contract(tx, each, number, ends_on, today)
        _add_drafts(tx, each, today)
        if each.promise.reached(Stage.LIVE):
            _add_posts(tx, each, today)
        _add_words(tx, each, today)
        _add_proofs(tx, campaign, each, number, today)


def _add_contract(tx: Transaction, each: Joined, number: int, ends_on: date, today: date) -> None:
    promise, told = each.promise, each.promise.told
    fields: dict[str, Any] = {"promises": told.get("promises", "")}
    if "next" in told:
        words, days = told["next"]
        fields |= {"next_step": words, "next_step_on": today + timedelta(days=days)}
    if "rating" in told:
        fields |= dict(zip(("rating", "use_again", "review"), told["rating"], strict=True))
    contract = _contract_of(each)
    if contract is not None:
        fields["contract"] = contract
    if contract not in {None, ContractStatus.NOT_NEEDED}:
        fields |= {"contract_number": f"KP-{number:02}/{today.year}", "contract_ends_on": ends_on + timedelta(days=30)}
    if contract is ContractStatus.SIGNED:
        first = promise.first_posting or 0
        fields["contract_signed_on"] = today + timedelta(days=min(first - SIGNED_BEFORE_POSTING, -1))
    change_collaboration(tx, each.collaboration_id, **fields)


def _contract_of(each: Joined) -> ContractStatus | None:
    """Return the state of a contract: as told, else a barter needs none and everybody briefed has signed."""
    promise = each.promise
    if "contract" in promise.told:
        return ContractStatus(promise.told["contract"])
    if promise.mix == "barter":
        return ContractStatus.NOT_NEEDED if promise.reached(Stage.AGREED) else None
    return ContractStatus.SIGNED if promise.reached(Stage.BRIEFED) else None


def _add_drafts(tx: Transaction, each: Joined, today: date) -> None:
    promise = each.promise
    for at, received, text, decision, decided, feedback in promise.told.get("drafts", []):
        draft_id = receive_draft(tx, each.content[at], today + timedelta(days=received), text)
        if decision is not None:
            on = today + timedelta(days=decided)
            answer_draft(tx, draft_id, DraftDecision(decision), on, feedback, by="Lastri")
    if not promise.reached(Stage.READY):
        return
    told = {at for at, *_ in promise.told.get("drafts", [])}
    for at, (deliverable_id, (kind, _, _, posting)) in enumerate(zip(each.content, promise.content, strict=True)):
        approved_on = today + timedelta(days=min((posting or 0) - APPROVED_BEFORE, 0))
        if at in told:
            continue
        if kind != DeliverableKind.STORY:
            received_on = min(approved_on, today + timedelta(days=(posting or 0) - DRAFT_BEFORE))
            draft_id = receive_draft(tx, deliverable_id, received_on, "Draf pertama, dikirim lewat WhatsApp.")
            answer_draft(tx, draft_id, DraftDecision.APPROVED, approved_on, by="Lastri")
        else:
            approve_without_draft(tx, deliverable_id, approved_on)


def _add_posts(tx: Transaction, each: Joined, today: date) -> None:
    looked = {(at, days): (is_up, notes) for at, days, is_up, notes in each.promise.told.get("checks", [])}
    for at, deliverable_id in enumerate(each.content):
        row = tx.get(Deliverable, deliverable_id)
        on = row["posting_on"]
        clock = (datetime.combine(on, row["posting_time"]) + timedelta(minutes=MINUTES_AFTER_PROMISE)).time()
        is_story = row["kind"] == DeliverableKind.STORY
        link = f"{_LINKS.get(row['platform'], _USUAL_LINK)}contoh-{each.promise.person}-{at + 1}"
        stays = None if is_story else on + timedelta(days=STAYS_DAYS)
        record_post(tx, deliverable_id, on, clock, url=link, must_stay_until=stays)
        for days in CHECK_DAYS[:1] if is_story else CHECK_DAYS:
            due = on + timedelta(days=days)
            is_up, notes = looked.get((at, days), (True, ""))
            if due < today or (at, days) in looked:
                record_check(tx, deliverable_id, days, min(due, today), is_up=is_up, notes=notes)
        if is_story:
            # A Story is gone after a day by its nature: nobody looks for it any more.
            change_deliverable(tx, deliverable_id, must_stay_until=on + timedelta(days=1))


def _add_words(tx: Transaction, each: Joined, today: date) -> None:
    """Add the messages that were sent, as the ready texts said them on their day."""
    for days, occasion in each.promise.told.get("messages", []):
        moment = datetime.combine(today + timedelta(days=days), _MORNING_UTC)
        facts = message_facts(
            tx.connection, each.influencer_id, each.collaboration_id, now=moment, occasion=Occasion(occasion)
        )
        tx.add(
            TimelineNote,
            influencer_id=each.influencer_id,
            collaboration_id=each.collaboration_id,
            noted_at=moment,
            channel=ContactChannel.WHATSAPP,
            occasion=Occasion(occasion),
            text=fill(default_text(Occasion(occasion)), facts),
        )


def _add_proofs(tx: Transaction, campaign: str, each: Joined, number: int, today: date) -> None:
    """Add a contract or the chat in its place, the last post as a picture, and the proof of every payment.

    No two of them have the same content: each proves one thing.
    """
    person = tx.get(Influencer, each.influencer_id)["name"]
    what = f"{campaign}, {person}"
    here: dict[str, Any] = {"collaboration_id": each.collaboration_id}
    here["added_at"] = datetime.combine(today + timedelta(days=-1), _MORNING_UTC)
    picture = {"media_type": "image/png"}
    contract = _contract_of(each)
    if contract is ContractStatus.SIGNED:
        lines = [
            "Kesepakatan kerja sama (contoh)",
            f"Kencur Pagi dengan {person}",
            f"Kampanye {campaign}",
            f"Nomor KP-{number:02}/{today.year}",
        ]
        told = {"purpose": Purpose.CONTRACT, "media_type": "application/pdf"}
        attach(tx, each.influencer_id, f"Kesepakatan {person}.pdf", page(lines), **here, **told)
    elif contract is ContractStatus.NOT_NEEDED and each.promise.reached(Stage.BRIEFED):
        told = {"purpose": Purpose.CHAT}
        data = screenshot(number, f"{what}: chat")
        attach(tx, each.influencer_id, "Chat kesepakatan.png", data, **here, **picture, **told)
    if each.promise.reached(Stage.LIVE):
        told = {"purpose": Purpose.POST, "deliverable_id": each.content[0]}
        data = screenshot(number + 40, f"{what}: unggahan")
        attach(tx, each.influencer_id, "Tangkapan unggahan.png", data, **here, **picture, **told)
    for line in tx.find(PaymentLine, collaboration_id=each.collaboration_id, kind=PaymentKind.CASH):
        if line["status"] == PaymentStatus.PAID:
            proof = {"purpose": Purpose.PAYMENT, "payment_line_id": line["id"]}
            name = f"Bukti {line['label'].replace('%', '')}.png"
            data = screenshot(number + 80, f"{what}: {line['label']}")
            attach(tx, each.influencer_id, name, data, **here, **picture, **proof)
