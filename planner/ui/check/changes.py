"""What a change on the check sheet is called, and the name of a file that is written."""

from __future__ import annotations

from planner.language import Message


def change_labels(name: dict[str, str | int]) -> dict[str, Message]:
    """Return what changing each field is called in the undo list."""
    return {
        "account_id": Message("change the account of a check of {name}", name),
        "checked_on": Message("change the date of a check of {name}", name),
        "checked_by": Message("change who checked {name}", name),
        "follower_jump": Message("note the follower jump of {name}", name),
        "comment_quality": Message("note the comments of {name}", name),
        "notes": Message("change the notes of a check of {name}", name),
        "audience_fit": Message("score the audience of {name}", name),
        "brand_fit": Message("score the brand values of {name}", name),
        "content_quality": Message("score the content of {name}", name),
        "likes_product": Message("note whether {name} likes the product", name),
        "answers_fast": Message("note whether {name} answers fast", name),
        "recheck_on": Message("set the next check of {name}", name),
    }


def file_name(text: str) -> str:
    """Return a text as the name of a file on any system."""
    return "".join(" " if mark in '\\/:*?"<>|' else mark for mark in text)
