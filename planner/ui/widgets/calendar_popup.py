"""A month under a date field, to choose a day from."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QDate, QLocale, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QPalette, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QToolButton, QVBoxLayout, QWidget

from planner.language import current_language, tr
from planner.ui.theme import sizes as s
from planner.ui.theme.icons import icon, qcolor

CALENDAR_SIZE = QSize(288, 232)


class CalendarPopup(QFrame):
    """A month to choose a day from; `chosen(date)`."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "card")
        self.setAccessibleName(tr("Calendar"))
        language = QLocale.Language.Indonesian if current_language() == "id" else QLocale.Language.English
        self.month = QCalendarWidget()
        self.month.setLocale(QLocale(language))
        self.month.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.month.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self.month.setAccessibleName(tr("Calendar"))
        self.month.setMinimumSize(CALENDAR_SIZE)
        self._dress()
        self.month.activated.connect(self._on_activated)
        self.month.clicked.connect(self._on_activated)
        within = QVBoxLayout(self)
        within.setContentsMargins(s.SPACE_1, s.SPACE_1, s.SPACE_1, s.SPACE_1)
        within.addWidget(self.month)

    def _dress(self) -> None:
        """Take out Qt's own arrows and red weekends: red means something else here."""
        weekday = QTextCharFormat()
        weekday.setForeground(qcolor("text"))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.month.setWeekdayTextFormat(day, weekday)
        head = QTextCharFormat()
        head.setForeground(qcolor("text2"))
        self.month.setHeaderTextFormat(head)
        for name, sign, words in (
            ("qt_calendar_prevmonth", "chevron-left", tr("Previous month")),
            ("qt_calendar_nextmonth", "chevron-right", tr("Next month")),
        ):
            turn = self.month.findChild(QToolButton, name)
            if turn is not None:
                turn.setIcon(icon(sign))
                turn.setToolTip(words)
                turn.setAccessibleName(words)
        bar = self.month.findChild(QWidget, "qt_calendar_navigationbar")
        if bar is not None:
            bar.setBackgroundRole(QPalette.ColorRole.Base)

    def show_below(self, field: QWidget, day: dt.date) -> None:
        """Open under a field, with a day in front."""
        self._dress()
        self.month.setSelectedDate(QDate(day.year, day.month, day.day))
        self.adjustSize()
        corner = field.mapToGlobal(QPoint(0, field.height() + 2))
        room = field.screen().availableGeometry()
        left = min(corner.x(), room.right() - self.width())
        above = corner.y() - field.height() - self.height() - 4
        self.move(left, corner.y() if corner.y() + self.height() <= room.bottom() else above)
        self.show()
        self.month.setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_activated(self, day: QDate) -> None:
        if not self.isVisible():
            return
        self.hide()
        self.chosen.emit(dt.date(day.year(), day.month(), day.day()))
