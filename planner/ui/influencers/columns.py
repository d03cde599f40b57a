"""The columns of the influencer table: what they show, and the operation behind every edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner.formats import format_count, format_number, format_percent, format_phone
from planner.language import Message, tr
from planner.rules.engagement import ErVerdict, band_word, judge
from planner.terms import EngagementFormula, Platform
from planner.ui.editors import Reading
from planner.ui.history import Attempt
from planner.ui.influencers.reading import (
    read_followers,
    read_handle,
    read_name,
    read_phone,
    read_rate,
    read_tags,
)
from planner.ui.table import Column
from planner.wording import verdict_word, word

if TYPE_CHECKING:
    from collections.abc import Callable

    from planner.queries.influencer_list import InfluencerRow
    from planner.ui.session import Session

CHECK = "check"


def engagement_verdict(row: InfluencerRow) -> ErVerdict | None:
    """Return how a person's rate stands against its yardstick; None without a rate."""
    if row.platform is None:
        return None
    formula = row.engagement_formula or EngagementFormula.UNKNOWN
    return judge(row.engagement_rate, row.followers, row.platform, formula)


def engagement_explained(row: InfluencerRow) -> str:
    """Return formula and yardstick of a person's rate in words; empty without a rate."""
    verdict = engagement_verdict(row)
    if verdict is None:
        return ""
    formula = word(row.engagement_formula or EngagementFormula.UNKNOWN)
    if verdict.yardstick is None:
        return tr("{formula} · no table fits").format(formula=formula)
    table = verdict.table or tr("the shop's own median")
    table = f"{table} {verdict.year}" if verdict.year else table
    rate = format_percent(verdict.yardstick, decimals=2)
    text = tr("{formula} · yardstick {table} {rate}").format(formula=formula, table=table, rate=rate)
    return f"{text} (n = {verdict.n})" if verdict.n else text


def at(handle: str) -> str:
    """Return a handle with its sign; empty stays empty."""
    return f"@{handle.lstrip('@')}" if handle else ""


def _band(row: InfluencerRow) -> Any:
    verdict = engagement_verdict(row)
    return None if verdict is None else verdict.band


def _band_word(row: InfluencerRow) -> str:
    band = _band(row)
    return "" if band is None else band_word(band)


def edit_text(key: str, row: InfluencerRow) -> str:
    """Return what an editor shows first: the whole value, in the form it may be typed back."""
    if key == "followers":
        return "" if row.followers is None else format_number(row.followers)
    if key == "engagement_rate":
        rate = row.engagement_rate
        # As many decimals as it has, two at most, so that opening and leaving a cell changes nothing.
        return "" if rate is None else format_number(rate, decimals=1 if round(rate, 1) == rate else 2)
    texts = {
        "name": row.name,
        "handle": at(row.handle),
        "niche": row.niche,
        "city": row.city,
        "phone": format_phone(row.phone) if row.phone else "",
        "tags": ", ".join(row.tags),
    }
    return texts.get(key, "")


