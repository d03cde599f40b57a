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
    """Return a text as the name of a file on any system; what is too long loses whole characters before its last word.

    The last word is the date with the ending of the file: two files of one person stay apart, and both can be opened.
    """
    clean = "".join(" " if mark in _NOT_IN_NAMES or ord(mark) < _FIRST_PRINTED else mark for mark in text)
    if len(clean.encode()) <= LONGEST_NAME:
        return clean
    tail = _tail(clean)
    head = clean.removesuffix(tail).encode()[: LONGEST_NAME - len(tail.encode())]
    return head.decode(errors="ignore").rstrip(_JOINER_OR_SPACE) + tail


def _tail(name: str) -> str:
    """Return the end of a file name that has to stay: date and ending, or the ending alone."""
    for mark in " .":
        _, found, last = name.rpartition(mark)
        if found and len(last.encode()) <= _LONGEST_TAIL:
            return found + last
    return ""


LONGEST_NAME = 150  # bytes: systems take 255 of them, and Windows 260 characters with the folder
_LONGEST_TAIL = 24
_NOT_IN_NAMES = '\\/:*?"<>|'
_FIRST_PRINTED = 32
_JOINER_OR_SPACE = "\u200d "  # the joiner binds pictures to one: at the end there is nothing to bind any more
