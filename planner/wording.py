"""The words on the screen for every member of `planner.terms`, in the language in use (domain.md §2, §6)."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, TypeVar

from planner import terms
from planner.language import current_language, tr, trn

if TYPE_CHECKING:
    from collections.abc import Callable
    from enum import StrEnum

Member = TypeVar("Member", bound="StrEnum")


def word(member: StrEnum) -> str:
    """Return the word of one enum member; members without a translation (WIB) are their own word."""
    return _words(type(member), current_language()).get(member, str(member))


def words(kind: type[Member]) -> list[tuple[Member, str]]:
    """Return all members of an enum with their words, in the order of the trade, for lists to choose from."""
    return [(member, word(member)) for member in kind]


def verdict_word(verdict: terms.Verdict | None) -> str:
    """Return the word of a background check's verdict; without a check it is "Belum"."""
    return tr("Not yet", "background check") if verdict is None else word(verdict)


@functools.cache
def _words(kind: type[StrEnum], language: str) -> dict[StrEnum, str]:  # noqa: ARG001 (the cache's key)
    """Return the words of one enum; kept per enum, because equal texts make members of two enums equal."""
    make = _TABLES.get(kind)
    return make() if make else {}


def _platforms() -> dict[StrEnum, str]:
    return {
        terms.Platform.INSTAGRAM: "Instagram",
        terms.Platform.TIKTOK: "TikTok",
        terms.Platform.YOUTUBE: "YouTube",
        terms.Platform.X: "X",
        terms.Platform.FACEBOOK: "Facebook",
        terms.Platform.THREADS: "Threads",
        terms.Platform.OTHER: tr("Other"),
    }


def _tiers() -> dict[StrEnum, str]:
    return {
        terms.Tier.NANO: tr("Nano"),
        terms.Tier.MICRO: tr("Micro"),
        terms.Tier.MACRO: tr("Macro"),
        terms.Tier.MEGA: tr("Mega"),
    }


def _formulas() -> dict[StrEnum, str]:
    return {
        terms.EngagementFormula.FOLLOWERS: tr("ER by followers"),
        terms.EngagementFormula.REACH: tr("ER by reach"),
        terms.EngagementFormula.VIEWS: tr("ER by views"),
        terms.EngagementFormula.UNKNOWN: tr("ER, formula unknown"),
    }


def _verdicts() -> dict[StrEnum, str]:
    return {
        terms.Verdict.PASSED: tr("Passed", "background check"),
        terms.Verdict.HELD: tr("Held", "background check"),
        terms.Verdict.REJECTED: tr("Rejected", "background check"),
    }


def _goals() -> dict[StrEnum, str]:
    return {
        terms.Goal.AWARENESS: tr("Awareness"),
        terms.Goal.ADVOCACY: tr("Conversation"),
        terms.Goal.CONVERSION: tr("Sales"),
    }


def _stages() -> dict[StrEnum, str]:
    return {
        terms.Stage.CANDIDATE: tr("Candidate"),
        terms.Stage.SELECTED: tr("Selected", "stage"),
        terms.Stage.CONTACTED: tr("Contacted"),
        terms.Stage.NEGOTIATING: tr("Negotiating"),
        terms.Stage.AGREED: tr("Agreed"),
        terms.Stage.BRIEFED: tr("Brief & product sent"),
        terms.Stage.DRAFT_REVIEW: tr("Draft in review"),
        terms.Stage.READY: tr("Ready to post"),
        terms.Stage.LIVE: tr("Live", "stage"),
        terms.Stage.MEASURED: tr("Results recorded"),
        terms.Stage.DONE: tr("Done", "stage"),
        terms.Stage.BACKUP: tr("Backup", "stage"),
        terms.Stage.DECLINED_BY_US: tr("Declined by us"),
        terms.Stage.DECLINED: tr("Declined"),
        terms.Stage.NO_RESPONSE: tr("No response"),
        terms.Stage.CANCELLED: tr("Cancelled", "stage"),
        terms.Stage.GHOSTED: tr("Ghosted"),
    }