class CellWriter:
    """Writes a cell back through its operation; `refused(sentence)` is told why when that cannot be."""

    def __init__(self, session: Session, refused: Callable[[str], None]) -> None:
        self._session = session
        self._refused = refused

    def name(self, row: InfluencerRow, text: Any) -> bool:
        """Store another name."""
        return self._field(row, Message("rename {name}", {"name": row.name}), "name", read_name(str(text)), row.name)

    def tier(self, row: InfluencerRow, tier: Any) -> bool:
        """Store the tier the owner gives; None lets the followers decide."""
        from planner.operations.influencers import change_influencers

        if tier is not None and tier == row.tier:
            return True
        label = Message("change the tier of {name}", {"name": row.name})
        return self._settle(self._session.history.attempt(label, change_influencers, [row.id], tier_given=tier))

    def platform(self, row: InfluencerRow, platform: Any) -> bool:
        """Store the platform of the account the list shows."""
        from planner.operations.accounts import change_first_account

        if platform is None or platform == row.platform:
            return True
        label = Message("change the platform of {name}", {"name": row.name})
        return self._settle(
            self._session.history.attempt(label, change_first_account, row.id, platform, platform=platform)
        )

    def handle(self, row: InfluencerRow, text: Any) -> bool:
        """Store another handle; a pasted link also tells the platform."""
        from planner.operations.accounts import change_first_account

        reading = read_handle(str(text), row.platform)
        if reading.problem:
            return self._settle(Attempt(None, reading.problem))
        if reading.handle == row.handle:
            return True
        platform = reading.platform or row.platform or Platform.INSTAGRAM
        fields: dict[str, Any] = {"handle": reading.handle, "platform": platform}
        label = Message("change the handle of {name}", {"name": row.name})
        return self._settle(self._session.history.attempt(label, change_first_account, row.id, platform, **fields))

    def followers(self, row: InfluencerRow, text: Any) -> bool:
        """Write followers down as a number of today."""
        label = Message("record followers of {name}", {"name": row.name})
        return self._number(row, label, "followers", read_followers(str(text)))

    def engagement_rate(self, row: InfluencerRow, text: Any) -> bool:
        """Write an engagement rate down as a number of today, by the same formula as before."""
        reading = read_rate(str(text))
        if not reading.problem and edit_text("engagement_rate", row) == str(text).strip():
            return True
        label = Message("record the ER of {name}", {"name": row.name})
        formula = row.engagement_formula or EngagementFormula.UNKNOWN
        return self._number(row, label, "engagement_rate", reading, engagement_formula=formula)

    def niche(self, row: InfluencerRow, text: Any) -> bool:
        """Store another niche."""
        label = Message("change the niche of {name}", {"name": row.name})
        return self._field(row, label, "niche", Reading(str(text).strip()), row.niche)

    def city(self, row: InfluencerRow, text: Any) -> bool:
        """Store another city."""
        label = Message("change the city of {name}", {"name": row.name})
        return self._field(row, label, "city", Reading(str(text).strip()), row.city)

    def phone(self, row: InfluencerRow, text: Any) -> bool:
        """Store another WhatsApp number."""
        label = Message("change the WhatsApp number of {name}", {"name": row.name})
        return self._field(row, label, "phone", read_phone(str(text)), row.phone)

    def tags(self, row: InfluencerRow, text: Any) -> bool:
        """Make the typed words the tags."""
        from planner.operations.influencers import set_tags

        names = read_tags(str(text))
        if set(names) == set(row.tags):
            return True
        label = Message("change the tags of {name}", {"name": row.name})
        return self._settle(self._session.history.attempt(label, set_tags, row.id, names))

    def verdict(self, row: InfluencerRow, verdict: Any) -> bool:
        """Record the outcome of a background check of today."""
        from planner.operations.influencers import set_verdict

        if verdict == row.verdict:
            return True
        label = Message("change the background check of {name}", {"name": row.name})
        return self._settle(self._session.history.attempt(label, set_verdict, [row.id], verdict, self._session.today()))

    def _field(self, row: InfluencerRow, label: Message, name: str, reading: Reading, before: str) -> bool:
        from planner.operations.influencers import change_influencers

        if reading.problem:
            return self._settle(Attempt(None, reading.problem))
        if reading.value == before:
            return True
        return self._settle(self._session.history.attempt(label, change_influencers, [row.id], **{name: reading.value}))

    def _number(self, row: InfluencerRow, label: Message, name: str, reading: Reading, **more: Any) -> bool:
        from planner.operations.accounts import record_first_numbers

        if reading.problem:
            return self._settle(Attempt(None, reading.problem))
        if reading.value == getattr(row, name):
            return True
        if reading.value is None:
            message = tr("Dated numbers are taken away in the pane, under Numbers.")
            return self._settle(Attempt(None, message))
        platform = row.platform or Platform.INSTAGRAM
        numbers = {name: reading.value} | more
        return self._settle(
            self._session.history.attempt(
                label, record_first_numbers, row.id, platform, self._session.today(), **numbers
            )
        )

    def _settle(self, result: Attempt[Any]) -> bool:
        self._refused(result.problem)
        return result.done


def influencer_columns(session: Session, refused: Callable[[str], None]) -> list[Column]:
    """Return the columns in their first order; `refused` gets the reason of an edit, empty when it was taken."""
    writer = CellWriter(session, refused)
    return [
        Column(CHECK, lambda: "", 42, lambda _row: "", sortable=False),
        Column(
            "name", lambda: tr("Name"), 136, lambda row: row.name, second=lambda row: at(row.handle), write=writer.name
        ),
        Column(
            "tier",
            lambda: tr("Tier"),
            84,
            lambda row: word(row.tier) if row.tier else "",
            raw=lambda row: row.tier,
            write=writer.tier,
        ),
        Column(
            "platform",
            lambda: tr("Account"),
            68,
            lambda row: ", ".join(word(platform) for platform in row.platforms),
            raw=lambda row: row.platforms,
            write=writer.platform,
        ),
        Column(
            "followers",
            lambda: tr("Followers"),
            92,
            lambda row: "" if row.followers is None else format_count(row.followers),
            raw=lambda row: row.followers,
            tooltip=lambda row: "" if row.followers is None else format_number(row.followers),
            write=writer.followers,
            right=True,
        ),
        Column(
            "engagement_rate",
            lambda: tr("ER"),
            86,
            lambda row: "" if row.engagement_rate is None else format_percent(row.engagement_rate),
            raw=lambda row: row.engagement_rate,
            second=_band_word,
            second_level=_band,
            tooltip=engagement_explained,
            write=writer.engagement_rate,
            right=True,
        ),
        Column("niche", lambda: tr("Niche"), 88, lambda row: row.niche, write=writer.niche),
        Column("city", lambda: tr("City"), 94, lambda row: row.city, write=writer.city),
        Column(
            "verdict",
            lambda: tr("Check", "background check, short"),
            88,
            lambda row: verdict_word(row.verdict),
            raw=lambda row: row.verdict,
            write=writer.verdict,
        ),
        Column("tags", lambda: tr("Tags"), 120, lambda row: ", ".join(row.tags), write=writer.tags),
        Column("phone", lambda: tr("WhatsApp"), 150, _phone_text, write=writer.phone),
        Column("handle", lambda: tr("Handle"), 140, lambda row: at(row.handle), write=writer.handle),
    ]


def _phone_text(row: InfluencerRow) -> str:
    return format_phone(row.phone) if row.phone else ""
