"""The situations of `corpus/home_situations.tsv`, and how each is written into a workspace fact by fact."""

from __future__ import annotations

import csv
import re
from datetime import UTC, date, datetime, time, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from planner.store.tables import (
    BackgroundCheck,
    Brief,
    Campaign,
    Collaboration,
    Deliverable,
    Draft,
    Exclusivity,
    Influencer,
    PaymentLine,
    PostCheck,
    Redemption,
    TimelineNote,
    Voucher,
)
from planner.terms import (
    ContactChannel,
    ContentStatus,
    DeliverableKind,
    DraftDecision,
    PaymentKind,
    PaymentStatus,
    Platform,
    Relationship,
    Side,
    Stage,
    TimeZone,
    VoucherStatus,
)
from planner.wording import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from planner.store.transaction import Transaction

CORPUS = Path(__file__).parent.parent / "corpus" / "home_situations.tsv"
WIB, WITA, WIT = (timezone(timedelta(hours=7 + at), zone) for at, zone in enumerate(("WIB", "WITA", "WIT")))
# The heads of the five columns of the table, and what the owner's wall clock says then.
MOMENTS = {
    "Pemilik WIB, Kam 3 Des 10.00": datetime(2026, 12, 3, 10, tzinfo=WIB),
    "Pemilik WIB, Kam 3 Des 23.30": datetime(2026, 12, 3, 23, 30, tzinfo=WIB),
    "Pemilik WITA, Jum 4 Des 00.15": datetime(2026, 12, 4, 0, 15, tzinfo=WITA),
    "Pemilik WIT, Kam 3 Des 12.00": datetime(2026, 12, 3, 12, tzinfo=WIT),
    "Pemilik WIT, Jum 4 Des 00.15": datetime(2026, 12, 4, 0, 15, tzinfo=WIT),
}
MORNING = next(iter(MOMENTS.values()))
NOTHING = "-"
_STATUS = {
    "draf": ContentStatus.DRAFT,
    "revisi": ContentStatus.REVISION,
    "disetujui": ContentStatus.APPROVED,
    "tayang": ContentStatus.LIVE,
    "dihapus": ContentStatus.REMOVED,
}
_PAYMENT = {
    "rencana": PaymentStatus.PLANNED,
    "jatuh tempo": PaymentStatus.DUE,
    "dibayar": PaymentStatus.PAID,
    "dikirim": PaymentStatus.SHIPPED,
    "diterima": PaymentStatus.RECEIVED,
    "hadir": PaymentStatus.ATTENDED,
}
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class Situation(NamedTuple):
    """One row of the table."""

    number: str
    what: str
    name: str
    facts: str
    expected: dict[str, str]


def situations() -> list[Situation]:
    """Return the rows of the table."""
    with CORPUS.open(encoding="utf-8", newline="") as file:
        return [
            Situation(row["no"], row["keadaan"], row["nama"], row["fakta"], {moment: row[moment] for moment in MOMENTS})
            for row in csv.DictReader(file, delimiter="\t")
        ]