def _deliverables() -> dict[StrEnum, str]:
    return {
        terms.DeliverableKind.FEED: tr("Feed"),
        terms.DeliverableKind.CAROUSEL: tr("Carousel"),
        terms.DeliverableKind.REELS: tr("Reels"),
        terms.DeliverableKind.STORY: tr("Story"),
        terms.DeliverableKind.LIVE: tr("Live", "deliverable"),
        terms.DeliverableKind.TIKTOK_VIDEO: tr("TikTok video"),
        terms.DeliverableKind.YOUTUBE_VIDEO: tr("YouTube video"),
        terms.DeliverableKind.YOUTUBE_SHORTS: tr("YouTube Shorts"),
        terms.DeliverableKind.REVIEW: tr("Review", "deliverable"),
        terms.DeliverableKind.TUTORIAL: tr("Tutorial"),
        terms.DeliverableKind.UNBOXING: tr("Unboxing"),
        terms.DeliverableKind.GIVEAWAY: tr("Giveaway"),
        terms.DeliverableKind.Q_AND_A: tr("Q&A"),
        terms.DeliverableKind.EVENT_ATTENDANCE: tr("Event attendance"),
        terms.DeliverableKind.UGC_ONLY: tr("UGC only"),
    }


def _content_statuses() -> dict[StrEnum, str]:
    return {
        terms.ContentStatus.NOT_STARTED: tr("not started", "content"),
        terms.ContentStatus.DRAFT: tr("draft", "content"),
        terms.ContentStatus.REVISION: tr("revision", "content"),
        terms.ContentStatus.APPROVED: tr("approved", "content"),
        terms.ContentStatus.LIVE: tr("live", "content"),
        terms.ContentStatus.REMOVED: tr("taken down", "content"),
    }


def _payment_kinds() -> dict[StrEnum, str]:
    return {
        terms.PaymentKind.CASH: tr("Cash"),
        terms.PaymentKind.PRODUCT: tr("Product"),
        terms.PaymentKind.EVENT: tr("Event invite"),
    }


def _payment_statuses() -> dict[StrEnum, str]:
    return {
        terms.PaymentStatus.PLANNED: tr("planned", "payment"),
        terms.PaymentStatus.DUE: tr("due", "payment"),
        terms.PaymentStatus.PAID: tr("paid", "payment"),
        terms.PaymentStatus.PACKED: tr("packed", "payment"),
        terms.PaymentStatus.SHIPPED: tr("shipped", "payment"),
        terms.PaymentStatus.RECEIVED: tr("received", "payment"),
        terms.PaymentStatus.RETURNED: tr("returned", "payment"),
        terms.PaymentStatus.INVITED: tr("invited", "payment"),
        terms.PaymentStatus.ATTENDED: tr("attended", "payment"),
        terms.PaymentStatus.CANCELLED: tr("cancelled", "payment"),
    }


def _channels() -> dict[StrEnum, str]:
    return {
        terms.VoucherChannel.OWN: tr("Own WhatsApp or website"),
        terms.VoucherChannel.OFFLINE: tr("Offline shop"),
        terms.VoucherChannel.SHOPEE: "Shopee",
        terms.VoucherChannel.TIKTOK_SHOP: "TikTok Shop",
        terms.VoucherChannel.TOKOPEDIA: "Tokopedia",
        terms.VoucherChannel.OTHER: tr("Other"),
    }


def _discounts() -> dict[StrEnum, str]:
    return {
        terms.DiscountKind.PERCENT: tr("Percent"),
        terms.DiscountKind.FIXED: tr("Fixed amount"),
        terms.DiscountKind.FREE_SHIPPING: tr("Free shipping"),
    }


def _voucher_statuses() -> dict[StrEnum, str]:
    return {
        terms.VoucherStatus.DRAFT: tr("draft", "voucher"),
        terms.VoucherStatus.ACTIVE: tr("active", "voucher"),
        terms.VoucherStatus.EXPIRED: tr("expired", "voucher"),
        terms.VoucherStatus.LEAKED: tr("leaked", "voucher"),
        terms.VoucherStatus.INACTIVE: tr("inactive", "voucher"),
    }


