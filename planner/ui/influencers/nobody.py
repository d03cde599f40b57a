"""What stands where nobody is listed: the first steps in an empty workspace, and the way back from too many filters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.language import tr
from planner.ui.influencers.filters import nobody_title, ways_back
from planner.ui.widgets.buttons import button, primary_button
from planner.ui.widgets.states import EmptyState

if TYPE_CHECKING:
    from collections.abc import Callable

    from planner.ui.influencers.filters import Filters
    from planner.ui.session import Session
    from planner.ui.widgets.states import NoResultState


def first_steps(take_in: Callable[[], object], add: Callable[[], object]) -> EmptyState:
    """Return the two ways to the first influencers: an import, and writing one down."""
    bring = primary_button(tr("Import"), "upload")
    bring.clicked.connect(take_in)
    new = button(tr("New influencer"), "plus")
    new.clicked.connect(add)
    text = tr("Bring in the spreadsheet you have, or write the first one down.")
    return EmptyState(tr("No influencers yet"), text, [bring, new])


def show_ways_back(state: NoResultState, session: Session, filters: Filters) -> None:
    """Say what dropping each filter would bring."""
    ways = ways_back(session, filters)
    text = tr("Without one of the filters there would be:") if len(ways) > 1 else tr("Without this filter:")
    state.set_ways(nobody_title(len(ways)), text, ways, (tr("Remove filter"), tr("Remove all filters")))
