"""The brief page: the form at the left, the sheet that is sent at the right, the same words in both."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QGuiApplication, QHideEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from planner.exchange.brief_sheet import BriefNames, SheetText, missing_parts, sheet_text
from planner.exchange.brief_text import whatsapp_text
from planner.language import Message, tr, trn
from planner.operations.campaigns import change_brief, change_campaign
from planner.queries import campaigns as queries
from planner.ui.brief.advice import Advice, advise, counters
from planner.ui.brief.fields import select_words
from planner.ui.brief.form import BriefForm
from planner.ui.brief.preview import DownLine, PreviewPanel
from planner.ui.brief.suggestions import suggestions, voucher_line
from planner.ui.session import Route
from planner.ui.theme import sizes as s
from planner.ui.widgets.buttons import PickButton
from planner.ui.widgets.chips import pill
from planner.ui.widgets.forms import Hint
from planner.ui.widgets.frames import PageHeader

if TYPE_CHECKING:
    from planner.queries.campaigns import BriefSheet, CampaignRow, CollaborationRow
    from planner.ui.session import Session

WHOLE_CAMPAIGN = "campaign:"
PREVIEW_MILLISECONDS = 60


class BriefPage(QWidget):
    """Shows the campaign's brief ("campaign:<id>") or one creator's (a collaboration id)."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._key = ""
        self._campaign: CampaignRow | None = None
        self._person: CollaborationRow | None = None
        self._people: list[CollaborationRow] = []
        self._sheet: BriefSheet | None = None
        self._names: BriefNames | None = None
        self._suggestions: dict[str, Any] = {}
        self._advice: list[Advice] = []
        self.form = BriefForm(session.today)
        self.preview = PreviewPanel()
        self._preview_timer = QTimer(self)
        self._preview_timer.setSingleShot(True)
        self._preview_timer.setInterval(PREVIEW_MILLISECONDS)
        self._preview_timer.timeout.connect(self._show_typed)
        self._copy = QAction(tr("Copy the brief as WhatsApp text"), self)
        self._copy.setShortcut("Ctrl+Shift+C")
        self._copy.triggered.connect(self._on_copied)
        self._build()
        self.form.edited.connect(self._preview_timer.start)
        self.form.committed.connect(self._on_committed)
        self.form.reset.connect(self._on_reset)
        self.form.goal_kind.committed.connect(self._on_goal_chosen)
        self.preview.copied.connect(self._copy.trigger)

    def _build(self) -> None:
        self.header = PageHeader()
        self.header.parent_clicked.connect(self._on_parent_clicked)
        self.chooser = PickButton(tr("For", "creator of the brief"))
        self.differing = pill("")
        self.header.add_context(self.chooser)
        self.header.add_context(self.differing)
        self.header.end_context()
        foot = QFrame()
        foot.setProperty("role", "footer")
        foot.setFixedHeight(42)
        row = QHBoxLayout(foot)
        row.setContentsMargins(s.EDGE_LEFT, 0, s.EDGE_LEFT, 0)
        row.setSpacing(s.SPACE_4)
        self.hints, self.required, self.one_page = (Hint(one_line=True) for _ in range(3))
        for part in (self.hints, self.required, self.one_page):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.form, 1)
        left.addWidget(foot)
        halves = QHBoxLayout()
        halves.setSpacing(0)
        halves.addLayout(left, 705)
        halves.addWidget(DownLine())
        halves.addWidget(self.preview, 520)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(halves, 1)

    def open(self, key: str) -> None:
        """Show the brief of a collaboration, or of a whole campaign ("campaign:<id>")."""
        if key != self._key:
            self.commit()
        fresh, self._key = key != self._key, key
        self._load(fresh=fresh)

    def refresh(self) -> None:
        """Read again what is shown; what is being typed stays."""
        if self._key:
            self._load(fresh=False)

    def actions(self) -> list[QAction]:
        """Return the commands of this page."""
        return [self._copy]

    def sheet(self) -> SheetText | None:
        """Return the words of the sheet as it is shown."""
        return self.preview.view.sheet()

    def commit(self) -> bool:
        """Store what is typed and not yet stored; False when some of it could not be."""
        return self._sheet is None or self.form.commit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Store what is typed when another page comes or the window closes."""
        self.commit()
        super().hideEvent(event)

    def _load(self, *, fresh: bool) -> None:
        campaign_id, collaboration_id = self._ids()
        self._campaign = self._session.read(queries.campaign_row, campaign_id) if campaign_id else None
        if self._campaign is None:
            self._leave()
            return
        self._people = self._session.read(queries.collaboration_rows, campaign_id)
        self._person = next((row for row in self._people if row.id == collaboration_id), None)
        self._sheet = self._session.read(queries.brief_sheet, campaign_id, collaboration_id)
        brand = self._session.read(queries.brand_row)
        self._names = self._read_names(brand.name if brand else "")
        content = self._session.read(queries.deliverable_rows, self._person.id) if self._person else []
        self._suggestions = suggestions(brand, content)
        self.form.show_values(self._sheet.values, fresh=fresh)
        self.form.goal_kind.set_value(self._campaign.goal)
        self.form.goal_kind.setEnabled(self._person is None)
        self.form.goal_kind.setToolTip("" if self._person is None else tr("The goal is the campaign's, for all"))
        self.form.show_differences(self._sheet.differences)
        self._show_head(self._campaign)
        self._show_codes()
        self._show_typed()
        self._session.said.emit(f"{self._campaign.name} · {self._whom()}")

    def _ids(self) -> tuple[str, str | None]:
        """Return campaign and collaboration of the key; no campaign when the collaboration is gone."""
        if self._key.startswith(WHOLE_CAMPAIGN):
            return self._key.removeprefix(WHOLE_CAMPAIGN), None
        found = self._session.read(queries.collaboration_rows, None, self._key)
        return (found[0].campaign_id, self._key) if found else ("", None)

    def _leave(self) -> None:
        """Go to the campaigns: what was shown here is gone, perhaps undone."""
        self._key, self._sheet = "", None
        self._preview_timer.stop()
        self._session.went.emit(Route("campaigns"))

    def _read_names(self, brand: str) -> BriefNames:
        campaign, person = self._campaign, self._person
        vouchers = self._session.read(queries.voucher_rows, person.id) if person else []
        return BriefNames(
            brand=brand,
            campaign=campaign.name if campaign else "",
            today=self._session.today(),
            creator=person.name if person else "",
            handle=person.handle if person else "",
            vouchers=tuple(vouchers),
        )

    def _whom(self) -> str:
        return self._person.name if self._person else tr("All creators (the campaign's brief)")

    def _show_head(self, campaign: CampaignRow) -> None:
        self.header.set_breadcrumb(campaign.name, tr("Brief"))
        self.chooser.set_value(self._whom())
        menu = QMenu(self.chooser)
        keys = [(WHOLE_CAMPAIGN + campaign.id, tr("All creators (the campaign's brief)"))]
        for key, name in [*keys, *((row.id, row.name) for row in self._people)]:
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setChecked(key == self._key)
            action.triggered.connect(lambda _on, key=key: self._on_chosen(key))
        old = self.chooser.menu()
        self.chooser.setMenu(menu)
        if old is not None:
            old.deleteLater()
        number = len(self._sheet.differences) if self._sheet else 0
        self.differing.setText(
            trn("{n} differs from the campaign's brief", "{n} differ from the campaign's brief", number)
        )
        self.differing.setVisible(number > 0)

    def _show_codes(self) -> None:
        vouchers = self._names.vouchers if self._names else ()
        hint = self.form.rows["voucher"]
        self.form.code.setText(" · ".join(voucher.code for voucher in vouchers))
        self.form.code.setVisible(bool(vouchers))
        self.form.code_detail.setVisible(bool(vouchers) or self._person is None)
        if self._person is None:
            self.form.code_detail.setText(tr("Each creator's brief shows the creator's own code"))
            hint.set_hint("")
        elif vouchers:
            self.form.code_detail.setText(voucher_line(vouchers[0], self._session.today()))
            hint.set_hint("")
        else:
            hint.set_hint(tr("No code yet."), "", tr("Give a code"), self._on_parent_clicked)

    def _show_typed(self) -> None:
        """Bring sheet, counters and hints up to what is typed, without writing anything."""
        self._preview_timer.stop()
        if self._sheet is None or self._names is None:
            return
        values = self._sheet.values | self.form.typed()
        self.preview.set_sheet(sheet_text(self._sheet._replace(values=values), self._names))
        self._advice = advise(values)
        for names in dict.fromkeys(row.names for row in self.form.rows.values() if row.names):
            self._show_hint(names, values)
        for name, (left, right) in counters(values).items():
            self.form.rows[name].set_counter(left, right)
        self._show_foot(values)

    def _show_hint(self, names: tuple[str, ...], values: dict[str, Any]) -> None:
        """Say under a row, in this order: what cannot be stored, what is risky, what could be filled in."""
        row = self.form.rows[names[0]]
        problem = next((text for name in names if (text := _problem(self.form.editors[name]))), "")
        found = [advice for advice in self._advice if advice.field in names]
        open_name = next((name for name in names if not values[name] and self._suggestions.get(name)), "")
        if problem:
            row.set_hint(problem, "bad")
        elif found:
            more = tr("and {n} more").format(n=len(found) - 1)
            text = str(found[0].reason) if len(found) == 1 else f"{found[0].reason} · {more}"
            row.set_hint(text, "warn", tr("Show"), lambda: self._point_at(found[0]))
        elif open_name:
            suggestion = self._suggestions[open_name]
            row.set_hint(
                tr("{origin}: {text}").format(origin=suggestion.origin, text=suggestion.shown),
                "",
                tr("Use"),
                lambda: self._use(open_name, suggestion.value),
            )
        else:
            row.set_hint("")

    def _show_foot(self, values: dict[str, Any]) -> None:
        number = len(self._advice)
        if number:
            text = trn("{n} hint", "{n} hints", number)
            self.hints.set_hint(text, "warn", tr("Show"), lambda: self._point_at(self._advice[0]))
        else:
            self.hints.set_hint(tr("no hints"), "done")
        missing = missing_parts(values)
        if missing:
            text = tr("{n} of the needed parts are empty").format(n=len(missing))
            self.required.set_hint(text, "", tr("Fill in"), lambda: self.form.open_field(missing[0]))
        else:
            self.required.set_hint(tr("all needed parts are filled in"), "done")
        fits = self.preview.view.fits()
        text = tr("fits on one page") if fits else tr("longer than one page: shorten it")
        self.one_page.set_hint(text, "done" if fits else "warn")

    def _point_at(self, advice: Advice) -> None:
        self.form.open_field(advice.field)
        if advice.end > advice.start:
            select_words(self.form.editors[advice.field], advice.start, advice.end)

    def _use(self, name: str, value: Any) -> None:
        self.form.editors[name].reset_value(value)
        self._on_committed(name, value)

    def _on_committed(self, name: str, value: Any) -> None:
        if self._sheet is None:
            return
        empty = value is None or value == ""
        if (empty and not self._sheet.values[name]) or value == self._sheet.values[name]:
            return
        sentence = self._backward(name, value)
        if sentence:
            self._refuse(name, sentence)
            return
        attempt = self._session.history.attempt(
            self._what(), change_brief, *self._keys(), **{name: self._stored(name, value)}
        )
        if attempt.done:
            self.refresh()
            return
        self._refuse(name, attempt.problem)
        if not self.form.editors[name].isVisible():
            self._session.history.failed.emit(attempt.problem)  # its hint stands on another tab, or on a page just left

    def _refuse(self, name: str, sentence: str) -> None:
        """Say at a field why it was not stored, and keep what is typed there."""
        if self._sheet is not None:
            self.form.refuse(name, sentence, self._sheet.values[name])
            self._show_typed()

    def _stored(self, name: str, value: Any) -> Any:
        """Return what is kept: None for "as in the campaign", and for an empty field of the campaign itself."""
        if self._person is None:
            return None if value == "" else value
        campaigns = self._sheet.campaign_values[name] if self._sheet else None
        is_same = value == campaigns or (value == "" and not campaigns)
        return None if is_same else value

    def _backward(self, name: str, value: Any) -> str:
        """Return why a clock time cannot be stored, empty when it can."""
        if name not in {"posting_from", "posting_until"} or value is None or self._sheet is None:
            return ""
        window = {**self._sheet.values, name: value}
        start, end = window["posting_from"], window["posting_until"]
        return tr("Until is earlier than from.") if start and end and end < start else ""

    def _on_reset(self, names: tuple[str, ...]) -> None:
        as_campaign: dict[str, Any] = dict.fromkeys(names)
        if self._session.history.run(self._what(), change_brief, *self._keys(), **as_campaign):
            self.refresh()

    def _keys(self) -> tuple[str, str | None]:
        """Return campaign and collaboration of what is written."""
        return (self._sheet.campaign_id, self._sheet.collaboration_id) if self._sheet else self._ids()

    def _what(self) -> Message:
        whom = self._person.name if self._person else (self._campaign.name if self._campaign else "")
        return Message("change the brief of {name}", {"name": whom})

    def _on_goal_chosen(self, goal: Any) -> None:
        if self._campaign is not None:
            what = Message("change the goal of {name}", {"name": self._campaign.name})
            if self._session.history.run(what, change_campaign, self._campaign.id, goal=goal):
                self.refresh()
            else:
                self.form.goal_kind.set_value(self._campaign.goal)

    def _on_chosen(self, key: str) -> None:
        if not self.commit():
            # It stays in front of the owner: another brief would take its place.
            wrong = next((name for name, editor in self.form.editors.items() if _problem(editor)), "")
            if wrong:
                self.form.open_field(wrong)
            return
        self.open(key)
        self._session.went.emit(Route("brief", key))

    def _on_parent_clicked(self) -> None:
        self.commit()
        if self._campaign is not None:
            self._session.went.emit(Route("campaign", self._campaign.id))

    def _on_copied(self) -> None:
        self.commit()
        shown = self.sheet()
        if shown is not None:
            self._show_typed()
            QGuiApplication.clipboard().setText(whatsapp_text(self.sheet() or shown))
            self._session.said.emit(tr("Brief copied. Paste it into WhatsApp."))


def _problem(editor: Any) -> str:
    """Return why what is typed in an editor cannot be stored, empty when it can."""
    told = getattr(editor, "problem", None)
    return told() if told is not None else ""