def _relationships() -> dict[StrEnum, str]:
    return {
        terms.Relationship.PROSPECT: tr("Prospect", "relationship"),
        terms.Relationship.KNOWN: tr("Known", "relationship"),
        terms.Relationship.ACTIVE: tr("Active", "relationship"),
        terms.Relationship.PARTNER: tr("Partner", "relationship"),
        terms.Relationship.AMBASSADOR: tr("Ambassador", "relationship"),
        terms.Relationship.PAUSED: tr("Paused", "relationship"),
        terms.Relationship.BLACKLISTED: tr("Blacklist", "relationship"),
    }


def _genders() -> dict[StrEnum, str]:
    return {
        terms.Gender.WOMEN: tr("Women"),
        terms.Gender.MEN: tr("Men"),
        terms.Gender.ALL: tr("All", "gender"),
    }


def _contact_channels() -> dict[StrEnum, str]:
    return {
        terms.ContactChannel.WHATSAPP: "WhatsApp",
        terms.ContactChannel.DIRECT_MESSAGE: "DM",
        terms.ContactChannel.CALL: tr("Call"),
        terms.ContactChannel.EMAIL: tr("Email"),
        terms.ContactChannel.MEETING: tr("Meeting"),
    }


def _severities() -> dict[StrEnum, str]:
    return {
        terms.Severity.LOW: tr("light", "severity"),
        terms.Severity.MEDIUM: tr("medium", "severity"),
        terms.Severity.HIGH: tr("heavy", "severity"),
    }


def _sides() -> dict[StrEnum, str]:
    return {
        terms.Side.OURS: tr("Ours", "agreement"),
        terms.Side.THEIRS: tr("Theirs", "agreement"),
    }


def _exclusivity_kinds() -> dict[StrEnum, str]:
    return {
        terms.ExclusivityKind.CATEGORY: tr("Category", "exclusivity"),
        terms.ExclusivityKind.PLATFORM: tr("Platform", "exclusivity"),
        terms.ExclusivityKind.FULL: tr("Full", "exclusivity"),
    }


def _usages() -> dict[StrEnum, str]:
    return {
        terms.UsageKind.ORGANIC: tr("Organic", "usage right"),
        terms.UsageKind.ADS: tr("Ads", "usage right"),
        terms.UsageKind.WHITELISTING: tr("Whitelisting", "usage right"),
    }


def _custom_kinds() -> dict[StrEnum, str]:
    return {
        terms.CustomFieldKind.TEXT: tr("Text"),
        terms.CustomFieldKind.NUMBER: tr("Number"),
        terms.CustomFieldKind.DATE: tr("Date"),
        terms.CustomFieldKind.CHOICE: tr("Choice"),
    }


def _decisions() -> dict[StrEnum, str]:
    return {
        terms.DraftDecision.REVISE: tr("revise", "draft"),
        terms.DraftDecision.APPROVED: tr("approved", "draft"),
    }


def _contracts() -> dict[StrEnum, str]:
    return {
        terms.ContractStatus.NOT_NEEDED: tr("not needed", "contract"),
        terms.ContractStatus.DRAFT: tr("draft", "contract"),
        terms.ContractStatus.SENT: tr("sent", "contract"),
        terms.ContractStatus.SIGNED: tr("signed", "contract"),
        terms.ContractStatus.ENDED: tr("ended", "contract"),
    }


def _kpis() -> dict[StrEnum, str]:
    return {
        terms.Kpi.POSTS: tr("Posts live"),
        terms.Kpi.MENTIONS: tr("Mentions"),
        terms.Kpi.REACH: tr("Reach"),
        terms.Kpi.IMPRESSIONS: tr("Impressions"),
        terms.Kpi.VIEWS: tr("Views"),
        terms.Kpi.CPM: tr("Cost per 1,000 impressions"),
        terms.Kpi.SENTIMENT: tr("Positive comments"),
        terms.Kpi.ENGAGEMENTS: tr("Engagements"),
        terms.Kpi.SAVES: tr("Saves"),
        terms.Kpi.SHARES: tr("Shares"),
        terms.Kpi.CPE: tr("Cost per engagement"),
        terms.Kpi.VOUCHER_USES: tr("Voucher uses"),
        terms.Kpi.ORDERS: tr("Orders"),
        terms.Kpi.SALES: tr("Sales by code"),
        terms.Kpi.CLICKS: tr("Link clicks"),
        terms.Kpi.CVR: tr("Orders per click"),
        terms.Kpi.CPA: tr("Cost per order"),
        terms.Kpi.ROAS: "ROAS",
    }


