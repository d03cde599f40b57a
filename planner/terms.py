"""The trade's closed vocabularies (domain.md §2, §6, §7); the words on the screen are in `planner.wording`."""

from __future__ import annotations

from enum import StrEnum


class Platform(StrEnum):
    """Where an account lives."""

    INSTAGRAM = "instagram"
    TIKTOK = "tiktok"
    YOUTUBE = "youtube"
    X = "x"
    FACEBOOK = "facebook"
    THREADS = "threads"
    OTHER = "other"


class Tier(StrEnum):
    """Size class by followers; thresholds are a setting (`rules.tiers`)."""

    NANO = "nano"
    MICRO = "micro"
    MACRO = "macro"
    MEGA = "mega"


class EngagementFormula(StrEnum):
    """What an engagement rate was divided by."""

    FOLLOWERS = "followers"
    REACH = "reach"
    VIEWS = "views"
    UNKNOWN = "unknown"


class Verdict(StrEnum):
    """Outcome of a background check; a person without one has no verdict (None)."""

    PASSED = "passed"
    HELD = "held"
    REJECTED = "rejected"


class Goal(StrEnum):
    """The one goal of a campaign."""

    AWARENESS = "awareness"
    ADVOCACY = "advocacy"
    CONVERSION = "conversion"


class Stage(StrEnum):
    """Main stage of a collaboration, in order; the exits follow after DONE."""

    CANDIDATE = "candidate"
    SELECTED = "selected"
    CONTACTED = "contacted"
    NEGOTIATING = "negotiating"
    AGREED = "agreed"
    BRIEFED = "briefed"
    DRAFT_REVIEW = "draft_review"
    READY = "ready"
    LIVE = "live"
    MEASURED = "measured"
    DONE = "done"
    BACKUP = "backup"
    DECLINED_BY_US = "declined_by_us"
    DECLINED = "declined"
    NO_RESPONSE = "no_response"
    CANCELLED = "cancelled"
    GHOSTED = "ghosted"


EXITS = frozenset({Stage.DECLINED_BY_US, Stage.DECLINED, Stage.NO_RESPONSE, Stage.CANCELLED, Stage.GHOSTED})


class DeliverableKind(StrEnum):
    """What is promised to be made."""

    FEED = "feed"
    CAROUSEL = "carousel"
    REELS = "reels"
    STORY = "story"
    LIVE = "live"
    TIKTOK_VIDEO = "tiktok_video"
    YOUTUBE_VIDEO = "youtube_video"
    YOUTUBE_SHORTS = "youtube_shorts"
    REVIEW = "review"
    TUTORIAL = "tutorial"
    UNBOXING = "unboxing"
    GIVEAWAY = "giveaway"
    Q_AND_A = "q_and_a"
    EVENT_ATTENDANCE = "event_attendance"
    UGC_ONLY = "ugc_only"


class ContentStatus(StrEnum):
    """Where one deliverable stands."""

    NOT_STARTED = "not_started"
    DRAFT = "draft"
    REVISION = "revision"
    APPROVED = "approved"
    LIVE = "live"
    REMOVED = "removed"


class TimeZone(StrEnum):
    """Indonesian zones."""

    WIB = "WIB"
    WITA = "WITA"
    WIT = "WIT"


class DraftDecision(StrEnum):
    """What was answered to a draft; one that waits for an answer has none (None)."""

    REVISE = "revise"
    APPROVED = "approved"


class ContractStatus(StrEnum):
    """State of the contract of a collaboration; None while nobody has begun one."""

    NOT_NEEDED = "not_needed"
    DRAFT = "draft"
    SENT = "sent"
    SIGNED = "signed"
    ENDED = "ended"


class Kpi(StrEnum):
    """What a campaign is measured by; which ones match a goal is told by `rules.kpi`."""

    POSTS = "posts"
    MENTIONS = "mentions"
    REACH = "reach"
    IMPRESSIONS = "impressions"
    VIEWS = "views"
    CPM = "cpm"
    SENTIMENT = "sentiment"
    ENGAGEMENTS = "engagements"
    SAVES = "saves"
    SHARES = "shares"
    CPE = "cpe"
    VOUCHER_USES = "voucher_uses"
    ORDERS = "orders"
    SALES = "sales"
    CLICKS = "clicks"
    CVR = "cvr"
    CPA = "cpa"
    ROAS = "roas"


class Track(StrEnum):
    """The five small tracks beside a stage, in the order of the board's marks."""

    CONTRACT = "contract"
    PRODUCT = "product"
    CONTENT = "content"
    PAYMENT = "payment"
    VOUCHER = "voucher"


