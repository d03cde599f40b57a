"""Large invented workspaces for demos and measurements: the same seed gives the same people, keys included.

Rows are made set by set and go through the one door for writes, so that the change log tells the truth; each step
holds at most `STEP` people, which bounds the memory.
"""

from __future__ import annotations

import json
import random
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from planner.formats import handle_key
from planner.language import Message
from planner.paths import resources
from planner.sample.generated_campaigns import add_campaigns
from planner.store.tables import (
    Account,
    BackgroundCheck,
    Influencer,
    InfluencerTag,
    MetricSnapshot,
    Rate,
    Tag,
    TimelineNote,
)
from planner.terms import DeliverableKind, EngagementFormula, Platform, Relationship, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from planner.store.transaction import Transaction
    from planner.store.workspace import Workspace

STEP = 10_000
DEFAULT_SEED = 2026
_KEYS_FROM_MS = 1_700_000_000_000
_SIXTY_BITS = (1 << 60) - 1
_PLATFORMS = {
    Platform.INSTAGRAM: 48,
    Platform.TIKTOK: 36,
    Platform.YOUTUBE: 8,
    Platform.FACEBOOK: 3,
    Platform.X: 2,
    Platform.THREADS: 2,
    Platform.OTHER: 1,
}
# Natural logarithm of followers: the middle is 11,000, one in a hundred has more than 500,000.
_FOLLOWERS_MIDDLE, _FOLLOWERS_WIDTH = 9.3, 1.65
_FEWEST, _MOST = 180, 9_000_000
_RELATIONSHIPS = {
    Relationship.PROSPECT: 60,
    Relationship.KNOWN: 22,
    Relationship.ACTIVE: 9,
    Relationship.PARTNER: 4,
    Relationship.AMBASSADOR: 1,
    Relationship.PAUSED: 3,
    Relationship.BLACKLISTED: 1,
}
_ACTIONS = ("Minta rate card", "Cek latar", "Kirim brief", "Tanya kabar", "Hubungi")
_DAYS_A_MONTH = 30
_VERDICTS = {Verdict.PASSED: 8, Verdict.HELD: 1, Verdict.REJECTED: 1}


class Words(NamedTuple):
    """The invented vocabulary (resources/sample/names.json)."""

    first: list[str]
    last: list[str]
    cities: dict[str, int]
    niches: dict[str, int]
    handle_words: dict[str, list[str]]
    tags: list[str]
    reasons: list[str]
    notes: list[str]
    campaigns: list[str]