def _tracks() -> dict[StrEnum, str]:
    return {
        terms.Track.CONTRACT: tr("Contract"),
        terms.Track.PRODUCT: tr("Product"),
        terms.Track.CONTENT: tr("Content"),
        terms.Track.PAYMENT: tr("Payment"),
        terms.Track.VOUCHER: tr("Voucher"),
    }


def _track_states() -> dict[StrEnum, str]:
    return {
        terms.TrackState.NOT_STARTED: tr("not yet", "track"),
        terms.TrackState.UNDERWAY: tr("underway", "track"),
        terms.TrackState.DONE: tr("done", "track"),
        terms.TrackState.TROUBLE: tr("needs attention", "track"),
        terms.TrackState.NOT_NEEDED: tr("not needed", "track"),
    }


def _purposes() -> dict[StrEnum, str]:
    return {
        terms.Purpose.CONTRACT: tr("Contract"),
        terms.Purpose.CHAT: tr("Chat"),
        terms.Purpose.DRAFT: tr("Draft"),
        terms.Purpose.POST: tr("Post"),
        terms.Purpose.PAYMENT: tr("Payment"),
        terms.Purpose.PARCEL: tr("Parcel"),
        terms.Purpose.OTHER: tr("Other"),
    }


def _occasions() -> dict[StrEnum, str]:
    return {
        terms.Occasion.THREE_DAYS_BEFORE: tr("H-3, three days before posting"),
        terms.Occasion.DAY_BEFORE: tr("H-1, the day before posting"),
        terms.Occasion.LATE: tr("Late, not posted yet"),
        terms.Occasion.THANKS: tr("Thanks"),
        terms.Occasion.POSTING_DAY: tr("Posting day"),
        terms.Occasion.INVITATION: tr("First contact"),
        terms.Occasion.FOLLOW_UP: tr("Follow-up"),
        terms.Occasion.BRIEF: tr("Sending the brief"),
        terms.Occasion.DRAFT_DUE: tr("Draft due"),
        terms.Occasion.DRAFT_RECEIVED: tr("Draft received"),
        terms.Occasion.PARCEL: tr("About the parcel"),
        terms.Occasion.PAYMENT: tr("About the payment"),
        terms.Occasion.CODE_ENDING: tr("Code ending"),
        terms.Occasion.STILL_UP: tr("Post still up"),
        terms.Occasion.POST_MISSING: tr("Post is gone"),
        terms.Occasion.AGREEMENT_ENDING: tr("Exclusivity ending"),
    }


_TABLES: dict[type[StrEnum], Callable[[], dict[StrEnum, str]]] = {
    terms.Platform: _platforms,
    terms.Tier: _tiers,
    terms.EngagementFormula: _formulas,
    terms.Verdict: _verdicts,
    terms.Goal: _goals,
    terms.Stage: _stages,
    terms.DeliverableKind: _deliverables,
    terms.ContentStatus: _content_statuses,
    terms.PaymentKind: _payment_kinds,
    terms.PaymentStatus: _payment_statuses,
    terms.VoucherChannel: _channels,
    terms.DiscountKind: _discounts,
    terms.VoucherStatus: _voucher_statuses,
    terms.Relationship: _relationships,
    terms.Gender: _genders,
    terms.ContactChannel: _contact_channels,
    terms.Severity: _severities,
    terms.Side: _sides,
    terms.ExclusivityKind: _exclusivity_kinds,
    terms.UsageKind: _usages,
    terms.CustomFieldKind: _custom_kinds,
    terms.DraftDecision: _decisions,
    terms.ContractStatus: _contracts,
    terms.Kpi: _kpis,
    terms.Track: _tracks,
    terms.TrackState: _track_states,
    terms.Purpose: _purposes,
    terms.Occasion: _occasions,
}


