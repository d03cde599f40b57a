"""What the page of a campaign reads: its cards, and for the table its rows and what is open in each of them.

A few hundred collaborations take longer to read than a hand notices; they are read beside the window.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, Signal

from planner.queries.agreements import obstacles
from planner.queries.board import BoardCard, board_cards
from planner.queries.campaign_overview import CampaignOverview, campaign_overview
from planner.queries.campaigns import CollaborationRow, collaboration_rows
from planner.queries.pipeline import codes_of, move_facts
from planner.rules.missing import Lack, standing
from planner.ui.influencers.clash_notice import obstacle_sentences
from planner.ui.worker import Task

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping

    from planner.store.connections import Connection
    from planner.store.workspace import Workspace
    from planner.ui.session import Session

# With more collaborations than this, reading takes longer than a frame.
MANY = 150


class Pipeline(NamedTuple):
    """The collaborations of a campaign; rows and warnings (both by id) only where the table asked for them.

    `overview` is None where nobody asked for it, or the campaign is gone.
    """

    cards: list[BoardCard]
    codes: dict[str, list[str]]
    rows: list[CollaborationRow]
    warnings: dict[str, str]
    has_rows: bool
    overview: CampaignOverview | None = None


class Question(NamedTuple):
    """What is to be read."""

    campaign_id: str
    now: dt.datetime
    with_rows: bool
    with_overview: bool = False


class Reader(QObject):
    """Runs a query: at once, or where much is to be read beside the window. `read(what was found)`."""

    read = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._asked: object = None

    def ask(self, query: Callable[..., Any], *args: Any, many: bool) -> None:
        """Read; an answer to an earlier question is not waited for any more."""
        if not many:
            self._asked = None
            self.read.emit(self._session.read(query, *args))
            return
        self._asked = asked = object()
        task = Task(_read_aside, self._session.workspace, asked, query, args)
        task.succeeded.connect(self._on_read)
        task.failed.connect(self._session.history.failed)
        task.start()

    def is_reading(self) -> bool:
        """Tell whether an answer is still waited for."""
        return self._asked is not None

    def _on_read(self, answer: tuple[object, object]) -> None:
        asked, found = answer
        if asked is self._asked:
            self._asked = None
            self.read.emit(found)


def read_pipeline(connection: Connection, question: Question) -> Pipeline:
    """Return what is asked for."""
    campaign_id = question.campaign_id
    overview = campaign_overview(connection, campaign_id, question.now) if question.with_overview else None
    cards = board_cards(connection, campaign_id, question.now)
    codes = codes_of(connection, campaign_id)
    if not question.with_rows:
        return Pipeline(cards, codes, [], {}, False, overview)
    people = {card.id: card.influencer_id for card in cards}
    warnings = standing_warnings(connection, campaign_id, people, question.now.date())
    return Pipeline(cards, codes, collaboration_rows(connection, campaign_id), warnings, True, overview)


def standing_warnings(
    connection: Connection, campaign_id: str, people: Mapping[str, str], today: dt.date
) -> dict[str, str]:
    """Return in sentences what is open or in the way of collaborations where they stand; `people` is id to influencer.

    Whoever has nothing open is not there.
    """
    in_the_way = obstacles(connection, list(people.values()), campaign_id, today)
    only = next(iter(people)) if len(people) == 1 else None
    facts = move_facts(connection, campaign_id, only)
    found = {}
    for key, influencer_id in people.items():
        lacks = standing(facts[key]) if key in facts else ()
        words = ", ".join(each.words for each in lacks if each.lack is not Lack.CLASH)
        sentences = [f"{words[:1].upper()}{words[1:]}."] if words else []
        if influencer_id in in_the_way:
            sentences += obstacle_sentences(in_the_way[influencer_id])
        if sentences:
            found[key] = " ".join(sentences)
    return found


def _read_aside(
    _task: Task, workspace: Workspace, asked: object, query: Callable[..., Any], args: tuple[Any, ...]
) -> tuple[object, Any]:
    with workspace.read() as connection:
        return asked, query(connection, *args)