class Keys:
    """Row keys in the form of UUIDv7, counted instead of timed, so that a seed always gives the same ones."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._next = 0

    def __call__(self) -> str:
        """Return the next key."""
        self._next += 1
        chance = self._chance.getrandbits(72)
        return f"{_KEYS_FROM_MS + self._next:012x}7{chance >> 60:03x}8{chance & _SIXTY_BITS:015x}"


def generate(
    workspace: Workspace,
    influencers: int,
    today: date,
    seed: int = DEFAULT_SEED,
    on_progress: Callable[[int, int], None] | None = None,
    *,
    snapshots: int = 1,
) -> None:
    """Add invented people, and campaigns among them; `on_progress(people so far, all)` after every step.

    Every account has `snapshots` dated numbers, one a month.
    """
    from planner.queries.influencer_list import count_all

    with workspace.read() as connection:
        start = count_all(connection)
    chance = random.Random(f"{seed}-{start}")  # noqa: S311 (invented people need no secrets)
    words = Words(**json.loads((resources() / "sample/names.json").read_text(encoding="utf-8")))
    keys = Keys(chance)
    people: list[tuple[str, Platform, int | None]] = []
    for first in range(0, influencers, STEP):
        count = min(STEP, influencers - first)
        batch = Batch(chance, keys, words, today, snapshots)
        for number in range(start + first, start + first + count):
            batch.add_person(number)
        people += batch.people
        workspace.write(Message("Make {n} invented influencers", {"n": count}), batch.store)
        if on_progress:
            on_progress(first + count, influencers)
    if people:
        workspace.write(
            Message("Make invented campaigns"), add_campaigns, people, chance, keys, words.campaigns, today=today
        )


class Batch:
    """The rows of some people, made before the transaction is opened."""

    def __init__(self, chance: random.Random, keys: Keys, words: Words, today: date, snapshots: int = 1) -> None:
        self.snapshots = snapshots
        self.chance = chance
        self.keys = keys
        self.words = words
        self.today = today
        self.people: list[tuple[str, Platform, int | None]] = []
        self.rows: dict[type[Any], list[dict[str, Any]]] = {
            model: []
            for model in (Influencer, Account, MetricSnapshot, InfluencerTag, BackgroundCheck, Rate, TimelineNote)
        }
        self.created_at = datetime.combine(today - timedelta(days=90), time(5, tzinfo=UTC))
        self._cities = list(words.cities), list(_summed(words.cities))
        self._niches = list(words.niches), list(_summed(words.niches))
        self._relationships = list(_RELATIONSHIPS), list(_summed(_RELATIONSHIPS))
        self._platforms = list(_PLATFORMS), list(_summed(_PLATFORMS))

    def store(self, tx: Transaction) -> None:
        """Write all rows; tags that are there already are used again."""
        there = {row["name"]: row["id"] for row in tx.find(Tag)}
        new = [{"id": self.keys(), "name": name} for name in self.words.tags if name not in there]
        tx.add_all(Tag, new)
        there |= {row["name"]: row["id"] for row in new}
        for row in self.rows[InfluencerTag]:
            row["tag_id"] = there[row["tag_id"]]
        for model, rows in self.rows.items():
            tx.add_all(model, rows)

    def add_person(self, number: int) -> None:
        """Make the rows of one person; some values are missing, as they are in life."""
        chance, words = self.chance, self.words
        person = self.keys()
        first, last = _one_of(chance, words.first), _one_of(chance, words.last)
        niche = "" if chance.random() < 0.03 else _weighted(chance, self._niches)  # noqa: PLR2004
        relationship = _weighted(chance, self._relationships)
        is_black = relationship is Relationship.BLACKLISTED
        acts = chance.random() < 0.18  # noqa: PLR2004
        self.rows[Influencer].append(
            {
                "id": person,
                "name": f"{first} {last}",
                "niche": niche,
                "city": "" if chance.random() < 0.06 else _weighted(chance, self._cities),  # noqa: PLR2004
                "phone": "" if chance.random() < 0.14 else _phone(chance),  # noqa: PLR2004
                "email": f"{first}.{last}{number}@contoh.example".lower() if chance.random() < 0.25 else "",  # noqa: PLR2004
                "relationship": relationship,
                "blacklisted_on": self.today - timedelta(days=40) if is_black else None,
                "blacklist_reason": "Produk dikirim, tidak pernah tayang" if is_black else "",
                "next_action": _one_of(chance, _ACTIONS) if acts else "",
                "next_action_on": self.today + timedelta(days=int(chance.random() * 30) - 6) if acts else None,
                "created_at": self.created_at,
            }
        )
        self._add_accounts(person, first.lower(), number, niche)
        for tag in chance.sample(words.tags, _one_of(chance, (0, 0, 0, 1, 1, 2))):
            self.rows[InfluencerTag].append({"id": self.keys(), "influencer_id": person, "tag_id": tag})
        self._add_remarks(person)

    def _add_accounts(self, person: str, first: str, number: int, niche: str) -> None:
        chance = self.chance
        flavour = _one_of(chance, self.words.handle_words.get(niche, ["id", "cerita", "hari"]))
        handle = f"{first}{_one_of(chance, ('', '.', '_'))}{flavour}{_base36(number)}"
        main = _weighted(chance, self._platforms)
        others = (Platform.TIKTOK, Platform.YOUTUBE) if main is Platform.INSTAGRAM else (Platform.INSTAGRAM,)
        platforms = [main, *((_one_of(chance, others),) if chance.random() < 0.4 else ())]  # noqa: PLR2004
        size = chance.lognormvariate(_FOLLOWERS_MIDDLE, _FOLLOWERS_WIDTH)
        for position, platform in enumerate(platforms):
            account = self.keys()
            followers = _rounded_followers(size if position == 0 else size * chance.uniform(0.1, 0.9))
            known = None if chance.random() < 0.02 else followers  # noqa: PLR2004
            self.rows[Account].append(
                {
                    "id": account,
                    "influencer_id": person,
                    "platform": platform,
                    "handle": handle,
                    "handle_key": handle_key(handle) if not handle.isascii() else handle,
                    "position": position,
                }
            )
            if position == 0:
                self.people.append((person, platform, known))
            self._add_numbers(account, known, followers)

    def _add_numbers(self, account: str, known: int | None, followers: int) -> None:
        chance = self.chance
        rate = None if chance.random() < 0.12 else engagement_rate(chance, followers)  # noqa: PLR2004
        if known is None and rate is None:
            return
        newest = self.today - timedelta(days=int(chance.random() * 60))
        growth = 1 + chance.random() * 0.06
        for back in range(self.snapshots - 1, -1, -1):
            self.rows[MetricSnapshot].append(
                {
                    "id": self.keys(),
                    "account_id": account,
                    "taken_on": newest - timedelta(days=back * _DAYS_A_MONTH),
                    "followers": None if known is None else round(known / growth**back),
                    "engagement_rate": None if rate is None else round(rate * (1 + back % 3 * 0.04), 2),
                    "engagement_formula": EngagementFormula.UNKNOWN if rate is None else EngagementFormula.FOLLOWERS,
                }
            )

    def _add_remarks(self, person: str) -> None:
        chance = self.chance
        if chance.random() < 0.22:  # noqa: PLR2004
            verdict = chance.choices(list(_VERDICTS), list(_VERDICTS.values()))[0]
            self.rows[BackgroundCheck].append(
                {
                    "id": self.keys(),
                    "influencer_id": person,
                    "checked_on": self.today - timedelta(days=int(chance.random() * 200)),
                    "verdict": verdict,
                    "reason": _one_of(chance, self.words.reasons),
                }
            )
        if chance.random() < 0.12:  # noqa: PLR2004
            self.rows[Rate].append(
                {
                    "id": self.keys(),
                    "influencer_id": person,
                    "platform": Platform.INSTAGRAM,
                    "kind": DeliverableKind.REELS,
                    "price": int(2 + chance.random() * 60) * 50_000,
                    "quoted_on": self.today - timedelta(days=int(chance.random() * 200)),
                }
            )
        if chance.random() < 0.06:  # noqa: PLR2004
            self.rows[TimelineNote].append(
                {
                    "id": self.keys(),
                    "influencer_id": person,
                    "noted_at": self.created_at + timedelta(days=int(chance.random() * 80)),
                    "text": _one_of(chance, self.words.notes),
                }
            )


def engagement_rate(chance: random.Random, followers: int) -> float:
    """Return an engagement rate in percent that falls as accounts grow: about 7 at 2,000 and 1.5 at a million."""
    usual = 46.0 / max(followers, 500) ** 0.25
    rate: float = min(18.0, max(0.2, usual * chance.lognormvariate(0, 0.35)))
    return round(rate, 2)


def _rounded_followers(size: float) -> int:
    return int(min(_MOST, max(_FEWEST, size)))


def _summed(weights: dict[Any, int]) -> list[int]:
    total, sums = 0, []
    for weight in weights.values():
        total += weight
        sums.append(total)
    return sums


def _weighted(chance: random.Random, values_and_sums: tuple[list[Any], list[int]]) -> Any:
    values, sums = values_and_sums
    return chance.choices(values, cum_weights=sums)[0]


def _one_of(chance: random.Random, values: Any) -> Any:
    # Three times as fast as `choice`, and half a million are drawn.
    return values[int(chance.random() * len(values))]


def _phone(chance: random.Random) -> str:
    return f"+628{_one_of(chance, ('12', '13', '21', '52', '57', '78', '95', '96'))}{int(chance.random() * 1e8):08d}"


def _base36(number: int) -> str:
    digits = ""
    while True:
        number, rest = divmod(number, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[rest] + digits
        if not number:
            return digits
