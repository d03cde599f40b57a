"""Tab follows what stands on the page: cards and fields that are made late would come last otherwise."""

from __future__ import annotations

import itertools

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

LINE = 16  # px: fields whose middles are no further apart stand beside each other


def let_tab_follow(*areas: QWidget) -> None:
    """Put everything in these areas that Tab stops at into the order in which one reads: line by line, area by area.

    Found by place and not by layout: asking a layout for its items makes wrappers that outlive the widgets.
    """
    for before, after in itertools.pairwise([stop for area in areas for stop in _stops(area)]):
        QWidget.setTabOrder(before, after)


def _stops(area: QWidget) -> list[QWidget]:
    found = [
        widget
        for widget in (area, *area.findChildren(QWidget))
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
    ]
    return sorted(found, key=lambda widget: _place(area, widget))


def _place(area: QWidget, widget: QWidget) -> tuple[int, int]:
    middle = widget.mapTo(area, widget.rect().center())
    return middle.y() // LINE, middle.x()
