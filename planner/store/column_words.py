"""Tables and columns in the words of the screen, and what the database refuses as sentences for the owner.

The owner never reads the name of a column or of a constraint: whatever a value offends against is said in here.
"""

from __future__ import annotations

import re

from planner.language import tr

_CHECK = re.compile(r"\bck_\w+")
_LONGEST_VALUE = 40


def column_word(table: str, column: str) -> str:
    """Return what the screen calls a column; empty for one that is never shown (keys, links, positions)."""
    own, shared = _own_words().get(table, {}), _shared_words()
    return own.get(column, shared.get(column, ""))


def refusal(table: str, column: str, value: object) -> str:
    """Return the sentence for a value that its column does not take; a long value is cut."""
    text = " ".join(str(value).split())
    shown = text if len(text) <= _LONGEST_VALUE else f"{text[: _LONGEST_VALUE - 1]}…"
    word = column_word(table, column)
    if not word:
        return tr("A value does not fit. Nothing was changed.")
    if not shown or value is None:
        return tr("{field} is needed. Nothing was changed.").format(field=word)
    return tr("“{value}” does not fit in {field}. Nothing was changed.").format(value=shown, field=word)


def check_sentence(name: str) -> str:
    """Return the sentence for a CHECK constraint; operations say it themselves before the database has to."""
    return _checks().get(name) or tr("That does not fit with what is already there. Nothing was changed.")


def constraint_sentence(error_text: str) -> str:
    """Return the sentence for what the database refused; its own words and names are never shown."""
    if found := _CHECK.search(error_text):
        return check_sentence(found[0])
    if error_text.startswith("UNIQUE"):
        return tr("The same entry is already there. Nothing was changed.")
    if error_text.startswith("FOREIGN KEY"):
        return tr("Something else belongs to this entry, or it belongs to one that is gone. Nothing was changed.")
    return check_sentence("")


def _checks() -> dict[str, str]:
    return {
        "ck_campaign_dates_in_order": tr("The campaign ends before it starts. Choose a later end."),
        "ck_voucher_dates_in_order": tr("The voucher ends before it begins. Choose a later end."),
        "ck_voucher_percent_within_100": tr("A discount is at most 100%."),
        "ck_brief_window_in_order": tr("Until is earlier than from."),
    }


def _shared_words() -> dict[str, str]:
    """Return the words of columns that mean the same in every table."""
    return {
        "about": tr("About us"),
        "benefit": tr("Benefit"),
        "brand_story": tr("About the brand"),
        "budget": tr("Budget"),
        "caption": tr("Caption must say"),
        "channel": tr("Channel"),
        "checked_by": tr("Checked by"),
        "checked_on": tr("Date"),
        "city": tr("City"),
        "code": tr("Code"),
        "colour_tone": tr("Colour tone"),
        "comments": tr("Comments"),
        "contact": tr("Contact"),
        "cost_per_guest": tr("Cost per guest"),
        "creative_freedom": tr("Room to create"),
        "created_at": tr("Date"),
        "disclosure": tr("Ad label"),
        "discount_kind": tr("Kind of discount", "Excel column"),
        "discount_value": tr("Discount"),
        "do": tr("Do", "brief"),
        "dont": tr("Please avoid"),
        "draft_due_on": tr("Draft due"),
        "due_on": tr("Due"),
        "email": tr("Email"),
        "ends_on": tr("Ends"),
        "engagement_formula": tr("Formula"),
        "engagement_rate": tr("ER (%)"),
        "exit_reason": tr("Reason for leaving", "Excel column"),
        "followers": tr("Followers"),
        "goal": tr("Goal"),
        "gross_sales": tr("Sales"),
        "handle": tr("Handle"),
        "hashtags": tr("Hashtags"),
        "held_on": tr("Date"),
        "key_messages": tr("Key messages"),
        "kind": tr("Kind"),
        "label": tr("Kind"),
        "leaked_on": tr("Date"),
        "likes": tr("Likes"),
        "link": tr("Link"),
        "max_discount": tr("Maximum discount"),
        "max_revisions": tr("Revisions at most"),
        "mention": tr("Account to mention"),
        "mentions": tr("Mentions"),
        "method": tr("Method", "Excel column"),
        "min_spend": tr("Minimum spend"),
        "name": tr("Name"),
        "niche": tr("Niche"),
        "noted_at": tr("Date"),
        "notes": tr("Notes"),
        "orders": tr("Orders"),
        "original": tr("Notes"),
        "phone": "WhatsApp",
        "pic": tr("PIC"),
        "place": tr("Place"),
        "platform": tr("Platform"),
        "post_url": tr("Link to the post"),
        "posting_from": tr("From (clock time)"),
        "posting_on": tr("Goes live on"),
        "posting_time": tr("Clock time"),
        "posting_until": tr("Until (clock time)"),
        "posting_zone": tr("Time zone"),
        "product_story": tr("About the product"),
        "quantity": tr("Quantity"),
        "quota": tr("Quota (uses)"),
        "reason": tr("Reason"),
        "recheck_on": tr("Check again on"),
        "redeemed_on": tr("Date"),
        "reference": tr("Reference", "Excel column"),
        "returns": tr("Returned sales"),
        "settled_on": tr("Settled", "Excel column"),
        "shipping_cost": tr("Shipping"),
        "shopee_prefix": tr("Shopee prefix"),
        "source": tr("Source of contact"),
        "stage": tr("Stage"),
        "stage_since": tr("Date"),
        "starts_on": tr("Starts"),
        "status": tr("Status"),
        "taken_on": tr("Date"),
        "tasks": tr("Tasks"),
        "text": tr("Notes"),
        "tier_given": tr("Tier"),
        "tone": tr("Tone"),
        "tracking_number": tr("Tracking number", "Excel column"),
        "unit_cost": tr("HPP / cost"),
        "unit_retail": tr("Retail value"),
        "usual_fee": tr("Usual fee"),
        "valid_from": tr("Valid from"),
        "valid_until": tr("Valid until"),
        "value": tr("Value"),
        "verdict": tr("Verdict"),
        "views": tr("Views"),
        "visual_direction": tr("Pose & visual direction"),
    }


def _own_words() -> dict[str, dict[str, str]]:
    """Return the words of columns that are called otherwise in one table."""
    return {
        "brand": {
            "name": tr("Name of the shop"),
            "link": tr("Link to the shop"),
            "contact": tr("Contact for creators"),
        },
        "product": {
            "about": tr("About the product"),
            "unit_cost": tr("Cost per unit"),
            "unit_retail": tr("Retail price"),
        },
        "tag": {"name": tr("Tag")},
        "metric_snapshot": {"source": tr("Source")},
        "redemption": {"source": tr("Source")},
        "brief": {"goal": tr("Goal in one sentence")},
    }