class Shop:
    """Writes situations into a workspace, fact by fact, as they stand in the table."""

    def __init__(self, tx: Transaction) -> None:
        self.tx = tx
        self.campaign = tx.add(Campaign, name="Sambal 12.12", starts_on=date(2026, 11, 16), ends_on=date(2026, 12, 14))
        self.person = self.collaboration = self.piece = self.line = ""
        self.stages = {word: stage for stage, word in words(Stage)}
        self.kinds = {word: kind for kind, word in words(DeliverableKind)}
        self.writes: dict[str, Callable[[str], Any]] = {
            "tahap": self.stage,
            "sejak": lambda said: self.change(Collaboration, self.collaboration, stage_since=day(said)),
            "langkah": lambda said: self.change(
                Collaboration, self.collaboration, next_step=before_day(said), next_step_on=day(said)
            ),
            "konten": self.content,
            "status": lambda said: self.change(Deliverable, self.piece, status=_STATUS[said]),
            "tayang": self.posting,
            "diunggah": lambda said: self.change(Deliverable, self.piece, posted_on=day(said)),
            "sampai": lambda said: self.change(Deliverable, self.piece, must_stay_until=day(said)),
            "batas draf": lambda said: self.change(Deliverable, self.piece, draft_due_on=day(said)),
            "revisi": self.revisions,
            "draf masuk": lambda said: tx.add(Draft, deliverable_id=self.piece, number=9, received_on=day(said)),
            "batas revisi": lambda said: tx.add(
                Brief, campaign_id=self.campaign, collaboration_id=self.collaboration, max_revisions=int(said)
            ),
            "cek": self.post_check,
            "tunai": self.cash,
            "produk": lambda said: self.goods(PaymentKind.PRODUCT, said),
            "acara": lambda said: self.goods(PaymentKind.EVENT, said),
            "ongkir": lambda said: self.change(PaymentLine, self.line, shipping_cost=int(said)),
            "kode": self.code,
            "pesan": self.message,
            "kontak orang": lambda said: self.message(said, ContactChannel.CALL, with_campaign=False),
            "catatan orang": lambda said: self.message(said, None, with_campaign=False),
            "tindakan": lambda said: self.change(
                Influencer, self.person, next_action=before_day(said), next_action_on=day(said)
            ),
            "daftar hitam": lambda _: self.change(Influencer, self.person, relationship=Relationship.BLACKLISTED),
            "sampah": lambda _: self.change(Influencer, self.person, trashed_at=datetime(2026, 12, 1, tzinfo=UTC)),
            "cek ulang": self.check,
            "eksklusif": self.exclusivity,
        }

    def add(self, situation: Situation) -> None:
        """Write one row of the table."""
        self.person = self.tx.add(Influencer, name=situation.name)
        for fact in situation.facts.split(";"):
            key, _, said = fact.strip().partition("=")
            self.writes[key](said.strip())

    def change(self, model: type[Any], key: str, **fields: Any) -> None:
        """Change what was written last."""
        self.tx.update(model, key, **fields)

    def stage(self, said: str) -> None:
        """Put the person into the campaign at a stage."""
        self.collaboration = self.tx.add(
            Collaboration,
            campaign_id=self.campaign,
            influencer_id=self.person,
            stage=self.stages[said],
            stage_since=date(2026, 12, 2),
            exit_reason="Sudah dibicarakan.",
        )

    def content(self, said: str) -> None:
        """Promise a piece of content: `Story x3`."""
        kind, _, quantity = said.partition(" x")
        self.piece = self.tx.add(
            Deliverable,
            collaboration_id=self.collaboration,
            kind=self.kinds[kind],
            platform=Platform.INSTAGRAM,
            quantity=int(quantity or 1),
        )

    def posting(self, said: str) -> None:
        """Promise when it goes live: `2026-12-03 19.00 WIB`, the clock may be missing."""
        parts = said.split()
        clock = time.fromisoformat(parts[1].replace(".", ":")) if len(parts) == 3 else None
        self.change(Deliverable, self.piece, posting_on=day(said), posting_time=clock, posting_zone=TimeZone(parts[-1]))

    def revisions(self, said: str) -> None:
        """Ask for so many revisions."""
        for number in range(1, int(said) + 1):
            on = date(2026, 11, 20)
            fields = {"received_on": on, "decision": DraftDecision.REVISE, "decided_on": on}
            self.tx.add(Draft, deliverable_id=self.piece, number=number, **fields)

    def post_check(self, said: str) -> None:
        """Look at a post: `7 ada`, `7 hilang`."""
        days, is_up = said.split()
        on = date(2026, 11, 27)
        self.tx.add(PostCheck, deliverable_id=self.piece, days=int(days), checked_on=on, is_up=is_up == "ada")

    def cash(self, said: str) -> None:
        """Plan or pay cash: `DP 50% 750000 rencana 2026-12-02`."""
        found = re.fullmatch(r"(.+) ([0-9]+) ([a-z ]+?)(?: [0-9-]+)?", said)
        assert found is not None, said
        label, amount, status = found[1], int(found[2]), _PAYMENT[found[3]]
        days = {"due_on": day(said), "settled_on": day(said) if found[3] == "dibayar" else None}
        self._line(PaymentKind.CASH, label=label, unit_cost=amount, unit_retail=amount, status=status, **days)

    def goods(self, kind: PaymentKind, said: str) -> None:
        """Give products or a place at an event: `46000 x2 dikirim 2026-11-28`."""
        cost, many, status = said.split()[:3]
        days = {
            {"dikirim": "shipped_on", "diterima": "settled_on", "hadir": "settled_on"}.get(status, "due_on"): day(said)
        }
        self._line(kind, unit_cost=int(cost), quantity=int(many[1:]), status=_PAYMENT[status], **days)

    def _line(self, kind: PaymentKind, **fields: Any) -> None:
        self.line = self.tx.add(PaymentLine, collaboration_id=self.collaboration, kind=kind, **fields)

    def code(self, said: str) -> None:
        """Give a code: `KENCHANA sampai 2026-12-03 kuota 50 terpakai 12`."""
        quota = re.search(r"kuota ([0-9]+)", said)
        uses = re.search(r"terpakai ([0-9]+)", said)
        key = self.tx.add(
            Voucher,
            collaboration_id=self.collaboration,
            code=said.split(maxsplit=1)[0],
            status=VoucherStatus.ACTIVE,
            valid_until=day(said),
            quota=int(quota[1]) if quota else None,
        )
        if uses and int(uses[1]):
            self.tx.add(Redemption, voucher_id=key, redeemed_on=date(2026, 12, 1), orders=int(uses[1]))

    def message(
        self, said: str, channel: ContactChannel | None = ContactChannel.WHATSAPP, *, with_campaign: bool = True
    ) -> None:
        """Write to the person at noon in Jakarta."""
        at = datetime.fromisoformat(f"{said}T05:00:00+00:00")
        fields = {"noted_at": at, "channel": channel, "text": "Halo"}
        about = self.collaboration if with_campaign else None
        self.tx.add(TimelineNote, influencer_id=self.person, collaboration_id=about, **fields)

    def check(self, said: str) -> None:
        """Check the person: `2026-12-06 terakhir 2026-06-06`."""
        again, last = _DAY.findall(said)
        days = {"recheck_on": date.fromisoformat(again), "checked_on": date.fromisoformat(last)}
        self.tx.add(BackgroundCheck, influencer_id=self.person, **days)

    def exclusivity(self, said: str) -> None:
        """Bind the person: `kita 2026-12-05 Sambal`, `mereka …`."""
        whose, on, what = said.split(" ", 2)
        side = Side.OURS if whose == "kita" else Side.THEIRS
        self.tx.add(Exclusivity, influencer_id=self.person, side=side, ends_on=day(on), brand=what)


def day(said: str) -> date | None:
    """Return the first date in a fact."""
    found = _DAY.search(said)
    return date.fromisoformat(found[0]) if found else None


def before_day(said: str) -> str:
    """Return the words before the date in a fact."""
    return _DAY.split(said)[0].strip()
