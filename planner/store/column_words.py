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
        "ck_brand_ages_in_order": tr("The ages of the buyers end before they begin. Choose a higher end."),
        "ck_exclusivity_dates_in_order": tr("It ends before it begins. Choose a later end."),
        "ck_usage_right_dates_in_order": tr("It ends before it begins. Choose a later end."),
        "ck_tier_table_in_order": tr("Each tier begins with more followers than the one before. Check the numbers."),
        "ck_benchmark_row_range_in_order": tr("The line ends before it begins. Choose a higher end."),
        "ck_brief_window_in_order": tr("Until is earlier than from."),
    }


def _shared_words() -> dict[str, str]:
    """Return the words of columns that mean the same in every table."""
    return {
        "about": tr("About us"),
        "added_at": tr("Date"),
        "answers_fast": tr("Answers fast"),
        "approved_on": tr("Approved on"),
        "at_least": tr("From (followers)"),
        "audience_ages": tr("Ages of the audience"),
        "audience_cities": tr("Cities of the audience"),
        "audience_fit": tr("Audience fit"),
        "audience_women": tr("Women in the audience (%)"),
        "below": tr("Below (followers)"),
        "benefit": tr("Benefit"),
        "birth_year": tr("Year of birth"),
        "blacklist_reason": tr("Reason of the blacklist"),
        "blacklisted_on": tr("On the blacklist since"),
        "brand": tr("Brand"),
        "brand_fit": tr("Brand-value fit"),
        "brand_story": tr("About the brand"),
        "boosting_spent": tr("Spent on boosting"),
        "budget": tr("Budget"),
        "budget_boosting": tr("Boosting budget"),
        "budget_cash": tr("Cash budget"),
        "budget_event": tr("Event budget"),
        "budget_product": tr("Product budget"),
        "budget_shipping": tr("Shipping budget"),
        "caption": tr("Caption must say"),
        "category": tr("Category"),
        "channel": tr("Channel"),
        "channels": tr("Channels"),
        "checked_by": tr("Checked by"),
        "checked_on": tr("Date"),
        "choices": tr("Choices"),
        "city": tr("City"),
        "code": tr("Code"),
        "colour_tone": tr("Colour tone"),
        "comment_quality": tr("Quality of the comments"),
        "comments": tr("Comments"),
        "comments_rate": tr("Comments (%)"),
        "consent_note": tr("How consent was given"),
        "consent_on": tr("Consent on"),
        "contact": tr("Contact"),
        "content_quality": tr("Content quality"),
        "content": tr("Template"),
        "contents": tr("What is in it"),
        "contract": tr("Contract"),
        "contract_ends_on": tr("Contract ends"),
        "contract_number": tr("Contract number"),
        "contract_signed_on": tr("Signed on"),
        "cost_per_guest": tr("Cost per guest"),
        "created_at": tr("Date"),
        "creative_freedom": tr("Room to create"),
        "days": tr("Days after posting"),
        "decided_by": tr("Decided by"),
        "decided_on": tr("Decided on"),
        "decision": tr("Answer"),
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
        "feedback": tr("What to change"),
        "follower_jump": tr("Jump in followers"),
        "followers": tr("Followers"),
        "formula": tr("Formula"),
        "gender": tr("Gender"),
        "goal": tr("Goal"),
        "gross_sales": tr("Sales"),
        "handle": tr("Handle"),
        "handles": tr("Accounts"),
        "happened_on": tr("Date"),
        "hashtags": tr("Hashtags"),
        "held_on": tr("Date"),
        "is_current": tr("In use"),
        "is_sponsored": tr("Sponsored"),
        "is_up": tr("Still there"),
        "is_used": tr("In use"),
        "key_messages": tr("Key messages"),
        "kind": tr("Kind"),
        "kpi": tr("Indicator"),
        "label": tr("Kind"),
        "leaked_on": tr("Date"),
        "likes": tr("Likes"),
        "likes_product": tr("Likes the product"),
        "likes_rate": tr("Likes (%)"),
        "link": tr("Link"),
        "macro": tr("Macro from"),
        "mapping": tr("Columns"),
        "max_discount": tr("Maximum discount"),
        "max_revisions": tr("Revisions at most"),
        "media_type": tr("Kind of file"),
        "mega": tr("Mega from"),
        "mention": tr("Account to mention"),
        "mentions": tr("Mentions"),
        "method": tr("Method", "Excel column"),
        "micro": tr("Micro from"),
        "min_spend": tr("Minimum spend"),
        "must_stay_until": tr("Must stay until"),
        "name": tr("Name"),
        "negotiated": tr("Agreed price"),
        "next_action": tr("Next action"),
        "next_action_on": tr("Next action on"),
        "next_step": tr("Next step"),
        "next_step_on": tr("Next step on"),
        "niche": tr("Niche"),
        "niches": tr("Fitting niches"),
        "number": tr("Round"),
        "noted_at": tr("Date"),
        "notes": tr("Notes"),
        "occasion": tr("Occasion"),
        "orders": tr("Orders"),
        "origin": tr("Origin"),
        "original": tr("Notes"),
        "phone": "WhatsApp",
        "pic": tr("PIC"),
        "place": tr("Place"),
        "platform": tr("Platform"),
        "post_url": tr("Link to the post"),
        "posted_on": tr("Posted on"),
        "posted_time": tr("Posted at"),
        "posting_from": tr("From (clock time)"),
        "posting_on": tr("Goes live on"),
        "posting_time": tr("Clock time"),
        "posting_until": tr("Until (clock time)"),
        "posting_zone": tr("Time zone"),
        "price": tr("Price"),
        "promises": tr("Other promises"),
        "purpose": tr("What it shows"),
        "product_story": tr("About the product"),
        "quantity": tr("Quantity"),
        "quota": tr("Quota (uses)"),
        "quoted_on": tr("Date"),
        "rate": tr("ER (%)"),
        "rating": tr("Rating"),
        "reason": tr("Reason"),
        "received_on": tr("Received on"),
        "recheck_on": tr("Check again on"),
        "redeemed_on": tr("Date"),
        "reference": tr("Reference", "Excel column"),
        "relationship": tr("Relationship"),
        "returns": tr("Returned sales"),
        "review": tr("What we learned"),
        "settled_on": tr("Settled", "Excel column"),
        "severity": tr("Severity"),
        "sha256": tr("File"),
        "shipped_on": tr("Shipped on"),
        "shipping_cost": tr("Shipping"),
        "shopee_prefix": tr("Shopee prefix"),
        "side": tr("Whose claim"),
        "signature": tr("Columns"),
        "size": tr("Size"),
        "source": tr("Source of contact"),
        "sponsored_drop": tr("Drop when sponsored (%)"),
        "stage": tr("Stage"),
        "stage_since": tr("Date"),
        "starts_on": tr("Starts"),
        "state": tr("View"),
        "status": tr("Status"),
        "taken_on": tr("Date"),
        "target": tr("Target"),
        "target_age_from": tr("Age from"),
        "target_age_until": tr("Age up to"),
        "target_cities": tr("Cities of the buyers"),
        "target_gender": tr("Gender of the buyers"),
        "target_interests": tr("Interests of the buyers"),
        "tasks": tr("Tasks"),
        "text": tr("Notes"),
        "tier_given": tr("Tier"),
        "tone": tr("Tone"),
        "tracking_number": tr("Tracking number", "Excel column"),
        "trashed_at": tr("In the trash since"),
        "unit_cost": tr("Cost price"),
        "unit_retail": tr("Retail value"),
        "use_again": tr("Work together again"),
        "usual_fee": tr("Usual fee"),
        "valid_from": tr("Valid from"),
        "valid_until": tr("Valid until"),
        "value": tr("Value"),
        "verdict": tr("Verdict"),
        "views": tr("Views"),
        "visual_direction": tr("Pose & visual direction"),
        "worked_on": tr("Date"),
        "year": tr("Year"),
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
        "rate": {"source": tr("Source"), "label": tr("Package"), "original": tr("As it was written")},
        "timeline_note": {"channel": tr("Contact by")},
        "controversy": {"text": tr("What happened")},
        "saved_view": {"name": tr("Name of the view")},
        "redemption": {"source": tr("Source")},
        "draft": {"text": tr("Draft text")},
        "message_template": {"text": tr("Message")},
        "campaign_template": {"name": tr("Name of the template")},
        "brief": {"goal": tr("Goal in one sentence")},
    }
