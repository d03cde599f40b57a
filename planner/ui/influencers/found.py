"""The list while somebody searches: which words are marked, and the text around a hit that no column shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from planner.queries.influencer_list import snippets
from planner.rules.custom_values import OWN
from planner.store.words import folded, terms
from planner.ui.influencers.highlight import FoundRole, spans
from planner.ui.influencers.model import CHUNK, InfluencerModel
from planner.ui.roles import SecondLineRole

if TYPE_CHECKING:
    from planner.queries.influencer_list import InfluencerRow
    from planner.store.words import Instead

# Columns whose text the search reads.
MOST_BEFORE = 10  # letters of the word before a hit that are shown with it
SEARCHED = frozenset({"name", "niche", "city", "tags", "pic", "phone", "handle", "next_action"})


def looked_for(words: str, instead: Instead = ()) -> tuple[str, ...]:
    """Return the words that are marked: those typed, or those looked for in their place."""
    replaced = dict(instead)
    found = [word for term in terms(words) for word in replaced.get(folded(term), (folded(term),))]
    return tuple(dict.fromkeys(found))


class FoundModel(InfluencerModel):
    """The list's model with `FoundRole`, and a snippet as second line of whoever was found by something unseen."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self._typed: tuple[str, Instead] = ("", ())
        self._words: tuple[str, ...] = ()
        self._snippets: dict[int, str] = {}

    def set_words(self, words: str, instead: Instead = ()) -> None:
        """Mark these words from now on; the view paints itself anew when the rows change."""
        if (words, instead) != self._typed:
            self._typed = (words, instead)
            self._words = looked_for(words, instead)
            self._snippets = {}

    def forget(self) -> None:
        """Drop what was read."""
        self._snippets = {}
        super().forget()

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows, the found words, and what was found of somebody."""
        if self._words:
            if role == FoundRole:
                key = self.columns[index.column()].key
                return self._words if key in SEARCHED or key.startswith(OWN) else None
            if role == SecondLineRole and self.columns[index.column()].key == "name":
                return self._snippet_of(index.row()) or super().data(index, role)
        return super().data(index, role)

    def _snippet_of(self, row: int) -> str:
        """Return the text around a hit that no column shows; read for the rows around, when one is looked at."""
        numbers = self.numbers()
        if not 0 <= row < len(numbers):
            return ""
        if numbers[row] not in self._snippets:
            start = row - row % CHUNK
            found = [self.row_at(at) for at in range(start, min(start + CHUNK, len(numbers)))]
            unseen = [one.number for one in found if one is not None and not self._is_seen(one)]
            words, instead = self._typed
            read = self._session.look(snippets, unseen, words, instead) if unseen else {}
            self._snippets |= {
                number: _around(read.get(number, ""), self._words) for number in numbers[start : start + CHUNK]
            }
        return self._snippets.get(numbers[row], "")

    def _is_seen(self, row: InfluencerRow) -> bool:
        """Tell whether every word stands in a cell of a person."""
        shown = (row.name, row.handle, row.niche, row.city, row.pic, row.next_action, row.phone)
        texts = [*shown, *row.tags, *row.custom.values()]
        return all(any(spans(text, (word,)) for text in texts) for word in self._words)


def _around(text: str, words: tuple[str, ...]) -> str:
    """Return a snippet from the word before the first hit on, so that the hit is seen in a narrow cell."""
    plain = " ".join(text.split())
    places = spans(plain, words)
    before = plain[: places[0][0]].rstrip(" …") if places else ""
    begin = before.rfind(" ") + 1 if before else 0
    if places and len(before) - begin > MOST_BEFORE:
        begin = places[0][0]
    return f"…{plain[begin:]}" if begin else plain
