"""What the status bar says of the list."""

from __future__ import annotations

from planner.formats import format_number
from planner.language import tr
from planner.ui.influencers.filters import influencers_counted

SEVERAL = 2


def status_words(shown: int, total: int, ticked: int) -> str:
    """Return how many people are shown, and how many are ticked when it is more than one."""
    text = influencers_counted(shown)
    if shown == 0 and total:
        text = tr("0 of {total} influencers").format(total=format_number(total))
    if ticked >= SEVERAL:
        text = f"{text} · {tr('{n} selected').format(n=format_number(ticked))}"
    return text
