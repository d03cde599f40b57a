"""What is made ready after the first paint, off the interface thread: modules, patterns, statements."""

from __future__ import annotations

import gc
from datetime import datetime
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planner.store.workspace import Workspace
    from planner.ui.worker import Task


MODULES = (
    "planner.queries.influencers",
    "planner.operations.influencers",
    "planner.operations.notes",
    "planner.queries.campaigns",
    "planner.operations.content",
    "planner.store.search",
    "planner.ui.pages.influencers",
    "planner.ui.pages.campaigns",
    "planner.ui.pages.campaign",
    "planner.ui.pages.collaboration",
    # What these build when it is first looked at.
    "planner.ui.pages.first_run",
    "planner.ui.influencers.overview",
    "planner.ui.influencers.entry_form",
    "planner.queries.agreements",
    "planner.queries.relationship",
    "planner.queries.vetting",
    "planner.queries.rates",
)
A_COLLABORATION = "SELECT id, campaign_id, influencer_id FROM collaboration LIMIT 1"


def import_the_rest(_task: Task) -> None:
    """Import what reading and changing a person or a collaboration needs."""
    for module in MODULES:
        import_module(module)
    gc.freeze()  # modules stay: no later collection walks through them, which would stop the window


def warm(task: Task, workspace: Workspace) -> None:
    """Import the rest, then let the database read what the pages open on, so that no page waits for its statements."""
    import_the_rest(task)
    _prepare_warnings()
    if not task.is_cancelled():
        _prepare_statements(workspace)


def _prepare_warnings() -> None:
    """Make the patterns by which every note is looked through while it is written."""
    from planner.rules.personal_data import personal_data_findings

    personal_data_findings("")


def _prepare_statements(workspace: Workspace) -> None:
    """Read what the pages open on, of whichever collaboration comes first: SQLAlchemy keeps what it made of it."""
    from planner.queries.agreements import agreements
    from planner.queries.board import board_cards
    from planner.queries.campaign_overview import campaign_overviews
    from planner.queries.content import work_sheet
    from planner.queries.influencers import influencer_detail
    from planner.queries.vetting import assessments
    from planner.ui.campaigns.reading import Question, read_pipeline

    with workspace.look_aside() as plain:
        found = plain.execute(A_COLLABORATION).fetchone()
    if found is None:
        return
    collaboration, campaign, person = found
    now = datetime.now().astimezone()
    with workspace.read() as connection:
        read_pipeline(connection, Question(campaign, now, with_rows=True, with_overview=True))
        board_cards(connection, campaign, now, collaboration)
        work_sheet(connection, collaboration, now)
        campaign_overviews(connection, now)
        influencer_detail(connection, person)
        assessments(connection, [person], now.date())
        agreements(connection, [person])
