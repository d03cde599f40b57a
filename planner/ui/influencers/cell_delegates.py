"""How each column of the influencer table is painted and edited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from planner.terms import CustomFieldKind, Platform, Relationship
from planner.ui.delegates import (
    CellDelegate,
    CheckDelegate,
    EngagementDelegate,
    NumberDelegate,
    PlatformDelegate,
    TierDelegate,
    TwoLineDelegate,
    VerdictDelegate,
)
from planner.ui.influencers.cells import tier_choices, verdict_choices
from planner.ui.influencers.columns import CHECK
from planner.ui.influencers.highlight import FoundWords
from planner.ui.roles import RawRole
from planner.wording import words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from planner.queries.custom_fields import CustomFieldRow

Index = QModelIndex | QPersistentModelIndex


class FoundTwoLineDelegate(FoundWords, TwoLineDelegate):
    """Two lines that mark what was looked for."""


class SuggestingDelegate(FoundWords):
    """A line that offers the words already in use (niches, cities)."""

    def __init__(self, parent: QObject, suggestions: Callable[[], Sequence[str]]) -> None:
        super().__init__(parent)
        self._suggestions = suggestions

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return a line with a completer."""
        editor = super().createEditor(parent, option, index)
        if isinstance(editor, QLineEdit):
            completer = QCompleter(list(self._suggestions()), editor)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            editor.setCompleter(completer)
        return editor


class FirstPlatformDelegate(PlatformDelegate):
    """The boxes of all accounts; editing chooses the platform of the first one."""

    def fill_editor(self, editor: QWidget, index: Index) -> None:
        """Show the platform of the account the list shows."""
        super().fill_editor(editor, index)
        raw = index.data(RawRole)
        set_value = getattr(editor, "set_value", None)
        if set_value is not None:
            set_value(raw[0] if raw else None)


def list_delegates(
    view: QObject, fields: Sequence[CustomFieldRow], suggestions: Callable[[str], Sequence[str]]
) -> dict[str, QStyledItemDelegate]:
    """Return the delegates of all columns by their keys; what is not among them is a plain line."""
    return {
        CHECK: CheckDelegate(view),
        "name": FoundTwoLineDelegate(view),
        "tier": TierDelegate(view, tier_choices),
        "platform": FirstPlatformDelegate(view, lambda: words(Platform)),
        "followers": NumberDelegate(view),
        "engagement_rate": EngagementDelegate(view),
        "niche": SuggestingDelegate(view, lambda: suggestions("niche")),
        "city": SuggestingDelegate(view, lambda: suggestions("city")),
        "relationship": CellDelegate(view, lambda: words(Relationship)),
        "verdict": VerdictDelegate(view, verdict_choices),
        "next_action": FoundTwoLineDelegate(view, strong=False),
        "tags": FoundWords(view),
        "phone": FoundWords(view),
        "handle": FoundWords(view),
        "pic": SuggestingDelegate(view, lambda: suggestions("pic")),
        "lowest_price": NumberDelegate(view),
        **{field.key: _own(view, field) for field in fields},
    }


def _own(view: QObject, field: CustomFieldRow) -> CellDelegate:
    if field.kind is CustomFieldKind.CHOICE:
        choices = [("", "—"), *((choice, choice) for choice in field.choices)]
        return CellDelegate(view, lambda: choices)
    return NumberDelegate(view) if field.kind is CustomFieldKind.NUMBER else CellDelegate(view)
