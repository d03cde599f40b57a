"""Who is shown and in which order: words, facets and the sort put together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.queries.influencer_list import numbers_in_facets, numbers_with_words, ranked
from planner.ui.influencers.found import looked_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner.queries.influencer_filter import InfluencerFilter
    from planner.ui.influencers.order import KeptOrder
    from planner.ui.session import Session

FIRST_SORT = ("name", False)
MOST_RANKED = 2_000


class Finder:
    """Finds the numbers to show; what the chips let through is kept while only words are typed.

    Sorted by name, as the list is at first, words rank: who has all of them in the name comes first, then who has one
    in name or handle, then who is written about with them elsewhere; by name within each. Only where at most 2,000 are
    found: among more nobody looks for a person, and reading their names would hold up the next key. Any other sort is
    kept as it is.
    """

    def __init__(self, session: Session, order: KeptOrder) -> None:
        self._session = session
        self._order = order
        self._in_facets: tuple[InfluencerFilter, set[int] | None] | None = None
        self.worded: int | None = None

    def forget(self) -> None:
        """Ask again who passes the chips: something was written."""
        self._in_facets = None

    def find(self, wanted: InfluencerFilter, key: tuple[str, bool]) -> Sequence[int]:
        """Return the numbers to show, in order; `worded` then tells how many the words alone would find."""
        column, descending = key
        chips = wanted.without_words()
        if self._in_facets is None or self._in_facets[0] != chips:
            self._in_facets = (chips, self._session.look(numbers_in_facets, chips))
        allowed = self._in_facets[1]
        worded = self._session.look(numbers_with_words, wanted.words, wanted.instead)
        self.worded = None if worded is None else len(worded)
        order = self._order.numbers(column, descending=descending)
        if allowed is None and worded is None:
            return order
        found = worded if allowed is None else allowed if worded is None else allowed & worded
        shown = self._order.among(found or set(), column, descending=descending)
        if worded is None or key != FIRST_SORT or not 1 < len(shown) <= MOST_RANKED:
            return shown
        return self._session.look(ranked, list(shown), looked_for(wanted.words, wanted.instead))