def piece_words(quantity: int, kind: terms.DeliverableKind, platform: terms.Platform) -> str:
    """Return `3 Stories · Instagram`; a platform that the kind names already is not said twice."""
    what, where = counted(kind, quantity), word(platform)
    return what if where in what else f"{what} · {where}"


@functools.cache
def _counted(n: int, language: str) -> dict[StrEnum, str]:  # noqa: ARG001 (the cache's key)
    """Return so many of each kind of content."""
    kinds = terms.DeliverableKind
    return {
        kinds.FEED: trn("{n} Feed post", "{n} Feed posts", n),
        kinds.CAROUSEL: trn("{n} Carousel", "{n} Carousels", n),
        kinds.REELS: trn("{n} Reel", "{n} Reels", n),
        kinds.STORY: trn("{n} Story", "{n} Stories", n),
        kinds.LIVE: trn("{n} Live", "{n} Lives", n),
        kinds.TIKTOK_VIDEO: trn("{n} TikTok video", "{n} TikTok videos", n),
        kinds.YOUTUBE_VIDEO: trn("{n} YouTube video", "{n} YouTube videos", n),
        kinds.YOUTUBE_SHORTS: trn("{n} YouTube Short", "{n} YouTube Shorts", n),
        kinds.REVIEW: trn("{n} review", "{n} reviews", n),
        kinds.TUTORIAL: trn("{n} tutorial", "{n} tutorials", n),
        kinds.UNBOXING: trn("{n} unboxing", "{n} unboxings", n),
        kinds.GIVEAWAY: trn("{n} giveaway", "{n} giveaways", n),
        kinds.Q_AND_A: trn("{n} Q&A", "{n} Q&As", n),
        kinds.EVENT_ATTENDANCE: trn("{n} event attendance", "{n} event attendances", n),
        kinds.UGC_ONLY: trn("{n} UGC piece", "{n} UGC pieces", n),
    }


def counted(kind: terms.DeliverableKind, n: int) -> str:
    """Return so many pieces of a kind as a sentence says it: `3 Stories`, `2 video TikTok`."""
    return _counted(n, current_language())[kind]


def own_words(text: str) -> str:
    """Return a name or an origin in the language in use where it is one that came with the program, else as it is.

    It is known by the name it is stored under, and by the English one, under which a change of it may be remembered.
    """
    known = {
        "Bawaan": ("Usual", tr("Usual", "tier table")),
        "Artikel, mikro mulai 1.000": ("Articles, micro from 1,000", tr("Articles, micro from 1,000")),
        "artikel sumber": ("source articles", tr("source articles")),
        "semua unggahan": ("all posts", tr("all posts")),
        "lama; dikutip artikel sumber": (
            "old; quoted in a source article",
            tr("old; quoted in a source article"),
        ),
    }
    return next((words for name, (english, words) in known.items() if text in {name, english}), text)


def piece_value(quantity: int, kind: terms.DeliverableKind, platform: terms.Platform) -> dict[str, str | int]:
    """Return a piece of content as `{what}` of a `Message`, in words of the language it is shown in."""
    return {"what:piece": f"{quantity} {kind} {platform}"}


def word_of(kind: str, value: str) -> str:
    """Return the word of a value as a `Message` keeps it: a member of the enum `kind`, or one of a few more kinds.

    A `piece` of content is its quantity, kind and platform ("3 story instagram"), a `draft` the number of its round, a
    `shipping` the name of what is sent or nothing, `own` a name that came with the program. What is not known any more
    stays as it is.
    """
    try:
        if kind == "own":
            return own_words(value)
        if kind == "draft":
            return tr("Draft {n}").format(n=value)
        if kind == "shipping":
            return tr("Shipping of {name}").format(name=value) if value else tr("Shipping")
        if kind == "piece":
            quantity, what, where = value.split()
            return piece_words(int(quantity), terms.DeliverableKind(what), terms.Platform(where))
        return word(getattr(terms, kind)(value))
    except (AttributeError, ValueError):
        return value