class TrackState(StrEnum):
    """How far a track is: the bar under its mark."""

    NOT_STARTED = "not_started"
    UNDERWAY = "underway"
    DONE = "done"
    TROUBLE = "trouble"
    NOT_NEEDED = "not_needed"


class Purpose(StrEnum):
    """What an attached file proves."""

    CONTRACT = "contract"
    CHAT = "chat"
    DRAFT = "draft"
    POST = "post"
    PAYMENT = "payment"
    PARCEL = "parcel"
    OTHER = "other"


class Occasion(StrEnum):
    """When a ready message is sent to a creator; the first four are the ones every shop needs."""

    THREE_DAYS_BEFORE = "three_days_before"
    DAY_BEFORE = "day_before"
    LATE = "late"
    THANKS = "thanks"
    POSTING_DAY = "posting_day"
    INVITATION = "invitation"
    FOLLOW_UP = "follow_up"
    BRIEF = "brief"
    DRAFT_DUE = "draft_due"
    DRAFT_RECEIVED = "draft_received"
    PARCEL = "parcel"
    PAYMENT = "payment"
    CODE_ENDING = "code_ending"
    STILL_UP = "still_up"
    POST_MISSING = "post_missing"
    AGREEMENT_ENDING = "agreement_ending"


class PaymentKind(StrEnum):
    """The three kinds of line in a payment mix."""

    CASH = "cash"
    PRODUCT = "product"
    EVENT = "event"


class PaymentStatus(StrEnum):
    """State of a payment line.

    Cash is planned, due, paid; a product planned, packed, shipped, received; an event planned, invited, attended.
    """

    PLANNED = "planned"
    DUE = "due"
    PAID = "paid"
    PACKED = "packed"
    SHIPPED = "shipped"
    RECEIVED = "received"
    RETURNED = "returned"
    INVITED = "invited"
    ATTENDED = "attended"
    CANCELLED = "cancelled"


# Lines that cost and give nothing any more.
NOT_COUNTED = frozenset({PaymentStatus.CANCELLED, PaymentStatus.RETURNED})
# Lines that nothing has happened to yet: a plan that may be replaced.
STILL_OPEN = frozenset({PaymentStatus.PLANNED, PaymentStatus.DUE, PaymentStatus.INVITED})


class VoucherChannel(StrEnum):
    """Where a voucher code is redeemed."""

    OWN = "own"
    OFFLINE = "offline"
    SHOPEE = "shopee"
    TIKTOK_SHOP = "tiktok_shop"
    TOKOPEDIA = "tokopedia"
    OTHER = "other"


class DiscountKind(StrEnum):
    """How a voucher lowers the price."""

    PERCENT = "percent"
    FIXED = "fixed"
    FREE_SHIPPING = "free_shipping"


class VoucherStatus(StrEnum):
    """State of a voucher code."""

    DRAFT = "draft"
    ACTIVE = "active"
    EXPIRED = "expired"
    LEAKED = "leaked"
    INACTIVE = "inactive"


class Relationship(StrEnum):
    """How well the shop and a person know each other, across campaigns; the last two are not asked for now."""

    PROSPECT = "prospect"
    KNOWN = "known"
    ACTIVE = "active"
    PARTNER = "partner"
    AMBASSADOR = "ambassador"
    PAUSED = "paused"
    BLACKLISTED = "blacklisted"


class Gender(StrEnum):
    """Of a person, or of most of an audience."""

    WOMEN = "women"
    MEN = "men"
    ALL = "all"


class ContactChannel(StrEnum):
    """How a person was spoken with; a note without one is only a note."""

    WHATSAPP = "whatsapp"
    DIRECT_MESSAGE = "direct_message"
    CALL = "call"
    EMAIL = "email"
    MEETING = "meeting"


class Severity(StrEnum):
    """How much a controversy weighs."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Side(StrEnum):
    """Whose claim a dated agreement is: ours on the person, or somebody else's."""

    OURS = "ours"
    THEIRS = "theirs"


class ExclusivityKind(StrEnum):
    """What a person must not do for others while it lasts."""

    CATEGORY = "category"
    PLATFORM = "platform"
    FULL = "full"


class UsageKind(StrEnum):
    """What content may be used for."""

    ORGANIC = "organic"
    ADS = "ads"
    WHITELISTING = "whitelisting"


class CustomFieldKind(StrEnum):
    """What a field of the owner's own holds."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    CHOICE = "choice"
