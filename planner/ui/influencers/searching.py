"""The search field of the list: what is typed becomes chips and words, and what cannot be read is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

from planner.language import tr
from planner.rules.custom_values import OWN
from planner.ui.influencers.filters import WORDS, Chip, Filters, KnownValues
from planner.ui.influencers.near import Near, NearWords
from planner.ui.influencers.typed import field_gone, read_typed

if TYPE_CHECKING:
    from planner.store.words import Instead
    from planner.ui.session import Session
    from planner.ui.widgets.bars import FacetBar
    from planner.ui.widgets.messages import NoticeBar
    from planner.ui.widgets.search import SearchField

PAUSE_MILLISECONDS = 120
HINT_MILLISECONDS = 500
FEW = 2  # people found by the words; with more of them nobody has mistyped


class ListSearch(QObject):
    """Keeps field, facets and `filters` the same thing.

    `changed(pause)`: somebody else is looked for; the pause (ms) is 0 when nobody is typing. `left()`: Enter with
    nothing more to take.
    """

    changed = Signal(int)
    left = Signal()

    def __init__(self, session: Session, field: SearchField, facets: FacetBar, hint: NoticeBar) -> None:
        super().__init__(field)
        self.known = KnownValues(session)
        self.filters = Filters(self.known, session.today)
        self._field = field
        self._hint = hint
        self._unread: list[str] = []
        self._suggested = ""
        self._finds_few = False
        self._near = NearWords(session, self)
        self._near.found.connect(self._on_near_found)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(HINT_MILLISECONDS)
        self._pause.timeout.connect(self._on_paused)
        field.line().installEventFilter(self)
        field.text_changed.connect(self._on_text_changed)
        field.submitted.connect(self._on_submitted)
        field.chip_removed.connect(self.remove)
        facets.facet_toggled.connect(self._on_facet_toggled)
        session.history.changed.connect(self._on_written)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Name the filters, the owner's own fields too, when the field is asked what it understands."""
        if event.type() == QEvent.Type.ToolTip:
            self._field.line().setToolTip(tr("Filters: {keys}").format(keys=self._keys()))
        return super().eventFilter(watched, event)

    def _keys(self) -> str:
        keys = tr(
            "tier: city: niche: platform: tag: er:>3 followers:10rb..50rb price:<500rb relationship: check:"
            " action:this-week pic: not:"
        )
        own = (f"{'-'.join(field.name.split()).lower()}:" for field in self.known.fields())
        return " ".join((keys, *own))

    def remove(self, key: object) -> None:
        """Take one filter away, or the words."""
        if key == WORDS:
            self._field.set_text("")
        elif isinstance(key, Chip):
            if key in self.filters.typed:
                self._take_typed()
            self.filters.turn(key, on=False)
            self._on_chips_changed()

    def clear(self) -> None:
        """Look for everyone."""
        self._show("")

    def show_text(self, text: str) -> None:
        """Look for what a text in the language of the field says; its filters become chips at once."""
        self._show(text)

    def stored_form(self, text: str) -> str:
        """Return a text in the language of the field as a saved view stores it, whatever language it was typed in."""
        typed = read_typed(text, self.known)
        other = Filters(self.known, self.filters.today)
        other.chips, other.words = typed.chips, typed.words
        return other.text()

    def look_closer(self, worded: int | None) -> None:
        """Look for words that may be meant, when the typed ones find (nearly) nobody; `worded` is how many."""
        self._finds_few = worded is not None and 0 < worded <= FEW
        if worded == 0 and not self.filters.instead:
            self._near.look_for(self.filters.words)

    def _show(self, text: str) -> None:
        typed = read_typed(text, self.known)
        blocked = self._field.blockSignals(True)
        self._field.set_text(typed.words)
        self._field.blockSignals(blocked)
        self.filters.clear()
        self.filters.chips, self.filters.words = typed.chips, typed.words
        self._unread, self._suggested = typed.hints, ""
        self._say()
        self._on_chips_changed()

    def _on_facet_toggled(self, facet: str, value: object, on: bool) -> None:  # noqa: FBT001 (a Qt signal's argument)
        self.filters.switch(facet, str(value), on=on)
        self._on_chips_changed()

    def _on_chips_changed(self) -> None:
        self._field.set_chips(self.filters.search_chips())
        self.changed.emit(0)

    def _on_written(self) -> None:
        """Let filters go whose own field was removed, and say so."""
        filters = self.filters
        if not any(chip.facet.startswith(OWN) for chip in filters.every_chip()):
            return
        self.known.forget()
        if all(map(self.known.has, filters.every_chip())):
            return
        is_chip_gone = not all(map(self.known.has, filters.chips))
        typed = read_typed(self._field.text(), self.known)
        filters.chips = [chip for chip in filters.chips if self.known.has(chip)]
        filters.typed, filters.words, filters.instead = typed.chips, typed.words, ()
        hints = [field_gone(), *typed.hints] if is_chip_gone else typed.hints
        self._unread, self._suggested = list(dict.fromkeys(hints)), ""
        self._say()
        self._on_chips_changed()

    def _on_text_changed(self, text: str) -> None:
        typed = read_typed(text, self.known)
        self._unread, self._suggested = typed.hints, ""
        if (typed.words, typed.chips) != (self.filters.words, self.filters.typed):
            self.filters.words, self.filters.typed, self.filters.instead = typed.words, typed.chips, ()
            self.changed.emit(PAUSE_MILLISECONDS)
        # A filter that is not finished yet is no mistake; what was said of an earlier text goes at once.
        self._hint.clear()
        self._pause.start()

    def _on_submitted(self) -> None:
        if self.filters.typed:
            self._take_typed()
            self._on_chips_changed()
        else:
            self.left.emit()

    def _take_typed(self) -> None:
        """Make chips of the filters that are typed; the words stay."""
        for chip in self.filters.typed:
            self.filters.turn(chip, on=True)
        unread = self._unread
        self._field.set_text(self.filters.words.rstrip())
        self._unread = unread

    def _on_near_found(self, near: Near) -> None:
        if near.typed != self.filters.words or not near.instead:
            return
        if near.even_known:
            self._suggested = _meant(near.typed, near.instead)
        else:
            self.filters.instead = near.instead
            self.changed.emit(PAUSE_MILLISECONDS)
        self._say()

    def _on_paused(self) -> None:
        if self._finds_few and not self.filters.instead:
            self._near.look_for(self.filters.words, even_known=True)
        self._say()

    def _say(self) -> None:
        """Say what was not understood, what was looked for instead, or what may be meant."""
        filters = self.filters
        if self._unread:
            self._hint.show_notice("warn", " · ".join(self._unread), closable=True)
        elif filters.instead:
            self._hint.show_notice("info", instead_words(filters.instead), closable=False)
        elif self._suggested:
            text, meant = tr("Perhaps you mean:"), self._suggested
            self._hint.show_notice("info", text, meant, lambda: self._field.set_text(meant), closable=False)
        else:
            self._hint.clear()


def instead_words(instead: Instead) -> str:
    """Return what was looked for in the place of mistyped words, as a sentence."""
    typed = ", ".join(f"“{word}”" for word, _ in instead)
    words = ", ".join(f"“{word}”" for _, near in instead for word in near)
    return tr("Nobody has {typed}. Perhaps you mean {words}: these are shown.").format(typed=typed, words=words)


def _meant(typed: str, instead: Instead) -> str:
    """Return the typed text with the nearest words in the place of those that may be mistyped."""
    from planner.store.words import folded

    replaced = {word: near[0] for word, near in instead}
    return " ".join(replaced.get(folded(word), word) for word in typed.split())
