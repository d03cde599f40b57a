"""The clock time of a post: it counts in the zone in which the content was promised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.formats import zone_in
from planner.language import tr
from planner.ui.editors import TimeEdit
from planner.ui.reading import Reading, read_time
from planner.wording import word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from planner.terms import TimeZone


class PostClockEdit(TimeEdit):
    """A clock time of one zone, which its label names; that zone may be typed too, another one is refused."""

    def __init__(self, zone: TimeZone, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._own = zone
        self.setPlaceholderText("19.00")

    def belong_to(self, zone: TimeZone) -> None:
        """Count in the zone of the content."""
        self._own = zone

    def read(self, text: str) -> Reading:
        """Return the time."""
        if zone_in(text) not in {None, self._own}:
            sentence = tr("This post counts in {zone}. Write its clock time in {zone}, or change the zone of the plan.")
            return Reading(None, sentence.format(zone=word(self._own)))
        return read_time(text)
