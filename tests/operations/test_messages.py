"""The shop's own message texts, the note of a message that was sent, and the facts that go into one."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import TYPE_CHECKING, Any

import pytest

from planner.errors import ValidationError
from planner.language import Message, set_language
from planner.operations.agreements import add_exclusivity
from planner.operations.campaigns import add_campaign
from planner.operations.collaborations import add_collaborations, add_deliverable, add_voucher, change_deliverable
from planner.operations.influencers import add_influencer
from planner.operations.messages import note_message, set_message_template
from planner.operations.payments import add_payment_line
from planner.operations.shop import change_brand
from planner.queries.messages import examples, message_facts, own_occasions, recipient, template_text
from planner.rules.deadlines import ZONES
from planner.rules.messages import LONGEST_MESSAGE, UNSAID, default_text, fill, missing_facts
from planner.store.tables import MessageTemplate, TimelineNote
from planner.store.workspace import state
from planner.terms import (
    ContactChannel,
    ContentStatus,
    DeliverableKind,
    Occasion,
    PaymentKind,
    PaymentStatus,
    Platform,
    Side,
    TimeZone,
    VoucherStatus,
)

if TYPE_CHECKING:
    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace

WIB = timezone(timedelta(hours=7))
NOW = datetime(2026, 12, 3, 10, tzinfo=WIB)
DO = Message("make the demo shop")


def make(tx: Transaction, /) -> tuple[str, str, str]:
    change_brand(tx, name="Kencur Pagi", contact="Lastri 0812")
    person = add_influencer(tx, "Kevin Halimanto", phone="+6281200001206")
    campaign = add_campaign(tx, "Sambal 12.12")
    (together,) = add_collaborations(tx, campaign, [person], date(2026, 11, 16))
    piece = add_deliverable(
        tx,
        together,
        DeliverableKind.REELS,
        Platform.INSTAGRAM,
        quantity=2,
        draft_due_on=date(2026, 11, 27),
        posting_on=date(2026, 11, 30),
        posting_time=time(19),
        posting_zone=TimeZone.WIT,
    )
    add_deliverable(tx, together, DeliverableKind.STORY, Platform.INSTAGRAM, posting_on=date(2026, 12, 9))
    add_voucher(tx, together, "KENC1", valid_until=date(2026, 12, 14), status=VoucherStatus.ACTIVE)
    add_voucher(tx, together, "LAMA", valid_until=date(2026, 12, 4), status=VoucherStatus.LEAKED)
    add_payment_line(tx, together, PaymentKind.CASH, unit_cost=1_250_000, due_on=date(2026, 12, 9))
    gift = {"unit_cost": 46_000, "unit_retail": 99_000, "status": PaymentStatus.SHIPPED}
    add_payment_line(tx, together, PaymentKind.PRODUCT, label="Paket", tracking_number="JNE1", **gift)
    return person, together, piece


@pytest.fixture
def made(workspace: Workspace) -> tuple[str, str, str]:
    return workspace.write(DO, make).result


def facts(workspace: Workspace, *about: str | None, **told: Any) -> dict[str, str]:
    person, *rest = about
    assert person is not None
    with workspace.look() as connection:
        plain = message_facts(connection, person, *rest, now=NOW, **told)
    with workspace.read() as connection:
        assert message_facts(connection, person, *rest, now=NOW, **told) == plain
    return plain


def text_of(workspace: Workspace, occasion: Occasion) -> str:
    with workspace.look() as connection:
        return template_text(connection, occasion)


def test_an_own_text_stands_before_the_planners_until_it_is_given_up(workspace: Workspace) -> None:
    workspace.write(DO, set_message_template, Occasion.LATE, "  Halo {nama}  ")
    assert text_of(workspace, Occasion.LATE) == "Halo {nama}"
    assert text_of(workspace, Occasion.THANKS) == default_text(Occasion.THANKS)
    workspace.write(DO, set_message_template, Occasion.LATE, "Hai {nama}")
    with workspace.look() as connection:
        assert own_occasions(connection) == {Occasion.LATE}
    workspace.write(DO, set_message_template, Occasion.LATE, default_text(Occasion.LATE))
    with workspace.read() as connection:
        assert state(connection)[MessageTemplate.__tablename__] == []
    assert workspace.write(DO, set_message_template, Occasion.LATE, None).step is None


@pytest.mark.parametrize("text", ["", "  \n", "a" * (LONGEST_MESSAGE + 1)])
def test_a_text_that_cannot_be_sent_is_refused(workspace: Workspace, text: str) -> None:
    with pytest.raises(ValidationError):
        workspace.write(DO, set_message_template, Occasion.LATE, text)


def test_a_sent_message_is_a_contact_in_the_history(workspace: Workspace, made: tuple[str, str, str]) -> None:
    person, together, _ = made
    workspace.write(DO, note_message, person, Occasion.LATE, " Halo Kak ", together)
    with workspace.read() as connection:
        (note,) = state(connection)[TimelineNote.__tablename__]
    assert (note["text"], note["channel"], note["occasion"]) == ("Halo Kak", ContactChannel.WHATSAPP, Occasion.LATE)
    assert (note["influencer_id"], note["collaboration_id"]) == (person, together)
    assert abs(note["noted_at"] - datetime.now(UTC)) < timedelta(minutes=1)
    with pytest.raises(ValidationError):
        workspace.write(DO, note_message, person, Occasion.LATE, " ")


def test_the_facts_of_a_late_piece(workspace: Workspace, made: tuple[str, str, str]) -> None:
    set_language("en")
    person, together, _ = made
    assert facts(workspace, person, together, occasion=Occasion.LATE) == {
        "nama": "Kevin",
        "toko": "Kencur Pagi",
        "kontak": "Lastri 0812",
        "konten": "2 Reels",
        "tanggal": "Senin, 30 November",
        "jam": "19.00 WIT",
        "hari_telat": "3",
        "batas_draf": "Jumat, 27 November",
        "tautan": "",
        "berlaku_sampai": "Senin, 14 Desember",
        "kampanye": "Sambal 12.12",
        "kode": "KENC1",
        "resi": "JNE1",
        "jumlah": "Rp1.250.000",
    }


@pytest.mark.parametrize("owner", list(TimeZone))
@pytest.mark.parametrize(
    ("moment", "days"),
    [
        # 19.00 WIT is 17.00 WIB: a minute before nothing is late, and till 22.00 WIB it is the same day there.
        (datetime(2026, 11, 30, 16, 59, tzinfo=WIB), ""),
        (datetime(2026, 11, 30, 21, 59, tzinfo=WIB), UNSAID),
        (datetime(2026, 11, 30, 22, 0, tzinfo=WIB), "1"),
        (datetime(2026, 12, 1, 21, 59, tzinfo=WIB), "1"),
    ],
)
def test_lateness_is_counted_on_the_calendar_of_the_post(
    workspace: Workspace, made: tuple[str, str, str], owner: TimeZone, moment: datetime, days: str
) -> None:
    person, together, _ = made
    with workspace.look() as connection:
        told = message_facts(connection, person, together, now=moment.astimezone(ZONES[owner]), occasion=Occasion.LATE)
    assert told["hari_telat"] == days


def test_late_on_the_very_day_is_known_and_left_unsaid(workspace: Workspace, made: tuple[str, str, str]) -> None:
    person, together, _ = made
    with workspace.look() as connection:
        told = message_facts(
            connection, person, together, now=datetime(2026, 11, 30, 18, tzinfo=WIB), occasion=Occasion.LATE
        )
    text = default_text(Occasion.LATE)
    assert missing_facts(text, told) == ()
    assert "lewat" not in fill(text, told)
    assert "Senin, 30 November" in fill(text, told)


def test_rows_of_one_kind_are_counted_together(workspace: Workspace, made: tuple[str, str, str]) -> None:
    person, together, _ = made

    def more(tx: Transaction, /) -> None:
        for kind, platform in (
            (DeliverableKind.REELS, Platform.INSTAGRAM),
            (DeliverableKind.STORY, Platform.INSTAGRAM),
            (DeliverableKind.STORY, Platform.FACEBOOK),
            (DeliverableKind.TIKTOK_VIDEO, Platform.TIKTOK),
        ):
            add_deliverable(tx, together, kind, platform, posting_on=date(2026, 12, 9))

    workspace.write(DO, more)
    told = facts(workspace, person, together, occasion=Occasion.BRIEF)["konten"]
    assert told == "3 Reels, 2 Story Instagram, 1 Story Facebook dan 1 video TikTok"


@pytest.mark.parametrize(
    ("fields", "codes"),
    [
        ({"status": VoucherStatus.DRAFT}, "KENC1"),
        ({"status": VoucherStatus.INACTIVE}, "KENC1"),
        ({"status": VoucherStatus.ACTIVE}, "KENC1 dan AYU10"),
        ({"status": VoucherStatus.ACTIVE, "valid_from": date(2027, 1, 1)}, "KENC1"),
        # It begins on the day the post goes live, not before.
        ({"status": VoucherStatus.ACTIVE, "valid_from": date(2026, 12, 9)}, "KENC1 dan AYU10"),
        ({"status": VoucherStatus.ACTIVE, "valid_until": date(2026, 12, 8)}, "KENC1"),
    ],
)
def test_only_a_code_that_can_be_used_on_the_day_is_given_out(
    workspace: Workspace, made: tuple[str, str, str], fields: dict[str, Any], codes: str
) -> None:
    person, together, piece = made
    workspace.write(DO, change_deliverable, piece, posted_on=date(2026, 12, 1), status=ContentStatus.LIVE)
    workspace.write(DO, add_voucher, together, "AYU10", **fields)
    assert facts(workspace, person, together, occasion=Occasion.DAY_BEFORE)["kode"] == codes


def test_thanks_speak_of_what_was_posted_and_the_brief_of_everything(
    workspace: Workspace, made: tuple[str, str, str]
) -> None:
    person, together, piece = made
    posted = {"status": ContentStatus.LIVE, "post_url": "https://x.example/1", "must_stay_until": date(2027, 1, 1)}
    workspace.write(DO, change_deliverable, piece, posted_on=date(2026, 12, 1), **posted)
    thanks = facts(workspace, person, together, occasion=Occasion.THANKS)
    assert (thanks["konten"], thanks["tautan"]) == ("2 Reels", "https://x.example/1")
    assert thanks["berlaku_sampai"] == "Jumat, 1 Januari 2027"
    assert thanks["hari_telat"] == ""
    assert facts(workspace, person, together, occasion=Occasion.DAY_BEFORE)["konten"] == "1 Story"
    assert facts(workspace, person, together, piece, occasion=Occasion.DAY_BEFORE)["konten"] == "2 Reels"


def test_what_is_over_is_not_asked_for(workspace: Workspace, made: tuple[str, str, str]) -> None:
    person, together, piece = made
    workspace.write(DO, change_deliverable, piece, posted_on=date(2026, 11, 30), must_stay_until=date(2026, 12, 2))
    assert not facts(workspace, person, together, occasion=Occasion.STILL_UP)["berlaku_sampai"]
    with workspace.look() as connection:
        after = message_facts(connection, person, together, now=NOW + timedelta(days=12), occasion=Occasion.CODE_ENDING)
    assert (after["kode"], after["berlaku_sampai"]) == ("", "")


def test_the_brief_tells_all_that_was_agreed(workspace: Workspace, made: tuple[str, str, str]) -> None:
    person, together, _ = made
    assert facts(workspace, person, together, occasion=Occasion.BRIEF)["konten"] == "2 Reels dan 1 Story"


def test_the_end_of_an_exclusivity(workspace: Workspace, made: tuple[str, str, str]) -> None:
    person, together, _ = made
    assert not facts(workspace, person, together, occasion=Occasion.AGREEMENT_ENDING)["berlaku_sampai"]
    dates = {"starts_on": date(2026, 11, 1), "ends_on": date(2026, 12, 8)}
    workspace.write(DO, add_exclusivity, person, Side.OURS, **dates)
    told = facts(workspace, person, together, occasion=Occasion.AGREEMENT_ENDING)
    assert told["berlaku_sampai"] == "Selasa, 8 Desember"


def test_a_text_speaks_of_the_line_it_was_opened_from(workspace: Workspace, made: tuple[str, str, str]) -> None:
    person, together, _ = made

    def fill(tx: Transaction, /) -> dict[str, str]:
        late = {"unit_cost": 700_000, "label": "Pelunasan", "due_on": date(2026, 12, 20)}
        gift = {"unit_cost": 1, "unit_retail": 1}
        dates = {"starts_on": date(2026, 11, 1)}
        return {
            "payment": add_payment_line(tx, together, PaymentKind.CASH, **late),
            "here": add_payment_line(
                tx, together, PaymentKind.PRODUCT, status=PaymentStatus.RECEIVED, tracking_number="JNE0", **gift
            ),
            "planned": add_payment_line(tx, together, PaymentKind.PRODUCT, **gift),
            "code": add_voucher(tx, together, "KENC2", valid_until=date(2026, 12, 20), status=VoucherStatus.ACTIVE),
            "near": add_exclusivity(tx, person, Side.OURS, ends_on=date(2026, 12, 8), **dates),
            "far": add_exclusivity(tx, person, Side.THEIRS, brand="Tungku", ends_on=date(2026, 12, 31), **dates),
        }

    keys = workspace.write(DO, fill).result

    def told(occasion: Occasion, *names: str, about: str | None = together) -> dict[str, str]:
        return facts(workspace, person, about, occasion=occasion, row_ids=[keys[name] for name in names])

    assert told(Occasion.PAYMENT)["jumlah"] == "Rp1.250.000"
    assert told(Occasion.PAYMENT, "payment")["jumlah"] == "Rp700.000"
    # What has arrived is no parcel on its way, and what is still to be sent has no number.
    assert told(Occasion.PARCEL)["resi"] == "JNE1"
    assert told(Occasion.PARCEL, "here")["resi"] == "JNE0"
    assert told(Occasion.PARCEL, "planned")["resi"] == ""
    ending = told(Occasion.CODE_ENDING, "code")
    assert (ending["kode"], ending["berlaku_sampai"]) == ("KENC2", "Minggu, 20 Desember")
    first = told(Occasion.CODE_ENDING)
    assert (first["kode"], first["berlaku_sampai"]) == ("KENC1", "Senin, 14 Desember")
    both = told(Occasion.BRIEF)
    assert both["kode"] == "KENC1 dan KENC2"
    assert both["berlaku_sampai"] == "Senin, 14 Desember dan Minggu, 20 Desember"
    assert told(Occasion.AGREEMENT_ENDING, "far", about=None)["berlaku_sampai"] == "Kamis, 31 Desember"
    assert told(Occasion.AGREEMENT_ENDING, about=None)["berlaku_sampai"] == "Selasa, 8 Desember"


def test_a_person_without_a_collaboration_can_still_be_written_to(
    workspace: Workspace, made: tuple[str, str, str]
) -> None:
    told = facts(workspace, made[0], occasion=Occasion.INVITATION)
    filled = fill(default_text(Occasion.INVITATION), told)
    assert "Kencur Pagi" in filled
    assert "Kampanye" not in filled


def test_whom_it_goes_to_and_what_can_be_shown(workspace: Workspace, made: tuple[str, str, str]) -> None:
    with workspace.look() as connection:
        assert recipient(connection, made[0]) == ("Kevin Halimanto", "+6281200001206")
        assert recipient(connection, "0" * 32) == ("", "")
        assert examples(connection) == []  # only a candidate so far
