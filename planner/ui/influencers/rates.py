"""The rate card of a person: what counts now, what each post costs per expected engagement, and earlier prices."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from planner.formats import format_date, format_rupiah, parse_rupiah
from planner.language import Message, tr, trn
from planner.operations.rates import add_rate, change_rate, remove_rate
from planner.queries.rates import current_prices
from planner.rules.fit import cost_per_expected_engagement
from planner.terms import DeliverableKind, EngagementFormula, Platform
from planner.ui.editors import CountEdit, DateEdit, RupiahEdit
from planner.ui.influencers.account_line import latest, rated
from planner.ui.influencers.entry_form import EntryForm, row_buttons
from planner.ui.influencers.overview import clear_layout, link
from planner.ui.theme import sizes as s
from planner.ui.widgets.choice import ChoiceBox
from planner.ui.widgets.frames import Block
from planner.ui.widgets.glyphs import PLATFORM_HEIGHT, PLATFORM_WIDTH, paint_platform
from planner.ui.widgets.styling import label, line
from planner.wording import word, words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from planner.queries.influencers import AccountRow, InfluencerDetail
    from planner.queries.rates import RateRow
    from planner.ui.history import Attempt
    from planner.ui.session import Session

_TOP = Qt.AlignmentFlag.AlignTop


def rate_name(row: RateRow) -> str:
    """Return what is paid for, with how many pieces where it is more than one, or the name of a package."""
    name = row.label or tr("Package") if row.kind is None else word(row.kind)
    return f"{name} \u00d7 {row.quantity}" if row.quantity > 1 else name


def engagement_cost(row: RateRow, accounts: Sequence[AccountRow]) -> int | None:
    """Return rupiah for each like or comment to expect of one piece; None without a rate by followers there."""
    account = next((each for each in accounts if row.platform in {None, each.platform}), None)
    newest = rated(account) if account else None
    if account is None or newest is None or newest.engagement_formula is not EngagementFormula.FOLLOWERS:
        return None
    if row.kind is None:
        return None
    return cost_per_expected_engagement(row.each, latest(account, "followers"), newest.engagement_rate)


class PlatformSign(QWidget):
    """The small box of a platform; empty room where none is named."""

    def __init__(self, platform: Platform | None) -> None:
        super().__init__()
        self._platform = platform
        self.setFixedSize(PLATFORM_WIDTH, PLATFORM_HEIGHT)
        if platform is not None:
            self.setToolTip(word(platform))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box."""
        if self._platform is not None:
            paint_platform(QPainter(self), 0, self.height() // 2, self._platform)


class RateForm(EntryForm):
    """One price. What cannot be read as an amount is kept in the words it was given in."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, tr("Save price"))
        package: list[tuple[Any, str]] = [(None, tr("Package"))]
        everywhere: list[tuple[Any, str]] = [(None, tr("All platforms"))]
        self.kind = ChoiceBox(choices=[*words(DeliverableKind), *package])
        self.platform = ChoiceBox(choices=[*everywhere, *words(Platform)])
        self.name = QLineEdit()
        self.contents = QPlainTextEdit()
        self.contents.setTabChangesFocus(True)
        self.contents.setFixedHeight(54)
        self.contents.setPlaceholderText(tr("For example 1 Reels, 3 Story"))
        self.quantity = CountEdit(least=1, most=1000, needed=tr("At least 1."))
        self.price = QLineEdit()
        self.price.setPlaceholderText(tr("1,5jt or 500-750rb"))
        self.negotiated = RupiahEdit()
        self.day = DateEdit(session.today, needed=tr("A date is needed."))
        self.source = QLineEdit()
        self.source.setPlaceholderText(tr("For example WhatsApp, their rate card"))
        self.add("kind", tr("Kind"), self.kind)
        self.add("label", tr("Package"), self.name)
        self.add("contents", tr("What is in it"), self.contents)
        self.add("platform", tr("Platform"), self.platform)
        self.add("quantity", tr("Quantity"), self.quantity)
        self.add("price", tr("Price"), self.price)
        self.add("negotiated", tr("Agreed price"), self.negotiated)
        self.add("quoted_on", tr("Date"), self.day)
        self.add("source", tr("Source"), self.source)
        self.kind.activated.connect(self._show_package)
        self.price.textChanged.connect(self._say_reading)
        self.clear()

    def blank(self) -> dict[str, Any]:
        """Return one Reels of today."""
        return {
            "kind": DeliverableKind.REELS,
            "label": "",
            "contents": "",
            "platform": Platform.INSTAGRAM,
            "quantity": "1",
            "price": "",
            "negotiated": "",
            "quoted_on": self.day.shown(self.session.today()),
            "source": "",
        }

    def show_typed(self, fields: dict[str, Any]) -> None:
        """Show the fields, and those of a package only for a package."""
        super().show_typed(fields)
        self._show_package()
        self._say_reading()

    def edit(self, row: RateRow) -> None:
        """Change a price that was written down."""
        self.open_row(
            row.id,
            {
                "kind": row.kind,
                "label": row.label,
                "contents": row.contents,
                "platform": row.platform,
                "quantity": str(row.quantity),
                "price": row.original if row.price is None else format_rupiah(row.price),
                "negotiated": "" if row.negotiated is None else format_rupiah(row.negotiated),
                "quoted_on": self.day.shown(row.quoted_on),
                "source": row.source,
            },
        )

    def write(self) -> Attempt[Any] | None:
        """Write the price down."""
        taken = [editor.commit() for editor in (self.quantity, self.negotiated, self.day)]
        if not all(taken):
            self._refuse_empty_editors()
            return None
        text = self.price.text().strip()
        parsed = parse_rupiah(text)
        is_package = self.kind.value() is None
        fields = {
            "kind": self.kind.value(),
            "label": self.name.text() if is_package else "",
            "contents": self.contents.toPlainText().strip() if is_package else "",
            "platform": self.platform.value(),
            "quantity": self.quantity.value(),
            "price": parsed.value,
            "negotiated": self.negotiated.value(),
            # The words are kept where they say more than the amount: a range, "mulai", "nego".
            "original": text if parsed.problem or parsed.value is None else "",
            "source": self.source.text().strip(),
        }
        person, name = self.person
        if self.editing:
            what = Message("change a price of {name}", {"name": name})
            return self.session.history.attempt(what, change_rate, self.editing, quoted_on=self.day.value(), **fields)
        what = Message("record a price of {name}", {"name": name})
        return self.session.history.attempt(what, add_rate, person, self.day.value(), **fields)

    def _refuse_empty_editors(self) -> None:
        for key, editor in (("quantity", self.quantity), ("quoted_on", self.day)):
            if not editor.text().strip():
                self.rows[key].set_hint(tr("At least 1.") if key == "quantity" else tr("A date is needed."), "bad")

    def _show_package(self) -> None:
        is_package = self.kind.value() is None
        for key in ("label", "contents"):
            self.rows[key].setVisible(is_package)

    def _say_reading(self) -> None:
        text = self.price.text().strip()
        parsed = parse_rupiah(text)
        if not text:
            self.rows["price"].set_hint("")
        elif parsed.value is None:
            self.rows["price"].set_hint(tr("Kept in these words, not as an amount."), "warn")
        else:
            more = f" · {parsed.problem}" if parsed.problem else ""
            self.rows["price"].set_hint(f"{format_rupiah(parsed.value)}{more}")


class RateLine(QWidget):
    """One price: what for, since when and from where; the amount at the right, and what it means per engagement."""

    def __init__(self, row: RateRow, today: date, cost: int | None, *, earlier: bool) -> None:
        super().__init__()
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(s.SPACE_2)
        outer.addWidget(PlatformSign(row.platform), 0, _TOP)
        column = QVBoxLayout()
        column.setSpacing(1)
        head = QHBoxLayout()
        head.setSpacing(s.SPACE_2)
        head.addWidget(label(rate_name(row), "secondary" if earlier else "strong", wrap=True), 1)
        amount = row.original if row.amount is None else format_rupiah(row.amount)
        head.addWidget(label(amount or "—", "secondary" if earlier else "total"), 0, _TOP)
        column.addLayout(head)
        if row.contents:
            column.addWidget(label(row.contents, "small", wrap=True))
        when = format_date(row.quoted_on, today, weekday=False)
        facts = [part for part in (when, row.source, *_remarks(row, cost)) if part]
        column.addWidget(label(" · ".join(facts), "small", wrap=True))
        column.addStretch(1)
        outer.addLayout(column, 1)


def _remarks(row: RateRow, cost: int | None) -> list[str]:
    found = []
    if row.negotiated is not None and row.price is not None and row.price != row.negotiated:
        found.append(tr("asked {amount}").format(amount=format_rupiah(row.price)))
    if row.original and row.amount is not None:
        found.append(f"“{row.original}”")
    if row.quantity > 1 and row.each is not None:
        found.append(tr("{amount} each").format(amount=format_rupiah(row.each)))
    if cost is not None:
        found.append(tr("{amount} per engagement").format(amount=format_rupiah(cost)))
    return found


class RateCard(Block):
    """The rate card with its form."""

    def __init__(self, session: Session) -> None:
        super().__init__(tr("Rate card"))
        self._session = session
        self._name = ""
        self._showing_earlier = False
        self._shown: tuple[InfluencerDetail, tuple[RateRow, ...]] | None = None
        self.add_link = link(tr("Add price"))
        self.form = RateForm(session)
        self.add_link.clicked.connect(self.form.open_new)
        self.add_action(self.add_link)
        self.form.closed.connect(self._on_form_closed)
        self.form.hide()
        holder = QWidget()
        self.list = QVBoxLayout(holder)
        self.list.setContentsMargins(0, 0, 0, 0)
        self.list.setSpacing(6)
        self.body.addWidget(self.form)
        self.body.addWidget(holder)

    def show_rates(self, detail: InfluencerDetail, rows: tuple[RateRow, ...], *, other: bool) -> None:
        """Show a person's prices: those that count, packages, then earlier ones."""
        self._name = detail.row.name
        if other:
            self._showing_earlier = False
        self._shown = (detail, rows)
        person = (detail.row.id, detail.row.name)
        self.form.setVisible(self.form.show_person(person, {row.id for row in rows}, other=other))
        self._fill()

    def _fill(self) -> None:
        if self._shown is None:
            return
        detail, rows = self._shown
        clear_layout(self.list)
        now = {row.id for row in current_prices(rows).values()}
        named = {row.label.casefold(): row.id for row in reversed(rows) if row.is_package}
        now |= set(named.values())
        now |= {row.id for row in rows if row.amount is None and not row.is_package and not _is_outdated(row, rows)}
        counting = sorted((row for row in rows if row.id in now), key=_place)
        earlier = [row for row in rows if row.id not in now]
        for row in counting:
            self._add(row, detail, earlier=False)
        if not rows:
            sentence = tr("No price yet. Ask for their rate card and write down what each kind of content costs.")
            self.list.addWidget(label(sentence, "tertiary", wrap=True))
        if earlier:
            words_ = trn("{n} earlier price", "{n} earlier prices", len(earlier))
            toggle = link(tr("Hide earlier prices") if self._showing_earlier else words_)
            toggle.clicked.connect(self._on_earlier_clicked)
            self.list.addWidget(toggle)
            for row in earlier if self._showing_earlier else ():
                self._add(row, detail, earlier=True)

    def _add(self, row: RateRow, detail: InfluencerDetail, *, earlier: bool) -> None:
        if self.list.count():
            self.list.addWidget(line())
        holder = QWidget()
        outer = QHBoxLayout(holder)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(2)
        cost = None if earlier else engagement_cost(row, detail.accounts)
        outer.addWidget(RateLine(row, self._session.today(), cost, earlier=earlier), 1)
        what = tr("the price of {what}").format(what=rate_name(row))
        outer.addWidget(row_buttons(what, lambda: self.form.edit(row), lambda: self._remove(row)), 0, _TOP)
        self.list.addWidget(holder)

    def _remove(self, row: RateRow) -> None:
        what = Message("remove a price of {name}", {"name": self._name})
        self._session.history.run(what, remove_rate, row.id)

    def _on_earlier_clicked(self) -> None:
        self._showing_earlier = not self._showing_earlier
        self._fill()

    def _on_form_closed(self) -> None:
        self.form.hide()
        self.add_link.setFocus(Qt.FocusReason.OtherFocusReason)


def _place(row: RateRow) -> tuple[bool, int, int]:
    """Return where a price stands: by platform and kind as the trade orders them, packages last."""
    platform = list(Platform).index(row.platform) if row.platform else -1
    return row.is_package, platform, list(DeliverableKind).index(row.kind) if row.kind else 0


def _is_outdated(row: RateRow, rows: Sequence[RateRow]) -> bool:
    """Tell whether words without an amount were followed by a later price of the same content."""
    same = (each for each in rows if (each.platform, each.kind) == (row.platform, row.kind))
    return any((each.quoted_on, each.id) > (row.quoted_on, row.id) for each in same)
