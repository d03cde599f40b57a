"""Merging two people: nothing written is lost, choices are kept to, and undo brings everything back exactly."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pytest
import sqlalchemy as sa

from planner.errors import ValidationError
from planner.language import Message
from planner.operations import (
    accounts,
    campaigns,
    collaborations,
    influencers,
    merging,
    notes,
    payments,
    trash,
)
from planner.queries.duplicates import set_aside_pairs
from planner.store.tables import (
    LOGGED,
    Account,
    Attachment,
    BackgroundCheck,
    CheckedPost,
    Collaboration,
    CompetitorWork,
    Controversy,
    CustomField,
    CustomValue,
    Deliverable,
    Exclusivity,
    Influencer,
    InfluencerTag,
    MetricSnapshot,
    PaymentLine,
    Rate,
    Redemption,
    TimelineNote,
    UsageRight,
    Voucher,
    table_of,
)
from planner.store.workspace import state
from planner.terms import (
    DeliverableKind,
    EngagementFormula,
    PaymentKind,
    Platform,
    Relationship,
    Side,
    Stage,
    UsageKind,
    Verdict,
)

if TYPE_CHECKING:
    from sqlmodel import SQLModel

    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace

DAY = date(2026, 12, 3)
EARLIER = date(2026, 11, 5)
LATER = date(2026, 12, 12)
# What the merge makes one: two people, two of their accounts, two days, two tags, two values, two collaborations, …
JOINED: dict[type[SQLModel], int] = {
    Influencer: 1,
    Account: 1,
    MetricSnapshot: 1,
    InfluencerTag: 1,
    CompetitorWork: 1,
    CustomValue: 1,
    Collaboration: 1,
}


def two_people(tx: Transaction) -> dict[str, str]:
    """Two people with something of every kind, who share an account, a tag, a day, a campaign and a competitor."""
    keep = influencers.add_influencer(
        tx, "Sekar Adiwulan", city="Malang", phone="+6281300008850", notes="suka pedas", created_at=_moment(5)
    )
    drop = influencers.add_influencer(
        tx,
        "Sekar A.",
        city="Batu",
        email="sekar@contoh.id",
        notes="balas cepat malam hari",
        relationship=Relationship.PARTNER,
        next_action="Kirim brief",
        next_action_on=LATER,
        audience_cities="Malang, Blitar",
        birth_year=1997,
        created_at=_moment(2),
    )
    mine = accounts.add_account(tx, keep, Platform.INSTAGRAM, "sekaricip")
    theirs = tx.add(
        Account, influencer_id=drop, platform=Platform.INSTAGRAM, handle="@sekaricip", handle_key="sekaricip"
    )
    other = accounts.add_account(tx, drop, Platform.TIKTOK, "sekar.icip")
    rate = {"engagement_formula": EngagementFormula.FOLLOWERS, "engagement_rate": 4.9}
    accounts.record_numbers(tx, mine, DAY, followers=48_200, source="Impor A")
    accounts.record_numbers(tx, theirs, DAY, followers=47_111, likes=812, original="47,1rb", source="Impor B", **rate)
    accounts.record_numbers(tx, theirs, EARLIER, followers=45_300)
    accounts.record_numbers(tx, other, DAY, followers=21_600)
    influencers.set_tags(tx, keep, ["12.12", "pedas"])
    influencers.set_tags(tx, drop, ["pedas", "ibu"])
    check = notes.add_check(tx, drop, EARLIER, verdict=Verdict.PASSED, reason="konten rapi", account_id=theirs)
    tx.add(CheckedPost, check_id=check, likes=900, comments=31)
    for person in (keep, drop):
        tx.add(CompetitorWork, influencer_id=person, brand="Sambal Tungku", worked_on=EARLIER, link="ig.com/p/1")
    tx.add(CompetitorWork, influencer_id=drop, brand="Sambal Lain")
    tx.add(Controversy, influencer_id=drop, text="Giveaway tidak dikirim", link="ig.com/p/2")
    tx.add(Attachment, influencer_id=drop, check_id=check, name="layar.png", size=3, sha256="a" * 64)
    for price in (1_500_000, 1_700_000):
        tx.add(Rate, influencer_id=drop, kind=DeliverableKind.REELS, price=price, quoted_on=EARLIER, label="bundel")
    tx.add(Exclusivity, influencer_id=drop, side=Side.THEIRS, brand="Kopi Pagi", ends_on=LATER)
    tx.add(UsageRight, influencer_id=drop, kind=UsageKind.ADS, channels="Instagram")
    notes.write_note(tx, keep, "Nego lewat WhatsApp")
    notes.write_note(tx, drop, "Minta rate card")
    field = tx.add(CustomField, name="Ukuran baju")
    extra = tx.add(CustomField, name="Hari libur")
    tx.add(CustomValue, influencer_id=keep, field_id=field, value="M")
    tx.add(CustomValue, influencer_id=drop, field_id=field, value="XL")
    tx.add(CustomValue, influencer_id=drop, field_id=extra, value="Senin")
    both = _both_in_a_campaign(tx, keep, drop)
    return both | {"keep": keep, "drop": drop, "mine": mine, "field": field}


def _both_in_a_campaign(tx: Transaction, keep: str, drop: str) -> dict[str, str]:
    campaign = campaigns.add_campaign(tx, "Sambal 12.12")
    alone = campaigns.add_campaign(tx, "Ramadan")
    first, second = collaborations.add_collaborations(tx, campaign, [keep, drop], DAY)
    collaborations.add_collaborations(tx, alone, [drop], DAY)
    collaborations.change_collaboration(tx, first, usual_fee=1_500_000, notes="titip salam")
    collaborations.change_collaboration(tx, second, usual_fee=1_750_000, pic="Lastri", notes="mau dua video")
    collaborations.move_to_stage(tx, [second], Stage.AGREED, EARLIER)
    for each, code in ((first, "KENCSATU"), (second, "KENCDUA")):
        collaborations.add_deliverable(tx, each, DeliverableKind.REELS, Platform.INSTAGRAM)
        voucher = collaborations.add_voucher(tx, each, code)
        collaborations.add_redemption(tx, voucher, DAY, 3, gross_sales=267_300)
        payments.add_payment_line(tx, each, PaymentKind.CASH, label=f"DP {code}", unit_cost=850_000)
        campaigns.change_brief(tx, campaign, each, tone=f"Santai {code}", hashtags=f"#{code}")
        notes.write_note(tx, keep if each == first else drop, f"Bicara soal {code}", each)
    tx.add(Exclusivity, influencer_id=drop, collaboration_id=second, side=Side.OURS, category="sambal")
    return {"campaign": campaign, "first": first, "second": second}


def _moment(day: int) -> datetime:
    return datetime(2026, 11, day, tzinfo=UTC)


@pytest.fixture
def both(workspace: Workspace) -> dict[str, str]:
    return workspace.write(Message("fill"), two_people).result


def rows(workspace: Workspace, model: type[SQLModel], **equals: Any) -> list[dict[str, Any]]:
    table = table_of(model)
    statement = sa.select(table).where(*(table.c[name] == value for name, value in equals.items())).order_by(table.c.id)
    with workspace.read() as connection:
        return [dict(row) for row in connection.execute(statement).mappings()]


def words(workspace: Workspace) -> set[str]:
    """Every word and number that somebody wrote, in all tables; keys, days and vocabularies are not words."""
    links = {"id", "sha256", "handle_key"}
    texts = [
        str(value)
        for model in LOGGED
        for row in rows(workspace, model)
        for name, value in row.items()
        if type(value) in {str, int} and name not in links and not name.endswith("_id") and name != "position"
    ]
    return {part for text in texts for part in re.split(r"[\s,;:()@]+", text.replace(".", "").casefold()) if part}


def counts(workspace: Workspace) -> dict[type[SQLModel], int]:
    return {model: len(rows(workspace, model)) for model in LOGGED}


def test_no_row_and_no_word_is_lost(workspace: Workspace, both: dict[str, str]) -> None:
    before, had = counts(workspace), words(workspace)
    workspace.write(Message("merge"), merging.merge, both["keep"], both["drop"], {})
    after = counts(workspace)
    gone = {model: before[model] - after[model] for model in LOGGED if before[model] != after[model]}
    # One note tells of the person, one of the collaboration; the second brief is in the words of that one.
    assert gone.pop(TimelineNote) == -2
    assert {table_of(model).name: n for model, n in gone.items()} == {
        **{table_of(model).name: n for model, n in JOINED.items()},
        "brief": 1,
    }
    assert had - words(workspace) == set()


def test_rows_of_the_second_person_are_rows_of_the_first(workspace: Workspace, both: dict[str, str]) -> None:
    workspace.write(Message("merge"), merging.merge, both["keep"], both["drop"], {})
    assert [row["id"] for row in rows(workspace, Influencer)] == [both["keep"]]
    shown = [(row["platform"], row["handle"], row["position"]) for row in rows(workspace, Account)]
    assert shown == [(Platform.INSTAGRAM, "sekaricip", 0), (Platform.TIKTOK, "sekar.icip", 1)]
    assert {row["name"] for row in rows(workspace, table_by("tag"))} == {"12.12", "pedas", "ibu"}
    (check,) = rows(workspace, BackgroundCheck)
    assert (check["influencer_id"], check["account_id"]) == (both["keep"], both["mine"])
    assert len(rows(workspace, CheckedPost, check_id=check["id"])) == 1
    person = rows(workspace, Influencer)[0]
    assert person["created_at"] == _moment(2)


def table_by(name: str) -> type[SQLModel]:
    return next(model for model in LOGGED if table_of(model).name == name)


def test_on_the_same_day_the_kept_numbers_win_and_gaps_are_filled(workspace: Workspace, both: dict[str, str]) -> None:
    workspace.write(Message("merge"), merging.merge, both["keep"], both["drop"], {})
    numbers = {row["taken_on"]: row for row in rows(workspace, MetricSnapshot, account_id=both["mine"])}
    assert numbers.keys() == {EARLIER, DAY}
    today = numbers[DAY]
    assert (today["followers"], today["likes"], today["comments"]) == (48_200, 812, None)
    assert (today["engagement_rate"], today["engagement_formula"]) == (4.9, EngagementFormula.FOLLOWERS)
    assert (today["original"], today["source"]) == ("47,1rb", "Impor A; Impor B")
    assert any("Pengikut 47.111" in row["text"] for row in rows(workspace, TimelineNote))


def test_what_is_proposed_fills_gaps_and_keeps_the_rest(workspace: Workspace, both: dict[str, str]) -> None:
    workspace.write(Message("merge"), merging.merge, both["keep"], both["drop"], {})
    person = rows(workspace, Influencer)[0]
    assert (person["name"], person["city"], person["phone"]) == ("Sekar Adiwulan", "Malang", "+6281300008850")
    assert (person["email"], person["relationship"]) == ("sekar@contoh.id", Relationship.PARTNER)
    assert (person["next_action"], person["next_action_on"]) == ("Kirim brief", LATER)
    assert person["notes"] == "suka pedas\n\nbalas cepat malam hari"
    note = next(row for row in rows(workspace, TimelineNote) if row["text"].startswith("Digabung dari Sekar A."))
    assert "Kota: Batu (Sekar A.)" in note["text"]
    assert "Ukuran baju: XL (Sekar A.)" in note["text"]


def test_choices_are_kept_to(workspace: Workspace, both: dict[str, str]) -> None:
    chosen = {
        "name": "drop",
        "city": "drop",
        "phone": "+6281200000000",
        "notes": "keep",
        "relationship": "keep",
        f"custom:{both['field']}": "drop",
    }
    workspace.write(Message("merge"), merging.merge, both["keep"], both["drop"], chosen)
    person = rows(workspace, Influencer)[0]
    assert (person["name"], person["city"], person["phone"]) == ("Sekar A.", "Batu", "+6281200000000")
    assert (person["notes"], person["relationship"]) == ("suka pedas", Relationship.PROSPECT)
    assert rows(workspace, CustomValue, field_id=both["field"])[0]["value"] == "XL"
    told = "\n".join(row["text"] for row in rows(workspace, TimelineNote))
    for word in ("Nama: Sekar Adiwulan", "Kota: Malang", "+6281300008850", "balas cepat", "Ukuran baju: M"):
        assert word in told


def test_two_collaborations_in_one_campaign_become_one(workspace: Workspace, both: dict[str, str]) -> None:
    workspace.write(Message("merge"), merging.merge, both["keep"], both["drop"], {})
    (kept,) = rows(workspace, Collaboration, campaign_id=both["campaign"])
    assert kept["id"] == both["first"]
    assert (kept["stage"], kept["stage_since"], kept["usual_fee"], kept["pic"]) == (
        Stage.AGREED,
        EARLIER,
        1_500_000,
        "Lastri",
    )
    assert kept["notes"] == "titip salam\n\nmau dua video"
    for model, count in ((Deliverable, 2), (Voucher, 2), (PaymentLine, 2)):
        assert len(rows(workspace, model, collaboration_id=kept["id"])) == count
    assert sorted(row["position"] for row in rows(workspace, PaymentLine)) == [0, 1]
    assert len(rows(workspace, Redemption)) == 2
    assert len(rows(workspace, Exclusivity, collaboration_id=kept["id"])) == 1
    (brief,) = rows(workspace, table_by("brief"), collaboration_id=kept["id"])
    assert brief["tone"] == "Santai KENCSATU"
    (note,) = (row for row in rows(workspace, TimelineNote) if "Sambal 12.12" in row["text"])
    assert note["collaboration_id"] == kept["id"]
    assert "Santai KENCDUA" in note["text"]
    assert "1.750.000" in note["text"]


def test_a_value_inside_another_one_is_written_into_the_note(workspace: Workspace) -> None:
    kept = {"city": "Balikpapan", "niche": "Kuliner rumahan", "pic": "Anandita", "email": "xa@b.id"}
    dropped = {"city": "Bali", "niche": "Kuliner", "pic": "Ana", "email": "a@b.id"}

    kept["notes"], dropped["notes"] = "suka pedas", "pedas"

    def fill(tx: Transaction) -> list[str]:
        keep, drop = influencers.add_influencer(tx, "Sekar", **kept), influencers.add_influencer(tx, "Ayu", **dropped)
        campaign = campaigns.add_campaign(tx, "Sambal 12.12")
        both = collaborations.add_collaborations(tx, campaign, [keep, drop], DAY)
        for each, pic in zip(both, ("Yayan", "Yaya"), strict=True):
            collaborations.change_collaboration(tx, each, pic=pic, review="rapi")
        for person, source in ((keep, "data KOL.xlsx"), (drop, "KOL.xlsx")):
            account = accounts.add_account(tx, person, Platform.TIKTOK)
            accounts.record_numbers(tx, account, DAY, original="21,2rb" if person == keep else "1,2rb", source=source)
        return [keep, drop]

    keep, drop = workspace.write(Message("fill"), fill).result
    workspace.write(Message("merge"), merging.merge, keep, drop, {})
    (person,) = rows(workspace, Influencer)
    assert {name: person[name] for name in kept} == kept
    told = {row["collaboration_id"] is None: row["text"].splitlines() for row in rows(workspace, TimelineNote)}
    lines = ["Niche: Kuliner (Ayu)", "Kota: Bali (Ayu)", "Email: a@b.id (Ayu)", "PIC: Ana (Ayu)"]
    assert told[True][1:] == lines
    assert told[False][1:] == ["PIC: Yaya"]
    (numbers,) = rows(workspace, MetricSnapshot)
    assert (numbers["original"], numbers["source"]) == ("21,2rb\n1,2rb", "data KOL.xlsx; KOL.xlsx")


def test_undo_and_redo_bring_everything_back_exactly(workspace: Workspace, both: dict[str, str]) -> None:
    with workspace.read() as connection:
        before = state(connection)
    written = workspace.write(Message("merge"), merging.merge, both["keep"], both["drop"], {"city": "drop"})
    with workspace.read() as connection:
        after = state(connection)
    assert written.step is not None
    undone = workspace.revert(written.step.id)
    with workspace.read() as connection:
        assert state(connection) == before
    assert undone is not None
    workspace.revert(undone.id)
    with workspace.read() as connection:
        assert state(connection) == after


def test_a_black_list_never_disappears_unasked(workspace: Workspace, both: dict[str, str]) -> None:
    black = {"relationship": Relationship.BLACKLISTED, "blacklisted_on": DAY, "blacklist_reason": "tidak tayang"}
    workspace.write(Message("x"), influencers.change_influencers, [both["keep"]], **black)
    workspace.write(Message("merge"), merging.merge, both["drop"], both["keep"], {})
    person = rows(workspace, Influencer)[0]
    assert {name: person[name] for name in black} == black


def test_an_account_without_handle_is_the_one_on_that_platform(workspace: Workspace) -> None:
    def fill(tx: Transaction) -> list[str]:
        one, other = (influencers.add_influencer(tx, name) for name in ("Raka", "Raka T."))
        nameless = accounts.add_account(tx, one, Platform.TIKTOK)
        accounts.record_numbers(tx, nameless, EARLIER, followers=80_000)
        named = accounts.add_account(tx, other, Platform.TIKTOK, "@rakamasakapa")
        accounts.record_numbers(tx, named, DAY, followers=86_400)
        return [one, other]

    one, other = workspace.write(Message("fill"), fill).result
    workspace.write(Message("merge"), merging.merge, one, other, {})
    (account,) = rows(workspace, Account)
    assert (account["handle"], account["handle_key"]) == ("@rakamasakapa", "rakamasakapa")
    assert len(rows(workspace, MetricSnapshot, account_id=account["id"])) == 2


def test_who_was_told_apart_from_one_is_told_apart_from_both(workspace: Workspace, both: dict[str, str]) -> None:
    third = workspace.write(Message("add"), influencers.add_influencer, "Sekar B.").result
    workspace.write(Message("x"), merging.set_aside, both["drop"], third, DAY)
    workspace.write(Message("x"), merging.set_aside, both["drop"], both["keep"], DAY)
    workspace.write(Message("merge"), merging.merge, both["keep"], both["drop"], {})
    with workspace.look() as connection:
        assert set_aside_pairs(connection) == {tuple(sorted((both["keep"], third)))}


def test_what_cannot_be_merged_is_said(workspace: Workspace, both: dict[str, str]) -> None:
    with pytest.raises(ValidationError, match="dua orang"):
        workspace.write(Message("merge"), merging.merge, both["keep"], both["keep"], {})
    with pytest.raises(TypeError):
        workspace.write(Message("merge"), merging.merge, both["keep"], both["drop"], {"id": "drop"})
    workspace.write(Message("x"), trash.trash, [both["drop"]], _moment(9))
    with pytest.raises(ValidationError, match=r"Sekar A\."):
        workspace.write(Message("merge"), merging.merge, both["keep"], both["drop"], {})
