"""What a change on the check sheet is called, and how a file comes into the workspace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.errors import PlannerError
from planner.language import Message, tr
from planner.operations.attachments import attach

if TYPE_CHECKING:
    from planner.store.workspace import Workspace, Written
    from planner.ui.check.files import NewFile
    from planner.ui.worker import Task


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


def attach_file(
    _task: Task, workspace: Workspace, message: Message, influencer_id: str, check_id: str, file: NewFile
) -> Written[str]:
    """Read a large file and keep it, off the UI thread."""
    return workspace.write(
        message,
        attach,
        influencer_id,
        file.name,
        bytes_of(file),
        media_type=file.media_type,
        check_id=check_id,
    )


def size_of(file: NewFile) -> int:
    """Return the size of a file that is to be kept, in bytes; PlannerError when it is no longer there."""
    if file.path is None:
        return len(file.data)
    try:
        return file.path.stat().st_size
    except OSError as error:
        raise _unreadable(file) from error


def bytes_of(file: NewFile) -> bytes:
    """Return the bytes of a file that is to be kept; PlannerError when it cannot be read."""
    if file.path is None:
        return file.data
    try:
        return file.path.read_bytes()
    except OSError as error:
        raise _unreadable(file) from error


def _unreadable(file: NewFile) -> PlannerError:
    return PlannerError(tr("{name} could not be read. Is it still there?").format(name=file.name))


def file_name(text: str) -> str:
    """Return a text as the name of a file on any system."""
    return "".join(" " if mark in '\\/:*?"<>|' else mark for mark in text)
